"""Dates, years, decades, centuries and clock times by value."""

from __future__ import annotations

import re
from collections.abc import Callable
from fractions import Fraction

from xlate.text.amounts.amount import Amount, Day, dated
from xlate.text.amounts.figures import figure
from xlate.text.amounts.measures import amount
from xlate.text.amounts.spoken import Passage, read_number
from xlate.text.amounts.tokens import APOSTROPHES, DASHES, find, tight

_Reader = Callable[[Passage, int], Amount | None]

_EARLIEST, _LATEST = 1500, 2099
_NUMERIC = re.compile(r"(\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d{2})(?![\d]|[./-]\d)")
_ISO = re.compile(r"(\d{4})([-./])(\d{2})\2(\d{2})(?!\d)")
_CLOCK = re.compile(r"(\d{1,2}):(\d{2})(?::\d{2})?(?![\d:]|[.,]\d)")
_DOTTED = re.compile(r"(\d{1,2})\.(\d{2})(?![\d.,])")
_HOURS = re.compile(r"(\d{1,2})\s?[hH]\s?(\d{2})(?!\d)")
_ROMAN = re.compile(r"X{0,3}(?:IX|IV|V?I{0,3})")
_HOUR = 3600


def read_calendar(passage: Passage, at: int) -> list[Amount]:
    """The date or the time at a token, as a list of one; empty when there is none."""
    token = passage.run[at]
    if token.digits and len(token.text) <= 4:
        readers: tuple[_Reader, ...] = (_numeric, _clock, _decade, _day_month, _hour, _year)
    elif token.word:
        readers = (_named_decade, _month, _day_month, _hour, _clock_word)
    else:
        return []
    for reader in readers:
        if (found := reader(passage, at)) is not None:
            return [found]
    return []


def date(passage: Passage, at: int, end: int, day: Day, last: int | None = None) -> Amount:
    """A date from one token up to another; `last` is the last year of a decade."""
    start, stop = passage.run[at].start, passage.run[end - 1].end
    high = None if last is None else dated((last, None, None))
    return Amount(start, stop, "date", dated(day), high=high, day=day)


def _numeric(passage: Passage, at: int) -> Amount | None:
    """12.10.2019, 12/10/19, 2019-10-12."""
    start = passage.run[at].start
    if match := _ISO.match(passage.text, start):
        year, month, day = int(match[1]), int(match[3]), int(match[4])
    elif match := _NUMERIC.match(passage.text, start):
        day, month, year = int(match[1]), int(match[3]), int(match[4])
        if len(match[4]) == 2:
            year += 2000 if year < 40 else 1900
    else:
        return None
    if not (1 <= month <= 12 and 1 <= day <= 31 and 1000 <= year <= _LATEST):
        return None
    return date(passage, at, passage.index(match.end(), at), (year, month, day))


def _clock(passage: Passage, at: int) -> Amount | None:
    """15:30, 15h30, and 15.30 beside a word for the hour."""
    start = passage.run[at].start
    match = _CLOCK.match(passage.text, start) or _HOURS.match(passage.text, start)
    if match is None and (match := _DOTTED.match(passage.text, start)):
        after = passage.low(passage.index(match.end(), at))
        known = passage.tables
        if not known.has("clock_after", after) and not (
            known.has("clock_strict", passage.low(at - 1)) and after not in ("%", "€", "$")
        ):
            return None
    if match is None:
        return None
    return _time(passage, at, passage.index(match.end(), at), int(match[1]), int(match[2]))


def _time(passage: Passage, at: int, end: int, hour: int, minute: int) -> Amount | None:
    if hour > 24 or minute > 59:
        return None
    known, run = passage.tables, passage.run
    if known.has("clock_after", passage.low(end)):
        end += 1
        if end < len(run) and run[end].digits and len(run[end].text) == 2 and not minute:
            minute, end = int(run[end].text), end + 1
    half = find(run, end, known.dayparts)
    open_half = bool(known.words.get("clock12")) and 1 <= hour <= 12 and half is None
    if half is not None:
        hour, end = hour % 12 + half[0] if hour <= 12 else hour, half[1]
    found = amount(passage, at, end, "time", Fraction(hour * 60 + minute))
    if not open_half:
        return found
    return Amount(found.start, found.end, "time", found.value, "half-day")


