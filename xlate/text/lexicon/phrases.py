"""Phrases of several words in a passage, and which of them answer each other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from xlate.text.lexicon.synonyms import Synonyms, sets_of
from xlate.text.once import once
from xlate.text.words import Word


@dataclass(frozen=True, slots=True)
class Phrase:
    """Several words, at `start:end` of a word sequence, that stand in synonym sets together."""

    start: int
    end: int
    same: frozenset[int]
    near: frozenset[int]


@once
def phrases(words: Sequence[Word], lookup: Synonyms) -> list[Phrase]:
    """Every lexicon phrase of several words in a sequence, by base form."""
    found: list[Phrase] = []
    for start, (word, second) in enumerate(pairwise(words)):
        for first_lemma in word.lemmas & lookup.openings:
            for second_lemma in second.lemmas:
                for parts, same, near in lookup.phrases.get((first_lemma, second_lemma), ()):
                    end = start + len(parts)
                    if end <= len(words) and all(
                        part in words[start + k].lemmas for k, part in enumerate(parts[2:], 2)
                    ):
                        found.append(Phrase(start, end, frozenset(same), frozenset(near)))
    return found


@once
def phrase_pairs(
    a: Sequence[Word], b: Sequence[Word], lookup: Synonyms
) -> Iterator[tuple[Phrase, Phrase, bool, bool]]:
    """Phrases that answer a phrase or a word of the other passage, with "same" and "near"."""
    phrases_a, phrases_b = phrases(a, lookup), phrases(b, lookup)
    if not phrases_a and not phrases_b:
        return
    for own, others in (
        (phrases_a, [*phrases_b, *_single(b, lookup, phrases_a)]),
        (_single(a, lookup, phrases_b), phrases_b),
    ):
        for p in own:
            for q in others:
                same = not p.same.isdisjoint(q.same)
                near = not (
                    p.near.isdisjoint(q.near)
                    and p.same.isdisjoint(q.near)
                    and p.near.isdisjoint(q.same)
                )
                if same or near:
                    yield p, q, same, near


def _single(words: Sequence[Word], lookup: Synonyms, others: Sequence[Phrase]) -> list[Phrase]:
    """Single words that have a set in common with any of the phrases."""
    units: list[Phrase] = []
    wanted = frozenset().union(*(p.same | p.near for p in others))
    for index, word in enumerate(words) if wanted else ():
        same, near = sets_of(lookup.same, word.lemmas), sets_of(lookup.near, word.lemmas)
        if not (wanted.isdisjoint(same) and wanted.isdisjoint(near)):
            units.append(Phrase(index, index + 1, same, near))
    return units
