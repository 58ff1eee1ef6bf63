"""Samples of every edit: python -m training.edits FILE [N] [NAME]; FILE has a sentence a line."""

from __future__ import annotations

import random
import sys
import time
from pathlib import Path

from training.edits import EDITS, pool


def main() -> None:
    """Print N samples of each edit whose name begins with NAME, cut words struck, new in braces."""
    sentences = Path(sys.argv[1]).read_text("utf-8").splitlines()
    count = int(sys.argv[2]) if len(sys.argv) > 2 else 3
    wanted = sys.argv[3] if len(sys.argv) > 3 else ""
    collected, rng = pool(sentences), random.Random(0)
    for name, edit in EDITS.items():
        if not name.startswith(wanted):
            continue
        start, tried, made = time.perf_counter(), 0, []
        for sentence in rng.sample(sentences, min(600, len(sentences))):
            tokens = sentence.split()
            tried += 1
            if edited := edit(tokens, rng, collected):
                made.append((tokens, edited))
        spent = time.perf_counter() - start
        print(f"== {name}: applies to {100 * len(made) / tried:.0f} %, {tried / spent:.0f}/s")
        for tokens, edited in made[:count]:
            cut = " ".join(tokens[k] for k in edited.old)
            shown = [f"{{{t}}}" if k in edited.new else t for k, t in enumerate(edited.tokens)]
            near = list(edited.new) or [min(edited.old)]
            low, high = max(0, min(near) - 7), max(near) + 6
            print(f"  [{cut}] -> {' '.join(shown[low:high])}")


if __name__ == "__main__":
    main()
