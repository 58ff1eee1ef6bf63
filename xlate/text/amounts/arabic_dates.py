"""Dates and times of day in Arabic and Persian; other calendars become Gregorian."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from fractions import Fraction

from xlate.text.amounts.amount import Amount, Day, dated, hour_of_day
from xlate.text.amounts.arabic_tables import Arabic
from xlate.text.amounts.arabic_tokens import Token
from xlate.text.amounts.arabic_words import read_figure
from xlate.text.amounts.calendars import from_hijri, from_persian
from xlate.text.amounts.found import Found

_CLOCK = re.compile(r"([01]?\d|2[0-4]):([0-5]\d)(?::[0-5]\d)?")
_SOLAR = range(1200, 1500)
_YEARS = range(1000, 3000)

Reading = tuple[int, Found]  # the index after the last token, and what was read


def read_date(words: Sequence[Token], at: int, known: Arabic) -> Reading | None:
    """The date that begins at a token: a day, a month, a year, a decade."""
    return (
        _numeric(words, at)
        or _decade(words, at, known)
        or _year(words, at, known)
        or _day_and_month(words, at, known)
    )


def _whole(token: Token | None) -> int | None:
    if token is None or token.value is None or token.value.denominator != 1:
        return None
    return int(token.value) if token.norm.isdecimal() else None


def _at(words: Sequence[Token], at: int) -> Token | None:
    return words[at] if 0 <= at < len(words) else None


def _found(words: Sequence[Token], at: int, end: int, day: Day, about: bool = False) -> Reading:
    amount = Amount(words[at].start, words[end - 1].end, "date", dated(day), day=day, approx=about)
    return end, Found(amount, Fraction(0))


def _numeric(words: Sequence[Token], at: int) -> Reading | None:
    """A date in figures with slashes: "12/5/2024", "۱۴۰۳/۲/۲۳"."""
    values = [_whole(_at(words, at + k)) for k in (0, 2, 4)]
    marks = [token.norm if (token := _at(words, at + k)) else "" for k in (1, 3)]
    first, second, third = values
    if first is None or second is None or third is None or marks not in (["/", "/"], ["-", "-"]):
        return None
    if first > 31:
        first, third = third, first
    if not (1 <= first <= 31 and 1 <= second <= 12):
        return None
    if third in _SOLAR:
        day = from_persian(third, second, first)
        return _found(words, at, at + 5, (day.year, day.month, day.day)) if day else None
    return _found(words, at, at + 5, (third, second, first)) if third in _YEARS else None


def _decade(words: Sequence[Token], at: int, known: Arabic) -> Reading | None:
    for form, _ in known.bare(words[at].norm):
        if named := known.decades.at(words, at, form):
            if known.marks["ages"].at(words, named[0]):
                return None
            return _of_century(words, at, named[0], named[1], known)
        if mark := known.marks["decade"].at(words, at, form):
            year = _whole(_at(words, mark[0]))
            if year is not None and year in _YEARS and year % 10 == 0 and year not in _SOLAR:
                return _decade_found(words, at, mark[0] + 1, year)
            common = _at(words, mark[0] + 1)
            told = common is not None and known.marks["common"].at(words, mark[0] + 1)
            if told and year is not None and 10 <= year < 100 and year % 10 == 0:
                return _decade_found(words, at, mark[0] + 2, 1900 + year)
    return None


def _of_century(words: Sequence[Token], at: int, end: int, year: int, known: Arabic) -> Reading:
    """A decade with its century: "خمسينيات القرن التاسع عشر"; without one it is of the last."""
    if last := known.marks["last_century"].at(words, end):
        return _decade_found(words, at, last[0], 1900 + year)
    century = known.marks["century"].at(words, end)
    number = read_ordinal(words, century[0], known) if century and century[0] < len(words) else None
    if number is not None and 1 <= number[1] <= 21:
        return _decade_found(words, at, number[0], (number[1] - 1) * 100 + year)
    return _decade_found(words, at, end, 1900 + year)


def _decade_found(words: Sequence[Token], at: int, end: int, year: int) -> Reading:
    day: Day = (year, None, None)
    high = dated((year + (9 if year % 100 else 99), None, None))
    amount = Amount(words[at].start, words[end - 1].end, "date", dated(day), high=high, day=day)
    return end, Found(amount, Fraction(0))


def _year(words: Sequence[Token], at: int, known: Arabic) -> Reading | None:
    """A year behind its word: "عام 2024", "سال ۱۴۰۳"; or before the name of its calendar."""
    year, end = _whole(words[at]), at + 1
    marked = False
    if year is None:
        for form, _ in known.bare(words[at].norm):
            if mark := known.marks["year"].at(words, at, form):
                year, end, marked = _whole(_at(words, mark[0])), mark[0] + 1, True
                break
    if year is None or not 1 <= year < 3000 or year < 1000:
        return None
    if lunar := known.marks["lunar"].at(words, end):
        day = from_hijri(year, 7, 1)  # most of the year lies in the year of its middle
        return _found(words, at, lunar[0], (day.year, None, None), True) if day else None
    if common := known.marks["common"].at(words, end):
        return _found(words, at, common[0], (year, None, None)) if marked else None
    if not marked:
        return None
    if known.lang == "fa" and year in _SOLAR:
        return _found(words, at, end, (year + 621, None, None), True)
    return _found(words, at, end, (year, None, None))


def _day_and_month(words: Sequence[Token], at: int, known: Arabic) -> Reading | None:
    day, end = _day(words, at, known)
    month = _month(words, end, known)
    if month is None and day is not None and (of := known.marks["of"].at(words, end)):
        month = _month(words, of[0], known)
    if month is None:
        return None
    end, (calendar, number), word = month
    end = _other_name(words, end, known)
    if solar := known.marks["of"].at(words, end):
        end = solar[0] if known.lang == "fa" else end
    year, end = _year_after(words, end, known)
    if day is None and year is None and word in known.word_months:
        return None
    return _dated(words, at, end, calendar, (year, number, day))


def _day(words: Sequence[Token], at: int, known: Arabic) -> tuple[int | None, int]:
    value = _whole(words[at])
    if value is not None:
        return (value, at + 1) if 1 <= value <= 31 else (None, at)
    ordinal = read_ordinal(words, at, known)
    if ordinal is None or ordinal[1] > 31:
        return None, at
    return ordinal[1], ordinal[0]


def _month(
    words: Sequence[Token], at: int, known: Arabic
) -> tuple[int, tuple[str, int], str] | None:
    if at >= len(words):
        return None
    for form, _ in known.bare(words[at].norm):
        if found := known.months.at(words, at, form):
            return found[0], found[1], form
    return None


def _other_name(words: Sequence[Token], end: int, known: Arabic) -> int:
    """The index after the month's other name: "أيار/مايو", "كانون الثاني (يناير)"."""
    mark = _at(words, end)
    if mark is None or mark.norm not in ("/", "("):
        return end
    found = _month(words, end + 1, known)
    if found is None:
        return end
    closing = _at(words, found[0])
    return found[0] + (mark.norm == "(" and closing is not None and closing.norm == ")")


