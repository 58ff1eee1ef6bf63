"""Names of two languages: by what the lexicons say they name."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from xlate.drift.across.reading import host, inside, span, told_by
from xlate.drift.build import finding
from xlate.drift.pair import Pair, Side
from xlate.model import Finding, Severity
from xlate.text import lexicon
from xlate.text.across_names import missing
from xlate.text.entities import entities
from xlate.text.form_index import Match
from xlate.text.messages import _
from xlate.text.offices import Office, offices

KIND = "name"
REPLACED, LOST, OFFICE = 0.75, 0.4, 0.6


def name(pair: Pair) -> Iterator[Finding]:
    """States, cities, bodies and persons that only one side names."""
    if not all(lexicon.table(side.lang, "aliases") for side in (pair.a, pair.b)):
        return  # no names of a language are known
    yield from _offices(pair)
    lone_a, lone_b = _lone(pair.a, pair.b), _lone(pair.b, pair.a)
    if len(lone_a) == len(lone_b) == 1:
        a, b = lone_a[0], lone_b[0]
        yield finding(
            pair, KIND, Severity.CRITICAL, REPLACED, _("{A} names {a}, {B} names {b} in its place"),
            a=span(pair.a, a.start, a.end), b=span(pair.b, b.start, b.end),
            rule="name across languages", detail=f"{_ids(a)} / {_ids(b)}",
        )  # fmt: skip
        return
    for side, lone, from_a in ((pair.a, lone_a, True), (pair.b, lone_b, False)):
        for entity in lone if told_by(pair, from_a) else ():
            place = span(side, entity.start, entity.end)
            yield finding(
                pair, KIND, Severity.MINOR, LOST, _("{one} names {words}, {other} does not"),
                a=place if from_a else None, b=None if from_a else place,
                rule="name across languages", detail=_ids(entity),
            )  # fmt: skip


def _lone(side: Side, other: Side) -> Sequence[Match]:
    """What the side's own words name and the other's sentence surely does not."""
    return [
        e
        for e in entities(host(side), side.lang)
        if not e.weak
        and inside(side, e.start, e.end)
        and missing(host(side)[e.start : e.end], side.lang, host(other), other.lang)
    ]


def _offices(pair: Pair) -> Iterator[Finding]:
    """One office on each side, and not the same: "foreign minister" where the other has "envoy"."""
    every = tuple(offices(host(side), side.lang) for side in (pair.a, pair.b))
    lone = _unshared(pair.a, *every), _unshared(pair.b, *reversed(every))
    if len(lone[0]) == len(lone[1]) == 1 and len(every[0]) == len(every[1]):
        a, b = lone[0][0], lone[1][0]
        yield finding(
            pair, KIND, Severity.MAJOR, OFFICE, _("{A} has the office {a}, {B} has {b}"),
            a=span(pair.a, a.start, a.end), b=span(pair.b, b.start, b.end),
            rule="office across languages", detail=f"{'/'.join(a.ids)}, {'/'.join(b.ids)}",
        )  # fmt: skip


def _unshared(side: Side, own: Sequence[Office], other: Sequence[Office]) -> list[Office]:
    """The offices in a side's own words that the other's sentence does not name."""
    return [
        x
        for x in own
        if inside(side, x.start, x.end) and not any(set(x.ids) & set(y.ids) for y in other)
    ]


def _ids(entity: Match) -> str:
    return ", ".join(sorted(entity.ids))
