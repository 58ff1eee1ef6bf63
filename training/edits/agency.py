"""Who did it, and to whom: exchanged, hidden or changed."""

from __future__ import annotations

import random
from collections.abc import Mapping, Sequence

from training.edits.base import Edit, Edited, Pool, change, core, low, replace
from training.edits.grammar import (
    BE,
    NOMINAL,
    PAST,
    closed_by_mark,
    exchange,
    past,
    phrase_end,
    someone,
    tagged,
)

_BETWEEN = frozenset("to from against by with for over at of".split())
_MOVES = {"from": "to", "to": "from"}
_TRANSFER = frozenset(
    "gave give gives sold sell sells sent send sends lent paid pay pays offered offer handed"
    " supplied supply delivered exported ceded donated".split()
)
_TAKEN = {"gave": "took", "give": "take", "gives": "takes", "sold": "bought", "sell": "buy",
          "sells": "buys", "sent": "received", "send": "receive", "sends": "receives",
          "lent": "borrowed", "paid": "got", "handed": "took", "supplied": "received",
          "delivered": "collected", "exported": "imported", "donated": "received",
          "bought": "sold", "buy": "sell", "buys": "sells", "received": "sent",
          "receive": "send", "receives": "sends", "borrowed": "lent", "imported": "exported",
          "attacked": "defended", "won": "lost", "taught": "learned", "accused": "suspected",
          "invited": "visited", "hired": "joined", "employs": "serves"}  # fmt: skip
_AGENTS = (
    "the police|the government|the opposition|protesters|the army|local residents|the company"
    "|the court|foreign investors|activists|his lawyer|the authorities|the rebels|the neighbours"
    "|the president|its rivals|the union|unknown persons|the media|the owners|the parliament"
).split("|")


def _subject_verb_object(
    tokens: Sequence[str],
) -> list[tuple[tuple[int, int], int, tuple[int, int]]]:
    """(subject, verb, object) where a noun phrase, a verb form and a noun phrase touch."""
    tags = tagged(tokens)
    found = []
    for v in range(1, len(tokens) - 1):
        if tags[v] not in ("v", "D") or closed_by_mark(tokens[v]) or closed_by_mark(tokens[v - 1]):
            continue
        start = v
        while (
            start
            and tags[start - 1] in ("d", "s", "j", "n", "N", "m")
            and not (closed_by_mark(tokens[start - 1]) and start < v)
        ):
            start -= 1
            if tags[start] in ("d", "s"):
                break
        end = phrase_end(tokens, tags, v + 1)
        lead = tags[start - 1] if start else ""
        if (
            start < v
            and tags[v - 1] in NOMINAL
            and end > v + 1
            and lead not in ("p", "t", "v", "D")
        ):
            if all(tags[k] != "m" for k in (start, v + 1, min(end, len(tags) - 1))):
                found.append(((start, v), v, (v + 1, end)))
    return found


def subject_object(tokens: Sequence[str], rng: random.Random, pool: Pool) -> Edited | None:
    """Subject and object exchanged."""
    tags = tagged(tokens)
    found = [
        (a, v, b)
        for a, v, b in _subject_verb_object(tokens)
        if someone(tokens, tags, *a) and someone(tokens, tags, *b)
    ]
    if not found:
        return None
    subject, _, thing = rng.choice(found)
    return exchange(tokens, subject, thing, "agency.subject_object", "critical")


