"""Risk: a probability, small for the same words, large for a turned meaning."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import xlate
from xlate.drift.risk import Judges, _judges, features, heard_features, risk
from xlate.drift.weighed import ear
from xlate.model import Severity
from xlate.pipeline import examine

HARMLESS = [
    ("The troops left the town on Monday.", "The troops left the town on Monday."),
    ("The envoy stressed the need for peace.", "The envoy underscored the need for peace."),
    ("The army bought ten helicopters.", "Ten helicopters were purchased by the army."),
    ("We won't hand over the port.", "We will not hand over the port."),
]
HARMFUL = [
    ("We will never hand over the port.", "We will hand over the port."),
    ("The navy sank ten boats on Monday.", "The navy sank twenty boats on Monday."),
    ("We will sail unless the strait is closed.", "We will sail."),
    ("The president met the envoy in Cairo.", "The president met the envoy in Amman."),
    ("The delegation accepted the offer.", "The delegation rejected the offer."),
]


def of(a: str, b: str) -> float:
    return xlate.compare(a, b, lang_a="en", lang_b="en").risk


def test_each_harmful_pair_stands_above_each_harmless_one() -> None:
    assert min(of(a, b) for a, b in HARMFUL) > max(of(a, b) for a, b in HARMLESS)


@pytest.mark.parametrize(("a", "b"), HARMFUL)
def test_a_turned_meaning_is_likelier_than_not(a: str, b: str) -> None:
    assert of(a, b) > 0.5


@pytest.mark.parametrize(("a", "b"), HARMLESS)
def test_harmless_rewording_is_unlikely(a: str, b: str) -> None:
    assert of(a, b) < 0.5


def test_risk_is_finely_graded() -> None:
    assert len({round(of(a, b), 4) for a, b in HARMFUL}) == len(HARMFUL)


@pytest.mark.parametrize("text", [HARMLESS[0][0], HARMFUL[0][0], "Yes.", ""])
def test_the_same_text_has_next_to_no_risk(text: str) -> None:
    assert of(text, text) < 0.1


def test_it_is_computed_from_all_findings_whatever_is_shown() -> None:
    a, b = HARMFUL[0]
    only = xlate.Settings(select=("number",))
    assert xlate.compare(a, b, settings=only).findings == ()
    assert xlate.compare(a, b, settings=only).risk == xlate.compare(a, b).risk


def test_more_findings_do_not_lower_the_risk() -> None:
    pair, found = examine(*HARMFUL[0], "en", "en")
    assert found
    assert risk(pair, found) > risk(pair, [])


def test_every_feature_has_finite_weights_and_values() -> None:
    pair, found = examine(*HARMFUL[0], "en", "en")
    values = features(pair, found)
    assert set(values) == set(_judges("rules").names)
    if (heard := ear(pair)) is not None:
        values |= heard_features(pair, heard)
        assert set(values) == set(_judges("both").names)
    assert all(math.isfinite(v) for v in values.values())
    for title in ("rules", "both"):
        judges = _judges(title)
        assert judges.weights.shape[1] == len(judges.names) + 1
        assert np.isfinite(judges.weights).all()
        assert judges.slope > 0


def test_the_judge_that_is_surest_decides() -> None:
    weights = np.array([[2.0, 0.0, -1.0], [0.0, 3.0, 0.5]])
    judges = Judges(("first", "second"), weights, 1.0, 0.0)
    assert judges.score({"first": 1.0}) == 1.0
    assert judges.score({"first": 0.1, "second": 1.0}) == 3.5
    assert judges.score({}) == 0.5


WORDS = [
    "we",
    "will",
    "never",
    "not",
    "leave",
    "the",
    "port",
    "ten",
    "10",
    "ships",
    ",",
    ".",
    "unless",
    "all",
    "may",
    "if",
    "Kim",
    "“",
    "?",
]
SENTENCES = st.lists(st.sampled_from(WORDS), max_size=14).map(" ".join)


@settings(max_examples=60, deadline=None)
@given(SENTENCES, SENTENCES)
def test_risk_is_a_probability(a: str, b: str) -> None:
    assert 0 <= of(a, b) <= 1


def test_a_surer_alarm_makes_it_likelier() -> None:
    pair, found = examine(*HARMFUL[0], "en", "en")
    (alarm, *_) = [f for f in found if f.severity.rank > 1]
    values = [
        risk(pair, [alarm.model_copy(update={"confidence": sure})]) for sure in (0.2, 0.6, 0.9)
    ]
    assert values == sorted(set(values))
    note = alarm.model_copy(update={"severity": Severity.MINOR})
    assert features(pair, [note])["surest"] == 0
    assert features(pair, [note, alarm])["surest"] == alarm.confidence
