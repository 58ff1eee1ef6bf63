"""What the rules proposed, weighed by what the model hears in the same words.

A rule says what differs and why; the model, which read both renderings together, says how far the
words there say another thing. From both follows the probability that an editor would call the
difference a grave one: a logistic regression, fitted by `training/alarms.py` on our own edits of
renderings that the network has not seen and on labelled human pairs. An alarm on content words that
is too unlikely by it becomes a note. What the model hears beyond the rules is told by `alone`.
"""

from __future__ import annotations

import math
import tomllib
from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from xlate.drift.negators import evenly_negated
from xlate.drift.pair import Pair, Side
from xlate.drift.torn import missing, stray
from xlate.model import Evidence, Finding, Severity, Span

# Told of whole quotes or of the story, or by a house's own glossary: nothing to hear in the words.
UNHEARD = frozenset(("quote-form", "attribution", "unmarked-change", "splice", "term"))
# Kinds whose notes say no more than that words differ: here the model may know better.
OPEN = frozenset(("wording", "omission", "addition", "strength", "specificity"))
KNOWN = "synonym"  # the rule of a note on words that are known to mean the same
RULE = "heard by the model alone"
_WEIGHTS = Path(__file__).with_name("weighed.toml")
_FURTHEST = 9.2  # log-odds beyond which the model's word counts no more
Floats = NDArray[np.float32]


NEVER = 99.0  # a gravity that nothing has
_GRAMMAR = ("condition", "modality", "tense", "agency")
# Confidence of a rule from which on the model does not doubt it.
_SURE = {**dict.fromkeys(_GRAMMAR, 0.6), "polarity": 0.95}
_CHOICE = ("wording", "strength", "specificity")
DOUBTED = {"omission": -0.2, "addition": 2.0, "name": -0.4, "number": -0.5, "polarity": -1.0,
           **dict.fromkeys(_CHOICE, 0.0),
           **dict.fromkeys(("condition", "modality", "tense"), 0.75)}  # fmt: skip
RAISED = {"omission": -0.6, "addition": -1.4, "name": -1.75, "number": -1.3, "polarity": -1.0,
          "referent": 0.8, **dict.fromkeys(_CHOICE, 1.1),
          **dict.fromkeys(_GRAMMAR, 1.0)}  # fmt: skip
# Of scope and modality the rules know more: what they have passed must be graver.
HEARD = {"omission": -0.9, "addition": -1.4, "name": -1.0, "polarity": -0.1, "tense": 0.4,
         "modality": 0.75, "condition": 0.75, **dict.fromkeys(_CHOICE, 0.9)}  # fmt: skip
CLOSE = 0.85  # likeness of a pair from which on it counts as renderings of the same words
FEW = 3  # content words without a partner, of both sides, that say nothing of a pair
FURTHER = 1.0  # log-odds that a difference loses in a pair that shares little


@dataclass(frozen=True)
class Cuts:
    """Where what is heard makes or unmakes a finding; chosen on the benchmarks' development parts.

    The mappings have log-odds of a grave difference by kind, the others are probabilities of any.
    """

    # An alarm less likely than this is a note; a note at least this likely is an alarm; and the
    # same for what the model alone hears.
    doubted: Mapping[str, float] = field(default_factory=lambda: DOUBTED)
    raised: Mapping[str, float] = field(default_factory=lambda: RAISED)
    heard: Mapping[str, float] = field(default_factory=lambda: HEARD)
    close: float = CLOSE  # likeness of a pair from which on a note may be raised
    noted: float = 0.40  # what differs at least this likely is at least minor
    alone_noted: float = 0.40  # the same for words that no rule spoke of
    hushed: float = 0.20  # what differs less likely than this is a note, whatever the rule


CUTS = Cuts()


@dataclass(frozen=True)
class Ear:
    """For each word of both sides: that it drifts gravely, that it drifts at all, and as what.

    `kinds_*` have a column for each kind of drift, in the model's order; `differ` is the model's
    verdict on the whole, log-odds.
    """

    grave_a: Floats
    grave_b: Floats
    any_a: Floats
    any_b: Floats
    kinds_a: Floats
    kinds_b: Floats
    differ: float

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
        a[:, 1:-1], b[:, 1:-1], pair.heard.differ,
    )  # fmt: skip


def words_in(side: Side, span: Span | None) -> tuple[int, ...]:
    """Indices of the words that a span holds, marks aside."""
    if span is None or span.article_id != side.article_id:
        return ()
    first = bisect_right(side.words, span.start, key=lambda w: w.end)
    last = bisect_left(side.words, span.end, key=lambda w: w.start)
    return tuple(n for n in range(first, last) if not side.words[n].punctuation)


