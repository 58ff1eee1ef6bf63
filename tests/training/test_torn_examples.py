"""Torn sentences: the label stands at the gap, or on the word that slipped in."""

from __future__ import annotations

import random

import pytest

pytest.importorskip("torch")

from training.encoder.torn_examples import MISSING, STRAY, WHOLE, Torn
from xlate.text.words import words

TEXTS = (
    "The guards of the harbour opened the northern gate before dawn on Friday.",
    "Nobody had told the crew that the ferries would not sail again this winter.",
    "Prices of bread and coal rose by a fifth within the first week of the siege.",
)
STOCK = [tuple(words(text, "en")) for text in TEXTS]
SHOWN = [tuple(w.text for w in side) for side in STOCK]


def test_each_label_says_what_was_done_to_a_sentence() -> None:
    torn, rng, seen = Torn(STOCK), random.Random(3), set()
    for _ in range(300):
        example = torn(rng)
        for side, labels in ((example.a, example.torn_a), (example.b, example.torn_b)):
            assert labels is not None
            assert len(labels) == len(side)
            marked = [n for n, label in enumerate(labels) if label != WHOLE]
            if not marked:
                assert side in SHOWN
                continue
            (at,) = marked
            seen.add(labels[at])
            if labels[at] == STRAY:
                assert side[:at] + side[at + 1 :] in SHOWN
            else:
                assert labels[at] == MISSING
                assert any(
                    whole[:at] == side[:at] and whole[at + len(whole) - len(side) :] == side[at:]
                    for whole in SHOWN
                )
    assert seen == {MISSING, STRAY}
