"""Names as they sound: one name in two scripts is near, two names are apart, no text crashes."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from xlate.text.scripts import SPOKEN, spoken
from xlate.text.sounds import heard, letters, likeness

SAME = [
    ("Zelensky", "Зеленский", "ru"),
    ("Hryhoriv", "Григорів", "uk"),
    ("Merkel", "메르켈", "ko"),
    ("Washburn", "ウォッシュバーン", "ja"),
    ("Wilkinson", "ウィルキンソン", "ja"),
    ("Trump", "特朗普", "zh"),
    ("Jinping", "近平", "zh"),
    ("Guterres", "غوتيريش", "ar"),
    ("Raisi", "رئیسی", "fa"),
]


@pytest.mark.parametrize(("name", "word", "lang"), SAME)
def test_one_name_in_two_scripts_is_near(name: str, word: str, lang: str) -> None:
    assert likeness(letters(name), spoken(word, lang), lang) >= 0.75


@pytest.mark.parametrize(("name", "word", "lang"), SAME)
def test_another_name_is_apart(name: str, word: str, lang: str) -> None:
    others = [other for other, _, _ in SAME if other != name]
    assert all(likeness(letters(other), spoken(word, lang), lang) < 0.7 for other in others)


def test_a_word_is_read_by_its_script() -> None:
    assert spoken("블라디미르", "ko") == "b@ladimil@"
    assert spoken("ウィリアム", "ja") == "wiliam@"
    assert spoken("シェフチェンコ", "ja") == "Sef@Cenko"
    assert spoken("习近平", "zh") == "SiJinpiN"
    assert spoken("Юлія", "uk") == "yuliya"
    assert spoken("Schmidt", "ru") == ""


def test_doubled_letters_count_once_and_groups_are_read_together() -> None:
    assert len(letters("Mann")) == len(letters("Man"))
    assert len(letters("Schacht")) == 4


@given(st.text(max_size=60), st.text(max_size=60), st.sampled_from(SPOKEN))
def test_any_text_is_graded_between_0_and_1(name: str, word: str, lang: str) -> None:
    sounds = spoken(word, lang)
    for written in (letters(name), heard(spoken(name, lang))):
        assert 0.0 <= likeness(written, sounds, lang) <= 1.0


@given(st.text(alphabet="bdfgklmnprstvzaeiou", min_size=1, max_size=20))
def test_sounds_are_like_themselves(sounds: str) -> None:
    assert likeness(heard(sounds), sounds, "ru") == pytest.approx(1.0)
