"""A network of one hidden layer, small enough to read: how the word aligner weighs its features."""

from __future__ import annotations

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

    def __call__(self, x: Array) -> Array:
        """Probabilities, the shape of `x` without its last axis."""
        hidden = np.maximum(x @ self.weight + self.bias, 0)
        result: Array = 1 / (1 + np.exp(-np.clip(hidden @ self.out + self.out_bias[0], -30, 30)))
        return result
