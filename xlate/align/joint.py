"""Links heard by the model and seen by the rules, as one: a small logistic regression.

Each knows what the other does not. Beside the log-odds of both it reads the rivals of a link (the
best other word of its row and column), its neighbours along the diagonal and beside it (phrases
answer phrases), how much the two words have in all, and what sort of words they are. Fitted by
`training/link_joint.py`.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np

from xlate.align.features import bordered, layered, others_best, shifted
from xlate.align.relations import Array
from xlate.text.words import Word

_WEIGHTS = Path(__file__).with_name("link_joint.toml")
_SURE = 1e-4  # no score says more than this
_RULES = 0.7  # weight of the rules' log-odds in the first, rough sum
NAMES = (
    "model", "rules", "rival_row", "rival_column", "sum_rival_row", "sum_rival_column",
    "diagonal_best", "diagonal_worst", "beside", "above", "row", "column", "function_a",
    "function_b", "marks", "same", "function_a_model", "function_b_model", "both_function",
    "diagonal_model", "same_function",
)  # fmt: skip


def joint(heard: Array, scores: Array, a: Sequence[Word], b: Sequence[Word]) -> Array:
    """Probability of each link, from the model's and the rules', all of shape (len(a), len(b))."""
    weights, bias = _weights()
    odds = features(heard, scores, a, b) @ weights + bias
    found: Array = (1 / (1 + np.exp(-odds))).astype(np.float32)
    return found


def features(heard: Array, scores: Array, a: Sequence[Word], b: Sequence[Word]) -> Array:
    """What each link is judged by, (len(a), len(b), len(NAMES))."""
    model, rules = _log_odds(heard), _log_odds(scores)
    summed: Array = (model + _RULES * rules).astype(np.float32)
    rough: Array = (1 / (1 + np.exp(-summed))).astype(np.float32)
    wide = bordered(rough)
    forth, back = shifted(wide, -1, -1), shifted(wide, 1, 1)
    function_a, function_b = _column([w.function for w in a]), _column([w.function for w in b]).T
    marks = _column([w.punctuation for w in a]) * _column([w.punctuation for w in b]).T
    number = {w.low: n for n, w in enumerate((*a, *b))}
    same = _column([number[w.low] for w in a]) == _column([number[w.low] for w in b]).T
    best = np.maximum(forth, back)
    return layered(
        [
            model, rules, _rival(model, 1), _rival(model, 0), _rival(summed, 1), _rival(summed, 0),
            best, np.minimum(forth, back),
            np.maximum(shifted(wide, 0, -1), shifted(wide, 0, 1)),
            np.maximum(shifted(wide, -1, 0), shifted(wide, 1, 0)),
            rough.sum(1, keepdims=True), rough.sum(0, keepdims=True),
            function_a, function_b, marks, same,
            function_a * model, function_b * model, function_a * function_b,
            best * model, same * function_a,
        ]
    )  # fmt: skip


@cache
def _weights() -> tuple[Array, float]:
    table: Mapping[str, Any] = tomllib.loads(_WEIGHTS.read_text("utf-8"))
    return np.array([table["weights"][n] for n in NAMES], dtype=np.float32), table["bias"]


def _column(values: Sequence[float]) -> Array:
    return np.array(values, dtype=np.float32)[:, None]


def _log_odds(p: Array) -> Array:
    kept = np.clip(p, _SURE, 1 - _SURE)
    odds: Array = np.log(kept / (1 - kept))
    return odds


def _rival(x: Array, axis: int) -> Array:
    """For each cell the best of the others in its row (axis 1) or column (axis 0)."""
    if x.shape[axis] < 2:
        return np.full_like(x, float(np.log(_SURE)))
    return others_best(x, axis)
