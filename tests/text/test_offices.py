"""Offices have one id in all languages, in whatever case."""

# ruff: noqa: E501
from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from xlate.text import lexicon
from xlate.text.entity_forms import LANGUAGES
from xlate.text.offices import offices

SENTENCES = [
    ("ar", "قال المتحدث باسم وزارة الدفاع والرئيس", "spokesman defence-ministry president"),
    ("de", "Die Sprecherin des Verteidigungsministeriums und des Präsidenten", "spokesman defence-ministry president"),
    ("en", "The Defence Ministry's spokesperson and the President", "defence-ministry spokesman president"),
    ("es", "El portavoz del Ministerio de Defensa y el presidente", "spokesman defence-ministry president"),
    ("fa", "سخنگوی وزارت دفاع و رئیس جمهور", "spokesman defence-ministry president"),
    ("fr", "Le porte-parole du ministère de la Défense et la présidente", "spokesman defence-ministry president"),
    ("it", "La portavoce del ministero della Difesa e il presidente", "spokesman defence-ministry president"),
    ("ja", "国防省の報道官と大統領", "defence-ministry spokesman president"),
    ("ko", "국방부 대변인은 대통령에게", "defence-ministry spokesman president"),
    ("pt", "O porta-voz do Ministério da Defesa e o presidente", "spokesman defence-ministry president"),
    ("ru", "Представителем министерства обороны и президентом", "spokesman defence-ministry president"),
    ("tr", "Savunma Bakanlığı sözcüsü ve Cumhurbaşkanı", "defence-ministry spokesman president"),
    ("uk", "Речником міністерства оборони та президентом", "spokesman defence-ministry president"),
    ("zh", "国防部发言人和总统", "defence-ministry spokesman president"),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "text", "ids"), SENTENCES, ids=[s[0] for s in SENTENCES])
def test_one_office_has_one_id_in_all_languages(lang: str, text: str, ids: str) -> None:
    assert [office.ids for office in offices(text, lang)] == [(one,) for one in ids.split()]


def test_a_state_may_stand_inside_an_office() -> None:
    text = "Le ministre russe des Affaires étrangères"
    assert [(text[o.start : o.end], o.ids) for o in offices(text, "fr")] == [
        ("ministre russe des Affaires étrangères", ("foreign-minister",))
    ]


def test_the_longer_office_hides_what_is_inside_it() -> None:
    text = "заместителем министра иностранных дел"
    assert [o.ids for o in offices(text, "ru")] == [("deputy-foreign-minister",)]


def test_one_word_for_two_offices_has_both() -> None:
    assert [o.ids for o in offices("генеральный секретарь", "ru")] == [
        ("general-secretary", "secretary-general")
    ]


def test_the_languages_name_the_offices_that_english_names() -> None:
    ids = set(lexicon.table("en", "offices")["forms"])
    for lang in LANGUAGES:
        own = set(lexicon.table(lang, "offices")["forms"])
        assert own <= ids
        assert len(own) >= 40


@given(st.text(max_size=120), st.sampled_from(LANGUAGES))
def test_spans_lie_in_the_text_in_order(text: str, lang: str) -> None:
    found = offices(text, lang)
    assert all(0 <= o.start < o.end <= len(text) and o.ids for o in found)
    assert all(a.end <= b.start for a, b in itertools.pairwise(found))
