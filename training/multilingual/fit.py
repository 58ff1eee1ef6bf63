"""Learn a vector and a weight for each piece, so that a sentence and its English lie together.

    PYTHONPATH=. python -m training.multilingual.fit [--rounds N] [--width D]

A sentence's vector is the sum of its pieces' vectors, each times a learned weight, at length 1.
Each batch holds rows of all languages; half of the batches hold rows of one kind of text, whose
sentences are harder to tell apart. Both sides are told from all others of the batch (contrastive
loss in both directions, Radford et al. 2021). It goes on where it stopped: delete `vectors.state`
to begin anew, and `rows.npz` where the rows or the vocabulary have changed.
"""

from __future__ import annotations

import argparse
import gzip
import math
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F
from numpy.typing import NDArray
from tokenizers import Tokenizer

from benchmarks.data import folder
from training.multilingual.bags import Bags, Pieces, bags
from training.multilingual.rows import LANGS, WEIGHTS, Row, read
from training.multilingual.sparse import SparseAdam
from training.multilingual.vocabulary import BUILD

BATCH = 2048
RATE = 0.005
SCALE = 25.0
Sides = tuple[torch.Tensor, torch.Tensor]
After = Callable[[int, float], None]
LIMITS = (-4.0, 4.0)  # of the logarithm of a piece's weight


class Net:
    """The table of vectors and the logarithms of the weights."""

    def __init__(self, size: int, width: int, counts: NDArray[np.int64], seed: int) -> None:
        chance = torch.Generator().manual_seed(seed)
        self.table = torch.randn(size, width, generator=chance) / math.sqrt(width)
        rare = -0.5 * np.log((counts + 5) / 1e4)
        self.weights = torch.tensor(rare, dtype=torch.float32).clamp_(-3, 3)[:, None]
        self.optimisers = (SparseAdam(self.table), SparseAdam(self.weights))

    def state(self) -> list[list[torch.Tensor]]:
        """All that a later run needs to go on."""
        return [[o.table, o.first, o.second, o.steps] for o in self.optimisers]

    def load(self, state: list[list[torch.Tensor]]) -> None:
        """Go on from a state."""
        for optimiser, kept in zip(self.optimisers, state, strict=True):
            optimiser.table, optimiser.first, optimiser.second, optimiser.steps = kept
        self.table, self.weights = (o.table for o in self.optimisers)

    def vectors(self, flat: torch.Tensor, offsets: torch.Tensor) -> torch.Tensor:
        """The vectors of bags, for use."""
        every = F.embedding_bag(
            flat, self.table, offsets, mode="sum", per_sample_weights=self.weights.exp()[flat, 0]
        )
        return F.normalize(every, dim=1)

    def step(
        self, sides: list[tuple[torch.Tensor, torch.Tensor]], rate: float, same: torch.Tensor
    ) -> float:
        """One step over a batch; `same[i, j]` where text i and English j must not be told apart."""
        flat = torch.cat([s[0] for s in sides])
        rows, local = torch.unique(flat, return_inverse=True)
        table = self.table[rows].requires_grad_()
        weights = self.weights[rows].requires_grad_()
        cut = len(sides[0][0])
        found = []
        for part, (_, offsets) in zip((local[:cut], local[cut:]), sides, strict=True):
            every = F.embedding_bag(
                part, table, offsets, mode="sum", per_sample_weights=weights.exp()[part, 0]
            )
            found.append(F.normalize(every, dim=1))
        scores = found[0] @ found[1].T * SCALE
        scores = scores.masked_fill(same, -1e4)
        goal = torch.arange(len(scores))
        loss = (F.cross_entropy(scores, goal) + F.cross_entropy(scores.T, goal)) / 2
        loss.backward()
        assert table.grad is not None
        assert weights.grad is not None
        self.optimisers[0].step(rows, table.grad, rate)
        self.optimisers[1].step(rows, weights.grad, rate * 0.5)
        self.weights.index_copy_(0, rows, self.weights[rows].clamp_(*LIMITS))
        return float(loss.detach())


