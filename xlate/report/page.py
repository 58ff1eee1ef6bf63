"""What the HTML page shows, as plain values: the template only lays it out.

Anchors are counted, never taken from the report: ids can come from file names.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import NamedTuple

from xlate.model import (
    Article,
    Coverage,
    Finding,
    Form,
    Quote,
    Report,
    Severity,
    Statement,
    Verdict,
)
from xlate.report import phrases
from xlate.report.layout import members
from xlate.report.marking import Piece
from xlate.report.safe import one_line
from xlate.report.sides import Side, marks_on, sides, worded
from xlate.report.view import Group, View, form_in, is_quiet, natural

TOP = 8  # findings in the summary
_GROUP_LIMIT, _RENDERING_LIMIT, _COPY_LIMIT, _SNIPPET = 260, 1200, 2000, 90


class Cell(NamedTuple):
    """One outlet's place in the matrix for one statement."""

    form: Form | None
    severity: Severity | None
    is_base: bool


class Row(NamedTuple):
    """One statement in the matrix."""

    statement: Statement
    snippet: str
    cells: tuple[Cell, ...]


class Shown(NamedTuple):
    """One article's rendering of a statement: its words, and the quotes they are from."""

    article: Article
    quotes: tuple[Quote, ...]
    pieces: tuple[Piece, ...]
    is_base: bool


class Pairing(NamedTuple):
    """The base and one other article: both wordings, and the findings between them."""

    other: Article | None
    sides: tuple[Side, ...]
    findings: tuple[Finding, ...]


class Card(NamedTuple):
    """Everything about one statement."""

    statement: Statement
    worst: Severity | None
    outlets: int
    copy: str
    lang: str
    snippet: str
    renderings: tuple[Shown, ...]
    pairings: tuple[Pairing, ...]
    notes: tuple[Finding, ...]
    table: tuple[tuple[Quote, tuple[str, ...]], ...]


class Stretch(NamedTuple):
    """A piece of an article's full text; `quotes` are the numbers of the quotes that begin here."""

    text: str
    quoted: bool
    quotes: tuple[int, ...]


