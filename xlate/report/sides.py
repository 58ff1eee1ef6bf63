"""The wordings that a group of findings compares: the base's, and those of the others."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from xlate.model import Article, Finding, Severity, Span, Statement
from xlate.report.marking import Interval, Mark, Piece, excerpt, pieces
from xlate.report.view import Group, Told, View

LIMIT, WHOLE = 420, 1200
MOST = 3  # other wordings shown beside the base's where an entry speaks of many outlets
AROUND = 70
_LONG = 40


class Side(NamedTuple):
    """One article's wording, with the words that differ marked."""

    article: Article
    pieces: tuple[Piece, ...]


def sides(view: View, statement: Statement, group: Group, limit: int = LIMIT) -> tuple[Side, ...]:
    """The base's wording and those of the first of the others, as far as the group tells them.

    Of a wording longer than `limit` code points only what is near the marks is kept.
    """
    found = []
    for article in (group.base, *group.others[:MOST]):
        if article is not None:
            marks = marks_on(view, statement, article, group.findings)
            found.append(Side(article, worded(statement, article, marks, limit)))
    return tuple(found)


def wordings(view: View, statement: Statement, told: Told) -> tuple[Side, ...]:
    """How each article words a statement, the base first, with all but the doubtful marked."""
    found = [f for entry in (*told.alarms, *told.minors) for f in entry.all]
    found += [f for e in told.quiet for f in e.all if f.severity is Severity.NEUTRAL]
    base = statement.base.quote.article_id
    here = view.in_order(statement)
    return tuple(
        Side(a, worded(statement, a, marks_on(view, statement, a, found, a.id != base), WHOLE))
        for a in here
    )


def worded(
    statement: Statement, article: Article, marks: Iterable[Mark], limit: int
) -> tuple[Piece, ...]:
    """How an article words a statement: its host sentences, cut to the marks when long."""
    here = tuple(marks)
    hosts, parts = places(statement, article, here)
    shown = excerpt(article.text, hosts, here, limit, AROUND)
    found = pieces(article.text, shown, here, parts)
    before = bool(shown) and any(start < shown[0][0] for start, _ in hosts)
    after = bool(shown) and any(end > shown[-1][1] for _, end in hosts)
    cut = (Piece("", cut=True),)
    return cut * before + found + cut * after


def places(
    statement: Statement, article: Article, marks: Iterable[Mark] = ()
) -> tuple[list[Interval], list[Interval]]:
    """The host sentences and the quoted parts of a statement in an article.

    A passage that the article has twice, word for word, is shown once, but for one with a mark.
    """
    marked, seen, mine = tuple(marks), set[str](), []
    for r in statement.renderings:
        if r.quote.article_id != article.id:
            continue
        words = " ".join(r.part.text.casefold().split())
        bare = not any(r.host.start <= m.start and m.end <= r.host.end for m in marked)
        if not (words in seen and bare):
            mine.append(r)
        seen.add(words)
    hosts = [_clipped(r.host, article) for r in mine] + [_clipped(r.part, article) for r in mine]
    return hosts, [_clipped(r.part, article) for r in mine]


def _clipped(span: Span, article: Article) -> Interval:
    return max(0, span.start), min(len(article.text), span.end)


def marks_on(
    view: View,
    statement: Statement,
    article: Article,
    findings: Iterable[Finding],
    gaps: bool = True,
) -> list[Mark]:
    """The marks that findings make in an article.

    Args:
        view: The report.
        statement: The statement that the findings speak of.
        article: The article to mark.
        findings: Findings of the statement.
        gaps: Whether to mark the places where the article lacks words of the other side.
    """
    parts = [r.part for r in statement.renderings if r.quote.article_id == article.id]
    marks = []
    for finding in findings:
        spans = [s for s in (finding.a, finding.b) if s is not None]
        number, mine = view.number(finding), [s for s in spans if s.article_id == article.id]
        for span in mine:
            whole = any(_is_whole(span, part) for part in parts)
            start = span.end if whole else span.start
            marks.append(Mark(start, span.end, finding.severity, number, whole))
        if mine or not gaps or len(spans) != 1:
            continue
        if article.id == view.base_of(finding) or article.id in view.others(finding):
            at = view.layouts[statement.id].gap_at(spans[0], article.id)
            if at is not None:
                marks.append(Mark(at, at, finding.severity, number))
    return marks


def _is_whole(span: Span, part: Span) -> bool:
    """Whether a finding speaks of a long quote as a whole."""
    return span.start <= part.start and span.end >= part.end and len(part.text) > _LONG
