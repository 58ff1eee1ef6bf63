from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from text.amounts.told import cases, told

from xlate.text.amounts.arabic import read

LANGS = ("ar", "fa")
CASES = [(lang, text, amounts) for lang in LANGS for text, amounts in cases(lang)]
WORDS = [
    "خمسة", "وعشرون", "ألف", "مليون", "و", "مئة", "عشر", "ونصف", "ساعة", "الثالث",
    "في", "المئة", "12", "/", "مايو", "عام", "2024", "بین", "تا", "-", "بیست",
    "هزار", "میلیون", "نیم", "دو", "سوم", "ساعت", "سال", "۱۴۰۳", "خرداد", "دهه",
    "3:30", "هـ", "\u064b", "المجموعتين", "القرن", "الماضي", "،", "م", "ه", "(",
    ")", "$",
]  # fmt: skip
SPELLED = st.lists(st.sampled_from(WORDS), max_size=12).map(" ".join)


@pytest.mark.parametrize(("lang", "text", "amounts"), CASES, ids=[f"{c[0]}-{c[1]}" for c in CASES])
def test_a_form(lang: str, text: str, amounts: list[str]) -> None:
    assert [told(amount, text) for amount in read(text, lang)] == amounts


def test_there_are_many_forms_of_each_language() -> None:
    assert all(len(cases(lang)) >= 40 for lang in LANGS)


@settings(max_examples=200, deadline=None)
@given(st.sampled_from(LANGS), st.one_of(SPELLED, st.text(max_size=30)))
def test_amounts_are_in_order_and_within_the_text(lang: str, text: str) -> None:
    end = 0
    for amount in read(text, lang):
        assert end <= amount.start < amount.end <= len(text)
        end = amount.end
    assert read(text, lang) == read(text, lang)


@given(st.integers(2, 10**11), st.sampled_from((("ar", "صاروخا"), ("fa", "موشک"))))
def test_digits_of_any_script_have_one_value(number: int, counted: tuple[str, str]) -> None:
    lang, noun = counted
    eastern = str(number).translate(str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩"))
    grouped = f"{number:,}".translate(str.maketrans("0123456789,", "۰۱۲۳۴۵۶۷۸۹٬"))
    for text in (f"{number} {noun}", f"{eastern} {noun}", f"{grouped} {noun}"):
        assert [amount.value for amount in read(text, lang)] == [Fraction(number)]


def test_a_run_of_digits_without_end_is_no_amount() -> None:
    for lang in LANGS:
        assert read("1" * 5000, lang) == ()


def test_a_long_row_of_words_takes_no_time() -> None:
    for lang, row in (("ar", "مليون و" * 400), ("fa", "هزار و " * 400)):
        assert len(read(row, lang)) <= len(row)
