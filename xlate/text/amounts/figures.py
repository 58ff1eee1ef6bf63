"""Numbers in digits as each language groups and divides them."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import NamedTuple

_LONGEST = 30  # digits; a longer run is no amount
_LONGEST_NAME = 20  # letters
_CURRENCY = 3  # letters of a currency's code, known or not
_HYPHENS = "-‐‑"
_SPACES = " \u00a0\u2009\u202f"
# At most eleven groups, so that each place of a text is looked at a bounded number of times.
_GROUPED = re.compile(rf"\d{{1,3}}(?:([.,'’{_SPACES}])\d{{3}}(?:\1\d{{3}}){{0,10}})(?!\d)")
_PLAIN = re.compile(rf"\d{{1,{_LONGEST}}}(?!\d)")
_DECIMAL = re.compile(rf"([.,])(\d{{1,{_LONGEST}}})(?!\d)")
_YEAR = re.compile(r"(?:19|20)\d\d(?!\d)")
_MORE = re.compile(r"[.,]\d")
VULGAR = {
    "½": "1/2", "¼": "1/4", "¾": "3/4", "⅓": "1/3", "⅔": "2/3", "⅕": "1/5", "⅖": "2/5",
    "⅗": "3/5", "⅘": "4/5", "⅛": "1/8", "⅜": "3/8", "⅝": "5/8", "⅞": "7/8", "⅙": "1/6", "⅚": "5/6",
}  # fmt: skip


class Figure(NamedTuple):
    """A number in digits: where it ends in the text, its value, and whether it is plain digits."""

    end: int
    value: Fraction
    plain: bool


def figure(text: str, at: int) -> Figure | None:
    """The number in digits at a position; None for what is too long to be an amount.

    A full stop before exactly three digits groups them, and so does a comma before "000": a
    translator may keep the English form. Any other comma divides.
    """
    grouped = _GROUPED.match(text, at)
    if grouped is not None and grouped.group()[0] != "0":
        whole = "".join(c for c in grouped.group() if c.isdecimal())
        rest = _DECIMAL.match(text, grouped.end())
        if rest is not None and rest[1] != grouped[1] and not _MORE.match(text, rest.end()):
            return Figure(rest.end(), Fraction(_ascii(whole) + "." + _ascii(rest[2])), False)
        if _groups(grouped.group(), grouped[1]):
            return Figure(grouped.end(), Fraction(int(whole)), False)
    plain = _PLAIN.match(text, at)
    if plain is None:
        return None
    rest = _DECIMAL.match(text, plain.end())
    if rest is not None and not _MORE.match(text, rest.end()):
        value = Fraction(_ascii(plain.group()) + "." + _ascii(rest[2]))
        return Figure(rest.end(), value, False)
    return Figure(plain.end(), Fraction(int(plain.group())), True)


def labels(text: str, at: int) -> bool:
    """Whether digits at a position are part of a name: "H5N1", "COVID-19", "С-400"."""
    if not 0 < at < len(text) or not text[at].isdecimal():
        return False
    end = at - (text[at - 1] in _HYPHENS)
    begin = end
    while begin and text[begin - 1].isalpha() and end - begin < _LONGEST_NAME:
        begin -= 1
    name = text[begin:end]
    if end < at:  # the year in "Tokyo-2020" is told without the name as well
        return name[:1].isupper() and not _YEAR.match(text, at)
    code = name.isupper() and len(name) != _CURRENCY  # "CDF500"
    return code or (name[:1].isupper() and len(name) < _CURRENCY)


def _groups(written: str, mark: str) -> bool:
    """Whether a mark before three digits groups them."""
    if mark != ",":
        return True
    return written.count(mark) > 1 or written.endswith("000")


def _ascii(digits: str) -> str:
    return "".join(str(int(c)) for c in digits)
