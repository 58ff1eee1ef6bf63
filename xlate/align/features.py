"""Features of a word pair for the aligner, in two passes.

The first pass sees the words, their neighbours and their place. The second sees what the first
found: whether the neighbours are linked, which other word is the better partner, and where the
anchors around a word would put its partner (after Sultan, Bethard & Sumner 2014, who align in
stages and use the context aligned so far).
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from xlate.align.relations import CHANNELS, Array

_STRENGTH = np.array(
    # in the order of CHANNELS
    [1.0, 0.95, 0.8, 0.75, 0.85, 0.6, 0.5, 0.45, 0.3, 0.2, 0.15, 0.1, 0.02, 0.8, 0.55, 0, 0.05],
    dtype=np.float32,
)
FIRST = len(CHANNELS) + 15
SECOND = FIRST + 17
REACH = 3  # places that a grid can be shifted


def bordered(array: Array) -> Array:
    """The grid with zeros around it, as far as `shifted` may reach."""
    n, m = array.shape
    wide = np.zeros((n + 2 * REACH, m + 2 * REACH), dtype=array.dtype)
    wide[REACH:-REACH, REACH:-REACH] = array
    return wide


def shifted(wide: Array, di: int, dj: int) -> Array:
    """`array[i + di, j + dj]` at each place, of the `bordered` array; 0 beyond the edge."""
    n, m = wide.shape
    return wide[REACH + di : n - REACH + di, REACH + dj : m - REACH + dj]


def others_best(array: Array, axis: int) -> Array:
    """For each place the greatest value elsewhere on its row (axis 1) or column (axis 0)."""
    if array.shape[axis] < 2:
        return np.zeros_like(array)
    if axis == 0:
        return others_best(array.T, 1).T
    top = np.partition(array, -2, axis=1)
    return np.where(array >= top[:, -1:], top[:, -2:-1], top[:, -1:])


def layered(layers: Sequence[Array], below: Array | None = None) -> Array:
    """Grids, or what spreads to grids, as the last axis of an array; behind `below`, if given."""
    first = 0 if below is None else below.shape[2]
    grid = np.broadcast_shapes(*(layer.shape for layer in layers))
    result = np.empty((*grid, first + len(layers)), dtype=np.float32)
    if below is not None:
        result[:, :, :first] = below
    for at, layer in enumerate(layers, first):
        result[:, :, at] = layer
    return result


def place(n: int, m: int) -> Array:
    """Distance of relative positions, 0 on the diagonal, shape (n, m)."""
    i = (np.arange(n, dtype=np.float32) + 0.5) / n
    j = (np.arange(m, dtype=np.float32) + 0.5) / m
    return np.abs(i[:, None] - j[None, :])


def first_pass(relation: Array) -> Array:
    """Features of the first pass, shape (n, m, FIRST)."""
    n, m, _ = relation.shape
    by_channel = np.ascontiguousarray(relation.transpose(2, 0, 1))
    strength = (by_channel * _STRENGTH[:, None, None]).max(axis=0)
    wide = bordered(strength)
    left, right = shifted(wide, -1, -1), shifted(wide, 1, 1)
    distance = place(n, m)
    strong = strength >= 0.5
    row, column = others_best(strength, 1), others_best(strength, 0)
    exact = by_channel[CHANNELS.index("exact")]
    extra = [
        strength,
        left,
        right,
        np.maximum(shifted(wide, -1, -2), shifted(wide, -2, -1)),
        np.maximum(shifted(wide, 1, 2), shifted(wide, 2, 1)),
        np.minimum(left, right),
        row,
        column,
        strength - np.maximum(row, column),
        distance,
        distance * (1 - strength),
        np.minimum(strong.sum(axis=1, keepdims=True, dtype=np.float32) / 3, 1),
        np.minimum(strong.sum(axis=0, keepdims=True, dtype=np.float32) / 3, 1),
        exact * by_channel[CHANNELS.index("function")],
        exact * by_channel[CHANNELS.index("content")],
    ]
    return layered(extra, relation)


def second_pass(first: Array, score: Array) -> Array:
    """Features of the second pass from those of the first and its scores, shape (n, m, SECOND)."""
    row, column = others_best(score, 1), others_best(score, 0)
    links = ((score > 0.5) & (score >= row) & (score >= column)).astype(np.float32)
    free_a = 1 - score.max(axis=1, keepdims=True)
    free_b = 1 - score.max(axis=0, keepdims=True)
    both_free = free_a * free_b
    wide = bordered(score)
    left, right = shifted(wide, -1, -1), shifted(wide, 1, 1)
    off_a, off_b = _offsets(links), _offsets(links.T).T
    near = np.exp(-np.minimum(off_a, off_b))
    extra = [
        score,
        row,
        column,
        score - np.maximum(row, column),
        left,
        right,
        left * right,
        np.maximum(shifted(wide, -1, 0), shifted(wide, 1, 0)),
        np.maximum(shifted(wide, 0, -1), shifted(wide, 0, 1)),
        np.maximum(shifted(wide, -2, -2), shifted(wide, 2, 2)),
        free_a,
        free_b,
        both_free,
        np.minimum(off_a, 10) / 10,
        np.minimum(off_b, 10) / 10,
        near,
        both_free * near,
    ]
    return layered(extra, first)


def _offsets(links: Array) -> Array:
    """How far, in words, each j is from where the nearest links of i's neighbours would put it."""
    n, m = links.shape
    anchored = np.flatnonzero(links.any(axis=1))
    j = np.arange(m, dtype=np.float32)
    if not len(anchored):
        return np.asarray(place(n, m) * max(n, m), dtype=np.float32)
    partner = links[anchored].argmax(axis=1)
    i = np.arange(n)
    before = np.maximum(anchored.searchsorted(i, side="right") - 1, 0)
    after = np.minimum(anchored.searchsorted(i, side="left"), len(anchored) - 1)
    from_before = partner[before] + (i - anchored[before])
    from_after = partner[after] - (anchored[after] - i)
    near_before = np.abs(j[None, :] - from_before[:, None])
    near_after = np.abs(j[None, :] - from_after[:, None])
    return np.asarray(np.minimum(near_before, near_after), dtype=np.float32)
