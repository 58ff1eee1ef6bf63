"""Korean, Japanese, Chinese, Arabic and Persian amounts, form by form: `cases/east/<lang>.toml`."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from text.amounts.told import cases, told

from xlate.text.amounts import amounts

LANGS = ("ko", "ja", "zh", "ar", "fa")
CASES = [(lang, text, wanted) for lang in LANGS for text, wanted in cases(lang)]
CHARACTERS = st.text(
    alphabet="0123456789０９，,.．:~-第제一二三十百千万亿億"
    "兆〇两半廿年月日时時点分成割多余여개명 일이삼십백천만억조한"
    "두세네열수数几約약%元円원",
    max_size=24,
)
WORDS = [
    "خمسة", "وعشرون", "ألف", "مليون", "و", "مئة", "عشر", "ونصف", "ساعة", "الثالث",
    "في", "المئة", "12", "/", "مايو", "عام", "2024", "بین", "تا", "-", "بیست",
    "هزار", "میلیون", "نیم", "دو", "سوم", "ساعت", "سال", "۱۴۰۳", "خرداد", "دهه",
    "3:30", "هـ", "\u064b", "المجموعتين", "القرن", "الماضي", "،", "م", "ه", "(",
    ")", "$",
]  # fmt: skip
PHRASES = st.lists(st.sampled_from(WORDS), max_size=12).map(" ".join)


@pytest.mark.parametrize(("lang", "text", "wanted"), CASES, ids=[f"{c[0]}-{c[1]}" for c in CASES])
def test_a_form(lang: str, text: str, wanted: list[str]) -> None:
    assert [told(amount, text) for amount in amounts(text, lang)] == wanted


def test_there_are_many_forms_of_each_language() -> None:
    assert all(len(cases(lang)) >= 40 for lang in LANGS)


@settings(max_examples=400, deadline=None)
@given(st.sampled_from(LANGS), st.one_of(CHARACTERS, PHRASES, st.text(max_size=30)))
def test_amounts_are_in_order_and_within_the_text(lang: str, text: str) -> None:
    end = 0
    for amount in amounts(text, lang):
        assert end <= amount.start < amount.end <= len(text)
        end = amount.end
    assert amounts(text, lang) == amounts(text, lang)


def test_a_run_of_digits_without_end_is_no_amount() -> None:
    for lang in LANGS:
        assert amounts("1" * 5000, lang) == ()
