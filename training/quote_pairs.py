"""Fit how far two quotes render the same words: within a language, and across two.

usage: PYTHONPATH=. python training/quote_pairs.py [--folder DIR]

Writes align/evidence.npz (English with English): a straight line and three small networks, their
log-odds averaged by SHARE; and align/across.toml (an original with its English versions), a
straight line, for across languages a network was right about more pairs by themselves and about no
more statements. Data: quotes of the stories' development part, the same or not by the source
sentences that they render; those of a sentence with several quotes in one article are left out, for
nobody says which is which, and so are pairs that are told apart though they read the same. Some
pairs are given as single sentences, for there nothing stands around them that could be nearer. The
F1 of five folds of stories is printed; some minutes on one core.
"""

from __future__ import annotations

import argparse
import gzip
import json
import random
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import combinations
from pathlib import Path
from typing import NamedTuple, Protocol

import numpy as np
from rapidfuzz import fuzz

from benchmarks.data import folder
from benchmarks.scores import best_f1
from benchmarks.stories import FILE, BenchStory, stories
from training.fitting import logistic, network, together
from xlate.align import across, evidence
from xlate.align.evidence import CANDIDATE, gather
from xlate.align.fragments import is_short
from xlate.align.network import Network
from xlate.align.units import Unit, units
from xlate.encoder import load_multilingual
from xlate.model import Article, Form
from xlate.quotes import find_quotes_many
from xlate.settings import DeskLexicon
from xlate.text.lexicon.synonyms import synonyms
from xlate.text.sentences import sentences
from xlate.text.words import words

ALIGN = Path(__file__).resolve().parents[1] / "xlate" / "align"
FOLDS, SEEDS = 5, 3
SHORT = 20  # pairs of single sentences that are the same, of each story; three times as many not
ALIKE = 90  # rapidfuzz ratio from which two texts read the same
# A line after a fit on marked quotes alone, rounded; place weighs less than there, for the stories
# keep the order of their source, and outlets do not.
LINE = {"token_sort": 2.3, "stems": 0.1, "synonyms": 1.1, "synonyms_back": -0.5, "order": 2.5,
        "mass": 1.6, "numbers_agree": 0.8, "length": 0.5, "short": 2.0, "context": 3.5,
        "place": -9.0, "one_speaker": 0.2, "two_speakers": -2.5}  # fmt: skip
BIAS, SHARE = -4.4, 0.3  # of the line; of the networks beside it
SHIFT = 0.8  # so that MERGE of align/statements.py divides best
Segments = dict[str, list[list[int]]]
Row = tuple[tuple[float, ...], float]


class Model(Protocol):
    """What a fit makes."""

    def log_odds(self, x: np.ndarray) -> np.ndarray:
        """Log-odds of each row."""


Fit = Callable[[np.ndarray, np.ndarray], Model]


def told_segments() -> Iterator[Segments]:
    """For each story, by article: start, end and source sentence of each segment."""
    with gzip.open(folder() / FILE, "rt", encoding="utf-8") as lines:
        for line in lines:
            articles = json.loads(line)["articles"]
            yield {f"a{n}": article["segments"] for n, article in enumerate(articles)}


