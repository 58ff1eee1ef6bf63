"""Pairs as words with their links, made once and kept in the build folder.

Harmless ones, and those of drift-human-gold-train, whose origin is "gold".

usage: PYTHONPATH=. python -m training.encoder.grounds     (after training.encoder.links)
"""

from __future__ import annotations

import pickle
from collections.abc import Sequence

import numpy as np
import torch

from training.encoder.base import BUILD
from training.encoder.drift_examples import Ground, ground, texts
from training.encoder.examples import Example
from training.encoder.fit import fresh, scored
from training.encoder.harmless import harmless
from training.labels import gold_pairs

KEPT = BUILD / "grounds.pkl"
THRESHOLD = 0.4


def grounds() -> list[Ground]:
    """All pairs with links, from the build folder.

    Raises:
        SystemExit: They were not made yet.
    """
    if not KEPT.is_file():
        raise SystemExit(f"{KEPT} is absent: run training.encoder.grounds first")
    return pickle.loads(KEPT.read_bytes())


def with_links(items: Sequence[Ground]) -> list[Ground]:
    """The pairs with the links that the network of `training.encoder.links` sees."""
    net, table = fresh()
    net.load_state_dict(torch.load(BUILD / "links.pt"), strict=False)
    net.bfloat16()
    found = scored(net, table, [Example(texts(i.a), texts(i.b)) for i in items])
    return [
        Ground(i.a, i.b, i.pair, frozenset(map(tuple, np.argwhere(f[0] >= THRESHOLD).tolist())))
        for i, f in zip(items, found, strict=True)
        if f is not None
    ]


def main() -> None:
    torch.set_num_threads(2)
    items = with_links([ground(pair) for pair in (*harmless(), *gold_pairs())])
    KEPT.write_bytes(pickle.dumps(items))
    share = np.mean([len({i for i, _ in g.links}) / len(g.a) for g in items])
    print(f"{len(items)} pairs, {100 * share:.0f} % of the words linked")


if __name__ == "__main__":
    main()
