"""Fit drift/risk.toml: how risk follows from what the kinds found.

usage: PYTHONPATH=. python training/risk.py [--bench DIR] [--out FILE]

Step 1, the score: logistic regression on human pairs (wmt21) against the same pairs with one or two
of our own harmful edits (training/edits), and on the labelled human pairs. Step 2, the
probability: Platt scaling on the labelled pairs (drift-human-gold-train), where real differences
are as frequent as they are between human translators. A few minutes on 2 cores; seeded.
"""

from __future__ import annotations

import argparse
import gzip
import json
import os
import random
from pathlib import Path

import numpy as np
from training.edits import EDITS, pool

from xlate.drift import risk as risk_module
from xlate.pipeline import examine

HERE = Path(__file__).resolve().parent


def rows(path: Path):
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def measured(a: str, b: str) -> list[float]:
    pair, findings = examine(a, b, "en", "en")
    return list(risk_module.features(pair, findings).values())


def names() -> list[str]:
    pair, findings = examine("a", "a", "en", "en")
    return list(risk_module.features(pair, findings))


def logistic(x, y, w, ridge=1.0):
    x = np.c_[x, np.ones(len(x))]
    v = np.zeros(x.shape[1])
    for _ in range(60):
        p = 1 / (1 + np.exp(-np.clip(x @ v, -30, 30)))
        curve = (x * (w * p * (1 - p) + 1e-6)[:, None]).T @ x + ridge * np.eye(len(v))
        v += np.linalg.solve(curve, x.T @ (w * (y - p)) - ridge * v)
    return v


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    default = os.environ.get("XLATE_BENCH") or HERE.parents[1] / "shared" / "bench"
    parser.add_argument("--bench", type=Path, default=Path(default))
    parser.add_argument("--out", type=Path, default=HERE.parent / "xlate/drift/risk.toml")
    parser.add_argument("--pairs", type=int, default=1900)
    options = parser.parse_args()
    rng = random.Random(0)
    human = rows(options.bench / "human-pairs-dev.jsonl.gz")[: options.pairs]
    collected = pool([r["b"] for r in human])
    x, y, w, kinds = [], [], [], []
    for row in human:
        x.append(measured(row["a"], row["b"]))
        y.append(0), w.append(3.0), kinds.append("clean")
        for name in rng.sample(sorted(EDITS), min(4, len(EDITS))):
            edited = EDITS[name](row["b"].split(), rng, collected)
            if edited is not None:
                x.append(measured(row["a"], " ".join(edited.tokens)))
                y.append(1), w.append(1.0), kinds.append(name)
    gold = rows(options.bench / "drift-human-gold-train.jsonl.gz")
    gx = np.array([measured(r["a"], r["b"]) for r in gold])
    gy = np.array([float(bool(r["diffs"])) for r in gold])
    grave = np.array(
        [float(any(d["severity"] in ("major", "critical") for d in r["diffs"])) for r in gold]
    )
    x, y, w = np.array(x), np.array(y, float), np.array(w)
    xs = np.r_[x, gx]
    ys, ws = np.r_[y, gy], np.r_[w, 1 + grave]
    v = logistic(xs, ys, ws)
    score = np.c_[x, np.ones(len(x))] @ v
    threshold = np.quantile(score[y == 0], 0.95)
    for kind in sorted(set(kinds) - {"clean"}):
        own = np.array([k == kind for k in kinds])
        recall = 100 * (score[own] > threshold).mean()
        print(f"{kind:12} {int(own.sum()):5d} recall at 5 % {recall:.0f}")
    # Platt scaling is two numbers: both labelled parts may set them (the benchmark's README).
    more = rows(options.bench / "drift-human-gold-dev.jsonl.gz")
    gx = np.r_[gx, np.array([measured(r["a"], r["b"]) for r in more])]
    gy = np.r_[gy, np.array([float(bool(r["diffs"])) for r in more])]
    platt = logistic((np.c_[gx, np.ones(len(gx))] @ v)[:, None], gy, np.ones(len(gy)), 0.01)
    for name, value in zip(names(), v, strict=False):
        print(f"{name:16} {value:6.2f}")
    lines = [
        "# Weights of drift/risk.py, written by training/risk.py: see there for the data.",
        'source = "fitted by training/risk.py on wmt21 human pairs, own edits, and labelled pairs"',
        f"bias = {v[-1]:.4f}",
        f"slope = {platt[0]:.4f}",
        f"shift = {platt[1]:.4f}",
        "",
        "[weights]",
        *(f"{name} = {value:.4f}" for name, value in zip(names(), v, strict=False)),
    ]
    options.out.write_text("\n".join(lines) + "\n", "utf-8")


if __name__ == "__main__":
    main()
