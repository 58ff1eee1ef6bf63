"""Amounts compared by value alone, whatever their language, script, grouping and calendar.

Of two languages, and of one that is not English, where words around an amount are not known.
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterator, Sequence
from dataclasses import replace

from xlate.drift.across.reading import host, inside, span, told_by, whole
from xlate.drift.build import finding
from xlate.drift.pair import Pair, Side
from xlate.model import Finding, Severity
from xlate.text.amounts import amounts
from xlate.text.amounts.amount import Amount, same
from xlate.text.messages import _

KIND = "number"
CHANGED, LOST = 0.75, 0.45
OFF = 2  # days
_SMALL = 3  # "one", "two", "both": told by articles, duals and pronouns as well
_LOOSE = frozenset(("ordinal", "fraction", "time"))  # told in other ways too: no loss is told
_UNSURE = frozenset(("ordinal",))  # "the second" and "another": not judged


def number(pair: Pair) -> Iterator[Finding]:
    """Amounts of one side that no amount of the other equals."""
    every = amounts(host(pair.a), pair.a.lang), amounts(host(pair.b), pair.b.lang)
    lone_a = _lone(pair.a, *every)
    lone_b = _lone(pair.b, *reversed(every))
    changed = _changed(lone_a, lone_b)
    for a, b in changed:
        yield finding(
            pair, KIND, Severity.CRITICAL, CHANGED, _("{A} has {a}, {B} has {b}: another value"),
            a=span(pair.a, a.start, a.end), b=span(pair.b, b.start, b.end),
            rule="value", detail=f"{a.kind} {a.value} / {b.value}",
        )  # fmt: skip
    told = {id(x) for both in changed for x in both}
    for side, lone, from_a in ((pair.a, lone_a, True), (pair.b, lone_b, False)):
        if told_by(pair, from_a) and whole(pair.b if from_a else pair.a):
            for amount in lone:
                if id(amount) not in told and amount.kind not in _LOOSE:
                    yield _lost(pair, side, amount, from_a)


def _lone(side: Side, own: Sequence[Amount], other: Sequence[Amount]) -> list[Amount]:
    """The amounts in the quoted words that nothing on the other side equals."""
    return [
        x
        for x in own
        if inside(side, x.start, x.end)
        and not (x.kind in ("cardinal", "ordinal") and abs(x.value) < _SMALL)
        and not any(_same(x, y) or _near(x, y) for y in other)
    ]


def _same(a: Amount, b: Amount) -> bool:
    """Whether two are one amount, whichever way they bound it.

    "Not more than" in one language is "at most" in the next, and what the negation does to a bound
    stands far from it: between languages bounds tell nothing.
    """
    return same(replace(a, bound=""), replace(b, bound=""))


def _near(a: Amount, b: Amount) -> bool:
    """Whether two days are one apart, where a calendar without its year leaves that open."""
    if not (a.day and b.day and (a.approx or b.approx)):
        return False
    (year_a, *rest_a), (year_b, *rest_b) = a.day, b.day
    if None in rest_a or None in rest_b or (year_a and year_b and year_a != year_b):
        return False
    ordinals = [_day_of_year(*rest) for rest in (rest_a, rest_b)]
    return abs(ordinals[0] - ordinals[1]) <= OFF


def _day_of_year(month: int | None, day: int | None) -> int:
    return sum(monthrange(2000, m)[1] for m in range(1, month or 1)) + (day or 0)


def _changed(a: Sequence[Amount], b: Sequence[Amount]) -> list[tuple[Amount, Amount]]:
    """Amounts that stand for each other: of one kind, and the only ones of it left over."""
    found = []
    for kind in sorted({x.kind for x in a} - _UNSURE):
        own, other = ([x for x in side if x.kind == kind] for side in (a, b))
        if len(own) == len(other) == 1:
            found.append((own[0], other[0]))
    return found


def _lost(pair: Pair, side: Side, amount: Amount, from_a: bool) -> Finding:
    place = span(side, amount.start, amount.end)
    return finding(
        pair, KIND, Severity.MINOR, LOST, _("{one} has the figure {words}, {other} leaves it out"),
        a=place if from_a else None, b=None if from_a else place,
        rule="value", detail=f"{amount.kind} {amount.value}",
    )  # fmt: skip
