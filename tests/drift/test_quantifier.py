"""All, most, many, some, few, none; and the same number of things in other words."""

from __future__ import annotations

import pytest

from xlate.drift import condition

HARMLESS = [
    ("Each of the ports was closed.", "All the ports were closed."),
    ("Both pilots survived.", "The two pilots survived."),
    ("None of the crew was hurt.", "No member of the crew was hurt."),
    ("Most of the fields were flooded.", "The majority of the fields were flooded."),
    ("At least ten boats sank.", "No fewer than ten boats sank."),
    ("Some of the miners are back at work.", "A number of miners are back at work."),
    ("Every household will get coal.", "All households will get coal."),
    ("Many of the roads are blocked.", "A large number of roads are blocked."),
    ("Everyone must register by June.", "All people must register by June."),
    ("Few of the houses have roofs.", "Only a few of the houses have roofs."),
    ("Only the army may use the road.", "Nobody but the army may use the road."),
    ("Only the army may use the road.", "The army alone may use the road."),
    ("The loan is mainly for the railways.", "The loan is chiefly for the railways."),
    ("Not all the ships returned.", "Some of the ships did not return."),
    ("Not every soldier obeyed.", "Not all soldiers obeyed."),
    ("Any ship that enters will be searched.", "Every ship that enters will be searched."),
    ("The whole harvest was lost.", "All of the harvest was lost."),
    ("Nobody may leave the island.", "No one may leave the island."),
]

HARMFUL = [
    ("All the ports were closed.", "Most of the ports were closed."),
    ("All the ports were closed.", "Some of the ports were closed."),
    ("Both pilots survived.", "One of the pilots survived."),
    ("Both pilots survived.", "Neither pilot survived."),
    ("None of the crew was hurt.", "Some of the crew was hurt."),
    ("None of the crew was hurt.", "Few of the crew were hurt."),
    ("Most of the fields were flooded.", "All of the fields were flooded."),
    ("Most of the fields were flooded.", "Some of the fields were flooded."),
    (
        "Some of the witnesses have withdrawn their words.",
        "The witnesses have withdrawn their words.",
    ),
    ("Every household will get coal.", "Some households will get coal."),
    ("Not all the ships returned.", "All the ships returned."),
    ("Not all the ships returned.", "None of the ships returned."),
    ("No household will be left without bread.", "Not every household will be left without bread."),
    ("Only the army may use the road.", "The army may use the road."),
    ("The loan is mainly for the railways.", "The loan is only for the railways."),
    ("The debt was largely paid off.", "The debt was fully paid off."),
    ("Many of the roads are blocked.", "Few of the roads are blocked."),
    ("One of them has kept its word.", "Both of them have kept their word."),
    (
        "Most of them wished to stay, but some did not.",
        "Some of them wished to stay, but most did not.",
    ),
]


@pytest.mark.parametrize(("a", "b"), HARMLESS)
def test_a_quantifier_in_other_words_is_no_alarm(alarms, a, b) -> None:
    assert alarms(a, b) == []
    assert alarms(b, a) == []


@pytest.mark.parametrize(("a", "b"), HARMFUL)
def test_a_quantifier_lost_or_exchanged_is_an_alarm(alarms, a, b) -> None:
    assert {"polarity", "condition"} & {kind for kind, _message in alarms(a, b)}
    assert {"polarity", "condition"} & {kind for kind, _message in alarms(b, a)}


def test_both_quantifiers_are_named(found) -> None:
    a, b = "Not all the ships returned.", "None of the ships returned."
    (finding,) = [f for f in found(condition, a, b) if f.severity == "critical"]
    assert (finding.a.text, finding.b.text) == ("Not all", "None of")
    assert finding.evidence[0].rule == "not_all to none"
