"""Fit align/across.toml: how far quotes of two languages render the same words.

usage: PYTHONPATH=. python training/quote_pairs_across.py [--out FILE]

Pairs of an original's quotes with those of its English versions (stories, development part), the
same or not by the source sentences that they render; those of a sentence with several quotes in one
article are left out, for nobody says which is which. Logistic regression; the F1 of five folds of
stories is printed. A minute on one core.
"""

from __future__ import annotations

import argparse
import gzip
import json
import random
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np

from benchmarks.data import folder
from benchmarks.scores import best_f1
from benchmarks.stories import FILE, BenchStory, stories
from training.fitting import logistic
from xlate.align.across import FEATURES, SHIFT, figures, pair_features, rooms
from xlate.align.units import Unit, units
from xlate.encoder import TextVectors, load_multilingual
from xlate.quotes import find_quotes_many

OUT = Path(__file__).resolve().parents[1] / "xlate" / "align" / "across.toml"
RIDGE, FOLDS = 1.0, 5
SHORT = 20  # pairs of single sentences that are the same, of each story; three times as many not
Segments = dict[str, list[list[int]]]


def told_segments() -> Iterator[Segments]:
    """For each story, by article: start, end and source sentence of each segment."""
    with gzip.open(folder() / FILE, "rt", encoding="utf-8") as lines:
        for line in lines:
            articles = json.loads(line)["articles"]
            yield {f"a{n}": article["segments"] for n, article in enumerate(articles)}


def sources(unit: Unit, segments: Segments) -> frozenset[int]:
    """The source sentences that a unit renders."""
    start, end = unit.part
    return frozenset(s[2] for s in segments[unit.article.id] if s[0] < end and start < s[1])


def examples(story: BenchStory, segments: Segments) -> Iterator[tuple[tuple[float, ...], float]]:
    """The evidence on each pair of quotes of two languages, and whether they are the same."""
    vectors = load_multilingual()
    assert vectors is not None
    every = [
        unit
        for article, quotes in zip(
            story.articles, find_quotes_many(story.articles, None), strict=True
        )
        for unit in units(article, list(quotes))
    ]
    rendered = [sources(u, segments) for u in every]
    count = Counter((u.article.id, s) for u, own in zip(every, rendered, strict=True) for s in own)
    clear = [
        all(count[u.article.id, s] == 1 for s in own)
        for u, own in zip(every, rendered, strict=True)
    ]
    told = rooms(every, story.articles, vectors)
    for number, a in enumerate(told):
        for b in told[number + 1 :]:
            if a.article.lang != b.article.lang:
                for u, v, values in pair_features(every, a, b, [figures(x) for x in every]):
                    if clear[u] and clear[v]:
                        yield values, float(bool(rendered[u] & rendered[v]))
    sure = [n for n, flag in enumerate(clear) if flag]
    yield from short([every[n] for n in sure], [rendered[n] for n in sure], vectors)


def alone(unit: Unit, number: int) -> Unit:
    """A unit whose article is its host sentence and nothing else."""
    start, end = unit.host
    text = unit.article.text[start:end]
    article = unit.article.model_copy(update={"text": text, "id": f"x{number}"})
    part = (unit.part[0] - start, unit.part[1] - start)
    return replace(unit, article=article, part=part, host=(0, len(text)))


def short(
    every: Sequence[Unit], rendered: Sequence[frozenset[int]], vectors: TextVectors
) -> Iterator[tuple[tuple[float, ...], float]]:
    """The same as single sentences: there nothing stands around that could be nearer."""
    chance = random.Random(len(every))
    pairs = [(u, v) for u in range(len(every)) for v in range(len(every))
             if every[u].lang < every[v].lang]  # fmt: skip
    alike = [(u, v) for u, v in pairs if rendered[u] & rendered[v]]
    apart = [(u, v) for u, v in pairs if not rendered[u] & rendered[v]]
    for u, v in (*alike[:SHORT], *chance.sample(apart, min(3 * SHORT, len(apart)))):
        two = [alone(every[u], 1), alone(every[v], 2)]
        told = rooms(two, [x.article for x in two], vectors)
        for _, _, values in pair_features(two, *told, [figures(x) for x in two]):
            yield values, float(bool(rendered[u] & rendered[v]))


def main() -> None:
    """Fit the weights, print their F1 over folds, and write them."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, default=OUT)
    options = parser.parse_args()
    rows, labels, fold = [], [], []
    for n, (story, segments) in enumerate(zip(stories(folder()), told_segments(), strict=True)):
        for values, label in examples(story, segments):
            rows.append(values), labels.append(label), fold.append(n % FOLDS)
    x, y, folds = np.array(rows), np.array(labels), np.array(fold)
    mean, spread = x.mean(0), x.std(0) + 1e-6
    z = (x - mean) / spread
    scores = np.zeros(len(y))
    for n in range(FOLDS):
        train, test = folds != n, folds == n
        v = logistic(z[train], y[train], np.ones(int(train.sum())), RIDGE)
        scores[test] = np.c_[z[test], np.ones(int(test.sum()))] @ v
    best, at = best_f1(zip(scores, y.astype(bool), strict=True))
    print(f"{len(y)} pairs, {int(y.sum())} the same; F1 over folds {100 * best.f1:.1f} at {at:.2f}")
    v = logistic(z, y, np.ones(len(y)), RIDGE)
    weights = v[:-1] / spread
    lines = [
        "# Weights of align/across.py, written by training/quote_pairs_across.py: see there.",
        'source = "fitted by training/quote_pairs_across.py on originals with English versions"',
        f"bias = {v[-1] - float(weights @ mean) + SHIFT:.4f}",
        "",
        "[weights]",
        *(f"{name} = {value:.4f}" for name, value in zip(FEATURES, weights, strict=True)),
    ]
    options.out.write_text("\n".join(lines) + "\n", "utf-8")


if __name__ == "__main__":
    main()
