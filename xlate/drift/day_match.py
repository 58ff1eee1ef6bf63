"""Days of two renderings compared by the dates of their articles.

"On Thursday" in an article of the 13th and "on 12 March" are one day or they are not: only the
articles' dates tell. What agrees is answered; what faces each other and cannot agree is another
day; and where an article has no date, a day told from it is not judged against a calendar date.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from xlate.drift.amount_bounds import NUMBER, SURE, around
from xlate.drift.amounts import REACH, distance
from xlate.drift.build import filled, finding, graded
from xlate.drift.day_bounds import same_bound
from xlate.drift.pair import Context, Pair, Side
from xlate.model import Finding, Severity
from xlate.text.messages import _
from xlate.text.moments import Days, Moment, agree, apart, dateline, day_of, moments, zone
from xlate.text.numerals import Quantity

_DIRECT = frozenset(("direct", "fragment"))


@dataclass(frozen=True, slots=True)
class Settled:
    """The amounts that no day has answered, and the days that differ: moments, gap, periods."""

    free_a: list[Quantity]
    free_b: list[Quantity]
    differ: tuple[tuple[Moment, Moment, tuple[int, Days, Days]], ...]


def settled(
    pair: Pair, of_a: Sequence[Quantity], of_b: Sequence[Quantity], context: Context
) -> Settled:
    """Match the days of a pair by the dates of its articles."""
    told = []
    dated = True
    for side, found in ((pair.a, of_a), (pair.b, of_b)):
        anchors = _anchors(side, context)
        dated = dated and bool(anchors)
        told.append(moments(found, side.words, side.lang, anchors))
    differ = []
    done: set[int] = set()
    ranked = sorted(_facing(pair, *told), key=lambda row: (not agree(row[1], row[2]), row[0]))
    for near, a, b in ranked:
        if id(a) in done or id(b) in done:
            continue
        if same_bound(pair.a, a, pair.b, b):
            done |= {id(a), id(b)}
            continue
        if _own_rule(a, b):
            continue
        gap = apart(a, b) if dated and near <= REACH else None
        if agree(a, b) or (not dated and _unjudged(a, b)):
            done |= {id(a), id(b)}
        elif gap is not None:
            done |= {id(a), id(b)}
            differ.append((a, b, gap))
    gone = {q for side in told for m in side if id(m) in done for q in m.parts}
    return Settled(
        [q for q in of_a if q not in gone], [q for q in of_b if q not in gone], tuple(differ)
    )


def _anchors(side: Side, context: Context) -> tuple[date, ...]:
    """Days the side can have been written on, or, between marks, spoken on."""
    article = context.articles.get(side.article_id)
    day = day_of(article.date) if article else None
    if article is None or day is None:
        return ()
    found = [day, dateline(article.text, article.lang, day)]
    if side.quote is not None and side.quote.form in _DIRECT:
        found.append(day - timedelta(1))
    return tuple(dict.fromkeys(d for d in found if d is not None))


def _facing(
    pair: Pair, own: Sequence[Moment], others: Sequence[Moment]
) -> Iterator[tuple[float, Moment, Moment]]:
    """Moments with how many words they stand from each other's place."""
    for a in own:
        for b in others:
            yield min((distance(pair, x, y) for x in a.parts for y in b.parts), default=0.0), a, b


def _own_rule(a: Moment, b: Moment) -> bool:
    """Whether what is written settles it: the same words, or two values of one calendar kind."""
    kinds_a = {q.kind: q for q in a.parts}
    kinds_b = {q.kind: q for q in b.parts}
    shared = kinds_a.keys() & kinds_b.keys()
    if kinds_a.keys() == kinds_b.keys() and kinds_a.keys() != {"relative"}:
        return bool(shared)
    if shared == {"relative"}:
        x, y = kinds_a["relative"], kinds_b["relative"]
        return (x.value, x.unit) == (y.value, y.unit)
    return any(kinds_a[kind].value != kinds_b[kind].value for kind in shared)


def _unjudged(a: Moment, b: Moment) -> bool:
    """Whether one of two moments is a calendar date, and the other is told from the article's."""
    return a.fixed != b.fixed


def differing(
    pair: Pair, a: Moment, b: Moment, gap: tuple[int, Days, Days], context: Context
) -> Finding:
    """The finding on two days that the articles' dates show to be different."""
    days, first, second = gap
    support = min(around(pair, x, y) for x in a.parts for y in b.parts)
    confidence = 0.5 + 0.35 * support
    articles = [context.articles[side.article_id] for side in (pair.a, pair.b)]
    severity = graded(Severity.MAJOR, confidence, SURE)
    message = _("{A} has {a}, which is {day_a}, {B} has {b}, which is {day_b}: another day")
    zones = {zone(article.date) for article in articles} - {None}
    if days == 1 and len(zones) == 2 and first[0] == first[1] and second[0] == second[1]:
        severity = Severity.MINOR
        message = _(
            "{A} has {a}, which is {day_a}, {B} has {b}, which is {day_b}: one day apart, which "
            "the time zones of the articles may explain"
        )
    shown_a, shown_b = _shown(first), _shown(second)
    return finding(
        pair, NUMBER, severity, confidence,
        filled(message, {"day_a": shown_a, "day_b": shown_b}),
        a=a.indices, b=b.indices, rule="another day",
        detail=f"{shown_a} against {shown_b}, support {support:.2f}",
    )  # fmt: skip


def _shown(days: Days) -> str:
    first, last = days
    return first.isoformat() if first == last else f"{first.isoformat()}/{last.isoformat()}"
