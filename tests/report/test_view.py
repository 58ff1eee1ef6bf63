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
    gap_at,
    is_quiet,
    lacking,
    members,
    natural,
    ordered,
    others_of,
)


def test_statements_are_in_order_of_their_gravest_finding():
    view = View(factory.report())
    assert [s.id for s in view.shared] == ["S1", "S2"]
    assert [s.id for s in view.alone] == ["S3"]
    milder = View(factory.report(findings=factory.findings()[1:]))
    assert [s.id for s in milder.shared] == ["S2", "S1"]


def test_findings_are_in_order_of_weight_then_agreement_then_confidence():
    agreed = (Evidence(rule="r", agree=3, of=4),)
    found = (
        factory.finding(1, "minor", "m", confidence=0.9),
        factory.finding(2, "major", "m", confidence=0.5),
        factory.finding(3, "major", "m", confidence=0.9),
        factory.finding(4, "major", "m", confidence=0.2, evidence=agreed),
    )
    assert [f.id for f in ordered(found)] == ["F4", "F3", "F2", "F1"]


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


def test_groups_are_by_the_article_that_differs():
    view = View(factory.report())
    first, second = view.shared
    assert [(g.other.outlet, [f.id for f in g.findings]) for g in
            view.groups(first, view.of(first))] == [("Harbour Courier", ["F1", "F3"])]  # fmt: skip
    assert [len(g.findings) for g in view.groups(second, view.of(second))] == [2]


def test_the_other_side_of_a_finding_with_two_spans_is_the_one_that_is_not_the_base():
    statement = factory.statements()[1]
    assert others_of(statement, factory.findings()[1]) == ("harbour-courier",)


def test_the_other_side_of_an_omission_is_the_outlet_that_the_message_names():
    statement, lost = factory.statements()[0], factory.findings()[0]
    assert others_of(statement, lost) == ("harbour-courier",)
    message = 'SNS has "as Harbour Courier says"; 남강일보 leaves it out'
    assert others_of(statement, lost.model_copy(update={"message": message})) == ("남강일보",)


def test_else_it_is_whose_row_is_empty_there_else_all():
    statement, lost = factory.statements()[0], factory.findings()[0]
    sns = factory.articles()[0]
    silent = {"message": "gone", "a": factory.span(sns, "Lorrane withdraws")}
    assert others_of(statement, lost.model_copy(update=silent)) == ("harbour-courier",)
    everybody = {"message": "gone", "a": factory.span(sns, "Republic")}
    assert others_of(statement, lost.model_copy(update=everybody)) == (
        "harbour-courier", "남강일보",
    )  # fmt: skip


def test_a_row_that_is_empty_lacks_the_words():
    statement, sns = factory.statements()[0], factory.articles()[0]
    assert lacking(statement, factory.span(sns, "Lorrane withdraws")) == ("harbour-courier",)
    assert lacking(statement, factory.span(sns, "pointed out")) == ()


def test_a_gap_is_beside_the_word_that_answers_the_nearest_neighbour():
    statement = factory.statements()[0]
    sns, courier, _ = factory.articles()
    at = gap_at(statement, factory.span(sns, "Unless Lorrane withdraws"), courier.id)
    assert courier.text[at:].startswith(" Republic will never") or courier.text[at:].startswith(
        "Republic will never"
    )
    assert gap_at(statement, factory.span(sns, "pointed out"), courier.id) is None
    assert gap_at(statement, factory.span(sns, "Unless"), "nobody") is None


def test_the_worst_finding_of_an_outlet_leaves_out_what_is_quiet():
    view = View(factory.report())
    first, second = view.shared
    assert view.worst(first, "harbour-courier") == "critical"
    assert view.worst(second, "harbour-courier") == "major"
    assert view.worst(first, "남강일보") is None
    notes = View(factory.report(findings=factory.findings()[3:]))
    assert notes.worst(second, "harbour-courier") is None
    assert notes.worst(second, "harbour-courier", ["F4"]) == "neutral"


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


def test_members_start_with_the_base():
    statement = factory.statements()[0]
    turned = statement.model_copy(update={"base": statement.renderings[1]})
    assert members(turned) == ("harbour-courier", "sns", "남강일보")


@given(st.lists(st.text(max_size=8)))
def test_any_names_have_one_order(names):
    turned = names[::-1]
    assert sorted(names, key=natural) == sorted(turned, key=natural)


def test_numbers_in_names_count_as_numbers():
    assert sorted(["S10", "S2", "a", "S2b", "S1"], key=natural) == ["S1", "S2", "S2b", "S10", "a"]