def _year_after(words: Sequence[Token], end: int, known: Arabic) -> tuple[int | None, int]:
    here = end
    token = _at(words, here)
    if token is not None and token.norm in ("،", ",", "من"):
        here += 1
    if here < len(words):
        for form, _ in known.bare(words[here].norm):
            if mark := known.marks["year"].at(words, here, form):
                here = mark[0]
                break
    year = _whole(_at(words, here))
    return (year, here + 1) if year is not None and year in _YEARS else (None, end)


def _dated(
    words: Sequence[Token],
    at: int,
    end: int,
    calendar: str,
    told: tuple[int | None, int, int | None],
) -> Reading | None:
    """A date of any calendar as a Gregorian one; a month of another calendar covers two of ours."""
    year, month, day = told
    if calendar == "month":
        return _found(words, at, end, (year, month, day))
    if calendar == "lunar_month":
        first = from_hijri(year, month, day or 15) if year is not None else None
        if first is None:
            return None
        return _found(words, at, end, (first.year, first.month if day else None, None), True)
    exact = from_persian(year if year is not None else 1402, month, day or 15)
    if exact is None or (year is not None and year not in _SOLAR):
        return None
    return _found(
        words, at, end, _solar(exact, year is not None, day is not None), not (year and day)
    )


def _solar(exact: date, year: bool, day: bool) -> Day:
    return (exact.year if year else None, exact.month, exact.day if day else None)


