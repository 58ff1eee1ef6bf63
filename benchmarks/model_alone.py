"""What the model sees by itself, without any rule: links, drifting words, and its verdict.

The cuts are those by which xlate weighs what it hears (`xlate.drift.weighed`), so that "rules
alone", "model alone" and "both" differ in nothing else.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from benchmarks.spans import MAJOR, MINOR, Difference, Span
from xlate.drift.weighed import CUTS
from xlate.encoder import Encoder, PairScores
from xlate.text.words import Word, words

LINKED = 0.5
Array = NDArray[np.float32]

ALARM = 0.85  # probability of a grave drift from which the model alone raises an alarm


class Heard(NamedTuple):
    """A pair as the model alone judges it.

    Attributes:
        differences: Runs of words that drift, each on its own side.
        drift: Probability that the word that drifts most does.
        verdict: Its probability that the pair differs, read off the whole.
    """

    differences: list[Difference]
    drift: float
    verdict: float


def model_links(
    encoder: Encoder, pairs: Iterable[tuple[Sequence[str], Sequence[str]]]
) -> list[set[tuple[int, int]]]:
    """The links of at least `LINKED`; none in pairs that are too long."""
    return [
        set() if one is None else {(int(i), int(j)) for i, j in np.argwhere(one.links >= LINKED)}
        for one in encoder.pairs(pairs)
    ]


def heard_alone(encoder: Encoder, pairs: Iterable[tuple[str, str]]) -> list[Heard]:
    """What the model makes of English pairs; of one that is too long, nothing."""
    sides = [(words(a, "en"), words(b, "en")) for a, b in pairs]
    scores = encoder.pairs(([w.text for w in a], [w.text for w in b]) for a, b in sides)
    return [
        Heard([], 0.0, 0.0) if one is None else _heard(a, b, one, encoder.kinds)
        for (a, b), one in zip(sides, scores, strict=True)
    ]


def _heard(a: Sequence[Word], b: Sequence[Word], one: PairScores, kinds: Sequence[str]) -> Heard:
    found = [Difference(at, None, kind, rank) for at, kind, rank in runs(a, one.drift_a, kinds)]
    found += [Difference(None, at, kind, rank) for at, kind, rank in runs(b, one.drift_b, kinds)]
    most = max(_most(a, one.drift_a), _most(b, one.drift_b))
    return Heard(found, most, 1 / (1 + math.exp(-max(-30.0, min(30.0, one.differ)))))


def _most(side: Sequence[Word], drift: Array) -> float:
    told = [1 - float(row[0]) for w, row in zip(side, drift, strict=True) if not w.punctuation]
    return max(told, default=0.0)


def runs(
    side: Sequence[Word], drift: Array, kinds: Sequence[str]
) -> Iterator[tuple[Span, str, int]]:
    """Stretches of words that drift, with the likeliest kind and the rank of the gravest word.

    Args:
        side: The words of one side.
        drift: For each word: says the same, drifts as each kind, has a smaller flaw.
        kinds: The kinds.
    """
    start: int | None = None
    for n in range(len(side) + 1):
        drifts = n < len(side) and not side[n].punctuation and 1 - drift[n, 0] >= CUTS.alone_noted
        if drifts and start is None:
            start = n
        elif not drifts and start is not None:
            rows = drift[start:n]
            kind = kinds[int(rows[:, 1:-1].sum(0).argmax())]
            grave = float((1 - rows[:, 0] - rows[:, -1]).max())
            yield (
                (side[start].start, side[n - 1].end),
                kind,
                MAJOR if grave >= ALARM else MINOR,
            )
            start = None
