"""Features of a word pair for the aligner, in two passes.

The first pass sees the words, their neighbours and their place. The second sees what the first
found: whether the neighbours are linked, which other word is the better partner, and where the
anchors around a word would put its partner (after Sultan, Bethard & Sumner 2014, who align in
stages and use the context aligned so far).
"""

from __future__ import annotations

import numpy as np

from xlate.align.relations import CHANNELS, Array

_STRENGTH = np.array(
    # in the order of CHANNELS
    [1.0, 0.95, 0.8, 0.75, 0.85, 0.6, 0.5, 0.45, 0.3, 0.2, 0.15, 0.1, 0.02, 0.8, 0.55, 0, 0.05],
    dtype=np.float32,
)
FIRST = len(CHANNELS) + 15
SECOND = FIRST + 17


def shifted(array: Array, di: int, dj: int) -> Array:
    """`array[i + di, j + dj]` at each place; 0 beyond the edge."""
    result = np.zeros_like(array)
    n, m = array.shape
    if abs(di) < n and abs(dj) < m:
        rows = slice(max(0, -di), n - max(0, di))
        columns = slice(max(0, -dj), m - max(0, dj))
        source_rows = slice(max(0, di), n + min(0, di))
        source_columns = slice(max(0, dj), m + min(0, dj))
        result[rows, columns] = array[source_rows, source_columns]
    return result


def others_best(array: Array, axis: int) -> Array:
    """For each place the greatest value elsewhere on its row (axis 1) or column (axis 0)."""
    if array.shape[axis] < 2:
        return np.zeros_like(array)
    top = np.sort(array, axis=axis)
    best = np.take(top, [-1], axis=axis)
    second = np.take(top, [-2], axis=axis)
    return np.where(array >= best, second, best).astype(np.float32)


def place(n: int, m: int) -> Array:
    """Distance of relative positions, 0 on the diagonal, shape (n, m)."""
    i = (np.arange(n, dtype=np.float32) + 0.5) / n
    j = (np.arange(m, dtype=np.float32) + 0.5) / m
    return np.abs(i[:, None] - j[None, :])


def first_pass(relation: Array) -> Array:
    """Features of the first pass, shape (n, m, FIRST)."""
    n, m, _ = relation.shape
    strength = (relation * _STRENGTH).max(axis=2)
    left, right = shifted(strength, -1, -1), shifted(strength, 1, 1)
    distance = place(n, m)
    strong = (strength >= 0.5).astype(np.float32)
    extra = [
        strength,
        left,
        right,
        np.maximum(shifted(strength, -1, -2), shifted(strength, -2, -1)),
        np.maximum(shifted(strength, 1, 2), shifted(strength, 2, 1)),
        np.minimum(left, right),
        others_best(strength, 1),
        others_best(strength, 0),
        strength - np.maximum(others_best(strength, 1), others_best(strength, 0)),
        distance,
        distance * (1 - strength),
        np.minimum(strong.sum(axis=1, keepdims=True) / 3, 1) * np.ones_like(strength),
        np.minimum(strong.sum(axis=0, keepdims=True) / 3, 1) * np.ones_like(strength),
        relation[:, :, CHANNELS.index("exact")] * relation[:, :, CHANNELS.index("function")],
        relation[:, :, CHANNELS.index("exact")] * relation[:, :, CHANNELS.index("content")],
    ]
    return np.concatenate([relation, np.stack(extra, axis=2)], axis=2)


def second_pass(first: Array, score: Array) -> Array:
    """Features of the second pass from those of the first and its scores, shape (n, m, SECOND)."""
    row, column = others_best(score, 1), others_best(score, 0)
    links = ((score > 0.5) & (score >= row) & (score >= column)).astype(np.float32)
    free_a = (1 - score.max(axis=1, keepdims=True)) * np.ones_like(score)
    free_b = (1 - score.max(axis=0, keepdims=True)) * np.ones_like(score)
    left, right = shifted(score, -1, -1), shifted(score, 1, 1)
    off_a, off_b = _offsets(links), _offsets(links.T).T
    gap = np.minimum(off_a, off_b)
    extra = [
        score,
        row,
        column,
        score - np.maximum(row, column),
        left,
        right,
        left * right,
        np.maximum(shifted(score, -1, 0), shifted(score, 1, 0)),
        np.maximum(shifted(score, 0, -1), shifted(score, 0, 1)),
        np.maximum(shifted(score, -2, -2), shifted(score, 2, 2)),
        free_a,
        free_b,
        free_a * free_b,
        np.minimum(off_a, 10) / 10,
        np.minimum(off_b, 10) / 10,
        np.exp(-gap),
        free_a * free_b * np.exp(-gap),
    ]
    return np.concatenate([first, np.stack(extra, axis=2)], axis=2)


def _offsets(links: Array) -> Array:
    """How far, in words, each j is from where the nearest links of i's neighbours would put it."""
    n, m = links.shape
    anchored = np.flatnonzero(links.any(axis=1))
    j = np.arange(m, dtype=np.float32)
    if not len(anchored):
        return np.asarray(place(n, m) * max(n, m), dtype=np.float32)
    partner = links[anchored].argmax(axis=1)
    i = np.arange(n)
    before = np.clip(np.searchsorted(anchored, i, side="right") - 1, 0, len(anchored) - 1)
    after = np.clip(np.searchsorted(anchored, i, side="left"), 0, len(anchored) - 1)
    from_before = partner[before] + (i - anchored[before])
    from_after = partner[after] - (anchored[after] - i)
    near_before = np.abs(j[None, :] - from_before[:, None])
    near_after = np.abs(j[None, :] - from_after[:, None])
    return np.asarray(np.minimum(near_before, near_after), dtype=np.float32)