def names(tokens: Sequence[str], rng: random.Random, pool: Pool) -> Edited | None:
    """Two phrases on the two sides of "to", "from", "against", "by", "with a verb between"."""
    tags = tagged(tokens)
    found = []
    for p in range(2, len(tokens) - 1):
        if low(tokens[p]) not in ("against", "by", "from", "over", "to", "than") or not tags[p]:
            continue
        end = phrase_end(tokens, tags, p + 1)
        start = p
        while start and tags[start - 1] in ("N", "n", "d", "s", "j"):
            start -= 1
            if tags[start] in ("d", "s"):
                break
        pair = any(t == "N" for t in tags[start:p]) and any(t == "N" for t in tags[p + 1 : end])
        pair = pair and someone(tokens, tags, start, p) and someone(tokens, tags, p + 1, end)
        pair = pair and not (start and tags[start - 1] == "p" and low(tokens[start - 1]) != "from")
        if start < p and end > p + 1 and pair and not closed_by_mark(tokens[p - 1]):
            found.append(((start, p), (p + 1, end)))
    if not found:
        return None
    return exchange(tokens, *rng.choice(found), "agency.sides", "critical")


def _by_phrases(tokens: Sequence[str]) -> list[tuple[int, int]]:
    """Places of "by" and its noun phrase after a participle."""
    tags = tagged(tokens)
    found = []
    for i in range(1, len(tokens) - 1):
        if low(tokens[i]) != "by" or closed_by_mark(tokens[i - 1]) or tags[i - 1] not in ("D", "r"):
            continue
        end = phrase_end(tokens, tags, i + 1)
        if end > i + 1 and tags[i + 1] not in ("m",) and tags[end - 1] in NOMINAL:
            found.append((i, end))
    return found


def actor_cut(tokens: Sequence[str], rng: random.Random, pool: Pool) -> Edited | None:
    """The by-phrase that names the actor is lost."""
    found = _by_phrases(tokens)
    if not found:
        return None
    start, end = rng.choice(found)
    return change(tokens, [(start, end, ())], "agency.actor_cut")


def actor_other(tokens: Sequence[str], rng: random.Random, pool: Pool) -> Edited | None:
    """Another actor in the by-phrase."""
    found = _by_phrases(tokens)
    if not found:
        return None
    start, end = rng.choice(found)
    other = rng.choice(pool.names) if pool.names and rng.random() < 0.4 else rng.choice(_AGENTS)
    if other.lower() == " ".join(t.lower() for t in tokens[start + 1 : end]).strip(".,"):
        return None
    return change(tokens, [(start + 1, end, other.split())], "agency.actor_other", "critical")


def actor_added(tokens: Sequence[str], rng: random.Random, pool: Pool) -> Edited | None:
    """A passive that named nobody gets an actor."""
    tags = tagged(tokens)
    spots = [
        i + 1
        for i in range(1, len(tokens))
        if tags[i] == "D"
        and low(tokens[i - 1]) in BE
        and low(tokens[i]) not in ("expected", "supposed")
        and (i + 1 == len(tokens) or closed_by_mark(tokens[i]) or tags[i + 1] == "p")
        and (i + 1 == len(tokens) or low(tokens[i + 1]) != "by")
    ]
    if not spots:
        return None
    at = rng.choice(spots)
    lead, word, tail = core(tokens[at - 1])
    put = [lead + word, "by", *(rng.choice(_AGENTS) + tail).split()]
    done = change(tokens, [(at - 1, at, put)], "agency.actor_added")
    if done is None:
        return None
    new = done.new[1:] if not tail else done.new  # the verb itself has not changed
    old = () if not tail else done.old
    return Edited(done.tokens, old, new, done.kind, done.name, done.severity)


def hidden(tokens: Sequence[str], rng: random.Random, pool: Pool) -> Edited | None:
    """Who did it is lost: "the army hit the house" becomes "the house was hit"."""
    tags = tagged(tokens)
    found = [
        f
        for f in _subject_verb_object(tokens)
        if f[0][0] == 0
        and tags[f[1]] == "D"
        and tags[f[2][0]] in ("d", "s", "N")
        and tags[f[2][1] - 1] in NOMINAL
        and low(tokens[f[1]]) not in ("said", "had", "became")
        and (f[2][1] == len(tokens) or tags[f[2][1]] in ("p", "c", "b", ""))
    ]
    if not found:
        return None
    (start, _), verb, (first, end) = found[0]
    many = low(tokens[end - 1]).endswith("s") and tags[end - 1] == "n"
    aux = "were" if many else "was"
    thing = list(tokens[first:end])
    tail = core(thing[-1])[2]
    thing[-1] = thing[-1][: len(thing[-1]) - len(tail)]
    word = core(tokens[verb])[1]
    if not word.endswith("ed"):
        word = past(PAST.get(word.lower(), word), True)
    return change(tokens, [(start, end, [*thing, aux, word])], "agency.hidden")


