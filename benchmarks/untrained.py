"""Word links without any training (as SimAlign has them): which words are alike in the base model.

Each sentence is read alone by the encoder as it was published; two words are linked if, of all
words of the other sentence, each is nearest to the other by the cosine of their states in the
middle layer. What training adds is what links are better than these.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np
from numpy.typing import NDArray

from xlate.encoder import Encoder
from xlate.encoder.encoder import pool
from xlate.encoder.pieces import CLS, LONGEST, SEP

Links = set[tuple[int, int]]
Array = NDArray[np.float32]


def word_states(encoder: Encoder, words: Sequence[str]) -> Array | None:
    """A state of length 1 for each word, (words, width).

    None where the sentence is too long, or the files have no states of the middle layer.
    """
    ids, starts = [CLS], []
    for word in words:
        starts.append(len(ids))
        ids.extend(encoder.pieces.word(word))
    starts.append(len(ids))
    ids.append(SEP)
    if not words or len(ids) > LONGEST:
        return None
    (found,) = encoder.run("sentence", [{"vectors": encoder.pieces.vectors(ids)}])
    if len(found) < 2:
        return None
    states = pool(starts, len(ids))[0] @ found[1][0]
    return states / np.maximum(np.linalg.norm(states, axis=1, keepdims=True), 1e-9)


def mutual(cosines: Array) -> Links:
    """The pairs that are each other's best, the first of equals."""
    if not cosines.size:
        return set()
    forth, back = cosines.argmax(1), cosines.argmax(0)
    return {(i, int(j)) for i, j in enumerate(forth) if back[j] == i}


def untrained_links(
    encoder: Encoder, pairs: Iterable[tuple[Sequence[str], Sequence[str]]]
) -> list[Links] | None:
    """The links of each pair; None if the model's files cannot tell."""
    found: list[Links] = []
    for a, b in pairs:
        one, other = word_states(encoder, a), word_states(encoder, b)
        found.append(set() if one is None or other is None else mutual(one @ other.T))
    return found if any(found) else None
