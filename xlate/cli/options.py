"""Options that several commands share, and the settings that they make."""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from xlate.cli.choices import OneOf, OutputType, Several, kinds, severities, split, translators

if TYPE_CHECKING:
    from xlate.settings import Settings

Command = Callable[..., Any]


def gathered(*options: Command) -> Command:
    """One decorator out of several, in the order given."""

    def decorate(command: Command) -> Command:
        for option in reversed(options):
            command = option(command)
        return command

    return decorate


config_option = click.option(
    "--config", type=click.Path(path_type=Path), metavar="FILE",
    help="Settings file, instead of the nearest xlate.toml or pyproject.toml.",
)  # fmt: skip
model_option = click.option(
    "--no-model", is_flag=True, help="Do without the small model: the rules alone.",
)  # fmt: skip
vectors_option = click.option(
    "--vectors", type=click.Path(path_type=Path), metavar="DIR",
    help="Your own multilingual encoder, to align quotes across languages.",
)  # fmt: skip
fail_on_option = click.option(
    "--fail-on", type=OneOf(severities, "severity"),
    help="Lowest severity that makes the exit code 1.",
)  # fmt: skip
kind_options = gathered(
    click.option(
        "--select", multiple=True, type=Several(kinds, "kind"),
        help="Report these kinds only. Repeatable.",
    ),
    click.option(
        "--ignore", multiple=True, type=Several(kinds, "kind"),
        help="Do not report these kinds. Repeatable.",
    ),
)  # fmt: skip
report_lang_option = click.option(
    "--report-lang", metavar="CODE", help="Language of messages and reports.  [default: en]",
)  # fmt: skip
translator_options = gathered(
    click.option(
        "--translator", type=OneOf(translators, "translator"),
        help="Your own machine translator, for glosses of other languages' renderings.",
    ),
    click.option(
        "--translator-url", metavar="URL",
        help="Where libretranslate answers; nobody else is asked.",
    ),
)  # fmt: skip
output_options = gathered(
    click.option(
        "--format", "outputs", multiple=True, type=OutputType(),
        help="Report format; repeatable, all but one with a file.  [default: terminal]",
    ),
    click.option("--verbose", "-v", is_flag=True, help="Show the notes on harmless rewording too."),
    click.option(
        "--color", type=click.Choice(["auto", "always", "never"]), default="auto",
        show_default=True, help="When to use colour.",
    ),
)  # fmt: skip
json_option = click.option(
    "--format", "shape", type=click.Choice(["terminal", "json"]), default="terminal",
    show_default=True, help="For a person, or for a program.",
)  # fmt: skip


def settings_file(start: Path) -> Path | None:
    """The settings file that holds at a folder: the nearest at or above it.

    A `pyproject.toml` counts only if it has a `[tool.xlate]` table.
    """
    from xlate.settings import FILE_NAMES

    for folder in (start, *start.parents):
        for candidate in (folder / name for name in FILE_NAMES):
            if candidate.is_file() and (candidate.name != "pyproject.toml" or _ours(candidate)):
                return candidate
    return None


def _ours(path: Path) -> bool:
    try:
        return "xlate" in tomllib.loads(path.read_text("utf-8-sig")).get("tool", {})
    except (OSError, tomllib.TOMLDecodeError, UnicodeDecodeError):
        # Another program's file: its faults are not for us to tell.
        return False


def settings_of(config: Path | None, given: Mapping[str, Any]) -> Settings:
    """Settings from the file, with what the command line gives instead.

    Args:
        config: The file that `--config` names; the nearest when None.
        given: Values from options; None, an empty tuple and False mean "not given".

    Raises:
        SettingsError: The file or a value does not fit.
    """
    from xlate.settings import Settings, load_settings, settings_from

    path = config or settings_file(Path.cwd().resolve())
    stored = load_settings(path) if path else Settings()
    stated = {key: value for key, value in given.items() if value not in (None, (), False)}
    if stated.pop("no_model", False):
        stated["model"] = False
    for key in ("select", "ignore"):
        if key in stated:
            stated[key] = split(stated[key])
    if "lang" in stated:
        stated["lang"] = language(stated["lang"])
    if not stated:
        return stored
    # By alias: a glossary's `not` is a field of another name.
    return settings_from({**stored.model_dump(by_alias=True), **stated}, "command line")


def load_ahead(settings: Settings, *names: str) -> None:
    """Have the model's networks loaded in the background while the rest is imported and read."""
    from xlate.encoder import load

    if settings.model and (encoder := load()):
        encoder.warm(*names)


def language(tag: str) -> str:
    """The language of a tag.

    Raises:
        UsageError: It is no language tag.
    """
    from xlate.errors import UsageError
    from xlate.text.languages import language_code

    code = language_code(tag)
    if code is None:
        raise UsageError(f"{tag!r} is no language code", "Give one such as en, fr or zh-Hant.")
    return code
