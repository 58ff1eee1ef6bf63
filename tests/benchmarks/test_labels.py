"""Findings against labelled differences: human gold, typed relations, marked characters."""

from typing import Any

from benchmarks.etpc import Judged, judge
from benchmarks.human_gold import EVENT, TARGETS, calibration, labels, score
from benchmarks.mqm import character_score, marked
from benchmarks.spans import MAJOR, MINOR, Difference
from xlate.model import Comparison


def labelled(severity: str, passes: int, kind: str = "number") -> dict[str, Any]:
    return {"kinds": [kind], "severity": severity, "a": [0, 5], "b": None, "passes": passes}


def found(rank: int, start: int = 3, kind: str = "number") -> Difference:
    return Difference((start, start + 4), None, kind, rank)


def test_a_sure_major_difference_that_is_only_noted_is_not_alarmed() -> None:
    gold = [labels({"diffs": [labelled("major", 2)]})]
    scores = score(gold, [[found(MINOR)]], passes=2)
    assert (scores.alarmed, scores.noted, scores.fitting) == (0, 100, 100)
    assert score(gold, [[found(MINOR, kind="name")]], passes=2).fitting == 0


def test_differences_labelled_once_are_not_sure_but_an_alarm_on_them_is_right() -> None:
    gold = [labels({"diffs": [labelled("critical", 2)]}), labels({"diffs": [labelled("major", 1)]})]
    scores = score(gold, [[], [found(MAJOR)]], passes=2)
    assert scores.alarmed == 0
    assert scores.on_major == scores.on_any == 100
    assert scores.clean == 0


def test_alarms_on_minor_differences_and_on_nothing() -> None:
    gold = [labels({"diffs": [labelled("minor", 2)]}), []]
    scores = score(gold, [[found(MAJOR), found(MAJOR, start=20)], []], passes=2)
    assert (scores.on_major, scores.on_any, scores.clean) == (0, 50, 50)


def test_relations_without_a_place_are_left_out() -> None:
    base = {"type": "Negation switching", "harmful": True}
    relations = [{**base, "a": None, "b": None}, {**base, "a": [0, 5], "b": None}]
    here = [found(MINOR, kind="polarity"), found(MAJOR, kind="name")]
    assert judge(relations, here) == [Judged("Negation switching", True, MAJOR, True)]
    assert judge(relations, []) == [Judged("Negation switching", True, -1, False)]


def test_character_score_sums_over_segments() -> None:
    score = character_score([{0, 1, 2, 3}, set()], [{2, 3}, {0, 1}])
    assert score == (0.5, 0.5, 0.5)


def test_only_findings_of_the_rank_are_marked_and_only_on_b() -> None:
    here = [
        Difference((0, 9), (2, 4), "name", MINOR),
        Difference(None, (7, 8), "wording", 0),
        Difference((0, 3), None, "omission", MAJOR),
    ]
    assert marked(here) == {2, 3}
    assert marked(here, 0) == {2, 3, 7}


def test_risk_is_held_against_differences_above_neutral() -> None:
    neutral, minor = labels({"diffs": [labelled("neutral", 2), labelled("minor", 1)]})
    assert [TARGETS[EVENT](label) for label in (neutral, minor)] == [False, True]


def test_the_reliability_diagram_marks_the_mean_risk_and_fills_the_observed_share() -> None:
    gold = [[], labels({"diffs": [labelled("minor", 1)]})] * 10
    compared = [
        Comparison(a="x", b="y", lang_a="en", lang_b="en", tokens_a=(), tokens_b=(), links=(),
                   findings=(), risk=risk)
        for risk in (0.25, 0.75)
    ] * 10  # fmt: skip
    shown, figures = calibration("dev", gold, compared)
    assert figures[0].value == 25
    assert figures[1].value == 1
    lines = shown[0].splitlines()
    assert len(lines) == 4 + 10
    assert lines[4].split()[3:] == ["2", "25.0", "0.0", "|"]
    assert lines[-1].endswith("###############|####")
