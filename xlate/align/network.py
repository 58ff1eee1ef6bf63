"""A network of one hidden layer: how features of words or of quotes are weighed together."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

import numpy as np

from xlate.align.relations import Array


class Network(NamedTuple):
    """`sigmoid(relu(x @ weight + bias) @ out + out_bias)` over the last axis.

    Shapes: weight (features, hidden), bias (hidden,), out (hidden,), out_bias (1,).
    """

    weight: Array
    bias: Array
    out: Array
    out_bias: Array

    def log_odds(self, x: Array) -> Array:
        """Log-odds, the shape of `x` without its last axis."""
        hidden = np.maximum(x @ self.weight + self.bias, 0)
        result: Array = hidden @ self.out + self.out_bias[0]
        return result

    def __call__(self, x: Array) -> Array:
        """Probabilities, the shape of `x` without its last axis."""
        odds = np.exp(-np.clip(self.log_odds(x), -30, 30))
        result: Array = np.reciprocal(1 + odds)
        return result


def read_network(path: Path, name: str = "") -> Network:
    """The network whose arrays the file has under its fields' names, each behind `name`."""
    with np.load(path) as held:
        return Network(*(held[f"{name}{field}"] for field in Network._fields))