def evidence(pair: Pair, finding: Finding, heard: Ear) -> dict[str, float]:
    """What the probability of a grave difference is computed from, by name."""
    a, b = words_in(pair.a, finding.a), words_in(pair.b, finding.b)
    sides = [_most(on, run, on, ()) for on, run in ((heard.grave_a, a), (heard.grave_b, b)) if run]
    by_rule = finding.evidence[0].rule != RULE
    rank = finding.severity.rank
    values = {
        "grave": log_odds(heard.grave(a, b)),
        "grave_on_both": log_odds(min(sides, default=0.0)),
        "any": log_odds(heard.any(a, b)),
        "differ": heard.differ,
        "likeness": pair.likeness,
        "risk": log_odds(pair.risk),
        "minor": float(by_rule and rank == 1),
        "alarm": float(rank > 1),
        "sure_alarm": finding.confidence * (rank > 1),
        "sure_note": finding.confidence * (by_rule and rank < 2),
        "length": math.log1p(len(a) + len(b)),
        "addition_only": float(finding.a is None),
        "omission_only": float(finding.b is None),
        finding.kind: 1.0,
    }
    if bool(a) != bool(b):
        values["gap"] = log_odds(missing(pair, a or b, bool(a)))
        values["stray"] = log_odds(stray(pair, a or b, bool(a)))
    return values


def log_odds(p: float) -> float:
    """Log-odds of a probability, bounded."""
    kept = min(1 - 1e-4, max(1e-4, p))
    return max(-_FURTHEST, min(_FURTHEST, math.log(kept / (1 - kept))))


def gravity(pair: Pair, finding: Finding, heard: Ear) -> float:
    """Log-odds that an editor would call the difference a grave one.

    Two reports of one event differ in much that is no drift, so in pairs that share little it must
    be graver.
    """
    table = _weights()
    weights = table["weights"]
    known = evidence(pair, finding, heard).items()
    odds = table["bias"] + sum(weights.get(name, 0.0) * value for name, value in known)
    return float(odds - (FURTHER if shares_little(pair) else 0.0))


def shares_little(pair: Pair) -> bool:
    """Whether two renderings may be reports of one event, rather than of the same words.

    In a short text a single name in another's place leaves much without a partner.
    """
    alone = sum(
        not there and word.content
        for side, partners in ((pair.a, pair.partners_a), (pair.b, pair.partners_b))
        for word, there in zip(side.words, partners, strict=True)
    )
    return pair.likeness < CLOSE and alone > FEW


@cache
def _weights() -> Mapping[str, Any]:
    return tomllib.loads(_WEIGHTS.read_text("utf-8"))


def weighed(pair: Pair, findings: Sequence[Finding], cuts: Cuts = CUTS) -> list[Finding]:
    """The findings of one pair, graded by both the rule and the model."""
    heard = ear(pair)
    if heard is None:
        return list(findings)
    return [f if f.kind in UNHEARD else _weighed(pair, f, heard, cuts) for f in findings]


def _weighed(pair: Pair, finding: Finding, heard: Ear, cuts: Cuts) -> Finding:
    a, b = words_in(pair.a, finding.a), words_in(pair.b, finding.b)
    severity = finding.severity
    if severity.rank >= Severity.MAJOR.rank:
        sure = finding.confidence >= _SURE.get(finding.kind, NEVER)
        if not sure and gravity(pair, finding, heard) < cuts.doubted.get(finding.kind, -NEVER):
            severity = Severity.MINOR
    elif not is_open(finding):
        if may_raise(pair, finding, heard, cuts.raised.get(finding.kind, NEVER), cuts):
            severity = Severity.MAJOR
    else:
        heard_any = heard.any(a, b)
        if heard_any >= cuts.noted:
            severity = Severity.MINOR
        elif heard_any < cuts.hushed:
            severity = Severity.NEUTRAL
    told = Evidence(
        rule="heard by the model",
        detail=f"drift {heard.grave(a, b):.2f}, any {heard.any(a, b):.2f}",
    )
    update = {"severity": severity, "evidence": (*finding.evidence, told)}
    return finding.model_copy(update=update)


def may_raise(pair: Pair, finding: Finding, heard: Ear, least: float, cuts: Cuts) -> bool:
    """Whether a note is an alarm by what the model hears.

    Not in pairs that share little: two reports of one event differ in much that is no drift. Of two
    amounts the rules know how far apart they are, and of negators on both sides whether they answer
    each other.
    """
    if finding.kind == "number" and finding.a is not None and finding.b is not None:
        return False
    if finding.kind == "polarity" and evenly_negated(pair):
        return False
    return (
        finding.severity is Severity.MINOR
        and finding.evidence[0].rule != KNOWN
        and not finding.in_frame
        and pair.likeness >= cuts.close
        and gravity(pair, finding, heard) >= least
    )


def is_open(finding: Finding) -> bool:
    """Whether a finding is a note that words differ, no more: here the model may know better.

    What a rule knows to be the same (a converted amount, the same day, a synonym) it does not
    overrule.
    """
    plain = finding.kind in OPEN and finding.severity.rank < Severity.MAJOR.rank
    return plain and not finding.in_frame and finding.evidence[0].rule != KNOWN
