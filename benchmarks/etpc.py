"""Typed differences (ETPC): harmful ones noted, harmless ones that alarm.

    python -m benchmarks.etpc [--limit N] [--json FILE]

For each relation that has a place: is there a finding overlapping it on either side, of minor or
worse for a harmful relation, of major or worse for a harmless one.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Sequence
from typing import NamedTuple

import xlate
from benchmarks.data import Row, rows, sample
from benchmarks.fitting import etpc_kinds
from benchmarks.program import Figure, Outcome, run
from benchmarks.scores import share
from benchmarks.spans import MAJOR, MINOR, Difference, of_findings, overlap, span
from benchmarks.table import Cell, table


class Judged(NamedTuple):
    """One relation with what was found there."""

    type: str
    harmful: bool
    rank: int
    fitting: bool


def judge(relations: Iterable[Row], found: Sequence[Difference]) -> list[Judged]:
    """The relations that have a place, each with the gravest finding on it.

    `fitting` says whether one of minor or worse is of a kind that fits the type.
    """
    result = []
    for relation in relations:
        where = Difference(span(relation["a"]), span(relation["b"]), relation["type"], 0)
        if where.a is None and where.b is None:
            continue
        there = [d for d in found if overlap(d, where)]
        kinds = etpc_kinds(relation["type"])
        fitting = any(d.rank >= MINOR and d.kind in kinds for d in there)
        rank = max((d.rank for d in there), default=-1)
        result.append(Judged(relation["type"], relation["harmful"], rank, fitting))
    return result


def _row(name: str, chosen: Sequence[Judged], fits: bool) -> list[Cell]:
    harmful = [j for j in chosen if j.harmful]
    harmless = [j for j in chosen if not j.harmful]
    return [
        name,
        len(harmful),
        share(j.rank >= MINOR for j in harmful) if harmful else None,
        share(j.rank >= MAJOR for j in harmful) if harmful else None,
        share(j.fitting for j in harmful) if harmful and fits else None,
        len(harmless),
        share(j.rank >= MINOR for j in harmless) if harmless else None,
        share(j.rank >= MAJOR for j in harmless) if harmless else None,
    ]


def measure(args: argparse.Namespace) -> Outcome:
    data = sample(rows("drift-etpc-dev"), args.limit)
    compared = xlate.compare_many([(r["a"], r["b"]) for r in data], lang_a="en", lang_b="en")
    judged = [
        j
        for row, c in zip(data, compared, strict=True)
        for j in judge(row["relations"], of_findings(c.findings))
    ]
    types = sorted({j.type for j in judged}, key=lambda t: (-sum(j.type == t for j in judged), t))
    lines = [_row(t, [j for j in judged if j.type == t], bool(etpc_kinds(t))) for t in types]
    lines.append(_row("all", judged, False))
    header = ("type", "harmful", "noted %", "alarmed %", "fitting kind %",
              "harmless", "noted %", "alarmed %")  # fmt: skip
    noted = share(j.rank >= MINOR for j in judged if j.harmful)
    alarmed = share(j.rank >= MAJOR for j in judged if not j.harmful)
    return Outcome(
        [table(f"ETPC: {len(data)} pairs, {len(judged)} relations with a place", header, lines)],
        [
            Figure("ETPC, harmful relations noted", noted, "%", "most"),
            Figure("ETPC, harmless relations alarmed", alarmed, "%", "few"),
        ],
    )


if __name__ == "__main__":
    raise SystemExit(run(__doc__, measure))
