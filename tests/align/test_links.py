"""Which words answer each other, end to end: what a reader would draw lines between."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from xlate.align.links import THRESHOLD, decode, link_scores
from xlate.settings import DeskLexicon
from xlate.text.words import words

DESK = DeskLexicon()


def linked(a: str, b: str, desk: DeskLexicon = DESK) -> set[tuple[str, str]]:
    side_a, side_b = words(a, "en"), words(b, "en")
    scores = link_scores(side_a, side_b, "en", desk)
    return {(side_a[i].text, side_b[j].text) for i, j in np.argwhere(scores >= THRESHOLD)}


@pytest.mark.parametrize(
    ("a", "b", "pairs"),
    [
        (
            "The army purchased ten helicopters.",
            "The army bought ten helicopters.",
            {("army", "army"), ("purchased", "bought"), ("helicopters", "helicopters")},
        ),
        (
            "The parliament ratified the pact.",
            "The pact was ratified by parliament.",
            {("parliament", "parliament"), ("ratified", "ratified"), ("pact", "pact")},
        ),
        (
            "If the talks fail, we will return home.",
            "We will return home if the talks fail.",
            {("If", "if"), ("talks", "talks"), ("fail", "fail"), ("return", "return")},
        ),
        (
            "They destroyed the bridge.",
            "The destruction of the bridge was their work.",
            {("destroyed", "destruction"), ("bridge", "bridge")},
        ),
        (
            "They set off before noon.",
            "They departed before noon.",
            {("set", "departed"), ("off", "departed"), ("noon", "noon")},
        ),
    ],
)
def test_words_that_answer_each_other(a: str, b: str, pairs: set[tuple[str, str]]) -> None:
    assert pairs <= linked(a, b)


@pytest.mark.parametrize(
    ("a", "b", "pair"),
    [
        pytest.param(
            "The troops crossed the river.", "The price of bread doubled.", ("troops", "price"),
            marks=pytest.mark.xfail(reason="strangers are linked by place alone"),
        ),
        ("The troops crossed the river.", "The price of bread doubled.", ("river", "bread")),
        (
            "The dog chased the cat and the cat ran.",
            "The cat ran as the dog chased the cat.",
            ("dog", "cat"),
        ),
        pytest.param(
            "The secret prison was closed.", "The prison was closed.", ("secret", "prison"),
            marks=pytest.mark.xfail(reason="a weak second link to a word that has its equal"),
        ),
    ],
)  # fmt: skip
def test_words_that_do_not(a: str, b: str, pair: tuple[str, str]) -> None:
    assert pair not in linked(a, b)


def test_a_repeated_word_goes_to_its_place() -> None:
    text = "The north attacked the south and the south attacked the north."
    tokens = words(text, "en")
    scores = link_scores(tokens, tokens, "en", DESK)
    assert [int(row.argmax()) for row in scores] == list(range(len(tokens)))


def test_a_desks_words_are_linked() -> None:
    a, b = "The frobnicator was switched off.", "The gizmotron was switched off."
    mine = DeskLexicon(same=(("frobnicator", "gizmotron"),))
    side_a, side_b = words(a, "en"), words(b, "en")
    plain, known = (link_scores(side_a, side_b, "en", desk)[1, 1] for desk in (DESK, mine))
    assert known > plain
    assert ("frobnicator", "gizmotron") in linked(a, b, mine)


@pytest.mark.parametrize(("a", "b"), [("", ""), ("", "Two words."), ("Two words.", "")])
def test_nothing_to_link(a: str, b: str) -> None:
    scores = link_scores(words(a, "en"), words(b, "en"), "en", DESK)
    assert scores.shape == (len(words(a, "en")), len(words(b, "en")))
    assert linked(a, b) == set()


VOCABULARY = st.sampled_from(
    [
        "the",
        "a",
        "not",
        "will",
        "never",
        "give",
        "up",
        "troops",
        "army",
        "left",
        "right",
        "bank",
        ",",
        ".",
        "5",
        "five",
        "?",
        "人",
        "x",
    ]
)
SENTENCES = st.lists(VOCABULARY, max_size=14).map(" ".join)


@settings(max_examples=60, deadline=None)
@given(SENTENCES, SENTENCES)
def test_scores_are_probabilities_and_the_same_each_time(a: str, b: str) -> None:
    side_a, side_b = words(a, "en"), words(b, "en")
    scores = link_scores(side_a, side_b, "en", DESK)
    assert scores.shape == (len(side_a), len(side_b))
    assert np.isfinite(scores).all()
    assert ((scores >= 0) & (scores <= 1)).all()
    assert np.array_equal(scores, link_scores(side_a, side_b, "en", DESK))


def test_decode_is_the_threshold() -> None:
    scores = np.array([[0.44, 0.45, 0.46]], dtype=np.float32)
    assert decode(scores, 0.45).tolist() == [[0.0, 1.0, 1.0]]
    assert decode(scores, 0.5).tolist() == [[0.0, 0.0, 0.0]]
