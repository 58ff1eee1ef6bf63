"""The network of quote tags: content, source and cue of each word, and who said what."""

from __future__ import annotations

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from training.encoder.net import WIDTH, Body
from xlate.quotes.english.evidence import VALUES

LAYERS, TAGS = 3, 5
NEVER = -1e4
# Out, first, inside, last, only: which may follow which.
FOLLOWS = ((0, 1, 4), (2, 3), (2, 3), (0, 1, 4), (0, 1, 4))


class TagNet(nn.Module):
    """Tag scores (batch, words, 3, 5) and two tables of links (batch, words, words).

    What the rules see is added to the word vectors, and once more to the last states.
    """

    def __init__(self, net: Body, links: int = 128) -> None:
        super().__init__()
        self.body = net
        self.seen = nn.Embedding(VALUES, WIDTH)
        self.seen_last = nn.Embedding(VALUES, WIDTH)
        nn.init.normal_(self.seen.weight, std=0.01)
        nn.init.normal_(self.seen_last.weight, std=0.02)
        self.around = nn.Conv1d(WIDTH, WIDTH, 3, padding=1)
        self.middle = nn.Linear(WIDTH, WIDTH)
        self.tags = nn.Linear(WIDTH, LAYERS * TAGS)
        self.asks = nn.Linear(WIDTH, 2 * links)
        self.answers = nn.Linear(WIDTH, 2 * links)
        self.steps = nn.Parameter(torch.zeros(LAYERS, TAGS, TAGS))
        self.links = links

    def forward(self, vectors: Tensor, seen: Tensor, mask: Tensor, pool: Tensor) -> tuple:
        """Of vectors (batch, length, width), seen (batch, words, columns), and a pool."""
        shares = (pool > 0).to(vectors.dtype).transpose(1, 2)
        vectors = vectors + torch.matmul(shares, self.seen(seen).sum(2))
        places = torch.arange(vectors.shape[1], device=vectors.device)[None, :]
        segments = torch.zeros_like(mask, dtype=torch.int64)
        states = self.body(vectors, places, segments, mask)[1]
        words = torch.matmul(pool, states) + self.seen_last(seen).sum(2)
        near = self.around(words.transpose(1, 2)).transpose(1, 2)
        words = F.gelu(self.middle(words) + near) + words
        size, count, _ = words.shape
        tags = self.tags(words).view(size, count, LAYERS, TAGS)
        ask = self.asks(words).view(size, count, 2, self.links).permute(0, 2, 1, 3)
        answer = self.answers(words).view(size, count, 2, self.links).permute(0, 2, 3, 1)
        return tags, torch.matmul(ask, answer) * self.links**-0.5


def allowed() -> Tensor:
    """0 where one tag may follow another, else `NEVER`."""
    out = torch.full((TAGS, TAGS), NEVER)
    for tag, following in enumerate(FOLLOWS):
        out[tag, list(following)] = 0.0
    return out


def sequence_loss(tags: Tensor, gold: Tensor, mask: Tensor, steps: Tensor) -> Tensor:
    """Negative log likelihood of each sequence of tags under a chain, (batch, layers).

    Args:
        tags: Scores (batch, words, layers, tags), single precision.
        gold: Tags (batch, layers, words).
        mask: Which words there are, (batch, words).
        steps: Scores of one tag behind another, (layers, tags, tags).
    """
    size, _, layers, kinds = tags.shape
    scores = tags.permute(0, 2, 1, 3)
    steps = steps + allowed()
    own = scores.gather(3, gold[..., None])[..., 0] * mask[:, None]
    layer = torch.arange(layers)[None, :, None]
    moves = steps[layer, gold[..., :-1], gold[..., 1:]] * mask[:, None, 1:]
    reached = own.sum(2) + moves.sum(2)
    # The matrix of each step, joined by halves: log2(words) rounds instead of a loop.
    table = steps[None, :, None] + scores[:, :, 1:, None, :]
    still = torch.full((kinds, kinds), NEVER).fill_diagonal_(0.0)
    table = torch.where(mask[:, None, 1:, None, None], table, still)
    while table.shape[2] > 1:
        if table.shape[2] % 2:
            table = torch.cat([table, still.expand(size, layers, 1, kinds, kinds)], 2)
        a, b = table[:, :, ::2], table[:, :, 1::2]
        table = torch.logsumexp(a[..., :, :, None] + b[..., None, :, :], dim=-2)
    if table.shape[2]:
        every = torch.logsumexp(scores[:, :, 0, :, None] + table[:, :, 0], dim=(-2, -1))
    else:
        every = torch.logsumexp(scores[:, :, 0], dim=-1)
    return every - reached
