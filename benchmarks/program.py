"""What every benchmark program shares: its options, its tables and figures, and how it ends."""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

from benchmarks.data import Absent


class Figure(NamedTuple):
    """One number that can be quoted; `wanted` says in words what it should be, if that is known."""

    name: str
    value: float
    unit: str = "%"
    wanted: str = ""


class Outcome(NamedTuple):
    """What one program found: its tables as text, and its figures."""

    tables: Sequence[str]
    figures: Sequence[Figure]


Measure = Callable[[argparse.Namespace], Outcome]


def run(
    doc: str | None,
    measure: Measure,
    options: Callable[[argparse.ArgumentParser], None] | None = None,
    argv: Sequence[str] | None = None,
) -> int:
    """Read the options, measure, print the tables, write the figures; the exit status is 0.

    Args:
        doc: The program's docstring, for its help.
        measure: What measures.
        options: Adds the program's own options.
        argv: Arguments, instead of those of the command line.
    """
    parser = argparse.ArgumentParser(description=(doc or "").split("\n")[0])
    parser.add_argument("--limit", type=int, help="measure a fixed sample of so many items")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the figures to FILE")
    if options is not None:
        options(parser)
    args = parser.parse_args(argv)
    try:
        outcome = measure(args)
    except Absent as missing:
        print(f"skipped: {missing}")
        return 0
    print("\n\n".join(outcome.tables))
    if args.json:
        figures = {f.name: {"value": f.value, "unit": f.unit, "wanted": f.wanted}
                   for f in outcome.figures}  # fmt: skip
        args.json.write_text(json.dumps({"limit": args.limit, "figures": figures}, indent=1) + "\n")
    return 0
