"""Lexicon entries of one or several words, found in a passage by base form."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from xlate.text.words import Word


@dataclass(frozen=True, slots=True)
class Entry:
    """Names of a lexicon that the words at `start:end` can have, in base forms."""

    start: int
    end: int
    names: frozenset[str]


@dataclass(frozen=True, slots=True)
class Names:
    """The names of a lexicon: single words, and phrases by their first word, longest first."""

    single: frozenset[str]
    phrases: Mapping[str, tuple[tuple[str, ...], ...]]


def plain(name: str) -> str:
    """A name as it is looked up: lower case, hyphens as spaces, a clitic apart, single spaces."""
    return " ".join(name.casefold().replace("-", " ").replace("'s", " 's").split())


def index(names: Iterable[str]) -> Names:
    """Names, as `plain` gives them, ready to be found."""
    single: set[str] = set()
    phrases: dict[str, list[tuple[str, ...]]] = {}
    for name in sorted(set(names)):
        parts = tuple(name.split())
        if len(parts) == 1:
            single.add(name)
        elif parts:
            phrases.setdefault(parts[0], []).append(parts)
    return Names(
        frozenset(single),
        {first: tuple(sorted(rows, key=lambda row: -len(row))) for first, rows in phrases.items()},
    )


def entries(words: Sequence[Word], names: Names) -> list[Entry]:
    """The entries of a passage, left to right; a phrase hides what is inside it."""
    compact = [i for i, w in enumerate(words) if w.low != "-"]
    found: list[Entry] = []
    at = 0
    while at < len(compact):
        length = _phrase(words, compact, at, names)
        if length:
            span = [words[i] for i in compact[at : at + length[0]]]
            found.append(Entry(compact[at], compact[at + len(span) - 1] + 1, length[1]))
            at += len(span)
            continue
        single = words[compact[at]].lemmas & names.single
        if single:
            found.append(Entry(compact[at], compact[at] + 1, single))
        at += 1
    return found


def _phrase(
    words: Sequence[Word], compact: Sequence[int], at: int, names: Names
) -> tuple[int, frozenset[str]] | None:
    """Length and names of the longest phrase that begins here."""
    best: set[str] = set()
    longest = 0
    for lemma in words[compact[at]].lemmas:
        for parts in names.phrases.get(lemma, ()):
            if len(parts) < longest or at + len(parts) > len(compact):
                continue
            if parts[1] not in words[compact[at + 1]].lemmas:
                continue  # most fail here, before the costlier test
            if all(part in words[compact[at + k]].lemmas for k, part in enumerate(parts)):
                best = {*(best if len(parts) == longest else ()), " ".join(parts)}
                longest = len(parts)
    return (longest, frozenset(best)) if longest else None
