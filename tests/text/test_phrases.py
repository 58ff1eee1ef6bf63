"""Lexicon phrases of several words, found in a text by base form."""

from __future__ import annotations

from xlate.settings import DeskLexicon
from xlate.text.lexicon.phrases import phrases
from xlate.text.lexicon.synonyms import synonyms
from xlate.text.words import words

DESK = DeskLexicon()


def test_phrases_are_found_by_base_form() -> None:
    found = phrases(words("They were setting off again.", "en"), synonyms("en", DESK))
    assert (2, 4) in {(p.start, p.end) for p in found}
    assert all(p.same or p.near for p in found)
    assert phrases((), synonyms("en", DESK)) == []


def test_a_phrase_does_not_run_over_the_end() -> None:
    found = phrases(words("as soon as", "en"), synonyms("en", DESK))
    assert all(p.end <= 3 for p in found)
