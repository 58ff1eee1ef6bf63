"""What the HTML page shows, as plain values: the template only lays it out.

Anchors are counted, never taken from the report: ids can come from file names.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
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
from xlate.report import headings, phrases
from xlate.report.entries import Entry
from xlate.report.layout import members
from xlate.report.marking import Piece
from xlate.report.safe import one_line
from xlate.report.sides import Side, sides, wordings
from xlate.report.view import Told, View, counts, form_in, natural
from xlate.text import labels
from xlate.text.messages import _

TOP, FEW = 8, 5  # entries in the summary; minor ones of a statement that are not folded
_GROUP_LIMIT, _COPY_LIMIT = 260, 2000


class Cell(NamedTuple):
    """One outlet's place in the matrix for one statement."""

    form: Form | None
    finding: Finding | None
    is_base: bool


class Row(NamedTuple):
    """One statement in the matrix."""

    statement: Statement
    heading: str
    cells: tuple[Cell, ...]


class Shown(NamedTuple):
    """One article's rendering of a statement: its words, and the quotes they are from."""

    article: Article
    quotes: tuple[Quote, ...]
    pieces: tuple[Piece, ...]
    is_base: bool


class Pairing(NamedTuple):
    """The base's wording and others', and the alarms between them."""

    sides: tuple[Side, ...]
    entries: tuple[Entry, ...]


class Card(NamedTuple):
    """Everything about one statement: `few` minor entries, `more` that are folded, and notes."""

    statement: Statement
    heading: str
    worst: Severity | None
    outlets: int
    copy: str
    lang: str
    pairings: tuple[Pairing, ...]
    few: tuple[Entry, ...]
    more: tuple[Entry, ...]
    notes: tuple[Entry, ...]
    renderings: tuple[Shown, ...]
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
        return View(self.report, frozenset(self.verdict.ours))

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
    def told(self) -> Mapping[str | None, Told]:
        """What is told of each statement; under None of no statement of the report."""
        failing = self.verdict.failing
        return {key: self.view.told(key, failing) for key in self.view.entries}

    @cached_property
    def title(self) -> str:
        """What the story is called."""
        return headings.title(self.report)

    @cached_property
    def alarms(self) -> tuple[Entry, ...]:
        """All alarms: those that fail the gate before the others, then the gravest first."""
        return self._ranked(entry for told in self.told.values() for entry in told.alarms)

    def _ranked(self, entries: Iterable[Entry]) -> tuple[Entry, ...]:
        return tuple(
            sorted(
                entries,
                key=lambda e: (not counts(e, self.counting), self.view.number(e.first)),
            )
        )

    @cached_property
    def top(self) -> tuple[Entry, ...]:
        """The summary: alarms, or where there is none the likeliest of the minor entries."""
        minors = (entry for told in self.told.values() for entry in told.minors)
        own = sum(counts(entry, self.counting) for entry in self.alarms)
        return self.alarms[: max(TOP, own)] or self._ranked(minors)[:FEW]

    @cached_property
    def more(self) -> str:
        """How many findings the summary leaves out: "2 more critical and 9 more minor"."""
        held = [e for told in self.told.values() for e in (*told.alarms, *told.minors)]
        left = Counter(f.severity for entry in held for f in entry.all)
        left.subtract(f.severity for entry in self.top for f in entry.all)
        return labels.listed(
            [
                _("{count} more {severity}").format(count=left[s], severity=labels.severity(s))
                for s in reversed(Severity)
                if left[s]
            ]
        )

    @cached_property
    def counting(self) -> frozenset[str]:
        """Ids of the findings that count for the verdict, where not all of their weight do."""
        partial = phrases.partial(self.report, self.verdict)
        return frozenset(self.verdict.failing if partial else ())

    def decides(self, entry: Entry) -> bool:
        """Whether an entry speaks of our own copy, where not all of them do."""
        return counts(entry, self.counting)

    @cached_property
    def rows(self) -> tuple[Row, ...]:
        """The matrix: statements in the order of the base's text, by outlets."""
        found = sorted(self.view.shared, key=lambda s: natural(s.id))
        return tuple(Row(s, headings.heading(s), tuple(self._cells(s))) for s in found)

    def _cells(self, statement: Statement) -> list[Cell]:
        base = statement.base.quote.article_id
        worst = self.view.worst(statement, self.verdict.failing)
        return [
            Cell(form_in(statement, a.id), worst.get(a.id), a.id == base) for a in self.articles
        ]

    @cached_property
    def cards(self) -> tuple[Card, ...]:
        """The statements that more than one article has, the gravest first."""
        return tuple(self._card(s) for s in self.view.in_turn(self.verdict.failing))

    def _card(self, statement: Statement) -> Card:
        told = self.told.get(statement.id, Told((), (), ()))
        few = max(FEW, sum(counts(entry, self.verdict.failing) for entry in told.minors))
        return Card(
            statement,
            headings.heading(statement),
            next((entry.severity for entry in told.alarms + told.minors), None),
            len(members(statement)),
            headings.cut(one_line(statement.base.part.text), _COPY_LIMIT),
            statement.base.quote.lang,
            tuple(self._pairings(statement, told)),
            told.minors[:few],
            told.minors[few:],
            told.quiet,
            tuple(self._shown(statement, told)),
            self._table(statement),
        )

    def _pairings(self, statement: Statement, told: Told) -> Iterator[Pairing]:
        for group in self.view.groups(told.alarms):
            yield Pairing(sides(self.view, statement, group, _GROUP_LIMIT), group.entries)

    def _shown(self, statement: Statement, told: Told) -> Iterator[Shown]:
        base = statement.base.quote.article_id
        for article, pieces in wordings(self.view, statement, told):
            quotes = {
                r.quote.id: r.quote
                for r in statement.renderings
                if r.quote.article_id == article.id
            }
            yield Shown(article, tuple(quotes.values()), pieces, article.id == base)

    def _table(self, statement: Statement) -> tuple[tuple[Quote, tuple[str, ...]], ...]:
        """The collation by witness, the base's first: for each its words, column by column."""
        columns, quotes = statement.collation.columns, self.view.quotes
        place = {a.id: number for number, a in enumerate(self.view.in_order(statement))}
        rows = [(n, quotes[w]) for n, w in enumerate(statement.collation.witnesses) if w in quotes]
        rows.sort(key=lambda row: place.get(row[1].article_id, len(place)))
        return tuple(
            (quote, tuple(" ".join(t.text for t in c.cells[row]) for c in columns))
            for row, quote in rows
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
    def loose(self) -> Told:
        """What belongs to no statement of the report."""
        return self.told.get(None, Told((), (), ()))

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
