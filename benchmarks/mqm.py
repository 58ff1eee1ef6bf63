"""Errors that professional translators marked in machine translations: character F1.

    python -m benchmarks.mqm [--limit N] [--json FILE]

Each output is compared with its human reference; the characters of `b` of all findings of minor or
worse against those of the marked errors, summed over all segments. Beside it, in the same run: a
word diff, and flagging everything. A fixed sample of 1,500 outputs unless --limit says otherwise.

The model was trained on these very marks (docs/model.md), so its figure flatters;
`benchmarks.ablation` has that of the rules alone.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Sequence

import xlate
from benchmarks.data import rows, sample
from benchmarks.program import Figure, Outcome, run
from benchmarks.scores import PRF, counted
from benchmarks.spans import MAJOR, MINOR, Difference, characters, of_findings, word_diff
from benchmarks.table import table

DEFAULT = 1500


def character_score(found: Iterable[set[int]], gold: Iterable[set[int]]) -> PRF:
    """Precision, recall and F1 over characters, counted over all segments."""
    hits = predicted = wanted = 0
    for one, other in zip(found, gold, strict=True):
        hits += len(one & other)
        predicted += len(one)
        wanted += len(other)
    return counted(hits, predicted, wanted)


def marked(found: Sequence[Difference], rank: int = MINOR) -> set[int]:
    """The characters of `b` that differences of that rank or worse cover."""
    return characters(d.b for d in found if d.rank >= rank)


def measure(args: argparse.Namespace) -> Outcome:
    every = [row for row in rows("drift-mqm-news-zhen-dev") if row.get("reference")]
    data = sample(every, DEFAULT if args.limit is None else args.limit)
    pairs = [(row["reference"], row["target"]) for row in data]
    compared = xlate.compare_many(pairs, lang_a="en", lang_b="en")
    ours = [of_findings(c.findings) for c in compared]
    systems = {
        "xlate, minor or worse": [marked(found) for found in ours],
        "xlate, any finding": [marked(found, 0) for found in ours],
        "xlate, major or worse": [marked(found, MAJOR) for found in ours],
        "word diff": [marked(word_diff(a, b)) for a, b in pairs],
        "everything": [set(range(len(b))) for _, b in pairs],
    }
    lines = []
    scores = {}
    for title, chosen in (("all errors", ("minor", "major")), ("major errors", ("major",))):
        gold = [
            characters((s, e) for s, e, severity in row["errors"] if severity in chosen)
            for row in data
        ]
        for name, found in systems.items():
            scores[name, title] = character_score(found, gold)
            lines.append((f"{title}: {name}", *scores[name, title].percent()))
    best = max(scores[name, "all errors"].f1 for name in ("word diff", "everything"))
    heading = f"MQM news: characters of marked errors, {len(data)} of {len(every)} outputs"
    return Outcome(
        [table(heading, ("errors: system", "P", "R", "F1"), lines)],
        [Figure("MQM news, character F1", 100 * scores["xlate, minor or worse", "all errors"].f1,
                "%", f"above {100 * best:.1f} (word diff)")],
    )  # fmt: skip


if __name__ == "__main__":
    raise SystemExit(run(__doc__, measure))
