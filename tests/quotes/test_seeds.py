"""Two outlets' versions of one statement, marked up by hand: every quote, and nothing else."""

import json
import os
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from xlate.model import Article, Quote
from xlate.quotes import find_quotes

FOLDER = Path(
    os.environ.get("XLATE_SEEDS", Path(__file__).resolve().parents[3] / "shared" / "seeds")
)
pytestmark = pytest.mark.skipif(
    not (FOLDER / "gold.json").is_file(),
    reason=f"no gold.json in {FOLDER}: set XLATE_SEEDS to the folder of the seed articles",
)


def gold() -> dict[str, Any]:
    path = FOLDER / "gold.json"
    return json.loads(path.read_text("utf-8")) if path.is_file() else {"quotes": []}


@cache
def quotes(file: str) -> tuple[Quote, ...]:
    text = (FOLDER / file).read_bytes().decode("utf-8")
    return find_quotes(Article(id="a", outlet="o", lang="en", text=text))


def same(name: str | None) -> str:
    return (name or "").casefold().replace("-", " ")


@pytest.mark.parametrize("item", gold()["quotes"], ids=lambda item: item["id"])
def test_every_quote_is_found(item: dict[str, Any]) -> None:
    inside = (item["start"] + 1, item["end"] - 1)
    quote = next(q for q in quotes(item["file"]) if (q.start, q.end) == inside)
    assert quote.text == item["text"][1:-1]
    assert quote.form == item["form"]
    rungs = [m for m in (quote.source, *quote.via) if m is not None]
    if item["speaker"]:
        assert same(rungs[0].name) == same(item["speaker"])
    agency = item.get("agency")
    if agency:
        held = {same(m.name) for m in rungs} | {same(m.text) for m in rungs}
        known = {"kcna": "korean central news agency"}
        assert same(agency) in held or known.get(same(agency)) in held
    if "cue" in item:
        assert quote.cue is not None
        assert item["cue"] in quote.cue.text
    if not item["speaker"] and not agency:
        assert quote.source is None


def test_nothing_else_between_marks() -> None:
    items = gold()
    wanted = {(i["file"], i["start"] + 1, i["end"] - 1) for i in items["quotes"]}
    found = {
        (file, q.start, q.end)
        for file in {i["file"] for i in items["quotes"]}
        for q in quotes(file)
        if q.form != "indirect"
    }
    assert found == wanted
    for item in items["not_quotes"]:
        overlapping = [
            q.text
            for q in quotes(item["file"])
            if q.start < item["end"] and item["start"] < q.end and q.form != "indirect"
        ]
        assert overlapping == []
