"""Check what a reader wrote on a sheet, and put it into labels.jsonl as positions.

usage: PYTHONPATH=. python -m training.labels.gather SHEET.json LINES.jsonl [SHEET LINES ...]
       (sheets are made by training.labels.sheets)

A pair that has labels gets the new ones; a line without differences ("d") adds its edits to those
that are there.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

from training.encoder.examples import KINDS
from training.encoder.harmless import Harmless
from training.labels import FILE, SEVERITIES, digest, known

Row = dict[str, Any]


class SheetError(Exception):
    """A line that cannot be taken; says which and why."""


def placed(text: str, part: str | None, where: str) -> list[int] | None:
    """Where a part stands in a text; it must stand there once."""
    if part is None:
        return None
    if text.count(part) != 1:
        raise SheetError(f"{where}: {part!r} stands {text.count(part)} times in its text")
    return [text.index(part), text.index(part) + len(part)]


def taken(name: str, pair: Harmless, line: Row) -> Row:
    """One line of a reader as a row of labels.jsonl.

    Raises:
        SheetError: A kind or a severity is unknown, or a text is not there once.
    """
    for kind, severity, *_ in (*line.get("d", ()), *line["e"]):
        if kind not in KINDS or severity not in SEVERITIES:
            raise SheetError(f"{name}: {kind}, {severity}")
    differences = [
        [kind, severity, placed(pair.a, a or None, name), placed(pair.b, b or None, name)]
        for kind, severity, a, b in line.get("d", ())
        if a or b
    ]
    edits = []
    for kind, severity, old, new in line["e"]:
        start, end = placed(pair.b, old, name) or [0, 0]
        if end > start and old != new:
            edits.append([kind, severity, start, end, new])
    return {"pair": name, "digest": digest(pair), "differences": differences, "edits": edits}


def joined(old: Row | None, new: Row) -> Row:
    """A row with the edits of another besides."""
    if old is None:
        return new
    fresh = [edit for edit in new["edits"] if edit not in old["edits"]]
    return {**old, "edits": [*old["edits"], *fresh]}


def main() -> None:
    pairs = known()
    held = [json.loads(line) for line in FILE.read_text("utf-8").splitlines()]
    found: dict[str, Row] = {row["pair"]: row for row in held}
    given = sys.argv[1:]
    for sheet, lines in zip(given[::2], given[1::2], strict=True):
        names: list[str] = json.loads(Path(sheet).read_text("utf-8"))
        for text in filter(str.strip, Path(lines).read_text("utf-8").splitlines()):
            try:
                line = json.loads(text)
                name = names[line["n"] - 1]
                row = taken(name, pairs[name], line)
                found[name] = row if "d" in line else joined(found.get(name), row)
            except (SheetError, ValueError, LookupError) as error:
                print(f"{lines}: left out: {error}: {text[:80]}")
    rows = (json.dumps(found[name], ensure_ascii=False) for name in sorted(found))
    FILE.write_text("".join(f"{row}\n" for row in rows), "utf-8")
    print(f"{len(found)} pairs, {sum(len(r['differences']) for r in found.values())} differences, "
          f"{sum(len(r['edits']) for r in found.values())} edits")  # fmt: skip


if __name__ == "__main__":
    main()
