from __future__ import annotations

import pytest

from report import factory
from xlate.gate import judge
from xlate.model import NotJudged, Severity
from xlate.report import phrases
from xlate.report.view import View
from xlate.settings import Settings
from xlate.text import labels, messages


@pytest.mark.parametrize(
    ("agree", "of", "said"),
    [
        (0, 0, ""),
        (0, 1, "the one other outlet does not have it as the base has"),
        (1, 1, "the one other outlet has it as the base has"),
        (2, 2, "both other outlets have it as the base has"),
        (0, 3, "none of the 3 other outlets has it as the base has"),
        (1, 3, "1 of the 3 other outlets has it as the base has"),
        (3, 4, "3 of the 4 other outlets have it as the base has"),
        (4, 4, "all 4 other outlets have it as the base has"),
    ],
)
def test_agreement_in_words(agree, of, said):
    assert phrases.agreed(agree, of) == said


@pytest.mark.parametrize(
    ("share", "said"),
    [(0.0, "0\u00a0%"), (0.934, "93\u00a0%"), (0.999, "99\u00a0%"), (1.0, "99\u00a0%")],
)
def test_nothing_is_quite_certain(share, said):
    assert phrases.percent(share) == said


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"lang": "ko"}, "Korean (given)"),
        ({"lang": "pt-BR"}, "Portuguese (given)"),
        ({"lang": "xx", "lang_source": "page"}, "xx (the page says so)"),
        (
            {"lang_source": "detected", "lang_confidence": 0.95},
            "English (detected, 95\u00a0% sure)",
        ),
        (
            {"lang_source": "detected", "lang_confidence": 0.5},
            "English (detected, 50\u00a0% sure, please check)",
        ),
    ],
)
def test_a_language_says_how_it_is_known(fields, said):
    assert phrases.language(factory.article("SNS", "text", **fields)) == said


def test_the_ladder_goes_from_the_speaker_down():
    courier = factory.articles()[1]
    plain = factory.quote(courier, 1, "yield nothing")
    assert phrases.ladder(plain) == "no speaker named"
    via = (factory.mention(courier, "the agency"), factory.mention(courier, "leader", "the leader"))
    assert phrases.ladder(plain.model_copy(update={"via": via})) == (
        "no speaker named, via the agency, via the leader"
    )


@pytest.mark.parametrize(
    ("names", "said"),
    [([], ""), (["a"], "a"), (["a", "b"], "a and b"), (list("abc"), "a, b and c")],
)
def test_names_are_listed(names, said):
    assert labels.listed(names) == said


def test_quiet_findings_are_counted_by_sort():
    note, minor = factory.findings()[3], factory.findings()[2]
    assert phrases.quiet([]) == ""
    assert phrases.quiet([note]) == "1 note on harmless rewording"
    assert phrases.quiet([note, minor, note, minor]) == (
        "2 notes on harmless rewording and 2 minor findings in doubt"
    )


def test_what_was_not_judged_names_statement_and_outlets():
    view = View(factory.report())
    assert phrases.unjudged(NotJudged(reason="no model"), view) == "no model"
    several = NotJudged(statement_id="S1", article_ids=("sns", "남강일보", "gone"), reason="why")
    assert phrases.unjudged(several, view) == "S1, SNS and 남강일보: why"


def test_a_verdict_is_partial_where_only_our_own_copy_counts():
    report = factory.report(failures=())
    assert not phrases.partial(report, judge(report, Settings()))
    assert not phrases.partial(report, judge(report, Settings(fail_on=None)))
    assert phrases.partial(report, judge(report, Settings(ours=("남강일보.txt",))))


def entry(number, **changes):
    """The entry that tells a finding of the factory's, changed, with the view that holds it."""
    found = list(factory.findings())
    found[number] = found[number].model_copy(update=changes)
    view = View(factory.report(findings=tuple(found)))
    return next(
        (e, view) for held in view.entries.values() for e in held if e.first is found[number]
    )


def test_words_outside_the_marks_are_told_but_not_that_a_cue_is():
    assert phrases.place(*entry(2)) == "outside the marks"
    assert phrases.framed(*entry(2)) == "in the outlet's own words, outside the marks"
    assert phrases.place(*entry(1)) == phrases.framed(*entry(1)) == ""
    assert phrases.place(*entry(2, kind="attribution")) == ""


def test_words_around_reported_speech_have_no_marks_to_be_outside_of():
    found, view = entry(2)
    reported = [
        r.model_copy(update={"quote": r.quote.model_copy(update={"form": "indirect"})})
        for r in factory.statements()[0].renderings
    ]
    statement = factory.statement(1, reported)
    other = View(view.report.model_copy(update={"statements": (statement,)}))
    assert phrases.place(found, other) == "outside what it reports"


def test_wordings_are_those_of_the_spans_and_a_missing_one_is_none():
    condition, modality, addition, _ = factory.findings()
    assert phrases.wordings(modality) == ("may be", "will be")
    assert phrases.wordings(condition) == ("Unless Lorrane withdraws", None)
    assert phrases.wordings(addition) == (None, "vowed")
    assert phrases.wordings(condition.model_copy(update={"message": "a splice"})) is None


def test_facts_name_the_kind_the_likelihood_and_the_support():
    found, view = entry(0)
    assert phrases.facts(found, view, ("F1",)) == [
        "in our own copy",
        "XL104 condition",
        "80\u00a0%\u00a0sure",
        "the one other outlet has it as the base has",
    ]


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("en", "2 critical, 1 major, 0 minor, 1 note"),
        ("fr", "2 critiques, 1 majeur, 0 mineur, 1 note"),
        ("ko", "치명적 2건, 중대 1건, 경미 0건, 참고 1건"),
    ],
)
def test_counts_agree_with_their_grade(lang, said):
    counts = {Severity.CRITICAL: 2, Severity.MAJOR: 1, Severity.MINOR: 0, Severity.NEUTRAL: 1}
    with messages.language(lang):
        assert ", ".join(phrases.total(*each) for each in counts.items()) == said


def test_who_an_outlet_is_in_the_comparison():
    view = View(factory.report(), frozenset({"harbour-courier"}))
    sns, courier, _ = factory.articles()
    assert phrases.who(sns, view) == "English"
    assert phrases.who(sns, view, base=True) == "English, base"
    assert phrases.who(courier, view) == "English, ours"
    assert phrases.who(courier, view, base=True) == "English, base, ours"


def test_a_story_of_one_language_does_not_name_it():
    sns, courier, _ = factory.articles()
    view = View(factory.report(articles=(sns, courier)), frozenset({"harbour-courier"}))
    assert phrases.who(sns, view) == ""
    assert phrases.who(sns, view, base=True) == "base"
    assert phrases.who(courier, view, base=True) == "base, ours"
