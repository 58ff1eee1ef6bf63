"""Fit drift/risk.toml: how risk follows from what the kinds found and what the model hears.

usage: PYTHONPATH=. python training/risk.py [--bench DIR] [--out FILE] [--pairs N]

Twice: for the rules alone and for rules and model. Step 1, the score: logistic regression on
versions of one sentence that the network has never seen (every second story), against the same with
one or more of our own harmful edits (training/edits). Step 2, the probability: Platt scaling on the
labelled human pairs that the network has never seen (drift-human-gold-dev, which may calibrate).
A few minutes on 2 cores; seeded.
"""

from __future__ import annotations

import argparse
import gzip
import json
import os
import random
from collections import Counter
from pathlib import Path

import numpy as np

from training.edits import EDITS, pool, random_edit, several
from training.encoder.harmless import stories
from training.encoder.odds import USUAL, odds
from training.fitting import logistic
from xlate.drift import risk as risk_module
from xlate.drift.weighed import ear
from xlate.pipeline import proposals
from xlate.settings import Settings

HERE = Path(__file__).resolve().parent
# How much an edit weighs. What is exchanged for near things teaches little (many versions of one
# sentence differ as much); omissions and names are the commonest harm, figures and negation the
# gravest. Chosen on DEMETR's development part.
WEIGHTS = {"wording": 0.15, "strength": 0.15, "specificity": 0.15, "several": 0.15,
           "omission": 7.0, "name": 4.0, "number": 6.0, "polarity": 2.0}  # fmt: skip
RIDGE = 30.0


def rows(path: Path):
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def measured(pairs, settings: Settings):
    """The features of each pair, their names, and what its surest alarm adds to the score."""
    table, names, added = [], [], []
    for pair, findings in proposals(pairs, "en", "en", settings):
        values = risk_module.features(pair, findings)
        heard = ear(pair)
        if heard is not None:
            values |= risk_module.heard_features(pair, heard)
        names = list(values)
        table.append(list(values.values()))
        added.append(risk_module.ALARM * risk_module.surest(findings))
    return np.array(table), names, np.array(added)


def drawn(count: int, rng: random.Random):
    """Harmless pairs and edited ones: texts, whether edited, and by which edit."""
    every = list(stories(kept_apart=True))
    ground = rng.sample(every, min(count, len(every)))
    stock = pool([t for g in ground for t in (g.a, g.b)])
    chances = odds(EDITS, USUAL, {})
    pairs, label, kinds = [], [], []
    for item in ground:
        pairs.append((item.a, item.b)), label.append(0.0), kinds.append("clean")
        tokens = item.b.split()
        for _ in range(2):
            if rng.random() < 0.9:
                made = [e] if (e := random_edit(tokens, rng, stock, chances)) else []
            else:
                made = several(tokens, rng, stock, 2)
            if made:
                pairs.append((item.a, " ".join(made[0].tokens))), label.append(1.0)
                kinds.append(made[0].name.split(".")[0] if len(made) == 1 else "several")
    return pairs, np.array(label), kinds


def fitted(settings: Settings, pairs, y, kinds, gold) -> tuple[np.ndarray, np.ndarray, list[str]]:
    x, names, added = measured(pairs, settings)
    mean, spread = x.mean(0), x.std(0) + 1e-6
    weight = np.array([3.0 if k == "clean" else WEIGHTS.get(k, 1.0) for k in kinds])
    v = logistic((x - mean) / spread, y, weight, RIDGE)
    v[:-1] /= spread
    v[-1] -= mean @ v[:-1]
    score = np.c_[x, np.ones(len(x))] @ v + added
    threshold = np.quantile(score[y == 0], 0.95)
    for kind in sorted(set(kinds) - {"clean"}):
        own = np.array([k == kind for k in kinds])
        print(
            f"  {kind:12} {int(own.sum()):5d} recall at 5 % "
            f"{100 * (score[own] > threshold).mean():.0f}"
        )
    gx, _, more = measured([(r["a"], r["b"]) for r in gold], settings)
    gy = np.array([float(bool(r["diffs"])) for r in gold])
    scores = np.c_[gx, np.ones(len(gx))] @ v + more
    platt = logistic(scores[:, None], gy, np.ones(len(gy)), 0.01)
    return v, platt, names


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    default = os.environ.get("XLATE_BENCH") or HERE.parents[1] / "shared" / "bench"
    parser.add_argument("--bench", type=Path, default=Path(default))
    parser.add_argument("--out", type=Path, default=HERE.parent / "xlate/drift/risk.toml")
    parser.add_argument("--pairs", type=int, default=4000)
    options = parser.parse_args()
    pairs, y, kinds = drawn(options.pairs, random.Random(0))
    print(Counter(kinds).most_common())
    gold = rows(options.bench / "drift-human-gold-dev.jsonl.gz")
    lines = [
        "# Weights of drift/risk.py, written by training/risk.py: see there for the data.",
        'source = "fitted by training/risk.py on versions of one sentence, own edits, and labelled '
        'pairs"',
    ]
    for title, settings in (("rules", Settings(model=False)), ("both", Settings())):
        print(title)
        v, platt, names = fitted(settings, pairs, y, kinds, gold)
        lines += [
            "",
            f"[{title}]",
            f"bias = {v[-1]:.4f}",
            f"slope = {platt[0]:.4f}",
            f"shift = {platt[1]:.4f}",
            "",
            f"[{title}.weights]",
        ]
        lines += [f"{name} = {value:.4f}" for name, value in zip(names, v, strict=False)]
    options.out.write_text("\n".join(lines) + "\n", "utf-8")


if __name__ == "__main__":
    main()
