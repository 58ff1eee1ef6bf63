"""Offices and bodies that are named by common words: ministers, ministries, courts, councils.

"The Ministry of Economics" and "the Finance Ministry" differ in their field, "the circuit court"
and "the district court" likewise, "the city council" and "the city administration" in their head,
"the minister" and "the president" in rank. Fields and heads that translators use for one another
are sets of the titles lexicon; what no set holds together is not judged to be one.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TypeVar

from xlate.drift.markers import project
from xlate.drift.pair import Pair, Side
from xlate.text import lexicon
from xlate.text.name_index import form_parts
from xlate.text.romanise import plain
from xlate.text.titles import Title, titles

_REACH = 2.0


@dataclass(frozen=True, slots=True)
class Changed:
    """Two offices or bodies in each other's place; `contrast` is how plainly they differ."""

    a: tuple[int, ...]
    b: tuple[int, ...]
    what: str
    contrast: float


@dataclass(frozen=True, slots=True)
class Body:
    """A body: the word that heads it, and the fields it is of, as sets of the lexicon."""

    indices: tuple[int, ...]
    heads: frozenset[int]
    head: str
    fields: frozenset[int]


X = TypeVar("X", Title, Body)
Y = TypeVar("Y", Title, Body)


def changed_offices(pair: Pair) -> Iterator[Changed]:
    """Titles, bodies, and a body against a title, in each other's place but not the same."""
    own, others = _bodies(pair.a), _bodies(pair.b)
    for a, b in _facing(pair, own, others):
        if a.fields and b.fields and not a.fields & b.fields:
            yield Changed(a.indices, b.indices, "body", 0.8)
        elif a.head != b.head and not a.heads & b.heads and (a.fields or b.fields):
            yield Changed(a.indices, b.indices, "body", 0.4)
    ranks, other_ranks = _titles(pair.a), _titles(pair.b)
    for x, y in _facing(pair, ranks, other_ranks):
        if not x.senses & y.senses and not _within(x.parts, y.parts):
            yield Changed(x.indices, y.indices, "title", 0.7 if _of_office(x, y) else 0.35)
    for body, title in _facing(pair, own, other_ranks):
        if (body.indices[-1], title.indices[-1]) in pair.links:
            yield Changed(body.indices, title.indices, "office", _person_for_body(title))
    for title, body in _facing(pair, ranks, others):
        if (title.indices[-1], body.indices[-1]) in pair.links:
            yield Changed(title.indices, body.indices, "office", _person_for_body(title))


def _person_for_body(title: Title) -> float:
    """A minister is not the ministry: another speaker. With vaguer words it may be a figure."""
    return 0.65 if len(title.parts) > 1 and "minister" in title.classes else 0.4


def _facing(pair: Pair, own: Sequence[X], others: Sequence[Y]) -> Iterator[tuple[X, Y]]:
    """Each with the one in its place: their heads linked, or both unlinked between anchors."""
    for a in own:
        for b in others:
            links = [(i, j) for i in a.indices for j in b.indices if (i, j) in pair.links]
            free = not any(pair.partners_a[i] for i in a.indices) and not any(
                pair.partners_b[j] for j in b.indices
            )
            gap = max(
                abs(project(pair, a.indices[-1], True) - b.indices[-1]),
                abs(project(pair, b.indices[-1], False) - a.indices[-1]),
            )
            if links or (free and gap <= _REACH):
                yield a, b
                break


def _titles(side: Side) -> list[Title]:
    return [
        t
        for t in titles(side.words, side.lang)
        if t.classes & _OFFICES and not side.left_out & set(t.indices)
    ]


_OFFICES = frozenset(
    ("head_of_state", "head_of_government", "minister", "diplomat", "legislator", "military_rank",
     "international_office")
)  # fmt: skip


def _of_office(a: Title, b: Title) -> bool:
    """Whether both are offices that one cannot mistake: single common words are too vague."""
    plainly = frozenset(("head_of_state", "head_of_government", "minister"))
    return bool(a.classes & plainly and b.classes & plainly)


def _within(a: Sequence[str], b: Sequence[str]) -> bool:
    return set(a) <= set(b) or set(b) <= set(a)


def _bodies(side: Side) -> list[Body]:
    heads, fields = _sets(side.lang, "body_same"), _sets(side.lang, "body_field")
    single = lexicon.forms(side.lang, "titles", "body_head")
    found: list[Body] = []
    for at, word in enumerate(side.words):
        if at in side.left_out or word.lemma not in single:
            continue
        first, last = at, at
        kinds: set[int] = set()
        if at and (before := _field(side, at - 1, fields)):
            first, kinds = at - 1, kinds | before
        if at + 2 < len(side.words) and side.words[at + 1].low in ("of", "for"):
            step = at + 3 if side.words[at + 2].low == "the" else at + 2
            if step < len(side.words) and (after := _field(side, step, fields)):
                last, kinds = step, kinds | after
        sets = frozenset(heads.get((word.lemma,), ()))
        found.append(Body(tuple(range(first, last + 1)), sets, word.lemma, frozenset(kinds)))
    return found


def _field(side: Side, at: int, fields: Mapping[tuple[str, ...], frozenset[int]]) -> frozenset[int]:
    word = side.words[at]
    low = plain(word.text)
    return frozenset().union(*(fields.get((form,), frozenset()) for form in {low, word.lemma}))


@lru_cache(maxsize=16)
def _sets(lang: str, cls: str) -> Mapping[tuple[str, ...], frozenset[int]]:
    found: dict[tuple[str, ...], set[int]] = {}
    number = 0
    for group in lexicon.groups(lang, "titles"):
        if group.get("class") != cls:
            continue
        for row in (*group.get("pairs", ()), *group.get("fields", ())):
            number += 1
            for form in row.split("|"):
                found.setdefault(form_parts(form.strip()), set()).add(number)
    return {parts: frozenset(sets) for parts, sets in found.items()}
