"""Lexicon look-ups that several kinds share, in the shape they need."""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise

from xlate.settings import DeskLexicon
from xlate.text import lexicon
from xlate.text.lexicon.reporting import reporting_force
from xlate.text.lexicon.synonyms import synonyms
from xlate.text.words import words


@lru_cache(maxsize=32)
def negative_words(lang: str) -> frozenset[str]:
    """Base forms that hold a negation in an affix: "unable", "illegal", "disagree"."""
    return frozenset(
        pair.split("|")[1].strip().casefold()
        for group in lexicon.groups(lang, "negation")
        for pair in group.get("pairs", ())
    )


_PREFIXES = ("un", "in", "im", "il", "ir", "dis", "non", "mis")
_SUFFIXES = ("able", "ible", "ed", "ly")


@lru_cache(maxsize=65_536)
def looks_negative(lemma: str, lang: str) -> bool:
    """Whether a word is made of a negative prefix and a word the lexicon knows: "unforgettable"."""
    if lemma in negative_words(lang):
        return True
    if lang != "en" or not lemma.startswith(_PREFIXES):
        return False
    known = synonyms(lang, DeskLexicon())
    for prefix in _PREFIXES:
        rest = lemma.removeprefix(prefix)
        if rest == lemma or len(rest) < 4:
            continue
        for suffix in ("", *_SUFFIXES):
            stem = rest.removesuffix(suffix) if suffix else rest
            doubled = stem[:-1] if stem[-2:-1] == stem[-1:] else stem
            if any(w in known.same or w in known.family for w in (stem, doubled, stem + "e")):
                return True
    return False


@lru_cache(maxsize=32)
def past_forms(lang: str) -> frozenset[str]:
    """Irregular past forms that are no base form too ("took", "was", not "put")."""
    rows = [row for g in lexicon.groups(lang, "irregular") for row in g.get("verbs", ())]
    return frozenset(form for row in rows for form in row.get("past", ()) if form != row["lemma"])


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
    listed = reporting_force(cue, lang)
    if listed is not None:
        return listed
    forces = _forces(lang)
    tokens = words(cue, lang)
    lemmas = [lemma for word in tokens for lemma in sorted(word.lemmas)]
    lemmas += [
        f"{lemma} {after.low}"
        for word, after in pairwise(tokens)
        for lemma in sorted(word.lemmas)  # "went on", "pointed out"
    ]
    known = [forces[lemma] for lemma in lemmas if lemma in forces]
    return max(known, key=abs) if known else None
