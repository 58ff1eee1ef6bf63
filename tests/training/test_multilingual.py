"""The parts of the multilingual training that need no torch: rows, bags."""

from __future__ import annotations

import gzip
from pathlib import Path

import numpy as np
import pytest
from tokenizers import Tokenizer, models, pre_tokenizers

from training.multilingual.bags import Pieces, bags
from training.multilingual.rows import Row, read, room_of


@pytest.mark.parametrize(
    ("source", "words", "room"),
    [
        ("Helsinki-NLP/OPUS-MT-testsets", False, "news"),
        ("python/python-docs-uk", False, "documentation"),
        ("risan/quran-json", False, "rest"),
        ("omwn/omw-data", True, "words"),
    ],
)
def test_a_row_has_a_room(source: str, words: bool, room: str) -> None:
    assert room_of(source, words) == room


def test_non_commercial_rows_are_left_out(tmp_path: Path) -> None:
    lines = [
        "会議は明日です。\tThe meeting is tomorrow.\ttsuruoka-lab/BSD",
        "雨だ。\tIt is raining.\todashi/small_parallel_enja",
        "平和\tpeace\tomwn/omw-data\tdict",
    ]
    with gzip.open(tmp_path / "ja-en.tsv.gz", "wt", encoding="utf-8") as file:
        file.write("\n".join(lines) + "\n")
    assert list(read(tmp_path, ("ja",))) == [
        Row("ja", "雨だ。", "It is raining.", "odashi/small_parallel_enja", "rest"),
        Row("ja", "平和", "peace", "omwn/omw-data", "words"),
    ]


def test_bags_hold_the_pieces_of_each_text() -> None:
    tokenizer = Tokenizer(models.WordLevel({"?": 0, "a": 1, "b": 2, "c": 3}, unk_token="?"))
    tokenizer.pre_tokenizer = pre_tokenizers.Whitespace()
    found = bags(["A b", "", "c ü"], Pieces(tokenizer))
    assert found.flat.tolist() == [1, 2, 0, 3, 0]
    flat, offsets = found.take(np.array([2, 0]))
    assert (flat.tolist(), offsets.tolist()) == ([3, 0, 1, 2], [0, 2])
