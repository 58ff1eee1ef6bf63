from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from xlate.text.amounts import calendars
from xlate.text.amounts.calendars import era_year, from_hijri, from_persian, to_persian


@pytest.mark.parametrize(
    ("era", "year", "gregorian"),
    [
        ("juche", 113, 2024),
        ("juche", 1, 1912),
        ("minguo", 113, 2024),
        ("reiwa", 6, 2024),
        ("reiwa", 1, 2019),
        ("heisei", 31, 2019),
        ("showa", 20, 1945),
        ("taisho", 1, 1912),
        ("meiji", 1, 1868),
        ("buddhist", 2567, 2024),
    ],
)
def test_a_year_of_an_era(era: str, year: int, gregorian: int) -> None:
    assert era_year(era, year) == gregorian


def test_no_such_era_or_year() -> None:
    assert era_year("bunsei", 3) is None
    assert era_year("juche", 0) is None


@pytest.mark.parametrize(
    ("persian", "gregorian"),
    [
        ((1403, 1, 1), date(2024, 3, 20)),
        ((1403, 12, 30), date(2025, 3, 20)),
        ((1402, 12, 29), date(2024, 3, 19)),
        ((1404, 1, 1), date(2025, 3, 21)),
        ((1357, 11, 22), date(1979, 2, 11)),
        ((1399, 10, 13), date(2021, 1, 2)),
        ((1398, 10, 13), date(2020, 1, 3)),
    ],
)
def test_a_persian_day(persian: tuple[int, int, int], gregorian: date) -> None:
    assert from_persian(*persian) == gregorian
    assert to_persian(gregorian) == persian


@pytest.mark.parametrize(
    "day", [(1402, 12, 30), (1403, 7, 31), (1403, 13, 1), (0, 1, 1), (1403, 1, 0)]
)
def test_no_such_persian_day(day: tuple[int, int, int]) -> None:
    assert from_persian(*day) is None


@given(st.dates(date(1800, 1, 1), date(2200, 1, 1)))
def test_the_persian_calendar_goes_both_ways(day: date) -> None:
    there = to_persian(day)
    assert there is not None
    assert from_persian(*there) == day
    after = to_persian(day + timedelta(1))
    assert after is not None
    assert after > there


@pytest.mark.parametrize(
    ("hijri", "gregorian"),
    [
        ((1, 1, 1), date(622, 7, 19)),
        ((1445, 9, 1), date(2024, 3, 11)),
        ((1445, 10, 1), date(2024, 4, 10)),
        ((1446, 1, 1), date(2024, 7, 7)),
    ],
)
def test_a_lunar_day_is_right_to_within_two_days(
    hijri: tuple[int, int, int], gregorian: date
) -> None:
    found = from_hijri(*hijri)
    assert found is not None
    assert abs((found - gregorian).days) <= calendars.LUNAR_ERROR


def test_no_such_lunar_day() -> None:
    assert from_hijri(1445, 13, 1) is None
    assert from_hijri(10**9, 1, 1) is None
