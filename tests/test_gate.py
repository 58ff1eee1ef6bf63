from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from report import factory

import xlate
from xlate.gate import judge
from xlate.model import Failure, Severity
from xlate.settings import Settings

NOBODY_FAILED = factory.report(failures=())


def test_findings_at_or_above_the_level_fail():
    verdict = judge(NOBODY_FAILED, Settings())
    assert (verdict.exit_code, verdict.passed, verdict.fail_on) == (1, False, "major")
    assert verdict.failing == ("F1", "F2")
    assert verdict.counts == {"critical": 1, "major": 1, "minor": 1, "neutral": 1}
    assert verdict.reasons[0] == "2 findings are major or worse."


@pytest.mark.parametrize(
    ("fail_on", "failing"),
    [
        ("critical", ("F1",)),
        ("major", ("F1", "F2")),
        ("minor", ("F1", "F2", "F3")),
        ("neutral", ("F1", "F2", "F3", "F4")),
        (None, ()),
    ],
)
def test_the_level_decides_what_fails(fail_on, failing):
    verdict = judge(NOBODY_FAILED, Settings(fail_on=fail_on))
    assert verdict.failing == failing
    assert verdict.exit_code == (1 if failing else 0)


def test_one_finding_is_told_in_the_singular():
    assert judge(NOBODY_FAILED, Settings(fail_on="critical")).reasons[0] == (
        "One finding is critical."
    )


def test_without_findings_it_passes_and_says_why():
    verdict = judge(factory.report(failures=(), findings=(), suppressed=()), Settings())
    assert (verdict.exit_code, verdict.passed) == (0, True)
    assert verdict.reasons == ("Nothing is major or worse.",)


def test_never_failing_on_findings_is_said():
    verdict = judge(NOBODY_FAILED, Settings(fail_on=None))
    assert verdict.reasons[0] == "Findings do not decide: the policy fails on none."


def test_an_unread_input_is_not_a_pass_even_without_findings():
    verdict = judge(factory.report(findings=()), Settings())
    assert verdict.exit_code == 3
    assert verdict.reasons[0] == "One input could not be read: dead.html."


def test_an_unread_input_outweighs_findings_but_they_are_told_too():
    verdict = judge(factory.report(), Settings())
    assert verdict.exit_code == 3
    assert verdict.failing == ("F1", "F2")
    assert "2 findings are major or worse." in verdict.reasons


@pytest.mark.parametrize(("findings", "code"), [((), 0), (factory.findings(), 1)])
def test_allowed_failures_let_the_findings_decide(findings, code):
    verdict = judge(factory.report(findings=findings), Settings(allow_failures=True))
    assert verdict.exit_code == code
    assert "One input could not be read: dead.html. The policy allows it." in verdict.reasons


def test_many_unread_inputs_are_counted():
    failures = tuple(Failure(path=f"{n}.txt", reason="empty") for n in range(7))
    verdict = judge(factory.report(failures=failures), Settings())
    assert verdict.reasons[0] == (
        "7 inputs could not be read: 0.txt, 1.txt, 2.txt, 3.txt, 4.txt and 2 more."
    )


@pytest.mark.parametrize(
    ("count", "reason"),
    [
        (0, "There is no article to check, and comparing takes at least two."),
        (1, "There is only one article to check, and comparing takes at least two."),
    ],
)
def test_fewer_than_two_articles_are_no_pass(count, reason):
    report = factory.report(
        articles=factory.articles()[:count], statements=(), findings=(), failures=()
    )
    verdict = judge(report, Settings(allow_failures=True, fail_on=None))
    assert (verdict.exit_code, verdict.passed) == (3, False)
    assert verdict.reasons[0] == reason


def test_a_story_with_nothing_in_common_is_no_pass():
    report = factory.report(statements=factory.statements()[2:], findings=(), failures=())
    verdict = judge(report, Settings())
    assert verdict.exit_code == 3
    assert verdict.reasons[0] == (
        "No two articles quote the same words, so nothing could be compared."
    )


def test_two_renderings_of_one_article_are_nothing_to_compare():
    sns = factory.articles()[0]
    twice = (
        factory.rendering(sns, factory.quote(sns, 1, "Unless Lorrane withdraws")),
        factory.rendering(sns, factory.quote(sns, 2, "A vessel of war")),
    )
    report = factory.report(statements=(factory.statement(1, twice),), findings=(), failures=())
    assert judge(report, Settings()).exit_code == 3


@pytest.mark.parametrize(
    "ours",
    [
        "harbour courier.txt",
        "./harbour courier.txt",
        "desk/../harbour courier.txt",
        "harbour*.txt",
    ],
)
def test_with_our_own_copy_findings_on_it_decide(ours):
    verdict = judge(NOBODY_FAILED, Settings(ours=(ours,)))
    assert verdict.failing == ("F1", "F2")
    assert verdict.reasons[0] == "2 findings in our own copy are major or worse."


def test_findings_on_others_alone_do_not_decide():
    verdict = judge(NOBODY_FAILED, Settings(ours=("남강일보.txt",)))
    assert (verdict.exit_code, verdict.failing) == (0, ())
    assert verdict.reasons[0] == "Nothing in our own copy is major or worse."


def test_our_own_copy_as_the_base_is_touched_too():
    assert judge(NOBODY_FAILED, Settings(ours=("sns.txt",))).failing == ("F1", "F2")


