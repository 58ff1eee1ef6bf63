"""Other words for places of a text: how a reader's line is taken, kept and applied."""

from __future__ import annotations

import json

import pytest

from training.encoder.harmless import Harmless
from training.labels import SWAPS, Planted, applied, instead
from training.labels.gather import SheetError
from training.labels.swaps import spot, taken

TEXT = "Police raised the fee after several of the 120 guests had left the port."
PAIR = Harmless("The fee went up.", TEXT, "human", "doc", 3)


def told(part: str) -> list[tuple[str, str, str]]:
    """Kind, severity and words of what may stand in a place of the text."""
    start, end, written = spot(TEXT, part)
    return [(e.kind, e.severity, e.new) for e in instead((start, end), written)]


def test_a_place_has_what_says_the_same_and_what_does_not():
    part = "raised > put up / lifted # cut / ~s:nudged up / p:halved"
    assert spot(TEXT, part) == [7, 13, part.removeprefix("raised ")]
    assert told(part) == [
        ("wording", "none", "put up"),
        ("wording", "none", "lifted"),
        ("wording", "major", "cut"),
        ("strength", "minor", "nudged up"),
        ("polarity", "major", "halved"),
    ]


def test_a_place_may_have_one_sort_alone():
    assert told("after # because") == [("wording", "major", "because")]
    assert told("after > once") == [("wording", "none", "once")]


def test_what_is_far_fetched_is_not_taken():
    assert [new for *_, new in told("fee # toll / fare / cost / tax / sea")] == [
        "toll", "fare", "cost", "tax",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("mark", "kind", "severity"),
    [("#", "omission", "major"), ("~", "omission", "minor"), (">", "wording", "none")],
)
def test_a_cut_says_what_is_lost(mark, kind, severity):
    assert spot(TEXT, f"- of the 120 {mark}") == [36, 46, mark]
    assert told(f"- of the 120 {mark}") == [(kind, severity, "")]


@pytest.mark.parametrize(
    "part",
    [
        "rose > fell", "the > a", "raised", "raised > ", "- of the 120", "raised > raised",
        "- nought #",
    ],
)  # fmt: skip
def test_what_cannot_be_placed_is_refused(part):
    with pytest.raises(SheetError):
        spot(TEXT, part)


def test_the_rest_of_a_line_is_kept(capsys):
    found = taken(PAIR, ["rose > fell", "raised > lifted"], "s00: 1")
    assert [place[:2] for place in found] == [[7, 13]]
    assert capsys.readouterr().out.startswith("s00: 1: left out: rose > fell")


def test_several_edits_go_together():
    later, first = (Planted("wording", "major", (22, 27), "since"),
                    Planted("wording", "none", (0, 13), "The police lifted"))  # fmt: skip
    text, places = applied(TEXT, [later, first])
    assert text == "The police lifted the fee since several of the 120 guests had left the port."
    assert [text[start:end] for start, end in places] == ["since", "The police lifted"]


def test_the_file_holds_places_of_known_kinds():
    rows = [json.loads(line) for line in SWAPS.read_text("utf-8").splitlines()]
    assert len({row["pair"] for row in rows}) == len(rows)
    for row in rows:
        for start, end, written in row["spots"]:
            assert 0 <= start < end
            assert instead((start, end), written)
