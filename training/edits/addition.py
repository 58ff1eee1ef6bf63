"""Something is said that the original did not say."""

from __future__ import annotations

import random
from collections.abc import Mapping, Sequence

from training.edits.base import Edit, Edited, Pool, change, core, low
from training.edits.grammar import BE, classes, closed_by_mark, phrase_end, tagged
from training.edits.others import others

_ADVERBS = (
    "again secretly publicly illegally repeatedly reportedly deliberately unexpectedly officially"
    " jointly reluctantly voluntarily hastily finally temporarily unilaterally openly falsely"
    " successfully allegedly supposedly personally quickly briefly once"
).split()
_ADJECTIVES = (
    "alleged former new controversial secret unofficial foreign local failed so-called planned"
    " private current first second joint illegal possible final additional famous temporary"
    " unexpected old regional last-minute emergency annual special"
).split()
_TIMES = (
    "on Monday|on Friday evening|last week|in March|next year|for the second time|in recent days"
    "|since the beginning of the year|at the weekend|two days later|on Sunday night|in 2018"
    "|last autumn|during the summer|this morning"
).split("|")
_TAILS = (
    "according to unconfirmed reports|for political reasons|without consultation|against advice"
    "|in protest|under pressure from the opposition|at the request of the government"
    "|because of a lack of money|after long negotiations|despite warnings|for the first time"
    "|in secret|with foreign help|as a precaution|in front of cameras|to save money|by mistake"
    "|together with colleagues|in the capital|near the border|abroad|as a result of the crisis"
    "|at a press conference|in the presence of lawyers|in return for payment|free of charge"
).split("|")
_CLAUSES = (
    "which he denies|which surprised many|although critics disagree|as was the case last year"
    "|but the figures are disputed|and more will follow|which experts doubt|as expected"
    "|while others refused|but no evidence was given|which is against the law|and nobody objected"
    "|because time was short|so the matter is closed|although this was never confirmed"
    "|which cost millions|and the police are investigating|but it was too late"
).split("|")
_SOURCES = ("reportedly", "apparently", "allegedly", "possibly", "supposedly", "probably")
_OPENERS = (
    "However,",
    "As a result,",
    "Nevertheless,",
    "Surprisingly,",
    "Unfortunately,",
    "For this reason,",
    "In secret,",
    "Once again,",
    "Fortunately,",
    "In contrast,",
    "Last year,",
    "On Monday,",
    "In his view,",
    "Officially,",
)


def adverb(tokens: Sequence[str], rng: random.Random, pool: Pool) -> Edited | None:
    """An adverb before a verb or a participle."""
    tags = tagged(tokens)
    spots = [
        i
        for i in range(1, len(tokens))
        if tags[i] == "D"
        and tags[i - 1] in ("x", "N", "q", "n")
        and not closed_by_mark(tokens[i - 1])
        and low(tokens[i]) not in ("said", "called")
    ]
    if not spots:
        return None
    at = rng.choice(spots)
    own = pool.adverbs and rng.random() < 0.3
    return change(
        tokens, [(at, at, [rng.choice(pool.adverbs if own else _ADVERBS)])], "addition.adverb"
    )


def hedge(tokens: Sequence[str], rng: random.Random, pool: Pool) -> Edited | None:
    """A word that makes a fact a rumour."""
    tags = tagged(tokens)
    spots = [
        i
        for i in range(1, len(tokens))
        if (tags[i] == "D" or tags[i] == "G")
        and low(tokens[i - 1]) in BE | {"has", "have", "had"}
        and not closed_by_mark(tokens[i - 1])
    ]
    if not spots:
        return None
    at = rng.choice(spots)
    return change(tokens, [(at, at, [rng.choice(_SOURCES)])], "addition.hedge")


def adjective(tokens: Sequence[str], rng: random.Random, pool: Pool) -> Edited | None:
    """An adjective before a noun: from a list, or one that stands before this noun elsewhere."""
    tags = tagged(tokens)
    spots = [
        i
        for i in range(1, len(tokens))
        if tags[i] == "n"
        and tags[i - 1] in ("d", "s")
        and not closed_by_mark(tokens[i - 1])
        and low(tokens[i - 1]) not in ("no", "any", "all", "this", "that", "each", "every")
    ]
    if not spots:
        return None
    at = rng.choice(spots)
    seen = [w for w in pool.before.get(low(tokens[at]), ()) if "j" in classes(w)]
    word = rng.choice(seen) if seen and rng.random() < 0.6 else rng.choice(_ADJECTIVES)
    return change(tokens, [(at, at, [word])], "addition.adjective")


def noun(tokens: Sequence[str], rng: random.Random, pool: Pool) -> Edited | None:
    """A noun put before a noun, as it stands before it elsewhere, as in "party officials"."""
    tags = tagged(tokens)
    spots = []
    for i in range(1, len(tokens)):
        if (
            tags[i] == "n"
            and tags[i - 1] in ("d", "s", "p", "v", "D")
            and not closed_by_mark(tokens[i - 1])
        ):
            seen = [
                w
                for w in pool.before.get(low(tokens[i]), ())
                if classes(w) == {"n"} and len(w) > 3 and not w.endswith("s")
            ]
            if seen:
                spots.append((i, seen))
    if not spots:
        return None
    at, seen = rng.choice(spots)
    return change(tokens, [(at, at, [rng.choice(seen)])], "addition.noun", "minor")


