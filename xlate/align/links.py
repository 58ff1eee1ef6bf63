"""Words to links: which words of two renderings answer each other.

The rules' score comes from what relates two words (same stem, synonym, place ...) through two small
fitted networks, the model's from reading both renderings together. Where there is a model, `joint`
makes one of the two (docs/decisions/0014).
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from pathlib import Path

import numpy as np

from xlate.align.features import first_pass, second_pass
from xlate.align.joint import joint
from xlate.align.network import Network
from xlate.align.relations import Array, relation_array, relations
from xlate.settings import DeskLexicon
from xlate.text.words import Word

THRESHOLD = 0.45
_WEIGHTS = Path(__file__).with_name("word_links.npz")


@cache
def _networks() -> tuple[Network, Network]:
    with np.load(_WEIGHTS, allow_pickle=False) as data:
        return (
            Network(*(data[f"one_{name}"] for name in Network._fields)),
            Network(*(data[f"two_{name}"] for name in Network._fields)),
        )


def link_scores(
    a: Sequence[Word], b: Sequence[Word], lang: str, desk: DeskLexicon, heard: Array | None = None
) -> Array:
    """Probability that two words answer each other, for all pairs, shape (len(a), len(b)).

    `heard` is the model's probability of each, of the same shape, where there is a model.
    """
    if not a or not b:
        return np.zeros((len(a), len(b)), dtype=np.float32)
    first, second = _networks()
    features = first_pass(relation_array(a, b, relations(lang, desk)))
    scores = second(second_pass(features, first(features)))
    return scores if heard is None else joint(heard, scores, a, b)


def decode(scores: Array, threshold: float = THRESHOLD) -> Array:
    """Scores to links: 1 where a pair is at or above the threshold, else 0."""
    return (scores >= threshold).astype(np.float32)
