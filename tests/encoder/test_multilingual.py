"""The multilingual encoder that ships: what its vectors tell, and that they are always the same."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from xlate.encoder import load_multilingual
from xlate.encoder.multilingual import StaticVectors, plain

SENTENCES = {
    "en": ["The president arrived in Moscow.", "Prices of bread rose again.", "We want peace."],
    "ru": ["Президент прибыл в Москву.", "Цены на хлеб снова выросли.", "Мы хотим мира."],
    "ko": ["대통령이 모스크바에 도착했다.", "빵 가격이 다시 올랐다.", "우리는 평화를 원한다."],
    "zh": ["总统抵达莫斯科。", "面包价格再次上涨。", "我们要和平。"],
    "ja": ["大統領がモスクワに到着した。", "パンの価格が再び上がった。", "私たちは平和を望む。"],
    "fa": ["رئیس جمهور وارد مسکو شد.", "قیمت نان دوباره افزایش یافت.", "ما صلح می‌خواهیم."],
    "ar": ["وصل الرئيس إلى موسكو.", "ارتفعت أسعار الخبز مرة أخرى.", "نريد السلام."],
    "tr": ["Cumhurbaşkanı Moskova'ya geldi.", "Ekmek fiyatları yine arttı.", "Barış istiyoruz."],
    "de": ["Der Präsident traf in Moskau ein.", "Brot ist wieder teurer.", "Wir wollen Frieden."],
}


@pytest.fixture(scope="module")
def vectors() -> StaticVectors:
    found = load_multilingual()
    assert found is not None
    return found


@pytest.mark.parametrize("lang", sorted(set(SENTENCES) - {"en"}))
def test_a_sentence_is_nearest_to_its_own_english(vectors: StaticVectors, lang: str) -> None:
    own, english = (vectors.sentence_vectors(SENTENCES[k]) for k in (lang, "en"))
    assert (own @ english.T).argmax(1).tolist() == [0, 1, 2]


def test_it_says_which_languages_it_reads(vectors: StaticVectors) -> None:
    assert vectors.reads("ko", "ru", "zh", "ja", "uk", "fa", "ar")
    assert vectors.reads("es", "fr", "de", "it", "pt", "tr", "en")
    assert not vectors.reads("en", "fi")


@given(st.lists(st.text(max_size=60), max_size=4))
def test_a_vector_depends_on_its_text_alone(texts: list[str]) -> None:
    vectors = load_multilingual()
    assert vectors is not None
    found = vectors.sentence_vectors(texts)
    assert found.shape[0] == len(texts)
    for text, row in zip(texts, found, strict=True):
        assert np.array_equal(row, vectors.sentence_vectors([text])[0])
        assert np.linalg.norm(row) == pytest.approx(1, abs=1e-5) or not row.any()


def test_letters_that_outlets_write_in_two_ways_are_one() -> None:
    assert plain("أحمد") == plain("احمد")
    assert plain("كتاب") == plain("کتاب")
    assert plain("٢٠٢٤") == plain("۲۰۲۴") == plain("２０２４") == "2024"
    assert plain("ЁЛКА") == plain("елка")
    assert plain("مُحَمَّد") == plain("محمد")


def test_nothing_in_a_text_is_nothing(vectors: StaticVectors) -> None:
    assert not vectors.sentence_vectors([""]).any()
    assert vectors.sentence_vectors([]).shape == (0, 256)
    assert vectors.word_vectors([]).shape == (0, 256)
