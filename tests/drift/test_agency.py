"""Who does what to whom: exchanged, left out, and the same in another voice."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from xlate.drift import agency
from xlate.drift.pair import Context
from xlate.pipeline import examine
from xlate.settings import Settings


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Karsk attacked Sund.", "Sund attacked Karsk."),
        ("Karsk has attacked Sund.", "Karsk has been attacked by Sund."),
        ("On Friday the navy shelled the rebels.", "On Friday the rebels shelled the navy."),
        ("The rebels were bombed by the army.", "The army was bombed by the rebels."),
        ("The guards will arrest the miners.", "The miners will arrest the guards."),
        ("The drivers had threatened them.", "They had threatened the drivers."),
        (
            "The tower had called the other side three times.",
            "The other side had called the tower three times.",
        ),
    ],
)
def test_roles_exchanged_are_major(told, a, b) -> None:
    for left, right in ((a, b), (b, a)):
        (row,) = told(agency, left, right)
        assert row[0] == "major"


def test_the_spans_hold_the_verb_and_both_sides(found) -> None:
    (finding,) = found(agency, "Karsk attacked Sund at dawn.", "Sund attacked Karsk at dawn.")
    assert finding.a is not None
    assert finding.b is not None
    assert (finding.a.text, finding.b.text) == ("Karsk attacked Sund", "Sund attacked Karsk")
    assert finding.message == (
        "who does it and to whom have changed places: "
        'a has "Karsk attacked Sund", b has "Sund attacked Karsk"'
    )


@pytest.mark.parametrize(
    ("a", "b", "words"),
    [
        ("Our forces destroyed the depot in June.", "The depot was destroyed in June.",
         ("forces destroyed the depot", "depot was destroyed")),
        ("Fighters fired two missiles at it.", "Two missiles were fired at it.",
         ("Fighters fired two missiles", "Two missiles were fired")),
        ("Our coastguard fired on the ferry.", "The ferry came under fire.",
         ("coastguard fired on the ferry", "ferry came under fire")),
        ("Strangers threatened several of our witnesses.",
         "Several of our witnesses were threatened.",
        ("Strangers threatened several of our witnesses", "witnesses were threatened")),
        ("Karsk expelled the envoys on Monday.", "The envoys were expelled on Monday.",
         ("Karsk expelled the envoys", "envoys were expelled")),
    ],
)  # fmt: skip
def test_a_doer_left_out_is_major(found, told, a, b, words) -> None:
    assert told(agency, a, b) == [("major", *words)]
    assert told(agency, b, a) == [("major", *reversed(words))]
    (finding,) = found(agency, b, a)
    assert finding.message == f'a does not say who does it ("{words[1]}"), b does ("{words[0]}")'


def test_a_pronoun_left_out_is_minor(told) -> None:
    a, b = "We shall release no prisoners this year.", "No prisoners will be released this year."
    assert [grade for grade, *_ in told(agency, a, b)] == ["minor"]


def test_one_who_told_is_told(told) -> None:
    a, b = "The ministry told Aubry that a car burned.", "The ministry was told that a car burned."
    ((grade, *_),) = told(agency, a, b)
    assert grade == "major"


def test_a_contrast_turned_round_is_major(found) -> None:
    (finding,) = found(
        agency,
        "Speculators, and not farmers, have emptied the granaries.",
        "Farmers, and not speculators, have emptied the granaries.",
    )
    assert (finding.severity, finding.a.text, finding.b.text) == (
        "major", "Speculators, and not farmers", "Farmers, and not speculators",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Karsk sold Sund a ship.", "Sund bought a ship from Karsk."),
        ("Karsk lent money to Sund.", "Sund borrowed money from Karsk."),
        ("Karsk exports wheat to Sund.", "Sund imports wheat from Karsk."),
        ("Karsk defeated Sund.", "Sund lost to Karsk."),
    ],
)
def test_one_deal_from_its_two_ends_is_the_same(alarms, a, b) -> None:
    assert alarms(a, b) == []
    assert alarms(b, a) == []


@pytest.mark.parametrize(
    ("a", "b", "kind"),
    [
        ("Karsk sold Sund a ship.", "Karsk bought a ship from Sund.", "polarity"),
        ("Karsk exports wheat to Sund.", "Karsk imports wheat from Sund.", "polarity"),
        ("Karsk defeated Sund on Friday.", "Karsk lost to Sund on Friday.", "agency"),
    ],
)
def test_the_other_end_of_a_deal_is_an_alarm(alarms, a, b, kind) -> None:
    assert kind in [found for found, _ in alarms(a, b)]
    assert kind in [found for found, _ in alarms(b, a)]


@pytest.mark.parametrize(
    ("a", "b"),
    [
        # the other voice
        ("Karsk attacked Sund.", "Sund was attacked by Karsk."),
        ("The navy has shelled the rebels.", "The rebels have been shelled by the navy."),
        # both do it
        ("Karsk met Sund in Aubry.", "Sund met Karsk in Aubry."),
        ("The president fought the general.", "The general fought the president."),
        # the doer is told elsewhere
        ("Karsk expelled the envoys.", "The envoys were expelled, Karsk said."),
        # nobody in particular did it
        ("They built the bridge in May.", "The bridge was built in May."),
        ("People saw the smoke.", "The smoke was seen."),
        # another subject, in a relative clause or after another verb
        ("The ship that Karsk sold sank.", "The ship sold by Karsk sank."),
        ("The fleet left and was shelled.", "The fleet left and the rebels were shelled."),
        # a contrast in other words
        ("Speculators, and not farmers, did it.", "Not farmers but speculators did it."),
    ],
)
def test_harmless(told, a, b) -> None:
    assert told(agency, a, b) == []
    assert told(agency, b, a) == []


_TEXT = "the fleet Karsk is was has been sank attacked and by not , who him they to of . it"
_WORDS = _TEXT.split()


@settings(deadline=None, max_examples=60)
@given(st.lists(st.sampled_from(_WORDS), max_size=24))
def test_a_text_does_not_differ_from_itself(tokens: list[str]) -> None:
    text = " ".join(tokens)
    pair, _ = examine(text, text, "en", "en")
    assert list(agency.check(pair, Context(Settings()))) == []
