"""Risk: the probability that two renderings do not say the same.

A pair drifts if it drifts in one way: for each kind of drift one judge, a logistic regression that
tells pairs with such a drift from harmless ones, and the highest of the judges' scores counts. A
judge's score says how rare its value is among harmless pairs: 0 at the one in twenty, 1 where
about one in sixty is higher.

The judges see what the kinds found: the surest finding of each kind, how many there are, and how
much of the content has no partner; with a model, what it hears too: the words that drift most, as
each kind and among those without a partner, how many do, where a sentence is torn, and its verdict
on the whole. Fitted by `training/risk.py` on our own harmful edits of harmless pairs, once for the
rules alone and once for both; the last step maps the score to a probability on labelled human pairs
(Platt scaling).
"""

from __future__ import annotations

import math
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from xlate.drift.pair import Pair, Side
from xlate.drift.torn import MISSING, STRAY, missing
from xlate.drift.weighed import Ear, Floats, ear
from xlate.model import Finding

TELLING = ("number", "name", "referent", "polarity", "condition", "modality")
PLAIN = ("omission", "addition", "wording")
CHOICE = ("strength", "specificity")
# Kinds newer than the weights count as the kind that told of such things when they were fitted.
_WEIGHED_AS = {"tense": "modality"}
_WEIGHTS = Path(__file__).with_name("risk.toml")
_FURTHEST = 7.0  # log-odds beyond which the model's word counts no more


def risk(pair: Pair, findings: Sequence[Finding]) -> float:
    """Probability, 0 to 1, that at least one difference above neutral is real."""
    if pair.a.lows == pair.b.lows:
        return 0.0
    if not pair.same_language:
        return _across(pair, findings)
    heard = ear(pair)
    judges = _judges("rules" if heard is None else "both")
    values = features(pair, findings)
    if heard is not None:
        values |= heard_features(pair, heard)
    scaled = judges.slope * judges.score(values) + judges.shift
    value = 1 / (1 + math.exp(-max(-30.0, min(30.0, scaled))))
    if any(f.severity.rank for f in findings):
        return value
    if heard is not None:
        return value / 2  # no rule sees anything that could matter
    return value * (1 - pair.likeness if values["lone"] else 0.0)


UNSEEN = 0.15  # chance that two renderings of two languages differ where nothing was found


def _across(pair: Pair, findings: Sequence[Finding]) -> float:
    """Two languages: that any of the findings is right, each by itself; not calibrated.

    Little can be seen there, so nothing found leaves a doubt, which grows with the length.
    """
    doubt = UNSEEN * (1 - math.exp(-(len(pair.a.words) + len(pair.b.words)) / 40))
    clear = 1 - doubt
    for finding in findings:
        if finding.severity.rank:
            clear *= 1 - finding.confidence
    return 1 - clear


@dataclass(frozen=True)
class Judges:
    """One judge for each kind of drift.

    Attributes:
        names: The features, in the order of the columns.
        weights: A row for each judge, its constant last.
        slope: From the highest score to log-odds of a difference,
        shift: which is added.
    """

    names: Sequence[str]
    weights: NDArray[np.float64]
    slope: float
    shift: float

    def score(self, values: Mapping[str, float]) -> float:
        """The highest score that a judge gives these features."""
        row = np.array([*(values.get(name, 0.0) for name in self.names), 1.0])
        return float((self.weights @ row).max())


@cache
def _judges(title: str) -> Judges:
    table = tomllib.loads(_WEIGHTS.read_text("utf-8"))[title]
    rows = np.array(list(table["judges"].values()), np.float64)
    return Judges(tuple(table["names"]), rows, table["slope"], table["shift"])


def features(pair: Pair, findings: Sequence[Finding]) -> dict[str, float]:
    """What risk is computed from, by name."""
    values: dict[str, float] = {}
    for kind in (*TELLING, *CHOICE, *PLAIN):
        own = [f for f in findings if _WEIGHED_AS.get(f.kind, f.kind) == kind and f.severity.rank]
        sure = [f.confidence for f in own]
        values[kind] = max(sure, default=0.0)
        values[f"{kind}_grave"] = max((f.confidence for f in own if f.severity.rank > 1), default=0)
        if kind in PLAIN:
            values[f"{kind}_sum"] = math.log1p(sum(sure))
    values["surest"] = max((f.confidence for f in findings if f.severity.rank > 1), default=0.0)
    values["alarms"] = float(min(3, sum(f.severity.rank >= 2 for f in findings)))
    lost_a, lost_b = _lone(pair.a, pair.partners_a), _lone(pair.b, pair.partners_b)
    values["lone"] = math.log1p(lost_a + lost_b)
    values["lone_share"] = 1 - pair.likeness
    values["length"] = math.log1p(len(pair.a.words) + len(pair.b.words)) / 5
    values["grammar"] = math.log1p(_lone_grammar(pair))
    values["torn"] = float(_torn(pair.b) > _torn(pair.a))
    return values


