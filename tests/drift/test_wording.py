"""Other words at the same place: a note, or a warning where another thing is named."""

from __future__ import annotations

import pytest

from xlate.drift import wording


@pytest.mark.parametrize(
    ("a", "b", "words"),
    [
        ("the classmate", "the pupil", ("classmate", "pupil")),  # the manual's
        ("the pontiff", "the politician", ("pontiff", "politician")),  # the manual's
        (
            "The troops crossed the river near the mill.",
            "The troops crossed the meadow near the mill.",
            ("river", "meadow"),
        ),
        (
            "The carpenter opened his workshop to the visitors.",
            "The visitors saw how the carpenter opened his cellar.",
            ("workshop", "cellar"),
        ),
        (
            "They store grain in the old harbour.",
            "They store cement in the old harbour.",
            ("grain", "cement"),
        ),
    ],
)
def test_another_thing_named_is_minor(told, a, b, words) -> None:
    assert ("minor", *words) in told(wording, a, b)


@pytest.mark.parametrize(
    ("a", "b", "words"),
    [
        (
            "The minister stressed the need for peace.",
            "The minister underscored the need for peace.",
            ("stressed", "underscored"),
        ),
        (
            "The two leaders began the meeting at noon.",
            "The two leaders started the meeting at noon.",
            ("began", "started"),
        ),
        (
            "The army purchased ten new helicopters.",
            "Ten new helicopters were bought by the army.",
            ("purchased", "bought"),
        ),
        (
            "The destruction of the bridge shocked the town.",
            "They destroyed the bridge, which shocked the town.",
            ("destruction", "destroyed"),
        ),
    ],
)
def test_a_synonym_is_a_note(told, a, b, words) -> None:
    assert ("neutral", *words) in told(wording, a, b)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (
            "The minister stressed the need for peace.",
            "The minister underscored the need for peace.",
        ),
        ("The labour centre was closed.", "The labor center was closed."),
        ("They assist the wounded.", "They help the wounded."),
        ("The kids went to school by bus.", "The children took the bus to school."),
        ("He purchased a large house.", "He bought a big house."),
        ("The assault began at dawn.", "The attack started at daybreak."),
        ("Officials announced the result.", "The result was announced by officials."),
        ("The lawyer obtained the documents.", "The attorney got hold of the documents."),
    ],
)
def test_harmless_rewording_is_no_alarm(alarms, a, b) -> None:
    assert alarms(a, b) == []
    assert alarms(b, a) == []


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("The troops left the town.", "The troops left the town."),
        ("The troop leaves the town.", "The troops left the towns."),
        ("The labour centre was closed.", "THE LABOUR CENTRE WAS CLOSED."),
    ],
)
def test_the_same_words_are_no_note_at_all(told, a, b) -> None:
    assert told(wording, a, b) == []


def test_the_message_and_the_evidence(found) -> None:
    (finding,) = found(
        wording, "The minister stressed the need.", "The minister underscored the need."
    )
    assert finding.message == 'a has "stressed", b has "underscored"'
    assert finding.evidence[0].rule == "synonym"
    assert finding.confidence == 0.05


def test_a_desks_own_synonyms_are_notes(pair) -> None:
    from xlate.drift.pair import Context
    from xlate.settings import settings_from

    a, b = "The frobnicator was switched off.", "The gizmotron was switched off."
    mine = settings_from({"lexicon": {"same": [("frobnicator", "gizmotron")]}})
    (plain,) = wording.check(pair(a, b), Context(settings_from({})))
    (known,) = wording.check(pair(a, b), Context(mine))
    assert (plain.severity, known.severity) == ("minor", "neutral")


def test_a_whole_phrase_is_one_finding(told) -> None:
    a = "The plan was a reckless gamble by the cabinet."
    b = "The plan was a foolish adventure by the cabinet."
    assert told(wording, a, b) == [("minor", "reckless gamble", "foolish adventure")]
