"""One condition, limit or quantifier in the place of another, and how much that changes.

A condition is compared by when it lets the main clause hold ("unless it ends" and "as long as it
does not end" do so in the same cases), a quantifier by its place on the scale from all to none.
"""

from __future__ import annotations

from collections.abc import Iterator

from xlate.drift.build import finding, graded
from xlate.drift.markers import Marker, Match, find, phrase_table
from xlate.drift.negators import negatives
from xlate.drift.pair import Pair, Side
from xlate.model import Finding, Severity
from xlate.settings import DeskLexicon
from xlate.text.lexicon.synonyms import synonyms
from xlate.text.messages import _

CONDITION = "condition"
SEVERITY = Severity.CRITICAL
CONDITIONS = frozenset(
    ("condition", "condition_negative", "condition_inverted", "limit", "exception", "alternative")
)
QUANTIFIERS = ("universal", "existential", "many", "majority", "minority", "none", "not_all")
# How far apart two quantifiers are: all - most - many - some - few - none.
_SCALE = {
    "universal": 5, "exclusivity": 5, "majority": 4, "many": 3, "existential": 2, "not_all": 2,
    "minority": 1, "none": -1,
}  # fmt: skip
_HARD = ("particle", "determiner", "pronoun", "adverb")


def fit(a: Marker, b: Marker) -> float:
    """How well two markers answer each other by class."""
    if a.name == b.name:
        return 1.5
    if a.cls == b.cls:
        return 1.0
    if {a.cls, b.cls} == {"exception", "addition"}:
        return 0.4 if any(_exchanged_only(m) for m in (a, b)) else 0.0
    if {a.cls, b.cls} == {"majority", "exclusivity"}:
        return 0.5
    return 0.5 if _family(a) == _family(b) else 0.0


def _family(marker: Marker) -> str:
    if marker.cls in CONDITIONS or marker.cls == "exclusivity":  # "only X" / "nothing except X"
        return "condition"
    return "quantifier" if marker.cls in QUANTIFIERS else marker.cls


def core(marker: Marker) -> bool:
    """Whether a marker is told of when it is lost."""
    return marker.name in marker.group.get("core", ())


def _exchanged_only(marker: Marker) -> bool:
    return marker.name in marker.group.get("exchanged", ())


def _told(marker: Marker) -> bool:
    """Whether a marker is told of when another stands for it."""
    return core(marker) or _exchanged_only(marker) or _weight(marker) == "even"


def exchanged(pair: Pair, found: Match) -> Iterator[Finding]:
    """The finding, if any, on a marker of a and the one that stands for it in b."""
    a, b = found.a, found.b
    assert a is not None
    assert b is not None
    if a.cls == b.cls == "condition" and _weight(a) != _weight(b):
        yield from _reweighed(pair, a, b, found.support)
        return
    if a.cls == b.cls == "limit":
        if _starts(a) != _starts(b) and (core(a) or core(b)):
            yield _other(pair, a, b, found.support * 0.8 * clause_held(pair, a), found.support)
        return
    if a.cls == b.cls or not (_told(a) and _told(b)) or _any_some(a, b):
        return
    if {a.cls, b.cls} == {"exclusivity", "exception"}:
        return
    confidence = _confidence(pair, a, b, found.support)
    if confidence is not None:
        yield _other(pair, a, b, confidence, found.support)


def _other(pair: Pair, a: Marker, b: Marker, confidence: float, around: float) -> Finding:
    return finding(
        pair, CONDITION, graded(SEVERITY, confidence, 0.62), confidence,
        _("{A} has {a}, {B} has {b}: another condition or scope"),
        a=a.indices, b=b.indices, rule=f"{a.cls} to {b.cls}", detail=f"support {around:.2f}",
    )  # fmt: skip


