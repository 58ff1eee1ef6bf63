"""A pair of aligned renderings, as every kind of drift sees it.

`a` is the base, `b` the other. Each side is the host sentence with the quote in it: words inside
the marks are `inside`, the words of source and cue are left out (attribution speaks of those).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from xlate.encoder import Encoder, PairScores
from xlate.model import Article, Quote, Rendering, Span
from xlate.settings import Settings
from xlate.text.words import Word


@dataclass(frozen=True)
class Side:
    """One rendering: its words with positions in the article, and which of them are quoted.

    `text` is the article's text from `offset` on, as far as the host reaches; `inside[i]` says
    whether word i stands in the rendering's part; `left_out` are word indices of source and cue.
    """

    article_id: str
    outlet: str
    lang: str
    text: str
    offset: int
    words: tuple[Word, ...]
    inside: tuple[bool, ...]
    left_out: frozenset[int] = frozenset()
    rendering: Rendering | None = None
    original: bool = False

    @cached_property
    def lows(self) -> tuple[str, ...]:
        """The words in lower case."""
        return tuple(word.low for word in self.words)

    @cached_property
    def places(self) -> Mapping[str, Sequence[int]]:
        """Where each word in lower case stands."""
        found: dict[str, list[int]] = {}
        for index, word in enumerate(self.words):
            found.setdefault(word.low, []).append(index)
        return found

    @cached_property
    def lemma_places(self) -> Mapping[str, Sequence[int]]:
        """Where a word stands that can have a base form."""
        found: dict[str, list[int]] = {}
        for index, word in enumerate(self.words):
            for lemma in word.lemmas | {word.lemma}:
                found.setdefault(lemma, []).append(index)
        return found

    @property
    def quote(self) -> Quote | None:
        """The quote, or None for a bare sentence."""
        return self.rendering.quote if self.rendering else None

    def chars(self, start: int, end: int) -> Span:
        """The span at `start:end` of the article."""
        text = self.text[start - self.offset : end - self.offset]
        return Span(article_id=self.article_id, outlet=self.outlet, start=start, end=end, text=text)

    def span(self, indices: Sequence[int]) -> Span:
        """The span from the first to the last of the words at `indices`."""
        return self.chars(self.words[min(indices)].start, self.words[max(indices)].end)

    def whole(self) -> Span:
        """The span of the quote's part, or of the whole sentence where there is no quote."""
        if self.rendering is not None:
            return self.rendering.part
        return self.chars(self.offset, self.offset + len(self.text))

    def framed(self, indices: Sequence[int]) -> bool:
        """Whether the words stand outside the quoted part."""
        return bool(indices) and not any(self.inside[i] for i in indices)


@dataclass(frozen=True)
class Block:
    """A stretch where the sides differ: word indices of both; one may be empty."""

    a: tuple[int, ...]
    b: tuple[int, ...]


@dataclass(frozen=True)
class Pair:
    """Two aligned renderings and the links between their words.

    `phrase_kin` holds word pairs (i of a, j of b) that stand in phrases which answer each other,
    with how far they do, 0 to 1. `heard` is what the model sees in the two, where there is one that
    reads their language; `risk` how likely it is that they do not say the same, once it is known.
    """

    a: Side
    b: Side
    links: frozenset[tuple[int, int]]
    scores: Mapping[tuple[int, int], float] = field(default_factory=dict)
    statement_id: str | None = None
    phrase_kin: Mapping[tuple[int, int], float] = field(default_factory=dict)
    heard: PairScores | None = None
    risk: float = 0.0

    @cached_property
    def partners_a(self) -> tuple[tuple[int, ...], ...]:
        """For each word of a, the words of b linked with it, in order."""
        found: list[list[int]] = [[] for _ in self.a.words]
        for i, j in sorted(self.links):
            found[i].append(j)
        return tuple(map(tuple, found))

    @cached_property
    def partners_b(self) -> tuple[tuple[int, ...], ...]:
        """For each word of b, the words of a linked with it, in order."""
        found: list[list[int]] = [[] for _ in self.b.words]
        for i, j in sorted(self.links):
            found[j].append(i)
        return tuple(map(tuple, found))

    @cached_property
    def likeness(self) -> float:
        """Share of content words, both sides, that have a partner: 0 to 1."""
        sides = ((self.a.words, self.partners_a), (self.b.words, self.partners_b))
        flags = [
            bool(p) for words, ps in sides for w, p in zip(words, ps, strict=True) if w.content
        ]
        return sum(flags) / len(flags) if flags else 0.0

    @property
    def same_language(self) -> bool:
        """Whether both sides are in one language: most word rules need it."""
        return self.a.lang == self.b.lang


@dataclass(frozen=True)
class Context:
    """What a kind may know besides the pair; `encoder` is None when the rules work alone."""

    settings: Settings
    articles: Mapping[str, Article] = field(default_factory=dict)
    encoder: Encoder | None = None