class Told:
    """The quotes of a story with the source sentences that each renders."""

    def __init__(self, story: BenchStory, segments: Segments) -> None:
        found = find_quotes_many(story.articles, None)
        self.articles = story.articles
        self.every = [
            unit
            for article, quotes in zip(story.articles, found, strict=True)
            for unit in units(article, list(quotes))
        ]
        self.rendered = [_sources(u, segments) for u in self.every]
        self.marked = [u.quote.form is not Form.INDIRECT for u in self.every]
        self.alone_of_all = self._alone_in_sentence(range(len(self.every)))
        self.alone_marked = self._alone_in_sentence(
            [n for n, marked in enumerate(self.marked) if marked and not is_short(self.every[n])]
        )

    def _alone_in_sentence(self, among: Sequence[int]) -> set[int]:
        """The units whose source sentences no other of these renders in that article."""
        held = [(self.every[n].article.id, s) for n in among for s in self.rendered[n]]
        count = Counter(held)
        return {
            n
            for n in among
            if all(count[self.every[n].article.id, s] == 1 for s in self.rendered[n])
        }

    def clear(self, u: int, v: int) -> bool:
        """Whether the source sentences tell if two units are the same.

        Beside a marked quote, indirect speech from the same sentence is no rival.
        """
        if self.marked[u] and self.marked[v]:
            return {u, v} <= self.alone_marked
        return {u, v} <= self.alone_of_all

    def label(self, u: int, v: int) -> float:
        """1 where two units render a source sentence in common."""
        return float(bool(self.rendered[u] & self.rendered[v]))

    def alone(self, chosen: Sequence[tuple[int, int]]) -> Iterator[tuple[list[Unit], float]]:
        """Some of the pairs as articles of one sentence."""
        chance = random.Random(len(self.every))
        same = [pair for pair in chosen if self.label(*pair)]
        apart = [pair for pair in chosen if not self.label(*pair)]
        for some, count in ((same, SHORT), (apart, 3 * SHORT)):
            for u, v in chance.sample(some, min(count, len(some))):
                yield [_alone(self.every[u], 1), _alone(self.every[v], 2)], self.label(u, v)


def _sources(unit: Unit, segments: Segments) -> frozenset[int]:
    start, end = unit.part
    return frozenset(s[2] for s in segments[unit.article.id] if s[0] < end and start < s[1])


def _alone(unit: Unit, number: int) -> Unit:
    """A unit whose article is its host sentence and nothing else."""
    start, end = unit.host
    text = unit.article.text[start:end]
    article = unit.article.model_copy(update={"text": text, "id": f"x{number}"})
    tokens = tuple(words(text, unit.lang))
    part = (unit.part[0] - start, unit.part[1] - start)
    if len(tokens) != len(unit.words):  # cut elsewhere without what stands around it
        inside = tuple(part[0] <= w.start and w.end <= part[1] for w in tokens)
        return Unit(unit.quote, article, part, (0, len(text)), tokens, inside)
    return replace(unit, article=article, part=part, host=(0, len(text)), words=tokens)


def within(told: Told) -> Iterator[Row]:
    """The evidence on pairs of English quotes."""
    english = [n for n, u in enumerate(told.every) if u.lang == "en" and not is_short(u)]
    every = [told.every[n] for n in english]
    found = _gathered(every, [a for a in told.articles if a.lang == "en"])
    pairs = [
        (x, y)
        for x, y in combinations(range(len(every)), 2)
        if every[x].article.id != every[y].article.id
        and told.clear(english[x], english[y])
        and max(found.answered[x, y], found.answered[y, x]) >= CANDIDATE
        and (
            told.label(english[x], english[y])
            or fuzz.ratio(_text(every[x]), _text(every[y])) < ALIKE
        )
    ]
    for (x, y), values in found.features(pairs).items():
        yield values, told.label(english[x], english[y])
    for two, label in told.alone([(english[x], english[y]) for x, y in pairs]):
        for values in _gathered(two, [u.article for u in two]).features([(0, 1)]).values():
            yield values, label


def _gathered(every: Sequence[Unit], articles: Sequence[Article]) -> evidence.Evidence:
    cut = {
        a.id: [words(a.text[s:e], "en", s) for s, e in sentences(a.text, "en")] for a in articles
    }
    return gather(every, cut, synonyms("en", DeskLexicon()), DeskLexicon())


def _text(unit: Unit) -> str:
    return unit.article.text[slice(*unit.part)]


def between(told: Told) -> Iterator[Row]:
    """The evidence on pairs of quotes of two languages."""
    vectors = load_multilingual()
    assert vectors is not None

    def rows(every: Sequence[Unit], articles: Sequence[Article]):
        numbers = [across.figures(u) for u in every]
        for a, b in combinations(across.rooms(every, articles, vectors).values(), 2):
            if a.article.lang != b.article.lang:
                yield from across.pair_features(every, a, b, numbers)

    pairs = []
    for u, v, values in rows(told.every, told.articles):
        if told.clear(u, v):
            pairs.append((u, v))
            yield values, told.label(u, v)
    for two, label in told.alone(pairs):
        for *_, values in rows(two, [u.article for u in two]):
            yield values, label