def _reweighed(pair: Pair, a: Marker, b: Marker, around: float) -> Iterator[Finding]:
    """Contraries are "only if" and "even if"; other shifts ("if", "when") are told as minor."""
    contrary = {_weight(a), _weight(b)} == {"only", "even"}
    confidence = 0.85 * around if contrary else 0.45
    yield finding(
        pair, CONDITION, graded(SEVERITY, confidence, 0.62), confidence,
        _("{A} has {a}, {B} has {b}: not the same condition"),
        a=a.indices, b=b.indices, rule="condition to condition",
    )  # fmt: skip


def _confidence(pair: Pair, a: Marker, b: Marker, around: float) -> float | None:
    if {a.cls, b.cls} == {"exception", "addition"}:  # "except the divers" / "including the divers"
        return 0.85 * around
    if a.cls in _SCALE and b.cls in _SCALE:
        return _by_scale(pair, a, b, around)
    if _negates(pair.a, a) != _negates(pair.b, b):
        if _contrary_clauses(pair, a, b):
            return None  # "until the siege ends" / "as long as the siege continues"
        lasting = {a.cls, b.cls} == {"limit", "condition"}  # "until they go" / "while they stay"
        return around * 0.75 * (_same_clause(pair, a, b) if lasting else clause_held(pair, a))
    if "even" in (_weight(a), _weight(b)):
        return around * 0.75 * clause_held(pair, a)
    if a.group.get("negates", False) != b.group.get("negates", False):
        return None  # "unless it ends" / "as long as it does not end"
    if a.cls == "limit" or b.cls == "limit":
        return None if _negating(a) or _negating(b) else around * 0.4
    return around * 0.4


def _by_scale(pair: Pair, a: Marker, b: Marker, around: float) -> float | None:
    classes = {a.cls, b.cls}
    if "none" in classes and "not_all" not in classes and (_plain_no(a, b) or _doubly(pair, a, b)):
        return None  # polarity's matter; "everyone knows" / "no one does not know"
    if classes == {"not_all", "existential"} and _doubly(pair, a, b):
        return None  # "not all came" / "some did not come"
    if classes == {"not_all", "universal"} and _denied_before(pair, a, b):
        return None  # "not every one can" / "it is not possible for every one"
    if _limited(pair.a, a) != _limited(pair.b, b):
        return None  # "until all are back" / "as long as one is held"
    if classes == {"majority", "exclusivity"}:
        return around * 0.7
    steps = abs(_SCALE[a.cls] - _SCALE[b.cls])
    linked = any((i, j) in pair.links for i in a.indices for j in b.indices)
    confidence = around * (0.35 + 0.15 * steps) + 0.15 * linked
    known = (core(a) and core(b)) or classes == {"majority", "universal"}
    return confidence if steps > 1 or known else confidence * 0.7


def _plain_no(a: Marker, b: Marker) -> bool:
    return "no" in (a.name, b.name)


def _denied_before(pair: Pair, a: Marker, b: Marker) -> bool:
    """Whether a negator stands before the "all" of one side."""
    side, marker = (pair.a, a) if a.cls == "universal" else (pair.b, b)
    first = sentence(side, marker.indices[0])[0]
    negators = find(side, phrase_table(side.lang, "negation", _HARD))
    return any(first <= m.indices[0] < marker.indices[0] for m in negators)


def _limited(side: Side, marker: Marker) -> bool:
    """Whether a quantifier stands in a clause that must not hold: "until all are back"."""
    table = phrase_table(side.lang, "condition", ("condition_negative", "limit"))
    return any(
        (m.group.get("negates") or _negating(m))
        and m.indices[-1] < marker.indices[0] < clause(side, m.indices[0])[1]
        for m in find(side, table)
    )


def _doubly(pair: Pair, a: Marker, b: Marker) -> bool:
    """Whether another negator stands in the sentence of one of two quantifiers."""
    return any(
        m.indices[0] in sentence(side, marker.indices[0]) and m.indices != marker.indices
        for side, marker in ((pair.a, a), (pair.b, b))
        for m in negatives(side)
        if m.cls != "not_negative" and not set(m.indices) & set(marker.indices)
    )


