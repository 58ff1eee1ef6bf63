"""What an amount in a text is, and when two amounts are the same."""

from __future__ import annotations

from dataclasses import dataclass, replace
from fractions import Fraction

ONE = Fraction(1)
ZERO = Fraction(0)
_CALENDAR = frozenset(("month", "weekday", "time", "decade", "relative", "daypart"))
# How far two values in different units may differ: outlets round when they convert.
_CONVERTED = {"duration": Fraction(1, 40)}
_CONVERTED_ELSE = Fraction(1, 20)
_POINT = Fraction(11, 1000)  # "a third" is 33 percent
_BARE_DEGREES = frozenset(("angle", "temperature"))
_DEGREES = Fraction(3, 2)  # kelvins that two rounded temperatures may be apart


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit of measure or a currency.

    `factor` and `offset` turn a value into the base unit of the dimension. A currency has
    dimension "currency", its ISO 4217 code as `name`, and the word it shares with others as
    `family` ("dollar"); `generic` when only that word is written, and `mass` what it weighs where
    the word is also a unit of mass ("pound"), in kilograms.
    """

    name: str
    dimension: str
    factor: Fraction = ONE
    offset: Fraction = ZERO
    family: str = ""
    generic: bool = False
    mass: Fraction = ZERO


@dataclass(frozen=True, slots=True)
class Quantity:
    """An amount at word `indices` of a passage.

    `kind` is one of cardinal, ordinal, roman, label (a figure in a name), fraction, percent, money,
    measure, duration, multiplier, vague, score, month, weekday, day, year, decade, time (minutes
    since midnight), relative (days from the day of the text), daypart (hours, from and to).
    `high` is the upper end of a range, or the second figure of a score; `alt` another value that
    the same digits can have ("272.000"); `scale` the last word that multiplied it (million).
    `approx` is "both", "below" or "above" ("about", "nearly", "just over"); `bound` is "min" or
    "max", `strict` when the value itself is left out ("more than"); `modifier` are the indices of
    the words that say so. A `weak` one ("a" as 1) may answer another, but says little itself.
    """

    indices: tuple[int, ...]
    kind: str
    value: Fraction
    high: Fraction | None = None
    alt: Fraction | None = None
    scale: Fraction = ONE
    unit: Unit | None = None
    approx: str = ""
    bound: str = ""
    strict: bool = False
    modifier: tuple[int, ...] = ()
    weak: bool = False

    @property
    def base(self) -> Fraction:
        """The value in the base unit of its dimension."""
        return self.value * self.unit.factor + self.unit.offset if self.unit else self.value

    @property
    def side(self) -> str:
        """Where the true value may lie: "exact", "about", "below" or "above" the value."""
        if self.bound:
            return "above" if self.bound == "min" else "below"
        return {"": "exact", "both": "about"}.get(self.approx, self.approx)


def same(a: Quantity, b: Quantity) -> float:
    """How surely two amounts are the same by value, 0 (different) to 1, whatever their form.

    A unit that only one of them has counts as understood ("a woman, 85" / "85 years old").
    """
    if a.kind in _CALENDAR or b.kind in _CALENDAR:
        return _same_calendar(a, b)
    if a.weak != b.weak and not _may_answer(*((a, b) if a.weak else (b, a))):
        return 0.0
    if (a.high is None) != (b.high is None):
        return 0.0
    if a.high is not None and b.high is not None:
        return _same_ends(a, b, a.high, b.high)
    if equal := _same_value(a, b):
        return equal
    return _same_share(a, b)


def unit_differs(a: Quantity, b: Quantity) -> bool:
    """Whether both have a unit and these cannot be the same one."""
    if a.unit is None or b.unit is None:
        return False
    first, second = a.unit, b.unit
    if first.dimension == second.dimension == "currency":
        related = first.family == second.family and (first.generic or second.generic)
        return first.name != second.name and not related
    if {first.dimension, second.dimension} == _BARE_DEGREES or _daily(first, second):
        return False
    first, second = weighed(first, second), weighed(second, first)
    return (first.dimension, first.factor) != (second.dimension, second.factor)


def weighed(unit: Unit, other: Unit) -> Unit:
    """A currency that is also a unit of mass, as that unit where the other one is of mass."""
    if unit.mass and unit.generic and other.dimension == "mass":
        return Unit(unit.name, "mass", unit.mass)
    return unit


def _daily(first: Unit, second: Unit) -> bool:
    """Whether one is the other a day: "100,000 barrels of oil a day" and "100,000 bpd"."""
    if {first.dimension, second.dimension} != {"volume", "volume flow"}:
        return False
    flow, volume = sorted((first, second), key=lambda unit: unit.dimension != "volume flow")
    return close(flow.factor * 86400, volume.factor, Fraction(1, 1000))


def converts(a: Quantity, b: Quantity) -> bool:
    """Whether the amounts are in two units of one dimension, so that one was worked out."""
    if a.unit is None or b.unit is None:
        return False
    first, second = weighed(a.unit, b.unit), weighed(b.unit, a.unit)
    scales = (first.factor, first.offset) != (second.factor, second.offset)
    return first.dimension == second.dimension != "currency" and scales


def close(x: Fraction, y: Fraction, share: Fraction) -> bool:
    """Whether two values differ by at most `share` of the greater."""
    return abs(x - y) <= share * max(abs(x), abs(y))


def _same_ends(a: Quantity, b: Quantity, high_a: Fraction, high_b: Fraction) -> float:
    if (a.value, high_a) == (b.value, high_b):
        return 0.0 if unit_differs(a, b) else 1.0
    if (a.value, high_a) == (high_b, b.value) and "score" in (a.kind, b.kind):
        return 0.8  # the loser's view of the same result
    if not (a.unit and b.unit and a.unit.dimension == b.unit.dimension):
        return 0.0
    share = _CONVERTED.get(a.unit.dimension, _CONVERTED_ELSE)
    ends = ((a.value, b.value), (high_a, high_b))
    both = all(close(x * a.unit.factor, y * b.unit.factor, share) for x, y in ends)
    return 0.9 if both and a.unit.factor != b.unit.factor else 0.0


def _same_calendar(a: Quantity, b: Quantity) -> float:
    if a.kind != b.kind:
        years = {a.kind, b.kind} == {"decade", "year"} and a.value == b.value
        if {a.kind, b.kind} == {"time", "cardinal"}:
            time, hour = (a, b) if a.kind == "time" else (b, a)
            return 0.7 if hour.value * 60 in _values(time) | {time.value - 720} else 0.0
        century = {a.kind, b.kind} == {"decade", "ordinal"} and _century(a) == _century(b)
        return 0.6 if years or century else 0.0
    if a.kind == "daypart":
        return 0.8 if _hours(a) & _hours(b) else 0.0
    if a.value == b.value:
        return 1.0 if a.unit == b.unit else 0.0
    if a.kind == "decade" and (a.value < 100 or b.value < 100):
        return 0.9 if a.value % 100 == b.value % 100 else 0.0
    if a.kind != "time":
        return 0.0
    return 0.9 if _values(a) & _values(b) else 0.0


def _hours(quantity: Quantity) -> set[int]:
    """The hours of a part of the day; at its edges one part passes into the next."""
    first, last = int(quantity.value), int(quantity.high or quantity.value)
    return {hour % 24 for hour in range(first, last + (25 if last < first else 1))}


def _century(quantity: Quantity) -> Fraction:
    """The 1800s are the 19th century."""
    return quantity.value if quantity.kind == "ordinal" else quantity.value / 100 + 1


def _may_answer(weak: Quantity, strong: Quantity) -> bool:
    """Whether a weak amount can stand for a strong one of its kind: "a" for "one", not "1st"."""
    if weak.kind == "cardinal":
        return strong.kind in ("cardinal", "multiplier")
    return (
        weak.kind == strong.kind
        or {weak.kind, strong.kind} == {"cardinal", "vague"}
        or (
            strong.kind in ("percent", "fraction", "cardinal")
            and weak.kind in ("fraction", "multiplier")
        )
        or (weak.kind == "duration" and strong.kind == "duration")
    )


def _converted(a: Quantity, b: Quantity, share: Fraction) -> bool:
    if a.unit and a.unit.offset:  # degrees: a share of the distance from absolute zero is too much
        return abs(a.base - b.base) <= _DEGREES
    return close(a.base, b.base, share)


def _values(quantity: Quantity) -> set[Fraction]:
    return {v for v in (quantity.value, quantity.alt) if v is not None}


def _same_value(a: Quantity, b: Quantity) -> float:
    share_only = "fraction" in (a.kind, b.kind) and (a.unit is None) != (b.unit is None)
    if not share_only and not unit_differs(a, b):
        if a.value == b.value:
            alike = a.kind == b.kind and (a.unit is None) == (b.unit is None)
            return 1.0 if alike else 0.85
        if (a.alt is not None or b.alt is not None) and _values(a) & _values(b):
            return 0.8
    if a.unit and b.unit and converts(a, b):
        a = replace(a, unit=weighed(a.unit, b.unit))
        b = replace(b, unit=weighed(b.unit, a.unit or b.unit))
        share = _CONVERTED.get(a.unit.dimension, _CONVERTED_ELSE) if a.unit else _CONVERTED_ELSE
        return 0.9 if _converted(a, b, share) else 0.0
    if a.kind == b.kind == "money" and a.unit and b.unit and a.unit.name == b.unit.name:
        return 0.9 if a.base == b.base else 0.0
    return 0.0


def _same_share(a: Quantity, b: Quantity) -> float:
    """Shares and multiples in other words: half and 50 percent, doubled and up by 100 percent."""
    kinds = {a.kind, b.kind}
    if kinds == {"vague"}:  # "several dozen" and "dozens"
        return 0.8 if a.value <= 3 * b.value and b.value <= 3 * a.value else 0.0
    if kinds == {"fraction", "percent"}:
        return 0.9 if abs(_share(a) - _share(b)) <= _POINT else 0.0
    if kinds == {"multiplier", "percent"}:
        times, percent = (a, b) if a.kind == "multiplier" else (b, a)
        return 0.7 if _share(percent) in (times.value, times.value - 1) else 0.0
    return 0.0


def _share(quantity: Quantity) -> Fraction:
    return quantity.value / 100 if quantity.kind == "percent" else quantity.value


def rounds(exact: Quantity, rough: Quantity) -> Quantity | None:
    """The second amount, if it can be the first with fewer figures: "9,870" / "about 10,000"."""
    if exact.high is not None or rough.high is not None:
        return None
    if {exact.kind, rough.kind} == {"fraction", "percent"}:
        return rough if abs(_share(exact) - _share(rough)) <= _ROUNDED else None
    if exact.kind != rough.kind:
        return None
    if exact.kind in _CALENDAR or exact.kind in _NEVER_ROUNDED or unit_differs(exact, rough):
        return None
    x, y = abs(exact.base), abs(rough.base)
    if not y or x.denominator > 10**6 or _figures(y) >= _figures(x) or not close(x, y, _ROUNDED):
        return None
    step = _step(y)
    return rough if abs(x - y) < step else None


def rounds_range(a: Quantity, b: Quantity) -> bool:
    """Whether one value tells a narrow range roughly: "10 to 12" and "about a dozen"."""
    wide, point = (a, b) if a.high is not None else (b, a)
    if wide.high is None or wide.unit != point.unit:
        return False
    if point.bound:
        return point.value == (wide.high if point.bound == "max" else wide.value)
    narrow = wide.high - wide.value <= _NARROW * abs(wide.high)
    return wide.value <= point.value <= wide.high and (narrow or bool(point.approx))


_NARROW = Fraction(1, 5)
_NEVER_ROUNDED = frozenset(
    ("year", "day", "ordinal", "roman", "label", "score", "fraction", "vague")
)
_ROUNDED = Fraction(1, 20)


def _figures(value: Fraction) -> int:
    """How many digits a value shows, zeros at its end not counted: 9870 has three."""
    return len(_decimal(value).strip("0"))


def _step(value: Fraction) -> Fraction:
    """The unit of the last digit shown: 100 for 2,300."""
    shown = _decimal(value)
    power = len(shown) - len(shown.rstrip("0"))
    return Fraction(10) ** (power - _PLACES)


_PLACES = 6  # decimals that count


def _decimal(value: Fraction) -> str:
    return str(int(value * 10**_PLACES))
