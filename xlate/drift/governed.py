"""What a condition covers in a text: which words hold only if it does.

A condition before its main clause covers the sentence to its end; one behind covers the clause
before it, and perhaps those joined to that; one behind "and" covers what follows only. Another
sentence is covered if it takes the condition up again ("in that case", "until then"), else not.
After Quirk et al. 1985, chapter 13 (scope of adverbials over coordinated clauses).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import IntEnum

from xlate.drift.clauses import clause_of
from xlate.drift.markers import Marker, find, phrase_table
from xlate.drift.pair import Side
from xlate.drift.verbs import Group, groups, listed
from xlate.text import lexicon
from xlate.text.once import once

CLASSES = ("condition", "condition_negative", "limit")
_TURNING = frozenset(
    ("but", "while", "whereas", "because", "although", "though", "yet", ":", "–", "—")
)
_JOINING = frozenset(("and", "but", "or", "nor"))


class Cover(IntEnum):
    """Whether a word holds only under a condition."""

    NO = 0
    PERHAPS = 1
    YES = 2
    OWN = 3  # of the condition itself


@dataclass(frozen=True, slots=True)
class Governing:
    """A condition: its marker, its words as a half-open range, and what it covers, word by word."""

    marker: Marker
    first: int
    last: int
    cover: tuple[Cover, ...]


def sentences(side: Side) -> list[tuple[int, int]]:
    """The sentences of a side as half-open ranges; a semicolon ends one too."""
    found, start = [], 0
    for k, word in enumerate(side.words):
        if word.punctuation and word.low in ".!?;":
            found.append((start, k))
            start = k + 1
    return [(s, e) for s, e in (*found, (start, len(side.words))) if e > s]


@once
def governing(side: Side) -> list[Governing]:
    """The conditions of an English side, left to right."""
    core = lexicon.forms(side.lang, "condition", *CLASSES, key="core") - {"whether"}
    found = find(side, phrase_table(side.lang, "condition", CLASSES))
    own = [m for m in found if m.name in core]
    bounds = sentences(side)
    verbs = groups(side.words)
    result = []
    for marker in own:
        bound = next(((s, e) for s, e in bounds if s <= marker.indices[0] < e), None)
        if bound is None:
            continue
        last = _end(side, marker, bound[1], verbs)
        if sum(w.content for w in side.words[marker.indices[-1] + 1 : last]) == 0:
            continue
        cover = _cover(side, marker, last, bounds, verbs)
        result.append(Governing(marker, marker.indices[0], last, cover))
    return result


def _end(side: Side, marker: Marker, stop: int, verbs: list[Group]) -> int:
    """Where a condition ends: at a comma, or where the clause of a second verb begins."""
    start = marker.indices[-1] + 1
    comma = next((k for k in range(start, stop) if side.words[k].low == ","), stop)
    inside = [g for g in verbs if start <= g.indices[0] < comma]
    for group in inside:  # "unless they pay we will not sign"
        pronoun = group.indices[0] - 1
        if side.words[pronoun].low not in listed("subject_pronoun"):
            continue
        if sum(w.content for w in side.words[start:pronoun]) > 1 and not _joins(
            side, start, pronoun
        ):
            return pronoun
    if len(inside) < 2:
        return comma
    first, second = inside[0], inside[1]
    floor = first.indices[-1] + 1
    found = clause_of(side.words, second, floor, comma)
    heads = [i for phrase in found.subject for i in phrase.words]
    at = min(heads, default=second.indices[0])
    while at - 1 > floor and side.words[at - 1].function and not side.words[at - 1].punctuation:
        at -= 1
    return comma if at <= floor or _joins(side, floor, at) else at


def _joins(side: Side, start: int, end: int) -> bool:
    """Whether a clause between two words is joined to another, or opens one."""
    return any(w.low in _JOINING or w.low in listed("opening") for w in side.words[start:end])


def _cover(
    side: Side, marker: Marker, last: int, bounds: list[tuple[int, int]], verbs: list[Group]
) -> tuple[Cover, ...]:
    cover = [Cover.NO] * len(side.words)
    first = marker.indices[0]
    for start, end in bounds:
        if not start <= first < end:
            if _taken_up(side, start, end):
                cover[start:end] = [Cover.PERHAPS] * (end - start)
            continue
        for k, value in _within(side, first, (start, last, end), verbs):
            cover[k] = value
        for k in _relative(side, start, end):
            cover[k] = min(cover[k], Cover.PERHAPS)
    cover[first:last] = [Cover.OWN] * (last - first)
    return tuple(cover)


def _within(
    side: Side, first: int, bound: tuple[int, int, int], verbs: list[Group]
) -> Iterator[tuple[int, Cover]]:
    """What a condition covers of its own sentence."""
    start, last, end = bound
    before = [g for g in verbs if start <= g.indices[0] < first]
    told = any(side.words[k].content for k in range(start, first))
    near = [w.low for w in side.words[start:first] if w.low != ","][-1:]
    joined = told and bool(near) and near[0] in _JOINING
    if not told or not (before or joined):
        edge, left = start, Cover.YES  # "Unless it ends, ..."
    elif joined:
        edge, left = first, Cover.NO  # "..., and unless it ends, ..."
    else:
        edge, left = _last_clause(side, start, first, before), Cover.PERHAPS
    for k in range(start, edge):
        yield k, left
    for k in range(edge, first):
        yield k, Cover.YES
    behind = Cover.YES if joined or (edge == start and not before) else Cover.PERHAPS
    turn = next((k for k in range(last, end) if side.words[k].low in _TURNING), end)
    for k in range(last, end):
        yield k, behind if k < turn else Cover.PERHAPS


def _last_clause(side: Side, start: int, first: int, before: list[Group]) -> int:
    """Where the last of several joined clauses begins; all is one where one verb is finite."""
    if len(before) < 2:
        return start
    floor, ceiling = before[-2].indices[-1] + 1, before[-1].indices[0]
    joints = [k for k in range(floor, ceiling) if side.words[k].low in _JOINING]
    commas = [k for k in range(floor, ceiling) if side.words[k].low == ","]
    return (joints or commas or [start])[-1]


def _relative(side: Side, start: int, end: int) -> Iterator[int]:
    """The words of relative clauses between commas."""
    inside = False
    for k in range(start, end):
        if side.words[k].low == ",":
            after = side.words[k + 1].low if k + 1 < end else ""
            inside = after in ("who", "which", "whom", "whose", "where")
        elif inside:
            yield k


def _taken_up(side: Side, start: int, end: int) -> bool:
    """Whether a sentence has a condition of its own, or takes one up: "in that case"."""
    core = lexicon.forms(side.lang, "condition", *CLASSES, key="core")
    resuming = find(side, phrase_table(side.lang, "condition", ("resuming",)))
    own = [m for m in find(side, phrase_table(side.lang, "condition", CLASSES)) if m.name in core]
    return any(start <= m.indices[0] < end for m in (*resuming, *own))
