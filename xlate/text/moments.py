"""Days and periods that a passage names, worked out from the day it was written.

"On Thursday", "yesterday", "the 15th" and "last month" are days only beside the date of the
article. Where tense would have to tell which Thursday is meant, every day it can be is kept: two
moments agree when any of their days do.
"""

from __future__ import annotations

import calendar as months
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import lru_cache

from xlate.text import lexicon
from xlate.text.numerals import Quantity, quantities
from xlate.text.relative import DAYS, event_days
from xlate.text.words import Word
from xlate.text.words import words as words_of

Days = tuple[date, date]
_DATED = frozenset(("weekday", "month", "day", "year"))
_EARLIEST, _LATEST = date(1500, 1, 1), date(2150, 1, 1)
_HEAD = 120  # characters in which a dateline can stand
_DASH = re.compile(r"\s[-–—]{1,2}\s")
_WEEK = 7 * 86400  # seconds
_CLASSES = (3, 20, 70)  # days up to which a period is a day, a week, a month; the rest are years


@dataclass(frozen=True, slots=True)
class Moment:
    """A day or period that a passage names.

    Attributes:
        indices: Its words.
        parts: The amounts it is made of; empty where the lexicon tells it by itself.
        days: The periods, first and last day, that it can be.
        fixed: Whether it is a calendar date, so that only the year can depend on the article.
        event: Whether it counts from an event told before: it may agree, but never differs surely.
    """

    indices: tuple[int, ...]
    parts: tuple[Quantity, ...]
    days: tuple[Days, ...]
    fixed: bool = False
    event: bool = False

    @property
    def rough(self) -> bool:
        """Whether only "last month", "a fortnight ago" and the like tell it: no day, no date."""
        kinds = {q.kind for q in self.parts}
        if kinds == {"relative"}:
            return all(q.unit is not None and q.unit.name != "day" for q in self.parts)
        return kinds == {"duration"} and self.parts[0].base >= _WEEK


def moments(
    found: Sequence[Quantity], words: Sequence[Word], lang: str, anchors: Sequence[date]
) -> list[Moment]:
    """The days and periods of a passage, left to right.

    Args:
        found: The amounts of the passage.
        words: Its words.
        lang: ISO 639-1 code.
        anchors: Days the passage may have been written or spoken on; without one, only dates
            with a year have days.
    """
    told = _cues(lang)
    result = []
    for group in _groups(found, words, told):
        days = dict.fromkeys(d for anchor in anchors for d in _days(group, words, told, anchor))
        indices = tuple(sorted({i for q in group for i in q.indices}))
        kinds = {q.kind for q in group}
        event = kinds == {"duration"} and words[indices[-1] + 1].low not in told.get("ago", ())
        result.append(Moment(indices, tuple(group), tuple(days), "month" in kinds, event))
    for indices, shift in event_days(words, lang):
        days = {(a + timedelta(shift), a + timedelta(shift)): None for a in anchors}
        result.append(Moment(indices, (), tuple(days), event=True))
    return sorted(result, key=lambda moment: moment.indices)


def agree(a: Moment, b: Moment) -> bool:
    """Whether two moments can be one day, or one period told about as exactly."""
    return any(
        x[0] <= y[1] and y[0] <= x[1] and abs(_class(x) - _class(y)) <= 1
        for x in a.days
        for y in b.days
    )


def apart(a: Moment, b: Moment) -> tuple[int, Days, Days] | None:
    """Days between the two at least, with the nearest two periods; None where they may agree."""
    if not a.days or not b.days or a.event or b.event or (a.rough and b.rough):
        return None
    gap, x, y = min(
        (max((x[0] - y[1]).days, (y[0] - x[1]).days), x, y) for x in a.days for y in b.days
    )
    return (gap, x, y) if gap > 0 and abs(_class(x) - _class(y)) < 3 else None


def day_of(told: str | None) -> date | None:
    """The day of an ISO 8601 date that gives one, with or without a time; else None."""
    try:
        day = datetime.fromisoformat(told or "").date()
    except ValueError:
        return None
    return day if _EARLIEST < day < _LATEST else None


def zone(told: str | None) -> timedelta | None:
    """How far the time of an ISO 8601 date is from UTC, where it says so."""
    try:
        return datetime.fromisoformat(told or "").utcoffset()
    except ValueError:
        return None


