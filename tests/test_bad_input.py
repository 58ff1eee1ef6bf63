"""Bad input through the real command line: the exit code, the word for it, and the rest intact."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from cli.run import DRIFTED, ORIGINAL, Result, run, story


@pytest.fixture
def good(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return story(tmp_path / "story")


def assert_told_beside_the_good(result: Result, name: str, reason: str) -> None:
    """Exit code 3, the file and the reason on both streams, the good articles' finding there."""
    document = json.loads(result.out)
    assert result.code == document["verdict"]["exit_code"] == 3
    [failure] = document["failures"]
    assert failure["path"].endswith(name)
    assert reason in failure["reason"]
    assert name in result.err
    assert reason in result.err
    assert "Traceback" not in result.err
    assert {a["outlet"] for a in document["articles"]} == {"The Agency", "Harbour Post"}
    assert "polarity" in [finding["kind"] for finding in document["findings"]]


BROKEN = {
    "empty.txt": (b"", "is empty"),
    "binary.txt": (b"\x7fELF\x02\x01\x01\0\0\0\0\0" + bytes(range(256)) * 8, "is a binary file"),
    "latin.txt": (
        "„Wörter sind wörtlich“, sagte er. ".encode() * 40 + b"Stra\xdfe \xfc\xf6\xff",
        "is not valid UTF-8",
    ),
    "manifest.toml": (
        b"[[article]]\noutlet = 'Third'\ntext = 'Words.'\n[extra]\nkey = 1\n",
        "unknown key 'extra'",
    ),
    "entry.toml": (
        b"[[article]]\noutlett = 'Third'\ntext = 'Words.'\n",
        "unknown key 'outlett'",
    ),
}


@pytest.mark.parametrize("name", BROKEN)
def test_a_broken_file_beside_good_ones(good: Path, tmp_path: Path, name: str) -> None:
    data, reason = BROKEN[name]
    path = tmp_path / name
    path.write_bytes(data)
    assert_told_beside_the_good(run("check", good, path, "--format", "json"), name, reason)


def test_a_missing_path(good: Path) -> None:
    result = run("check", good, "missing.txt", "--format", "json")
    assert_told_beside_the_good(result, "missing.txt", "does not exist")


def test_a_file_of_fifty_megabytes(good: Path, tmp_path: Path) -> None:
    with (tmp_path / "huge.txt").open("wb") as stream:
        stream.truncate(50_000_000)
    result = run("check", good, "huge.txt", "--format", "json")
    assert_told_beside_the_good(result, "huge.txt", "is larger than 10000000 bytes")


def test_a_folder_with_one_broken_file(good: Path) -> None:
    (good / "a-broken.html").write_bytes(b"<html><body></body></html>")
    result = run("check", good, "--format", "json")
    assert_told_beside_the_good(result, "a-broken.html", "is HTML without text")


def test_the_terminal_report_names_the_file_too(good: Path) -> None:
    result = run("check", good, "missing.txt")
    assert result.code == 3
    assert result.out.startswith("NOT CHECKED  ")
    assert "missing.txt: does not exist" in result.out
    assert "XL103 polarity" in result.out


def test_allow_failures_lets_the_findings_decide(good: Path) -> None:
    result = run("check", good, "missing.txt", "--allow-failures")
    assert result.code == 1
    assert "missing.txt: does not exist" in result.out
    passed = run("check", good, "missing.txt", "--allow-failures", "--fail-on", "never")
    assert passed.code == 0


def test_every_path_missing() -> None:
    result = run("check", "one.txt", "two.txt")
    assert result.code == 3
    assert "one.txt: does not exist" in result.out
    assert "two.txt: does not exist" in result.out


def test_one_version_only(good: Path) -> None:
    result = run("check", good / "agency.txt")
    assert result.code == 3
    assert "There is only one article to check" in result.out


def test_one_file_given_twice_is_one_version(good: Path) -> None:
    result = run("check", good / "agency.txt", good / "agency.txt")
    assert result.code == 3
    assert "There is only one article to check" in result.out


def test_no_quotes_anywhere(good: Path) -> None:
    for name in ("agency.txt", "post.txt"):
        (good / name).write_text(f"---\noutlet: {name}\nlang: en\n---\nIt rained all day.\n")
    result = run("check", good)
    assert result.code == 3
    assert "nothing could be compared" in result.out


def test_nothing_in_common(good: Path) -> None:
    other = '---\noutlet: Harbour Post\nlang: en\n---\n"Bread is dear this autumn," a baker said.\n'
    (good / "post.txt").write_text(other)
    result = run("check", good)
    assert result.code == 3
    assert "No two articles quote the same words" in result.out


def test_two_files_of_one_outlet_are_two_articles(good: Path) -> None:
    (good / "post.txt").write_text(DRIFTED.replace("Harbour Post", "The Agency"), "utf-8")
    result = run("check", good, "--format", "json")
    document = json.loads(result.out)
    assert result.code == 1
    assert [a["id"] for a in document["articles"]] == ["the-agency", "the-agency-2"]
    assert "polarity" in [finding["kind"] for finding in document["findings"]]


def test_hostile_words_cannot_move_the_cursor(good: Path) -> None:
    hostile = DRIFTED.replace("twelve ships", "\x1b[2J\x1b]0;owned\x07 \u202etwelve ships")
    (good / "post.txt").write_text(hostile, "utf-8")
    result = run("check", good)
    assert result.code in (1, 3)
    assert "\x1b" not in result.out
    assert "\u202e" not in result.out


def test_a_file_name_that_is_no_text(good: Path) -> None:
    result = run("check", good, "\udcff.txt")
    assert result.code == 3
    assert ".txt: does not exist" in result.out


def test_articles_that_are_one_very_long_line(good: Path) -> None:
    long = "words and more words " * 20_000
    (good / "long.txt").write_text(f"---\noutlet: Long\nlang: en\n---\n{long}\n", "utf-8")
    result = run("check", good, "--format", "json")
    assert result.code == 1
    assert len(json.loads(result.out)["articles"]) == 3


def test_too_many_articles_is_wrong_usage(good: Path, tmp_path: Path) -> None:
    (tmp_path / "xlate.toml").write_text("max-articles = 2\n")
    (good / "third.txt").write_text(ORIGINAL.replace("The Agency", "Third"), "utf-8")
    result = run("check", good)
    assert (result.code, result.out) == (2, "")
    assert "3 articles are more than one story may have (2)" in result.err
