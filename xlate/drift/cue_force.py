"""Cues of another force: each against the base's, and the base's against the others'."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from statistics import median_low

from xlate.drift.lexicons import cue_force
from xlate.model import Mention, Quote, Statement
from xlate.text import lexicon
from xlate.text.words import words

FORCE = 2  # steps of force between two cues that are worth a finding on their own
MOST = 2 / 3  # share of the others that make one the odd one out
# Classes of verbs that take a side where the others have "said": a step is enough to tell them.
_SIDING = frozenset(("claim", "warning", "threat", "promise", "demand", "blame"))


@dataclass(frozen=True, slots=True)
class Voice:
    """A quote whose cue has a known force."""

    quote: Quote
    cue: Mention
    force: int


@dataclass(frozen=True, slots=True)
class Unlike:
    """Two cues of another force; `level` of `of` others have one like a's, b not counted."""

    a: Voice
    b: Voice
    level: int
    of: int
    lone: str  # which side stands alone among several: "a", "b", or neither ("")


def unlike_cues(statement: Statement) -> Iterator[Unlike]:
    """The cues of a statement that judge otherwise than the base's, or than most others'."""
    voices = _voices(statement)
    home = next((v for v in voices if v.quote.article_id == statement.base.quote.article_id), None)
    rest = [v for v in voices if v is not home]
    if home is not None and len(rest) > 1 and abs(home.force - _middle(rest)) >= FORCE:
        level = [v for v in rest if abs(v.force - _middle(rest)) < FORCE]
        if len(level) >= MOST * len(rest):
            yield Unlike(home, _nearest(rest), len(level), len(rest), "a")
            home = None
    for article_id in sorted({r.quote.article_id for r in statement.renderings}):
        others = [v for v in voices if v.quote.article_id != article_id]
        near = home if home is not None else (_nearest(others) if len(others) > 1 else None)
        if near is None or article_id in (near.quote.article_id, statement.base.quote.article_id):
            continue
        told = (_against(near, v, others) for v in _each(statement, article_id))
        found = [unlike for unlike in told if unlike is not None]
        if found:  # the cue that is furthest off: an article need not hear of each
            yield max(found, key=lambda u: abs(u.b.force - u.a.force))


def _against(near: Voice, voice: Voice, others: Sequence[Voice]) -> Unlike | None:
    """A cue against one of the others', where it is two steps off, or alone and takes a side."""
    level = [v for v in others if abs(v.force - near.force) < FORCE]
    equal = [v for v in others if v.force == near.force]
    apart = abs(voice.force - near.force)
    odd = len(equal) > 1 and len(equal) >= MOST * len(others)
    if apart < FORCE and not (odd and apart and takes_side(voice.cue.text, voice.quote.lang)):
        return None
    lone = "b" if len(level) > 1 and len(level) >= MOST * len(others) else ""
    return Unlike(near, voice, len(level), len(others), lone)


def _each(statement: Statement, article_id: str) -> Iterator[Voice]:
    """The cues of an article's renderings."""
    for quote in (r.quote for r in statement.renderings):
        if quote.article_id == article_id and (voice := _voice(quote)):
            yield voice


def _voices(statement: Statement) -> list[Voice]:
    """One voice of each article: the base itself, and of others the first with a known cue."""
    found: dict[str, Voice] = {}
    for quote in (statement.base.quote, *(r.quote for r in statement.renderings)):
        if quote.article_id == statement.base.quote.article_id and quote != statement.base.quote:
            continue
        if quote.article_id not in found and (voice := _voice(quote)):
            found[quote.article_id] = voice
    return list(found.values())


def _voice(quote: Quote) -> Voice | None:
    if quote.cue is None:
        return None
    force = cue_force(quote.cue.text, quote.lang)
    return None if force is None else Voice(quote, quote.cue, force)


def _middle(voices: Sequence[Voice]) -> int:
    return median_low([v.force for v in voices])


def _nearest(voices: Sequence[Voice]) -> Voice:
    middle = _middle(voices)
    return min(voices, key=lambda v: abs(v.force - middle))


def takes_side(cue: str, lang: str) -> bool:
    """Whether a cue's verb judges: it claims, warns, promises, demands, blames."""
    tokens = words(cue, lang)
    lemmas = {lemma for word in tokens for lemma in word.lemmas}
    lemmas |= {f"{lemma} {b.low}" for a, b in pairwise(tokens) for lemma in a.lemmas}
    return not lemmas.isdisjoint(_siding(lang))


@lru_cache(maxsize=16)
def _siding(lang: str) -> frozenset[str]:
    return frozenset(
        row["lemma"]
        for group in lexicon.groups(lang, "reporting")
        if group.get("class") in _SIDING
        for row in group.get("verbs", ())
        if row.get("force")
    )
