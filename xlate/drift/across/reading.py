"""What the rules across languages read of a side, and whether the two sides cover the same."""

from __future__ import annotations

import math

from xlate.drift.pair import Pair, Side
from xlate.model import Form, Span
from xlate.text.lengths import beside_english

COVERED = 0.4  # least share of the longer side's length that the other must have
LEAST = 12  # code points of English that a sentence has, for its length to tell anything


def host(side: Side) -> str:
    """The whole sentence, and what stands in it outside the marks."""
    return side.text


def part(side: Side) -> tuple[int, int]:
    """Where the rendering's own words stand in `host(side)`."""
    whole = side.whole()
    return whole.start - side.offset, whole.end - side.offset


def span(side: Side, start: int, end: int) -> Span:
    """A span of `host(side)` as one of the article."""
    return side.chars(side.offset + start, side.offset + end)


def inside(side: Side, start: int, end: int) -> bool:
    """Whether a stretch of `host(side)` stands in the rendering's own words."""
    low, high = part(side)
    return low <= start and end <= high


def size(side: Side, text: str) -> float:
    """The length that a text would have in English, in code points."""
    return len(text) / beside_english(side.lang)


def told_by(pair: Pair, from_a: bool) -> bool:
    """Whether all that one side's words say could stand in the other's sentence.

    A sentence that the other article cut in two, or of which it quotes a few words without the
    rest, leaves things out that are told elsewhere: no drift.
    """
    own, other = (pair.a, pair.b) if from_a else (pair.b, pair.a)
    start, end = part(own)
    return size(other, host(other)) >= COVERED * size(own, host(own)[start:end])


def whole(side: Side) -> bool:
    """Whether a side gives a sentence of its own, not a few words of one."""
    return side.quote is None or side.quote.form is not Form.FRAGMENT


def stretch(pair: Pair) -> float:
    """How much longer b is than a, as a logarithm; 0 where either is too short to tell."""
    sizes = [size(s, s.whole().text) for s in (pair.a, pair.b)]
    if min(sizes) < LEAST:
        return 0.0
    return math.log(sizes[1] / sizes[0])
