"""How far a rendering stands from one in another language: what can be counted, nothing else.

Of two English versions the one that keeps the original's figures and "not" is the measure for the
other, whichever of them shares more words with a third.
"""

from __future__ import annotations

from functools import lru_cache

from xlate.align.across import figures
from xlate.align.units import Unit
from xlate.text.disagree import judged, unanswered
from xlate.text.signs import Sign, signs

KINDS = ("negation", "condition")


def apart(a: Unit, b: Unit) -> int:
    """Figures of one sentence that the other lacks, and signs that nothing there answers.

    Args:
        a: A unit.
        b: A unit in another language; which is which does not matter.
    """
    lost = len(figures(a) ^ figures(b))
    for one, other in ((a, b), (b, a)):
        own, there = (_signs(u.article.text[slice(*u.host)], u.lang) for u in (one, other))
        lost += sum(
            judged(one.lang, other.lang, sign.kind, sign.value)
            for kind in KINDS
            for sign in unanswered(own, there, kind)
        )
    return lost


@lru_cache(maxsize=1_024)
def _signs(text: str, lang: str) -> tuple[Sign, ...]:
    """Those that are signs by themselves: to measure versions side by side, that is enough."""
    return signs(text, lang)
