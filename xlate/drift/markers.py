"""Grammatical markers (negators, modals, conditions ...): find them, and match them across a pair.

A marker is a lexicon phrase in a side. Markers of the two sides are matched by class, by their
links, and by where the links around one would put its counterpart. What finds no counterpart comes
with its `support`: how well the words around it are aligned. A marker lost from a passage whose
other words all answer each other is drift; one lost from a passage rendered freely may not be.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from xlate.drift.pair import Pair, Side
from xlate.text import lexicon
from xlate.text.once import once
from xlate.text.words import Word, lows

WINDOW = 4  # words on each side that count as a marker's surroundings


@dataclass(frozen=True, slots=True)
class Marker:
    """A lexicon phrase at word `indices` of a side; `group` is the lexicon group it is from."""

    indices: tuple[int, ...]
    name: str
    group: Mapping[str, Any]

    @property
    def cls(self) -> str:
        """The class of the lexicon group."""
        return str(self.group.get("class", ""))


@dataclass(frozen=True, slots=True, eq=False)
class Phrases:
    """Lexicon phrases by their first word: exact forms and forms by lemma, longest first."""

    by_form: Mapping[str, tuple[tuple[tuple[str, ...], str, Any], ...]]
    by_lemma: Mapping[str, tuple[tuple[tuple[str, ...], str, Any], ...]]


@lru_cache(maxsize=256)
def phrase_table(lang: str, name: str, classes: tuple[str, ...] = ()) -> Phrases:
    """The phrases of a lexicon file, of some classes only if given."""
    tables: tuple[dict[str, list[Any]], dict[str, list[Any]]] = ({}, {})
    for group in lexicon.groups(lang, name):
        if classes and group.get("class") not in classes:
            continue
        for table, key in zip(tables, ("forms", "lemmas"), strict=True):
            for form in group.get(key, ()):
                parts = lows(form)
                if parts:
                    table.setdefault(parts[0], []).append((parts, form, group))
    frozen = [
        {first: tuple(sorted(rows, key=lambda row: -len(row[0]))) for first, rows in t.items()}
        for t in tables
    ]
    return Phrases(*frozen)


@once
def find(side: Side, table: Phrases) -> list[Marker]:
    """The markers of a side, left to right, the longest first where several fit; none overlap."""
    found: list[Marker] = []
    free = 0
    for at in _openings(side, table):
        if at < free or at in side.left_out:
            continue
        marker = _match_at(side, at, table)
        if marker is not None:
            found.append(marker)
            free = marker.indices[-1] + 1
    return found


def _openings(side: Side, table: Phrases) -> list[int]:
    """The words that begin a phrase of the table, in order: most words begin none."""
    found: set[int] = set()
    for phrases, places in ((table.by_form, side.places), (table.by_lemma, side.lemma_places)):
        for first in phrases.keys() & places.keys() if phrases else ():
            found.update(places[first])
    return sorted(found)


def _match_at(side: Side, at: int, table: Phrases) -> Marker | None:
    best: Marker | None = None
    word, lows = side.words[at], side.lows
    for parts, form, group in table.by_form.get(word.low, ()):
        if lows[at : at + len(parts)] == parts:
            best = Marker(tuple(range(at, at + len(parts))), form, group)
            break
    known = word.lemmas & table.by_lemma.keys() if table.by_lemma else ()
    for lemma in sorted(known, key=lambda lemma: (lemma != word.lemma, lemma)):
        for parts, form, group in table.by_lemma[lemma]:
            if best is not None and len(parts) <= len(best.indices):
                break
            if _stands(side.words, at, parts):
                best = Marker(tuple(range(at, at + len(parts))), form, group)
                break
    return best


def _stands(words: Sequence[Word], at: int, parts: Sequence[str]) -> bool:
    """Whether words in any form of `parts` stand from `at` on."""
    if at + len(parts) > len(words):
        return False
    for place, part in enumerate(parts, at):
        word = words[place]
        if part not in word.lemmas and part != word.low:
            return False
    return True


def project(pair: Pair, index: int, from_a: bool) -> float:
    """Where on the other side a word's counterpart would stand, judged by the links around it."""
    partners = pair.partners_a if from_a else pair.partners_b
    other = len(pair.b.words if from_a else pair.a.words)
    if partners[index]:
        return sum(partners[index]) / len(partners[index])
    left = next((k for k in range(index - 1, -1, -1) if partners[k]), None)
    right = next((k for k in range(index + 1, len(partners)) if partners[k]), None)
    if left is None and right is None:
        return other * (index + 0.5) / max(1, len(partners))
    if left is None or right is None:
        anchor = left if right is None else right
        assert anchor is not None
        return partners[anchor][0] + (index - anchor)
    if index - left <= right - index:
        return partners[left][-1] + (index - left)
    return partners[right][0] - (right - index)


