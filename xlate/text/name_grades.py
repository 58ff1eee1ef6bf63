"""How like the words of a name and the words of a text are, in any two scripts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache, lru_cache

import numpy as np

from xlate.text import lexicon
from xlate.text.name_spots import Spot
from xlate.text.prepared_names import Prepared, Word
from xlate.text.romanise import alike_spelled, spelling
from xlate.text.scripts import SPOKEN
from xlate.text.sound_bounds import Columns, Matrix, Rows, columns, near, rows
from xlate.text.sounds import LEAST, letters

_BELOW = 0.1  # below its cut by more than this a likeness is taken for none
Grade = tuple[int, float, int]


class Spots:
    """The words of a text of `lang` that may be names, ready to be compared."""

    def __init__(self, spots: Sequence[Spot], lang: str) -> None:
        self.lang = lang
        self.latin = tuple((spelling(s.latin), at) for at, s in enumerate(spots) if s.latin)
        self._letters = [(letters(s.latin), at) for at, s in enumerate(spots) if s.latin]
        self._rows: dict[str, Rows | None] = {}
        heard = [(sounds, at) for at, s in enumerate(spots) if not s.latin for sounds in s.sounds]
        self.columns: Columns | None = columns(heard, lang)

    def rows(self, lang: str) -> Rows | None:
        """The Latin words, ready to be compared with words of `lang`."""
        if lang not in self._rows:
            self._rows[lang] = rows(self._letters, lang)
        return self._rows[lang]


def grades(name: Prepared, spots: Spots, *, thorough: bool = False) -> Iterator[Grade]:
    """Number of a form of the name, its grade at a word of the text, and the word's number.

    A grade is 0.5 at the cut that fits script and length. Unless `thorough`, what is well below
    its cut is left out: it is no sign of the name, and most of the work.
    """
    if spots.latin:
        yield from _in_latin(name, spots, thorough)
        spoken = _spoken(name) if name.lang in SPOKEN else None
        written = spots.rows(name.lang) if spoken else None
        if spoken and written:
            least = np.minimum(spoken[1], LEAST) if thorough else spoken[1]
            for spot, at, raw in near(written, spoken[0], least):
                yield at, _graded(raw, name.lang, name.forms[at]), spot
    if spots.columns is not None:
        own = _written(name, spots.lang)
        if own:
            least = np.minimum(own[1], LEAST) if thorough else own[1]
            for at, spot, raw in near(own[0], spots.columns, least):
                yield at, _graded(raw, spots.lang, name.forms[at]), spot


def _in_latin(name: Prepared, spots: Spots, thorough: bool) -> Iterator[Grade]:
    for at, form in enumerate(name.forms):
        if form.sounds:
            continue
        least = 0.0 if thorough else cut("en", form) - _BELOW
        own = form.latin
        for other, spot in spots.latin:
            raw = alike_spelled(own, other, least)
            if raw > least:
                yield at, _graded(raw, "en", form), spot


@lru_cache(maxsize=16_384)
def _written(name: Prepared, lang: str) -> tuple[Rows, Matrix] | None:
    """The forms of a name in letters for words of `lang`, and how like each must be at least."""
    found = rows([(w, at) for at, form in enumerate(name.forms) for w in form.spelled], lang)
    return None if found is None else (found, _least(name, found.of, lang)[:, None])


@lru_cache(maxsize=16_384)
def _spoken(name: Prepared) -> tuple[Columns, Matrix] | None:
    """The forms of a name as sounds of its own language, and how like each must be at least."""
    heard = [(sounds, at) for at, form in enumerate(name.forms) for sounds in form.sounds]
    found = columns(heard, name.lang)
    return None if found is None else (found, _least(name, found.of, name.lang))


def _least(name: Prepared, of: Sequence[int], lang: str) -> Matrix:
    return np.array([max(LEAST, cut(lang, name.forms[at]) - _BELOW) for at in of], np.float32)


def _graded(raw: float, lang: str, form: Word) -> float:
    at = cut(lang, form)
    if raw < at:
        return 0.5 * raw / at
    return 0.5 + 0.5 * (raw - at) / (1 - at) if at < 1 else 0.5


def cut(lang: str, form: Word) -> float:
    """The likeness from which a form stands in a text of `lang`, by its consonants."""
    cuts = _cuts(lang)
    return cuts[min(max(form.weight, 1), len(cuts)) - 1]


@cache
def _cuts(lang: str) -> tuple[float, ...]:
    table = lexicon.table(lang if lang in SPOKEN else "en", "sounds")
    return tuple(float(one) for one in table["cuts"])
