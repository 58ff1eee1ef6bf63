from __future__ import annotations

import json
from pathlib import Path

import jsonschema
import pytest

from report import factory
from report.hostile import HOSTILE
from xlate.gate import judge
from xlate.report import wire
from xlate.settings import Settings

SCHEMA = json.loads((Path(__file__).parents[2] / "docs" / "wire-schema.json").read_text("utf-8"))


def rendered(report):
    text = wire.render(report, judge(report, Settings()))
    value = json.loads(text)
    jsonschema.Draft202012Validator(SCHEMA).validate(value)
    return text, value


def test_a_full_report_fits_the_schema():
    _, value = rendered(factory.report())
    assert value["version"] == "1"
    assert value["story"] == {"id": "cape-dolen", "title": "Batteries at Cape Dolen"}
    assert value["verdict"]["exit_code"] == 3
    assert value["verdict"]["failing"] == ["F1", "F2"]
    assert [f["id"] for f in value["findings"]] == ["F1", "F2", "F3", "F4"]
    assert value["findings"][0]["a"]["text"] == "Unless Lorrane withdraws"
    assert value["findings"][0]["b"] is None
    assert value["findings"][0]["missing_in"] == "harbour-courier"
    assert value["findings"][1]["missing_in"] is None
    assert value["findings"][0]["evidence"] == [
        {"rule": "condition lost", "detail": "support 0.90", "agree": 1, "of": 1}
    ]
    assert [f["id"] for f in value["suppressed"]] == ["F5"]
    assert value["failures"][0]["hint"] == "Save the page again."
    assert value["coverage"][2]["only_here"] == ["Q6"]
    assert value["not_judged"][0]["articles"] == ["남강일보"]
    assert [(g["quote"], g["lang"], g["by"], g["text"]) for g in value["glosses"]] == [
        ("Q3", "en", "Apertium", "unless Loran withdraws, never"),
        ("Q6", "en", "Apertium", "our patience is not endless"),
    ]
    assert value["gloss_failures"] == [
        {"path": "Apertium", "reason": "it has no Russian", "hint": "Add it."}
    ]
    assert value["signature"]["string"] == str(factory.SIGNATURE)
    assert value["signature"]["translator"] == "none"


def test_the_signature_names_the_translator():
    signature = factory.SIGNATURE.model_copy(update={"translator": "Apertium"})
    _, value = rendered(factory.report(signature=signature))
    assert value["signature"]["translator"] == "Apertium"
    assert value["signature"]["string"] == f"{factory.SIGNATURE}|translator:Apertium"


def test_every_position_gives_its_words():
    _, value = rendered(factory.report())
    texts = {article["id"]: article["text"] for article in value["articles"]}
    spans = [f[side] for f in value["findings"] for side in "ab" if f[side]]
    spans += [r[side] for s in value["statements"] for r in s["renderings"]
              for side in ("part", "host")]  # fmt: skip
    spans += value["quotes"]
    assert len(spans) == 6 + 12 + 6
    for span in spans:
        assert texts[span["article"]][span["start"] : span["end"]] == span["text"]


def test_the_collation_is_compact_and_whole():
    _, value = rendered(factory.report())
    collation = value["statements"][1]["collation"]
    assert collation["witnesses"] == ["Q4", "Q5"]
    words = [cell[0][0] if cell else "" for cell in (c[1] for c in collation["columns"])]
    assert " ".join(filter(None, words)) == (
        "A warship which crosses the median line will be treated as a target,"
    )


def test_the_order_of_what_came_in_does_not_matter():
    one = factory.report()
    turned = factory.report(
        articles=one.articles[::-1],
        quotes=one.quotes[::-1],
        statements=one.statements[::-1],
        findings=one.findings[::-1],
        coverage=one.coverage[::-1],
    )
    verdict = judge(one, Settings())
    assert wire.render(one, verdict) == wire.render(turned, verdict)


def test_statements_are_in_the_order_of_their_numbers():
    first = factory.statements()[0]
    several = tuple(first.model_copy(update={"id": f"S{n}"}) for n in (10, 9, 2))
    _, value = rendered(factory.report(statements=several, findings=()))
    assert [s["id"] for s in value["statements"]] == ["S2", "S9", "S10"]


def test_an_empty_report_fits_too():
    empty = factory.report(
        articles=(), quotes=(), statements=(), findings=(), suppressed=(), coverage=(),
        not_judged=(), failures=(), glosses=(), gloss_failures=(), title=None,
    )  # fmt: skip
    _, value = rendered(empty)
    assert value["articles"] == value["findings"] == []
    assert value["story"]["title"] is None


@pytest.mark.parametrize("words", HOSTILE)
def test_hostile_words_come_back_as_they_were_and_cannot_act(words):
    text, value = rendered(factory.plain_report(f"A {words} b", f"The {words} c"))
    assert value["findings"][0]["a"]["text"] == f"A {words} b"
    text.encode()
    assert not set(text) & set(map(chr, [*range(10), *range(11, 32), *range(0x7F, 0xA0), 0x202E]))


@pytest.mark.parametrize("at", [(), ("verdict",), ("signature",), ("articles", 0), ("findings", 0),
                                ("quotes", 0), ("statements", 0), ("coverage", 0),
                                ("failures", 0), ("not_judged", 0), ("glosses", 0)])  # fmt: skip
def test_the_schema_is_strict(at):
    valid = jsonschema.Draft202012Validator(SCHEMA).is_valid
    for change in (lambda place: place.popitem(), lambda place: place.update(unknown=1)):
        _, value = rendered(factory.report())
        place = value
        for step in at:
            place = place[step]
        change(place)
        assert not valid(value)


def test_the_schema_is_a_schema():
    jsonschema.Draft202012Validator.check_schema(SCHEMA)
