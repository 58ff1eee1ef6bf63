"""From marks to quotes in the western languages: who said what, and speech without marks."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from itertools import count

from xlate.quotes.drafts import Draft, Range
from xlate.quotes.nest import nest
from xlate.quotes.western.dashes import dialogue
from xlate.quotes.western.habits import Habits, habits_of
from xlate.quotes.western.inside import split
from xlate.quotes.western.named import names_something, nobodys
from xlate.quotes.western.names import Names, resolve
from xlate.quotes.western.reader import Reader
from xlate.quotes.western.tokens import read
from xlate.text.pairs import Pair, paragraphs
from xlate.text.sentences import sentences


def find_speech(
    text: str, lang: str, drafts: Sequence[Draft], pairs: Sequence[Pair]
) -> tuple[list[Draft], dict[Range, str]] | None:
    """The quotes with cues and sources, and the names of the sources; None for other languages."""
    habits = habits_of(lang)
    if habits is None:
        return None
    spans = sentences(text, lang, pairs)
    names = Names(text, habits, spans)
    said, named = _named(text, drafts, habits)
    last = {pair.chain: pair for pair in pairs}
    unclosed = frozenset(p.outer_start for p in last.values() if not p.closed)
    said = _split(text, said, unclosed, names, habits)
    numbers = count(max((d.part_of for d in said), default=0) + 1)
    spoken, taken = dialogue(text, habits, list(pairs), names, next(numbers))
    numbers = count(max((d.part_of for d in (*said, *spoken)), default=0) + 1)
    said = [d for d in said if not _inside(taken, d.outer[0])]
    reader = Reader(text, habits, names, numbers)
    _sentences(reader, spans, said, named, spoken, taken)
    _spread(said)
    kept = [d for d in said if not nobodys(text, d, habits)]
    kept = _adopt(kept)
    found = nest([*kept, *spoken], reader.indirect)
    return found, resolve(names, found)


def _inside(taken: Sequence[Range], at: int) -> bool:
    """Whether a position is in one of the sorted stretches."""
    index = bisect_right(taken, at, key=lambda where: where[0]) - 1
    return index >= 0 and at < taken[index][1]


def _named(text: str, drafts: Sequence[Draft], habits: Habits) -> tuple[list[Draft], list[Range]]:
    """The drafts that quote somebody, and where the others stand that are in none of them."""
    said = [d for d in drafts if not names_something(text, d, habits)]
    kept = {id(draft) for draft in said}
    named = [d.outer for d in drafts if id(d) not in kept and d.within is None]
    return _adopt(said), named


def _adopt(said: list[Draft]) -> list[Draft]:
    """Let what stood in a draft that is gone stand in the one around it."""
    kept = {id(draft) for draft in said}
    for draft in said:
        while draft.within is not None and id(draft.within) not in kept:
            draft.within = draft.within.within
    return said


def _split(
    text: str, said: Sequence[Draft], unclosed: frozenset[int], names: Names, habits: Habits
) -> list[Draft]:
    """The quotes, parted by the cues inside their marks; one never closed ends at its first."""
    found: list[Draft] = []
    inner: dict[int, list[Draft]] = {}
    for draft in said:
        if draft.within is not None:
            inner.setdefault(id(draft.within), []).append(draft)
    for draft in said:
        if draft.within is not None:
            found.append(draft)
            continue
        parts = split(draft, inner.get(id(draft), ()), text, names, habits)
        if draft.outer[0] in unclosed:
            parts = parts[:1]
        found += parts
        if parts != [draft]:
            for other in inner.get(id(draft), ()):
                around = (p for p in parts if p.start <= other.outer[0] and other.outer[1] <= p.end)
                other.within = next(around, None)
    return sorted(found, key=lambda d: (d.outer[0], -d.outer[1]))


def _sentences(
    reader: Reader,
    spans: Sequence[Range],
    said: Sequence[Draft],
    named: Sequence[Range],
    spoken: Sequence[Draft],
    taken: Sequence[Range],
) -> None:
    """Read the sentences in order, and the paragraphs of dialogue between them."""
    outer = [d for d in said if d.within is None]
    breaks = {start for start, _ in paragraphs(reader.text)}
    at = name = line = 0
    for start, end in spans:
        while line < len(spoken) and spoken[line].outer[0] < end:
            reader.spoke(spoken[line])
            line += 1
        if _inside(taken, start):
            continue
        while at < len(outer) and outer[at].outer[1] <= start:
            at += 1
        stop = at
        while stop < len(outer) and outer[stop].outer[0] < end:
            stop += 1
        while name < len(named) and named[name][1] <= start:
            name += 1
        last = name
        while last < len(named) and named[last][0] < end:
            last += 1
        sentence = read(reader.text, (start, end), outer[at:stop], named[name:last], reader.habits)
        reader.read(sentence, start in breaks)


def _spread(said: Sequence[Draft]) -> None:
    """Give all paragraphs of one quote the source that one of them has."""
    known = {draft.chain: draft for draft in reversed(said) if draft.cue is not None}
    for draft in said:
        other = known.get(draft.chain)
        if draft.within is None and other is not None and draft.cue is None:
            draft.source, draft.cue, draft.via = other.source, other.cue, list(other.via)
            draft.part_of = other.part_of
