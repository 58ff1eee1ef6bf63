"""What "only" bounds, what "not" reaches, and what each quantifier counts."""

from __future__ import annotations

import pytest

from xlate.drift import condition

HARMLESS = [
    (
        "Only the farmers on the coast may sell grain.",
        "The farmers on the coast alone may sell grain.",
    ),
    ("The ship can only be repaired in Verrin.", "Only in Verrin can the ship be repaired."),
    ("Not all the villages are safe.", "The villages are not all safe."),
    ("The bank only lends to farmers.", "The bank lends only to farmers."),
]

HARMFUL = [
    ("Not all the villages are safe.", "All the villages are not safe."),
    ("Only farmers may sell grain to the state.", "Farmers may sell grain only to the state."),
    ("Only the mayor praised the troops.", "The mayor praised only the troops."),
    ("Not every ship was lost in the storm.", "Every ship was not lost in the storm."),
    ("Some soldiers killed all the prisoners.", "All soldiers killed some prisoners."),
    (
        "All the ministers rejected some of the clauses.",
        "Some of the ministers rejected all the clauses.",
    ),
]


@pytest.mark.parametrize(("a", "b"), HARMLESS)
def test_what_is_bounded_in_other_words_is_no_alarm(alarms, a, b) -> None:
    assert alarms(a, b) == []
    assert alarms(b, a) == []


@pytest.mark.parametrize(("a", "b"), HARMFUL)
def test_what_is_bounded_lost_or_exchanged_is_an_alarm(alarms, a, b) -> None:
    assert {"polarity", "condition"} & {kind for kind, _message in alarms(a, b)}
    assert {"polarity", "condition"} & {kind for kind, _message in alarms(b, a)}


def test_both_phrases_are_shown(found) -> None:
    a, b = "Only the mayor praised the troops.", "The mayor praised only the troops."
    (finding,) = found(condition, a, b)
    assert finding.severity == "critical"
    assert (finding.a.text, finding.b.text) == ("Only the mayor", "only the troops")
    assert finding.message == (
        'a has "Only the mayor", b has "only the troops": it bounds another thing'
    )


def test_one_of_many_is_no_exchange(alarms) -> None:
    a = "The tower is one of many large towers that were built to honour the dead king."
    b = "The tower is one of many great towers that were erected to honour the dead king."
    assert alarms(a, b) == []
