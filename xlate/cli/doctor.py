"""`xlate doctor`: what is installed, what holds, and whether it works here."""

from __future__ import annotations

import platform
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from xlate.cli.options import (
    config_option,
    model_option,
    settings_file,
    settings_of,
    translator_options,
    vectors_option,
)
from xlate.cli.output import patience, put

if TYPE_CHECKING:
    from xlate.settings import Settings

OPTIONAL = {
    "sqlalchemy": "decisions and history",
    "fastapi": "HTTP service",
}


@click.command()
@model_option
@vectors_option
@translator_options
@config_option
def doctor(config: Path | None, **given: Any) -> int:
    """Show versions, settings and optional parts, and check the sample story.

    \b
    Examples:
      xlate doctor
      xlate doctor --config desk/xlate.toml
      xlate doctor --translator apertium
      xlate doctor --vectors ~/models/LaBSE
    """
    from xlate.pipeline import signature
    from xlate.text.messages import languages

    settings = settings_of(config, given)
    path = config or settings_file(Path.cwd().resolve())
    with patience("checking the model and the sample story"):
        model, across = _model(settings), _across(settings)
        problem, told = _self_check(settings)
    lines = [
        *_versions(),
        f"settings       {path or 'defaults (no settings file found)'}",
        f"signature      {signature(settings)}",
        f"reports in     {', '.join(languages())}",
        f"model          {model}",
        f"languages      {across}",
        *_translator(settings),
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


def _translator(settings: Settings) -> Iterator[str]:
    """Whether the translator answers; nothing where the settings name none."""
    from xlate.errors import TranslatorError
    from xlate.report.safe import one_line
    from xlate.translate import translator_of

    translator = translator_of(settings)
    if translator is None:
        return
    try:
        told = one_line(translator.state())
    except TranslatorError as error:
        told = f"does not answer: {one_line(error.message)} ({one_line(error.hint)})"
    yield f"translator     {told}"


def _model(settings: Settings) -> str:
    """Whether the model is there and intact.

    Raises:
        ModelError: It is damaged; what to do is in the hint.
    """
    from xlate.pipeline import model_of

    encoder = model_of(settings)
    if encoder is None:
        return "not used: the settings say so" if not settings.model else "none: rules alone"
    encoder.manifest.check_all()
    files = encoder.manifest.files
    size = sum((encoder.manifest.folder / name).stat().st_size for name in files)
    return f"{encoder.digest}, {len(files)} files of {size / 1e6:.1f} MB, intact"


def _across(settings: Settings) -> str:
    """Whether the multilingual encoder is there and can be read: the user's, or the one that ships.

    Raises:
        ModelError: It is damaged or of a form that xlate does not read.
    """
    from xlate.encoder import OwnVectors, load_multilingual
    from xlate.report.safe import one_line

    if not settings.model:
        return "not compared with each other: the settings do without a model"
    if settings.vectors:
        own = OwnVectors(settings.vectors)
        width = own.sentence_vectors(["Peace.", "和平。"]).shape[1]
        return f"aligned by {own.digest} from {one_line(str(settings.vectors))}, {width} numbers"
    shipped = load_multilingual()
    if shipped is None:
        return "not compared with each other: there is no multilingual encoder"
    shipped.manifest.check_all()
    listed = ", ".join(sorted(shipped.manifest.langs))
    return f"aligned by {shipped.digest}, intact: {listed}"


def _self_check(settings: Settings) -> tuple[str, str]:
    """What is wrong, or nothing; and what the sample story gave."""
    from xlate.cli.story import folder
    from xlate.score import score
    from xlate.settings import Settings

    total = score([folder() / "gold.json"], Settings(model=settings.model)).total
    told = (
        f"{total.quotes.hits} of {total.quotes.gold} quotes and "
        f"{total.drifts.hits} of {total.drifts.gold} drifts of the sample story found"
    )
    broken = total.quotes.hits == 0 or total.drifts.hits == 0
    return ("failed" if broken else "", told)
