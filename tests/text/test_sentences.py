"""Where sentences end."""

import itertools
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from xlate.text.sentences import sentences


def split(text: str, lang: str = "en") -> list[str]:
    return [text[start:end] for start, end in sentences(text, lang)]


@pytest.mark.parametrize(
    "parts",
    [
        ["Mr. Kim met J. K. Smith of the U.S. Treasury.", "He left."],
        ["They left the U.S.", "The deal is worth $1.5 million."],
        ["Then No. 5 came on Nov. 15.", "It was 3.30 p.m.", "He said so."],
        ["“We will. We must.”", "He left..."],
        ['"Why now? Why?" Kim asked.', "Nobody knew."],
        ["It said that talks “ended.”", "Then it said no more."],
        ["Ties fell between North and South Korea.", "Pyongyang has tested a missile."],
        ["Lt. Gen. Pak Jong Chon spoke!", "Was it so?", "It was."],
    ],
)
def test_english(parts: list[str]) -> None:
    assert split(" ".join(parts)) == parts


def test_japanese_does_not_split_inside_marks() -> None:
    assert split("私は行く。「行かない。帰る。」と彼は言った。", "ja") == [
        "私は行く。",
        "「行かない。帰る。」と彼は言った。",
    ]


def test_a_line_ends_a_sentence() -> None:
    assert split("A headline\nThe story begins.") == ["A headline", "The story begins."]


@given(st.text(alphabet="aBé .?!\n\"“”'U.S1,。「」", max_size=150))
def test_spans_are_trimmed_in_order_and_cover_every_word(text: str) -> None:
    spans = sentences(text, "en")
    assert all(text[start:end] == text[start:end].strip() != "" for start, end in spans)
    assert all(a[1] <= b[0] for a, b in itertools.pairwise(spans))
    covered = {i for start, end in spans for i in range(start, end)}
    assert all(i in covered or text[i].isspace() for i in range(len(text)))


@pytest.mark.parametrize("hostile", ["a " * 500_000, ". " * 200_000, "A. " * 200_000])
def test_hostile_text_takes_linear_time(hostile: str) -> None:
    began = time.process_time()
    sentences(hostile, "en")
    assert time.process_time() - began < 8
