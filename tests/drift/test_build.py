"""Messages of findings: long wordings lose their middle."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from xlate.drift.build import QUOTED_CHARS, shortened

CLAUSE = "Unless Lorrane withdraws its patrol ships from the Strait of Amel"


def test_a_long_wording_is_cut_between_words() -> None:
    assert shortened(CLAUSE) == "Unless Lorrane withdraws its … from the Strait of Amel"


def test_a_short_wording_stands_as_it_is() -> None:
    assert shortened(CLAUSE[:QUOTED_CHARS]) == CLAUSE[:QUOTED_CHARS]


def test_where_no_words_are_told_apart_letters_are_cut() -> None:
    assert shortened("가" * 80) == f"{'가' * 29} … {'가' * 29}"


@given(st.lists(st.text("ab", min_size=1, max_size=90), min_size=1).map(" ".join))
def test_both_ends_stay_and_nothing_is_longer_than_allowed(text: str) -> None:
    short = shortened(text)
    assert len(short) <= QUOTED_CHARS + 1
    if short != text:
        head, tail = short.split(" … ")
        assert head
        assert tail
        assert text.startswith(head)
        assert text.endswith(tail)
