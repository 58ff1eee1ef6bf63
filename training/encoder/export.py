"""Write the files that ship: networks with 8-bit weights, the table of words, the manifest.

usage: PYTHONPATH=. python -m training.encoder.export [--pair build/encoder/pairs.pt]

No word's numbers depend on its neighbours' (docs/decisions/0013-numbers-of-the-model.md).
"""

from __future__ import annotations

import argparse
import hashlib
import json
import random
import shutil
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import onnx
import torch
import torch.nn.functional as F
from torch import Tensor, nn

from training.encoder import base
from training.encoder.drift_examples import texts
from training.encoder.examples import KINDS, Example, linked
from training.encoder.fit import encoded, inputs
from training.encoder.grounds import grounds
from training.encoder.listed import listed
from training.encoder.net import WIDTH, Body, PairNet, body, word_vectors
from training.encoder.quantise import Feed, quantised, ranges

FOLDER = base.ROOT / "xlate" / "encoder" / "model"
FORMAT, LONGEST, OPSET = 1, 256, 20
SAMPLES = 400  # pairs of each sort that show the ranges of activations
Axes = Mapping[str, Mapping[int, str]]


class Sentence(nn.Module):
    """The base model unchanged: the mean of its states, of length 1. No padding.

    Beside it the states in the middle, by which the benchmarks match words without any training.
    """

    def __init__(self, net: Body) -> None:
        super().__init__()
        self.body = net

    def forward(self, vectors: Tensor) -> tuple[Tensor, Tensor]:
        """(1, length, width) to (1, width) and (1, length, width)."""
        zeros = torch.zeros(vectors.shape[:2], dtype=torch.int64)
        ones = torch.ones(vectors.shape[:2])
        middle, states = self.body(vectors, places(vectors), zeros, ones)
        return F.normalize(states.mean(1), dim=-1), middle


class Scores(nn.Module):
    """The pair network with probabilities for links, drift and torn text. No padding."""

    def __init__(self, net: PairNet) -> None:
        super().__init__()
        self.net = net

    def forward(
        self, vectors: Tensor, segments: Tensor, pool_a: Tensor, pool_b: Tensor
    ) -> tuple[Tensor, ...]:
        """As `PairNet`, without a mask."""
        ones = torch.ones(vectors.shape[:2])
        links, a, b, verdicts, *torn = self.net(vectors, segments, ones, pool_a, pool_b)
        found = (a, b, *torn)
        return links.sigmoid(), *(logits.softmax(-1) for logits in found), verdicts


def places(vectors: Tensor) -> Tensor:
    """0, 1, 2 ... along the length, (1, length)."""
    return torch.arange(vectors.shape[1])[None, :]


def export(
    module: nn.Module,
    example_inputs: tuple[Tensor, ...],
    names: tuple[Sequence[str], Sequence[str]],
    dynamic_axes: Axes,
    path: Path,
    samples: Sequence[Feed] = (),
) -> None:
    """Write a network as ONNX with 8-bit weights; the same network gives the same bytes.

    The file's network takes a list of each input, and gives a list of each output.

    Args:
        module: The network, of single precision.
        example_inputs: Inputs of any length; they only show the shapes.
        names: Names of the inputs and of the outputs.
        dynamic_axes: For each input, the axes that vary, by name: {"vectors": {1: "length"}}.
        path: The file to write.
        samples: Inputs whose activations tell the scales; without them, each row has its own.
    """
    dims: dict[str, Any] = {}
    shapes = tuple(
        {axis: dims.setdefault(name, torch.export.Dim(name)) for axis, name in axes.items()}
        for axes in (dynamic_axes.get(name, {}) for name in names[0])
    )
    for own in (m for m in module.modules() if isinstance(m, Body)):
        own.place = cut(own.place)
    with torch.no_grad():
        program = torch.onnx.export(
            module.float().eval(),
            example_inputs,
            input_names=list(names[0]),
            output_names=list(names[1]),
            dynamic_shapes=shapes,
            dynamo=True,
            opset_version=OPSET,
            verbose=False,
        )
    path.parent.mkdir(parents=True, exist_ok=True)
    model = program.model_proto
    onnx.save(listed(quantised(model, ranges(model, samples) if samples else None)), str(path))


def cut(table: nn.Embedding) -> nn.Embedding:
    """A table of places, as far as they are used."""
    return nn.Embedding.from_pretrained(table.weight.detach()[:LONGEST].float())


