"""Negations gained or lost, opposites exchanged; and the many ways to negate the same."""

from __future__ import annotations

import pytest

from xlate.drift import polarity


@pytest.mark.parametrize(
    ("a", "b", "words"),
    [
        ("We will never give up.", "We will give up.", ("never", None)),  # the manual's
        (
            "The cabinet has never accepted foreign bases.",
            "The cabinet has accepted foreign bases.",
            ("never", None),
        ),
        ("We do not recognise the ruling.", "We recognise the ruling.", ("not", None)),
        ("We don't recognise the ruling.", "We recognise the ruling.", ("n't", None)),
        (
            "The army will withdraw from the valley.",
            "The army will not withdraw from the valley.",
            (None, "not"),
        ),
        (
            "The proposal was not discussed by the parliament.",
            "The parliament discussed the proposal.",
            ("not", None),
        ),
        (
            "No ship entered the strait on Monday.",
            "A ship entered the strait on Monday.",
            ("No", None),
        ),
        (
            "They cannot leave the city before noon.",
            "They can leave the city before noon.",
            ("cannot", None),
        ),
        (
            "Neither side signed the truce on Sunday.",
            "Both sides signed the truce on Sunday.",
            ("Neither", None),
        ),
        (
            "After the flood, the bridge was no longer safe for lorries.",
            "The bridge was safe for lorries after the flood.",
            ("no longer", None),
        ),
        ("Many of the miners were rescued.", "None of the miners were rescued.", (None, "None of")),
        ("They won't forget the dead.", "They'll forget the dead.", ("n't", None)),
        (
            "Hardly anyone voted in the north.",
            "Almost everyone voted in the north.",
            ("Hardly", None),
        ),
    ],
)
def test_a_negation_on_one_side_is_critical(told, a, b, words) -> None:
    assert told(polarity, a, b) == [("critical", *words)]


@pytest.mark.parametrize(
    ("a", "b", "words"),
    [
        (
            "Exports rose sharply in the spring.",
            "Exports fell sharply in the spring.",
            ("rose", "fell"),
        ),
        (
            "The delegation accepted the offer on Tuesday.",
            "The delegation rejected the offer on Tuesday.",
            ("accepted", "rejected"),
        ),
        (
            "The treaty is legal under the charter.",
            "The treaty is illegal under the charter.",
            ("legal", "illegal"),
        ),
        (
            "The blockade was tightened by the navy this week.",
            "The navy eased the blockade this week.",
            ("tightened", "eased"),
        ),
        (
            "Relations between the two ports have improved.",
            "Relations between the two ports have worsened.",
            ("improved", "worsened"),
        ),
        (
            "He denied that the plant was leaking.",
            "He confirmed that the plant was leaking.",
            ("denied", "confirmed"),
        ),
        (
            "The pilots land at dawn, without lights.",
            "The pilots land at dawn, with lights.",
            ("without", "with"),
        ),
        (
            "We demand the end of the embargo.",
            "We demand the continuation of the embargo.",
            ("end", "continuation"),
        ),
    ],
)
def test_an_opposite_in_its_place_is_critical(told, a, b, words) -> None:
    assert told(polarity, a, b) == [("critical", *words)]


ANSWERED_BY_NOTHING = [
    # a word that holds a negation, and its like on the other side, leave the "not" alone
    ("The captain lost his ship and ended the voyage.",
     "The captain did not lose his ship and finished the voyage."),
    ("The freed sailors were kept in a safe place.",
     "The released sailors were not kept in a safe place."),
    ("The harbour court stopped the sale of the island.",
     "The harbour court did not block the sale of the island."),
    # no "dis-" and "cover"
    ("The lamp was discovered near the quay.", "The lamp was not found near the quay."),
    ("The guards march peacefully and non-violently.",
     "The guards do not march peacefully and nonviolently."),
]  # fmt: skip


@pytest.mark.parametrize(("a", "b"), ANSWERED_BY_NOTHING)
def test_a_negative_word_that_is_rendered_answers_no_negation(alarms, a, b) -> None:
    for one, other in ((a, b), (b, a)):
        assert [kind for kind, _message in alarms(one, other)] == ["polarity"]


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("We will never give up", "We shall not ever abandon"),  # the manual's
        (
            "The council did not approve the plan.",
            "The council rejected the plan.",
        ),
        ("We will not hand over the port.", "We won't hand over the port."),
        ("Never will the nation surrender.", "The nation will never surrender."),
        (
            "It is not impossible to reach a deal.",
            "It is possible to reach a deal.",
        ),
        ("They did not accept the terms.", "They rejected the terms."),
        ("No one can deny the success.", "Nobody can deny the success."),
        ("The talks failed to produce a result.", "The talks did not produce a result."),
        ("The dam is unsafe.", "The dam is not safe."),
        ("No more than ten boats left.", "At most ten boats left."),
        ("He was absent from the meeting.", "He was not present at the meeting."),
        (
            "The parliament has not ratified the pact.",
            "The pact has not been ratified by the parliament.",
        ),
        ("Nothing will stop the launch.", "There is nothing that will stop the launch."),
        ("The two sides disagree on the border.", "The two sides do not agree on the border."),
        ("He left without saying a word.", "He left and did not say a word."),
        (
            "Unless hostile ships enter our waters, we shall not let a single boat into this port.",
            "As long as hostile ships do not enter our waters, not one boat will be let in.",
        ),
    ],
)
def test_the_same_negated_in_other_words_is_no_alarm(alarms, told, a, b) -> None:
    assert alarms(a, b) == []
    assert [t for t in told(polarity, b, a) if t[0] == "critical"] == []


def test_the_message_names_the_outlet_that_negates(found) -> None:
    (finding,) = found(polarity, "We will never give up.", "We will give up.")
    assert finding.kind == "polarity"
    assert finding.message == 'a negates with "never"; b does not'
    assert finding.missing_in == "b"
    (finding,) = found(polarity, "We will give up.", "We will never give up.")
    assert finding.message == 'b negates with "never"; a does not'
    assert finding.missing_in == "a"
    (finding,) = found(polarity, "Prices rose in May.", "Prices fell in May.")
    assert finding.message == 'a has "rose", b the opposite, "fell"'
    assert finding.evidence[0].rule == "opposite"


def test_two_languages_are_judged_where_the_small_words_of_both_are_known(pair) -> None:
    from xlate.drift.pair import Context
    from xlate.settings import Settings

    known = pair("We will never give up.", "Wir geben auf.", "en", "de")
    (found,) = polarity.check(known, Context(Settings()))
    assert (found.a.text, found.b, found.evidence[0].detail) == ("never", None, "negation/not")
    unknown = pair("We will never give up.", "Poddajemy się.", "en", "pl")
    assert list(polarity.check(unknown, Context(Settings()))) == []


def test_a_desks_own_opposites_count(pair) -> None:
    from xlate.drift.pair import Context
    from xlate.settings import settings_from

    mine = settings_from({"lexicon": {"antonyms": [("frobbed", "blorked")]}})
    sides = pair("The valve was frobbed on Monday.", "The valve was blorked on Monday.")
    (finding,) = polarity.check(sides, Context(mine))
    assert (finding.a.text, finding.b.text) == ("frobbed", "blorked")