def test_an_addition_touches_the_base_although_it_has_no_span_there():
    verdict = judge(NOBODY_FAILED, Settings(ours=("sns.txt",), fail_on="minor"))
    assert verdict.failing == ("F1", "F2", "F3")


def test_an_omission_touches_the_article_that_lacks_the_words():
    lost = factory.findings()[0].model_copy(update={"missing_in": "남강일보"})
    report = factory.report(failures=(), findings=(lost,))
    assert judge(report, Settings(ours=("남강일보.txt",))).failing == ("F1",)
    assert judge(report, Settings(ours=("harbour courier.txt",))).failing == ()
    assert judge(report, Settings(ours=("sns.txt",))).failing == ("F1",)


def test_an_omission_that_does_not_say_where_touches_all_that_could_lack_it():
    lost = factory.findings()[0].model_copy(update={"missing_in": None})
    report = factory.report(failures=(), findings=(lost,))
    assert judge(report, Settings(ours=("남강일보.txt",))).failing == ("F1",)
    assert judge(report, Settings(ours=("harbour courier.txt",))).failing == ("F1",)


def test_the_message_does_not_decide_whom_a_finding_touches():
    message = "남강일보 leaves it out"
    lost = factory.findings()[0].model_copy(update={"message": message})
    report = factory.report(failures=(), findings=(lost,))
    assert judge(report, Settings(ours=("남강일보.txt",))).failing == ()


def test_a_folder_of_our_own():
    articles = tuple(
        a.model_copy(update={"path": f"in/desk/{a.id}.txt" if a.id == "sns" else f"in/{a.id}.txt"})
        for a in factory.articles()
    )
    report = factory.report(failures=(), articles=articles)
    assert judge(report, Settings(ours=("in/desk",))).failing == ("F1", "F2")
    assert judge(report, Settings(ours=("desk/",))).failing == ("F1", "F2")
    assert judge(report, Settings(ours=("esk",))).exit_code == 3


def test_an_article_without_a_path_is_known_by_its_outlet():
    articles = tuple(a.model_copy(update={"path": None}) for a in factory.articles())
    report = factory.report(failures=(), articles=articles)
    assert judge(report, Settings(ours=("Harbour Courier",))).exit_code == 1


def test_own_copy_that_is_not_in_the_story_is_no_pass():
    verdict = judge(NOBODY_FAILED, Settings(ours=("elsewhere.txt",)))
    assert verdict.exit_code == 3
    assert verdict.reasons[0] == (
        "None of the articles is our own copy: check the paths in `ours`."
    )


def test_own_copy_that_shares_nothing_is_no_pass():
    statements = (factory.statements()[1], factory.statements()[2])
    report = factory.report(statements=statements, findings=(), failures=())
    verdict = judge(report, Settings(ours=("남강일보.txt",)))
    assert verdict.exit_code == 3
    assert verdict.reasons[0] == (
        "Our own copy quotes nothing that another article has: it was not compared."
    )


def test_an_article_that_shares_nothing_is_remarked():
    statements = (factory.statements()[1], factory.statements()[2])
    report = factory.report(statements=statements, findings=(), failures=(), suppressed=())
    verdict = judge(report, Settings())
    assert verdict.exit_code == 0
    assert verdict.reasons[1] == "남강일보 quotes nothing that another article has."


def test_suppressed_findings_do_not_count_but_are_told():
    verdict = judge(factory.report(findings=(), failures=()), Settings())
    assert verdict.exit_code == 0
    assert verdict.reasons[-1] == "One finding is suppressed and not counted."


@given(
    st.sampled_from([None, *Severity]),
    st.booleans(),
    st.lists(st.sampled_from(["sns.txt", "*", "none"]), max_size=2),
    st.sets(st.integers(0, 3)),
    st.sets(st.integers(0, 2)),
    st.integers(0, 3),
    st.integers(0, 1),
)
def test_the_verdict_always_agrees_with_itself(
    fail_on, allow, ours, chosen, held, articles, failures
):
    report = factory.report(
        findings=tuple(factory.findings()[n] for n in sorted(chosen)),
        statements=tuple(factory.statements()[n] for n in sorted(held)),
        articles=factory.articles()[:articles],
        failures=factory.report().failures[:failures],
    )
    settings = Settings(fail_on=fail_on, allow_failures=allow, ours=tuple(ours))
    verdict = judge(report, settings)
    assert verdict == judge(report, settings)
    assert verdict.exit_code in (0, 1, 3)
    assert verdict.passed == (verdict.exit_code == 0)
    assert (verdict.exit_code == 1) <= bool(verdict.failing)
    assert verdict.passed <= (not verdict.failing and articles >= 2 and bool(held & {0, 1}))
    assert sum(verdict.counts.values()) == len(report.findings)
    assert all(r.endswith(".") and not r[0].islower() for r in verdict.reasons)
    assert set(verdict.failing) <= {f.id for f in report.findings}


def test_a_language_whose_words_are_unknown_never_passes() -> None:
    story = xlate.load_story(
        [
            {
                "outlet": "A",
                "lang": "fr",
                "text": "« Nous ne négocierons jamais avec eux », dit-il.",
            },
            {"outlet": "B", "lang": "fr", "text": "« Nous céderons le port », dit-il."},
        ]
    )
    report = xlate.check(story)
    verdict = judge(report, Settings())
    assert verdict.exit_code == 3
    assert "in French only" in verdict.reasons[0]
    assert [n.article_ids for n in report.not_judged] == [("a", "b")]
