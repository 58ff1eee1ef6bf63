from __future__ import annotations

import pytest

from report import factory
from xlate.gate import judge
from xlate.model import Evidence, NotJudged
from xlate.report import phrases
from xlate.report.view import View
from xlate.settings import Settings


@pytest.mark.parametrize(
    ("agree", "of", "said"),
    [
        (0, 0, ""),
        (0, 1, "the one other outlet does not agree with the base"),
        (1, 1, "the one other outlet agrees with the base"),
        (0, 3, "none of 3 others agrees with the base"),
        (1, 3, "1 of 3 others agrees with the base"),
        (3, 4, "3 of 4 others agree with the base"),
    ],
)
def test_agreement_in_words(agree, of, said):
    found = factory.finding(1, "major", "m", evidence=(Evidence(rule="r", agree=agree, of=of),))
    assert phrases.agreed(found) == said


@pytest.mark.parametrize(
    ("share", "said"), [(0.0, "0 %"), (0.934, "93 %"), (0.999, "99 %"), (1.0, "99 %")]
)
def test_nothing_is_quite_certain(share, said):
    assert phrases.percent(share) == said


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"lang": "ko"}, "Korean (given)"),
        ({"lang": "pt-BR"}, "Portuguese (given)"),
        ({"lang": "xx", "lang_source": "page"}, "xx (the page says so)"),
        ({"lang_source": "detected", "lang_confidence": 0.95}, "English (detected, 95 % sure)"),
        (
            {"lang_source": "detected", "lang_confidence": 0.5},
            "English (detected, 50 % sure, please check)",
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
    assert phrases.listed(names) == said


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


def test_that_a_cue_stands_outside_the_marks_is_not_worth_saying():
    assert phrases.outside(factory.findings()[2])
    assert not phrases.outside(factory.findings()[1])
    cue = factory.findings()[2].model_copy(update={"kind": "attribution"})
    assert not phrases.outside(cue)
