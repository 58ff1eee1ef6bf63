"""Pronouns that point at somebody else."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from xlate.drift import referent
from xlate.drift.pair import Context, Pair, Side
from xlate.model import Finding
from xlate.settings import Settings
from xlate.text.words import words


def pair(a: str, b: str) -> Pair:
    """Two sentences whose equal words, in lower case and in order, are linked."""
    sides = []
    for label, text in (("a", a), ("b", b)):
        tokens = words(text, "en")
        sides.append(Side(label, label, "en", text, 0, tokens, (True,) * len(tokens)))
    used: set[int] = set()
    links = set()
    for i, word in enumerate(sides[0].words):
        for j, other in enumerate(sides[1].words):
            if j not in used and word.lemmas & other.lemmas:
                used.add(j)
                links.add((i, j))
                break
    return Pair(sides[0], sides[1], frozenset(links))


def found(a: str, b: str) -> list[Finding]:
    return list(referent.check(pair(a, b), Context(Settings())))


@pytest.mark.parametrize(
    ("a", "b", "texts"),
    [
        ("She is in custody today.", "He is in custody today.", ("She", "He")),
        ("The general moved his troops.", "The general moved her troops.", ("his", "her")),
        ("Villagers rushed him to a doctor.", "Villagers rushed her to a doctor.", ("him", "her")),
    ],
)
def test_gender_exchanged(a: str, b: str, texts: tuple[str, str]) -> None:
    (finding,) = found(a, b)
    assert (finding.kind, finding.severity) == ("referent", "major")
    assert finding.a is not None
    assert finding.b is not None
    assert (finding.a.text, finding.b.text) == texts


def test_one_person_and_several(alarms) -> None:
    a = "The drummer and the singer met in 1967, and his hit is not forgotten."
    b = "The drummer and the singer met in 1967, and their hit is not forgotten."
    assert alarms(a, b) == [("referent", 'a has "his", b has "their" in its place')]


def test_sides_exchanged_are_minor() -> None:
    (finding,) = found("We defend our territory today.", "We defend their territory today.")
    assert finding.severity == "minor"
    assert finding.message == 'a has "our", b has "their" in its place'


def test_a_gender_that_nobody_has() -> None:
    (finding,) = found(
        "After a long trial he went home and told his friends about the judge.",
        "After a long trial and many words about the judge the friends were told by her at home.",
    )
    assert finding.evidence[0].rule in ("gender on one side", "pronoun exchanged")


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("He said that his government agreed.", "He said that the government agreed."),
        ("The minister said she agreed.", "The minister said that she agreed."),
        ("She thanked him.", "He was thanked by her."),
        ("He helped the US army.", "He helped the army."),
        ("A guest rests where he sleeps well.", "A guest rests where they sleep well."),
        ("Whoever steals loses his hand.", "Whoever steals loses their hand."),
        ("The wife spoke of her son.", "The wife spoke of a son."),
        ("", ""),
    ],
)
def test_harmless(a: str, b: str) -> None:
    assert [f for f in found(a, b) if f.severity.rank > 1] == []


_WORDS = ("he", "she", "his", "her", "they", "we", "us", "I", ".", "met", "the", "army")


@settings(deadline=None)
@given(st.lists(st.sampled_from(_WORDS), max_size=20))
def test_a_text_does_not_differ_from_itself(tokens: list[str]) -> None:
    text = " ".join(tokens)
    assert found(text, text) == []


@settings(deadline=None)
@given(st.text(max_size=100), st.text(max_size=100))
def test_any_text(a: str, b: str) -> None:
    assert found(a, b) == found(a, b)
