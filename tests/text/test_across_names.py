"""A name of one language in a text of another: found, graded, or surely missing."""

# ruff: noqa: E501
from __future__ import annotations

import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from xlate.text.across_names import missing, name_likeness, name_places, prepared
from xlate.text.entity_forms import LANGUAGES
from xlate.text.names_across import names_in

FOUND = [
    ("Sergei Ryabkov", "en", "Заместитель министра Сергей Рябков прибыл в Вену", "ru", "Сергей Рябков"),
    ("Zelensky", "en", "Я розмовляв із Зеленським учора", "uk", "Зеленським"),
    ("Lavrov", "en", "라브로프는 회담이 끝났다고 말했다", "ko", "라브로프는"),
    ("Lee Jae-myung", "en", "이재명 대통령은 서울에서 연설했다", "ko", "이재명"),
    ("Jens Stoltenberg", "en", "ストルテンベルグ事務総長は述べた", "ja", "ストルテンベルグ"),
    ("Stoltenberg", "en", "秘书长斯托尔滕贝格说", "zh", "斯托尔滕贝格"),
    ("Wang Wenbin", "en", "外交部发言人汪文斌表示", "zh", "汪文斌"),
    ("汪文斌", "zh", "Spokesman Wang Wenbin told reporters", "en", "Wang Wenbin"),
    ("Рябков", "ru", "Deputy minister Ryabkov left for Vienna", "en", "Ryabkov"),
    ("Stoltenberg", "en", "وصل ستولتنبرغ أمس إلى العاصمة", "ar", "ستولتنبرغ"),
    ("North Korea", "en", "Посол Северной Кореи ушёл", "ru", "Северной Кореи"),
    ("Iranian", "en", "وقال المسؤول الإيراني أمس", "ar", "الإيراني"),
    ("Moscú", "es", "In Moskau tagte der Rat", "de", "Moskau"),
]  # fmt: skip


@pytest.mark.parametrize(("name", "lang_a", "text", "lang", "there"), FOUND)
def test_a_name_is_found_where_it_stands(
    name: str, lang_a: str, text: str, lang: str, there: str
) -> None:
    likeness, start, end = name_likeness(name, lang_a, text, lang)
    assert likeness >= 0.5
    assert text[start:end] == there


@pytest.mark.parametrize(("name", "lang_a", "text", "lang", "there"), FOUND)
def test_another_sentence_does_not_have_it(
    name: str, lang_a: str, text: str, lang: str, there: str
) -> None:
    without = text.replace(there, "")
    assert name_likeness(name, lang_a, without, lang)[0] < 0.5


@pytest.mark.parametrize(
    ("name", "lang_a", "text", "lang"),
    [
        ("Turkey", "en", "Президент Франции прибыл в Берлин", "ru"),
        ("Japan", "en", "Der Minister sprach in Paris über Mexiko", "de"),
        ("Egypt", "en", "이란 외무상은 러시아를 방문했다", "ko"),
        ("Valentina Matviyenko", "en", "Сегодня Сергей Рябков прибыл в Берлин", "ru"),
    ],
)
def test_a_name_is_surely_missing(name: str, lang_a: str, text: str, lang: str) -> None:
    assert missing(name, lang_a, text, lang)


@pytest.mark.parametrize(
    ("name", "lang_a", "text", "lang"),
    [
        ("Norway", "en", "норвежский министр прибыл", "ru"),  # the state's adjective
        ("Moscow", "en", "Россия ответит на это", "ru"),  # the state for its capital
        ("Japan", "en", "政府は会見を開いた", "ja"),  # at home
        ("Chile", "en", "智方愿同中方合作", "zh"),  # its first character
        ("Supreme Court", "en", "Верховный суд решил", "ru"),  # words, no sounds
        ("Ishiba Shigeru", "en", "石破茂氏は述べた", "ja"),  # kanji are not read
        ("Olaf Scholz", "en", "他对记者说", "zh"),  # the script does not show each sound
    ],
)
def test_what_cannot_be_told_is_not_called_missing(
    name: str, lang_a: str, text: str, lang: str
) -> None:
    assert not missing(name, lang_a, text, lang)


def test_a_prepared_name_and_a_read_text_give_the_same() -> None:
    for name, lang_a, text, lang, _ in FOUND:
        places = name_places(text, lang)
        assert places.likeness(prepared(name, lang_a)) == name_likeness(name, lang_a, text, lang)[0]


@pytest.mark.parametrize(
    ("lang", "text", "names"),
    [
        ("en", "Yesterday Sergei Ryabkov met Orlanda Vell in Moscow.", ["Sergei Ryabkov", "Orlanda Vell", "Moscow"]),
        ("de", "Gestern sprach Olga Tschirkowa im Saal mit Frankreichs Regierung.", ["Olga Tschirkowa", "Frankreichs"]),
        ("ru", "Сегодня Сергей Рябков прибыл в Москву.", ["Сергей Рябков", "Москву"]),
        ("ja", "アンナ・リンドが東京で述べた", ["アンナ・リンド", "東京"]),
        ("zh", "总统特朗普在北京说，安娜·林德", ["特朗普", "北京", "安娜·林德"]),
        ("ko", "라브로프 외무장관은 서울에서", ["라브로프", "서울에서"]),
        ("ar", "قال الرئيس بوتين في موسكو", ["بوتين", "موسكو"]),
    ],
)  # fmt: skip
def test_names_are_found_as_the_script_shows_them(lang: str, text: str, names: list[str]) -> None:
    assert [name.text for name in names_in(text, lang)] == names


langs = st.sampled_from(LANGUAGES)


@settings(deadline=None, max_examples=50)
@given(st.text(max_size=30), langs, st.text(max_size=80), langs)
def test_no_text_crashes_and_all_is_within_it(name: str, lang_a: str, text: str, lang: str) -> None:
    likeness, start, end = name_likeness(name, lang_a, text, lang)
    assert 0.0 <= likeness <= 1.0
    assert 0 <= start <= end <= len(text)
    assert not (missing(name, lang_a, text, lang) and likeness >= 0.3)
    found = names_in(text, lang)
    assert all(text[n.start : n.end] == n.text != "" for n in found)
    assert all(a.end <= b.start for a, b in itertools.pairwise(found))
