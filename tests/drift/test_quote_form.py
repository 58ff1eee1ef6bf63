"""Marks around words that others give without them."""

from __future__ import annotations

import pytest

from xlate.drift import quote_form

DIRECT = "“We will answer each assault on our islands,” the general said."
INDIRECT = "The general said the army would respond to any attack on the islands."
REPORTED = "The general said the army would answer each assault on the islands."
FRAGMENT = "The general said the army would “answer each assault” on the islands."


def bug(*values: object, why: str) -> object:
    """A row that fails today: a known defect, strict, so that mending it shows."""
    return pytest.param(*values, marks=pytest.mark.xfail(reason=why))


def copy(sentence: str) -> str:
    return f"There were talks on Monday. {sentence} They ended in the evening."


def forms_of(of_kind, a: str, b: str) -> list[tuple[str, str, str]]:
    found = of_kind(quote_form, Alpha=copy(a), Beta=copy(b))
    return [(str(f.severity), f.a.text, f.b.text) for f in found]


def test_marks_gained_around_other_words_are_a_warning(of_kind) -> None:
    assert forms_of(of_kind, INDIRECT, DIRECT) == [
        (
            "minor",
            "the army would respond to any attack on the islands",
            "We will answer each assault on our islands,",
        )
    ]


def test_the_manuals_bad_example(of_kind) -> None:
    a = "The leader said the ministry would respond to it."
    b = "“We will respond to it,” the leader said."
    ((severity, *spans),) = forms_of(of_kind, a, b)
    assert severity == "minor"
    assert spans == ["the ministry would respond to it", "We will respond to it,"]


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (DIRECT, REPORTED),
        (DIRECT, FRAGMENT),
        (FRAGMENT, REPORTED),
        (REPORTED, FRAGMENT),
        (DIRECT, INDIRECT),
    ],
)  # fmt: skip
def test_marks_lost_or_around_the_same_words_are_a_note(of_kind, a, b) -> None:
    ((severity, *_),) = forms_of(of_kind, a, b)
    assert severity == "neutral"


@pytest.mark.parametrize("text", [DIRECT, INDIRECT, FRAGMENT])
def test_the_same_form_is_no_finding(of_kind, text: str) -> None:
    assert forms_of(of_kind, text, text) == []


def test_marks_around_a_paraphrase_of_the_original_are_major(of_kind) -> None:
    original = {"text": copy(INDIRECT), "original": True}
    (finding,) = of_kind(quote_form, Alpha=original, Beta=copy(DIRECT))
    assert finding.severity == "major"
    assert finding.evidence[0].rule == "indirect to direct"


@pytest.mark.parametrize(
    ("a", "b", "message"),
    [
        (
            INDIRECT, DIRECT,
            "Beta puts the words between quote marks; Alpha reports them without marks, "
            "in another grammatical person",
        ),
        (
            DIRECT, REPORTED,
            "Alpha puts the words between quote marks; Beta reports them without marks, "
            "in another grammatical person",
        ),
        (
            DIRECT, FRAGMENT,
            "Alpha puts the words between quote marks; Beta quotes only a few of the words and "
            "paraphrases the rest, in another grammatical person",
        ),
        (
            REPORTED, FRAGMENT,
            "Beta puts the words between quote marks; Alpha reports them without marks",
        ),
    ],
)  # fmt: skip
def test_the_message_says_who_has_marks(of_kind, a, b, message) -> None:
    (finding,) = of_kind(quote_form, Alpha=copy(a), Beta=copy(b))
    assert finding.message == message


@pytest.mark.parametrize(
    ("b", "forms"),
    [
        bug(
            "The general was quoted as saying “we will answer each assault on our islands”.",
            [],
            why="a whole clause in marks after 'as saying' is taken for a fragment",
        ),
        ("“We will answer,” the general said, “each assault on our islands.”", []),
        bug(
            "KCNA quoted the general as saying “we will answer each assault on our islands”.",
            [],
            why="a whole clause in marks after 'as saying' is taken for a fragment",
        ),
    ],
)
def test_the_same_words_fully_quoted_in_another_frame(of_kind, b, forms) -> None:
    assert [t[0] for t in forms_of(of_kind, DIRECT, b)] == forms


def test_bare_sentences_have_no_form(told) -> None:
    assert told(quote_form, "We will answer.", "“We will answer.”") == []
