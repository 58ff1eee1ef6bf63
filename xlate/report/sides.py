"""Both wordings of a group of findings, one for the base and one for the other article."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from xlate.model import Article, Finding, Span, Statement
from xlate.report.marking import Interval, Mark, Piece, excerpt, pieces
from xlate.report.view import Group, View, gap_at

LIMIT = 420
AROUND = 70


class Side(NamedTuple):
    """One article's wording, with the words that differ marked."""

    article: Article
    pieces: tuple[Piece, ...]


def sides(view: View, statement: Statement, group: Group) -> tuple[Side, ...]:
    """The base's wording and the other's, as far as the group tells which they are."""
    base = view.articles.get(statement.base.quote.article_id)
    found = []
    for article in (base, group.other):
        if article is not None:
            marks = marks_on(view, statement, article, group.findings)
            found.append(Side(article, worded(statement, article, marks, LIMIT)))
    return tuple(found)


def worded(
    statement: Statement, article: Article, marks: Iterable[Mark], limit: int
) -> tuple[Piece, ...]:
    """How an article words a statement: its host sentences, cut to the marks when long."""
    here = tuple(marks)
    hosts, parts = places(statement, article)
    shown = excerpt(article.text, hosts, here, limit, AROUND)
    return pieces(article.text, shown, here, parts)


def places(statement: Statement, article: Article) -> tuple[list[Interval], list[Interval]]:
    """The host sentences and the quoted parts of a statement in an article."""
    mine = [r for r in statement.renderings if r.quote.article_id == article.id]
    hosts = [_clipped(r.host, article) for r in mine] + [_clipped(r.part, article) for r in mine]
    return hosts, [_clipped(r.part, article) for r in mine]


def _clipped(span: Span, article: Article) -> Interval:
    return max(0, span.start), min(len(article.text), span.end)


def marks_on(
    view: View,
    statement: Statement,
    article: Article,
    findings: Iterable[Finding],
) -> list[Mark]:
    """The marks that findings make in an article; where words lack, at the place they would be."""
    marks = []
    for finding in findings:
        spans = [s for s in (finding.a, finding.b) if s is not None]
        mine = [span for span in spans if span.article_id == article.id]
        for span in mine:
            marks.append(Mark(span.start, span.end, finding.severity, view.number(finding)))
        if not mine and len(spans) == 1:
            at = gap_at(statement, spans[0], article.id)
            if at is not None:
                marks.append(Mark(at, at, finding.severity, view.number(finding)))
    return marks
