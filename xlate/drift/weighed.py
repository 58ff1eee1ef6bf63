"""What the rules proposed, weighed by what the model hears in the same words.

A rule says what differs and why; the model, which read both renderings together, says how far the
words there say another thing. An alarm that it does not hear at all becomes a note, a note on other
words that it hears plainly becomes an alarm. What a rule knows to be the same (a converted amount,
the same day, a synonym) the model does not overrule. What it alone hears is told by `alone`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from xlate.drift.pair import Pair, Side
from xlate.model import Evidence, Finding, Severity, Span

# Told of whole quotes or of the story, or by a house's own glossary: nothing to hear in the words.
UNHEARD = frozenset(("quote-form", "attribution", "unmarked-change", "splice", "term"))
# Kinds whose alarms rest on content words alone: what the model does not hear there is a note.
DOUBTED = frozenset(("name", "wording", "omission", "addition", "strength", "specificity"))
# Kinds whose notes say no more than that words differ: here the model may know better.
OPEN = frozenset(("wording", "omission", "addition", "strength", "specificity"))
KNOWN = "synonym"  # the rule of a note on words that are known to mean the same
Floats = NDArray[np.float32]


@dataclass(frozen=True)
class Cuts:
    """Where the probability that words drift makes or unmakes an alarm; see training/cuts.py."""

    doubted: float = 0.10  # an alarm on content words heard less than this is a note
    raised: float = 0.80  # a note heard at least this much is an alarm
    noted: float = 0.35  # what is heard this much, minor things included, is at least minor
    alone: float = 0.85  # what the model alone hears this much is an alarm
    alone_noted: float = 0.50  # the same, minor things included, for a note


CUTS = Cuts()


@dataclass(frozen=True)
class Ear:
    """For each word of both sides: that it drifts gravely, that it drifts at all, and as what.

    `kinds_*` have a column for each kind of drift, in the model's order.
    """

    grave_a: Floats
    grave_b: Floats
    any_a: Floats
    any_b: Floats
    kinds_a: Floats
    kinds_b: Floats

    def grave(self, a: Sequence[int], b: Sequence[int]) -> float:
        """The most that any of the words drifts gravely."""
        return _most(self.grave_a, a, self.grave_b, b)

    def any(self, a: Sequence[int], b: Sequence[int]) -> float:
        """The most that any of the words drifts at all."""
        return _most(self.any_a, a, self.any_b, b)


def _most(on_a: Floats, a: Sequence[int], on_b: Floats, b: Sequence[int]) -> float:
    return max([*(float(on_a[i]) for i in a), *(float(on_b[j]) for j in b)], default=0.0)


def ear(pair: Pair) -> Ear | None:
    """What the model hears in a pair, or None where it was not asked."""
    if pair.heard is None:
        return None
    a, b = pair.heard.drift_a, pair.heard.drift_b
    return Ear(
        1 - a[:, 0] - a[:, -1], 1 - b[:, 0] - b[:, -1], 1 - a[:, 0], 1 - b[:, 0],
        a[:, 1:-1], b[:, 1:-1],
    )  # fmt: skip


def words_in(side: Side, span: Span | None) -> tuple[int, ...]:
    """Indices of the words that a span holds, marks aside."""
    if span is None or span.article_id != side.article_id:
        return ()
    return tuple(
        n
        for n, w in enumerate(side.words)
        if w.start < span.end and span.start < w.end and not w.punctuation
    )


def weighed(pair: Pair, findings: Sequence[Finding], cuts: Cuts = CUTS) -> list[Finding]:
    """The findings of one pair, graded by both the rule and the model."""
    heard = ear(pair)
    if heard is None:
        return list(findings)
    return [f if f.kind in UNHEARD else _weighed(pair, f, heard, cuts) for f in findings]


def _weighed(pair: Pair, finding: Finding, heard: Ear, cuts: Cuts) -> Finding:
    a, b = words_in(pair.a, finding.a), words_in(pair.b, finding.b)
    grave, some = heard.grave(a, b), heard.any(a, b)
    severity = _grade(finding, grave, some, cuts)
    confidence = round(0.5 * finding.confidence + 0.5 * (grave if severity.rank > 1 else some), 3)
    told = Evidence(rule="heard by the model", detail=f"drift {grave:.2f}, any {some:.2f}")
    return finding.model_copy(update={
        "severity": severity, "confidence": confidence, "evidence": (*finding.evidence, told),
    })  # fmt: skip


def _grade(finding: Finding, grave: float, some: float, cuts: Cuts) -> Severity:
    if finding.severity.rank > 1:
        silent = finding.kind in DOUBTED and grave < cuts.doubted
        return Severity.MINOR if silent else finding.severity
    if finding.in_frame or finding.kind not in OPEN or finding.evidence[0].rule == KNOWN:
        return finding.severity
    if grave >= cuts.raised:
        return Severity.MAJOR
    return Severity.MINOR if some >= cuts.noted else finding.severity
