"""Reports to standard output and to files; everything else to standard error."""

from __future__ import annotations

import os
import shutil
import sys
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from inspect import signature
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING, Any

import click

from xlate.cli.choices import Output

if TYPE_CHECKING:
    from xlate.model import Report, Verdict

STDOUT = Output("terminal", None)
_WIDEST = 120
_PATIENCE = 1.5  # seconds before work counts as long


def one_stdout(outputs: Sequence[Output]) -> tuple[Output, ...]:
    """The outputs, or the terminal report when none is given.

    Raises:
        UsageError: Two of them would share standard output.
    """
    from xlate.errors import UsageError

    if sum(output.path is None for output in outputs) > 1:
        raise UsageError(
            "two formats cannot share standard output", "Write all but one as NAME=FILE."
        )
    return tuple(outputs) or (STDOUT,)


def write_reports(
    outputs: Sequence[Output], report: Report, verdict: Verdict, verbose: bool, color: str
) -> None:
    """Write a report in every format asked for, and say on standard error what is not shown.

    Raises:
        UsageError: A file cannot be written.
    """
    from xlate.report import FORMATS

    for output in outputs:
        wanted = {"verbose": verbose, **_page(output.path, color)}
        module = FORMATS[output.format]
        rendered = module.render(report, verdict, **_understood(module, wanted))
        if output.path is None:
            put(rendered, as_is=module.MEDIA_TYPE.startswith("text/plain"))
        else:
            _save(output.path, rendered)
    if not any(output == STDOUT for output in outputs):
        for failure in report.failures:
            say(f"{failure.path}: {failure.reason} ({failure.hint})")
        for reason in verdict.reasons:
            say(reason)


def _understood(module: ModuleType, wanted: dict[str, Any]) -> dict[str, Any]:
    """The arguments that this format's `render` has."""
    known = signature(module.render).parameters
    return {key: value for key, value in wanted.items() if key in known}


def _page(path: Path | None, color: str) -> dict[str, Any]:
    if path is not None:
        return {"color": color == "always", "width": 100}
    cells = shutil.get_terminal_size((80, 24)).columns
    return {"color": colored(color), "width": min(cells, _WIDEST)}


def colored(color: str) -> bool:
    """Whether standard output shall have colours (https://no-color.org is kept)."""
    if color != "auto":
        return color == "always"
    plain = os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb"
    return not plain and sys.stdout.isatty()


def put(text: str | bytes, as_is: bool = True) -> None:
    """Write to standard output; a reader who has gone is no error.

    Args:
        text: What to write.
        as_is: Use the terminal's encoding; otherwise UTF-8, which formats for programs promise.
    """
    try:
        if isinstance(text, str) and as_is:
            sys.stdout.write(text)
        else:
            sys.stdout.flush()
            data = text if isinstance(text, bytes) else text.encode("utf-8")
            sys.stdout.buffer.write(data)
        sys.stdout.flush()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _save(path: Path, rendered: str | bytes) -> None:
    from xlate.errors import UsageError

    try:
        path.write_bytes(rendered if isinstance(rendered, bytes) else rendered.encode("utf-8"))
    except OSError as error:
        raise UsageError(
            f"{path}: cannot be written ({error.strerror})", "Choose another file."
        ) from None
    say(f"wrote {path}")


def say(message: str) -> None:
    """One line on standard error, controls made visible."""
    from xlate.report.safe import one_line

    click.echo(f"xlate: {one_line(message)}", err=True)


@contextmanager
def patience(what: str) -> Iterator[None]:
    """Say what goes on if it takes long and a person watches standard error."""
    if not sys.stderr.isatty():
        yield
        return
    timer = threading.Timer(_PATIENCE, click.echo, (f"xlate: {what} ...",), {"err": True})
    timer.daemon = True
    timer.start()
    try:
        yield
    finally:
        timer.cancel()
