"""Titles, ranks and roles in a text, and which of them are one office in other words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from xlate.text import lexicon
from xlate.text.name_index import SKIPPED, form_parts
from xlate.text.once import once
from xlate.text.romanise import plain
from xlate.text.words import Word


@dataclass(frozen=True, slots=True)
class Title:
    """A title at word `indices`; two titles that share a sense are one office in other words."""

    indices: tuple[int, ...]
    parts: tuple[str, ...]
    senses: frozenset[int]
    classes: frozenset[str]


@once
def titles(words: Sequence[Word], lang: str) -> list[Title]:
    """The titles of a passage, left to right, the longest where several fit."""
    index, starting = _index(lang), _starting(lang)
    found: list[Title] = []
    at = 0
    while at < len(words):
        for parts in starting.get(_base(words[at]), ()):
            if indices := matched(words, at, parts):
                found.append(Title(indices, parts, *index[parts]))
                at = indices[-1]
                break
        at += 1
    return found


def matched(words: Sequence[Word], at: int, parts: Sequence[str]) -> tuple[int, ...]:
    """The indices from `at` on that hold the plain words `parts`; empty when they do not.

    Hyphens and apostrophes between them are passed over, and the full stop of an abbreviation.
    """
    found: list[int] = []
    for part in parts:
        if found:
            while at < len(words) and _passed(words, at):
                at += 1
        if at >= len(words) or part not in (plain(words[at].text), _base(words[at])):
            return ()
        found.append(at)
        at += 1
    return tuple(range(found[0], found[-1] + 1)) if found else ()


def _passed(words: Sequence[Word], at: int) -> bool:
    text = words[at].text
    return text in SKIPPED or (text == "." and len(words[at - 1].text) <= 4)


def _base(word: Word) -> str:
    return _singular(word.text)


@lru_cache(maxsize=8192)
def _singular(text: str) -> str:
    low = plain(text)
    if low.endswith("men") and len(low) > 5:
        return low[:-2] + "an"
    return low[:-1] if low.endswith("s") and not low.endswith("ss") and len(low) > 3 else low


@lru_cache(maxsize=16)
def _starting(lang: str) -> dict[str, tuple[tuple[str, ...], ...]]:
    first: dict[str, list[tuple[str, ...]]] = {}
    for parts in _index(lang):
        first.setdefault(parts[0], []).append(parts)
    return {word: tuple(sorted(rows, key=lambda r: (-len(r), r))) for word, rows in first.items()}


@lru_cache(maxsize=16)
def _index(lang: str) -> dict[tuple[str, ...], tuple[frozenset[int], frozenset[str]]]:
    senses: dict[tuple[str, ...], set[int]] = {}
    classes: dict[tuple[str, ...], set[str]] = {}
    number = 0
    for group in lexicon.groups(lang, "titles"):
        rows = [entry["forms"] for entry in group.get("titles", ())]
        if group.get("class") == "equivalents":
            rows += [pair.split("|") for pair in group.get("pairs", ())]
        for row in rows:
            number += 1
            for form in row:
                parts = form_parts(form.strip())
                if parts and "(" not in form:
                    senses.setdefault(parts, set()).add(number)
                    classes.setdefault(parts, set()).add(str(group["class"]))
    return {p: (frozenset(s), frozenset(classes[p])) for p, s in senses.items()}
