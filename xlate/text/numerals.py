"""Every amount in a passage by value, whatever its form: `quantities`.

One pass from left to right: a word's first entry in a table decides which reader looks at it, so
that the many words that begin no amount cost one look-up each.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import lru_cache

from xlate.text import lexicon
from xlate.text.dates import Calendar, calendar, read_dated, read_named
from xlate.text.modifiers import modified
from xlate.text.quantity import ONE, Quantity, Unit, same, unit_differs
from xlate.text.ranges import join_ranges
from xlate.text.spelled import (
    HYPHENS,
    Numerals,
    Reading,
    lexicon_values,
    numerals,
    read_number,
    value_of,
)
from xlate.text.units import prefix_table, read_unit, unit_table
from xlate.text.words import Word

__all__ = ["Quantity", "Unit", "quantities", "same", "unit_differs", "value_of"]

_KINDS = {
    "ratio": "percent", "ratio difference": "percent", "currency": "money", "duration": "duration"
}  # fmt: skip
_LONG = Fraction(1209600)  # from a fortnight on, "a decade" says as much as "ten years"
_RATIO = 100  # "one in four", "three out of five": no more than this


@dataclass(frozen=True, slots=True)
class _Tables:
    lang: str
    starters: Mapping[str, str]
    known: Numerals
    calendar: Calendar
    vague: Mapping[str, tuple[tuple[tuple[str, ...], Fraction], ...]]
    multipliers: Mapping[str, Fraction]
    answers: Mapping[str, Fraction]
    weak: Mapping[str, frozenset[str]]


@lru_cache(maxsize=16)
def _tables(lang: str) -> _Tables:
    known, names = numerals(lang), calendar(lang)
    weak = {
        key: frozenset(words)
        for key, words in lexicon.table(lang, "numbers").get("weak", {}).items()
        if isinstance(words, list)
    }
    multipliers = {w: v for w, v in lexicon_values(lang, "multipliers").items() if " " not in w}
    answers = lexicon_values(lang, "answers")
    for word, value in known.collectives.items():
        if word != "dozen" and word not in weak.get("never", ()):
            answers.setdefault(word, value)
    vague: dict[str, list[tuple[tuple[str, ...], Fraction]]] = {}
    for phrase, value in lexicon_values(lang, "vague_plurals").items():
        parts = tuple(phrase.split())
        vague.setdefault(parts[0], []).append((parts, value))
    starters: dict[str, str] = dict.fromkeys(lexicon_values(lang, "roman"), "")
    starters = {word.casefold(): "roman" for word in starters if len(word) > 1}
    starters |= dict.fromkeys(answers, "answer") | dict.fromkeys(multipliers, "multiplier")
    for table in (names.months, names.weekdays, names.decades, names.clock):
        starters |= dict.fromkeys(table, "named")
    starters |= {f"{word}s": "named" for word in names.weekdays if word not in names.abbreviated}
    starters |= dict.fromkeys(("half", "quarter"), "fraction")
    starters |= dict.fromkeys(prefix_table(lang), "money")
    starters |= dict.fromkeys(vague, "vague")
    starters |= dict.fromkeys((*known.cardinals, *known.ordinals, "dozen"), "number")
    starters |= dict.fromkeys(known.articles, "article")
    ranked = {k: tuple(sorted(v, key=lambda row: -len(row[0]))) for k, v in vague.items()}
    return _Tables(lang, starters, known, names, ranked, multipliers, answers, weak)


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
    scan = _Scan(words, _tables(lang))
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


class _Scan:
    """The passage while it is read."""

    __slots__ = ("found", "tables", "words")

    def __init__(self, words: Sequence[Word], tables: _Tables) -> None:
        self.words = words
        self.tables = tables
        self.found: list[Quantity] = []

    def low(self, index: int) -> str:
        """The lower-case form of a word, empty beyond the ends."""
        return self.words[index].low if 0 <= index < len(self.words) else ""

    def tight(self, index: int) -> bool:
        """Whether a word stands right after the one before it."""
        return 0 < index < len(self.words) and (
            self.words[index - 1].end == self.words[index].start
        )


def _span(first: int, end: int) -> tuple[int, ...]:
    return tuple(range(first, end))


def _digits(scan: _Scan, at: int) -> list[Quantity]:
    dated = read_dated(scan.words, at, scan.tables.calendar)
    return dated or _number(scan, at) or _result(scan, at)


def _result(scan: _Scan, at: int) -> list[Quantity]:
    """A result or a ratio with a colon: "3:1"."""
    first, _, second = scan.low(at).partition(":")
    if not (first.isdecimal() and second.isdecimal() and len(first) + len(second) <= 6):
        return []
    return [Quantity((at,), "score", Fraction(int(first)), high=Fraction(int(second)))]


def _number(scan: _Scan, at: int) -> list[Quantity]:
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
        return [Quantity(_span(at, reading.end), "label", reading.value)]
    return [_shared(scan, start, reading) or _measured(scan, start, reading)]


def _negative(scan: _Scan, at: int) -> bool:
    """Whether the mark or word before a number is its sign, not a dash after something."""
    if scan.low(at - 1) == "minus":
        return True
    return at > 1 and scan.tight(at) and not scan.tight(at - 1)


def _label(scan: _Scan, at: int, end: int) -> bool:
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


def _ordinal(scan: _Scan, at: int, reading: Reading) -> Quantity:
    weak = not reading.digits and reading.value <= 2 and (
        scan.low(reading.end) in scan.tables.weak.get("ordinal_before", ())
        or scan.low(at - 1) in scan.tables.weak.get("ordinal_after", ())
    )  # fmt: skip
    share = 1 / reading.value if scan.low(at - 1) == "every" and reading.value > 1 else None
    return Quantity(_span(at, reading.end), "ordinal", reading.value, alt=share, weak=weak)


def _shared(scan: _Scan, at: int, reading: Reading) -> Quantity | None:
    """A fraction: "two thirds", "3/4", "one in four"."""
    end, value = reading.end, reading.value
    step = end + 1 if scan.low(end) in HYPHENS and scan.tight(end) else end
    part = scan.tables.known.fractions.get(scan.low(step))
    if part is not None and part.numerator == 1 and 0 < value * part < 3 and not reading.digits:
        if scan.low(step) not in ("half", "halves") or value != 1 or step > end:
            return _portion(scan, at, step + 1, value * part)
        return _portion(scan, at, step + 1, part)
    if scan.low(end) == "/" and scan.tight(end) and scan.tight(end + 1):
        below = value_of(scan.low(end + 1)) if scan.low(end + 1).isdecimal() else None
        if below is not None and 0 < value < below <= _RATIO:
            return _portion(scan, at, end + 2, value / below)
    return _odds(scan, at, reading)


def _odds(scan: _Scan, at: int, reading: Reading) -> Quantity | None:
    end = reading.end
    after = end + 1 if scan.low(end) == "in" else end + 2
    if scan.low(end) != "in" and (scan.low(end), scan.low(end + 1)) != ("out", "of"):
        return None
    if after >= len(scan.words):
        return None
    second = read_number(scan.words, after, scan.tables.known, False)
    if second is None or second.kind != "cardinal" or second.scale != ONE:
        return None
    if not 0 < reading.value < second.value <= _RATIO or reading.value.denominator != 1:
        return None
    if read_unit(scan.words, second.end, unit_table(scan.tables.lang)) is not None:
        return None
    return Quantity(_span(at, second.end), "fraction", reading.value / second.value)


def _portion(scan: _Scan, at: int, end: int, value: Fraction) -> Quantity:
    """A fraction, or a fraction of a unit or scale: "half a million", "a quarter of an hour"."""
    after = end
    if scan.low(after) == "of" and scan.low(after + 1) in scan.tables.known.articles:
        after += 1
    if scan.low(after) in scan.tables.known.articles or scan.low(after) in HYPHENS:
        after += 1
    if after < len(scan.words):
        scale = scan.tables.known.scales.get(scan.low(after))
        if scan.low(after) == "dozen":
            scale = scan.tables.known.collectives["dozen"]
        if scale is not None and len(scan.low(after)) > 2:
            reading = Reading(after + 1, value * scale, scale=scale)
            return _measured(scan, at, reading)
        unit = read_unit(scan.words, after, unit_table(scan.tables.lang))
        close = unit is not None and unit[0].dimension in ("ratio", "duration")
        if unit is not None and (after > end or close):
            return _with_unit(_span(at, unit[1]), Reading(end, value), unit[0])
    return Quantity(_span(at, end), "fraction", value)


def _measured(scan: _Scan, at: int, reading: Reading) -> Quantity:
    """A number with the unit that follows it, if one does."""
    end = reading.end
    hyphen = scan.low(end) in HYPHENS and scan.tight(end) and scan.tight(end + 1)
    unit = read_unit(scan.words, end + hyphen, unit_table(scan.tables.lang))
    if unit is not None and not (unit[0].name == "s" and scan.low(unit[1] - 1) == "second"):
        half = _and_half(scan, unit[1])
        value = reading.value + Fraction(1, 2) if half else reading.value
        return _with_unit(_span(at, half or unit[1]), reading._replace(value=value), unit[0])
    kind = "cardinal"
    if scan.low(end) in ("times", "fold") or (hyphen and scan.low(end + 1) in ("fold", "time")):
        kind = "multiplier"
    listed = reading.digits and "," in scan.low(at) and reading.value.denominator > 1
    one = reading.value == 1 and end == at + 1 and not reading.digits
    weak = (listed and reading.scale == ONE) or (
        one and (kind == "multiplier" or (not hyphen and _pronoun(scan, at)))
    )
    return Quantity(
        _span(at, end), kind, reading.value, alt=reading.alt, scale=reading.scale, weak=weak
    )


def _and_half(scan: _Scan, at: int) -> int | None:
    """The index after "and a half" behind a unit."""
    phrase = [scan.low(at + k) for k in range(3)]
    return at + 3 if phrase == ["and", "a", "half"] else None


def _pronoun(scan: _Scan, at: int) -> bool:
    weak = scan.tables.weak
    before, after = scan.low(at - 1), scan.low(at + 1)
    if before in weak.get("one_after", ()) or after in weak.get("one_before", ()):
        return True
    return not after or scan.words[at + 1].punctuation


def _with_unit(indices: tuple[int, ...], reading: Reading, unit: Unit) -> Quantity:
    kind = _KINDS.get(unit.dimension, "measure")
    return Quantity(indices, kind, reading.value, alt=reading.alt, scale=reading.scale, unit=unit)


def _article(scan: _Scan, at: int) -> list[Quantity]:
    """Read "a" as part of a number ("a dozen", "a third of", "a decade"), or as a weak one."""
    reading = read_number(scan.words, at, scan.tables.known, scan.low(at - 1) != "between")
    if reading is not None:
        return [_measured(scan, at, reading)]
    if vague := _vague(scan, at):
        return vague
    low = scan.low(at + 1)
    part = scan.tables.known.fractions.get(low)
    if part is not None and (low in ("half", "quarter") or scan.low(at + 2) == "of"):
        found = _portion(scan, at, at + 2, part)
        follow = scan.words[at + 2] if at + 2 < len(scan.words) else None
        named = follow is not None and follow.content and low == "quarter"  # "a quarter final"
        return [replace(found, weak=True) if found.kind == "fraction" and named else found]
    unit = read_unit(scan.words, at + 1, unit_table(scan.tables.lang))
    if unit is None or low == "second" or len(low) < 3:
        return [Quantity((at,), "cardinal", ONE, weak=True)]
    long = unit[0].dimension == "duration" and unit[0].factor >= _LONG
    plain = unit[0].name in ("month", "year", "quarter")
    end = unit[1]
    half = _and_half(scan, end)
    value = Fraction(3, 2) if half else ONE
    found = _with_unit(_span(at, half or end), Reading(end, value), unit[0])
    return [found if half or (long and not plain) else replace(found, weak=True)]


def _fraction(scan: _Scan, at: int) -> list[Quantity]:
    part = scan.tables.known.fractions[scan.low(at)]
    found = _portion(scan, at, at + 1, part)
    before = scan.found[-1] if scan.found else None
    ranked = before is not None and before.kind == "ordinal" and before.indices[-1] == at - 1
    if found.kind != "fraction":
        return [replace(found, weak=ranked)]  # "the first half year"
    if scan.low(at) == "quarter":
        return []
    owned = scan.low(at + 1) in ("of", "the", "a", "an", "its", "their", "his", "her", "our", "all")
    return [found if owned and not ranked else replace(found, weak=True)]


def _vague(scan: _Scan, at: int) -> list[Quantity]:
    for parts, value in scan.tables.vague.get(scan.low(at), ()):
        if all(scan.low(at + k) == part for k, part in enumerate(parts)):
            end = at + len(parts)
            scale = scan.tables.known.scales.get(scan.low(end))
            if scan.low(end) == "dozen":
                scale = scan.tables.known.collectives["dozen"]
            if scale is not None and len(scan.low(end)) > 2:
                value, end = value * scale, end + 1
            return [Quantity(_span(at, end), "vague", value, weak=value < 20)]
    if scan.tables.known.articles and scan.low(at) in scan.tables.known.cardinals:
        return _number(scan, at)
    return []


def _multiplier(scan: _Scan, at: int) -> list[Quantity]:
    value = scan.tables.multipliers[scan.low(at)]
    weak = scan.low(at) in scan.tables.weak.get("multipliers", ())
    return [Quantity((at,), "multiplier", value, weak=weak)]


def _answer(scan: _Scan, at: int) -> list[Quantity]:
    return [Quantity((at,), "cardinal", scan.tables.answers[scan.low(at)], weak=True)]


def _named(scan: _Scan, at: int) -> list[Quantity]:
    found = read_named(scan.words, at, scan.tables.calendar)
    return [found] if found else []


def _roman(scan: _Scan, at: int) -> list[Quantity]:
    """A Roman numeral in a name: capitals, behind a word with a capital."""
    word = scan.words[at]
    if not word.text.isupper() or not at or not scan.words[at - 1].capital:
        return []
    value = lexicon_values(scan.tables.lang, "roman").get(word.text)
    return [Quantity((at,), "roman", value)] if value is not None else []


def _money(scan: _Scan, at: int) -> list[Quantity]:
    """A currency sign or code before its number: "$5bn", "US$ 3.5 million", "EUR 20"."""
    prefix = read_unit(scan.words, at, prefix_table(scan.tables.lang))
    if prefix is not None and prefix[1] < len(scan.words):
        reading = read_number(scan.words, prefix[1], scan.tables.known, True)
        if reading is not None and reading.kind == "cardinal":
            end = reading.end
            named = read_unit(scan.words, end, unit_table(scan.tables.lang))
            if named is not None and named[0].dimension == "currency":
                end = named[1]
            return [_with_unit(_span(at, end), reading, prefix[0])]
    return _article(scan, at) if scan.low(at) in scan.tables.known.articles else []


_READERS = {
    "digits": _digits, "number": _number, "article": _article, "fraction": _fraction,
    "vague": _vague, "multiplier": _multiplier, "answer": _answer, "named": _named,
    "roman": _roman, "money": _money,
}  # fmt: skip
