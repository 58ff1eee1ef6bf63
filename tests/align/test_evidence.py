"""Evidence that two units render the same words."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import permutations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from xlate.align.evidence import FEATURES, FLOOR, Evidence, gather, network
from xlate.align.statements import MERGE
from xlate.align.units import Unit
from xlate.settings import DeskLexicon
from xlate.text.lexicon.synonyms import synonyms
from xlate.text.sentences import sentences
from xlate.text.words import words

LOOKUP = synonyms("en", DeskLexicon())


def evidence(found: Sequence[Unit]) -> Evidence:
    cut = {
        u.article.id: [
            words(u.article.text[s:e], "en", s) for s, e in sentences(u.article.text, "en")
        ]
        for u in found
    }
    return gather(found, cut, LOOKUP, DeskLexicon())


def log_odds(two: Sequence[Unit]) -> float:
    return evidence(two).log_odds([(0, 1)])[0, 1]


@pytest.fixture
def odds(unit):
    def of(a: str, b: str) -> float:
        return log_odds([unit("A", a), unit("B", b)])

    return of


BASE = "The navy will answer any attack on the islands with all its might."


@pytest.mark.parametrize(
    "other",
    [
        BASE,
        "Any attack on the islands will be answered by the navy with all its might.",
        "The navy will respond to any assault on the islands with full force.",
        "We, the navy, answer every attack on our islands with might.",
    ],
)
def test_renderings_of_one_statement_stand_above_strangers(odds, other: str) -> None:
    strangers = (
        "The price of bread has doubled since the harvest failed in spring.",
        "The navy opened its museum for visitors on Sunday afternoon.",
    )
    assert odds(BASE, other) > max(odds(BASE, stranger) for stranger in strangers)
    assert odds(BASE, other) > 0


STRANGERS = [
    (BASE, "The price of bread has doubled since the harvest failed."),
    ("The price of bread doubled.", "The minister opened the museum on the coast."),
    ("We will never leave the northern islands.", "The price of bread has doubled."),
]
LIKE_STRANGERS = [
    (
        "The price of bread has doubled since the harvest failed.",
        "Two ferries met at noon off the western coast.",
        "a doubled price and two ferries count as one amount",
    ),
    (
        "The price of bread in the capital doubled in the spring.",
        "The minister in the capital opened the museum in the evening.",
        "function words in one order weigh too much",
    ),
    (
        "Ten people died in the fire at the mill.",
        "Ten people opened the new museum at the port.",
        "a number and a common word weigh too much",
    ),
]


@pytest.mark.parametrize(
    ("a", "b"),
    [
        *STRANGERS,
        *(pytest.param(a, b, marks=pytest.mark.xfail(reason=why)) for a, b, why in LIKE_STRANGERS),
    ],
)
def test_strangers_do_not_merge(odds, a: str, b: str) -> None:
    assert odds(a, b) < MERGE


def test_the_features_are_named_and_weighed() -> None:
    assert len(FEATURES) == len(set(FEATURES)) == len(network().weight)


def test_features_by_name(unit) -> None:
    one = unit("A", "The navy has ten ships near the islands.")
    two = unit("B", "The navy has twelve ships near the islands.")
    three = unit("C", "The navy has 10 ships near the islands.")
    table = evidence([one, two, three])
    found = table.features([(0, 1), (0, 2)])
    other, same = (dict(zip(FEATURES, found[0, n], strict=True)) for n in (1, 2))
    assert (other["numbers_differ"], other["numbers_agree"]) == (1.0, 0.0)
    assert (same["numbers_differ"], same["numbers_agree"]) == (0.0, 1.0)


def test_a_synonym_answers_though_no_stem_does(unit) -> None:
    table = evidence([unit("A", "They bought boats."), unit("B", "They purchased vessels.")])
    assert table.answered[0, 1] > table.stems[0, 1]


def test_neighbouring_sentences_count(article, quote) -> None:
    from xlate.align.units import units

    def one(outlet: str, before: str) -> Unit:
        where = article(outlet, f"{before} “We will go on to the very end,” he said.")
        (only,) = units(where, [quote(where, "We will go on to the very end,")])
        return only

    harvest = "The harvest failed in the northern valleys this spring."
    alike = log_odds([one("A", harvest), one("B", harvest)])
    apart = log_odds([one("A", harvest), one("B", "Two ferries met at noon off the coast.")])
    assert alike > apart


VOCABULARY = "the navy ships ten 10 never attack islands will 5 km"
TEXTS = st.lists(st.sampled_from(VOCABULARY.split()), min_size=1, max_size=10).map(
    lambda chosen: " ".join(["word", *chosen])
)


@settings(max_examples=50, deadline=None)
@given(st.lists(TEXTS, min_size=2, max_size=4))
def test_evidence_is_symmetric_and_in_bounds(unit, texts: list[str]) -> None:
    found = [unit(f"A{n}", text) for n, text in enumerate(texts)]
    table = evidence(found)
    for grid in (table.answered, table.stems, table.loose):
        assert np.isfinite(grid).all()
        assert (grid >= 0).all()
        assert (grid <= 1.00001).all()
    assert (table.loose >= table.answered - 1e-6).all()
    assert (table.answered >= table.stems - 1e-6).all()
    pairs = list(permutations(range(len(found)), 2))
    features, odds = table.features(pairs), table.log_odds(pairs)
    for u, v in pairs:
        assert features[u, v] == pytest.approx(features[v, u], abs=1e-4)
        assert odds[u, v] == pytest.approx(odds[v, u], abs=1e-3)
        assert abs(odds[u, v]) <= FLOOR


def test_no_pairs_have_no_evidence(unit) -> None:
    assert evidence([unit("A", BASE)]).log_odds([]) == {}
