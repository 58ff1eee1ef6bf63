"""Which words are wider than others: "weapon" than "missile", "vessel" than "warship"."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from xlate.text import lexicon
from xlate.text.lexicon.entries import Names, index, plain

DEPTH = 2  # steps up: further up everything is a thing, and words of two meanings mislead


@dataclass(frozen=True, slots=True)
class Wider:
    """For each name, as `entries.plain` gives it, the names that are wider."""

    names: Names
    above: Mapping[str, frozenset[str]]

    def is_wider(self, narrow: Iterable[str], wide: Iterable[str]) -> bool:
        """Whether a name of `wide` is wider than one of `narrow`, and none the other way round."""
        low, high = set(narrow), set(wide)
        return self._reaches(low, high) and not self._reaches(high, low)

    def _reaches(self, low: set[str], high: set[str]) -> bool:
        return any(not high.isdisjoint(self.above.get(name, frozenset())) for name in low)


@lru_cache(maxsize=16)
def wider(lang: str) -> Wider:
    """The hierarchy of a language; empty when it has none."""
    direct: dict[str, set[str]] = {}
    for name in lexicon.names(lang, "specificity"):
        for group in lexicon.groups(lang, name):
            for entry in group["sets"]:
                tops, below = ([plain(n) for n in part.split("|")] for part in entry.split(">", 1))
                for narrow in set(below) - set(tops):
                    direct.setdefault(narrow, set()).update(tops)
    above = {name: _above(name, direct) for name in direct}
    return Wider(index((*direct, *(t for tops in direct.values() for t in tops))), above)


def _above(name: str, direct: Mapping[str, set[str]]) -> frozenset[str]:
    found: set[str] = set()
    level = {name}
    for _ in range(DEPTH):
        level = {t for n in level for t in direct.get(n, ())} - found - {name}
        found |= level
    return frozenset(found)


@lru_cache(maxsize=16)
def nouns(lang: str) -> frozenset[str]:
    """Single words that the lexicons know as nouns."""
    listed = {
        plain(member)
        for name in lexicon.names(lang, "synonyms")
        if name.startswith("synonyms/nouns")
        for group in lexicon.groups(lang, name)
        for kind in ("same", "near")
        for entry in group.get(kind, ())
        for member in entry.split("|")
    }
    return frozenset(n for n in listed if " " not in n) | wider(lang).names.single


def classifying(word: str, lang: str) -> bool:
    """Whether an adjective says of which kind a thing is ("naval"), not how it is ("big")."""
    return word in lexicon.forms(lang, "classifying")
