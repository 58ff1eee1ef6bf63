"""Two statements in one pair of marks, and one cut in two."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

import xlate
from xlate.drift import splice

SHIP = "A warship that enters the sound may be regarded as a target"
BATTERIES = "The Republic will never place its batteries under foreign inspection"
DOOR = "The door to talks with our neighbours remains open until the autumn"
UNLESS = "Unless the patrol ships leave the sound, we will not return the three captured boats"
NARRATION = (
    "The general walked past the launchers in heavy rain. The crews cheered for ten minutes."
)


def original(text: str) -> dict[str, object]:
    """The agency's own text."""
    return {"text": text, "original": True}


APART = original(f"“{SHIP},” he said.\n\n{NARRATION}\n\n“{BATTERIES},” he added.")
SKIPPED = original(f"“{SHIP}. {DOOR}. {BATTERIES},” he said.")
SPEECH = original(f"“{SHIP},” he said. “{DOOR},” he added. “{BATTERIES},” he went on.")
REVERSED = original(f"“{BATTERIES},” he said. “{SHIP},” he added.")
SPEAKERS = original(f"“{SHIP},” Ana Duarte said. “{BATTERIES},” Luis Moreno said.")
CUE = original(f"“{SHIP},” he said. “{BATTERIES}.”")
JOINED = f"He spoke on Monday. “{SHIP}. {BATTERIES},” he said."


@pytest.mark.parametrize(
    ("base", "detail", "message"),
    [
        (APART, "narration between", "what Alpha has apart, with words between"),
        (SKIPPED, "other words quoted between", "what Alpha has apart, with words between"),
        (SPEECH, "other words quoted between", "what Alpha has apart, with words between"),
        (REVERSED, "other order", "what Alpha has apart, in the other order"),
        (SPEAKERS, "other speaker", "what two speakers say in Alpha"),
    ],
)
def test_what_stands_apart_in_the_original_is_major(of_kind, base, detail, message) -> None:
    (finding,) = of_kind(splice, Alpha=base, Beta=JOINED)
    assert (finding.code, finding.severity, finding.confidence) == ("XL118", "major", 0.7)
    assert finding.message == f"Beta runs together in one pair of marks {message}"
    assert finding.b.text == f"{SHIP}. {BATTERIES},"
    assert SHIP in finding.a.text
    assert BATTERIES in finding.a.text
    assert base["text"][finding.a.start : finding.a.end] == finding.a.text
    assert (finding.evidence[0].rule, finding.evidence[0].detail) == ("joined", detail)


def test_two_quotes_with_a_cue_between_are_minor(of_kind) -> None:
    (finding,) = of_kind(splice, Alpha=CUE, Beta=JOINED)
    assert (finding.severity, finding.evidence[0].detail) == ("minor", "a cue between")


@pytest.mark.parametrize(
    "copy",
    [
        f"“{SHIP} ... {BATTERIES},” he said.",
        f"“{SHIP}. … {BATTERIES},” he said.",
        f"“{SHIP}. [...] {BATTERIES},” he said.",
        f"“{SHIP},” he said. He paused. “{BATTERIES}.”",
        f"“{SHIP},” he said, and later: “{BATTERIES}.”",
        f"“{SHIP},” he said.",
        f"He said that a warship might be a target. “{BATTERIES},” he said.",
    ],
)
@pytest.mark.parametrize("base", [APART, SKIPPED, REVERSED])
def test_a_marked_gap_and_two_pairs_of_marks_are_none(of_kind, base, copy) -> None:
    assert of_kind(splice, Alpha=base, Beta=copy) == []


def test_one_breath_in_the_original_is_none(of_kind) -> None:
    assert of_kind(splice, Alpha=original(JOINED), Beta=JOINED) == []
    assert of_kind(splice, Alpha=original(JOINED), Beta=APART["text"]) == []


def test_the_original_says_it_twice_and_once_in_one_breath(of_kind) -> None:
    base = original(f"“{SHIP},” he said.\n\n{NARRATION}\n\n“{SHIP}. {BATTERIES},” he said.")
    assert of_kind(splice, Alpha=base, Beta=JOINED) == []


def test_without_an_original_two_others_must_have_it_apart(of_kind) -> None:
    apart = str(APART["text"])
    assert of_kind(splice, Alpha=apart, Beta=JOINED) == []
    (finding,) = of_kind(splice, Alpha=apart, Beta=JOINED, Gamma=apart)
    assert (finding.severity, finding.b.outlet) == ("major", "Beta")
    assert (finding.evidence[0].agree, finding.evidence[0].of) == (1, 1)
    assert of_kind(splice, Alpha=apart, Beta=JOINED, Gamma=apart, Delta=JOINED) == []


def test_another_translation_is_at_most_minor(of_kind) -> None:
    other = (
        "“Any warship that enters the sound could be seen as a target. The Republic is never"
        " going to let foreigners inspect its batteries,” he said."
    )
    assert {f.severity for f in of_kind(splice, Alpha=APART, Beta=other)} <= {"minor"}


def test_a_condition_cut_off_from_its_clause_is_major(of_kind) -> None:
    clause, condition = (
        "We will not return the three captured boats", "Unless the patrol ships leave the sound",
    )  # fmt: skip
    base = original(f"“{UNLESS},” he said.")
    text = f"“{clause},” he said.\n\n{NARRATION}\n\n“{condition},” he warned, there would be war."
    (finding,) = of_kind(splice, Alpha=base, Beta=text)
    assert (finding.severity, finding.evidence[0].rule) == ("major", "cut in two")
    assert (finding.a.text, finding.b.text) == (f"{UNLESS},", f"{clause},")
    assert finding.evidence[0].detail == f"{condition},"
    assert finding.message == (
        "Alpha has in one sentence what Beta gives as two quotes, with other words between"
    )


def test_a_sentence_split_by_its_cue_is_none(of_kind) -> None:
    text = (
        "“Unless the patrol ships leave the sound,” he said, “we will not return the three"
        " captured boats.”"
    )
    assert of_kind(splice, Alpha=original(f"“{UNLESS},” he said."), Beta=text) == []


def test_a_repeated_clause_is_none(of_kind) -> None:
    text = (
        f"“We will not return the three captured boats,” he said.\n\n{NARRATION}\n\n"
        f"“{UNLESS},” he said."
    )
    assert of_kind(splice, Alpha=original(f"“{UNLESS},” he said."), Beta=text) == []


@given(st.lists(st.sampled_from([SHIP, BATTERIES, DOOR]), min_size=1, max_size=5))
def test_a_story_of_copies_has_no_splice(parts: list[str]) -> None:
    text = " ".join(f"“{part},” he said. {NARRATION}" for part in parts)
    articles = [{"outlet": name, "lang": "en", "text": text} for name in ("Alpha", "Beta")]
    report = xlate.check(xlate.load_story(articles))
    assert [f for f in report.findings if f.kind == "splice"] == []
