"""Amounts in English, from `xlate.text.numerals` and in the shape of all other languages."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction

from xlate.text.amounts.amount import BASES, FAMILIES, Amount, dated
from xlate.text.amounts.ends import spanned
from xlate.text.amounts.figures import labels
from xlate.text.numerals import quantities
from xlate.text.quantity import Quantity
from xlate.text.words import Word, words

_PLAIN = {
    "cardinal": "cardinal", "multiplier": "cardinal", "label": "cardinal", "score": "cardinal",
    "ordinal": "ordinal", "roman": "ordinal", "fraction": "fraction",
}  # fmt: skip
_PLACES = {"year": 0, "month": 1, "day": 2}
_BETWEEN = frozenset((",", ".", "of", "the"))


def read(text: str, lang: str = "en") -> tuple[Amount, ...]:
    """Every amount of an English text, in order.

    What has no value of its own is left out: "dozens", "yesterday", "Monday", "a" as an article.
    """
    tokens = words(text, lang)
    found: list[Amount] = []
    last: Quantity | None = None
    for quantity in quantities(tokens, text, 0, lang):
        amount = _amount(quantity, tokens, text)
        if amount is None:
            continue
        merged = None
        if found and last is not None:
            pair = found[-1], amount, last, quantity, tokens
            merged = _merged(*pair) or _ranged(*pair)
        if merged is not None:
            found[-1] = merged
        elif not found or amount.start >= found[-1].end:
            found.append(amount)
        last = quantity
    return tuple(found)


def _merged(
    first: Amount, second: Amount, last: Quantity, quantity: Quantity, tokens: Sequence[Word]
) -> Amount | None:
    """A date whose fields stand side by side: day, month and year."""
    if first.day is None or second.day is None or first.high is not None or second.high is not None:
        return None
    gap = tokens[last.indices[-1] + 1 : quantity.indices[0]]
    if any(word.low not in _BETWEEN for word in gap):
        return None
    if any(x is not None and y is not None for x, y in zip(first.day, second.day, strict=True)):
        return None
    if first.day[0] is not None and second.day[1] is None:  # "in 2019, 12"
        return None
    year, month, day = (
        x if x is not None else y for x, y in zip(first.day, second.day, strict=True)
    )
    whole = (year, month, day)
    return replace(first, end=second.end, value=dated(whole), day=whole)


def _ranged(
    first: Amount, second: Amount, last: Quantity, quantity: Quantity, tokens: Sequence[Word]
) -> Amount | None:
    """A range told with "from", which other languages hardly tell from one without."""
    gap = [word.low for word in tokens[last.indices[-1] + 1 : quantity.indices[0]]]
    begin = last.indices[0]
    if gap != ["to"] or not begin or tokens[begin - 1].low != "from":
        return None
    return spanned(first, second)


def _amount(quantity: Quantity, tokens: Sequence[Word], text: str) -> Amount | None:
    start, end = tokens[quantity.indices[0]].start, tokens[quantity.indices[-1]].end
    if quantity.kind in (*_PLAIN, "measure") and labels(text, start):
        return None
    if quantity.weak and not _tells(quantity, tokens):
        return None
    plain = Amount(start, end, "cardinal", quantity.value, high=quantity.high,
                   bound=quantity.bound, approx=bool(quantity.approx))  # fmt: skip
    if quantity.kind in _PLACES:
        return _date(plain, _PLACES[quantity.kind])
    if quantity.kind == "decade":
        return _decade(plain)
    if quantity.kind == "time":
        return replace(plain, kind="time", unit="half-day" if quantity.alt is not None else "")
    if quantity.unit is not None and quantity.kind in ("percent", "money", "measure", "duration"):
        return _measured(plain, quantity)
    kind = _PLAIN.get(quantity.kind)
    return replace(plain, kind=kind) if kind is not None else None


def _tells(quantity: Quantity, tokens: Sequence[Word]) -> bool:
    """Whether a weak amount is one in other languages: "a month", "half"."""
    if quantity.kind in ("duration", "measure", "ordinal", "fraction"):
        return True
    if quantity.kind == "multiplier":
        return quantity.value > 1
    return quantity.value != 1 and tokens[quantity.indices[0]].number


def _date(plain: Amount, place: int) -> Amount:
    fields = [int(plain.value) if place == k else None for k in range(3)]
    day = (fields[0], fields[1], fields[2])
    return replace(plain, kind="date", value=dated(day), day=day)


def _decade(plain: Amount) -> Amount:
    first = int(plain.value) + (1900 if plain.value < 100 else 0)
    day, last = (first, None, None), (first + (99 if first % 100 == 0 else 9), None, None)
    return replace(plain, kind="date", value=dated(day), day=day, high=dated(last))


def _measured(plain: Amount, quantity: Quantity) -> Amount:
    unit = quantity.unit
    assert unit is not None
    if quantity.kind == "money":
        family = unit.family if unit.generic else ""
        family = "ruble" if family == "rouble" else family
        name = family if family in FAMILIES else unit.name
        return _scaled(replace(plain, kind="money", unit=name), unit.factor, Fraction(0))
    if quantity.kind == "percent":
        return _scaled(replace(plain, kind="percent"), unit.factor * 100, Fraction(0))
    if unit.dimension == "angle" and unit.name == "°":
        return replace(plain, kind="measure", unit="degree")
    base = BASES.get(unit.dimension, unit.dimension)
    return _scaled(replace(plain, kind=quantity.kind, unit=base), unit.factor, unit.offset)


def _scaled(amount: Amount, factor: Fraction, offset: Fraction) -> Amount:
    high = amount.high * factor + offset if amount.high is not None else None
    return replace(amount, value=amount.value * factor + offset, high=high, factor=factor)
