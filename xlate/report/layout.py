"""One statement's collation by article: where a span's words stand, and where they lack."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from xlate.model import Finding, Span, Statement


@dataclass(frozen=True)
class Layout:
    """The collation of a statement, row by row.

    `rows` holds for each article the columns in which it has words: column to (start, end).
    """

    statement: Statement
    rows: Mapping[str, Mapping[int, tuple[int, int]]]

    def columns_of(self, span: Span) -> list[int]:
        """The columns in which the words of a span stand, in order."""
        row = self.rows.get(span.article_id, {})
        return [column for column, (a, b) in row.items() if a < span.end and span.start < b]

    def lacking(self, span: Span) -> tuple[str, ...]:
        """The articles with no word in any column of a span; none where nothing tells."""
        columns = self.columns_of(span)
        if not columns:
            return ()
        return tuple(
            article
            for article in members(self.statement)
            if not any(column in self.rows.get(article, {}) for column in columns)
        )

    def gap_at(self, span: Span, article_id: str) -> int | None:
        """Where in an article's text the words of a span would stand; None where nothing tells.

        It is beside the word that answers the nearest neighbour of the span in its own article.
        """
        columns = self.columns_of(span)
        own, other = self.rows.get(span.article_id, {}), self.rows.get(article_id, {})
        answered = [column for column in other if column in own]
        if not columns or not answered:
            return None
        before = max((c for c in answered if c < columns[0]), default=None)
        after = min((c for c in answered if c > columns[-1]), default=None)
        if before is not None and (after is None or columns[0] - before <= after - columns[-1]):
            return other[before][1]
        return other[after][0] if after is not None else None

    def base(self, finding: Finding) -> str:
        """The article whose wording a finding compares the other's with.

        It is the statement's base, or where two renderings of another language are compared, the
        one that is the base among those.
        """
        home = self.statement.base.quote
        langs = {r.quote.article_id: r.quote.lang for r in self.statement.renderings}
        side = finding.a.article_id if finding.a else finding.missing_in
        other = finding.b.article_id if finding.b else finding.missing_in
        lang = langs.get(side or "")
        within = lang is not None and lang == langs.get(other or "") != home.lang
        return side if within and side and side != other else home.article_id

    def others(self, finding: Finding) -> tuple[str, ...]:
        """The articles on the other side of a finding from the base.

        Where words are missing the finding says in which article; if it does not, it is those whose
        row is empty there, else all.
        """
        base = self.base(finding)
        spans = [span.article_id for span in (finding.b, finding.a) if span is not None]
        told = [i for i in (finding.missing_in, *spans) if i is not None and i != base]
        if told or finding.a is None:
            return tuple(told[:1])
        ids = tuple(article for article in members(self.statement) if article != base)
        return self.lacking(finding.a) or ids


def layout(statement: Statement) -> Layout:
    """The collation of a statement, indexed once."""
    article = {r.quote.id: r.quote.article_id for r in statement.renderings}
    rows: dict[str, dict[int, tuple[int, int]]] = {}
    for number, column in enumerate(statement.collation.columns):
        for witness, cell in zip(statement.collation.witnesses, column.cells, strict=False):
            if cell and witness in article:
                row = rows.setdefault(article[witness], {})
                start, end = min(t.start for t in cell), max(t.end for t in cell)
                known = row.get(number, (start, end))
                row[number] = (min(start, known[0]), max(end, known[1]))
    return Layout(statement, rows)


def members(statement: Statement) -> tuple[str, ...]:
    """The ids of the articles that have a statement, each once, the base's first."""
    ids = (statement.base.quote.article_id, *(r.quote.article_id for r in statement.renderings))
    return tuple(dict.fromkeys(ids))
