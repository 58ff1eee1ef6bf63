"""Was, is, will be; under way or done; and the same time in other words."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from xlate.drift import modality, tense
from xlate.drift.pair import Context
from xlate.pipeline import examine
from xlate.settings import Settings


@pytest.mark.parametrize(
    ("a", "b", "words"),
    [
        (
            "The law took effect on the islands.",
            "The law will take effect on the islands.",
            ("took", "will take"),
        ),
        (
            "The navy did not apologize for the collision.",
            "The navy will not apologize for the collision.",
            ("did not apologize", "will not apologize"),
        ),
        (
            "The yard is going to build two ferries.",
            "The yard has built two ferries.",
            ("is going to build", "has built"),
        ),
    ],
)
def test_a_plan_told_as_a_fact_is_major(told, a, b, words) -> None:
    assert told(tense, a, b) == [("major", *words)]
    assert told(tense, b, a) == [("major", *reversed(words))]


@pytest.mark.parametrize(
    ("a", "b", "words"),
    [
        ("Karsk is building a port there.", "Karsk has built a port there.",
         ("is building", "has built")),
        ("Karsk is building a port there.", "Karsk will build a port there.",
         ("is building", "will build")),
        ("The sluices were open this year.", "The sluices are open this year.",
         ("were", "are")),
        ("The crews are being evacuated.", "The crews were evacuated.",
         ("are being evacuated", "were evacuated")),
        ("The wounded pilot was being treated there.", "The wounded pilot had been treated there.",
         ("was being treated", "had been treated")),
        ("It's a matter of honour.", "It was a matter of honour.", ("'s", "was")),
    ],
)  # fmt: skip
def test_another_time_is_minor(told, a, b, words) -> None:
    assert told(tense, a, b) == [("minor", *words)]
    assert told(tense, b, a) == [("minor", *reversed(words))]


def test_the_message_says_which_is_which(found) -> None:
    (finding,) = found(tense, "The law took effect there.", "The law will take effect there.")
    assert finding.message == 'a says that it was ("took"), b that it will be ("will take")'
    assert finding.evidence[0].rule == "done to ahead"
    (finding,) = found(tense, "Karsk is building a port.", "Karsk has built a port.")
    assert finding.message == 'a says that it is ("is building"), b that it was ("has built")'


@pytest.mark.parametrize(
    ("a", "b"),
    [
        # reported speech shifts back
        ("The minister said that the fleet was ready.", "“The fleet is ready,” the minister said."),
        ("“We will close the strait,” he said.", "He said they would close the strait."),
        # the present perfect and the past
        ("The court has rejected the appeal.", "The court rejected the appeal."),
        ("The guards had closed the gate.", "The guards closed the gate."),
        # stages of one time
        ("The crowd was waving flags.", "The crowd waved flags."),
        ("The factory produces shells.", "The factory is producing shells."),
        # the present of what is to come
        ("The talks start on Monday.", "The talks will start on Monday."),
        ("When the ships arrive, we act.", "When the ships will arrive, we act."),
        ("A course will normally be short.", "A course is normally short."),
        # what was before, and what comes
        ("The cup will be known as Amel.", "Before that the cup was known as Karsk."),
        # an hour is no verb
        ("The time was 4 am.", "At 4 am it was time."),
        # headlines
        ("Nine held after port blast", "Nine were held after a port blast."),
        ("Ferry runs into pier", "A ferry ran into a pier."),
        # no finite verb: infinitives, participles and gerunds
        ("The plan to build a dam failed.", "The building of a dam failed."),
        ("The ships sunk by the storm lay there.", "The ships, sinking in the storm, lay there."),
        # what modality speaks of
        ("We may resume the tests.", "We resumed the tests."),
        ("The army plans to withdraw.", "The army will withdraw."),
    ],
)
def test_harmless(told, a, b) -> None:
    assert told(tense, a, b) == []
    assert told(tense, b, a) == []


def test_a_tale_in_the_present_is_one_in_the_past(told) -> None:
    past = "The diver noticed a mine. He swam back and warned the crew. The captain stopped."
    present = "The diver notices a mine. He swims back and warns the crew. The captain stops."
    assert told(tense, past, present) == []


def test_modality_leaves_times_to_it(told) -> None:
    a, b = "The law took effect on the islands.", "The law will take effect on the islands."
    assert told(modality, a, b) == []


_WORDS = ("the", "fleet", "is", "was", "will", "has", "been", "be", "sail", "sailed", "sailing",
          "to", "not", "he", "said", ".", "“", "”", "'s", "when")  # fmt: skip


@settings(deadline=None, max_examples=60)
@given(st.lists(st.sampled_from(_WORDS), max_size=24))
def test_a_text_does_not_differ_from_itself(tokens: list[str]) -> None:
    text = " ".join(tokens)
    pair, _ = examine(text, text, "en", "en")
    assert list(tense.check(pair, Context(Settings()))) == []
