"""A condition that covers two clauses in one version and one of them in the other."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from xlate.drift import condition
from xlate.drift.governed import Cover, governing
from xlate.drift.scope import uncovered
from xlate.pipeline import examine

HARMLESS = [
    (
        (
            "Unless Norland ends its blockade, we will never lay "
            "down our arms, nor will we take one step back."
        ),
        (
            "We will never lay down our arms nor take one "
            "step back unless Norland ends its blockade."
        ),
    ),
    (
        (
            "Unless Norland ends its blockade, we will never lay "
            "down our arms, nor will we take one step back."
        ),
        (
            "Unless Norland ends its blockade, we will never lay down our "
            "arms. Nor will we take one step back unless that happens."
        ),
    ),
    (
        "Unless Norland ends its blockade, we will not open the port or release the ships.",
        (
            "We will not open the port if Norland does not end its blockade. "
            "We will not release the ships either until it does so."
        ),
    ),
    (
        "If the talks fail, the fleet will sail and the border will close.",
        "The fleet will sail and the border will close if the talks fail.",
    ),
    (
        "If the talks fail, the fleet will sail and the border will close.",
        ("Should the talks fail, the fleet will sail. In that case, the border will also close."),
    ),
    (
        "Until the debt is paid, the gas stays off and no new contract will be signed.",
        ("The gas stays off until the debt is paid. Until then no new contract will be signed."),
    ),
    (
        "We will reopen the bridge and return the lorries if the engineers come home.",
        ("If the engineers come home, we will reopen the bridge. We will then return the lorries."),
    ),
    (
        "The fleet sailed at dawn. If the storm returns, it will turn back.",
        "The fleet sailed at dawn and will turn back if the storm returns.",
    ),
    (
        "The council met on Monday. It will sign if the wages are paid.",
        "If the wages are paid, the council, which met on Monday, will sign.",
    ),
    (
        "The ministry praised the crews, and it will pay them if the bank agrees.",
        "The ministry praised the crews. If the bank agrees, it will pay them.",
    ),
    (
        "We want peace. Unless they attack, we will not fire.",
        "We want peace and, unless they attack, we will not fire.",
    ),
    (
        "Unless the rain stops, the dam will break and the valley will flood.",
        "The dam will break unless the rain stops, and then the valley will flood.",
    ),
    (
        "Only the president can declare war. Parliament can end it.",
        "Only the president can declare war, and parliament can end it.",
    ),
    (
        "The port is closed; if the ice melts, it will open.",
        "The port is closed. It will open if the ice melts.",
    ),
    (
        (
            "We will not sign the treaty unless the troops "
            "leave, said the envoy, and the army agrees."
        ),
        ("Unless the troops leave, we will not sign the treaty, said the envoy. The army agrees."),
    ),
    (
        "When the snow came, the army withdrew and the villages burned.",
        "The army withdrew when the snow came. The villages burned.",
    ),
]

HARMFUL = [
    (
        (
            "Unless Norland ends its blockade, we will never lay "
            "down our arms, nor will we take one step back."
        ),
        (
            "We will never lay down our arms. Nor will we take "
            "one step back unless Norland ends its blockade."
        ),
    ),
    (
        (
            "Unless Norland ends its blockade, we will never "
            "lay down our arms, nor take one step back."
        ),
        (
            "Unless Norland ends its blockade, we will not take "
            "one step back. We will never lay down our arms."
        ),
    ),
    (
        "Unless Norland ends its blockade, we will not open the port or release the ships.",
        (
            "Unless Norland ends its blockade, we will not "
            "open the port. We will not release the ships."
        ),
    ),
    (
        "Unless Norland ends its blockade, we will not open the port or release the ships.",
        (
            "We will not open the port. We will not release "
            "the ships unless Norland ends its blockade."
        ),
    ),
    (
        "If the talks fail, the fleet will sail and the border will close.",
        "The fleet will sail. The border will close if the talks fail.",
    ),
    (
        "If the talks fail, the fleet will sail and the border will close.",
        "If the talks fail, the fleet will sail. The border will close.",
    ),
    (
        "Until the debt is paid, the gas stays off and no new contract will be signed.",
        "Until the debt is paid, the gas stays off. No new contract will be signed.",
    ),
    (
        "We will reopen the bridge and return the lorries if the engineers come home.",
        "We will reopen the bridge. We will return the lorries if the engineers come home.",
    ),
    (
        "We will reopen the bridge and return the lorries if the engineers come home.",
        "We will reopen the bridge if the engineers come home. We will return the lorries.",
    ),
    (
        (
            "Provided that the mines are cleared, the port will "
            "reopen and the pilots will return to work."
        ),
        (
            "The port will reopen. Provided that the mines "
            "are cleared, the pilots will return to work."
        ),
    ),
    (
        "As long as the siege lasts, we will neither negotiate nor release the prisoners.",
        ("We will not release the prisoners. As long as the siege lasts, we will not negotiate."),
    ),
    (
        ("Unless the court rules otherwise, the mine will close and its owner will pay the fine."),
        "The mine will close. Unless the court rules otherwise, its owner will pay the fine.",
    ),
    (
        (
            "We will not return the boats, and unless Sund recalls "
            "its police we will not reopen the line."
        ),
        (
            "Unless Sund recalls its police, we will not return "
            "the boats and we will not reopen the line."
        ),
    ),
    (
        (
            "Unless Sund recalls its harbour police, we will neither "
            "reopen the ferry line nor return the three boats."
        ),
        (
            "We will not return the three boats. Unless Sund recalls "
            "its harbour police, we will not reopen the ferry line."
        ),
    ),
    (
        "If the vaccine works, the schools will open and the curfew will be lifted.",
        "The schools will open; the curfew will be lifted if the vaccine works.",
    ),
]


@pytest.mark.parametrize(("a", "b"), HARMLESS)
def test_the_cover_of_a_condition_in_other_words_is_no_alarm(alarms, a, b) -> None:
    assert alarms(a, b) == []
    assert alarms(b, a) == []


@pytest.mark.parametrize(("a", "b"), HARMFUL)
def test_the_cover_of_a_condition_lost_or_exchanged_is_an_alarm(alarms, a, b) -> None:
    assert {"polarity", "condition"} & {kind for kind, _message in alarms(a, b)}
    assert {"polarity", "condition"} & {kind for kind, _message in alarms(b, a)}


SPLIT = (
    "Unless Norland ends its blockade, we will not open the port or release the ships.",
    "We will not open the port. We will not release the ships unless Norland ends its blockade.",
)


def test_the_condition_and_the_bare_clause_are_shown(found) -> None:
    (finding,) = found(condition, *SPLIT)
    assert (finding.kind, finding.severity) == ("condition", "critical")
    assert finding.a.text == "Unless Norland ends its blockade"
    assert finding.b.text == "We will not open the port"
    assert finding.evidence[0].rule == "condition moved"
    assert finding.message == (
        'a makes it depend on "Unless Norland ends its blockade"; '
        'in b that does not cover "We will not open the port"'
    )
    (turned,) = found(condition, SPLIT[1], SPLIT[0])
    assert (turned.a.text, turned.b.text) == (finding.b.text, finding.a.text)
    assert turned.message == (
        'b makes it depend on "Unless Norland ends its blockade"; '
        'in a that does not cover "We will not open the port"'
    )


def test_it_is_told_in_a_story_where_two_quotes_split_the_sentence(of_kind) -> None:
    found = of_kind(
        condition,
        Harbour=f"“{SPLIT[0]}” the Norrish leader said on Friday.",
        Courier=(
            "“We will not open the port,” the Norrish leader said on Friday. "
            "“We will not release the ships unless Norland ends its blockade.”"
        ),
    )
    (finding,) = [f for f in found if f.evidence[0].rule == "condition moved"]
    assert finding.severity == "critical"
    assert finding.a.text == "Unless Norland ends its blockade"
    assert finding.b.text == "We will not open the port"


def test_a_doubtful_cover_is_only_told(told) -> None:
    a = "The ban will be lifted and the ships will be freed only if the fine is paid."
    b = "The ban will be lifted. The ships will be freed only if the fine is paid."
    assert told(condition, a, b) == [
        ("minor", "only if the fine is paid", "The ban will be lifted")
    ]


CLAUSES = ("the port will reopen", "we will free the ships", "the curfew ends", "they pay us")
MARKERS = ("if", "unless", "until", "provided that", "as long as", "and", "or", "but", "then")
texts = st.lists(
    st.sampled_from((*CLAUSES, *MARKERS, ",", ".", ";", "only", "not", "who")), max_size=25
).map(" ".join)


@given(texts)
def test_each_word_has_a_cover_and_the_condition_is_its_own(text) -> None:
    side = examine(text, text, "en", "en")[0].a
    for one in governing(side):
        assert len(one.cover) == len(side.words)
        assert 0 <= one.first < one.last <= len(side.words)
        assert {one.cover[k] for k in range(one.first, one.last)} == {Cover.OWN}
        assert sum(c is Cover.OWN for c in one.cover) == one.last - one.first


@given(texts)
def test_a_text_leaves_nothing_bare_against_itself(text) -> None:
    pair = examine(text, text, "en", "en")[0]
    same = replace(pair, links=frozenset((k, k) for k in range(len(pair.a.words))))
    assert list(uncovered(same)) == []


def test_a_clause_with_its_verb_parted_is_left_bare(alarms) -> None:
    a = (
        "Unless the commission finds a crime, no official will be dismissed, nor will the names of "
        "the guards be published."
    )
    b = (
        "No official will be sacked unless the commission establishes a crime. Nor will the "
        "guards’ names be made public."
    )
    assert [kind for kind, _message in alarms(a, b)] == ["condition"]
    past = b.replace("Nor will", "Nor did").replace("be made public", "come out")
    assert alarms(a, past) == []
