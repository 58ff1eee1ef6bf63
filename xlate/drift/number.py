"""Number: another amount, date, unit or bound, or one that is gone.

What it means: the versions give different figures for the same thing, in whatever form they are
written: amounts, shares, dates, times, scores, ranks, and what bounds them ("more than", "up to",
"about").

Why an editor cares: figures are what readers take away and what other outlets copy, and a changed
digit is the slip that reads most fluently. Twelve detained are not two.

Bad:  "Twelve people were detained" / "Two people were detained"; "on June 22" / "on July 22";
      "20 percent" / "more than 20 percent" (a warning)
Good: "one thousand" / "1,000", "half a year" / "six months", "5 km" / "3.1 miles",
      "an 85-year-old" / "aged 85" (equal by value: no finding)

Source: MQM 2, Accuracy > Mistranslation (number, date/time, measurement); the number set of DEMETR
(Karpinska et al. 2022), which string metrics barely notice.
"""

from __future__ import annotations

from collections.abc import Iterator

from xlate.drift.amounts import amounts, distance, likeness, linked, matched
from xlate.drift.build import finding, graded
from xlate.drift.markers import support
from xlate.drift.pair import Context, Pair, Side
from xlate.model import Finding, Severity
from xlate.text.messages import _
from xlate.text.numerals import Quantity
from xlate.text.quantity import rounds
from xlate.text.spelled import numerals

ID = "XL101"
KIND = "number"
SEVERITY = Severity.CRITICAL

_SURE = 0.6
_CALENDAR = frozenset(("month", "weekday", "year", "day", "decade", "time"))
_LOOSE = frozenset(("relative", "daypart"))  # told in many ways, so they differ less surely
_NEVER_MISSED = _LOOSE | {"roman", "label"}
# What digits alone tell in a language whose number words are not known: "3만" is not 3.
_PLAIN_DIGITS = frozenset(("year", "time", "score"))
_OPPOSITE = frozenset(("above", "below"))


def check(pair: Pair, context: Context) -> Iterator[Finding]:
    """Findings on amounts, dates, units and bounds of one pair."""
    found = matched(pair, amounts(pair.a), amounts(pair.b))
    for a, b in found.equal:
        yield from _bounds(pair, a, b)
    for a, b in found.units:
        yield _unit(pair, a, b)
    alone = len(found.changed) == 1 and not found.only_a and not found.only_b
    read = all(numerals(side.lang).cardinals for side in (pair.a, pair.b))
    for a, b in found.changed:
        if read or (a.kind == b.kind and a.kind in _PLAIN_DIGITS):
            yield from _changed(pair, a, b, alone)
    if read:
        for quantity in found.only_a:
            yield from _lost(pair, quantity, True)
        for quantity in found.only_b:
            yield from _lost(pair, quantity, False)


def _around(pair: Pair, a: Quantity, b: Quantity) -> float:
    return (support(pair, a.indices, True) + support(pair, b.indices, False)) / 2


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


def _bounds(pair: Pair, a: Quantity, b: Quantity) -> Iterator[Finding]:
    """Equal values of which one is bounded or rounded in another way."""
    if a.side == b.side or (a.weak and b.weak) or not (a.modifier or b.modifier):
        return
    if a.high is not None or "ordinal" in (a.kind, b.kind) or distance(pair, a, b) > 8:
        return
    if _answered_modifier(pair, a, b):
        return
    around = _around(pair, a, b)
    against = {a.side, b.side} == _OPPOSITE
    near = "about" in (a.side, b.side) and a.side != "exact" != b.side
    confidence = (0.35 + 0.5 * around) * (0.6 if near else 1.0)
    severity = graded(Severity.MAJOR, confidence, _SURE) if against else Severity.MINOR
    yield finding(
        pair, KIND, severity, confidence, _how(a, b),
        a=_with_modifier(a), b=_with_modifier(b), rule=f"{a.side} to {b.side}",
        detail=f"support {around:.2f}",
    )  # fmt: skip


def _how(a: Quantity, b: Quantity) -> str:
    if {a.side, b.side} == _OPPOSITE:
        return _("{A} has {a}, {B} has {b}: bounded on opposite sides")
    if "exact" not in (a.side, b.side):
        return _("{A} has {a}, {B} has {b}: bounded differently")
    return _("{A} has {a}, {B} has {b}: the one is exact, the other is not")


def _with_modifier(quantity: Quantity) -> tuple[int, ...]:
    return tuple(sorted((*quantity.indices, *quantity.modifier)))


def _answered_modifier(pair: Pair, a: Quantity, b: Quantity) -> bool:
    """Whether the words that bound one amount are linked with words beside the other."""
    for quantity, partners, other in (
        (a, pair.partners_a, b), (b, pair.partners_b, a)
    ):  # fmt: skip
        if quantity.modifier and not other.modifier:
            near = range(other.indices[0] - 5, other.indices[-1] + 6)
            side = pair.a if quantity is a else pair.b
            content = [i for i in quantity.modifier if not side.words[i].function]
            return any(j in near for i in content for j in partners[i])
    return False


def _unit(pair: Pair, a: Quantity, b: Quantity) -> Finding:
    around = _around(pair, a, b)
    points = {q.unit.dimension for q in (a, b) if q.unit} == {"ratio", "ratio difference"}
    confidence = (0.4 + 0.45 * around) * (0.85 if points else 1.0)
    severity = graded(Severity.MAJOR if points else SEVERITY, confidence, _SURE)
    return finding(
        pair, KIND, severity, confidence,
        _("{A} has {a}, {B} has {b}: the same figure of another unit"),
        a=a.indices, b=b.indices, rule="unit", detail=f"support {around:.2f}",
    )  # fmt: skip


def _changed(pair: Pair, a: Quantity, b: Quantity, alone: bool) -> Iterator[Finding]:
    """Two amounts in the same place with different values; `alone` when nothing else is left."""
    around, held = _around(pair, a, b), _held(pair, a, b)
    confidence = 0.3 + 0.35 * around + 0.2 * held + 0.1 * linked(pair, a, b)
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
    elif "vague" in (a.kind, b.kind):
        severity, rule = Severity.MINOR, "vague"
        message = _("{A} has {a}, {B} has {b}: an exact figure against a vague one")
    elif a.kind in _CALENDAR and a.kind == b.kind:
        rule, message = a.kind, _another(a.kind)
    yield finding(
        pair, KIND, graded(severity, confidence, _SURE), confidence,
        message,
        a=a.indices, b=b.indices, rule=rule,
        detail=f"support {around:.2f}, beside {'aligned' if held else 'not aligned'}",
    )  # fmt: skip


def _lost(pair: Pair, quantity: Quantity, in_a: bool) -> Iterator[Finding]:
    """An amount that only one side has."""
    if quantity.kind in _NEVER_MISSED:
        return
    partners = pair.partners_a if in_a else pair.partners_b
    if all(partners[i] for i in quantity.indices):
        return
    around = support(pair, quantity.indices, in_a)
    # "one" may be a pronoun, and a weekday goes without saying
    confidence = (0.4 if quantity.value == 1 or quantity.kind == "weekday" else 0.6) * around
    yield finding(
        pair, KIND, graded(Severity.MAJOR, confidence, _SURE), confidence,
        _missing(quantity.kind),
        a=quantity.indices if in_a else None, b=None if in_a else quantity.indices,
        rule="one side only", detail=f"support {around:.2f}, {quantity.kind}",
    )  # fmt: skip


def _missing(kind: str) -> str:
    """The message on an amount of this kind that one side lacks."""
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
