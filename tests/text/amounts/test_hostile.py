"""No text makes the readers crash, and what they tell lies where they say."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from xlate.text.amounts import READERS, amounts, same

PIECES = (
    "1", "12", "2019", "1.234", "10 000", "0,5", "3/4", "½", "%", "€", "$", "-", "–", ".", ",", ":",
    "'", " ", "\u00a0", "mil", "millones", "zwei", "und", "dreißig", "тысяч", "пол", "часа", "года",
    "мая", "quatre", "vingt", "et", "demi", "bin", "yüzde", "üçte", "de", "года", "Uhr", "XIX",
    "siècle", "º", "-летний", "п'ять", "İ", "\u0301", "²", "٣", "e", "a", "к", "h", "30",
    "三", "十", "万", "第", "年", "月", "分之", "半", "約", "個", "이", "십", "만", "분의", "열",
    "둘", "개", "시",
    "و", "ألف", "ثلاثة", "ساعة", "نصف", "سه", "میلیون", "قرن", "م", "M", "―", "COVID-", "ー",
)  # fmt: skip
LANGS = st.sampled_from([*sorted(READERS), "xx"])
TEXTS = st.one_of(
    st.text(max_size=60),
    st.lists(st.sampled_from(PIECES), max_size=14).map("".join),
    st.lists(st.sampled_from(PIECES), max_size=14).map(" ".join),
)


@settings(max_examples=150, deadline=None)
@given(TEXTS, LANGS)
def test_any_text_is_read(text: str, lang: str) -> None:
    found = amounts(text, lang)
    assert all(0 <= a.start < a.end <= len(text) for a in found)
    assert all(a.end <= b.start for a, b in itertools.pairwise(found))
    assert all(same(a, a) for a in found)
    assert found == amounts(text, lang)


@pytest.mark.parametrize("lang", sorted(READERS))
@pytest.mark.parametrize(
    "text",
    ["9" * 20_000, "1." * 2_000, "1 000" * 1_000, "zwei" * 4_000, "-" * 4_000, "1/" * 1_000,
     "百千万" * 400, "一" * 2_000, "十" * 2_000, "二三万" * 400, "삼분의" * 400, "열 둘 " * 400,
     "第" * 2_000, "1万" * 500, "مئة و" * 400, "ألفين و" * 400, "بیست و " * 400,
     "ساعتين ونصف" * 200, "خمسمائة ألف " * 300,
     "пятьсот тысяч " * 200, "mil " * 1_000, "üçte " * 400, "X" * 2_000, "from 1 to " * 200],
    ids=lambda text: f"{text[:8]} x {len(text)}",
)  # fmt: skip
def test_a_long_run_ends(lang: str, text: str) -> None:
    found = amounts(text, lang)
    assert all(a.value.numerator < 10**60 for a in found)


def test_a_run_of_more_than_thirty_digits_is_no_amount() -> None:
    assert amounts("1" * 31, "de") == ()
    assert amounts("1" * 30, "de")[0].value == int("1" * 30)