@dataclass(frozen=True)
class Rows:
    """The rows as bags of both sides, with what sampling needs of them.

    `odds` is how much a row weighs; `sources` and `same` number its source and its English.
    """

    texts: Bags
    english: Bags
    odds: NDArray[np.float64]
    sources: NDArray[np.int64]
    same: NDArray[np.int64]

    @classmethod
    def made(cls, rows: list[Row], pieces: Pieces) -> Rows:
        """The rows cut into pieces: minutes."""
        return cls(
            bags([r.text for r in rows], pieces),
            bags([r.english for r in rows], pieces),
            np.array([WEIGHTS[r.room] for r in rows]),
            _numbered([f"{r.lang} {r.source}" for r in rows]),
            _numbered([r.english for r in rows]),
        )

    @classmethod
    def kept(cls, path: Path, vocabulary: Path, pieces: Pieces) -> Rows:
        """The rows from `path`, made and written there if it is older than the vocabulary."""
        if path.is_file() and path.stat().st_mtime > vocabulary.stat().st_mtime:
            with np.load(path) as file:
                x = [file[f"arr_{n}"] for n in range(7)]
            return cls(Bags(x[0], x[1]), Bags(x[2], x[3]), x[4], x[5], x[6])
        found = cls.made(list(read(folder() / "parallel")), pieces)
        np.savez(path, *found.texts, *found.english, found.odds, found.sources, found.same)
        return found

    def counts(self, size: int) -> NDArray[np.int64]:
        """How often each piece stands in the rows."""
        return sum(np.bincount(b.flat, minlength=size) for b in (self.texts, self.english))

    def batches(self, chance: np.random.Generator) -> list[NDArray[np.int64]]:
        """One round: each row about as often as it weighs; half of the batches of one source."""
        times = np.floor(self.odds + chance.random(len(self.odds))).astype(np.int64)
        drawn = chance.permutation(np.repeat(np.arange(len(times)), times))
        mixed, own = drawn[: len(drawn) // 2], drawn[len(drawn) // 2 :]
        own = own[np.argsort(self.sources[own], kind="stable")]
        found = [p for part in (mixed, own) for p in np.split(part, range(BATCH, len(part), BATCH))]
        return [found[n] for n in chance.permutation(len(found))]


def _numbered(names: list[str]) -> NDArray[np.int64]:
    known: dict[str, int] = {}
    return np.array([known.setdefault(name, len(known)) for name in names])


def _tensors(
    found: tuple[NDArray[np.int32], NDArray[np.int64]],
) -> tuple[torch.Tensor, torch.Tensor]:
    return torch.from_numpy(found[0].astype(np.int64)), torch.from_numpy(found[1])


def first_right(net: Net, pieces: Pieces, path: Path, limit: int = 1000) -> float:
    """Share of texts whose own English sentence is the nearest of all."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        rows = [line.rstrip("\n").split("\t")[:2] for line in lines][:limit]
    sides = [bags([r[k] for r in rows], pieces) for k in (0, 1)]
    own, english = (net.vectors(*_tensors(b.take(np.arange(len(rows))))) for b in sides)
    best = (own @ english.T).argmax(1)
    return float((best == torch.arange(len(rows))).float().mean())


def report(net: Net, pieces: Pieces, data: Path) -> str:
    """The share for each language and their mean, as a line."""
    found = {
        lang: 100 * first_right(net, pieces, data / "parallel-dev" / f"{lang}-en.tsv.gz")
        for lang in LANGS
    }
    listed = " ".join(f"{lang} {share:.1f}" for lang, share in found.items())
    return f"mean {np.mean(list(found.values())):.2f}, least {min(found.values()):.1f}: {listed}"


def fit(
    rows: Rows,
    net: Net,
    rounds: int,
    seed: int,
    after: Callable[[int, float], None],
    first: int = 0,
) -> None:
    """Rounds over the rows from `first` on; `after` is told the round's number and mean loss."""
    size = len(rows.batches(np.random.default_rng(seed)))
    for number in range(first + 1, rounds + 1):
        chance = np.random.default_rng((seed, number))
        losses = []
        for step, chosen in enumerate(rows.batches(chance)):
            done = (number - 1 + step / size) / rounds
            same = torch.from_numpy(rows.same[chosen][:, None] == rows.same[chosen][None])
            same.fill_diagonal_(False)
            sides = [_tensors(b.take(chosen)) for b in (rows.texts, rows.english)]
            losses.append(net.step(sides, RATE * max(0.02, 1 - done), same))
        after(number, float(np.mean(losses)))


def main() -> None:
    """Fit the vectors to all rows and keep them in build/."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=8)
    parser.add_argument("--width", type=int, default=256)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--vocabulary", type=Path, default=BUILD / "tokenizer.json")
    parser.add_argument("--out", type=Path, default=BUILD / "vectors.pt")
    args = parser.parse_args()
    torch.set_num_threads(args.threads)
    began, state = time.monotonic(), args.out.with_suffix(".state")
    tokenizer = Tokenizer.from_file(str(args.vocabulary))
    pieces = Pieces(tokenizer)
    rows = Rows.kept(args.out.parent / "rows.npz", args.vocabulary, pieces)
    size = tokenizer.get_vocab_size()
    net = Net(size, args.width, rows.counts(size), args.seed)
    print(f"{len(rows.odds)} rows, {size} pieces, {time.monotonic() - began:.0f} s", flush=True)

    def after(number: int, loss: float) -> None:
        seconds = time.monotonic() - began
        print(
            f"{number} {seconds:.0f} s loss {loss:.3f} {report(net, pieces, folder())}", flush=True
        )
        torch.save({"table": net.table, "weights": net.weights}, args.out)
        torch.save({"round": number, "net": net.state()}, state)

    first = 0
    if state.is_file():
        kept = torch.load(state, weights_only=True)
        first = kept["round"]
        net.load(kept["net"])
    fit(rows, net, args.rounds, args.seed, after, first)


if __name__ == "__main__":
    main()
