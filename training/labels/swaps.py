"""Check what readers wrote into the places of a text, and put it into swaps.jsonl as positions.

usage: PYTHONPATH=. python -m training.labels.swaps SHEET.json LINES.txt [SHEET LINES ...]
       (sheets are made by training.labels.sheets --swaps; README.md says what a line holds)

A pair that has places gets the new ones.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from training.encoder.harmless import Harmless
from training.labels import CUTS, SWAPS, digest, instead, known
from training.labels.gather import Row, SheetError, placed


def spot(text: str, part: str) -> list[object]:
    """One place of a line as [start, end, what may stand there].

    Raises:
        SheetError: The place is not there once, or nothing was written for it.
    """
    if part.startswith("- "):
        old, rest = part[2:-1].strip(), part[-1]
        if rest not in CUTS:
            raise SheetError(f"{part!r} does not say what is lost")
    else:
        at = min((n for n in (part.find(" > "), part.find(" # ")) if n > 0), default=len(part))
        old, rest = part[:at].strip(), part[at:].strip()
        rest = "" if rest in CUTS else rest
    span = placed(text, old, part) if old else None
    if span is None or not instead((span[0], span[1]), rest):
        raise SheetError(f"{part!r} has nothing to put there")
    if old in (edit.new for edit in instead((span[0], span[1]), rest)):
        raise SheetError(f"{part!r} has the old words again")
    return [*span, rest]


def taken(pair: Harmless, parts: list[str], where: str) -> list[list[object]]:
    """The places of a line; those that cannot be taken are named and left out."""
    found = []
    for part in parts:
        try:
            found.append(spot(pair.b, part.strip()))
        except SheetError as error:
            print(f"{where}: left out: {error}")
    return found


def main() -> None:
    pairs = known()
    held = SWAPS.read_text("utf-8").splitlines() if SWAPS.is_file() else []
    found: dict[str, Row] = {row["pair"]: row for row in map(json.loads, held)}
    given = sys.argv[1:]
    for sheet, lines in zip(given[::2], given[1::2], strict=True):
        names: list[str] = json.loads(Path(sheet).read_text("utf-8"))
        for line in filter(str.strip, Path(lines).read_text("utf-8").splitlines()):
            number, *parts = line.split(" | ")
            if not number.strip().isdigit() or not 0 < int(number) <= len(names):
                print(f"{lines}: left out: no pair has this number: {line[:60]}")
                continue
            name = names[int(number) - 1]
            spots = taken(pairs[name], parts, f"{lines}: {number}")
            if spots:
                found[name] = {"pair": name, "digest": digest(pairs[name]), "spots": spots}
    rows = (json.dumps(found[name], ensure_ascii=False) for name in sorted(found))
    SWAPS.write_text("".join(f"{row}\n" for row in rows), "utf-8")
    places = (place for row in found.values() for place in row["spots"])
    edits = [edit for start, end, rest in places for edit in instead((start, end), rest)]
    harmless = sum(edit.severity == "none" for edit in edits)
    print(f"{len(found)} pairs, {sum(len(r['spots']) for r in found.values())} places, "
          f"{harmless} harmless, {len(edits) - harmless} other")  # fmt: skip


if __name__ == "__main__":
    main()
