"""Words changed inside the marks of two copies of one text."""

from __future__ import annotations

import pytest

from xlate.drift import unmarked_change

BASE = "We will never tolerate any attempt to seize the northern islands by force"


def copy(words: str) -> str:
    return f"There were talks on Monday. “{words},” the general said. They ended in the evening."


def changes(of_kind, a: str, b: str) -> list[tuple[str, str | None, str | None]]:
    found = of_kind(unmarked_change, Alpha=copy(a), Beta=copy(b))
    return [(str(f.severity), f.a.text if f.a else None, f.b.text if f.b else None) for f in found]


@pytest.mark.parametrize(
    ("b", "finding"),
    [
        (BASE.replace("any", "the"), ("minor", "any", "the")),
        (BASE.replace("northern ", ""), ("minor", "northern", None)),
        (BASE.replace("seize the", "seize all the"), ("minor", None, "all")),
        (BASE.replace("northern", "southern"), ("minor", "northern", "southern")),
        (
            BASE.replace("northern", "sacred ancestral"),
            ("major", "northern", "sacred ancestral"),
        ),
        (BASE.replace("seize", "seize or shell"), ("minor", None, "or shell")),
        (
            BASE.replace("the northern islands", "the small northern fishing islands"),
            ("minor", None, "small"),
        ),
    ],
)
def test_a_change_without_a_mark_is_told(of_kind, b: str, finding) -> None:
    assert finding in changes(of_kind, BASE, b)


@pytest.mark.parametrize(
    "b",
    [
        BASE,
        BASE.upper(),
        BASE.replace("any", "[the]"),
        BASE.replace("never tolerate", "never ... tolerate").replace(" northern", " ..."),
        BASE.replace("the northern islands", "the [...] islands"),
        BASE.replace("the northern islands", "the … islands"),
        # quoted less, not changed
        BASE.replace(" by force", ""),
        BASE.replace("We will ", ""),
        # another translation is no changed quote
        "We shall not ever accept that somebody tries to take the islands in the north with arms",
        "Never will we tolerate that the northern islands are seized by anyone using force",
    ],
)
def test_a_marked_change_or_another_translation_is_none(of_kind, b: str) -> None:
    assert changes(of_kind, BASE, b) == []


def test_a_short_phrase_is_no_copy(of_kind) -> None:
    assert changes(of_kind, "We will never leave", "We will not leave") == []


def test_only_words_in_marks_are_compared(of_kind) -> None:
    indirect = f"The general said {BASE.replace('We', 'they').replace('any', 'the')}."
    assert of_kind(unmarked_change, Alpha=copy(BASE), Beta=indirect) == []


@pytest.mark.parametrize(
    ("b", "message"),
    [
        (
            BASE.replace("any", "the"),
            'inside the marks Alpha has "any", Beta "the", in what is else the same text',
        ),
        (
            BASE.replace("northern ", ""),
            'Beta leaves "northern" out inside the marks without an ellipsis',
        ),
        (
            BASE.replace("seize the", "seize all the"),
            'Beta adds "all" inside the marks without brackets',
        ),
    ],
)
def test_the_message(of_kind, b: str, message: str) -> None:
    (finding,) = of_kind(unmarked_change, Alpha=copy(BASE), Beta=copy(b))
    assert finding.message == message
    assert finding.evidence[0].detail == "the two quotes copy one text"
    assert finding.kind == "unmarked-change"


def test_bare_sentences_have_no_marks(found) -> None:
    assert found(unmarked_change, BASE, BASE.replace("any", "the")) == []


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("We will not tolerate any attempt to seize the northern islands by force",
         "We won't tolerate any attempt to seize the northern islands by force"),
        ("It is our duty to defend the northern islands against every attempt on them",
         "It’s our duty to defend the northern islands against every attempt on them"),
        ("We cannot let them seize the northern islands by force or by a trick",
         "We can't let them seize the northern islands by force or by a trick"),
        ("We cannot let them seize the northern islands by force or by a trick",
         "We can not let them seize the northern islands by force or by a trick"),
        ("We have never let them seize the northern islands by force or by a trick",
         "We've never let them seize the northern islands by force or by a trick"),
    ],
)  # fmt: skip
def test_drawing_words_together_is_no_change(of_kind, a: str, b: str) -> None:
    assert changes(of_kind, a, b) == []
    assert changes(of_kind, b, a) == []


def test_a_not_gained_is_a_change_although_it_is_drawn_together(of_kind) -> None:
    a = "We will tolerate any attempt to seize the northern islands by force of arms"
    b = a.replace("will", "won't")
    assert changes(of_kind, a, b) == [("minor", "will", "won't")]
