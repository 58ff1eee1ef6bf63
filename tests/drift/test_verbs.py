"""Verb groups read off the words."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from xlate.drift.verbs import groups
from xlate.text.words import words


def short(text: str) -> list[tuple[str, str, str]]:
    """Each group's words, head and time, with p, g, v for perfect, progressive, passive."""
    tokens = words(text, "en")
    return [
        (
            " ".join(tokens[i].low for i in g.indices),
            tokens[g.head].low,
            g.time.value + "-" + "p" * g.perfect + "g" * g.progressive + "v" * g.passive,
        )
        for g in groups(tokens)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The port has been being built.", [("has been being built", "built", "present-pgv")]),
        ("They will not soon be sold.", [("will be sold", "sold", "future-v")]),
        ("He didn't see it.", [("did see", "see", "past-")]),
        ("She's leaving.", [("'s leaving", "leaving", "present-g")]),
        ("The dam is about to break.", [("is about to break", "break", "future-")]),
        ("The dam is interesting.", [("is", "is", "present-")]),
        ("The gas will be used here.", [("will be used", "used", "future-v")]),
        ("The fleet sank a ferry.", [("sank", "sank", "past-")]),
        ("The fleet attacked the port.", [("attacked", "attacked", "past-")]),
        ("The fleet attacks the port.", [("attacks", "attacks", "present-")]),
        ("We have to leave.", [("have", "have", "modal-")]),
        ("the ministry's plan to leave", []),
        ("the port attacked by the fleet", []),
        ("to be seen", []),
        ("", []),
    ],
)
def test_groups(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert short(text) == expected


def test_a_participle_beside_a_finite_verb_is_none() -> None:
    assert short("The ship damaged in May was sold.") == [("was sold", "sold", "past-v")]


_TEXT = "the fleet is was will has have been be being sank sunk going about to not 's 'd do can ,"
_WORDS = (*_TEXT.split(), "that", "used")


@settings(deadline=None)
@given(st.lists(st.sampled_from(_WORDS), max_size=30))
def test_groups_are_in_order_and_share_no_word(tokens: list[str]) -> None:
    found = groups(words(" ".join(tokens), "en"))
    taken = [i for g in found for i in g.indices]
    assert len(taken) == len(set(taken))
    assert [g.head for g in found] == sorted(g.head for g in found)
    assert all(g.head in g.indices for g in found)


@settings(deadline=None)
@given(st.text(max_size=80))
def test_any_text(text: str) -> None:
    tokens = words(text, "en")
    assert all(max(g.indices) < len(tokens) for g in groups(tokens))
