"""Word links on MTRef and wiki: precision, recall and F1 of align_words_many.

    python -m benchmarks.word_links [--limit N] [--json FILE]

Precision and recall are taken per pair and averaged over pairs; F1 is that of the two averages.
Gold is sure + possible, and sure alone. Beside both together: the rules alone, the trained model
alone, its base model without training (SimAlign), and identical words, the nth with the nth.
"""

from __future__ import annotations

import argparse
import time
from collections import Counter
from collections.abc import Sequence

import xlate
from benchmarks.data import Row, rows, sample
from benchmarks.model_alone import model_links
from benchmarks.program import Figure, Outcome, run
from benchmarks.scores import PRF, averaged
from benchmarks.table import Cell, table
from benchmarks.untrained import untrained_links
from xlate.encoder import load
from xlate.settings import Settings

Links = set[tuple[int, int]]
SETS = (("MTRef", "wordalign-mtref-dev"), ("wiki", "wordalign-wiki-dev"))
WANTED = "at least 90; neural CRF has 90.8, semi-CRF of 110 M 92.4"


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


def links_by(
    system: str, pairs: Sequence[tuple[Sequence[str], Sequence[str]]]
) -> list[Links] | None:
    """The links that a system of `SYSTEMS` gives; None where it takes a model and there is none."""
    if system in ("both", "rules alone"):
        return xlate.align_words_many(pairs, settings=Settings(model=system == "both"))
    if system == "identical words":
        return [identical(a, b) for a, b in pairs]
    encoder = load()
    if encoder is None:
        return None
    return (model_links if system == "model alone" else untrained_links)(encoder, pairs)


SYSTEMS = ("both", "rules alone", "model alone", "untrained model (SimAlign)", "identical words")
GOLD = (("sure + possible", True), ("sure", False))


def scored(found: Sequence[Links], data: Sequence[Row], possible: bool) -> PRF:
    """Links against the gold of each row."""
    return averaged((one, gold(row, possible)) for one, row in zip(found, data, strict=True))


def measure(args: argparse.Namespace) -> Outcome:
    tables: list[str] = []
    figures: list[Figure] = []
    for title, name in SETS:
        data = sample(rows(name), args.limit)
        pairs = [(row["a"], row["b"]) for row in data]
        began = time.perf_counter()
        systems = {"both": links_by("both", pairs)}
        seconds = time.perf_counter() - began
        systems |= {system: links_by(system, pairs) for system in SYSTEMS[1:]}
        lines: list[list[Cell]] = []
        for system, found in systems.items():
            for label, possible in GOLD:
                score = None if found is None else scored(found, data, possible)
                lines.append([f"{system}, {label}", *(score.percent() if score else [None] * 3)])
                if score and system in ("both", SYSTEMS[3]):
                    figures.append(_figure(title, system, possible, score))
        heading = f"{title}: {len(data)} pairs, {len(data) / seconds:.0f} pairs/s"
        tables.append(table(heading, ("links", "P", "R", "F1"), lines))
    return Outcome(tables, figures)


def _figure(title: str, system: str, possible: bool, score: PRF) -> Figure:
    which = "F1" if possible else "F1, sure alone"
    peer = "" if system == "both" else f", {system}"
    wanted = WANTED if possible and title == "MTRef" and not peer else ""
    return Figure(f"word links, {title}, {which}{peer}", 100 * score.f1, "%", wanted)


if __name__ == "__main__":
    raise SystemExit(run(__doc__, measure))
