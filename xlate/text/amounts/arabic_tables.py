"""The tables of Arabic and Persian, read from the lexicon, by folded words.

`numbers.toml` has the number words by what they do in a sum: `small` ones, `tens`, `hundreds`,
`scales` with their `duals`, vague ones, `ordinals` and `fractions`; nouns in the dual are `pairs`.
`units.toml` and `calendar.toml` are as in the other languages.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import lru_cache
from typing import Any, Generic, TypeVar

from xlate.text import lexicon
from xlate.text.amounts.amount import BASES
from xlate.text.amounts.arabic_tokens import Token, fold, tokens

ONE = Fraction(1)
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit behind a number: the kind of amount it makes, its name and its size."""

    kind: str
    name: str = ""
    factor: Fraction = ONE
    offset: Fraction = Fraction(0)
    number: Fraction = ONE  # 2 for a dual


class Phrases(Generic[T]):
    """A table of phrases of folded words; the longest that fits counts."""

    __slots__ = ("_rows",)

    def __init__(self, entries: Iterable[tuple[str, T]]) -> None:
        rows: dict[str, dict[tuple[str, ...], T]] = {}
        for form, value in entries:
            words = tuple(token.norm for token in tokens(form))
            if words:
                rows.setdefault(words[0], {}).setdefault(words, value)
        self._rows = {k: sorted(v.items(), key=lambda r: -len(r[0])) for k, v in rows.items()}

    def firsts(self) -> frozenset[str]:
        """The words that phrases begin with."""
        return frozenset(self._rows)

    def at(self, words: Sequence[Token], at: int, first: str | None = None) -> tuple[int, T] | None:
        """The longest phrase at a token, whose first word may be given without its clitics."""
        if at >= len(words):
            return None
        for phrase, value in self._rows.get(words[at].norm if first is None else first, ()):
            end = at + len(phrase)
            if end <= len(words) and all(
                words[at + k].norm == phrase[k] for k in range(1, len(phrase))
            ):
                return end, value
        return None


@dataclass(frozen=True, slots=True)
class Arabic:
    """All that the readers know of one language."""

    lang: str
    conjunctions: tuple[str, ...]
    clitics: tuple[str, ...]
    numbers: Mapping[str, tuple[str, Fraction]]
    vague: Phrases[Fraction]
    ordinals: Phrases[int]
    compound: frozenset[str]
    suffixes: frozenset[str]
    alone: frozenset[str]
    never: frozenset[str]
    fractions: Phrases[Fraction]
    parts: Mapping[str, int]
    halves: frozenset[str]
    units: Phrases[Unit]
    duals: Phrases[Unit]
    signs: Mapping[str, str]
    before: Phrases[str]
    after: Phrases[str]
    ranges: frozenset[str]
    between: frozenset[str]
    months: Phrases[tuple[str, int]]
    word_months: frozenset[str]
    marks: Mapping[str, Phrases[str]]
    decades: Phrases[int]
    clock: Phrases[int]
    phrases: Phrases[bool]
    one: frozenset[str]
    endings: tuple[str, ...]
    not_dual: tuple[str, ...]
    firsts: frozenset[str]

    def bare(self, word: str) -> tuple[tuple[str, bool], ...]:
        """A word as it is, and without its clitics: each with whether one said "and"."""
        return _bare(word, self.conjunctions, self.clitics)

    def begins(self, word: str) -> bool:
        """Whether an amount may begin with a word: most are told from a number at once."""
        if not self.firsts.isdisjoint(form for form, _ in self.bare(word)):
            return True
        return word.endswith(self.endings) if self.endings else False


@lru_cache(maxsize=32_768)
def _bare(
    word: str, conjunctions: tuple[str, ...], clitics: tuple[str, ...]
) -> tuple[tuple[str, bool], ...]:
    forms = [(word, False)]
    for letter in conjunctions:
        if word.startswith(letter) and len(word) > len(letter) + 1:
            forms.append((word[len(letter) :], True))
    for form, joined in tuple(forms):
        for clitic in clitics:
            if form.startswith(clitic) and len(form) > len(clitic) + 1:
                forms.append((form[len(clitic) :], joined))
    return tuple(forms)


