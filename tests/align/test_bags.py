"""Bags of words: equal words in equal columns, rare ones heavier, synonyms beside their stems."""

from __future__ import annotations

import numpy as np
import pytest

from xlate.align import bags
from xlate.align.bags import Bags
from xlate.settings import DeskLexicon
from xlate.text.lexicon.synonyms import synonyms
from xlate.text.words import words

LOOKUP = synonyms("en", DeskLexicon())


def likeness(a: str, b: str, rarity: dict[str, float] | None = None) -> float:
    one, two = Bags(rarity or {}, LOOKUP).table([words(a, "en"), words(b, "en")])
    return float(one @ two)


def test_rows_have_length_one_and_nothing_has_none() -> None:
    table = Bags({}, LOOKUP).table(
        [words("The harbour froze over", "en"), words("of the", "en"), ()]
    )
    assert np.linalg.norm(table, axis=1).tolist() == pytest.approx([1, 0, 0])
    assert table.shape == (3, bags.WIDTH)


def test_order_and_grammar_tell_nothing() -> None:
    assert likeness("The harbour froze", "froze in the harbour") == pytest.approx(1)


def test_synonyms_are_nearer_than_strangers() -> None:
    assert likeness("They bought it", "They purchased it") > 0.2
    assert likeness("They bought it", "They painted it") == pytest.approx(0, abs=0.15)


def test_a_rare_word_weighs_more() -> None:
    a, b = "The harbour froze", "The harbour burned"
    assert likeness(a, b, {"harbour": 2.0}) > likeness(a, b) > likeness(a, b, {"harbour": 0.3})


def test_more_keys_than_columns_share_them(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bags, "WIDTH", 3)
    text = words("One two three harbours burned while seven ships sank", "en")
    table = Bags({}, LOOKUP).table([text, text])
    assert table.shape == (2, 3)
    assert float(table[0] @ table[1]) == pytest.approx(1)
