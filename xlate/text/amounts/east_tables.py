"""The tables of Korean, Japanese and Chinese, read from the lexicon.

`numbers.toml` has the characters of numbers (`figures` 1 to 9, `tens` up to a thousand, `myriads`),
the native numbers, what may be counted (`counters`; before those that are `strict` even one or two
syllables are a number), the words beside an amount (`modifiers`), the parts of fractions and ranges
(`parts`), words that are an amount by themselves (`words`) and words in which a number is none
(`never`). `units.toml` has measures, currencies and shares, `calendar.toml` dates and times.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache
from typing import Any

from xlate.text import lexicon
from xlate.text.amounts.amount import BASES
from xlate.text.amounts.longest import Longest

ONE = Fraction(1)


@dataclass(frozen=True, slots=True)
class Mark:
    """What stands after a number: the kind of amount it makes, its unit, and what undoes it."""

    form: str
    kind: str
    unit: str = ""
    factor: Fraction = ONE
    offset: Fraction = Fraction(0)
    not_before: tuple[str, ...] = ()
    latin: bool = False


@dataclass(frozen=True, slots=True)
class Calendar:
    """How a language marks the parts of dates and times."""

    year: Longest[str]
    month: Longest[str]
    day: Longest[str]
    hour: Longest[str]
    minute: Longest[str]
    decade: Longest[str]
    half: Longest[str]
    eras: Longest[str]
    halves: Longest[str]
    never: Mapping[str, tuple[str, ...]]
    bare: frozenset[str]
    first_day: str


@dataclass(frozen=True, slots=True, eq=False)
class East:
    """All that the readers know of one language."""

    lang: str
    blanks: bool
    figures: Mapping[str, int]
    tens: Mapping[str, int]
    myriads: Mapping[str, int]
    twenties: Mapping[str, int]
    native: Longest[tuple[int, int | None]]
    marks: Longest[Mark]
    prefixes: Longest[Mark]
    words: Longest[Mapping[str, Any]]
    never: Longest[bool]
    inside: Longest[str]
    before: Longest[str]
    after: Longest[str]
    vague: Longest[bool]
    over: Longest[bool]
    whole: Longest[bool]
    minus: Longest[bool]
    ranges: frozenset[str]
    speeds: Longest[int]
    half: str
    points: str
    strict: tuple[str, ...]
    lists: Mapping[str, tuple[str, ...]]
    calendar: Calendar
    characters: frozenset[str]  # all that numbers are written with


def exact(value: float | int) -> Fraction:
    """The fraction a lexicon value stands for."""
    return Fraction(str(value))


@lru_cache(maxsize=8)
def east(lang: str) -> East:
    """The tables of Korean ("ko"), Japanese ("ja") or Chinese ("zh")."""
    numbers = lexicon.table(lang, "numbers")
    parts, modifiers = numbers.get("parts", {}), numbers.get("modifiers", {})

    def values(section: str) -> dict[str, int]:
        return dict(numbers.get(section, {}).get("value", {}))

    def flags(*forms: str) -> Longest[bool]:
        return Longest((form, True) for form in forms)

    marks = tuple(_marks(lang))
    native = numbers.get("native", {})
    return East(
        lang, bool(numbers.get("blanks")), values("figures"), values("tens"), values("myriads"),
        values("twenties"),
        Longest(_native(native)),
        Longest((mark.form, mark) for mark in marks),
        Longest((mark.form, mark) for mark in marks if _prefix(mark)),
        Longest((f, entry) for group in numbers.get("words", ()) for entry in group["entries"]
                for f in entry["forms"]),
        flags(*numbers.get("never", {}).get("forms", ())),
        Longest(_modifiers(modifiers, "inside")), Longest(_modifiers(modifiers, "before")),
        Longest(_modifiers(modifiers, "after")), flags(*modifiers.get("vague", ())),
        flags(*parts.get("over", ())), flags(*parts.get("whole", ())),
        flags(*parts.get("minus", ())), frozenset(parts.get("ranges", ())),
        Longest(values("speeds").items()),
        parts.get("half", ""), "".join(parts.get("point", ())),
        tuple(numbers.get("counters", {}).get("strict", ())),
        {key: tuple(native.get(key, ()))
         for key in ("alone", "particles", "glued", "ordinal", "bound")}
        | {key: tuple(numbers.get("counters", {}).get(key, ())) for key in
           ("one", "never_one", "one_before")},
        _calendar(lang),
        frozenset().union(*map(values, ("figures", "tens", "myriads", "twenties"))),
    )  # fmt: skip


def _modifiers(table: Mapping[str, Any], place: str) -> Iterator[tuple[str, str]]:
    for side in ("about", "min", "max"):
        yield from ((form, side) for form in table.get(f"{place}_{side}", ()))
    if place == "before":
        yield from ((form, "") for form in table.get("plain", ()))


def _native(table: Mapping[str, Any]) -> Iterator[tuple[str, tuple[int, int | None]]]:
    tens, units = table.get("tens", {}), table.get("units", {})
    for form, value in (tens | units).items():
        yield form, (value, None)
    for ten, value in tens.items():
        for link in ("", " "):
            yield from ((ten + link + u, (value + below, None)) for u, below in units.items())
    for form, value in table.get("whole", {}).items():
        yield form, (value, table.get("high", {}).get(form))


def _prefix(mark: Mark) -> bool:
    return mark.kind == "money" and not mark.form[-1].isalpha()


def _marks(lang: str) -> Iterator[Mark]:
    """Units of the language, then counters, then the symbols that all languages share."""
    for group in lexicon.groups(lang, "units"):
        yield from _entries(group)
    counters = lexicon.table(lang, "numbers").get("counters", {})
    for kind, key in (("ordinal", "ordinal"), ("cardinal", "count")):
        yield from (Mark(form, kind) for form in counters.get(key, ()))
    for form in ("%", "%포인트", "%p", "%ポイント"):
        yield Mark(form, "percent")
    yield Mark("‰", "percent", factor=Fraction(1, 10))
    ambiguous = lexicon.table("en", "units").get("ambiguous", ())
    for group in lexicon.groups("en", "units"):
        for mark in _entries({"units": group.get("units", ())}):
            if mark.form not in ambiguous and _symbol(mark.form):
                yield mark


def _entries(group: Mapping[str, Any]) -> Iterator[Mark]:
    for entry in group.get("units", ()):
        base = BASES.get(entry["dimension"], "")
        if not base:
            continue
        kind = "duration" if base == "second" else "measure"
        factor, offset = exact(entry["factor"]), exact(entry.get("offset", 0))
        undone = tuple(entry.get("not_before", ()))
        for form in entry["forms"]:
            yield Mark(form, kind, base, factor, offset, undone, form[-1].isascii())
    for entry in group.get("currencies", ()):
        yield from (Mark(form, "money", entry["code"]) for form in entry["forms"])
    for entry in group.get("shares", ()):
        undone = tuple(entry.get("not_before", ()))
        factor = exact(entry["percent"])
        yield from (Mark(f, "percent", "", factor, not_before=undone) for f in entry["forms"])


def _symbol(form: str) -> bool:
    """Whether a form of the English lexicon is a symbol that other languages use as well."""
    short = len(form) <= 2 or any(c.isupper() or c in "/²³°µμ" for c in form)
    return short and (len(form) <= 5 or "/" in form) and " " not in form and form[0] not in "′″"


def _calendar(lang: str) -> Calendar:
    table = lexicon.table(lang, "calendar")

    def forms(key: str) -> Longest[str]:
        return Longest((form, form) for form in table.get(key, ()))

    halves = [(form, side) for side in ("am", "pm", "night") for form in table.get(side, ())]
    never = {key: tuple(table.get(f"not_{key}", ())) for key in ("day", "hour", "month", "year")}
    eras = [(form, era["era"]) for era in table.get("eras", ()) for form in era["forms"]]
    eras += [(form, "") for form in table.get("prefix", ())]
    return Calendar(
        forms("year"), forms("month"), forms("day"), forms("hour"), forms("minute"),
        forms("decade"), forms("half"), Longest(eras), Longest(halves), never,
        frozenset(table.get("bare_hour", table.get("hour", ()))),
        str(next(iter(table.get("day", ())), "")),
    )  # fmt: skip
