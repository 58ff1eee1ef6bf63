"""Word links on MTRef and wiki: precision, recall and F1 of align_words_many.

    python -m benchmarks.word_links [--limit N] [--json FILE]

Precision and recall are taken per pair and averaged over pairs; F1 is that of the two averages.
Gold is sure + possible, and sure alone. Beside it: identical words, the nth with the nth.
"""

from __future__ import annotations

import argparse
import time
from collections import Counter
from collections.abc import Sequence

import xlate
from benchmarks.data import Row, rows, sample
from benchmarks.program import Figure, Outcome, run
from benchmarks.scores import averaged
from benchmarks.table import Cell, table

Links = set[tuple[int, int]]
SETS = (("MTRef", "wordalign-mtref-dev"), ("wiki", "wordalign-wiki-dev"))
WANTED = "above 76.2 (JacanaToken); neural CRF has 90.8"


def identical(a: Sequence[str], b: Sequence[str]) -> Links:
    """The nth occurrence of a word with the nth of the same word, case folded."""
    places = {key: j for j, key in enumerate(_counted(b))}
    return {(i, places[key]) for i, key in enumerate(_counted(a)) if key in places}


def _counted(tokens: Sequence[str]) -> list[tuple[str, int]]:
    seen: Counter[str] = Counter()
    result = []
    for token in tokens:
        low = token.casefold()
        result.append((low, seen[low]))
        seen[low] += 1
    return result


def gold(row: Row, possible: bool) -> Links:
    """The links of a row: the sure ones, or these and the possible ones."""
    chosen = row["sure"] + (row["possible"] if possible else [])
    return {(i, j) for i, j in chosen}


def measure(args: argparse.Namespace) -> Outcome:
    tables: list[str] = []
    figures: list[Figure] = []
    for title, name in SETS:
        data = sample(rows(name), args.limit)
        pairs = [(row["a"], row["b"]) for row in data]
        began = time.perf_counter()
        found = xlate.align_words_many(pairs)
        seconds = time.perf_counter() - began
        systems = {"xlate": found, "identical words": [identical(a, b) for a, b in pairs]}
        lines: list[list[Cell]] = []
        for system, links in systems.items():
            for label, possible in (("sure + possible", True), ("sure", False)):
                score = averaged(
                    (one, gold(row, possible)) for one, row in zip(links, data, strict=True)
                )
                lines.append([f"{system}, {label}", *score.percent()])
                if system == "xlate":
                    wanted = WANTED if possible and title == "MTRef" else ""
                    which = "F1" if possible else "F1, sure alone"
                    figures.append(Figure(f"word links, {title}, {which}", 100 * score.f1, "%",
                                          wanted))  # fmt: skip
        heading = f"{title}: {len(data)} pairs, {len(data) / seconds:.0f} pairs/s"
        tables.append(table(heading, ("links", "P", "R", "F1"), lines))
    return Outcome(tables, figures)


if __name__ == "__main__":
    raise SystemExit(run(__doc__, measure))
