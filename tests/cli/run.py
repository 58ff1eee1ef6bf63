"""The command line in this process: arguments in, exit code and both streams out."""

from __future__ import annotations

import io
import sys
from pathlib import Path
from typing import NamedTuple
from unittest.mock import patch

from xlate.cli import main

ORIGINAL = """---
outlet: The Agency
lang: en
original: true
---
The leader visited the harbour on Monday.

"We will never give up our twelve ships unless the blockade ends," the leader said.

"The harbour is open to every merchant ship that gives notice," he added.
"""
DRIFTED = """---
outlet: Harbour Post
lang: en
---
The leader went to the harbour, the agency reported.

"We will give up our twelve ships unless the blockade ends," the leader said.

"The harbour is open to every merchant ship that gives notice," he added.
"""


class Result(NamedTuple):
    """What a run left."""

    code: int
    out: str
    err: str


def run(*args: str | Path, stdin: bytes = b"") -> Result:
    """Run `xlate` with these arguments."""
    out, err = (io.TextIOWrapper(io.BytesIO(), encoding="utf-8") for _ in range(2))
    source = io.TextIOWrapper(io.BytesIO(stdin), encoding="utf-8")
    with patch.multiple(sys, stdout=out, stderr=err, stdin=source):
        code = main([str(arg) for arg in args])
    texts = []
    for stream in (out, err):
        stream.flush()
        texts.append(stream.buffer.getvalue().decode("utf-8"))  # type: ignore[attr-defined]
    return Result(code, *texts)


def story(folder: Path) -> Path:
    """A folder with two versions of one statement; the second has lost a "never"."""
    folder.mkdir(exist_ok=True)
    (folder / "agency.txt").write_text(ORIGINAL, "utf-8")
    (folder / "post.txt").write_text(DRIFTED, "utf-8")
    return folder
