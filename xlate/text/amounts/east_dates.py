"""Dates and times of day in Korean, Japanese and Chinese."""

from __future__ import annotations

import re
from dataclasses import replace
from fractions import Fraction

from xlate.text.amounts.amount import Amount, Day, dated, hour_of_day
from xlate.text.amounts.calendars import era_year
from xlate.text.amounts.east_figures import read_figure
from xlate.text.amounts.east_tables import East
from xlate.text.amounts.found import Found
from xlate.text.amounts.longest import Longest

_NUMERIC = re.compile(r"([12]\d{3})([./-])(\d{1,2})\2(\d{1,2})(?!\d)")
_CLOCK = re.compile(r"([01]?\d|2[0-4]):([0-5]\d)(?::[0-5]\d)?(?![\d:])")
_TWO_HOURS = re.compile(r"(\d{1,2}) ?(\D) ?(?=\d)")
_LATIN_HALF = re.compile(r" ?([ap])\.?m\b\.?", re.IGNORECASE)
_IN_BRACKETS = re.compile(r" ?\( ?([12]\d{3}) ?(?:년|年)? ?\)")
_AFTER_HOUR = frozenset("에까부쯤반경께정대 ,.")  # particles: else "세 시" may begin a word


def read_date(text: str, at: int, known: East) -> Found | None:
    """The date that begins at a position: an era, a year, a month or a day, in this order."""
    if match := _NUMERIC.match(text, at):
        return _numeric(match)
    end, year = at, None
    if era := known.calendar.eras.at(text, at):
        found = _era_year(text, era[0], era[1], known)
        if found is None:
            return None
        year, end = found
    elif text[at].isdecimal() or text[at] in known.figures:
        decade = _decade(text, at, known)
        if decade is not None:
            return decade
        year, end = _plain_year(text, at, known) or (None, at)
    month, end = _month(text, end, at, known) or (None, end)
    day, end = _day(text, end, (year, month), known) or (None, end)
    whole: Day = (year, month, day)
    if whole == (None, None, None):
        return None
    return Found(Amount(at, end, "date", dated(whole), day=whole), Fraction(0))


def _numeric(match: re.Match[str]) -> Found | None:
    year, month, day = (int(match[n]) for n in (1, 3, 4))
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return None
    whole: Day = (year, month, day)
    return Found(Amount(match.start(), match.end(), "date", dated(whole), day=whole), Fraction(0))


def _part(text: str, at: int, marks: Longest[str], known: East) -> tuple[int, int, str] | None:
    """A whole number before one of the marks: its value, where the mark ends, the number."""
    if at >= len(text):
        return None
    begin = at + (text[at] == " ")
    if begin >= len(text) or not (text[begin].isdecimal() or _han(text[begin], known)):
        return None
    figure = read_figure(text, begin, known)
    if figure is None or figure.high is not None or figure.value.denominator != 1:
        return None
    if known.lang == "ko" and not figure.digits and figure.size < 4:
        return None
    end = figure.end + (text[figure.end : figure.end + 1] == " ")
    mark = marks.at(text, end)
    return (int(figure.value), mark[0], text[begin : figure.end]) if mark else None


def _han(char: str, known: East) -> bool:
    return char in known.figures or char in known.tens or char in known.twenties


def _followed(text: str, at: int, field: str, known: East) -> bool:
    """Whether what follows undoes a reading as a date: "3日間", "3일 동안"."""
    blank = text[at : at + 1] == " "
    if blank and known.lang != "ko":
        return False
    begin = at + blank
    for form in known.calendar.never[field]:
        if not text.startswith(form, begin):
            continue
        after = text[begin + len(form) : begin + len(form) + 1]
        if not blank or not ("가" <= after <= "힣") or after in "에의까부":
            return True
    return False


def _era_year(text: str, at: int, era: str, known: East) -> tuple[int, int] | None:
    begin = at + (text[at : at + 1] == " ")
    if text[begin : begin + 1] == "元" and (mark := known.calendar.year.at(text, begin + 1)):
        year = era_year(era, 1)
        return None if year is None else (year, mark[0])
    if begin >= len(text):
        return None
    figure = read_figure(text, begin, known)
    if figure is None or figure.high is not None or figure.value.denominator != 1:
        return None
    end = figure.end
    bracket = _IN_BRACKETS.match(text, end)
    if bracket:
        end = bracket.end()
    mark = known.calendar.year.at(text, end + (text[end : end + 1] == " "))
    if mark is None and not bracket:
        return None
    end = mark[0] if mark else end
    year = era_year(era, int(figure.value)) if era else int(figure.value)
    again = _IN_BRACKETS.match(text, end)
    if again and year == int(again[1]):
        end = again.end()
    return (year, end) if year is not None and year < 3000 else None


