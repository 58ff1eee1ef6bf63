"""What the README and the docs promise: commands run, settings are settings, links lead on."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from runpy import run_path

import pytest

from xlate.settings import settings_from

ROOT = Path(__file__).resolve().parents[2]
README = (ROOT / "README.md").read_text("utf-8")
CONSOLE = run_path(str(ROOT / "docs" / "console.py"), run_name="docs")
PAGES = {str(page.relative_to(ROOT)): page.read_text("utf-8") for page in CONSOLE["PAGES"]}
COMMANDS = [
    (name, command)
    for name, text in PAGES.items()
    for block in CONSOLE["blocks"](text)
    for command in CONSOLE["commands"](block)
    if "xlate " in command
]


@pytest.mark.parametrize(("page", "command"), COMMANDS)
def test_a_command_that_is_shown_runs(page: str, command: str, tmp_path: Path) -> None:
    if "=report" in command:
        command = command.replace("=report", f"={tmp_path}/report")
    else:
        [shown] = [b for b in CONSOLE["blocks"](PAGES[page]) if f"$ {command}\n" in b]
        assert len(shown.splitlines()) > 1, "run python docs/console.py"
    printed = CONSOLE["output"](command, tmp_path)
    assert "internal error" not in printed
    assert "Usage:" not in printed
    assert printed.splitlines()[0]


def test_no_page_tells_where_it_was_made(tmp_path: Path) -> None:
    assert CONSOLE["output"]("pwd; ls -d $PWD/docs", tmp_path).splitlines()[1] == "docs"
    for name, text in PAGES.items():
        assert not re.search(r"/(home|Users|tmp|work)/\w", text), name


def test_pasting_keeps_commands_and_replaces_output() -> None:
    page = "a\n```console\n$ one\nold\n$ two\n```\nb\n"
    assert CONSOLE["pasted"](page, lambda command: f"{command}!\n") == (
        "a\n```console\n$ one\none!\n$ two\ntwo!\n```\nb\n"
    )


def test_ci_finds_each_marked_command_once() -> None:
    for name in ("setup", "test"):
        assert len(re.findall(rf"<!-- ci:{name} -->\n```sh\n(.+)\n```", README)) == 1


SETTINGS = [
    (name, shown)
    for name, text in PAGES.items()
    for shown in re.findall(r"```toml\n(.*?)```", text, re.DOTALL)
    if "[[article]]" not in shown
]


@pytest.mark.parametrize(("page", "shown"), SETTINGS)
def test_the_settings_shown_are_settings(page: str, shown: str) -> None:
    values = tomllib.loads(shown)
    settings_from(values.get("tool", {}).get("xlate", values), page)


def test_links_lead_somewhere() -> None:
    for page in (ROOT / "CONTRIBUTING.md", *CONSOLE["PAGES"]):
        for target in re.findall(r"\]\(([^)#:]+)\)", page.read_text("utf-8")):
            assert (page.parent / target).exists(), (page.name, target)
