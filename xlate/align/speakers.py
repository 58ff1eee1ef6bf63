"""Who speaks, as evidence that two quotes render the same words.

Outlets rarely give one statement to two speakers. Within a language two names are one or they are
not. Across languages a name has other letters, so it is looked for by the lexicons and by its
sound. Labels without a name tell nothing: "the minister" and "Vasil Orun" may well be one.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

import numpy as np
import numpy.typing as npt

from xlate.align.units import Unit
from xlate.model import Quote
from xlate.settings import DeskLexicon
from xlate.text.across_names import name_likeness
from xlate.text.names import names
from xlate.text.same_name import same_name
from xlate.text.words import words

Labels = tuple[str, ...]
Matrix = npt.NDArray[np.float32]
ONE, OTHER = 0.9, 0.4  # likeness from which two names are one, and below which they are two
UNLIKE = 0.3  # likeness below which a label does not name somebody


def speakers_alike(a: Sequence[Unit], b: Sequence[Unit]) -> Matrix:
    """For each unit of a and each of b how surely their speakers are one, 0 to 1.

    Args:
        a: Units of one article.
        b: Units of an article in another language.
    """
    return np.array(
        [[_alike(_labels(u.quote), u.lang, _labels(v.quote), v.lang) for v in b] for u in a],
        np.float32,
    ).reshape(len(a), len(b))


def named_alike(a: Quote, b: Quote, desk: DeskLexicon) -> tuple[float, float]:
    """Whether two quotes of one language are given to one name, and whether to two: 1 or 0 each."""
    if a.source is None or b.source is None or not a.source.name or not b.source.name:
        return 0.0, 0.0
    likeness = _same(a.source.name, b.source.name, a.lang, desk)
    return float(likeness >= ONE), float(likeness < OTHER)


@lru_cache(maxsize=4_096)
def _same(a: str, b: str, lang: str, desk: DeskLexicon) -> float:
    """How far any name in one label is one in the other; unsure where either has none."""
    of_a, of_b = (names(words(label, lang), lang, desk) for label in (a, b))
    return max((same_name(x, y, lang, desk) for x in of_a for y in of_b), default=OTHER)


def _labels(quote: Quote) -> Labels:
    """What an article says of who spoke: the name, and the words that it stands in."""
    if quote.source is None:
        return ()
    return tuple(dict.fromkeys(x for x in (quote.source.name, quote.source.text) if x))


@lru_cache(maxsize=4_096)
def _alike(a: Labels, lang_a: str, b: Labels, lang_b: str) -> float:
    best = max(
        (
            max(name_likeness(x, lang_a, y, lang_b)[0], name_likeness(y, lang_b, x, lang_a)[0])
            for x in a
            for y in b
        ),
        default=0.0,
    )
    return best if best >= UNLIKE else 0.0
