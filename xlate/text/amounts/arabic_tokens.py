"""Words, figures and marks of a text in Arabic script, folded so that spellings meet."""

from __future__ import annotations

import re
from fractions import Fraction
from functools import lru_cache
from typing import NamedTuple

LONGEST = 30  # digits; a longer run is no amount
_SIGNS = "\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u0640"  # vowel signs, the stretching line
_TOKEN = re.compile(
    rf"\d+(?:[.,٬٫:،]\d+)*|(?:[^\W\d_][{_SIGNS}]*)+|[^\s\u200b-\u200f\u202a-\u202e]"
)
_DROPPED = re.compile(f"[{_SIGNS}]")
_GROUPED = re.compile(r"\d{1,3}([,٬.،])\d{3}(?:\1\d{3})*(?:[٫.,]\d+)?")
_FOLDED = {"أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ى": "ي", "ی": "ي", "ئ": "ي", "ؤ": "و", "ة": "ه",
           "ۀ": "ه", "ک": "ك", "٪": "%"}  # fmt: skip
_LETTERS = str.maketrans(_FOLDED)


class Token(NamedTuple):
    """A word, a figure or a mark: its span, its folded form, its value if it is a figure.

    `tied` when a mark that joins no letters, but keeps one word together, follows.
    """

    start: int
    end: int
    norm: str
    value: Fraction | None = None
    tied: bool = False


def tokens(text: str) -> list[Token]:
    """The tokens of a text, in order; what joins or turns letters invisibly separates them."""
    found = []
    for match in _TOKEN.finditer(text):
        written = match.group()
        if written[0].isdecimal():
            plain = _plain(written)
            found.append(Token(match.start(), match.end(), plain, _value(plain)))
        elif norm := fold(written):
            tied = text[match.end() : match.end() + 1] == "\u200c"
            found.append(Token(match.start(), match.end(), norm, tied=tied))
    return found


@lru_cache(maxsize=65_536)
def fold(word: str) -> str:
    """A word without vowel signs, with one letter for each group that writers mix up."""
    return _DROPPED.sub("", word).translate(_LETTERS)


def _plain(written: str) -> str:
    return "".join(str(int(c)) if c.isdecimal() else c for c in written)


def _value(plain: str) -> Fraction | None:
    """The value of a figure; None for times, dates and runs that are too long."""
    if ":" in plain or len(plain) > LONGEST:
        return None
    if match := _GROUPED.fullmatch(plain):
        mark = match[1]
        tail = plain.rfind(mark)
        whole, _, part = plain.replace(mark, "").partition("٫" if "٫" in plain else
                                                           "." if mark != "." else ",")  # fmt: skip
        single = plain.count(mark) == 1 and mark == "."
        if not single and tail > 0:
            return Fraction(f"{whole}.{part or 0}")
    marks = [c for c in plain if not c.isdigit()]
    if len(marks) > 1 or "،" in marks:
        return None
    return Fraction(re.sub(r"[,٬٫]", ".", plain)) if marks else Fraction(int(plain))
