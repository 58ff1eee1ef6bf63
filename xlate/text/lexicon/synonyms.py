"""Which words and phrases answer each other: the synonym sets of a language, ready to look up.

A set is a number; a word knows the sets it is in, a phrase of several words knows them too. `same`
sets hold words that can replace each other in news copy, `near` sets words that translators use for
one another though a reader may take away something else, `family` sets words of one root, and
`antonyms` map a word to its opposites. `contrast` sets hold different things of one kind: words
that no careful translator uses for one another.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from xlate.settings import DeskLexicon
from xlate.text import lexicon

KINDS = ("same", "near", "family", "contrast")
# Tables hold tuples of numbers, which the garbage collector does not look at again and again.
Sets = tuple[int, ...]
PhraseEntry = tuple[tuple[str, ...], Sets, Sets]  # words, same, near
MOST_SEEN = 50_000  # words whose sets are kept at hand


@dataclass(frozen=True, slots=True)
class SetIndex:
    """Base form to sets, and what was looked up before."""

    sets: Mapping[str, Sets]
    seen: dict[frozenset[str], frozenset[int]] = field(default_factory=dict)

    def __contains__(self, lemma: str) -> bool:
        return lemma in self.sets


@dataclass(frozen=True, slots=True)
class Synonyms:
    """Look-up tables by base form, lower case; `phrases` go by their first two words.

    `openings` are the first words of all phrases.
    """

    same: SetIndex
    near: SetIndex
    family: SetIndex
    contrast: SetIndex
    antonyms: Mapping[str, frozenset[str]]
    opposed: Mapping[int, frozenset[int]]  # families of which some members are opposites
    phrases: Mapping[tuple[str, str], tuple[PhraseEntry, ...]]
    openings: frozenset[str]


@lru_cache(maxsize=32)
def synonyms(lang: str, desk: DeskLexicon) -> Synonyms:
    """The synonym sets of a language with a desk's own words added."""
    builder = _Builder()
    for name in lexicon.names(lang, "synonyms"):
        family = name.endswith("families")
        for group in lexicon.groups(lang, name):
            for kind in ("same", "near"):
                for entry in group.get(kind, ()):
                    builder.add("family" if family else kind, entry.split("|"))
    reversed_pairs: list[list[str]] = []
    for name in lexicon.names(lang, "contrasts"):
        for group in lexicon.groups(lang, name):
            sets = [entry.split("|") for entry in group.get("sets", ())]
            if name.endswith("opposites"):  # denying one often says the other: polarity's matter
                reversed_pairs += [members for members in sets if len(members) == 2]
            else:
                for members in sets:
                    builder.add("contrast", members)
    for own in desk.same:
        builder.add("same", own)
    pairs = [
        pair.split("|")
        for group in (*lexicon.groups(lang, "antonyms"), *lexicon.groups(lang, "negation"))
        for pair in group.get("pairs", ())
    ]
    builder.oppose([*pairs, *reversed_pairs, *desk.antonyms])
    return builder.build()


class _Builder:
    def __init__(self) -> None:
        self.words: dict[str, dict[str, set[int]]] = {k: {} for k in KINDS}
        self.phrases: dict[tuple[str, ...], dict[str, set[int]]] = {}
        self.opposites: dict[str, set[str]] = {}
        self.count = 0

    def add(self, kind: str, members: Iterable[str]) -> None:
        self.count += 1
        words = self.words[kind]
        for member in members:
            if member.isalpha():  # most are, and each fresh process reads them all
                words.setdefault(member.casefold(), set()).add(self.count)
                continue
            parts = tuple(member.casefold().replace("-", " ").split())
            if len(parts) == 1:
                words.setdefault(parts[0], set()).add(self.count)
            elif parts and kind != "contrast":
                sets = self.phrases.setdefault(parts, {"same": set(), "near": set()})
                sets["near" if kind == "near" else "same"].add(self.count)

    def oppose(self, pairs: Iterable[Iterable[str]]) -> None:
        for pair in pairs:
            first, second, *_ = (form.strip().casefold() for form in pair)
            self.opposites.setdefault(first, set()).add(second)
            self.opposites.setdefault(second, set()).add(first)

    def _opposed(self) -> dict[int, frozenset[int]]:
        families = self.words["family"]
        found: dict[int, set[int]] = {}
        for word, others in self.opposites.items():
            there = {n for other in others for n in families.get(other, ())}
            for own in families.get(word, ()) if there else ():
                found.setdefault(own, set()).update(there)
        return {own: frozenset(others) for own, others in found.items()}

    def _tables(self) -> Iterator[tuple[str, dict[str, Sets]]]:
        for kind, table in self.words.items():
            yield kind, {word: tuple(sets) for word, sets in table.items()}

    def build(self) -> Synonyms:
        by_first: dict[tuple[str, str], list[PhraseEntry]] = {}
        for parts, sets in self.phrases.items():
            entry = (parts, tuple(sets["same"]), tuple(sets["near"]))
            by_first.setdefault((parts[0], parts[1]), []).append(entry)
        return Synonyms(
            **{kind: SetIndex(table) for kind, table in self._tables()},
            antonyms={word: frozenset(others) for word, others in self.opposites.items()},
            opposed=self._opposed(),
            phrases={
                first: tuple(sorted(entries, key=lambda entry: -len(entry[0])))
                for first, entries in by_first.items()
            },
            openings=frozenset(first for first, _ in by_first),
        )


def opposites(a: frozenset[str], b: frozenset[str], lookup: Synonyms) -> bool:
    """Whether two words, by their base forms, are listed as opposites."""
    return not _opposites_of(a, lookup).isdisjoint(b)


def opposites_by_another(a: frozenset[str], b: frozenset[str], lookup: Synonyms) -> bool:
    """Whether two words that are not listed as opposites are so by another word.

    An opposite of the one means the same as the other ("extend" / "shrink", by "expand"), or words
    of their roots are opposites ("optimistic" / "pessimism"). Words that are known to mean the
    same or nearly so, or that have one root, are none.
    """
    if opposites(a, b, lookup):
        return False
    for index in (lookup.same, lookup.near, lookup.family):
        if not sets_of(index, a).isdisjoint(sets_of(index, b)):
            return False
    families = sets_of(lookup.family, b)
    if any(families & lookup.opposed.get(own, frozenset()) for own in sets_of(lookup.family, a)):
        return True
    return any(
        not sets_of(lookup.same, against).isdisjoint(sets_of(lookup.same, other))
        for one, other in ((a, b), (b, a))
        for against in (_opposites_of(one, lookup),)
    )


def _opposites_of(lemmas: frozenset[str], lookup: Synonyms) -> frozenset[str]:
    return frozenset(o for lemma in lemmas for o in lookup.antonyms.get(lemma, ()))


def sets_of(index: SetIndex, lemmas: frozenset[str]) -> frozenset[int]:
    """All sets of an index that any of the base forms is in."""
    known = index.seen.get(lemmas)
    if known is None:
        if len(index.seen) > MOST_SEEN:
            index.seen.clear()
        found = [index.sets[lemma] for lemma in lemmas if lemma in index.sets]
        known = index.seen[lemmas] = frozenset().union(*found) if found else frozenset()
    return known
