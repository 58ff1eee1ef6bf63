"""Links between the words of two languages, good enough to show which words answer which.

Each word has a vector by itself from the multilingual encoder; a dictionary learned from parallel
sentences adds to their likeness. Two are linked when each is the other's best (mutual argmax,
Jalili Sabet et al. 2020) and near enough. Figures of the same digits are sure; a word that stands
about as far along in its sentence is a little nearer.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate

import numpy as np
import numpy.typing as npt

from xlate.align.bilingual import answering
from xlate.encoder import TextVectors
from xlate.encoder.multilingual import plain
from xlate.text.words import Word

BONUS = 0.6  # what a word of the dictionary gains, at most
LEAST = 0.3  # cosine below which no link is shown
AWAY = 0.15  # what a link loses from one end of the sentence to the other
UNSPACED = ("zh", "ja")  # their tokens are characters: what means something is a run of them
Matrix = npt.NDArray[np.float32]


@dataclass(frozen=True)
class Chunk:
    """A run of tokens, by index, that is read as one word."""

    text: str
    tokens: tuple[int, ...]
    number: bool


def foreign_links(
    a: Sequence[Word], b: Sequence[Word], langs: tuple[str, str], vectors: TextVectors
) -> Mapping[tuple[int, int], float]:
    """The links between two passages in two languages, each with its score, 0 to 1."""
    own, other = (_chunks(side, lang, vectors) for side, lang in zip((a, b), langs, strict=True))
    if not own or not other:
        return {}
    scores = _scores(own, other, vectors) + BONUS * _known(own, other, langs)
    best_a, best_b = scores.argmax(1), scores.argmax(0)
    return {
        (x, y): min(1.0, float(scores[i, j]))
        for i, j in enumerate(map(int, best_a))
        if best_b[j] == i and scores[i, j] >= LEAST
        for x in own[i].tokens
        for y in other[j].tokens
    }


def _chunks(words: Sequence[Word], lang: str, vectors: TextVectors) -> list[Chunk]:
    """What is linked: the words that carry content; where there are no spaces, runs of them."""
    if lang not in UNSPACED:
        return [Chunk(w.text, (i,), w.number) for i, w in enumerate(words) if w.content or w.number]
    found = []
    for run in _runs(words):
        text = "".join(words[i].text for i in run)
        ends = list(accumulate(len(words[i].text) for i in run))
        for start, end in vectors.cut(text):
            inside = tuple(i for i, stop in zip(run, ends, strict=True) if start < stop <= end)
            if any(words[i].content for i in inside):
                found.append(Chunk(text[start:end], inside, False))
    numbers = [Chunk(w.text, (i,), True) for i, w in enumerate(words) if w.number]
    return sorted((*found, *numbers), key=lambda chunk: chunk.tokens)


def _runs(words: Sequence[Word]) -> list[list[int]]:
    """Tokens that stand side by side without a space, a mark or a figure between them."""
    runs: list[list[int]] = []
    for i, word in enumerate(words):
        if word.punctuation or word.number:
            continue
        if runs and runs[-1][-1] == i - 1 and words[i - 1].end == word.start:
            runs[-1].append(i)
        else:
            runs.append([i])
    return runs


def _known(a: Sequence[Chunk], b: Sequence[Chunk], langs: tuple[str, str]) -> Matrix:
    """What the dictionaries say of each two chunks, 0 to 1."""
    lows = [[plain(c.text) for c in side] for side in (a, b)]
    return np.array(
        [[answering(x, langs[0], y, langs[1]) for y in lows[1]] for x in lows[0]], np.float32
    )


def _scores(a: Sequence[Chunk], b: Sequence[Chunk], vectors: TextVectors) -> Matrix:
    sides = [vectors.word_vectors([c.text for c in side]) for side in (a, b)]
    units = [v / np.maximum(np.linalg.norm(v, axis=1, keepdims=True), 1e-9) for v in sides]
    found: Matrix = units[0] @ units[1].T
    along = [np.arange(len(side)) / max(1, len(side) - 1) for side in (a, b)]
    found -= AWAY * np.abs(along[0][:, None] - along[1][None]).astype(np.float32)
    for i, chunk in enumerate(a):
        if chunk.number:
            for j, other in enumerate(b):
                if other.text == chunk.text:
                    found[i, j] = 1.0
    return found