def read_ordinal(words: Sequence[Token], at: int, known: Arabic) -> tuple[int, int] | None:
    """An ordinal in words: the index after it, and its value."""
    figure = read_figure(words, at, known)
    if figure is not None and known.lang == "fa":
        return _suffixed(words, figure.end, figure.value, figure.digits, known)
    for form, _ in known.bare(words[at].norm):
        if found := known.ordinals.at(words, at, form):
            return _compounded(words, found[0], found[1], form, known)
    return None


def _suffixed(
    words: Sequence[Token], end: int, value: Fraction, digits: bool, known: Arabic
) -> tuple[int, int] | None:
    """A Persian number that ends as an ordinal: "بیست و یکم", "۲۰م"."""
    if value.denominator != 1 or end >= len(words):
        return None
    if digits:
        tight = words[end].start - words[end - 1].end <= 1
        return (end + 1, int(value)) if tight and words[end].norm in known.suffixes else None
    found = known.ordinals.at(words, end + 1) if words[end].norm == "و" else None
    if found is None and words[end].norm[0] == "و" and len(words[end].norm) > 3:
        found = known.ordinals.at(words, end, words[end].norm[1:])
    if found is not None:
        fits = (found[1] < 10 and value % 10 == 0) or (found[1] < 100 and value % 100 == 0)
        return (found[0], int(value) + found[1]) if fits and value >= 20 else None
    tight = words[end].start - words[end - 1].end <= 1
    return (end + 1, int(value)) if tight and words[end].norm in ("ام", "امين") else None


def _compounded(
    words: Sequence[Token], end: int, value: int, form: str, known: Arabic
) -> tuple[int, int] | None:
    """An ordinal with the ten that belongs to it: "السادس عشر", "الحادي والعشرين"."""
    if known.lang == "ar" and value <= 11 and end < len(words):
        follow = words[end].norm
        if follow in ("عشر", "عشره"):
            return end + 1, value % 10 + 10
        ten = known.ordinals.at(words, end, follow[1:]) if follow[:1] == "و" else None
        if ten is not None and ten[1] >= 20:
            return ten[0], value % 10 + ten[1]
    return None if form in known.compound else (end, value)


def read_time(words: Sequence[Token], at: int, known: Arabic) -> Reading | None:
    """The time of day that begins at a token: "الساعة 3:30 مساء", "ساعت ۱۵:۳۰"."""
    if clock := known.clock.at(words, at):
        return _timed(words, at, clock[0], 0, clock[1], "24", False)
    marked = None
    for form, _ in known.bare(words[at].norm):
        if mark := known.marks["hour"].at(words, at, form):
            marked = mark[0]
            break
    here = at if marked is None else marked
    token = _at(words, here)
    if token is None:
        return None
    minutes = 0
    if told := _CLOCK.fullmatch(token.norm):
        hour, minutes, here = int(told[1]), int(told[2]), here + 1
    elif (value := _whole(token)) is not None:
        hour, here = value, here + 1
    elif marked is not None and (ordinal := read_ordinal(words, here, known)):
        here, hour = ordinal
    else:
        return None
    if hour > 24 or not (marked is not None or told or hour <= 12):
        return None
    more, here = _quarters(words, here, known)
    side, end = _side(words, here, known)
    if marked is None and not told and not side:
        return None
    return _timed(words, at, end, hour, minutes + more, side, bool(told and token.norm[0] == "0"))


def _quarters(words: Sequence[Token], at: int, known: Arabic) -> tuple[int, int]:
    for key, minutes in (("half", 30), ("quarter", 15), ("less_quarter", -15)):
        if found := known.marks[key].at(words, at):
            return minutes, found[0]
    return 0, at


def _side(words: Sequence[Token], at: int, known: Arabic) -> tuple[str, int]:
    for side in ("pm", "am", "night"):
        if found := known.marks[side].at(words, at):
            return side, found[0]
    token = _at(words, at)
    latin = {"pm": "pm", "am": "am"}.get(token.norm.lower(), "") if token is not None else ""
    return latin, at + bool(latin)


def _timed(
    words: Sequence[Token], at: int, end: int, hour: int, minutes: int, side: str, early: bool
) -> Reading:
    unit = "half-day" if not side and not early and 0 < hour <= 12 else ""
    hour = hour_of_day(hour, side)
    value = Fraction((hour * 60 + minutes) % 1440)
    return end, Found(Amount(words[at].start, words[end - 1].end, "time", value, unit), Fraction(0))
