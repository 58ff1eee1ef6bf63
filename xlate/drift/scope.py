"""A condition that covers two clauses in one version and only one of them in the other.

"Unless A ends it, B will never do Y, nor Z" split in two sentences leaves Y without its "unless",
though no word is lost: a bag of words does not see it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from xlate.drift.build import finding
from xlate.drift.governed import Cover, Governing, governing, sentences
from xlate.drift.pair import Pair, Side
from xlate.drift.verbs import Time, groups
from xlate.model import Finding, Severity
from xlate.text import lexicon
from xlate.text.messages import _

CONDITION = "condition"
_JOINING = frozenset(("and", "but", "or"))
HELD = 0.5  # share of a condition's content that is linked, from which two are the same condition
MOVED = 0.6  # share of a clause's content that the other version has under the condition


@dataclass(frozen=True, slots=True)
class _View:
    """A pair seen from the version in which more is covered."""

    here: Side
    there: Side
    partners: tuple[tuple[int, ...], ...]  # of the words there
    in_a: bool


def uncovered(pair: Pair) -> Iterator[Finding]:
    """Findings on clauses that stand under a condition in one version and not in the other."""
    if pair.a.lang != "en":
        return
    found_a, found_b = governing(pair.a), governing(pair.b)
    for here, there, in_a in ((found_a, found_b, True), (found_b, found_a, False)):
        view = _View(
            pair.a if in_a else pair.b,
            pair.b if in_a else pair.a,
            pair.partners_b if in_a else pair.partners_a,
            in_a,
        )
        for other in there:
            ranked = [(_sameness(view, own, other), _linked(view, own, other), own) for own in here]
            best = max(ranked, key=lambda rank: rank[:2], default=None)
            if best is not None and best[0] >= HELD:
                yield from _bare(pair, view, best[2], other)


def _linked(view: _View, own: Governing, other: Governing) -> bool:
    """Whether the words that begin two conditions are linked."""
    return any(i in own.marker.indices for k in other.marker.indices for i in view.partners[k])


def _sameness(view: _View, own: Governing, other: Governing) -> float:
    """How far two conditions are one: the share of the content of both that is linked."""
    inside = [i for i in range(own.first, own.last) if view.here.words[i].content]
    content = [k for k in range(other.first, other.last) if view.there.words[k].content]
    linked = sum(any(i in inside for i in view.partners[k]) for k in content)
    met = sum(any(i in view.partners[k] for k in content) for i in inside)
    return min(linked / len(content), met / len(inside)) if content and inside else 0.0


def _bare(pair: Pair, view: _View, own: Governing, other: Governing) -> Iterator[Finding]:
    if not _still_covers(view, own, other):
        return
    for start, end in _units(view.there, other):
        content = [
            k
            for k in range(start, end)
            if view.there.words[k].content and k not in view.there.left_out
        ]
        sure, share = _moved(view, own, other, content)
        spoken = _spoken_of(view.there, start, end)
        if share < MOVED or not spoken:
            continue
        sure &= spoken == "event"
        confidence = 0.45 + 0.45 * share
        condition = tuple(range(own.first, own.last))
        bare = tuple(range(start, end))
        if view.in_a:
            message = _("{A} makes it depend on {a}; in {B} that does not cover {b}")
        else:
            message = _("{B} makes it depend on {b}; in {A} that does not cover {a}")
        yield finding(
            pair, CONDITION, Severity.CRITICAL if sure else Severity.MINOR,
            confidence if sure else 0.4, message,
            a=condition if view.in_a else bare, b=bare if view.in_a else condition,
            rule="condition moved", detail=f"{share:.2f} of the clause stands under it",
        )  # fmt: skip


def _still_covers(view: _View, own: Governing, other: Governing) -> bool:
    """Whether the condition covers something in both: else it is another one, or was lost."""
    return any(
        other.cover[k] in (Cover.YES, Cover.PERHAPS)
        and view.there.words[k].content
        and any(own.cover[i] in (Cover.YES, Cover.PERHAPS) for i in view.partners[k])
        for k in range(len(view.there.words))
    )


def _units(side: Side, governing_: Governing) -> Iterator[tuple[int, int]]:
    """Stretches of a side that a condition leaves bare: sentences, or what stands before "and"."""
    for start, end in sentences(side):
        while start < end and governing_.cover[start] is not Cover.NO:
            start += 1
        stop = start
        while stop < end and governing_.cover[stop] is Cover.NO:
            stop += 1
        while stop > start and (_edge(side, stop - 1) or side.words[stop - 1].low in _JOINING):
            stop -= 1
        while stop > start and _edge(side, start):
            start += 1
        if stop > start:
            yield start, stop


def _edge(side: Side, index: int) -> bool:
    """Whether a word at the edge of a clause is a mark, or of the reporting words."""
    return side.words[index].punctuation or index in side.left_out


def _moved(view: _View, own: Governing, other: Governing, content: list[int]) -> tuple[bool, float]:
    """Whether a bare clause is surely covered in the other version, and what share of it is."""
    yes = perhaps = 0
    equal = True
    for k in content:
        covers = [own.cover[i] for i in view.partners[k] if not _kept(view, i, k, other)]
        yes += Cover.YES in covers
        perhaps += Cover.YES in covers or Cover.PERHAPS in covers
        equal &= any(
            view.here.words[i].lemmas & view.there.words[k].lemmas for i in view.partners[k]
        )
    if not content or (len(content) < 2 and not equal):
        return False, 0.0
    if yes / len(content) >= MOVED:
        return True, yes / len(content)
    return False, perhaps / len(content)


def _kept(view: _View, i: int, k: int, other: Governing) -> bool:
    """Whether a covered word has its equal among the covered words of the other version too."""
    word = view.here.words[i]
    return any(
        n != k
        and other.cover[n] in (Cover.YES, Cover.PERHAPS)
        and i in view.partners[n]
        and view.there.words[n].lemmas & word.lemmas
        for n in range(len(view.there.words))
    )


def _inverted(side: Side, start: int, end: int) -> bool:
    """Whether a clause tells of what is to come with its verb parted: "Nor will the names be"."""
    if end - start < 3 or side.words[start].low not in ("nor", "neither"):
        return False
    to_come = lexicon.forms(side.lang, "modality", "future")
    return side.words[start + 1].low in to_come


def _spoken_of(side: Side, start: int, end: int) -> str:
    """What a clause speaks of: an "event", a "state" that may hold without any condition.

    Empty where it tells of the past or has no verb: that stands under no condition.
    """
    found = [g for g in groups(side.words) if start <= g.indices[0] < end]
    open_ = [g for g in found if g.time is not Time.PAST]
    if not open_:
        return "event" if not found and _inverted(side, start, end) else ""
    still = all(
        g.time is Time.PRESENT and not g.passive and side.words[g.head].lemma in ("be", "have")
        for g in open_
    )
    return "state" if still else "event"
