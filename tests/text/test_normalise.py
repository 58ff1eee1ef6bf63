"""Folding for matching: what it makes one, and the way back."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from xlate.text.normalise import fold, normalise

HARD = st.text(
    alphabet='ab "“”«»‘’–—-…ﬁé½한ㄱｶﾞ\r\n`A\u00ad\u200b\u200d\ufeff\u00a0'
    "\u0301\u0308\u030a\u1100\u1161\u11a8"
)


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("“Never”, «never», 「never」", '"Never", "never", "never"'),
        ("the leader’s ‘word’", "the leader's 'word'"),
        ("10–12—13−1", "10-12-13-1"),
        ("10\u202f000\u00a0km", "10 000 km"),
        ("mass pro\u00adduc\u200btion\ufeff", "mass production"),
        ("ﬁve…", "five..."),
        ("cafe\u0301", "café"),
        ("\u1100\u1161\u11a8", "각"),
        ("ｶﾞ", "ガ"),
        ("１２３", "123"),
        ("plain\ttext\r\n", "plain text \n"),
    ],
)
def test_folds(text: str, folded: str) -> None:
    assert normalise(text).text == folded
    assert fold(text) == folded


def test_the_way_back() -> None:
    text = "He said “pro\u00adduc\u00adtion … \ufb01rst”"
    found = normalise(text)
    start = found.text.index("production")
    assert text[slice(*found.original(start, start + 10))] == "pro\u00adduc\u00adtion"
    start = found.text.index("...")
    assert text[slice(*found.original(start + 1, start + 2))] == "…"
    assert found.original(3, 3) == (3, 3)
    assert found.original(len(found.text), len(found.text)) == (len(text), len(text))


@given(st.one_of(HARD, st.text()))
def test_the_map_is_monotone_and_each_character_comes_from_its_bounds(text: str) -> None:
    found = normalise(text)
    assert len(found.text) == len(found.starts) == len(found.ends)
    assert list(found.starts) == sorted(found.starts)
    assert list(found.ends) == sorted(found.ends)
    for char, start, end in zip(found.text, found.starts, found.ends, strict=True):
        assert 0 <= start < end <= len(text)
        assert char in fold(text[start:end])


@given(st.one_of(HARD, st.text()))
def test_folding_by_clusters_is_folding(text: str) -> None:
    assert normalise(text).text == fold(text)


@given(st.text(alphabet="ab .,;!?éüß한字\n"))
def test_plain_text_stays(text: str) -> None:
    found = normalise(text)
    assert found.text == text
    assert found.starts == tuple(range(len(text)))
