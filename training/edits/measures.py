"""Number edits of dates, times, units and currencies."""

from __future__ import annotations

import random
from collections.abc import Mapping, Sequence

from training.edits.base import Edit, Edited, Pool, change, core, low, lows, put, replace

_DAYS = "monday tuesday wednesday thursday friday saturday sunday".split()
MONTHS = (
    "january february march april may june july august september october november december"
).split()
_SEASONS = ("spring", "summer", "autumn", "winter")
_PERIODS = ("second", "minute", "hour", "day", "week", "month", "year", "decade", "century")
_UNITS = (
    ("kilometers", "miles", "meters"),
    ("kilometres", "miles", "metres"),
    ("km", "miles", "m"),
    ("meters", "feet", "kilometers"),
    ("metres", "feet", "kilometres"),
    ("miles", "kilometers"),
    ("tons", "kilograms", "pounds"),
    ("tonnes", "kilograms", "pounds"),
    ("kilograms", "grams", "tonnes"),
    ("kg", "grams", "tonnes"),
    ("hectares", "square"),
    ("acres", "hectares"),
    ("liters", "gallons"),
    ("litres", "gallons"),
    ("barrels", "tonnes"),
    ("degrees", "percent"),
    ("centimeters", "millimeters", "inches"),
    ("inches", "centimeters"),
    ("megawatts", "kilowatts", "gigawatts"),
    ("grams", "kilograms"),
    ("feet", "metres"),
    ("pounds", "kilograms"),
    ("gallons", "litres"),
)
_CURRENCIES = (
    "dollars",
    "euros",
    "rubles",
    "pounds",
    "yuan",
    "yen",
    "francs",
    "won",
    "rupees",
    "hryvnias",
    "lira",
)
_SIGNS = ("$", "€", "£", "¥")
_PARTS_OF_DAY = ("morning", "afternoon", "evening", "night")
_RELATIVE = {
    "yesterday": ("today", "on Monday", "last week"),
    "today": ("yesterday", "last week"),
    "tomorrow": ("today", "next week", "next month"),
    "tonight": ("last night", "tomorrow"),
}


def _one_of(name: str, family: Sequence[str], near: int = 12) -> Edit:
    """Another word of a series, not further than `near` steps."""

    def edit(tokens: Sequence[str], rng: random.Random, pool: Pool) -> Edited | None:
        small = lows(tokens)
        found = [
            i
            for i, w in enumerate(small)
            if w in family
            and not (w in ("may", "march") and not _month(tokens, i))
            and not (w == "night" and i and small[i - 1] in ("at", "all"))
            and not (
                w in ("spring", "second", "summer")
                and (
                    i == 0
                    or small[i - 1]
                    not in ("this", "last", "next", "in", "the", "of", "early", "late")
                )
            )
        ]
        if not found:
            return None
        at = rng.choice(found)
        k = family.index(small[at])
        others = [w for j, w in enumerate(family) if j != k and abs(j - k) <= near]
        return replace(tokens, at, rng.choice(others), name)

    return edit


def _month(tokens: Sequence[str], at: int) -> bool:
    """Whether it is one: "May" and "March" only beside a figure, or after "in", "last", "since"."""
    if not core(tokens[at])[1][:1].isupper():
        return False
    beside = [tokens[k] for k in (at - 1, at + 1) if 0 <= k < len(tokens)]
    dated = any(any(c.isdigit() for c in t) for t in beside)
    return dated or (at > 0 and low(tokens[at - 1]) in ("in", "last", "since", "of", "until"))


def period(tokens: Sequence[str], rng: random.Random, pool: Pool) -> Edited | None:
    """Another period after a figure, a number word, "last" or "per": three weeks, three months."""
    small = lows(tokens)
    found = []
    for i in range(1, len(tokens)):
        word = small[i].removesuffix("s")
        if word in _PERIODS and (
            small[i - 1][:1].isdigit()
            or small[i - 1]
            in (
                "two",
                "three",
                "four",
                "five",
                "six",
                "seven",
                "eight",
                "nine",
                "ten",
                "several",
                "few",
                "last",
                "next",
                "per",
                "this",
                "many",
                "recent",
                "every",
            )
        ):
            if not (word == "second" and not small[i].endswith("s")):
                found.append((i, word))
    if not found:
        return None
    at, word = rng.choice(found)
    k = _PERIODS.index(word)
    others = [w for j, w in enumerate(_PERIODS) if 0 < abs(j - k) <= 2 and w not in ("second",)]
    if small[at - 1] in ("last", "next", "this"):
        others = [w for w in others if w in ("week", "month", "year", "decade", "century")]
    if not others:
        return None
    other = rng.choice(others)
    if small[at].endswith("s"):
        other = "centuries" if other == "century" else other + "s"
    return replace(tokens, at, other, "number.period")


