"""Stronger, softer and loaded words; adverbs of degree; and words that are equally strong."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import xlate
from xlate.drift import strength
from xlate.text.lexicon.degrees import degrees


@pytest.mark.parametrize(
    ("a", "b", "words"),
    [
        ("They criticised the test.", "They condemned the test.", ("criticised", "condemned")),
        ("The envoy asked them to leave.", "The envoy urged them to leave.", ("asked", "urged")),
        (
            "The patient was in serious condition.",
            "The patient was in critical condition.",
            ("serious", "critical"),
        ),
        ("The law on arms is strict.", "The law on arms is the strictest.",
         ("strict", "strictest")),
        (
            "She is an influential composer in the north.",
            "She is the most influential composer in the north.",
            ("influential", "most influential"),
        ),
    ],
)  # fmt: skip
def test_one_step_is_minor(told, a, b, words) -> None:
    assert told(strength, a, b) == [("minor", *words)]
    assert told(strength, b, a) == [("minor", *reversed(words))]


@pytest.mark.parametrize(
    ("a", "b", "words"),
    [
        ("It is a modest step for the region.", "It is a historic step for the region.",
         ("modest", "historic")),
        ("The fighters took the town at night.", "The terrorists took the town at night.",
         ("fighters", "terrorists")),
        ("The government fell in March.", "The regime fell in March.", ("government", "regime")),
        ("The killing of the envoy shocked the town.", "The murder of the envoy shocked the town.",
         ("killing", "murder")),
        ("The bloc fully supports the plan.", "The bloc slightly supports the plan.",
         ("fully", "slightly")),
    ],
)  # fmt: skip
def test_far_apart_or_loaded_is_major(told, a, b, words) -> None:
    assert told(strength, a, b) == [("major", *words)]
    assert told(strength, b, a) == [("major", *reversed(words))]


@pytest.mark.parametrize(
    ("a", "b", "word"),
    [
        ("He is very angry with the envoy.", "He is angry with the envoy.", "very"),
        ("The port is fully open to ships.", "The port is open to ships.", "fully"),
        ("The prices rose slightly in May.", "The prices rose in May.", "slightly"),
        ("The dam was almost destroyed.", "The dam was destroyed.", "almost"),
    ],
)
def test_an_adverb_of_degree_lost_or_gained_is_minor(told, a, b, word) -> None:
    assert told(strength, a, b) == [("minor", word, None)]
    assert told(strength, b, a) == [("minor", None, word)]


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("They have a big fleet.", "They have a large fleet."),  # equally strong
        ("They have a huge fleet.", "They have an enormous fleet."),
        ("He is an adversary of the plan.", "He is an opponent of the plan."),  # synonyms
        ("It is very late.", "It is extremely late."),  # both boosters
        ("She was deeply concerned by it.", "She was alarmed by it."),  # the adverb is in the verb
        ("The latest figures are good.", "The last figures are good."),  # time, not degree
        ("Almost 300 people came.", "300 people came."),  # number's matter
        ("The hens lay in the yard.", "The hens were lying in the yard."),
        ("They do not fully agree.", "They partly agree."),  # polarity's and condition's matter
        ("The stronger fleet won.", "The strong fleet won."),
        ("Most residents left the town.", "Residents left the town."),  # condition's matter
    ],
)
def test_equally_strong_words_are_nothing(told, a, b) -> None:
    assert all(severity == "minor" for severity, *_ in told(strength, a, b))
    assert not [t for t in told(strength, a, b) if None not in t]


def test_a_word_that_judges_is_told_against_any_plain_one(found) -> None:
    (finding,) = found(
        strength, "The arsonists set fire to the mill.", "The thugs set fire to the mill."
    )
    assert finding.message == 'a has "arsonists", b has the loaded "thugs"'
    assert (finding.severity, finding.evidence[0].rule) == ("minor", "judging word")


@pytest.mark.parametrize(
    ("a", "b", "message"),
    [
        ("They criticised the test.", "They condemned the test.",
         'a has "criticised", b has the stronger "condemned"'),
        ("They condemned the test.", "They criticised the test.",
         'a has "condemned", b has the weaker "criticised"'),
        ("The regime fell in March.", "The government fell in March.",
         'a has the loaded "regime", b has "government"'),
        ("He is very angry with the envoy.", "He is angry with the envoy.",
         'a has "very", b says it without'),
    ],
)  # fmt: skip
def test_the_message_says_which_is_stronger(found, a, b, message) -> None:
    assert [f.message for f in found(strength, a, b)] == [message]


def test_the_plain_finding_on_the_same_words_is_not_told_again() -> None:
    findings = xlate.compare("They criticised the test.", "They condemned the test.").findings
    assert [f.kind for f in findings] == ["strength"]
    by_rule = [e.rule for e in findings[0].evidence if e.rule != "heard by the model"]
    assert by_rule == ["1 on one scale", "other words"]


def test_a_quote_keeps_its_own_speaker_cue(of_kind) -> None:
    """How the outlet introduces a quote is attribution's matter."""
    a = '"The gate stays shut," the regent said.'
    b = '"The gate stays shut," the regent insisted.'
    assert of_kind(strength, one=a, two=b) == []


def test_every_scale_has_more_than_one_place() -> None:
    table = degrees("en")
    for name, steps in table.scales.items():
        for scale, step in steps:
            others = [
                s for other in table.scales.values() for x, s in other if x == scale and s != step
            ]
            assert others, (name, scale)


@given(st.sampled_from(sorted(degrees("en").scales)), st.sampled_from(sorted(degrees("en").scales)))
@settings(max_examples=200)
def test_steps_turn_with_the_sides(a: str, b: str) -> None:
    table = degrees("en")
    steps, back = table.steps([a], [b]), table.steps([b], [a])
    assert (steps is None) == (back is None)
    assert steps is None or back is None or abs(steps) == abs(back)


@given(st.text(max_size=80))
@settings(max_examples=50)
def test_a_text_is_as_strong_as_itself(text: str) -> None:
    kinds = [f.kind for f in xlate.compare(text, text, lang_a="en", lang_b="en").findings]
    assert "strength" not in kinds
