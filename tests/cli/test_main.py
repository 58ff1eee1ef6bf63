"""Exit codes, and what is said when something breaks."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from cli.run import run, story


def _breaking(error: BaseException) -> Any:
    def check(*args: object) -> None:
        raise error

    return check


def test_wrong_usage_is_2() -> None:
    for arguments in (["check"], ["no-such-command"], ["check", "--no-such-option"]):
        result = run(*arguments)
        assert (result.code, result.out) == (2, "")
        assert "Usage: xlate" in result.err


def test_help_is_0_on_standard_output() -> None:
    result = run("--help")
    assert result.code == 0
    assert "xlate demo" in result.out
    assert run("--version").out.startswith("xlate 0.")


@pytest.mark.parametrize(
    "command", ["check", "compare", "quotes", "kinds", "explain", "demo", "doctor", "score"]
)
def test_each_command_teaches_by_example(command: str) -> None:
    result = run(command, "--help")
    assert result.code == 0
    assert f"Examples:\n    xlate {command}" in result.out


def test_a_crash_is_4_and_short(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("XLATE_DEBUG", raising=False)
    monkeypatch.setattr("xlate.pipeline.check", _breaking(ValueError("one\ntwo")))
    result = run("check", story(tmp_path))
    assert (result.code, result.out) == (4, "")
    assert result.err.startswith("xlate: internal error: ValueError: one\n  hint: ")
    assert "xlate doctor" in result.err
    assert "Traceback" not in result.err


def test_a_crash_is_told_whole_to_those_who_ask(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XLATE_DEBUG", "1")
    monkeypatch.setattr("xlate.pipeline.check", _breaking(ValueError("one")))
    result = run("check", story(tmp_path))
    assert result.code == 4
    assert "Traceback (most recent call last)" in result.err


def test_an_interrupt_is_130(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("xlate.pipeline.check", _breaking(KeyboardInterrupt()))
    result = run("check", story(tmp_path))
    assert (result.code, result.out) == (130, "")
    assert result.err.strip() == "xlate: interrupted"


@pytest.mark.parametrize("arguments", [["--help"], ["kinds"], ["explain", "XL104"]])
def test_a_reader_who_has_gone_is_no_error(arguments: list[str]) -> None:
    process = subprocess.Popen(
        [sys.executable, "-m", "xlate", *arguments], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    assert process.stdout is not None
    assert process.stderr is not None
    process.stdout.close()
    said = process.stderr.read()
    process.stderr.close()
    assert process.wait() == 0
    assert said == b""


def test_a_terminal_without_the_letters_is_no_error(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "xlate", "explain", "condition"],
        env={"PYTHONIOENCODING": "ascii", "PATH": ""},
        capture_output=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr


def test_help_imports_nothing_heavy() -> None:
    done = subprocess.run(
        [sys.executable, "-X", "importtime", "-m", "xlate", "--help"],
        capture_output=True,
        text=True,
        check=True,
    )
    imported = {line.split("|")[-1].strip() for line in done.stderr.splitlines()}
    assert "click" in imported
    assert not imported & {"pydantic", "numpy", "lxml", "jinja2", "xlate.model", "xlate.pipeline"}
