"""The dictionaries that were learned from parallel sentences."""

from __future__ import annotations

import pytest

from xlate.align.bilingual import answering, answers
from xlate.encoder import load_multilingual


@pytest.mark.parametrize(
    ("lang", "word", "english"),
    [
        ("ru", "правительство", "government"),
        ("ko", "정부", "government"),
        ("zh", "政府", "government"),
        ("de", "regierung", "government"),
        ("es", "gobierno", "government"),
    ],
)
def test_common_words_are_answered(lang: str, word: str, english: str) -> None:
    assert answering(word, lang, english, "en") > 0.3
    assert answering(english, "en", word, lang) == answering(word, lang, english, "en")
    assert answering(word, lang, "bread", "en") == 0


def test_two_languages_meet_in_english() -> None:
    assert answering("правительство", "ru", "gobierno", "es") > 0.3
    assert answering("правительство", "ru", "libro", "es") == 0


def test_each_language_of_the_encoder_has_one() -> None:
    vectors = load_multilingual()
    assert vectors is not None
    for lang in set(vectors.manifest.langs) - {"en"}:
        assert len(answers(lang)) > 1000
        assert all(0 < score <= 1 for found in answers(lang).values() for score in found.values())


def test_a_language_without_one_has_no_answers() -> None:
    assert answers("fi") == {}
    assert answering("talo", "fi", "house", "en") == 0
