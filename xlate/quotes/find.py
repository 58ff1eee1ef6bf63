"""The way from an article to its quotes: marks first, then who said it, then reported speech."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

from xlate.encoder import Encoder
from xlate.encoder.tags import NETWORK, Asked, Said, tags
from xlate.model import Article, Mention, Quote
from xlate.quotes import cued, english, western
from xlate.quotes.drafts import Draft, Range
from xlate.quotes.marked import marked_quotes
from xlate.quotes.nest import nest
from xlate.quotes.unclosed import close
from xlate.text.furniture import furniture
from xlate.text.pairs import Pair, find_pairs


@dataclass(slots=True)
class Reading:
    """An article as the rules read it: `speech` where the model may join in, else all quotes."""

    article: Article
    pairs: Sequence[Pair]
    speech: english.Speech | None
    drafts: list[Draft]
    names: dict[Range, str]


def find_quotes(article: Article, encoder: Encoder | None = None) -> tuple[Quote, ...]:
    """Every quote of an article, sorted by start, with ids "<article id>:q1", "q2" ...

    Two quotes are nested (`within`) or apart, never crossing.
    """
    return find_quotes_many([article], encoder)[0]


def find_quotes_many(
    articles: Iterable[Article], encoder: Encoder | None = None
) -> list[tuple[Quote, ...]]:
    """`find_quotes` for many articles, which the model reads together."""
    readings = [rules(article) for article in articles]
    if encoder is not None and encoder.manifest.has(f"{NETWORK}.onnx"):
        heard = [r for r in readings if r.speech and encoder.reads(r.article.lang)]
        for reading, said in zip(heard, _tags(encoder, heard), strict=True):
            text, lang = reading.article.text, reading.article.lang
            if reading.speech is not None:
                reading.speech = english.with_tags(text, lang, reading.speech, said)
    return [_finished(reading) for reading in readings]


def _tags(encoder: Encoder, heard: Sequence[Reading]) -> list[list[Said]]:
    """What the model hears; the lexicons that names need are read meanwhile."""
    if not heard:
        return []
    asked = [_asked(reading) for reading in heard]
    with ThreadPoolExecutor(1, "xlate-tags") as pool:
        found = pool.submit(tags, encoder, asked)
        for lang in sorted({reading.article.lang for reading in heard}):
            english.prepare(lang)
        return found.result()


def _asked(reading: Reading) -> Asked:
    assert reading.speech is not None
    article = reading.article
    return english.listen(article.text, article.lang, reading.speech, reading.pairs)


def rules(article: Article) -> Reading:
    """What the rules alone find."""
    text, lang = article.text, article.lang
    pairs = close(text, find_pairs(text, lang), lang)
    around = furniture(text, lang)
    drafts = marked_quotes(text, lang, pairs, around)
    speech = english.read(text, lang, drafts, pairs, around)
    if speech is not None:
        return Reading(article, pairs, speech, [], {})
    drafts, names = western.find_speech(text, lang, drafts, pairs) or cued.find_speech(
        text, lang, drafts, pairs
    )
    return Reading(article, pairs, None, drafts, names)


def _finished(reading: Reading) -> tuple[Quote, ...]:
    """The quotes with ids, and names for their sources."""
    article, drafts, names = reading.article, reading.drafts, reading.names
    if reading.speech is not None:
        drafts = nest(*reading.speech)
        names = english.resolve(article.text, article.lang, drafts)
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
