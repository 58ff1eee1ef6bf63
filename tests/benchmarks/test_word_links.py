"""Links without training, and the systems side by side."""

import numpy as np
import pytest

from benchmarks.untrained import mutual, untrained_links, word_states
from benchmarks.word_links import gold, identical, links_by
from xlate.encoder import load

A = ["the", "minister", "said", "forty", "ships", "left"]
B = ["forty", "vessels", "departed", ",", "the", "minister", "stated"]


def test_only_those_are_linked_that_are_each_others_best() -> None:
    cosines = np.array([[0.9, 0.1], [0.8, 0.3], [0.2, 0.7]], np.float32)
    assert mutual(cosines) == {(0, 0), (2, 1)}
    assert mutual(np.zeros((0, 3), np.float32)) == set()


def test_identical_words_link_the_nth_with_the_nth() -> None:
    assert identical(["a", "B", "a"], ["A", "a", "c"]) == {(0, 0), (2, 1)}
    row = {"sure": [[0, 0]], "possible": [[2, 1]]}
    assert (gold(row, False), gold(row, True)) == ({(0, 0)}, {(0, 0), (2, 1)})


def test_the_rules_need_no_model() -> None:
    found = links_by("rules alone", [(A, B)])
    assert found is not None
    assert {(0, 4), (1, 5), (3, 0)} <= found[0]


def test_the_untrained_model_matches_words_by_their_states() -> None:
    encoder = load()
    if encoder is None:
        pytest.skip("there are no files of the model")
    states = word_states(encoder, A)
    if states is None:
        pytest.skip("these files have no states of the middle layer")
    assert states.shape[0] == len(A)
    assert np.linalg.norm(states, axis=1) == pytest.approx(1, abs=1e-5)
    found = untrained_links(encoder, [(A, B), (A, A)])
    assert found is not None
    assert {(1, 5), (2, 6), (3, 0), (4, 1)} <= found[0]
    assert found[1] == {(n, n) for n in range(len(A))}
    assert word_states(encoder, ["word"] * 300) is None
