"""Columns: no word lost, none twice, the base in its order."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from xlate.align.collation import collate
from xlate.model import Collation
from xlate.text.words import words

WORDS = st.lists(st.sampled_from(["a", "b", "c", "d", "e", "not", ",", "5"]), max_size=7)


@st.composite
def problems(draw):
    """Any renderings, any base, and any scored links from base words to theirs."""
    texts = draw(st.lists(WORDS, min_size=1, max_size=4))
    base = draw(st.integers(0, len(texts) - 1))
    texts[base] = texts[base] or ["a"]
    links = []
    for text in texts:
        pairs = st.tuples(
            st.integers(0, max(0, len(texts[base]) - 1)), st.integers(0, max(0, len(text) - 1))
        )
        possible = bool(texts[base]) and bool(text)
        scores = st.sampled_from([0.45, 0.6, 0.8, 1.0])
        links.append(draw(st.dictionaries(pairs, scores, max_size=12)) if possible else {})
    return [" ".join(text) for text in texts], base, links


def lay(texts: list[str], base: int, links: list[dict[tuple[int, int], float]]) -> Collation:
    names = [f"Q{n}" for n in range(len(texts))]
    return collate(names, [words(text, "en") for text in texts], base, links)


@settings(max_examples=100, deadline=None)
@given(problems())
def test_each_token_stands_once_and_the_base_in_order(problem) -> None:
    texts, base, links = problem
    collation = lay(*problem)
    for number, text in enumerate(texts):
        tokens = [t for column in collation.columns for t in column.cells[number]]
        expected = [(w.text, w.start, w.end) for w in words(text, "en")]
        assert sorted(tokens, key=lambda t: t.start) == expected
        if number == base:
            assert tokens == expected
    assert all(len(column.cells) == len(texts) for column in collation.columns)
    assert all(any(column.cells) for column in collation.columns)
    assert lay(*problem) == collation
    backwards = [dict(reversed(list(found.items()))) for found in links]
    assert lay(texts, base, backwards) == collation


def rows(collation: Collation) -> list[tuple[str, ...]]:
    return [tuple(" ".join(t.text for t in cell) for cell in c.cells) for c in collation.columns]


def test_linked_words_share_a_column() -> None:
    links = [{}, {(0, 0): 1.0, (1, 1): 0.9, (2, 2): 1.0}]
    assert rows(lay(["we buy bread", "we purchase bread"], 0, links)) == [
        ("we", "we"), ("buy", "purchase"), ("bread", "bread"),
    ]  # fmt: skip


def test_a_word_the_base_lacks_opens_a_column_in_its_place() -> None:
    links = [{}, {(0, 0): 1.0, (1, 2): 1.0}]
    assert rows(lay(["we go", "we never go"], 0, links)) == [
        ("we", "we"), ("", "never"), ("go", "go"),
    ]  # fmt: skip


def test_words_that_only_others_have_meet_each_other() -> None:
    links = [{}, {(0, 0): 1.0, (1, 2): 1.0}, {(0, 0): 1.0, (1, 2): 1.0}]
    assert rows(lay(["we go", "we never go", "we never leave"], 0, links)) == [
        ("we", "we", "we"), ("", "never", "never"), ("go", "go", "leave"),
    ]  # fmt: skip


def test_two_base_words_for_one_share_a_column() -> None:
    links = [{}, {(0, 0): 1.0, (1, 1): 0.9, (2, 1): 0.9}]
    assert rows(lay(["we set off", "we depart"], 0, links)) == [
        ("we", "we"), ("set off", "depart"),
    ]  # fmt: skip


def test_the_better_link_wins() -> None:
    links = [{}, {(0, 0): 0.5, (2, 0): 0.9}]
    assert rows(lay(["north and south", "south"], 0, links)) == [
        ("north", ""), ("and", ""), ("south", "south"),
    ]  # fmt: skip


def test_a_base_without_words() -> None:
    assert rows(lay(["a", "", "b"], 1, [{}, {}, {}])) == [("a", "", ""), ("", "", "b")]


def test_without_links_all_words_are_there() -> None:
    assert rows(lay(["a b", "c"], 0, [{}, {}])) == [("", "c"), ("a", ""), ("b", "")]
