"""Fit drift/risk.toml: how risk follows from what the kinds found and what the model hears.

usage: PYTHONPATH=. python training/risk.py [--bench DIR] [--out FILE] [--pairs N]

Twice: for the rules alone and for rules and model. Step 1, the judges: for each kind of drift a
logistic regression on versions of one sentence that the network has never seen (every second
story), against the same with such an edit of our own (training/edits); and one, READ, for what
readers found in such pairs or planted there (training/labels). Step 2, one measure for all:
a judge's score is 0 at the 95th percentile of the harmless pairs and 1 a tail further; what is
FAVOURED there was chosen on DEMETR's development part. Step 3, the probability: Platt scaling on
the labelled human pairs that the network has never seen (drift-human-gold-dev, which may
calibrate). Ten minutes on a core; seeded.
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
from training.labels import labelled
from xlate.drift import risk as risk_module
from xlate.drift.weighed import ear
from xlate.pipeline import proposals
from xlate.settings import Settings

HERE = Path(__file__).resolve().parent
# Kinds of edits that have one judge; what is exchanged for near things is a judge of its own.
JUDGE = {"strength": "wording", "specificity": "wording", "modality": "tense",
         "condition": "polarity"}  # fmt: skip
LEFT_OUT = frozenset(("several", "agency"))  # mixed, and too few
READ = "read"
# A judge of its own for lost words, which looks at torn text alone.
TORN = ("torn", "omission", ("gap_", "missing_"))
# What a judge's scores gain beside the others': losses, names and opposites are the commonest harm,
# and much of what is put in or worded otherwise is none.
FAVOURED = {"name": 1.0, "omission": 1.0, "polarity": 0.5, "torn": 0.5, "wording": -0.5,
            "addition": -0.5}  # fmt: skip
ALARM = 1.0  # what the surest alarm adds to each judge's log-odds: our edits alarm too seldom
RIDGE = 100.0
HARMLESS_ABOVE, TAIL = 0.05, (0.90, 0.99)  # the share at score 0; between these is the tail's scale


def rows(path: Path):
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def measured(pairs, settings: Settings):
    """The features of each pair, and their names."""
    table, names = [], []
    for pair, findings in proposals(pairs, "en", "en", settings):
        values = risk_module.features(pair, findings)
        heard = ear(pair)
        if heard is not None:
            values |= risk_module.heard_features(pair, heard)
        names = list(values)
        table.append(list(values.values()))
    return np.array(table), names


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
    return pairs, label, kinds


def read_by_others():
    """The same of the labelled pairs that the network never sees, and of what was planted there."""
    pairs, label, kinds = [], [], []

    def add(a: str, b: str, grave: bool) -> None:
        pairs.append((a, b)), label.append(float(grave)), kinds.append(READ if grave else "clean")

    for item in labelled():
        if item.apart:
            grave = any(d.grave for d in item.differences)
            add(item.pair.a, item.pair.b, grave)
            for edit in item.edits:
                if edit.severity != "minor":
                    add(item.pair.a, edit.applied(item.pair.b), grave or edit.grave)
    return pairs, label, kinds


def judged(x, y, kinds, names) -> dict[str, np.ndarray]:
    """For each kind, the weights of its judge, the constant last, on one measure for all."""
    own = np.array([JUDGE.get(k, k) for k in kinds])
    every = np.arange(len(names))
    wanted = {k: (k, every) for k in sorted(set(own) - {"clean"} - LEFT_OUT)}
    title, kind, looks_at = TORN
    if columns := [n for n, name in enumerate(names) if name.startswith(looks_at)]:
        wanted[title] = kind, np.array(columns)
    found = {}
    for title, (kind, columns) in wanted.items():
        v = _judge(x, y, own == kind, columns)
        v[names.index("surest")] += ALARM
        found[title] = _measured_by_the_harmless(v, x[y == 0])
        found[title][-1] += FAVOURED.get(title, 0.0)
    return found


def _judge(x, y, edited, columns) -> np.ndarray:
    """Weights, the constant last, that tell the edited pairs from the harmless ones."""
    chosen = edited | (y == 0)
    seen = x[:, columns]
    mean, spread = seen.mean(0), seen.std(0) + 1e-6
    fit = logistic((seen[chosen] - mean) / spread, y[chosen], np.ones(chosen.sum()), RIDGE)
    v = np.zeros(x.shape[1] + 1)
    v[columns] = fit[:-1] / spread
    v[-1] = fit[-1] - mean @ v[columns]
    return v


def _measured_by_the_harmless(v, harmless) -> np.ndarray:
    """The weights, with 0 where one harmless pair in twenty is higher, and 1 a tail further."""
    scores = np.c_[harmless, np.ones(len(harmless))] @ v
    low, high = np.quantile(scores, TAIL)
    v = v.copy()
    v[-1] -= np.quantile(scores, 1 - HARMLESS_ABOVE)
    return v * np.log((1 - TAIL[0]) / (1 - TAIL[1])) / (high - low)


def highest(x, judges: dict[str, np.ndarray]) -> np.ndarray:
    """The highest score of each pair."""
    return (np.c_[x, np.ones(len(x))] @ np.array(list(judges.values())).T).max(1)


def fitted(settings: Settings, pairs, y, kinds, gold):
    """The judges, slope and shift of the last step, and the names of the features."""
    x, names = measured(pairs, settings)
    judges = judged(x, y, kinds, names)
    score = highest(x, judges)
    threshold = np.quantile(score[y == 0], 1 - HARMLESS_ABOVE)
    for kind in sorted(set(kinds) - {"clean"}):
        own = np.array([k == kind for k in kinds])
        print(
            f"  {kind:12} {int(own.sum()):5d} recall at 5 % "
            f"{100 * (score[own] > threshold).mean():.0f}"
        )
    gx, _ = measured([(r["a"], r["b"]) for r in gold], settings)
    gy = np.array([float(bool(r["diffs"])) for r in gold])
    platt = logistic(highest(gx, judges)[:, None], gy, np.ones(len(gy)), 0.01)
    return judges, platt, names


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    default = os.environ.get("XLATE_BENCH") or HERE.parents[1] / "shared" / "bench"
    parser.add_argument("--bench", type=Path, default=Path(default))
    parser.add_argument("--out", type=Path, default=HERE.parent / "xlate/drift/risk.toml")
    parser.add_argument("--pairs", type=int, default=4000)
    options = parser.parse_args()
    parts = drawn(options.pairs, random.Random(0)), read_by_others()
    pairs, y, kinds = ([*one, *other] for one, other in zip(*parts, strict=True))
    y = np.array(y)
    print(Counter(kinds).most_common())
    gold = rows(options.bench / "drift-human-gold-dev.jsonl.gz")
    lines = [
        "# Weights of drift/risk.py, written by training/risk.py: see there for the data.",
        "# Of each judge a weight for each name, and its constant.",
        'source = "fitted by training/risk.py on versions of one sentence, own edits, and labelled '
        'pairs"',
    ]
    for title, settings in (("rules", Settings(model=False)), ("both", Settings())):
        print(title)
        judges, platt, names = fitted(settings, pairs, y, kinds, gold)
        lines += [
            "",
            f"[{title}]",
            f"slope = {platt[0]:.4f}",
            f"shift = {platt[1]:.4f}",
            f"names = {json.dumps(names)}",
            "",
            f"[{title}.judges]",
        ]
        lines += [
            f"{kind} = [{', '.join(f'{value:.4f}' for value in v)}]" for kind, v in judges.items()
        ]
    options.out.write_text("\n".join(lines) + "\n", "utf-8")


if __name__ == "__main__":
    main()
