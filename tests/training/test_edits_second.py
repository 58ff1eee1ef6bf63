"""The second half of the harmful edits: what each does to a sentence, and what all of them keep."""

import importlib
import random

import pytest

pytest.importorskip("training.edits")
from training.edits import pool
from training.edits.base import KINDS, lows

MODULES = [
    "condition",
    "agency",
    "referent",
    "omission",
    "addition",
    "wording",
    "strength",
    "specificity",
    "order",
]
SENTENCES = (
    "The harbour police said on Tuesday that at least 12 people were injured by a storm in Velmar.",
    "If the weather allows, the minister will visit the old bridge near Ostrin, the capital.",
    "Karo Belin, who leads the union, criticised the government because it often refused to pay.",
    "According to the company, all workers and managers agreed to leave the factory in 2019.",
    "“We gave them 30 trucks and 8 ships,” he told his lawyer, but she never believed him.",
    "Marta Osk defeated Ilan Dorr in the final after a very long break, 3 days before May 12.",
    "the court ordered the ministry to sell its vehicles , which surprised many protesters .",
)
EDITS = {
    name: edit
    for module in MODULES
    for name, edit in importlib.import_module(f"training.edits.{module}").EDITS.items()
}
POOL = pool(SENTENCES * 2)


def plain(tokens: list[str]) -> list[str]:
    """The words; "a" and "an" are one, for they follow their neighbour."""
    return ["a" if word == "an" else word for word in lows(tokens)]


@pytest.mark.parametrize("name", sorted(EDITS))
def test_what_is_outside_old_and_new_is_kept_in_order(name: str) -> None:
    for sentence in SENTENCES:
        tokens = sentence.split()
        for seed in range(12):
            edited = EDITS[name](tokens, random.Random(seed), POOL)
            if edited is None:
                continue
            assert edited.kind in KINDS
            assert edited.name == name
            assert edited.severity in ("minor", "major", "critical")
            assert lows(edited.tokens) != lows(tokens)
            kept = [t for i, t in enumerate(tokens) if i not in edited.old]
            stays = [t for i, t in enumerate(edited.tokens) if i not in edited.new]
            assert plain(kept) == plain(stays)
            assert all(0 <= i < len(tokens) for i in edited.old)
            assert all(0 <= i < len(edited.tokens) for i in edited.new)


@pytest.mark.parametrize("name", sorted(EDITS))
def test_one_seed_one_result(name: str) -> None:
    for sentence in SENTENCES:
        tokens = sentence.split()
        first, second = (EDITS[name](tokens, random.Random(3), POOL) for _ in range(2))
        assert first == second


@pytest.mark.parametrize(
    ("name", "sentence", "expected"),
    [
        (
            "agency.actor_cut",
            "Two men were seen by the guard near Velmar.",
            "Two men were seen near Velmar.",
        ),
        (
            "agency.subject_object",
            "The minister accused the mayor of lying.",
            "The mayor accused the minister of lying.",
        ),
        (
            "omission.attempt",
            "The mayor refused to sign the letter.",
            "The mayor signed the letter.",
        ),
        ("omission.relative", "Karo Belin, who leads the union, left.", "Karo Belin left."),
        ("omission.source", "According to the army, nobody was hurt.", "Nobody was hurt."),
        (
            "number.exchanged",
            "He scored 12 points in 30 games.",
            "He scored 30 points in 12 games.",
        ),
        ("referent.pointer", "We cannot stay here.", "We cannot stay elsewhere."),
    ],
)
def test_the_edited_sentence(name: str, sentence: str, expected: str) -> None:
    found = [EDITS[name](sentence.split(), random.Random(seed), POOL) for seed in range(9)]
    assert expected in [" ".join(e.tokens) for e in found if e is not None]


def test_lexicons_are_large() -> None:
    from training.edits.lexicons import rows

    parts = {"strength": ("verbs", "nouns", "adjectives", "adverbs"), "specificity": ("nouns",)}
    for name, own in parts.items():
        assert sum(len(a) * len(b) for part in own for a, b in rows(name, part)) >= 300
