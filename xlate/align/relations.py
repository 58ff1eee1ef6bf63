"""How two words can be related, word type by word type, and where phrases answer each other.

Each relation is one channel of an array: the aligner's features are made of these.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
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
_IS = {name: (at, 1.0) for name, at in _AT.items()}
CLASS_CHANNELS = ("punctuation", "function", "content")  # follow from the two words' classes


@dataclass(frozen=True, slots=True)
class _Type:
    """A word type with all that its relations to others are told from."""

    word: Word
    value: object
    same: frozenset[int]
    near: frozenset[int]
    family: frozenset[int]
    opposites: frozenset[str]
    spelled: bool  # a content word long enough for its spelling to tell something


@dataclass(frozen=True)
class Relations:
    """Looks up the relation channels of two word types in one language, with a cache."""

    lookup: Synonyms
    known: dict[str, dict[str, Sparse]]
    types: dict[str, _Type] = field(default_factory=dict)

    def row(self, a: Word) -> dict[str, Sparse]:
        """What is known of a word against others, by the other's lower-case form."""
        if len(self.known) > MOST_KNOWN:
            self.known.clear()
        row = self.known.setdefault(a.low, {})
        if len(row) > LONGEST_ROW:
            row.clear()
        return row

    def type_of(self, word: Word) -> _Type:
        """The type of a word, looked up anew only where it was not seen lately."""
        known = self.types.get(word.low)
        if known is None:
            if len(self.types) > MOST_KNOWN:
                self.types.clear()
            known = self.types[word.low] = _type(word, self.lookup)
        return known


def _type(word: Word, lookup: Synonyms) -> _Type:
    return _Type(
        word=word,
        value=value_of(word.low),
        same=sets_of(lookup.same, word.lemmas),
        near=sets_of(lookup.near, word.lemmas),
        family=sets_of(lookup.family, word.lemmas),
        opposites=frozenset().union(*(lookup.antonyms.get(base, ()) for base in word.lemmas)),
        spelled=word.content and len(word.low) > 3,
    )


@lru_cache(maxsize=32)
def relations(lang: str, desk: DeskLexicon) -> Relations:
    """The relations of a language with a desk's own words."""
    return Relations(synonyms(lang, desk), {})


def _relate(x: _Type, y: _Type) -> Sparse:
    """The channels of two types; most have none, so nothing is made before it is needed."""
    a, b = x.word, y.word
    found = [_IS["exact"]] if a.low == b.low else []
    if a.punctuation or b.punctuation:
        return tuple(found)
    if x.value is not None and x.value == y.value and a.low != b.low:
        return (_IS["lemma"],)
    if a.number and b.number:
        return (*found, _IS["numbers"])
    if not a.lemmas.isdisjoint(b.lemmas):
        found.append(_IS["lemma"])
    elif a.stem == b.stem and a.content and b.content:
        found.append(_IS["stem"])
    if not x.same.isdisjoint(y.same):
        found.append(_IS["same"])
    if not x.near.isdisjoint(y.near):
        found.append(_IS["near"])
    if not x.family.isdisjoint(y.family):
        found.append(_IS["family"])
    if not x.opposites.isdisjoint(b.lemmas):
        found.append(_IS["antonym"])
    if x.spelled and y.spelled:
        found += _spelling(a.low, b.low)
    return tuple(found)


def _spelling(a: str, b: str) -> Iterator[tuple[int, float]]:
    if (likeness := Indel.normalized_similarity(a, b, score_cutoff=0.5)) > 0.5:
        yield _AT["spelling"], 2 * likeness - 1
    if a[:4] == b[:4]:
        yield _IS["prefix"]
    if a[-3:] == b[-3:]:
        yield _IS["ending"]
    if a.endswith("ly") != b.endswith("ly"):
        yield _IS["adverb"]


def relation_array(a: Sequence[Word], b: Sequence[Word], between: Relations) -> Array:
    """All channels for all word pairs, shape (len(a), len(b), len(CHANNELS))."""
    array = np.zeros((len(a), len(b), len(CHANNELS)), dtype=np.float32)
    places: list[int] = []
    values: list[float] = []
    others = [(word.low, between.type_of(word)) for word in b]
    at = 0
    for word in a:
        row, own = between.row(word), between.type_of(word)
        for low, other in others:
            found = row.get(low)
            if found is None:
                found = row[low] = _relate(own, other)
            for channel, value in found:
                places.append(at + channel)
                values.append(value)
            at += len(CHANNELS)
    array.put(places, values)
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
