"""Sheets of pairs to read: a text with the pairs, and the names that `gather` needs.

usage: PYTHONPATH=. python -m training.labels.sheets FOLDER [--origin human ...] [--size 210]

Only pairs that nobody read yet. README.md says what a reader writes.
"""

from __future__ import annotations

import argparse
import json
import random
from pathlib import Path

from training.labels import FILE, known

WORDS = range(6, 46)  # a shorter side says too little, a longer one nobody reads with care


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--origin", action="append", help="human, stories, mtref, mqm, gold")
    parser.add_argument("--size", type=int, default=210, help="pairs on a sheet")
    options = parser.parse_args()
    read = {json.loads(line)["pair"] for line in FILE.read_text("utf-8").splitlines()}
    pairs = known()
    left = [
        name
        for name, pair in pairs.items()
        if name not in read
        and len(pair.a.split()) in WORDS
        and (not options.origin or pair.origin in options.origin)
    ]
    random.Random(0).shuffle(left)
    options.folder.mkdir(parents=True, exist_ok=True)
    for number, start in enumerate(range(0, len(left), options.size), 1):
        names = left[start : start + options.size]
        shown = (f"{n}\nA: {pairs[x].a}\nB: {pairs[x].b}\n" for n, x in enumerate(names, 1))
        (options.folder / f"{number:03}.txt").write_text("\n".join(shown), "utf-8")
        (options.folder / f"{number:03}.json").write_text(json.dumps(names), "utf-8")
    print(f"{len(left)} pairs on {-(-len(left) // options.size)} sheets")


if __name__ == "__main__":
    main()
