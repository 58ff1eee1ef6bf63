"""Which words of a rendering a pair compares."""

from __future__ import annotations

from collections.abc import Sequence

from xlate.drift.pair import Side
from xlate.model import Article, Form, Mention, Quote, Rendering
from xlate.text.words import Word


def side_of(
    article: Article, rendering: Rendering, words: Sequence[Word], inside: Sequence[bool]
) -> Side:
    """A rendering as one side of a pair.

    A direct or indirect quote is compared by its own words. A fragment is compared with its host
    sentence, for the outlet's own words carry the rest; the words of source and cue are left out,
    as attribution speaks of those.
    """
    quote = rendering.quote
    zones = _zones(quote)
    whole = quote.form is Form.FRAGMENT
    left_out = frozenset(
        i
        for i, word in enumerate(words)
        if not inside[i]
        and (not whole or any(start < word.end and word.start < end for start, end in zones))
    )
    host = rendering.host
    return Side(
        article_id=article.id,
        outlet=article.outlet,
        lang=quote.lang,
        text=article.text[host.start : host.end],
        offset=host.start,
        words=tuple(words),
        inside=tuple(inside),
        left_out=left_out,
        rendering=rendering,
        original=article.original,
    )


def _zones(quote: Quote) -> list[tuple[int, int]]:
    mentions: list[Mention | None] = [quote.source, quote.cue, *quote.via]
    return [(m.start, m.end) for m in mentions if m is not None]
