"""Sentences out of which a word was lost, or into which one slipped: examples of torn text.

A translation, however free, is a whole sentence; what was torn in copying or cutting often is not.
So the pair network learns to tell, of each side by itself, where a word is missing. Two sentences
that have nothing to do with each other stand beside one another, so that only the sentence itself
can give it away.
"""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import pairwise

from training.encoder.drift_examples import Ground, gap, texts
from training.encoder.examples import Example, bench, rows
from training.multilingual.rows import read
from xlate.text.words import Word, words

WHOLE, MISSING, STRAY = 0, 1, 2
SHORTEST, LONGEST = 5, 55  # words
# Rows whose sentences stand in sets that only measure (ETPC's come from MRPC, as these do).
LEFT_OUT = ("PhilipMay/stsb-multi-mt", "kakaobrain/kor-nlu-datasets", "risan/quran-json",
            "steveash/NETransliteration-COLING2018", "argb/hanzi-data")  # fmt: skip
SENTENCES = 260_000
_UNTOUCHED, _STRAY, _LONG = 0.40, 0.16, 0.20
_GRAMMAR = 0.45  # how often a word of grammar is cut, of the times that it is drawn
_PREDICTED = 0.85  # how often a stray word is one that was met beside its neighbour
_MET = 60  # words that are kept as met beside a word


def sentences(grounds: Sequence[Ground], rng: random.Random) -> list[tuple[Word, ...]]:
    """English sentences, human and machine translations alike, as words."""
    kept_out = {r[k] for r in rows("drift-demetr-dev") for k in ("reference", "clean")}
    kept_out |= {r[k] for r in rows("drift-etpc-dev") for k in ("a", "b")}
    found = {
        row.english
        for row in read(bench() / "parallel")
        if row.room in ("news", "rest") and row.source not in LEFT_OUT
    }
    drawn = rng.sample(sorted(found - kept_out), SENTENCES)
    own = [words(text, "en") for text in drawn]
    own += [side for g in grounds if not g.pair.flaws for side in (g.a, g.b)]
    return [
        tuple(s)
        for s in own
        if SHORTEST <= len(s) <= LONGEST and s[0].text[0].isalnum() and s[-1].punctuation
    ]


class Torn:
    """Draws examples from sentences."""

    def __init__(self, stock: Sequence[Sequence[Word]]) -> None:
        self.stock = stock
        self.after, self.before = _met(stock[: len(stock) // 3])

    def __call__(self, rng: random.Random) -> Example:
        """Two sentences that have nothing to do with each other, each whole or torn."""
        (a, torn_a), (b, torn_b) = self._one(rng), self._one(rng)
        return Example(a, b, torn_a=torn_a, torn_b=torn_b, name="torn")

    def _one(self, rng: random.Random) -> tuple[tuple[str, ...], tuple[int, ...]]:
        sentence = rng.choice(self.stock)
        shown = texts(sentence)
        chance = rng.random()
        if chance < _UNTOUCHED:
            return shown, (WHOLE,) * len(shown)
        if chance < _UNTOUCHED + _STRAY:
            return self._with_stray(sentence, rng)
        return _without(sentence, rng)

    def _with_stray(
        self, sentence: Sequence[Word], rng: random.Random
    ) -> tuple[tuple[str, ...], tuple[int, ...]]:
        at = rng.randrange(1, len(sentence))
        met = (
            self.after.get(sentence[at - 1].low)
            if rng.random() < 0.5
            else self.before.get(sentence[at].low)
        )
        if met and rng.random() < _PREDICTED:
            word = rng.choice(met)
        else:
            word = rng.choice([w.low for w in rng.choice(self.stock) if not w.punctuation])
        shown = texts(sentence)
        labels = [WHOLE] * (len(shown) + 1)
        labels[at] = STRAY
        return (*shown[:at], word, *shown[at:]), tuple(labels)


def _without(
    sentence: Sequence[Word], rng: random.Random
) -> tuple[tuple[str, ...], tuple[int, ...]]:
    """The sentence without a word or a few, the word behind the gap labelled."""
    at = rng.randrange(len(sentence))
    for _ in range(6):
        if not sentence[at].punctuation and (sentence[at].content or rng.random() < _GRAMMAR):
            break
        at = rng.randrange(len(sentence))
    size = rng.randint(2, 4) if rng.random() < _LONG else 1
    end = min(at + size, len(sentence) - 1)
    if end <= at or len(sentence) - (end - at) < 3:
        return texts(sentence), (WHOLE,) * len(sentence)
    shown = texts((*sentence[:at], *sentence[end:]))
    return shown, gap(len(shown), at)


def _met(
    stock: Sequence[Sequence[Word]],
) -> tuple[Mapping[str, list[str]], Mapping[str, list[str]]]:
    """Content words met after a word, and before it."""
    after: dict[str, list[str]] = defaultdict(list)
    before: dict[str, list[str]] = defaultdict(list)
    for sentence in stock:
        for one, two in pairwise(sentence):
            if two.content and len(after[one.low]) < _MET:
                after[one.low].append(two.low)
            if one.content and len(before[two.low]) < _MET:
                before[two.low].append(one.low)
    return after, before
