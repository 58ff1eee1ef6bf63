"""What the README promises: its commands run, its table of exit codes is the one in docs/."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from runpy import run_path

import pytest

from xlate.settings import settings_from

ROOT = Path(__file__).resolve().parents[2]
README = (ROOT / "README.md").read_text("utf-8")
TOUR = run_path(str(ROOT / "docs" / "readme_tour.py"), run_name="docs")
COMMANDS = [c for block in TOUR["blocks"](README) for c in TOUR["commands"](block)]


@pytest.mark.parametrize("command", [c for c in COMMANDS if c.startswith("xlate ")])
def test_a_command_of_the_tour_runs_and_begins_as_pasted(command: str, tmp_path: Path) -> None:
    if ">" in command or "=report" in command:
        command = command.replace("=report", f"={tmp_path}/report")
    else:
        [shown] = [b for b in TOUR["blocks"](README) if f"$ {command}\n" in b]
        assert len(shown.splitlines()) > 2, "run python docs/readme_tour.py"
    printed = TOUR["output"](command, tmp_path)
    assert "error" not in printed
    assert printed.splitlines()[0]


def test_pasting_keeps_commands_and_replaces_output() -> None:
    page = "a\n```console\n$ one\nold\n$ two\n```\nb\n"
    assert TOUR["pasted"](page, lambda command: f"{command}!\n") == (
        "a\n```console\n$ one\none!\n$ two\ntwo!\n```\nb\n"
    )


def test_ci_finds_each_marked_command_once() -> None:
    for name in ("setup", "test"):
        assert len(re.findall(rf"<!-- ci:{name} -->\n```sh\n(.+)\n```", README)) == 1


def test_the_settings_shown_are_settings() -> None:
    [shown] = re.findall(r"```toml\n(.*?)```", README, re.DOTALL)
    assert settings_from(tomllib.loads(shown)).fail_on == "critical"


def test_links_lead_somewhere() -> None:
    for page in (ROOT / "README.md", ROOT / "CONTRIBUTING.md", *(ROOT / "docs").glob("*.md")):
        for target in re.findall(r"\]\(([^)#:]+)\)", page.read_text("utf-8")):
            assert (page.parent / target).exists(), (page.name, target)
