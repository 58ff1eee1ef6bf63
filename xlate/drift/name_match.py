"""The names of a pair of renderings, and which of them answer each other.

A name is answered when the other side has it anywhere, as the same name, or word by word in any
case and order. Only what is answered nowhere can have been replaced or lost.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from xlate.drift.amounts import amounts
from xlate.drift.markers import project
from xlate.drift.pair import Pair, Side
from xlate.settings import DeskLexicon
from xlate.text import lexicon
from xlate.text.name_index import NameIndex, name_index
from xlate.text.names import Name, inner_capitals, names
from xlate.text.romanise import plain
from xlate.text.same_name import same_name, word_like
from xlate.text.words import Word

SAME = 0.75  # from this likeness on, two names are taken for one
KNOWN_SHARE = 0.75  # of its words elsewhere on the other side: the name is there
NEAR = 0.5  # and from this one on, they may be one name, wherever they stand
FAR = 0.01
REACH = 3.0  # words between a name's expected and its real place


@dataclass(frozen=True, slots=True)
class Matched:
    """Names of a pair: what replaced what, and what is on one side only.

    `replaced` holds (name of a, name of b, likeness, whether they stand apart); `lost` and
    `gained` hold names with the share of their words that the other side has somewhere.
    """

    replaced: tuple[tuple[Name, Name, float, bool], ...]
    lost: tuple[tuple[Name, float], ...]
    gained: tuple[tuple[Name, float], ...]


def matched_names(pair: Pair, desk: DeskLexicon) -> Matched:
    """Match the names of both sides."""
    seen = inner_capitals(pair.a.words) | inner_capitals(pair.b.words)
    found = [_names(side, desk, seen) for side in (pair.a, pair.b)]
    index = name_index(pair.a.lang, desk)
    free_a = _unanswered(found[0], found[1], pair.b, index, desk)
    free_b = _unanswered(found[1], found[0], pair.a, index, desk)
    alone = len(free_a) == len(free_b) == 1
    rated = []
    for x, (a, _) in enumerate(free_a):
        for y, (b, _) in enumerate(free_b):
            close = closeness(pair, a, b) or (
                FAR if alone or same_name(a, b, pair.a.lang, desk) >= NEAR else 0.0
            )
            if close > 0:
                rated.append((-close, x, y))
    taken_a: set[int] = set()
    taken_b: set[int] = set()
    replaced = []
    for _, x, y in sorted(rated):
        if x not in taken_a and y not in taken_b:
            taken_a.add(x)
            taken_b.add(y)
            a, b = free_a[x][0], free_b[y][0]
            likeness = same_name(a, b, pair.a.lang, desk)
            replaced.append((a, b, likeness, closeness(pair, a, b) == 0.0))
    return Matched(
        tuple(replaced),
        tuple(item for x, item in enumerate(free_a) if x not in taken_a),
        tuple(item for y, item in enumerate(free_b) if y not in taken_b),
    )


def one_name(pair: Pair, desk: DeskLexicon) -> tuple[set[int], set[int]]:
    """The words of names that the desk knows to be one; other spellings may be errors."""
    listed = {alias.casefold() for aliases in desk.names for alias in aliases}
    if not listed:
        return set(), set()
    found_a, found_b = (
        [n for n in _names(side, desk, frozenset()) if " ".join(n.parts).casefold() in listed]
        for side in (pair.a, pair.b)
    )
    same = [(a, b) for a in found_a for b in found_b if same_name(a, b, pair.a.lang, desk) >= SAME]
    return {i for a, _ in same for i in a.indices}, {j for _, b in same for j in b.indices}


def _names(side: Side, desk: DeskLexicon, seen: frozenset[str]) -> list[Name]:
    """The names of a side that are this kind's to judge."""
    others = side.left_out | _measures(side)
    return [
        n
        for n in names(side.words, side.lang, desk, elsewhere=seen)
        if others.isdisjoint(n.indices) and not _currency(n, side.lang)
    ]


def _unanswered(
    own: Sequence[Name], others: Sequence[Name], other: Side, index: NameIndex, desk: DeskLexicon
) -> list[tuple[Name, float]]:
    free = []
    for name in own:
        if any(same_name(name, o, other.lang, desk) >= SAME for o in others):
            continue
        share = presence(name, other.words, index)
        if share < KNOWN_SHARE:
            free.append((name, share))
    return free


def presence(name: Name, words: Sequence[Word], index: NameIndex) -> float:
    """Share of a name's weighty words that a passage has somewhere, whatever their case."""
    heavy = [p for p in name.parts if len(p) > 1 or p.isdigit()] or list(name.parts)
    present = 0
    for part in heavy:
        low = plain(part)
        present += any(
            low == plain(w.text)
            or (w.capital and len(low) > 2 and word_like(part, w.text, index) >= 0.88)
            or (len(low) > 4 and low.rstrip("s") in w.lemmas)
            for w in words
            if not w.punctuation
        )
    return present / len(heavy)


def _currency(name: Name, lang: str) -> bool:
    return name.kind == "acronym" and name.parts[0].casefold() in _units(lang)


def _measures(side: Side) -> frozenset[int]:
    """Words of amounts with a unit: "°C" and "US$" are the number kind's."""
    return frozenset(i for q in amounts(side) if q.unit is not None for i in q.indices)


@lru_cache(maxsize=16)
def _units(lang: str) -> frozenset[str]:
    rows = [r for g in lexicon.groups(lang, "units") for r in g.get("currencies", ())]
    return frozenset(form.casefold() for r in rows for form in r.get("forms", ()))


def closeness(pair: Pair, a: Name, b: Name) -> float:
    """Whether two names stand in each other's place: 0 no, to 1, and more where linked."""
    linked = any((i, j) in pair.links for i in a.indices for j in b.indices)
    there = _gap(project(pair, a.indices[0], True), b.indices)
    back = _gap(project(pair, b.indices[0], False), a.indices)
    distance = min(there, back) if linked else max(there, back)
    if linked:
        return 2.0 - min(1.0, distance / 10)
    return max(0.0, 1.0 - distance / REACH)


def _gap(position: float, indices: Sequence[int]) -> float:
    return max(0.0, indices[0] - position, position - indices[-1])


@lru_cache(maxsize=16)
def pronouns(lang: str) -> frozenset[str]:
    """Words that can stand for a name named elsewhere."""
    return lexicon.forms(
        lang, "function", "personal_pronoun", "possessive_determiner", "possessive_pronoun",
        "reflexive_pronoun",
    )  # fmt: skip
