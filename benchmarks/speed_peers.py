"""What an editor would otherwise run on quotes that he has found and paired by hand."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from itertools import combinations

from benchmarks.peers import metric_risks

Groups = Sequence[Sequence[str]]


def sacrebleu_seconds(groups: Groups) -> float | str:
    """BLEU, chrF and TER of each two renderings of a statement: a number, no finding."""
    pairs = [pair for group in groups for pair in combinations(group, 2)]
    metric_risks(pairs[:1])
    began = time.perf_counter()
    metric_risks(pairs)
    return time.perf_counter() - began


def collatex_seconds(groups: Groups) -> float | str:
    """A collation of each statement's renderings by collatex; or why it cannot run."""
    try:
        from collatex import Collation  # type: ignore[import-untyped]
        from collatex import collate as laid_out
    except ImportError as missing:
        return f"cannot run: {missing}"
    began = time.perf_counter()
    for group in groups:
        collation = Collation()
        for number, text in enumerate(group):
            collation.add_plain_witness(f"W{number}", text)
        try:
            laid_out(collation, segmentation=False)
        except Exception as failed:  # a peer's fault is a result, not ours to repair
            return f"failed on {len(group)} renderings: {type(failed).__name__}: {failed}"
    return time.perf_counter() - began


PEERS: dict[str, Callable[[Groups], float | str]] = {
    "sacrebleu: BLEU, chrF and TER of all pairs": sacrebleu_seconds,
    "collatex: columns of the same renderings": collatex_seconds,
}
