"""What each outlet did not quote, what only it has, and what could not be judged."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from xlate.model import Article, Coverage, NotJudged, Quote, Statement
from xlate.text import lexicon


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


def not_judged(
    statements: Sequence[Statement], articles: Mapping[str, Article]
) -> tuple[NotJudged, ...]:
    """What was not compared, and why."""
    langs: dict[str, list[str]] = {}
    for article in articles.values():
        langs.setdefault(article.lang, []).append(article.id)
    found = []
    if len(langs) > 1:
        listed = ", ".join(sorted(langs))
        found.append(
            NotJudged(
                article_ids=tuple(sorted(articles)),
                reason=f"quotes are aligned within a language only; the articles are in {listed}",
            )
        )
    lone = [ids[0] for ids in langs.values() if len(ids) == 1]
    if len(langs) > 1 and lone:
        found.append(
            NotJudged(
                article_ids=tuple(sorted(lone)),
                reason="the only article in its language: nothing to compare its wording with",
            )
        )
    return (*found, *_unknown_words(statements))


def _unknown_words(statements: Sequence[Statement]) -> list[NotJudged]:
    """Languages in which statements were aligned though the lexicons do not know their words."""
    shared = [s for s in statements if len(s.outlets) > 1]
    holders: dict[str, set[str]] = {}
    for quote in (r.quote for s in shared for r in s.renderings):
        if not lexicon.judged(quote.lang):
            holders.setdefault(quote.lang, set()).add(quote.article_id)
    return [
        NotJudged(
            article_ids=tuple(sorted(ids)),
            reason=f"xlate does not know the words of {lang} yet: negation, conditions, modals and "
            "synonyms were not judged in it, only marks and figures",
        )
        for lang, ids in sorted(holders.items())
    ]
