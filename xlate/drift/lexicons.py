"""Lexicon look-ups that several kinds share, in the shape they need."""

from __future__ import annotations

from functools import lru_cache

from xlate.text import lexicon
from xlate.text.words import words


@lru_cache(maxsize=32)
def negative_words(lang: str) -> frozenset[str]:
    """Base forms that hold a negation in an affix: "unable", "illegal", "disagree"."""
    return frozenset(
        pair.split("|")[1].strip().casefold()
        for group in lexicon.groups(lang, "negation")
        for pair in group.get("pairs", ())
    )


@lru_cache(maxsize=32)
def _forces(lang: str) -> dict[str, int]:
    return {
        row["lemma"]: int(row["force"])
        for group in lexicon.groups(lang, "reporting")
        for key in ("verbs", "nouns", "cues", "prepositions")
        for row in group.get(key, ())
        if isinstance(row, dict) and "force" in row
    }


@lru_cache(maxsize=4096)
def cue_force(cue: str, lang: str) -> int | None:
    """Force of a cue, -2 (distancing) to 3 (threat), by its strongest word; None if unknown."""
    forces = _forces(lang)
    lemmas = [lemma for word in words(cue, lang) for lemma in sorted(word.lemmas)]
    known = [forces[lemma] for lemma in lemmas if lemma in forces]
    return max(known, key=abs) if known else None
