"""Amounts in German, Spanish, French, Italian, Portuguese, Russian, Ukrainian and Turkish.

One pass from left to right; what differs between the languages is in their tables.
"""

from __future__ import annotations

import re
from fractions import Fraction

from xlate.text.amounts.amount import Amount
from xlate.text.amounts.bounds import bounded
from xlate.text.amounts.days import read_calendar, read_roman
from xlate.text.amounts.figures import labels
from xlate.text.amounts.measures import read_measured
from xlate.text.amounts.spans import joined
from xlate.text.amounts.spoken import Passage, glued
from xlate.text.amounts.tables import Tables, tables
from xlate.text.amounts.tokens import Token, find, tokens

_TIMED = re.compile(r"\d{1,3}:\d\d[.,]\d+")  # what a race took: minutes, seconds, hundredths
_NONE = "none"  # what is passed over
_NAMED = frozenset(("cardinal", "measure"))  # "Т-90М" is no length


def read(text: str, lang: str) -> tuple[Amount, ...]:
    """Every amount of a text, in order, none overlapping another.

    Args:
        text: Any text.
        lang: ISO 639-1 code; without tables for it, digits and symbols are read all the same.
    """
    passage = Passage(text, tokens(text, lang), tables(lang))
    found: list[tuple[int, int, Amount]] = []
    at = 0
    while at < len(passage.run):
        taken = _at(passage, at) if _begins(passage.run[at], passage.tables) else []
        for amount in taken:
            end = passage.index(amount.end, at)
            start = passage.index(amount.start, at)
            found.append((start, end, amount))
            at = max(end, at + 1)
        if not taken:
            skipped = find(passage.run, at, passage.tables.skipped)
            at = skipped[1] if skipped else at + 1
    told = [x for x in found if x[2].kind != _NONE]
    told = [x for x in told if x[2].kind not in _NAMED or not labels(text, x[2].start)]
    return tuple(bounded(passage, joined(passage, told)))


def _begins(token: Token, known: Tables) -> bool:
    """Whether an amount may begin with a token: most words are told from a number at once."""
    if token.digits or token.low in known.firsts:
        return True
    if not token.word:
        return False
    return token.text[0] in "XVI" or (
        "glued" in known.words and len(token.low) > 4 and glued(token.low, known.lang) is not None
    )


def _at(passage: Passage, at: int) -> list[Amount]:
    if find(passage.run, at, passage.tables.skipped) is not None:
        return []
    token = passage.run[at]
    if token.digits and (timed := _TIMED.match(passage.text, token.start)):
        return [Amount(token.start, timed.end(), _NONE, Fraction(0))]
    for reader in (read_calendar, read_measured, read_roman):
        if found := reader(passage, at):
            return found
    return []
