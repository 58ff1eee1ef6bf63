"""Real drift between human translators: what is seen of it, and how often the rest alarms.

    python -m benchmarks.human_gold [--limit N] [--json FILE]

Dev is labelled twice: a difference is sure if both passes have it. Train is labelled once. Beside
xlate: a word diff, every run of other words being an alarm. Then a reliability diagram of `risk`.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable, Sequence
from typing import NamedTuple

import xlate
from benchmarks.data import Row, rows, sample
from benchmarks.fitting import fits_gold
from benchmarks.program import Figure, Outcome, run
from benchmarks.scores import Bin, area_under_curve, calibrated_error, reliability, share
from benchmarks.spans import MAJOR, MINOR, Difference, of_findings, overlap, span, word_diff
from benchmarks.table import Cell, table
from xlate.model import Comparison, Severity


class Labelled(NamedTuple):
    """A difference as it was labelled."""

    where: Difference
    kinds: frozenset[str]
    passes: int

    @property
    def major(self) -> bool:
        """Whether an editor would act on it."""
        return self.where.rank >= MAJOR


class Scores(NamedTuple):
    """Shares in percent; `clean` in 100 pairs without a major difference."""

    alarmed: float
    noted: float
    fitting: float
    on_major: float
    on_any: float
    clean: float


def labels(row: Row) -> list[Labelled]:
    """The differences of a row."""
    return [
        Labelled(
            Difference(span(d["a"]), span(d["b"]), "/".join(d["kinds"]),
                       Severity(d["severity"]).rank),
            frozenset(d["kinds"]),
            d["passes"],
        )
        for d in row["diffs"]
    ]  # fmt: skip


def score(
    gold: Sequence[Sequence[Labelled]], found: Sequence[Sequence[Difference]], passes: int
) -> Scores:
    """Found differences against labelled ones, pair by pair.

    Args:
        gold: The labels of each pair.
        found: What a system found in each pair.
        passes: In how many passes a difference must be labelled to be sure.
    """
    sure = [
        ([d for d in ds if overlap(d, label.where)], label)
        for labelled, ds in zip(gold, found, strict=True)
        for label in labelled
        if label.major and label.passes >= passes
    ]
    alarms = [
        (d, labelled)
        for labelled, ds in zip(gold, found, strict=True)
        for d in ds
        if d.rank >= MAJOR
    ]
    return Scores(
        share(any(d.rank >= MAJOR for d in ds) for ds, _ in sure),
        share(any(d.rank >= MINOR for d in ds) for ds, _ in sure),
        share(any(d.rank >= MINOR and fits_gold(d.kind, x.kinds) for d in ds) for ds, x in sure),
        share(any(x.major and overlap(d, x.where) for x in labelled) for d, labelled in alarms),
        share(any(overlap(d, x.where) for x in labelled) for d, labelled in alarms),
        share(
            any(d.rank >= MAJOR for d in ds)
            for labelled, ds in zip(gold, found, strict=True)
            if not any(x.major for x in labelled)
        ),
    )


Target = Callable[[Labelled], bool]
EVENT = "a labelled difference above neutral"
TARGETS: dict[str, Target] = {
    EVENT: lambda label: label.where.rank >= MINOR,  # what `risk` is the probability of
    "a difference that both passes have": lambda label: label.passes > 1,
    "a major difference": lambda label: label.major,
}
SEEN = {"dev": "fitted on these: the last step", "train": "fitted on these: the network"}


def scored(
    gold: Sequence[Sequence[Labelled]], compared: Sequence[Comparison], counts: Target
) -> list[tuple[float, bool]]:
    """The risk of each pair, and whether it holds a difference that counts."""
    return [
        (c.risk, any(counts(label) for label in labelled))
        for c, labelled in zip(compared, gold, strict=True)
    ]


def calibration(
    part: str, gold: Sequence[Sequence[Labelled]], compared: Sequence[Comparison]
) -> tuple[list[str], list[Figure]]:
    """The reliability diagram of risk, and how it does against stricter events."""
    pairs = scored(gold, compared, TARGETS[EVENT])
    bins, error = reliability(pairs)
    chance = calibrated_error([p for p, _ in pairs])
    heading = (
        f"Reliability of risk on {part} ({SEEN[part]}): that a pair holds {EVENT}\n"
        f"expected calibration error {100 * error:.1f} %, of which chance alone would give "
        f"{100 * chance:.1f} % with {len(pairs)} pairs; bins of equal mass, | is the mean risk"
    )
    header = ("risk", "pairs", "mean risk %", "hold one %", "0 %" + " " * 13 + "100 %")
    diagram = table(heading, header, [_bar(b) for b in bins])
    lines: list[list[Cell]] = []
    for title, counts in TARGETS.items():
        if part == "train" and title.startswith("a difference that both"):
            continue  # train was labelled once
        own = scored(gold, compared, counts)
        lines.append([title, share(y for _, y in own), area_under_curve(own)])
    events = table(f"Risk on {part}: chance that it ranks a pair with the event above one without",
                   ("event", "% of pairs", "area under the curve"), lines)  # fmt: skip
    wanted = "under 5" if part == "dev" else ""
    return [diagram, events], [
        Figure(f"risk on {part}, expected calibration error", 100 * error, "%", wanted),
        Figure(f"risk on {part}, area under the curve", area_under_curve(pairs), ""),
    ]


def _bar(b: Bin, width: int = 20) -> list[Cell]:
    """A bin as a line: # up to the observed share, | at the mean risk."""
    bar = list(("#" * round(width * b.observed)).ljust(width + 1))
    bar[round(width * b.predicted)] = "|"
    return [f"{b.low:.3f} to {b.high:.3f}", b.pairs, 100 * b.predicted, 100 * b.observed,
            "".join(bar)]  # fmt: skip


