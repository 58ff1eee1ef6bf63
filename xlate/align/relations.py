"""How two words can be related, word type by word type, and where phrases answer each other.

Each relation is one channel of an array: the aligner's features are made of these.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from string import ascii_letters

import numpy as np
import numpy.typing as npt
from rapidfuzz.distance import Indel
from rapidfuzz.process import cdist

from xlate.settings import DeskLexicon
from xlate.text.lexicon.phrases import phrase_pairs
from xlate.text.lexicon.synonyms import SetIndex, Synonyms, sets_of, synonyms
from xlate.text.numerals import value_of
from xlate.text.words import Word

CHANNELS = (
    "exact", "lemma", "stem", "family", "same", "near", "antonym", "spelling", "prefix",
    "numbers", "punctuation", "function", "content", "phrase_same", "phrase_near", "adverb",
    "ending",
)  # fmt: skip
MOST_KNOWN = 4_000  # word types at hand before they are looked up anew
_AT = {name: index for index, name in enumerate(CHANNELS)}
_LETTERS = ascii_letters[: len(CHANNELS)]
_OF = dict(zip(CHANNELS, _LETTERS, strict=True))
_AT_LETTER = {letter: at for at, letter in enumerate(_LETTERS)}
Array = npt.NDArray[np.float32]
Key = str  # the letter of a channel, then what two words that it relates share
_CLASSES = slice(_AT["punctuation"], _AT["content"] + 1)  # follow from the two words' classes


@dataclass(frozen=True, slots=True)
class _Type:
    """A word type with all that its relations to others are told from.

    Two types are related in each channel of which one of a asks for a key that one of b has.
    """

    low: str
    number: bool
    value: object
    asks: frozenset[Key]
    has: frozenset[Key]
    spelled: bool  # a content word long enough for its spelling to tell something


@dataclass(frozen=True)
class Relations:
    """What the words of one language are related by, with a cache."""

    lookup: Synonyms
    types: dict[str, _Type] = field(default_factory=dict)

    def types_of(self, words: Sequence[Word]) -> list[_Type]:
        """The types of words, looked up anew only where they were not seen lately."""
        if len(self.types) > MOST_KNOWN:
            self.types.clear()
        known = self.types
        for word in words:
            if word.low not in known:
                known[word.low] = _type(word, self.lookup)
        return [known[word.low] for word in words]


def _type(word: Word, lookup: Synonyms) -> _Type:
    shared = {_OF["exact"] + word.low}
    asks: set[Key] = set()
    has: set[Key] = set()
    spelled = word.content and len(word.low) > 3
    if not word.punctuation:
        for letter, index in _sets(lookup):
            shared.update([f"{letter}{number}" for number in sets_of(index, word.lemmas)])
        for base in word.lemmas:
            shared.add(_OF["lemma"] + base)
            has.add(_OF["antonym"] + base)
            asks.update([_OF["antonym"] + other for other in lookup.antonyms.get(base, ())])
    if word.content:
        shared.add(_OF["stem"] + word.stem)
    if spelled:
        shared |= {_OF["prefix"] + word.low[:4], _OF["ending"] + word.low[-3:]}
        adverb = word.low.endswith("ly")
        asks.add(f"{_OF['adverb']}{adverb}")  # only one of the two is one
        has.add(f"{_OF['adverb']}{not adverb}")
    value = None if word.punctuation else value_of(word.low)
    asked, held = frozenset(shared | asks), frozenset(shared | has)
    return _Type(word.low, word.number, value, asked, held, spelled)


def _sets(lookup: Synonyms) -> tuple[tuple[str, SetIndex], ...]:
    """The letter of each channel of sets, and where its sets are looked up."""
    sets = ("same", lookup.same), ("near", lookup.near), ("family", lookup.family)
    return tuple((_OF[name], index) for name, index in sets)


@lru_cache(maxsize=32)
def relations(lang: str, desk: DeskLexicon) -> Relations:
    """The relations of a language with a desk's own words."""
    return Relations(synonyms(lang, desk))


def relation_array(a: Sequence[Word], b: Sequence[Word], between: Relations) -> Array:
    """All channels for all word pairs, shape (len(a), len(b), len(CHANNELS))."""
    array = np.zeros((len(a), len(b), len(CHANNELS)), dtype=np.float32)
    if not a or not b:
        return array
    ours, theirs = between.types_of(a), between.types_of(b)
    _mark_keys(array, ours, theirs)
    _mark_spelling(array, ours, theirs)
    _mark_values(array, ours, theirs)
    _mark_classes(array, a, b)
    _mark_phrases(array, a, b, between.lookup)
    return array


def _mark_keys(array: Array, a: Sequence[_Type], b: Sequence[_Type]) -> None:
    """Words that share something; most share nothing, so only keys of both sides are looked at."""
    common = frozenset().union(*(x.asks for x in a)) & frozenset().union(*(y.has for y in b))
    places: dict[Key, list[int]] = {}
    for j, y in enumerate(b):
        for key in y.has & common:
            places.setdefault(key, []).append(j * len(CHANNELS) + _AT_LETTER[key[0]])
    row = len(b) * len(CHANNELS)
    array.put(
        [i * row + at for i, x in enumerate(a) for key in x.asks & common for at in places[key]],
        1.0,
    )
    array[:, :, _AT["stem"]] *= 1 - array[:, :, _AT["lemma"]]


def _mark_spelling(array: Array, a: Sequence[_Type], b: Sequence[_Type]) -> None:
    rows, columns = ([n for n, x in enumerate(side) if x.spelled] for side in (a, b))
    if rows and columns:
        likeness = cdist(
            [a[i].low for i in rows],
            [b[j].low for j in columns],
            scorer=Indel.normalized_similarity,
            dtype=np.float64,
        )
        array[np.ix_(rows, columns, [_AT["spelling"]])] = np.maximum(2 * likeness - 1, 0)[..., None]


def _mark_values(array: Array, a: Sequence[_Type], b: Sequence[_Type]) -> None:
    """Two numbers are not told apart by their spelling; two forms of one value are one word."""
    rows, columns = ([n for n, x in enumerate(side) if x.number] for side in (a, b))
    for i in rows:
        for j in columns:
            array[i, j, _AT["exact"] + 1 :] = 0
            array[i, j, _AT["numbers"]] = 1
    valued = [(j, y) for j, y in enumerate(b) if y.value is not None]
    for i, x in enumerate(a) if valued else ():
        for j, y in valued:
            if x.value == y.value and x.low != y.low:
                array[i, j] = 0
                array[i, j, _AT["lemma"]] = 1


def _mark_classes(array: Array, a: Sequence[Word], b: Sequence[Word]) -> None:
    """Both punctuation, both function words, both content words other than two numbers."""
    x, y = (
        np.array([(w.punctuation, w.function, w.content) for w in side], dtype=np.float32)
        for side in (a, b)
    )
    array[:, :, _CLASSES] = x[:, None] * y[None]
    array[:, :, _AT["content"]] *= 1 - array[:, :, _AT["numbers"]]


def _mark_phrases(array: Array, a: Sequence[Word], b: Sequence[Word], lookup: Synonyms) -> None:
    for p, q, same, near in phrase_pairs(a, b, lookup):
        block = array[p.start : p.end, q.start : q.end]
        if same:
            block[:, :, _AT["phrase_same"]] = 1.0
        if near:
            block[:, :, _AT["phrase_near"]] = 1.0
