"""The pieces of words of fourteen languages, learned from the rows (a unigram model).

    PYTHONPATH=. python -m training.multilingual.vocabulary [--size N]

What is written as one letter in one outlet and as another in the next is made one first: width,
case, Arabic vowel signs and letter variants, digits of other scripts.
"""

from __future__ import annotations

import argparse
import random
from collections.abc import Iterator
from pathlib import Path

from tokenizers import Regex, Tokenizer, models, pre_tokenizers, trainers

from benchmarks.data import folder
from training.encoder.base import ROOT
from training.multilingual.rows import LANGS, Row, read
from xlate.encoder.multilingual import plain

BUILD = ROOT / "build" / "multilingual"
SENTENCES = 30_000  # of each language, so that none takes the others' pieces


def blank(vocabulary: models.Model) -> Tokenizer:
    """A tokenizer with our reading of white space and figures around the pieces.

    Letters are made one by `xlate.encoder.multilingual.plain` before: a tokenizer takes a
    millisecond for what that does in a few microseconds.
    """
    tokenizer = Tokenizer(vocabulary)
    tokenizer.pre_tokenizer = pre_tokenizers.Sequence(
        [
            pre_tokenizers.Metaspace(),
            pre_tokenizers.Split(Regex(r"▁?\d{1,4}"), "isolated"),
        ]
    )
    return tokenizer


def learned(texts: Iterator[str], size: int) -> Tokenizer:
    """A vocabulary of `size` pieces from texts."""
    tokenizer = blank(models.Unigram())
    trainer = trainers.UnigramTrainer(
        vocab_size=size, special_tokens=["<unk>"], unk_token="<unk>", max_piece_length=16,
        shrinking_factor=0.6, n_sub_iterations=1,
    )  # fmt: skip
    tokenizer.train_from_iterator(texts, trainer)
    return tokenizer


def texts(rows: list[Row], seed: int = 0) -> Iterator[str]:
    """Both sides of as many rows of each language, news first, with the word lists between."""
    chance = random.Random(seed)
    for lang in LANGS:
        own = [r for r in rows if r.lang == lang]
        chance.shuffle(own)
        own.sort(key=lambda r: {"news": 0, "rest": 1, "words": 2, "documentation": 3}[r.room])
        for number, row in enumerate(own[:SENTENCES]):
            yield plain(row.text)
            if number % 4 == 0:  # English comes with every language
                yield plain(row.english)


def main() -> None:
    """Learn the vocabulary and keep it in build/."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--size", type=int, default=120_000)
    parser.add_argument("--out", type=Path, default=BUILD / "tokenizer.json")
    args = parser.parse_args()
    args.out.parent.mkdir(parents=True, exist_ok=True)
    found = learned(texts(list(read(folder() / "parallel"))), args.size)
    found.save(str(args.out))
    print(found.get_vocab_size(), "pieces", args.out)


if __name__ == "__main__":
    main()
