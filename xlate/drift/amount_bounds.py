"""Equal amounts of which one is bounded or rounded in another way: "300", "nearly 300", "over 300".

An amount worked out in another unit is rounded as a matter of course, and a true "nearly" or
"about" then says no more than the other side's figure does.
"""

from __future__ import annotations

from collections.abc import Iterator

from xlate.drift.amounts import distance
from xlate.drift.build import finding, graded
from xlate.drift.exchange import sentence
from xlate.drift.markers import find, phrase_table, support
from xlate.drift.pair import Pair, Side
from xlate.model import Finding, Severity
from xlate.text import lexicon
from xlate.text.messages import _
from xlate.text.quantity import Quantity, converts

NUMBER = "number"
SURE = 0.6  # confidence from which a number is worth an alarm
_OPPOSITE = frozenset(("above", "below"))
_SHARES = ("existential", "many", "majority", "minority")
_OF = {"en": frozenset(("of",))}
_DENYING = ("particle", "determiner", "pronoun", "adverb")


def around(pair: Pair, a: Quantity, b: Quantity) -> float:
    """How well what stands around two amounts answers each other, 0 to 1."""
    return (support(pair, a.indices, True) + support(pair, b.indices, False)) / 2


def bounds(pair: Pair, a: Quantity, b: Quantity) -> Iterator[Finding]:
    """Equal values of which one is bounded or rounded in another way, or told only in part."""
    part_a, part_b = _part_of(pair.a, a), _part_of(pair.b, b)
    if part_a is not None and part_b is not None and _untold(pair, part_a, part_b):
        yield _in_part(pair, (*part_a, *_with_modifier(a)), (*part_b, *_with_modifier(b)))
        return
    if a.side == b.side or (a.weak and b.weak) or not (a.modifier or b.modifier):
        return
    if a.high is not None or "ordinal" in (a.kind, b.kind) or distance(pair, a, b) > 8:
        return
    if _answered_modifier(pair, a, b):
        return
    if _worked_out(a, b):
        return
    near = around(pair, a, b)
    against = {a.side, b.side} == _OPPOSITE
    if against and _denied(pair.a, a) != _denied(pair.b, b):
        return  # "will not let in more than 12,000" / "no more than 12,000 will be let in"
    roughly = "about" in (a.side, b.side) and "exact" not in (a.side, b.side)
    confidence = (0.35 + 0.5 * near) * (0.6 if roughly else 1.0)
    severity = graded(Severity.MAJOR, confidence, SURE) if against else Severity.MINOR
    if roughly and not (a.bound or b.bound):
        severity = Severity.NEUTRAL  # "some 300" and "nearly 300"
    yield finding(
        pair, NUMBER, severity, confidence, _how(a, b),
        a=_with_modifier(a), b=_with_modifier(b), rule=f"{a.side} to {b.side}",
        detail=f"support {near:.2f}",
    )  # fmt: skip


def _part_of(side: Side, quantity: Quantity) -> tuple[int, ...] | None:
    """The words "several of the" before an amount; none there are (), another "of" is None."""
    definite = lexicon.forms(side.lang, "function", "article", "possessive_determiner")
    at = min(_with_modifier(quantity)) - 1
    while at >= 0 and side.words[at].low in (*definite, "these", "those"):
        at -= 1
    if at < 1 or side.words[at].low not in _OF.get(side.lang, ()):
        return ()
    shares = find(side, phrase_table(side.lang, "condition", _SHARES))
    for marker in shares:
        if marker.indices[-1] in (at - 1, at):
            return tuple(range(marker.indices[0], quantity.indices[0]))
    return None


def _untold(pair: Pair, a: tuple[int, ...], b: tuple[int, ...]) -> bool:
    """Whether one side alone has a share in words, and condition takes it for answered."""
    if bool(a) == bool(b):
        return False
    own, partners, other = (a, pair.partners_a, pair.b) if a else (b, pair.partners_b, pair.a)
    if find(other, phrase_table(other.lang, "condition", _SHARES)):
        return False
    return any(partners[i] for i in own[:-1])


def _in_part(pair: Pair, a: tuple[int, ...], b: tuple[int, ...]) -> Finding:
    near = (support(pair, a, True) + support(pair, b, False)) / 2
    confidence = 0.45 + 0.5 * near
    return finding(
        pair, NUMBER, graded(Severity.MAJOR, confidence, SURE), confidence,
        _("{A} has {a}, {B} has {b}: a part of them against all"),
        a=a, b=b, rule="part", detail=f"support {near:.2f}",
    )  # fmt: skip


def _how(a: Quantity, b: Quantity) -> str:
    if {a.side, b.side} == _OPPOSITE:
        return _("{A} has {a}, {B} has {b}: bounded on opposite sides")
    if "exact" not in (a.side, b.side):
        return _("{A} has {a}, {B} has {b}: bounded differently")
    return _("{A} has {a}, {B} has {b}: the one is exact, the other is not")


def _denied(side: Side, quantity: Quantity) -> bool:
    """Whether a negator stands before a bounded amount in its sentence, no part of the bound."""
    own = set(_with_modifier(quantity))
    negators = find(side, phrase_table(side.lang, "negation", _DENYING))
    here = [k for k in sentence(side, quantity.indices[0]) if k < min(own)]
    return any(m.indices[0] in here and not own & set(m.indices) for m in negators)


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


def _worked_out(a: Quantity, b: Quantity) -> bool:
    """Whether the amounts are one in two units, and what bounds either is true of the other."""
    if not converts(a, b) or a.bound or b.bound:
        return False
    return _true_of(a, b) and _true_of(b, a)


def _true_of(rough: Quantity, exact: Quantity) -> bool:
    """Whether "nearly" and "just over", said of the one amount, agree with the other's value."""
    if rough.approx == "below":
        return exact.base <= rough.base
    return rough.approx != "above" or exact.base >= rough.base
