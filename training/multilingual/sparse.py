"""Adam for a table of which each step touches few rows: only those are read and moved."""

from __future__ import annotations

import torch


class SparseAdam:
    """Adam (Kingma and Ba 2015) with moments kept by row, moved only when the row is touched."""

    def __init__(self, table: torch.Tensor, betas: tuple[float, float] = (0.9, 0.99)) -> None:
        self.table = table
        self.first = torch.zeros_like(table)
        self.second = torch.zeros(len(table), 1)  # one for a whole row: rows are of one scale
        self.steps = torch.zeros(len(table), 1)
        self.betas = betas

    def step(self, rows: torch.Tensor, gradient: torch.Tensor, rate: float) -> None:
        """Move `rows` (numbers, each once) against their gradient."""
        slow, slower = self.betas
        steps = self.steps[rows] + 1
        first = self.first[rows].mul_(slow).add_(gradient, alpha=1 - slow)
        square = gradient.square().mean(1, keepdim=True)
        second = self.second[rows].mul_(slower).add_(square, alpha=1 - slower)
        for kept, new in ((self.steps, steps), (self.first, first), (self.second, second)):
            kept.index_copy_(0, rows, new)
        scale = (second / (1 - slower**steps)).sqrt_().add_(1e-8).mul_(1 - slow**steps)
        self.table.index_add_(0, rows, first.div_(scale), alpha=-rate)
