"""Sources of two languages: other speakers only where the articles themselves tell them apart.

A name in another script never has the same letters, and may be heard wrongly. So two sources are
taken for two speakers only where neither is found in the other and one of them is named elsewhere
in the other's article: that outlet knows the speaker, and gives the words to somebody else.
"""

from __future__ import annotations

from xlate.model import Article, Quote
from xlate.text.across_names import name_likeness

KNOWN = 0.75  # likeness from which an article surely names somebody
UNLIKE = 0.3  # likeness below which a label does not name somebody


def other_speaker(a: Quote, b: Quote, in_a: Article, in_b: Article) -> bool:
    """Whether two quotes in two languages are given to two speakers.

    Args:
        a: One quote.
        b: The other.
        in_a: The article of `a`.
        in_b: The article of `b`.
    """
    own, other = a.source, b.source
    if own is None or other is None or not own.name or not other.name:
        return False
    if _named(a, b) or _named(b, a):
        return False
    return (
        name_likeness(own.name, a.lang, in_b.text, b.lang)[0] >= KNOWN
        or name_likeness(other.name, b.lang, in_a.text, a.lang)[0] >= KNOWN
    )


def _named(a: Quote, b: Quote) -> bool:
    """Whether a label of a may name whom a label of b names."""
    return any(
        name_likeness(x, a.lang, y, b.lang)[0] >= UNLIKE for x in _labels(a) for y in _labels(b)
    )


def _labels(quote: Quote) -> list[str]:
    """All that the article says of who spoke, with those through whom it came."""
    rungs = [rung for rung in (quote.source, *quote.via) if rung is not None]
    return [label for rung in rungs for label in dict.fromkeys((rung.name, rung.text)) if label]
