"""How far two units render the same words: the evidence, and the probability that it makes.

The evidence comes from the word links between the two host sentences: how much of each part's
content, rare words weighing more, is answered in the other's part and in the other's host.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from xlate.align.links import link_scores
from xlate.align.relations import Array
from xlate.align.units import Unit
from xlate.settings import DeskLexicon
from xlate.text.words import Word

FEATURES = (
    "containment", "reverse", "host", "mean", "mass", "short", "loose", "order",
)  # fmt: skip
# Fitted by training/quote_pairs.py on the stories set: see there.
WEIGHTS: tuple[float, ...] = (3.0, 3.0, 2.0, 2.0, 1.0, -1.0, 0.0, 1.0)
BIAS = -5.0


@dataclass(frozen=True, slots=True)
class Evidence:
    """What the links between two units say; `values` are in the order of FEATURES."""

    values: tuple[float, ...]

    @property
    def probability(self) -> float:
        """Probability that the two render the same words."""
        total = BIAS + sum(w * v for w, v in zip(WEIGHTS, self.values, strict=True))
        return 1 / (1 + math.exp(-max(-30.0, min(30.0, total))))


def weigh(u: Unit, v: Unit, rarity: Mapping[str, float], desk: DeskLexicon) -> Evidence:
    """The evidence on two units of one language."""
    scores = link_scores(u.words, v.words, u.lang, desk)
    in_u, in_v = np.array(u.inside, bool), np.array(v.inside, bool)
    weight_u, weight_v = _weights(u.words, rarity), _weights(v.words, rarity)
    part = scores[np.ix_(in_u, in_v)]
    u_in_v = _share(_best(part, 1), weight_u[in_u])
    v_in_u = _share(_best(part, 0), weight_v[in_v])
    host_u = _share(_best(scores, 1), weight_u)
    host_v = _share(_best(scores, 0), weight_v)
    # a part's words answered anywhere in the other's host: paraphrased outside the marks
    loose = max(
        _share(_best(scores[in_u], 1), weight_u[in_u]),
        _share(_best(scores[:, in_v], 0), weight_v[in_v]),
    )
    mass = float(_best(part, 1) @ weight_u[in_u])
    high, low = max(u_in_v, v_in_u), min(u_in_v, v_in_u)
    fewest = min(weight_u[in_u].sum(), weight_v[in_v].sum())
    return Evidence(
        (
            high,
            low,
            min(host_u, host_v),
            max(host_u, host_v),
            math.log1p(mass),
            1 / (1 + float(fewest)),
            loose,
            _order(part),
        )
    )


def _best(scores: Array, axis: int) -> Array:
    if not scores.size:
        return np.zeros(scores.shape[0 if axis == 1 else 1], dtype=np.float32)
    best: Array = scores.max(axis=axis)
    return best


def _weights(sequence: Sequence[Word], rarity: Mapping[str, float]) -> Array:
    return np.array(
        [rarity.get(w.stem, 1.0) if w.content else 0.1 * (not w.punctuation) for w in sequence],
        dtype=np.float32,
    )


def _share(found: Array, weight: Array) -> float:
    total = float(weight.sum())
    return float(found @ weight) / total if total else 0.0


def _order(scores: Array) -> float:
    """Share of the links that run in the same direction as the one before."""
    links = np.argwhere(scores >= 0.5)
    if len(links) < 3:
        return 0.5
    steps = np.diff(links[:, 1])
    return float((steps >= 0).mean())


def rarities(all_units: Sequence[Sequence[tuple[Word, ...]]]) -> dict[str, float]:
    """Weight by stem, 0.3 to 2: words that many sentences of each article hold weigh little.

    Args:
        all_units: For each article, the words of its sentences.
    """
    sentences = sum(len(article) for article in all_units)
    counts: dict[str, int] = {}
    for article in all_units:
        for sentence in article:
            for stem in {w.stem for w in sentence if w.content}:
                counts[stem] = counts.get(stem, 0) + 1
    articles = max(1, len(all_units))
    per_article = max(2.0, sentences / articles)
    return {
        stem: max(0.3, min(2.0, math.log(per_article * articles / count) / math.log(per_article)))
        for stem, count in counts.items()
    }
