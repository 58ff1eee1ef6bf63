"""Every amount in a passage by value, whatever its form: `quantities`.

One pass from left to right: a word's first entry in a table decides which reader looks at it, so
that the many words that begin no amount cost one look-up each.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction

from xlate.text.dates import calendar, day_of_month, read_dated, read_named
from xlate.text.measured import and_half, measured, portion, shared, with_unit
from xlate.text.modifiers import modified
from xlate.text.quantity import ONE, Quantity, Unit, same, unit_differs
from xlate.text.ranges import join_ranges
from xlate.text.relative import read_relative
from xlate.text.scan import Scan, span, tables
from xlate.text.spelled import (
    HYPHENS,
    Reading,
    read_number,
    value_of,
)
from xlate.text.units import prefix_table, read_unit, unit_table
from xlate.text.words import Word

__all__ = ["Quantity", "Unit", "quantities", "same", "unit_differs", "value_of"]

_LONG = Fraction(1209600)  # from a fortnight on, "a decade" says as much as "ten years"


def quantities(words: Sequence[Word], text: str, offset: int, lang: str) -> list[Quantity]:
    """Every amount in a passage by value, in order.

    Args:
        words: The words of the passage.
        text: The text they are from, of which the passage begins at `offset`.
        offset: Position of the first character of `text`.
        lang: ISO 639-1 code; without number words for it, digits are read all the same.

    Returns:
        The amounts with the indices of their words. Two may share a word only when one token
        holds several ("15.11.2024").
    """
    scan = Scan(words, tables(lang))
    at = 0
    starters = scan.tables.starters
    for index, word in enumerate(words):
        if index < at:
            continue
        code = "digits" if word.number else starters.get(word.low)
        if code:
            found = _READERS[code](scan, index)
            if found:
                scan.found.extend(found)
                at = found[-1].indices[-1] + 1
    return _modified(join_ranges(scan.found, words), words, lang)


def _modified(found: list[Quantity], words: Sequence[Word], lang: str) -> list[Quantity]:
    free = 0
    used: set[int] = set()
    for number, quantity in enumerate(found):
        found[number] = changed = modified(quantity, words, lang, free)
        used.update(changed.modifier)
        if not quantity.weak:
            free = quantity.indices[-1] + 1
    # the "a" of "a good 20" is no amount
    return [q for q in found if not (q.weak and used.intersection(q.indices))] if used else found


def _digits(scan: Scan, at: int) -> list[Quantity]:
    dated = read_dated(scan.words, at, scan.tables.calendar)
    return dated or _number(scan, at) or _result(scan, at)


def _result(scan: Scan, at: int) -> list[Quantity]:
    """A result or a ratio with a colon: "3:1"."""
    first, _, second = scan.low(at).partition(":")
    if not (first.isdecimal() and second.isdecimal() and len(first) + len(second) <= 6):
        return []
    return [Quantity((at,), "score", Fraction(int(first)), high=Fraction(int(second)))]


def _number(scan: Scan, at: int) -> list[Quantity]:
    between = scan.low(at - 1) == "between"
    reading = read_number(scan.words, at, scan.tables.known, not between)
    if reading is None:
        return []
    start = at
    if reading.digits and scan.low(at - 1) in ("-", "−", "minus") and _negative(scan, at):
        start, reading = at - 1, reading._replace(value=-reading.value)
    if reading.kind == "ordinal":
        return [_ordinal(scan, at, reading)]
    if reading.digits and _label(scan, at, reading.end):
        return [Quantity(span(at, reading.end), "label", reading.value)]
    return [shared(scan, start, reading) or measured(scan, start, reading)]


def _negative(scan: Scan, at: int) -> bool:
    """Whether the mark or word before a number is its sign, not a dash after something."""
    if scan.low(at - 1) == "minus":
        return True
    return at > 1 and scan.tight(at) and not scan.tight(at - 1)


def _label(scan: Scan, at: int, end: int) -> bool:
    """Whether a figure is part of a name: Covid-19, S1, F-16, 3D."""
    before = at - 1
    if scan.tight(at) and before > 0 and scan.low(before) in HYPHENS and scan.tight(before):
        before -= 1
    elif not scan.tight(at):
        before = -1
    if before >= 0 and scan.words[before].capital and scan.words[before].text[-1].isalpha():
        return read_unit(scan.words, before, prefix_table(scan.tables.lang)) is None
    after = scan.words[end] if end < len(scan.words) else None
    return after is not None and scan.tight(end) and after.text in "DG"


def _ordinal(scan: Scan, at: int, reading: Reading) -> Quantity:
    weak = not reading.digits and reading.value <= 2 and (
        scan.low(reading.end) in scan.tables.weak.get("ordinal_before", ())
        or scan.low(at - 1) in scan.tables.weak.get("ordinal_after", ())
    )  # fmt: skip
    if 1 <= reading.value <= 31 and day_of_month(
        scan.words, at, reading.end - 1, calendar(scan.tables.lang)
    ):
        return Quantity(span(at, reading.end), "day", reading.value)
    share = 1 / reading.value if scan.low(at - 1) == "every" and reading.value > 1 else None
    return Quantity(span(at, reading.end), "ordinal", reading.value, alt=share, weak=weak)


def _article(scan: Scan, at: int) -> list[Quantity]:
    """Read "a" as part of a number ("a dozen", "a third of", "a decade"), or as a weak one."""
    reading = read_number(scan.words, at, scan.tables.known, scan.low(at - 1) != "between")
    if reading is not None:
        return [measured(scan, at, reading)]
    if vague := _vague(scan, at):
        return vague
    low = scan.low(at + 1)
    part = scan.tables.known.fractions.get(low)
    if part is not None and (low in ("half", "quarter") or scan.low(at + 2) == "of"):
        found = portion(scan, at, at + 2, part)
        follow = scan.words[at + 2] if at + 2 < len(scan.words) else None
        named = follow is not None and follow.content and low == "quarter"  # "a quarter final"
        return [replace(found, weak=True) if found.kind == "fraction" and named else found]
    unit = read_unit(scan.words, at + 1, unit_table(scan.tables.lang))
    if unit is None or low == "second" or len(low) < 3:
        return [Quantity((at,), "cardinal", ONE, weak=True)]
    long = unit[0].dimension == "duration" and unit[0].factor >= _LONG
    plain = unit[0].name in ("month", "year", "quarter")
    end = unit[1]
    half = and_half(scan, end)
    value = Fraction(3, 2) if half else ONE
    found = with_unit(span(at, half or end), Reading(end, value), unit[0])
    return [found if half or (long and not plain) else replace(found, weak=True)]


def _fraction(scan: Scan, at: int) -> list[Quantity]:
    part = scan.tables.known.fractions[scan.low(at)]
    found = portion(scan, at, at + 1, part)
    before = scan.found[-1] if scan.found else None
    ranked = before is not None and before.kind == "ordinal" and before.indices[-1] == at - 1
    if found.kind != "fraction":
        return [replace(found, weak=ranked)]  # "the first half year"
    if scan.low(at) == "quarter":
        return []
    owned = scan.low(at + 1) in ("of", "the", "a", "an", "its", "their", "his", "her", "our", "all")
    return [found if owned and not ranked else replace(found, weak=True)]


def _vague(scan: Scan, at: int) -> list[Quantity]:
    for parts, value in scan.tables.vague.get(scan.low(at), ()):
        if all(scan.low(at + k) == part for k, part in enumerate(parts)):
            end = at + len(parts)
            scale = scan.tables.known.scales.get(scan.low(end))
            if scale is not None and len(scan.low(end)) > 2:
                value, end = value * scale, end + 1
            return [Quantity(span(at, end), "vague", value, weak=value < 20)]
    if scan.tables.known.articles and scan.low(at) in scan.tables.known.cardinals:
        return _number(scan, at)
    return []


def _multiplier(scan: Scan, at: int) -> list[Quantity]:
    value = scan.tables.multipliers[scan.low(at)]
    weak = scan.low(at) in scan.tables.weak.get("multipliers", ())
    return [Quantity((at,), "multiplier", value, weak=weak)]


def _answer(scan: Scan, at: int) -> list[Quantity]:
    return [Quantity((at,), "cardinal", scan.tables.answers[scan.low(at)], weak=True)]


def _named(scan: Scan, at: int) -> list[Quantity]:
    found = read_named(scan.words, at, scan.tables.calendar)
    return [found] if found else []


def _relative(scan: Scan, at: int) -> list[Quantity]:
    found = read_relative(scan.words, at, scan.tables.relative)
    return [found] if found else []


def _roman(scan: Scan, at: int) -> list[Quantity]:
    """A Roman numeral in a name: capitals, behind a word with a capital."""
    word = scan.words[at]
    if not word.text.isupper() or not at or not scan.words[at - 1].capital:
        return []
    value = scan.tables.roman.get(word.text)
    return [Quantity((at,), "roman", value)] if value is not None else []


def _money(scan: Scan, at: int) -> list[Quantity]:
    """A currency sign or code before its number: "$5bn", "US$ 3.5 million", "EUR 20"."""
    prefix = read_unit(scan.words, at, prefix_table(scan.tables.lang))
    if prefix is not None and prefix[1] < len(scan.words):
        reading = read_number(scan.words, prefix[1], scan.tables.known, True)
        if reading is not None and reading.kind == "cardinal":
            end = reading.end
            named = read_unit(scan.words, end, unit_table(scan.tables.lang))
            if named is not None and named[0].dimension == "currency":
                end = named[1]
            return [with_unit(span(at, end), reading, prefix[0])]
    return _article(scan, at) if scan.low(at) in scan.tables.known.articles else []


_READERS = {
    "digits": _digits, "number": _number, "article": _article, "fraction": _fraction,
    "vague": _vague, "multiplier": _multiplier, "answer": _answer, "named": _named,
    "relative": _relative, "roman": _roman, "money": _money,
}  # fmt: skip
