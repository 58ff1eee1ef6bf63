"""Number: another amount, date, unit or bound, or one that is gone.

What it means: the versions give different figures for the same thing, in whatever form they are
written: amounts, shares, dates, times, scores, ranks, and what bounds them ("more than", "up to",
"about").

Why an editor cares: figures are what readers take away and what other outlets copy, and a changed
digit is the slip that reads most fluently. Twelve detained are not two.

Bad:  "Twelve people were detained" / "Two people were detained"; "on June 22" / "on July 22";
      "20 percent" / "more than 20 percent" (a warning)
Good: "one thousand" / "1,000", "half a year" / "six months", "5 km" / "3.1 miles",
      "an 85-year-old" / "aged 85", "on Thursday" / "on 14 March" where the articles' dates say so
      (equal by value: no finding)

Source: MQM 2, Accuracy > Mistranslation (number, date/time, measurement); the number set of DEMETR
(Karpinska et al. 2022), which string metrics barely notice.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence

from xlate.drift.across import number as across
from xlate.drift.amount_bounds import SURE, around, bounds
from xlate.drift.amounts import amounts, distance, likeness, linked, matched
from xlate.drift.build import finding, graded
from xlate.drift.day_match import differing, settled
from xlate.drift.markers import support
from xlate.drift.pair import Context, Pair, Side
from xlate.model import Finding, Severity
from xlate.text.amounts import READERS
from xlate.text.messages import _
from xlate.text.numerals import Quantity
from xlate.text.quantity import rounds, rounds_range
from xlate.text.spelled import numerals

ID = "XL101"
KIND = "number"
SEVERITY = Severity.CRITICAL

_CALENDAR = frozenset(("month", "weekday", "year", "day", "decade", "time"))
_LOOSE = frozenset(("relative", "daypart"))  # told in many ways, so they differ less surely
_NEVER_MISSED = _LOOSE | {"roman", "label"}
# What digits alone tell in a language whose number words are not known: "3만" is not 3.
_PLAIN_DIGITS = frozenset(("year", "time", "score"))


def check(pair: Pair, context: Context) -> Iterator[Finding]:
    """Findings on amounts, dates, units and bounds of one pair."""
    if not pair.same_language or (pair.a.lang != "en" and pair.a.lang in READERS):
        yield from across.number(pair)
        return
    of_a, of_b = amounts(pair.a), amounts(pair.b)
    days = settled(pair, of_a, of_b, context)
    yield from (differing(pair, *told, context) for told in days.differ)
    found = matched(pair, days.free_a, days.free_b)
    for a, b in found.equal:
        yield from bounds(pair, a, b)
    for a, b in found.units:
        yield _unit(pair, a, b)
    alone = len(found.changed) == 1 and not found.only_a and not found.only_b
    read = all(numerals(side.lang).cardinals for side in (pair.a, pair.b))
    for a, b in found.changed:
        if read or (a.kind == b.kind and (a.kind in _PLAIN_DIGITS or _framed(pair, a, b))):
            yield from _changed(pair, a, b, alone)
    if read:
        for quantity in found.only_a:
            yield from _lost(pair, quantity, True, of_b)
        for quantity in found.only_b:
            yield from _lost(pair, quantity, False, of_a)


def _framed(pair: Pair, a: Quantity, b: Quantity) -> bool:
    """Whether two figures in digits stand in the very same letters: "48時間" and "24時間".

    Whatever multiplies the one then multiplies the other.
    """
    ends = []
    for side, quantity in ((pair.a, a), (pair.b, b)):
        first = side.words[quantity.indices[0]]  # a unit may be part of the amount
        start, end = first.start - side.offset, first.end - side.offset
        digits = unicodedata.normalize("NFKC", side.text[start:end])
        if not digits.isdecimal() or not start:
            return False
        ends.append((side.text[start - 1 : start], side.text[end : end + 2]))
    return ends[0] == ends[1] and len(ends[0][1].strip()) == 2


def _held(pair: Pair, a: Quantity, b: Quantity) -> bool:
    """Whether the words right behind, or right before, both amounts answer each other."""
    return any((i, j) in pair.links for i in _beside(pair.a, a) for j in _beside(pair.b, b))


def _beside(side: Side, quantity: Quantity) -> list[int]:
    """The thing counted, the next content word within three, and the content word before."""
    near = []
    last = max((*quantity.indices, *quantity.modifier))
    first = min((*quantity.indices, *quantity.modifier))
    for run in (range(last + 1, min(len(side.words), last + 4)), range(first - 1, first - 3, -1)):
        for k in run:
            if k < 0 or (side.words[k].punctuation and side.words[k].text not in "-–%"):
                break
            if side.words[k].content:
                near.append(k)
                break
    return near


def _unit(pair: Pair, a: Quantity, b: Quantity) -> Finding:
    near = around(pair, a, b)
    points = {q.unit.dimension for q in (a, b) if q.unit} == {"ratio", "ratio difference"}
    confidence = (0.4 + 0.45 * near) * (0.85 if points else 1.0)
    severity = graded(Severity.MAJOR if points else SEVERITY, confidence, SURE)
    return finding(
        pair, KIND, severity, confidence,
        _("{A} has {a}, {B} has {b}: the same figure of another unit"),
        a=a.indices, b=b.indices, rule="unit", detail=f"support {near:.2f}",
    )  # fmt: skip


def _changed(pair: Pair, a: Quantity, b: Quantity, alone: bool) -> Iterator[Finding]:
    """Two amounts in the same place with different values; `alone` when nothing else is left."""
    near, held = around(pair, a, b), _held(pair, a, b)
    confidence = 0.3 + 0.35 * near + 0.2 * held + 0.1 * linked(pair, a, b)
    confidence += 0.15 * alone - 0.03 * min(6.0, distance(pair, a, b))
    if (a.unit is None) == (b.unit is None):
        confidence -= 0.3 * (1 - likeness(a, b))
    if a.weak or b.weak:
        confidence *= 0.7
    severity, rule, message = SEVERITY, "value", _("{A} has {a}, {B} has {b}: another value")
    if (rounding := rounds(a, b) or rounds(b, a)) is not None:
        said = rounding.approx or rounding.bound
        severity = Severity.MINOR if said else Severity.MAJOR
        rule, message = "rounded", _("{A} has {a}, {B} has {b}: rounded")
    elif a.kind in _LOOSE:
        severity, rule = Severity.MAJOR, a.kind
        message = _("{A} has {a}, {B} has {b}: another time")
        confidence *= 0.9
    elif (a.high is None) != (b.high is None):
        rule, message = "range", _("{A} has {a}, {B} has {b}: a range against one value")
        severity = Severity.MINOR if rounds_range(a, b) else SEVERITY
    elif a.kind == b.kind == "vague":
        rule, severity = "vague", Severity.MAJOR
    elif "vague" in (a.kind, b.kind):
        severity, rule = Severity.MINOR, "vague"
        message = _("{A} has {a}, {B} has {b}: an exact figure against a vague one")
    elif a.kind in _CALENDAR and a.kind == b.kind:
        rule, message = a.kind, _another(a.kind)
    yield finding(
        pair, KIND, graded(severity, confidence, SURE), confidence,
        message,
        a=a.indices, b=b.indices, rule=rule,
        detail=f"support {near:.2f}, beside {'aligned' if held else 'not aligned'}",
    )  # fmt: skip


def _lost(
    pair: Pair, quantity: Quantity, in_a: bool, others: Sequence[Quantity]
) -> Iterator[Finding]:
    """An amount that only one side has; `others` are those of the other side."""
    if quantity.kind in _NEVER_MISSED:
        return
    partners = pair.partners_a if in_a else pair.partners_b
    if all(partners[i] for i in quantity.indices):
        return
    near = support(pair, quantity.indices, in_a)
    # "one" may be a pronoun, and a weekday goes without saying
    confidence = (0.4 if quantity.value == 1 or quantity.kind == "weekday" else 0.6) * near
    yield finding(
        pair, KIND, graded(Severity.MAJOR, confidence, SURE), confidence,
        _missing(quantity.kind, any(q.kind == quantity.kind for q in others)),
        a=quantity.indices if in_a else None, b=None if in_a else quantity.indices,
        rule="one side only", detail=f"support {near:.2f}, {quantity.kind}",
    )  # fmt: skip


def _missing(kind: str, another: bool) -> str:
    """The message on an amount of this kind that one side lacks; `another` it may have."""
    if another:
        return _("{one} has the figure {words}, {other} leaves it out")
    return {
        "month": _("{one} says {words}, {other} names no month"),
        "weekday": _("{one} says {words}, {other} names no day"),
        "day": _("{one} says {words}, {other} gives no date"),
        "year": _("{one} says {words}, {other} gives no year"),
        "decade": _("{one} says {words}, {other} gives no decade"),
        "time": _("{one} says {words}, {other} gives no time"),
        "ordinal": _("{one} says {words}, {other} gives no rank or order"),
        "money": _("{one} says {words}, {other} gives no sum"),
        "duration": _("{one} says {words}, {other} does not say how long"),
    }.get(kind, _("{one} has the figure {words}, {other} leaves it out"))


def _another(kind: str) -> str:
    """The message on two calendar terms of one kind."""
    return {
        "month": _("{A} has {a}, {B} has {b}: another month"),
        "weekday": _("{A} has {a}, {B} has {b}: another day of the week"),
        "day": _("{A} has {a}, {B} has {b}: another date"),
        "year": _("{A} has {a}, {B} has {b}: another year"),
        "decade": _("{A} has {a}, {B} has {b}: another decade"),
    }.get(kind, _("{A} has {a}, {B} has {b}: another time"))
