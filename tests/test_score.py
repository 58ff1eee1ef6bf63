"""The score of a small annotated story, counted by hand, and annotations that do not fit."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from cli.run import run
from hypothesis import given
from hypothesis import strategies as st

from xlate.errors import ReadError
from xlate.model import Finding, Form, Quote, Report, Severity, Signature, Story
from xlate.pipeline import load_story
from xlate.score import Measure, score
from xlate.score.drifts import Judged
from xlate.score.gold import Gold, Side, read_gold
from xlate.score.places import Places, squeezed
from xlate.score.quotes import Matched, same_source, trimmed

AGENCY = 'The leader said: "We will never give up, we will never bow."\nHe smiled.\n'
POST = 'The leader said: "We will give up,  we will never bow."\n'
GOLD: dict[str, Any] = {
    "title": "Small",
    "about": "A small story.",
    "langs": ["en"],
    "quotes": [
        {
            "id": "A1", "file": "agency.txt", "text": "We will never give up, we will never bow.",
            "form": "direct", "source": "The leader", "cue": "said",
        },
        {
            "id": "B1", "file": "post.txt", "text": "We will give up, we will never bow.",
            "form": "direct", "source": "leader", "cue": "said",
        },
    ],
    "not_quotes": [],
    "statements": [{"id": "S1", "renderings": ["A1", "B1"]}],
    "drifts": [
        {
            "statement": "S1", "kind": "polarity", "a": {"quote": "A1", "text": "never give up"},
            "b": None, "lacking": "B1", "severity": "critical", "note": "Lost.", "also": [],
        }
    ],
    "equivalent": [
        {
            "statement": "S1", "a": {"quote": "A1", "text": "will never bow"},
            "b": {"quote": "B1", "text": "will never bow"}, "at_most": "neutral",
        }
    ],
}  # fmt: skip


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "agency.txt").write_text(f"---\noutlet: Agency\noriginal: true\n---\n{AGENCY}")
    (tmp_path / "post.txt").write_text(f"---\noutlet: Post\n---\n{POST}")
    (tmp_path / "gold.json").write_text(json.dumps(GOLD))
    return tmp_path


def parts(folder: Path) -> tuple[Gold, Story, Places]:
    gold = read_gold(folder)
    story = load_story([folder / "agency.txt", folder / "post.txt"])
    return gold, story, Places(folder / "gold.json", gold, story)


def report(story: Story, *findings: Finding, quotes: tuple[Quote, ...] = ()) -> Report:
    return Report(
        story_id="s", articles=story.articles, quotes=quotes, statements=(), findings=findings,
        signature=Signature(version="0", settings="0", lexicons="0"),
    )  # fmt: skip


def finding(story: Story, a: str | None, b: str | None, message: str, **more: Any) -> Finding:
    """A finding on the first occurrence of these words."""
    agency, post = story.articles
    spans = {}
    for name, article, words in (("a", agency, a), ("b", post, b)):
        if words is not None:
            start = article.text.index(words)
            spans[name] = article.span(start, start + len(words))
    values = {"kind": "polarity", "severity": Severity.CRITICAL, "confidence": 1.0, **more}
    return Finding(message=message, **spans, **values)


def judged(folder: Path, make: Callable[[Story], list[Finding]]) -> Judged:
    gold, story, places = parts(folder)
    return Judged(gold, places, report(story, *make(story)))


LOST = 'Agency negates with "never"; Post does not'


def test_a_finding_of_the_right_kind_on_the_words_is_a_hit(folder: Path) -> None:
    result = judged(folder, lambda story: [finding(story, "never", None, LOST)])
    assert result.drifts() == Measure(gold=1, hits=1, found=1, right=1)
    assert result.any_kind() == Measure(gold=1, hits=1, found=1, right=1)
    assert result.alarms() == Measure(gold=1, hits=1, found=1, right=1)
    assert result.equivalents() == Measure(gold=1, hits=1, found=1, right=1)
    assert result.by_kind() == {"polarity": Measure(gold=1, hits=1)}


def test_another_kind_is_a_hit_of_any_kind_only(folder: Path) -> None:
    result = judged(folder, lambda story: [finding(story, "never", None, LOST, kind="number")])
    assert result.drifts() == Measure(gold=1, hits=0, found=1, right=0)
    assert result.any_kind() == Measure(gold=1, hits=1, found=1, right=1)
    assert result.by_kind() == {"polarity": Measure(gold=1, hits=0)}


def test_two_findings_on_one_drift_are_one_hit_and_both_right(folder: Path) -> None:
    result = judged(
        folder,
        lambda story: [
            finding(story, "never", None, LOST),
            finding(story, "never give up", "give up", LOST),
        ],
    )
    assert result.drifts() == Measure(gold=1, hits=1, found=2, right=2)


def test_a_note_is_no_hit_and_no_alarm(folder: Path) -> None:
    result = judged(
        folder, lambda story: [finding(story, "never", None, LOST, severity=Severity.NEUTRAL)]
    )
    assert result.drifts() == Measure(gold=1)
    assert result.alarms() == Measure(gold=1)


def test_a_grave_finding_elsewhere_is_a_false_alarm(folder: Path) -> None:
    result = judged(folder, lambda story: [finding(story, "He smiled", None, LOST)])
    assert result.alarms() == Measure(gold=1, hits=0, found=1, right=0)
    assert result.details()["false alarms"] == (f"critical polarity: {LOST}",)
    assert result.details()["drifts missed"] == ("S1 critical polarity: never give up / -",)


def test_a_finding_that_names_another_outlet_is_no_hit(folder: Path) -> None:
    (folder / "other.txt").write_text("---\noutlet: Other\n---\nWords.\n")
    gold, story, places = parts(folder)
    three = load_story([folder / name for name in ("agency.txt", "post.txt", "other.txt")])
    lost = finding(story, "never", None, 'Agency negates with "never"; Other does not')
    result = Judged(gold, places, report(three, lost))
    assert result.drifts() == Measure(gold=1, hits=0, found=1, right=0)


def test_which_side_is_the_base_does_not_matter(folder: Path) -> None:
    def turned(story: Story) -> list[Finding]:
        one = finding(story, "never", None, LOST)
        return [one.model_copy(update={"a": None, "b": one.a})]

    assert judged(folder, turned).drifts().hits == 1


def test_a_finding_against_words_like_the_base_is_a_hit(folder: Path) -> None:
    (folder / "echo.txt").write_text("---\noutlet: Echo\n---\nHe said: “We never give in.”\n")
    gold, story, _ = parts(folder)
    three = load_story([folder / name for name in ("agency.txt", "post.txt", "echo.txt")])
    quote = gold.quotes[0].model_copy(
        update={"id": "C1", "file": "echo.txt", "text": "We never give in."}
    )
    [drift] = gold.drifts
    more = gold.model_copy(
        update={
            "quotes": (*gold.quotes, quote),
            "drifts": (drift.model_copy(update={"alike": (Side(quote="C1", text="never"),)}),),
        }
    )
    start = three.articles[2].text.index("never")
    span = three.articles[2].span(start, start + 5)
    lost = finding(story, "never", None, 'Echo negates with "never"; Post does not')
    lost = lost.model_copy(update={"a": span})
    for told, hits in ((gold, 0), (more, 1)):
        places = Places(folder / "gold.json", told, three)
        assert Judged(told, places, report(three, lost)).drifts().hits == hits


def test_harmless_wording_graded_too_high(folder: Path) -> None:
    def bow(story: Story) -> list[Finding]:
        return [finding(story, "bow", "bow", "bow", kind="wording", severity=Severity.MINOR)]

    result = judged(folder, bow)
    assert result.equivalents() == Measure(gold=1, hits=0, found=1, right=0)
    assert result.details()["equivalents graded too high"] == ("minor wording: bow",)


def test_a_finding_on_much_more_is_not_about_the_harmless_wording(folder: Path) -> None:
    def whole(story: Story) -> list[Finding]:
        a = 'The leader said: "We will never give up, we will never bow'
        return [finding(story, a, None, LOST, severity=Severity.MINOR)]

    gold = {**GOLD, "drifts": []}
    (folder / "gold.json").write_text(json.dumps(gold))
    assert judged(folder, whole).equivalents().hits == 1


def quote(story: Story, number: int, start: int, end: int, form: Form = Form.DIRECT) -> Quote:
    article = story.articles[number]
    return Quote(
        **article.span(start, end).model_dump(), id=f"q{number}", form=form, lang="en",
        attribution_id="t",
    )  # fmt: skip


def test_quotes_must_be_exact_but_for_white_space_at_the_ends(folder: Path) -> None:
    gold, story, places = parts(folder)
    a, b = places.quotes["A1"], places.quotes["B1"]
    exact = quote(story, 0, a.start, a.end)
    short = quote(story, 1, b.start, b.end - 1)
    result = Matched(gold, places, report(story, quotes=(exact, short)))
    assert result.spans() == Measure(gold=2, hits=1, found=2, right=1)
    assert result.forms()[Form.DIRECT] == Measure(gold=2, hits=1, found=2, right=1)
    assert result.forms()[Form.INDIRECT] == Measure()
    assert result.details()["quotes missed"][0].startswith("B1 (post.txt): direct: We will")


def test_a_right_span_of_another_form_is_no_hit_of_the_form(folder: Path) -> None:
    gold, story, places = parts(folder)
    a = places.quotes["A1"]
    found = quote(story, 0, a.start, a.end, Form.FRAGMENT)
    result = Matched(gold, places, report(story, quotes=(found,)))
    assert result.spans().hits == 1
    assert result.forms()[Form.DIRECT] == Measure(gold=2, hits=0, found=0, right=0)
    assert result.forms()[Form.FRAGMENT] == Measure(gold=0, hits=0, found=1, right=0)


def test_the_whole_way_finds_the_lost_never(folder: Path) -> None:
    total = score([folder]).total
    assert total.quotes == Measure(gold=2, hits=2, found=2, right=2)
    assert total.statements == Measure(gold=1, hits=1, found=1, right=1)
    assert total.by_kind == {"polarity": Measure(gold=1, hits=1)}
    assert total.equivalents.hits == 1


def test_figures_of_nothing_and_of_something() -> None:
    assert (Measure().precision, Measure().recall, Measure().f1) == (1.0, 1.0, 1.0)
    one = Measure(gold=4, hits=1, found=2, right=1)
    assert (one.precision, one.recall) == (0.5, 0.25)
    assert one.f1 == pytest.approx(1 / 3)
    assert Measure(gold=1, found=1).f1 == 0.0
    assert one + one == Measure(gold=8, hits=2, found=4, right=2)


@pytest.mark.parametrize(
    ("gold", "found", "same"),
    [
        ("Ilvan Torrek", "Chairman Ilvan Torrek", True),
        ("Ilvan Torrek", "Torrek", False),
        ("spokesman for the ministry", "A spokesman of the Ministry", True),
        ("Ilvan Torrek", "Elise Varnhem", False),
        ("the", "the", False),
        ("도하경", "국가평의회 위원장 도하경", True),
        ("도하경", "도하경 위원장", True),
        ("도하경", "도하경의 대변인", False),
        ("林若川", "商务部发言人林若川", True),
        ("桐生沙月", "桐生沙月首相", True),
        ("桐生沙月", "桐生沙月の側近", False),
        ("桐生沙月", "滝野凪社長", False),
        ("桐生沙月", "", False),
        ("유해랑", "타리아 국방부의 유해랑 대변인", True),
        ("라온통신", "라온통신 국제부 소속 특파원 한지오 기자", False),
    ],
)
def test_sources_are_the_same_by_their_words(gold: str, found: str, same: bool) -> None:
    assert same_source(gold, found) is same


@given(st.text(alphabet="ab \n\t\u00a0"))
def test_squeezing_keeps_every_word_and_its_place(text: str) -> None:
    short, origin = squeezed(text)
    assert short.split() == text.split()
    assert [c for c in short if c != " "] == [
        text[o] for o, c in zip(origin, short, strict=True) if c != " "
    ]


def _nth(gold: dict[str, Any]) -> None:
    gold["quotes"][0]["nth"] = 2


def _text(gold: dict[str, Any]) -> None:
    gold["quotes"][1]["text"] = "We will not"


def _twice(gold: dict[str, Any]) -> None:
    gold["quotes"][1]["id"] = "A1"


def _rendering(gold: dict[str, Any]) -> None:
    gold["statements"][0]["renderings"] = ["A1", "C1"]


def _side(gold: dict[str, Any]) -> None:
    gold["drifts"][0]["a"]["text"] = "always"


def _lacking(gold: dict[str, Any]) -> None:
    del gold["drifts"][0]["lacking"]


def _statement(gold: dict[str, Any]) -> None:
    gold["equivalent"][0]["statement"] = "S9"


def _key(gold: dict[str, Any]) -> None:
    gold["quotes"][0]["fiel"] = "x"


def _file(gold: dict[str, Any]) -> None:
    gold["quotes"][0]["file"] = "none.txt"


@pytest.mark.parametrize(
    ("spoil", "said"),
    [
        (_nth, "quote A1: 'We will never give up, we will never bow.' occurs 1 times in"),
        (_text, "quote B1: 'We will not' occurs 0 times in post.txt"),
        (_twice, "quote A1 is defined twice"),
        (_rendering, "statement S1: quote C1 is not defined"),
        (_side, "S1: polarity: 'always' is not in or around quote A1"),
        (_lacking, "drifts[0]: b is null, and lacking does not say which quote lacks it"),
        (_statement, "equivalent[0]: statement S9 is not defined"),
        (_key, "quotes.0.fiel: Extra inputs are not permitted"),
        (_file, "none.txt: does not exist"),
    ],
)
def test_an_annotation_that_does_not_fit_is_named(
    folder: Path, spoil: Callable[[dict[str, Any]], None], said: str
) -> None:
    gold = json.loads(json.dumps(GOLD))
    spoil(gold)
    (folder / "gold.json").write_text(json.dumps(gold))
    with pytest.raises(ReadError) as caught:
        score([folder])
    assert str(folder / "gold.json") in str(caught.value)
    assert said in str(caught.value)


def test_the_command_prints_a_table(folder: Path) -> None:
    result = run("score", folder / "gold.json", "--verbose")
    assert result.code == 0
    assert folder.name in result.out
    assert "drifts found, by kind: polarity 1/1" in result.out
    assert "  quotes missed: 0" in result.out


def test_the_command_for_programs(folder: Path) -> None:
    result = run("score", folder, folder, "--format", "json")
    document = json.loads(result.out)
    assert result.code == 0
    assert [story["name"] for story in document["stories"]] == [folder.name] * 2
    assert document["total"]["quotes"]["gold"] == 4
    assert document["total"]["quotes"]["f1"] == 1.0


@pytest.mark.parametrize("data", ["", "[", "{}", "7", "[" * 100_000])
def test_a_file_that_is_no_annotation_is_3(tmp_path: Path, data: str) -> None:
    (tmp_path / "gold.json").write_text(data)
    result = run("score", tmp_path)
    assert (result.code, result.out) == (3, "")
    assert str(tmp_path / "gold.json") in result.err


def test_a_missing_annotation_is_3(tmp_path: Path) -> None:
    result = run("score", tmp_path)
    assert result.code == 3
    assert "gold.json: cannot be read (No such file or directory)" in result.err


@pytest.mark.parametrize(
    ("lang", "text", "begin"),
    [
        ("en", "that the gate stays shut", 5),
        ("en", "That gate stays shut", 5),
        ("en", "whether the gate stays shut", 0),
        ("fr", "que la porte reste fermée", 4),
        ("en", "that", 0),
    ],
)
def test_what_only_joins_reported_speech_is_not_counted(lang: str, text: str, begin: int) -> None:
    quote = Quote(
        id="q", attribution_id="q", form=Form.INDIRECT, lang=lang, article_id="a", outlet="A",
        start=10, end=10 + len(text), text=text,
    )  # fmt: skip
    assert trimmed(quote) == ("a", 10 + begin, 10 + len(text))
    direct = quote.model_copy(update={"form": Form.DIRECT})
    assert trimmed(direct) == ("a", 10, 10 + len(text))
