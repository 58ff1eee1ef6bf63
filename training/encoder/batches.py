"""Pairs of word lists to padded arrays, by length, so that little is padding."""

from __future__ import annotations

import random
from collections.abc import Sequence
from itertools import pairwise

import numpy as np

from training.encoder.base import CLS, PAD, SEP, Pieces

LONGEST = 256
Words = Sequence[str]


def pair_ids(
    a: Words, b: Words, pieces: Pieces
) -> tuple[list[int], list[int], list[int], list[int]]:
    """Piece ids and segments of [CLS] a [SEP] b [SEP], and where each word of a and of b begins.

    The lists of beginnings have one more entry: where the last word ends.
    """
    ids, starts = [CLS], []
    for words in (a, b):
        at = []
        for word in words:
            at.append(len(ids))
            ids.extend(pieces(word))
        at.append(len(ids))
        starts.append(at)
        ids.append(SEP)
    segments = [0] * (starts[0][-1] + 1)
    segments += [1] * (len(ids) - len(segments))
    return ids, segments, starts[0], starts[1]


def pool(starts: Sequence[Sequence[int]], length: int) -> np.ndarray:
    """Rows that average the pieces of each word, (batch, words, length), float32."""
    out = np.zeros((len(starts), max(len(s) for s in starts) - 1, length), np.float32)
    for n, at in enumerate(starts):
        for w, (start, end) in enumerate(pairwise(at)):
            out[n, w, start:end] = 1 / (end - start)
    return out


def padded(rows: Sequence[Sequence[int]], fill: int = PAD) -> np.ndarray:
    """Rows of one length, int64."""
    out = np.full((len(rows), max(map(len, rows))), fill, np.int64)
    for n, row in enumerate(rows):
        out[n, : len(row)] = row
    return out


def by_length(lengths: Sequence[int], tokens: int, rng: random.Random) -> list[list[int]]:
    """Indices in batches of about `tokens` pieces, alike in length, in random order."""
    order = sorted(range(len(lengths)), key=lambda n: lengths[n] + rng.random() * 6)
    out: list[list[int]] = [[]]
    for n in order:
        if out[-1] and (len(out[-1]) + 1) * lengths[n] > tokens:
            out.append([])
        out[-1].append(n)
    rng.shuffle(out)
    return out
