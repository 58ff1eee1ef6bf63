"""Where two renderings differ: each unlinked content word in exactly one block."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from xlate.drift.blocks import blocks, differences, edge
from xlate.drift.pair import Block, Pair, Side
from xlate.settings import DeskLexicon
from xlate.text.lexicon.synonyms import synonyms
from xlate.text.words import words

LOOKUP = synonyms("en", DeskLexicon())


def side(text: str) -> Side:
    tokens = words(text, "en")
    return Side("a", "a", "en", text, 0, tokens, (True,) * len(tokens))


@st.composite
def pairs(draw) -> Pair:
    """Any two word sequences with any links, any words outside the marks or left out."""
    vocabulary = st.sampled_from(
        [
            "the",
            "of",
            "ships",
            "bread",
            "north",
            "sail",
            ",",
            ".",
            ";",
            "“",
            "old",
            "new",
            "never",
            "5",
        ]
    )
    sides = []
    for name in "ab":
        text = " ".join(draw(st.lists(vocabulary, max_size=10)))
        tokens = words(text, "en")
        flags = draw(st.lists(st.booleans(), min_size=len(tokens), max_size=len(tokens)))
        out = draw(st.frozensets(st.integers(0, 9), max_size=2))
        left_out = frozenset(i for i in out if i < len(tokens))
        sides.append(Side(name, name, "en", text, 0, tokens, tuple(flags), left_out))
    n, m = (len(s.words) for s in sides)
    links: frozenset[tuple[int, int]] = frozenset()
    if n and m:
        link = st.tuples(st.integers(0, n - 1), st.integers(0, m - 1))
        links = draw(st.frozensets(link, max_size=8))
    return Pair(sides[0], sides[1], links)


def lone(of: Side, partners) -> list[int]:
    return [
        i
        for i, word in enumerate(of.words)
        if word.content and not partners[i] and i not in of.left_out
    ]


@settings(max_examples=100, deadline=None)
@given(pairs())
def test_each_unlinked_content_word_is_in_exactly_one_block(pair: Pair) -> None:
    found = blocks(pair)
    for of, partners, runs in (
        (pair.a, pair.partners_a, [b.a for b in found]),
        (pair.b, pair.partners_b, [b.b for b in found]),
    ):
        inside = [i for run in runs for i in run]
        assert len(inside) == len(set(inside))
        assert [i for i in sorted(inside) if of.words[i].content] == lone(of, partners)
        assert not any(partners[i] or i in of.left_out for i in inside)
        for run in filter(None, runs):
            assert of.words[run[0]].content
            assert of.words[run[-1]].content
    assert all(b.a or b.b for b in found)
    assert blocks(pair) == found


@settings(max_examples=100, deadline=None)
@given(pairs())
def test_differences_lose_no_block(pair: Pair) -> None:
    found = differences(pair, LOOKUP)
    for block in blocks(pair):
        assert any(set(block.a) <= set(d.a) and set(block.b) <= set(d.b) for d in found)
    for difference in found:
        assert difference.a or difference.b
        for run, of in ((difference.a, pair.a), (difference.b, pair.b)):
            assert list(run) == sorted(set(run))
            assert all(0 <= i < len(of.words) for i in run)


def linked(a: str, b: str, *pairs_: tuple[int, int]) -> Pair:
    return Pair(side(a), side(b), frozenset(pairs_))


def test_runs_in_each_others_place_are_one_block() -> None:
    pair = linked("ships carry bread north", "ships bring grain north", (0, 0), (3, 3))
    assert blocks(pair) == [Block((1, 2), (1, 2))]


def test_function_words_at_the_ends_are_cut_off() -> None:
    pair = linked("ships of the north sail", "ships sail", (0, 0), (4, 1))
    assert blocks(pair) == [Block((3,), ())]


def test_function_words_alone_are_no_block() -> None:
    assert blocks(linked("ships of the", "ships", (0, 0))) == []


def test_a_full_stop_parts_two_runs() -> None:
    pair = linked("ships sail. Bread sells", "x", (0, 0))
    assert [b.a for b in blocks(pair) if b.a] == [(1,), (3, 4)]


def test_a_whole_phrase_is_one_difference() -> None:
    pair = linked(
        "we build a serial production system here", "we establish mass production here",
        (0, 0), (4, 3), (6, 4),
    )  # fmt: skip
    assert differences(pair, LOOKUP) == [Block((1, 2, 3, 4, 5), (1, 2, 3))]


def test_edge() -> None:
    pair = linked("old ships sail north", "ships sail", (1, 0), (2, 1))
    assert edge(pair, (0,), True)
    assert edge(pair, (3,), True)
    inner = linked("ships never sail", "ships sail", (0, 0), (2, 1))
    assert not edge(inner, (1,), True)
