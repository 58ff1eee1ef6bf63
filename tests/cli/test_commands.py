"""The smaller commands."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from cli.run import ORIGINAL, run
from xlate.drift import KINDS


def test_compare_finds_the_lost_never() -> None:
    result = run("compare", "We will never give up", "We will give up")
    assert result.code == 1
    assert "critical  XL103" in result.out
    assert "a: never" in result.out


def test_compare_of_the_same_words_is_0() -> None:
    result = run("compare", "We will never give up", "We will never give up")
    assert result.code == 0
    assert "No difference found." in result.out


def test_compare_for_programs_with_metrics() -> None:
    result = run("compare", "--format", "json", "--metrics", "Twelve ships sail", "Ten ships sail")
    document = json.loads(result.out)
    assert result.code == 1
    assert [f["kind"] for f in document["findings"]] == ["number"]
    assert document["findings"][0]["a"] == {"start": 0, "end": 6, "text": "Twelve"}
    assert 0.5 < document["risk"] <= 1
    assert set(document["metrics"]) == {"BLEU", "chrF", "TER"}


def test_compare_takes_the_threshold() -> None:
    pair = ("We will never give up", "We will give up")
    assert run("compare", "--fail-on", "never", *pair).code == 0


def test_compare_never_passes_a_language_it_does_not_know() -> None:
    result = run("compare", "لن نستسلم أبدا", "سوف نستسلم")
    assert result.code == 3
    assert "does not know the words of Arabic yet" in result.err


def test_compare_speaks_the_language_asked_for() -> None:
    result = run("compare", "--report-lang", "fr", "لن نستسلم أبدا", "سوف نستسلم")
    assert result.code == 3
    assert "les mots de cette langue (arabe)" in result.err


def test_compare_across_languages_without_a_link_says_which() -> None:
    result = run("compare", "We will not yield", "우리는 굴복하지 않을 것이다")
    assert result.code == 3
    assert result.err == "xlate: English and Korean could not be aligned: nothing was compared.\n"


def test_compare_of_nothing_is_wrong_usage() -> None:
    result = run("compare", "words", " ")
    assert (result.code, result.out) == (2, "")
    assert "one side is empty" in result.err


def test_quotes_lists_form_speaker_and_words() -> None:
    result = run("quotes", "-", stdin=ORIGINAL.encode())
    assert result.code == 0
    assert result.out.startswith("The Agency: 2 quotes\n")
    assert "We will never give up our twelve ships unless the blockade ends," in result.out


def test_quotes_for_programs_have_positions(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(ORIGINAL, "utf-8")
    rows = json.loads(run("quotes", path, "--format", "json").out)
    body = ORIGINAL.split("---\n")[2]
    assert [row["form"] for row in rows] == ["direct", "direct"]
    assert all(body[row["start"] : row["end"]] == row["text"] for row in rows)


def test_quotes_takes_the_settings_that_it_is_given(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(ORIGINAL, "utf-8")
    (tmp_path / "desk.toml").write_text("max-file-bytes = 10\n")
    result = run("quotes", tmp_path / "a.txt", "--config", tmp_path / "desk.toml")
    assert (result.code, result.out) == (3, "")
    assert "is larger than 10 bytes" in result.err


def test_quotes_of_a_file_that_is_missing_is_3() -> None:
    result = run("quotes", "missing.txt")
    assert (result.code, result.out) == (3, "")
    assert result.err == "xlate: missing.txt: does not exist (Check the path.)\n"


def test_kinds_lists_each_kind_once() -> None:
    lines = run("kinds").out.splitlines()
    assert [line.split()[1] for line in lines if line.startswith("XL")] == [
        kind.KIND for kind in sorted(KINDS, key=lambda kind: kind.ID)
    ]


def test_kinds_for_programs() -> None:
    rows = json.loads(run("kinds", "--format", "json").out)
    assert {row["id"]: row["severity"] for row in rows}["XL103"] == "critical"
    assert all(row["summary"] for row in rows)


@pytest.mark.parametrize("name", ["XL104", "condition"])
def test_explain_by_id_and_by_name(name: str) -> None:
    result = run("explain", name)
    assert result.code == 0
    assert result.out.startswith("XL104 condition (usually critical)\n====")
    assert "\nSource: " in result.out


def test_explain_of_the_unknown_is_wrong_usage_with_the_nearest() -> None:
    result = run("explain", "condtion")
    assert (result.code, result.out) == (2, "")
    assert "did you mean condition" in result.err


def test_demo_shows_drift_and_is_0(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("xlate.toml").write_text("broken =")  # the demo is the same on every desk
    result = run("demo", "--format", "json", "--format", "html=demo.html")
    document = json.loads(result.out)
    assert result.code == 0
    assert len(document["articles"]) == 6
    assert [a["path"] for a in document["articles"] if a["original"]] == ["sns.txt"]
    assert document["verdict"]["counts"]["critical"] > 0
    assert Path("demo.html").is_file()


def test_doctor_tells_where_settings_come_from(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    plain = run("doctor")
    assert plain.code == 0, plain.out
    assert "settings       defaults (no settings file found)" in plain.out
    assert "self-check     passed: " in plain.out
    Path("xlate.toml").write_text('fail-on = "critical"\n')
    assert f"settings       {tmp_path / 'xlate.toml'}" in run("doctor").out


def test_doctor_fails_where_the_story_is_missing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("xlate.cli.story.PLACES", (tmp_path,))
    result = run("doctor")
    assert result.code == 3
    assert "the sample story is missing" in result.err
