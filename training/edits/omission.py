"""Something said is lost: a word, a phrase, a clause, one of several."""

from __future__ import annotations

import random
from collections.abc import Mapping, Sequence

from training.edits.base import Edit, Edited, Pool, change, core, low
from training.edits.grammar import (
    BE,
    NOMINAL,
    PAST,
    closed_by_mark,
    past,
    phrase_end,
    someone,
    tagged,
)

_OPENERS = frozenset(
    "because although though while when if unless whereas after before since as until so".split()
)
_KEPT = frozenset(
    "million billion percent km per own other same first last more many few several such"
    " next new".split()
)
_TRYING = frozenset(
    "refused failed agreed planned tried attempted threatened promised intended"
    " wanted hoped decided vowed pledged offered sought declined".split()
)


def _cut(
    tokens: Sequence[str],
    found: Sequence[tuple[int, int]],
    rng: random.Random,
    name: str,
    severity: str = "major",
) -> Edited | None:
    good = [(a, b) for a, b in found if len(tokens) - (b - a) >= 3]
    if not good:
        return None
    start, end = good[rng.randrange(len(good))]
    done = change(tokens, [(start, end, ())], name, severity)
    if done and name in ("omission.relative", "omission.apposition") and start:
        before, after = tokens[start - 1], core(tokens[end - 1])[2]
        if before.endswith(",") and after == ",":
            kept = list(done.tokens)  # a comma before and one behind go together
            kept[start - 1] = before[:-1]
            return Edited(tuple(kept), done.old, done.new, done.kind, name, severity)
    return done


def adjective(tokens: Sequence[str], rng: random.Random, pool: Pool) -> Edited | None:
    """An adjective before its noun."""
    tags = tagged(tokens)
    found = [
        (i, i + 1)
        for i in range(len(tokens) - 1)
        if tags[i] == "j"
        and tags[i + 1] == "n"
        and not closed_by_mark(tokens[i])
        and low(tokens[i]) not in _KEPT
        and (not i or tags[i - 1] not in ("r", "c"))
    ]
    return _cut(tokens, found, rng, "omission.adjective", "minor")


def adverb(tokens: Sequence[str], rng: random.Random, pool: Pool) -> Edited | None:
    """An adverb."""
    tags = tagged(tokens)
    found = [
        (i, i + 1)
        for i, t in enumerate(tokens)
        if tags[i] == "r"
        and low(t)
        not in ("not", "never", "more", "most", "less", "least", "rather", "there", "very")
        and (not i or tags[i - 1] != "r")
        and not (i and low(tokens[i - 1]) in BE and closed_by_mark(t))
    ]
    return _cut(tokens, found, rng, "omission.adverb", "minor")


def phrase(tokens: Sequence[str], rng: random.Random, pool: Pool) -> Edited | None:
    """A preposition and its noun phrase."""
    tags = tagged(tokens)
    found = []
    for i, tag in enumerate(tags):
        if (
            tag != "p"
            or closed_by_mark(tokens[i])
            or (i and tags[i - 1] in ("p", "x", "t", "c", "d"))
        ):
            continue
        end = phrase_end(tokens, tags, i + 1)
        stop = end == len(tokens) or closed_by_mark(tokens[end - 1]) or tags[end] in ("p", "x")
        if end > i + 1 and stop and not (end < len(tokens) and low(tokens[end]) == "of"):
            if not (low(tokens[i]) == "of" and i and tags[i - 1] in ("m", "r", "d")):
                found.append((i, end))
    return _cut(tokens, found, rng, "omission.phrase")


def relative(tokens: Sequence[str], rng: random.Random, pool: Pool) -> Edited | None:
    """A clause with who or which between commas, or at the end."""
    found = []
    for i in range(1, len(tokens)):
        if (
            low(tokens[i]) not in ("who", "which", "where", "whose")
            or core(tokens[i - 1])[2] != ","
        ):
            continue
        end = _stop(tokens, i)
        if end - i > 2:
            found.append((i, end))
    return _cut(tokens, found, rng, "omission.relative")


