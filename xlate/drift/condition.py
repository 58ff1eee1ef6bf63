"""Condition: an "if", "unless", "only", "until" or a quantifier gained, lost or exchanged.

What it means: one version makes a statement depend on something, or bounds it ("only", "all",
"until"), and the other does so differently or not at all.

Why an editor cares: a threat with its "unless" cut off is another threat. In July 2017 much of the
world read that a state would never negotiate, where its words were "unless the hostile policy
ends".

Bad:  "We will not negotiate unless the hostile policy ends" / "We will not negotiate"
Good: "provided that the talks resume" / "if the talks are resumed" (no finding)

Source: MQM 2, Accuracy > Mistranslation; Quirk et al. 1985, chapters 8, 14 and 15 for the classes.
"""

from __future__ import annotations

from collections.abc import Iterator

from xlate.drift.build import finding, graded
from xlate.drift.markers import Marker, Match, answered, find, match, phrase_table
from xlate.drift.pair import Context, Pair, Side
from xlate.model import Finding, Severity
from xlate.text import lexicon
from xlate.text.messages import _

ID = "XL104"
KIND = "condition"
SEVERITY = Severity.CRITICAL

CONDITIONS = frozenset(
    ("condition", "condition_negative", "condition_inverted", "limit", "exception", "alternative")
)
CLAUSES = frozenset(("condition", "condition_negative", "exception", "limit"))
QUANTIFIERS = ("universal", "existential", "many", "majority", "minority", "none")
# Share of the support that a lost marker's confidence is: an "if" is often told by other grammar
# ("if it is given" / "giving it"), an "until" by an adverb, an "unless" or a "some" by little else.
_LOST = {
    "condition": 0.55, "condition_negative": 0.8, "exception": 0.7, "limit": 0.5,
    "exclusivity": 0.66,
}  # fmt: skip
# How far apart two quantifiers are: all - most - many - some - few - none.
_SCALE = {
    "universal": 5, "majority": 4, "many": 3, "existential": 2, "minority": 1, "none": 0
}  # fmt: skip


def check(pair: Pair, context: Context) -> Iterator[Finding]:
    """Findings on conditions, limits and quantifiers of one pair."""
    if not pair.same_language:
        return
    table = phrase_table(pair.a.lang, "condition")
    marks_a, marks_b = find(pair.a, table), find(pair.b, table)
    for found in match(pair, marks_a, marks_b, _fit):
        if found.a and found.b:
            yield from _exchanged(pair, found)
        else:
            yield from _lost(pair, found)


def _family(marker: Marker) -> str:
    if marker.cls == "exclusivity":  # "only X" / "nothing except X"
        return "condition"
    if marker.cls in CONDITIONS:
        return "condition"
    return "quantifier" if marker.cls in QUANTIFIERS else marker.cls


def _fit(a: Marker, b: Marker) -> float:
    if a.name == b.name:
        return 1.5
    if a.cls == b.cls:
        return 1.0
    return 0.5 if _family(a) == _family(b) else 0.0


def _core(marker: Marker) -> bool:
    return marker.name in marker.group.get("core", ())


def _lost(pair: Pair, found: Match) -> Iterator[Finding]:
    marker = found.a or found.b
    if marker is None or not _core(marker):
        return
    in_a = found.a is not None
    if _answered(pair, marker, in_a) or _discourse(pair.a if in_a else pair.b, marker):
        return
    conditional = marker.cls in CONDITIONS
    confidence = found.support * _LOST.get(marker.cls, 0.5)
    if marker.cls in CLAUSES:
        confidence = max(confidence, _clause_cut(pair, marker, in_a))
    if conditional:
        message = _("{one} makes it conditional with {words}; {other} does not")
    else:
        message = _("{one} bounds it with {words}; {other} does not")
    yield finding(
        pair, KIND, graded(SEVERITY, confidence, 0.62), confidence,
        message,
        a=marker.indices if in_a else None, b=None if in_a else marker.indices,
        rule=f"{marker.cls} lost", detail=f"support {found.support:.2f}",
    )  # fmt: skip


def _answered(pair: Pair, marker: Marker, in_a: bool) -> bool:
    """Whether a marker is linked with what can do its work: a marker, or no connective."""
    if not answered(pair, marker.indices, in_a):
        return False
    other = pair.b if in_a else pair.a
    partners = pair.partners_a if in_a else pair.partners_b
    linked = [j for i in marker.indices for j in partners[i]]
    if marker.cls not in CONDITIONS:
        return True
    joining = lexicon.forms(other.lang, "function", "preposition", "subordinator", "coordinator")
    known = {j for m in find(other, phrase_table(other.lang, "condition")) for j in m.indices}
    return any(j in known or other.words[j].low not in joining for j in linked)


