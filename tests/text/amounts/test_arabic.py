"""Digits in Arabic and Persian."""

from __future__ import annotations

from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from xlate.text.amounts.arabic import read


@given(st.integers(2, 10**11), st.sampled_from((("ar", "صاروخا"), ("fa", "موشک"))))
def test_digits_of_any_script_have_one_value(number: int, counted: tuple[str, str]) -> None:
    lang, noun = counted
    eastern = str(number).translate(str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩"))
    grouped = f"{number:,}".translate(str.maketrans("0123456789,", "۰۱۲۳۴۵۶۷۸۹٬"))
    for text in (f"{number} {noun}", f"{eastern} {noun}", f"{grouped} {noun}"):
        assert [amount.value for amount in read(text, lang)] == [Fraction(number)]
