"""How two quoted passages of one article stand to each other, and whether a third copies them."""

from __future__ import annotations

import bisect
from collections.abc import Iterable, Sequence
from functools import lru_cache

from rapidfuzz.distance import LCSseq

from xlate.model import Article, Mention, Quote, Rendering, Span, Statement
from xlate.text.sentences import sentences
from xlate.text.words import Word, words

COPIED = 0.8  # share of a passage's tokens, in order, that another has: it copies it
FEWEST = 4  # tokens a passage must have, to be known for a copy
SENTENCE = 5  # content words of a sentence that parts two passages
SPEECH = 3  # content words of a quote that parts two passages

ORDER, SPEAKERS, SPEECH_BETWEEN, NARRATION, CUE, NONE = (
    "other order", "other speaker", "other words quoted between", "narration between",
    "a cue between", "next to each other",
)  # fmt: skip
APART = frozenset((ORDER, SPEAKERS, SPEECH_BETWEEN, NARRATION))


class Passages:
    """The renderings of a story, by article, by quote and by statement."""

    def __init__(self, statements: Sequence[Statement]) -> None:
        self.by_article: dict[str, list[Rendering]] = {}
        self.by_quote: dict[str, list[tuple[Rendering, Statement]]] = {}
        self._in: dict[tuple[str, str], list[Rendering]] = {}
        for statement in statements:
            for r in statement.renderings:
                self.by_article.setdefault(r.quote.article_id, []).append(r)
                self.by_quote.setdefault(r.quote.id, []).append((r, statement))
                self._in.setdefault((statement.id, r.quote.article_id), []).append(r)
        for own in self.by_article.values():
            own.sort(key=_place)
        for parts in self.by_quote.values():
            parts.sort(key=lambda item: _place(item[0]))

    def of(self, statement: Statement, article_id: str) -> Sequence[Rendering]:
        """An article's renderings of a statement."""
        return self._in.get((statement.id, article_id), ())

    def between(self, article_id: str, start: int, end: int) -> list[Rendering]:
        """An article's renderings whose part lies between two positions."""
        own = self.by_article[article_id]
        first = bisect.bisect_left(own, start, key=lambda r: r.part.start)
        last = bisect.bisect_left(own, end, key=lambda r: r.part.start)
        return [r for r in own[first:last] if r.part.end <= end]


def _place(rendering: Rendering) -> tuple[int, int]:
    return rendering.part.start, rendering.part.end


def stand(article: Article, first: Rendering, second: Rendering, passages: Passages) -> str:
    """What stands between two passages of an article that somebody joins: one of the names above.

    A cue between them, in the middle of a split quote or after it, is no gap.
    """
    if second.part.start < first.part.end:
        return ORDER if second.part.end <= first.part.start else NONE
    if _other_speaker(first.quote, second.quote):
        return SPEAKERS
    start, end = first.part.end, second.part.start
    lang = first.quote.lang
    for r in passages.between(article.id, start, end):
        if sum(w.content for w in words(r.part.text, lang)) >= SPEECH:
            return SPEECH_BETWEEN
    mentions = list(_mentions((first.quote, second.quote)))
    for low, high in _sentences(article.text, article.lang):
        if low < start or high > end or any(low < m.end and m.start < high for m in mentions):
            continue
        if sum(w.content for w in words(article.text[low:high], lang)) >= SENTENCE:
            return NARRATION
    return CUE if any(not w.punctuation for w in words(article.text[start:end], lang)) else NONE


@lru_cache(maxsize=8)
def _sentences(text: str, lang: str) -> tuple[tuple[int, int], ...]:
    return tuple(sentences(text, lang))


def _mentions(quotes: Iterable[Quote]) -> Iterable[Mention]:
    for quote in quotes:
        yield from (m for m in (quote.source, quote.cue, *quote.via) if m is not None)


def _other_speaker(a: Quote, b: Quote) -> bool:
    """Whether both are given to somebody by name, and no word of the names is shared."""
    if a.source is None or b.source is None or not a.source.name or not b.source.name:
        return False
    own, others = (
        {w.lemma for w in words(name, a.lang) if w.content}
        for name in (a.source.name, b.source.name)
    )
    return not own & others


def copied(part: Span, source: Span, lang: str) -> float:
    """Share of a passage's tokens that another has in the same order; 0 where there are too few."""
    own, other = tokens(part.text, lang), tokens(source.text, lang)
    if len(own) < FEWEST:
        return 0.0
    return float(LCSseq.similarity(own, other)) / len(own)


def tokens(text: str, lang: str) -> list[str]:
    """The words of a text without marks, lower case."""
    return [w.low for w in _words(text, lang) if not w.punctuation]


@lru_cache(maxsize=4096)
def _words(text: str, lang: str) -> tuple[Word, ...]:
    return words(text, lang)
