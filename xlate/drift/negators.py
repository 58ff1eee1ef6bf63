"""Negators of a side: "not", and the words that hold a negation ("refuse", "unable", "without").

A word that negates what depends on it is answered by "not" and a positive word. Two negators that
stand together ("not impossible", "no one who does not") make a positive.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence, Set
from itertools import pairwise

from xlate.drift.kinship import kin
from xlate.drift.lexicons import looks_negative, negative_words
from xlate.drift.markers import Marker, Match, find, phrase_table
from xlate.drift.pair import Pair, Side
from xlate.text import lexicon
from xlate.text.lexicon.synonyms import Synonyms
from xlate.text.once import once

HARD = frozenset(("particle", "determiner", "pronoun", "conjunction", "adverb"))
_HOLDING = frozenset(("affix", "verb", "noun", "adjective"))
NEAR = 0.55  # kinship from which a partner is the word itself, or near it
_BEARING = 3  # words from "outside" to the place, or from "lapse" to what lapses
_JOINING = frozenset(("and", "or", "but"))
DOUBLE = 5  # words from a negator to another that it cancels
_PREFIXED = frozenset(("non", "un", "ill", "anti"))
_NEGATING = (
    "particle", "determiner", "pronoun", "conjunction", "adverb", "preposition", "verb", "noun",
    "adjective", "not_negative", "answering",
)  # fmt: skip
# Classes of the condition lexicon that answer a "not", and are no negators themselves.
_ANSWERING = ("condition_negative", "minority", "exception")
_FARTHEST = 5  # words from "too" to its "to"


@once
def negatives(side: Side) -> list[Marker]:
    """Negators of a side, left to right; what only answers one has the class "condition".

    Idioms that look negative and are not ("no more than") only ever answer a negator.
    """
    result = find(side, phrase_table(side.lang, "negation", _NEGATING))
    taken = {i for m in result for i in m.indices}
    answering = [
        *find(side, phrase_table(side.lang, "condition", _ANSWERING)),
        *_too(side),
    ]
    for marker in answering:
        if taken.isdisjoint(marker.indices):
            cls = marker.cls if marker.cls == "excess" else "condition"
            result.append(Marker(marker.indices, marker.name, {"class": cls}))
            taken.update(marker.indices)
    for index, word in enumerate(side.words):
        if index in taken:
            continue
        if word.low in _PREFIXED and _hyphen_after(side, index):
            parts = range(index, min(len(side.words), index + 3))  # "non-violent"
            name = word.low + side.words[parts[-1]].low
            result.append(Marker(tuple(parts), name, {"class": "condition"}))
        elif word.content and negative_affix(word.lemmas, side.lang):
            result.append(Marker((index,), word.low, {"class": "affix"}))
    return sorted(result, key=lambda m: m.indices)


def bearing(pair: Pair, in_a: bool) -> list[Marker]:
    """The negators of a side, of those that only answer one just what bears on linked words.

    "began outside the hall" answers "did not begin in the hall" by its "hall"; "the crowd outside"
    answers nothing.
    """
    side, partners = (pair.a, pair.partners_a) if in_a else (pair.b, pair.partners_b)

    def bears(marker: Marker) -> bool:
        first, last = marker.indices[0], marker.indices[-1]
        near = [*range(first - _BEARING, first), *range(last + 1, last + 1 + _BEARING)]
        if side.words[first].low in _places(side.lang):
            near = near[_BEARING:]
        held = [k for k in near if 0 <= k < len(side.words) and side.words[k].content]
        return bool(held) and bool(partners[held[0]])

    return [m for m in negatives(side) if m.cls != "answering" or bears(m)]


def evenly_negated(pair: Pair) -> bool:
    """Whether both sides have as many negators: then each may well answer one."""
    return len(bearing(pair, True)) == len(bearing(pair, False))


def _places(lang: str) -> frozenset[str]:
    return lexicon.forms(lang, "negation", "answering")


def _hyphen_after(side: Side, index: int) -> bool:
    return index + 1 < len(side.words) and side.words[index + 1].low in "-‐‑"


def negative_affix(lemmas: frozenset[str], lang: str) -> bool:
    """Whether a word is made of a negative prefix or suffix and a known word."""
    whole = lexicon.forms(lang, "negation", "unprefixed", key="lemmas")
    return whole.isdisjoint(lemmas) and any(looks_negative(lemma, lang) for lemma in lemmas)


def _too(side: Side) -> list[Marker]:
    """As "too weak to row" says that they cannot row."""
    degree = lexicon.forms(side.lang, "negation", "excess")
    found = []
    for index, word in enumerate(side.words):
        if word.low not in degree or index + 1 >= len(side.words):
            continue
        after = side.words[index + 1 : index + 1 + _FARTHEST]
        marks = [k for k, w in enumerate(after) if w.punctuation]
        reach = after[: marks[0]] if marks else after
        if not after[0].punctuation and any(w.low == "to" for w in reach[1:]):
            found.append(Marker((index,), word.low, {"class": "excess"}))
    return found


def equals(
    pair: Pair, a: Sequence[Marker], b: Sequence[Marker], lookup: Synonyms
) -> tuple[set[int], set[int]]:
    """Numbers of the markers that have their equal on the other side: they cancel each other.

    Only words that hold a negation are told by their equal; "not" stands in too many places. One
    that a word of like meaning renders answers no "not": "freed" / "released".
    """
    equal_a: set[int] = set()
    equal_b: set[int] = set()
    for x, ma in enumerate(a):
        if ma.cls in HARD:
            continue
        for y, mb in enumerate(b):
            if y in equal_b or mb.cls in HARD or not _alike(pair, ma, mb):
                continue
            if any((i, j) in pair.links for i in ma.indices for j in mb.indices):
                equal_a.add(x)
                equal_b.add(y)
                break
    for markers, others, equal, in_a in ((a, b, equal_a, True), (b, a, equal_b, False)):
        hard = {j for m in others if m.cls in HARD for j in m.indices}
        equal.update(
            x
            for x, marker in enumerate(markers)
            if marker.cls in _HOLDING and _known(pair, marker, in_a, lookup, hard)
        )
    return equal_a, equal_b


def _alike(pair: Pair, a: Marker, b: Marker) -> bool:
    if a.name == b.name:
        return True
    first, second = pair.a.words[a.indices[0]], pair.b.words[b.indices[0]]
    return bool(first.lemmas & second.lemmas)


def doubled(
    pair: Pair, open_markers: Sequence[Marker], in_a: bool, lookup: Synonyms
) -> set[tuple[int, ...]]:
    """Those of the unanswered negators of a side that cancel each other, by their words.

    A "not" cancels the next negator after it within the clause: "not without", "no one who does
    not", "never fails to". One that the other side has too, in a word of like meaning, stays.
    """
    side = pair.a if in_a else pair.b
    gone: set[tuple[int, ...]] = set()
    ordered = sorted(open_markers, key=lambda m: m.indices)
    for first, second in pairwise(ordered):
        if first.indices in gone or first.cls not in HARD or first.cls == "conjunction":
            continue
        if not _cancels(side, first, second) or _known(pair, second, in_a, lookup):
            continue
        between = side.words[first.indices[-1] + 1 : second.indices[0]]
        apart = any(w.punctuation or w.low in _JOINING for w in between)
        if len(between) <= DOUBLE and not apart:
            gone |= {first.indices, second.indices}
    return gone


def _cancels(side: Side, first: Marker, second: Marker) -> bool:
    """Whether a negator can undo another: two bare "not" speak of two things."""
    if second.cls in HARD:
        return second.cls == "particle" and first.cls in ("pronoun", "determiner")
    if second.cls == "affix":  # "discourse" is no "dis-" and "course"
        word = side.words[second.indices[0]]
        return word.low.startswith("un") or bool(word.lemmas & negative_words(side.lang))
    return second.cls in ("preposition", "verb", "adjective")


def _known(
    pair: Pair, marker: Marker, in_a: bool, lookup: Synonyms, beside: Set[int] = frozenset()
) -> bool:
    """Whether the other side has a word of like meaning in a marker's place, `beside` aside."""
    partners = pair.partners_a if in_a else pair.partners_b
    return any(
        kin(pair, *((i, j) if in_a else (j, i)), lookup) >= NEAR
        for i in marker.indices
        for j in partners[i]
        if j not in beside
    )


def one_sided(matches: Iterable[Match], in_a: bool) -> list[Marker]:
    """The markers of one side that nothing on the other answers."""
    return [
        m
        for found in matches
        if (found.a is None) != (found.b is None)
        for m in (found.a if in_a else found.b,)
        if m is not None
    ]


def joint(matches: Iterable[Match], in_a: bool) -> set[tuple[int, ...]]:
    """The "neither" or "nor" of a pair whose other half is answered: one "not" says both."""
    own = [(f.a if in_a else f.b, f.a is not None and f.b is not None) for f in matches]
    halves = [(m, met) for m, met in own if m is not None and m.name in ("neither", "nor")]
    halves.sort(key=lambda half: half[0].indices)
    gone: set[tuple[int, ...]] = set()
    for (first, met_first), (second, met_second) in pairwise(halves):
        if (first.name, second.name) != ("neither", "nor") or met_first == met_second:
            continue
        gone.add(second.indices if met_first else first.indices)
    return gone
