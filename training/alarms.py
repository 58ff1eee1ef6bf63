"""Fit drift/weighed.toml: how likely a difference is grave, by the rule and by the model.

usage: PYTHONPATH=. python training/alarms.py [--pairs N] [--out FILE]

Of pairs that the network has never seen. Positives: findings on major differences that readers
labelled (training/labels, drift-human-gold-dev, which may calibrate), on drift that they planted,
and on what our own edits changed in versions of one sentence (every second story). Negatives: all
other findings of the labelled pairs, those on harmless words that were planted, and those of the
versions as they are. After training/risk.py, whose risk is evidence. Ten minutes on a core; seeded.
"""

from __future__ import annotations

import argparse
import random
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import numpy as np

from benchmarks.data import rows
from training.edits import EDITS, Edited, pool, random_edit
from training.encoder.harmless import stories
from training.encoder.odds import USUAL, odds
from training.fitting import logistic
from training.labels import GRAVE, labelled
from xlate.drift.alone import completed
from xlate.drift.pair import Context, Pair
from xlate.drift.weighed import UNHEARD, Cuts, ear, evidence, is_open
from xlate.model import Finding, Span
from xlate.pipeline import model_of, proposals
from xlate.settings import Settings

OUT = Path(__file__).resolve().parents[1] / "xlate" / "drift" / "weighed.toml"
# Nothing is regraded: every finding that the weights will judge, as it is told.
AS_TOLD = Cuts(doubted={}, raised={}, heard={}, noted=2, alone_noted=0.35)
# How much one finding weighs: in pairs that were labelled twice, once, where drift was planted, and
# where we made an edit. Made drift is louder than real: with more weight it drowns the other.
GOLD, LABELLED, PLANTED, OWN = 8.0, 4.0, 1.0, 0.3
RIDGE = 10.0
Found = tuple[Finding, dict[str, float]]
Place = Sequence[int] | None


def judged(pairs: list[tuple[str, str]]) -> Iterator[list[Found]]:
    """For each pair, the findings whose gravity is asked, with their evidence."""
    context = Context(Settings(), {}, model_of(Settings()))
    for pair, proposed in proposals(pairs, "en", "en"):
        yield [
            (f, e) for f in completed(pair, proposed, context, AS_TOLD) if (e := _asked(pair, f))
        ]


def _asked(pair: Pair, finding: Finding) -> dict[str, float] | None:
    heard = ear(pair)
    if heard is None or finding.kind in UNHEARD:
        return None
    told = finding.severity.rank > 0 or is_open(finding)
    return evidence(pair, finding, heard) if told else None


def edited(count: int, rng: random.Random) -> Iterator[tuple[str, str, Edited | None]]:
    """Versions of one sentence as they are, then with an edit."""
    ground = rng.sample(list(stories(kept_apart=True)), count)
    stock, chances = pool([t for g in ground for t in (g.a, g.b)]), odds(EDITS, USUAL, {})
    for item in ground:
        yield item.a, item.b, None
        for _ in range(2):
            edit = random_edit(item.b.split(), rng, stock, chances)
            if edit is not None and edit.severity != "minor":
                yield item.a, " ".join(edit.tokens), edit


def made_grave(finding: Finding, edit: Edited, before: list[str]) -> bool:
    """Whether a finding speaks of what the edit changed."""
    if finding.b is not None and any(overlap(finding.b, s) for s in spans(edit.tokens, edit.new)):
        return True
    cut = {before[n].strip('.,;:"“”').lower() for n in edit.old}
    return (
        finding.b is None
        and finding.a is not None
        and bool(cut & set(finding.a.text.lower().split()))
    )


def spans(tokens: tuple[str, ...], at: tuple[int, ...]) -> list[tuple[int, int]]:
    """Where the tokens at `at` stand in the sentence."""
    starts = np.cumsum([0, *(len(t) + 1 for t in tokens)])
    return [(int(starts[n]), int(starts[n]) + len(tokens[n])) for n in at]


def overlap(span: Span, other: Place) -> bool:
    return other is not None and span.start < other[1] and other[0] < span.end


def speaks_of(finding: Finding, spans: Iterable[tuple[Place, Place]]) -> bool:
    """Whether a finding overlaps one of some differences, on either side."""
    return any(
        (finding.a is not None and overlap(finding.a, a))
        or (finding.b is not None and overlap(finding.b, b))
        for a, b in spans
    )


def examples(count: int) -> Iterator[tuple[dict[str, float], float, float]]:
    """Evidence, whether grave, and weight."""
    rng = random.Random(1)
    made = list(edited(count, rng))
    for (a, b, edit), found in zip(made, judged([(a, b) for a, b, _ in made]), strict=True):
        before = next((x[1] for x in reversed(made[: made.index((a, b, edit))]) if x[2] is None), b)
        for finding, values in found:
            if edit is None:
                yield values, 0.0, OWN
            elif made_grave(finding, edit, before.split()):
                yield values, 1.0, OWN
    gold = rows("drift-human-gold-dev")
    for row, found in zip(gold, judged([(r["a"], r["b"]) for r in gold]), strict=True):
        spans = [(d["a"], d["b"]) for d in row["diffs"] if d["severity"] in GRAVE]
        for finding, values in found:
            yield values, float(speaks_of(finding, spans)), GOLD
    yield from read_by_others()


def read_by_others() -> Iterator[tuple[dict[str, float], float, float]]:
    """The same of the labelled pairs that the network never sees, and of what was planted there."""
    apart = [item for item in labelled() if item.apart]
    for item, found in zip(apart, judged([(i.pair.a, i.pair.b) for i in apart]), strict=True):
        spans = [(d.a, d.b) for d in item.differences if d.grave]
        for finding, values in found:
            yield values, float(speaks_of(finding, spans)), LABELLED
    made = [(item, edit) for item in apart for edit in item.edits if edit.severity != "minor"]
    pairs = [(item.pair.a, edit.applied(item.pair.b)) for item, edit in made]
    for (item, edit), found in zip(made, judged(pairs), strict=True):
        start = edit.span[0]
        gone = set(item.pair.b[start : edit.span[1]].lower().split())
        for finding, values in found:
            if finding.b is not None:
                told = overlap(finding.b, (start, start + len(edit.new)))
            else:
                told = finding.a is not None and bool(gone & set(finding.a.text.lower().split()))
            if told:
                yield values, float(edit.grave), PLANTED


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pairs", type=int, default=2400)
    parser.add_argument("--out", type=Path, default=OUT)
    options = parser.parse_args()
    found = list(examples(options.pairs))
    names = sorted({name for values, _, _ in found for name in values})
    x = np.array([[values.get(n, 0.0) for n in names] for values, _, _ in found])
    y, w = np.array([f[1] for f in found]), np.array([f[2] for f in found])
    mean, std = x.mean(0), x.std(0) + 1e-6
    v = logistic((x - mean) / std, y, w, RIDGE)
    weights = v[:-1] / std
    print(f"{len(found)} findings, {int(y.sum())} grave")
    lines = [
        "# Weights of drift/weighed.py, written by training/alarms.py: see there for the data.",
        'source = "fitted by training/alarms.py on own edits and labelled pairs"',
        f"bias = {v[-1] - float(weights @ mean):.4f}",
        "",
        "[weights]",
        *(f"{name} = {value:.4f}" for name, value in zip(names, weights, strict=True)),
    ]
    options.out.write_text("\n".join(lines) + "\n", "utf-8")


if __name__ == "__main__":
    main()
