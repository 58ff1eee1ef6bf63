"""Harmful edits: what they change, and that they tell the truth about which words changed."""

from __future__ import annotations

import random
from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from training.edits import EDITS, Edited, pool, random_edit, several
from training.edits.antonym import pairs
from training.edits.base import KINDS, Pool, change, core, low
from training.edits.inflect import forms

SENTENCES = (
    "The minister said on Monday that the talks in Seoul will not begin before 12 March 2021.",
    "“We must protect the 2,400 villagers,” President Oleg Marsin told reporters near Tamburg.",
    "Officials refused to confirm that more than 40 soldiers were injured in the attack.",
    "Anna Keller and Viktor Sanin visited Germany, and both praised the new agreement.",
    "The company lost $3.5 million last year, about 15 percent more than in the year before.",
    "He has already approved the plan and is able to sign it, according to the Kremlin.",
    "Neither side accepted the offer; nobody was arrested, and two bridges were closed.",
    "the government did n't reject the first proposal , and prices rose by 5 % on friday .",
    "Is the deputy mayor of Moscow likely to resign? She probably will.",
)
POOL = pool([*SENTENCES, *SENTENCES])
WORDS = sorted({t for s in SENTENCES for t in s.split()})
ANY_SENTENCE = st.one_of(
    st.sampled_from(SENTENCES).map(str.split),
    st.lists(st.sampled_from(WORDS), min_size=1, max_size=25),
    st.lists(st.text(alphabet="aZ9 .,'“”-%$’é", min_size=1, max_size=8).map(
        lambda t: t.replace(" ", "") or "x"), min_size=1, max_size=12),
)  # fmt: skip


def plain(tokens: Sequence[str], without: Sequence[int]) -> list[str]:
    """The words left, without marks, capitals, and the form of the article."""
    kept = [low(t) for i, t in enumerate(tokens) if i not in set(without)]
    return ["a" if w == "an" else w for w in kept]


def truthful(tokens: Sequence[str], edited: Edited) -> None:
    assert all(0 <= k < len(tokens) for k in edited.old)
    assert all(0 <= k < len(edited.tokens) for k in edited.new)
    assert len(set(edited.old)) == len(edited.old) and len(set(edited.new)) == len(edited.new)
    assert edited.old or edited.new
    assert plain(tokens, edited.old) == plain(edited.tokens, edited.new)
    assert all(edited.tokens) and not any(" " in t for t in edited.tokens)
    assert edited.kind in KINDS and edited.severity in ("minor", "major", "critical")


@pytest.mark.parametrize("name", sorted(EDITS))
@settings(max_examples=60, deadline=None)
@given(tokens=ANY_SENTENCE, seed=st.integers(0, 2**32))
def test_every_edit_names_the_words_it_changed(name: str, tokens: list[str], seed: int) -> None:
    edited = EDITS[name](tokens, random.Random(seed), POOL)
    if edited is not None:
        truthful(tokens, edited)
        assert edited.name == name and edited.kind == name.split(".")[0]
        assert edited.tokens != tuple(tokens)


@settings(max_examples=300, deadline=None)
@given(tokens=ANY_SENTENCE, seed=st.integers(0, 2**32), n=st.integers(1, 4))
def test_several_edits_keep_their_indices(tokens: list[str], seed: int, n: int) -> None:
    done = several(tokens, random.Random(seed), POOL, n)
    assert len(done) <= n
    assert len({e.tokens for e in done}) <= 1
    old = [k for e in done for k in e.old]
    new = [k for e in done for k in e.new]
    assert len(set(old)) == len(old) and len(set(new)) == len(new)
    if done:
        assert plain(tokens, old) == plain(done[0].tokens, new)


def test_the_same_seed_gives_the_same_edit() -> None:
    tokens = SENTENCES[0].split()
    first = [random_edit(tokens, random.Random(k), POOL) for k in range(50)]
    assert first == [random_edit(tokens, random.Random(k), POOL) for k in range(50)]
    assert len({e.tokens for e in first if e}) > 20


def test_weights_choose_the_edit() -> None:
    weights = {name: float(name == "number.weekday") for name in EDITS}
    edited = random_edit(SENTENCES[0].split(), random.Random(1), POOL, weights)
    assert edited is not None and edited.name == "number.weekday"
    assert random_edit(["Hello"], random.Random(1), POOL, weights) is None


@pytest.mark.parametrize(
    ("name", "before", "after"),
    [
        ("polarity.not_lost", "They did not leave.", {"They did leave."}),
        ("polarity.not_lost", "They can’t leave.", {"They can leave."}),
        ("polarity.antonym_verbs", "He rejected the plan.",
         {"He accepted the plan.", "He approved the plan.", "He passed the plan.",
          "He signed the plan.", "He ratified the plan.", "He nominated the plan.",
          "He welcomed the plan."}),
        ("number.magnitude", "It cost 3 million yen.",
         {f"It cost 3 {w} yen." for w in ("hundred", "thousand", "billion", "trillion")}),
        ("modality.deed", "She plans to visit us.", {"She visited us."}),
        ("number.bound_lost", "More than 40 people died.", {"40 people died."}),
    ],
)  # fmt: skip
def test_edits_read_well(name: str, before: str, after: set[str]) -> None:
    seen = {EDITS[name](before.split(), random.Random(k), POOL) for k in range(60)} - {None}
    assert seen and {" ".join(e.tokens) for e in seen if e} <= after


def test_marks_of_a_cut_word_go_to_its_neighbour() -> None:
    tokens = "“We will go,” he said on Monday.".split()
    edited = change(tokens, [(5, 7, [])], "omission.test")
    assert edited is not None and " ".join(edited.tokens) == "“We will go,” he said."
    assert edited.old == (5, 6) and edited.new == ()
    edited = change(tokens, [(2, 3, [])], "omission.test")
    assert edited is not None and " ".join(edited.tokens) == "“We will,” he said on Monday."


def test_the_article_suits_the_new_word() -> None:
    edited = change("He is an official.".split(), [(3, 4, ["minister"])], "name.test")
    assert edited is not None and " ".join(edited.tokens) == "He is a minister."
    assert edited.new == (3,)


def test_verbs_are_inflected() -> None:
    assert forms("go") == ("go", "goes", "went", "gone", "going")
    assert forms("stop") == ("stop", "stops", "stopped", "stopped", "stopping")
    assert forms("deny") == ("deny", "denies", "denied", "denied", "denying")
    assert forms("visit").past == "visited" and forms("agree").ing == "agreeing"


def test_the_lexicon_of_opposites_is_large() -> None:
    unordered = {
        frozenset((a, b)) for part in pairs().values() for a, others in part.items() for b in others
    }
    assert len(unordered) > 600
    assert "below" in pairs()["phrases"]["above"] and core("(“Kim’s”),")[1] == "Kim’s"


def test_an_empty_pool_breaks_nothing() -> None:
    for sentence in SENTENCES:
        for name in sorted(EDITS):
            edited = EDITS[name](sentence.split(), random.Random(3), Pool())
            assert edited is None or edited.name == name
