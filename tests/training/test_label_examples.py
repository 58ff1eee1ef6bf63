"""Labelled pairs as examples: which words are told to drift, and which are not."""

from __future__ import annotations

import random

from training.encoder.drift_examples import LABEL, ground
from training.encoder.examples import FLAW
from training.encoder.harmless import Harmless
from training.encoder.label_examples import Read, as_read, planted, reads, swapped
from training.labels import Difference, Labelled, Planted

A = "The harbour board has approved the new pier ."
B = "The port council has agreed to the new pier ."
LINKS = frozenset([(0, 0), (1, 1), (2, 2), (3, 3), (4, 4), (5, 6), (6, 7), (7, 8), (8, 9)])


def read(*edits: Planted, differences: tuple[Difference, ...] = ()) -> Read:
    item = Labelled(Harmless(A, B, "human", "doc", 1), differences, edits)
    own = ground(item.pair)
    return Read(item, type(own)(own.a, own.b, own.pair, LINKS))


def told(example):
    """Words with their labels, those of the side that holds "port" last."""
    sides = [
        {w: n for w, n in zip(words, labels, strict=True) if n}
        for words, labels in ((example.a, example.drift_a), (example.b, example.drift_b))
    ]
    return sides if "port" in example.b else sides[::-1]


def examples(make, of: Read):
    """Those in which the first rendering stands against the second."""
    rng = random.Random(1)
    made = [make(of, rng) for _ in range(40)]
    return [e for e in made if e is not None and {"harbour", "port"} <= {*e.a, *e.b}]


def test_only_the_words_that_changed_are_told():
    edit = Planted("tense", "major", (17, 30), "has yet to agree to")
    for example in examples(planted, read(edit)):
        first, second = told(example)
        assert first == {"approved": LABEL["tense"]}
        assert {"yet", "agree"} <= set(second) <= {"yet", "to", "agree"}
        assert set(second.values()) == {LABEL["tense"]}
        assert example.differ == 1.0


def test_harmless_words_are_told_to_say_the_same():
    edit = Planted("wording", "none", (32, 43), "the pier that is new")
    found = examples(planted, read(edit))
    assert found
    assert all(told(e) == [{}, {}] and e.differ == 0.0 for e in found)


def test_a_cut_is_missed_on_the_other_side():
    edit = Planted("omission", "critical", (35, 39), "")
    for example in examples(planted, read(edit)):
        first, second = told(example)
        label = LABEL["omission"] if "port" in example.b else LABEL["addition"]
        assert first == {"new": label}
        assert second == {}


def test_what_readers_found_is_told_with_its_gravity():
    differences = (
        Difference("name", "major", (12, 17), (9, 16)),
        Difference("strength", "minor", (22, 30), (21, 30)),
    )
    for example in examples(as_read, read(differences=differences)):
        first, second = told(example)
        assert first == {"board": LABEL["name"], "approved": FLAW}
        assert second == {"council": LABEL["name"], "agreed": FLAW, "to": FLAW}
        assert example.differ == 1.0


def test_one_drift_stands_among_harmless_changes():
    spots = (
        (Planted("wording", "none", (4, 16), "harbour authority"),),
        (Planted("polarity", "major", (21, 30), "objected to"),),
        (Planted("omission", "major", (35, 39), ""),),
    )
    item = Labelled(Harmless(A, B, "human", "doc", 1), spots=spots)
    own = ground(item.pair)
    rng = random.Random(2)
    made = [swapped(Read(item, type(own)(own.a, own.b, own.pair, LINKS)), rng) for _ in range(200)]
    seen = set()
    for example in (e for e in made if e is not None and "board" in {*e.a, *e.b}):
        first = dict(zip(example.a, example.drift_a, strict=True))
        second = dict(zip(example.b, example.drift_b, strict=True))
        both = {**first, **second}
        drifts = {word for word, label in both.items() if label}
        assert drifts <= {"approved", "objected", "new"}
        assert ("objected" in both) == (both.get("objected", 0) == LABEL["polarity"])
        assert (both["board"], both.get("authority", 0)) == (0, 0)
        assert example.differ == (1.0 if drifts else 0.0)
        seen.add(frozenset(drifts))
    assert {frozenset(), frozenset({"new"}), frozenset({"approved", "objected"})} <= seen


def test_pairs_kept_apart_are_not_read():
    apart = Labelled(Harmless(A, B, "stories", "doc", 1), apart=True)
    seen = Labelled(Harmless(A, B, "human", "doc", 1))
    grounds = [ground(seen.pair)]
    assert [r.item for r in reads([apart, seen], grounds)] == [seen]
