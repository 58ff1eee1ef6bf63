"""Who speaks, as evidence that quotes of two languages render the same words.

Outlets rarely give one statement to two speakers. A name has other letters in each script, so it is
looked for by the lexicons and by its sound. Two labels that do not answer each other tell nothing:
"the minister" and "Vasil Orun" may well be one.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

import numpy as np
import numpy.typing as npt

from xlate.align.units import Unit
from xlate.model import Quote
from xlate.text.across_names import name_likeness

Labels = tuple[str, ...]
Matrix = npt.NDArray[np.float32]
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
