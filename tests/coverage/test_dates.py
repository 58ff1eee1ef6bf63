"""Which article came first, as far as dates tell."""

from __future__ import annotations

import pytest

from xlate.coverage.dates import before


@pytest.mark.parametrize(
    ("a", "b", "known"),
    [
        ("2031-03-04", "2031-03-05", True),
        ("2031-03-05", "2031-03-04", False),
        ("2031-03-04T08:00:00Z", "2031-03-04T09:30:00+01:00", True),
        ("2031-03-04T08:00:00Z", "2031-03-04T09:00:00+02:00", False),
        ("2031-03-04", "2031-03-05T00:10:00Z", True),
    ],
)
def test_what_dates_tell(a: str, b: str, known: bool) -> None:
    assert before(a, b) is known


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("2031-03-04", "2031-03-04"),
        ("2031-03-04", "2031-03-04T23:59:00Z"),
        ("2031-03-04T08:00:00", "2031-03-04T09:00:00Z"),  # whose eight o'clock?
        ("2031-03-04T08:00:00Z", "2031-03-04T08:00:00Z"),
        (None, "2031-03-04"),
        ("2031", "yesterday"),
        ("", ""),
    ],
)
def test_what_dates_do_not_tell(a: str | None, b: str | None) -> None:
    assert before(a, b) is None
    assert before(b, a) is None
