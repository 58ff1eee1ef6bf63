from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from report import factory
from xlate.report.headings import cut, heading, short_names, speaker, title

SNS = factory.articles()[0]


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({}, "Batteries at Cape Dolen"),
        ({"title": None}, "Cape dolen"),
        ({"title": " ", "story_id": "story"}, "Chairman Inspects Batteries"),
        (
            {"title": None, "story_id": "story", "articles": factory.articles()[1:]},
            "Harbour Courier and 남강일보",
        ),
        ({"title": None, "story_id": "story", "articles": ()}, "A story without articles"),
    ],
)
def test_a_story_is_called_by_title_folder_article_or_outlets(fields, said):
    assert title(factory.report(**fields)) == said


def test_many_outlets_are_counted():
    many = tuple(factory.article(f"Post {n}", "x") for n in range(5))
    report = factory.report(title=None, story_id="story", articles=many)
    assert title(report) == "Post 0, Post 1, Post 2 and 2 more"


def test_a_statement_is_headed_by_its_first_words_without_the_comma():
    _, second, _ = factory.statements()
    assert heading(second) == (
        "A vessel of war which crosses the median line may be regarded as a target"
    )
    assert heading(second, 40) == "A vessel of war which crosses the …"


def test_a_short_fragment_is_headed_by_the_words_around_it():
    text = (
        "He told the officers at the coast on Monday about “mass production” of drones, SNS said."
    )
    of = factory.article("SNS", text)
    form = {"form": "fragment"}
    fragment = factory.rendering(of, factory.quote(of, 1, "mass production", **form), text)
    assert heading(factory.statement(1, (fragment,))) == (
        "… at the coast on Monday about “mass production” of drones, SNS said."
    )
    whole = factory.rendering(of, factory.quote(of, 1, "mass production"), text)
    assert heading(factory.statement(1, (whole,))) == "mass production"


def test_a_speaker_is_named_only_where_that_is_sure():
    first = factory.statements()[0]
    assert speaker(first) == ""
    turned = first.model_copy(update={"base": first.renderings[1]})
    assert speaker(turned) == "Ilvan Torrek"


def test_long_names_lose_their_last_words_or_their_middle():
    names = ["SNS", "Dunmar Gazette (international desk)", "000_aa482825d6b4d3f4_2024"]
    assert short_names(names) == {
        "SNS": "SNS",
        "Dunmar Gazette (international desk)": "Dunmar Gazette…",
        "000_aa482825d6b4d3f4_2024": "000_aa482825d6…f4_2024",
    }


def test_names_that_would_become_the_same_stay_whole():
    names = ["Dunmar Gazette (international desk)", "Dunmar Gazette (intercontinental desk)"]
    assert short_names(names) == dict(zip(names, names, strict=True))


@given(st.lists(st.text(st.characters(codec="ascii", categories=("L", "N"))), unique=True))
def test_different_names_stay_different(names):
    shorts = short_names(names)
    assert len(set(shorts.values())) == len(names)


@given(st.text(max_size=50), st.integers(1, 40))
def test_a_cut_text_begins_as_it_did(text, limit):
    found = cut(text, limit)
    assert found == text or (found.endswith(" …") and text.startswith(found[:-2]))
