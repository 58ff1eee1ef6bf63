"""Overlap, the word diff, and links of identical words."""

from benchmarks.spans import Difference, characters, overlap, touch, word_diff
from benchmarks.word_links import gold, identical


def test_word_diff_gives_the_runs_that_are_not_the_same() -> None:
    a, b = "We will never yield, he said.", "We will yield at once, he said."
    found = [(d.a and a[slice(*d.a)], d.b and b[slice(*d.b)]) for d in word_diff(a, b)]
    assert found == [("never", None), (None, "at once")]
    assert word_diff(a, a) == []


def test_overlap_on_either_side_is_enough_and_touching_ends_are_not() -> None:
    x = Difference((0, 5), None, "number", 3)
    assert overlap(x, Difference((4, 9), (7, 8), "name", 1))
    assert not overlap(x, Difference((5, 9), (0, 5), "name", 1))
    assert not touch(None, (0, 1))


def test_characters_counts_each_position_once() -> None:
    assert characters([(0, 3), (2, 4), None]) == {0, 1, 2, 3}


def test_identical_words_pair_in_their_order() -> None:
    assert identical(["The", "cat", "the"], ["the", "the", "dog"]) == {(0, 0), (2, 1)}


def test_gold_links_with_and_without_the_possible_ones() -> None:
    row = {"sure": [[0, 0]], "possible": [[1, 2]]}
    assert gold(row, possible=False) == {(0, 0)}
    assert gold(row, possible=True) == {(0, 0), (1, 2)}
