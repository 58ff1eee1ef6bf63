"""Exceptions told in other words, and those that are lost."""

from __future__ import annotations

from collections.abc import Callable

import pytest

HARMLESS = [
    (
        "On the first night nobody except the wounded crossed from our side.",
        "On the first night only the wounded crossed from our side.",
    ),
    (
        "No vessels except those flying the flag may pass.",
        "Only vessels flying the flag may pass.",
    ),
    (
        "Each family will receive 4,000 florins, except where the dead man had no dependants.",
        "Each family will get 4,000 florins, unless the inmate left no dependants.",
    ),
    (
        "Each family will receive 4,000 florins, except where the dead man had no dependants.",
        "Each family receives 4,000 florins, only not where the dead man had no dependants.",
    ),
    (
        "The guards opened every door to which they had a key.",
        "No door to which they possessed the key was left unopened by the guards.",
    ),
    (
        "Dialogue is the only way out of this crisis.",
        "There is no way out of this crisis other than dialogue.",
    ),
    ("The lynx fears nothing, except the wolf.", "The lynx only fears the wolf."),
    ("Talks are the sole road to peace.", "There is no road to peace except talks."),
    ("The fire did not begin in the cells.", "The fire began outside the cells."),
    ("Seventeen prisoners lost their lives.", "Seventeen prisoners came to death."),
    (
        "If he withdraws, no second ballot will be held.",
        "If he withdraws, the second ballot falls away.",
    ),
]

HARMFUL = [
    (
        "Dialogue is one way out of this crisis.",
        "There is no way out of this crisis other than dialogue.",
        "polarity",
    ),
    (
        "On the first night nobody except the wounded crossed from our side.",
        "On the first night nobody crossed from our side.",
        "condition",
    ),
    (
        "Each family will receive 4,000 florins, except where the dead man had no dependants.",
        "Each family will receive 4,000 florins where the dead man had no dependants.",
        "condition",
    ),
    (
        "The fire did not begin in the cells.",
        "The fire began in the cells, and a crowd gathered outside.",
        "polarity",
    ),
    (
        "If he withdraws, no second ballot will be held.",
        "If he withdraws, a second ballot will be held before the appeal lapses.",
        "polarity",
    ),
]


@pytest.mark.parametrize(("a", "b"), HARMLESS)
def test_the_same_exception_in_other_words(
    alarms: Callable[..., list[tuple[str, ...]]], a: str, b: str
) -> None:
    assert alarms(a, b) == []
    assert alarms(b, a) == []


@pytest.mark.parametrize(("a", "b", "kind"), HARMFUL)
def test_an_exception_or_a_negation_that_is_gone(
    alarms: Callable[..., list[tuple[str, ...]]], a: str, b: str, kind: str
) -> None:
    assert kind in {found[0] for found in alarms(a, b)}
    assert kind in {found[0] for found in alarms(b, a)}
