"""Words of the base that the other leaves out of what both say."""

from __future__ import annotations

import pytest

from xlate.drift import omission


def bug(*values: object, why: str) -> object:
    """A row that fails today: a known defect, strict, so that mending it shows."""
    return pytest.param(*values, marks=pytest.mark.xfail(reason=why))


@pytest.mark.parametrize(
    ("a", "b", "words"),
    [
        (
            "The navy sank two unarmed wooden fishing boats off the coast.",
            "The navy sank two boats off the coast.",
            "unarmed wooden fishing",
        ),
        bug(
            "The minister and his two deputy chairmen met the envoy in the capital.",
            "The minister met the envoy in the capital.",
            "two deputy chairmen",
            why="0.484: three content words in a well aligned passage stay minor",
        ),
        (
            "The factory built with foreign money makes tractors for the south.",
            "The factory makes tractors for the south.",
            "built with foreign money",
        ),
    ],
)
def test_content_left_out_is_major(told, a, b, words) -> None:
    (finding,) = told(omission, a, b)
    assert finding[0] == "major"
    assert finding[2] is None
    assert words in finding[1]


@pytest.mark.parametrize(
    ("a", "b", "words"),
    [
        (
            "The secret prison near the airport was closed.",
            "The prison near the airport was closed.",
            "secret",
        ),
        (
            "They quickly crossed the frozen river.",
            "They crossed the frozen river.",
            "quickly",
        ),
        (
            "They crossed the frozen river near the mill.",
            "They crossed the river near the mill.",
            "frozen",
        ),
        (
            "The old king opened the new bridge and the school.",
            "The king opened the new bridge and the school.",
            "old",
        ),
    ],
)
def test_a_single_word_left_out_is_told(told, a, b, words) -> None:
    (finding,) = told(omission, a, b)
    assert finding == ("minor", words, None)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("carry out an inspection", "inspect"),  # the manual's
        ("They will carry out an inspection of the site.", "They will inspect the site."),
        ("They took a decision on the dam.", "They decided on the dam."),
        ("He is of the opinion that the war is over.", "He thinks the war is over."),
        ("In spite of the rain the parade went on.", "Despite the rain the parade went on."),
        ("The plan that was drawn up by the army failed.", "The army's plan failed."),
        ("At the present time the port is closed.", "The port is closed now."),
        ("She gave a speech to the workers.", "She spoke to the workers."),
        ("The reason for the delay is the storm.", "The storm is the reason for the delay."),
    ],
)
def test_the_same_in_fewer_words_is_no_alarm(alarms, a, b) -> None:
    assert alarms(a, b) == []


def test_words_in_brackets_are_the_outlets_own(told) -> None:
    a = "The general [who leads the northern army] met the envoy on Monday."
    assert told(omission, a, "The general met the envoy on Monday.") == []


def test_the_manuals_bad_example(told) -> None:
    found = told(omission, "go into full-scale mass production", "go into mass production")
    assert [t[1:] for t in found] == [("full-scale", None)]


def test_the_finding_says_where_it_is_missing(found) -> None:
    (finding,) = found(omission, "go into full-scale mass production", "go into mass production")
    assert finding.message == 'a has "full-scale", b leaves it out'
    assert (finding.a.start, finding.a.end, finding.a.text) == (8, 18, "full-scale")
    assert finding.b is None
    assert finding.missing_in == "b"
    assert finding.in_frame is False


def test_the_same_text_has_none(told) -> None:
    text = "The factory built with foreign money makes tractors for the south."
    assert told(omission, text, text) == []


def test_what_the_other_adds_is_no_omission(told) -> None:
    assert told(omission, "go into mass production", "go into full-scale mass production") == []
