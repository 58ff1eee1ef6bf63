"""Days and periods worked out from the date of the article."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from xlate.text.moments import Moment, agree, apart, dateline, day_of, moments, zone
from xlate.text.numerals import quantities
from xlate.text.words import words

DAY = date(2024, 3, 13)  # a Wednesday


def read(text: str, *anchors: date, lang: str = "en") -> list[Moment]:
    tokens = words(text, lang)
    return moments(quantities(tokens, text, 0, lang), tokens, lang, anchors)


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("on Tuesday", ["2024-03-12/2024-03-12", "2024-03-19/2024-03-19"]),
        ("last Tuesday", ["2024-03-12/2024-03-12", "2024-03-05/2024-03-05"]),
        ("next Friday", ["2024-03-15/2024-03-15", "2024-03-22/2024-03-22"]),
        ("Friday of next week", ["2024-03-22/2024-03-22"]),
        ("today", ["2024-03-13/2024-03-13"]),
        ("last night", ["2024-03-12/2024-03-13"]),
        ("the day before", ["2024-03-12/2024-03-12"]),
        ("two days ago", ["2024-03-11/2024-03-11"]),
        ("two weeks ago", ["2024-02-25/2024-03-02"]),
        ("last month", ["2024-02-01/2024-02-29"]),
        ("earlier this month", ["2024-03-01/2024-03-13"]),
        ("later this month", ["2024-03-13/2024-03-31"]),
        ("by 2 January", ["2024-01-02/2024-01-02"]),
        ("by 20 December", ["2023-12-20/2023-12-20"]),
        ("in mid-March 2023", ["2023-03-08/2023-03-22"]),
        ("in early April 2024", ["2024-04-01/2024-04-12"]),
        ("on 2024-02-30", []),
        ("in 2022", ["2022-01-01/2022-12-31"]),
    ],
)
def test_days(text: str, days: list[str]) -> None:
    (moment,) = read(text, DAY)
    assert [f"{first}/{last}" for first, last in moment.days] == days


@pytest.mark.parametrize("text", ["twelve men", "the 15th regiment", "for two days", "in 3 days"])
def test_what_tells_no_day(text: str) -> None:
    assert read(text, DAY) == []


def test_without_a_date_only_what_is_said_counts() -> None:
    assert [m.days for m in read("yesterday, on Friday, on 12 March", *())] == [(), (), ()]


def test_a_day_and_a_year_are_not_told_as_exactly() -> None:
    (day,), (year,) = read("on 12 March", DAY), read("this year", DAY)
    assert not agree(day, year)
    assert apart(day, year) is None


def test_a_day_counted_from_an_event_never_differs_surely() -> None:
    (before,), (other,) = read("the day before", DAY), read("on 2 March", DAY)
    assert not agree(before, other)
    assert apart(before, other) is None


@pytest.mark.parametrize(
    ("head", "day"),
    [
        ("VELMAR, March 12 (UTA) — The bridge is shut.", date(2024, 3, 12)),
        ("VELMAR, 9 March - The bridge is shut.", date(2024, 3, 9)),
        ("The bridge is shut since March 12.", None),
        ("VELMAR, January 12 — The bridge is shut.", None),
        ("VELMAR — The bridge is shut.", None),
    ],
)
def test_dateline(head: str, day: date | None) -> None:
    assert dateline(head, "en", DAY) == day


@pytest.mark.parametrize(
    ("told", "day", "offset"),
    [
        ("2024-03-13", DAY, None),
        ("2024-03-13T22:00:00+09:00", DAY, timedelta(hours=9)),
        ("2024-03-13T22:00:00Z", DAY, timedelta(0)),
        ("2024-03", None, None),
        ("0001-01-01", None, None),
        (None, None, None),
        ("soon", None, None),
    ],
)
def test_date_of_an_article(told: str | None, day: date | None, offset: timedelta | None) -> None:
    assert (day_of(told), zone(told)) == (day, offset)


_PIECES = st.sampled_from(
    ["on", "Monday", "last", "next", "week", "the", "15th", "31", "February", "2023", "0000-01-01",
     "9999-12-31", "ago", "90000", "years", "days", "yesterday", "day", "before", ",", "of", "May"]
)  # fmt: skip
_TEXT = st.lists(_PIECES, max_size=12).map(" ".join)


@given(_TEXT, _TEXT, st.dates(date(1501, 1, 1), date(2149, 12, 31)))
def test_any_text_at_any_date(a: str, b: str, day: date) -> None:
    for x in read(a, day):
        assert all(first <= last for first, last in x.days)
        assert apart(x, x) is None
        for y in read(b, day):
            assert agree(x, y) == agree(y, x)
            gap = apart(x, y)
            assert not (gap and agree(x, y))
            assert (gap is None) == (apart(y, x) is None)
