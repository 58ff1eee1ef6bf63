"""Whom or what a word points at: pronouns, possessives, pointing words."""

from __future__ import annotations

import random
from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache

from training.edits.base import Edit, Edited, Pool, change, core, low, replace
from training.edits.grammar import CLOSED, closed_by_mark, phrase_end, plural, tagged
from training.edits.lexicons import rows

_SINGULAR = (
    "said says was is has had wants does believes told added noted explained will would"
    " can could may must should did went got"
).split()
_PAST = frozenset(
    "said told had added noted explained will would can could may must should did"
    " went got came took gave made saw left lost won wrote".split()
)
_AFTER_PLURAL = {"was": "were", "is": "are", "has": "have", "does": "do", "wants": "want"}
_BACK = {v: k for k, v in _AFTER_PLURAL.items()}
_SUBJECT = {"he": ("she",), "she": ("he",), "we": ("they", "you"), "they": ("we", "you"),
            "you": ("they", "we")}  # fmt: skip
_OBJECT = {"him": ("her", "them", "us", "me"), "them": ("us", "him", "her"),
           "us": ("them", "him", "you"), "me": ("him", "us", "you"),
           "himself": ("herself",), "herself": ("himself",),
           "themselves": ("ourselves",), "ourselves": ("themselves",)}  # fmt: skip
_OWNER = {"his": ("her", "their", "our", "my"), "her": ("his", "their", "our"),
          "their": ("our", "his", "her", "its"), "our": ("their", "your", "his"),
          "my": ("his", "our", "their"), "its": ("their", "our", "his"),
          "your": ("our", "their", "my")}  # fmt: skip
_POINTERS = {"this": ("that", "another"), "these": ("those", "other"), "those": ("these",),
             "here": ("there", "elsewhere"), "there": ("here",), "former": ("latter",),
             "latter": ("former",), "each": ("one",), "another": ("the same",)}  # fmt: skip
_NOUN = {
    "he": ("the minister", "the lawyer", "the president", "his brother", "the driver", "the judge"),
    "she": ("the minister", "the lawyer", "the doctor", "her sister", "the spokeswoman"),
    "they": ("the police", "the authorities", "the families", "the organisers", "their opponents"),
    "we": ("the others", "our opponents", "the authorities", "the fans"),
    "i": ("my colleague", "the coach", "my brother"),
}


def _swap(
    table: Mapping[str, Sequence[str]], name: str, fits: Callable[[Sequence[str], int], bool]
) -> Edit:
    def edit(tokens: Sequence[str], rng: random.Random, pool: Pool) -> Edited | None:
        spots = [i for i, t in enumerate(tokens) if low(t) in table and fits(tokens, i)]
        if not spots:
            return None
        at = rng.choice(spots)
        return replace(tokens, at, rng.choice(table[low(tokens[at])]), name)

    return edit


def _owns(tokens: Sequence[str], at: int) -> bool:
    """Whether a noun phrase follows, so that the word is a possessive."""
    if at + 1 >= len(tokens) or closed_by_mark(tokens[at]):
        return False
    tag = tagged(tokens)[at + 1]
    return tag in ("n", "j", "N", "m", "G")


def _points(tokens: Sequence[str], at: int) -> bool:
    word = low(tokens[at])
    after = low(tokens[at + 1]) if at + 1 < len(tokens) else ""
    if word == "there":
        return closed_by_mark(tokens[at]) and at > 0
    if word in ("former", "latter"):
        return at > 0 and low(tokens[at - 1]) == "the" and (word == "latter" or after not in CLOSED)
    if word in ("this", "these", "those", "each", "another"):
        return bool(after) and not closed_by_mark(tokens[at]) and tagged(tokens)[at + 1] == "n"
    return True


def _anything(tokens: Sequence[str], at: int) -> bool:
    before = low(tokens[at - 1]) if at else ""
    return tagged(tokens)[at] == "q" and before not in ("let",)


def subject(tokens: Sequence[str], rng: random.Random, pool: Pool) -> Edited | None:
    """A pronoun that is a subject points at someone else; the verb is made to fit."""
    spots = [
        i
        for i, t in enumerate(tokens)
        if low(t) in _SUBJECT
        and not closed_by_mark(t)
        and tagged(tokens)[i] == "q"
        and i + 1 < len(tokens)
    ]
    if not spots:
        return None
    at = rng.choice(spots)
    word = low(tokens[at])
    after = low(tokens[at + 1])
    if word == "you" and at and tagged(tokens)[at - 1] in ("v", "D", "p", "G"):
        return None
    other = rng.choice(_SUBJECT[word])
    if word in ("he", "she") and after in (*_PAST, *_AFTER_PLURAL) and rng.random() < 0.4:
        other = rng.choice(("they", "we"))
        if after in _AFTER_PLURAL:
            verb = _AFTER_PLURAL[after]
            lead, _, tail = core(tokens[at + 1])
            first = replace(tokens, at, other, "referent.subject")
            if first is None:
                return None
            return change(
                tokens,
                [(at, at + 2, [core(first.tokens[at])[1], lead + verb + tail])],
                "referent.subject",
            )
    return replace(tokens, at, other, "referent.subject")


def named(tokens: Sequence[str], rng: random.Random, pool: Pool) -> Edited | None:
    """A pronoun becomes a person or group that it did not mean."""
    tags = tagged(tokens)
    spots = [
        i
        for i, t in enumerate(tokens[:-1])
        if low(t) in _NOUN
        and tags[i] == "q"
        and core(t)[1].isalpha()
        and not closed_by_mark(t)
        and low(tokens[i + 1]) not in ("am", "i")
        and (tags[i + 1] == "x" or tags[i + 1] == "D")
        and not (i and tags[i - 1] in ("x", "c"))
    ]
    if not spots:
        return None
    at = rng.choice(spots)
    word = low(tokens[at])
    if word == "i" and low(tokens[at + 1]) in ("have", "do", "don't", "haven't"):
        return None
    return replace(tokens, at, rng.choice(_NOUN[word]), "referent.named")


@lru_cache(maxsize=1)
def _countable() -> frozenset[str]:
    """Singular things of which there may be another."""
    found = {w for sides in rows("specificity", "nouns") for side in sides for w in side}
    return frozenset(w for w in found if " " not in w and plural(w) != w) - {"police", "weather",
        "water", "money", "energy", "food", "evidence", "media"}  # fmt: skip


def someone_else(tokens: Sequence[str], rng: random.Random, pool: Pool) -> Edited | None:
    """A definite thing becomes another one of the kind: "the plan" to "another plan"."""
    tags = tagged(tokens)
    spots = [
        i
        for i in range(1, len(tokens) - 1)
        if low(tokens[i]) in ("the", "his", "her", "their")
        and tags[i + 1] == "n"
        and not low(tokens[i + 1]).endswith("s")
        and low(tokens[i + 1]) in _countable()
        and phrase_end(tokens, tags, i) == i + 2
        and tags[i] in ("d", "s")
        and not (i + 2 < len(tokens) and low(tokens[i + 2]) in ("of", "that"))
    ]
    if not spots:
        return None
    at = rng.choice(spots)
    return replace(tokens, at, "another", "referent.another")


EDITS: Mapping[str, Edit] = {
    "referent.subject": subject,
    "referent.object": _swap(_OBJECT, "referent.object", _anything),
    "referent.owner": _swap(_OWNER, "referent.owner", _owns),
    "referent.pointer": _swap(_POINTERS, "referent.pointer", _points),
    "referent.named": named,
    "referent.another": someone_else,
}
