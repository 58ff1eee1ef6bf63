"""Months, weekdays, days, years, decades and clock times by value."""

from __future__ import annotations

import itertools
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache

from xlate.text import lexicon
from xlate.text.quantity import Quantity
from xlate.text.spelled import digits
from xlate.text.words import Word

_DASHES = frozenset("-‐‑–—/")
_CLOCK = re.compile(r"(\d{1,2})[:.](\d{2})(?::\d{2})?")
_DOTTED = re.compile(r"(\d{1,2})\.(\d{1,2})\.((?:1[5-9]|20)\d{2})")
_HALVES = {"a.m.": 0, "am": 0, "p.m.": 12, "pm": 12}
_APOSTROPHES = frozenset("'’‘")
_EARLIEST, _LATEST = 1500, 2099


@dataclass(frozen=True, slots=True)
class Calendar:
    """The calendar words of a language: forms in lower case with their values."""

    months: Mapping[str, int]
    weekdays: Mapping[str, int]
    decades: Mapping[str, int]
    clock: Mapping[str, int]
    abbreviated: frozenset[str]
    before_month: frozenset[str]
    before_year: frozenset[str]
    word_months: frozenset[str]


@lru_cache(maxsize=16)
def calendar(lang: str) -> Calendar:
    """The calendar words of a language."""
    values: dict[str, dict[str, int]] = {c: {} for c in ("month", "weekday", "decade", "clock")}
    short: set[str] = set()
    for group in lexicon.groups(lang, "calendar"):
        table = values.get(group["class"])
        for entry in group.get("entries", ()) if table is not None else ():
            assert table is not None
            table[entry["canonical"].casefold()] = entry["value"]
            for form in entry["forms"]:
                table[form.casefold().rstrip(".")] = entry["value"]
                if group["class"] in ("month", "weekday"):
                    short.add(form.casefold().rstrip("."))
    listed = [lexicon.forms(lang, "calendar", c) for c in ("before_month", "before_year")]
    return Calendar(
        values["month"], values["weekday"], values["decade"], values["clock"],
        frozenset(short), listed[0], listed[1], lexicon.forms(lang, "calendar", "word_month"),
    )  # fmt: skip


def read_named(words: Sequence[Word], at: int, names: Calendar) -> Quantity | None:
    """A month, a weekday, a decade in words, or noon and midnight."""
    word = words[at]
    low = word.low
    if low in names.months and is_month(words, at, names):
        return Quantity((at,), "month", Fraction(names.months[low]))
    if low in names.weekdays and _eve(words, at):
        return Quantity((at,), "weekday", Fraction((names.weekdays[low] - 2) % 7 + 1))
    singular = low[:-1] if low.endswith("s") and low not in names.weekdays else low
    if singular in names.weekdays and _full(words, at, singular, names):
        return Quantity((at,), "weekday", Fraction(names.weekdays[singular]))
    if low in names.decades:
        return Quantity((at,), "decade", Fraction(names.decades[low]))
    if low in names.clock:
        return Quantity((at,), "time", Fraction(names.clock[low]))
    return None


def _eve(words: Sequence[Word], at: int) -> bool:
    """Whether a weekday is named for the night before it: "the night to Sunday" is Saturday's."""
    return at > 1 and words[at - 1].low in ("before", "to") and words[at - 2].low == "night"


def is_month(words: Sequence[Word], at: int, names: Calendar) -> bool:
    """Whether a word that can be a month is one here."""
    low = words[at].low
    if low not in names.months:
        return False
    if low not in names.abbreviated and low not in names.word_months:
        return True
    if not words[at].capital:
        return False
    if low in names.abbreviated and _dotted(words, at):
        return True
    before = words[at - 1] if at else None
    after = words[at + 1] if at + 1 < len(words) else None
    numbered = any(w is not None and w.number for w in (before, after))
    return numbered or (
        low not in names.abbreviated and before is not None and before.low in names.before_month
    )


def _full(words: Sequence[Word], at: int, low: str, names: Calendar) -> bool:
    """A weekday in full, or an abbreviation that stands as one: "Sun." but not "Sun"."""
    return low not in names.abbreviated or (
        words[at].capital
        and words[at].low == low
        and (_dotted(words, at) or (at > 0 and words[at - 1].text == "("))
    )


def _dotted(words: Sequence[Word], at: int) -> bool:
    return (
        at + 1 < len(words) and words[at + 1].text == "." and words[at].end == words[at + 1].start
        and at + 2 < len(words)
    )  # fmt: skip


def read_dated(words: Sequence[Word], at: int, names: Calendar) -> list[Quantity]:
    """Clock times, decades, days and years at a word of digits; empty when it is none of them."""
    low = words[at].low
    if match := _DOTTED.fullmatch(low):
        return _parts((at,), int(match[3]), int(match[2]), int(match[1]))
    if (clock := _clock(words, at)) is not None:
        return [clock]
    parsed = digits(low)
    if parsed is None or parsed[0].denominator != 1:
        return []
    value, ordinal = int(parsed[0]), parsed[2]
    if not ordinal and (decade := _decade(words, at, value)) is not None:
        return [decade]
    plain = low.isdecimal()
    if plain and len(low) == 4 and (iso := _iso(words, at, value)):
        return iso
    if (plain or ordinal) and 1 <= value <= 31 and _by_month(words, at, names):
        return [Quantity((at,), "day", Fraction(value))]
    if plain and (year := _year(words, at, value, names)) is not None:
        return [year]
    return []


