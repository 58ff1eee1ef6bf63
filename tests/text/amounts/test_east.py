"""Digits in Korean, Japanese and Chinese."""

from __future__ import annotations

from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from xlate.text.amounts.east import read


@given(st.integers(2, 10**11), st.sampled_from((("ko", "명"), ("ja", "人"), ("zh", "人"))))
def test_digits_and_their_groups_have_one_value(number: int, counted: tuple[str, str]) -> None:
    lang, noun = counted
    for text in (f"{number}{noun}", f"{number:,}{noun}"):
        assert [amount.value for amount in read(text, lang)] == [Fraction(number)]
