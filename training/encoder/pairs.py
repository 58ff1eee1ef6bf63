"""Train the pair network: links, drift and verdicts at once; resumes where it stopped.

usage: PYTHONPATH=. python -m training.encoder.pairs [--rounds N] [--minutes M] [--threads T]
       [--start FILE] [--out FILE]
       (after training.encoder.links and training.encoder.grounds)
"""

from __future__ import annotations

import argparse
import random
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import torch

from training.edits import EDITS
from training.encoder.base import BUILD
from training.encoder.drift_examples import (
    Ground,
    clean,
    edited,
    fragments,
    neighbours,
    pool,
    unlike,
)
from training.encoder.examples import Example, linked
from training.encoder.fit import fit, fresh, on_cpu
from training.encoder.grounds import grounds
from training.encoder.label_examples import Read, as_read, planted, reads, swapped
from training.encoder.links import report
from training.encoder.odds import odds
from training.encoder.torn_examples import Torn, sentences
from training.labels import Labelled, labelled

ROUND = {"links": 1000, "clean": 2000, "edited": 3000, "labelled": 3500, "planted": 3500,
         "swapped": 4500, "unlike": 400, "fragments": 300, "torn": 2500}  # fmt: skip
# How often a pair of each origin is the ground: human translations are few and worth most.
ORIGINS = {"human": 6.0, "ted": 1.0, "mqm": 0.8, "mqm-clean": 0.8, "mtref": 1.5, "stories": 1.2}
# The same for what readers labelled: the shares of the origins.
LABELLED = {"gold": 3.0, "human": 3.0, "stories": 2.0, "mtref": 1.5, "mqm": 1.0}
PIECES = 43  # mean length of a pair, in pieces: for the schedule of the learning rate


def shortened(e: Example, rng: random.Random) -> Example:
    """A linked pair, either way round, now and then with a stretch of one side cut out."""
    a, b, links = e.a, e.b, e.links or ()
    if rng.random() < 0.5:
        a, b, links = b, a, tuple((j, i) for i, j in links)
    if rng.random() < 0.35 and len(b) > 8:
        size = rng.randint(1, len(b) // 3)
        start = rng.randint(0, len(b) - size)
        b = b[:start] + b[start + size :]
        links = tuple(
            (i, j if j < start else j - size) for i, j in links if not start <= j < start + size
        )
    return Example(a, b, links, name="links")


class Rounds:
    """Examples of one round, drawn afresh each time from the same seed."""

    def __init__(
        self,
        grounds: Sequence[Ground],
        labels: Sequence[Labelled],
        linked_pairs: Sequence[Example],
    ) -> None:
        self.linked = linked_pairs
        self.reads = reads(labels, grounds)
        # What readers looked at is shown as they found it, and is no ground for edits of ours.
        read = {(r.item.pair.a, r.item.pair.b) for r in self.reads}
        items = self.items = [g for g in grounds if (g.pair.a, g.pair.b) not in read]
        origins = [r.item.pair.origin.removesuffix("-clean") for r in self.reads]
        counts = Counter(origins)
        self.often = [LABELLED[origin] / counts[origin] for origin in origins]
        self.stock = pool([t for g in items[::3] for t in (g.pair.a, g.pair.b)])
        self.docs = neighbours(items)
        self.torn = Torn(sentences(items, random.Random(7)))
        self.odds = odds(EDITS)
        sizes = Counter(g.pair.origin for g in items)
        self.shares = [ORIGINS[g.pair.origin] * (sizes[g.pair.origin] ** -0.35) for g in items]

    def __call__(self, number: int) -> list[Example]:
        """The pairs of a round."""
        rng = random.Random(9000 + number)
        found = [shortened(e, rng) for e in rng.sample(list(self.linked), ROUND["links"])]
        found += [clean(g, rng) for g in rng.choices(self.items, self.shares, k=ROUND["clean"])]
        for g in rng.choices(self.items, self.shares, k=ROUND["edited"]):
            made = edited(g, rng, self.stock, self.odds)
            if made is not None:
                found.append(made)
        found += [as_read(r, rng) for r in self._drawn(rng, "labelled")]
        found += [e for r in self._drawn(rng, "planted") if (e := planted(r, rng)) is not None]
        found += [e for r in self._drawn(rng, "swapped") if (e := swapped(r, rng)) is not None]
        found += unlike(self.docs, rng, ROUND["unlike"])
        found += fragments(self.items, rng, ROUND["fragments"])
        found += [self.torn(rng) for _ in range(ROUND["torn"])]
        return found

    def _drawn(self, rng: random.Random, task: str) -> list[Read]:
        return rng.choices(self.reads, self.often, k=ROUND[task])


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=16)
    parser.add_argument("--minutes", type=float, default=120)
    parser.add_argument("--rate", type=float, default=1.5e-4)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--start", type=Path, help="weights to begin with")
    parser.add_argument("--out", type=Path, default=BUILD / "pairs.pt")
    options = parser.parse_args()
    torch.set_num_threads(options.threads)
    torch.manual_seed(0)
    train = [*linked("wordalign-mtref-train"), *linked("wordalign-wiki-train")]
    dev = list(linked("wordalign-mtref-dev"))[::4]
    rounds = Rounds(grounds(), labelled(), train)
    net, table = fresh(dropout=0.1)
    if options.start:
        own = torch.load(options.start, map_location="cpu", weights_only=True)
        kept = {k: v.float() for k, v in own.items() if not k.endswith(".kept")}
        print("new:", *net.load_state_dict(kept, strict=False).missing_keys)

    def after(number: int, now: torch.nn.Module) -> None:
        report(now, table, dev)
        torch.save(on_cpu(now), options.out)

    per_round = sum(ROUND.values()) * PIECES // 3000
    fit(
        net,
        table,
        rounds,
        options.rounds,
        steps_guess=options.rounds * per_round,
        rate=options.rate,
        checkpoint=options.out.with_suffix(".state"),
        after=after,
        minutes=options.minutes,
    )


if __name__ == "__main__":
    main()
