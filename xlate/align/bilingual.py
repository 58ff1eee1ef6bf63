"""Words of a language with the English words that answer them, learned from parallel sentences.

`training/multilingual/dictionary.py` made the files; each line of one is a word, an English word
and how surely they answer each other. Two other languages meet where they share an English word.
"""

from __future__ import annotations

import gzip
import math
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from xlate.encoder.multilingual import plain

FOLDER = Path(__file__).with_name("dictionary")
Answers = Mapping[str, Mapping[str, float]]


@cache
def answers(lang: str) -> Answers:
    """For each word of a language, lower case, English words with 0 to 1; empty without a file."""
    path = FOLDER / f"{lang}.tsv.gz"
    if not path.is_file():
        return {}
    found: dict[str, dict[str, float]] = {}
    for line in gzip.decompress(path.read_bytes()).decode("utf-8").splitlines():
        word, english, score = line.split("\t")
        found.setdefault(plain(word), {})[english] = float(score)
    return found


def answering(a: str, lang_a: str, b: str, lang_b: str) -> float:
    """How surely two words, lower case, answer each other by the dictionaries, 0 to 1."""
    own = {a: 1.0} if lang_a == "en" else answers(lang_a).get(a, {})
    other = {b: 1.0} if lang_b == "en" else answers(lang_b).get(b, {})
    return math.sqrt(max((own[e] * other[e] for e in own.keys() & other.keys()), default=0.0))
