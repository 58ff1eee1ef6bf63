"""The building blocks of the aligner's features, against plain versions."""

from __future__ import annotations

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from xlate.align.features import (
    FIRST,
    SECOND,
    bordered,
    first_pass,
    others_best,
    place,
    second_pass,
    shifted,
)
from xlate.align.network import Network
from xlate.align.relations import CHANNELS

GRIDS = arrays(
    np.float32,
    st.tuples(st.integers(1, 6), st.integers(1, 6)),
    elements=st.sampled_from([0.0, 0.25, 0.5, 0.75, 1.0]),
)
SHORT = settings(max_examples=60, deadline=None)


@SHORT
@given(GRIDS, st.integers(-3, 3), st.integers(-3, 3))
def test_shifted_against_the_plain_version(grid: np.ndarray, di: int, dj: int) -> None:
    n, m = grid.shape
    plain = [
        [grid[i + di, j + dj] if 0 <= i + di < n and 0 <= j + dj < m else 0.0 for j in range(m)]
        for i in range(n)
    ]
    assert shifted(bordered(grid), di, dj).tolist() == plain


@SHORT
@given(GRIDS)
def test_others_best_against_the_plain_version(grid: np.ndarray) -> None:
    n, m = grid.shape
    rows = [
        [max((grid[i, k] for k in range(m) if k != j), default=0.0) for j in range(m)]
        for i in range(n)
    ]
    columns = [
        [max((grid[k, j] for k in range(n) if k != i), default=0.0) for j in range(m)]
        for i in range(n)
    ]
    assert others_best(grid, 1).tolist() == rows
    assert others_best(grid, 0).tolist() == columns


def test_place_is_zero_on_the_diagonal() -> None:
    assert np.diag(place(5, 5)).tolist() == [0.0] * 5
    assert place(1, 4)[0].tolist() == [0.375, 0.125, 0.125, 0.375]


@SHORT
@given(GRIDS)
def test_passes_have_their_shape_and_no_holes(grid: np.ndarray) -> None:
    n, m = grid.shape
    relation = np.repeat(grid[:, :, None], len(CHANNELS), axis=2)
    first = first_pass(relation)
    assert first.shape == (n, m, FIRST)
    second = second_pass(first, grid)
    assert second.shape == (n, m, SECOND)
    assert np.isfinite(second).all()


def test_the_network_is_what_its_formula_says() -> None:
    network = Network(
        weight=np.array([[1.0, -1.0]], dtype=np.float32),
        bias=np.array([0.0, 0.5], dtype=np.float32),
        out=np.array([2.0, 4.0], dtype=np.float32),
        out_bias=np.array([-1.0], dtype=np.float32),
    )
    for x in (-2.0, 0.0, 3.0):
        hidden = max(x, 0) * 2 + max(0.5 - x, 0) * 4 - 1
        expected = 1 / (1 + np.exp(-hidden))
        assert np.isclose(network(np.array([[[x]]], dtype=np.float32))[0, 0], expected, atol=1e-6)


def test_a_huge_score_does_not_overflow() -> None:
    big = np.full((1, 1), 1e6, dtype=np.float32)
    network = Network(big, np.zeros(1, np.float32), big[0], np.zeros(1, np.float32))
    with np.errstate(over="raise"):
        assert network(np.ones((1, 1, 1), dtype=np.float32))[0, 0] == 1.0
