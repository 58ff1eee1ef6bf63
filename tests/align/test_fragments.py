"""A word or three in marks find their place by the sentence around them."""

from __future__ import annotations

import pytest

from xlate.align.cluster import UNLIKE
from xlate.align.fragments import fragment_log_odds, is_short
from xlate.model import Form
from xlate.settings import DeskLexicon

DESK = DeskLexicon()
WHOLE = "We will answer any attack on the northern islands precisely and without delay."
HOST = "The general vowed to answer any attack on the northern islands “precisely” and at once."


@pytest.mark.parametrize(
    ("words", "short"),
    [("precisely", True), ("a grave mistake", True), ("a grave, grave", True),
     ("a very grave mistake", False)],
)  # fmt: skip
def test_three_words_are_short_marks_do_not_count(unit, words: str, short: bool) -> None:
    found = unit("A", f"He called it “{words}” on Monday.", words, Form.FRAGMENT)
    assert is_short(found) is short


def test_a_fragment_answers_where_the_hosts_answer_and_it_fits(unit) -> None:
    fragment = unit("A", HOST, "precisely", Form.FRAGMENT)
    assert fragment_log_odds(fragment, unit("B", WHOLE), DESK) > 0


def test_it_is_symmetric(unit) -> None:
    fragment, whole = unit("A", HOST, "precisely", Form.FRAGMENT), unit("B", WHOLE)
    other = unit("C", HOST.replace("northern ", ""), "precisely", Form.FRAGMENT)
    for u, v in ((fragment, whole), (fragment, other)):
        assert fragment_log_odds(u, v, DESK) == pytest.approx(fragment_log_odds(v, u, DESK))


def test_the_same_word_in_another_sentence_is_no_answer(unit) -> None:
    fragment = unit("A", HOST, "precisely", Form.FRAGMENT)
    other = unit("B", "The clock on the town hall shows the hour precisely again.")
    assert fragment_log_odds(fragment, other, DESK) == UNLIKE


def test_a_fragment_of_another_part_of_the_sentence_is_no_answer(unit) -> None:
    host = "The general vowed to answer any attack on the “northern islands” at once, he said."
    one = unit("A", host, "northern islands", Form.FRAGMENT)
    two = unit("B", HOST, "precisely", Form.FRAGMENT)
    same = unit("C", host.replace("vowed", "swore"), "northern islands", Form.FRAGMENT)
    assert fragment_log_odds(one, same, DESK) > fragment_log_odds(one, two, DESK)
