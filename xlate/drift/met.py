"""Which lexicon entries of the two sides stand in each other's place."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from xlate.drift.blocks import differences
from xlate.drift.kinship import kin
from xlate.drift.markers import support
from xlate.drift.pair import Block, Pair, Side
from xlate.text.lexicon.entries import Entry, Names, entries
from xlate.text.lexicon.synonyms import Synonyms

SHORT = 4  # content words of a difference in which each word may answer each


@dataclass(frozen=True, slots=True)
class Met:
    """Entries of a and of b in each other's place.

    `linked` says whether the aligner joined them; else they stand in one short difference.
    `kinship` is how far they are known to mean the same.
    """

    a: Entry
    b: Entry
    linked: bool
    kinship: float

    @property
    def words(self) -> tuple[range, range]:
        """The word indices of both."""
        return range(self.a.start, self.a.end), range(self.b.start, self.b.end)

    def around(self, pair: Pair) -> float:
        """How well the words around both answer each other, 0 to 1."""
        a, b = self.words
        return (support(pair, a, True) + support(pair, b, False)) / 2


def terms(side: Side, names: Names) -> list[Entry]:
    """The entries of a side; a content word that the lexicon does not know stands for itself."""
    known = entries(side.words, names)
    taken = {i for e in known for i in range(e.start, e.end)}
    others = [
        Entry(i, i + 1, w.lemmas)
        for i, w in enumerate(side.words)
        if i not in taken and w.content and not w.number
    ]
    return sorted((*known, *others), key=lambda e: e.start)


def met(
    pair: Pair, ours: Sequence[Entry], theirs: Sequence[Entry], lookup: Synonyms
) -> Iterator[Met]:
    """Entries that stand in each other's place and are not the same words; linked ones first.

    An entry may be in several; what is told once is for the caller to say.
    """
    of_a, of_b = _by_word(pair.a, ours), _by_word(pair.b, theirs)
    seen: set[tuple[int, int]] = set()
    for i in sorted(of_a):
        for j in pair.partners_a[i]:
            if j in of_b and pair.a.words[i].content == pair.b.words[j].content:
                yield from _candidate(pair, of_a[i], of_b[j], True, seen, lookup)
    for block in differences(pair, lookup) if of_a and of_b else ():
        if not _is_short(pair, block):
            continue
        for i in block.a:
            for j in block.b:
                if i in of_a and j in of_b:
                    yield from _candidate(pair, of_a[i], of_b[j], False, seen, lookup)


def _candidate(
    pair: Pair,
    e: Entry,
    f: Entry,
    linked: bool,
    seen: set[tuple[int, int]],
    lookup: Synonyms,
) -> Iterator[Met]:
    if (e.start, f.start) in seen:
        return
    seen.add((e.start, f.start))
    if e.names == f.names or not _differ(pair, e, f):
        return
    near = max(
        kin(pair, i, j, lookup) for i in range(e.start, e.end) for j in range(f.start, f.end)
    )
    yield Met(e, f, linked, near)


def _by_word(side: Side, found: Sequence[Entry]) -> Mapping[int, Entry]:
    return {
        i: e
        for e in found
        if side.left_out.isdisjoint(range(e.start, e.end))
        for i in range(e.start, e.end)
    }


def _differ(pair: Pair, e: Entry, f: Entry) -> bool:
    """Whether neither has its own words elsewhere: "missile" may be in "ballistic missile"."""
    own, other = _kept(pair, e, True), _kept(pair, f, False)
    if own is None and other is None:
        return True
    if own is not None and other is not None:
        return False
    if own is not None:
        return all(f.start <= j < f.end for j in own) and _gains(pair.b, pair.partners_b, f, e, own)
    assert other is not None
    return all(e.start <= i < e.end for i in other) and _gains(pair.a, pair.partners_a, e, f, other)


def _gains(
    side: Side,
    partners: Sequence[tuple[int, ...]],
    phrase: Entry,
    inner: Entry,
    kept: Sequence[int],
) -> bool:
    """Whether the phrase's other words stand on its side only, and they are all that is gained."""
    more = [i for i in range(phrase.start, phrase.end) if i not in kept and side.words[i].content]
    before = phrase.start - 1
    longer = before >= 0 and side.words[before].content and not partners[before]
    elsewhere = any(not inner.start <= j < inner.end for i in more for j in partners[i])
    return bool(more) and not longer and not elsewhere


def _kept(pair: Pair, entry: Entry, from_a: bool) -> list[int] | None:
    """Where every content word of the entry stands on the other side; None where one does not."""
    side, other = (pair.a, pair.b) if from_a else (pair.b, pair.a)
    partners = pair.partners_a if from_a else pair.partners_b
    places = []
    for i in range(entry.start, entry.end):
        if not side.words[i].content and entry.end - entry.start > 1:
            continue
        same = [j for j in partners[i] if side.words[i].lemmas & other.words[j].lemmas]
        if not same:
            return None
        places += same
    return places


def _is_short(pair: Pair, block: Block) -> bool:
    sides = ((pair.a, block.a), (pair.b, block.b))
    return all(0 < sum(side.words[i].content for i in run) <= SHORT for side, run in sides)
