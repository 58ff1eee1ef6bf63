"""The small network: its arithmetic, and that it is read as it was written."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from xlate.align.network import Network, read_network

NET = Network(
    np.array([[1.0, -1.0], [0.0, 2.0]], np.float32),
    np.array([0.0, 1.0], np.float32),
    np.array([1.0, -0.5], np.float32),
    np.array([0.25], np.float32),
)


def test_log_odds_and_probabilities_are_one_thing() -> None:
    x = np.array([[2.0, 0.0], [-1.0, 1.0]], np.float32)
    assert NET.log_odds(x).tolist() == pytest.approx([2.25, -1.75])
    assert NET(x).tolist() == pytest.approx([1 / (1 + np.exp(-2.25)), 1 / (1 + np.exp(1.75))])


def test_a_network_comes_back_from_its_file(tmp_path: Path) -> None:
    np.savez(tmp_path / "n.npz", **{f"two_{k}": v for k, v in NET._asdict().items()})
    for mine, read in zip(NET, read_network(tmp_path / "n.npz", "two_"), strict=True):
        assert mine.tolist() == read.tolist()