def _plain_year(text: str, at: int, known: East) -> tuple[int, int] | None:
    found = _part(text, at, known.calendar.year, known)
    if found is None:
        return None
    value, end, written = found
    if len(written) >= 4 and 1000 <= value < 3000:
        return None if _followed(text, end, "year", known) else (value, end)
    short = (
        len(written) == 2 and written.isdecimal() and _part(text, end, known.calendar.month, known)
    )
    return (value + (2000 if value < 50 else 1900), end) if short else None


def _decade(text: str, at: int, known: East) -> Found | None:
    found = _part(text, at, known.calendar.decade, known)
    if found is None or found[0] % 10:
        return None
    year = found[0]
    if year < 100:
        year += 1900 if year >= 30 else 2000
    if not 1000 <= year < 3000:
        return None
    last: Day = (year + (9 if year % 100 else 99), None, None)
    whole: Day = (year, None, None)
    amount = Amount(at, found[1], "date", dated(whole), high=dated(last), day=whole)
    return Found(amount, Fraction(0))


def _month(text: str, at: int, start: int, known: East) -> tuple[int, int] | None:
    found = _part(text, at, known.calendar.month, known)
    if found is None or not 1 <= found[0] <= 12 or (at == start and text[at] == " "):
        return None
    return None if _followed(text, found[1], "month", known) else (found[0], found[1])


def _day(
    text: str, at: int, past: tuple[int | None, int | None], known: East
) -> tuple[int, int] | None:
    year, month = past
    if year is not None and month is None:
        return None
    found = _part(text, at, known.calendar.day, known)
    if found is None or not 1 <= found[0] <= 31:
        return None
    value, end, written = found
    if month is not None:
        return value, end
    alone = text[end - len(known.calendar.first_day) : end] == known.calendar.first_day
    single = not written.isdecimal() and len(written) == 1
    if not alone or single or text[at] == " " or _followed(text, end, "day", known):
        return None
    return value, end


def read_time(text: str, at: int, known: East) -> Found | None:
    """The time of day that begins at a position: "오후 3시 30분", "午後3時半", "15:30"."""
    half = known.calendar.halves.at(text, at)
    begin = half[0] + (text[half[0] : half[0] + 1] == " ") if half else at
    if clock := _CLOCK.match(text, begin):
        hour, minute, end = int(clock[1]), int(clock[2]), clock.end()
        early = len(clock[1]) == 2 and clock[1][0] == "0"
        if latin := _LATIN_HALF.match(text, end):
            return _time(at, latin.end(), hour, minute, "am" if latin[1] in "aA" else "pm")
        return _time(at, end, hour, minute, half[1] if half else "24" if early else "")
    first = _hour(text, begin, known)
    if first is None:
        return _hours(text, at, begin, half[1], known) if half else None
    hour, end, mark, native = first
    if _followed(text, end, "hour", known):
        return None
    more = _part(text, end, known.calendar.minute, known)
    minute = 0
    if more is not None and more[0] < 60:
        minute, end = more[0], more[1]
    elif found := known.calendar.half.at(
        text, end + (text[end : end + 1] == " " and known.lang == "ko")
    ):
        minute, end = 30, found[0]
    elif not half and not _alone(text, end, mark, native, known):
        return None
    return _time(at, end, hour, minute, half[1] if half else "")


def _hours(text: str, start: int, at: int, side: str, known: East) -> Found | None:
    """Two hours with one part of day: "오후 10 - 11시"."""
    match = _TWO_HOURS.match(text, at)
    if match is None or match[2] not in known.ranges or int(match[1]) > 12:
        return None
    second = _hour(text, match.end(), known)
    if second is None or not int(match[1]) < second[0]:
        return None
    first = _time(start, second[1], int(match[1]), 0, side)
    last = _time(start, second[1], second[0], 0, side)
    if first is None or last is None:
        return None
    return replace(first, amount=replace(first.amount, high=last.amount.value))


def _hour(text: str, at: int, known: East) -> tuple[int, int, str, bool] | None:
    found = _part(text, at, known.calendar.hour, known)
    if found is not None:
        begin = at + len(found[2])
        return (
            (found[0], found[1], text[begin : found[1]].strip(), False) if found[0] <= 24 else None
        )
    native = known.native.at(text, at)
    if native is None or native[1][0] > 12 or native[1][1] is not None:
        return None
    mark = known.calendar.hour.at(text, native[0] + (text[native[0] : native[0] + 1] == " "))
    return (native[1][0], mark[0], mark[1], True) if mark else None


def _alone(text: str, end: int, mark: str, native: bool, known: East) -> bool:
    """Whether an hour without a part of day and minutes is one: "3点" may be three points."""
    if native:
        return end >= len(text) or text[end] in _AFTER_HOUR
    return len(mark) > 1 or mark in known.calendar.bare


def _time(start: int, end: int, hour: int, minute: int, side: str) -> Found | None:
    if hour > 24:
        return None
    unit = "half-day" if not side and 0 < hour <= 12 else ""
    hour = hour_of_day(hour, side)
    value = Fraction(hour % 24 * 60 + minute)
    return Found(Amount(start, end, "time", value, unit), Fraction(hour))
