"""A passage while its amounts are read: its words, and the tables of its language."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import lru_cache

from xlate.text import lexicon
from xlate.text.dates import Calendar, calendar
from xlate.text.quantity import Quantity
from xlate.text.relative import Row, relative_table
from xlate.text.spelled import Numerals, lexicon_values, numerals
from xlate.text.units import prefix_table
from xlate.text.words import Word


@dataclass(frozen=True, slots=True)
class Tables:
    """What the words of a language can begin; `starters` names the reader for each."""

    lang: str
    starters: Mapping[str, str]
    known: Numerals
    calendar: Calendar
    vague: Mapping[str, tuple[tuple[tuple[str, ...], Fraction], ...]]
    multipliers: Mapping[str, Fraction]
    answers: Mapping[str, Fraction]
    roman: Mapping[str, Fraction]
    relative: Mapping[str, tuple[Row, ...]]
    weak: Mapping[str, frozenset[str]]


@lru_cache(maxsize=16)
def tables(lang: str) -> Tables:
    """The tables of a language; those it has no lexicon for are empty."""
    known, names = numerals(lang), calendar(lang)
    weak = {
        key: frozenset(words)
        for key, words in lexicon.table(lang, "numbers").get("weak", {}).items()
        if isinstance(words, list) and lang == "en"
    }
    multipliers = {w: v for w, v in lexicon_values(lang, "multipliers").items() if " " not in w}
    answers = lexicon_values(lang, "answers")
    for word, value in known.collectives.items():
        if word not in known.groups and word not in weak.get("never", ()):
            answers.setdefault(word, value)
    vague: dict[str, list[tuple[tuple[str, ...], Fraction]]] = {}
    for phrase, value in lexicon_values(lang, "vague_plurals").items():
        parts = tuple(phrase.split())
        vague.setdefault(parts[0], []).append((parts, value))
    roman = lexicon_values(lang, "roman")
    ranked = {k: tuple(sorted(v, key=lambda row: -len(row[0]))) for k, v in vague.items()}
    read = Tables(
        lang, {}, known, names, ranked, multipliers, answers, roman, relative_table(lang), weak
    )
    return replace(read, starters=_starters(read))


def _starters(read: Tables) -> dict[str, str]:
    """The reader for each word that can begin an amount; later entries win over earlier ones."""
    names, known = read.calendar, read.known
    weekdays = (f"{word}s" for word in names.weekdays if word not in names.abbreviated)
    ranked: tuple[tuple[str, Iterable[str]], ...] = (
        ("relative", read.relative),
        ("roman", (word.casefold() for word in read.roman if len(word) > 1)),
        ("answer", read.answers),
        ("multiplier", read.multipliers),
        ("named", (*names.months, *names.weekdays, *names.decades, *names.clock, *weekdays)),
        ("fraction", {"half", "quarter"} & known.fractions.keys()),
        ("money", prefix_table(read.lang)),
        ("vague", read.vague),
        ("number", (*known.cardinals, *known.ordinals, *known.groups)),
        ("article", known.articles),
    )
    return {word: reader for reader, words in ranked for word in words}


class Scan:
    """The passage while it is read."""

    __slots__ = ("found", "tables", "words")

    def __init__(self, words: Sequence[Word], tables: Tables) -> None:
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


def span(first: int, end: int) -> tuple[int, ...]:
    """The indices from `first` up to, not including, `end`."""
    return tuple(range(first, end))
