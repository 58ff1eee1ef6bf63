"""What the model sees in pairs of renderings, in the background, ahead of the rules."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import repeat, tee

from xlate.drift.pair import Side
from xlate.encoder import Encoder, PairScores

Sides = tuple[Side, Side]


def with_scores(
    pairs: Iterable[Sides], encoder: Encoder | None
) -> Iterator[tuple[Sides, PairScores | None]]:
    """Each pair with the model's scores; None for those in languages that it does not read."""
    if encoder is None:
        return zip(pairs, repeat(None))
    kept, asked = tee(pairs)
    scores = encoder.pairs_ahead(_tokens(a, b, encoder) for a, b in asked)
    return zip(kept, scores, strict=True)


def _tokens(a: Side, b: Side, encoder: Encoder) -> tuple[list[str], list[str]]:
    """The words of both sides; none, and so no scores, where the model cannot read them."""
    if not encoder.reads(a.lang, b.lang):
        return [], []
    return [w.text for w in a.words], [w.text for w in b.words]
