"""Quotes of two languages that render the same words: the evidence, and the log-odds it makes.

No word is shared, so the vectors of the sentences speak first (`likeness.py`). Beside them stand
figures by value, names, the speaker, length, and where in article and sentence the quote is. The
weights come from `training/quote_pairs.py`.
"""

from __future__ import annotations

import math
import tomllib
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import combinations
from pathlib import Path

import numpy as np

from xlate.align.host_names import name_evidence
from xlate.align.likeness import LIKENESS, Likeness, Matrix, Room, room
from xlate.align.speakers import speakers_alike
from xlate.align.units import Unit
from xlate.encoder.multilingual import TextVectors
from xlate.model import Article
from xlate.text.amounts import amounts
from xlate.text.sentences import sentences

FLOOR = 7.0  # log-odds are kept within this, so that one pair cannot decide for a cluster
SHIFT = 2.5  # added to the log-odds: where alignment across and within languages meet
SMALL = 2  # counts that words of other kinds tell as well
UNLIKE, APART = 2.5, -3.0  # deviations below which neither host nor part may make one statement
FURTHEST = 0.3  # share of the article beyond which place tells no more
_WEIGHTS = Path(__file__).with_name("across.toml")
_STRANGERS = Path(__file__).with_name("strangers.toml")


def rooms(
    every: Sequence[Unit], articles: Sequence[Article], vectors: TextVectors
) -> dict[str, Room]:
    """The articles that have units, by id, as vectors; unit numbers are those of `every`."""
    found = {}
    strangers = vectors.sentence_vectors(_strangers())
    for article in articles:
        own = {n: u for n, u in enumerate(every) if u.article.id == article.id}
        if not own or not vectors.reads(article.lang):
            continue
        spans = (
            *sentences(article.text, article.lang),
            *(u.host for u in own.values()),
            *(u.part for u in own.values()),
        )
        table = vectors.sentence_vectors(article.text[s:e] for s, e in spans)
        starts = [s for s, _ in spans[: len(spans) - 2 * len(own)]]
        found[article.id] = room(article, own, starts, table, strangers)
    return found


FEATURES = (
    *LIKENESS, "place", "numbers_agree", "numbers_differ", "length", "place_in_host", "same_form",
    "short", "names_agree", "names_differ", "speakers_alike",
)  # fmt: skip
_HOST, _PART = FEATURES.index("host"), FEATURES.index("part")


def pair_features(
    every: Sequence[Unit], a: Room, b: Room, numbers: Sequence[frozenset[object]]
) -> Iterator[tuple[int, int, tuple[float, ...]]]:
    """For each unit of a and each of b: their numbers in `every`, and the evidence on them."""
    likeness = Likeness(a, b)
    of_a, of_b = [every[u] for u in a.units], [every[v] for v in b.units]
    names = np.stack((*name_evidence(of_a, of_b), speakers_alike(of_a, of_b)), axis=2)
    for x, u in enumerate(a.units):
        for y, v in enumerate(b.units):
            outside = _outside(every[u], every[v], numbers[u], numbers[v])
            yield u, v, (*likeness.of(x, y), *outside, *names[x, y].tolist())


def _outside(
    u: Unit, v: Unit, of_u: frozenset[object], of_v: frozenset[object]
) -> tuple[float, ...]:
    """What place, figures, length and form tell."""
    whole_a, whole_b = len(u.article.text), len(v.article.text)
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
    for a, b in combinations(rooms(every, articles, vectors).values(), 2):
        if a.article.lang != b.article.lang:
            told = list(pair_features(every, a, b, numbers))
            odds = log_odds(np.array([values for *_, values in told], np.float32))
            for (u, v, _), value in zip(told, odds.tolist(), strict=True):
                found[min(u, v), max(u, v)] = value
    return found


def log_odds(values: Matrix) -> Matrix:
    """Log-odds of rows of FEATURES."""
    bias, weights = _weights()
    score = values @ weights + bias
    apart = np.maximum(values[:, _HOST], values[:, _PART]) < UNLIKE
    score = np.where(apart, np.minimum(score, APART), score)
    found: Matrix = np.nan_to_num(np.clip(score, -FLOOR, FLOOR), nan=-FLOOR)
    return found


@cache
def _weights() -> tuple[float, Matrix]:
    table = tomllib.loads(_WEIGHTS.read_text("utf-8"))
    return table["bias"], np.array([table["weights"][name] for name in FEATURES], np.float32)


@cache
def _strangers() -> tuple[str, ...]:
    return tuple(tomllib.loads(_STRANGERS.read_text("utf-8"))["sentences"])
