"""Run the commands that the README and the pages of docs/ show, and paste what they print.

python docs/console.py [PAGE...]
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
PAGES = (ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md")))
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
    # A page must not tell on which machine it was made.
    return done.stdout.replace(f"{ROOT}{os.sep}", "")


def pasted(text: str, run: Callable[[str], str]) -> str:
    """The page with each block's commands followed by what they print now."""

    def block(found: re.Match[str]) -> str:
        parts = [f"$ {command}\n{run(command)}" for command in commands(found[1])]
        return f"```console\n{''.join(parts)}```"

    return _BLOCK.sub(block, text)


def main(pages: Sequence[Path]) -> None:
    """Paste anew into each page that shows a command."""
    with tempfile.TemporaryDirectory() as folder:
        for page in pages:
            text = page.read_text("utf-8")
            if blocks(text):
                fresh = pasted(text, lambda command: output(command, Path(folder)))
                page.write_text(fresh, "utf-8")


if __name__ == "__main__":
    main([Path(name).resolve() for name in sys.argv[1:]] or PAGES)
