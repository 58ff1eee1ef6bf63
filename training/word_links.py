"""Fit the word aligner's two small networks on human word alignments; writes align/word_links.npz.

usage: PYTHONPATH=. python training/word_links.py [--bench DIR] [--out FILE]

Data: the MultiMWA train files (MTRef and Wiki), gold = sure + possible. A few minutes on 2 cores;
seeded. Nothing of the data is in the file but the fitted weights.
"""

from __future__ import annotations

import argparse
import gzip
import json
import os
from pathlib import Path

import numpy as np

from training.fitting import network
from xlate.align.features import first_pass, second_pass
from xlate.align.relations import CHANNELS, relation_array, relations
from xlate.settings import DeskLexicon
from xlate.text.words import words_of_tokens

HERE = Path(__file__).resolve().parent


def load(path: Path):
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            gold = {tuple(p) for p in row["sure"]} | {tuple(p) for p in row["possible"]}
            if row["a"] and row["b"]:
                yield row["a"], row["b"], gold


def relation_arrays(rows):
    between = relations("en", DeskLexicon())
    for a, b, gold in rows:
        array = relation_array(words_of_tokens(a, "en"), words_of_tokens(b, "en"), between)
        target = np.zeros(array.shape[:2], dtype=np.float32)
        for i, j in gold:
            target[i, j] = 1
        yield array, target


def sample(features, targets, rng, share):
    """All true cells and a share of the false ones, weighted back to their number."""
    xs, ys, ws = [], [], []
    for f, t in zip(features, targets, strict=True):
        flat, y = f.reshape(-1, f.shape[2]), t.reshape(-1)
        hard = f[:, :, len(CHANNELS)].reshape(-1) >= 0.3
        keep = (y > 0) | (rng.random(len(y)) < np.where(hard, 1.0, share))
        xs.append(flat[keep])
        ys.append(y[keep])
        ws.append(np.where((y > 0) | hard, 1.0, 1 / share)[keep])
    return np.concatenate(xs), np.concatenate(ys), np.concatenate(ws).astype(np.float32)


def score(rows, arrays, one, two, threshold=0.5):
    from xlate.align.links import decode

    precision, recall = [], []
    for array, target in arrays:
        f = first_pass(array)
        s = two(second_pass(f, one(f)))
        mine = set(map(tuple, np.argwhere(decode(s, threshold))))
        gold = set(map(tuple, np.argwhere(target > 0)))
        hit = len(mine & gold)
        precision.append(hit / len(mine) if mine else 1.0)
        recall.append(hit / len(gold) if gold else 1.0)
    p, r = 100 * np.mean(precision), 100 * np.mean(recall)
    return p, r, 2 * p * r / (p + r)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    default = os.environ.get("XLATE_BENCH") or HERE.parent.parent / "shared" / "bench"
    parser.add_argument("--bench", type=Path, default=Path(default))
    parser.add_argument("--out", type=Path, default=HERE.parent / "xlate/align/word_links.npz")
    parser.add_argument("--epochs", type=int, default=8)
    parser.add_argument("--hidden", type=int, default=24)
    parser.add_argument("--wiki", type=int, default=0, help="Wiki pairs to add")
    options = parser.parse_args()
    rows = list(load(options.bench / "wordalign-mtref-train.jsonl.gz"))
    rows += list(load(options.bench / "wordalign-wiki-train.jsonl.gz"))[: options.wiki]
    arrays = list(relation_arrays(rows))
    rng = np.random.default_rng(0)
    rng.shuffle(arrays)
    held, used = arrays[: len(arrays) // 8], arrays[len(arrays) // 8 :]
    # Two halves, so that the second pass learns from scores of a first pass that has not seen them.
    half = len(used) // 2
    parts = [used[:half], used[half:]]
    ones = []
    for part in parts:
        x, y, w = sample([first_pass(a) for a, _ in part], [t for _, t in part], rng, 0.2)
        ones.append(network(x, y, w, options.hidden, options.epochs, 1))
    features, targets = [], []
    for part, other in zip(parts, reversed(ones), strict=True):
        for array, target in part:
            f = first_pass(array)
            features.append(second_pass(f, other(f)))
            targets.append(target)
    x, y, w = sample(features, targets, rng, 0.2)
    two = network(x, y, w, options.hidden, options.epochs, 2)
    x, y, w = sample([first_pass(a) for a, _ in used], [t for _, t in used], rng, 0.2)
    one = network(x, y, w, options.hidden, options.epochs, 3)
    for threshold in (0.35, 0.4, 0.45, 0.5, 0.55):
        print("held-out eighth", threshold, score(None, held, one, two, threshold))
    np.savez(
        options.out,
        **{f"{name}_{key}": value for name, net in (("one", one), ("two", two))
           for key, value in net._asdict().items()},
    )  # fmt: skip
    dev = list(relation_arrays(load(options.bench / "wordalign-mtref-dev.jsonl.gz")))
    for threshold in (0.35, 0.4, 0.45, 0.5, 0.55):
        print("mtref dev", threshold, score(None, dev, one, two, threshold))


if __name__ == "__main__":
    main()
