"""Who is meant: a mention of a source to the fullest name the article has for it.

Unsure is None: a wrong name accuses an outlet of giving words to the wrong person.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from xlate.quotes.drafts import Draft, Range
from xlate.quotes.english.entities import find_entities
from xlate.quotes.english.entity import OWN, Entity
from xlate.quotes.english.name_words import NameWords, name_words
from xlate.quotes.english.offices import Office, office, same_office
from xlate.quotes.english.people import People

_HEAD_END = re.compile(
    r"[,;:(—–]|\s(?:who|which|that|for|of|at|in|from|with|on|to)\s", re.IGNORECASE
)
_AGED = re.compile(r"the \d{1,3}-year-old\b", re.IGNORECASE)
_CALLED = re.compile(r"\b(?:name (?:only |just )?as|known (?:only )?as|named|called) $")
_WORDS = re.compile(r"[^\W\d_]+")
_BACK = 60  # speakers
_FAR = 20_000  # characters in which the holder of an office is looked for
_NEWS = frozenset(("agency", "bureau", "service", "wire"))
_NEWS_NAMES = frozenset(("agency", "bureau", "service", "wire", "news", "press"))


class _Said(NamedTuple):
    """A source met before: who it was, or None for somebody without a name."""

    at: int
    bearer: Entity | None
    office: Office | None


class Resolver:
    """Resolves the mentions of one article; ask in the order of the text."""

    def __init__(
        self,
        text: str,
        lang: str,
        quoted: Sequence[Range] = (),
        opens: Mapping[Range, int] | None = None,
    ) -> None:
        self._text = text
        self._words: NameWords = name_words(lang)
        entities = find_entities(text, self._words)
        self._people = People(text, entities, self._words)
        self._free = _outside([entity.start for entity in entities], quoted)
        self._breaks = [match.start() for match in re.finditer(r"\n+", text)]
        self._said: list[_Said] = []
        self._opens = opens or {}

    def name(self, where: Range) -> str | None:
        """The fullest name of who is mentioned there, when the text makes it plain."""
        low = self._text[where[0] : where[1]].casefold().strip(" ,")
        kind = self._words.pronouns.get(low)
        if kind is not None:
            bearer = self._pronoun(kind, where[0], self._opens.get(where, where[0]))
        else:
            bearer = self._noun(where)
        if bearer is None:
            return None
        return self._text[bearer.start : bearer.end]

    def _pronoun(self, kind: str, at: int, opens: int) -> Entity | None:
        if kind == "relative":
            return self._relative(at)
        if kind in ("it", "they"):
            return self._it(at) if kind == "it" else None
        bearer = self._person(kind, at, min(at, opens))
        if bearer is not None:
            self._people.bind(bearer, kind)
            self._said.append(_Said(at, bearer, None))
        return bearer

    def _it(self, at: int) -> Entity | None:
        """The body that spoke just before in the same paragraph."""
        latest = self._said[-1].bearer if self._said else None
        if latest is None or not latest.body or self._paragraphs(self._said[-1].at, at):
            return None
        return latest

    def _relative(self, at: int) -> Entity | None:
        """The name that a relative pronoun follows: "Bo Berg, who said"."""
        near = self._people.before(at, 1)
        if not near or self._text[near[0].end : at].strip() not in ("", ","):
            return None
        bearer = self._people.bearer(near[0])
        return bearer if self._people.may_be_person(bearer) or bearer.body else None

    def _person(self, kind: str, at: int, opens: int) -> Entity | None:
        """The person a pronoun means: the last one spoken of or speaking who agrees with it.

        `opens` is where the words begin that the person says.
        """
        subjects = [
            _Said(e.start, self._people.bearer(e), None)
            for e in self._people.before(at)
            if self._candidate(e) and e.subject
        ]
        speakers = [said for said in self._said[-_BACK:] if said.at < at]
        spoken = {said.at for said in speakers}
        fallback: Entity | None = None
        for said in sorted((*subjects, *speakers), key=lambda s: -s.at):
            if said.bearer is None:
                if self._paragraphs(said.at, opens) <= 1 and fallback is None:
                    return None
                continue
            if said.bearer.body:
                continue
            told = self._people.gender(said.bearer)
            if told == kind:
                return said.bearer
            if told:
                continue
            spoke = said.at in spoken
            if self._paragraphs(said.at, opens) <= spoke:
                return said.bearer if spoke or not self._rival(kind, said, at) else None
            fallback = fallback or said.bearer
        return fallback or self._only_person(kind, at)

    def _rival(self, kind: str, said: _Said, at: int) -> bool:
        """Whether the same words name somebody who is known to agree with the pronoun."""
        start = max(
            self._text.rfind(mark, max(0, said.at - 1_000), said.at)
            for mark in (". ", "\n", "? ", "! ")
        )
        return any(
            self._candidate(entity) and self._people.gender(self._people.bearer(entity)) == kind
            for entity in self._people.between(max(start, at - _FAR), at)
        )

    def _only_person(self, kind: str, at: int) -> Entity | None:
        """The one person named so far, where there is just one."""
        found = {
            bearer.start: bearer
            for e in self._people.before(at)
            if self._candidate(e)
            and (self._people.gender(bearer := self._people.bearer(e)) in ("", kind) or not kind)
        }
        return next(iter(found.values())) if len(found) == 1 else None

    def _candidate(self, entity: Entity) -> bool:
        return entity.start in self._free and self._people.may_be_person(
            self._people.bearer(entity)
        )

    def _paragraphs(self, start: int, end: int) -> int:
        return bisect_left(self._breaks, end) - bisect_left(self._breaks, start)

    def _noun(self, where: Range) -> Entity | None:
        """The name in a mention, or else who holds the office that it speaks of."""
        named = self._named(where)
        if named is not None:
            bearer = self._people.bearer(named)
            if bearer.kind != "place":
                self._said.append(_Said(where[0], bearer, None))
            return bearer
        start, end = where
        aged = _AGED.match(self._text, start, end)
        asked = office(self._text[start:end], self._words) if aged is None else None
        if asked is None and (holder := self._called(start, end)) is not None:
            self._said.append(_Said(start, holder, None))
            return holder
        if aged is not None:
            return None
        if asked is None:
            body = self._by_body(start, end)
            if body is not None or self._somebody(start, end):
                self._free -= {e.start for e in self._people.between(start, end)}
                self._said.append(_Said(start, body, None))
            return body
        definite = asked.definite or self._headline(start, end)
        holder = self._holder(asked, start) if definite else None
        if holder is None:
            self._free -= {e.start for e in self._people.between(start, end)}
        self._said.append(_Said(start, holder, asked))
        return holder

    def _headline(self, start: int, end: int) -> bool:
        """Whether a role stands bare, as headlines have it: "says minister"."""
        lows = self._lows(start, end)
        bare = bool(lows) and lows[0] not in self._words.determiners | self._words.indefinite
        line = self._text[self._text.rfind("\n", 0, start) + 1 :].split("\n", 1)[0]
        return bare and len(lows) < 4 and not line.rstrip().endswith((".", "”", '"', "’", "'"))

    def _called(self, start: int, end: int) -> Entity | None:
        """Whom the article called by the noun of a mention, or gave the age that it tells."""
        aged = _AGED.match(self._text, start, end)
        if aged is not None:
            return self._of_age(self._text[start:end].split("-")[0].split(" ")[-1], start)
        asked = office(self._text[start:end], self._words, loose=True)
        if asked is None or not asked.definite:
            return None
        return self._named_holder(asked, max(0, start - _FAR), start)

    def _of_age(self, years: str, at: int) -> Entity | None:
        """Who was said to be of an age, or else who spoke last, or the one person so far."""
        for entity in self._people.before(at):
            told = self._text[entity.end : entity.end + len(years) + 5]
            if self._candidate(entity) and re.match(rf",? \(?{years}\b", told):
                return self._people.bearer(entity)
        last = self._said[-1] if self._said else None
        near = last is not None and self._paragraphs(last.at, at) <= 1
        if last is not None and near and last.bearer is not None and not last.bearer.body:
            return last.bearer
        return self._only_person("", at)

    def _somebody(self, start: int, end: int) -> bool:
        """Whether a mention without a name can be one person: no body, no plural, no age."""
        lows = self._lows(start, self._head(start, end))
        if not lows or lows[-1].endswith("s") or lows[-3:-1] == ["year", "old"]:
            return False
        return self._words.bodies.isdisjoint(lows)

    def _lows(self, start: int, end: int) -> list[str]:
        return [w.casefold() for w in _WORDS.findall(self._text[start:end])]

    def _head(self, start: int, end: int) -> int:
        match = _HEAD_END.search(self._text, start + 1, end)
        return match.start() if match else end

    def _named(self, where: Range) -> Entity | None:
        """The name that a mention consists of, with titles and descriptions around it."""
        start, end = where
        head = self._head(start, end)
        named: Entity | None = None
        for entity in self._people.between(start, end):
            if entity.end > end or self._text.startswith(OWN, entity.end):
                continue
            rest = self._text[entity.end : end]
            titled = entity.kind != "place" and not entity.body
            titled = titled and -1 < entity.lead <= start < entity.start
            if titled and (not rest or rest[0] in ",:;(" or rest.startswith(" of ")):
                return entity
            if entity.start < head:
                named = None if self._is_office(entity.end, head) else entity
            elif named is None and self._apposed(entity, start):
                return entity
            elif named is None and _CALLED.search(self._text, start, entity.start):
                return entity  # "a nurse who gave her name as Dilla"
        return named

    def _apposed(self, entity: Entity, start: int) -> bool:
        """Whether a name behind a comma says who holds the office before it."""
        before = self._text[start : entity.lead].rstrip()
        if not before.endswith(",") or not self._people.may_be_person(self._people.bearer(entity)):
            return False
        lows = before[:-1].casefold().split(" ")
        if not (lows[0] in self._words.determiners or lows[0].endswith(OWN)):
            return office(before[:-1], self._words) is not None
        cut = next((k for k, w in enumerate(lows) if w in self._words.prepositions), len(lows))
        behind = lows[cut:]
        return not any(low.endswith(OWN) or low in self._words.roles for low in behind)

    def _is_office(self, at: int, head: int) -> bool:
        """Whether the name only says whose office it is: "the IAEA chief"."""
        words = _WORDS.findall(self._text[at:head])
        low = words[-1].casefold() if words else ""
        return low in self._words.roles or (bool(low) and low not in self._words.bodies)

    def _holder(self, asked: Office, at: int) -> Entity | None:
        """Who holds an office: the nearest before, or the only one in the article."""
        for said in reversed(self._said[-_BACK:]):
            if said.office is None or said.at >= at:
                continue
            if same_office(asked, said.office, self._words):
                nearer = self._named_holder(asked, said.at, at)
                return nearer or said.bearer
        before = self._named_holder(asked, max(0, at - _FAR), at)
        if before is not None:
            return before
        held = [b for b in self._people.bearers() if self._holds(b, asked)]
        if held:
            return held[0] if len(held) == 1 else None
        return self._leader(asked)

    def _named_holder(self, asked: Office, start: int, at: int) -> Entity | None:
        for entity in reversed(self._people.between(start, at)):
            holder = self._people.bearer(entity)
            if self._candidate(entity) and self._holds(holder, asked):
                return holder
        return None

    def _holds(self, bearer: Entity, asked: Office) -> bool:
        if asked.head in self._words.male | self._words.female:
            told = self._people.gender(bearer)
            meant = "he" if asked.head in self._words.male else "she"
            if told and told != meant:
                return False
        known = (*self._people.offices(bearer), *self._people.calls(bearer))
        return any(same_office(asked, held, self._words) for held in known)

    def _leader(self, asked: Office) -> Entity | None:
        """The leader whom an article names without a title, where it can only be that one."""
        if asked.head not in self._words.leading:
            return None
        named = [
            b
            for b in self._people.bearers()
            if self._people.may_be_person(b)
            and not self._people.offices(b)
            and len(self._people.mentions(b)) > 1
        ]
        return named[0] if len(named) == 1 else None

    def _by_body(self, start: int, end: int) -> Entity | None:
        """The body that "the ministry" or "the agency" means."""
        words = self._lows(start, self._head(start, end))
        if not words or words[0] in self._words.indefinite or words[-1] not in self._words.bodies:
            return None
        known = self._words.bodies | self._words.title_leads
        needed = {w for w in words if w in known and w not in self._words.function}
        bodies = [self._people.bearer(e) for e in self._people.before(start) if e.body]
        fitting = (b for b in bodies if needed <= set(b.key))
        found = next(fitting, None)
        if found is None and needed <= _NEWS:
            news = (b for b in bodies if len(b.key) > 1 and not _NEWS_NAMES.isdisjoint(b.key))
            found = next(news, None)
        return found


def _outside(places: Sequence[int], ranges: Sequence[Range]) -> set[int]:
    """The positions that are in none of the ranges."""
    reach: list[Range] = []
    for start, end in sorted(ranges):
        reach.append((start, max(end, reach[-1][1] if reach else 0)))
    starts = [start for start, _ in reach]
    return {
        at for at in places if not (index := bisect_right(starts, at)) or reach[index - 1][1] <= at
    }


def resolve(text: str, lang: str, drafts: Sequence[Draft]) -> dict[Range, str]:
    """The names of all the sources and the via of the drafts, by where they stand."""
    places = sorted({r for d in drafts for r in (d.source, *d.via) if r is not None})
    quoted = [(d.start, d.end) for d in drafts if d.form != "indirect"]
    opens: dict[Range, int] = {}
    for draft in drafts:
        if draft.source is not None and draft.form != "indirect":
            opens[draft.source] = min(draft.start, opens.get(draft.source, draft.start))
    resolver = Resolver(text, lang, quoted, opens)
    named = ((place, resolver.name(place)) for place in places)
    return {place: name for place, name in named if name is not None}
