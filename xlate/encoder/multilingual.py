"""Sentence vectors across languages: near where two texts mean the same, whatever their language.

The encoder that ships is static (after Wieting et al. 2016, "Towards universal paraphrastic
sentence embeddings"): a text's vector is the sum of the vectors of its pieces, each times a learned
weight, at length 1. It knows no word order, and reads tens of thousands of sentences a second. A
user's own encoder (`own.py`) stands at the same port.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence
from functools import cache
from itertools import pairwise
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, Protocol

import numpy as np
from numpy.typing import NDArray

from xlate.encoder.files import Manifest, read_manifest

if TYPE_CHECKING:
    from tokenizers import Tokenizer

Floats = NDArray[np.float32]
FOLDER = Path(__file__).with_name("multilingual")
LONGEST = 256  # pieces of a text that count
_LONGEST_TEXT = 10_000
_KEPT = 50_000
# What one outlet writes as one letter and the next as another: variants of Arabic letters, signs of
# vowels, digits of other scripts, apostrophes, marks of direction.
_ARABIC = {"أإآٱ": "ا", "ىیئ": "ي", "ؤ": "و", "ةۀ": "ه", "ک": "ك"}
_UNSEEN = (
    range(0x610, 0x61B), range(0x64B, 0x660), (0x670, 0x640, 0xAD),
    range(0x200D, 0x2010), range(0x202A, 0x202F), range(0x2066, 0x206A),
)  # fmt: skip
_SAME: dict[int, str | None] = {
    **{ord(letter): same for letters, same in _ARABIC.items() for letter in letters},
    **{zero + n: str(n) for zero in (0x660, 0x6F0) for n in range(10)},
    **dict.fromkeys(map(ord, "’ʼ`"), "'"),
    **dict.fromkeys(code for codes in _UNSEEN for code in codes),
    ord("ё"): "е",
    0x200C: " ",
}


def plain(text: str) -> str:
    """A text as its pieces are looked up: one form of each letter, in lower case."""
    whole = text[:_LONGEST_TEXT].encode("utf-8", "replace").decode("utf-8")
    return unicodedata.normalize("NFKC", whole).lower().translate(_SAME)


class TextVectors(Protocol):
    """What alignment across languages asks of an encoder."""

    @property
    def digest(self) -> str:
        """What stands for the encoder in a report's signature."""
        ...

    def reads(self, *langs: str) -> bool:
        """Whether it reads all these languages."""
        ...

    def sentence_vectors(self, texts: Iterable[str]) -> Floats:
        """A vector of length 1 for each text, (texts, width)."""
        ...

    def word_vectors(self, words: Sequence[str]) -> Floats:
        """A vector for each word by itself, (words, width); its length is how much it tells."""
        ...

    def cut(self, text: str) -> list[tuple[int, int]]:
        """A text without spaces cut into what may be its words: spans that cover it, in order."""
        ...


class StaticVectors:
    """The encoder that ships. Threads may share it."""

    def __init__(self, manifest: Manifest) -> None:
        self.manifest = manifest
        self._lock = Lock()
        self._tokenizer: Tokenizer | None = None
        self._known: dict[str, Floats] = {}
        self._words: dict[str, list[int]] = {}

    @property
    def digest(self) -> str:
        """What stands for the encoder in a report's signature."""
        return self.manifest.digest

    def reads(self, *langs: str) -> bool:
        """Whether it reads all these languages."""
        return all(lang in self.manifest.langs for lang in langs)

    def sentence_vectors(self, texts: Iterable[str]) -> Floats:
        """A vector of length 1 for each text, (texts, width); zeros where nothing is in it."""
        rows = [self._sum(text) for text in texts]
        found = np.stack(rows) if rows else np.zeros((0, self._load().width), np.float32)
        lengths = np.maximum(np.linalg.norm(found, axis=1, keepdims=True), 1e-9)
        units: Floats = (found / lengths).astype(np.float32)
        return units

    def word_vectors(self, words: Sequence[str]) -> Floats:
        """A vector for each word by itself, (words, width); its length is how much it tells."""
        rows = []
        for word in words:
            found = self._known.get(word)
            if found is None:
                if len(self._known) >= _KEPT:
                    self._known.clear()
                found = self._known[word] = self._sum(word)
            rows.append(found)
        return np.stack(rows) if rows else np.zeros((0, self._load().width), np.float32)

    def cut(self, text: str) -> list[tuple[int, int]]:
        """A text without spaces cut into its pieces: spans that cover it, in order."""
        if len(plain(text)) != len(text):  # a letter became two, or none: nothing to go by
            return [(n, n + 1) for n in range(len(text))]
        found = self._load().tokenizer.encode(plain(text), add_special_tokens=False)
        starts = sorted({start for start, end in found.offsets if end > start} | {0})
        return list(pairwise((*starts, len(text)))) if text else []

    def _sum(self, text: str) -> Floats:
        table = self._load()
        ids = [n for word in plain(text).split() for n in self._pieces(word, table)][:LONGEST]
        if not ids:
            return np.zeros(table.width, np.float32)
        rows = table.rows[ids].astype(np.float32)
        found: Floats = (table.scales[ids][:, None] * rows).sum(0)
        return found

    def _pieces(self, word: str, table: _Table) -> list[int]:
        """The pieces of what stands between white space: slow to find, so kept."""
        found = self._words.get(word)
        if found is None:
            if len(self._words) >= _KEPT:
                self._words.clear()
            found = table.tokenizer.encode(word, add_special_tokens=False).ids
            self._words[word] = found
        return found

    @cache  # noqa: B019 - one encoder lives as long as the process
    def _load(self) -> _Table:
        with self._lock:
            return _Table(self.manifest)


class _Table:
    """The tokenizer, and the vectors of pieces in 8 bits, mapped and not read."""

    def __init__(self, manifest: Manifest) -> None:
        from tokenizers import Tokenizer

        self.tokenizer: Tokenizer = Tokenizer.from_file(str(manifest.checked("tokenizer.json")))
        self.rows: NDArray[np.int8] = np.load(manifest.checked("vectors.npy"), mmap_mode="r")
        self.scales: Floats = np.load(manifest.checked("scales.npy"))
        self.width = int(self.rows.shape[1])


@cache
def load_multilingual(path: Path | None = None) -> StaticVectors | None:
    """The packaged multilingual encoder, or that of another folder; None when there is none.

    Raises:
        ModelError: The manifest is damaged.
    """
    manifest = read_manifest(path or FOLDER)
    return StaticVectors(manifest) if manifest is not None else None
