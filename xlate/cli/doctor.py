"""`xlate doctor`: what is installed, what holds, and whether it works here."""

from __future__ import annotations

import platform
from collections.abc import Iterator
from pathlib import Path

import click

from xlate.cli.options import config_option, settings_file, settings_of
from xlate.cli.output import patience, put

OPTIONAL = {
    "onnxruntime": "sentence vectors",
    "tokenizers": "sentence vectors",
    "sqlalchemy": "decisions and history",
    "fastapi": "HTTP service",
}


@click.command()
@config_option
def doctor(config: Path | None) -> int:
    """Show versions, settings and optional parts, and check the sample story.

    \b
    Examples:
      xlate doctor
      xlate doctor --config desk/xlate.toml
    """
    from xlate.pipeline import signature
    from xlate.text.messages import languages

    settings = settings_of(config, {})
    path = config or settings_file(Path.cwd().resolve())
    with patience("checking the sample story"):
        problem, told = _self_check()
    lines = [
        *_versions(),
        f"settings       {path or 'defaults (no settings file found)'}",
        f"signature      {signature(settings)}",
        f"reports in     {', '.join(languages())}",
        *_optional(),
        f"self-check     {problem or 'passed'}: {told}",
    ]
    put("\n".join(lines) + "\n")
    return 4 if problem else 0


def _versions() -> Iterator[str]:
    from importlib.metadata import PackageNotFoundError, requires, version

    from xlate import __version__

    yield f"xlate          {__version__}"
    yield f"python         {platform.python_version()} on {platform.system()} {platform.machine()}"
    try:
        needed = [r for r in requires("xlate") or () if "extra ==" not in r]
    except PackageNotFoundError:
        yield "packages       not known: xlate runs from a checkout that is not installed"
        return
    names = sorted(_bare(requirement) for requirement in needed)
    yield f"packages       {', '.join(f'{name} {version(name)}' for name in names)}"


def _bare(requirement: str) -> str:
    """The name of a requirement such as "click>=8.1"."""
    end = next((i for i, c in enumerate(requirement) if not (c.isalnum() or c in "-_.")), None)
    return requirement[:end]


def _optional() -> Iterator[str]:
    from importlib.util import find_spec

    for name, purpose in OPTIONAL.items():
        state = "there" if find_spec(name) else "not installed, not needed"
        yield f"optional       {name} ({purpose}): {state}"


def _self_check() -> tuple[str, str]:
    """What is wrong, or nothing; and what the sample story gave."""
    from xlate.cli.story import folder
    from xlate.score import score

    total = score([folder() / "gold.json"]).total
    told = (
        f"{total.quotes.hits} of {total.quotes.gold} quotes and "
        f"{total.drifts.hits} of {total.drifts.gold} drifts of the sample story found"
    )
    broken = total.quotes.hits == 0 or total.drifts.hits == 0
    return ("failed" if broken else "", told)
