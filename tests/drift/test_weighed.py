"""What the rules proposed, weighed by a model that says what the test wants."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from xlate import drift
from xlate.drift.alone import completed
from xlate.drift.pair import Context, Pair
from xlate.drift.weighed import (
    CUTS,
    NEVER,
    RULE,
    Cuts,
    ear,
    evidence,
    gravity,
    log_odds,
    shares_little,
    weighed,
    words_in,
)
from xlate.encoder import PairScores
from xlate.model import Finding, Severity
from xlate.pipeline import proposals
from xlate.settings import DeskLexicon, Settings

KINDS = ("number", "name", "polarity", "condition", "modality", "agency", "referent", "tense",
         "omission", "addition", "strength", "specificity", "wording")  # fmt: skip
SAME, FLAW = 0, len(KINDS) + 1


class Saying:
    """An encoder at the port: its kinds, and every word but "hrabour" is a common one."""

    kinds = KINDS

    def knows(self, word: str) -> bool:
        return word != "hrabour"


CONTEXT = Context(Settings(model=False), {}, Saying())  # type: ignore[arg-type]


def heard(
    a: str, b: str, drift_a: dict[str, str] | None = None, drift_b: dict[str, str] | None = None
) -> tuple[Pair, list[Finding]]:
    """A pair whose words in `drift_*` drift as the kind named, the others not at all."""
    ((pair, proposed),) = proposals([(a, b)], "en", "en", Settings(model=False))
    sides = []
    for side, drifting in ((pair.a, drift_a or {}), (pair.b, drift_b or {})):
        scores = np.full((len(side.words), FLAW + 1), 0.0005, dtype=np.float32)
        scores[:, SAME] = 0.99
        for n, word in enumerate(side.words):
            if kind := drifting.get(word.text):
                scores[n, SAME] = 0.005
                scores[n, FLAW if kind == "flaw" else 1 + KINDS.index(kind)] = 0.985
        sides.append(scores)
    links = np.zeros((len(pair.a.words), len(pair.b.words)), dtype=np.float32)
    differ = 4.0 if drift_a or drift_b else -4.0
    whole = [np.eye(3, dtype=np.float32)[np.zeros(len(s.words), int)] for s in (pair.a, pair.b)]
    scores = PairScores(links, *sides, *whole, differ, 4.0)
    return replace(pair, heard=scores, risk=0.97 if differ > 0 else 0.05), proposed


def told(pair: Pair, proposed: list[Finding]) -> list[tuple[str, str, str | None, str | None]]:
    """Kind, grade and words of what is above neutral."""
    found = completed(pair, weighed(pair, proposed), CONTEXT)
    return [
        (f.kind, str(f.severity), f.a.text if f.a else None, f.b.text if f.b else None)
        for f in found
        if f.severity.rank
    ]


ROAD = (
    "The army will repair the gutter of the harbour.",
    "The army will repair the turbine of the harbour.",
)


def test_without_a_model_the_findings_stand_as_they_are() -> None:
    ((pair, proposed),) = proposals([ROAD], "en", "en", Settings(model=False))
    assert weighed(pair, proposed) == proposed
    assert completed(pair, proposed, CONTEXT) == proposed


def test_a_note_that_the_model_hears_plainly_is_an_alarm_with_both_as_evidence() -> None:
    pair, proposed = heard(*ROAD, {"gutter": "wording"}, {"turbine": "wording"})
    (finding,) = [f for f in completed(pair, weighed(pair, proposed), CONTEXT) if f.severity.rank]
    assert (finding.kind, finding.severity) == ("wording", Severity.MAJOR)
    assert finding.a is not None
    assert finding.b is not None
    assert (finding.a.text, finding.b.text) == ("gutter", "turbine")
    assert finding.evidence[0].rule == RULE
    assert len(finding.evidence) > 1
    assert finding.message == 'a has "gutter", b has "turbine": another thing'


def test_a_smaller_flaw_is_minor() -> None:
    pair, proposed = heard(*ROAD, {"gutter": "flaw"}, {"turbine": "flaw"})
    assert told(pair, proposed) == [("wording", "minor", "gutter", "turbine")]


LONG = (
    "The ministry will publish a full and honest account of the fire by Monday.",
    "The ministry will publish a thorough and glossy version of the fire by Monday.",
)


def test_a_long_note_gives_way_to_the_words_in_it_that_drift() -> None:
    pair, proposed = heard(*LONG, {"honest": "flaw"}, {"glossy": "flaw"})
    found = completed(pair, weighed(pair, proposed), CONTEXT)
    minor = [f for f in found if f.severity is Severity.MINOR]
    assert [(f.a.text, f.b.text) for f in minor if f.a and f.b] == [("honest", "glossy")]
    rules = [e.rule for e in minor[0].evidence]
    assert rules[0] == RULE
    assert len(rules) > 1  # what the rule saw goes with it
    assert not [f for f in found if f.a and "full" in f.a.text and "honest" in f.a.text]


def test_what_the_model_does_not_hear_is_a_note_whatever_the_rule() -> None:
    pair, proposed = heard(
        "The navy sent a warship to the gulf.", "The navy sent a vessel to the gulf."
    )
    assert [f for f in proposed if f.severity is Severity.MINOR]
    assert told(pair, proposed) == []
    loud = weighed(pair, proposed, Cuts(hushed=0.0))
    assert [f for f in loud if f.severity is Severity.MINOR]


def test_what_the_rules_have_settled_is_not_raised() -> None:
    pair, proposed = heard(
        "The bridge was closed yesterday.", "The bridge was closed on 12 March.",
        None, {"12": "addition", "March": "addition"},
    )  # fmt: skip
    assert all(words != "12" for _, _, _, words in told(pair, proposed) if words)


@pytest.mark.parametrize(("word", "grade"), [("northern", "major"), ("hrabour", "minor")])
def test_a_misspelt_word_is_no_addition_that_alarms(word: str, grade: str) -> None:
    pair, proposed = heard(
        "The army will repair the road tonight.", f"The army will repair the {word} road tonight.",
        {}, {word: "addition"},
    )  # fmt: skip
    assert told(pair, proposed) == [("addition", grade, None, word)]


def test_opposites_are_told_as_polarity() -> None:
    pair, proposed = heard(
        "The army will pamper the crew tonight.", "The army will starve the crew tonight.",
        {"pamper": "polarity"}, {"starve": "polarity"},
    )  # fmt: skip
    assert ("polarity", "major", "pamper", "starve") in told(pair, proposed)


def test_an_alarm_on_content_words_that_it_does_not_hear_is_a_note() -> None:
    pair, proposed = heard("The envoys met in Velmar.", "The envoys met in Odrava.")
    alarms = [f for f in proposed if f.severity.rank > 1]
    assert [f.kind for f in alarms] == ["name"]
    grave = gravity(pair, alarms[0], ear(pair))  # type: ignore[arg-type]
    graded = {
        f.kind: f.severity for f in weighed(pair, proposed, Cuts(doubted={"name": grave + 1}))
    }
    assert graded["name"] is Severity.MINOR


def test_a_note_of_a_rule_is_an_alarm_where_the_model_hears_it() -> None:
    pair, proposed = heard("The envoys met in Velmar.", "The envoys met in Odrava.")
    (alarm,) = (f for f in proposed if f.severity.rank > 1)
    note = alarm.model_copy(update={"severity": Severity.MINOR})
    grave = gravity(pair, note, ear(pair))  # type: ignore[arg-type]
    (raised,) = weighed(pair, [note], Cuts(raised={"name": grave - 1}))
    assert (raised.severity, raised.message) == (Severity.MAJOR, note.message)
    assert raised.evidence[0] == note.evidence[0]
    for cuts in (Cuts(raised={"name": grave + 1}), Cuts(raised={}),
                 Cuts(raised={"name": grave - 1}, close=1.1)):  # fmt: skip
        assert weighed(pair, [note], cuts)[0].severity is Severity.MINOR


def test_a_rule_that_knows_the_same_amount_is_not_overruled() -> None:
    pair, proposed = heard(
        "The ship is nine weeks late.", "The ship is 63 days late.",
        {"nine": "number", "weeks": "number"}, {"63": "number", "days": "number"},
    )  # fmt: skip
    assert told(pair, proposed) == []


def test_the_same_words_do_not_drift_whatever_it_hears() -> None:
    text = "The army will repair the road."
    pair, proposed = heard(text, text, {"repair": "polarity"}, {"repair": "polarity"})
    assert told(pair, proposed) == []


def test_evidence_names_both_sides() -> None:
    pair, proposed = heard(*ROAD, {"gutter": "wording"}, {"turbine": "wording"})
    known = ear(pair)
    assert known is not None
    note = next(f for f in proposed if f.b is not None and f.b.text == "turbine")
    assert words_in(pair.b, note.b) == (5,)
    values = evidence(pair, note, known)
    assert values["grave"] == values["grave_on_both"] > 3
    assert values["wording"] == 1.0


@given(st.floats(0, 1))
def test_log_odds_are_finite_and_symmetric(p: float) -> None:
    assert abs(log_odds(p)) <= 9.3
    assert log_odds(p) == pytest.approx(-log_odds(1 - p), abs=1e-3)


def test_the_cuts_are_in_order() -> None:
    for cuts in (CUTS.doubted, CUTS.raised, CUTS.heard):
        assert set(cuts) <= {kind.KIND for kind in drift.KINDS}
        assert all(abs(cut) < NEVER for cut in cuts.values())
    assert 0 < CUTS.close < 1
    assert 0 < CUTS.noted <= 1


def test_the_people_of_an_amount_that_both_have_are_understood() -> None:
    pair, proposed = heard(
        "Tens of thousands of people fled the plain.", "Tens of thousands fled the plain.",
        {"people": "omission"}, {},
    )  # fmt: skip
    assert told(pair, proposed) == []


def test_people_who_are_not_counted_may_be_missed() -> None:
    pair, proposed = heard(
        "The lives of people and animals are safe.", "The lives of animals are safe.",
        {"people": "omission"}, {},
    )  # fmt: skip
    assert [(kind, grade) for kind, grade, _, _ in told(pair, proposed)] == [("omission", "major")]


@pytest.mark.parametrize("b", ["The dam is not safe.", "The dam is safe."])
def test_an_opposite_beside_a_negator_is_the_rules_matter(b: str) -> None:
    pair, proposed = heard("The dam is unsafe.", b, {"unsafe": "polarity"}, {"safe": "polarity"})
    assert not any(f.evidence[0].rule == RULE and f.severity.rank > 1
                   for f in completed(pair, weighed(pair, proposed), CONTEXT))  # fmt: skip


def test_an_alias_of_the_desk_is_no_other_name() -> None:
    texts = ("The ferry left Port Osrin at dawn.", "The ferry left Osrinhavn at dawn.")
    drifting = {"Port": "name", "Osrin": "name"}, {"Osrinhavn": "name"}
    pair, proposed = heard(*texts, *drifting)
    assert [kind for kind, grade, _, _ in told(pair, proposed) if grade == "major"] == ["name"]
    lexicon = DeskLexicon(names=(("Port Osrin", "Osrinhavn"),))
    settings = Settings(model=False, lexicon=lexicon)
    ((_, known),) = proposals([texts], "en", "en", settings)
    context = replace(CONTEXT, settings=settings)
    found = completed(pair, weighed(pair, known), context)
    assert not [f for f in found if f.severity.rank]


def test_one_name_in_anothers_place_does_not_make_a_short_text_another() -> None:
    pair, _ = heard("The ferry left Port Osrin at dawn.", "The ferry left Karsk at dawn.")
    assert not shares_little(pair)
    pair, _ = heard(
        "The ferry left the old port at dawn with coal and mail.",
        "Fishermen in the capital saw the ferry in heavy fog.",
    )
    assert shares_little(pair)
