"""Right-to-left words among left-to-right ones: each keeps its own direction, and nobody else's.

Without isolates, two Arabic wordings with a slash between them are one right-to-left run, and the
base's stands where the other's should (Unicode Standard Annex 9, section 2.5).
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

RIGHT, FIRST, POP = "\u2067", "\u2068", "\u2069"
ISOLATES = re.compile("[\u2066-\u2069]")

# The blocks of Hebrew, Arabic, Syriac, Thaana, N'Ko and the like, with their marks.
_LETTERS = "\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff"
_RTL = re.compile(f"[{_LETTERS}]")
# A name of several words, with the figures and hyphens in it.
_RUN = re.compile(f"[{_LETTERS}](?:[{_LETTERS}\\s\\d\u200c\u200d.'’-]*[{_LETTERS}])?")


class Stretch(NamedTuple):
    """A stretch of a message: `alone` if its direction is its own, `quoted` if between marks."""

    text: str
    alone: bool
    quoted: bool = False


def has_rtl(text: str) -> bool:
    """Whether any letter of a text runs from right to left."""
    return _RTL.search(text) is not None


def is_rtl(text: str) -> bool:
    """Whether most letters of a text run from right to left."""
    right = len(_RTL.findall(text))
    if not right:
        return False
    left = sum(char.isalpha() for char in _RTL.sub("", text))
    return right > left


def direction(text: str) -> str:
    """A text's direction, as HTML's `dir` takes it: a browser would go by the first letter."""
    return "rtl" if is_rtl(text) else "auto"


def isolated(text: str) -> str:
    """A text that is one thing, such as a wording, isolated where it has right-to-left letters."""
    if not has_rtl(text):
        return text
    return f"{RIGHT if is_rtl(text) else FIRST}{text}{POP}"


def told(message: str) -> str:
    """A message of ours, with the words of others in it isolated where they need it."""
    if not has_rtl(message):
        return message
    return "".join(isolated(s.text) if s.alone else s.text for s in stretches(message))


def stretches(message: str) -> list[Stretch]:
    """A message cut into our words and those of others: quoted words, and right-to-left names."""
    found: list[Stretch] = []
    for number, part in enumerate(message.split('"')):
        if number:
            found.append(Stretch('"', False))
        if number % 2:
            found.append(Stretch(part, True, True))
        else:
            found += _runs(part)
    return [stretch for stretch in found if stretch.text]


def _runs(text: str) -> list[Stretch]:
    found, at = [], 0
    for run in _RUN.finditer(text):
        found += [Stretch(text[at : run.start()], False), Stretch(run.group(), True)]
        at = run.end()
    return [*found, Stretch(text[at:], False)]


def closed(lines: Iterable[str]) -> list[str]:
    """Lines in which an isolate that runs over a line's end is closed there and opened again.

    A terminal sees each line for itself.
    """
    found, held = [], ""
    for line in lines:
        start = held
        for char in ISOLATES.findall(line):
            held = held[:-1] if char == POP else held + char
        found.append(f"{start}{line}{POP * len(held)}")
    return found
