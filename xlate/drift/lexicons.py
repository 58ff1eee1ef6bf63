"""Lexicon look-ups that several kinds share, in the shape they need."""

from __future__ import annotations

from functools import lru_cache

from xlate.text import lexicon


@lru_cache(maxsize=32)
def negative_words(lang: str) -> frozenset[str]:
    """Base forms that hold a negation in an affix: "unable", "illegal", "disagree"."""
    return frozenset(
        pair.split("|")[1].strip().casefold()
        for group in lexicon.groups(lang, "negation")
        for pair in group.get("pairs", ())
    )
