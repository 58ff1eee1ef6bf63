"""Where two aligned renderings differ: the unlinked words of both sides, block against block."""

from __future__ import annotations

from collections.abc import Sequence

from xlate.drift.markers import project
from xlate.drift.pair import Block, Pair, Side


def blocks(pair: Pair) -> list[Block]:
    """Stretches without links, each with the stretch of the other side that stands in its place.

    A stretch is a run of unlinked words with at least one content word, function words and marks
    at its ends cut off. Two stretches stand in each other's place when the links around one would
    put it where the other is. Each content word without a partner is in exactly one block.
    """
    runs_a = _runs(pair.a, pair.partners_a)
    runs_b = _runs(pair.b, pair.partners_b)
    found: list[Block] = []
    taken: set[int] = set()
    for run in runs_a:
        low, high = _place(pair, run, True)
        partner = None
        for number, other in enumerate(runs_b):
            if number not in taken and other[0] <= high and other[-1] >= low:
                back_low, back_high = _place(pair, other, False)
                if run[0] <= back_high and run[-1] >= back_low:
                    partner = number
                    break
        if partner is None:
            found.append(Block(run, ()))
        else:
            taken.add(partner)
            found.append(Block(run, runs_b[partner]))
    found += [Block((), run) for number, run in enumerate(runs_b) if number not in taken]
    return found


def _runs(side: Side, partners: Sequence[tuple[int, ...]]) -> list[tuple[int, ...]]:
    runs: list[tuple[int, ...]] = []
    current: list[int] = []
    for index in range(len(side.words) + 1):
        end = index == len(side.words)
        word = None if end else side.words[index]
        stop = end or bool(partners[index]) or index in side.left_out
        if not stop and word is not None and not (word.punctuation and _breaks(word.text)):
            current.append(index)
            continue
        if trimmed := _trimmed(side, current):
            runs.append(trimmed)
        current = []
    return runs


def _breaks(mark: str) -> bool:
    return mark in ".;:!?…—"


def _trimmed(side: Side, run: Sequence[int]) -> tuple[int, ...]:
    content = [i for i in run if side.words[i].content]
    if not content:
        return ()
    return tuple(i for i in run if content[0] <= i <= content[-1])


def _place(pair: Pair, run: Sequence[int], from_a: bool) -> tuple[float, float]:
    """Between which positions of the other side a run would stand."""
    partners = pair.partners_a if from_a else pair.partners_b
    left = next((k for k in range(run[0] - 1, max(-1, run[0] - 7), -1) if partners[k]), None)
    right = next(
        (k for k in range(run[-1] + 1, min(len(partners), run[-1] + 7)) if partners[k]), None
    )
    ends = []
    if left is not None:
        ends.append(partners[left][-1])
    if right is not None:
        ends.append(partners[right][0])
    if not ends:
        at = project(pair, run[0], from_a)
        return at - 1, at + len(run)
    if len(ends) == 1:
        only = ends[0]
        return (only, only + len(run) + 2) if left is not None else (only - len(run) - 2, only)
    low, high = min(ends), max(ends)
    if high - low > len(run) + 8:  # the neighbours were moved apart: trust the nearer place only
        return ends[0], ends[0] + len(run) + 2
    return low, high


def edge(pair: Pair, run: Sequence[int], from_a: bool) -> bool:
    """Whether nothing linked stands before the run, or nothing after it: the very end of a side.

    What one outlet quoted beyond the other's end is coverage, not omission.
    """
    partners = pair.partners_a if from_a else pair.partners_b
    before = any(partners[k] for k in range(run[0]))
    after = any(partners[k] for k in range(run[-1] + 1, len(partners)))
    return not (before and after)
