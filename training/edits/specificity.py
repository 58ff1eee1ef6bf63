"""A thing named more widely or more narrowly than the original did."""

from __future__ import annotations

import random
from collections.abc import Mapping, Sequence

from training.edits.base import Edit, Edited, Pool, change, low
from training.edits.grammar import closed_by_mark, tagged
from training.edits.lexicons import looked_up, table

_NARROWING = (
    "foreign local young elderly female male western eastern northern southern former".split()
)
_PEOPLE = frozenset(
    "people residents workers officials soldiers students companies women men children families"
    " citizens experts doctors patients politicians journalists leaders businesses voters players"
    " schools hospitals forces authorities customers employees passengers drivers".split()
)


def narrower(tokens: Sequence[str], rng: random.Random, pool: Pool) -> Edited | None:
    """A wide word becomes one of the things it covers."""
    return looked_up(
        tokens, rng, [(table("specificity", "nouns", True), "n")], "specificity.narrow", "minor"
    )


def wider(tokens: Sequence[str], rng: random.Random, pool: Pool) -> Edited | None:
    """A narrow word becomes the wide one."""
    return looked_up(
        tokens, rng, [(table("specificity", "nouns", False), "n")], "specificity.wide", "minor"
    )


def qualified(tokens: Sequence[str], rng: random.Random, pool: Pool) -> Edited | None:
    """People or bodies are narrowed by an adjective."""
    tags = tagged(tokens)
    spots = [
        i
        for i, t in enumerate(tokens)
        if low(t) in _PEOPLE
        and (not i or closed_by_mark(tokens[i - 1]) or tags[i - 1] not in "jnN")
        and core_plain(t)
    ]
    if not spots:
        return None
    at = spots[rng.randrange(len(spots))]
    word = rng.choice(_NARROWING)
    if at and not tokens[at][:1].isupper():
        return change(tokens, [(at, at, [word])], "specificity.qualified", "minor")
    return change(tokens, [(at, at, [word])], "specificity.qualified", "minor") if at else None


def core_plain(token: str) -> bool:
    """Whether a word stands with no mark before it and in small letters."""
    return token[:1].islower()


EDITS: Mapping[str, Edit] = {
    "specificity.narrow": narrower,
    "specificity.wide": wider,
    "specificity.qualified": qualified,
}
