"""Train word links alone; prints F1 on MTRef dev after each epoch.

usage: PYTHONPATH=. python -m training.encoder.links [--epochs N]
"""

from __future__ import annotations

import argparse
import random

import numpy as np
import torch

from training.encoder.base import BUILD
from training.encoder.examples import Example, linked
from training.encoder.fit import fit, fresh, on_cpu, scored


def f1(scores, examples, threshold):
    """Precision and recall per pair, averaged, and F1 of the two (the benchmark's definition)."""
    ps, rs = [], []
    for s, e in zip(scores, examples, strict=True):
        if s is None:
            ps.append(0), rs.append(0)
            continue
        mine = set(zip(*np.nonzero(s[0] >= threshold), strict=True))
        gold = set(e.links)
        hit = len(mine & gold)
        ps.append(hit / len(mine) if mine else float(not gold))
        rs.append(hit / len(gold) if gold else float(not mine))
    p, r = np.mean(ps), np.mean(rs)
    return 2 * p * r / (p + r), p, r


def report(net, table, dev: list[Example]) -> None:
    found = scored(net, table, dev)
    for t in (0.3, 0.4, 0.5, 0.6):
        f, p, r = f1(found, dev, t)
        print(f"  dev threshold {t}: F1 {100 * f:.2f} P {100 * p:.1f} R {100 * r:.1f}", flush=True)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--epochs", type=int, default=6)
    parser.add_argument("--rate", type=float, default=2e-4)
    options = parser.parse_args()
    torch.set_num_threads(2)
    train = [*linked("wordalign-mtref-train"), *linked("wordalign-wiki-train")]
    dev = list(linked("wordalign-mtref-dev"))

    def both_ways(epoch: int) -> list[Example]:
        rng = random.Random(epoch)
        return [
            e if rng.random() < 0.5 else Example(e.b, e.a, tuple((j, i) for i, j in e.links))
            for e in train
        ]

    net, table = fresh()
    fit(
        net,
        table,
        both_ways,
        options.epochs,
        steps_guess=options.epochs * 99,
        rate=options.rate,
        after=lambda epoch, n: report(n, table, dev),
    )
    torch.save(on_cpu(net), BUILD / "links.pt")


if __name__ == "__main__":
    main()
