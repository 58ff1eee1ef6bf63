"""What comes first: "before the vote" in one version, "after the vote" in the other.

Only where both say it of the same thing, and deny it on both sides or on neither: "he left before
the vote" is "the vote came after he left", and "not before May" may be "only after May". After
Quirk et al. 1985, chapters 8 and 15 (adverbials and clauses of time).
"""

from __future__ import annotations

from collections.abc import Iterator

from xlate.drift.build import finding, graded
from xlate.drift.exchange import sentence
from xlate.drift.markers import Marker, find, phrase_table, support
from xlate.drift.pair import Pair, Side
from xlate.model import Finding, Severity
from xlate.text.messages import _

CONDITION = "condition"
SEVERITY = Severity.CRITICAL
SURE = 0.62
REACH = 4  # words from "before" to what it names
_DENYING = ("particle", "determiner", "pronoun", "adverb")


def reversed_order(pair: Pair) -> Iterator[Finding]:
    """Findings on a "before" that is an "after" of the same thing on the other side."""
    for first, second in (("earlier", "later"), ("later", "earlier")):
        for a in _named(pair.a, first):
            for b in _named(pair.b, second):
                if _same_thing(pair, a, b) and not _both_ways(pair, a, b):
                    yield _reversed(pair, a[0], b[0])


Named = tuple[Marker, tuple[int, ...]]


def _named(side: Side, cls: str) -> list[Named]:
    """The markers of a class, each with the first words that tell what it is before or after.

    Of a date these are two, for "1 July" may be "July 1"; else it is one.
    """
    found = []
    for marker in find(side, phrase_table(side.lang, "condition", (cls,))):
        last = marker.indices[-1]
        told: list[int] = []
        for k in range(last + 1, min(len(side.words), last + 1 + REACH)):
            word = side.words[k]
            if word.punctuation or len(told) == 2:
                break
            if word.content or word.number:
                told.append(k)
        if told:
            date = any(side.words[k].number for k in told)
            found.append((marker, tuple(told if date else told[:1])))
    return found


def _same_thing(pair: Pair, a: Named, b: Named) -> bool:
    return any((i, j) in pair.links for i in a[1] for j in b[1])


def _both_ways(pair: Pair, a: Named, b: Named) -> bool:
    """Whether something else tells it: a negator, "only after", or the other word beside it."""
    sides = ((pair.a, *a), (pair.b, *b))
    denied = [_denied(side, marker) for side, marker, _named in sides]
    both = any(
        {named for _marker, named in _named(side, "earlier")}
        & {named for _marker, named in _named(side, "later")}
        for side, _marker, _word in sides
    )
    return denied[0] != denied[1] or both


def _denied(side: Side, marker: Marker) -> list[int]:
    """How many words in the sentence deny, and how many say "only"."""
    here = sentence(side, marker.indices[0])
    tables = (
        phrase_table(side.lang, "negation", _DENYING),
        phrase_table(side.lang, "condition", ("exclusivity",)),
    )
    return [sum(m.indices[0] in here for m in find(side, table)) for table in tables]


def _reversed(pair: Pair, a: Marker, b: Marker) -> Finding:
    around = (support(pair, a.indices, True) + support(pair, b.indices, False)) / 2
    confidence = 0.1 + 0.8 * around
    return finding(
        pair, CONDITION, graded(SEVERITY, confidence, SURE), confidence,
        _("{A} has {a}, {B} has {b}: the other way round in time"),
        a=a.indices, b=b.indices, rule="order in time", detail=f"support {around:.2f}",
    )  # fmt: skip
