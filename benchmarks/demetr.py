"""One known edit in a translation (DEMETR): is it seen, and is the unedited one left in peace?

    python -m benchmarks.demetr [--limit N] [--json FILE]

Two figures. By risk: the threshold at which 5 % of the clean pairs alarm (ties do not), and the
share of the edited pairs above it, beside sacrebleu's sentence scores. By findings as they stand:
the share of edited pairs alarmed (major or worse), noted with a fitting kind (minor or worse), and
alarms on clean pairs. `--limit N` takes N sentences with all their edits.
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from typing import NamedTuple

import xlate
from benchmarks.data import Row, rows, sample
from benchmarks.fitting import EDITS, edit
from benchmarks.peers import NAMES, metric_risks
from benchmarks.program import Figure, Outcome, run
from benchmarks.scores import alarm_threshold, share
from benchmarks.spans import MAJOR, MINOR
from benchmarks.table import Cell, table
from xlate.model import Comparison

CONTENT = {3, *range(5, 12), *range(17, 20), *range(21, 26)}
CRITICAL = range(7, 12)
FORMAT = range(26, 33)
RATE = 0.05
Pair = tuple[str, str]


class Case(NamedTuple):
    """An edited pair, with the clean pair that it was made from."""

    id: int
    name: str
    severity: str
    edited: Pair
    clean: Pair


class Judged(NamedTuple):
    """All pairs with what xlate and the peers make of them."""

    cases: Sequence[Case]
    compared: dict[Pair, Comparison]
    peers: dict[Pair, dict[str, float]]

    def risk(self, pair: Pair, system: str) -> float:
        """The risk that a system gives a pair."""
        return self.compared[pair].risk if system == "xlate" else self.peers[pair][system]

    def clean(self) -> list[Pair]:
        """The clean pairs, each once."""
        return list(dict.fromkeys(case.clean for case in self.cases))


def cases(data: Sequence[Row]) -> list[Case]:
    """The valid rows of the content kinds and of the format kinds."""
    return [
        Case(
            row["kind_id"],
            edit(row["kind"]).name,
            row["severity"],
            (row["reference"], row["perturbed"]),
            (row["reference"], row["clean"]),
        )
        for row in data
        if row["valid"] and (row["kind_id"] in CONTENT or row["kind_id"] in FORMAT)
    ]


def judge(found: Sequence[Case]) -> Judged:
    """Compare each distinct pair once; the peers see the content kinds alone."""
    every = list(dict.fromkeys(p for c in found for p in (c.clean, c.edited)))
    scored = list(dict.fromkeys(
        p for c in found if c.id in CONTENT for p in (c.clean, c.edited)))  # fmt: skip
    return Judged(
        found,
        dict(zip(every, xlate.compare_many(every, lang_a="en", lang_b="en"), strict=True)),
        dict(zip(scored, metric_risks(scored), strict=True)),
    )


def raised(compared: Comparison, rank: int, kinds: frozenset[str] | None = None) -> bool:
    """Whether there is a finding of that rank or worse (and of one of these kinds)."""
    return any(
        f.severity.rank >= rank and (kinds is None or f.kind in kinds) for f in compared.findings
    )


def by_risk(judged: Judged) -> tuple[str, dict[str, float]]:
    """Recall at the threshold by kind and over all content kinds, for each system."""
    systems = ("xlate", *NAMES)
    content = [c for c in judged.cases if c.id in CONTENT]
    clean = list(dict.fromkeys(c.clean for c in content))
    limits = {s: alarm_threshold([judged.risk(p, s) for p in clean], RATE) for s in systems}

    def recalls(chosen: Sequence[Case]) -> list[float]:
        return [share(judged.risk(c.edited, s) > limits[s] for c in chosen) for s in systems]

    lines: list[list[Cell]] = []
    for kind in EDITS:
        chosen = [c for c in content if c.name == kind.name]
        if chosen:
            lines.append([kind.name, chosen[0].id, len(chosen), *recalls(chosen)])
    overall = recalls(content)
    lines.append(["all content kinds", "", len(content), *overall])
    levels = len({judged.risk(p, "xlate") for p in clean})
    above = share(judged.risk(p, "xlate") > limits["xlate"] for p in clean)
    heading = (
        f"DEMETR by risk: % of edited pairs above the threshold at which {100 * RATE:.0f} % of "
        f"{len(clean)} clean pairs alarm\n(xlate: {limits['xlate']:.3f}, {above:.1f} % above it, "
        f"{levels} different risks)"
    )
    shown = table(heading, ("edit", "id", "pairs", *systems), lines)
    return shown, dict(zip(systems, overall, strict=True))


def by_findings(judged: Judged) -> str:
    """Alarmed, noted, and noted with a fitting kind, by kind of edit, beside the clean pairs."""
    lines: list[list[Cell]] = []
    for kind in EDITS:
        chosen = [c for c in judged.cases if c.name == kind.name and c.id in CONTENT]
        if not chosen:
            continue
        edited = [judged.compared[c.edited] for c in chosen]
        clean = [judged.compared[c.clean] for c in chosen]
        lines.append(
            [
                kind.name,
                chosen[0].id,
                len(chosen),
                share(raised(c, MAJOR) for c in edited),
                share(raised(c, MINOR) for c in edited),
                share(raised(c, MINOR, kind.fits) for c in edited),
                share(raised(c, MINOR, kind.fits) for c in clean),
            ]
        )
    header = ("edit", "id", "pairs", "alarmed", "noted", "fitting kind", "same on clean")
    return table("DEMETR by findings: % of pairs", header, lines)


def figures(judged: Judged, recall: dict[str, float]) -> list[Figure]:
    """The figures over all kinds."""
    clean = [judged.compared[p] for p in judged.clean()]
    critical = [c for c in judged.cases if c.id in CRITICAL]
    formats = [c for c in judged.cases if c.id in FORMAT]

    def alarmed(chosen: Sequence[Case]) -> float:
        return share(raised(judged.compared[c.edited], MAJOR) for c in chosen)

    def new(case: Case) -> bool:
        edited, before = judged.compared[case.edited], judged.compared[case.clean]
        return raised(edited, MAJOR) and not raised(before, MAJOR)

    best = max(recall[name] for name in NAMES)
    return [
        Figure("DEMETR, edits above the 5 % risk threshold", recall["xlate"], "%",
               f"above {best:.1f} (best of BLEU, chrF, TER); trained tagger 35"),
        Figure("DEMETR, critical edits (ids 7-11) alarmed", alarmed(critical)),
        Figure("DEMETR, the same without removed phrases",
               alarmed([c for c in critical if c.severity == "critical"])),
        Figure("DEMETR, clean pairs alarmed", share(raised(c, MAJOR) for c in clean),
               "per 100", "few"),
        Figure("DEMETR, format edits above minor", alarmed(formats), "%"),
        Figure("DEMETR, format edits above minor, clean pair not",
               share(new(c) for c in formats), "%", "0"),
    ]  # fmt: skip


def measure(args: argparse.Namespace) -> Outcome:
    data = rows("drift-demetr-dev")
    ids = set(sample(sorted({row["id"] for row in data}), args.limit))
    judged = judge(cases([row for row in data if row["id"] in ids]))
    shown, recall = by_risk(judged)
    found = figures(judged, recall)
    overall = table("DEMETR, over all", ("figure", "value"), [(f.name, f.value) for f in found])
    return Outcome([shown, by_findings(judged), _formats(judged), overall], found)


def _formats(judged: Judged) -> str:
    """The format kinds: what is above minor, and what of it the clean pair has too."""
    lines: list[list[Cell]] = []
    for number in FORMAT:
        chosen = [c for c in judged.cases if c.id == number]
        if chosen:
            edited = share(raised(judged.compared[c.edited], MAJOR) for c in chosen)
            clean = share(raised(judged.compared[c.clean], MAJOR) for c in chosen)
            lines.append([chosen[0].name, number, len(chosen), edited, clean])
    header = ("format edit", "id", "pairs", "edited", "clean")
    return table("DEMETR, format alone: % of pairs with a finding above minor", header, lines)


if __name__ == "__main__":
    raise SystemExit(run(__doc__, measure))
