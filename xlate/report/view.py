"""A report in the order and the groups that a reader needs; every format starts from here."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from xlate.model import Article, Finding, Form, Quote, Report, Severity, Statement
from xlate.report.layout import Layout, layout, members

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
            others = self.others(finding)
            found.setdefault(others[0] if len(others) == 1 else None, []).append(finding)
        return tuple(
            Group(self.articles.get(key) if key is not None else None, tuple(items))
            for key, items in found.items()
        )

    @cached_property
    def layouts(self) -> Mapping[str, Layout]:
        """The collations by statement id."""
        return {statement.id: layout(statement) for statement in self.report.statements}

    @cached_property
    def _others(self) -> Mapping[int, tuple[str, ...]]:
        return {
            id(finding): self.layouts[key].others(finding)
            for key, findings in self.by_statement.items()
            if key is not None
            for finding in findings
        }

    def others(self, finding: Finding) -> tuple[str, ...]:
        """The articles on the other side of one of the report's findings from the base."""
        return self._others.get(id(finding), ())

    def worst(self, statement: Statement, failing: Collection[str] = ()) -> Mapping[str, Severity]:
        """The gravest finding of a statement for each article on another side than the base's.

        Quiet findings do not count, except those that are `failing`.
        """
        found: dict[str, Severity] = {}
        for finding in self.of(statement):
            if not is_quiet(finding, failing):
                for article in self.others(finding):
                    found.setdefault(article, finding.severity)
        return found


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


def form_in(statement: Statement, article_id: str) -> Form | None:
    """The closest form in which an article has a statement: direct before fragment before not."""
    forms = {r.quote.form for r in statement.renderings if r.quote.article_id == article_id}
    return next((form for form in _FORMS if form in forms), None)
