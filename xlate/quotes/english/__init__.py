"""Quotes in English: reporting verbs by their frames, names by their titles and offices."""

from __future__ import annotations

from collections.abc import Sequence
from copy import deepcopy

from xlate.encoder.tags import Asked, Said
from xlate.quotes.drafts import Draft, Range
from xlate.quotes.english.evidence import evidence
from xlate.quotes.english.issued import issued_statements
from xlate.quotes.english.name_words import name_words
from xlate.quotes.english.names import resolve
from xlate.quotes.english.speech import attribute
from xlate.quotes.english.tagged import beside, heard
from xlate.quotes.english.titles import quotes_nobody
from xlate.quotes.english.verbs import lexicon
from xlate.quotes.nest import nest
from xlate.settings import DeskLexicon
from xlate.text.name_index import name_index, vocabulary
from xlate.text.pairs import Pair
from xlate.text.words import words as word_list

__all__ = ["Speech", "listen", "prepare", "read", "resolve", "with_tags"]
Speech = tuple[list[Draft], list[Draft]]


def prepare(lang: str) -> None:
    """Have the lexicons read that `resolve` needs; afterwards it is quicker, and no different."""
    name_words(lang)
    vocabulary(lang)
    name_index(lang, DeskLexicon())


def read(
    text: str, lang: str, drafts: list[Draft], pairs: Sequence[Pair], around: Sequence[Range]
) -> Speech | None:
    """The quotes with marks, and those without, with cues and sources; None for other languages.

    They are still to be put into one another, by `nest`.
    """
    words = lexicon(lang)
    if words is None:
        return None
    indirect = attribute(text, lang, words, drafts, pairs)
    said = [d for d in drafts if d.cue is not None or not quotes_nobody(text, d, lang)]
    said += issued_statements(text, lang, said, indirect, around)
    return said, indirect


def listen(text: str, lang: str, speech: Speech, pairs: Sequence[Pair]) -> Asked:
    """What the model is asked of an article that the rules have read."""
    tokens, words = word_list(text, lang), lexicon(lang)
    drafts = nest(*deepcopy(speech))
    verbs = words.verbs if words is not None else ()
    return Asked([token.text for token in tokens], evidence(text, tokens, drafts, pairs, verbs))


def with_tags(text: str, lang: str, speech: Speech, said: Sequence[Said]) -> Speech:
    """The quotes with marks, and those without, as rules and model see them together."""
    return speech[0], beside(text, *speech, heard(word_list(text, lang), said))
