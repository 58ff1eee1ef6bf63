"""Findings against gold drifts and harmless wordings."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from xlate.model import Finding, Report, Severity, Span
from xlate.score.gold import Drift, Equivalent, Gold, Side
from xlate.score.measure import Measure
from xlate.score.places import Place, Places

_INSIDE = 0.5  # share of a finding's words that must be a harmless wording's to be about it


class _Target(NamedTuple):
    """Where a gold drift or a harmless wording is.

    `lacking` is the place of the quote that lacks the words, where only one side has any.
    """

    sides: tuple[Place, ...]
    lacking: Place | None = None


class Judged:
    """The findings of a report beside the drifts of an annotation."""

    def __init__(self, gold: Gold, places: Places, report: Report) -> None:
        self._outlets = {article.outlet for article in report.articles}
        self._drifts = gold.drifts
        self._targets = [_targets(item, places) for item in gold.drifts]
        self._harmless = [(item, _target(item, item.a, places)) for item in gold.equivalent]
        self._found = _at_least(report.findings, Severity.MINOR)
        # For each finding the numbers of the drifts that it meets.
        self._met = [
            [n for n, ways in enumerate(self._targets) if self._drifts_by(ways, finding)]
            for finding in self._found
        ]

    def drifts(self) -> Measure:
        """Findings of a right kind."""
        right = [
            [n for n in met if finding.kind in self._drifts[n].kinds]
            for finding, met in zip(self._found, self._met, strict=True)
        ]
        return self._measure(right)

    def any_kind(self) -> Measure:
        """Findings of any kind."""
        return self._measure(self._met)

    def alarms(self) -> Measure:
        """Findings at major or above, against drifts at major or above; right if any drift."""
        grave = {n for n in range(len(self._targets)) if _grave(self._drifts[n])}
        met = [m for f, m in zip(self._found, self._met, strict=True) if _grave(f)]
        hits = grave & {n for numbers in met for n in numbers}
        return Measure(gold=len(grave), hits=len(hits), found=len(met), right=sum(map(bool, met)))

    def by_kind(self) -> dict[str, Measure]:
        """How many gold drifts of each kind there are, and how many are found as such."""
        hits = {
            n
            for finding, met in zip(self._found, self._met, strict=True)
            for n in met
            if finding.kind in self._drifts[n].kinds
        }
        counts: dict[str, Measure] = {}
        for number in range(len(self._targets)):
            one = Measure(gold=1, hits=int(number in hits))
            kind = self._drifts[number].kind
            counts[kind] = counts.get(kind, Measure()) + one
        return counts

    def equivalents(self) -> Measure:
        """Harmless wordings that no finding grades too high."""
        harmed = sum(bool(self._offenders(*each)) for each in self._harmless)
        total = len(self._harmless)
        return Measure(gold=total, hits=total - harmed, found=total, right=total - harmed)

    def details(self) -> dict[str, tuple[str, ...]]:
        """What was missed and what was invented."""
        hit = {n for met in self._met for n in met}
        return {
            "drifts missed": tuple(
                _told(self._drifts[n]) for n in range(len(self._targets)) if n not in hit
            ),
            "false alarms": tuple(
                f"{f.severity} {f.kind}: {f.message}"
                for f, met in zip(self._found, self._met, strict=True)
                if not met and _grave(f)
            ),
            "equivalents graded too high": tuple(
                f"{finding.severity} {finding.kind}: {finding.message}"
                for each in self._harmless
                for finding in self._offenders(*each)
            ),
        }

    def _measure(self, met: Sequence[Sequence[int]]) -> Measure:
        hits = {n for numbers in met for n in numbers}
        return Measure(
            gold=len(self._targets),
            hits=len(hits),
            found=len(met),
            right=sum(map(bool, met)),
        )

    def _offenders(self, item: Equivalent, target: _Target) -> list[Finding]:
        """Findings about a harmless wording, and about no drift, that grade it too high."""
        most = item.at_most.rank
        return [
            finding
            for finding, met in zip(self._found, self._met, strict=True)
            if not met and finding.severity.rank > most and self._about(target, finding, _inside)
        ]

    def _drifts_by(self, ways: Sequence[_Target], finding: Finding) -> bool:
        return any(self._about(target, finding, _touches) for target in ways)

    def _about(
        self, target: _Target, finding: Finding, close: Callable[[Place, Span], bool]
    ) -> bool:
        """Whether a finding is about the words on every side given.

        Which side is the base does not matter. Where a finding has no words in an article, because
        they are missing there, its message must not name another outlet instead.
        """
        spans = [span for span in (finding.a, finding.b) if span is not None]
        met = 0
        for place in target.sides:
            own = [span for span in spans if span.article_id == place.article_id]
            if own and not any(close(place, span) for span in own):
                return False
            if not own and not self._may_mean(finding, place.outlet):
                return False
            met += bool(own)
        if target.lacking is not None and not any(
            span.article_id == target.lacking.article_id for span in spans
        ):
            return bool(met) and self._may_mean(finding, target.lacking.outlet)
        return bool(met)

    def _may_mean(self, finding: Finding, outlet: str) -> bool:
        """Whether the side that a finding has no words on can be this outlet."""
        if finding.a is not None and finding.b is not None:
            return False
        said = "".join(finding.message.split('"')[::2])  # what is quoted names nobody
        own = {span.outlet for span in (finding.a, finding.b) if span is not None}
        named = {other for other in self._outlets - own if other in said}
        return not named or outlet in named


def _targets(item: Drift, places: Places) -> list[_Target]:
    """A drift's target, and the same with each rendering that is like the base for the base."""
    return [_target(item, a, places) for a in (item.a, *item.alike)]


def _target(item: Drift | Equivalent, a: Side | None, places: Places) -> _Target:
    where = f"{item.statement}: {item.kind if isinstance(item, Drift) else 'equivalent'}"
    sides: list[Side] = [side for side in (a, item.b) if side is not None]
    found = tuple(places.side(side, where) for side in sides)
    if isinstance(item, Drift) and item.b is None and item.lacking:
        return _Target(found, places.quotes[item.lacking])
    return _Target(found)


def _touches(place: Place, span: Span) -> bool:
    return place.overlap(span) > 0


def _inside(place: Place, span: Span) -> bool:
    return place.overlap(span) >= _INSIDE * max(1, span.end - span.start)


def _at_least(findings: Sequence[Finding], least: Severity) -> list[Finding]:
    return [finding for finding in findings if finding.severity.rank >= least.rank]


def _grave(item: Finding | Drift) -> bool:
    return item.severity.rank >= Severity.MAJOR.rank


def _told(drift: Drift) -> str:
    sides = [side.text if side else "-" for side in (drift.a, drift.b)]
    return f"{drift.statement} {drift.severity} {drift.kind}: {' / '.join(sides)}"
