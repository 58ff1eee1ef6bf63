"""Labels that readers wrote: how they are checked, kept and applied."""

from __future__ import annotations

import json

import pytest

from training.encoder.harmless import Harmless
from training.labels import FILE, SEVERITIES, Planted, digest, numbered
from training.labels.gather import SheetError, joined, taken

PAIR = Harmless("The chief may resign.", "The chief will resign on Monday.", "human", "doc", 3)


def line(**more):
    return {"n": 1, "d": [], "e": [], **more}


def test_texts_become_positions():
    row = taken(
        "human/doc/3/0",
        PAIR,
        line(
            d=[["modality", "major", "may", "will"], ["addition", "minor", None, "on Monday"]],
            e=[["wording", "major", "resign", "retire"]],
        ),
    )
    assert row["differences"] == [
        ["modality", "major", [10, 13], [10, 14]],
        ["addition", "minor", None, [22, 31]],
    ]
    assert row["edits"] == [["wording", "major", 15, 21, "retire"]]
    assert row["digest"] == digest(PAIR)


@pytest.mark.parametrize(
    "wrong",
    [
        {"d": [["modality", "major", "might", "will"]]},
        {"d": [["mood", "major", "may", "will"]]},
        {"d": [["modality", "fatal", "may", "will"]]},
        {"e": [["wording", "major", "e", "o"]]},
    ],
)
def test_what_cannot_be_placed_is_refused(wrong):
    with pytest.raises(SheetError):
        taken("human/doc/3/0", PAIR, line(**wrong))


def test_edits_of_a_second_reading_are_added_once():
    first = taken("x", PAIR, line(e=[["wording", "major", "resign", "retire"]]))
    second = taken(
        "x",
        PAIR,
        {"e": [["wording", "major", "resign", "retire"], ["number", "minor", "The", "A"]]},
    )
    both = joined(first, second)
    assert [e[4] for e in both["edits"]] == ["retire", "A"]
    assert joined(None, second) is second


def test_an_edit_is_applied_where_it_stands():
    edit = Planted("tense", "major", (10, 21), "has resigned")
    assert edit.applied(PAIR.b) == "The chief has resigned on Monday."
    assert edit.grave


def test_names_count_what_stands_in_one_place():
    assert [name for name, _ in numbered([PAIR, PAIR])] == ["human/doc/3/0", "human/doc/3/1"]


def test_the_file_holds_whole_rows():
    rows = [json.loads(text) for text in FILE.read_text("utf-8").splitlines()]
    assert len({row["pair"] for row in rows}) == len(rows)
    for row in rows:
        for kind, severity, start, end, new in row["edits"]:
            assert kind.isalpha() and severity in SEVERITIES and 0 <= start < end
            assert isinstance(new, str)
        for _, severity, a, b in row["differences"]:
            assert severity in SEVERITIES[1:] and (a or b)
