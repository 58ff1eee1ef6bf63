"""One term in several words, and the house glossary."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

import xlate
from xlate.drift import term
from xlate.settings import GlossaryEntry, Settings, settings_from

DRONES = {
    "use": "loitering munition",
    "not": ["suicide drone", "kamikaze drone"],
    "note": "style book p. 4",
}

FIRST = "The {} carried weather instruments and no weapon"
SECOND = "We regard the destruction of the {} as a hasty act"
THIRD = "The crew of the {} reported nothing unusual that morning"


def copy(*names: str) -> str:
    """An article that quotes the three sentences, each with a name for the thing."""
    frames = (FIRST, SECOND, THIRD)
    told = [f"“{f.format(n)},” the general said." for f, n in zip(frames, names, strict=False)]
    return "He met reporters on Monday. " + " Rain fell on the plateau. ".join(told)


def house(**articles: str) -> list[xlate.Finding]:
    """The term findings of a story under a glossary; the first article is the base."""
    settings = settings_from({"base": next(iter(articles)), "glossary": [DRONES]})
    given = [{"outlet": name, "lang": "en", "text": text} for name, text in articles.items()]
    report = xlate.check(xlate.load_story(given), settings)
    return [f for f in report.findings if f.kind == "term"]


def test_an_outlet_with_two_names_is_told_once_for_each_name(of_kind) -> None:
    beta = copy("balloon", "balloon", "airship")
    gamma = copy("balloon", "balloon", "airship")
    found = of_kind(term, Alpha=copy(*["aerostat"] * 3), Beta=beta, Gamma=gamma)
    assert {(f.code, f.severity) for f in found} == {("XL117", "minor")}
    assert sorted((f.b.outlet, f.b.text) for f in found) == [
        ("Beta", "airship"), ("Beta", "balloon"), ("Gamma", "airship"), ("Gamma", "balloon"),
    ]  # fmt: skip
    messages = {f.message for f in found}
    assert (
        'Beta has "balloon" here and "airship" elsewhere for what Alpha calls "aerostat" each time'
    ) in messages
    assert {f.evidence[0].detail for f in found} == {"balloon 4, airship 2"}
    for f in found:
        assert (f.a.text, f.a.outlet) == ("aerostat", "Alpha")


def test_another_name_is_told_with_how_many_keep_to_the_term(of_kind) -> None:
    same = copy(*["aerostat"] * 3)
    found = of_kind(term, Alpha=same, Beta=copy(*["balloon"] * 3), Gamma=same)
    (finding,) = found
    assert finding.message == (
        'Alpha has "aerostat" each time, Beta has "balloon"; 2 of 3 outlets keep to "aerostat"'
    )
    assert (finding.evidence[0].rule, finding.evidence[0].detail) == ("another name", "balloon 3")
    assert (finding.evidence[0].agree, finding.evidence[0].of) == (1, 1)


def test_compounds_of_one_head_are_several_names(of_kind) -> None:
    alpha, beta = copy(*["suicide drone"] * 3), copy(*["attack drone"] * 3)
    (finding,) = of_kind(term, Alpha=alpha, Beta=beta)
    assert (finding.a.text, finding.b.text) == ("suicide drone", "attack drone")


@pytest.mark.parametrize(
    "names",
    [
        ("aerostat", "aerostat", "balloon"),  # once: a turn of phrase
        ("aerostat", "it", "aerostat"),
        ("weather aerostat", "aerostat", "aerostat"),
        ("aerostats", "aerostats", "aerostats"),
    ],
)
def test_a_turn_of_phrase_and_a_shortened_name_are_none(of_kind, names) -> None:
    assert of_kind(term, Alpha=copy(*["aerostat"] * 3), Beta=copy(*names)) == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("captured vessel", "seized ship"),
        ("patrol boat", "boat"),
        ("boat", "patrol boat"),
        ("agreement", "accord"),
        ("cruise missile", "ballistic missile"),
        ("submarine", "frigate"),
        ("Morning Lark", "Lark"),
    ],
)
def test_synonyms_are_none(of_kind, one, other) -> None:
    assert of_kind(term, Alpha=copy(*[one] * 3), Beta=copy(*[other] * 3)) == []


def test_a_thing_that_is_named_once_has_no_term(of_kind) -> None:
    assert of_kind(term, Alpha=copy("aerostat"), Beta=copy("balloon")) == []


def test_wording_does_not_tell_it_again(story) -> None:
    report = story(Alpha=copy(*["aerostat"] * 3), Beta=copy(*["balloon"] * 3))
    told = [f for f in report.findings if f.b is not None and "balloon" in f.b.text]
    assert {f.kind for f in told} == {"term", "unmarked-change"}  # it is copied as well
    (named,) = [f for f in told if f.kind == "term"]
    assert {e.rule for e in named.evidence[1:]} - {"heard by the model"} == {"other words"}


def test_spans_are_the_articles_words(of_kind) -> None:
    articles = {"Alpha": copy(*["aerostat"] * 3), "Beta": copy("gas balloon", "balloon", "balloon")}
    (finding,) = of_kind(term, **articles)
    for span, text in ((finding.a, articles["Alpha"]), (finding.b, articles["Beta"])):
        assert text[span.start : span.end] == span.text


def test_a_word_that_the_glossary_rejects() -> None:
    found = house(
        Alpha=copy("loitering munition", "loitering munition"),
        Beta=copy("loitering munition", "suicide drone"),
    )
    (finding,) = found
    assert (finding.severity, finding.suggestion) == ("minor", "loitering munition")
    assert finding.message == 'Beta has "suicide drone"; the glossary has "loitering munition"'
    assert (finding.a.text, finding.b.text) == ("loitering munition", "suicide drone")
    assert (finding.evidence[0].rule, finding.evidence[0].detail) == ("glossary", "style book p. 4")


@pytest.mark.parametrize(
    "form", ["suicide drones", "Suicide drones", "suicide-drone", "SUICIDE DRONES"]
)
def test_inflected_forms_are_found(form) -> None:
    (finding,) = house(Alpha=copy("machine"), Beta=copy(form))
    assert finding.b.text == form
    assert finding.a is None


def test_every_outlet_is_held_to_it_and_each_word_once() -> None:
    found = house(
        Alpha=copy("suicide drone", "suicide drone"), Beta=copy("kamikaze drone", "suicide drones")
    )
    assert sorted((f.b.outlet, f.b.text) for f in found) == [
        ("Alpha", "suicide drone"), ("Beta", "kamikaze drone"), ("Beta", "suicide drones"),
    ]  # fmt: skip
    (twice,) = [f for f in found if f.b.outlet == "Alpha"]
    assert twice.message == (
        'Alpha has "suicide drone", 2 times; the glossary has "loitering munition"'
    )


@pytest.mark.parametrize("kept", ["loitering munition", "drone", "suicidal drone", "drones"])
def test_other_words_are_no_matter_of_the_glossary(kept) -> None:
    assert house(Alpha=copy(kept), Beta=copy(kept)) == []


def test_a_rejected_word_inside_the_preferred_one_is_fine() -> None:
    entry = GlossaryEntry.model_validate({"use": "drone boat", "not": ["drone"]})
    given = [{"outlet": n, "lang": "en", "text": copy("drone boat", "drone")} for n in "AB"]
    report = xlate.check(xlate.load_story(given), Settings(glossary=(entry,)))
    found = [f for f in report.findings if f.kind == "term"]
    assert [(f.b.text, f.b.start) for f in found] == [("drone", found[0].b.start)] * 2
    assert copy("drone boat", "drone")[found[0].b.start :].startswith("drone as a hasty act")


def test_an_entry_holds_for_its_language_alone() -> None:
    entry = GlossaryEntry.model_validate({"use": "Drohne", "not": ["drone"], "lang": "de"})
    given = [{"outlet": n, "lang": "en", "text": copy("drone")} for n in "AB"]
    report = xlate.check(xlate.load_story(given), Settings(glossary=(entry,)))
    assert [f for f in report.findings if f.kind == "term"] == []


@given(st.lists(st.sampled_from(["drone", "balloon", "ship", "drill"]), min_size=3, max_size=3))
def test_copies_of_one_text_have_no_term_findings(names: list[str]) -> None:
    given_ = [{"outlet": n, "lang": "en", "text": copy(*names)} for n in ("Alpha", "Beta", "Gamma")]
    report = xlate.check(xlate.load_story(given_))
    assert [f for f in report.findings if f.kind == "term"] == []
