"""How long a text of each language is beside its English: medians over the parallel rows.

PYTHONPATH=. python -m training.multilingual.lengths > xlate/text/lexicon/mul/lengths.toml
"""

from __future__ import annotations

from collections import defaultdict
from statistics import median

from benchmarks.data import folder
from training.multilingual.rows import read

LEAST = 40  # code points of English


def main() -> None:
    """Print the table."""
    ratios: dict[str, list[float]] = defaultdict(list)
    for row in read(folder() / "parallel"):
        if row.room in ("news", "rest") and len(row.english) >= LEAST:
            ratios[row.lang].append(len(row.text) / len(row.english))
    print("# Code points of a text for each of its English, by training/multilingual/lengths.py.")
    print(
        'source = "medians over the parallel sentences that the multilingual encoder learns from"'
    )
    print("en = 1.0")
    for lang, found in sorted(ratios.items()):
        print(f"{lang} = {median(found):.3f}")


if __name__ == "__main__":
    main()