def words(folder: Path) -> None:
    """The table of word vectors, 8 bits with a scale for each word, and the word pieces."""
    fetched = base.fetch()
    table = word_vectors(fetched / "model.safetensors").float().numpy()
    scales = np.maximum(np.abs(table).max(1), 1e-9) / 127
    np.save(folder / "words.npy", np.round(table / scales[:, None]).astype(np.int8))
    np.save(folder / "scales.npy", scales.astype(np.float32))
    shutil.copyfile(fetched / "tokenizer.json", folder / "tokenizer.json")


def sentence(folder: Path) -> None:
    """The base model's sentence vectors."""
    net = Sentence(body(base.fetch() / "model.safetensors"))
    axes = {"vectors": {1: "length"}}
    names = (["vectors"], ["sentence", "middle"])
    export(net, (torch.zeros(1, 20, WIDTH),), names, axes, folder / "sentence.onnx")


def pair(weights: Path, folder: Path) -> None:
    """The pair network of a state dict."""
    torch.manual_seed(0)
    net = PairNet(Body())
    state = torch.load(weights, weights_only=True)
    own = {k: v.float() for k, v in state.items() if not k.endswith(".kept")}
    if left := net.load_state_dict(own, strict=False).missing_keys:
        print(f"not trained, and silent: {' '.join(left)}")
        _silence(net)
    example = (
        torch.zeros(1, 20, WIDTH),
        torch.zeros(1, 20, dtype=torch.int64),
        torch.zeros(1, 7, 20),
        torch.zeros(1, 9, 20),
    )
    names = (
        ["vectors", "segments", "pool_a", "pool_b"],
        ["links", "drift_a", "drift_b", "torn_a", "torn_b", "verdicts"],
    )
    axes = {
        "vectors": {1: "length"},
        "segments": {1: "length"},
        "pool_a": {1: "words_a", 2: "length"},
        "pool_b": {1: "words_b", 2: "length"},
    }
    export(Scores(net), example, names, axes, folder / "pair.onnx", _pair_samples())


def _pair_samples() -> list[Feed]:
    """Inputs as the network gets them: pairs of people's news, and of machine translations."""
    human = [(texts(g.a), texts(g.b)) for g in grounds() if g.pair.origin in ("human", "mqm")]
    news = [(e.a, e.b) for e in linked("wordalign-mtref-train")]
    chosen = random.Random(0)
    pairs = [*chosen.sample(human, SAMPLES), *chosen.sample(news, SAMPLES)]
    table = word_vectors(base.fetch() / "model.safetensors")
    found = []
    for item in encoded([Example(a, b) for a, b in pairs]):
        if item is not None:
            vectors, segments, _, *pools = inputs([item], table.float(), torch.float32)
            given = (vectors, segments, *pools)
            names = ("vectors", "segments", "pool_a", "pool_b")
            found.append({n: x.cpu().numpy() for n, x in zip(names, given, strict=True)})
    return found


def _silence(net: PairNet) -> None:
    """Drift that was not trained says "the same" of every word, not whatever chance gave it."""
    last = net.drift[-1]
    with torch.no_grad():
        last.weight.zero_()
        last.bias.zero_()[0] = 12.0


def manifest(folder: Path, calibration: Mapping[str, Any] | None = None) -> None:
    """Write down the digests of all files; numbers that are not given stay as they were."""
    path = folder / "manifest.json"
    old = json.loads(path.read_text("utf-8")) if path.is_file() else {}
    files = sorted(
        f for f in folder.iterdir() if f.suffix in (".npy", ".onnx", ".json") and f != path
    )
    told = {
        "format": FORMAT,
        "kinds": KINDS,
        "langs": ["en"],
        "calibration": {**old.get("calibration", {}), **(calibration or {})},
        "files": {f.name: hashlib.sha256(f.read_bytes()).hexdigest() for f in files},
    }
    path.write_text(json.dumps(told, indent=2, sort_keys=True) + "\n", "utf-8")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pair", type=Path, default=base.BUILD / "pairs.pt")
    parser.add_argument("--only", choices=["words", "sentence", "pair"], action="append")
    parser.add_argument("--out", type=Path, default=FOLDER)
    options = parser.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)
    wanted = options.only or ["words", "sentence", "pair"]
    if "words" in wanted:
        words(options.out)
    if "sentence" in wanted:
        sentence(options.out)
    if "pair" in wanted:
        pair(options.pair, options.out)
    manifest(options.out)
    for file in sorted(options.out.iterdir()):
        print(f"{file.stat().st_size / 1e6:6.2f} MB  {file.name}")


if __name__ == "__main__":
    main()