def measure(args: argparse.Namespace) -> Outcome:
    tables: list[str] = []
    figures: list[Figure] = []
    for part, passes in (("dev", 2), ("train", 1)):
        data = sample(rows(f"drift-human-gold-{part}"), args.limit)
        gold = [labels(row) for row in data]
        pairs = [(row["a"], row["b"]) for row in data]
        compared = xlate.compare_many(pairs, lang_a="en", lang_b="en")
        ours = score(gold, [of_findings(c.findings) for c in compared], passes)
        diff = score(gold, [word_diff(a, b) for a, b in pairs], passes)
        sure = sum(x.major and x.passes >= passes for labelled in gold for x in labelled)
        lines = [
            (text, x, None if text == FITTING else y)
            for text, x, y in zip(ROWS, ours, diff, strict=True)
        ]
        heading = f"Human gold, {part}: {len(data)} pairs, {sure} sure major differences"
        tables.append(table(heading, ("%", "xlate", "word diff"), lines))
        figures += [
            Figure(f"human gold {part}, {text}", x, "%", wanted if part == "dev" else "")
            for text, x, wanted in zip(ROWS, ours, _wanted(diff), strict=True)
        ]
        diagrams, errors = calibration(part, gold, compared)
        tables += diagrams
        figures += errors
    return Outcome(tables, figures)


FITTING = "sure major ones noted with a fitting kind"
ROWS = (
    "sure major ones alarmed",
    "sure major ones noted",
    FITTING,
    "alarms on a major one",
    "alarms on any labelled one",
    "clean pairs that alarm, in 100",
)


def _wanted(diff: Scores) -> tuple[str, ...]:
    """The word diff's share of right alarms is to be beaten many times over."""
    return (
        "many",
        "most",
        "most",
        f"far above {diff.on_major:.1f} (word diff)",
        f"far above {diff.on_any:.1f} (word diff)",
        f"far below {diff.clean:.1f} (word diff)",
    )


if __name__ == "__main__":
    raise SystemExit(run(__doc__, measure))
