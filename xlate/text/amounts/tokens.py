"""Text to tokens for reading amounts: runs of digits, words, and marks, and phrases of them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from typing import Generic, NamedTuple, TypeVar

Value = TypeVar("Value")

DASHES = frozenset("-‐‑–—−")
APOSTROPHES = frozenset("'’ʼ＇`´")
_TOKEN = re.compile(r"\d+|(?:[^\W\d_][\u0300-\u036f]*)+|\S")
# Ukrainian has the apostrophe inside words.
_UKRAINIAN = re.compile(
    r"\d+|(?:[^\W\d_][\u0300-\u036f]*)+(?:['’ʼ](?:[^\W\d_][\u0300-\u036f]*)+)*|\S"
)
_TURKISH = str.maketrans({"İ": "i", "I": "ı"})
_LONGEST_WORD = 80


class Token(NamedTuple):
    """A token: as written, in lower case, where it stands, and whether it is of digits."""

    text: str
    low: str
    start: int
    end: int
    digits: bool
    word: bool


def tokens(text: str, lang: str) -> list[Token]:
    """The tokens of a text, in order; positions are code points of it."""
    pattern = _UKRAINIAN if lang == "uk" else _TOKEN
    return [
        _token(match.group(), match.start(), match.end(), lang) for match in pattern.finditer(text)
    ]


def _token(text: str, start: int, end: int, lang: str) -> Token:
    if text[0].isdecimal():
        return Token(text, text, start, end, True, False)
    if not text[0].isalpha() or len(text) > _LONGEST_WORD:
        return Token(text, text, start, end, False, False)
    return Token(text, lower(text, lang), start, end, False, True)


def lower(text: str, lang: str) -> str:
    """A word as the tables have it: lower case, composed, without the stress marks of Cyrillic."""
    if lang == "tr":
        text = text.translate(_TURKISH)
    if text.isascii():
        return text.lower()
    low = unicodedata.normalize("NFC", text.casefold()).replace("’", "'").replace("ʼ", "'")
    if "\u0301" in low:  # what is left of it stands on a letter that has no accent in spelling
        low = low.replace("\u0301", "")
    return low


class Row(NamedTuple, Generic[Value]):
    """A phrase: its tokens, its tokens as written where case counts, and what it stands for."""

    lows: tuple[str, ...]
    exact: tuple[str, ...] | None
    value: Value


Phrases = Mapping[str, tuple[Row[Value], ...]]


def phrases(
    entries: Iterable[tuple[str, Value]], lang: str, exact: bool = False
) -> dict[str, tuple[Row[Value], ...]]:
    """Phrases by their first token, longest first; hyphens and apostrophes in them do not count."""
    table: dict[str, list[Row[Value]]] = {}
    for form, value in entries:
        parts = [t for t in tokens(form, lang) if t.text not in DASHES | APOSTROPHES]
        if parts:
            written = tuple(part.text for part in parts) if exact else None
            row = Row(tuple(part.low for part in parts), written, value)
            table.setdefault(row.lows[0], []).append(row)
    return {k: tuple(sorted(rows, key=lambda r: -len(r.lows))) for k, rows in table.items()}


def find(run: Sequence[Token], at: int, table: Phrases[Value]) -> tuple[Value, int] | None:
    """What the longest phrase at a token stands for, and the index after it."""
    if at >= len(run):
        return None
    for row in table.get(run[at].low, ()):
        end = _matched(run, at, row)
        if end is not None:
            return row.value, end
    return None


def _matched(run: Sequence[Token], at: int, row: Row[Value]) -> int | None:
    if row.exact and run[at].text != row.exact[0]:
        return None
    index = at + 1
    for k, low in enumerate(row.lows[1:], 1):
        if index < len(run) and run[index].text in DASHES | APOSTROPHES and tight(run, index):
            index += 1
        if index >= len(run) or run[index].low != low:
            return None
        if row.exact and run[index].text != row.exact[k]:
            return None
        if low == "." and not tight(run, index):
            return None
        index += 1
    return index


def before(run: Sequence[Token], at: int, table: Phrases[Value]) -> tuple[Value, int] | None:
    """What the longest phrase that ends before a token stands for, and where it begins."""
    for length in range(min(5, at), 0, -1):
        found = find(run, at - length, table)
        if found is not None and found[1] == at:
            return found[0], at - length
    return None


def tight(run: Sequence[Token], at: int) -> bool:
    """Whether a token stands right after the one before it."""
    return 0 < at < len(run) and run[at - 1].end == run[at].start


def low(run: Sequence[Token], at: int) -> str:
    """The lower-case form of a token, empty beyond the ends."""
    return run[at].low if 0 <= at < len(run) else ""
