"""Words that bound an amount or make it rough: "mehr als", "не менее", "environ"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from xlate.text.amounts.amount import Amount
from xlate.text.amounts.spans import Found
from xlate.text.amounts.spoken import Passage
from xlate.text.amounts.tokens import APOSTROPHES, before, find

_UNBOUND = frozenset(("ordinal", "fraction"))
_ARTICLES = 2  # words of the language's articles that may stand between


def bounded(passage: Passage, found: Sequence[Found]) -> Iterator[Amount]:
    """The amounts with their bounds; the words that bound are not part of them."""
    for first, end, amount in found:
        yield amount if amount.kind in _UNBOUND else _bounded(passage, first, end, amount)


def _bounded(passage: Passage, first: int, end: int, amount: Amount) -> Amount:
    at = first
    for _ in range(_ARTICLES + 1):
        phrase = before(passage.run, at, passage.tables.bounds)
        if phrase is not None:
            return _with(amount, phrase[0])
        if not passage.tables.has("articles", passage.low(at - 1)):
            break
        at -= 1
    if passage.low(end) in APOSTROPHES:  # "300'den fazla"
        end += 1
    after = find(passage.run, end, passage.tables.bounds_after)
    return _with(amount, after[0]) if after is not None else amount


def _with(amount: Amount, name: str) -> Amount:
    if name == "approx":
        return replace(amount, approx=True)
    return replace(amount, bound=name) if name in ("min", "max") else amount
