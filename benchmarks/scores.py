"""Precision, recall, thresholds and calibration, as the benchmarks define them."""

from __future__ import annotations

import math
import random
from collections.abc import Collection, Iterable, Sequence
from typing import Any, NamedTuple


class PRF(NamedTuple):
    """Precision, recall and F1, 0 to 1."""

    precision: float
    recall: float
    f1: float

    def percent(self) -> tuple[float, float, float]:
        """The three in percent."""
        return 100 * self.precision, 100 * self.recall, 100 * self.f1


def prf(precision: float, recall: float) -> PRF:
    """Precision and recall with their harmonic mean."""
    total = precision + recall
    return PRF(precision, recall, 2 * precision * recall / total if total else 0.0)


def counted(hits: int, predicted: int, gold: int) -> PRF:
    """From counts summed over all items."""
    return prf(hits / predicted if predicted else 0.0, hits / gold if gold else 0.0)


def averaged(pairs: Iterable[tuple[Collection[Any], Collection[Any]]]) -> PRF:
    """Precision and recall per (predicted, gold) pair, averaged over pairs; F1 of the averages.

    Where nothing is predicted the precision is 1 if nothing was to be found, else 0; the recall
    likewise.
    """
    precisions, recalls = [], []
    for predicted, gold in pairs:
        hits = len(set(predicted) & set(gold))
        precisions.append(hits / len(predicted) if predicted else float(not gold))
        recalls.append(hits / len(gold) if gold else float(not predicted))
    return prf(mean(precisions), mean(recalls))


def mean(values: Sequence[float]) -> float:
    """The mean; 0 of nothing."""
    return sum(values) / len(values) if values else 0.0


def share(flags: Iterable[bool]) -> float:
    """How many in 100 are true; 0 of nothing."""
    return 100 * mean([float(f) for f in flags])


def alarm_threshold(clean: Sequence[float], rate: float) -> float:
    """The lowest risk such that at most `rate` of the clean pairs lie strictly above it.

    An alarm is a risk strictly above the threshold: ties with it do not alarm.
    """
    ordered = sorted(clean, reverse=True)
    return ordered[min(len(ordered) - 1, math.floor(rate * len(ordered)))]


def best_f1(scored: Iterable[tuple[float, bool]]) -> tuple[PRF, float]:
    """The best F1 over thresholds, an item counting as positive at or above it; the threshold."""
    ordered = sorted(scored, key=lambda item: -item[0])
    gold = sum(label for _, label in ordered)
    best, threshold, hits = PRF(0.0, 0.0, 0.0), 0.0, 0
    for count, (score, label) in enumerate(ordered, 1):
        hits += label
        if count < len(ordered) and ordered[count][0] == score:
            continue
        now = counted(hits, count, gold)
        if now.f1 > best.f1:
            best, threshold = now, score
    return best, threshold


class Bin(NamedTuple):
    """One bar of a reliability diagram; `low` and `high` are the least and greatest prediction."""

    low: float
    high: float
    pairs: int
    predicted: float
    observed: float


def reliability(scored: Sequence[tuple[float, bool]], bins: int = 10) -> tuple[list[Bin], float]:
    """Bins of equal mass, and the expected calibration error (Nixon et al. 2019, adaptive).

    Each bin has the same number of items, give or take one: with bins of equal width most items
    fall into one or two, whose mean hides what is wrong inside. Items of one prediction share the
    mean of their outcomes, so that the result does not depend on the order of the input.
    """
    ordered = _smoothed(scored)
    found: list[Bin] = []
    error = 0.0
    for n in range(bins):
        inside = ordered[n * len(ordered) // bins : (n + 1) * len(ordered) // bins]
        if not inside:
            continue
        predicted, observed = mean([p for p, _ in inside]), mean([y for _, y in inside])
        found.append(Bin(inside[0][0], inside[-1][0], len(inside), predicted, observed))
        error += len(inside) * abs(predicted - observed)
    return found, error / len(scored) if scored else 0.0


def _smoothed(scored: Sequence[tuple[float, bool]]) -> list[tuple[float, float]]:
    """By prediction; those with one prediction each have the mean of their outcomes."""
    outcomes: dict[float, list[float]] = {}
    for p, y in scored:
        outcomes.setdefault(p, []).append(float(y))
    return [(p, mean(ys)) for p, ys in sorted(outcomes.items()) for _ in ys]


def calibrated_error(predictions: Sequence[float], bins: int = 10, draws: int = 200) -> float:
    """The calibration error that chance alone would give if the predictions were exactly right.

    Outcomes are drawn by the predictions themselves, and the error averaged: with few items a
    perfect prediction does not have an error of 0.
    """
    chance = random.Random(0)
    return mean([
        reliability([(p, chance.random() < p) for p in predictions], bins)[1] for _ in range(draws)
    ])  # fmt: skip


def area_under_curve(scored: Sequence[tuple[float, bool]]) -> float:
    """Chance that a positive item scores above a negative one, a tie counting half."""
    ordered = sorted(scored, key=lambda item: item[0])
    ranks: dict[float, float] = {}
    at = 0
    while at < len(ordered):
        end = at
        while end < len(ordered) and ordered[end][0] == ordered[at][0]:
            end += 1
        ranks[ordered[at][0]] = (at + end + 1) / 2
        at = end
    positive = sum(label for _, label in ordered)
    negative = len(ordered) - positive
    if not positive or not negative:
        return 0.5
    total = sum(ranks[score] for score, label in ordered if label)
    return (total - positive * (positive + 1) / 2) / (positive * negative)


def growth(sizes: Sequence[float], seconds: Sequence[float]) -> float:
    """The exponent of time over size: the slope of the least-squares line in log-log."""
    xs, ys = [math.log(s) for s in sizes], [math.log(s) for s in seconds]
    mx, my = mean(xs), mean(ys)
    spread = sum((x - mx) ** 2 for x in xs)
    return sum((x - mx) * (y - my) for x, y in zip(xs, ys, strict=True)) / spread
