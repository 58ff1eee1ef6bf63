"""How far the files that ship are from the network they were made of, and how fast they are.

usage: PYTHONPATH=. python -m training.encoder.exported [--pair build/encoder/pairs.pt] [--limit N]
"""

from __future__ import annotations

import argparse
import time
from pathlib import Path

import numpy as np
import torch

from training.encoder import base
from training.encoder.examples import Example, linked
from training.encoder.fit import fresh, scored
from training.encoder.links import f1
from xlate.encoder import PairScores, load


def _differences(name: str, one: list[np.ndarray], two: list[np.ndarray]) -> None:
    gaps = np.concatenate([np.abs(x - y).ravel() for x, y in zip(one, two, strict=True)])
    print(
        f"{name:8} mean difference {gaps.mean():.5f}, 99.9th percentile "
        f"{np.quantile(gaps, 0.999):.3f}, greatest {gaps.max():.3f}"
    )


def _timed(examples: list[Example]) -> list[PairScores]:
    encoder = load()
    if encoder is None:
        raise SystemExit("there are no files; run python -m training.encoder.export")
    encoder.pairs([(e.a, e.b) for e in examples[:8]])
    wall, cpu = time.perf_counter(), time.process_time()
    found = encoder.pairs([(e.a, e.b) for e in examples])
    wall, cpu = time.perf_counter() - wall, time.process_time() - cpu
    print(
        f"{len(found)} pairs: {len(found) / wall:.0f} a second on {torch.get_num_threads()} "
        f"threads, {len(found) / cpu:.0f} a second of processor time"
    )
    return [f for f in found if f is not None]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pair", type=Path, default=base.BUILD / "pairs.pt")
    parser.add_argument("--limit", type=int, default=None)
    options = parser.parse_args()
    dev = list(linked("wordalign-mtref-dev"))[: options.limit]
    net, table = fresh()
    state = torch.load(options.pair, weights_only=True)
    own = {k: v.float() for k, v in state.items() if not k.endswith(".kept")}
    net.load_state_dict(own, strict=False)
    whole = scored(net.float(), table.float(), dev)
    kept = [n for n, w in enumerate(whole) if w is not None]
    examples, exact = [dev[n] for n in kept], [whole[n] for n in kept]
    found = _timed(examples)
    _differences("links", [w[0] for w in exact], [f.links for f in found])
    _differences("drift", [w[1] for w in exact], [f.drift_a for f in found])
    verdicts = [np.array([f.differ, f.same]) for f in found]
    _differences("verdicts", [w[3] for w in exact], verdicts)
    for name, scores in (("single precision", exact), ("8 bits", [(f.links,) for f in found])):
        f, p, r = f1(scores, examples, 0.5)
        print(f"links at 0.5, {name}: F1 {100 * f:.2f} P {100 * p:.2f} R {100 * r:.2f}")


if __name__ == "__main__":
    main()
