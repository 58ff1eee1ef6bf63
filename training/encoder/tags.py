"""Train the quote tagger on PolNeAR train; prints span F1 on dev after each epoch.

usage: PYTHONPATH=. python -m training.encoder.tags [--epochs 7] [--minutes 25]
"""

from __future__ import annotations

import argparse
import random
import time
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F

from training.encoder import base
from training.encoder.base import CLS, SEP
from training.encoder.batches import by_length, padded, pool
from training.encoder.net import Masters, body, word_vectors
from training.encoder.tag_examples import Tagged, articles, pieces_of, windows
from training.encoder.tag_net import TagNet, allowed, sequence_loss

WINDOW = 224
ROLES = ("content", "source", "cue")
Cut = tuple[Tagged, tuple[int, int]]


def fresh(dropout: float = 0.1) -> tuple[TagNet, torch.Tensor]:
    """An untrained tagger on the base model's body, and the table of word vectors."""
    weights = base.fetch() / "model.safetensors"
    return TagNet(body(weights, dropout)), word_vectors(weights)


def inputs(cuts: Sequence[Cut], table: torch.Tensor, dtype: torch.dtype) -> tuple:
    """What the network takes, and the mask of words."""
    ids, starts = [], []
    for article, window in cuts:
        row, at = [CLS], []
        for word in pieces_of(article, window):
            at.append(len(row))
            row.extend(word)
        ids.append([*row, SEP])
        starts.append([*at, len(row)])
    rows = torch.from_numpy(padded(ids))
    lengths = torch.tensor([len(r) for r in ids])
    mask = torch.arange(rows.shape[1])[None] < lengths[:, None]
    counts = torch.tensor([w[1] - w[0] for _, w in cuts])
    words = torch.arange(int(counts.max()))[None] < counts[:, None]
    seen = np.zeros((len(cuts), words.shape[1], cuts[0][0].features.shape[1]), np.int64)
    for n, (article, (first, last)) in enumerate(cuts):
        seen[n, : last - first] = article.features[first:last]
    pools = torch.from_numpy(pool(starts, rows.shape[1])).to(dtype)
    return (table[rows].to(dtype), torch.from_numpy(seen), mask, pools), words


def targets(cuts: Sequence[Cut], count: int) -> tuple[torch.Tensor, torch.Tensor]:
    """Tags (batch, layers, words) and links (batch, 2, words), -1 where there is none."""
    tags = np.zeros((len(cuts), 3, count), np.int64)
    links = np.full((len(cuts), 2, count), -1, np.int64)
    for n, (article, (first, last)) in enumerate(cuts):
        tags[n, :, : last - first] = article.tags[:, first:last]
        own = article.links[:, first:last].astype(np.int64) - first
        own[(own < 0) | (own >= last - first)] = -1
        links[n, :, : last - first] = own
    return torch.from_numpy(tags), torch.from_numpy(links)


def losses(out: tuple, words: torch.Tensor, cuts: Sequence[Cut], steps: torch.Tensor) -> tuple:
    """Loss of the tags per word, and of the links per linked word."""
    gold, links = targets(cuts, words.shape[1])
    tags = sequence_loss(out[0].float(), gold, words, steps.float()).sum() / words.sum()
    scores = out[1].float().masked_fill(~words[:, None, None, :], -1e4)
    known = links >= 0
    arcs = F.cross_entropy(scores[known], links[known]) if known.any() else tags.new_zeros(())
    return tags, arcs


@torch.no_grad()
def scored(net: TagNet, table: torch.Tensor, found: Sequence[Tagged], size: int = WINDOW,
           margin: int = 24) -> list[tuple]:  # fmt: skip
    """Tag scores (words, 3, 5) and best links (2, words) of whole articles."""
    net.eval()
    dtype = next(net.parameters()).dtype
    out = []
    for article in found:
        tags = np.zeros((len(article.pieces), 3, 5), np.float32)
        links = np.full((2, len(article.pieces)), -1, np.int64)
        for first, last in windows(article, size - 2 * margin):
            low, high = max(0, first - margin), min(len(article.pieces), last + margin)
            given, _ = inputs([(article, (low, high))], table, dtype)
            own, arcs = net(*given)
            tags[first:last] = own[0].float().numpy()[first - low : last - low]
            links[:, first:last] = arcs[0].argmax(-1).numpy()[:, first - low : last - low] + low
        out.append((tags, links))
    return out


def best(tags: np.ndarray, steps: np.ndarray) -> np.ndarray:
    """The best tags (layers, words) under the chain."""
    moves = steps + allowed().numpy()
    score = tags[0].copy()
    back = []
    for row in tags[1:]:
        each = score[:, :, None] + moves
        back.append(each.argmax(1))
        score = each.max(1) + row
    path = [score.argmax(1)]
    for step in reversed(back):
        path.append(step[np.arange(len(step)), path[-1]])
    return np.array(path[::-1]).T


