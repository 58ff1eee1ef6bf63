"""Words that the other slips into what both say."""

from __future__ import annotations

import pytest

from xlate.drift import addition


@pytest.mark.parametrize(
    ("a", "b", "words"),
    [
        (  # the manual's
            "we will establish production",
            "we will establish production of these drones",
            "of these drones",
        ),
        (
            "The island will be defended by the people.",
            "The sacred island of our forefathers will be defended by the people.",
            "forefathers",
        ),
        (
            "The pipeline feeds the city in winter.",
            "The pipeline feeds the starving and desperate city in winter.",
            "starving and desperate",
        ),
        (
            "The envoy left the talks on Friday.",
            "The envoy left the failed nuclear talks on Friday.",
            "failed nuclear",
        ),
    ],
)
def test_words_added_are_told(told, a, b, words) -> None:
    texts = [t[2] for t in told(addition, a, b)]
    assert any(words in text for text in texts)
    assert all(t[1] is None for t in told(addition, a, b))


@pytest.mark.parametrize(
    ("a", "b", "words"),
    [
        (
            "The pipeline feeds the city in winter.",
            "The pipeline feeds the starving, cold and desperate city in winter.",
            "starving, cold and desperate",
        ),
        (
            "The envoy left the talks on Friday.",
            "The envoy left the secret nuclear disarmament talks on Friday.",
            "secret nuclear disarmament",
        ),
        (
            "The union called a strike at the mine.",
            "The union called an illegal three-week strike at the mine.",
            "illegal three-week",
        ),
    ],
)
def test_several_content_words_added_are_major(told, a, b, words) -> None:
    assert told(addition, a, b) == [("major", None, words)]


def test_brackets_mark_the_outlets_own_words(told) -> None:
    a, b = "we will establish production", "we will establish production [of these drones]"
    assert told(addition, a, b) == []
    inner = "The envoy left the [failed nuclear] talks on Friday."
    assert told(addition, "The envoy left the talks on Friday.", inner) == []


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("They will inspect the site.", "They will carry out an inspection of the site."),
        ("Despite the rain the parade went on.", "In spite of the rain the parade went on."),
        ("The army's plan failed.", "The plan of the army failed."),
        ("The law passed on Monday.", "The law was passed on Monday."),
        ("He says the war is over.", "He says that the war is over."),
        ("The guards beat him.", "He was beaten by the guards."),
        ("Prices doubled.", "Prices have doubled."),
    ],
)
def test_the_same_in_more_words_is_no_alarm(alarms, a, b) -> None:
    assert alarms(a, b) == []


def test_the_message_names_who_adds(found) -> None:
    (finding,) = found(
        addition, "The envoy left the talks on Friday.",
        "The envoy left the failed nuclear talks on Friday.",
    )  # fmt: skip
    assert finding.message == 'b has "failed nuclear", a does not'
    assert finding.a is None
    assert finding.missing_in == "a"
    assert (finding.b.start, finding.b.end) == (19, 33)


def test_addition_is_the_mirror_of_omission(found) -> None:
    from xlate.drift import omission

    a = "The factory makes tractors for the south."
    b = "The factory built with foreign money makes tractors for the south."
    (added,), (left,) = found(addition, a, b), found(omission, b, a)
    assert added.b.text == left.a.text
    assert (added.severity, added.confidence) == (left.severity, left.confidence)
