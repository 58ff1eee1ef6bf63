"""What speaks for a condition or quantifier being truly gone, not only told otherwise."""

from __future__ import annotations

from xlate.drift.exchange import clause, core, sentence
from xlate.drift.markers import Marker, project
from xlate.drift.pair import Pair, Side
from xlate.text import lexicon

CLAUSES = frozenset(("condition", "condition_negative", "exception", "limit"))
IN_PLACE = 2  # words from where a marker's counterpart would stand


def cut_off(pair: Pair, marker: Marker, in_a: bool) -> float:
    """Confidence that a whole condition was cut from a sentence that is otherwise there.

    The clause from the marker to the next comma or full stop has no partners, nearly everything
    else in its sentence has, and the other side makes nothing depend on anything.
    """
    side, partners = (pair.a, pair.partners_a) if in_a else (pair.b, pair.partners_b)
    if marker.cls not in CLAUSES:
        return 0.0
    first, last = clause(side, marker.indices[0])
    if marker.cls == "exception":
        last = _excepted(side, partners, marker, last)
    inside = [i for i in range(first, last) if side.words[i].content]
    rest = [
        i
        for i in sentence(side, marker.indices[0])
        if not first <= i < last and not side.words[i].punctuation and i not in side.left_out
    ]
    if not inside or len(rest) < 3 or not any(side.words[i].content for i in rest):
        return 0.0
    if marker.cls == "limit" and len(inside) < 2:
        return 0.0  # "until today" is a time, not a condition
    if not core(marker) and not (_ahead(side, marker, rest) and len(inside) > 1):
        return 0.0
    lone = sum(not partners[i] for i in inside) / len(inside)
    held = sum(bool(partners[i]) for i in rest) / len(rest)
    return 0.85 * lone * held if lone >= 0.5 and held >= 0.7 else 0.0


def _excepted(side: Side, partners: tuple[tuple[int, ...], ...], marker: Marker, last: int) -> int:
    """Where what is excepted ends: at the next word that the other side has."""
    after = marker.indices[-1] + 1
    held = (k for k in range(after, last) if partners[k] and k > after)
    return next(held, last)


def _ahead(side: Side, marker: Marker, rest: list[int]) -> bool:
    """Whether "once" or "as soon as" sets a condition: its sentence speaks of what is to come."""
    ahead = lexicon.forms(side.lang, "clauses", "future") | lexicon.forms(
        side.lang, "clauses", "modal"
    )
    timed = lexicon.forms(side.lang, "condition", "condition", key="timed")
    return marker.name in timed and any(side.words[i].low in ahead for i in rest)


def by_fact(pair: Pair, marker: Marker, in_a: bool, around: float) -> tuple[float, int | None]:
    """Whether a fact stands where a condition stood: "if they go on" / "as they go on".

    Returns:
        How sure that is, 0 to 1, and the word of the other side that gives the fact.
    """
    if marker.cls not in ("condition", "condition_negative", "limit"):
        return 0.0, None
    side, other = (pair.a, pair.b) if in_a else (pair.b, pair.a)
    partners = pair.partners_a if in_a else pair.partners_b
    factual = lexicon.forms(other.lang, "condition", "factual")
    at = project(pair, marker.indices[0], in_a)
    place = range(max(0, round(at) - IN_PLACE), min(len(other.words), round(at) + IN_PLACE + 1))
    linked = {j for i in marker.indices for j in partners[i]}
    giving = [k for k in place if other.words[k].low in factual and (k in linked or not linked)]
    if not giving:
        return 0.0, None
    first, last = clause(side, marker.indices[0])
    inside = [i for i in range(first + 1, last) if side.words[i].content]
    held = sum(bool(partners[i]) for i in inside) / len(inside) if inside else 0.0
    return (0.85 * around * held, giving[0]) if held >= 0.6 else (0.0, None)


def partitive(pair: Pair, marker: Marker, in_a: bool) -> bool:
    """Whether a share of known things is told as all: "some of the witnesses" / "the witnesses"."""
    side, other = (pair.a, pair.b) if in_a else (pair.b, pair.a)
    partners = pair.partners_a if in_a else pair.partners_b
    last = marker.indices[-1]
    definite = lexicon.forms(side.lang, "function", "article", "possessive_determiner")
    if side.words[last].low != "of" or any(partners[i] for i in marker.indices):
        return False
    if last + 2 >= len(side.words) or side.words[last + 1].low not in definite:
        return False
    held = [j for j in partners[last + 2] if other.words[j].lemmas & side.words[last + 2].lemmas]
    return any(j and other.words[j - 1].low in definite for j in held)
