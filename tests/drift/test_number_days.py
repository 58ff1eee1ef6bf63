"""Days told from the dates of the articles: one day in other words, and another day."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from xlate.drift import number
from xlate.model import Finding, Report, Severity

Story = Callable[..., Report]

ONE_DAY = [
    ("2024-03-13", "The envoys said they would sign the pact on Thursday.",
     "2024-03-13", "The envoys said they would sign the pact on 14 March."),
    ("2024-03-14", "The minister said the bridge was closed on Tuesday.",
     "2024-03-14", "The minister said the bridge was closed on March 12."),
    ("2024-03-13", "The minister said the bridge was closed yesterday.",
     "2024-03-13", "The minister said the bridge was closed on March 12."),
    ("2024-03-13", "The minister said the bridge was closed yesterday.",
     "2024-03-13", "The minister said the bridge was closed on Tuesday."),
    ("2024-03-13", "The minister said the bridge was closed yesterday.",
     "2024-03-12", "The minister said the bridge was closed today."),
    ("2024-03-13", "The minister said the bridge was closed yesterday.",
     "2024-03-13", "The minister said the bridge was closed the day before."),
    ("2024-03-13", "The minister said the bridge was closed on 12 March.",
     "2024-03-13", "The minister said the bridge was closed the day before."),
    ("2024-03-13", "The minister said the envoys would arrive tomorrow.",
     "2024-03-13", "The minister said the envoys would arrive on Thursday."),
    ("2024-11-14", "The minister said the envoys would arrive tomorrow.",
     "2024-11-14", "The minister said the envoys would arrive on Nov. 15."),
    ("2024-11-14", "The minister said the envoys would arrive on the 15th.",
     "2024-11-14", "The minister said the envoys would arrive on Nov. 15."),
    ("2024-11-14", "The minister said the envoys would arrive on the 15th.",
     "2024-11-14", "The minister said the envoys would arrive on Friday."),
    ("2024-11-25", "The minister said the plant was closed in mid-November.",
     "2024-11-25", "The minister said the plant was closed earlier this month."),
    ("2024-11-25", "The minister said the plant was closed in October.",
     "2024-11-25", "The minister said the plant was closed last month."),
    ("2024-11-25", "The minister said the plant would be closed next month.",
     "2024-11-25", "The minister said the plant would be closed in December."),
    ("2024-03-13", "The minister said the plant was shut last week.",
     "2024-03-13", "The minister said the plant was shut on 6 March."),
    ("2024-03-13", "The minister said the plant was shut last Thursday.",
     "2024-03-13", "The minister said the plant was shut on March 7."),
    ("2024-03-13", "The minister said the plant was shut two days ago.",
     "2024-03-13", "The minister said the plant was shut on Monday."),
    ("2024-03-13", "The minister said the plant was shut in 2023.",
     "2024-03-13", "The minister said the plant was shut last year."),
    ("2024-03-13", "The minister said the plant was shut on Tuesday, 12 March.",
     "2024-03-13", "The minister said the plant was shut on March 12."),
    ("2024-03-13", "The minister said the plant was shut on 12 March 2024.",
     "2024-03-13", "The minister said the plant was shut on Tuesday."),
    ("", "The minister said the plant was shut on Tuesday.",
     "", "The minister said the plant was shut on 12 March."),
    ("", "The minister said the plant was shut yesterday.",
     "", "The minister said the plant was shut on 2 March."),
    ("2024-03-13", "The minister said the plant was shut yesterday.",
     "", "The minister said the plant was shut on 2 March."),
    ("2024-03-13", "VELMAR, March 12 (UTA) — The minister said the plant was shut today.",
     "2024-03-13", "The minister said the plant was shut on March 12."),
    ("2024-03-13", '"We shut the plant yesterday," the minister said.',
     "2024-03-14", '"We shut the plant on Tuesday," the minister said.'),
]  # fmt: skip

ANOTHER_DAY = [
    ("2024-03-13", "The envoys said they would sign the pact on Thursday.",
     "2024-03-13", "The envoys said they would sign the pact on 15 March."),
    ("2024-03-14", "The minister said the bridge was closed on Tuesday.",
     "2024-03-14", "The minister said the bridge was closed on March 10."),
    ("2024-03-13", "The minister said the bridge was closed yesterday.",
     "2024-03-13", "The minister said the bridge was closed on March 10."),
    ("2024-03-13", "The minister said the bridge was closed yesterday.",
     "2024-03-13", "The minister said the bridge was closed on Sunday."),
    ("2024-03-13", "The minister said the bridge was closed yesterday.",
     "2024-03-16", "The minister said the bridge was closed today."),
    ("2024-03-13", "The minister said the envoys would arrive tomorrow.",
     "2024-03-13", "The minister said the envoys would arrive on Saturday."),
    ("2024-11-14", "The minister said the envoys would arrive tomorrow.",
     "2024-11-14", "The minister said the envoys would arrive on Nov. 18."),
    ("2024-11-14", "The minister said the envoys would arrive on the 15th.",
     "2024-11-14", "The minister said the envoys would arrive on Nov. 16."),
    ("2024-11-14", "The minister said the envoys would arrive on the 15th.",
     "2024-11-14", "The minister said the envoys would arrive on Monday."),
    ("2024-11-25", "The minister said the plant was closed in October.",
     "2024-11-25", "The minister said the plant was closed earlier this month."),
    ("2024-11-25", "The minister said the plant was closed in September.",
     "2024-11-25", "The minister said the plant was closed last month."),
    ("2024-11-25", "The minister said the plant would be closed next month.",
     "2024-11-25", "The minister said the plant would be closed in January."),
    ("2024-03-13", "The minister said the plant was shut last week.",
     "2024-03-13", "The minister said the plant was shut on 6 February."),
    ("2024-03-13", "The minister said the plant was shut two days ago.",
     "2024-03-13", "The minister said the plant was shut on Friday."),
    ("2024-03-13", "The minister said the plant was shut in 2021.",
     "2024-03-13", "The minister said the plant was shut last year."),
    ("2024-03-13", "The minister said the plant was shut on 12 March 2023.",
     "2024-03-13", "The minister said the plant was shut on Tuesday."),
    ("2024-03-13T23:30:00+01:00", "The minister said the plant was shut today.",
     "2024-03-13T23:30:00+01:00", "The minister said the plant was shut on Thursday."),
    ("2024-03-13", '"We shut the plant yesterday," the minister said.',
     "2024-03-14", '"We shut the plant on Sunday," the minister said.'),
]  # fmt: skip

ONE_DAY_APART = [
    ("2024-03-13T22:00:00+09:00", "The minister said the bridge was closed yesterday.",
     "2024-03-13T14:00:00Z", "The minister said the bridge was closed on 11 March."),
]  # fmt: skip


def told(story: Story, day_a: str, a: str, day_b: str, b: str) -> tuple[list[Finding], Report]:
    """What the number kind finds in two articles, of these dates where they have one."""
    report = story(
        UTA={"text": a, "date": day_a or None}, Meridian={"text": b, "date": day_b or None}
    )
    assert any(len(s.renderings) > 1 for s in report.statements)
    return [f for f in report.findings if f.kind == number.KIND], report


@pytest.mark.parametrize(("day_a", "a", "day_b", "b"), ONE_DAY)
def test_one_day_in_other_words(day_a: str, a: str, day_b: str, b: str, story: Story) -> None:
    for row in ((day_a, a, day_b, b), (day_b, b, day_a, a)):
        own, report = told(story, *row)
        assert [f.message for f in own if f.severity.rank] == []
        assert [f.message for f in report.findings if f.severity.rank > 1] == []


@pytest.mark.parametrize(("day_a", "a", "day_b", "b"), ANOTHER_DAY)
def test_another_day(day_a: str, a: str, day_b: str, b: str, story: Story) -> None:
    for row in ((day_a, a, day_b, b), (day_b, b, day_a, a)):
        (drift,) = told(story, *row)[0]
        assert drift.severity == Severity.MAJOR
        assert (drift.evidence[0].rule, drift.message[-11:]) == ("another day", "another day")


def test_the_message_and_the_evidence_have_both_days(story: Story) -> None:
    (drift,) = told(
        story, "2024-03-14", "The minister said the bridge was closed on Tuesday.",
        "2024-03-14", "The minister said the bridge was closed on March 10.",
    )[0]  # fmt: skip
    assert drift.message == (
        'UTA has "Tuesday", which is 2024-03-12, Meridian has "March 10", which is 2024-03-10: '
        "another day"
    )
    assert drift.evidence[0].detail.startswith("2024-03-12 against 2024-03-10")


@pytest.mark.parametrize(("day_a", "a", "day_b", "b"), ONE_DAY_APART)
def test_time_zones_may_explain_one_day(
    day_a: str, a: str, day_b: str, b: str, story: Story
) -> None:
    (drift,) = told(story, day_a, a, day_b, b)[0]
    assert drift.severity == Severity.MINOR
    assert drift.message.endswith("one day apart, which the time zones of the articles may explain")


def test_a_year_counted_from_another_is_not_judged(story: Story) -> None:
    own, _ = told(
        story, "2029-03-13", "The minister said the crop was 3m tonnes, less than last year.",
        "2029-03-13", "The minister said the crop was 3m tonnes, less than a year earlier.",
    )  # fmt: skip
    assert own == []
