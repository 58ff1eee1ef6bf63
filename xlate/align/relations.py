"""How two words can be related, word type by word type, and where phrases answer each other.

Each relation is one channel of an array: the aligner's features are made of these.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
import numpy.typing as npt
from rapidfuzz.distance import Indel

from xlate.settings import DeskLexicon
from xlate.text.lexicon.phrases import phrase_pairs
from xlate.text.lexicon.synonyms import Synonyms, sets_of, synonyms
from xlate.text.numerals import value_of
from xlate.text.words import Word

CHANNELS = (
    "exact", "lemma", "stem", "family", "same", "near", "antonym", "spelling", "prefix",
    "numbers", "punctuation", "function", "content", "phrase_same", "phrase_near", "adverb",
    "ending",
)  # fmt: skip
MOST_KNOWN = 4_000  # word types with known relations before the cache starts anew
LONGEST_ROW = 500  # other word types kept for each
_AT = {name: index for index, name in enumerate(CHANNELS)}
Array = npt.NDArray[np.float32]


Sparse = tuple[tuple[int, float], ...]  # channels that are not 0, but for CLASS_CHANNELS
CLASS_CHANNELS = ("punctuation", "function", "content")  # follow from the two words' classes


@dataclass(frozen=True)
class Relations:
    """Looks up the relation channels of two word types in one language, with a cache."""

    lookup: Synonyms
    known: dict[str, dict[str, Sparse]]

    def row(self, a: Word) -> dict[str, Sparse]:
        """What is known of a word against others, by the other's lower-case form."""
        if len(self.known) > MOST_KNOWN:
            self.known.clear()
        row = self.known.setdefault(a.low, {})
        if len(row) > LONGEST_ROW:
            row.clear()
        return row

    def relate(self, a: Word, b: Word) -> Sparse:
        """The channels of two words, looked up anew."""
        return _relate(a, b, self.lookup)


@lru_cache(maxsize=32)
def relations(lang: str, desk: DeskLexicon) -> Relations:
    """The relations of a language with a desk's own words."""
    return Relations(synonyms(lang, desk), {})


def _relate(a: Word, b: Word, lookup: Synonyms) -> Sparse:
    values: list[tuple[int, float]] = []

    def put(name: str, value: float = 1.0) -> None:
        values.append((_AT[name], value))

    if a.low == b.low:
        put("exact")
    if a.punctuation or b.punctuation:
        return tuple(values)
    if (value := value_of(a.low)) is not None and a.low != b.low and value == value_of(b.low):
        put("lemma")
        return tuple(values)
    if a.number and b.number:
        put("numbers")
        return tuple(values)
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
        if (spelling := 2 * Indel.normalized_similarity(a.low, b.low) - 1) > 0:
            put("spelling", spelling)
        if a.low[:4] == b.low[:4]:
            put("prefix")
        if a.low[-3:] == b.low[-3:]:
            put("ending")
        if a.low.endswith("ly") != b.low.endswith("ly"):
            put("adverb")
    return tuple(values)


def relation_array(a: Sequence[Word], b: Sequence[Word], between: Relations) -> Array:
    """All channels for all word pairs, shape (len(a), len(b), len(CHANNELS))."""
    array = np.zeros((len(a), len(b), len(CHANNELS)), dtype=np.float32)
    for i, first in enumerate(a):
        row = between.row(first)
        for j, second in enumerate(b):
            found = row.get(second.low)
            if found is None:
                found = row[second.low] = between.relate(first, second)
            for channel, value in found:
                array[i, j, channel] = value
    _mark_classes(array, a, b)
    _mark_phrases(array, a, b, between.lookup)
    return array


def _mark_classes(array: Array, a: Sequence[Word], b: Sequence[Word]) -> None:
    """Both punctuation, both function words, both content words other than two numbers."""
    for name in CLASS_CHANNELS:
        x, y = (np.array([getattr(w, name) for w in side], dtype=np.float32) for side in (a, b))
        array[:, :, _AT[name]] = np.outer(x, y)
    array[:, :, _AT["content"]] *= 1 - array[:, :, _AT["numbers"]]


def _mark_phrases(array: Array, a: Sequence[Word], b: Sequence[Word], lookup: Synonyms) -> None:
    for p, q, same, near in phrase_pairs(a, b, lookup):
        block = array[p.start : p.end, q.start : q.end]
        if same:
            block[:, :, _AT["phrase_same"]] = 1.0
        if near:
            block[:, :, _AT["phrase_near"]] = 1.0
