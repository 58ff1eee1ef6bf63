"""A report in the order and the groups that a reader needs; every format starts from here."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import chain

from xlate.model import (
    Article,
    Finding,
    Form,
    Gloss,
    Quote,
    Report,
    Severity,
    Span,
    Statement,
)
from xlate.report.entries import Entry, entries, is_alarm
from xlate.report.headings import short_names
from xlate.report.layout import Layout, layout, members
from xlate.report.safe import one_line

_DIGITS = re.compile(r"(\d{1,18})")
DOUBT = 0.3
"""A minor finding less sure than this is shown when asked for."""
_FORMS = (Form.DIRECT, Form.FRAGMENT, Form.INDIRECT)


@dataclass(frozen=True)
class Group:
    """Entries of one statement that speak of one base and the same other articles."""

    base: Article | None
    others: tuple[Article, ...]
    entries: tuple[Entry, ...]

    @property
    def findings(self) -> tuple[Finding, ...]:
        """All findings of the entries."""
        return tuple(finding for entry in self.entries for finding in entry.all)


@dataclass(frozen=True)
class Told:
    """What is told of one statement: alarms with both wordings, minor ones in a line each.

    `quiet` are notes and minor ones in doubt, which are counted.
    """

    alarms: tuple[Entry, ...]
    minors: tuple[Entry, ...]
    quiet: tuple[Entry, ...]


@dataclass(frozen=True)
class View:
    """Look-ups over one report, made once per rendering; `ours` are the ids of our own articles."""

    report: Report
    ours: frozenset[str] = frozenset()

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
    def statements(self) -> Mapping[str, Statement]:
        """The statements by id."""
        return {statement.id: statement for statement in self.report.statements}

    @cached_property
    def _glosses(self) -> Mapping[str, tuple[Gloss, ...]]:
        found: dict[str, list[Gloss]] = {}
        for gloss in self.report.glosses:
            found.setdefault(gloss.quote_id, []).append(gloss)
        return {key: tuple(items) for key, items in found.items()}

    def glosses(self, quote: Quote) -> tuple[Gloss, ...]:
        """What a machine makes of a quote's parts, in their order."""
        return tuple(sorted(self._glosses.get(quote.id, ()), key=lambda g: (g.start, g.end)))

    def glosses_in(self, statement: Statement, article: Article) -> tuple[Gloss, ...]:
        """What a machine makes of an article's renderings of a statement."""
        return tuple(
            gloss
            for r in statement.renderings
            if r.quote.article_id == article.id
            for gloss in self._glosses.get(r.quote.id, ())
            if (gloss.start, gloss.end) == (r.part.start, r.part.end)
        )

    def lang_of(self, span: Span | None) -> str:
        """The language of the article that words are from; empty where that is not known."""
        article = self.articles.get(span.article_id) if span is not None else None
        return article.lang if article is not None else ""

    def words_of(self, finding: Finding) -> tuple[tuple[str, str], ...]:
        """A finding's words on both sides, in one line each, with their languages."""
        spans = [span for span in (finding.a, finding.b) if span is not None and span.text.strip()]
        return tuple((one_line(span.text), self.lang_of(span)) for span in spans)

    def in_order(self, statement: Statement) -> tuple[Article, ...]:
        """The articles that have a statement: the base's, then the original, then the others."""
        base, *others = (self.articles[i] for i in members(statement) if i in self.articles)
        return (base, *sorted(others, key=lambda a: not a.original))

    @cached_property
    def findings(self) -> tuple[Finding, ...]:
        """All findings, the gravest and best supported first."""
        return ordered(self.report.findings)

    @cached_property
    def entries(self) -> Mapping[str | None, tuple[Entry, ...]]:
        """The entries of each statement, the gravest first; under None those of no statement."""
        return {
            key: entries(findings, self.others, self._outlet, self.ours)
            for key, findings in self.by_statement.items()
        }

    def _outlet(self, article_id: str) -> str:
        article = self.articles.get(article_id)
        return article.outlet if article is not None else ""

    @cached_property
    def _short(self) -> Mapping[str, str]:
        return short_names([article.outlet for article in self.report.articles])

    def short(self, article_id: str) -> str:
        """An article's outlet where there is little room."""
        return self._short.get(self._outlet(article_id), "")

    @cached_property
    def _numbers(self) -> Mapping[int, int]:
        rank = {id(finding): number for number, finding in enumerate(self.findings)}
        held = chain.from_iterable(self.entries.values())
        told = sorted(held, key=lambda entry: rank[id(entry.first)])
        return {id(f): number for number, entry in enumerate(told, 1) for f in entry.all}

    def number(self, finding: Finding) -> int:
        """The place of the entry that tells one of the report's findings, from 1."""
        return self._numbers[id(finding)]

    def told(self, statement_id: str | None, failing: Collection[str]) -> Told:
        """The entries of a statement by how much room they get."""
        alarms, minors, quiet = [], [], []
        for entry in self.entries.get(statement_id, ()):
            if is_alarm(entry.first):
                alarms.append(entry)
            elif all(is_quiet(finding, failing) for finding in entry.all):
                quiet.append(entry)
            else:
                minors.append(entry)
        alarms.sort(key=lambda e: not counts(e, failing))
        minors.sort(key=lambda e: not counts(e, failing))
        return Told(tuple(alarms), tuple(minors), tuple(quiet))

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

    def in_turn(self, failing: Collection[str]) -> tuple[Statement, ...]:
        """The shared statements as a reader needs them: those that fail the gate come first."""
        return tuple(
            sorted(self.shared, key=lambda s: not any(f.id in failing for f in self.of(s)))
        )

    def same_in(self, entry: Entry) -> tuple[str, ...]:
        """The articles that an entry's message holds for, the first left out."""
        held = dict.fromkeys(a for finding in entry.findings for a in self.others(finding))
        return tuple(held)[1:]

    def _rank(self, statement: Statement) -> int:
        return max((f.severity.rank for f in self.of(statement)), default=-1)

    def groups(self, told: Sequence[Entry]) -> tuple[Group, ...]:
        """Entries by base and the articles that differ from it, the gravest group first."""
        found: dict[tuple[str, tuple[str, ...]], list[Entry]] = {}
        for entry in told:
            found.setdefault((self.base_of(entry.first), entry.others), []).append(entry)
        return tuple(
            Group(
                self.articles.get(base),
                tuple(self.articles[i] for i in key if i in self.articles),
                tuple(items),
            )
            for (base, key), items in found.items()
        )

    def support(self, entry: Entry) -> tuple[int, int]:
        """How many of how many outlets that the entry does not speak of side with the base.

        Both 0 where nobody else has the point, or where more were counted than can be there.
        """
        agree, of, _ = agreement(entry.first)
        of -= max(0, len(entry.others) - 1)
        statement = self.statements.get(entry.first.statement_id or "")
        if of <= 0 or (statement and of > len(members(statement)) - 1 - len(entry.others)):
            return 0, 0
        return min(agree, of), of

    def marked(self, entry: Entry) -> bool:
        """Whether the base or another article of the entry has the statement between marks."""
        statement = self.statements.get(entry.first.statement_id or "")
        if statement is None:
            return True
        ids = {self.base_of(entry.first), *entry.others}
        forms = {r.quote.form for r in statement.renderings if r.quote.article_id in ids}
        return forms != {Form.INDIRECT}

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

    def base_of(self, finding: Finding) -> str:
        """The id of the article that a finding compares with; empty where no statement tells."""
        held = self.layouts.get(finding.statement_id or "")
        return held.base(finding) if held is not None else ""

    @cached_property
    def mixed(self) -> bool:
        """Whether the story has articles in several languages."""
        return len({article.lang for article in self.report.articles}) > 1

    def others(self, finding: Finding) -> tuple[str, ...]:
        """The articles on the other side of one of the report's findings from the base."""
        return self._others.get(id(finding), ())

    def worst(self, statement: Statement, failing: Collection[str] = ()) -> Mapping[str, Finding]:
        """The gravest finding of a statement for each article on another side than the base's.

        Quiet findings do not count, except those that are `failing`.
        """
        found: dict[str, Finding] = {}
        for finding in self.of(statement):
            if not is_quiet(finding, failing):
                for article in self.others(finding):
                    found.setdefault(article, finding)
        return found


def counts(entry: Entry, failing: Collection[str]) -> bool:
    """Whether a finding of the entry fails the gate."""
    return any(finding.id in failing for finding in entry.all)


def ordered(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Findings by severity, then by confidence, then by how many outlets side with the base."""
    return tuple(sorted(findings, key=_weight))


def _weight(finding: Finding) -> tuple[object, ...]:
    places = tuple(
        (span.article_id, span.start, span.end) for span in (finding.a, finding.b) if span
    )
    return (
        -finding.severity.rank,
        -finding.confidence,
        -agreement(finding)[2],
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
