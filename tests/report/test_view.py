from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from report import factory
from xlate.model import Evidence, Form
from xlate.report.view import (
    View,
    agreement,
    form_in,
    is_quiet,
    natural,
    ordered,
)


def test_statements_are_in_order_of_their_gravest_finding():
    view = View(factory.report())
    assert [s.id for s in view.shared] == ["S1", "S2"]
    assert [s.id for s in view.alone] == ["S3"]
    milder = View(factory.report(findings=factory.findings()[1:]))
    assert [s.id for s in milder.shared] == ["S2", "S1"]


def test_findings_are_in_order_of_weight_then_confidence_then_agreement():
    agreed = (Evidence(rule="r", agree=3, of=4),)
    found = (
        factory.finding(1, "minor", "m", confidence=0.9),
        factory.finding(2, "major", "m", confidence=0.5),
        factory.finding(3, "major", "m", confidence=0.9),
        factory.finding(4, "major", "m", confidence=0.5, evidence=agreed),
    )
    assert [f.id for f in ordered(found)] == ["F3", "F4", "F2", "F1"]


def test_agreement_is_the_best_of_the_evidence():
    evidence = (Evidence(rule="r", agree=1, of=4), Evidence(rule="s", agree=2, of=4))
    assert agreement(factory.finding(1, "minor", "m", evidence=evidence)) == (2, 4, 0.5)
    assert agreement(factory.finding(1, "minor", "m")) == (0, 0, 0.0)


def test_findings_of_unknown_statements_belong_to_none():
    lost = factory.finding(9, "minor", "m", statement_id="S77")
    view = View(factory.report(findings=(lost,)))
    assert view.by_statement == {None: (lost,)}


def test_findings_are_numbered_in_their_order():
    view = View(factory.report(findings=factory.findings()[::-1]))
    assert [(view.number(f), f.id) for f in view.findings] == [
        (1, "F1"), (2, "F2"), (3, "F3"), (4, "F4"),
    ]  # fmt: skip


def test_groups_are_by_the_articles_that_differ():
    view = View(factory.report())
    groups = view.groups(view.entries["S1"])
    assert [([a.outlet for a in g.others], [f.id for f in g.findings]) for g in groups] == [
        (["Harbour Courier"], ["F1", "F3"])
    ]


def test_alarms_minor_ones_and_quiet_ones_are_told_apart():
    notes = (*factory.findings(), factory.finding(9, "minor", "m", confidence=0.1))
    view = View(factory.report(findings=notes))
    told = view.told("S1", ())
    assert [[e.first.id for e in part] for part in (told.alarms, told.minors, told.quiet)] == [
        ["F1"], ["F3"], ["F9"],
    ]  # fmt: skip
    assert [e.first.id for e in view.told("S1", ("F9",)).minors] == ["F9", "F3"]
    assert [e.first.id for e in view.told("S2", ()).quiet] == ["F4"]


def test_what_three_lack_is_one_entry_and_one_number():
    lost = factory.findings()[0]
    message = lost.message.replace("Harbour Courier", "남강일보")
    also = lost.model_copy(update={"id": "F9", "missing_in": "남강일보", "message": message})
    view = View(factory.report(findings=(lost, also)))
    [entry] = view.entries["S1"]
    assert entry.others == ("harbour-courier", "남강일보")
    assert view.number(lost) == view.number(also) == 1
    assert view.support(entry) == (0, 0)


def test_support_is_not_told_where_more_were_counted_than_are_there():
    evidence = (Evidence(rule="r", agree=4, of=6),)
    lost = factory.findings()[0].model_copy(update={"evidence": evidence})
    view = View(factory.report(findings=(lost, *factory.findings()[1:])))
    assert view.support(view.entries["S1"][0]) == (0, 0)
    held = View(factory.report())
    assert held.support(held.entries["S1"][0]) == (1, 1)


def test_the_worst_finding_of_an_outlet_leaves_out_what_is_quiet():
    view = View(factory.report())
    first, second = view.shared
    assert {key: f.id for key, f in view.worst(first).items()} == {"harbour-courier": "F1"}
    assert {key: f.id for key, f in view.worst(second).items()} == {"harbour-courier": "F2"}
    notes = View(factory.report(findings=factory.findings()[3:]))
    assert notes.worst(second) == {}
    assert {key: f.id for key, f in notes.worst(second, ["F4"]).items()} == {
        "harbour-courier": "F4"
    }


@pytest.mark.parametrize(
    ("severity", "confidence", "quiet"),
    [("neutral", 0.9, True), ("minor", 0.29, True), ("minor", 0.3, False), ("major", 0.1, False)],
)
def test_quiet_are_notes_and_minor_findings_in_doubt(severity, confidence, quiet):
    found = factory.finding(1, severity, "m", confidence=confidence)
    assert is_quiet(found, ()) is quiet
    assert is_quiet(found, ("F1",)) is False


def test_the_closest_form_counts():
    sns = factory.articles()[0]
    both = [
        factory.rendering(sns, factory.quote(sns, n, "Unless Lorrane", form=form))
        for n, form in ((1, Form.INDIRECT), (2, Form.FRAGMENT))
    ]
    assert form_in(factory.statement(1, both), sns.id) == "fragment"
    assert form_in(factory.statement(1, both), "nobody") is None


@given(st.lists(st.text(max_size=8)))
def test_any_names_have_one_order(names):
    turned = names[::-1]
    assert sorted(names, key=natural) == sorted(turned, key=natural)


def test_numbers_in_names_count_as_numbers():
    assert sorted(["S10", "S2", "a", "S2b", "S1"], key=natural) == ["S1", "S2", "S2b", "S10", "a"]
