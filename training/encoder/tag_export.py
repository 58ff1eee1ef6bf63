"""Write the quote tagger as it ships: 8-bit weights, and its chain of tags in the manifest.

usage: PYTHONPATH=. python -m training.encoder.tag_export [--weights build/encoder/tags.pt]
"""

from __future__ import annotations

import argparse
from pathlib import Path

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from training.encoder import base
from training.encoder.export import FOLDER, export, manifest
from training.encoder.net import WIDTH, Body
from training.encoder.tag_net import TagNet
from xlate.quotes.english.evidence import COLUMNS

# Added to the scores that a content, a source, a cue begins: at 0 more is missed than is wrong.
STARTS = [0.5, 1.0, 1.0]


class Near(nn.Module):
    """A convolution over three words as matrix products, which can have 8-bit weights."""

    def __init__(self, old: nn.Conv1d) -> None:
        super().__init__()
        self.parts = nn.ModuleList(nn.Linear(WIDTH, WIDTH, bias=n == 1) for n in range(3))
        for n, part in enumerate(self.parts):
            part.weight.data = old.weight.data[:, :, n].clone()
        self.parts[1].bias.data = old.bias.data.clone()

    def forward(self, turned: Tensor) -> Tensor:
        """Of (batch, width, words), as the convolution takes it."""
        words = F.pad(turned.transpose(1, 2), (0, 0, 1, 1))
        each = [part(words) for part in self.parts]
        return (each[0][:, :-2] + each[1][:, 1:-1] + each[2][:, 2:]).transpose(1, 2)


class Tags(nn.Module):
    """The tagger without padding."""

    def __init__(self, net: TagNet) -> None:
        super().__init__()
        self.net = net

    def forward(self, vectors: Tensor, seen: Tensor, pool: Tensor) -> tuple[Tensor, Tensor]:
        """Of one window, (1, ...)."""
        return self.net(vectors, seen, torch.ones(vectors.shape[:2]), pool)


def tags(weights: Path, folder: Path) -> None:
    """The tagger of a state dict, and the manifest that names it."""
    net = TagNet(Body())
    state = torch.load(weights, weights_only=True)
    net.load_state_dict({k: v.float() for k, v in state.items()})
    steps = [[[round(float(x), 4) for x in row] for row in role] for role in net.steps.detach()]
    net.around = Near(net.around)
    example = (torch.zeros(1, 20, WIDTH), torch.zeros(1, 7, COLUMNS, dtype=torch.int64),
               torch.ones(1, 7, 20))  # fmt: skip
    axes = {"vectors": {1: "length"}, "seen": {1: "words"}, "pool": {1: "words", 2: "length"}}
    export(Tags(net), example, (["vectors", "seen", "pool"], ["tags", "links"]), axes,
           folder / "tags.onnx")  # fmt: skip
    manifest(folder, {"tag_steps": steps, "tag_starts": STARTS})


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--weights", type=Path, default=base.BUILD / "tags.pt")
    parser.add_argument("--out", type=Path, default=FOLDER)
    options = parser.parse_args()
    tags(options.weights, options.out)
    print(f"{(options.out / 'tags.onnx').stat().st_size / 1e6:.2f} MB")


if __name__ == "__main__":
    main()
