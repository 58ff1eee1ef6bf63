"""What a pair is trained on: links, drift of words, verdicts, each where it is known."""

from __future__ import annotations

import gzip
import json
import os
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from training.encoder.base import ROOT

Row = dict[str, Any]
# What a word may be labelled as: 0 says the same, then a kind of drift, last a smaller flaw.
KINDS = ("number", "name", "polarity", "condition", "modality", "agency", "referent", "tense",
         "omission", "addition", "strength", "specificity", "wording")  # fmt: skip
FLAW = len(KINDS) + 1


@dataclass(frozen=True)
class Example:
    """Two lists of words and what is known of them; -1 in a drift label is "not known".

    `torn_*`: for each word 0, 1 where something is missing before it, 2 where it slipped in.
    """

    a: tuple[str, ...]
    b: tuple[str, ...]
    links: tuple[tuple[int, int], ...] | None = None
    drift_a: tuple[int, ...] | None = None
    drift_b: tuple[int, ...] | None = None
    differ: float | None = None
    same: float | None = None
    weight: float = 1.0
    name: str = ""
    torn_a: tuple[int, ...] | None = None
    torn_b: tuple[int, ...] | None = None
    origin: str = field(default="", compare=False)


def bench() -> Path:
    """Where the benchmark data lie: XLATE_BENCH, or shared/bench beside the repository."""
    return Path(os.environ.get("XLATE_BENCH") or ROOT.parent / "shared" / "bench")


def rows(name: str) -> list[Row]:
    """All rows of a set."""
    with gzip.open(bench() / f"{name}.jsonl.gz", "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def linked(name: str) -> Iterator[Example]:
    """Pairs with links that people made (MultiMWA): sure and possible alike."""
    for row in rows(name):
        if row["a"] and row["b"]:
            gold = {tuple(p) for p in row["sure"]} | {tuple(p) for p in row["possible"]}
            yield Example(
                tuple(row["a"]), tuple(row["b"]), tuple(sorted(gold)), name=row["id"], origin=name
            )
