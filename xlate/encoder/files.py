"""The model's files and their digests: nothing is read that is not what was published."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from xlate.errors import XlateError

FOLDER = Path(__file__).with_name("model")
MANIFEST = "manifest.json"
FORMAT = 1
_HINT = (
    "Install xlate again (pip install --force-reinstall xlate), or do without the model: "
    "--no-model, or model = false in xlate.toml."
)


class ModelError(XlateError):
    """The model's files are damaged or do not fit this version (exit code 2)."""


@dataclass(frozen=True)
class Manifest:
    """What a folder of model files says of itself.

    Attributes:
        folder: Where the files are.
        digest: Twelve hexadecimal digits that change when any file changes.
        files: The sha256 of each file, by name.
        kinds: What the columns of drift scores mean, from the second on; the first is "says the
            same".
        langs: The languages that the networks read.
        calibration: Numbers that training fixed: thresholds, temperatures.
    """

    folder: Path
    digest: str
    files: Mapping[str, str]
    kinds: tuple[str, ...]
    langs: tuple[str, ...]
    calibration: Mapping[str, Any]

    def has(self, name: str) -> bool:
        """Whether the model has a file of that name."""
        return name in self.files

    def checked(self, name: str) -> Path:
        """The path of a file, after its digest was checked; once in a process.

        Raises:
            ModelError: It is missing or not what was published.
        """
        path = self.folder / name
        if name not in self.files:
            raise ModelError(f"{path}: the model has no such file", _HINT)
        _check(path, self.files[name])
        return path

    def check_all(self) -> None:
        """Check every file.

        Raises:
            ModelError: One is missing or not what was published.
        """
        for name in self.files:
            self.checked(name)


def read_manifest(folder: Path) -> Manifest | None:
    """The manifest of a folder; None when there is no model in it.

    Raises:
        ModelError: The manifest cannot be read, or is of another format.
    """
    path = folder / MANIFEST
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        return None
    except OSError as error:
        raise ModelError(f"{path}: cannot be read ({error.strerror})", _HINT) from None
    try:
        told = json.loads(data)
        if told["format"] != FORMAT:
            raise ModelError(f"{path}: model files of format {told['format']}", _HINT)
        return Manifest(
            folder,
            hashlib.sha256(data).hexdigest()[:12],
            {str(name): str(digest) for name, digest in told["files"].items()},
            tuple(map(str, told["kinds"])),
            tuple(map(str, told["langs"])),
            dict(told.get("calibration", {})),
        )
    except (ValueError, KeyError, TypeError, AttributeError):
        raise ModelError(f"{path}: the model's manifest is damaged", _HINT) from None


@cache
def _check(path: Path, digest: str) -> None:
    try:
        with path.open("rb") as file:
            found = hashlib.file_digest(file, "sha256").hexdigest()
    except OSError as error:
        raise ModelError(
            f"{path}: a file of the model cannot be read ({error.strerror})", _HINT
        ) from None
    if found != digest:
        raise ModelError(f"{path}: a file of the model is damaged (sha256 {found[:12]})", _HINT)
