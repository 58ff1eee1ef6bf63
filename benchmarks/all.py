"""Every benchmark in turn, and one table of figure, value and what is wanted.

    python -m benchmarks.all [--limit N] [--only NAME ...] [--json FILE]

Each program runs in a process of its own, so that none warms another. Those that print their own
tables alone follow below the figures. One that is skipped or fails is named at the end; a failure
makes the exit status 1.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from benchmarks.isolated import Done, python
from benchmarks.program import Figure
from benchmarks.table import table

PROGRAMS = (
    "word_links",
    "collation",
    "quote_alignment",
    "quote_forms",
    "retrieval",
    "across",
    "amounts",
    "names_across",
    "demetr",
    "human_gold",
    "human_pairs",
    "etpc",
    "mqm",
    "attribution",
    "ablation",
    "speed",
)
TABLES = ("corpora",)  # these take no --json
SECONDS = 3600


def figures_of(written: dict[str, Any]) -> list[Figure]:
    """The figures that a program wrote to its JSON file."""
    return [
        Figure(name, found["value"], found.get("unit", ""), found.get("wanted", ""))
        for name, found in written["figures"].items()
    ]


def run_program(name: str, limit: int | None) -> tuple[Done, list[Figure]]:
    """Run one program; no figures if it was skipped, failed, or writes none."""
    if name in TABLES:
        return python(["-m", f"benchmarks.{name}"], SECONDS), []
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "figures.json"
        cut = [] if limit is None else ["--limit", str(limit)]
        done = python(["-m", f"benchmarks.{name}", "--json", str(path), *cut], SECONDS)
        if done.code != 0 or not path.is_file():
            return done, []
        return done, figures_of(json.loads(path.read_text("utf-8")))


def remark(name: str, done: Done, found: Sequence[Figure]) -> str:
    """What to say of a program beside its figures; nothing if all is well."""
    if done.code != 0:
        return f"{name} failed: {done.said}"
    return "" if found or name in TABLES else f"{name}: {done.said or 'no figures'}"


def main(argv: Sequence[str] | None = None) -> int:
    """Run the programs, print the table and the remarks."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--limit", type=int, help="measure a fixed sample of so many items")
    parser.add_argument(
        "--only", nargs="+", choices=(*PROGRAMS, *TABLES), default=(*PROGRAMS, *TABLES)
    )
    parser.add_argument("--json", type=Path, metavar="FILE", help="write all figures to FILE")
    args = parser.parse_args(argv)
    found: list[Figure] = []
    shown: list[str] = []
    remarks: list[str] = []
    failed = False
    for name in args.only:
        print(f"{name} ...", file=sys.stderr, flush=True)
        done, figures = run_program(name, args.limit)
        found += figures
        shown += [done.shown] if name in TABLES else []
        failed = failed or done.code != 0
        remarks += [text for text in [remark(name, done, figures)] if text]
    rows = [(f.name, f"{f.value:.{1 if abs(f.value) >= 10 else 2}f}", f.unit, f.wanted)
            for f in found]  # fmt: skip
    first = table("xlate, all figures", ("figure", "value", "unit", "wanted"), rows)
    print("\n\n".join(part for part in (first, *shown, "\n".join(remarks)) if part))
    if args.json:
        written = {f.name: {"value": f.value, "unit": f.unit, "wanted": f.wanted} for f in found}
        args.json.write_text(json.dumps({"limit": args.limit, "figures": written}, indent=1) + "\n")
    return int(failed)


if __name__ == "__main__":
    raise SystemExit(main())
