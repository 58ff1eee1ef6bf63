"""Texts with the words that differ marked: from the findings' spans, nothing else."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from xlate.model import Severity


class Mark(NamedTuple):
    """Words to mark at `start:end` of an article's text, and the finding's number to look up.

    An empty one is a place where words lack, or, if `whole`, the end of a quote that the finding
    speaks of as a whole: to mark every word of it would hide the words that differ.
    """

    start: int
    end: int
    severity: Severity
    number: int
    whole: bool = False


class End(NamedTuple):
    """A mark's end: the number of its finding, and how grave it is."""

    number: int
    severity: Severity


class Piece(NamedTuple):
    """A stretch of text with the gravest severity on it, or None.

    `ends` are the ends of marks above neutral, the gravest first; `gap` tells a place where words
    lack; `cut` a place where text is left out of the excerpt; `inside` that the piece is quoted.
    A piece without text, gap or cut only carries the ends of a whole quote's marks.
    """

    text: str
    severity: Severity | None = None
    ends: tuple[End, ...] = ()
    gap: bool = False
    cut: bool = False
    inside: bool = False


Interval = tuple[int, int]


def pieces(
    text: str,
    shown: Iterable[Interval],
    marks: Iterable[Mark],
    quoted: Iterable[Interval] = (),
) -> tuple[Piece, ...]:
    """The shown intervals of a text, cut at every border of a mark or a quote.

    Args:
        text: The article's text.
        shown: What to show of it; what lies between the intervals becomes a `cut` piece.
        marks: Words that differ.
        quoted: Which stretches are quoted.
    """
    found: list[Piece] = []
    all_marks, inside = sorted(set(marks)), merged(quoted)
    for start, end in merged(shown):
        if found:
            found.append(Piece("", cut=True))
        here = [m for m in all_marks if m.start <= end and m.end >= start]
        found.extend(_stretch(text, (start, end), here, inside))
    return tuple(found)


def _stretch(
    text: str, shown: Interval, marks: Sequence[Mark], inside: Sequence[Interval]
) -> Iterator[Piece]:
    start, end = shown
    borders = {start, end}
    for a, b in [*((mark.start, mark.end) for mark in marks), *inside]:
        borders |= {place for place in (a, b) if start < place < end}
    words = [mark for mark in marks if mark.end > mark.start]
    closing = _by(words, lambda mark: min(mark.end, end))
    gaps = _by([mark for mark in marks if mark.end == mark.start], lambda mark: mark.start)
    active: list[Mark] = []
    at, nearest = 0, 0
    for left, right in pairwise(sorted(borders)):
        while at < len(words) and words[at].start <= left:
            active.append(words[at])
            at += 1
        active = [mark for mark in active if mark.end > left]
        while nearest < len(inside) and inside[nearest][1] <= left:
            nearest += 1
        quoted = nearest < len(inside) and inside[nearest][0] <= left
        ends = _ends(closing.get(right, ())) if active else ()
        yield from _gap(gaps.pop(left, []))
        yield Piece(text[left:right], _worst(active), ends, inside=quoted)
    yield from _gap(gaps.pop(end, []))


def _by(marks: Sequence[Mark], key: Callable[[Mark], int]) -> dict[int, list[Mark]]:
    found: dict[int, list[Mark]] = {}
    for mark in marks:
        found.setdefault(key(mark), []).append(mark)
    return found


def _worst(marks: Sequence[Mark]) -> Severity | None:
    return max((mark.severity for mark in marks), key=lambda s: s.rank, default=None)


def _gap(marks: Sequence[Mark]) -> Iterator[Piece]:
    for whole in (False, True):
        chosen = [mark for mark in marks if mark.whole is whole]
        if chosen:
            yield Piece("", _worst(chosen), _ends(chosen), gap=not whole)


def _ends(marks: Sequence[Mark]) -> tuple[End, ...]:
    """The ends of the marks above neutral, each number once, the gravest first."""
    found: dict[int, Severity] = {}
    for mark in sorted(marks, key=lambda m: -m.severity.rank):
        if mark.severity is not Severity.NEUTRAL:
            found.setdefault(mark.number, mark.severity)
    ends = (End(number, severity) for number, severity in found.items())
    return tuple(sorted(ends, key=lambda end: (-end.severity.rank, end.number)))


def merged(intervals: Iterable[Interval]) -> list[Interval]:
    """The intervals in order, those that touch or overlap made one; empty ones dropped."""
    found: list[Interval] = []
    for start, end in sorted(intervals):
        if end <= start:
            continue
        if found and start <= found[-1][1]:
            found[-1] = (found[-1][0], max(found[-1][1], end))
        else:
            found.append((start, end))
    return found


def excerpt(
    text: str, whole: Sequence[Interval], marks: Sequence[Mark], limit: int, around: int
) -> list[Interval]:
    """What of `whole` to show: all of it if short, else the surroundings of the marks.

    Args:
        text: The article's text.
        whole: The stretches that could be shown.
        marks: Words that must be seen; those outside `whole` are shown too.
        limit: Most code points that are shown without cutting.
        around: Code points to keep on either side of a mark, on to the next word border.
    """
    outside = [(m.start, m.end) for m in marks if not _within(m, whole)]
    wanted = merged([*whole, *outside])
    if sum(end - start for start, end in wanted) <= limit:
        return wanted
    kept = [_near(text, p, around) for m in marks for p in _tips(m, around)]
    if not kept:
        start, end = wanted[0]
        return [(start, _word_border(text, min(end, start + limit), 1))]
    room = merged(part for interval in merged(kept) for part in _clipped(interval, wanted))
    return _joined(room, around)


def _tips(mark: Mark, around: int) -> list[Interval]:
    """A mark, or its two ends where it is long."""
    if mark.end - mark.start <= 6 * around:
        return [(mark.start, mark.end)]
    return [(mark.start, mark.start + 2 * around), (mark.end - 2 * around, mark.end)]


def _near(text: str, place: Interval, around: int) -> Interval:
    return (
        _word_border(text, max(0, place[0] - around), -1),
        _word_border(text, min(len(text), place[1] + around), 1),
    )


def _word_border(text: str, at: int, step: int) -> int:
    """The next border of a word in the direction of `step`, at most 20 code points on."""
    for place in range(at, at + 20 * step, step):
        if place <= 0 or place >= len(text) or text[place - (step < 0)].isspace():
            return min(max(place, 0), len(text))
    return at


def _within(mark: Mark, whole: Sequence[Interval]) -> bool:
    return any(start <= mark.start and mark.end <= end for start, end in whole)


def _clipped(interval: Interval, wanted: Sequence[Interval]) -> list[Interval]:
    """The parts of an interval that lie in a stretch that could be shown."""
    return [(max(start, interval[0]), min(end, interval[1])) for start, end in wanted]


def _joined(intervals: Sequence[Interval], near: int) -> list[Interval]:
    """Intervals with gaps too small to be worth leaving out closed."""
    found: list[Interval] = []
    for start, end in intervals:
        if found and start - found[-1][1] <= near // 2:
            found[-1] = (found[-1][0], end)
        else:
            found.append((start, end))
    return found
