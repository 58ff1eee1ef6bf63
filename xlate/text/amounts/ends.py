"""A range from its two ends."""

from __future__ import annotations

from dataclasses import replace

from xlate.text.amounts.amount import Amount
from xlate.text.amounts.tables import measure

RANGED = frozenset(("cardinal", "percent", "money", "measure", "duration"))
_SCALES = (10**12, 10**9, 10**6, 10**3)
_SCORE = 200
_CELSIUS, _FAHRENHEIT = measure("°C").offset, measure("°F").offset


def spanned(a: Amount, b: Amount, score: bool = False) -> Amount | None:
    """The range from one amount to another; None when they make none.

    Args:
        a: The lower end; the unit and the scale of the other may be meant ("5-10 million").
        b: The upper end.
        score: Whether two small figures that fall make one amount too ("3-2").
    """
    if not {a.kind, b.kind} <= RANGED or a.high is not None or b.high is not None:
        return None
    if a.unit and (a.kind, a.unit) != (b.kind, b.unit):
        return None
    if not a.unit and a.kind == "percent" != b.kind:
        return None
    value = a.value
    if b.unit and not a.unit and a.kind == "cardinal" and b.kind != "percent":
        value *= b.factor
        if b.unit == "kelvin":
            value += _CELSIUS if b.factor == 1 else _FAHRENHEIT
    for scale in _SCALES:  # "5-10 million"
        size = scale * (b.factor if b.unit else 1)
        if b.value >= size and value < 1000 * (b.factor if b.unit else 1) < size * 2:
            value *= scale if value * scale < b.value else 1
            break
    if value >= b.value:
        small = score and not b.unit and max(value, b.value) <= _SCORE and value >= 0
        return replace(a, end=b.end, high=b.value) if small else None
    return replace(b, start=a.start, value=value, high=b.value)
