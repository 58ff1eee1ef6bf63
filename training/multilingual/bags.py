"""Sentences as bags of piece numbers, kept flat so that a batch is cut out without a loop."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from tokenizers import Tokenizer

from xlate.encoder.multilingual import plain

LONGEST = 128
_AT_ONCE = 20_000
Ints = NDArray[np.int32]


class Bags(NamedTuple):
    """Many bags: `flat[starts[n]:starts[n + 1]]` are the piece numbers of sentence n."""

    flat: Ints
    starts: NDArray[np.int64]

    def take(self, chosen: NDArray[np.int64]) -> tuple[Ints, NDArray[np.int64]]:
        """The pieces of some sentences, one after the other, and where each begins."""
        begins = self.starts[chosen]
        lengths = self.starts[chosen + 1] - begins
        offsets = np.concatenate(([0], np.cumsum(lengths)))
        places = np.arange(offsets[-1]) + np.repeat(begins - offsets[:-1], lengths)
        return self.flat[places], offsets[:-1]


def bags(texts: Sequence[str], pieces: Pieces) -> Bags:
    """The bags of texts; an empty one holds the unknown piece."""
    flat: list[Ints] = []
    lengths: list[int] = []
    for start in range(0, len(texts), _AT_ONCE):
        found = pieces.texts(texts[start : start + _AT_ONCE])
        lengths += map(len, found)
        flat.append(np.fromiter(chain.from_iterable(found), np.int32))
    return Bags(np.concatenate(flat), np.concatenate(([0], np.cumsum(lengths))))


class Pieces:
    """Texts to piece numbers, each distinct word looked up once."""

    def __init__(self, tokenizer: Tokenizer) -> None:
        self._tokenizer = tokenizer
        self._known: dict[str, list[int]] = {}

    def texts(self, texts: Sequence[str]) -> list[list[int]]:
        """The numbers of the pieces of each text, at most LONGEST."""
        split = [plain(text).split() for text in texts]
        new = list({w for words in split for w in words if w not in self._known})
        for word, found in zip(new, self._tokenizer.encode_batch(new), strict=True):
            self._known[word] = found.ids
        known = self._known
        return [[n for w in words for n in known[w]][:LONGEST] or [0] for words in split]
