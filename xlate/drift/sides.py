"""Which words of a rendering a pair compares."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from rapidfuzz import fuzz

from xlate.drift.pair import Side
from xlate.model import Article, Form, Mention, Quote, Rendering
from xlate.text.words import words

REPEATED = 90  # likeness, in percent, from which a rendering only repeats another
NEAR = 250  # code points between two parts of one statement that are read as one


def side_of(article: Article, renderings: Sequence[Rendering]) -> Side:
    """One article's renderings of a statement, next to each other, as one side of a pair.

    A direct or indirect quote is compared by its own words. A fragment is compared with its host
    sentence, for the outlet's own words carry the rest; the words of source and cue are left out,
    as attribution speaks of those.
    """
    merged = _merged(article, renderings)
    host = merged.host
    tokens = words(article.text[host.start : host.end], merged.quote.lang, host.start)
    parts = [(r.part.start, r.part.end) for r in renderings]
    inside = tuple(any(s <= w.start and w.end <= e for s, e in parts) for w in tokens)
    whole = any(r.quote.form is Form.FRAGMENT for r in renderings)
    zones = [zone for r in renderings for zone in _zones(r.quote)]
    left_out = frozenset(
        i
        for i, word in enumerate(tokens)
        if not inside[i]
        and (not whole or any(start < word.end and word.start < end for start, end in zones))
    )
    return Side(
        article_id=article.id,
        outlet=article.outlet,
        lang=merged.quote.lang,
        text=article.text[host.start : host.end],
        offset=host.start,
        words=tokens,
        inside=inside,
        left_out=left_out,
        rendering=merged,
        original=article.original,
    )


def together(renderings: Sequence[Rendering]) -> list[list[Rendering]]:
    """One article's renderings of a statement, those that stand close together in one group.

    What only repeats the words of an earlier one is left out.
    """
    groups: list[list[Rendering]] = []
    for rendering in sorted(renderings, key=lambda r: (r.part.start, r.part.end)):
        if any(_repeated(rendering, known) for group in groups for known in group):
            continue
        if groups and rendering.part.start - groups[-1][-1].part.end <= NEAR:
            groups[-1].append(rendering)
        else:
            groups.append([rendering])
    return groups


def _repeated(a: Rendering, b: Rendering) -> bool:
    """Whether an article gives the same words twice, as a paragraph that slipped in again does."""
    return fuzz.ratio(a.part.text, b.part.text) >= REPEATED and a.quote.id != b.quote.id


def _merged(article: Article, renderings: Sequence[Rendering]) -> Rendering:
    if len(renderings) == 1:
        return renderings[0]
    longest = max(renderings, key=lambda r: r.part.end - r.part.start)
    start, end = min(r.part.start for r in renderings), max(r.part.end for r in renderings)
    low, high = min(r.host.start for r in renderings), max(r.host.end for r in renderings)
    return Rendering(
        quote=longest.quote, part=article.span(start, end), host=article.span(low, high)
    )


def _zones(quote: Quote) -> list[tuple[int, int]]:
    mentions: list[Mention | None] = [quote.source, quote.cue, *quote.via]
    return [(m.start, m.end) for m in mentions if m is not None]


STRAY = 8  # words from where its neighbours' links would put it: a link out of the marks is chance


def without_strays(
    a: Side, b: Side, links: Mapping[tuple[int, int], float]
) -> dict[tuple[int, int], float]:
    """The links without those that tie a quoted word to the frame far from its neighbours."""
    inner = sorted((i, j) for i, j in links if a.inside[i] and b.inside[j])
    if not inner:
        return dict(links)

    def stray(i: int, j: int) -> bool:
        if a.inside[i] == b.inside[j]:
            return False
        side = 0 if a.inside[i] else 1
        here, there = (i, j) if side == 0 else (j, i)
        near = min(inner, key=lambda link: abs(link[side] - here))
        expected = near[1 - side] + here - near[side]
        return abs(near[side] - here) <= STRAY and abs(there - expected) > STRAY

    return {link: score for link, score in links.items() if not stray(*link)}
