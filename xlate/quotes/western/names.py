"""Who is meant by a speaker: a name, an office, a pronoun or nothing, to the fullest name."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from xlate.quotes.drafts import Draft, Range
from xlate.quotes.western.habits import Habits, Title
from xlate.quotes.western.people import Person, find_people, fullest

_WORD = re.compile(r"\w+(?:-\w+)*")
_BACK = 400  # names


class Names:
    """The names of one article; ask for the speakers in the order of the text."""

    def __init__(self, text: str, habits: Habits, spans: Sequence[Range]) -> None:
        self._text = text
        self._habits = habits
        self._people = find_people(text, habits)
        self._starts = [p.start for p in self._people]
        self._spans = list(spans)
        self._span_starts = [start for start, _ in spans]
        self._said: list[tuple[int, Person | None, str]] = []
        self._full: dict[int, Person | None] = {}

    def speaks(self, where: Range | None) -> bool:
        """Whether a mention is of somebody who can speak: a name, a title, a body, a pronoun."""
        if where is None:
            return False
        words = self._lows(where)
        if words[0] in self._habits.pronouns:
            return True
        of = self._habits.sets["of"]
        head = next((n for n, word in enumerate(words) if n and word in of), len(words))
        if any(self._habits.title(word) is not None for word in words[:head]):
            return True
        named = [p for p in self._within(where) if not p.complement or p.start == where[0]]
        if self._text[where[0]].isupper() and self._habits.nouns_capital:
            return words[0] not in self._habits.sets["determiners"]  # "sagte Holm"
        return any(not self._habits.nouns_capital or self._known(person) for person in named)

    def _known(self, person: Person) -> bool:
        """Whether a German capital is a name: with another one, or with a title somewhere."""
        full = self._fullest(person) or person
        return len(full.key) > 1 or bool(full.titles or full.gender)

    def name(self, where: Range) -> str | None:
        """The fullest name of who is mentioned there, where the text makes it plain."""
        person = self._who(where)
        low = self._lows(where)[0]
        told = "" if low in self._habits.pronouns else self._gender(where)
        if low not in self._habits.pronouns or person is not None:
            self._said.append((where[0], person, told or (person.gender if person else "")))
        if person is None:
            return None
        return self._text[person.start : person.end]

    def _who(self, where: Range) -> Person | None:
        words = self._lows(where)
        kind = self._habits.pronouns.get(words[0])
        if kind is not None:
            return self._pronoun(kind, where[0]) if kind in ("m", "f") else None
        named = [p for p in self._within(where) if not p.complement or p.start == where[0]]
        kinds = (t.kind for w in words if (t := self._habits.title(w)) is not None)
        if next(kinds, "") in ("body", "evidence"):
            return None  # "l'agence Norpresse": a name as it stands
        if named:
            return self._fullest(named[-1] if self._titled(where, named[-1]) else named[0])
        title = next((t for w in words if (t := self._habits.title(w)) is not None), None)
        if title is None or title.kind != "title" or self._indefinite(words):
            return None
        return self._holder(title, where[0]) or self._untitled(title, where[0])

    def _untitled(self, title: Title, at: int) -> Person | None:
        """Who was just spoken of by name alone, for a title that nobody else is told to have."""
        topic = self.topic(at)
        if topic is None or any(self._holds(p, title) for p in self._people):
            return None
        full = self._fullest(topic)
        told = full is not None and bool(full.titles or topic.titles)
        return full if not told and self._agrees(topic, title.gender) else None

    def _titled(self, where: Range, person: Person) -> bool:
        return bool(person.titles) or where[0] == person.start

    def _indefinite(self, words: list[str]) -> bool:
        return words[0] in self._habits.sets["nobody"]

    def _lows(self, where: Range) -> list[str]:
        found = _WORD.findall(self._text[where[0] : where[1]].casefold())
        return found or [""]

    def _within(self, where: Range) -> list[Person]:
        at = bisect_left(self._starts, where[0])
        found: list[Person] = []
        while at < len(self._people) and self._people[at].end <= where[1]:
            found.append(self._people[at])
            at += 1
        return found

    def _fullest(self, person: Person) -> Person | None:
        if person.start not in self._full:
            self._full[person.start] = fullest(person, self._people)
        return self._full[person.start]

    def _gender(self, where: Range) -> str:
        """What the words of a mention tell of who it is: its article, its title."""
        words = self._lows(where)
        title = next((t for w in words if (t := self._habits.title(w)) is not None), None)
        if title is not None and title.gender:
            return title.gender
        if words[0] in self._habits.sets["feminine"]:
            return "f"
        return "m" if words[0] in self._habits.sets["masculine"] else ""

    def _holder(self, title: Title, at: int) -> Person | None:
        """Who holds an office: the nearest named before, or the only one in the article."""
        bearers = [p for p in self._people if self._holds(p, title)]
        before = [p for p in bearers if p.start < at]
        if before:
            return self._fullest(before[-1])
        keys = {full.key for p in bearers if (full := self._fullest(p)) is not None}
        return self._fullest(bearers[0]) if len(keys) == 1 else None

    def _holds(self, person: Person, title: Title) -> bool:
        return any(
            held.office == title.office
            or held.office.endswith(title.office)
            or title.office.endswith(held.office)
            for held in person.titles
            if not (held.gender and title.gender and held.gender != title.gender)
        )

    def _pronoun(self, kind: str, at: int) -> Person | None:
        """The person spoken of last who agrees: a speaker, or the first name of a sentence."""
        topic = self.topic(at)
        for where, person, gender in reversed(self._said):
            if where >= at:
                continue
            if topic is not None and topic.start > where and self._agrees(topic, kind):
                return self._fullest(topic)
            if person is None:
                if gender in ("", kind):
                    return None
                continue
            if gender == kind or (not gender and self._next(where, at)):
                return person
            if not gender:
                return None
        if topic is not None and self._agrees(topic, kind):
            return self._fullest(topic)
        return None

    def _next(self, where: int, at: int) -> bool:
        """Whether no whole sentence stands between two places."""
        first = bisect_right(self._span_starts, where)
        return bisect_right(self._span_starts, at) - first <= 1

    def _agrees(self, person: Person, kind: str) -> bool:
        full = self._fullest(person)
        told = person.gender or (full.gender if full else "")
        return told in ("", kind) or not kind

    def topic(self, at: int) -> Person | None:
        """The first person named in the nearest sentence before, if it is about him or her."""
        index = bisect_left(self._span_starts, at) - 1
        if index >= 0 and self._spans[index][1] >= at:
            index -= 1
        for start, end in reversed(self._spans[max(0, index - 1) : index + 1]):
            named = [p for p in self._within((start, end)) if self._may_speak(p)]
            if named:
                first = named[0]
                return first if not first.governed or first.start - start < 4 else None
            head = next(iter(self._within((start, end))), None)
            if head is not None and head.start - start < 4 and self._unplaced(head):
                return head
        return None

    def _unplaced(self, head: Person) -> bool:
        """Whether a name at the head of a sentence stands nowhere as that of a place."""
        if len(head.key) < 2 or head.complement:
            return False
        same = [p for p in self._people[:_BACK] if p.key == head.key and p is not head]
        return not any(p.complement or p.governed for p in same)

    def _may_speak(self, person: Person) -> bool:
        full = self._fullest(person)
        titled = bool(person.titles or person.gender)
        known = full is not None and bool(full.titles or full.gender)
        return not person.complement and (titled or known)


def resolve(names: Names, drafts: Sequence[Draft]) -> dict[Range, str]:
    """The names of all sources and via of the drafts, by where they stand."""
    places = sorted({r for d in drafts for r in (d.source, *d.via) if r is not None})
    named = ((place, names.name(place)) for place in places)
    return {place: name for place, name in named if name is not None}