@lru_cache(maxsize=4)
def arabic(lang: str) -> Arabic:
    """The tables of Arabic ("ar") or Persian ("fa")."""
    numbers = lexicon.table(lang, "numbers")
    calendar = lexicon.table(lang, "calendar")
    clitics, modifiers = numbers.get("clitics", {}), numbers.get("modifiers", {})
    ordinals, fractions = numbers.get("ordinals", {}), numbers.get("fractions", {})
    marks = calendar.get("marks", {})
    units = tuple(_units(lang, "forms"))
    duals = [*_units(lang, "duals")]
    duals += [(w, Unit("cardinal", number=Fraction(2))) for w in numbers["pairs"]["count"]]
    known = Arabic(
        lang, tuple(clitics.get("conjunctions", ())),
        tuple(fold(c) for c in clitics.get("forms", ())), _numbers(numbers),
        Phrases((w, Fraction(v)) for w, v in numbers["vague"]["size"].items()),
        Phrases(ordinals["value"].items()), _set(ordinals.get("only_compound", ())),
        _set(ordinals.get("suffixes", ())), _set(ordinals["never_alone"]),
        _set(ordinals.get("never", ())),
        Phrases((w, _exact(v)) for w, v in fractions["value"].items()),
        {fold(w): v for w, v in fractions["parts"].items()}, _set(fractions["half"]),
        Phrases((*units, *((f, Unit("percent")) for f in numbers["percent"]["forms"]))),
        Phrases(duals), {f: u.name for f, u in units if not f[-1].isalnum()},
        Phrases(_modifiers(modifiers, "before")), Phrases(_modifiers(modifiers, "after")),
        _set(modifiers["ranges"]), _set(modifiers["between"]),
        Phrases(_months(lang)), _set(marks["word_months"]),
        {key: Phrases((f, f) for f in value) for key, value in marks.items()
         if isinstance(value, list)},
        Phrases(marks["decades"].items()), Phrases(marks["clock"].items()),
        Phrases((form, True) for form in ordinals.get("phrases", ())),
        _set(ordinals.get("one", ())), tuple(numbers["pairs"].get("endings", ())),
        tuple(sorted(_set(numbers["pairs"].get("not_dual", ())))), frozenset(),
    )  # fmt: skip
    return replace(known, firsts=_firsts(known))


def _firsts(known: Arabic) -> frozenset[str]:
    """The words that an amount, or a phrase that is none, can begin with."""
    tables: tuple[Phrases[Any], ...] = (
        known.vague, known.ordinals, known.fractions, known.units, known.duals, known.months,
        known.decades, known.clock, known.phrases, *known.marks.values(),
    )  # fmt: skip
    return frozenset((*known.numbers, *known.signs)).union(*(t.firsts() for t in tables))


def _exact(value: float | int) -> Fraction:
    return Fraction(value) if isinstance(value, int) else Fraction(value).limit_denominator(1000)


def _set(forms: Iterable[str]) -> frozenset[str]:
    return frozenset(fold(form) for form in forms)


def _numbers(table: Mapping[str, Any]) -> dict[str, tuple[str, Fraction]]:
    found: dict[str, tuple[str, Fraction]] = {}
    for section in ("scales", "duals"):
        for word, size in table.get(section, {}).get("size", {}).items():
            found.setdefault(fold(word), (section, Fraction(size)))
    for section in ("hundred", "small", "tens", "hundreds"):
        for word, value in table.get(section, {}).get("value", {}).items():
            found.setdefault(fold(word), (section, Fraction(value)))
    return found


def _units(lang: str, key: str) -> Iterator[tuple[str, Unit]]:
    number = Fraction(2 if key == "duals" else 1)
    for group in lexicon.groups(lang, "units"):
        for entry in group.get("units", ()):
            base = BASES[entry["dimension"]]
            kind = "duration" if base == "second" else "measure"
            factor, offset = Fraction(str(entry["factor"])), Fraction(str(entry.get("offset", 0)))
            unit = Unit(kind, base, factor, offset, number)
            yield from ((form, unit) for form in entry.get(key, ()))
        for entry in group.get("currencies", ()):
            unit = Unit("money", entry["code"], Fraction(entry.get("factor", 1)), number=number)
            yield from ((form, unit) for form in entry.get(key, ()))


def _modifiers(table: Mapping[str, Any], place: str) -> Iterator[tuple[str, str]]:
    for side in ("about", "min", "max"):
        yield from ((form, side) for form in table.get(f"{place}_{side}", ()))


def _months(lang: str) -> Iterator[tuple[str, tuple[str, int]]]:
    for group in lexicon.groups(lang, "calendar"):
        for entry in group.get("entries", ()):
            yield from ((form, (group["class"], entry["value"])) for form in entry["forms"])
