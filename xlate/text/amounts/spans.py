"""Two amounts that are one: "5-10 км", "entre 10 et 20", "2 Stunden und 10 Minuten"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from xlate.text.amounts.amount import Amount
from xlate.text.amounts.ends import RANGED, spanned
from xlate.text.amounts.spoken import Passage
from xlate.text.amounts.tokens import DASHES

_SUMMED = frozenset(("duration", "measure"))

Found = tuple[int, int, Amount]


def joined(passage: Passage, found: Sequence[Found]) -> list[Found]:
    """The amounts with their first and last tokens, ranges and sums put together."""
    result: list[Found] = []
    for item in found:
        one = _joined(passage, result[-1], item) if result else None
        if one is None:
            result.append(item)
        else:
            result[-1] = (result[-1][0], item[1], one)
    return result


def _joined(passage: Passage, first: Found, second: Found) -> Amount | None:
    a, b = first[2], second[2]
    if a.kind not in RANGED or b.kind not in RANGED or a.high is not None:
        return None
    gap = passage.run[first[1] : second[0]]
    if len(gap) == 2 and passage.tables.has("articles", gap[1].low):
        gap = gap[:1]
    if len(gap) > 1:
        return None
    known = passage.tables
    if (
        total := _summed(a, b, [t.low for t in gap], known.words.get("and", frozenset()))
    ) is not None:
        return total
    if not gap:
        negative = b.value < 0 and passage.run[second[0]].text in DASHES
        return spanned(a, replace(b, value=-b.value), True) if negative else None
    link, before = gap[0], passage.low(first[0] - 1)
    if known.has("articles", before):
        before = passage.low(first[0] - 2)
    tight = passage.run[first[1] - 1].end == link.start
    if link.text in DASHES:
        close = tight == (link.end == passage.run[second[0]].start)
        return spanned(a, b, close)
    if link.text == ":" and tight:
        whole = a.value.denominator == b.value.denominator == 1
        return spanned(a, b, True) if whole and not a.unit and not b.unit else None
    if known.has("between", before) and known.has("between_and", link.low):
        return spanned(a, b, False)
    if known.has("range", link.low):
        return spanned(a, b, False)
    if known.has("or", link.low) and a.value < b.value <= 2 * a.value:
        return spanned(a, b, False)
    return None


def _summed(a: Amount, b: Amount, gap: list[str], links: frozenset[str]) -> Amount | None:
    """Amounts of falling units that add up."""
    if a.kind not in _SUMMED or (a.kind, a.unit) != (b.kind, b.unit) or a.unit == "kelvin":
        return None
    if gap and gap[0] not in links:
        return None
    if not (b.factor < a.factor and 0 < b.value < a.factor) or (a.value / a.factor).denominator > 1:
        return None
    return replace(a, end=b.end, value=a.value + b.value, factor=b.factor)
