"""How long the words of each language are beside English ones."""

from __future__ import annotations

from functools import cache

from xlate.text import lexicon


@cache
def beside_english(lang: str) -> float:
    """Code points of a text of `lang` for each of its English; 1 for a language not measured."""
    return float(lexicon.table("mul", "lengths").get(lang, 1.0))
