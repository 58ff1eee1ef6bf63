"""Torn text: a gap is told where the missing words would stand, and nowhere else."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from xlate.drift.pair import Pair
from xlate.drift.torn import MISSING, STRAY, missing, stray
from xlate.encoder import PairScores
from xlate.pipeline import examine
from xlate.settings import Settings

WHOLE = "The guards of the harbour opened the northern gate before dawn on Friday."
CUT = "The guards of the harbour opened the gate before dawn on Friday."
RULES = Settings(model=False)


def heard(a: str, b: str, torn_a: dict[int, int], torn_b: dict[int, int]) -> Pair:
    """A pair in which the words numbered in `torn_*` are surely missing something, or stray."""
    pair, _ = examine(a, b, "en", "en", RULES)
    sides = []
    for side, torn in ((pair.a, torn_a), (pair.b, torn_b)):
        scores = np.zeros((len(side.words), 3), np.float32)
        scores[:, 0] = 1
        for at, column in torn.items():
            scores[at] = np.eye(3)[column]
        sides.append(scores)
    none = np.zeros((0, 0), np.float32)
    return replace(pair, heard=PairScores(none, none, none, *sides, 0.0, 0.0))


def test_a_gap_is_told_where_the_words_would_stand() -> None:
    at = WHOLE.split().index("northern")
    pair = heard(WHOLE, CUT, {}, {at: MISSING})
    assert missing(pair, (at,), True) == 1
    assert missing(pair, (0,), True) == 0
    assert missing(pair, (len(WHOLE.split()) - 1,), True) == 0


def test_either_side_may_be_torn() -> None:
    at = WHOLE.split().index("northern")
    pair = heard(CUT, WHOLE, {at: MISSING}, {})
    assert missing(pair, (at,), False) == 1
    assert missing(pair, (at,), True) == 0


def test_a_stray_word_is_no_gap() -> None:
    at = WHOLE.split().index("northern")
    pair = heard(CUT, WHOLE, {}, {at: STRAY})
    assert stray(pair, (at,), False) == 1
    assert stray(pair, (at - 1,), False) == 0
    assert missing(pair, (at,), False) == 0


def test_nothing_is_asked_of_no_words() -> None:
    pair = heard(WHOLE, CUT, {}, {})
    assert missing(pair, (), True) == stray(pair, (), True) == 0


@given(st.sets(st.integers(0, 9), max_size=6), st.booleans(), st.sampled_from((MISSING, STRAY)))
def test_they_are_probabilities_whatever_the_words(
    words: set[int], from_a: bool, kind: int
) -> None:
    pair = heard(WHOLE, CUT, dict.fromkeys(words, kind), dict.fromkeys(words, kind))
    for found in (missing(pair, sorted(words), from_a), stray(pair, sorted(words), from_a)):
        assert 0 <= found <= 1
