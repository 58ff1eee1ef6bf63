"""Newlines made one, with the way back to the file."""

from __future__ import annotations

import re

from xlate.model import MapRun

_RETURN = re.compile(r"\r\n?")
_MOST_RUNS = 100_000


def unify(text: str, start: int = 0) -> tuple[str, tuple[MapRun, ...] | None]:
    r"""The text from `start` with `\r\n` and `\r` as `\n`, and where each character stood.

    The newline of a `\r\n` maps to its `\r`. The map is None for a file with more line ends than
    any article has.

    Args:
        text: The decoded file.
        start: Where the article begins in it.
    """
    pieces: list[str] = []
    runs: list[MapRun] = []
    at = start
    length = 0
    for found in _RETURN.finditer(text, start):
        pieces.append(text[at : found.start()] + "\n")
        run = MapRun(length, at, len(pieces[-1]))
        runs.append(run)
        length += run.length
        at = found.end()
    pieces.append(text[at:])
    if pieces[-1]:
        runs.append(MapRun(length, at, len(pieces[-1])))
    return "".join(pieces), _joined(runs) if len(runs) <= _MOST_RUNS else None


def _joined(runs: list[MapRun]) -> tuple[MapRun, ...]:
    """Runs that follow on without a gap, as lone returns leave them, are one run."""
    joined: list[MapRun] = []
    for run in runs:
        if joined and joined[-1].file + joined[-1].length == run.file:
            last = joined.pop()
            run = MapRun(last.text, last.file, last.length + run.length)
        joined.append(run)
    return tuple(joined)
