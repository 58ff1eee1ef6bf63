from __future__ import annotations

from fractions import Fraction

import pytest

from xlate.text.numerals import quantities, same
from xlate.text.words import words


def told(text: str) -> list[tuple[str, str, Fraction]]:
    """Words, kind and value of the relative times and parts of the day in a text."""
    tokens = words(text, "en")
    return [
        (text[tokens[q.indices[0]].start : tokens[q.indices[-1]].end], q.kind, q.value)
        for q in quantities(tokens, text, 0, "en")
        if q.kind in ("relative", "daypart")
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("he left yesterday", [("yesterday", "relative", -1)]),
        ("the day after tomorrow", [("day after tomorrow", "relative", 2)]),
        ("it fell over the past week", [("past week", "relative", -7)]),
        ("due next year", [("next year", "relative", 365)]),
        ("in the coming years", [("coming years", "relative", 730)]),
        ("over the next few years", [("next few years", "relative", 730)]),
        ("in recent weeks", [("recent weeks", "relative", -14)]),
        ("in the days ahead", [("days ahead", "relative", 2)]),
        ("he left days ahead of the vote", []),
        ("since last summer", [("last summer", "relative", -365)]),
        ("on Sunday morning", [("morning", "daypart", 6)]),
        ("this morning they", [("this morning", "relative", 0)]),
        ("at 5 a.m. they", []),
        ("two days ago", []),
        ("the last man", []),
    ],
)
def test_relative_times(text: str, expected: list[tuple[str, str, int]]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("a", "b", "equal"),
    [
        ("last week", "the past week", True),
        ("evening", "night", True),
        ("morning", "evening", False),
        ("last year", "last summer", False),
        ("today", "this year", False),
        ("yesterday", "tomorrow", False),
    ],
)
def test_sameness(a: str, b: str, equal: bool) -> None:
    one, two = (quantities(words(t, "en"), t, 0, "en")[0] for t in (a, b))
    assert bool(same(one, two)) is equal
    assert bool(same(two, one)) is equal
