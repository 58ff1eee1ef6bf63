"""Conditions, limits and quantifiers gained, lost or exchanged; and the same in other words."""

from __future__ import annotations

import pytest

from xlate.drift import condition


@pytest.mark.parametrize(
    ("a", "b", "words"),
    [
        (  # the manual's, the case of 2017
            "We will not negotiate unless the hostile policy ends",
            "We will not negotiate",
            ("unless", None),
        ),
        (
            "Unless the siege ends, the convoy will not move.",
            "The convoy will not move.",
            ("Unless", None),
        ),
        (
            "The union will sign if the wages are paid.",
            "The union will sign.",
            ("if", None),
        ),
        (
            "The guns fall silent.",
            "The guns fall silent, provided that the envoys return.",
            (None, "provided that"),
        ),
        (
            "The dam will stay shut until the river falls.",
            "The dam will stay shut.",
            ("until", None),
        ),
        (
            "We will respond if the drills continue.",
            "We will respond as the drills continue.",
            ("if", "as"),
        ),
        (
            "The sanctions stay until the troops leave.",
            "The sanctions stay after the troops leave.",
            ("until", "after"),
        ),
    ],
)
def test_a_condition_on_one_side_is_critical(told, a, b, words) -> None:
    ((severity, *spans),) = told(condition, a, b)
    assert severity == "critical"
    assert [s is not None for s in spans] == [w is not None for w in words]
    assert all(w is None or s.startswith(w) for s, w in zip(spans, words, strict=True))


ONLY = [
    ("Only the president can order a strike.", "The president can order a strike.", "Only"),
    (
        "Grain may pass through the strait only after inspection.",
        "Grain may pass through the strait after inspection.",
        "only",
    ),
    (
        "The tariff was cut only for farmers on the coast.",
        "The tariff was cut for farmers on the coast.",
        "only",
    ),
]


@pytest.mark.parametrize(("a", "b", "word"), ONLY)
def test_only_on_one_side_is_critical(told, a, b, word) -> None:
    assert told(condition, a, b) == [("critical", word, None)]
    assert told(condition, b, a) == [("critical", None, word)]


@pytest.mark.parametrize(
    ("a", "b", "words"),
    [
        (
            "We will talk if the blockade is lifted.",
            "We will talk unless the blockade is lifted.",
            ("if", "unless"),
        ),
        (
            "All prisoners were released on Sunday.",
            "Some prisoners were released on Sunday.",
            ("All", "Some"),
        ),
        (
            "Most of the villages have power again.",
            "A few of the villages have power again.",
            ("Most of", "A few"),
        ),
        (
            "Half of the crew and all officers were saved.",
            "Half of the crew and few officers were saved.",
            ("all", "few"),
        ),
        (
            "Every bridge over the river was destroyed.",
            "Few bridges over the river were destroyed.",
            ("Every", "Few"),
        ),
    ],
)
def test_another_condition_or_scope_is_critical(told, a, b, words) -> None:
    assert told(condition, a, b) == [("critical", *words)]


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("provided that the talks resume", "if the talks are resumed"),  # the manual's
        ("If the talks fail, we will return home.", "We will return home if the talks fail."),
        ("Only on Monday will the port reopen.", "The port will reopen only on Monday."),
        ("As long as the truce holds, we wait.", "We wait so long as the truce holds."),
        (
            "We will sail unless it rains.",
            "We will sail if it does not rain.",
        ),
        ("All the workers were paid on Friday.", "Every worker was paid on Friday."),
        ("The ban holds until the end of June.", "The ban holds till the end of June."),
        (
            "In the event of an attack the base will be evacuated.",
            "The base will be evacuated if there is an attack.",
        ),
        ("The whole country mourns.", "The entire country mourns."),
        (
            "Should the enemy attack, we will answer.",
            "If the enemy attacks, we will answer.",
        ),
        (
            "Had they asked, we would have helped.",
            "If they had asked, we would have helped.",
        ),
        ("We do not want any conflict.", "We want no conflict."),
        (
            "Every ship, except for tankers, may pass.",
            "Every ship may pass, apart from tankers.",
        ),
    ],
)
def test_the_same_condition_in_other_words_is_no_alarm(alarms, a, b) -> None:
    assert alarms(a, b) == []
    assert alarms(b, a) == []


def test_the_message_says_who_makes_it_depend(found) -> None:
    a, b = "The union will sign if the wages are paid.", "The union will sign."
    (finding,) = found(condition, a, b)
    assert finding.message == 'a makes it conditional with "if"; b does not'
    assert (finding.b, finding.missing_in) == (None, "b")
    (finding,) = found(condition, b, a)
    assert finding.message == 'b makes it conditional with "if"; a does not'
    assert (finding.a, finding.missing_in) == (None, "a")
    (finding,) = found(condition, ONLY[0][0], ONLY[0][1])
    assert finding.message == 'a bounds it with "Only"; b does not'


def test_an_exchange_names_both(found) -> None:
    (finding,) = found(condition, "We talk if they leave.", "We talk unless they leave.")
    assert finding.message == 'a has "if", b has "unless": another condition or scope'
    assert finding.evidence[0].rule == "condition to condition_negative"


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (
            "We will fight even if we are alone.",
            "We will fight if we are alone.",
        ),
        (
            "If the sanctions are lifted, we will return to the table.",
            "When the sanctions are lifted, we will return to the table.",
        ),
        ("At least some of the crew survived.", "The crew survived."),
    ],
)
def test_a_shift_of_condition_is_at_least_told(told, a, b) -> None:
    assert told(condition, a, b) != []


@pytest.mark.parametrize(
    "a",
    [
        "He is the most influential minister in the cabinet.",
        "Our most powerful weapon will be shown at the parade.",
        "It is the ministry's most secret plan for the islands.",
    ],
)
def test_a_superlative_bounds_nothing(found, a: str) -> None:
    b = a.replace("the most influential", "an influential").replace("most ", "")
    assert found(condition, a, b) == []
    assert found(condition, b, a) == []
