"""For a person at a terminal: the verdict first, then the findings, statement by statement.

Words that only the base has stand as [-gone-], words that only the other has as {+new+}; an empty
[--] or {++} is the place where they lack. Colour repeats what the signs say.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from xlate.model import Finding, Report, Severity, Statement, Verdict
from xlate.report import phrases
from xlate.report.columns import (
    GONE,
    GONE_END,
    NEW,
    NEW_END,
    fit,
    hang,
    paint,
    signed,
    width,
    wrap,
)
from xlate.report.layout import members
from xlate.report.marking import Piece
from xlate.report.safe import one_line
from xlate.report.sides import sides
from xlate.report.view import Group, View, is_quiet

NAME = "terminal"
SUFFIX = ".txt"
MEDIA_TYPE = "text/plain; charset=utf-8"

_LABEL = 24  # most cells of an outlet's name beside its words
_LEAST = 40


def render(
    report: Report,
    verdict: Verdict,
    *,
    color: bool = False,
    width: int = 80,
    verbose: bool = False,
) -> str:
    """The report as text.

    Args:
        report: What was found.
        verdict: What the gate makes of it.
        color: Whether to use ANSI colours.
        width: Cells of a line.
        verbose: Whether to show the notes on harmless rewording, and what was suppressed.

    Returns:
        Lines, the last one ended too.
    """
    page = _Page(report, verdict, color, max(_LEAST, width), verbose)
    blocks = (page.head(), *page.statements(), page.loose(), page.gaps(), page.sources())
    return "\n\n".join("\n".join(block) for block in blocks if block) + "\n"


class _Page:
    """One rendering: what every block needs."""

    def __init__(
        self, report: Report, verdict: Verdict, color: bool, cells: int, verbose: bool
    ) -> None:
        self.report = report
        self.verdict = verdict
        self.color = color
        self.cells = cells
        self.verbose = verbose
        self.view = View(report)
        self.partial = phrases.partial(report, verdict)

    def head(self) -> list[str]:
        """The verdict, its reasons and the totals."""
        verdict, report = self.verdict, self.report
        label = "PASS" if verdict.passed else "FAIL" if verdict.exit_code == 1 else "NOT CHECKED"
        style = "new" if verdict.passed else "critical"
        lines = self._styled(hang(phrases.outcome(verdict), f"{label}  ", self.cells), style)
        for reason in verdict.reasons:
            lines += hang(one_line(reason), "  ", self.cells)
        title = one_line(report.title or report.story_id)
        lines += ["", *self._styled(wrap(title, self.cells), "bold")]
        lines += wrap(phrases.scale(report, self.view), self.cells)
        return lines + wrap(phrases.totals(verdict), self.cells)

    def statements(self) -> Iterator[list[str]]:
        """A block for each statement that has findings to show."""
        for statement in self.view.shared + self.view.alone:
            found = [f for f in self.view.of(statement) if self._shown(f)]
            if found:
                yield self._statement(statement, found)

    def _shown(self, finding: Finding) -> bool:
        return self.verbose or not is_quiet(finding, self.verdict.failing)

    def _statement(self, statement: Statement, found: Sequence[Finding]) -> list[str]:
        have, total = len(members(statement)), len(self.report.articles)
        head = f"{statement.id}  {phrases.ladder(statement.base.quote)}"
        tail = f"{have} of {total} articles have it"
        room = self.cells - width(head) - width(tail)
        title = [f"{head}{' ' * room}{tail}"] if room > 1 else wrap(f"{head}; {tail}", self.cells)
        lines = self._styled(title, "bold")
        lines.append("─" * self.cells)
        for number, group in enumerate(self.view.groups(statement, found)):
            lines += [""] * bool(number)
            lines += self._group(statement, group)
        return lines

    def _group(self, statement: Statement, group: Group) -> list[str]:
        lines = [line for finding in group.findings for line in self._finding(finding)]
        both = sides(self.view, statement, group)
        label = min(_LABEL, max((width(one_line(s.article.outlet)) for s in both), default=0))
        for place, side in enumerate(both):
            opened, closed = (NEW, NEW_END) if place else (GONE, GONE_END)
            name = f"    {fit(one_line(side.article.outlet), label)}  "
            worded = one_line_marked(side.pieces, opened, closed)
            lines += signed(hang(worded, name, self.cells), self.color)
        return lines

    def _finding(self, finding: Finding) -> list[str]:
        parts = [one_line(finding.message)]
        if phrases.outside(finding):
            parts.append("(outside the quote marks)")
        label = f"  {fit(finding.severity, 8)}  "
        lines = hang(" ".join(parts), label, self.cells)
        lines[0] = lines[0].replace(finding.severity, self._paint(finding.severity), 1)
        facts = [finding.id, f"{finding.code} {finding.kind}".strip()]
        facts += [f"{phrases.percent(finding.confidence)} sure", phrases.agreed(finding)]
        facts += ["counts for the verdict"] * (self.partial and finding.id in self.verdict.failing)
        detail = hang("; ".join(one_line(fact) for fact in facts if fact), " " * 12, self.cells)
        lines += self._styled(detail, "dim")
        if finding.suggestion and not (finding.a and finding.a.text == finding.suggestion):
            lines += hang(f"To copy: {one_line(finding.suggestion)}", " " * 12, self.cells)
        return lines

    def loose(self) -> list[str]:
        """Findings of no statement, the notes in one line, and what was suppressed."""
        found = [f for f in self.view.by_statement.get(None, ()) if self._shown(f)]
        lines = [line for finding in found for line in self._finding(finding)]
        quiet = phrases.quiet(f for f in self.view.findings if not self._shown(f))
        if quiet:
            lines += wrap(f"Not shown: {quiet}. --verbose shows them.", self.cells)
        if self.report.suppressed:
            what = phrases.counted(len(self.report.suppressed), "finding")
            lines += wrap(f"{what} suppressed and not counted.", self.cells)
            if self.verbose:
                lines += [ln for f in self.report.suppressed for ln in self._finding(f)]
        return lines

    def gaps(self) -> list[str]:
        """What could not be read and what was not judged."""
        lines = []
        if self.report.failures:
            lines += self._styled(["Could not be read"], "bold")
        for failure in self.report.failures:
            text = f"{one_line(failure.path)}: {one_line(failure.reason)}"
            if failure.hint:
                text += f" ({one_line(failure.hint)})"
            lines += hang(text, "  ", self.cells)
        if self.report.not_judged:
            lines += self._styled(["Not judged"], "bold")
        for item in self.report.not_judged:
            lines += hang(phrases.unjudged(item, self.view), "  ", self.cells)
        return lines

    def sources(self) -> list[str]:
        """The articles with their languages and coverage, and the signature."""
        lines = self._styled(["Articles"], "bold")
        coverage = {item.article_id: item for item in self.report.coverage}
        for article in self.report.articles:
            facts = [phrases.language(article)]
            if article.original:
                facts.insert(0, "original")
            if item := coverage.get(article.id):
                facts.append(phrases.counted(item.quoted, "quote"))
                facts += [f"lacks {', '.join(item.missing)}"] if item.missing else []
                facts += [f"{len(item.only_here)} nobody else has"] if item.only_here else []
            label = f"  {fit(one_line(article.outlet), _LABEL)}  "
            lines += hang("; ".join(one_line(fact) for fact in facts), label, self.cells)
        return [*lines, "", *self._styled(hang(str(self.report.signature), "", self.cells), "dim")]

    def _paint(self, severity: Severity) -> str:
        return paint(severity, severity) if self.color else str(severity)

    def _styled(self, lines: Sequence[str], style: str) -> list[str]:
        return [paint(line, style) if self.color else line for line in lines]


def one_line_marked(found: Sequence[Piece], opened: str, closed: str) -> str:
    """Pieces in one line, with neighbouring marked pieces inside one mark."""
    parts: list[str] = []
    marked = False
    for piece in found:
        if not (piece.text or piece.gap or piece.cut):
            continue
        if (piece.severity is not None and not piece.gap) != marked:
            parts.append(closed if marked else opened)
            marked = not marked
        if piece.gap:
            parts.append(f" {opened}{closed} ")
        elif piece.cut:
            parts.append(" … ")
        else:
            parts.append(_spaced(piece.text))
    return " ".join("".join([*parts, closed * marked]).split())


def _spaced(text: str) -> str:
    """`one_line` that keeps a space at either end."""
    inner = one_line(text)
    if not inner:
        return " " * bool(text)
    return f"{' ' * text[0].isspace()}{inner}{' ' * text[-1].isspace()}"
