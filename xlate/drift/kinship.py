"""How far two words are known to mean the same."""

from __future__ import annotations

from rapidfuzz.distance import Indel

from xlate.text.lexicon.synonyms import Synonyms, sets_of
from xlate.text.words import Word

KNOWN = 0.75  # from here on a difference is a synonym, a derivation or a spelling


def kinship(a: Word, b: Word, lookup: Synonyms) -> float:
    """How far two words are known to mean the same, 0 (nothing known) to 1 (the same word)."""
    if a.lemmas & b.lemmas:
        return 1.0
    if sets_of(lookup.same, a.lemmas) & sets_of(lookup.same, b.lemmas):
        return 0.9
    if a.stem == b.stem or sets_of(lookup.family, a.lemmas) & sets_of(lookup.family, b.lemmas):
        return 0.8
    if sets_of(lookup.near, a.lemmas) & sets_of(lookup.near, b.lemmas):
        return 0.6
    spelling = Indel.normalized_similarity(a.low, b.low)
    return max(0.0, spelling - 0.4) if min(len(a.low), len(b.low)) > 3 else 0.0
