"""Learn which words answer each other from the parallel rows: `xlate/align/dictionary/*.tsv.gz`.

    PYTHONPATH=. python -m training.multilingual.dictionary [--rows N]

Two words belong together as far as they stand in the same pairs of sentences and not in others:
c(f, e)² / (c(f) c(e)), the geometric mean of the two conditional probabilities, squared. Kept are
for each word the English ones that are near its best, where both are seen often enough. No row of a
word list is used: what is learned is from running text. A few minutes on one core.
"""

from __future__ import annotations

import argparse
import gzip
import random
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path

from benchmarks.data import folder
from training.encoder.base import ROOT
from training.multilingual.rows import LANGS, read
from xlate.align.foreign import UNSPACED
from xlate.encoder import load_multilingual
from xlate.encoder.multilingual import plain
from xlate.text.words import words

OUT = ROOT / "xlate" / "align" / "dictionary"
LEAST_SEEN, LEAST, NEAR = 4, 0.06, 0.5
MOST = 2  # English words of one foreign word


def tokens(text: str, lang: str) -> set[str]:
    """The content words of a sentence, as they are looked up; pieces where there are no spaces."""
    if lang in UNSPACED:
        vectors = load_multilingual()
        assert vectors is not None
        runs = plain(text).split()
        return {run[s:e] for run in runs for s, e in vectors.cut(run) if run[s:e].isalpha()}
    return {w.low for w in words(text, lang) if w.content and not w.number}


def pairs(lang: str, most: int) -> Iterator[tuple[set[str], set[str]]]:
    """The words of both sides of some sentences of a language."""
    rows = [r for r in read(folder() / "parallel", (lang,)) if r.room in ("news", "rest")]
    random.Random(0).shuffle(rows)
    for row in rows[:most]:
        if len(row.english) < 300:
            yield tokens(row.text, lang), tokens(row.english, "en")


def learned(lang: str, most: int) -> Iterator[tuple[str, str, float]]:
    """Words of a language with English ones, and how surely they answer each other."""
    own, english, both = Counter[str](), Counter[str](), Counter[tuple[str, str]]()
    for left, right in pairs(lang, most):
        own.update(left)
        english.update(right)
        both.update((f, e) for f in left for e in right)
    found = defaultdict(list)
    for (f, e), count in both.items():
        if count >= LEAST_SEEN and (score := count * count / (own[f] * english[e])) >= LEAST:
            found[f].append((score, e))
    for f, scored in sorted(found.items()):
        scored.sort(reverse=True)
        for score, e in scored[:MOST]:
            if score >= NEAR * scored[0][0]:
                yield f, e, score


def main() -> None:
    """Write a file for each language."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rows", type=int, default=40_000)
    parser.add_argument("--out", type=Path, default=OUT)
    args = parser.parse_args()
    args.out.mkdir(parents=True, exist_ok=True)
    for lang in LANGS:
        lines = [f"{f}\t{e}\t{score:.2f}\n" for f, e, score in learned(lang, args.rows)]
        path = args.out / f"{lang}.tsv.gz"
        with path.open("wb") as raw, gzip.GzipFile("", "wb", 9, raw, 0) as file:
            file.write("".join(lines).encode())
        print(f"{lang} {len(lines)} pairs, {path.stat().st_size / 1000:.0f} kB", flush=True)


if __name__ == "__main__":
    main()