def heard_features(pair: Pair, heard: Ear) -> dict[str, float]:
    """What the model adds, by name: log-odds of the words that drift most, and of the whole."""
    assert pair.heard is not None
    values = {"heard_differ": _bounded(pair.heard.differ)}
    for name, of_a, of_b in (
        ("grave", heard.grave_a, heard.grave_b), ("any", heard.any_a, heard.any_b)
    ):  # fmt: skip
        ranked = sorted((*_of_words(pair.a, of_a), *_of_words(pair.b, of_b)), reverse=True)
        ranked += [0.0] * (3 - len(ranked))
        values[f"heard_{name}"] = _log_odds(ranked[0])
        values[f"heard_{name}_third"] = _log_odds(ranked[2])
        values[f"heard_{name}_sum"] = math.log1p(sum(ranked))
    for end, side, some, kinds, partners in (
        ("a", pair.a, heard.any_a, heard.kinds_a, pair.partners_a),
        ("b", pair.b, heard.any_b, heard.kinds_b, pair.partners_b),
    ):
        shown = [n for n, w in enumerate(side.words) if not w.punctuation]
        most = kinds[shown].max(axis=0, initial=0).tolist()
        for kind, value in enumerate(most):  # by its number: the order is the model's
            values[f"heard_{kind}_{end}"] = _log_odds(value)
        lone = [n for n in shown if not partners[n]]
        content = [n for n in lone if side.words[n].content]
        values[f"heard_lone_{end}"] = _log_odds(float(some[lone].max(initial=0)))
        values[f"heard_lone_content_{end}"] = _log_odds(float(some[content].max(initial=0)))
        values[f"lone_{end}"] = math.log1p(len(lone))
        values |= dict(_torn_features(pair, end, lone, some))
    longer = _counted(pair.a) - _counted(pair.b)
    values["longer"] = longer / max(1, _counted(pair.a) + _counted(pair.b))
    values["uneven"] = abs(values["longer"])
    return values


def _torn_features(
    pair: Pair, end: str, lone: Sequence[int], some: Floats
) -> Iterator[tuple[str, float]]:
    """Where one side's sentence is not whole, by itself and beside words without a partner."""
    assert pair.heard is not None
    own = pair.heard.torn_a if end == "a" else pair.heard.torn_b
    for name, column in (("missing", MISSING), ("stray", STRAY)):
        yield f"{name}_{end}", _log_odds(float(own[:, column].max(initial=0.0)))
    # A word without a partner, and a gap on the other side just there: two signs of one loss.
    yield f"gap_{end}", _log_odds(_gap(pair, lone, some, end == "a"))
    yield f"slip_{end}", _log_odds(float(np.minimum(some, own[:, STRAY])[lone].max(initial=0.0)))


def _gap(pair: Pair, lone: Sequence[int], some: Floats, from_a: bool) -> float:
    """How surely a word drifts and a gap stands for it, by the less likely of the two."""
    best = 0.0
    for n in sorted(lone, key=lambda n: -float(some[n])):
        if some[n] <= best:  # nor does any word after it
            break
        best = max(best, min(float(some[n]), missing(pair, (n,), from_a)))
    return best


def _counted(side: Side) -> int:
    return sum(not w.punctuation for w in side.words)


def _of_words(side: Side, probabilities: Floats) -> list[float]:
    told = zip(side.words, probabilities.tolist(), strict=True)
    return [p for w, p in told if not w.punctuation]


def _log_odds(p: float) -> float:
    kept = min(1 - 1e-6, max(1e-6, p))
    return _bounded(math.log(kept / (1 - kept)))


def _bounded(odds: float) -> float:
    return max(-_FURTHEST, min(_FURTHEST, odds))


def _lone(side: Side, partners: Sequence[tuple[int, ...]]) -> int:
    return sum(w.content and not p for w, p in zip(side.words, partners, strict=True))


_AUXILIARY = frozenset(("be", "have", "do", "will", "would", "can", "may", "must", "shall"))


def _lone_grammar(pair: Pair) -> int:
    """Auxiliaries without a partner, on the side that has more of them."""
    counts = [
        sum(w.lemma in _AUXILIARY and not p for w, p in zip(side.words, ps, strict=True))
        for side, ps in ((pair.a, pair.partners_a), (pair.b, pair.partners_b))
    ]
    return abs(counts[0] - counts[1])


_DETERMINERS = frozenset(("a", "an", "the", "my", "our", "its", "their", "every"))
_NO_NOUN = frozenset(
    ("of", "to", "in", "on", "at", "by", "for", "from", "with", "and", "or", "is", "was", "are",
     "were", "has", "have", "had", "will", "would", "that", "which", "who", "because", "be")
)  # fmt: skip


def _torn(side: Side) -> int:
    """Places where a word is plainly missing: a determiner before what cannot follow it."""
    return sum(
        w.low in _DETERMINERS
        and (after.low in _NO_NOUN or (after.punctuation and after.low in ".,;:!?"))
        for w, after in zip(side.words, side.words[1:], strict=False)
    )
