"""A report in the order and the groups that a reader needs; every format starts from here."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from xlate.model import Article, Finding, Form, Quote, Report, Severity, Span, Statement, Token

_DIGITS = re.compile(r"(\d{1,18})")
DOUBT = 0.3
"""A minor finding less sure than this is shown when asked for."""
_FORMS = (Form.DIRECT, Form.FRAGMENT, Form.INDIRECT)


@dataclass(frozen=True)
class Group:
    """The findings of one statement that speak of the base and one other article.

    `other` is None where the other side is several articles, or none.
    """

    other: Article | None
    findings: tuple[Finding, ...]


@dataclass(frozen=True)
class View:
    """Look-ups over one report, made once per rendering."""

    report: Report

    @cached_property
    def articles(self) -> Mapping[str, Article]:
        """The articles by id."""
        return {article.id: article for article in self.report.articles}

    @cached_property
    def quotes(self) -> Mapping[str, Quote]:
        """The quotes by id, those of the renderings among them."""
        held = {r.quote.id: r.quote for s in self.report.statements for r in s.renderings}
        return held | {quote.id: quote for quote in self.report.quotes}

    @cached_property
    def findings(self) -> tuple[Finding, ...]:
        """All findings, the gravest and best supported first."""
        return ordered(self.report.findings)

    @cached_property
    def _numbers(self) -> Mapping[int, int]:
        return {id(finding): number for number, finding in enumerate(self.findings, 1)}

    def number(self, finding: Finding) -> int:
        """The place of one of the report's findings among `findings`, from 1."""
        return self._numbers[id(finding)]

    @cached_property
    def by_statement(self) -> Mapping[str | None, tuple[Finding, ...]]:
        """The findings of each statement; under None those of no statement in the report."""
        known = {statement.id for statement in self.report.statements}
        found: dict[str | None, list[Finding]] = {}
        for finding in self.findings:
            key = finding.statement_id if finding.statement_id in known else None
            found.setdefault(key, []).append(finding)
        return {key: tuple(items) for key, items in found.items()}

    @cached_property
    def shared(self) -> tuple[Statement, ...]:
        """The statements that two or more articles have, the gravest first."""
        shared = [s for s in self.report.statements if len(members(s)) > 1]
        return tuple(sorted(shared, key=lambda s: (-self._rank(s), natural(s.id))))

    @cached_property
    def alone(self) -> tuple[Statement, ...]:
        """The statements that one article has to itself, in the order of their ids."""
        alone = [s for s in self.report.statements if len(members(s)) < 2]
        return tuple(sorted(alone, key=lambda s: natural(s.id)))

    def of(self, statement: Statement) -> tuple[Finding, ...]:
        """The findings of a statement, the gravest first."""
        return self.by_statement.get(statement.id, ())

    def _rank(self, statement: Statement) -> int:
        return max((f.severity.rank for f in self.of(statement)), default=-1)

    def groups(self, statement: Statement, findings: Sequence[Finding]) -> tuple[Group, ...]:
        """The findings by the article that differs from the base, the gravest group first."""
        found: dict[str | None, list[Finding]] = {}
        for finding in findings:
            others = others_of(statement, finding)
            found.setdefault(others[0] if len(others) == 1 else None, []).append(finding)
        return tuple(
            Group(self.articles.get(key) if key is not None else None, tuple(items))
            for key, items in found.items()
        )

    def worst(
        self, statement: Statement, article_id: str, failing: Collection[str] = ()
    ) -> Severity | None:
        """The gravest finding of a statement on an article's side other than the base's.

        Quiet findings do not count, except those that are `failing`.
        """
        found = [
            f.severity
            for f in self.of(statement)
            if not is_quiet(f, failing) and article_id in others_of(statement, f)
        ]
        return max(found, key=lambda severity: severity.rank, default=None)