def _hour(passage: Passage, at: int) -> Amount | None:
    """A full hour: "8 Uhr", "в 8 часов утра", "à 8 h", "las tres de la tarde"."""
    number = read_number(passage, at)
    if number is None or number.kind != "cardinal" or number.value.denominator > 1:
        return None
    hour, end, known = int(number.value), number.end, passage.tables
    if not 0 <= hour <= 24:
        return None
    if known.has("clock_after", passage.low(end)):
        return _time(passage, at, end, hour, 0)
    before = known.has("clock_before", passage.low(at - 1))
    unit = find(passage.run, end, known.units)
    named = unit is not None and unit[0].name == "hour"
    part = find(passage.run, unit[1] if unit is not None and named else end, known.dayparts)
    if unit is not None and not named:  # "3 дня" are days, "в 3 часа дня" is a time
        return None
    if part is not None and (named or before or number.digits):
        stop = unit[1] if unit is not None and named else end
        return _time(passage, at, stop, hour, 0)
    if before and named and known.has("clock_strict", passage.low(at - 1)) and unit is not None:
        return _time(passage, at, unit[1], hour, 0)
    return None


def _clock_word(passage: Passage, at: int) -> Amount | None:
    """Noon and midnight."""
    for name, minutes in (("noon", 720), ("midnight", 0)):
        if passage.tables.has(name, passage.low(at)):
            return amount(passage, at, at + 1, "time", Fraction(minutes))
    return None


def _decade(passage: Passage, at: int) -> Amount | None:
    """1980er, 1980-х, années 1980, años 80."""
    run, known = passage.run, passage.tables
    value, end = int(run[at].text), at + 1
    if value % 10 or not (20 <= value <= 90 or 1000 <= value <= _LATEST):
        return None
    suffix = end
    if suffix < len(run) and run[suffix].text in DASHES | APOSTROPHES and tight(run, suffix):
        suffix += 1
    close = suffix == end  # "90М" is a name
    marked = (
        suffix < len(run)
        and not (close and len(run[suffix].low) < 2)
        and tight(run, suffix)
        and known.has("decade_suffix", run[suffix].low)
    )
    if marked:
        end = suffix + 1
    before = at - 1
    if before >= 0 and run[before].text in APOSTROPHES:
        before -= 1
    while known.has("decade_link", passage.low(before)):
        before -= 1
    if not marked and not known.has("decade_before", passage.low(before)):
        return None
    if known.has("decade_after", passage.low(end)):
        end += 1
    first = value if value >= 1000 else 1900 + value
    return date(passage, at, end, (first, None, None), first + (9 if first % 100 else 99))


def _named_decade(passage: Passage, at: int) -> Amount | None:
    """The nineties in words."""
    found = find(passage.run, at, passage.tables.decades)
    if found is None or not (
        passage.tables.has("decade_after", passage.low(found[1]))
        or passage.tables.has("decade_before", passage.low(at - 1))
    ):
        return None
    return date(passage, at, found[1], (1900 + found[0], None, None), 1909 + found[0])


def _day_month(passage: Passage, at: int) -> Amount | None:
    """A day before its month, with the year if it follows: "12 декабря 2019 года"."""
    run, known = passage.run, passage.tables
    if run[at].digits:
        if len(run[at].text) > 2:
            return None
        day, end = int(run[at].text), at + 1
        if end < len(run) and tight(run, end) and run[end].text in ".":
            end += 1
        end = _past_suffix(passage, end)
    else:
        number = read_number(passage, at)
        if number is None or number.value.denominator > 1:
            return None
        day, end = int(number.value), number.end
    while known.has("date_link", passage.low(end)):
        end += 1
    month = find(run, end, known.months)
    if month is not None and known.words.get("capital_months") and not run[end].text[0].isupper():
        month = None
    if month is None or not 1 <= day <= 31:
        other = _shared_month(passage, end)
        if other is None or not run[at].digits or not 1 <= day <= 31:
            return None
        return date(passage, at, at + 1, (None, other, day))
    year, stop = _year_after(passage, month[1])
    return date(passage, at, stop, (year, month[0], day))


def _past_suffix(passage: Passage, end: int) -> int:
    """The index after the ending of an ordinal in digits: "6-го", "1er"."""
    run = passage.run
    suffix = end + 1 if end < len(run) and run[end].text in DASHES | APOSTROPHES else end
    if suffix < len(run) and tight(run, suffix) and tight(run, end):
        return suffix + 1 if passage.tables.has("ordinal_suffix", run[suffix].low) else end
    return end


