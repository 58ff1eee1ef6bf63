"""Logistic regression, for the few small fits."""

from __future__ import annotations

import numpy as np


def logistic(x, y, w, ridge=1.0):
    """Weights, the bias last, of a weighted ridge logistic regression (Newton's method)."""
    x = np.c_[x, np.ones(len(x))]
    v = np.zeros(x.shape[1])
    for _ in range(60):
        p = 1 / (1 + np.exp(-np.clip(x @ v, -30, 30)))
        curve = (x * (w * p * (1 - p) + 1e-6)[:, None]).T @ x + ridge * np.eye(len(v))
        v += np.linalg.solve(curve, x.T @ (w * (y - p)) - ridge * v)
    return v