def _discourse(side: Side, marker: Marker) -> bool:
    """Whether an exception only joins sentences: "apart from that"."""
    after = marker.indices[-1] + 1
    pointing = lexicon.forms(side.lang, "function", "demonstrative", "personal_pronoun")
    exception = marker.cls == "exception" and after < len(side.words)
    return exception and side.words[after].low in pointing


def _clause_cut(pair: Pair, marker: Marker, in_a: bool) -> float:
    """Confidence that a whole condition was cut from a sentence that is otherwise there.

    The clause from the marker to the next comma or full stop has no partners, nearly everything
    else in its sentence has, and the other side makes nothing depend on anything.
    """
    side, partners = (pair.a, pair.partners_a) if in_a else (pair.b, pair.partners_b)
    first, last = _clause(side, marker.indices[0])
    inside = [i for i in range(first, last) if side.words[i].content]
    rest = [
        i
        for i in _sentence(side, marker.indices[0])
        if not first <= i < last and not side.words[i].punctuation and i not in side.left_out
    ]
    if not inside or len(rest) < 3 or not any(side.words[i].content for i in rest):
        return 0.0
    if marker.cls == "limit" and len(inside) < 2:
        return 0.0  # "until today" is a time, not a condition
    lone = sum(not partners[i] for i in inside) / len(inside)
    held = sum(bool(partners[i]) for i in rest) / len(rest)
    return 0.85 * lone * held if lone >= 0.5 and held >= 0.7 else 0.0


def _clause(side: Side, start: int) -> tuple[int, int]:
    """From a marker to the next comma, semicolon or end of sentence; without them to the end."""
    for i in range(start + 1, len(side.words)):
        if side.words[i].punctuation and side.words[i].low in ",;.!?":
            return start, i
    return start, len(side.words)


def _sentence(side: Side, at: int) -> range:
    """The words of the sentence around a word."""
    ends = [i for i, w in enumerate(side.words) if w.punctuation and w.low in ".!?"]
    first = max((i + 1 for i in ends if i < at), default=0)
    last = min((i for i in ends if i >= at), default=len(side.words))
    return range(first, last)


def _exchanged(pair: Pair, found: Match) -> Iterator[Finding]:
    a, b = found.a, found.b
    assert a is not None
    assert b is not None
    if a.cls == b.cls == "condition" and _weight(a) != _weight(b):
        yield finding(
            pair, KIND, Severity.MINOR, 0.45, _("{A} has {a}, {B} has {b}: not the same condition"),
            a=a.indices, b=b.indices, rule="condition to condition",
        )  # fmt: skip
        return
    if a.cls == b.cls or not (_core(a) and _core(b)) or _any_some(a, b):
        return
    if {a.cls, b.cls} == {"exclusivity", "exception"}:
        return
    linked = any((i, j) in pair.links for i in a.indices for j in b.indices)
    if a.cls in _SCALE and b.cls in _SCALE:
        steps = abs(_SCALE[a.cls] - _SCALE[b.cls])
        confidence = found.support * (0.35 + 0.15 * steps) + 0.15 * linked
    elif _negates(pair.a, a) != _negates(pair.b, b):
        confidence = found.support * 0.75 * _clause_held(pair, a)
    elif a.group.get("negates", False) != b.group.get("negates", False):
        return  # "unless it ends" / "as long as it does not end"
    else:
        confidence = found.support * 0.4
    yield finding(
        pair, KIND, graded(SEVERITY, confidence, 0.62), confidence,
        _("{A} has {a}, {B} has {b}: another condition or scope"),
        a=a.indices, b=b.indices, rule=f"{a.cls} to {b.cls}",
        detail=f"support {found.support:.2f}",
    )  # fmt: skip


def _negates(side: Side, marker: Marker) -> bool:
    """Whether the clause must NOT hold: by the marker, or by a negator in the clause."""
    first, last = _clause(side, marker.indices[0])
    hard = ("particle", "determiner", "pronoun", "adverb")
    negators = find(side, phrase_table(side.lang, "negation", hard))
    inside = sum(first < m.indices[0] < last for m in negators)
    return bool(marker.group.get("negates", False)) != bool(inside % 2)


def _weight(marker: Marker) -> str:
    """What kind of condition a word of one class makes: real, conceded, or one of time."""
    if marker.name.startswith("even"):
        return "even"
    return "time" if marker.name in ("when", "whenever", "once", "as soon as") else "if"


def _clause_held(pair: Pair, marker: Marker) -> float:
    """Share of the content of the base's clause that has partners: else it is another clause."""
    first, last = _clause(pair.a, marker.indices[0])
    content = [i for i in range(first + 1, last) if pair.a.words[i].content]
    return sum(bool(pair.partners_a[i]) for i in content) / len(content) if content else 0.0


def _any_some(a: Marker, b: Marker) -> bool:
    """Whether one is "any" and the other a "some": after a negation or an "if" they are one."""
    return any(m.name.startswith("any") for m in (a, b)) and "existential" in (a.cls, b.cls)
