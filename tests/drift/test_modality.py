"""May, will, must; statement or question; and the same certainty in other words."""

from __future__ import annotations

import pytest

from xlate.drift import modality


def bug(*values: object, why: str) -> object:
    """A row that fails today: a known defect, strict, so that mending it shows."""
    return pytest.param(*values, marks=pytest.mark.xfail(reason=why))


@pytest.mark.parametrize(
    ("a", "b", "words"),
    [
        ("We may resume the tests", "We will resume the tests", ("may", "will")),  # the manual's
        (
            "The fleet might leave the bay on Monday.",
            "The fleet will leave the bay on Monday.",
            ("might", "will"),
        ),
        (
            "Foreign crews must leave the port today.",
            "Foreign crews may leave the port today.",
            ("must", "may"),
        ),
        (
            "The harvest could be sold abroad by the state.",
            "The state must sell the harvest abroad.",
            ("could be", "must"),
        ),
        (
            "In June the court may hear the case.",
            "The court will hear the case in June.",
            ("may", "will"),
        ),
        (
            "Perhaps the king will abdicate this year.",
            "Certainly the king will abdicate this year.",
            ("Perhaps", "Certainly"),
        ),
    ],
)
def test_another_modal_is_major(told, a, b, words) -> None:
    assert told(modality, a, b) == [("major", *words)]


@pytest.mark.parametrize(
    ("a", "b", "words"),
    [
        (
            "The group allegedly sank the tanker.",
            "The group sank the tanker.",
            ("allegedly", None),
        ),
        bug(
            "The reactor may be unsafe.",
            "The reactor is unsafe.",
            ("may", None),
            why="a weak second link to a word that has its equal already",
        ),
        (
            "Perhaps the convoy has reached the coast.",
            "The convoy has reached the coast.",
            ("Perhaps", None),
        ),
        (
            "The rebels shelled the market.",
            "The rebels reportedly shelled the market.",
            (None, "reportedly"),
        ),
        (
            "Both envoys must sign the protocol before dawn.",
            "Both envoys sign the protocol before dawn.",
            ("must", None),
        ),
    ],
)
def test_a_hedge_or_duty_lost_is_told(told, a, b, words) -> None:
    (finding,) = told(modality, a, b)
    assert finding[1:] == words


@pytest.mark.parametrize(
    ("a", "b", "words"),
    [
        ("Will the army withdraw?", "The army will withdraw.", ("?", None)),
        ("The strait is closed.", "Is the strait closed?", (None, "?")),
        ("Have the miners been rescued?", "The miners have been rescued.", ("?", None)),
    ],
)
def test_a_question_for_a_statement_is_major(found, a, b, words) -> None:
    (finding,) = found(modality, a, b)
    assert finding.severity == "major"
    spans = (finding.a.text if finding.a else None, finding.b.text if finding.b else None)
    assert spans == words
    asker, other = ("a", "b") if words[0] else ("b", "a")
    assert finding.message == f"{asker} asks it, {other} states it"


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("The ministry is going to resume the tests.", "The ministry will resume the tests."),
        ("The ministry has to resume the tests.", "The ministry must resume the tests."),
        ("The pilots are able to land at night.", "The pilots can land at night."),
        (
            "It may rain tomorrow.",
            "Perhaps it will rain tomorrow.",
        ),
        ("We shall answer in kind.", "We will answer in kind."),
        ("We'll answer in kind.", "We will answer in kind."),
        ("They'd help if asked.", "They would help if asked."),
        ("The law must be passed by the senate.", "The senate must pass the law."),
        ("The bridge needs to be rebuilt.", "The bridge must be rebuilt."),
        ("The talks are likely to fail.", "The talks will probably fail."),
        ("The vote takes place in May.", "The vote is held in May."),
        ("You have to ask yourself who gains.", "Ask yourself who gains."),
        ("It's possible that he knew.", "He may have known."),
    ],
)
def test_equally_sure_in_other_words_is_no_alarm(alarms, a, b) -> None:
    assert alarms(a, b) == []
    assert alarms(b, a) == []


def test_neighbouring_modals_are_minor(told) -> None:
    a, b = "The court should hear the case.", "The court must hear the case."
    assert told(modality, a, b) == [("minor", "should", "must")]


def test_the_message_of_an_exchange(found) -> None:
    (finding,) = found(modality, "We may resume the tests", "We will resume the tests")
    assert finding.message == 'a has "may", b has "will": not equally sure or binding'
    assert finding.evidence[0].rule == "possible to will"
    assert (finding.a.start, finding.a.end) == (3, 6)


def test_the_month_is_no_modal(told) -> None:
    assert told(modality, "The vote in May was fair.", "The vote in March was fair.") == []
