"""Fit align/link_joint.toml: one link score from the model's and the rules'.

usage: PYTHONPATH=. python training/link_joint.py [--out FILE]

Data: MultiMWA's MTRef development part, for on the train part the network is too sure of itself.
Twenty-one weights; printed is F1 over five folds, each fitted on the other four. A minute.
"""

from __future__ import annotations

import argparse
from pathlib import Path

import numpy as np

from benchmarks.data import rows
from training.fitting import logistic
from xlate.align.joint import NAMES, features
from xlate.align.links import THRESHOLD, link_scores
from xlate.pipeline import model_of
from xlate.settings import DeskLexicon, Settings
from xlate.text.words import words_of_tokens

OUT = Path(__file__).resolve().parents[1] / "xlate" / "align" / "link_joint.toml"
FOLDS, RIDGE, CUT = 5, 3.0, float(np.log(THRESHOLD / (1 - THRESHOLD)))


def examples():
    """For each pair its features, (a, b, names), and its gold links as 0 and 1, (a, b)."""
    encoder, desk = model_of(Settings()), DeskLexicon()
    assert encoder is not None, "the model's files are absent: run training.encoder.export"
    data = rows("wordalign-mtref-dev")
    for row, heard in zip(data, encoder.pairs([(r["a"], r["b"]) for r in data]), strict=True):
        if heard is None:
            continue
        a, b = words_of_tokens(row["a"], "en"), words_of_tokens(row["b"], "en")
        gold = np.zeros((len(a), len(b)))
        for i, j in (*row["sure"], *row["possible"]):
            gold[i, j] = 1
        yield features(heard.links, link_scores(a, b, "en", desk), a, b), gold


def fitted(pairs):
    """Weights on the features as they are, and the bias; plain cells count one in ten."""
    x = np.concatenate([f.reshape(-1, f.shape[-1]) for f, _ in pairs]).astype(np.float64)
    y = np.concatenate([g.ravel() for _, g in pairs])
    rough = x[:, 0] + 0.7 * x[:, 1]
    drawn = np.random.default_rng(0).random(len(y)) < 0.1
    kept = ((x[:, 0] > -8) | (y > 0)) & ((np.abs(rough) < 7) | drawn)
    x, y = x[kept], y[kept]
    mean, std = x.mean(0), x.std(0) + 1e-6
    v = logistic((x - mean) / std, y, np.ones(len(y)), RIDGE)
    weights = v[:-1] / std
    # Half is the best cut of these log-odds; the rest of the code cuts at THRESHOLD.
    return weights, float(v[-1] - weights @ mean + CUT)


def f1(pairs, odds) -> float:
    """The benchmark's figure: precision and recall a pair, averaged, and F1 of the two."""
    precision, recall = [], []
    for (_, gold), found in zip(pairs, odds, strict=True):
        mine = found >= CUT
        hit = float((mine * gold).sum())
        precision.append(hit / mine.sum() if mine.any() else float(not gold.any()))
        recall.append(hit / gold.sum() if gold.any() else float(not mine.any()))
    p, r = np.mean(precision), np.mean(recall)
    return float(200 * p * r / (p + r))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, default=OUT)
    options = parser.parse_args()
    pairs = list(examples())
    odds = [None] * len(pairs)
    for fold in range(FOLDS):
        weights, bias = fitted([p for n, p in enumerate(pairs) if n % FOLDS != fold])
        for n in range(fold, len(pairs), FOLDS):
            odds[n] = pairs[n][0] @ weights + bias
    print(f"F1 over {FOLDS} folds {f1(pairs, odds):.2f}")
    weights, bias = fitted(pairs)
    print(
        f"F1 of the weights that ship, on what they were fitted on "
        f"{f1(pairs, [f @ weights + bias for f, _ in pairs]):.2f}"
    )
    lines = [
        "# Weights of align/joint.py, written by training/link_joint.py: see there for the data.",
        'source = "fitted by training/link_joint.py on MultiMWA (MTRef, development part)"',
        f"bias = {bias:.4f}",
        "",
        "[weights]",
        *(f"{name} = {value:.4f}" for name, value in zip(NAMES, weights, strict=True)),
    ]
    options.out.write_text("\n".join(lines) + "\n", "utf-8")


if __name__ == "__main__":
    main()
