"""From arguments to an exit code; click alone would give 1, "findings", for a crash."""

from __future__ import annotations

import gc
import logging
import os
import sys
import traceback
from collections.abc import Sequence
from io import TextIOWrapper

import click

from xlate.cli.app import cli
from xlate.errors import ReadError, StoryError, XlateError

OK, USAGE, NOT_CHECKED, INTERNAL, INTERRUPTED = 0, 2, 3, 4, 130
_COLLECT_AFTER = (100_000, 50, 100)  # new objects, and younger rounds, before garbage is looked for


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line.

    Args:
        argv: The arguments after the program's name; those of the process when left out.

    Returns:
        The exit code, as docs/exit-codes.md lists them.
    """
    # One run makes lexicons that stay and little garbage: looking for it costs a tenth of the time.
    gc.set_threshold(*_COLLECT_AFTER)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            # A letter that the terminal lacks is no reason to end.
            stream.reconfigure(errors="backslashreplace")
    if not logging.getLogger().handlers:
        # What libraries log is not for editors; without a handler Python would print warnings.
        logging.getLogger().addHandler(logging.NullHandler())
    code = _run(argv)
    try:
        sys.stdout.flush()
    except BrokenPipeError:
        quiet_stdout()
    return code


def quiet_stdout() -> None:
    """Send what is still to come to nowhere: the reader of the pipe has gone."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _run(argv: Sequence[str] | None) -> int:
    try:
        code = cli.main(
            args=None if argv is None else list(argv), prog_name="xlate", standalone_mode=False
        )
    except (KeyboardInterrupt, click.Abort):
        click.echo("xlate: interrupted", err=True)
        return INTERRUPTED
    except click.ClickException as error:
        error.show()
        return USAGE
    except XlateError as error:
        click.echo(f"xlate: error: {error}", err=True)
        return NOT_CHECKED if isinstance(error, ReadError | StoryError) else USAGE
    except BrokenPipeError:
        quiet_stdout()
        return OK
    except SystemExit:
        # click's own answer to a closed pipe while it shows help.
        return OK
    except Exception as error:
        _confess(error)
        return INTERNAL
    return int(code or OK)


def _confess(error: Exception) -> None:
    """An internal error in two lines; the whole of it only for those who ask."""
    if os.environ.get("XLATE_DEBUG"):
        traceback.print_exception(error)
    first = (str(error).splitlines() or [""])[0][:200]
    click.echo(
        f"xlate: internal error: {type(error).__name__}: {first}\n"
        "  hint: This is a fault in xlate, not in your articles. Please report it with the output "
        "of `xlate doctor`; XLATE_DEBUG=1 shows where it happened.",
        err=True,
    )