def _stop(tokens: Sequence[str], at: int) -> int:
    """Past the next word that a mark follows."""
    end = at + 1
    while end < len(tokens) and not core(tokens[end - 1])[2]:
        end += 1
    return end


def clause(tokens: Sequence[str], rng: random.Random, pool: Pool) -> Edited | None:
    """A subordinate clause, at the start up to its comma, or at the end."""
    tags = tagged(tokens)
    found = []
    for i, token in enumerate(tokens):
        if low(token) not in _OPENERS or closed_by_mark(token) or i + 3 > len(tokens):
            continue
        end = _stop(tokens, i)
        subject = i + 1 < len(tags) and tags[i + 1] in ("q", "d", "s", "n", "N", "j")
        verb = bool({"x", "v", "D"} & set(tags[i + 2 : end]))
        begins = i == 0 and end < len(tokens) and core(tokens[end - 1])[2] == ","
        ends = i > 3 and end == len(tokens) and tags[i - 1] not in ("x", "r", "c", "v", "j")
        if subject and verb and (begins or ends):
            found.append((i, end))
    return _cut(tokens, found, rng, "omission.clause")


def conjunct(tokens: Sequence[str], rng: random.Random, pool: Pool) -> Edited | None:
    """One of two things joined by "and" or "or"."""
    tags = tagged(tokens)
    found = []
    for i in range(1, len(tokens) - 1):
        if low(tokens[i]) not in ("and", "or") or closed_by_mark(tokens[i - 1]):
            continue
        end = phrase_end(tokens, tags, i + 1)
        alike = tags[i - 1] in NOMINAL and tags[i - 1] == tags[max(end, i + 2) - 1]
        clear = (
            end == len(tokens) or closed_by_mark(tokens[end - 1]) or tags[end] in ("p", "c", "b")
        )
        if alike and clear and end > i + 1:
            found.append((i, end))
        elif tags[i - 1] == tags[i + 1] and tags[i - 1] in ("j", "v", "D", "N", "r"):
            found.append((i, i + 2) if rng.random() < 0.5 else (i - 1, i + 1))
    return _cut(tokens, found, rng, "omission.conjunct")


def item(tokens: Sequence[str], rng: random.Random, pool: Pool) -> Edited | None:
    """One item of a list: words between two commas where "and" or a further comma follows."""
    tags = tagged(tokens)
    found = []
    for i in range(1, len(tokens) - 2):
        if core(tokens[i - 1])[2] != "," or tags[i - 1] not in NOMINAL:
            continue
        end = phrase_end(tokens, tags, i)
        if (
            end > i
            and end < len(tokens)
            and (core(tokens[end - 1])[2] == "," or low(tokens[end]) == "and")
        ):
            found.append((i, end))
    found = [(a, b) for a, b in found if core(tokens[b - 1])[2] == ","]
    return _cut(tokens, found, rng, "omission.item")


def apposition(tokens: Sequence[str], rng: random.Random, pool: Pool) -> Edited | None:
    """What a name is, between brackets or dashes, or "a" or "the" between commas."""
    found = []
    for i in range(1, len(tokens)):
        opens = tokens[i].startswith("(") or tokens[i - 1] in ("–", "—", "-")
        named = core(tokens[i - 1])[2] == "," and low(tokens[i]) in ("a", "an", "the", "one")
        if not (opens or (named and tokens[i - 1][:1].isupper())):
            continue
        end = i + 1
        while end < len(tokens) and end - i < 9:
            tail = tokens[end - 1]
            if (tokens[i].startswith("(") and ")" in tail) or (named and core(tail)[2]):
                break
            end += 1
        if named and core(tokens[end - 1])[2] != ",":
            continue
        if (tokens[i].startswith("(") and ")" in tokens[end - 1]) or named:
            found.append((i, end))
    return _cut(tokens, found, rng, "omission.apposition")