def converse(tokens: Sequence[str], rng: random.Random, pool: Pool) -> Edited | None:
    """The other side of a deal: "gave" becomes "took", "bought" becomes "sold"."""
    tags = tagged(tokens)
    spots = [i for i, t in enumerate(tokens) if low(t) in _TAKEN and tags[i] in ("v", "D")]
    if not spots:
        return None
    at = rng.choice(spots)
    return replace(tokens, at, _TAKEN[low(tokens[at])], "agency.converse", "critical")


def direction(tokens: Sequence[str], rng: random.Random, pool: Pool) -> Edited | None:
    """The two ends of a way are exchanged, "from" one "to" the other."""
    tags = tagged(tokens)
    for i, token in enumerate(tokens):
        if low(token) != "from":
            continue
        end = phrase_end(tokens, tags, i + 1)
        if end > i + 1 and end < len(tokens) - 1 and low(tokens[end]) == "to":
            last = phrase_end(tokens, tags, end + 1)
            if last > end + 1:
                return exchange(
                    tokens, (i + 1, end), (end + 1, last), "agency.direction", "critical"
                )
    return None


def possessor(tokens: Sequence[str], rng: random.Random, pool: Pool) -> Edited | None:
    """The A of the B becomes the B of the A."""
    tags = tagged(tokens)
    found = []
    for i in range(1, len(tokens) - 1):
        if low(tokens[i]) != "of" or closed_by_mark(tokens[i - 1]) or tags[i - 1] not in NOMINAL:
            continue
        start, end = i - 1, phrase_end(tokens, tags, i + 1)
        while (
            start and tags[start - 1] in ("j", "n", "N") and not closed_by_mark(tokens[start - 1])
        ):
            start -= 1
        first = i + 1 + (tags[i + 1] in ("d", "s"))
        if (
            start
            and tags[start - 1] in ("d", "s")
            and first > i + 1
            and end > first
            and tags[first] != "m"
        ):
            if not (someone(tokens, tags, start, i) and someone(tokens, tags, first, end)):
                continue
            found.append(((start, i), (first, end)))
    if not found:
        return None
    return exchange(tokens, *rng.choice(found), "agency.possessor")


def owner(tokens: Sequence[str], rng: random.Random, pool: Pool) -> Edited | None:
    """A possessive names another owner, from the pool."""
    spots = [
        i
        for i, t in enumerate(tokens)
        if core(t)[1].endswith(("'s", "’s"))
        and i + 1 < len(tokens)
        and low(t) not in ("it's", "he's", "she's", "that's", "there's", "let's", "what's")
        and core(t)[1][:1].isupper()
        and i
        and not tokens[i - 1][:1].isupper()
    ]
    if not spots or not pool.names:
        return None
    at = rng.choice(spots)
    mark = core(tokens[at])[1][-2:]
    name = rng.choice(pool.names)
    return change(tokens, [(at, at + 1, (name + mark).split())], "agency.owner", "critical")


EDITS: Mapping[str, Edit] = {
    "agency.subject_object": subject_object,
    "agency.sides": names,
    "agency.actor_cut": actor_cut,
    "agency.actor_other": actor_other,
    "agency.actor_added": actor_added,
    "agency.hidden": hidden,
    "agency.converse": converse,
    "agency.direction": direction,
    "agency.possessor": possessor,
    "agency.owner": owner,
}
