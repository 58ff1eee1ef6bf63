"""What a user would otherwise reach for: sacrebleu's sentence scores, as risks."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sacrebleu.metrics.bleu import BLEU
from sacrebleu.metrics.chrf import CHRF
from sacrebleu.metrics.ter import TER

NAMES = ("BLEU", "chrF", "TER")


def metric_risks(pairs: Iterable[tuple[str, str]]) -> list[dict[str, float]]:
    """For each (reference, other) the three scores, each turned so that more is worse."""
    bleu, chrf, ter = BLEU(effective_order=True), CHRF(), TER()
    return [
        {
            "BLEU": 1 - bleu.sentence_score(other, [reference]).score / 100,
            "chrF": 1 - chrf.sentence_score(other, [reference]).score / 100,
            "TER": ter.sentence_score(other, [reference]).score / 100,
        }
        for reference, other in pairs
    ]


def edit_ratios(pairs: Sequence[tuple[str, str]]) -> dict[str, list[float]]:
    """Rapidfuzz's edit ratio and token-set ratio of each pair, 0 to 100."""
    from rapidfuzz import fuzz

    return {
        "edit ratio": [fuzz.ratio(x, y) for x, y in pairs],
        "token-set ratio": [fuzz.token_set_ratio(x, y) for x, y in pairs],
    }
