"""Write the multilingual encoder as it ships: 8-bit vectors, a scale for each piece, its pieces.

    PYTHONPATH=. python -m training.multilingual.export [--out DIR]

A piece's weight is folded into its scale. Prints what 8 bits cost, as the share of sentences whose
own English is the nearest.
"""

from __future__ import annotations

import argparse
import hashlib
import json
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from tokenizers import Tokenizer

from benchmarks.data import folder
from training.encoder.base import ROOT
from training.multilingual.bags import Pieces
from training.multilingual.fit import Net, report
from training.multilingual.rows import LANGS
from training.multilingual.vocabulary import BUILD

OUT = ROOT / "xlate" / "encoder" / "multilingual"


def quantised(table: NDArray[np.float32]) -> tuple[NDArray[np.int8], NDArray[np.float32]]:
    """Rows in 8 bits and a scale for each."""
    scales = np.maximum(np.abs(table).max(1), 1e-9) / 127
    rows = np.rint(table / scales[:, None]).astype(np.int8)
    return rows, scales.astype(np.float32)


def main() -> None:
    """Write the files and their manifest."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--vectors", type=Path, default=BUILD / "vectors.pt")
    parser.add_argument("--vocabulary", type=Path, default=BUILD / "tokenizer.json")
    parser.add_argument("--out", type=Path, default=OUT)
    args = parser.parse_args()
    args.out.mkdir(parents=True, exist_ok=True)
    state = torch.load(args.vectors, weights_only=True)
    tokenizer = Tokenizer.from_file(str(args.vocabulary))
    table = (state["table"] * state["weights"].exp()).numpy()
    rows, scales = quantised(table)
    np.save(args.out / "vectors.npy", rows)
    np.save(args.out / "scales.npy", scales)
    tokenizer.save(str(args.out / "tokenizer.json"), pretty=False)
    names = ("vectors.npy", "scales.npy", "tokenizer.json")
    digests = {n: hashlib.sha256((args.out / n).read_bytes()).hexdigest() for n in names}
    told = {"format": 1, "files": digests, "kinds": [], "langs": sorted((*LANGS, "en"))}
    (args.out / "manifest.json").write_text(json.dumps(told, indent=1) + "\n", "utf-8")
    size = sum((args.out / n).stat().st_size for n in names) / 1e6
    net = Net(len(rows), rows.shape[1], np.ones(len(rows), np.int64), 0)
    for title, found in (("32 bits", table), ("8 bits", rows * scales[:, None])):
        net.table, net.weights = torch.from_numpy(found), torch.zeros(len(found), 1)
        print(title, report(net, Pieces(tokenizer), folder()))
    print(f"{size:.1f} MB in {args.out}")


if __name__ == "__main__":
    main()
