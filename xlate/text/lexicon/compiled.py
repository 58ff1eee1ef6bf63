"""Lexicons in a form that is read in a twentieth of the time: `<lang>/compiled.json`.

Building the package (also an editable install) makes the files beside the lexicons; no source
control has them, and `make lexicons` makes them anew. A table is taken from there only while the
digest of its TOML file is the one it was made of: a lexicon that was edited or added since is read
from its TOML file.
"""

from __future__ import annotations

import hashlib
import json
import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parent
FILE = "compiled.json"


def compiled(folder: Path) -> bytes:
    """What the compiled file of a language's folder holds: by name, digest and table."""
    tables: dict[str, tuple[str, Any]] = {}
    for path in sorted(folder.rglob("*.toml")):
        data = path.read_bytes()
        name = path.relative_to(folder).with_suffix("").as_posix()
        tables[name] = (_digest(data), tomllib.loads(data.decode("utf-8")))
    return json.dumps(tables, ensure_ascii=False, separators=(",", ":")).encode("utf-8")


def write(root: Path = ROOT) -> list[Path]:
    """Compile the lexicons of every language under `root`; the files that were written."""
    written = []
    for folder in sorted({path.relative_to(root).parts[0] for path in root.rglob("*.toml")}):
        path = root / folder / FILE
        path.write_bytes(compiled(root / folder))
        written.append(path)
    return written


def parsed(folder: Path, name: str, data: bytes) -> Mapping[str, Any]:
    """The table of a lexicon file whose bytes are `data`."""
    held = _held(folder).get(name)
    if isinstance(held, list) and len(held) == 2 and held[0] == _digest(data):
        table: Mapping[str, Any] = held[1]
        return table
    return tomllib.loads(data.decode("utf-8"))


@cache
def _held(folder: Path) -> Mapping[str, Any]:
    """The compiled file of a folder; empty when there is none, or none that can be read."""
    try:
        held = json.loads((folder / FILE).read_bytes())
    except (OSError, ValueError, RecursionError):
        return {}
    return held if isinstance(held, dict) else {}


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()
