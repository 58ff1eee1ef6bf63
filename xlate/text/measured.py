"""Numbers with what they measure: units, shares and parts of units."""

from __future__ import annotations

from fractions import Fraction

from xlate.text.quantity import ONE, Quantity, Unit
from xlate.text.scan import Scan, span
from xlate.text.spelled import HYPHENS, Reading, read_number, value_of
from xlate.text.units import read_unit, unit_table

_KINDS = {
    "ratio": "percent", "ratio difference": "percent", "currency": "money", "duration": "duration"
}  # fmt: skip
_RATIO = 100  # "one in four", "three out of five": no more than this


def shared(scan: Scan, at: int, reading: Reading) -> Quantity | None:
    """A fraction: "two thirds", "3/4", "one in four"."""
    end, value = reading.end, reading.value
    step = end + 1 if scan.low(end) in HYPHENS and scan.tight(end) else end
    part = scan.tables.known.fractions.get(scan.low(step))
    if part is not None and part.numerator == 1 and 0 < value * part < 3 and not reading.digits:
        if scan.low(step) not in ("half", "halves") or value != 1 or step > end:
            return portion(scan, at, step + 1, value * part)
        return portion(scan, at, step + 1, part)
    if scan.low(end) == "/" and scan.tight(end) and scan.tight(end + 1):
        below = value_of(scan.low(end + 1)) if scan.low(end + 1).isdecimal() else None
        if below is not None and 0 < value < below <= _RATIO:
            return portion(scan, at, end + 2, value / below)
    return _odds(scan, at, reading)


def _odds(scan: Scan, at: int, reading: Reading) -> Quantity | None:
    end = reading.end
    after = end + 1 if scan.low(end) == "in" else end + 2
    if scan.low(end) != "in" and (scan.low(end), scan.low(end + 1)) != ("out", "of"):
        return None
    if after >= len(scan.words):
        return None
    second = read_number(scan.words, after, scan.tables.known, False)
    if second is None or second.kind != "cardinal" or second.scale != ONE:
        return None
    if not 0 < reading.value < second.value <= _RATIO or reading.value.denominator != 1:
        return None
    if read_unit(scan.words, second.end, unit_table(scan.tables.lang)) is not None:
        return None
    return Quantity(span(at, second.end), "fraction", reading.value / second.value)


def portion(scan: Scan, at: int, end: int, value: Fraction) -> Quantity:
    """A fraction, or a fraction of a unit or scale: "half a million", "a quarter of an hour"."""
    after = end
    if scan.low(after) == "of" and scan.low(after + 1) in scan.tables.known.articles:
        after += 1
    if scan.low(after) in scan.tables.known.articles or scan.low(after) in HYPHENS:
        after += 1
    if after < len(scan.words):
        scale = scan.tables.known.scales.get(scan.low(after))
        if scale is not None and len(scan.low(after)) > 2:
            reading = Reading(after + 1, value * scale, scale=scale)
            return measured(scan, at, reading)
        unit = read_unit(scan.words, after, unit_table(scan.tables.lang))
        close = unit is not None and unit[0].dimension in ("ratio", "duration")
        if unit is not None and (after > end or close):
            return with_unit(span(at, unit[1]), Reading(end, value), unit[0])
    return Quantity(span(at, end), "fraction", value)


def measured(scan: Scan, at: int, reading: Reading) -> Quantity:
    """A number with the unit that follows it, if one does."""
    end = reading.end
    hyphen = scan.low(end) in HYPHENS and scan.tight(end) and scan.tight(end + 1)
    unit = read_unit(scan.words, end + hyphen, unit_table(scan.tables.lang))
    if unit is not None and not (unit[0].name == "s" and scan.low(unit[1] - 1) == "second"):
        half = and_half(scan, unit[1])
        value = reading.value + Fraction(1, 2) if half else reading.value
        return with_unit(span(at, half or unit[1]), reading._replace(value=value), unit[0])
    kind = "cardinal"
    if scan.low(end) in ("times", "fold") or (hyphen and scan.low(end + 1) in ("fold", "time")):
        kind = "multiplier"
    listed = reading.digits and "," in scan.low(at) and reading.value.denominator > 1
    one = reading.value == 1 and end == at + 1 and not reading.digits
    weak = (listed and reading.scale == ONE) or (
        one and (kind == "multiplier" or (not hyphen and _pronoun(scan, at)))
    )
    return Quantity(
        span(at, end), kind, reading.value, alt=reading.alt, scale=reading.scale, weak=weak
    )


def and_half(scan: Scan, at: int) -> int | None:
    """The index after "and a half" behind a unit."""
    phrase = [scan.low(at + k) for k in range(3)]
    return at + 3 if phrase == ["and", "a", "half"] else None


def _pronoun(scan: Scan, at: int) -> bool:
    weak = scan.tables.weak
    before, after = scan.low(at - 1), scan.low(at + 1)
    if before in weak.get("one_after", ()) or after in weak.get("one_before", ()):
        return True
    return not after or scan.words[at + 1].punctuation


def with_unit(indices: tuple[int, ...], reading: Reading, unit: Unit) -> Quantity:
    """The amount of a unit; its kind follows from the dimension."""
    kind = _KINDS.get(unit.dimension, "measure")
    return Quantity(indices, kind, reading.value, alt=reading.alt, scale=reading.scale, unit=unit)
