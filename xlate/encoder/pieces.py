"""Word pieces and their vectors: the table is one for all three networks, and mapped, not read."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from xlate.encoder.files import Manifest

if TYPE_CHECKING:
    from tokenizers import Tokenizer

CLS, SEP, UNKNOWN = 101, 102, 100
LONGEST = 256
_PIECES_OF_WORD = 8
_LONGEST_WORD = 200
_LONGEST_TEXT = 10_000
_KEPT = 50_000


class Pieces:
    """Words to word-piece ids, each distinct word looked up once; ids to vectors."""

    def __init__(self, manifest: Manifest) -> None:
        from tokenizers import Tokenizer

        self._tokenizer: Tokenizer = Tokenizer.from_file(str(manifest.checked("tokenizer.json")))
        self._tokenizer.no_truncation()
        self._tokenizer.no_padding()
        self._table = np.load(manifest.checked("words.npy"), mmap_mode="r")
        self._scales = np.load(manifest.checked("scales.npy"))
        self._known: dict[str, tuple[int, ...]] = {}

    def word(self, word: str) -> tuple[int, ...]:
        """The ids of a word's pieces, at least one and at most eight."""
        found = self._known.get(word)
        if found is None:
            ids = self._ids(word[:_LONGEST_WORD])
            found = tuple(ids[:_PIECES_OF_WORD]) or (UNKNOWN,)
            if len(self._known) >= _KEPT:
                self._known.clear()
            self._known[word] = found
        return found

    def text(self, text: str) -> list[int]:
        """The ids of a text between the two marks that bound it; what is beyond is cut off."""
        ids = self._ids(text[:_LONGEST_TEXT])
        return [CLS, *ids[: LONGEST - 2], SEP]

    def _ids(self, text: str) -> list[int]:
        """The ids of a text; half a surrogate pair, which no UTF-8 can hold, is a question mark."""
        whole = text.encode("utf-8", "replace").decode("utf-8")
        found: list[int] = self._tokenizer.encode(whole, add_special_tokens=False).ids
        return found

    def vectors(self, ids: Sequence[int]) -> NDArray[np.float32]:
        """The vectors of pieces, (1, pieces, width)."""
        chosen = np.asarray(ids, np.int64)
        rows: NDArray[np.float32] = self._table[chosen].astype(np.float32)
        rows *= self._scales[chosen][:, None]
        return rows[None]