def modifier(tokens: Sequence[str], rng: random.Random, pool: Pool) -> Edited | None:
    """The noun before a noun, or the name before it: "drug dealer" to "dealer"."""
    tags = tagged(tokens)
    found = [
        (i, i + 1)
        for i in range(1, len(tokens) - 1)
        if tags[i] == "n"
        and tags[i + 1] == "n"
        and not closed_by_mark(tokens[i])
        and tags[i - 1] in ("d", "s", "p", "j", "m")
        and not someone(tokens, tags, i, i + 1)
        and "'" not in tokens[i]
        and "’" not in tokens[i]
    ]
    return _cut(tokens, found, rng, "omission.modifier")


def head(tokens: Sequence[str], rng: random.Random, pool: Pool) -> Edited | None:
    """The head of a noun phrase: "the head of the company" becomes "the company"."""
    tags = tagged(tokens)
    found = []
    for i in range(1, len(tokens) - 2):
        if low(tokens[i]) != "of" or tags[i - 1] != "n" or tags[i + 1] not in ("d", "s"):
            continue
        start = i - 1
        while start and tags[start - 1] in ("j", "n") and not closed_by_mark(tokens[start - 1]):
            start -= 1
        if start and tags[start - 1] == "d" and phrase_end(tokens, tags, i + 1) > i + 1:
            if not closed_by_mark(tokens[start - 1]):
                found.append((start - 1, i + 1))
    return _cut(tokens, found, rng, "omission.head")


def attempt(tokens: Sequence[str], rng: random.Random, pool: Pool) -> Edited | None:
    """What was planned or refused has happened: "agreed to leave" becomes "left"."""
    tags = tagged(tokens)
    found = [
        i
        for i in range(1, len(tokens) - 2)
        if low(tokens[i]) in _TRYING
        and low(tokens[i + 1]) == "to"
        and tags[i + 2] == "v"
        and low(tokens[i - 1])
        not in ("be", "been", "is", "was", "were", "are", "has", "have", "had", "not")
    ]
    if not found:
        return None
    at = found[rng.randrange(len(found))]
    lead, word, tail = core(tokens[at + 2])
    base = word.lower()
    if base in PAST or not base.isalpha() or base == "be":
        return None
    return change(
        tokens, [(at, at + 3, [lead + past(base) + tail])], "omission.attempt", "critical"
    )


def word(tokens: Sequence[str], rng: random.Random, pool: Pool) -> Edited | None:
    """A content word of any kind, as a hurried translator loses one."""
    tags = tagged(tokens)
    found = [
        (i, i + 1) for i, tag in enumerate(tags) if tag in ("n", "v", "D", "N", "m", "G") and i
    ]
    return _cut(tokens, found, rng, "omission.word")


def source(tokens: Sequence[str], rng: random.Random, pool: Pool) -> Edited | None:
    """The source after "according to" is lost: a claim stands as a fact."""
    found = []
    for i in range(len(tokens) - 2):
        if low(tokens[i]) == "according" and low(tokens[i + 1]) == "to":
            end = _stop(tokens, i)
            if (i == 0 and core(tokens[end - 1])[2] == ",") or (
                end == len(tokens) and end - i < 10
            ):
                found.append((i, end))
    return _cut(tokens, found, rng, "omission.source")


EDITS: Mapping[str, Edit] = {
    "omission.adjective": adjective,
    "omission.adverb": adverb,
    "omission.phrase": phrase,
    "omission.relative": relative,
    "omission.clause": clause,
    "omission.conjunct": conjunct,
    "omission.item": item,
    "omission.apposition": apposition,
    "omission.modifier": modifier,
    "omission.head": head,
    "omission.attempt": attempt,
    "omission.word": word,
    "omission.source": source,
}
