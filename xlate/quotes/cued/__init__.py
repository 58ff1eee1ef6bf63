"""Quotes in languages known by the cue beside the marks: Slavic, East Asian, Arabic, Persian."""

from __future__ import annotations

from collections.abc import Sequence

from xlate.quotes.cued.beside import beside
from xlate.quotes.cued.dashed import dashed_speech
from xlate.quotes.cued.speakers import speakers
from xlate.quotes.cued.told import told
from xlate.quotes.drafts import Draft, Range
from xlate.quotes.nest import nest
from xlate.text.pairs import Pair

__all__ = ["find_speech"]


def find_speech(
    text: str, lang: str, drafts: list[Draft], pairs: Sequence[Pair]
) -> tuple[list[Draft], dict[Range, str]]:
    """The quotes with cues and sources, and the names of the sources, in any language.

    One that has no table of cues keeps what stands between its marks.
    """
    said = beside(text, lang, drafts, pairs)
    dashed = dashed_speech(text, lang, said, pairs)
    found = nest(said, [*dashed, *told(text, lang, [*said, *dashed], pairs)])
    return found, speakers(text, lang, found)
