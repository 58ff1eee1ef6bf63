"""Who is meant: a mention of a source to the fullest name the article has for it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from xlate.quotes.drafts import Draft, Range
from xlate.quotes.entities import Entity, NameWords, acronyms, find_entities, name_words

_FAR_BACK = 60
_HEAD_END = re.compile(
    r"[,;:(—–]|\s(?:who|which|that|for|of|at|in|from|with|on|to)\s", re.IGNORECASE
)
_WORDS = re.compile(r"[^\W\d_]+")


class Resolver:
    """Resolves the mentions of one article; ask in the order of the text."""

    def __init__(self, text: str, lang: str) -> None:
        self._text = text
        self._words: NameWords = name_words(lang)
        self._entities = find_entities(text, lang)
        self._starts = [entity.start for entity in self._entities]
        self._acronyms = acronyms(text, self._entities)
        self._by_edge: dict[str, list[Entity]] = {}
        for entity in self._entities:
            if len(entity.key) > 1:
                for part in {entity.key[0], entity.key[-1]}:
                    self._by_edge.setdefault(part, []).append(entity)
        self._last_person: Entity | None = None
        self._last_body: Entity | None = None

    def name(self, where: Range) -> str | None:
        """The fullest name of who is mentioned there, when the text makes it plain."""
        low = self._text[where[0] : where[1]].casefold().strip(" ,")
        kind = self._words.pronouns.get(low)
        entity = self._pronoun(kind, where[0]) if kind else self._noun(where)
        if entity is None:
            return None
        full = self._fullest(entity)
        if full.body:
            self._last_body = full
        else:
            self._last_person = full
        return self._text[full.start : full.end]

    def _before(self, at: int) -> Sequence[Entity]:
        """The names before a position, nearest first, not too far back."""
        index = bisect_left(self._starts, at)
        return self._entities[max(0, index - _FAR_BACK) : index][::-1]

    def _pronoun(self, kind: str, at: int) -> Entity | None:
        if kind == "relative":
            near = self._before(at)[:1]
            return near[0] if near and at - near[0].end < 80 else None
        if kind == "it":
            return self._last_body
        if kind == "they":
            return self._last_body if self._last_person is None else None
        if self._last_person is not None and self._agrees(self._last_person, kind):
            return self._last_person
        people = (e for e in self._before(at) if self._person(e) and self._agrees(e, kind))
        return next(people, None)

    def _person(self, entity: Entity) -> bool:
        return not entity.body and (bool(entity.roles) or 2 <= len(entity.key) <= 4)

    def _agrees(self, entity: Entity, kind: str) -> bool:
        genders = {e.gender for e in self._by_edge.get(entity.key[-1], ()) if e.key == entity.key}
        genders = (genders | {entity.gender}) - {""}
        return not genders or kind in genders

    def _noun(self, where: Range) -> Entity | None:
        """The name in a mention, or else who holds the office that it speaks of."""
        start, end = where
        head_end = _HEAD_END.search(self._text, start + 1, end)
        head = head_end.start() if head_end else end
        index = bisect_left(self._starts, start)
        named: Entity | None = None
        while index < len(self._entities) and self._entities[index].start < head:
            entity = self._entities[index]
            if not self._text.startswith(("'s", "’s"), entity.end) and entity.end <= end:
                named = None if self._is_office(entity.end, head) else entity
            index += 1
        if named is None and head_end is not None and head_end.group() == ",":
            named = next((e for e in self._inside(head, end) if self._person(e)), None)
        return named if named is not None else self._by_role(start, head)

    def _inside(self, start: int, end: int) -> Sequence[Entity]:
        """The names between two positions."""
        first, last = bisect_left(self._starts, start), bisect_left(self._starts, end)
        return self._entities[first:last]

    def _is_office(self, at: int, head: int) -> bool:
        """Whether the name only says whose office it is: "the IAEA chief"."""
        words = _WORDS.findall(self._text[at:head])
        return bool(words) and words[-1] in self._words.roles

    def _by_role(self, start: int, end: int) -> Entity | None:
        words = [w.casefold() for w in _WORDS.findall(self._text[start:end])]
        if not words or words[0] in self._words.indefinite:
            return None
        head = words[-1]
        if head in self._words.bodies:
            known = self._words.bodies | self._words.title_leads
            needed = {word for word in words if word in known and word not in self._words.function}
            bodies = (e for e in self._before(start) if e.body)
            return next((e for e in bodies if needed <= set(self._fullest(e).key)), None)
        if head not in self._words.roles:
            return None
        return next((e for e in self._before(start) if head in e.roles), None)

    def _fullest(self, entity: Entity) -> Entity:
        """The longest form of the same name: of several bearers the nearest one before."""
        known = self._acronyms.get("".join(entity.key))
        if known is not None:
            return known
        if entity.body and len(entity.key) > 1:
            return entity
        longer = [
            other
            for part in dict.fromkeys((entity.key[0], entity.key[-1]))
            for other in self._by_edge.get(part, ())
            if set(entity.key) <= set(other.key)
            and (other.body == entity.body or (entity.body and other.key[0] == entity.key[0]))
            and (not entity.gender or other.gender in ("", entity.gender))
        ]  # fmt: skip
        before = [other for other in longer if other.start <= entity.start]
        if not longer:
            return entity
        chosen = (
            max(before, key=lambda e: e.start) if before else min(longer, key=lambda e: e.start)
        )
        same = [other for other in longer if set(chosen.key) <= set(other.key)]
        return min(same, key=lambda e: (-len(e.key), e.start))


def resolve(text: str, lang: str, drafts: Sequence[Draft]) -> dict[Range, str]:
    """The names of all the sources and the via of the drafts, by where they stand."""
    places = sorted({r for d in drafts for r in (d.source, *d.via) if r is not None})
    resolver = Resolver(text, lang)
    named = ((place, resolver.name(place)) for place in places)
    return {place: name for place, name in named if name is not None}
