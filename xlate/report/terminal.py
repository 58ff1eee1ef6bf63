"""For a person at a terminal: the verdict first, then the findings, statement by statement.

Alarms come with both wordings, in which words that only the base has stand as [-gone-] and words
that only the other has as {+new+}; minor ones have a line each. Colour repeats what the signs say.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from xlate.model import Report, Severity, Statement, Verdict
from xlate.report import headings, phrases, spread
from xlate.report.bidi import isolated, told
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
from xlate.report.entries import Entry
from xlate.report.layout import members
from xlate.report.marking import Piece
from xlate.report.safe import one_line
from xlate.report.sides import Side, sides, wordings
from xlate.report.view import Told, View, counts, ordered
from xlate.text import labels, messages
from xlate.text.messages import _, ngettext

NAME = "terminal"
SUFFIX = ".txt"
MEDIA_TYPE = "text/plain; charset=utf-8"

_LABEL = 24  # most cells of an outlet's name beside its words
_LEAST = 40
_CODE = 8  # most cells of a language's code
_BEFORE = 12  # cells before a message
FEW = 5  # minor findings of a statement that are shown unasked


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
        verbose: Whether to show all minor findings and notes, all wordings, and what was
            suppressed.

    Returns:
        Lines, the last one ended too.
    """
    with messages.language(report.lang):
        page = _Page(report, verdict, color, max(_LEAST, width), verbose)
        blocks = (
            page.head(), *page.statements(), page.loose(), page.gaps(), page.spread(),
            page.sources(),
        )  # fmt: skip
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
        self.view = View(report, frozenset(verdict.ours))
        partial = phrases.partial(report, verdict)
        self.counting = frozenset(verdict.failing if partial else ())

    def head(self) -> list[str]:
        """The verdict, its reasons, the totals, and how words are marked."""
        verdict, report = self.verdict, self.report
        label = {0: _("PASS"), 1: _("FAIL")}.get(verdict.exit_code, _("NOT CHECKED"))
        style = "new" if verdict.passed else "critical"
        lines = self._styled(hang(phrases.outcome(verdict), f"{label}  ", self.cells), style)
        for reason in verdict.reasons:
            lines += _told(one_line(reason), "  ", self.cells)
        lines += ["", *self._styled(wrap(isolated(headings.title(report)), self.cells), "bold")]
        lines += wrap(phrases.scale(report, self.view), self.cells)
        lines += wrap(phrases.totals(verdict), self.cells)
        if any(finding.statement_id for finding in report.findings):
            key = _(
                "{gone}words of the base{end_gone} {new}words of the other{end_new}; minor ones as "
                '"base" / "other"'
            ).format(gone=GONE, end_gone=GONE_END, new=NEW, end_new=NEW_END)
            lines += signed(wrap(key, self.cells), self.color)
        return lines

    def statements(self) -> Iterator[list[str]]:
        """A block for each statement that has something to show."""
        for statement in self.view.in_turn(self.verdict.failing) + self.view.alone:
            told = self.view.told(statement.id, self.verdict.failing)
            if told.alarms or told.minors or (told.quiet and self.verbose):
                yield self._statement(statement, told)

    def _statement(self, statement: Statement, told: Told) -> list[str]:
        lines = [*self._heading(statement), "─" * self.cells]
        for number, group in enumerate(self.view.groups(told.alarms)):
            lines += [""] * bool(number)
            lines += [line for entry in group.entries for line in self._alarm(entry)]
            lines += self._wordings(statement, sides(self.view, statement, group))
        shown, folded = self._few(told)
        lines += [""] * bool(told.alarms and shown)
        lines += self._minors(shown)
        if folded:
            text = _("and {count} more minor: --verbose").format(count=folded)
            lines += hang(text, " " * _BEFORE, self.cells)
        if self.verbose:
            lines += ["", *self._wordings(statement, wordings(self.view, statement, told))]
        return lines

    def _heading(self, statement: Statement) -> list[str]:
        label = f"{one_line(statement.id)}  "
        have, total = len(members(statement)), len(self.report.articles)
        share = _("{have} of {total} articles have it").format(have=have, total=total)
        facts = [headings.speaker(statement), share]
        room = max(_LEAST, self.cells - width(label)) - 2
        words = isolated(headings.heading(statement, room))
        lines = self._styled(hang(words, label, self.cells), "bold")
        return lines + _told("; ".join(filter(None, facts)), " " * width(label), self.cells)

    def _few(self, told: Told) -> tuple[tuple[Entry, ...], int]:
        """The entries to show in a line each, and how many minor findings are left out."""
        if self.verbose:
            return told.minors + told.quiet, 0
        deciding = sum(counts(entry, self.verdict.failing) for entry in told.minors)
        few = max(FEW, deciding)
        return told.minors[:few], sum(len(entry.all) for entry in told.minors[few:])

    def _wordings(self, statement: Statement, both: Sequence[Side]) -> list[str]:
        lines = []
        names = [self._named(side) for side in both]
        label = min(_LABEL, max(map(width, names), default=0))
        for place, (side, named) in enumerate(zip(both, names, strict=True)):
            opened, closed = (NEW, NEW_END) if place else (GONE, GONE_END)
            name = f"    {_label(named, label)}  "
            worded = isolated(one_line_marked(side.pieces, opened, closed))
            lines += signed(hang(worded, name, self.cells), self.color)
            glosses = self.view.glosses_in(statement, side.article)
            if gloss := phrases.gloss(glosses):
                lines += self._styled(_told(gloss, " " * width(name), self.cells), "gloss")
        return lines

    def _named(self, side: Side) -> str:
        """An outlet beside its words, with a sign where it is our own; all of it has to fit.

        In a story of several languages the code of its language stands there too.
        """
        lang = one_line(side.article.lang)[:_CODE] * self.view.mixed
        ours = _("ours") * (side.article.id in self.view.ours)
        signs = ", ".join(filter(None, (lang, ours)))
        room = _LABEL - width(f" ({signs})") * bool(signs)
        name = one_line(side.article.outlet)
        return f"{fit(name, min(room, width(name)))} ({signs})" if signs else name

    def _alarm(self, entry: Entry) -> list[str]:
        finding = entry.first
        grade = labels.severity(finding.severity)
        label = f"  {fit(grade, 8)}  "
        said = "; ".join(filter(None, (one_line(finding.message), phrases.also(entry, self.view))))
        lines = _told(said, label, self.cells)
        lines[0] = lines[0].replace(grade, self._paint(finding.severity, grade), 1)
        ids = [one_line(found.id) for found in entry.all if found.id]
        facts = [*phrases.facts(entry, self.view, self.counting), *ids[:1]]
        lines += self._styled(_told("; ".join(facts), " " * _BEFORE, self.cells), "dim")
        better = finding.suggestion
        if better and not (finding.a and finding.a.text == better):
            text = _("To copy: {words}").format(words=isolated(one_line(better)))
            lines += hang(text, " " * _BEFORE, self.cells)
        return lines

    def _minors(self, told: Sequence[Entry]) -> list[str]:
        """A line for each entry: kind, both wordings, outlets, and how sure it is."""
        wide = max((width(labels.kind(entry.first.kind)) for entry in told), default=0)
        before, lines = "", []
        for entry in told:
            severity = labels.severity(entry.severity)
            told_before, before = before == severity, severity
            kind = fit(labels.kind(entry.first.kind), wide)
            label = f"  {fit('' if told_before else severity, 8)}  {kind}  "
            found = _told(self._line(entry), label, self.cells)
            if not told_before:
                painted = self._paint(entry.severity, severity)
                found[0] = found[0].replace(severity, painted, 1)
            lines += found
        return lines

    def _line(self, entry: Entry) -> str:
        both = phrases.wordings(entry.first)
        words = " / ".join(f'"{w}"' if w else _("nothing") for w in both) if both else ""
        facts = [words or one_line(entry.first.message)]
        if both:
            facts.append(phrases.shorts(entry, self.view))
        else:
            facts.append(phrases.also(entry, self.view))
        facts += [
            phrases.sure(entry.first),
            phrases.place(entry, self.view),
            phrases.besides(entry),
        ]
        if any(finding.id in self.counting for finding in entry.all):
            facts.append(_("in our own copy"))
        return "; ".join(filter(None, facts))

    def loose(self) -> list[str]:
        """Findings of no statement, what is not shown in one line, and what was suppressed."""
        told = self.view.told(None, self.verdict.failing)
        lines = [line for entry in told.alarms for line in self._alarm(entry)]
        lines += self._minors(told.minors + (told.quiet if self.verbose else ()))
        if hidden := self._hidden():
            text = _("Not shown: {what}. --verbose shows them.").format(what=hidden)
            lines += wrap(text, self.cells)
        if self.report.suppressed:
            lines += wrap(phrases.suppressed(len(self.report.suppressed)), self.cells)
            if self.verbose:
                found = ordered(self.report.suppressed)
                lines += [line for finding in found for line in self._alarm(Entry((finding,)))]
        return lines

    def _hidden(self) -> str:
        """Such as "9 more minor findings, 3 notes on harmless rewording"; empty for none."""
        if self.verbose:
            return ""
        told = [self.view.told(key, self.verdict.failing) for key in self.view.entries]
        folded = sum(self._few(t)[1] for t, key in zip(told, self.view.entries, strict=True) if key)
        quiet = phrases.quiet(f for t in told for entry in t.quiet for f in entry.all)
        text = ngettext("{count} more minor finding", "{count} more minor findings", folded)
        return ", ".join(filter(None, (text.format(count=folded) * bool(folded), quiet)))

    def gaps(self) -> list[str]:
        """What could not be read and what was not judged."""
        lines = []
        if self.report.failures:
            lines += self._styled([_("Could not be read")], "bold")
        for failure in self.report.failures:
            text = f"{one_line(failure.path)}: {one_line(failure.reason)}"
            if failure.hint:
                text += f" ({one_line(failure.hint)})"
            lines += _told(text, "  ", self.cells)
        if self.report.not_judged:
            lines += self._styled([_("Not judged")], "bold")
        for item in self.report.not_judged:
            lines += _told(phrases.unjudged(item, self.view), "  ", self.cells)
        for failure in self.report.gloss_failures:
            lines += _told(phrases.unglossed(failure), "", self.cells)
        return lines

    def spread(self) -> list[str]:
        """Who stands alone, and who plainly has whose words."""
        lines = []
        if self.report.odd:
            lines += self._styled([_("Odd one out")], "bold")
        for odd in self.report.odd:
            lines += _told(spread.odd(odd, self.view), "  ", self.cells)
        if self.report.copies:
            lines += self._styled([_("Who has whose words")], "bold")
        for copy in self.report.copies:
            facts = spread.copied(copy, self.view), spread.telling(copy), spread.changed(copy)
            lines += _told("; ".join(filter(None, facts)), "  ", self.cells)
        return lines

    def sources(self) -> list[str]:
        """The articles with their languages and coverage, and the signature."""
        lines = self._styled([_("Articles")], "bold")
        coverage = {item.article_id: item for item in self.report.coverage}
        for article in sorted(self.report.articles, key=lambda a: not a.original):
            facts = [phrases.language(article)]
            if article.original:
                facts.insert(0, _("original"))
            if item := coverage.get(article.id):
                facts.append(phrases.shared(item, self.view))
                facts += phrases.coverage(item)
            label = f"  {_label(one_line(article.outlet), _LABEL)}  "
            lines += _told("; ".join(map(one_line, facts)), label, self.cells)
        return [*lines, "", *self._styled(hang(str(self.report.signature), "", self.cells), "dim")]

    def _paint(self, severity: Severity, text: str = "") -> str:
        return paint(text or severity, severity) if self.color else text or str(severity)

    def _styled(self, lines: Sequence[str], style: str) -> list[str]:
        return [paint(line, style) if self.color else line for line in lines]


def _told(said: str, label: str, cells: int) -> list[str]:
    """`hang` for what we say, with the words of others in it in their own direction."""
    return hang(told(said), label, cells)


def _label(name: str, cells: int) -> str:
    """A name in a column of its own: it is isolated, and what fills the column is not."""
    shown = fit(name, cells)
    words = shown.rstrip(" ")
    return isolated(words) + shown[len(words) :]


def one_line_marked(found: Sequence[Piece], opened: str, closed: str) -> str:
    """Pieces in one line, with neighbouring marked pieces inside one mark; gaps leave no sign."""
    parts: list[str] = []
    marked = False
    for piece in found:
        if not (piece.text or piece.cut):
            continue
        if (piece.severity is not None) != marked:
            parts.append(closed if marked else opened)
            marked = not marked
        if piece.cut:
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
