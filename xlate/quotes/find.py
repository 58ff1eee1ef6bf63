"""The way from an article to its quotes: marks first, then who said it, then reported speech."""

from __future__ import annotations

from xlate.model import Article, Quote
from xlate.quotes.drafts import Draft
from xlate.quotes.marked import marked_quotes


def find_quotes(article: Article) -> tuple[Quote, ...]:
    """Every quote of an article, sorted by start, with ids "<article id>:q1", "q2" ...

    Two quotes are nested (`within`) or apart, never crossing.
    """
    drafts = marked_quotes(article.text, article.lang, ())
    drafts.sort(key=lambda d: (d.start, -d.end))
    ids = {id(draft): f"{article.id}:q{number}" for number, draft in enumerate(drafts, 1)}
    parts: dict[int, str] = {}
    for draft in drafts:
        parts.setdefault(draft.part_of, f"{article.id}:a{len(parts) + 1}")
    return tuple(_freeze(article, d, ids, parts[d.part_of]) for d in drafts)


def _freeze(article: Article, draft: Draft, ids: dict[int, str], attribution: str) -> Quote:
    return Quote(
        article_id=article.id,
        outlet=article.outlet,
        start=draft.start,
        end=draft.end,
        text=article.text[draft.start : draft.end],
        id=ids[id(draft)],
        form=draft.form,
        lang=article.lang,
        attribution_id=attribution,
        within=ids[id(draft.within)] if draft.within is not None else None,
    )