@dataclass(frozen=True)
class Page:
    """The page's values, each worked out when the template asks for it."""

    report: Report
    verdict: Verdict

    @cached_property
    def view(self) -> View:
        """The look-ups over the report."""
        return View(self.report)

    @cached_property
    def articles(self) -> tuple[Article, ...]:
        """The articles, the original first."""
        return tuple(sorted(self.report.articles, key=lambda a: not a.original))

    @cached_property
    def article_numbers(self) -> Mapping[str, int]:
        """The anchors' numbers of the articles, by id."""
        return {article.id: number for number, article in enumerate(self.articles, 1)}

    @cached_property
    def quote_numbers(self) -> Mapping[str, int]:
        """The anchors' numbers of the quotes, by id."""
        found = sorted(self.view.quotes.values(), key=lambda q: (q.article_id, q.start, q.end))
        return {quote.id: number for number, quote in enumerate(found, 1)}

    @cached_property
    def statement_numbers(self) -> Mapping[str, int]:
        """The anchors' numbers of the statements, by id."""
        return {s.id: n for n, s in enumerate(self.view.shared + self.view.alone, 1)}

    @cached_property
    def grave(self) -> tuple[Finding, ...]:
        """All findings but notes and doubtful minor ones, the gravest first."""
        return self._loud(self.view.findings)

    def _loud(self, findings: Iterable[Finding]) -> tuple[Finding, ...]:
        return tuple(f for f in findings if not is_quiet(f, self.verdict.failing))

    @cached_property
    def top(self) -> tuple[Finding, ...]:
        """The findings of the summary: those that fail the gate before the others."""
        return tuple(sorted(self.grave, key=lambda f: f.id not in self.counting)[:TOP])

    @cached_property
    def more(self) -> str:
        """How many findings the summary leaves out: "2 more critical and 9 more minor"."""
        left = Counter(f.severity for f in self.grave)
        left.subtract(f.severity for f in self.top)
        return phrases.listed([f"{left[s]} more {s}" for s in reversed(Severity) if left[s]])

    @cached_property
    def counting(self) -> frozenset[str]:
        """Ids of the findings that count for the verdict, where not all of their weight do."""
        partial = phrases.partial(self.report, self.verdict)
        return frozenset(self.verdict.failing if partial else ())

    @cached_property
    def rows(self) -> tuple[Row, ...]:
        """The matrix: statements in the order of the base's text, by outlets."""
        found = sorted(self.view.shared, key=lambda s: natural(s.id))
        return tuple(Row(s, _snippet(s), tuple(self._cells(s))) for s in found)

    def _cells(self, statement: Statement) -> list[Cell]:
        base = statement.base.quote.article_id
        worst = self.view.worst(statement, self.verdict.failing)
        return [
            Cell(form_in(statement, a.id), worst.get(a.id), a.id == base) for a in self.articles
        ]

    @cached_property
    def cards(self) -> tuple[Card, ...]:
        """The statements that more than one article has, the gravest first."""
        return tuple(self._card(statement) for statement in self.view.shared)

    def _card(self, statement: Statement) -> Card:
        found = self.view.of(statement)
        grave = self._loud(found)
        return Card(
            statement,
            grave[0].severity if grave else None,
            len(members(statement)),
            _cut(one_line(statement.base.part.text), _COPY_LIMIT),
            statement.base.quote.lang,
            _snippet(statement),
            tuple(self._shown(statement, found)),
            tuple(self._pairing(statement, g) for g in self.view.groups(statement, grave)),
            tuple(f for f in found if is_quiet(f, self.verdict.failing)),
            self._table(statement),
        )

    def _shown(self, statement: Statement, found: Sequence[Finding]) -> list[Shown]:
        base = statement.base.quote.article_id
        shown = []
        for article_id in members(statement):
            article = self.view.articles.get(article_id)
            if article is None:
                continue
            quotes = [r.quote for r in statement.renderings if r.quote.article_id == article_id]
            marks = marks_on(
                self.view, statement, article, self._marked(found), gaps=article_id != base
            )
            words = worded(statement, article, marks, _RENDERING_LIMIT)
            unique = tuple({quote.id: quote for quote in quotes}.values())
            shown.append(Shown(article, unique, words, article_id == base))
        return shown

    def _marked(self, found: Iterable[Finding]) -> list[Finding]:
        """What is marked in a rendering: all but the doubtful."""
        failing = self.verdict.failing
        return [f for f in found if f.severity is Severity.NEUTRAL or not is_quiet(f, failing)]

    def _pairing(self, statement: Statement, group: Group) -> Pairing:
        both = sides(self.view, statement, group, _GROUP_LIMIT)
        return Pairing(group.other, both, group.findings)

    def _table(self, statement: Statement) -> tuple[tuple[Quote, tuple[str, ...]], ...]:
        """The collation by witness: for each its words, column by column."""
        columns = statement.collation.columns
        return tuple(
            (
                self.view.quotes[witness],
                tuple(" ".join(t.text for t in c.cells[row]) for c in columns),
            )
            for row, witness in enumerate(statement.collation.witnesses)
            if witness in self.view.quotes
        )

    @cached_property
    def alone(self) -> tuple[tuple[Article, tuple[Quote, ...]], ...]:
        """The quotes nobody else has, by article."""
        found: dict[str, dict[str, Quote]] = {}
        for statement in self.view.alone:
            for rendering in statement.renderings:
                quote = rendering.quote
                found.setdefault(quote.article_id, {})[quote.id] = quote
        return tuple((a, tuple(found[a.id].values())) for a in self.articles if a.id in found)

    @cached_property
    def coverage(self) -> tuple[tuple[Article, Coverage], ...]:
        """The coverage of each article that has one, in the order of the articles."""
        held = {item.article_id: item for item in self.report.coverage}
        return tuple((a, held[a.id]) for a in self.articles if a.id in held)

    @cached_property
    def loose(self) -> tuple[Finding, ...]:
        """Findings that belong to no statement of the report."""
        return self._loud(self.view.by_statement.get(None, ()))

    def text_of(self, article: Article) -> list[Stretch]:
        """An article's full text, cut where quotes begin and end."""
        starts: dict[int, list[int]] = {}
        change: dict[int, int] = {}
        for quote in self.view.quotes.values():
            if quote.article_id == article.id:
                starts.setdefault(quote.start, []).append(self.quote_numbers[quote.id])
                change[quote.start] = change.get(quote.start, 0) + 1
                change[quote.end] = change.get(quote.end, 0) - 1
        cuts = sorted({0, len(article.text), *change})
        found, depth = [], 0
        for left, right in pairwise(cuts):
            depth += change.get(left, 0)
            numbers = tuple(sorted(starts.get(left, ())))
            found.append(Stretch(article.text[left:right], depth > 0, numbers))
        return found

    @cached_property
    def totals(self) -> list[tuple[Severity, int]]:
        """How many findings of each severity, the gravest first."""
        return [(s, self.verdict.counts.get(s, 0)) for s in reversed(Severity)]

    @property
    def outcome(self) -> str:
        """The verdict in a sentence."""
        return phrases.outcome(self.verdict)

    @property
    def mood(self) -> str:
        """The style of the verdict."""
        return {0: "pass", 1: "fail"}.get(self.verdict.exit_code, "unchecked")


def _snippet(statement: Statement) -> str:
    return _cut(one_line(statement.base.part.text), _SNIPPET)


def _cut(text: str, limit: int) -> str:
    if len(text) <= limit:
        return text
    return f"{text[:limit].rsplit(' ', 1)[0]} …"
