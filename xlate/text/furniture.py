"""What stands around the story on a page: credits, comment forms, newsletter boxes, end marks.

Only stretches are found; nothing is cut. A phrase of the lexicon makes a line furniture only when
the line is short, for captions and real sentences begin with the same words. In a long line the
credit itself is furniture: a run of capitals, or what stands in parentheses around a credit.
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from xlate.text.lexicon import groups

_LINE = re.compile(r"[^\n\r]+")
_WORD = re.compile(r"\w+")
_SLASH = re.compile(r" ?/ ?")
_SHORT = 14
_CAPITALS = re.compile(r"\b[A-Z][A-Z'’.-]*\b(?:[\W\d_]{1,6}[A-Z][A-Z'’.-]*\b)+")
_LEAST_CAPITALS = 8
_PARENTHESIS = re.compile(r"\([^()\n]{1,200}\)")
_SPOKEN = '"”’»'
_EDGES = " \t\u00a0.,;:!?-–—*|>•\"'“”‘’()[]<"


class _Phrases(NamedTuple):
    labels: tuple[str, ...]
    line: frozenset[str]
    start: tuple[str, ...]
    any: tuple[str, ...]


@cache
def _phrases(lang: str) -> _Phrases:
    kinds: dict[str, set[str]] = {"line": set(), "start": set(), "any": set()}
    for group in groups(lang, "furniture") or groups("en", "furniture"):
        kinds[group["match"]] |= {phrase.casefold() for phrase in group["phrases"]}
    labels = {p for kind in ("line", "start") for p in kinds[kind] if p.endswith(":")}
    return _Phrases(
        tuple(sorted(labels)),
        frozenset(phrase.strip(_EDGES) for phrase in kinds["line"]),
        tuple(sorted(kinds["start"])),
        tuple(sorted(kinds["any"])),
    )


def furniture(text: str, lang: str) -> list[tuple[int, int]]:
    """The stretches of a text that are page furniture, sorted, none overlapping."""
    found: list[tuple[int, int]] = []
    for line in _LINE.finditer(text):
        start, end = line.span()
        if line.group().isspace():
            continue
        if _is_furniture(line.group(), _phrases(lang)):
            found.append((start, end))
            continue
        found += _credits(text, start, end, _phrases(lang))
    return _merge(found)


def _is_furniture(line: str, phrases: _Phrases) -> bool:
    """Whether a whole line is furniture."""
    if len(line) > 200:
        return False
    folded = _SLASH.sub("/", " ".join(line.casefold().split()))
    bare = folded.strip(_EDGES)
    if not bare:
        return True
    if bare in phrases.line:
        return True
    if len(_WORD.findall(line)) > _SHORT:
        return False
    if not line.rstrip().endswith((".", "!", "?")) and any(p in folded for p in phrases.any):
        return True
    led = folded.lstrip(_EDGES)
    if any(led.startswith(phrase) for phrase in phrases.labels):
        return True
    if line.rstrip()[-1] in _SPOKEN:
        return False
    return any(_begins(folded.lstrip(_EDGES), phrase) for phrase in phrases.start)


def _begins(line: str, phrase: str) -> bool:
    if not line.startswith(phrase):
        return False
    whole = not phrase[-1].isalnum() or len(line) == len(phrase)
    return whole or not line[len(phrase)].isalnum()


def _credits(text: str, start: int, end: int, phrases: _Phrases) -> list[tuple[int, int]]:
    """Credits inside a line of copy: runs of capitals, and parentheses that hold a credit."""
    found: list[tuple[int, int]] = []
    line = text[start:end]
    if any(char.islower() for char in line):
        for run in _CAPITALS.finditer(line):
            if len(re.findall(r"[A-Z]{2,}", run.group())) >= _LEAST_CAPITALS:
                found.append((start + run.start(), start + run.end()))
    for match in _PARENTHESIS.finditer(line):
        inner = match.group().casefold()
        starts = any(
            _begins(inner.lstrip(_EDGES), p) for p in phrases.start if ":" in p or " by" in p
        )
        if starts or ("/" in inner and any(p in inner for p in phrases.any)):
            found.append((start + match.start(), start + match.end()))
    return found


def _merge(spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    merged: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged
