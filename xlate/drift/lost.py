"""What omission and addition share: content words on one side only."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from xlate.drift.blocks import blocks, edge
from xlate.drift.build import finding, graded
from xlate.drift.markers import support
from xlate.drift.pair import Pair, Side
from xlate.model import Finding, Severity
from xlate.text.words import Word

EMPTY_HANDED = 0.5  # confidence from which losing content words is worth an alarm


def lost(
    pair: Pair, kind: str, severity: Severity, *, from_a: bool, message: str
) -> Iterator[Finding]:
    """Findings on the blocks that have words on one side only."""
    if not pair.same_language:
        return
    side = pair.a if from_a else pair.b
    for block in blocks(pair):
        run, other = (block.a, block.b) if from_a else (block.b, block.a)
        if not run or other or bracketed(side, run):
            continue
        if edge(pair, run, from_a) and (side.framed(run) or _beyond(pair, from_a)):
            continue
        around = support(pair, run, from_a)
        weight = sum(_weight(side.words[i]) for i in run)
        confidence = around * min(1.0, 0.25 + 0.12 * weight)
        grade = graded(severity, confidence, EMPTY_HANDED)
        if side.framed(run):
            grade = min(grade, Severity.MINOR, key=lambda s: s.rank)
        yield finding(
            pair, kind, grade, confidence, message,
            a=run if from_a else None, b=None if from_a else run,
            rule="one side only", detail=f"support {around:.2f}, weight {weight:.1f}",
        )  # fmt: skip


def _beyond(pair: Pair, from_a: bool) -> bool:
    """Whether the other side is a part of a sentence: it may simply have quoted less."""
    other = pair.b if from_a else pair.a
    return other.quote is not None and other.quote.form == "fragment"


def bracketed(side: Side, run: Sequence[int]) -> bool:
    """Whether the words stand in brackets: marked as the outlet's own."""
    before = side.text[: side.words[run[0]].start - side.offset]
    after = side.text[side.words[run[-1]].end - side.offset :]
    for opening, closing in ("[]", "()"):
        if before.rfind(opening) > before.rfind(closing) and closing in after:
            return True
    return False


def _weight(word: Word) -> float:
    """How much content a word carries: function words little, names and numbers much."""
    if not word.content:
        return 0.2
    return 1.6 if word.number or word.capital else 1.0