def _parts(indices: tuple[int, ...], year: int, month: int, day: int) -> list[Quantity]:
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return []
    triple = (("day", day), ("month", month), ("year", year))
    return [Quantity(indices, kind, Fraction(value)) for kind, value in triple]


def _iso(words: Sequence[Word], at: int, year: int) -> list[Quantity]:
    """2024-11-15."""
    chunk = words[at : at + 5]
    if len(chunk) < 5 or chunk[1].text not in "-/." or chunk[3].text != chunk[1].text:
        return []
    joined = all(x.end == y.start for x, y in itertools.pairwise(chunk))
    numbers = [w.low for w in (chunk[2], chunk[4])]
    if not joined or not all(n.isdecimal() and len(n) == 2 for n in numbers):
        return []
    return _parts(tuple(range(at, at + 5)), year, int(numbers[0]), int(numbers[1]))


def _clock(words: Sequence[Word], at: int) -> Quantity | None:
    low = words[at].low
    match = _CLOCK.fullmatch(low)
    end = at + 1
    half = _HALVES.get(words[end].low) if end < len(words) else None
    if half is None and low.isdecimal() and len(low) <= 2 and _oclock(words, end):
        return _time(tuple(range(at, at + 4)), int(low), 0, True)
    if match is None and not (low.isdecimal() and len(low) <= 2 and half is not None):
        return None
    hour, minute = (int(match[1]), int(match[2])) if match else (int(low), 0)
    if hour > 24 or minute > 59 or (match and ":" not in low and half is None):
        return None
    if half is not None:
        hour = hour % 12 + half if hour <= 12 else hour
        return _time((at, end), hour, minute, False)
    return _time((at,), hour, minute, 1 <= hour <= 12)


def _time(indices: tuple[int, ...], hour: int, minute: int, open_half: bool) -> Quantity:
    """A time; without "a.m." or "p.m." it may also be twelve hours later."""
    value = Fraction(hour * 60 + minute)
    return Quantity(indices, "time", value, alt=(value + 720) % 1440 if open_half else None)


def _oclock(words: Sequence[Word], at: int) -> bool:
    return [w.low for w in words[at : at + 3]] == ["o", "'", "clock"]


def _decade(words: Sequence[Word], at: int, value: int) -> Quantity | None:
    """1990s, 1990's, 90s, '90s."""
    if at + 1 >= len(words) or value % 10 or not (20 <= value <= 90 or 1000 <= value < 2100):
        return None
    after = words[at + 1]
    if after.start != words[at].end or after.low not in ("s", "'s"):
        return None
    if after.low == "'s" and not (at and words[at - 1].low in ("the", "early", "late", "mid", "-")):
        return None
    return Quantity((at, at + 1), "decade", Fraction(value))


def _by_month(words: Sequence[Word], at: int, names: Calendar) -> bool:
    """Whether a small number stands beside a month, also as the first of two: "14-15 July"."""
    for step in (1, -1):
        index = at + step
        for _ in range(3):  # over "the", "of", a dash, a full stop, one more day
            if not 0 <= index < len(words):
                break
            if is_month(words, index, names):
                return True
            word = words[index]
            day = word.number and len(word.low) <= 4 and index != at
            if not (word.low in ("of", "the", ".", "and", "to") or word.text in _DASHES or day):
                break
            index += step
    return False


def day_of_month(words: Sequence[Word], first: int, last: int, names: Calendar) -> bool:
    """Whether an ordinal in words at `first` to `last` is a day: "the second of February"."""
    after = last + 1
    while after < len(words) and words[after].low in ("of", "day"):
        after += 1
    before = first - 1 - (first > 0 and words[first - 1].low == "the")
    behind = after < len(words) and is_month(words, after, names)
    return behind or (before >= 0 and is_month(words, before, names))


def _year(words: Sequence[Word], at: int, value: int, names: Calendar) -> Quantity | None:
    before = words[at - 1] if at else None
    touching = before is not None and before.end == words[at].start
    if len(words[at].low) == 2:
        short = before is not None and before.text in _APOSTROPHES and touching
        if short and (at < 2 or words[at - 2].end < words[at - 1].start):
            return Quantity((at,), "year", Fraction(value + (2000 if value < 40 else 1900)))
        return _second_year(words, at, value)
    if len(words[at].low) != 4 or not _EARLIEST <= value <= _LATEST:
        return None
    after = words[at + 1] if at + 1 < len(words) else None
    dated = before is not None and (
        before.low == "the" or before.low in names.before_year 
        or is_month(words, at - 1, names)
        or before.text in "(–-—" or before.number
        or (before.text == "," and at > 1 and words[at - 2].number)
    )  # fmt: skip
    counted = after is not None and after.content and not (after.capital or after.number)
    if counted and not (dated and after is not None and not after.low.endswith("s")):
        return None
    return Quantity((at,), "year", Fraction(value))


def _second_year(words: Sequence[Word], at: int, value: int) -> Quantity | None:
    """The second half of 2015-17."""
    if at < 2 or words[at - 1].text not in _DASHES or words[at - 2].end != words[at - 1].start:
        return None
    first = words[at - 2].low
    if not (first.isdecimal() and len(first) == 4 and _EARLIEST <= int(first) <= _LATEST):
        return None
    year = int(first) // 100 * 100 + value
    return Quantity((at,), "year", Fraction(year)) if year > int(first) else None
