"""The force of a wording changed: stronger or weaker words, loaded words, adverbs of degree."""

from __future__ import annotations

import random
from collections.abc import Mapping, Sequence

from training.edits.base import Edit, Edited, Pool, change, low
from training.edits.grammar import closed_by_mark, tagged
from training.edits.lexicons import looked_up, table

_TAGS = {"verbs": "vDG", "nouns": "n", "adjectives": "j", "adverbs": "r"}
_DEGREES = "very extremely slightly hardly somewhat barely deeply utterly mildly".split()
_GRADED = frozenset(
    "good bad important serious difficult dangerous large small strong weak high low long short"
    " fast slow happy angry sad proud popular likely unlikely similar different heavy expensive"
    " cheap close clear concerned worried optimistic pessimistic positive negative satisfied"
    " surprised interesting useful active successful severe strict tough common rare new old young"
    " dry wet hot cold tense careful significant powerful influential".split()
)


def _tables(up: bool) -> list[tuple[Mapping[str, tuple[str, ...]], str]]:
    return [(table("strength", part, up), tags) for part, tags in _TAGS.items()]


def stronger(tokens: Sequence[str], rng: random.Random, pool: Pool) -> Edited | None:
    """A plain word becomes a strong or loaded one."""
    return looked_up(tokens, rng, _tables(True), "strength.up", "major")


def weaker(tokens: Sequence[str], rng: random.Random, pool: Pool) -> Edited | None:
    """A strong or loaded word becomes a plain one."""
    return looked_up(tokens, rng, _tables(False), "strength.down", "major")


def degree(tokens: Sequence[str], rng: random.Random, pool: Pool) -> Edited | None:
    """An adverb of degree before an adjective that has degrees."""
    tags = tagged(tokens)
    spots = [
        i
        for i, t in enumerate(tokens)
        if i
        and low(t) in _GRADED
        and not closed_by_mark(tokens[i - 1])
        and (tags[i - 1] in ("x", "d") or low(tokens[i - 1]) in ("become", "became", "remains"))
        and low(tokens[i - 1]) not in ("the", "this", "these", "no", "another")
    ]
    if not spots:
        return None
    at = spots[rng.randrange(len(spots))]
    return change(tokens, [(at, at, [rng.choice(_DEGREES)])], "strength.degree", "minor")


def bare_degree(tokens: Sequence[str], rng: random.Random, pool: Pool) -> Edited | None:
    """An adverb of degree is lost."""
    spots = [
        i
        for i, t in enumerate(tokens[:-1])
        if low(t)
        in (
            "very",
            "extremely",
            "slightly",
            "somewhat",
            "barely",
            "deeply",
            "highly",
            "severely",
            "significantly",
            "fairly",
            "relatively",
            "particularly",
            "completely",
            "almost",
            "nearly",
            "hardly",
            "largely",
            "partly",
            "mostly",
        )
        and not closed_by_mark(t)
    ]
    if not spots:
        return None
    at = spots[rng.randrange(len(spots))]
    grave = "major" if low(tokens[at]) in ("barely", "hardly", "almost", "nearly") else "minor"
    return change(tokens, [(at, at + 1, ())], "strength.bare", grave)


EDITS: Mapping[str, Edit] = {
    "strength.up": stronger,
    "strength.down": weaker,
    "strength.degree": degree,
    "strength.bare": bare_degree,
}
