"""Train the pair network on examples: one loop for all that is known of a pair."""

from __future__ import annotations

import random
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F

from training.encoder import base
from training.encoder.batches import LONGEST, by_length, padded, pair_ids, pool
from training.encoder.examples import KINDS, Example
from training.encoder.net import Masters, PairNet, body, word_vectors

Batch = dict[str, torch.Tensor]
WEIGHTS = {"links": 1.0, "drift": 1.0, "differ": 0.3, "same": 0.3, "torn": 1.0}
TORN = (1.0, 4.0, 4.0)  # how much a word weighs: torn places are few
DEVICE = "cuda" if torch.cuda.is_available() else "cpu"


def fresh(dropout: float = 0.0) -> tuple[PairNet, torch.Tensor]:
    """An untrained pair network on the base model's body, and the table of word vectors.

    The network is on a GPU where there is one; the table stays in memory, batches are moved.
    """
    weights = base.fetch() / "model.safetensors"
    return PairNet(body(weights, dropout)).to(DEVICE), word_vectors(weights)


def on_cpu(net: torch.nn.Module) -> dict[str, torch.Tensor]:
    """The weights of a network, as any machine can load them."""
    return {name: value.cpu() for name, value in net.state_dict().items()}


def encoded(examples: Sequence[Example], longest: int = LONGEST) -> list[tuple]:
    """Piece ids of each example; those that are too long are left out (None)."""
    pieces = base.pieces()
    found = [pair_ids(e.a, e.b, pieces) for e in examples]
    return [
        f if len(f[0]) <= longest and e.a and e.b else None
        for f, e in zip(found, examples, strict=True)
    ]


def inputs(items: Sequence[tuple], table: torch.Tensor, dtype: torch.dtype) -> tuple:
    """What the network takes, from `encoded` items."""
    ids = torch.from_numpy(padded([i[0] for i in items]))
    segments = torch.from_numpy(padded([i[1] for i in items]))
    lengths = torch.tensor([len(i[0]) for i in items])
    mask = torch.arange(ids.shape[1])[None] < lengths[:, None]
    pools = [torch.from_numpy(pool([i[k] for i in items], ids.shape[1])).to(dtype) for k in (2, 3)]
    return tuple(x.to(DEVICE) for x in (table[ids].to(dtype), segments, mask, *pools))


def targets(examples: Sequence[Example], shape: torch.Size) -> Batch:
    """Labels as arrays; weight 0 where nothing is known."""
    size, wide, high = shape
    out = {
        "links": np.zeros(shape, np.float32),
        "links_w": np.zeros(shape, np.float32),
        "drift_a": np.full((size, wide), -1, np.int64),
        "drift_b": np.full((size, high), -1, np.int64),
        "torn_a": np.full((size, wide), -1, np.int64),
        "torn_b": np.full((size, high), -1, np.int64),
        "verdict": np.zeros((size, 2), np.float32),
        "verdict_w": np.zeros((size, 2), np.float32),
        "weight": np.array([e.weight for e in examples], np.float32),
    }
    for n, e in enumerate(examples):
        if e.links is not None:
            out["links_w"][n, : len(e.a), : len(e.b)] = 1
            for i, j in e.links:
                out["links"][n, i, j] = 1
        for name, labels in (("drift_a", e.drift_a), ("drift_b", e.drift_b),
                             ("torn_a", e.torn_a), ("torn_b", e.torn_b)):  # fmt: skip
            if labels is not None:
                out[name][n, : len(labels)] = labels
        for k, value in enumerate((e.differ, e.same)):
            if value is not None:
                out["verdict"][n, k], out["verdict_w"][n, k] = value, e.weight
    return {k: torch.from_numpy(v).to(DEVICE) for k, v in out.items()}


def losses(out: tuple, aim: Batch) -> dict[str, torch.Tensor]:
    """Mean losses by task: links per word, drift per word, verdicts per pair."""
    scores, drift_a, drift_b, verdicts, torn_a, torn_b = (o.float() for o in out)
    cell = F.binary_cross_entropy_with_logits(scores, aim["links"], reduction="none")
    words = aim["links_w"].amax(2).sum() + 1e-6
    found = {"links": (cell * aim["links_w"]).sum() / words}
    drift = drift_a.new_zeros(())
    count = 1e-6
    for logits, labels in ((drift_a, aim["drift_a"]), (drift_b, aim["drift_b"])):
        known = labels >= 0
        if known.any():
            w = aim["weight"][:, None].expand_as(labels)[known]
            own = F.cross_entropy(logits[known], labels[known], reduction="none")
            heavier = torch.where(labels[known] > 0, 3.0, 1.0) * w
            drift = drift + (own * heavier).sum()
            count = count + heavier.sum()
    found["drift"] = drift / count
    own = [(o[k >= 0], k[k >= 0]) for o, k in ((torn_a, aim["torn_a"]), (torn_b, aim["torn_b"]))]
    found["torn"] = F.cross_entropy(
        torch.cat([logits for logits, _ in own]),
        torch.cat([labels for _, labels in own]),
        weight=torn_a.new_tensor(TORN),
        reduction="sum",
    ) / (1e-6 + sum(torn_a.new_tensor(TORN)[labels].sum() for _, labels in own))
    pair = F.binary_cross_entropy_with_logits(verdicts, aim["verdict"], reduction="none")
    found["differ"] = (pair * aim["verdict_w"])[:, 0].sum() / (aim["verdict_w"][:, 0].sum() + 1e-6)
    found["same"] = (pair * aim["verdict_w"])[:, 1].sum() / (aim["verdict_w"][:, 1].sum() + 1e-6)
    return found


