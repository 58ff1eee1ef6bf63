"""Fit the weights of align/evidence.py: prints WEIGHTS and BIAS to paste there.

usage: python training/quote_pairs.py [--bench DIR]

Data: stories-wmt-dev, quotes between marks of four words or more, pairs as the benchmark defines
them. Logistic regression by Newton's method, five folds by story for the printed F1.
"""

from __future__ import annotations

import argparse
import os
from pathlib import Path

import numpy as np

from benchmarks.stories import labelled_pairs, stories
from xlate.align.evidence import CANDIDATE, FEATURES, gather
from xlate.align.units import units
from xlate.quotes import find_quotes
from xlate.settings import DeskLexicon
from xlate.text.lexicon.synonyms import synonyms
from xlate.text.sentences import sentences
from xlate.text.words import words


def rows(bench: Path):
    lookup = synonyms("en", DeskLexicon())
    for number, story in enumerate(stories(bench)):
        articles = [a for a in story.articles if a.lang == "en"]
        quotes = {a.id: find_quotes(a) for a in articles}
        every = [u for a in articles for u in units(a, quotes[a.id])]
        cut = {
            a.id: [words(a.text[s:e], "en", s) for s, e in sentences(a.text, "en")]
            for a in articles
        }
        evidence = gather(every, cut, lookup)
        for (x, y), same in labelled_pairs(story):
            best = None
            for u, unit in enumerate(every):
                if unit.article.id != x.article_id or not overlap(unit.part, x):
                    continue
                for v, other in enumerate(every):
                    if other.article.id != y.article_id or not overlap(other.part, y):
                        continue
                    near = max(evidence.answered[u, v], evidence.answered[v, u])
                    values = evidence.features(u, v) if near >= CANDIDATE else None
                    if values and (best is None or values[5] > best[5]):
                        best = values
            yield number, best, same


def overlap(part, span):
    return part[0] < span.end and span.start < part[1]


def newton(x, y, ridge=0.3):
    x = np.c_[x, np.ones(len(x))]
    w = np.zeros(x.shape[1])
    for _ in range(50):
        p = 1 / (1 + np.exp(-np.clip(x @ w, -30, 30)))
        curve = (x * (p * (1 - p) + 1e-6)[:, None]).T @ x + ridge * np.eye(len(w))
        w += np.linalg.solve(curve, x.T @ (y - p) - ridge * w)
    return w


def best_f1(score, y, missed):
    order = np.argsort(-score, kind="stable")
    hit = np.cumsum(y[order])
    precision, recall = hit / np.arange(1, len(y) + 1), hit / (y.sum() + missed)
    f = 2 * precision * recall / (precision + recall + 1e-9)
    k = f.argmax()
    return f"F1 {100 * f[k]:.1f} P {100 * precision[k]:.1f} R {100 * recall[k]:.1f}"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    default = os.environ.get("XLATE_BENCH") or Path(__file__).parents[2] / "shared" / "bench"
    parser.add_argument("--bench", type=Path, default=Path(default))
    data = list(rows(parser.parse_args().bench))
    missed = sum(same for _, values, same in data if values is None)
    kept = [(n, v, s) for n, v, s in data if v is not None]
    fold = np.array([n % 5 for n, _, _ in kept])
    x = np.array([v for _, v, _ in kept])
    y = np.array([float(s) for _, _, s in kept])
    print(f"{len(data)} pairs, {int(y.sum() + missed)} alike, {missed} alike without a candidate")
    score = np.zeros(len(y))
    for k in range(5):
        w = newton(x[fold != k], y[fold != k])
        score[fold == k] = np.c_[x[fold == k], np.ones((fold == k).sum())] @ w
    print("five folds, pairwise:", best_f1(score, y, missed))
    w = newton(x, y)
    for name, value in zip(FEATURES, w, strict=False):
        print(f"{name:16} {value:6.2f}")
    print("WEIGHTS =", tuple(round(float(v), 2) for v in w[:-1]))
    print("BIAS =", round(float(w[-1]), 2))


if __name__ == "__main__":
    main()
