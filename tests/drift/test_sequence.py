"""What comes first, told the other way round; and days that bound the same time."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from xlate.drift import condition
from xlate.model import Finding

REVERSED = [
    (
        "If either candidate withdraws before 1 July, no second vote will be held.",
        "If either candidate withdraws after 1 July, no second vote will be held.",
        ("before", "after"),
    ),
    (
        "The talks will begin prior to the summit in Odrava.",
        "The talks will begin after the summit in Odrava.",
        ("prior to", "after"),
    ),
    (
        "The levy will not apply to contracts registered before 1 March.",
        "The levy will not apply to contracts registered after March 1.",
        ("before", "after"),
    ),
    (
        "Ships must report following their entry into the strait.",
        "Ships must report ahead of their entry into the strait.",
        ("following", "ahead of"),
    ),
]

HARMLESS = [
    ("He left before the vote was counted.", "The vote was counted after he left."),
    ("Before he left, the vote was counted.", "He left after the vote was counted."),
    (
        "The port will not open before the inspection.",
        "The port will open only after the inspection.",
    ),
    ("Pumps were checked before and after the storm.", "Pumps were checked after the storm too."),
    ("He spoke before the court in Odrava.", "He spoke in front of the court in Odrava."),
]

SAME_BOUND = [
    ("They may withdraw before 1 July.", "They may withdraw by 30 June."),
    ("They may withdraw before March 1.", "They may withdraw no later than February 29."),
    ("The rule applies after 31 December.", "The rule applies from 1 January."),
]


@pytest.mark.parametrize(("a", "b", "words"), REVERSED)
def test_before_is_not_after(
    found: Callable[..., list[Finding]], a: str, b: str, words: tuple[str, str]
) -> None:
    (told,) = found(condition, a, b)
    assert told.a is not None
    assert told.b is not None
    assert (str(told.severity), told.a.text, told.b.text) == ("critical", *words)
    assert told.message.endswith("the other way round in time")


@pytest.mark.parametrize(("a", "b"), HARMLESS)
def test_what_comes_first_told_from_the_other_end(
    alarms: Callable[..., list[tuple[str, ...]]], a: str, b: str
) -> None:
    assert alarms(a, b) == []
    assert alarms(b, a) == []


@pytest.mark.parametrize(("a", "b"), SAME_BOUND[:2])
def test_days_that_leave_the_same_time(
    alarms: Callable[..., list[tuple[str, ...]]], a: str, b: str
) -> None:
    assert alarms(a, b) == []
    assert alarms(b, a) == []
    other = b.replace("30", "29").replace("29.", "27.")
    assert alarms(a, other) != []


def test_unless_with_the_contrary_says_what_if_says(
    alarms: Callable[..., list[tuple[str, ...]]],
) -> None:
    real = "If either candidate withdraws, no second vote will be held."
    turned = "Unless either candidate withdraws, a second vote will be held."
    assert alarms(real, turned) == alarms(turned, real) == []
    assert alarms(real, turned.replace("a second", "no second")) != []
    assert alarms(real, real.replace("no second", "a second")) != []
