"""What differs in the statements of a story: which renderings are compared, and what is told.

Every rendering is compared with the statement's base. Across languages that shows only what can be
seen without a translation, so the renderings of a language other than the base's are compared among
themselves as well, with a base of their own; what both comparisons find is told once, in the words
of one language.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from xlate.align import Aligned, Links
from xlate.drift.heard import with_scores
from xlate.drift.pair import Context, Side
from xlate.drift.resolve import with_agreement
from xlate.drift.sides import side_of, together
from xlate.encoder import PairScores
from xlate.model import Finding, Rendering
from xlate.pipeline.pairs import findings, pair_of


class _Planned(NamedTuple):
    """A base and another side; links and scores are those that alignment has found already.

    `room` is the language of the base and that of the other.
    """

    base: Side
    other: Side
    name: str
    room: tuple[str, str]
    links: Links | None
    heard: PairScores | None


def statements_findings(aligned: Sequence[Aligned], context: Context) -> list[Finding]:
    """What differs in each statement; later pairs are heard while the rules read earlier ones."""
    plans = [(item, list(_plans(item, context))) for item in aligned]
    new = ((p.base, p.other) for _, plan in plans for p in plan if p.links is None)
    scores = with_scores(new, context.encoder)
    found: list[Finding] = []
    for item, plan in plans:
        rooms: dict[tuple[str, str], dict[str, list[Finding]]] = {}
        for p in plan:
            heard = next(scores)[1] if p.links is None else p.heard
            pair = pair_of(p.base, p.other, p.links, context.settings, item.statement.id, heard)
            rooms.setdefault(p.room, {})[p.name] = findings(pair, context)
        found += _told(rooms, item)
    return found


def _told(
    rooms: dict[tuple[str, str], dict[str, list[Finding]]], aligned: Aligned
) -> Iterator[Finding]:
    """The findings with how many outlets agree, each drift of a rendering once."""
    home = aligned.statement.base.quote.lang
    within = [
        f
        for room, by_article in rooms.items()
        if room[0] == room[1] != home
        for own in by_article.values()
        for f in own
        if f.severity.rank
    ]
    for (lang, other), by_article in rooms.items():
        articles = {r.quote.article_id for r in aligned.statement.renderings
                    if r.quote.lang == other}  # fmt: skip
        agreed = with_agreement(by_article, len(articles) - (lang == other))
        for f in (f for own in agreed.values() for f in own):
            if lang == other or not any(_retold(f, told) for told in within):
                yield f


def _retold(across: Finding, within: Finding) -> bool:
    """Whether a finding across languages says of an article's words what one within says of them.

    Of the same words: then what differs between two versions of a language says it better.
    """
    a, b = across.b, within.b
    if across.kind != within.kind:
        return False
    if a is None or b is None:
        return a is b and across.missing_in == within.missing_in
    return a.article_id == b.article_id and a.start < b.end and b.start < a.end


def _plans(aligned: Aligned, context: Context) -> Iterator[_Planned]:
    """The base beside each other article's renderings, then each other language's own base."""
    statement = aligned.statement
    yield from _beside(aligned, statement.base, statement.renderings, context)
    for lang, number in aligned.local.items():
        own = [r for r in statement.renderings if r.quote.lang == lang]
        yield from _beside(aligned, statement.renderings[number], own, context)


def _beside(
    aligned: Aligned, base: Rendering, renderings: Sequence[Rendering], context: Context
) -> Iterator[_Planned]:
    """A base beside the other articles' renderings."""
    by_article: dict[str, list[Rendering]] = {}
    for rendering in renderings:
        by_article.setdefault(rendering.quote.article_id, []).append(rendering)
    home = base.quote.article_id
    groups = together(by_article.pop(home))
    own = next((g for g in groups if base in g), groups[0])
    for article_id, others in by_article.items():
        for number, group in enumerate(together(others)):
            yield _Planned(
                side_of(context.articles[home], own),
                side_of(context.articles[article_id], group),
                f"{article_id}/{number}",
                (base.quote.lang, group[0].quote.lang),
                *_known(aligned, own, group),
            )


def _known(
    aligned: Aligned, own: Sequence[Rendering], other: Sequence[Rendering]
) -> tuple[Links | None, PairScores | None]:
    """The links and scores that alignment has found, when the sides are single renderings."""
    if list(own) != [aligned.statement.base] or len(other) > 1:
        return None, None
    number = aligned.statement.renderings.index(other[0])
    return aligned.links[number], aligned.heard[number]
