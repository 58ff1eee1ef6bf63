"""Signs that nothing answers: a "not", an "unless", a "must" or a question.

Of two languages, and of one whose words are not known beyond these.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from xlate.drift.across.reading import host, inside, span, told_by, whole
from xlate.drift.build import finding
from xlate.drift.pair import Pair
from xlate.model import Finding, Severity
from xlate.text.amounts import amounts
from xlate.text.disagree import judged, unanswered
from xlate.text.messages import _
from xlate.text.signs import Sign, signs

SURE, DOUBTED = 0.6, 0.35
# What a language often says by other means, or what a word for it often means besides: a note.
_LOOSE = frozenset(
    (
        "modality/wish", "modality/order", "modality/can", "modality/should", "quantifier/some",
        "quantifier/most", "quantifier/each", "quantifier/both", "negation/verb", "negation/affix",
        "condition/even-if", "condition/until",
    )
)  # fmt: skip
NEAR = 24  # code points between two signs that can be one


def polarity(pair: Pair) -> Iterator[Finding]:
    """Negation on one side that nothing on the other can answer."""
    message = _("{one} negates with {words}; {other} does not")
    yield from _lone(pair, "polarity", "negation", Severity.CRITICAL, message)


def condition(pair: Pair) -> Iterator[Finding]:
    """Conditions, limits and quantifiers that the other side lacks."""
    message = _("{one} makes it conditional with {words}; {other} does not")
    yield from _lone(pair, "condition", "condition", Severity.CRITICAL, message)
    message = _("{one} bounds it with {words}; {other} does not")
    yield from _lone(pair, "condition", "quantifier", Severity.MAJOR, message)


def modality(pair: Pair) -> Iterator[Finding]:
    """Duty, promise and questions that the other side states without."""
    message = _("{one} has {words}, {other} states it without")
    yield from _lone(pair, "modality", "modality", Severity.MAJOR, message)
    message = _("{one} asks it, {other} states it")
    yield from _lone(pair, "modality", "question", Severity.MAJOR, message)


def _lone(
    pair: Pair, kind: str, wanted: str, severity: Severity, message: str
) -> Iterator[Finding]:
    for side, other, from_a in ((pair.a, pair.b, True), (pair.b, pair.a, False)):
        if not told_by(pair, from_a):
            continue
        counted = amounts(host(side), side.lang)
        own = [
            s
            for s in signs(host(side), side.lang)
            if inside(side, s.start, s.end)
            and not any(x.start < s.end and s.start < x.end for x in counted)  # 만 of "2만"
        ]
        answers = signs(host(other), other.lang, loose=True)
        lone = [
            sign
            for sign in unanswered(own, answers, wanted)
            if judged(side.lang, other.lang, sign.kind, sign.value)
        ]
        for sign in _together(lone, host(side)):
            # who quotes a few words of a sentence need not carry the rest
            sure = whole(other) and f"{sign.kind}/{sign.value}" not in _LOOSE
            # what may answer what was learned beside English; elsewhere only a "not" is trusted
            sure = sure and (
                wanted == "negation" or "en" in (side.lang, other.lang) or pair.same_language
            )
            yield _finding(pair, kind, severity, message, sign, from_a, sure)


def _together(found: Iterable[Sign], text: str) -> list[Sign]:
    """Signs with those that say the same with them made one: "никогда не", "ne ... jamais".

    Two of one class are one where few words and no mark stand between them.
    """
    told: list[Sign] = []
    for sign in sorted(found):
        last = told[-1] if told else None
        between = text[last.end : sign.start] if last else ""
        near = len(between) <= NEAR and all(c.isalnum() or c.isspace() for c in between)
        if last and near and (last.kind, last.value) == (sign.kind, sign.value):
            told[-1] = replace(last, end=max(last.end, sign.end))
        else:
            told.append(sign)
    return told


def _finding(
    pair: Pair,
    kind: str,
    severity: Severity,
    message: str,
    sign: Sign,
    from_a: bool,
    sure: bool,
) -> Finding:
    place = span(pair.a if from_a else pair.b, sign.start, sign.end)
    return finding(
        pair, kind, severity if sure else Severity.MINOR, SURE if sure else DOUBTED, message,
        a=place if from_a else None, b=None if from_a else place,
        rule="sign across languages", detail=f"{sign.kind}/{sign.value}",
    )  # fmt: skip
