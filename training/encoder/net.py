"""The networks: a six-layer transformer body over frozen word vectors, and the heads on it.

Attention is written out: on a CPU its backward pass in bfloat16 is several times as fast as the
fused one. Weights are trained in bfloat16 with single-precision copies (`Masters`).
"""

from __future__ import annotations

from pathlib import Path

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from training.encoder.examples import FLAW

WIDTH, INNER, HEADS, LAYERS, PLACES, MIDDLE = 384, 1536, 12, 6, 512, 3


class Dropout(nn.Module):
    """Dropout from a store of chance: drawing afresh for every value costs more than a layer."""

    def __init__(self, rate: float, store: int = 1 << 22) -> None:
        super().__init__()
        self.rate = rate
        kept = (torch.rand(store + (1 << 23)) >= rate).to(torch.bfloat16) / (1 - rate)
        self.register_buffer("kept", kept if rate else kept[:0], persistent=False)
        self.store = store

    def forward(self, x: Tensor) -> Tensor:
        """X with a share of its values dropped, while training."""
        if not self.training or not self.rate or x.numel() > 1 << 23:
            return x
        at = int(torch.randint(self.store, (1,)))
        return x * self.kept[at : at + x.numel()].view(x.shape).to(x.dtype)


class Layer(nn.Module):
    """One transformer layer, normalised after each half as in BERT."""

    def __init__(self, dropout: float = 0.0) -> None:
        super().__init__()
        self.qkv = nn.Linear(WIDTH, 3 * WIDTH)
        self.out = nn.Linear(WIDTH, WIDTH)
        self.norm1 = nn.LayerNorm(WIDTH, eps=1e-12)
        self.up = nn.Linear(WIDTH, INNER)
        self.down = nn.Linear(INNER, WIDTH)
        self.norm2 = nn.LayerNorm(WIDTH, eps=1e-12)
        self.dropout = Dropout(dropout)

    def forward(self, x: Tensor, bias: Tensor) -> Tensor:
        """x: (batch, length, width); bias: (batch, 1, 1, length), 0 or very negative."""
        size, length, _ = x.shape
        qkv = self.qkv(x).view(size, length, 3, HEADS, WIDTH // HEADS).permute(2, 0, 3, 1, 4)
        q, k, v = qkv[0], qkv[1], qkv[2]
        weights = (torch.matmul(q * (WIDTH // HEADS) ** -0.5, k.transpose(-1, -2)) + bias).softmax(
            -1
        )
        heard = torch.matmul(weights, v).transpose(1, 2).reshape(size, length, WIDTH)
        x = self.norm1(x + self.dropout(self.out(heard)))
        return self.norm2(x + self.dropout(self.down(F.gelu(self.up(x)))))


class Body(nn.Module):
    """Places, segments and six layers; the word vectors come from outside."""

    def __init__(self, dropout: float = 0.0) -> None:
        super().__init__()
        self.place = nn.Embedding(PLACES, WIDTH)
        self.segment = nn.Embedding(2, WIDTH)
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.dropout = Dropout(dropout)
        self.layers = nn.ModuleList(Layer(dropout) for _ in range(LAYERS))

    def forward(
        self, vectors: Tensor, places: Tensor, segments: Tensor, mask: Tensor
    ) -> tuple[Tensor, Tensor]:
        """Vectors (batch, length, width), the others (batch, length).

        Returns the states after layer `MIDDLE` and after the last, (batch, length, width).
        """
        x = self.norm(vectors + self.place(places) + self.segment(segments))
        x = self.dropout(x)
        bias = (1.0 - mask.to(x.dtype))[:, None, None, :] * -10000.0
        middle = x
        for number, layer in enumerate(self.layers, 1):
            x = layer(x, bias)
            middle = x if number == MIDDLE else middle
        return middle, x


def body(weights: Path, dropout: float = 0.0) -> Body:
    """A body with the base model's weights."""
    from safetensors.torch import load_file

    state = load_file(str(weights))
    net = Body(dropout)
    own = {
        "place.weight": state["embeddings.position_embeddings.weight"],
        "segment.weight": state["embeddings.token_type_embeddings.weight"],
        "norm.weight": state["embeddings.LayerNorm.weight"],
        "norm.bias": state["embeddings.LayerNorm.bias"],
    }
    for n in range(LAYERS):
        old, new = f"encoder.layer.{n}.", f"layers.{n}."
        for part in ("weight", "bias"):
            own[f"{new}qkv.{part}"] = torch.cat(
                [state[f"{old}attention.self.{x}.{part}"] for x in ("query", "key", "value")]
            )
            own[f"{new}out.{part}"] = state[f"{old}attention.output.dense.{part}"]
            own[f"{new}norm1.{part}"] = state[f"{old}attention.output.LayerNorm.{part}"]
            own[f"{new}up.{part}"] = state[f"{old}intermediate.dense.{part}"]
            own[f"{new}down.{part}"] = state[f"{old}output.dense.{part}"]
            own[f"{new}norm2.{part}"] = state[f"{old}output.LayerNorm.{part}"]
    net.load_state_dict(own)
    return net


def word_vectors(weights: Path) -> Tensor:
    """The base model's table of word-piece vectors, (30522, width)."""
    from safetensors import safe_open

    with safe_open(str(weights), "pt") as file:
        return file.get_tensor("embeddings.word_embeddings.weight")


class PairNet(nn.Module):
    """Two renderings read together: links between their words, drift of each word, two verdicts.

    `links`: bilinear scores of word vectors, beside the cosine of their states in the middle, which
    finds most links before any training (SimAlign). `drift`: per word, logits of "says the same",
    of each of KINDS, and of FLAW (something minor). `verdicts`: logits that the two differ, and
    that they render the same statement. `torn`: per word, of its own sentence alone, logits that
    nothing is wrong, that something is missing before it, and that it slipped in.
    """

    def __init__(self, net: Body, links: int = 192, drift: int = FLAW + 1) -> None:
        super().__init__()
        self.body = net
        self.left = nn.Linear(WIDTH, links)
        self.right = nn.Linear(WIDTH, links)
        self.likeness = nn.Parameter(torch.tensor([10.0, -6.0]))
        self.drift = nn.Sequential(nn.Linear(2 * WIDTH, WIDTH), nn.GELU(), nn.Linear(WIDTH, drift))
        self.verdicts = nn.Sequential(nn.Linear(WIDTH, WIDTH), nn.Tanh(), nn.Linear(WIDTH, 2))
        self.torn = nn.Sequential(nn.Linear(WIDTH, WIDTH // 2), nn.GELU(), nn.Linear(WIDTH // 2, 3))

    def forward(
        self, vectors: Tensor, segments: Tensor, mask: Tensor, pool_a: Tensor, pool_b: Tensor
    ) -> tuple[Tensor, ...]:
        """Pools are (batch, words, length), rows that average a word's pieces.

        Returns links (batch, words a, words b), drift a, drift b, verdicts (batch, 2), torn a,
        torn b.
        """
        places = torch.arange(vectors.shape[1], device=vectors.device)[None, :]
        middle, states = self.body(vectors, places, segments, mask)
        alike = torch.matmul(
            F.normalize(torch.matmul(pool_a, middle), dim=-1),
            F.normalize(torch.matmul(pool_b, middle), dim=-1).transpose(1, 2),
        )
        a, b = torch.matmul(pool_a, states), torch.matmul(pool_b, states)
        scale = self.left.out_features**-0.5
        forth = torch.matmul(self.left(a), self.right(b).transpose(1, 2))
        back = torch.matmul(self.right(a), self.left(b).transpose(1, 2))
        scores = 0.5 * (forth + back) * scale + alike * self.likeness[0] + self.likeness[1]
        return (
            scores,
            self._drift(scores, a, b),
            self._drift(scores.transpose(1, 2), b, a),
            self.verdicts(states[:, 0]),
            self.torn(a),
            self.torn(b),
        )

    def _drift(self, scores: Tensor, own: Tensor, other: Tensor) -> Tensor:
        """Each word beside what answers it on the other side, weighed by the link scores."""
        heard = torch.matmul(
            scores.sigmoid() / (scores.sigmoid().sum(-1, keepdim=True) + 0.3), other
        )
        return self.drift(torch.cat([own, heard], -1))


class Masters:
    """AdamW on single-precision copies of bfloat16 weights, with a linear warm-up and decay."""

    def __init__(
        self,
        groups: list[tuple[list[nn.Parameter], float]],
        steps: int,
        warm: float = 0.06,
        decay: float = 0.01,
    ) -> None:
        self.weights = [p for group, _ in groups for p in group]
        self.copies = [p.detach().float().clone() for p in self.weights]
        at, parts = 0, []
        for group, rate in groups:
            parts.append({"params": self.copies[at : at + len(group)], "lr": rate, "peak": rate})
            at += len(group)
        self.adam = torch.optim.AdamW(parts, weight_decay=decay, fused=True)
        self.steps, self.warm, self.step_no = steps, max(1, int(warm * steps)), 0

    def step(self) -> None:
        """One update from the gradients that the weights hold, which are dropped."""
        self.step_no += 1
        n = self.step_no
        part = (
            n / self.warm
            if n < self.warm
            else max(0.0, (self.steps - n) / (self.steps - self.warm))
        )
        for group in self.adam.param_groups:
            group["lr"] = group["peak"] * part
        for copy, weight in zip(self.copies, self.weights, strict=True):
            copy.grad = None if weight.grad is None else weight.grad.float()
            weight.grad = None
        have = [c for c in self.copies if c.grad is not None]
        torch.nn.utils.clip_grad_norm_(have, 1.0)
        self.adam.step()
        with torch.no_grad():
            torch._foreach_copy_(self.weights, self.copies)

    def state(self) -> dict:
        """What `load` takes."""
        return {"copies": self.copies, "adam": self.adam.state_dict(), "step": self.step_no}

    def load(self, state: dict) -> None:
        """Go on from a `state`."""
        with torch.no_grad():
            torch._foreach_copy_(self.copies, state["copies"])
            torch._foreach_copy_(self.weights, self.copies)
        self.adam.load_state_dict(state["adam"])
        self.step_no = state["step"]
