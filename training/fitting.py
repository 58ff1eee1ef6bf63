"""The few small fits: logistic regression, and networks of one hidden layer."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from xlate.align.network import Network


def logistic(x, y, w, ridge=1.0):
    """Weights, the bias last, of a weighted ridge logistic regression (Newton's method)."""
    x = np.c_[x, np.ones(len(x))]
    v = np.zeros(x.shape[1])
    for _ in range(60):
        p = 1 / (1 + np.exp(-np.clip(x @ v, -30, 30)))
        curve = (x * (w * p * (1 - p) + 1e-6)[:, None]).T @ x + ridge * np.eye(len(v))
        v += np.linalg.solve(curve, x.T @ (w * (y - p)) - ridge * v)
    return v


def network(
    x, y, w, hidden, epochs, seed, *, batch=2048, rate=3e-3, decay=1e-5, quiet=False
) -> Network:
    """A network of one hidden layer: Adam on weighted binary cross-entropy; seeded."""
    rng = np.random.default_rng(seed)
    mean, std = x.mean(0), x.std(0) + 1e-4
    x = ((x - mean) / std).astype(np.float32)
    k = x.shape[1]
    p = [
        rng.normal(0, 1 / np.sqrt(k), (k, hidden)).astype(np.float32),
        np.zeros(hidden, np.float32),
        rng.normal(0, 1 / np.sqrt(hidden), (hidden,)).astype(np.float32),
        np.zeros(1, np.float32),
    ]
    m = [np.zeros_like(q) for q in p]
    v = [np.zeros_like(q) for q in p]
    t = 0
    for epoch in range(epochs):
        now = rate * (1 - epoch / epochs) + 1e-4
        order = rng.permutation(len(x))
        for at in range(0, len(x), batch):
            part = order[at : at + batch]
            xb, yb, wb = x[part], y[part], w[part]
            h = np.maximum(xb @ p[0] + p[1], 0)
            out = 1 / (1 + np.exp(-(h @ p[2] + p[3])))
            d = (out - yb) * wb / len(part)
            dh = np.outer(d, p[2]) * (h > 0)
            grads = [xb.T @ dh + decay * p[0], dh.sum(0), h.T @ d, np.array([d.sum()])]
            t += 1
            for q, (g, a, b) in enumerate(zip(grads, m, v, strict=True)):
                a += 0.1 * (g - a)
                b += 0.001 * (g * g - b)
                p[q] -= now * (a / (1 - 0.9**t)) / (np.sqrt(b / (1 - 0.999**t)) + 1e-8)
        if not quiet:
            found = 1 / (1 + np.exp(-(np.maximum(x @ p[0] + p[1], 0) @ p[2] + p[3])))
            loss = -(y * np.log(found + 1e-7) + (1 - y) * np.log(1 - found + 1e-7))
            print(f"epoch {epoch + 1} loss {(loss * w).mean():.4f}", flush=True)
    # fold the standardisation into the first layer
    weight = p[0] / std[:, None]
    bias = p[1] - (mean / std) @ p[0]
    return Network(
        weight.astype(np.float32), bias.astype(np.float32), p[2], p[3].astype(np.float32)
    )


def together(every: Sequence[Network], shares: Sequence[float] = ()) -> Network:
    """One network whose log-odds are the mean of those of several, by their shares if given."""
    count = len(every)
    parts = [np.float32(s) for s in shares] or [np.float32(1 / count)] * count
    return Network(
        np.concatenate([n.weight for n in every], axis=1),
        np.concatenate([n.bias for n in every]),
        np.concatenate([n.out * s for n, s in zip(every, parts, strict=True)]),
        np.sum([n.out_bias * s for n, s in zip(every, parts, strict=True)], axis=0),
    )
