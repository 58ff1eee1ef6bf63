"""How far two words are known to mean the same."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from rapidfuzz.distance import Indel

from xlate.drift.pair import Pair
from xlate.settings import DeskLexicon
from xlate.text import lexicon
from xlate.text.lexicon.phrases import phrase_pairs
from xlate.text.lexicon.synonyms import Synonyms, sets_of
from xlate.text.name_index import name_index
from xlate.text.numerals import value_of
from xlate.text.romanise import alike, plain
from xlate.text.words import Word

UNRELATED = 0.5  # up to here nothing known relates two words
KNOWN = 0.75  # from here on a difference is a synonym, a derivation or a spelling


def kinship(a: Word, b: Word, lookup: Synonyms) -> float:
    """How far two words are known to mean the same, 0 (nothing known) to 1 (the same word)."""
    if not a.lemmas.isdisjoint(b.lemmas):
        return 1.0
    if (value := value_of(a.low)) is not None and value == value_of(b.low):
        return 1.0
    if a.capital and b.capital and (shared := _one_name(a, b)):
        return shared
    if sets_of(lookup.same, a.lemmas) & sets_of(lookup.same, b.lemmas):
        return 0.9
    if a.stem == b.stem or sets_of(lookup.family, a.lemmas) & sets_of(lookup.family, b.lemmas):
        return 0.8
    if sets_of(lookup.near, a.lemmas) & sets_of(lookup.near, b.lemmas):
        return 0.6
    spelling = Indel.normalized_similarity(a.low, b.low)
    return max(0.0, spelling - 0.4) if min(len(a.low), len(b.low)) > 3 else 0.0


def _ill_matched(a: Word, b: Word, lang: str) -> bool:
    """Whether two words do other work: an adverb and another word, "unless" and "must"."""
    if a.content and b.content:
        return adverb(a) != adverb(b)
    joining = lexicon.forms(lang, "function", "subordinator")
    helping = lexicon.forms(lang, "function", "modal", "auxiliary")
    return any(x.low in joining and y.low in helping for x, y in ((a, b), (b, a)))


def adverb(word: Word) -> bool:
    """Whether a word has the form of an English adverb of manner or time: "recently"."""
    return word.content and len(word.low) > 4 and word.low.endswith("ly")


@lru_cache(maxsize=65_536)
def _named(low: str) -> frozenset[str]:
    """What a single word names, by the lexicon."""
    entries = name_index("en", DeskLexicon()).phrases.get(low, ())
    return frozenset().union(*(e.keys | e.stands for e in entries if len(e.parts) == 1))


def _one_name(a: Word, b: Word) -> float:
    """1 for two spellings or aliases of one name, the likeness of two near ones, else 0."""
    x, y = plain(a.text), plain(b.text)
    if _named(x) & _named(y):
        return 1.0
    close = alike(x, y)
    return close if close >= KNOWN else 0.0


def phrase_kin(
    a: Sequence[Word], b: Sequence[Word], lookup: Synonyms
) -> dict[tuple[int, int], float]:
    """Word pairs whose phrases answer each other ("pull back" / "withdraw"), by index."""
    found: dict[tuple[int, int], float] = {}
    for p, q, same, _ in phrase_pairs(a, b, lookup):
        for i in range(p.start, p.end):
            for j in range(q.start, q.end):
                found[i, j] = max(found.get((i, j), 0.0), 0.9 if same else 0.6)
    return found


def kin(pair: Pair, i: int, j: int, lookup: Synonyms) -> float:
    """How far word i of a and word j of b mean the same, by themselves or in a phrase."""
    by_word = kinship(pair.a.words[i], pair.b.words[j], lookup)
    return max(by_word, pair.phrase_kin.get((i, j), 0.0))


def without_rivals(pair: Pair, lookup: Synonyms) -> Pair:
    """The pair without links between words nothing relates, where one has a known partner.

    A phrase answers a phrase as a whole ("attached importance" / "paying attention"), and a word
    beside it is easily drawn in; it has lost its own counterpart, and that must be told.
    """
    strength = {(i, j): kin(pair, i, j, lookup) for i, j in pair.links}
    best_a: dict[int, float] = {}
    best_b: dict[int, float] = {}
    for (i, j), value in strength.items():
        best_a[i] = max(best_a.get(i, 0.0), value)
        best_b[j] = max(best_b.get(j, 0.0), value)
    dropped = {
        (i, j)
        for (i, j), value in strength.items()
        if value < UNRELATED
        and (
            (
                (pair.a.words[i].content or pair.b.words[j].content)
                and max(best_a[i], best_b[j]) >= KNOWN
            )
            or _ill_matched(pair.a.words[i], pair.b.words[j], pair.a.lang)
        )
    }
    if not dropped:
        return pair
    return replace(pair, links=pair.links - dropped)
