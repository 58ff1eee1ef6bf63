"""Run the commands of the README's tour and paste what they print.

python docs/readme_tour.py
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
README = ROOT / "README.md"
_BLOCK = re.compile(r"^```console\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def commands(block: str) -> list[str]:
    """The commands of one block, in order."""
    return [line[2:] for line in block.splitlines() if line.startswith("$ ")]


def blocks(text: str) -> list[str]:
    """The console blocks of a page."""
    return _BLOCK.findall(text)


def output(command: str, folder: Path) -> str:
    """What a command prints on both streams, run at the root with `xlate` from this checkout."""
    script = folder / "xlate"
    script.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m xlate "$@"\n')
    script.chmod(0o755)
    environment = {
        **os.environ,
        "PATH": f"{folder}{os.pathsep}{os.environ.get('PATH', '')}",
        "PYTHONPATH": str(ROOT),
        "COLUMNS": "80",
        "NO_COLOR": "1",
    }
    done = subprocess.run(
        ["sh", "-c", command], cwd=ROOT, env=environment, text=True, check=False,
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
    )  # fmt: skip
    return done.stdout


def pasted(text: str, run: Callable[[str], str]) -> str:
    """The page with each block's commands followed by what they print now."""

    def block(found: re.Match[str]) -> str:
        parts = [f"$ {command}\n{run(command)}" for command in commands(found[1])]
        return f"```console\n{''.join(parts)}```"

    return _BLOCK.sub(block, text)


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        page = pasted(README.read_text("utf-8"), lambda command: output(command, Path(folder)))
    README.write_text(page, "utf-8")
