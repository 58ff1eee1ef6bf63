"""Quotes of two languages that render the same words: the evidence, and the log-odds it makes.

No word is shared, so the sentences' vectors speak first: how much nearer a quote's sentence is to
the other's than to every other sentence of that article, and the reverse (a margin, after Artetxe
and Schwenk 2019, "Margin-based parallel corpus mining"), the quotes alone, a quote and the other's
whole sentence (an outlet often quotes three words of it), and the sentences around. Beside them
stand figures by value, names, the speaker, length, and where in article and sentence the quote is.
All likenesses are measured in standard deviations of the two articles' sentences, so that any
encoder can stand behind them. The weights come from `training/quote_pairs_across.py`.
"""

from __future__ import annotations

import bisect
import math
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from xlate.align.host_names import name_evidence
from xlate.align.speakers import speakers_alike
from xlate.align.units import Unit
from xlate.encoder.multilingual import TextVectors
from xlate.model import Article
from xlate.text.amounts import amounts
from xlate.text.sentences import sentences

Matrix = npt.NDArray[np.float32]
NEAREST = 3  # sentences that say how near a sentence is to just any
FLOOR = 7.0  # log-odds are kept within this, so that one pair cannot decide for a cluster
SHIFT = 3.0  # added to the log-odds: where alignment across and within languages meet
SMALL = 2  # counts that words of other kinds tell as well
LEAST_SPREAD = 0.05  # of likenesses, so that articles of one sentence are not blown up
UNLIKE, APART = 2.5, -3.0  # deviations below which neither host nor part may make one statement
FURTHEST = 0.3  # share of the article beyond which place tells no more
_WEIGHTS = Path(__file__).with_name("across.toml")
_STRANGERS = Path(__file__).with_name("strangers.toml")


@dataclass(frozen=True)
class Room:
    """One article as alignment across languages reads it: its units and sentences as vectors.

    `hosts[u]` and `parts[u]` are the vectors of unit u's host and part; `places[u]` are the numbers
    of the first and last sentence of its host. `others` are the sentences and, behind them, some of
    no article, for in a short one there is nothing else to be nearer than.
    """

    article: Article
    units: tuple[int, ...]
    spans: tuple[tuple[int, int], ...]
    sentences: Matrix
    hosts: Matrix
    parts: Matrix
    places: tuple[tuple[int, int], ...]
    others: Matrix


def rooms(every: Sequence[Unit], articles: Sequence[Article], vectors: TextVectors) -> list[Room]:
    """The articles that have units, as vectors; unit numbers are those of `every`."""
    found = []
    strangers = vectors.sentence_vectors(_strangers())
    for article in articles:
        own = tuple(n for n, u in enumerate(every) if u.article.id == article.id)
        if not own or not vectors.reads(article.lang):
            continue
        spans = tuple(sentences(article.text, article.lang))
        texts = [article.text[s:e] for s, e in spans]
        texts += [article.text[slice(*every[n].host)] for n in own]
        texts += [article.text[slice(*every[n].part)] for n in own]
        table = vectors.sentence_vectors(texts)
        cuts = len(spans), len(spans) + len(own)
        starts = [s for s, _ in spans]
        places = tuple(_place(starts, every[n].host) for n in own)
        found.append(
            Room(
                article,
                own,
                spans,
                table[: cuts[0]],
                table[slice(*cuts)],
                table[cuts[1] :],
                places,
                np.concatenate((table[: cuts[0]], strangers)),
            )
        )
    return found


def _place(starts: Sequence[int], host: tuple[int, int]) -> tuple[int, int]:
    first = max(0, bisect.bisect_right(starts, host[0]) - 1)
    return first, max(first, bisect.bisect_right(starts, host[1] - 1) - 1)


FEATURES = (
    "host", "host_apart", "margin_least", "margin_most", "part", "part_apart", "part_in_host",
    "neighbours", "best_for_both", "place", "numbers_agree", "numbers_differ",
    "length", "place_in_host", "same_form", "short",
    "names_agree", "names_differ", "speakers_alike",
)  # fmt: skip


_HOST, _PART = FEATURES.index("host"), FEATURES.index("part")


def pair_features(
    every: Sequence[Unit], a: Room, b: Room, numbers: Sequence[frozenset[object]]
) -> Iterator[tuple[int, int, tuple[float, ...]]]:
    """For each unit of a and each of b: their numbers in `every`, and the evidence on them."""
    table = _Tables(a, b)
    of_a, of_b = [every[u] for u in a.units], [every[v] for v in b.units]
    names = np.stack((*name_evidence(of_a, of_b), speakers_alike(of_a, of_b)), axis=2)
    for x, u in enumerate(a.units):
        for y, v in enumerate(b.units):
            own = table.features(x, y)
            outside = _outside(every[u], every[v], a, b, numbers[u], numbers[v])
            yield u, v, (*own, *outside, *names[x, y].tolist())


