"""Another program run once: no shell, bounded in time and output, nothing of it left behind."""

from __future__ import annotations

import os
import signal
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path
from threading import Thread
from time import monotonic
from typing import IO, NamedTuple

from xlate.errors import TranslatorError
from xlate.text.messages import _

_PIECE = 65536
_COMPLAINT = 2000  # bytes of what a program complains about that are read
_GRACE = 2.0  # seconds for a program that has said all to be gone


class _Heard:
    """What one stream gave, up to a limit; a thread fills it."""

    def __init__(self, stream: IO[bytes], limit: int) -> None:
        self.stream, self.limit = stream, limit
        self.data = bytearray()
        self.thread = Thread(target=self._read, daemon=True)
        self.thread.start()

    def _read(self) -> None:
        try:
            while piece := os.read(self.stream.fileno(), _PIECE):
                self.data += piece[: self.limit + 1 - len(self.data)]
                if len(self.data) > self.limit:
                    return
        except (OSError, ValueError):
            return  # the program was ended


class Ran(NamedTuple):
    """What a program left: its exit code, its output, and what it complained of."""

    code: int
    out: bytes
    complaint: str


def run(
    args: Sequence[str], data: bytes, seconds: float, limit: int, env: Mapping[str, str]
) -> Ran:
    """Run a program to its end.

    Args:
        args: The program and its arguments.
        data: What it reads.
        seconds: How long it may take.
        limit: How many bytes it may write.
        env: Its environment.

    Raises:
        TranslatorError: It could not be started, took too long, or wrote too much.
    """
    end = monotonic() + seconds
    try:
        process = subprocess.Popen(
            args, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
            env=dict(env), start_new_session=True,
        )  # fmt: skip
    except OSError as error:
        told = _("{program} cannot be started ({reason})")
        raise TranslatorError(
            told.format(program=Path(args[0]).name, reason=error.strerror)
        ) from None
    with process:
        try:
            return _finished(process, Path(args[0]).name, data, end, limit)
        except BaseException:
            _end(process)
            raise


def _finished(
    process: subprocess.Popen[bytes], name: str, data: bytes, end: float, limit: int
) -> Ran:
    assert process.stdin is not None
    assert process.stdout is not None
    assert process.stderr is not None
    out, err = _Heard(process.stdout, limit), _Heard(process.stderr, _COMPLAINT)
    Thread(target=_feed, args=(process.stdin, data), daemon=True).start()
    out.thread.join(max(0.0, end - monotonic()))
    if out.thread.is_alive():
        raise _late(name)
    if len(out.data) > limit:
        told = _("{program} wrote more than {limit} bytes")
        raise TranslatorError(told.format(program=name, limit=limit))
    try:
        code = process.wait(max(_GRACE, end - monotonic()))
    except subprocess.TimeoutExpired:
        raise _late(name) from None
    err.thread.join(_GRACE)
    return Ran(code, bytes(out.data), bytes(err.data).decode("utf-8", "replace").strip())


def _late(name: str) -> TranslatorError:
    return TranslatorError(
        _("{program} did not answer in time").format(program=name),
        _("translator-timeout in the settings is how long it may take."),
    )


def _feed(stream: IO[bytes], data: bytes) -> None:
    try:
        with stream:
            stream.write(data)
    except (OSError, ValueError):
        return  # it read no more, and says itself why


def _end(process: subprocess.Popen[bytes]) -> None:
    """End a program and what it started: a pipeline outlives the script that made it."""
    try:
        if hasattr(os, "killpg"):
            os.killpg(process.pid, signal.SIGKILL)
        else:
            process.kill()
    except OSError:
        return  # all of it has ended
