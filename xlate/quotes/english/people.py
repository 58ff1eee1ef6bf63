"""Whose name is whose: the mentions of one person or body in an article, and what they tell."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import Literal

from xlate.quotes.english.entities import acronyms
from xlate.quotes.english.entity import Entity
from xlate.quotes.english.name_words import NameWords, plain_word
from xlate.quotes.english.offices import Office

_MOST = 300  # names with a part in common, holders of offices: more tell nothing new
_LOCATED = frozenset(
    ("in", "at", "near", "off", "across", "outside", "around", "into", "from", "toward", "towards")
)


class People:
    """The names of an article by bearer: each bearer is his or its fullest name."""

    def __init__(self, text: str, entities: Sequence[Entity], words: NameWords) -> None:
        self._words = words
        self._entities = list(entities)
        self._starts = [entity.start for entity in self._entities]
        self._acronyms = acronyms(text, self._entities, words)
        self._by_part: dict[str, list[Entity]] = {}
        for entity in self._entities:
            if len(entity.key) > 1:
                for part in {entity.key[0], entity.key[-1]}:
                    _add(self._by_part.setdefault(part, []), entity)
        self._firsts: dict[tuple[str, ...], Entity] = {}
        for entity in self._entities:
            self._firsts.setdefault(entity.key, entity)
        self._bearers = [self._fullest(entity) for entity in self._entities]
        self._known = list({b.start: b for b in self._bearers}.values())[:_MOST]
        self._mentions: dict[int, list[Entity]] = {}
        for entity, bearer in zip(self._entities, self._bearers, strict=True):
            self._mentions.setdefault(bearer.start, []).append(entity)
        self._genders: dict[int, str] = {}
        for start, mentions in self._mentions.items():
            told = {entity.gender for entity in mentions} - {""}
            if len(told) == 1:
                self._genders[start] = told.pop()
        self._offices, self._calls = self._told("offices"), self._told("calls")
        self._persons = {
            start
            for start, mentions in self._mentions.items()
            if any(entity.kind == "person" for entity in mentions)
        }
        self._located = {
            bearer.start
            for entity, bearer in zip(self._entities, self._bearers, strict=True)
            if _word_before(text, entity.start) in _LOCATED
        }

    def _told(self, what: Literal["offices", "calls"]) -> dict[int, list[Office]]:
        """What all the mentions of each bearer say that he is, each once."""
        return {
            start: list(dict.fromkeys(h for entity in found for h in getattr(entity, what)))
            for start, found in self._mentions.items()
        }

    def between(self, start: int, end: int) -> Sequence[Entity]:
        """The names that begin between two positions."""
        return self._entities[bisect_left(self._starts, start) : bisect_left(self._starts, end)]

    def before(self, at: int, most: int = 80) -> Sequence[Entity]:
        """The names before a position, nearest first."""
        index = bisect_left(self._starts, at)
        return self._entities[max(0, index - most) : index][::-1]

    def bearer(self, entity: Entity) -> Entity:
        """The fullest name of who is named."""
        index = bisect_right(self._starts, entity.start) - 1
        return self._bearers[index]

    def mentions(self, bearer: Entity) -> Sequence[Entity]:
        """Where somebody is named, in order."""
        return self._mentions.get(bearer.start, ())

    def bearers(self) -> Sequence[Entity]:
        """Who is named, in the order of the first mention."""
        return self._known

    def offices(self, bearer: Entity) -> list[Office]:
        """What the article says that somebody is."""
        return self._offices.get(bearer.start, [])

    def calls(self, bearer: Entity) -> list[Office]:
        """What else the article calls somebody, by nouns that need not be known."""
        return self._calls.get(bearer.start, [])

    def is_person(self, bearer: Entity) -> bool:
        """Whether the article treats a name as that of a person."""
        if bearer.kind == "place" or (len(bearer.key) == 1 and bearer.start in self._located):
            return False
        return bearer.start in self._persons

    def may_be_person(self, bearer: Entity) -> bool:
        """Whether a name looks like a person's, and nothing tells that it is not."""
        if self.is_person(bearer):
            return True
        if bearer.kind != "name" or not 2 <= len(bearer.key) <= 4:
            return False
        return bearer.start not in self._located and not self._common(bearer)

    def _common(self, bearer: Entity) -> bool:
        known = self._words.function | self._words.roles | self._words.nationalities
        if any(part in known or not part.isalpha() for part in bearer.key):
            return True
        ordinary = sum(plain_word(part, self._words.lang) for part in bearer.key)
        return 2 * ordinary > len(bearer.key)

    def gender(self, bearer: Entity) -> str:
        """The gender as a pronoun, "he" or "she"; "" where nothing has told yet."""
        return self._genders.get(bearer.start, "")

    def bind(self, bearer: Entity, gender: str) -> None:
        """Learn a gender from a pronoun."""
        self._genders.setdefault(bearer.start, gender)

    def _fullest(self, entity: Entity) -> Entity:
        """The longest form of the same name: of several bearers the nearest one before."""
        known = self._acronyms.get("".join(entity.key)) if entity.body else None
        if known is not None:
            return known
        if entity.kind in ("body", "place") and len(entity.key) > 1:
            same = (e for e in self._by_part.get(entity.key[0], ()) if e.key == entity.key)
            return next(same, entity)
        titled = bool(entity.gender) and entity.kind == "person"  # "Ms Lin" for "Lin Ruo"
        longer = [
            other
            for part in dict.fromkeys((entity.key[0], entity.key[-1]))
            for other in self._by_part.get(part, ())
            if _contains(other.key, entity.key)
            and other.body == entity.body
            and (not entity.gender or other.gender in ("", entity.gender))
            and (len(entity.key) > 1 or other.kind == "person" or part == other.key[-1] or titled)
        ]
        told = [other for other in longer if entity.gender and other.gender == entity.gender]
        longer = told or longer
        if not longer:
            return self._firsts.get(entity.key, entity)
        before = [other for other in longer if other.start <= entity.start]
        chosen = (
            max(before, key=lambda e: e.start) if before else min(longer, key=lambda e: e.start)
        )
        same_name = [other for other in longer if _contains(other.key, chosen.key)]
        return min(same_name, key=lambda e: (-len(e.key), e.start))


def _add(known: list[Entity], entity: Entity) -> None:
    """Keep a form of a name, unless the one before is the same."""
    last = known[-1] if known else None
    if last is not None and (last.key, last.kind, last.gender) == (
        entity.key,
        entity.kind,
        entity.gender,
    ):
        return
    if len(known) < _MOST:
        known.append(entity)


def _contains(longer: Sequence[str], shorter: Sequence[str]) -> bool:
    """Whether one name has all the words of the other, initials counted as words."""
    if longer[-1] != shorter[-1] and len(shorter) > 1 and len(shorter[0].rstrip(".")) == 1:
        return False
    return all(
        part in longer
        or (len(part.rstrip(".")) == 1 and any(p.startswith(part[0]) for p in longer))
        for part in shorter
    ) and any(part in longer for part in shorter)


def _word_before(text: str, at: int) -> str:
    """The word before a position, an article passed over, in lower case."""
    found = text[max(0, at - 24) : at].split()
    if found and found[-1].casefold() == "the":
        found.pop()
    return found[-1].casefold() if found else ""
