"""Sheets of pairs to read: a text with the pairs, and the names that `gather` needs.

usage: PYTHONPATH=. python -m training.labels.sheets FOLDER [--origin human ...] [--size 210]
       [--swaps]

Only pairs that nobody read yet; with --swaps the second renderings of pairs that were read, into
whose places nobody wrote other words yet. README.md says what a reader writes.
"""

from __future__ import annotations

import argparse
import json
import random
from pathlib import Path

from training.encoder.harmless import Harmless
from training.labels import FILE, SWAPS, known, labelled

WORDS = range(6, 46)  # a shorter side says too little, a longer one nobody reads with care


def _named(file: Path) -> set[str]:
    return {json.loads(line)["pair"] for line in file.read_text("utf-8").splitlines()}


def _seen() -> set[str]:
    """Names of the pairs that were read and that the network may see."""
    apart = {item.pair for item in labelled() if item.apart}
    read = _named(FILE)
    return {name for name, pair in known().items() if name in read and pair not in apart}


def _shown(number: int, pair: Harmless, swaps: bool) -> str:
    return f"{number} {pair.b}" if swaps else f"{number}\nA: {pair.a}\nB: {pair.b}\n"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--origin", action="append", help="human, stories, mtref, mqm, gold")
    parser.add_argument("--size", type=int, default=210, help="pairs on a sheet")
    parser.add_argument("--swaps", action="store_true", help="for other words in places")
    options = parser.parse_args()
    pairs = known()
    done = _named(SWAPS if options.swaps else FILE)
    asked = _seen() if options.swaps else set(pairs)
    left = [
        name
        for name, pair in pairs.items()
        if name in asked
        and name not in done
        and len(pair.b.split()) in WORDS
        and (not options.origin or pair.origin in options.origin)
    ]
    random.Random(0).shuffle(left)
    options.folder.mkdir(parents=True, exist_ok=True)
    for number, start in enumerate(range(0, len(left), options.size), 1):
        names = left[start : start + options.size]
        shown = (_shown(n, pairs[x], options.swaps) for n, x in enumerate(names, 1))
        (options.folder / f"{number:03}.txt").write_text("\n".join(shown), "utf-8")
        (options.folder / f"{number:03}.json").write_text(json.dumps(names), "utf-8")
    print(f"{len(left)} pairs on {-(-len(left) // options.size)} sheets")


if __name__ == "__main__":
    main()
