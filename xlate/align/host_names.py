"""Names in the sentences of two articles in two languages, as evidence that they are the same.

A name that one sentence of the other article has, and no other, tells most; one that they all have
tells nothing; one that stands elsewhere in that article, and not here, tells against. What no
sentence of the other article has may be written in a way that cannot be read: it tells nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby

import numpy as np
import numpy.typing as npt

from xlate.align.units import Unit
from xlate.text.across_names import NamePlaces, name_places
from xlate.text.entity_forms import UNCASED, WORD
from xlate.text.prepared_names import Prepared, prepared

Matrix = npt.NDArray[np.float32]
AGREE, DIFFER = 2.0, 3.0  # more names than so many tell no more
NAMES = 6  # names of one sentence that are looked for by their sound
_THERE = 0.5
_INSIDE = re.compile(r"[\w,;] $")  # what stands before a word that opens no sentence


@dataclass(frozen=True, slots=True, eq=False)
class Named:
    """A sentence read for names: the ids of what it names, other names, and where they may be."""

    ids: frozenset[str]
    names: tuple[Prepared, ...]
    places: NamePlaces


@lru_cache(maxsize=4_096)
def named(text: str, lang: str) -> Named:
    """The names of a sentence of `lang`."""
    places = name_places(text, lang)
    ids = frozenset(one for e in places.known if not e.weak for one in e.ids)
    names = () if lang in UNCASED else tuple(_capitals(text, lang, places))
    return Named(ids, names[:NAMES], places)


def _capitals(text: str, lang: str, places: NamePlaces) -> Iterator[Prepared]:
    """Runs of words with a capital that open no sentence and that the lexicons do not know."""
    for capital, run in groupby(WORD.finditer(text), lambda m: m.group()[0].isupper()):
        found = list(run)
        start, end = found[0].start(), found[-1].end()
        known = any(start < e.end and e.start < end for e in places.known)
        if capital and not known and _INSIDE.search(text[max(0, start - 2) : start]):
            yield prepared(text[start:end], lang)


def name_evidence(a: Sequence[Unit], b: Sequence[Unit]) -> tuple[Matrix, Matrix]:
    """For each unit of a and each of b: how far their hosts' names agree, and how many are apart.

    Args:
        a: Units of one article.
        b: Units of an article in another language.

    Returns:
        Two tables of len(a) rows and len(b) columns: 0 to 2, and 0 to 3.
    """
    of_a, of_b = ([named(u.article.text[slice(*u.host)], u.lang) for u in own] for own in (a, b))
    agree, differ = _one_way(of_a, of_b)
    back_agree, back_differ = _one_way(of_b, of_a)
    return (
        np.minimum(np.maximum(agree, back_agree.T), AGREE),
        np.minimum(np.maximum(differ, back_differ.T), DIFFER),
    )


def _one_way(a: Sequence[Named], b: Sequence[Named]) -> tuple[Matrix, Matrix]:
    """What the names of a tell where they stand in b: shares of agreement, and names apart."""
    agree, differ = np.zeros((2, len(a), len(b)), np.float32)
    rows: dict[str | Prepared, Matrix] = {}
    for x, one in enumerate(a):
        every: list[str | Prepared] = [*sorted(one.ids), *one.names]
        for name in every:
            if name not in rows:
                rows[name] = np.array([_has(other, name) for other in b], np.float32)
            row = rows[name]
            if count := row.sum():
                agree[x] += row / count
                differ[x] += 1 - row
    return agree, differ


def _has(there: Named, name: str | Prepared) -> bool:
    if isinstance(name, str):
        return name in there.ids
    return there.places.likeness(name) >= _THERE
