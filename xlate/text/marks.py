r"""The quote marks of a text: where they stand, and which way each of them can look.

An apostrophe, a prime after a figure ("6' 2\"") and a decade ("'90s") are no marks. A mark whose
direction the writer declared (“ ”) keeps it unless the blanks around it plainly say otherwise.
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from xlate.text.lexicon import table

_PRIMES = re.compile(
    r"(?<![\w])\d{1,3}\s?(['′’])(?:\s?\d{1,2}(?:[ -]?\d/\d|[½¼¾])?\s?(\"|″|”|''|’’))?"
)
_DECADE = re.compile(r"\d0s?(?!\w)|\d\d(?!\w)")
_TAG = re.compile(r"<[A-Za-z/!][^<>\n]{0,2000}>")
_WORD = re.compile(r"\w+")
_OPENERS = "([{<（［【—–―-/=…"
_FIRST_CJK = "\u2e80"  # no apostrophes from here on: a particle may follow a closing mark
_CLOSERS = ")]}>）］】,.;:!?…。，、；：！？،؛؟۔。"


class Family(NamedTuple):
    """Marks that close each other; `level` is "double" or "single", `use` "speech" or "title"."""

    name: str
    level: str
    use: str


class Mark(NamedTuple):
    """A mark at `start:end` that can open, or close, or both (then the state decides)."""

    start: int
    end: int
    family: Family
    opens: bool
    closes: bool
    figure: bool = False


class Table(NamedTuple):
    """A language's marks: how to find them, what each declares, and the words cut short."""

    pattern: re.Pattern[str]
    marks: dict[str, tuple[Family, str]]
    elisions: frozenset[str]


@cache
def mark_table(lang: str) -> Table:
    """The marks of a language; those of English where it has no table of its own."""
    data = table(lang, "marks") or table("en", "marks")
    marks: dict[str, tuple[Family, str]] = {}
    for entry in data["family"]:
        family = Family(entry["name"], entry["level"], entry["use"])
        for side in ("open", "close", "either"):
            marks |= dict.fromkeys(entry.get(side, ()), (family, side))
    longest = sorted(marks, key=lambda m: (-len(m), m))  # the doubled before the single apostrophe
    pattern = re.compile("|".join(re.escape(mark) for mark in longest))
    return Table(pattern, marks, frozenset(data.get("elisions", ())))


def find_marks(text: str, lang: str) -> list[Mark]:
    """The quote marks of a text in order, apostrophes and primes left out; linear in its length."""
    marks_of = mark_table(lang)
    found: list[Mark] = []
    for run in _runs(_candidates(text, marks_of.pattern)):
        left = _before(text, run[0].start())
        right = text[run[-1].end()] if run[-1].end() < len(text) else " "
        for match in _closing_triple(text, run, right, marks_of.pattern):
            mark = _mark(text, match, left, right, marks_of)
            if mark is not None:
                found.append(mark)
    return found


def _before(text: str, at: int) -> str:
    """The character before a mark; a line break at the very start; marks of direction are blank."""
    char = text[at - 1] if at else "\n"
    return "\n" if "\u202a" <= char <= "\u202e" or char in "\u200e\u200f\ufeff\r" else char


def _candidates(text: str, pattern: re.Pattern[str]) -> list[re.Match[str]]:
    """Whatever looks like a mark, but for primes and the attributes of tags left in the text."""
    primes = _primes(text)
    tags = [m.span() for m in _TAG.finditer(text)]
    raw: list[re.Match[str]] = []
    tag = 0
    for match in pattern.finditer(text):
        while tag < len(tags) and tags[tag][1] <= match.start():
            tag += 1
        if match.start() not in primes and not (tag < len(tags) and tags[tag][0] < match.start()):
            raw.append(match)
    return raw


def _primes(text: str) -> set[int]:
    """Where feet, inches and minutes have their signs; a foot alone only before a figure."""
    found: set[int] = set()
    for match in _PRIMES.finditer(text):
        if match.group(2):
            found |= {match.start(1), match.start(2)}
    return found


def _runs(raw: list[re.Match[str]]) -> list[list[re.Match[str]]]:
    """Marks that touch each other, together: they share what stands before and behind them."""
    runs: list[list[re.Match[str]]] = []
    for match in raw:
        if runs and runs[-1][-1].end() == match.start():
            runs[-1].append(match)
        else:
            runs.append([match])
    return runs


def _closing_triple(
    text: str, run: list[re.Match[str]], right: str, pattern: re.Pattern[str]
) -> list[re.Match[str]]:
    """Three apostrophes at the end of a quote in a quote: the single mark comes first."""
    start, end = run[0].start(), run[-1].end()
    if end - start != 3 or len(run) != 2 or not (right.isspace() or right in _CLOSERS):
        return run
    first, rest = pattern.match(text, start, start + 1), pattern.match(text, start + 1, end)
    return [first, rest] if first and rest and rest.end() == end else run


def _mark(text: str, match: re.Match[str], left: str, right: str, marks_of: Table) -> Mark | None:
    family, side = marks_of.marks[match.group()]
    free_left = left.isspace() or left in _OPENERS
    free_right = right.isspace() or right in _CLOSERS
    if family.level == "single":
        if not free_left and right.isalnum() and right < _FIRST_CJK:
            return None
        if free_left and side != "open" and _cut_short(text, match.end(), marks_of.elisions):
            return None
        if side == "open" and _DECADE.match(text, match.end()):
            return None
    if match.group() == "''" and left.isalpha() and right.isalpha():
        return None  # "don''t": an agency doubles its apostrophes
    opens, closes = _direction(side, left, right, free_left, free_right, family)
    figure = left.isdigit() and match.group() in '"”″'
    return Mark(match.start(), match.end(), family, opens, closes, figure)


def _cut_short(text: str, at: int, elisions: frozenset[str]) -> bool:
    """Whether an apostrophe at the head of a word stands for letters: '90s, 'em, 'til."""
    word = _WORD.match(text, at, at + 24)
    if word is None:
        return False
    return bool(_DECADE.match(text, at)) or word.group().casefold() in elisions


def _direction(
    side: str, left: str, right: str, free_left: bool, free_right: bool, family: Family
) -> tuple[bool, bool]:
    """Whether a mark can open and can close, by what it declares and by the blanks around it."""
    latin = family.name in ("double", "single")
    if side == "open":
        slip = latin and not free_left and (right.isspace() or right in ",;:!?)")
        return not slip, slip
    if side == "close":
        return latin and left.isspace() and (right.isalnum() or left == "\n"), True
    if free_left and not free_right:
        return True, False
    if free_right and not free_left:
        return False, True
    if family.level == "single":
        return (not right.isspace(), not left.isspace())
    return True, True