def dateline(head: str, lang: str, day: date) -> date | None:
    """The day that an article's dateline names: "VELMAR, March 12 (UTA) —".

    Args:
        head: The beginning of the article.
        lang: ISO 639-1 code.
        day: The article's date, for the year, and because a dateline is of that week.
    """
    opening = _DASH.split(head[:_HEAD].split("\n")[0], maxsplit=1)
    if len(opening) < 2:
        return None
    tokens = words_of(opening[0], lang)
    for moment in moments(quantities(tokens, opening[0], 0, lang), tokens, lang, (day,)):
        for first, last in moment.days if moment.fixed else ():
            if first == last and 0 <= (day - first).days <= 7:
                return first
    return None


def _class(days: Days) -> int:
    return sum((days[1] - days[0]).days >= limit for limit in _CLASSES)


@lru_cache(maxsize=16)
def _cues(lang: str) -> Mapping[str, frozenset[str]]:
    listed = lexicon.table(lang, "calendar").get("moment", {})
    return {key: frozenset(rows) for key, rows in listed.items() if isinstance(rows, list)}


def _groups(
    found: Sequence[Quantity], words: Sequence[Word], told: Mapping[str, frozenset[str]]
) -> Iterator[list[Quantity]]:
    """Amounts that together name one day: "Thursday, 12 March", "Friday of next week"."""
    group: list[Quantity] = []
    for quantity in found:
        if not (quantity.kind in _DATED or _tells_day(quantity, words, told)):
            continue
        if group and not _continues(group, quantity, words, told):
            yield group
            group = []
        group.append(quantity)
    if group:
        yield group


def _continues(
    group: list[Quantity],
    quantity: Quantity,
    words: Sequence[Word],
    told: Mapping[str, frozenset[str]],
) -> bool:
    if quantity.kind in {q.kind for q in group} or quantity.kind == "duration":
        return False
    gap = words[max(group[-1].indices) + 1 : quantity.indices[0]]
    return len(gap) <= 2 and all(w.low in told.get("links", ()) for w in gap)


def _tells_day(
    quantity: Quantity, words: Sequence[Word], told: Mapping[str, frozenset[str]]
) -> bool:
    """Whether an amount that is no date tells a day here: "the 15th", "two days ago"."""
    first, end = quantity.indices[0], quantity.indices[-1] + 1
    after = words[end] if end < len(words) else None
    if quantity.kind == "relative":
        return quantity.high is None  # "the coming years" are no period of the calendar
    if quantity.kind == "duration" and after is not None and quantity.high is None:
        return after.low in told.get("ago", ()) or after.low in told.get("from_event", ())
    if quantity.kind != "ordinal" or not words[first].number or not 1 <= quantity.value <= 31:
        return False
    before = words[first - 2].low if first > 1 and words[first - 1].low == "the" else ""
    return before in told.get("before_day", ()) and not (after is not None and after.content)


def _days(
    group: Sequence[Quantity],
    words: Sequence[Word],
    told: Mapping[str, frozenset[str]],
    anchor: date,
) -> Iterator[Days]:
    """The periods a group can be, told on the day `anchor`."""
    of = {q.kind: q for q in group}
    if "month" in of:
        yield from _dated(of, words, told, anchor)
    elif "relative" in of:
        period = _relative(of["relative"], words, told, anchor)
        if period and "weekday" in of:
            yield from _weekdays_in(period, int(of["weekday"].value))
        elif period:
            yield period
    elif "weekday" in of:
        yield from _weekday(of["weekday"], words, told, anchor)
    elif "ordinal" in of:
        yield from _in_near_months(int(of["ordinal"].value), anchor)
    elif "duration" in of:
        yield from _ago(of["duration"], anchor)
    elif "year" in of and len(of) == 1:
        year = int(of["year"].value)
        if _EARLIEST.year <= year <= _LATEST.year:
            yield date(year, 1, 1), date(year, 12, 31)


