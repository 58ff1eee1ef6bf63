from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from report import factory
from xlate.report.entries import entries, is_alarm

SNS, COURIER, DAILY = factory.articles()
OUTLETS = {a.id: a.outlet for a in factory.articles()}


def told(*findings):
    return entries(findings, lambda f: (f.b.article_id if f.b else f.missing_in,), OUTLETS.get)


def lost(number, article, severity="major", **fields):
    message = fields.pop("message", f'SNS has "Unless"; {article.outlet} leaves it out')
    given = {"kind": "omission", "a": factory.span(SNS, "Unless"), "missing_in": article.id}
    return factory.finding(number, severity, message, **{**given, **fields})


def test_what_is_said_of_several_outlets_is_one_entry():
    [entry] = told(lost(1, COURIER), lost(2, DAILY))
    assert [f.id for f in entry.findings] == ["F1", "F2"]
    assert entry.others == ("harbour-courier", "남강일보")
    assert entry.first.id == "F1"


def test_another_severity_place_or_wording_is_another_entry():
    assert len(told(lost(1, COURIER), lost(2, DAILY, "minor"))) == 2
    assert len(told(lost(1, COURIER), lost(2, DAILY, a=factory.span(SNS, "Republic")))) == 2
    other = 'SNS has "Unless", 남강일보 has "if"'
    assert len(told(lost(1, COURIER), lost(2, DAILY, message=other))) == 2


def test_an_outlet_named_inside_a_wording_keeps_entries_apart():
    one = lost(1, COURIER, message='SNS has "says Harbour Courier"')
    other = lost(2, DAILY, message='SNS has "says 남강일보"')
    assert len(told(one, other)) == 2


def test_a_milder_kind_on_the_same_words_stands_beside_the_gravest():
    [entry] = told(lost(1, COURIER), lost(2, COURIER, "minor", kind="unmarked-change"))
    assert [f.id for f in entry.findings] == ["F1"]
    assert [f.id for f in entry.besides] == ["F2"]
    assert entry.kinds == ("omission", "unmarked-change")


def test_beside_an_alarm_a_few_words_more_are_the_same_words():
    wide = {"kind": "unmarked-change", "a": factory.span(SNS, "Unless Lorrane")}
    near = {"kind": "unmarked-change", "a": factory.span(SNS, "be regarded")}
    may = {"a": factory.span(SNS, "regarded")}
    assert len(told(lost(1, COURIER, **may), lost(2, COURIER, "minor", **near))) == 1
    assert len(told(lost(1, COURIER, "minor", **may), lost(2, COURIER, "minor", **near))) == 2
    assert len(told(lost(1, COURIER), lost(2, COURIER, "minor", **wide))) == 1
    far = {"kind": "unmarked-change", "a": factory.span(SNS, "Unless Lorrane withdraws")}
    assert len(told(lost(1, COURIER), lost(2, COURIER, "minor", **far))) == 2


def test_alarms_and_notes_are_never_put_beside():
    assert len(told(lost(1, COURIER), lost(2, COURIER, kind="condition"))) == 2
    assert len(told(lost(1, COURIER), lost(2, COURIER, "neutral", kind="wording"))) == 2
    assert len(told(lost(1, COURIER, "minor"), lost(2, DAILY, "minor", kind="wording"))) == 2


def test_what_cites_no_words_speaks_of_more_than_they():
    one = lost(1, COURIER, message="Harbour Courier gives it without marks")
    assert len(told(one, lost(2, COURIER, "minor", kind="splice"))) == 2


def test_major_and_critical_are_alarms():
    severities = ("neutral", "minor", "major", "critical")
    assert [is_alarm(factory.finding(1, s, "m")) for s in severities] == [
        False, False, True, True,
    ]  # fmt: skip


choices = st.lists(
    st.tuples(
        st.sampled_from(["neutral", "minor", "major", "critical"]),
        st.sampled_from([COURIER, DAILY]),
        st.sampled_from(["omission", "condition"]),
        st.sampled_from(["Unless", "Republic"]),
    )
)


@given(choices)
def test_every_finding_is_told_exactly_once_and_the_gravest_leads(chosen):
    chosen.sort(key=lambda c: ("critical", "major", "minor", "neutral").index(c[0]))
    found = [
        lost(n, article, severity, kind=kind, a=factory.span(SNS, words))
        for n, (severity, article, kind, words) in enumerate(chosen)
    ]
    held = told(*found)
    assert sorted(f.id for e in held for f in e.all) == sorted(f.id for f in found)
    for entry in held:
        assert all(f.severity == entry.severity for f in entry.findings)
        assert all(f.severity.rank <= entry.severity.rank for f in entry.besides)
