"""Narrower and wider terms; a noun with and without the word that says of which kind it is."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import xlate
from xlate.drift import specificity
from xlate.text.lexicon.wider import wider


@pytest.mark.parametrize(
    ("narrow", "wide", "words"),
    [
        ("The navy sent a warship to the gulf.", "The navy sent a vessel to the gulf.",
         ("warship", "vessel")),  # the manual's
        ("Two shepherds were hurt.", "Two people were hurt.", ("shepherds", "people")),
        ("They exported rice to the islands.", "They exported grain to the islands.",
         ("rice", "grain")),
        ("The minister arrived in Karsk.", "The official arrived in Karsk.",
         ("minister", "official")),
        ("The frigate was lost in the strait.", "The ship was lost in the strait.",
         ("frigate", "ship")),
        ("In May cholera spread in the camp.", "In May a disease spread in the camp.",
         ("cholera", "disease")),
        ("The burglary was solved in May.", "The crime was solved in May.",
         ("burglary", "crime")),
        ("They postponed the summit.", "They rescheduled the summit.",
         ("postponed", "rescheduled")),
    ],
)  # fmt: skip
def test_a_wider_term_is_minor(told, narrow, wide, words) -> None:
    assert told(specificity, narrow, wide) == [("minor", *words)]
    assert told(specificity, wide, narrow) == [("minor", *reversed(words))]


@pytest.mark.parametrize(
    ("narrow", "wide", "words"),
    [
        ("They fired a ballistic missile at dawn.", "They fired a missile at dawn.",
         ("ballistic missile", "missile")),
        ("We will begin serial production of the drone.",
         "We will begin production of the drone.", ("serial production", "production")),
        ("The workers put up a construction fence there.", "The workers put up a fence there.",
         ("construction fence", "fence")),
        ("At night thunderstorms hit the coast.", "At night storms hit the coast.",
         ("thunderstorms", "storms")),
        ("The motorboats left the pier at noon.", "The boats left the pier at noon.",
         ("motorboats", "boats")),
    ],
)  # fmt: skip
def test_a_noun_without_its_modifier_is_wider(told, narrow, wide, words) -> None:
    assert told(specificity, narrow, wide) == [("minor", *words)]
    assert told(specificity, wide, narrow) == [("minor", *reversed(words))]


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("The vessel left the port.", "The craft left the port."),  # equally wide
        ("He bought a car in May.", "He bought an automobile in May."),
        ("The doctor saw him.", "The physician saw him."),
        ("The army bought rifles.", "The army bought pistols."),  # another thing: wording's matter
        ("The best player scored in May.", "He scored in May."),
        ("The big fence was torn down.", "The fence was torn down."),  # how it is, not which
        ("The visit began quickly.", "The visit began."),
        ("The Karsk prison was closed.", "The prison was closed."),  # a name: name's matter
        ("Three prisons were closed.", "Prisons were closed."),  # number's matter
        ("They understand the plan.", "They stand by the plan."),
        ("The missile was tested [near the border fence].", "The missile was tested [near it]."),
    ],
)
def test_equally_wide_words_are_nothing(told, a, b) -> None:
    assert told(specificity, a, b) == []
    assert told(specificity, b, a) == []


def test_the_message_says_which_is_wider(found) -> None:
    a, b = "The navy sent a warship to the gulf.", "The navy sent a vessel to the gulf."
    assert [f.message for f in found(specificity, a, b)] == [
        'a has "warship", b has the wider "vessel"'
    ]
    assert [f.message for f in found(specificity, b, a)] == [
        'a has "vessel", b has the narrower "warship"'
    ]


@pytest.mark.parametrize(
    ("a", "b", "rules"),
    [
        ("The navy sent a warship to the gulf.", "The navy sent a vessel to the gulf.",
         ["wider", "other words"]),
        ("We will begin serial production of the drone.",
         "We will begin production of the drone.", ["wider", "one side only"]),
    ],
)  # fmt: skip
def test_the_plain_finding_on_the_same_words_is_not_told_again(a, b, rules) -> None:
    (finding,) = xlate.compare(a, b).findings
    assert finding.kind == "specificity"
    assert [e.rule for e in finding.evidence if e.rule != "heard by the model"] == rules


def test_several_descriptions_lost_stay_an_omission() -> None:
    a = "The navy sank two unarmed wooden fishing boats off the coast."
    b = "The navy sank two boats off the coast."
    assert [f.kind for f in xlate.compare(a, b).findings] == ["omission"]


def test_no_term_is_wider_than_itself() -> None:
    table = wider("en")
    assert [name for name, above in table.above.items() if name in above] == []


def test_the_hierarchy_covers_news_vocabulary() -> None:
    table = wider("en")
    for narrow, wide in (
        ("missile", "weapon"), ("warship", "vessel"), ("minister", "official"), ("rice", "grain"),
        ("cholera", "disease"), ("ambulance", "vehicle"), ("church", "building"),
        ("salary", "money"), ("theft", "crime"), ("typhoon", "disaster"), ("treaty", "document"),
        ("summit", "meeting"), ("tariff", "measure"), ("frigate", "vessel"),
    ):  # fmt: skip
        assert table.is_wider([narrow], [wide]), (narrow, wide)
        assert not table.is_wider([wide], [narrow])


@given(st.sampled_from(sorted(wider("en").above)), st.sampled_from(sorted(wider("en").above)))
@settings(max_examples=200)
def test_two_terms_are_never_wider_than_each_other(a: str, b: str) -> None:
    table = wider("en")
    assert not (table.is_wider([a], [b]) and table.is_wider([b], [a]))


@given(st.text(max_size=80))
@settings(max_examples=50)
def test_a_text_is_as_specific_as_itself(text: str) -> None:
    kinds = [f.kind for f in xlate.compare(text, text, lang_a="en", lang_b="en").findings]
    assert "specificity" not in kinds
