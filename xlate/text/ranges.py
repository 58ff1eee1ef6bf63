"""Two amounts that are one: "4%-6%", "between 10 and 20", "2-0", "two hours and ten minutes"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from xlate.text.quantity import ONE, Quantity
from xlate.text.words import Word

_DASHES = frozenset("-‐‑–—−~")
_RANGED = frozenset(("cardinal", "percent", "money", "measure", "duration", "fraction"))
_SUMMED = frozenset(("duration", "measure", "money"))


def join_ranges(found: Sequence[Quantity], words: Sequence[Word]) -> list[Quantity]:
    """The amounts, with those that are the two ends of a range or a score joined."""
    result: list[Quantity] = []
    for quantity in found:
        joined = _joined(result[-1], quantity, words) if result else None
        if joined is None:
            result.append(quantity)
        else:
            result[-1] = joined
    return result


def _joined(first: Quantity, second: Quantity, words: Sequence[Word]) -> Quantity | None:
    if first.kind not in _RANGED or second.kind not in _RANGED or first.high is not None:
        return None
    if first.weak or (second.weak and second.kind != "cardinal"):
        return None
    gap = words[first.indices[-1] + 1 : second.indices[0]]
    if (total := _summed(first, second, gap)) is not None:
        return total
    if len(gap) != 1 or second.weak:
        return None
    start = first.indices[0]
    before = words[start - 1].low if start else ""
    link = gap[0]
    tight = first.indices[-1] + 1 < len(words) and link.start == words[first.indices[-1]].end
    if link.text in _DASHES:
        return _ranged(first, second, tight == (link.end == words[second.indices[0]].start))
    if link.text == ":" and tight:
        return _ranged(first, second, True) if _bare(first) and _bare(second) else None
    if (link.low == "and" and before == "between") or (link.low == "to" and before != "from"):
        return _ranged(first, second, False)
    least = first.value * second.scale if first.scale == ONE else first.value
    alike = first.kind in ("cardinal", second.kind)
    next_one = alike and least < second.value <= least * 2
    return _ranged(first, second, False) if link.low == "or" and next_one else None


def _bare(quantity: Quantity) -> bool:
    """A small figure without unit, as in a result."""
    return quantity.kind == "cardinal" and quantity.scale == ONE and 0 <= quantity.value < 100


def _ranged(first: Quantity, second: Quantity, tight: bool) -> Quantity | None:
    unit = second.unit or first.unit
    if first.unit and second.unit and first.unit.dimension != second.unit.dimension:
        return None
    value, high = first.value, second.value
    if first.unit and second.unit and first.unit != second.unit:
        return None
    if first.scale == ONE and second.scale > ONE and value < high / second.scale:
        value *= second.scale  # "5-10 million"
    indices = tuple(range(first.indices[0], second.indices[-1] + 1))
    kind = second.kind if second.unit else first.kind
    if value >= high or (tight and unit is None and max(value, high) < 10):
        score = tight and unit is None and max(value, high) <= 200
        return replace(first, indices=indices, kind="score", high=high) if score else None
    return replace(
        second, indices=indices, kind=kind, value=value, high=high, unit=unit, alt=None,
        weak=False,
    )  # fmt: skip


def _summed(first: Quantity, second: Quantity, gap: Sequence[Word]) -> Quantity | None:
    """Amounts of falling units that add up: "5 feet 10 inches"."""
    if first.unit is None or second.unit is None or first.kind not in _SUMMED:
        return None
    if first.unit.dimension != second.unit.dimension or [w.low for w in gap] not in ([], ["and"]):
        return None
    smaller = second.unit.factor < first.unit.factor and second.base < first.unit.factor
    if not smaller or first.unit.offset or first.value.denominator != 1:
        return None
    if first.kind == "money" and first.unit.name != second.unit.name:
        return None
    indices = tuple(range(first.indices[0], second.indices[-1] + 1))
    return replace(first, indices=indices, value=first.value + second.base / first.unit.factor)
