"""Amounts that are one by value are no other wording; figures where number words are not known."""

from __future__ import annotations

from collections.abc import Callable

import pytest

import xlate
from xlate.drift import modality, number, unmarked_change, wording
from xlate.model import Finding, Report


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (
            "A second vote must take place within nine weeks.",
            "A second vote must take place within 63 days.",
        ),
        (
            "The pump stood 300 metres from the wing.",
            "The pump stood some 330 yards from the wing.",
        ),
    ],
)
def test_units_of_one_amount_are_no_other_wording(
    found: Callable[..., list[Finding]], a: str, b: str
) -> None:
    assert found(wording, a, b) == []


def test_another_unit_is_another_amount(told: Callable[..., list[tuple[str, ...]]]) -> None:
    a, b = "The vote must take place within nine weeks.", "The vote must take place within 90 days."
    assert told(number, a, b) == [("critical", "nine weeks", "90 days")]


def test_a_month_is_no_modal(found: Callable[..., list[Finding]]) -> None:
    assert found(modality, "The exchange began on 15 May.", "The exchange began that day.") == []


def test_a_time_that_another_time_stands_beside_is_not_said_to_be_none(
    found: Callable[..., list[Finding]],
) -> None:
    a, b = "It began on 15 May at 22:30 (19:30 GMT).", "It began on 15 May at 22:30 GMT."
    (lost,) = found(number, a, b)
    assert lost.message == 'a has the figure "19:30", b leaves it out'


JA = "外部電源が{}時間以内に復旧しなければ、避難区域を半径10キロに広げる。"


def test_digits_in_the_same_letters_are_compared_in_any_language(
    pair: Callable[..., object],
) -> None:
    def alarms(a: str, b: str) -> list[tuple[str, str]]:
        found = xlate.compare(a, b, lang_a="ja", lang_b="ja").findings
        return [(f.kind, f.message) for f in found if f.severity.rank >= 2]

    assert alarms(JA.format("48"), JA.format("24")) == [
        ("number", 'a has "48時間", b has "24時間": another value')
    ]
    assert alarms(JA.format("４８"), JA.format("48")) == []
    people = "住民約{}人に避難を指示した。"
    assert alarms(people.format("2万4千"), people.format("2万4000")) == []


def ja(marked: str) -> dict[str, str]:
    return {"lang": "ja", "text": f"首相は「{marked}」と語った。"}


def test_another_wording_in_a_language_without_synonyms_is_no_alarm(
    story: Callable[..., Report],
) -> None:
    a = "半径5キロ圏内の住民約2万4千人に避難を指示した"
    for old, new in (("約", "およそ"), ("指示した", "お願いした")):
        found = story(lamp=ja(a), echo=ja(a.replace(old, new))).findings
        (told,) = [f for f in found if f.kind == unmarked_change.KIND]
        assert str(told.severity) == "minor"
    cut = story(lamp=ja(a), echo=ja(a.replace("半径5キロ圏内の住民約", "住民約"))).findings
    assert all(f.kind != unmarked_change.KIND for f in cut)
    cut = story(lamp=ja(a), echo=ja(a.replace("圏内の住民", ""))).findings
    (told,) = [f for f in cut if f.kind == unmarked_change.KIND]
    assert str(told.severity) == "major"


def test_a_bound_that_is_denied_bounds_from_the_other_side(
    told: Callable[..., list[tuple[str, ...]]],
) -> None:
    a, b = (
        "We will not let in more than 12,000 pilgrims.",
        "No more than 12,000 pilgrims may enter.",
    )
    assert told(number, a, b) == told(number, b, a) == []
    (real,) = told(number, a.replace("not ", ""), b)
    assert real == ("major", "more than 12,000", "No more than 12,000")


def test_another_spelling_of_a_name_inside_the_marks_is_minor(
    story: Callable[..., Report],
) -> None:
    text = "“The court in Gavrin has told Mikal Stroyne to leave the country by Monday,” she said."
    found = story(lamp=text, echo=text.replace("Mikal Stroyne", "Mihal Stroin")).findings
    (changed,) = [f for f in found if f.kind == unmarked_change.KIND]
    assert str(changed.severity) == "minor"