class _Tables:
    """The likenesses of two articles' sentences, hosts and parts, and how near any are to them."""

    def __init__(self, a: Room, b: Room) -> None:
        self.a, self.b = a, b
        self.sentences = a.sentences @ b.sentences.T
        any_two = np.concatenate(
            ((a.sentences @ b.others.T).ravel(), (a.others[len(a.spans) :] @ b.sentences.T).ravel())
        )
        self.mean, self.spread = float(any_two.mean()), max(LEAST_SPREAD, float(any_two.std()))
        self.hosts, self.parts = a.hosts @ b.hosts.T, a.parts @ b.parts.T
        self.host_in_b, self.host_in_a = a.hosts @ b.others.T, b.hosts @ a.others.T
        self.part_to_host, self.host_to_part = a.parts @ b.hosts.T, a.hosts @ b.parts.T
        self.near_hosts = _near(self.host_in_b), _near(self.host_in_a)
        self.near_parts = _near(a.parts @ b.others.T), _near(b.parts @ a.others.T)

    def features(self, x: int, y: int) -> tuple[float, ...]:
        """What the vectors tell of unit x of a and unit y of b, in standard deviations."""
        host, part = float(self.hosts[x, y]), float(self.parts[x, y])
        margins = (
            host - _best_other(self.host_in_b[x], self.b.places[y]),
            host - _best_other(self.host_in_a[y], self.a.places[x]),
        )
        apart = 2 * host - self.near_hosts[0][x] - self.near_hosts[1][y]
        parts_apart = 2 * part - self.near_parts[0][x] - self.near_parts[1][y]
        # The mean of both ways: which article comes first must not matter.
        crossed = (
            float(self.part_to_host[x, y])
            - float(self.near_parts[0][x])
            + float(self.host_to_part[x, y])
            - float(self.near_parts[1][y])
        ) / 2
        values = (
            host - self.mean,
            apart,
            min(margins),
            max(margins),
            part - self.mean,
            parts_apart,
            crossed,
            self._neighbours(x, y),
        )
        best = float(min(margins) > 0)
        return (*(float(v) / self.spread for v in values), best)

    def _neighbours(self, x: int, y: int) -> float:
        """Likeness of the sentences before, or of those after, the two hosts."""
        (first_a, last_a), (first_b, last_b) = self.a.places[x], self.b.places[y]
        near = []
        if first_a and first_b:
            near.append(float(self.sentences[first_a - 1, first_b - 1]))
        if last_a + 1 < len(self.a.spans) and last_b + 1 < len(self.b.spans):
            near.append(float(self.sentences[last_a + 1, last_b + 1]))
        return max(near) - self.mean if near else 0.0


def _near(likeness: Matrix) -> Matrix:
    """For each row the mean of its few greatest values."""
    few = min(NEAREST, likeness.shape[1])
    found: Matrix = np.sort(likeness, axis=1)[:, -few:].mean(axis=1)
    return found


def _best_other(row: Matrix, place: tuple[int, int]) -> float:
    rest = np.concatenate((row[: place[0]], row[place[1] + 1 :]))
    return float(rest.max(initial=-1.0))


def _outside(
    u: Unit, v: Unit, a: Room, b: Room, of_u: frozenset[object], of_v: frozenset[object]
) -> tuple[float, ...]:
    """What place, figures, length and form tell."""
    whole_a, whole_b = len(a.article.text), len(b.article.text)
    size_u, size_v = (unit.part[1] - unit.part[0] for unit in (u, v))
    ratio = math.log(max(1, size_u) / max(1, size_v) * whole_b / whole_a)
    return (
        min(abs(u.part[0] / whole_a - v.part[0] / whole_b), FURTHEST),
        float(bool(of_u & of_v)),
        float(bool(of_u and of_v and not of_u & of_v)),
        min(abs(ratio), 2.0),
        abs(_middle(u) - _middle(v)),
        float(u.quote.form == v.quote.form),
        1 / (1 + 100 * min(size_u / whole_a, size_v / whole_b)),
    )


def figures(unit: Unit) -> frozenset[object]:
    """The amounts of a unit's host by value, small counts aside."""
    text = unit.article.text[slice(*unit.host)]
    return frozenset(
        (x.kind == "date", x.value)
        for x in amounts(text, unit.lang)
        if x.kind == "date" or abs(x.value) > SMALL
    )


def _middle(unit: Unit) -> float:
    """Where the middle of the part stands in the host, 0 to 1."""
    size = max(1, unit.host[1] - unit.host[0])
    return ((unit.part[0] + unit.part[1]) / 2 - unit.host[0]) / size


def across_log_odds(
    every: Sequence[Unit],
    articles: Sequence[Article],
    vectors: TextVectors,
) -> dict[tuple[int, int], float]:
    """Log-odds that two units in two languages render the same words, for pairs (u, v), u < v.

    Args:
        every: The units of the story.
        articles: Its articles.
        vectors: An encoder that reads their languages; articles of others are left out.
    """
    numbers = [figures(u) for u in every]
    found: dict[tuple[int, int], float] = {}
    told = rooms(every, articles, vectors)
    for number, a in enumerate(told):
        for b in told[number + 1 :]:
            if a.article.lang != b.article.lang:
                for u, v, values in pair_features(every, a, b, numbers):
                    found[min(u, v), max(u, v)] = _log_odds(values)
    return found


def _log_odds(values: Sequence[float]) -> float:
    table = _weights()
    score = table["bias"] + sum(
        table["weights"][name] * value for name, value in zip(FEATURES, values, strict=True)
    )
    if max(values[_HOST], values[_PART]) < UNLIKE:
        score = min(score, APART)
    return max(-FLOOR, min(FLOOR, float(score))) if score == score else -FLOOR


@cache
def _strangers() -> tuple[str, ...]:
    return tuple(tomllib.loads(_STRANGERS.read_text("utf-8"))["sentences"])


@cache
def _weights() -> Mapping[str, Any]:
    return tomllib.loads(_WEIGHTS.read_text("utf-8"))