def unit(tokens: Sequence[str], rng: random.Random, pool: Pool) -> Edited | None:
    """Another unit of measure."""
    small = lows(tokens)
    table = {family[0]: family[1:] for family in _UNITS}
    found = [
        i
        for i, w in enumerate(small)
        if i
        and w in table
        and (
            small[i - 1][:1].isdigit()
            or small[i - 1]
            in ("million", "thousand", "hundred", "ten", "two", "three", "five", "of")
        )
    ]
    if not found:
        return None
    at = rng.choice(found)
    other = rng.choice(table[small[at]])
    other = "square meters" if other == "square" else other
    return change(tokens, [(at, at + 1, put(tokens, at, other).split())], "number.unit")


def percent(tokens: Sequence[str], rng: random.Random, pool: Pool) -> Edited | None:
    """Percent and percentage points exchanged."""
    small = lows(tokens)
    found: list[tuple[int, int, list[str]]] = []
    for i, token in enumerate(tokens):
        if small[i] == "percentage" and i + 1 < len(tokens) and small[i + 1].startswith("point"):
            found.append((i, i + 2, ["percent"]))
        elif small[i] == "percent" and i and (i + 1 == len(tokens) or small[i + 1] != "of"):
            found.append((i, i + 1, ["percentage", "points"]))
        elif small[i] == "per" and small[i + 1 : i + 2] == ["cent"]:
            found.append((i, i + 2, ["percentage", "points"]))
        elif "%" in core(token)[2] and core(token)[1]:
            bare = core(token)[0] + core(token)[1]
            rest = core(token)[2].replace("%", "")
            found.append((i, i + 1, [bare, "percentage", "points" + rest]))
    if not found:
        return None
    start, end, words = rng.choice(found)
    if "%" in tokens[start]:  # the marks are ours to carry: `change` would put the "%" back
        plain = [*tokens[:start], tokens[start].replace("%", ""), *tokens[end:]]
        edited = change(plain, [(start, end, words)], "number.percent")
        return edited
    return change(tokens, [(start, end, words)], "number.percent")


def currency(tokens: Sequence[str], rng: random.Random, pool: Pool) -> Edited | None:
    """Another currency, by word or by sign."""
    small = lows(tokens)
    found: list[tuple[int, str]] = []
    for i, token in enumerate(tokens):
        counted = i and (
            small[i - 1][:1].isdigit()
            or small[i - 1] in ("million", "billion", "thousand", "trillion", "hundred", "of")
        )
        if small[i] in _CURRENCIES and counted:
            other = rng.choice([c for c in _CURRENCIES if c != small[i]])
            found.append((i, put(tokens, i, other)))
        for sign in _SIGNS:
            if sign in token:
                other = rng.choice([s for s in _SIGNS if s != sign])
                found.append((i, token.replace(sign, other)))
    if not found:
        return None
    at, word = rng.choice(found)
    plain = [core(t)[1] if k == at else t for k, t in enumerate(tokens)]
    return change(plain, [(at, at + 1, [word])], "number.currency")


def relative(tokens: Sequence[str], rng: random.Random, pool: Pool) -> Edited | None:
    """Yesterday for today, next week for tomorrow."""
    at = [i for i, t in enumerate(tokens) if low(t) in _RELATIVE and "'" not in t]
    if not at:
        return None
    i = rng.choice(at)
    other = rng.choice(_RELATIVE[low(tokens[i])])
    return change(tokens, [(i, i + 1, put(tokens, i, other).split())], "number.relative_day")


def clock(tokens: Sequence[str], rng: random.Random, pool: Pool) -> Edited | None:
    """Another hour, or a.m. for p.m."""
    found: list[tuple[int, str]] = []
    for i, token in enumerate(tokens):
        word = core(token)[1]
        hour, colon, minutes = word.partition(":")
        if colon and hour.isdigit() and len(minutes) == 2 and minutes.isdigit() and int(hour) < 25:
            other = rng.choice([h for h in range(1, 24) if h != int(hour)])
            found.append((i, f"{other}:{minutes}"))
        swapped = {"am": "pm", "pm": "am", "a.m": "p.m", "p.m": "a.m"}.get(word.lower())
        if swapped and i and any(c.isdigit() for c in tokens[i - 1]):
            found.append((i, swapped))
    if not found:
        return None
    at, word = rng.choice(found)
    return replace(tokens, at, word, "number.clock")


EDITS: Mapping[str, Edit] = {
    "number.weekday": _one_of("number.weekday", _DAYS),
    "number.month": _one_of("number.month", MONTHS),
    "number.season": _one_of("number.season", _SEASONS),
    "number.part_of_day": _one_of("number.part_of_day", _PARTS_OF_DAY),
    "number.period": period,
    "number.unit": unit,
    "number.percent": percent,
    "number.currency": currency,
    "number.relative_day": relative,
    "number.clock": clock,
}
