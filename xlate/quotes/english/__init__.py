"""Quotes in English: reporting verbs by their frames, names by their titles and offices."""

from __future__ import annotations

from collections.abc import Sequence

from xlate.quotes.drafts import Draft, Range
from xlate.quotes.english.issued import issued_statements
from xlate.quotes.english.names import resolve
from xlate.quotes.english.speech import attribute
from xlate.quotes.english.titles import quotes_nobody
from xlate.quotes.english.verbs import lexicon
from xlate.quotes.nest import nest
from xlate.text.pairs import Pair

__all__ = ["find_speech"]


def find_speech(
    text: str, lang: str, drafts: list[Draft], pairs: Sequence[Pair], around: Sequence[Range]
) -> tuple[list[Draft], dict[Range, str]] | None:
    """The quotes with cues and sources, and the names of the sources; None for other languages."""
    words = lexicon(lang)
    if words is None:
        return None
    indirect = attribute(text, lang, words, drafts, pairs)
    said = [d for d in drafts if d.cue is not None or not quotes_nobody(text, d, lang)]
    said += issued_statements(text, lang, said, indirect, around)
    found = nest(said, indirect)
    return found, resolve(text, lang, found)
