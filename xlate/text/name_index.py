"""The names lexicon ready to look up: phrases of plain words, and what each stands for."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any

from xlate.settings import DeskLexicon
from xlate.text import lexicon
from xlate.text.lexicon.synonyms import synonyms
from xlate.text.romanise import alike, plain
from xlate.text.words import Word, token_spans

SKIPPED = frozenset("-‐‑–'’ʼ")
"""Marks inside a name that spellings differ in."""


@dataclass(frozen=True, slots=True)
class Entry:
    """What a form is: `keys` are canonical names, `stands` the countries an adjective is of.

    `exact` forms are short acronyms, which must stand in capitals; `lower` forms need no capital.
    """

    parts: tuple[str, ...]
    kind: str
    keys: frozenset[str]
    stands: frozenset[str]
    exact: bool
    lower: bool


@dataclass(frozen=True, slots=True)
class NameIndex:
    """`phrases`: first plain word to entries, longest first; `same` and `near`: spelling sets.

    `seats` are canonical names of seats of government; `people` and `patronymic` endings of names.
    """

    phrases: Mapping[str, tuple[Entry, ...]]
    same: Mapping[str, frozenset[int]]
    near: Mapping[str, frozenset[int]]
    particles: frozenset[str]
    given: frozenset[str]
    seats: frozenset[str]
    people: tuple[str, ...]
    patronymic: tuple[str, ...]


@lru_cache(maxsize=32)
def name_index(lang: str, desk: DeskLexicon) -> NameIndex:
    """The index of a language's names with a desk's own names added."""
    builder = _Builder()
    table = lexicon.table(lang, "names")
    for group in table.get("alias", ()):
        for entry in group.get("entries", ()):
            builder.add_entry(entry)
    for own in desk.names:
        if own:
            builder.add((own[0], *own[1:]), "name", own[0])
    spelled = (*_spellings(table), *_spellings(lexicon.table(lang, "hypocorisms")))
    endings = table.get("endings", {})
    same: dict[str, set[int]] = {}
    near: dict[str, set[int]] = {}
    particles: set[str] = set()
    for number, (kind, row) in enumerate(spelled):
        if kind == "particle":
            particles.update(plain(form) for form in row)
            continue
        for form in row:
            (near if kind == "near" else same).setdefault(_joined(form), set()).add(number)
    return NameIndex(
        phrases=builder.build(),
        same={form: frozenset(sets) for form, sets in same.items()},
        near={form: frozenset(sets) for form, sets in near.items()},
        particles=frozenset(particles),
        given=frozenset((*same, *near)),
        seats=frozenset(builder.seats),
        people=tuple(endings.get("people", ())),
        patronymic=tuple(endings.get("patronymic", ())),
    )


def _spellings(table: Mapping[str, Any]) -> Iterable[tuple[str, Iterable[str]]]:
    for group in table.get("spelling", ()):
        kind = str(group.get("kind", "same"))
        if kind == "particle":
            yield kind, group.get("forms", ())
        for row in group.get("names", ()):
            yield kind, row


def _joined(form: str) -> str:
    return "".join(c for c in plain(form) if c.isalnum())


def form_parts(form: str) -> tuple[str, ...]:
    """The plain words of a lexicon form, the marks that spellings differ in left out."""
    tokens = (form[start:end] for start, end in token_spans(form))
    parts = [plain(token) for token in tokens if token not in SKIPPED and token != "."]
    if len(parts) > 1 and parts[0] == "the":
        parts = parts[1:]
    return tuple(parts)


class _Builder:
    def __init__(self) -> None:
        self.entries: dict[tuple[tuple[str, ...], bool], Entry] = {}
        self.seats: set[str] = set()

    def add_entry(self, entry: Mapping[str, Any]) -> None:
        name, kind = str(entry["canonical"]), str(entry["kind"])
        seat_of = str(entry.get("of", ""))
        if seat_of:
            self.seats.add(name)
        self.add((name, *entry.get("forms", ())), kind, name, seat_of)
        for key in ("adjective", "demonym"):
            self.add(entry.get(key, ()), "nationality", "", name)
        capitals: list[str] = []
        for form in entry.get("capital", ()):
            own = next((c for c in capitals if alike(c, form) >= 0.6), form)
            capitals.append(own)
            self.add((form,), "place", own, name)

    def add(self, forms: Iterable[str], kind: str, key: str, stands: str = "") -> None:
        for form in forms:
            parts = form_parts(form)
            if "(" in form or not parts:
                continue
            exact = form.isupper() and sum(c.isalpha() for c in form) < 4
            slot = (parts, exact)
            old = self.entries.get(slot)
            keys = frozenset((key,)) if key else frozenset()
            owns = frozenset((stands,)) if stands else frozenset()
            if old is not None:
                kind = old.kind
                keys, owns = old.keys | keys, old.stands | owns
            self.entries[slot] = Entry(parts, kind, keys, owns, exact, form.islower())

    def _belonging(self, entry: Entry) -> Entry:
        """A body named after a state ("US Department of Defense") with the state it is of."""
        if entry.stands or entry.kind != "org":
            return entry
        for exact in (True, False):
            state = self.entries.get((entry.parts[:1], exact))
            if state is not None and state.kind in ("country", "nationality"):
                return replace(entry, stands=state.stands or state.keys)
        return entry

    def build(self) -> dict[str, tuple[Entry, ...]]:
        first: dict[str, list[Entry]] = {}
        for entry in self.entries.values():
            first.setdefault(entry.parts[0], []).append(self._belonging(entry))
        return {word: tuple(sorted(e, key=lambda x: -len(x.parts))) for word, e in first.items()}


@lru_cache(maxsize=16)
def vocabulary(lang: str) -> frozenset[str]:
    """Words that the lexicons know as ordinary words, base forms in lower case."""
    lookup = synonyms(lang, DeskLexicon())
    known = {*lookup.same.sets, *lookup.near.sets, *lookup.family.sets, *lookup.antonyms}
    return frozenset(known | lexicon.forms(lang, "function"))


@lru_cache(maxsize=16)
def divisions(lang: str) -> frozenset[str]:
    """Words that follow a place's name and name the same place: "Krai", "Prefecture"."""
    return lexicon.forms(lang, "titles", "division")


@lru_cache(maxsize=65_536)
def ordinary(low: str, lemmas: frozenset[str], lang: str) -> bool:
    """Whether a word in lower case is one of the language's ordinary words."""
    return not lemmas.isdisjoint(vocabulary(lang)) or _in_dictionary(low, lang)


def common_word(word: Word, lang: str) -> bool:
    """Whether the lexicons know a word as an ordinary one, so that a capital makes no name."""
    return word.function or not word.lemmas.isdisjoint(vocabulary(lang))


def ordinary_word(word: Word, lang: str) -> bool:
    """Whether a word, were it in lower case, would be an ordinary word rather than a name."""
    if common_word(word, lang):
        return True
    return not _in_dictionary(word.text, lang) and ordinary(word.low, word.lemmas, lang)


def _in_dictionary(form: str, lang: str) -> bool:
    from simplemma.strategies import LOW_MEMORY_DICTIONARY_FACTORY

    try:
        dictionary: Any = LOW_MEMORY_DICTIONARY_FACTORY.get_dictionary(lang)
    except ValueError:  # a language simplemma has no words of
        return False
    return dictionary.get(form) is not None
