"""Sentences of one language as bags of their words, stems and synonyms, at length 1."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

import numpy as np
import numpy.typing as npt

from xlate.text.lexicon.synonyms import Synonyms, sets_of
from xlate.text.words import Word

WIDTH = 2048  # keys beyond this share a column with earlier ones: in long stories only
SYNONYM, NEAR = 0.6, 0.3  # what a word's synonyms weigh beside its stem


class Bags:
    """Makes the bags of one story; equal words have equal columns in all of them."""

    def __init__(self, rarity: Mapping[str, float], lookup: Synonyms) -> None:
        """`rarity` is the weight of a stem, 1 where it is not said."""
        self.rarity, self.lookup = rarity, lookup
        self._columns: dict[object, int] = {}
        self._known: dict[str, list[tuple[int, float]]] = {}

    def table(self, texts: Sequence[Sequence[Word]]) -> npt.NDArray[np.float32]:
        """A row of length 1 for each text, (texts, WIDTH); zeros where it has no content words."""
        found = np.zeros((len(texts), WIDTH), np.float32)
        for row, text in zip(found, texts, strict=True):
            for word in text:
                if word.content:
                    for column, weight in self._entries(word):
                        row[column] += weight
        lengths = np.maximum(np.linalg.norm(found, axis=1, keepdims=True), 1e-9)
        units: npt.NDArray[np.float32] = (found / lengths).astype(np.float32)
        return units

    def _entries(self, word: Word) -> list[tuple[int, float]]:
        found = self._known.get(word.low)
        if found is None:
            rare = self.rarity.get(word.stem, 1.0)
            found = [(self._column(key), rare * weight) for key, weight in self._keys(word)]
            self._known[word.low] = found
        return found

    def _keys(self, word: Word) -> Iterator[tuple[object, float]]:
        yield word.stem, 1.0
        for name, sets, weight in (
            ("same", self.lookup.same, SYNONYM),
            ("family", self.lookup.family, SYNONYM),
            ("near", self.lookup.near, NEAR),
        ):
            for number in sorted(sets_of(sets, word.lemmas)):
                yield (name, number), weight

    def _column(self, key: object) -> int:
        return self._columns.setdefault(key, len(self._columns) % WIDTH)
