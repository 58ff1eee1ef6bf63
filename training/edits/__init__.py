"""Harmful edits of harmless sentences: each makes a sentence say something else.

`EDITS` holds them by name; `pool` collects what they draw on; `random_edit` makes one change and
`several` makes a few, with the indices of what changed kept right throughout.
"""

from __future__ import annotations

import random
from collections.abc import Mapping, Sequence

from training.edits import (
    addition,
    agency,
    antonym,
    condition,
    modality,
    name,
    number,
    omission,
    order,
    polarity,
    referent,
    specificity,
    strength,
    tense,
    wording,
)
from training.edits.base import Edit, Edited, Pool, lows
from training.edits.pools import pool

__all__ = ["EDITS", "Edit", "Edited", "Pool", "pool", "random_edit", "several"]

# Each module has its own `EDITS`, by name: one line here for each.
EDITS: Mapping[str, Edit] = {
    **addition.EDITS,
    **agency.EDITS,
    **antonym.EDITS,
    **condition.EDITS,
    **modality.EDITS,
    **name.EDITS,
    **number.EDITS,
    **omission.EDITS,
    **order.EDITS,
    **polarity.EDITS,
    **referent.EDITS,
    **specificity.EDITS,
    **strength.EDITS,
    **tense.EDITS,
    **wording.EDITS,
}
_TRIES = 12


def random_edit(
    tokens: Sequence[str],
    rng: random.Random,
    pool: Pool,
    weights: Mapping[str, float] | None = None,
) -> Edited | None:
    """One edit drawn at random among those that apply.

    Args:
        tokens: The sentence.
        rng: The source of chance.
        pool: What edits may draw on.
        weights: How often each edit is tried, by name; 1 for those not named, 0 for never.
    """
    names = list(EDITS)
    odds = [1.0 if weights is None else weights.get(n, 1.0) for n in names]
    while names and sum(odds) > 0:
        k = rng.choices(range(len(names)), odds)[0]
        edited = EDITS[names[k]](tokens, rng, pool)
        if edited is not None and lows(edited.tokens) != lows(tokens):
            return edited
        del names[k], odds[k]
    return None


def several(tokens: Sequence[str], rng: random.Random, pool: Pool, n: int) -> list[Edited]:
    """Up to `n` edits of one sentence, none touching what another changed.

    Each result has the same `tokens`, the sentence with all edits made; its `old` are indices into
    the original, its `new` into the final sentence.
    """
    now: list[str] = list(tokens)
    origin: list[int] = list(range(len(now)))  # -1 for a word that an earlier edit put there
    done: list[tuple[Edited, tuple[int, ...], list[int]]] = []
    for _ in range(n + _TRIES):
        if len(done) == n:
            break
        edited = random_edit(now, rng, pool)
        if edited is None:
            break
        if any(origin[k] < 0 for k in edited.old):
            continue
        cut, fresh = set(edited.old), set(edited.new)
        kept = [k for k in range(len(now)) if k not in cut]
        spots = [k for k in range(len(edited.tokens)) if k not in fresh]
        if len(kept) != len(spots):
            continue
        moved = dict(zip(kept, spots, strict=True))
        old = tuple(origin[k] for k in edited.old)
        for _, _, new in done:
            new[:] = [moved[k] for k in new]
        done.append((edited, old, list(edited.new)))
        before, origin = origin, [-1] * len(edited.tokens)
        for k, spot in moved.items():
            origin[spot] = before[k]
        now = list(edited.tokens)
    return [Edited(tuple(now), old, tuple(new), e.kind, e.name, e.severity) for e, old, new in done]
