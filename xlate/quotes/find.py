"""The way from an article to its quotes: marks first, then who said it, then reported speech."""

from __future__ import annotations

from xlate.model import Article, Mention, Quote
from xlate.quotes import cued, english, western
from xlate.quotes.drafts import Draft, Range
from xlate.quotes.marked import marked_quotes
from xlate.quotes.unclosed import close
from xlate.text.furniture import furniture
from xlate.text.pairs import find_pairs


def find_quotes(article: Article) -> tuple[Quote, ...]:
    """Every quote of an article, sorted by start, with ids "<article id>:q1", "q2" ...

    Two quotes are nested (`within`) or apart, never crossing.
    """
    text, lang = article.text, article.lang
    pairs = close(text, find_pairs(text, lang), lang)
    around = furniture(text, lang)
    drafts = marked_quotes(text, lang, pairs, around)
    drafts, names = (
        english.find_speech(text, lang, drafts, pairs, around)
        or western.find_speech(text, lang, drafts, pairs)
        or cued.find_speech(text, lang, drafts, pairs)
    )
    ids = {id(draft): f"{article.id}:q{number}" for number, draft in enumerate(drafts, 1)}
    parts: dict[int, str] = {}
    for draft in drafts:
        parts.setdefault(draft.part_of, f"{article.id}:a{len(parts) + 1}")
    return tuple(_freeze(article, d, ids, parts[d.part_of], names) for d in drafts)


def _freeze(
    article: Article,
    draft: Draft,
    ids: dict[int, str],
    attribution: str,
    names: dict[Range, str],
) -> Quote:
    return Quote(
        article_id=article.id,
        outlet=article.outlet,
        start=draft.start,
        end=draft.end,
        text=article.text[draft.start : draft.end],
        id=ids[id(draft)],
        form=draft.form,
        source=_mention(article.text, draft.source, names),
        cue=_mention(article.text, draft.cue, {}),
        via=tuple(m for r in draft.via if (m := _mention(article.text, r, names)) is not None),
        lang=article.lang,
        attribution_id=attribution,
        within=ids[id(draft.within)] if draft.within is not None else None,
    )


def _mention(text: str, where: Range | None, names: dict[Range, str]) -> Mention | None:
    if where is None:
        return None
    return Mention(
        start=where[0], end=where[1], text=text[where[0] : where[1]], name=names.get(where)
    )
