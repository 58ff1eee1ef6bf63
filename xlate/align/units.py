"""What alignment reads: each quote's parts with their host sentences, as words."""

from __future__ import annotations

import bisect
from collections.abc import Sequence
from dataclasses import dataclass

from xlate.model import Article, Form, Quote, Rendering
from xlate.text.lengths import beside_english
from xlate.text.sentences import sentences
from xlate.text.words import Word, words

FOUR_WORDS, LONG_WORDS = 16, 24  # code points of a sentence that can stand alone
DENSE = frozenset({"zh", "ja", "ko"})
MAX_HOST = 1200  # code points; a longer host is cut around the part


@dataclass(frozen=True)
class Unit:
    """A stretch of one quote that can render a statement, in its host sentence.

    `words` are the host's; `inside[i]` says whether word i stands in the part. `lang` is the
    quote's.
    """

    quote: Quote
    article: Article
    part: tuple[int, int]
    host: tuple[int, int]
    words: tuple[Word, ...]
    inside: tuple[bool, ...]

    @property
    def lang(self) -> str:
        """Language of the words."""
        return self.quote.lang

    def rendering(self) -> Rendering:
        """This unit as a member of a statement."""
        return Rendering(
            quote=self.quote,
            part=self.article.span(*self.part),
            host=self.article.span(*self.host),
        )


def units(article: Article, quotes: Sequence[Quote]) -> list[Unit]:
    """The units of one article's quotes, in order of the text.

    A quote of several sentences has one unit a sentence, for another outlet may quote only one of
    them. An indirect quote that holds marked fragments is represented by them: the host carries
    the rest.
    """
    bounds = sentences(article.text, article.lang)
    enclosing = {q.within for q in quotes if q.within is not None and q.form is not Form.INDIRECT}
    result: list[Unit] = []
    for quote in quotes:
        if quote.form is Form.INDIRECT and quote.id in enclosing:
            continue
        for start, end in _parts(article, quote):
            host = _host(bounds, start, end)
            tokens = words(article.text[host[0] : host[1]], article.lang, host[0])
            inside = tuple(start <= w.start and w.end <= end for w in tokens)
            if any(flag and not w.punctuation for flag, w in zip(inside, tokens, strict=True)):
                result.append(Unit(quote, article, (start, end), host, tokens, inside))
    return result


def _parts(article: Article, quote: Quote) -> list[tuple[int, int]]:
    """The sentences of a quote; a short first or last one stays with its neighbour."""
    inner = [
        (quote.start + start, quote.start + end)
        for start, end in sentences(quote.text, article.lang)
    ]
    merged: list[tuple[int, int]] = []
    for start, end in inner or [(quote.start, quote.end)]:
        before = article.text[merged[-1][0] : merged[-1][1]] if merged else ""
        if merged and any(_short(x, article.lang) for x in (article.text[start:end], before)):
            merged[-1] = (merged[-1][0], end)
        else:
            merged.append((start, end))
    return merged


def _short(text: str, lang: str) -> bool:
    """Whether a sentence has fewer than some four words of English."""
    if lang in DENSE:  # a word is a letter or two, or what English says in three
        return len(text) < FOUR_WORDS * beside_english(lang)
    return len(text.split()) < 4 and len(text) < LONG_WORDS


def _host(bounds: Sequence[tuple[int, int]], start: int, end: int) -> tuple[int, int]:
    """The sentences that the stretch stands in, cut when they run on too far."""
    first = max(0, bisect.bisect_right(bounds, start, key=lambda span: span[0]) - 1)
    host_start, host_end = start, end
    for low, high in bounds[first:]:
        if low >= end:
            break
        if high > start:
            host_start, host_end = min(host_start, low), max(host_end, high)
    return max(host_start, start - MAX_HOST), min(host_end, end + MAX_HOST)