def ordered(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Findings by severity, then by how many outlets side with the base, then by confidence."""
    return tuple(sorted(findings, key=_weight))


def _weight(finding: Finding) -> tuple[object, ...]:
    places = tuple(
        (span.article_id, span.start, span.end) for span in (finding.a, finding.b) if span
    )
    return (
        -finding.severity.rank,
        -agreement(finding)[2],
        -finding.confidence,
        natural(finding.statement_id or ""),
        natural(finding.id),
        finding.kind,
        places,
        finding.message,
    )


def is_quiet(finding: Finding, failing: Collection[str]) -> bool:
    """Whether a finding is only counted until a reader asks: a note, or a minor one in doubt.

    What fails the gate is never quiet.
    """
    if finding.id in failing:
        return False
    doubtful = finding.severity is Severity.MINOR and finding.confidence < DOUBT
    return doubtful or finding.severity is Severity.NEUTRAL


def agreement(finding: Finding) -> tuple[int, int, float]:
    """How many of how many other outlets side with the base, and the share (0 where nobody)."""
    best = (0, 0, 0.0)
    for evidence in finding.evidence:
        if evidence.of and evidence.agree / evidence.of >= best[2]:
            best = (evidence.agree, evidence.of, evidence.agree / evidence.of)
    return best


def natural(name: str) -> tuple[tuple[int, int, str], ...]:
    """A sort key under which S2 comes before S10; different names have different keys."""
    parts = [
        (0, int(part), "") if part.isdecimal() else (1, 0, part)
        for part in _DIGITS.split(name)
        if part
    ]
    return (*parts, (-1, 0, name))


def members(statement: Statement) -> tuple[str, ...]:
    """The ids of the articles that have a statement, each once, the base's first."""
    ids = (statement.base.quote.article_id, *(r.quote.article_id for r in statement.renderings))
    return tuple(dict.fromkeys(ids))


def form_in(statement: Statement, article_id: str) -> Form | None:
    """The closest form in which an article has a statement: direct before fragment before not."""
    forms = {r.quote.form for r in statement.renderings if r.quote.article_id == article_id}
    return next((form for form in _FORMS if form in forms), None)


def others_of(statement: Statement, finding: Finding) -> tuple[str, ...]:
    """The articles on the other side of a finding from the base.

    Where words are missing there is no span to tell: it is then the outlet that the message names
    outside the wordings, else those whose row of the collation is empty there, else all.
    """
    base = statement.base.quote.article_id
    sides = dict.fromkeys(s.article_id for s in (finding.b, finding.a) if s is not None)
    told = tuple(side for side in sides if side != base)
    if told or finding.a is None:
        return told[:1]
    ids = [i for i in members(statement) if i != base]
    outlets = {r.quote.article_id: r.quote.outlet for r in statement.renderings}
    said = "".join(finding.message.split('"')[::2])
    named = tuple(i for i in ids if outlets.get(i, "") in said)
    return named or lacking(statement, finding.a) or tuple(ids)


def lacking(statement: Statement, span: Span) -> tuple[str, ...]:
    """The articles with no token in the columns of a span of the base's article."""
    rows = _rows(statement)
    columns = _columns_of(statement, span, rows)
    if not columns:
        return ()
    present = {
        article
        for column in columns
        for cell, article in zip(statement.collation.columns[column].cells, rows, strict=False)
        if cell
    }
    return tuple(article for article in members(statement) if article not in present)


def gap_at(statement: Statement, span: Span, article_id: str) -> int | None:
    """Where in an article's text the words of a span would stand; None where nothing tells.

    It is beside the word that answers the nearest neighbour of the span in its own article.
    """
    rows = _rows(statement)
    columns = _columns_of(statement, span, rows)
    if not columns:
        return None
    cells = [column.cells for column in statement.collation.columns]
    for step in range(1, len(cells)):
        left, right = columns[0] - step, columns[-1] + step
        if left >= 0 and (before := _answers(cells[left], rows, span.article_id, article_id)):
            return max(token.end for token in before)
        if right < len(cells) and (
            after := _answers(cells[right], rows, span.article_id, article_id)
        ):
            return min(token.start for token in after)
    return None


def _answers(
    cells: Sequence[tuple[Token, ...]], rows: Sequence[str], one: str, other: str
) -> list[Token]:
    """The other article's tokens of a column in which the one has some too."""
    at = {row: [t for c, r in zip(cells, rows, strict=False) if r == row for t in c]
          for row in (one, other)}  # fmt: skip
    return at[other] if at[one] else []


def _rows(statement: Statement) -> tuple[str, ...]:
    """The article of each row of the collation."""
    article = {r.quote.id: r.quote.article_id for r in statement.renderings}
    return tuple(article.get(quote, "") for quote in statement.collation.witnesses)


def _columns_of(statement: Statement, span: Span, rows: Sequence[str]) -> list[int]:
    return [
        number
        for number, column in enumerate(statement.collation.columns)
        if any(
            token.start < span.end and span.start < token.end
            for cell, article in zip(column.cells, rows, strict=False)
            if article == span.article_id
            for token in cell
        )
    ]
