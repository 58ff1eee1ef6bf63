"""What an amount is in any language, and when two amounts are the same."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from types import MappingProxyType

Day = tuple[int | None, int | None, int | None]

# The dimensions of `units.toml` with the unit that values are told in.
BASES: Mapping[str, str] = MappingProxyType(
    {
        "length": "metre", "area": "square metre", "volume": "cubic metre", "mass": "kilogram",
        "duration": "second", "speed": "metre per second", "temperature": "kelvin",
        "energy": "joule", "power": "watt", "pressure": "pascal", "force": "newton",
        "frequency": "hertz", "voltage": "volt", "electric current": "ampere",
        "data": "bit", "data rate": "bit per second", "radioactivity": "becquerel",
        "dose equivalent": "sievert", "absorbed dose": "gray", "angle": "degree",
    }
)  # fmt: skip

_NUMBERS = frozenset(("cardinal", "fraction", "percent"))
_COUNTED = frozenset(("cardinal", "money", "measure", "duration", "percent"))
_POINT = Fraction(11, 1000)  # "a third" is 33 percent
_ROUNDED = Fraction(1, 20)  # outlets round when they convert
_ROUNDED_TIME = Fraction(1, 40)
_ZERO_CELSIUS = Fraction(27315, 100)
_DEGREES = Fraction(3, 2)  # kelvins that two rounded temperatures may be apart
_HALF_DAY = 720
_HOUR = 3600  # seconds
_YEAR = 31_556_952  # seconds
_POUND = Fraction("0.45359237")  # kilograms


@dataclass(frozen=True, slots=True)
class Amount:
    """An amount at code points `start:end` of a text.

    `kind` is one of cardinal, ordinal, fraction, percent, money, measure, duration, date and time.
    `value` is in the base unit where there is one; percents count hundredths, fractions wholes; a
    time counts minutes since midnight, and its `unit` is "half-day" where it may as well be twelve
    hours later; a date is year * 10000 + month * 100 + day, what is not told being 0.
    `unit` is an ISO 4217 code or the bare name of a family of currencies, or an SI name (`BASES`);
    `factor` is the size of the unit that was written, in base units.
    `high` is the upper end of a range, `bound` is "min" or "max", `approx` says "about".
    `day` is the year, month and day of a date, None for each that is not told; a decade has the
    year it begins with, and the last one as `high`.
    """

    start: int
    end: int
    kind: str
    value: Fraction
    unit: str = ""
    high: Fraction | None = None
    bound: str = ""
    approx: bool = False
    day: Day | None = None
    factor: Fraction = Fraction(1)


def dated(day: Day) -> Fraction:
    """The `value` of a date."""
    year, month, number = day
    return Fraction((year or 0) * 10000 + (month or 0) * 100 + (number or 0))


def same(a: Amount, b: Amount) -> bool:
    """Whether two amounts are the same by value, whatever their form and language.

    A unit that only one of them has counts as understood ("a woman, 85" / "85 years old"); two
    values in different units may differ as much as rounding makes them.
    """
    if {a.bound, b.bound} == {"min", "max"}:
        return False
    if "date" in (a.kind, b.kind):
        return _same_date(a, b)
    if "time" in (a.kind, b.kind):
        return _same_time(a, b)
    if "ordinal" in (a.kind, b.kind):
        return _same_place(a, b)
    if (a.high is None) != (b.high is None):
        return _same_score(a, b)
    if {a.kind, b.kind} <= _NUMBERS and a.kind != b.kind:
        return _same_share(a, b)
    if "fraction" in (a.kind, b.kind):
        return a.kind == b.kind and a.value == b.value
    return _same_counted(a, b)


def _same_score(a: Amount, b: Amount) -> bool:
    """One side of a result, "21" of "21:20": other languages tell the two apart."""
    result, part = (a, b) if a.high is not None else (b, a)
    assert result.high is not None
    score = result.high <= result.value and result.kind == part.kind == "cardinal"
    return score and part.value in (result.value, result.high)


def _same_place(a: Amount, b: Amount) -> bool:
    """An ordinal and a number: "World War 2", "Elisabeth II.", "3年" of a school, "2世紀"."""
    place, other = (a, b) if a.kind == "ordinal" else (b, a)
    if other.kind == "fraction":  # "un terzo"
        return place.value * other.value == 1 and place.value > 1
    if other.high is not None or other.kind not in ("ordinal", "cardinal", "duration"):
        return False
    known = other.kind == "ordinal" or place.value > 1  # one is as often an article
    return known and place.value == other.value / other.factor


def _same_date(a: Amount, b: Amount) -> bool:
    if "ordinal" in (a.kind, b.kind) and _century(a) == _century(b):
        return True
    if a.day is None or b.day is None:
        told, plain = (a, b) if a.day is not None else (b, a)
        return _plain_date(told, plain)
    if a.high != b.high:
        return False
    pairs = [(x, y) for x, y in zip(a.day, b.day, strict=True) if x is not None and y is not None]
    return bool(pairs) and all(x == y for x, y in pairs)


def _plain_date(told: Amount, plain: Amount) -> bool:
    """A year, a day or a decade that was read as a plain number, or as so many years."""
    assert told.day is not None
    year, month, number = told.day
    if plain.kind not in ("cardinal", "duration") and not (plain.kind == "ordinal" and number):
        return False
    if plain.kind == "duration" and plain.factor != _YEAR:
        return False
    value, alone = plain.value / plain.factor, [x for x in told.day if x is not None]
    if len(alone) > 1 or month:
        return False
    if told.high is not None:  # "in his 20s"
        return year is not None and plain.high is None and value == year % 100
    if plain.high is not None:  # "1914-1918"
        return year in (plain.value, plain.high)
    short = plain.kind == "duration" and year is not None and value == year % 100
    return alone == [value] or short


def _century(amount: Amount) -> Fraction | None:
    """The number of the century that an ordinal or the hundred years from a date on may be."""
    if amount.kind == "ordinal":
        return amount.value
    if amount.day is None or amount.day[0] is None or amount.high is None or amount.day[0] % 100:
        return None
    return Fraction(amount.day[0] // 100 + 1)


def _same_time(a: Amount, b: Amount) -> bool:
    if a.kind != b.kind:
        hour, other = (a, b) if a.kind == "time" else (b, a)
        hours, minutes = divmod(other.value, 100)  # "1200 GMT"
        told = (other.value * 60, other.value * 60 + _HALF_DAY, hours * 60 + minutes)
        return other.kind == "cardinal" and other.high is None and hour.value in told
    if a.value == b.value:
        return a.high is None or b.high is None or a.high == b.high
    return "half-day" in (a.unit, b.unit) and a.value % _HALF_DAY == b.value % _HALF_DAY


def _same_share(a: Amount, b: Amount) -> bool:
    """A half and 50 percent; a percent without its word ("5 to 10 percent")."""
    if a.high is not None:
        return (a.value, a.high) == (b.value, b.high)
    if "cardinal" in (a.kind, b.kind):
        return a.value == b.value
    shares = [x.value / 100 if x.kind == "percent" else x.value for x in (a, b)]
    return abs(shares[0] - shares[1]) <= _POINT


def _same_counted(a: Amount, b: Amount) -> bool:
    ends = [(a.value, b.value)]
    if a.high is not None and b.high is not None:
        ends.append((a.high, b.high))
    if not a.unit or not b.unit:
        named = a if a.unit else b
        plain = 1 if named.kind == "money" else named.factor
        scale = [plain if not x.unit else Fraction(1) for x in (a, b)]
        return all(x * scale[0] == y * scale[1] for x, y in ends)
    if {a.unit, b.unit} == {"degree", "kelvin"}:
        shift = [_ZERO_CELSIUS if x.unit == "degree" else Fraction(0) for x in (a, b)]
        return all(abs(x + shift[0] - y - shift[1]) <= _DEGREES for x, y in ends)
    if a.kind == b.kind == "money":
        return _currencies(a.unit, b.unit) and all(x == y for x, y in ends)
    if "pound" in (a.unit, b.unit):  # "1,000 pounds" of weight
        a, b = (a, b) if a.unit == "pound" else (b, a)
        return b.factor == _POUND and all(x == y for x, y in _each(a, b, _POUND))
    if {a.unit, b.unit} == {"metre", "metre per second"}:  # "per hour" told elsewhere
        per = _HOUR if a.unit == "metre" else 1 / Fraction(_HOUR)
        return all(x == y * per for x, y in ends)
    return a.unit == b.unit and all(_alike(x, y, a, b) for x, y in ends)


def _each(a: Amount, b: Amount, factor: Fraction) -> list[tuple[Fraction, Fraction]]:
    """The ends of two amounts, those of the first times a factor."""
    ends = [(a.value * factor, b.value)]
    if a.high is not None and b.high is not None:
        ends.append((a.high * factor, b.high))
    return ends


def _alike(x: Fraction, y: Fraction, a: Amount, b: Amount) -> bool:
    if x == y or a.factor == b.factor:
        return x == y
    if a.unit == "kelvin":  # a share of the distance from absolute zero is too much
        return abs(x - y) <= _DEGREES
    share = _ROUNDED_TIME if a.unit == "second" else _ROUNDED
    return abs(x - y) <= share * max(abs(x), abs(y))


def _currencies(a: str, b: str) -> bool:
    """Whether two currencies can be one: a bare family ("dollar") can be any of its members."""
    if a == b:
        return True
    family, code = (a, b) if a.islower() else (b, a)
    return family.islower() and code.isupper() and code in FAMILIES.get(family, ())


FAMILIES: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "dollar": frozenset(("USD", "CAD", "AUD", "NZD", "HKD", "SGD", "TWD")),
        "pound": frozenset(("GBP", "EGP", "SYP", "LBP", "SDG")),
        "franc": frozenset(("CHF", "XOF", "XAF")),
        "peso": frozenset(("MXN", "ARS", "CLP", "COP", "CUP", "UYU", "PHP")),
        "ruble": frozenset(("RUB", "BYN")),
        "rupee": frozenset(("INR", "PKR", "LKR", "NPR")),
        "won": frozenset(("KRW", "KPW")),
        "rial": frozenset(("IRR", "OMR", "YER", "SAR", "QAR")),
        "dinar": frozenset(("KWD", "IQD", "JOD", "BHD", "LYD", "DZD", "TND", "RSD")),
        "lira": frozenset(("TRY", "LBP", "SYP")),
        "krone": frozenset(("SEK", "NOK", "DKK", "ISK")),
        "koruna": frozenset(("CZK", "SEK", "NOK", "DKK", "ISK")),
        "dirham": frozenset(("AED", "MAD")),
        "manat": frozenset(("AZN", "TMT")),
        "som": frozenset(("KGS", "UZS")),
        "leu": frozenset(("MDL", "RON")),
        "cent": frozenset(("USD", "EUR", "CAD", "AUD")),
        "shilling": frozenset(("KES", "TZS", "UGX", "SOS")),
    }
)


def hour_of_day(hour: int, side: str) -> int:
    """An hour told with the half of the day that it is in, counted from midnight.

    Args:
        hour: 0 to 24, as it is told.
        side: "am", "pm", "night" (from five in the evening to four in the morning), or "".
    """
    if side == "pm" and hour < 12:
        return hour + 12
    if side == "night":
        return hour + 12 if 5 <= hour < 12 else hour % 12 if hour == 12 else hour
    return 0 if side == "am" and hour == 12 else hour
