"""The small fits: a network learns what no line can, and several become one."""

from __future__ import annotations

import numpy as np
import pytest

from training.fitting import logistic, network, together

X = np.random.default_rng(0).normal(size=(400, 2)).astype(np.float32)
ONES = np.ones(len(X), np.float32)


def test_a_line_finds_its_side() -> None:
    y = (X @ [1.0, -2.0] > 0.5).astype(np.float32)
    v = logistic(X, y, ONES, 0.1)
    assert ((np.c_[X, ONES] @ v > 0) == y).mean() > 0.97


def test_a_network_learns_what_no_line_can() -> None:
    y = (X[:, 0] * X[:, 1] > 0).astype(np.float32)
    net = network(X, y, ONES, 8, 60, 1, batch=50, rate=1e-2, quiet=True)
    assert ((net.log_odds(X) > 0) == y).mean() > 0.9


def test_several_are_one_with_the_mean_of_their_log_odds() -> None:
    y = (X[:, 0] > 0).astype(np.float32)
    nets = [network(X, y, ONES, 3, 2, seed, quiet=True) for seed in (1, 2)]
    first, second = (net.log_odds(X) for net in nets)
    assert together(nets).log_odds(X) == pytest.approx((first + second) / 2, abs=1e-5)
    shared = together(nets, [0.7, 0.3]).log_odds(X)
    assert shared == pytest.approx(0.7 * first + 0.3 * second, abs=1e-5)