def folds(name: str, rows: Sequence[tuple[int, Row]], fit: Fit) -> Model:
    """A model of rows with the number of their story; prints the F1 of folds."""
    x = np.array([values for _, (values, _) in rows], np.float32)
    y = np.array([label for _, (_, label) in rows], np.float32)
    fold = np.array([n % FOLDS for n, _ in rows])
    scores = np.zeros(len(y))
    for k in range(FOLDS):
        scores[fold == k] = fit(x[fold != k], y[fold != k]).log_odds(x[fold == k])
    best, at = best_f1(zip(scores, y.astype(bool), strict=True))
    loss = np.log1p(np.exp(-np.where(y > 0, scores, -scores))).mean()
    print(f"{name}: {len(y)} pairs, {int(y.sum())} the same; over folds F1 {100 * best.f1:.1f} at "
          f"{at:.2f}, loss {loss:.4f}")  # fmt: skip
    return fit(x, y)


class Line(NamedTuple):
    """A straight line: weights, the bias last."""

    weights: np.ndarray

    def log_odds(self, x: np.ndarray) -> np.ndarray:
        """Log-odds of each row."""
        return x @ self.weights[:-1] + self.weights[-1]

    def as_network(self) -> Network:
        """The same as a network of two hidden units, the line and what is below it."""
        weight = self.weights[:-1, None].astype(np.float32)
        bias = np.float32(self.weights[-1])
        return Network(
            np.concatenate((weight, -weight), axis=1),
            np.array([bias, -bias]),
            np.array([1, -1], np.float32),
            np.zeros(1, np.float32),
        )


def straight(x: np.ndarray, y: np.ndarray) -> Line:
    """A line fitted by logistic regression."""
    mean, spread = x.mean(0), x.std(0) + 1e-6
    v = logistic((x - mean) / spread, y, np.ones(len(y)))
    weights = v[:-1] / spread
    return Line(np.append(weights, v[-1] - weights @ mean))


def curved(x: np.ndarray, y: np.ndarray) -> Network:
    """Networks of a few seeds, averaged."""
    nets = [
        network(x, y, np.ones_like(y), 16, 60, seed, batch=512, rate=5e-3, decay=1e-3, quiet=True)
        for seed in range(SEEDS)
    ]
    return together(nets)


def known_line() -> Line:
    """LINE over all features of evidence.py."""
    weights = [LINE.get(name, 0.0) for name in evidence.FEATURES]
    return Line(np.array([*weights, BIAS], np.float32))


def main() -> None:
    """Fit both, print their F1 over folds, and write them."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--folder", type=Path, default=ALIGN)
    options = parser.parse_args()
    inside: list[tuple[int, Row]] = []
    outside: list[tuple[int, Row]] = []
    for n, (story, segments) in enumerate(zip(stories(folder()), told_segments(), strict=True)):
        told = Told(story, segments)
        inside += [(n, row) for row in within(told)]
        outside += [(n, row) for row in between(told)]
    folds("within a language, a straight line", inside, straight)
    curve = folds("within a language", inside, curved)
    both = together([known_line().as_network(), curve], [1 - SHARE, SHARE])
    both = both._replace(out_bias=both.out_bias + np.float32(SHIFT))
    np.savez(options.folder / "evidence.npz", **both._asdict())
    folds("across languages, networks", outside, curved)
    line = folds("across languages", outside, straight)
    lines = [
        "# Weights of align/across.py, written by training/quote_pairs.py: see there.",
        'source = "fitted by training/quote_pairs.py on originals with English versions"',
        f"bias = {line.weights[-1] + across.SHIFT:.4f}",
        "",
        "[weights]",
        *(f"{n} = {v:.4f}" for n, v in zip(across.FEATURES, line.weights[:-1], strict=True)),
    ]
    (options.folder / "across.toml").write_text("\n".join(lines) + "\n", "utf-8")


if __name__ == "__main__":
    main()
