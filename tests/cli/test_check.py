"""`xlate check` from arguments to exit code."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from cli.run import DRIFTED, ORIGINAL, run, story


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return story(tmp_path / "story")


def kinds(text: str) -> list[str]:
    return [finding["kind"] for finding in json.loads(text)["findings"]]


def test_a_lost_never_fails_the_check_and_is_shown_first(folder: Path) -> None:
    result = run("check", folder)
    assert result.code == 1
    assert result.out.startswith("FAIL  ")
    assert "XL103 polarity" in result.out
    assert result.err == ""


def test_findings_below_the_threshold_pass(folder: Path) -> None:
    (folder / "post.txt").write_text(DRIFTED.replace("will give up", "will never give up"))
    result = run("check", folder)
    assert result.code == 0, result.out
    assert result.out.startswith("PASS  ")


def test_never_fails_on_nothing(folder: Path) -> None:
    result = run("check", folder, "--fail-on", "never")
    assert result.code == 0
    assert "XL103 polarity" in result.out


def test_options_go_with_a_glossary_in_the_settings(folder: Path) -> None:
    Path("xlate.toml").write_text(
        '[[glossary]]\nuse = "vessel"\nnot = ["ship"]\nnote = "p. 4"\n\n'
        '[lexicon]\nantonyms = [["sluices open", "sluices shut"]]\n'
    )
    result = run("check", folder, "--select", "term", "--format", "json")
    assert result.code == 0, result.err
    terms = json.loads(result.out)["findings"]
    assert {f["kind"] for f in terms} == {"term"}
    assert {f["b"]["text"] for f in terms} == {"ships"}


def test_a_severity_far_from_all_names_is_not_taken_for_one(folder: Path) -> None:
    result = run("check", folder, "--fail-on", "severe")
    assert result.code == 2
    assert "there are neutral, minor, major, critical, never." in result.err


def test_json_goes_to_standard_output_and_nothing_else_does(folder: Path) -> None:
    result = run("check", folder, "--format", "json")
    document = json.loads(result.out)
    assert result.code == document["verdict"]["exit_code"] == 1
    assert "polarity" in kinds(result.out)
    assert "xlate: One finding is major or worse." in result.err


def test_the_verdict_does_not_depend_on_the_format(folder: Path) -> None:
    codes = {run("check", folder, "--format", name).code for name in ("terminal", "json", "html")}
    assert codes == {1}


def test_several_formats_and_a_file(folder: Path) -> None:
    result = run("check", folder, "--format", "terminal", "--format", "html=report.html")
    assert result.out.startswith("FAIL  ")
    assert result.err == "xlate: wrote report.html\n"
    assert Path("report.html").read_text("utf-8").startswith("<!DOCTYPE html>")


def test_a_file_alone_leaves_standard_output_empty_and_the_reason_on_the_other(
    folder: Path,
) -> None:
    result = run("check", folder, "--format", "json=out.json")
    assert result.out == ""
    assert "wrote out.json" in result.err
    assert "One finding is major or worse." in result.err
    assert json.loads(Path("out.json").read_text("utf-8"))["version"] == "1"


def test_two_formats_cannot_share_standard_output(folder: Path) -> None:
    result = run("check", folder, "--format", "json", "--format", "terminal")
    assert (result.code, result.out) == (2, "")
    assert "two formats cannot share standard output" in result.err


@pytest.mark.parametrize(
    ("format_", "said"),
    [
        ("jsom", "no format is called 'jsom'; did you mean json?"),
        ("xml", "no format is called 'xml'; there are terminal, json, html."),
        ("json=", "'json=' names no file after the sign."),
        ("json=nowhere/out.json", "its folder does not exist."),
    ],
)
def test_a_format_that_cannot_be_is_wrong_usage(folder: Path, format_: str, said: str) -> None:
    result = run("check", folder, "--format", format_)
    assert (result.code, result.out) == (2, "")
    assert said in result.err


def test_select_and_ignore_take_names_ids_and_commas(folder: Path) -> None:
    only = run("check", folder, "--format", "json", "--select", "polarity,number")
    assert set(kinds(only.out)) == {"polarity"}
    without = run("check", folder, "--format", "json", "--ignore", "XL103")
    assert "polarity" not in kinds(without.out)
    assert "polarity" in [f["kind"] for f in json.loads(without.out)["suppressed"]]


def test_an_unknown_kind_is_wrong_usage(folder: Path) -> None:
    result = run("check", folder, "--select", "polarty")
    assert result.code == 2
    assert "no kind is called 'polarty'; did you mean polarity?" in result.err


def test_base_turns_the_sides_round(folder: Path) -> None:
    result = run("check", folder, "--format", "json", "--base", "Harbour Post")
    [polarity] = [f for f in json.loads(result.out)["findings"] if f["kind"] == "polarity"]
    assert polarity["a"] is None
    assert polarity["b"]["text"] == "never"
    assert polarity["b"]["outlet"] == "The Agency"


def test_a_base_that_nobody_is_called_is_wrong_usage(folder: Path) -> None:
    result = run("check", folder, "--base", "Harbor Post")
    assert result.code == 2
    assert "no outlet is called 'Harbor Post'; did you mean Harbour Post?" in result.err


def test_only_our_own_copy_can_fail(folder: Path) -> None:
    third = ORIGINAL.replace("The Agency", "Third").replace("original: true\n", "")
    (folder / "third.txt").write_text(third, "utf-8")
    assert run("check", folder, "--ours", "third.txt").code == 0
    assert run("check", folder, "--ours", "post.txt").code == 1


def test_standard_input_is_an_article(folder: Path) -> None:
    result = run("check", "-", folder / "agency.txt", "--format", "json", stdin=DRIFTED.encode())
    assert result.code == 1
    assert "polarity" in kinds(result.out)


def test_settings_come_from_the_nearest_file_and_options_win(folder: Path) -> None:
    Path("xlate.toml").write_text('fail-on = "never"\nignore = ["polarity"]\n')
    stored = run("check", folder, "--format", "json")
    assert stored.code == 0
    assert "polarity" not in kinds(stored.out)
    given = run("check", folder, "--format", "json", "--ignore", "number", "--fail-on", "minor")
    assert given.code == 1
    assert "polarity" in kinds(given.out)


def test_config_names_the_file(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "desk.toml").write_text('fail-on = "never"\n')
    assert run("check", folder, "--config", "desk.toml").code == 0
    missing = run("check", folder, "--config", "none.toml")
    assert missing.code == 2
    assert "none.toml: cannot be read" in missing.err


def test_an_unknown_setting_is_wrong_usage_and_named(folder: Path) -> None:
    Path("xlate.toml").write_text('fail-onn = "never"\n')
    result = run("check", folder)
    assert (result.code, result.out) == (2, "")
    assert "xlate.toml" in result.err
    assert "fail_onn" in result.err


def test_a_pyproject_without_our_table_is_passed_over(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "xlate.toml").write_text('fail-on = "never"\n')
    (folder / "pyproject.toml").write_text("[project]\nname = 'other'\n")
    assert run("check", "story").code == 0


def test_a_language_that_is_none_is_wrong_usage(folder: Path) -> None:
    result = run("check", folder, "--lang", "12")
    assert result.code == 2
    assert "'12' is no language code" in result.err


def test_verbose_and_color_reach_the_terminal_report(folder: Path) -> None:
    assert "\x1b[" in run("check", folder, "--color", "always").out
    assert "\x1b[" not in run("check", folder).out


def test_the_same_input_gives_the_same_bytes(folder: Path) -> None:
    assert run("check", folder, "--format", "json").out == (
        run("check", folder, "--format", "json").out
    )
