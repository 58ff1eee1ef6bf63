"""How two words can be related, word type by word type, and where phrases answer each other.

Each relation is one channel of an array: the aligner's features are made of these.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

import numpy as np
import numpy.typing as npt
from rapidfuzz.distance import Indel

from xlate.settings import DeskLexicon
from xlate.text.lexicon.synonyms import Synonyms, sets_of, synonyms
from xlate.text.words import Word

CHANNELS = (
    "exact", "lemma", "stem", "family", "same", "near", "antonym", "spelling", "prefix",
    "numbers", "punctuation", "function", "content", "phrase_same", "phrase_near",
)  # fmt: skip
_AT = {name: index for index, name in enumerate(CHANNELS)}
Array = npt.NDArray[np.float32]


@dataclass(frozen=True)
class Relations:
    """Looks up the relation channels of two word types in one language, with a cache."""

    lookup: Synonyms
    of: Callable[[Word, Word], tuple[float, ...]]


@lru_cache(maxsize=32)
def relations(lang: str, desk: DeskLexicon) -> Relations:
    """The relations of a language with a desk's own words."""
    lookup = synonyms(lang, desk)
    cache: dict[tuple[str, str], tuple[float, ...]] = {}

    def of(a: Word, b: Word) -> tuple[float, ...]:
        key = (a.low, b.low)
        known = cache.get(key)
        if known is None:
            if len(cache) > 400_000:
                cache.clear()
            known = cache[key] = _relate(a, b, lookup)
        return known

    return Relations(lookup, of)


def _relate(a: Word, b: Word, lookup: Synonyms) -> tuple[float, ...]:
    values = [0.0] * len(CHANNELS)

    def put(name: str, value: float = 1.0) -> None:
        values[_AT[name]] = value

    if a.low == b.low:
        put("exact")
    if a.punctuation or b.punctuation:
        if a.punctuation and b.punctuation:
            put("punctuation")
        return tuple(values)
    if a.number and b.number:
        put("numbers")
        return tuple(values)
    if a.function and b.function:
        put("function")
    elif not a.function and not b.function:
        put("content")
    if a.lemmas & b.lemmas:
        put("lemma")
    elif a.stem == b.stem and a.content and b.content:
        put("stem")
    for name, index in (("same", lookup.same), ("near", lookup.near), ("family", lookup.family)):
        if sets_of(index, a.lemmas) & sets_of(index, b.lemmas):
            put(name)
    if any(lookup.antonyms.get(lemma, frozenset()) & b.lemmas for lemma in a.lemmas):
        put("antonym")
    if a.content and b.content and min(len(a.low), len(b.low)) > 3:
        put("spelling", max(0.0, 2 * Indel.normalized_similarity(a.low, b.low) - 1))
        put("prefix", float(a.low[:4] == b.low[:4]))
    return tuple(values)


@dataclass(frozen=True, slots=True)
class Phrase:
    """Several words, at `start:end` of a word sequence, that stand in synonym sets together."""

    start: int
    end: int
    same: frozenset[int]
    near: frozenset[int]


def phrases(words: Sequence[Word], lookup: Synonyms) -> list[Phrase]:
    """Every lexicon phrase of several words in a sequence, by base form."""
    found: list[Phrase] = []
    for start, (word, second) in enumerate(pairwise(words)):
        for first_lemma in word.lemmas:
            for second_lemma in second.lemmas:
                for parts, same, near in lookup.phrases.get((first_lemma, second_lemma), ()):
                    end = start + len(parts)
                    if end <= len(words) and all(
                        part in words[start + k].lemmas for k, part in enumerate(parts[2:], 2)
                    ):
                        found.append(Phrase(start, end, same, near))
    return found


def relation_array(a: Sequence[Word], b: Sequence[Word], between: Relations) -> Array:
    """All channels for all word pairs, shape (len(a), len(b), len(CHANNELS))."""
    of = between.of
    array = np.array([[of(wa, wb) for wb in b] for wa in a], dtype=np.float32)
    array = array.reshape(len(a), len(b), len(CHANNELS))
    _mark_phrases(array, a, b, between.lookup)
    return array


def _mark_phrases(array: Array, a: Sequence[Word], b: Sequence[Word], lookup: Synonyms) -> None:
    phrases_a, phrases_b = phrases(a, lookup), phrases(b, lookup)
    if not phrases_a and not phrases_b:
        return
    units_a = [*phrases_a, *_single(a, lookup)]
    units_b = [*phrases_b, *_single(b, lookup)]
    for p in units_a:
        for q in units_b:
            if p.end - p.start == 1 and q.end - q.start == 1:
                continue
            for name, shared in (
                ("phrase_same", p.same & q.same),
                ("phrase_near", (p.near & q.near) | (p.same & q.near) | (p.near & q.same)),
            ):
                if shared:
                    array[p.start : p.end, q.start : q.end, _AT[name]] = 1.0


def _single(words: Sequence[Word], lookup: Synonyms) -> list[Phrase]:
    units = []
    for index, word in enumerate(words):
        same, near = sets_of(lookup.same, word.lemmas), sets_of(lookup.near, word.lemmas)
        if same or near:
            units.append(Phrase(index, index + 1, same, near))
    return units
