"""Where the benchmark data lie, and how a set of rows is read and sampled."""

from __future__ import annotations

import gzip
import json
import os
import random
from collections.abc import Sequence
from pathlib import Path
from typing import Any, TypeVar

SEED = 20310304
Row = dict[str, Any]
Item = TypeVar("Item")


class Absent(Exception):
    """A data file is not there: the program says so and measures nothing."""


def folder() -> Path:
    """The directory of the data: XLATE_BENCH, or shared/bench beside the repository."""
    beside = Path(__file__).resolve().parent.parent.parent / "shared" / "bench"
    return Path(os.environ.get("XLATE_BENCH") or beside)


def present(name: str) -> Path:
    """The path of a set.

    Raises:
        Absent: It is not there.
    """
    path = folder() / f"{name}.jsonl.gz"
    if not path.is_file():
        raise Absent(f"{name}.jsonl.gz is absent (set XLATE_BENCH to the directory that holds it)")
    return path


def rows(name: str) -> list[Row]:
    """All rows of a set, in the order of the file.

    Raises:
        Absent: It is not there.
    """
    with gzip.open(present(name), "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def sample(items: Sequence[Item], limit: int | None) -> list[Item]:
    """At most `limit` items, always the same ones, in their own order; all if it is None."""
    if limit is None or limit >= len(items):
        return list(items)
    chosen = random.Random(SEED).sample(range(len(items)), limit)
    return [items[n] for n in sorted(chosen)]
