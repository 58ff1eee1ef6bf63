"""How like names and words can be at best, for all of them at once: most need no second look.

What a letter costs at least, whichever sound of a word it is paired with, does not depend on the
rest; nor does what a sound costs. Either sum is a lower bound of the distance that
`sounds.likeness` finds, and for many names and words the sums are products of matrices.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

import numpy as np
import numpy.typing as npt

from xlate.text.sounds import (
    ALL_SOUNDS,
    Letters,
    added,
    costs_of,
    keys,
    likeness,
    weighed,
    weighed_sounds,
)

Matrix = npt.NDArray[np.float32]
_SLACK = 1e-4  # float32 sums are this near at worst
_NUMBERS = {sound: at for at, sound in enumerate(ALL_SOUNDS)}


@dataclass(frozen=True, slots=True, eq=False)
class Rows:
    """Names in letters to be compared with words of `lang`; `of` are the caller's numbers.

    `counts`: how often each has each key; `least`: what each sound costs at least beside it.
    """

    written: tuple[Letters, ...]
    of: tuple[int, ...]
    counts: Matrix
    least: Matrix
    weights: Matrix
    bones: Matrix


@dataclass(frozen=True, slots=True, eq=False)
class Columns:
    """Words of `lang` as sounds; `of` are the caller's numbers.

    `counts`: how often each has each sound; `least`: what each key costs at least beside it.
    """

    sounds: tuple[str, ...]
    of: tuple[int, ...]
    lang: str
    counts: Matrix
    least: Matrix
    weights: Matrix
    bones: Matrix


def rows(pairs: Sequence[tuple[Letters, int]], lang: str) -> Rows | None:
    """Names in letters, each with a number of the caller's; None without any."""
    pairs = [pair for pair in pairs if pair[0]]
    if not pairs:
        return None
    weights = np.array([weighed(written) for written, _ in pairs], np.float32)
    written, of = zip(*pairs, strict=True)
    parts = [_of_letters(one, lang) for one in written]
    counts, least = (np.stack([part[n] for part in parts]) for n in (0, 1))
    return Rows(written, of, counts, least, weights[:, :1], weights[:, 1:])


def columns(pairs: Sequence[tuple[str, int]], lang: str) -> Columns | None:
    """Words of `lang` as sounds, each with a number of the caller's; None without any."""
    pairs = [pair for pair in pairs if pair[0]]
    if not pairs:
        return None
    weights = np.array([weighed_sounds(sounds) for sounds, _ in pairs], np.float32).T
    sounds, of = zip(*pairs, strict=True)
    parts = [_of_sounds(one, lang) for one in sounds]
    counts, least = (np.ascontiguousarray(np.stack([p[n] for p in parts]).T) for n in (0, 1))
    return Columns(sounds, of, lang, counts, least, weights[0], weights[1])


@lru_cache(maxsize=8_192)
def _of_letters(written: Letters, lang: str) -> tuple[Matrix, Matrix]:
    """How often each key is in a name, and what each sound costs at least beside it."""
    table, _, adds = _costs(lang)
    at = [keys()[key] for key in written if key in keys()]
    counts = np.bincount(np.array(at, int), minlength=len(table)).astype(np.float32)
    # A key that is not in the table may stand for any sound.
    return counts, np.minimum(table[at].min(axis=0), adds) if len(at) == len(written) else 0 * adds


@lru_cache(maxsize=16_384)
def _of_sounds(sounds: str, lang: str) -> tuple[Matrix, Matrix]:
    """How often each sound is in a word, and what each key costs at least beside it."""
    table, drops, _ = _costs(lang)
    at = [_NUMBERS[sound] for sound in sounds if sound in _NUMBERS]
    counts = np.bincount(np.array(at, int), minlength=len(ALL_SOUNDS)).astype(np.float32)
    return counts, np.minimum(table[:, at].min(axis=1), drops) if at else drops


@cache
def _costs(lang: str) -> tuple[Matrix, Matrix, Matrix]:
    """What each key costs for each sound, what it costs left out, and a sound of nothing."""
    found = [costs_of(key, lang) for key in keys()]
    table = np.array([[costs[sound] for sound in ALL_SOUNDS] for costs, _ in found], np.float32)
    drops = np.array([drop for _, drop in found], np.float32)
    return table, drops, np.array([added(sound, lang) for sound in ALL_SOUNDS], np.float32)


def near(names: Rows, words: Columns, least: Matrix) -> Iterator[tuple[int, int, float]]:
    """The likeness of name and word, by the caller's numbers, where it is no less than `least`.

    Args:
        names: Letters, n of them.
        words: Sounds, m of them, of the language that `names` was made for.
        least: The least likeness that counts, (n, 1) for the names or (m,) for the words.
    """
    limit = (1 - least) * np.maximum(names.weights, words.weights) + _SLACK
    possible = names.counts @ words.least <= limit
    possible &= names.least @ words.counts <= limit
    found, there = possible.nonzero()
    for row, column in zip(found.tolist(), there.tolist(), strict=True):
        floor = float(least[row, 0] if least.ndim == 2 else least[column])
        grade = likeness(names.written[row], words.sounds[column], words.lang, floor)
        if grade:
            yield names.of[row], words.of[column], grade
