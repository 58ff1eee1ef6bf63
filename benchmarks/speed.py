"""Speed and memory, beside what a user would otherwise run on the same quotes.

    python -m benchmarks.speed [--limit N] [--budget SECONDS] [--json FILE]

Articles are made up (benchmarks/articles.py), pairs are human translations. `--limit` is the number
of pairs for compare_many; sizes of a story that would take longer than `--budget` are left out.
Nothing here is asserted in a test: the figures hold for the machine that they were measured on.
"""

from __future__ import annotations

import argparse
import os
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import xlate
from benchmarks import isolated, speed_peers
from benchmarks.articles import story
from benchmarks.data import SEED, rows, sample
from benchmarks.peers import metric_risks
from benchmarks.program import Figure, Outcome, run
from benchmarks.scores import growth
from benchmarks.table import Cell, table

PAIRS = 500
SIZES = (10, 30, 100)
LOADED = "import xlate; xlate.check"
TEN = "import xlate; from benchmarks.articles import story; xlate.check(story(10))"


def timed(call: Callable[[], object], times: int = 1) -> float:
    """The best wall-clock seconds of so many calls."""
    seconds = []
    for _ in range(times):
        began = time.perf_counter()
        call()
        seconds.append(time.perf_counter() - began)
    return min(seconds)


def throughput(limit: int | None) -> list[Figure]:
    """Pairs and articles per second, once started; each on input it has not seen."""
    data = sample(rows("human-pairs-dev"), limit or PAIRS)
    pairs = [(row["a"], row["b"]) for row in data]
    xlate.compare_many(pairs[:5])
    xlate.check(story(2, SEED + 1))
    compared = len(pairs) / timed(lambda: xlate.compare_many(pairs))
    scored = len(pairs) / timed(lambda: metric_risks(pairs))
    ten = timed(lambda: xlate.check(story(10)), 3)
    quotes = [a.text for a in story(30, SEED + 2).articles]
    found = len(quotes) / timed(lambda: xlate.extract_quotes_many(quotes, "en"))
    return [
        Figure("compare_many", compared, "pairs/s"),
        Figure("sacrebleu's BLEU, chrF and TER of the same pairs", scored, "pairs/s"),
        Figure("extract_quotes_many", found, "articles/s"),
        Figure("check, a story of ten articles", ten, "s"),
        Figure("check, ten articles a story", 10 / ten, "articles/s"),
    ]


def by_size(budget: float) -> tuple[str, list[Figure]]:
    """Time of one story by its number of articles, and the exponent of growth."""
    sizes: list[float] = []
    seconds: list[float] = []
    lines: list[list[Cell]] = []
    for size in SIZES:
        known = len(sizes) > 1
        slope = growth(sizes, seconds) if known else 2.0
        if sizes and seconds[-1] * (size / sizes[-1]) ** slope > budget:
            lines.append([str(size), "left out: would exceed the budget", None])
            continue
        made = story(size)
        seconds.append(timed(lambda made=made: xlate.check(made)))  # type: ignore[misc]
        sizes.append(size)
        lines.append([str(size), seconds[-1], size / seconds[-1]])
    shown = table("check by number of articles in one story, twelve quotes each",
                  ("articles", "seconds", "articles/s"), lines)  # fmt: skip
    if len(sizes) < 2:
        return shown, []
    exponent = growth(sizes, seconds)
    shown += f"\ntime grows as articles to the power of {exponent:.2f} (log-log least squares)"
    return shown, [Figure(f"check, growth from {sizes[0]:.0f} to {sizes[-1]:.0f} articles",
                          exponent, "exponent", "below 2")]  # fmt: skip


def cold() -> tuple[list[list[Cell]], list[Figure]]:
    """Fresh processes: help, a check of two articles, and peak memory."""
    lines: list[list[Cell]] = []
    figures: list[Figure] = []

    def note(name: str, value: float | str, unit: str, wanted: str = "") -> None:
        lines.append([name, value, unit])
        if isinstance(value, float):
            figures.append(Figure(name, value, unit, wanted))

    note("xlate --help, best of 5", _best([*isolated.XLATE, "--help"], 5), "s")
    note("an empty Python, best of 5", _best(["-c", ""], 5), "s")
    with tempfile.TemporaryDirectory() as folder:
        paths = []
        for article in story(2).articles:
            paths.append(os.path.join(folder, f"{article.id}.txt"))
            Path(paths[-1]).write_text(article.text, "utf-8")
        cold_check = _best([*isolated.XLATE, "check", *paths], 3, (0, 1))
        note("xlate check, two articles, cold, best of 3", cold_check, "s")
    note("peak memory, ten articles", isolated.peak_megabytes(TEN), "MB")
    note("peak memory, imports alone", isolated.peak_megabytes(LOADED), "MB")
    return lines, figures


def _best(arguments: Sequence[str], times: int, fine: Sequence[int] = (0,)) -> float | str:
    """The best seconds, or what the process said when it failed."""
    runs = [isolated.python(arguments) for _ in range(times)]
    failed = [done for done in runs if done.code not in fine]
    return f"failed: {failed[0].said}" if failed else min(done.seconds for done in runs)


def peers() -> tuple[str, list[Figure]]:
    """The same renderings through xlate, sacrebleu and collatex."""
    made = story(10, SEED + 3)
    began = time.perf_counter()
    report = xlate.check(made)
    ours = time.perf_counter() - began
    groups = [[r.part.text for r in s.renderings] for s in report.statements]
    groups = [group for group in groups if len(group) > 1]
    lines: list[list[Cell]] = [["xlate check: finds, aligns, lays out, compares", ours, 1.0]]
    figures: list[Figure] = []
    for name, call in speed_peers.PEERS.items():
        seconds = call(groups)
        if isinstance(seconds, str):
            lines.append([f"{name}: {seconds}", None, None])
            continue
        lines.append([name, seconds, seconds / ours])
        figures.append(Figure(f"{name}, time over xlate check", seconds / ours, "times"))
    pairs = sum(len(g) * (len(g) - 1) // 2 for g in groups)
    heading = (
        f"Ten articles beside what one would otherwise run: {len(groups)} statements, "
        f"{sum(map(len, groups))} renderings, {pairs} pairs"
    )
    return table(heading, ("what", "seconds", "times xlate's"), lines), figures


def measure(args: argparse.Namespace) -> Outcome:
    warm = throughput(args.limit)
    shown = [table("Once started", ("what", "value", "unit"),
                   [(f.name, f.value, f.unit) for f in warm])]  # fmt: skip
    grown, growing = by_size(args.budget)
    lines, fresh = cold()
    beside, compared = peers()
    shown += [grown, table("Fresh processes", ("what", "value", "unit"), lines), beside]
    return Outcome(shown, [*warm, *growing, *fresh, *compared])


def _options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--budget", type=float, default=90, help="most seconds for one story size")


if __name__ == "__main__":
    raise SystemExit(run(__doc__, measure, _options))
