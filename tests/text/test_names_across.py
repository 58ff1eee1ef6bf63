"""What is told of names in a text: candidates by script, absence only where it is sure."""

from __future__ import annotations

import subprocess
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from xlate.text.across_names import missing, name_places, prepared
from xlate.text.entities import entities
from xlate.text.entity_forms import LANGUAGES
from xlate.text.names_across import names_in


def test_a_german_noun_alone_is_no_name_and_two_capitals_are() -> None:
    text = "Gestern traf die Regierung im Saal auf Olga Tschirkowa."
    assert [name.text for name in names_in(text, "de")] == ["Olga Tschirkowa"]


def test_a_name_that_the_lexicons_know_has_its_ids() -> None:
    found = names_in("Yesterday the envoy left Moscow.", "en")
    assert [(name.text, name.ids) for name in found] == [("Moscow", ("moscow",))]


@pytest.mark.parametrize(
    ("name", "text", "lang"),
    [
        ("Prague", "una empresa praguense", "es"),  # the capital's adjective
        ("Cuba", "le gouvernement cubain", "fr"),  # a state of four letters
        ("Jordan", "이번에는 요르단에선 회담이 없다", "ko"),  # with an ending that no table has
        ("South Africa", "Делегация ЮАР прибыла", "ru"),
        ("Persia", "un tapis de Perse", "fr"),
        ("Macau", "澳门的酒店", "zh"),
    ],
)
def test_a_state_in_another_form_is_not_called_missing(name: str, text: str, lang: str) -> None:
    assert not missing(name, "en", text, lang)


def test_a_preposition_that_swallows_the_article_hides_no_name() -> None:
    text = "قدمت الشركة المركب للصين"
    assert [(text[e.start : e.end], e.ids) for e in entities(text, "ar")] == [
        ("للصين", frozenset({"cn"}))
    ]


langs = st.sampled_from(LANGUAGES)


@settings(deadline=None, max_examples=50)
@given(st.text(max_size=30), langs, st.text(max_size=80), langs)
def test_what_is_found_is_found_thoroughly(name: str, own: str, text: str, lang: str) -> None:
    places, wanted = name_places(text, lang), prepared(name, own)
    quick, slow = places.find(wanted)[0], places.find(wanted, thorough=True)[0]
    assert quick <= slow + 1e-9
    assert places.likeness(wanted) == quick == places.likeness(wanted)


@pytest.mark.parametrize(
    ("then", "unread"),
    [
        ("", {"anyascii", "babel", "simplemma"}),
        ("xlate.compare('Moscow will not pay, he said', 'Moscow will pay, he said', lang_a='en')",
         {"anyascii", "babel"}),
    ],
)  # fmt: skip
def test_the_tables_are_read_when_two_languages_meet(then: str, unread: set[str]) -> None:
    code = (
        f"import sys, xlate, xlate.cli, xlate.pipeline, xlate.text.names_across; {then}\n"
        "print(*sorted(sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert not unread & set(done.stdout.split())
