"""Sentence vectors across languages: of 1,000 English sentences, is the right one first?

    python -m benchmarks.retrieval [--limit N] [--json FILE]

FLORES-200's devtest, kept out of training. Beside it, in the same run: how many sentences a second
the multilingual and the monolingual encoder read on one core, and the size of their files.
"""

from __future__ import annotations

import argparse
import gzip
import time
from collections.abc import Callable, Sequence

import numpy as np

from benchmarks.data import Absent, folder
from benchmarks.program import Figure, Outcome, run
from benchmarks.table import Cell, table
from xlate.encoder import load, load_multilingual
from xlate.encoder.multilingual import Floats, StaticVectors

CANDIDATES = 1000
TIMED = 400


def rows_of(lang: str, limit: int) -> list[list[str]]:
    """Text and English of the first sentences of a language.

    Raises:
        Absent: The data are not there.
    """
    path = folder() / "parallel-dev" / f"{lang}-en.tsv.gz"
    if not path.is_file():
        raise Absent(f"parallel-dev/{path.name} is absent (set XLATE_BENCH)")
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        return [line.rstrip("\n").split("\t")[:2] for line in lines][:limit]


def first_right(own: Floats, english: Floats) -> tuple[float, float]:
    """Share of texts whose English is the nearest, and of English ones whose text is, in %."""
    likeness = own @ english.T
    right = np.arange(len(own))
    return (
        100 * float((likeness.argmax(1) == right).mean()),
        100 * float((likeness.argmax(0) == right).mean()),
    )


def rate(vectors: Callable[[Sequence[str]], Floats], texts: Sequence[str]) -> float:
    """Sentences a second, the best of three after one to warm up."""
    vectors(texts[:10])
    seconds = []
    for _ in range(3):
        began = time.perf_counter()
        vectors(texts)
        seconds.append(time.perf_counter() - began)
    return len(texts) / min(seconds)


def _megabytes(encoder: StaticVectors) -> float:
    return sum((encoder.manifest.folder / n).stat().st_size for n in encoder.manifest.files) / 1e6


def measure(args: argparse.Namespace) -> Outcome:
    encoder, single = load_multilingual(), load()
    if encoder is None or single is None:
        raise Absent("the model's files are not there")
    limit = args.limit or CANDIDATES
    lines: list[list[Cell]] = []
    for lang in sorted(set(encoder.manifest.langs) - {"en"}):
        data = rows_of(lang, limit)
        sides = [encoder.sentence_vectors([r[k] for r in data]) for k in (0, 1)]
        lines.append([lang, len(data), *first_right(*sides)])
    shares = [float(line[2] or 0) for line in lines]
    mean, least = float(np.mean(shares)), min(shares)
    lines.append(["mean", "", mean, float(np.mean([float(line[3] or 0) for line in lines]))])
    english = [r[1] for r in rows_of("de", TIMED)]
    rates = rate(encoder.sentence_vectors, english), rate(single.sentence_vectors, english)
    sizes = _megabytes(encoder), sum(
        (single.manifest.folder / n).stat().st_size for n in single.manifest.files
    ) / 1e6  # fmt: skip
    speed: list[list[Cell]] = [
        ["multilingual", sizes[0], rates[0], rates[0] / rates[1]],
        ["monolingual, all networks", sizes[1], rates[1], 1.0],
    ]
    return Outcome(
        [
            table(f"The right one of {limit} first, %", ("language", "texts", "English of a text",
                                                         "text of an English one"), lines),
            table("Encoders on one core", ("encoder", "MB", "sentences/s", "ratio"), speed),
        ],
        [
            Figure("retrieval, mean of the languages", mean, "%", "at least 93"),
            Figure("retrieval, the lowest language", least, "%", "at least 87"),
            Figure("multilingual encoder", sizes[0], "MB", "at most 40"),
            Figure("multilingual encoder, sentences", rates[0], "per s", "tens of thousands"),
        ],
    )  # fmt: skip


if __name__ == "__main__":
    raise SystemExit(run(__doc__, measure))