def support(pair: Pair, indices: Iterable[int], from_a: bool) -> float:
    """Share of the content words around `indices` that have partners close to each other, 0 to 1.

    Nearer words count more. A passage without any content word around has support 0.
    """
    side, partners = (pair.a, pair.partners_a) if from_a else (pair.b, pair.partners_b)
    chosen = set(indices)
    first, last = min(chosen), max(chosen)
    centre = project(pair, first, from_a)
    total = got = 0.0
    for k in range(max(0, first - WINDOW), min(len(side.words), last + WINDOW + 1)):
        word = side.words[k]
        if k in chosen or word.punctuation or k in side.left_out:
            continue
        distance = first - k if k < first else k - last
        weight = (1.0 if word.content else 0.35) / distance
        total += weight
        if any(abs(j - centre) <= 2 * WINDOW for j in partners[k]):
            got += weight
    return got / total if total else 0.0


def answered(pair: Pair, indices: Iterable[int], from_a: bool) -> bool:
    """Whether a marker has a link of its own, not just to a word that has its equal elsewhere."""
    side, other = (pair.a, pair.b) if from_a else (pair.b, pair.a)
    there, back = (
        (pair.partners_a, pair.partners_b) if from_a else (pair.partners_b, pair.partners_a)
    )
    chosen = set(indices)
    for i in chosen:
        for j in there[i]:
            rivals = [k for k in back[j] if k not in chosen]
            if not any(side.words[k].lemmas & other.words[j].lemmas for k in rivals):
                return True
    return False


@dataclass(frozen=True, slots=True)
class Match:
    """A marker of a with its counterpart in b; one of the two may be missing."""

    a: Marker | None
    b: Marker | None
    support: float


def match(
    pair: Pair,
    markers_a: Sequence[Marker],
    markers_b: Sequence[Marker],
    likeness: Callable[[Marker, Marker], float],
    reach: float = 7.0,
) -> list[Match]:
    """Match markers one to one, the best fit first.

    Args:
        pair: The pair.
        markers_a: Markers of a.
        markers_b: Markers of b.
        likeness: How well two markers answer each other by class, 0 (never) to 1.
        reach: How many words a counterpart may stand from where it is expected.

    Returns:
        One Match for each marker or pair of markers, those of a first, in order.
    """
    candidates = []
    for x, ma in enumerate(markers_a):
        for y, mb in enumerate(markers_b):
            fit = likeness(ma, mb)
            if fit <= 0:
                continue
            linked = any((i, j) in pair.links for i in ma.indices for j in mb.indices)
            distance = min(
                abs(project(pair, ma.indices[0], True) - mb.indices[0]),
                abs(project(pair, mb.indices[0], False) - ma.indices[0]),
            )
            if linked or distance <= reach:
                candidates.append((-(fit + 2 * linked - distance / reach), x, y))
    taken_a: dict[int, int] = {}
    taken_b: set[int] = set()
    for _, x, y in sorted(candidates):
        if x not in taken_a and y not in taken_b:
            taken_a[x] = y
            taken_b.add(y)
    result = []
    for x, ma in enumerate(markers_a):
        partner = markers_b[taken_a[x]] if x in taken_a else None
        result.append(Match(ma, partner, support(pair, ma.indices, True)))
    for y, mb in enumerate(markers_b):
        if y not in taken_b:
            result.append(Match(None, mb, support(pair, mb.indices, False)))
    return result
