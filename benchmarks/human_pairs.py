"""Two human translations of one news sentence: how often do harmless pairs alarm?

    python -m benchmarks.human_pairs [--limit N] [--json FILE]

About one pair in seven does hold a real difference, so none is not the aim.
"""

from __future__ import annotations

import argparse
import time
from collections import Counter

import xlate
from benchmarks.data import rows, sample
from benchmarks.program import Figure, Outcome, run
from benchmarks.scores import share
from benchmarks.spans import MAJOR
from benchmarks.table import Cell, table
from xlate.model import Severity


def measure(args: argparse.Namespace) -> Outcome:
    data = sample(rows("human-pairs-dev"), args.limit)
    began = time.perf_counter()
    compared = xlate.compare_many([(r["a"], r["b"]) for r in data], lang_a="en", lang_b="en")
    seconds = time.perf_counter() - began
    count = Counter((f.kind, f.severity) for c in compared for f in c.findings)
    kinds = sorted({kind for kind, _ in count}, key=lambda k: (-_grave(count, k), k))
    lines: list[list[Cell]] = [
        [kind, *(100 * count[kind, s] / len(data) for s in Severity)] for kind in kinds
    ]
    totals: list[Cell] = [
        100 * sum(n for (_, s), n in count.items() if s is severity) / len(data)
        for severity in Severity
    ]
    lines.append(["all", *totals])
    major = 100 * sum(_grave(count, kind) for kind in kinds) / len(data)
    alarmed = share(any(f.severity.rank >= MAJOR for f in c.findings) for c in compared)
    heading = (
        f"Human pairs: findings per 100 pairs ({len(data)} pairs, {len(data) / seconds:.0f} "
        f"pairs/s)\nmajor or worse: {major:.1f} per 100 pairs; pairs alarmed: {alarmed:.1f} in 100"
    )
    return Outcome(
        [table(heading, ("kind", *Severity), lines)],
        [
            Figure("human pairs, findings at major or worse", major, "per 100 pairs", "few"),
            Figure("human pairs, pairs alarmed", alarmed, "per 100", "about 14 hold a real one"),
        ],
    )


def _grave(count: Counter[tuple[str, Severity]], kind: str) -> int:
    return count[kind, Severity.MAJOR] + count[kind, Severity.CRITICAL]


if __name__ == "__main__":
    raise SystemExit(run(__doc__, measure))