def fit(
    net: PairNet,
    table: torch.Tensor,
    examples: Callable[[int], Sequence[Example]],
    epochs: int,
    *,
    steps_guess: int,
    tokens: int = 3000,
    rate: float = 1e-4,
    head: float = 1e-3,
    seed: int = 0,
    weights: dict[str, float] | None = None,
    checkpoint: Path | None = None,
    after: Callable[[int, PairNet], None] | None = None,
    minutes: float = 1e9,
) -> None:
    """Train; `examples(epoch)` gives an epoch's pairs. Goes on from `checkpoint` if it is there."""
    weights = weights or WEIGHTS
    torch.manual_seed(seed)
    net.bfloat16().train()
    heads = [p for n, p in net.named_parameters() if not n.startswith("body.")]
    masters = Masters([(list(net.body.parameters()), rate), (heads, head)], steps_guess)
    first, began = 0, time.time()
    if checkpoint is not None and checkpoint.is_file():
        state = torch.load(checkpoint, map_location=DEVICE, weights_only=False)
        masters.load(state["masters"])
        first = state["epoch"]
        print(f"resumed at epoch {first + 1}", flush=True)
    for epoch in range(first, epochs):
        rng = random.Random(seed * 1000 + epoch)
        pairs = examples(epoch)
        items = encoded(pairs)
        kept = [n for n, item in enumerate(items) if item is not None]
        sums: dict[str, float] = {}
        seen = 0
        for count, batch in enumerate(by_length([len(items[n][0]) for n in kept], tokens, rng)):
            chosen = [kept[n] for n in batch]
            out = net(*inputs([items[n] for n in chosen], table, torch.bfloat16))
            own = losses(out, targets([pairs[n] for n in chosen], out[0].shape))
            sum(weights[k] * v for k, v in own.items()).backward()
            masters.step()
            seen += sum(len(items[n][0]) for n in chosen)
            for k, v in own.items():
                sums[k] = sums.get(k, 0.0) + float(v.detach())
            if count % 100 == 99:
                told = " ".join(f"{k} {v / 100:.4f}" for k, v in sums.items())
                print(
                    f"epoch {epoch + 1} step {masters.step_no}/{steps_guess} {told} "
                    f"{time.time() - began:.0f} s",
                    flush=True,
                )
                sums = {}
            if time.time() - began > minutes * 60:
                break
        print(f"epoch {epoch + 1} ends: {seen} pieces, {time.time() - began:.0f} s", flush=True)
        if checkpoint is not None:
            torch.save({"masters": masters.state(), "epoch": epoch + 1}, checkpoint)
        if after:
            net.eval()
            after(epoch, net)
            net.train()


@torch.no_grad()
def scored(net: PairNet, table: torch.Tensor, examples: Sequence[Example], tokens: int = 4000):
    """Link probabilities, drift probabilities of a and b, verdict logits, for each example."""
    net.eval()
    dtype = next(net.parameters()).dtype
    items = encoded(examples, 512)
    kept = [n for n, item in enumerate(items) if item is not None]
    out: list = [None] * len(examples)
    for batch in by_length([len(items[n][0]) for n in kept], tokens, random.Random(0)):
        chosen = [kept[n] for n in batch]
        given = inputs([items[n] for n in chosen], table, dtype)
        links, a, b, verdicts, *_ = (found.float().cpu() for found in net(*given))
        for k, n in enumerate(chosen):
            e = examples[n]
            out[n] = (
                links[k, : len(e.a), : len(e.b)].sigmoid().numpy(),
                a[k, : len(e.a)].softmax(-1).numpy(),
                b[k, : len(e.b)].softmax(-1).numpy(),
                verdicts[k].numpy(),
            )
    return out


__all__ = ["KINDS", "encoded", "fit", "fresh", "on_cpu", "scored"]
