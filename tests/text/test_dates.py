from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from xlate.text.numerals import quantities
from xlate.text.words import words

_DATED = ("month", "weekday", "day", "year", "decade", "time")
_MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]


def dated(text: str) -> list[tuple[str, int]]:
    found = quantities(words(text, "en"), text, 0, "en")
    return [(q.kind, int(q.value)) for q in found if q.kind in _DATED and not q.weak]


dated("a warm-up, so that no timed example pays for reading the lexicon")


@given(st.integers(1, 31), st.integers(1, 12), st.integers(1900, 2099))
def test_a_date_is_the_same_in_every_order(day: int, month: int, year: int) -> None:
    name = _MONTHS[month - 1]
    expected = {("day", day), ("month", month), ("year", year)}
    for text in (
        f"on {name} {day}, {year}, it", f"on {day} {name} {year} it", f"{year}-{month:02}-{day:02}",
        f"the {day}. {name} {year}", f"on {day}.{month}.{year} it",
    ):  # fmt: skip
        assert set(dated(text)) == expected, text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the 15th of May", [("day", 15), ("month", 5)]),
        ("14-15 July", [("day", 14), ("day", 15), ("month", 7)]),
        ("15 Nov. 2023", [("day", 15), ("month", 11), ("year", 2023)]),
        ("He may march on Sunday", [("weekday", 7)]),
        ("May I ask", []),
        ("since May it was", [("month", 5)]),
        ("on Sundays they", [("weekday", 7)]),
        ("the Sun newspaper", []),
        ("in 2024, they", [("year", 2024)]),
        ("2000 people", []),
        ("in the '90s", [("decade", 90)]),
        ("in the 1990s", [("decade", 1990)]),
        ("the nineties", [("decade", 90)]),
        ("the class of '24", [("year", 2024)]),
        ("2015–17", [("year", 2015), ("year", 2017)]),
        ("from 2015 to 2017", [("year", 2015), ("year", 2017)]),
        ("at 16:15h", [("time", 975)]),
        ("at 4:15 p.m. today", [("time", 975)]),
        ("at 5pm", [("time", 1020)]),
        ("at 12 a.m. today", [("time", 0)]),
        ("at 5 o'clock", [("time", 300)]),
        ("at noon", [("time", 720)]),
        ("99:99", []),
        ("45.45.2020", []),
    ],
)  # fmt: skip
def test_dates_and_times(text: str, expected: list[tuple[str, int]]) -> None:
    assert dated(text) == expected
