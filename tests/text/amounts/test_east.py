from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from text.amounts.told import cases, told

from xlate.text.amounts.east import read

LANGS = ("ko", "ja", "zh")
CASES = [(lang, text, amounts) for lang in LANGS for text, amounts in cases(lang)]
SPELLED = st.text(
    alphabet="0123456789０９，,.．:~-第제一二三十百千万亿億"
    "兆〇两半廿年月日时時点分成割多余여개명 일이삼십백천만억조한"
    "두세네열수数几約약%元円원",
    max_size=24,
)


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


@given(st.integers(2, 10**11), st.sampled_from((("ko", "명"), ("ja", "人"), ("zh", "人"))))
def test_digits_and_their_groups_have_one_value(number: int, counted: tuple[str, str]) -> None:
    lang, noun = counted
    for text in (f"{number}{noun}", f"{number:,}{noun}"):
        assert [amount.value for amount in read(text, lang)] == [Fraction(number)]


def test_a_run_of_digits_without_end_is_no_amount() -> None:
    for lang in LANGS:
        assert read("1" * 5000, lang) == ()


def test_a_long_row_of_characters_takes_no_time() -> None:
    for lang, row in (("zh", "三四" * 400), ("ja", "百千万" * 400), ("ko", "만 " * 400)):
        assert len(read(row, lang)) <= len(row)