def spans(column: np.ndarray) -> set[tuple[int, int]]:
    """Spans of words from tags."""
    out, first = set(), None
    for n, tag in enumerate([*column, 0]):
        if first is not None and tag in (0, 1, 4):
            out.add((first, n))
            first = None
        if tag in (1, 4):
            first = n
        if tag in (3, 4) and first is not None:
            out.add((first, n + 1))
            first = None
    return out


def report(net: TagNet, table: torch.Tensor, dev: Sequence[Tagged]) -> str:
    """Exact F1 of each role over words, and how many links are right."""
    steps = net.steps.detach().float().numpy()
    hits = np.zeros((3, 3))
    arcs = np.zeros((2, 2))
    for article, (tags, links) in zip(dev, scored(net, table, dev), strict=True):
        path = best(tags, steps)
        for n in range(3):
            mine, gold = spans(path[n]), spans(article.tags[n])
            hits[n] += len(mine & gold), len(mine), len(gold)
        for n in range(2):
            known = article.links[n] >= 0
            arcs[n] += (links[n] == article.links[n])[known].sum(), known.sum()
    told = [f"{r} P {100 * h / max(1, p):.1f} R {100 * h / g:.1f} F1 {200 * h / (p + g):.2f}"
            for r, (h, p, g) in zip(ROLES, hits, strict=True)]  # fmt: skip
    return " | ".join([*told, f"links {100 * arcs[0, 0] / arcs[0, 1]:.1f} "
                              f"{100 * arcs[1, 0] / arcs[1, 1]:.1f}"])  # fmt: skip


def fit(net: TagNet, table: torch.Tensor, train: Sequence[Tagged], dev: Sequence[Tagged], *,
        epochs: int, path: Path, tokens: int = 2400, rate: float = 1.5e-4, head: float = 1e-3,
        seed: int = 0, minutes: float = 1e9) -> None:  # fmt: skip
    """Train; goes on from `path` with the suffix .state if it is there."""
    torch.manual_seed(seed)
    net.bfloat16().train()
    pieces = sum(len(p) for a in train for p in a.pieces)
    steps = int(epochs * pieces / tokens * 1.12)
    heads = [p for n, p in net.named_parameters() if not n.startswith("body.")]
    masters = Masters([(list(net.body.parameters()), rate), (heads, head)], steps)
    state, first, began = path.with_suffix(".state"), 0, time.time()
    if state.is_file():
        kept = torch.load(state, weights_only=False)
        masters.load(kept["masters"])
        first = kept["epoch"]
    for epoch in range(first, epochs):
        rng = random.Random(seed * 1000 + epoch)
        cuts = [(a, w) for a in train for w in windows(a, WINDOW, rng)]
        lengths = [sum(map(len, pieces_of(*cut))) for cut in cuts]
        sums = np.zeros(2)
        for count, chosen in enumerate(by_length(lengths, tokens, rng), 1):
            batch = [cuts[n] for n in chosen]
            given, words = inputs(batch, table, torch.bfloat16)
            own = losses(net(*given), words, batch, net.steps)
            (own[0] + 0.1 * own[1]).backward()
            masters.step()
            sums += [float(v.detach()) for v in own]
            if count % 50 == 0:
                print(
                    f"epoch {epoch + 1} step {masters.step_no}/{steps} tags {sums[0] / 50:.4f} "
                    f"links {sums[1] / 50:.4f} {time.time() - began:.0f} s",
                    flush=True,
                )
                sums[:] = 0
            if time.time() - began > minutes * 60:
                break
        torch.save({"masters": masters.state(), "epoch": epoch + 1}, state)
        own = {k: v for k, v in net.state_dict().items() if not k.endswith(".kept")}
        torch.save(own, path)
        print(
            f"epoch {epoch + 1}: {report(net, table, dev)} {time.time() - began:.0f} s", flush=True
        )
        net.train()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--epochs", type=int, default=7)
    parser.add_argument("--minutes", type=float, default=1e9)
    parser.add_argument("--limit", type=int)
    parser.add_argument("--rate", type=float, default=1.5e-4)
    parser.add_argument("--tokens", type=int, default=2400)
    parser.add_argument("--out", type=Path, default=base.BUILD / "tags.pt")
    options = parser.parse_args()
    torch.set_num_threads(1)
    net, table = fresh()
    train, dev = articles("train")[: options.limit], articles("dev")[: options.limit]
    fit(net, table, train, dev[::2], epochs=options.epochs, path=options.out, rate=options.rate,
        tokens=options.tokens, minutes=options.minutes)  # fmt: skip


if __name__ == "__main__":
    main()