def _negates(side: Side, marker: Marker) -> bool:
    """Whether the clause must NOT hold: by the marker, or by a negator in the clause."""
    first, last = clause(side, marker.indices[0])
    negators = find(side, phrase_table(side.lang, "negation", _HARD))
    inside = sum(first < m.indices[0] < last for m in negators)
    negates = bool(marker.group.get("negates", False)) or _negating(marker)
    return negates != bool(inside % 2)


def _negating(marker: Marker) -> bool:
    """Whether a limit says that something is not yet so: "until it ends"."""
    return marker.name in marker.group.get("negating", ())


def _starts(marker: Marker) -> bool:
    """Whether a limit is where something begins, not where it ends: "from", "since"."""
    return marker.name in marker.group.get("starting", ())


def _contrary_clauses(pair: Pair, a: Marker, b: Marker) -> bool:
    """Whether two clauses have linked words that are opposites."""
    lookup = synonyms(pair.a.lang, DeskLexicon())
    first_a, last_a = a.indices[-1] + 1, clause(pair.a, a.indices[0])[1]
    first_b, last_b = b.indices[-1] + 1, clause(pair.b, b.indices[0])[1]
    for i in range(first_a, last_a):
        against = {x for lemma in pair.a.words[i].lemmas for x in lookup.antonyms.get(lemma, ())}
        if any(against & pair.b.words[j].lemmas for j in range(first_b, last_b)):
            return True
    return False


def _weight(marker: Marker) -> str:
    """What kind of condition a word of one class makes: real, conceded, or one of time."""
    if marker.name.startswith("even"):
        return "even"
    if marker.name in ("only if", "if and only if"):
        return "only"
    return "time" if marker.name in ("when", "whenever", "once", "as soon as") else "if"


def _any_some(a: Marker, b: Marker) -> bool:
    """Whether one is "any" and the other a "some" or a "no": in some clauses they are one."""
    free = any(m.name.startswith("any") for m in (a, b))
    return free and bool({"existential", "none"} & {a.cls, b.cls})


def clause_held(pair: Pair, marker: Marker) -> float:
    """Share of the content of the base's clause that has partners: else it is another clause."""
    first, last = clause(pair.a, marker.indices[0])
    content = [i for i in range(first + 1, last) if pair.a.words[i].content]
    return sum(bool(pair.partners_a[i]) for i in content) / len(content) if content else 0.0


def _same_clause(pair: Pair, a: Marker, b: Marker) -> float:
    """Share of the content of two clauses that is the same word on the other side."""
    inside_a = range(a.indices[-1] + 1, clause(pair.a, a.indices[0])[1])
    inside_b = range(b.indices[-1] + 1, clause(pair.b, b.indices[0])[1])
    own = [i for i in inside_a if pair.a.words[i].content]
    theirs = [j for j in inside_b if pair.b.words[j].content]
    met = {(i, j) for i in own for j in theirs if pair.a.words[i].lemmas & pair.b.words[j].lemmas}
    held = len({i for i, _j in met}) + len({j for _i, j in met})
    return held / (len(own) + len(theirs)) if own or theirs else 0.0


def clause(side: Side, start: int) -> tuple[int, int]:
    """From a marker to the next comma, semicolon or end of sentence; without them to the end."""
    for i in range(start + 1, len(side.words)):
        if side.words[i].punctuation and side.words[i].low in ",;.!?":
            return start, i
    return start, len(side.words)


def sentence(side: Side, at: int) -> range:
    """The words of the sentence around a word."""
    ends = [i for i, w in enumerate(side.words) if w.punctuation and w.low in ".!?"]
    first = max((i + 1 for i in ends if i < at), default=0)
    last = min((i for i in ends if i >= at), default=len(side.words))
    return range(first, last)