def _shared_month(passage: Passage, end: int) -> int | None:
    """The month that a second day carries: "14-15 июля", "del 3 al 5 de mayo"."""
    run, known = passage.run, passage.tables
    linked = end < len(run) and run[end].text in DASHES
    if not linked and not known.has("day_link", passage.low(end)):
        return None
    at = end + 1
    if not (at < len(run) and run[at].digits and len(run[at].text) <= 2):
        return None
    at += 1
    while passage.low(at) == "." or known.has("date_link", passage.low(at)):
        at += 1
    month = find(run, at, known.months)
    return month[0] if month is not None else None


def _year_after(passage: Passage, end: int) -> tuple[int | None, int]:
    """The year behind a month, and the index after it."""
    run, known = passage.run, passage.tables
    at = end
    if passage.low(at) in APOSTROPHES:  # "Mayıs'ta" has no year behind it
        return None, end
    while known.has("date_link", passage.low(at)) or passage.low(at) == ",":
        at += 1
    if at >= len(run) or not run[at].digits or len(run[at].text) != 4:
        return None, end
    year = int(run[at].text)
    read = figure(passage.text, run[at].start)
    if not 1000 <= year <= _LATEST or read is None or not read.plain:
        return None, end
    at = _past_suffix(passage, at + 1)
    return year, at + known.has("year_after", passage.low(at))


def _month(passage: Passage, at: int) -> Amount | None:
    """A month with or without a year."""
    known, token = passage.tables, passage.run[at]
    month = find(passage.run, at, known.months)
    if month is None:
        return None
    capital = token.text[0].isupper()
    year, end = _year_after(passage, month[1])
    if year is None:
        if bool(known.words.get("capital_months")) != capital:
            return None
        if known.has("other_months", token.low) and not (
            known.has("before_month", passage.low(at - 1))
            or known.has("after_month", passage.low(at + 1))
        ):
            return None
    return date(passage, at, end, (year, month[0], None))


def _year(passage: Passage, at: int) -> Amount | None:
    """Four plain digits that count nothing."""
    run, known = passage.run, passage.tables
    read = figure(passage.text, run[at].start)
    if len(run[at].text) != 4 or read is None or not read.plain:
        return None
    year = int(run[at].text)
    end = _past_suffix(passage, at + 1)
    named = known.has("year_after", passage.low(end))
    if not _EARLIEST <= year <= _LATEST and not (named and 1000 <= year <= _LATEST):
        return None
    if not named and (
        find(run, end, known.units) is not None or find(run, end, known.symbols) is not None
    ):
        return None
    end += named
    month = find(run, end, known.months) if named else None  # "2011 yılı Ağustos"
    if month is not None and run[end].text[0].isupper() == bool(known.words.get("capital_months")):
        return date(passage, at, month[1], (year, month[0], None))
    return date(passage, at, end, (year, None, None))


def read_roman(passage: Passage, at: int) -> list[Amount]:
    """A Roman numeral, as the ordinal it is read as: "XIX век", "XXIe siècle", "Elisabeth II."."""
    run, token = passage.run, passage.run[at]
    if not token.word or len(token.text) > 8:
        return []
    figures = token.text
    for suffix in ("ème", "e", "er"):
        if figures.endswith(suffix) and figures[: -len(suffix)].isupper():
            figures = figures[: -len(suffix)]
            break
    if not figures or not _ROMAN.fullmatch(figures):
        return []
    beside = [passage.low(at + step) for step in (-3, -2, -1, 1, 2, 3, 4)]
    century = any(passage.tables.has("century", word) for word in beside)
    after = at + 2 if passage.low(at + 1) == "." else len(run)  # "XIV. Louis"
    named = any(_named(passage, place) for place in (at - 1, at - 2, after))
    if not century and (len(figures) < 2 or not named):
        return []
    return [amount(passage, at, at + 1, "ordinal", Fraction(_roman(figures)))]


def _named(passage: Passage, at: int) -> bool:
    """Whether a word has a capital and is no Roman numeral itself: "Ludwig der XIV."."""
    if not 0 <= at < len(passage.run) or not passage.run[at].word:
        return False
    return passage.run[at].text[0].isupper()


def _roman(figures: str) -> int:
    values = [{"I": 1, "V": 5, "X": 10}[c] for c in figures]
    after = [*values[1:], 0]
    return sum(-v if v < following else v for v, following in zip(values, after, strict=True))