def _places(tokens: Sequence[str]) -> list[int]:
    """Where a phrase may follow: after a noun phrase that a preposition or the end follows."""
    tags = tagged(tokens)
    return [
        i
        for i in range(3, len(tokens))
        if tags[i - 1] in ("n", "N", "D")
        and tags[i] in ("p", "b")
        and not closed_by_mark(tokens[i - 1])
        and low(tokens[i]) not in ("of", "so", "than", "by")
    ]


def _insert(
    tokens: Sequence[str],
    words: Sequence[str],
    rng: random.Random,
    name: str,
    severity: str = "major",
) -> Edited | None:
    spots = _places(tokens)
    if spots and rng.random() < 0.5:
        at = rng.choice(spots)
        return change(tokens, [(at, at, words)], name, severity)
    return at_end(tokens, words, name, severity)


def at_end(
    tokens: Sequence[str], words: Sequence[str], name: str, severity: str = "major", mark: str = ""
) -> Edited | None:
    """Words put before the last marks of the sentence: the marks move behind them."""
    lead, word, tail = core(tokens[-1])
    if "?" in tail or len(tokens) < 4:
        return None
    if not word:
        at = len(tokens) - 1
        return change(tokens, [(at, at, [mark, *words] if mark else words)], name, severity)
    out = [*tokens[:-1], lead + word + mark, *words]
    out[-1] += tail
    if not any(c.isupper() for t in tokens for c in t):
        out = [w.lower() for w in out]
    new = tuple(range(len(tokens), len(out)))
    return Edited(tuple(out), (), new, name.split(".")[0], name, severity)


def phrase(tokens: Sequence[str], rng: random.Random, pool: Pool) -> Edited | None:
    """A prepositional phrase of another sentence, or from a list."""
    own = pool.phrases and rng.random() < 0.6
    words = rng.choice(pool.phrases) if own else tuple(rng.choice(_TAILS).split())
    return _insert(tokens, words, rng, "addition.phrase")


def when(tokens: Sequence[str], rng: random.Random, pool: Pool) -> Edited | None:
    """A time that nobody gave."""
    return at_end(tokens, rng.choice(_TIMES).split(), "addition.time")


def clause(tokens: Sequence[str], rng: random.Random, pool: Pool) -> Edited | None:
    """A clause at the end."""
    return at_end(tokens, rng.choice(_CLAUSES).split(), "addition.clause", mark=",")


def conjunct(tokens: Sequence[str], rng: random.Random, pool: Pool) -> Edited | None:
    """A further noun or name, with "and"."""
    tags = tagged(tokens)
    spots = []
    for i in range(1, len(tokens)):
        end = i + 1 == len(tokens) or tags[i + 1] in ("p", "x", "b")
        if tags[i] in ("n", "N") and end and core(tokens[i])[2] in ("", "."):
            if tags[i - 1] in ("d", "s", "p", "j", "v", "N") and not low(tokens[i]).endswith("'s"):
                spots.append(i)
    if not spots:
        return None
    at = rng.choice(spots)
    if tags[at] == "N":
        other = rng.choice(pool.names) if pool.names else ""
    else:
        beside = others(low(tokens[at]))
        other = rng.choice(beside) if beside else ""
    if not other or other.lower() == low(tokens[at]):
        return None
    if at + 1 == len(tokens):
        return at_end(tokens, ["and", *other.split()], "addition.conjunct")
    return change(tokens, [(at + 1, at + 1, ["and", *other.split()])], "addition.conjunct")


def opener(tokens: Sequence[str], rng: random.Random, pool: Pool) -> Edited | None:
    """A word or phrase before the sentence that judges or links it."""
    if low(tokens[0]) in ("however", "but", "and", "in", "on", "as") or tokens[0][:1] in "\"“‘'(":
        return None
    tags = tagged(tokens)
    if tags[0] not in ("d", "q", "s") or not core(tokens[0])[1]:
        return None
    return change(tokens, [(0, 0, rng.choice(_OPENERS).split())], "addition.opener", "minor")


def possessor(tokens: Sequence[str], rng: random.Random, pool: Pool) -> Edited | None:
    """A noun with "the" becomes somebody's, with "of"."""
    tags = tagged(tokens)
    spots = [
        e
        for i in range(len(tokens) - 1)
        if low(tokens[i]) == "the"
        and (e := phrase_end(tokens, tags, i)) == i + 2
        and e < len(tokens)
        and tags[i + 1] == "n"
        and not closed_by_mark(tokens[e - 1])
        and tags[e] in ("x", "p", "D")
        and low(tokens[e]) != "of"
    ]
    if not spots or not pool.names:
        return None
    at = rng.choice(spots)
    return change(tokens, [(at, at, ["of", *rng.choice(pool.names).split()])], "addition.possessor")


EDITS: Mapping[str, Edit] = {
    "addition.adverb": adverb,
    "addition.hedge": hedge,
    "addition.adjective": adjective,
    "addition.noun": noun,
    "addition.phrase": phrase,
    "addition.time": when,
    "addition.clause": clause,
    "addition.conjunct": conjunct,
    "addition.opener": opener,
    "addition.possessor": possessor,
}
