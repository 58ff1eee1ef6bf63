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


def replaced(number, article, words, severity="critical", base="Unless", **fields):
    b = factory.span(article, words)
    message = f'SNS has "{base}", {article.outlet} has "{words}"'
    given = {"kind": "condition", "a": factory.span(SNS, base), "b": b}
    return factory.finding(number, severity, message, **{**given, **fields})


def test_what_is_said_of_several_is_told_of_our_own_copy_first():
    found = [lost(1, COURIER), lost(2, DAILY)]
    [entry] = entries(found, lambda f: (f.missing_in,), OUTLETS.get, {DAILY.id})
    assert [f.id for f in entry.findings] == ["F2", "F1"]
    assert entry.others == ("남강일보", "harbour-courier")


def test_other_words_for_the_same_words_of_the_base_are_one_alarm():
    [entry] = told(replaced(1, COURIER, COURIER.text[:5]), replaced(2, DAILY, DAILY.text[:3]))
    assert ([f.id for f in entry.findings], [f.id for f in entry.variants]) == (["F1"], ["F2"])
    assert entry.others == ("harbour-courier", "남강일보")
    assert [f.id for f in entry.all] == ["F1", "F2"]
    milder = replaced(2, DAILY, DAILY.text[:3], "major")
    assert len(told(replaced(1, COURIER, COURIER.text[:5]), milder)) == 2
    same = replaced(2, COURIER, COURIER.text[6:9])
    assert len(told(replaced(1, COURIER, COURIER.text[:5]), same)) == 2


def test_the_same_word_for_the_same_word_twice_is_one_alarm():
    sns = factory.article("Relay", "We are not closing a door, we are keeping a queue.")
    post = factory.article("Post", "They are not closing a door, they are keeping a queue.")

    def swap(number, own, other, severity="major"):
        message = f'Relay has "{own}", Post has "{other}" in its place'
        sides = {"a": factory.span(sns, own), "b": factory.span(post, other)}
        return factory.finding(number, severity, message, kind="referent", **sides)

    [entry] = told(swap(1, "we", "they"), swap(2, "We", "They"), swap(3, "We", "They", "minor"))
    assert ([f.id for f in entry.findings], [f.id for f in entry.besides]) == (["F1"], ["F2", "F3"])
    assert len(told(swap(1, "we", "they"), swap(2, "a", "a"))) == 2


def test_a_milder_finding_of_one_of_several_goes_beside_its_own_alarm():
    mild = [lost(n, a, "minor", kind="unmarked-change") for n, a in ((2, COURIER), (3, DAILY))]
    alarm, rest = told(lost(1, COURIER), *mild)
    assert [f.id for f in alarm.besides] == ["F2"]
    assert ([f.id for f in rest.findings], rest.others) == (["F3"], ("남강일보",))


def test_an_unmarked_change_goes_beside_the_kind_that_says_what_it_changes():
    formal, telling = lost(1, COURIER, kind="unmarked-change"), lost(2, COURIER)
    for order in ((formal, telling), (telling, formal)):
        [entry] = told(*order)
        assert (entry.first.id, [f.id for f in entry.besides]) == ("F2", ["F1"])
