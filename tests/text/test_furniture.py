"""What on a page is not the story."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from xlate.text.furniture import furniture


def stretches(text: str) -> list[str]:
    return [text[start:end] for start, end in furniture(text, "en")]


@pytest.mark.parametrize(
    "line",
    ["Leave a Comment", "(END)", "Photo: STR / AFP", "Sign up for our newsletter", "Read more:"],
)
def test_lines(line: str) -> None:
    assert stretches(f"The leader spoke on Friday.\n{line}\nHe left.") == [line]


@pytest.mark.parametrize(
    "line",
    [
        "The leader said “no comment” on Friday.",
        'In this photo the leader inspects what it called "the pride of the fleet" at a yard.',
        "Reply to us within a week, the ministry told the United Nations in a letter on Friday.",
        "NATO, the IAEA and the WTO met in Geneva.",
    ],
)
def test_copy_is_no_furniture(line: str) -> None:
    assert stretches(line) == []


def test_a_credit_in_capitals_inside_a_caption() -> None:
    text = (
        'The leader has ordered "more drones", media said. / EDITORS NOTE --- RESTRICTED TO '
        'EDITORIAL USE - MANDATORY CREDIT "XYZ PHOTO" - NO MARKETING'
    )
    assert stretches(text) == [
        'EDITORS NOTE --- RESTRICTED TO EDITORIAL USE - MANDATORY CREDIT "XYZ PHOTO" - NO MARKETING'
    ]


@given(st.text(alphabet='AbC ()/\n"Photo: END', max_size=200))
def test_stretches_are_sorted_and_apart(text: str) -> None:
    found = furniture(text, "en")
    assert all(0 <= start < end <= len(text) for start, end in found)
    assert all(a[1] <= b[0] for a, b in itertools.pairwise(found))
