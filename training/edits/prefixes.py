"""Words with a negative prefix gained or lost."""

from __future__ import annotations

import random
from collections.abc import Sequence

from training.edits.base import Edited, Pool, core, lows, replace
from training.edits.inflect import analyses

BE = ("is", "are", "was", "were", "am")


_PREFIXES = ("un", "in", "im", "ir", "il", "dis", "non-")


def prefix(tokens: Sequence[str], rng: random.Random, pool: Pool) -> Edited | None:
    """A word with a negative prefix gained or lost, where the corpus knows both words."""
    small = lows(tokens)
    found: list[tuple[int, str]] = []
    for i, w in enumerate(small):
        if len(w) < 5 or not w.isalpha() or (i and core(tokens[i])[1][:1].isupper()):
            continue
        for p in _PREFIXES:
            if w.startswith(p) and len(w) > len(p) + 4 and _pair(w[len(p) :], w, pool):
                found.append((i, w[len(p) :]))
            elif w in analyses() and (not i or small[i - 1] not in (*BE, "a", "an", "the", "be")):
                continue
            elif pool.common.get(p + w, 0) and _pair(w, p + w, pool):
                found.append((i, p + w))
    if not found:
        return None
    i, word = rng.choice(found)
    return replace(tokens, i, word, "polarity.prefix")


def _pair(plain: str, negative: str, pool: Pool) -> bool:
    ending = (
        "able",
        "ible",
        "ed",
        "ful",
        "al",
        "ant",
        "ent",
        "ly",
        "ty",
        "ar",
        "ate",
        "ing",
        "ive",
    )
    fits = plain.endswith(ending) and len(plain) > 4
    odd = negative.startswith(
        (
            "inter",
            "indust",
            "invol",
            "invest",
            "inform",
            "include",
            "inclu",
            "instal",
            "intend",
            "intent",
            "increas",
            "impos",
            "import",
            "under",
            "unit",
            "discuss",
            "district",
            "distinct",
            "insp",
            "inst",
            "inde",
            "indic",
            "inher",
            "impress",
            "improv",
            "discover",
            "dispos",
            "invent",
            "display",
            "injur",
            "inc",
            "inva",
            "ill",
            "irr",
            "ins",
            "disc",
        )
    )
    known = pool.common.get(plain, 0) > 0
    return fits and known and (not odd or (negative[:4] in ("incr", "inco") and plain[:3] == "com"))
