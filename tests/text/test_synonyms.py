"""Synonym sets, phrases, families and opposites, ready to look up."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from xlate.settings import DeskLexicon
from xlate.text.lexicon.synonyms import (
    SetIndex,
    Synonyms,
    opposites,
    opposites_by_another,
    sets_of,
    synonyms,
)


@pytest.fixture(scope="module")
def english() -> Synonyms:
    return synonyms("en", DeskLexicon())


def share(index: str, first: str, second: str, of: Synonyms) -> bool:
    table = getattr(of, index)
    return bool(sets_of(table, frozenset((first,))) & sets_of(table, frozenset((second,))))


@pytest.mark.parametrize(
    ("first", "second"),
    [("begin", "start"), ("buy", "purchase"), ("stress", "underscore"), ("leave", "depart")],
)
def test_words_of_one_set(english: Synonyms, first: str, second: str) -> None:
    assert share("same", first, second, english)


@pytest.mark.parametrize(
    ("first", "second"),
    [("accept", "reject"), ("rise", "fall"), ("river", "mountain"), ("buy", "sell")],
)
def test_words_of_no_common_set(english: Synonyms, first: str, second: str) -> None:
    assert not share("same", first, second, english)


def test_families_are_kept_apart(english: Synonyms) -> None:
    assert share("family", "destroy", "destruction", english)
    assert not share("same", "destroy", "destruction", english)


def test_opposites_hold_both_ways(english: Synonyms) -> None:
    assert "fall" in english.antonyms["rise"]
    for word, others in english.antonyms.items():
        assert all(word in english.antonyms[other] for other in others)
        assert word not in others


def test_negative_affixes_are_opposites(english: Synonyms) -> None:
    assert "illegal" in english.antonyms["legal"]


def test_phrases_by_their_first_two_words(english: Synonyms) -> None:
    phrases = english.phrases["set", "off"]
    assert phrases[-1][0][:2] == ("set", "off")
    for key, entries in english.phrases.items():
        assert all(parts[:2] == key for parts, _, _ in entries)
        lengths = [len(parts) for parts, _, _ in entries]
        assert lengths == sorted(lengths, reverse=True)
        assert all(same or near for _, same, near in entries)


def test_an_unknown_language_has_none() -> None:
    none = synonyms("xx", DeskLexicon())
    assert not any((none.same.sets, none.near.sets, none.family.sets, none.contrast.sets))
    assert not none.antonyms
    assert not none.phrases


def test_a_desks_words_are_added_and_do_not_leak() -> None:
    desk = DeskLexicon(same=(("Frob", "gizmo", "big red thing"),), antonyms=(("frob", "unfrob"),))
    mine, plain = synonyms("en", desk), synonyms("en", DeskLexicon())
    assert share("same", "frob", "gizmo", mine)
    assert mine.antonyms["unfrob"] == {"frob"}
    assert any(parts == ("big", "red", "thing") for parts, _, _ in mine.phrases["big", "red"])
    assert "frob" not in plain.same
    assert "frob" not in plain.antonyms
    assert synonyms("en", desk) is mine


WORDS = st.sampled_from(["a", "b", "c", "d", "e f", "g-h"])


@settings(max_examples=50, deadline=None)
@given(st.lists(st.lists(WORDS, min_size=2, max_size=4).map(tuple), max_size=5))
def test_words_share_a_set_exactly_if_an_entry_has_both(same: list[tuple[str, ...]]) -> None:
    built = synonyms("xx", DeskLexicon(same=tuple(same)))
    for first in "abcd":
        for second in "abcd":
            expected = any(first in entry and second in entry for entry in same)
            assert share("same", first, second, built) is expected


def test_sets_of_joins_all_lemmas() -> None:
    index = SetIndex({"a": frozenset((1, 2)), "b": frozenset((3,))})
    assert sets_of(index, frozenset(("a", "b", "c"))) == {1, 2, 3}
    assert sets_of(index, frozenset(("c",))) == frozenset()
    assert sets_of(index, frozenset(("a", "b", "c"))) == {1, 2, 3}
    assert "a" in index
    assert "c" not in index


def test_contrasts_name_different_things_of_one_kind(english: Synonyms) -> None:
    assert english.contrast.sets
    for word, sets in list(english.contrast.sets.items())[:200]:
        assert sets_of(english.contrast, frozenset((word,))) == frozenset(sets)


@pytest.mark.parametrize(
    ("a", "b"),
    [("extend", "shrink"), ("optimistic", "pessimism"), ("expansion", "reduce")],
)
def test_opposites_by_another_word(a: str, b: str) -> None:
    lookup = synonyms("en", DeskLexicon())
    for one, two in ((a, b), (b, a)):
        assert not opposites(frozenset({one}), frozenset({two}), lookup)
        assert opposites_by_another(frozenset({one}), frozenset({two}), lookup)


@pytest.mark.parametrize(
    ("a", "b"), [("accept", "reject"), ("extend", "prolong"), ("optimism", "optimistic"),
                 ("harbour", "port"), ("ship", "lorry")]
)  # fmt: skip
def test_no_opposites_by_another_word(a: str, b: str) -> None:
    lookup = synonyms("en", DeskLexicon())
    assert not opposites_by_another(frozenset({a}), frozenset({b}), lookup)


def test_a_desk_s_own_opposites_lend_theirs() -> None:
    lookup = synonyms("en", DeskLexicon(antonyms=(("moor", "unmoor"),), same=(("moor", "berth"),)))
    assert opposites(frozenset({"moor"}), frozenset({"unmoor"}), lookup)
    assert opposites_by_another(frozenset({"berth"}), frozenset({"unmoor"}), lookup)
