"""An amount while it is read: with the number as it was written, for ranges."""

from __future__ import annotations

from dataclasses import dataclass, replace
from fractions import Fraction

from xlate.text.amounts.amount import Amount, Day, dated

ONE = Fraction(1)


@dataclass(frozen=True, slots=True)
class Found:
    """An amount, its number without the unit (`raw`), and what multiplied its digits (`scale`).

    `bare` when nothing that is counted follows. `offset` belongs to the unit, as in degrees.
    """

    amount: Amount
    raw: Fraction
    scale: Fraction = ONE
    bare: bool = False
    offset: Fraction = Fraction(0)


def ranged(first: Found, second: Found, above: bool = True) -> Found | None:
    """Two amounts with a dash or "to" between them as one range, if they can be that.

    Args:
        first: The amount before the dash.
        second: The amount after it.
        above: Whether the second must be the greater.
    """
    a, b = first.amount, second.amount
    if a.high is not None or b.high is not None or b.kind in ("date", "time"):
        return None
    if first.bare and second.bare and not above:  # a result, "26-0", keeps its order
        return replace(second, amount=replace(b, start=a.start, value=a.value, high=b.value))
    if a.kind == b.kind and a.unit == b.unit and not first.bare:
        low, high, raw = a.value, b.value, second.raw
    elif first.bare and a.kind == "cardinal" and b.kind != "ordinal":
        raw = second.raw
        scale = second.scale if first.scale == ONE and first.raw < raw / second.scale else ONE
        low, high = first.raw * scale * b.factor + second.offset, b.value
        if second.scale != ONE and scale == ONE and first.scale == ONE and first.raw >= raw:
            return None
    else:
        return None
    if low == high or (above and low > high):
        return None
    low, high = min(low, high), max(low, high)
    whole = replace(b, start=a.start, value=low, high=high, bound=a.bound or b.bound)
    return replace(second, amount=whole, bare=False)


def begun(first: Found, second: Found) -> Found | None:
    """The bare number before a dash as the date that it is: the 1 of "1~3월", of "2010-2015年"."""
    end = second.amount.day
    if end is None or not first.bare or first.raw.denominator != 1:
        return None
    day = _first(int(first.raw), end)
    if day is None:
        return None
    whole = replace(first.amount, kind="date", value=dated(day), day=day)
    return replace(first, amount=whole, bare=False)


def _first(number: int, end: Day) -> Day | None:
    """The day of a bare number before a dash: it is the first part that the end tells."""
    year, month, day = end
    if year is not None:
        return (number, None, None) if month is None and number < year < 3000 else None
    if month is not None and day is None:
        return (None, number, None) if 1 <= number < month else None
    if day is not None:
        return (None, None, number) if 1 <= number < day else None
    return None
