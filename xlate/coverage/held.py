"""What each outlet quoted of the statement, what it left out, and what nobody else has."""

from __future__ import annotations

from collections.abc import Sequence

from xlate.model import Article, Coverage, Quote, Statement


def coverage(
    articles: Sequence[Article], quotes: Sequence[Quote], statements: Sequence[Statement]
) -> tuple[Coverage, ...]:
    """For each article: statements that others have and it lacks, and quotes that only it has."""
    shared = [s for s in statements if len({r.quote.article_id for r in s.renderings}) > 1]
    holders = [{r.quote.article_id for r in s.renderings} for s in shared]
    common = {r.quote.id for s in shared for r in s.renderings}
    common |= {q.within for q in quotes if q.id in common and q.within is not None}
    original = next((a.id for a in articles if a.original), None)
    in_original = {
        r.quote.id for s in shared for r in s.renderings
        if original in {o.quote.article_id for o in s.renderings}
    }  # fmt: skip
    in_original |= {q.within for q in quotes if q.id in in_original and q.within is not None}
    rows = []
    for article in articles:
        own = [q for q in quotes if q.article_id == article.id]
        rows.append(
            Coverage(
                article_id=article.id,
                outlet=article.outlet,
                quoted=sum(article.id in held for held in holders),
                missing=tuple(
                    s.id for s, held in zip(shared, holders, strict=True) if article.id not in held
                ),
                only_here=tuple(q.id for q in own if q.id not in common),
                not_in_original=()
                if original is None or article.original
                else tuple(q.id for q in own if q.id not in in_original),
            )
        )
    return tuple(rows)
