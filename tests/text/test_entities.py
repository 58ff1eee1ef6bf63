"""Names that the lexicons know have one id in all languages, in whatever case or clitic."""

# ruff: noqa: E501
from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from xlate.text.across_names import missing
from xlate.text.entities import entities
from xlate.text.entity_forms import LANGUAGES, known_ids

SENTENCES = [
    ("ar", "قال وزير الخارجية الإيراني إن موسكو وواشنطن في مجلس الأمن", "ir moscow washington united-nations-security-council"),
    ("de", "Der iranische Minister sprach in Moskau und Washington im UN-Sicherheitsrat", "ir moscow washington united-nations-security-council"),
    ("en", "The Iranian minister spoke in Moscow and Washington at the Security Council", "ir moscow washington united-nations-security-council"),
    ("es", "El ministro iraní habló en Moscú y Washington ante el Consejo de Seguridad", "ir moscow washington united-nations-security-council"),
    ("fa", "وزیر ایرانی در مسکو و واشنگتن در شورای امنیت", "ir moscow washington united-nations-security-council"),
    ("fr", "Le ministre iranien a parlé à Moscou et à Washington au Conseil de sécurité", "ir moscow washington united-nations-security-council"),
    ("it", "Il ministro iraniano ha parlato a Mosca e Washington al Consiglio di sicurezza", "ir moscow washington united-nations-security-council"),
    ("ja", "イランの大臣はモスクワとワシントン、安保理で語った", "ir moscow washington united-nations-security-council"),
    ("ko", "이란 장관은 모스크바와 워싱턴에서, 안보리에서 말했다", "ir moscow washington united-nations-security-council"),
    ("pt", "O ministro iraniano falou em Moscou e Washington no Conselho de Segurança", "ir moscow washington united-nations-security-council"),
    ("ru", "Иранский министр выступил в Москве и Вашингтоне в Совете Безопасности", "ir moscow washington united-nations-security-council"),
    ("tr", "İranlı bakan Moskova'da ve Washington'da, Güvenlik Konseyi'nde konuştu", "ir moscow washington united-nations-security-council"),
    ("uk", "Іранський міністр виступив у Москві та Вашингтоні в Раді Безпеки", "ir moscow washington united-nations-security-council"),
    ("zh", "伊朗外长在莫斯科和华盛顿及安理会发言", "ir moscow washington united-nations-security-council"),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "text", "ids"), SENTENCES, ids=[s[0] for s in SENTENCES])
def test_one_name_has_one_id_in_all_languages(lang: str, text: str, ids: str) -> None:
    assert {one for found in entities(text, lang) for one in found.ids} == set(ids.split())


@pytest.mark.parametrize(
    ("lang", "text", "words"),
    [
        ("ru", "Представитель Северной Кореи в ООН", ["Северной Кореи", "ООН"]),
        ("zh", "印度尼西亚和印度", ["印度尼西亚", "印度"]),
        ("ja", "インドネシアとインド", ["インドネシア", "インド"]),
        ("ar", "وبالصين", ["وبالصين"]),
        ("fr", "la Corée du Nord et les États-Unis", ["Corée du Nord", "États-Unis"]),
        ("es", "con EE.UU. y Rusia", ["EE.UU", "Rusia"]),
    ],
)
def test_the_longest_name_is_found_where_it_stands(lang: str, text: str, words: list[str]) -> None:
    assert [text[e.start : e.end] for e in entities(text, lang)] == words


def test_a_small_letter_is_no_acronym_or_state() -> None:
    assert entities("they told us to chad and turkey", "en") == ()
    assert entities("малый бизнес в деле", "ru") == ()


def test_a_short_form_only_says_that_a_name_may_be_meant() -> None:
    assert [(e.weak, e.ids) for e in entities("访美", "zh")] == [(False, frozenset({"us"}))]
    assert [e.weak for e in entities("英军", "zh")] == [True]


def test_every_language_knows_the_states_and_what_the_others_name() -> None:
    for lang in LANGUAGES:
        assert {"us", "ru", "cn", "kp", "ir", "fr", "moscow", "united-nations"} <= known_ids(lang)
    rare = [one for lang in LANGUAGES for one in known_ids(lang) if one not in known_ids("en")]
    assert sorted(set(rare)) == []


@given(st.text(max_size=120), st.sampled_from(LANGUAGES))
def test_spans_lie_in_the_text_in_order(text: str, lang: str) -> None:
    found = entities(text, lang)
    assert all(0 <= e.start < e.end <= len(text) and e.ids for e in found)
    assert all(a.end <= b.start for a, b in itertools.pairwise(found))


@pytest.mark.parametrize("lang", ["xx", "", "e n", "zzzz-!", "..", "123"])
def test_a_language_that_nobody_knows_names_nothing(lang: str) -> None:
    assert entities("Moscow is in Russia, Россия", lang) == ()
    assert not missing("Moscow", "en", "nothing of it", lang)
    assert not missing("Moscow", lang, "nothing of it", "en")
