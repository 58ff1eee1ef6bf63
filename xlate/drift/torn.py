"""Torn text: where the model hears that a sentence is not whole, beside what the other side has.

A translation, however free, is a whole sentence. Where a word has no partner and the other sentence
is torn just there, it was lost in copying or cutting, not left out by a translator.
"""

from __future__ import annotations

from collections.abc import Sequence

from xlate.drift.markers import project
from xlate.drift.pair import Pair

MISSING, STRAY = 1, 2  # columns of the model's answer
_NEAR = 1  # words from where a counterpart would stand to the gap


def missing(pair: Pair, words: Sequence[int], from_a: bool) -> float:
    """Probability, 0 to 1, that something is missing on the other side where `words` would stand.

    Args:
        pair: A pair that the model has read.
        words: Indices of words of a, or of b.
        from_a: Of which.
    """
    assert pair.heard is not None
    other = pair.heard.torn_b if from_a else pair.heard.torn_a
    found = 0.0
    for index in words:
        at = round(project(pair, index, from_a))
        near = other[max(0, at - _NEAR) : at + _NEAR + 2, MISSING]
        found = max(found, float(near.max(initial=0.0)))
    return found


def stray(pair: Pair, words: Sequence[int], in_a: bool) -> float:
    """Probability, 0 to 1, that one of these words slipped into its sentence."""
    assert pair.heard is not None
    own = pair.heard.torn_a if in_a else pair.heard.torn_b
    return max((float(own[index, STRAY]) for index in words), default=0.0)
