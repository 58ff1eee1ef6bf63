"""Amounts of the two sides of a pair matched: by value first, then by place.

An amount whose value stands anywhere on the other side is answered, however it is written and
wherever it was moved to. Only what is left is compared by place: what stands where the links around
an amount would put its counterpart is its counterpart, with another value.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from xlate.drift.markers import project
from xlate.drift.pair import Pair, Side
from xlate.text import lexicon
from xlate.text.numerals import Quantity, quantities, same, unit_differs
from xlate.text.once import once

REACH = 6.0  # words a counterpart may stand from where it is expected
_PLAIN = frozenset(
    ("cardinal", "percent", "money", "measure", "duration", "fraction", "multiplier", "vague")
)
_CLOCKS = frozenset(("month", "weekday", "time", "decade"))
_NEAR = {
    frozenset(kinds): likeness
    for kinds, likeness in (
        (("day", "ordinal"), 0.8), (("day", "cardinal"), 0.7), (("year", "cardinal"), 0.6),
        (("year", "decade"), 0.6), (("time", "cardinal"), 0.5), (("ordinal", "cardinal"), 0.3),
        (("score", "cardinal"), 0.5), (("ordinal", "roman"), 0.8), (("month", "weekday"), 0.3),
    )
}  # fmt: skip


@dataclass(slots=True)
class Matched:
    """The amounts of a pair: those that answer each other, and those that nothing answers."""

    equal: list[tuple[Quantity, Quantity]] = field(default_factory=list)
    units: list[tuple[Quantity, Quantity]] = field(default_factory=list)
    changed: list[tuple[Quantity, Quantity]] = field(default_factory=list)
    only_a: list[Quantity] = field(default_factory=list)
    only_b: list[Quantity] = field(default_factory=list)


@once
def amounts(side: Side) -> list[Quantity]:
    """The amounts of a side, those in source and cue left out."""
    found = quantities(side.words, side.text, side.offset, side.lang)
    found = [q for q in found if not _not_one(side, q)]  # polarity's matter
    return [q for q in found if side.left_out.isdisjoint(q.indices)] if side.left_out else found


def _not_one(side: Side, quantity: Quantity) -> bool:
    """Whether "not one" says as much as "no": a one in words right behind a negation."""
    first = quantity.indices[0]
    if quantity.value != 1 or quantity.unit is not None or not first or len(quantity.indices) > 1:
        return False
    negation = lexicon.forms(side.lang, "negation", "particle")
    return not side.words[first].number and side.words[first - 1].low in negation


def matched(pair: Pair, of_a: Sequence[Quantity], of_b: Sequence[Quantity]) -> Matched:
    """Match the amounts of both sides by value, then what is left by place."""
    result = Matched()
    free_a, free_b = list(of_a), list(of_b)
    _take(free_a, free_b, _by_value(pair, free_a, free_b), result.equal)
    _take(free_a, free_b, _by_unit(pair, free_a, free_b), result.units)
    free_a, free_b = _without_ends(free_a, free_b)
    free_b, free_a = _without_ends(free_b, free_a)
    _take(free_a, free_b, _by_place(pair, free_a, free_b, of_a, of_b), result.changed)
    # A value said once here and twice there is no difference.
    result.only_a = [q for q in free_a if not q.weak and not _said(q, of_b)]
    result.only_b = [q for q in free_b if not q.weak and not _said(q, of_a)]
    return result


def _said(quantity: Quantity, others: Sequence[Quantity]) -> bool:
    return any(
        not other.weak and not _label_alone(quantity, other) and same(quantity, other)
        for other in others
    )


def _label_alone(a: Quantity, b: Quantity) -> bool:
    """Whether only one of two amounts is a figure in a name."""
    return (a.kind == "label") != (b.kind == "label")


def linked(pair: Pair, a: Quantity, b: Quantity) -> bool:
    """Whether any word of the one is linked with any word of the other."""
    return any((i, j) in pair.links for i in a.indices for j in b.indices)


def distance(pair: Pair, a: Quantity, b: Quantity) -> float:
    """How many words two amounts stand from where each would expect the other; 0 when linked."""
    if linked(pair, a, b):
        return 0.0
    there = abs(project(pair, a.indices[0], True) - b.indices[0])
    return min(there, abs(project(pair, b.indices[0], False) - a.indices[0]))


_Ranked = list[tuple[float, int, int]]


def _take(
    free_a: list[Quantity],
    free_b: list[Quantity],
    ranked: _Ranked,
    into: list[tuple[Quantity, Quantity]],
) -> None:
    """Move the best-ranked pairs, one to one, out of what is free."""
    taken_a: set[int] = set()
    taken_b: set[int] = set()
    for _, x, y in sorted(ranked):
        if x not in taken_a and y not in taken_b:
            taken_a.add(x)
            taken_b.add(y)
            into.append((free_a[x], free_b[y]))
    free_a[:] = [q for x, q in enumerate(free_a) if x not in taken_a]
    free_b[:] = [q for y, q in enumerate(free_b) if y not in taken_b]


def _pairs(a: Sequence[Quantity], b: Sequence[Quantity]) -> Iterator[tuple[int, int]]:
    """Indices of the pairs of which at least one is strong."""
    return ((x, y) for x, qa in enumerate(a) for y, qb in enumerate(b) if not (qa.weak and qb.weak))


def _by_value(pair: Pair, a: Sequence[Quantity], b: Sequence[Quantity]) -> _Ranked:
    ranked: _Ranked = []
    for x, y in _pairs(a, b):
        if surely := same(a[x], b[y]):
            weak = a[x].weak or b[y].weak
            apart = distance(pair, a[x], b[y])
            reach = 3.0 if weak or _label_alone(a[x], b[y]) else 1000.0
            if apart <= reach:
                ranked.append((weak - surely + apart / 10, x, y))
    return ranked


def _by_unit(pair: Pair, a: Sequence[Quantity], b: Sequence[Quantity]) -> _Ranked:
    """Equal figures with units that are not the same."""
    ranked: _Ranked = []
    for x, y in _pairs(a, b):
        qa, qb = a[x], b[y]
        if qa.value == qb.value and qa.high == qb.high and unit_differs(qa, qb):
            apart = distance(pair, qa, qb)
            if apart <= REACH and not (qa.weak or qb.weak):
                ranked.append((apart, x, y))
    return ranked


def _by_place(
    pair: Pair,
    a: Sequence[Quantity],
    b: Sequence[Quantity],
    of_a: Sequence[Quantity],
    of_b: Sequence[Quantity],
) -> _Ranked:
    ranked: _Ranked = []
    repeated_a = {x for x, q in enumerate(a) if _said(q, of_b)}
    repeated_b = {y for y, q in enumerate(b) if _said(q, of_a)}
    for x, y in _pairs(a, b):
        alike = likeness(a[x], b[y])
        if not alike or (x in repeated_a and y in repeated_b) or same(a[x], b[y]):
            continue
        apart = distance(pair, a[x], b[y])
        close_by = a[x].weak or b[y].weak or x in repeated_a or y in repeated_b
        reach = 1.5 if close_by else _reach(a[x], b[y], a, b)
        if apart <= reach:
            weak = a[x].weak or b[y].weak
            ranked.append((apart / REACH - alike + weak - linked(pair, a[x], b[y]), x, y))
    return ranked


def _reach(a: Quantity, b: Quantity, of_a: Sequence[Quantity], of_b: Sequence[Quantity]) -> float:
    """How far apart two amounts may be: anywhere, when they are the only ones of their kind."""
    alone = all(
        sum(q.kind == a.kind and not q.weak for q in side) == 1 for side in (of_a, of_b)
    )  # fmt: skip
    return 1000.0 if alone and a.kind == b.kind and a.kind != "cardinal" else REACH


def likeness(a: Quantity, b: Quantity) -> float:
    """How likely amounts of two kinds stand for one another, 0 to 1, whatever their values."""
    if a.kind == b.kind:
        if a.kind == "relative" and (a.high is None) != (b.high is None) and a.unit != b.unit:
            return 0.0  # "in recent weeks" may be "last month"
        if a.unit and b.unit and unit_differs(a, b) and a.unit.dimension != b.unit.dimension:
            return 0.5
        return 1.0
    near = _NEAR.get(frozenset((a.kind, b.kind)))
    if near is not None:
        return near
    if a.kind in _PLAIN and b.kind in _PLAIN:
        return 0.6 if "cardinal" in (a.kind, b.kind) else 0.4
    return 0.0


def _without_ends(
    ranges: Sequence[Quantity], points: Sequence[Quantity]
) -> tuple[list[Quantity], list[Quantity]]:
    """Drop ranges whose two ends stand on the other side as two amounts, and those."""
    kept = []
    left = list(points)
    for wide in ranges:
        ends = [
            next((p for p in left if p.high is None and p.value == end), None)
            for end in (wide.value, wide.high)
        ]
        if wide.high is None or ends[0] is None or ends[1] is None:
            kept.append(wide)
        else:
            left = [p for p in left if p is not ends[0] and p is not ends[1]]
    return kept, left