def _dated(
    of: Mapping[str, Quantity],
    words: Sequence[Word],
    told: Mapping[str, frozenset[str]],
    anchor: date,
) -> Iterator[Days]:
    month = int(of["month"].value)
    near = range(anchor.year - 1, anchor.year + 2)
    years = [int(of["year"].value)] if "year" in of else list(near)
    years = [year for year in years if _EARLIEST.year <= year <= _LATEST.year]
    if not 1 <= month <= 12:
        return
    if "day" in of:
        whole = [_date(year, month, int(of["day"].value)) for year in years]
        dates = [d for d in whole if d is not None]
        if dates:
            nearest = min(dates, key=lambda d: abs((d - anchor).days))
            yield nearest, nearest
        return
    first = min(of["month"].indices)
    part = {w.low for w in words[max(0, first - 3) : first]}
    for year in years:
        last = months.monthrange(year, month)[1]
        low = 8 if part & told.get("mid", set()) else 18 if part & told.get("late", set()) else 1
        high = 22 if low == 8 else 12 if part & told.get("early", set()) and low == 1 else last
        period = date(year, month, low), date(year, month, high)
        if "year" in of or abs((period[0] - anchor).days) < 330:
            yield period


def _date(year: int, month: int, day: int) -> date | None:
    return date(year, month, day) if day <= months.monthrange(year, month)[1] else None


def _relative(
    quantity: Quantity,
    words: Sequence[Word],
    told: Mapping[str, frozenset[str]],
    anchor: date,
) -> Days | None:
    unit = quantity.unit.name if quantity.unit else ""
    first, last = quantity.indices[0], quantity.indices[-1]
    before = words[first - 1].low if first else ""
    if unit == "day":
        day = anchor + timedelta(int(quantity.value))
        night = " ".join(w.low for w in words[first : last + 1]) in told.get("night", ())
        return day, day + timedelta(int(night))  # the night ends on the day after
    if unit not in ("week", "month", "year"):
        return None
    low, high = _period(unit, round(quantity.value / DAYS[unit]), anchor)
    low = max(low, anchor) if before in told.get("later", ()) else low
    return low, (min(high, anchor) if before in told.get("earlier", ()) else high)


def _period(unit: str, count: int, anchor: date) -> Days:
    """The calendar period, widened to the days counted from the anchor."""
    if unit == "week":
        monday = anchor - timedelta(anchor.weekday())
        low, high = monday + timedelta(7 * count), monday + timedelta(7 * count + 6)
        return min(low, anchor + timedelta(7 * count)), max(high, anchor + timedelta(7 * count))
    if unit == "month":
        number = anchor.year * 12 + anchor.month - 1 + count
        year, month = number // 12, number % 12 + 1
        return date(year, month, 1), date(year, month, months.monthrange(year, month)[1])
    return date(anchor.year + count, 1, 1), date(anchor.year + count, 12, 31)


def _weekdays_in(period: Days, weekday: int) -> Iterator[Days]:
    for step in range(min(14, (period[1] - period[0]).days + 1)):
        day = period[0] + timedelta(step)
        if day.isoweekday() == weekday:
            yield day, day


def _weekday(
    quantity: Quantity,
    words: Sequence[Word],
    told: Mapping[str, frozenset[str]],
    anchor: date,
) -> Iterator[Days]:
    """The days of that name around the anchor; "last" and "next" are a week off for some."""
    first = quantity.indices[0]
    before = words[first - 1].low if first else ""
    back = (anchor.isoweekday() - int(quantity.value)) % 7
    steps = [-back, 7 - back] if back else [0, -7, 7]
    if before in told.get("back", ()):
        steps = [-(back or 7), -(back or 7) - 7]
    elif before in told.get("ahead", ()):
        steps = [7 - back, 14 - back]
    for step in steps:
        day = anchor + timedelta(step)
        yield day, day


def _in_near_months(day: int, anchor: date) -> Iterator[Days]:
    for shift in (0, -1, 1):
        low, high = _period("month", shift, anchor)
        if day <= high.day:
            yield low.replace(day=day), low.replace(day=day)


def _ago(quantity: Quantity, anchor: date) -> Iterator[Days]:
    """A length of time back from the anchor; from a week on it is told roughly."""
    days = int(quantity.base / 86400)
    slack = 0 if days < 7 else 1 + days // 6
    if days + slack < (anchor - _EARLIEST).days:
        yield anchor - timedelta(days + slack), anchor - timedelta(max(0, days - slack))
