"""Who plainly has whose words: the wording of one outlet found again in a later one.

Identical wording is the normal case, for most outlets copy the agency's own text. So a copy of
another outlet is told only by what textual criticism calls a shared innovation (Lachmann; Maas,
Textkritik, 1960): words that both have and the original has not. Without an original in the same
language, long identical wording is all there is to go by.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby

from rapidfuzz.distance import Indel

from xlate.coverage.dates import before
from xlate.model import Article, Change, Copy, Rendering, Span, Statement
from xlate.text.words import words

COPIED = 0.8  # the share of words identical in order from which two wordings are one text
FEWEST = 12  # words, over all statements, that a copy must share with its source
TELLING = 3  # content words that are not the original's and must be shared to tell two copies apart
MOST_CHANGES = 20


@dataclass(frozen=True)
class _Text:
    """An article's wording of one statement: its words, and where they stand."""

    article: Article
    spans: tuple[tuple[int, int], ...]
    lows: tuple[str, ...]
    content: tuple[bool, ...]

    def span(self, first: int, last: int) -> Span:
        return self.article.span(self.spans[first][0], self.spans[last][1])


@dataclass(frozen=True)
class _Match:
    """Two wordings of one statement; `b` is the later one."""

    statement: str
    a: _Text
    b: _Text

    @cached_property
    def likeness(self) -> float:
        return Indel.normalized_similarity(self.a.lows, self.b.lows, score_cutoff=COPIED)

    @cached_property
    def kept(self) -> frozenset[int]:
        """The words of `b` that stand in `a` in the same order."""
        blocks = Indel.opcodes(self.a.lows, self.b.lows)
        return frozenset(
            j for op in blocks if op.tag == "equal" for j in range(op.dest_start, op.dest_end)
        )

    def changes(self) -> Iterator[Change]:
        """What was changed on the way; words beyond the end of either are only a longer quote."""
        ops = Indel.opcodes(self.a.lows, self.b.lows)
        for equal, group in groupby(ops, key=lambda op: op.tag == "equal"):
            if equal:
                continue
            held = list(group)
            a = self.a.lows[held[0].src_start : held[-1].src_end]
            b = self.b.lows[held[0].dest_start : held[-1].dest_end]
            outer = held[0].src_start == held[0].dest_start == 0 or (
                held[-1].src_end == len(self.a.lows) and held[-1].dest_end == len(self.b.lows)
            )
            if outer and not (a and b):
                continue
            yield Change(
                a=self.a.span(held[0].src_start, held[-1].src_end - 1) if a else None,
                b=self.b.span(held[0].dest_start, held[-1].dest_end - 1) if b else None,
            )


def copies(articles: Sequence[Article], statements: Sequence[Statement]) -> tuple[Copy, ...]:
    """For each article the one whose words it plainly has, where there is one.

    Args:
        articles: The story's articles; their dates tell who can have copied whom.
        statements: Its statements.

    Returns:
        At most one entry an article: the original where nothing speaks for another source.
    """
    texts = _texts(articles, statements)
    original = next((a.id for a in articles if a.original), None)
    found = []
    for late in articles:
        if late.original:
            continue
        candidates = [
            candidate
            for early in articles
            if early.id != late.id and _can_be_source(early, late, articles)
            if (candidate := _candidate(early, late, texts, original)) is not None
        ]
        if candidates:
            found.append(_chosen(candidates, original))
    return tuple(found)


def _texts(
    articles: Sequence[Article], statements: Sequence[Statement]
) -> Mapping[str, Mapping[str, _Text]]:
    """Each statement's wording by article id."""
    by_id = {article.id: article for article in articles}
    found: dict[str, dict[str, _Text]] = {}
    for statement in statements:
        held: dict[str, list[Rendering]] = {}
        for rendering in statement.renderings:
            held.setdefault(rendering.quote.article_id, []).append(rendering)
        if len(held) > 1:
            found[statement.id] = {i: _text(by_id[i], items) for i, items in held.items()}
    return found


def _text(article: Article, renderings: Sequence[Rendering]) -> _Text:
    hosts = sorted({(r.host.start, r.host.end) for r in renderings})
    mentions = [m for r in renderings for m in (r.quote.source, r.quote.cue) if m is not None]
    reporting = [(m.start, m.end) for m in mentions]  # each outlet words those itself
    tokens = [
        (start + word.start, start + word.end, word.low, word.content)
        for start, end in hosts
        for word in words(article.text[start:end], article.lang)
        if not word.punctuation
        and not any(a <= start + word.start and start + word.end <= b for a, b in reporting)
    ]
    return _Text(
        article,
        tuple((start, end) for start, end, _, _ in tokens),
        tuple(low for _, _, low, _ in tokens),
        tuple(content for _, _, _, content in tokens),
    )


def _can_be_source(early: Article, late: Article, articles: Sequence[Article]) -> bool:
    """Whether one article may have come before another; where no date tells, in story order."""
    if early.lang != late.lang:
        return False
    known = before(early.date, late.date)
    if early.original or known is None:
        return early.original or articles.index(early) < articles.index(late)
    return known


def _candidate(
    early: Article, late: Article, texts: Mapping[str, Mapping[str, _Text]], original: str | None
) -> Copy | None:
    """What speaks for one article as the source of another; None where too little does."""
    matches = [
        match
        for name, held in texts.items()
        if early.id in held and late.id in held
        if (match := _Match(name, held[early.id], held[late.id])).likeness >= COPIED
    ]
    kept = sum(len(match.kept) for match in matches)
    if kept < FEWEST:
        return None
    telling = [span for match in matches for span in _telling(match, texts, original)]
    changes = [change for match in matches for change in match.changes()]
    return Copy(
        article_id=late.id,
        source_id=early.id,
        statements=tuple(match.statement for match in matches),
        share=round(kept / sum(len(match.b.lows) for match in matches), 3),
        telling=tuple(telling),
        changes=tuple(changes[:MOST_CHANGES]),
        dated=early.original or before(early.date, late.date) is True,
    )


def _telling(
    match: _Match, texts: Mapping[str, Mapping[str, _Text]], original: str | None
) -> Iterator[Span]:
    """Runs of words that both have and the original's wording of the statement has not."""
    own = texts[match.statement].get(original or "")
    if own is None or match.a.article.original or own.article.lang != match.b.article.lang:
        return
    there = _Match(match.statement, own, match.b).kept
    run: list[int] = []
    for j in range(len(match.b.lows) + 1):
        if j in match.kept and j not in there:
            run.append(j)
        else:
            if any(match.b.content[k] for k in run):
                yield match.b.span(run[0], run[-1])
            run = []


def _chosen(candidates: Sequence[Copy], original: str | None) -> Copy:
    """The likeliest source: by shared innovations, else the original, else by the most words."""

    def weight(copy: Copy) -> tuple[object, ...]:
        told = sum(len(span.text.split()) for span in copy.telling)
        telling = told if told >= TELLING else 0
        return telling, copy.source_id == original, len(copy.statements), copy.share

    return max(candidates, key=weight)
