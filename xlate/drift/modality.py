"""Modality: may, will, must, vow, would; a statement turned into a question.

What it means: the versions differ in how sure, how binding or how far decided the thing is.

Why an editor cares: "may launch" and "will launch" move markets and armies differently.

Bad:  "We may resume the tests" / "We will resume the tests"
Good: "is going to resume" / "will resume"; "has to" / "must" (no finding)

Source: MQM 2, Accuracy > Over-translation and Under-translation; Quirk et al. 1985, chapter 4;
the factuality scale of FactBank (Saurí & Pustejovsky 2009).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from xlate.drift.across import signs as across
from xlate.drift.amounts import amounts
from xlate.drift.build import finding, graded
from xlate.drift.markers import Marker, Match, Phrases, answered, find, match, phrase_table
from xlate.drift.pair import Context, Pair, Side
from xlate.model import Finding, Form, Severity
from xlate.text import lexicon
from xlate.text.messages import _

ID = "XL105"
KIND = "modality"
SEVERITY = Severity.MAJOR

_GROUP = {
    "possibility": "possible", "possibility_phrase": "possible", "ability": "able",
    "ability_phrase": "able", "permission": "able", "permission_phrase": "able",
    "obligation_strong": "must", "obligation_strong_phrase": "must",
    "obligation_weak": "should", "obligation_weak_phrase": "should",
    "future": "will", "future_phrase": "will", "intention": "intend",
    "intention_firm": "intend", "conditional": "would", "volition": "intend",
    "hedge": "hedge", "certainty": "certain",
}  # fmt: skip
# Pairs of groups that translators use for one another without harm.
_NEAR = {
    frozenset(pair)
    for pair in (
        ("possible", "able"), ("possible", "hedge"), ("possible", "would"), ("able", "would"),
        ("must", "should"), ("will", "intend"), ("will", "would"), ("should", "would"),
        ("will", "must"), ("intend", "would"), ("will", "should"), ("able", "will"),
    )
}  # fmt: skip
# Groups whose loss alone is worth a finding: a bare "will" or "would" is often only grammar.
_TELLING = frozenset(("possible", "must", "hedge"))


def check(pair: Pair, context: Context) -> Iterator[Finding]:
    """Findings on modals, hedges and questions of one pair."""
    if not pair.same_language or not lexicon.judged(pair.a.lang):
        yield from across.modality(pair)
        return
    table = phrase_table(pair.a.lang, "modality")
    marks_a, marks_b = _modals(pair.a, table), _modals(pair.b, table)
    matches = match(pair, marks_a, marks_b, _fit, reach=6)
    alone = [
        m for found in matches if not (found.a and found.b) for m in (found.a or found.b,) if m
    ]
    for found in matches:
        if found.a and found.b:
            if not any(_fit(m, x) >= 1 for x in (found.a, found.b) for m in alone):
                yield from _exchanged(pair, found)  # "may" / "perhaps ... will" is no exchange
        else:
            yield from _lost(pair, found, marks_a if found.a else marks_b)
    yield from _question(pair)


def _modals(side: Side, table: Phrases) -> list[Marker]:
    months = {i for q in amounts(side) if q.kind == "month" for i in q.indices}  # "on 15 May"
    found = find(side, table)
    return [m for m in found if m.cls in _GROUP and months.isdisjoint(m.indices)]


def _fit(a: Marker, b: Marker) -> float:
    group_a, group_b = _GROUP[a.cls], _GROUP[b.cls]
    if group_a == group_b or {group_a, group_b} == {"possible", "hedge"}:
        return 1.0
    return 0.6 if frozenset((group_a, group_b)) in _NEAR else 0.3


def _exchanged(pair: Pair, found: Match) -> Iterator[Finding]:
    a, b = found.a, found.b
    assert a is not None
    assert b is not None
    group_a, group_b = _GROUP[a.cls], _GROUP[b.cls]
    if group_a == group_b or a.name == b.name:
        return
    if "would" in (group_a, group_b) and _reported(pair):
        return  # "we will" / "he said they would"
    linked = any((i, j) in pair.links for i in a.indices for j in b.indices)
    near = frozenset((group_a, group_b)) in _NEAR
    confidence = found.support * (0.25 if near else 0.55) + (0.2 if linked else 0.0)
    yield finding(
        pair, KIND, graded(SEVERITY, confidence, 0.6), confidence,
        _("{A} has {a}, {B} has {b}: not equally sure or binding"),
        a=a.indices, b=b.indices, rule=f"{group_a} to {group_b}",
        detail=f"support {found.support:.2f}",
    )  # fmt: skip


def _reported(pair: Pair) -> bool:
    """Whether one side is reported speech, where tenses and modals shift back."""
    forms = [side.quote.form for side in (pair.a, pair.b) if side.quote is not None]
    return any(form is not Form.DIRECT for form in forms)


def _lost(pair: Pair, found: Match, others: Sequence[Marker]) -> Iterator[Finding]:
    marker = found.a or found.b
    if marker is None or _GROUP[marker.cls] not in _TELLING:
        return
    in_a = found.a is not None
    side = pair.a if in_a else pair.b
    if answered(pair, marker.indices[:1], in_a) or _no_verb(side, marker):
        return
    confidence = (0.25 if _chained(marker, others) else 0.5) * found.support
    yield finding(
        pair, KIND, graded(SEVERITY, confidence, 0.48), confidence,
        _("{one} has {words}, {other} states it without"),
        a=marker.indices if in_a else None, b=None if in_a else marker.indices,
        rule=f"{_GROUP[marker.cls]} lost", detail=f"support {found.support:.2f}",
    )  # fmt: skip


def _chained(marker: Marker, others: Sequence[Marker]) -> bool:
    """Whether another modal stands beside it: "should ever have to" keeps its "should"."""
    first, last = marker.indices[0], marker.indices[-1]
    return any(
        m is not marker and (0 < first - m.indices[-1] <= 3 or 0 < m.indices[0] - last <= 3)
        for m in others
    )


def _no_verb(side: Side, marker: Marker) -> bool:
    """Whether a participle was taken for a modal: "the drugs needed to treat it"."""
    first = side.words[marker.indices[0]]
    before = side.words[marker.indices[0] - 1] if marker.indices[0] else None
    if first.low not in ("needed", "required", "obliged", "supposed") or before is None:
        return False
    return before.lemma not in ("be", "have", "not", "get") and before.content


def _question(pair: Pair) -> Iterator[Finding]:
    asked_a, asked_b = _asking(pair.a), _asking(pair.b)
    if bool(asked_a) == bool(asked_b) or pair.likeness < 0.3:
        return
    confidence = 0.35 + 0.6 * pair.likeness
    asker = pair.a if asked_a else pair.b
    other = pair.b if asked_a else pair.a
    if _wh(asker) and _wh(other):  # "how is it?" / "tell us how it is"
        confidence = 0.3
    yield finding(
        pair, KIND, graded(SEVERITY, confidence, 0.6), confidence,
        _("{one} asks it, {other} states it"),
        a=asked_a or None, b=asked_b or None, rule="question",
        detail=f"likeness {pair.likeness:.2f}",
    )  # fmt: skip


def _asking(side: Side) -> list[int]:
    """Question marks that end what is compared; one inside a longer passage asks only a part."""
    own = [i for i in range(len(side.words)) if i not in side.left_out]
    while own and side.words[own[-1]].punctuation and side.words[own[-1]].low not in "?？؟":
        own.pop()
    return own[-1:] if own and side.words[own[-1]].low in "?？؟" else []


def _wh(side: Side) -> bool:
    asking = lexicon.forms(side.lang, "function", "wh_word")
    return any(w.low in asking for w in side.words)
