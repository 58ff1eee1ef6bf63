"""Amounts by value in Korean, Japanese and Chinese: `read`."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from fractions import Fraction
from functools import lru_cache
from typing import Any

from xlate.text.amounts.amount import Amount
from xlate.text.amounts.east_dates import read_date, read_time
from xlate.text.amounts.east_figures import LONGEST, folded
from xlate.text.amounts.east_number import read_number, read_ordinal, read_price, read_vague
from xlate.text.amounts.east_tables import East, east, exact
from xlate.text.amounts.found import Found, begun, ranged

_LABEL = re.compile(r"\d[\d.,]*[A-Za-z]*")
_RESULT = re.compile(r"(\d{1,3})(?::| 대 )(\d{1,3})(?![\d:])")
# What a race took: minutes, seconds, hundredths.
_TIMED = re.compile(r"\d{1,3}:\d\d\.\d+|\d{1,2} ?[분分] ?\d\d? ?[초秒] ?\d\d?(?![\d.])")
_MOST_MINUTES = 24 * 60
_ZERO = "零〇"


def read(text: str, lang: str) -> tuple[Amount, ...]:
    """Every amount in a text by value, in order and without overlaps.

    Args:
        text: Any text; positions are its code points.
        lang: "ko", "ja" or "zh".

    Returns:
        The amounts. A figure in a name ("F-16", "COVID-19") is none, nor is a character of a
        number in a word that tells no number ("统一", "三星").
    """
    known = east(lang)
    plain = folded(text)
    found: list[Found] = []
    at = 0
    for match in _starts(lang).finditer(plain):
        start = match.start()
        if start < at:
            continue
        if never := known.never.at(plain, start):
            at = never[0]
            continue
        if end := _label(plain, start, found):
            at = end
            continue
        if (vague := read_vague(plain, start, known)) and not _inside(plain, start, known):
            at = vague.amount.end  # "hundreds" is no amount: no value answers it
            continue
        one = _read_one(plain, start, known)
        if one is not None:
            found.append(one)
            at = one.amount.end
        else:
            at = _past(plain, start, known)
    return tuple(_modified(plain, one.amount, known) for one in _joined(plain, found, known))


@lru_cache(maxsize=8)
def _starts(lang: str) -> re.Pattern[str]:
    """The characters that an amount can begin with."""
    known = east(lang)
    firsts = {*known.figures, *known.tens, *known.myriads, *known.twenties, known.half}
    for forms in (known.native, known.prefixes, known.words, known.never, known.vague, known.whole):
        firsts |= forms.firsts()
    firsts |= known.calendar.eras.firsts() | known.calendar.halves.firsts() | known.minus.firsts()
    return re.compile(rf"\d|[{re.escape(''.join(sorted(firsts)))}]")


def _past(text: str, at: int, known: East) -> int:
    """The end of a number that is none here: no part of it is one either, save in Hangul."""
    if text[at].isdecimal():
        return _digits_end(text, at)
    if text[at] in _ZERO:  # "一年零三个月": it joins two parts of one amount
        return at + 1
    end = at
    while known.lang != "ko" and end < len(text) and text[end] in known.characters:
        end += 1
    return max(end, at + 1)


def _digits_end(text: str, at: int) -> int:
    match = _LABEL.match(text, at)
    return match.end() if match else at + 1


def _label(text: str, at: int, found: Sequence[Found]) -> int:
    """The end of a figure that is part of a name ("F-16", "화성-17"), else 0."""
    if not text[at].isdecimal():
        return 0
    if timed := _TIMED.match(text, at):
        return timed.end()
    if not at:
        return 0
    before = text[at - 1]
    if before in "-‐‑" and at > 1:
        ended = bool(found) and found[-1].amount.end == at - 1
        named = text[at - 2].isalpha() and not ended
        return _digits_end(text, at) if named else 0
    return _digits_end(text, at) if before.isascii() and before.isalpha() else 0


def _inside(text: str, at: int, known: East) -> bool:
    return known.lang == "ko" and not text[at].isdecimal() and _inside_word(text, at, known)


def _read_one(text: str, at: int, known: East) -> Found | None:
    digit = text[at].isdecimal()
    if _inside(text, at, known):
        return None
    if not digit and (word := known.words.at(text, at)):
        return _word(at, word[0], word[1])
    return (
        read_time(text, at, known)
        or read_date(text, at, known)
        or _score(text, at)
        or read_price(text, at, known)
        or read_ordinal(text, at, known)
        or read_number(text, at, known)
    )


def _score(text: str, at: int) -> Found | None:
    """A result or a ratio with a colon: "3:2"."""
    match = _RESULT.match(text, at)
    if match is None:
        return None
    first, second = Fraction(int(match[1])), Fraction(int(match[2]))
    return Found(Amount(at, match.end(), "cardinal", first, high=second), first)


def _inside_word(text: str, at: int, known: East) -> bool:
    if not at or not "가" <= text[at - 1] <= "힣":
        return False
    return not (known.whole.at(text, at) and text[at + 1 : at + 2].isdecimal())


def _word(start: int, end: int, entry: Mapping[str, Any]) -> Found:
    value = exact(entry["value"])
    amount = Amount(
        start, end, entry["kind"], value, entry.get("unit", ""), bound=entry.get("bound", ""),
        approx=bool(entry.get("bound")) and entry["kind"] == "cardinal",
    )  # fmt: skip
    return Found(amount, value)


def _joined(text: str, found: Sequence[Found], known: East) -> list[Found]:
    """Ranges, and the decade of a century ("20世纪90年代")."""
    result: list[Found] = []
    for one in found:
        if result:
            before = result[-1]
            between = text[before.amount.end : one.amount.start]
            whole = _century(before, one, between) or _longer(before, one, between)
            if whole is None and between.strip() in known.ranges:
                result[-1] = begun(before, one) or before
                whole = ranged(before, one, above=one.bare != before.bare)
            if whole is not None:
                result[-1] = whole
                continue
        result.append(one)
    return result


def _century(before: Found, one: Found, between: str) -> Found | None:
    a, b = before.amount, one.amount
    decade = b.day is not None and b.high is not None and b.day[1] is None
    if a.kind != "ordinal" or not decade or between.strip() or not 1 <= a.value <= 21:
        return None
    assert b.day is not None
    assert b.day[0] is not None
    first = (int(a.value) - 1) * 100 + b.day[0] % 100
    whole = replace(
        b, start=a.start, value=Fraction(first * 10000), day=(first, None, None),
        high=Fraction((first + 9) * 10000),
    )  # fmt: skip
    return replace(one, amount=whole)


def _longer(before: Found, one: Found, between: str) -> Found | None:
    """A length of time in two units: "2시간 30분", "4分41秒"."""
    a, b = before.amount, one.amount
    if a.kind != "duration" or b.kind != "duration" or between.strip() not in ("", "零"):
        return None
    if a.high is not None or b.high is not None or not b.value < a.factor:
        return None
    return replace(one, amount=replace(b, start=a.start, value=a.value + b.value, bound=a.bound))


def _speed(text: str, amount: Amount, known: East) -> Amount:
    """A length per hour or second, where that stands before it: "시속 60km"."""
    begin = len(text[: amount.start].rstrip(" "))
    if about := known.before.until(text, begin):
        begin = len(text[: about[0]].rstrip(" "))
    found = known.speeds.until(text, begin)
    if found is None:
        return amount
    per = found[1]
    high = amount.high / per if amount.high is not None else None
    value, factor = amount.value / per, amount.factor / per
    return replace(amount, value=value, high=high, factor=factor, unit="metre per second")


def _modified(text: str, amount: Amount, known: East) -> Amount:
    """An amount with what the words beside it say: about, at least, at most."""
    if amount.unit == "metre":
        amount = _speed(text, amount, known)
    sides: list[str] = []
    begin = len(text[: amount.start].rstrip(" "))
    if begin >= amount.start - 1 and (found := known.before.until(text, begin)):
        letter = text[found[0] - 1] if found[0] else " "
        if not (known.lang == "ko" and "가" <= letter <= "힣"):
            sides.append(found[1])
    end = amount.end + (text[amount.end : amount.end + 1] == " ")
    if found := known.after.at(text, end):
        sides.append(found[1])
    for side in sides:
        if side == "about":
            amount = replace(amount, approx=True)
        elif side and not amount.bound:
            amount = replace(amount, bound=side)
    return amount


__all__ = ["LONGEST", "read"]
