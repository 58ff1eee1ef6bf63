"""Edits of names: people, places, peoples, organisations and titles."""

from __future__ import annotations

import random
from collections.abc import Mapping, Sequence
from functools import lru_cache

from training.edits.base import (
    Edit,
    Edited,
    Pool,
    caps,
    change,
    core,
    low,
    lows,
    replace,
    starts,
)
from training.edits.name_lists import LONGEST, data, listed, swaps

_NO_NAME = frozenset(
    "i mr mrs ms dr monday tuesday wednesday thursday friday saturday sunday january february march"
    " april may june july august september october november december god covid-19 the".split()
)
_ALIKE = {
    "a": "oe",
    "e": "ai",
    "i": "ey",
    "o": "au",
    "u": "oa",
    "b": "pd",
    "d": "bt",
    "g": "k",
    "k": "gr",
    "l": "r",
    "m": "n",
    "n": "m",
    "p": "b",
    "r": "l",
    "s": "z",
    "t": "d",
    "v": "w",
    "z": "s",
    "y": "i",
    "h": "l",
    "c": "k",
    "f": "v",
}


def runs(tokens: Sequence[str], pool: Pool) -> list[tuple[int, int]]:
    """Runs of capitalised words that read as names: [start, end)."""
    if sum(t[:1].isupper() for t in tokens) > 0.6 * len(tokens):
        return []
    found: list[tuple[int, int]] = []
    i = 0
    while i < len(tokens):
        k = i
        while k < len(tokens) and _namely(tokens, k, pool) and (k == i or not core(tokens[k])[0]):
            k += 1
            if core(tokens[k - 1])[2] or core(tokens[k - 1])[1].endswith(("’s", "'s")):
                break
        if i < k <= i + LONGEST:
            found.append((i, k))
        i = max(k, i + 1)
    return found


def _namely(tokens: Sequence[str], at: int, pool: Pool) -> bool:
    word = core(tokens[at])[1]
    bare = word.lower().replace("’", "'").removesuffix("'s")
    if not word[:1].isupper() or bare in _NO_NAME or len(bare) < 3 or not bare[:3].isalpha():
        return False
    return not starts(tokens, at) or (pool.common.get(bare, 0) == 0 and len(bare) > 4)


@lru_cache(maxsize=1)
def _things() -> frozenset[str]:
    """Words that tell that a name is no person's: places, peoples, bodies."""
    listed = " ".join(
        w
        for t in ("name.country", "name.people", "name.capital", "name.organisation", "name.title")
        for w in swaps()[t]
    )
    return frozenset(listed.split()) | frozenset(data()["things"].split())


def _person(words: Sequence[str]) -> bool:
    bare = [w.lower().replace("’", "'").removesuffix("'s") for w in words]
    return (
        all(b.replace("-", "").isalpha() for b in bare)
        and not _things() & set(bare)
        and not any(w.isupper() for w in words)
    )


def _words(tokens: Sequence[str], run: tuple[int, int]) -> list[str]:
    return [core(t)[1] for t in tokens[run[0] : run[1]]]


def _tail(tokens: Sequence[str], end: int) -> str:
    return "’s" if core(tokens[end - 1])[1].endswith(("’s", "'s")) else ""


def other(tokens: Sequence[str], rng: random.Random, pool: Pool) -> Edited | None:
    """Another name of as many words from the pool."""
    found = runs(tokens, pool)
    if not found or not pool.names:
        return None
    start, end = rng.choice(found)
    now = {low(t).removesuffix("'s") for t in tokens[start:end]}
    first = core(tokens[start])[1]
    shouts = first.isupper() and len(first) > 1
    person = _person(_words(tokens, (start, end)))
    for name in rng.sample(pool.names, min(60, len(pool.names))):
        words = name.split()
        if len(words) == end - start and (words[0].isupper() == shouts):
            if _person(words) == person and not now & {w.lower() for w in words}:
                words[-1] += _tail(tokens, end)
                return change(tokens, [(start, end, words)], "name.other")
    return None


def part(tokens: Sequence[str], rng: random.Random, pool: Pool) -> Edited | None:
    """One word of a longer name exchanged: another first name, another surname."""
    found = [r for r in runs(tokens, pool) if r[1] - r[0] == 2 and _person(_words(tokens, r))]
    if not found:
        return None
    start, end = rng.choice(found)
    if rng.random() < 0.5:
        new = rng.choice(data()["first_names"].split())
        at = start
    else:
        at, new = end - 1, ""
        for name in rng.sample(pool.names, min(40, len(pool.names))):
            words = name.split()
            if len(words) == 2 and _person(words):
                new = words[1] + _tail(tokens, end)
                break
    if not new or new.lower() == low(tokens[at]):
        return None
    return replace(tokens, at, new, "name.part")


def alike(tokens: Sequence[str], rng: random.Random, pool: Pool) -> Edited | None:
    """A name spelt as another, similar name: a letter, or its ending."""
    found = [
        (k, end)
        for s, end in runs(tokens, pool)
        for k in range(s, end)
        if len(low(tokens[k])) > 4
        and not starts(tokens, k)
        and _person([core(tokens[k])[1]])
        and low(tokens[k]) not in pool.common
    ]
    if not found:
        return None
    at = rng.choice(found)[0]
    word = core(tokens[at])[1]
    bare = word[:-2] if word.endswith(("’s", "'s")) else word
    if bare.isupper() or not bare.isalpha():
        return None
    if rng.random() < 0.4 and len(bare) > 5:
        endings = data()["endings"].split()
        had = next((e for e in sorted(endings, key=len, reverse=True) if bare.endswith(e)), "")
        stem = bare[: len(bare) - len(had)] if len(had) > 1 else bare[:-2]
        new = stem.rstrip("aeiou") + rng.choice([e for e in endings if e != had and len(e) > 1])
    else:
        spots = [k for k in range(1, len(bare)) if bare[k] in _ALIKE]
        if not spots:
            return None
        for k in rng.sample(spots, min(2, len(spots))):
            bare = bare[:k] + rng.choice(_ALIKE[bare[k]]) + bare[k + 1 :]
        new = bare
    return replace(
        tokens,
        at,
        new + word[len(core(tokens[at])[1].split("’s")[0].split("'s")[0]) :],
        "name.alike",
    )


def first_name_lost(tokens: Sequence[str], rng: random.Random, pool: Pool) -> Edited | None:
    """A surname left with another man's relation: "Kim's brother", "the wife of Kim"."""
    found = [
        r
        for r in runs(tokens, pool)
        if r[1] - r[0] == 2 and not starts(tokens, r[0]) and _person(_words(tokens, r))
    ]
    if not found or rng.random() < 0.3:
        return None
    start = rng.choice(found)[0]
    words = rng.choice(
        (
            ["the", "brother", "of"],
            ["the", "lawyer", "of"],
            ["the", "son", "of"],
            ["the", "deputy", "of"],
            ["the", "office", "of"],
            ["supporters", "of"],
            ["critics", "of"],
            ["an", "aide", "to"],
        )
    )
    if tokens[start - 1] not in ("by", "with", "that", "from", "to", "against", "for", "said"):
        return None
    return change(tokens, [(start, start, words)], "name.relation")


def role(tokens: Sequence[str], rng: random.Random, pool: Pool) -> Edited | None:
    """A name replaced by a role: "Petrov said" made "the minister said"."""
    found = [
        r
        for r in runs(tokens, pool)
        if r[1] < len(tokens)
        and low(tokens[r[1]])
        in (
            "said",
            "says",
            "told",
            "added",
            "noted",
            "announced",
            "stated",
            "reported",
            "called",
            "was",
            "is",
            "has",
            "had",
            "will",
            "wrote",
            "explained",
            "also",
            "believes",
            "and",
        )
        and not core(tokens[r[1] - 1])[2]
        and (
            r[0] == 0
            or (
                tokens[r[0] - 1][:1].islower()
                and low(tokens[r[0] - 1])
                in (
                    "that",
                    "and",
                    "said",
                    "but",
                    "as",
                    "when",
                    "while",
                    "because",
                    "where",
                    "which",
                )
            )
            or starts(tokens, r[0])
        )
    ]
    if not found:
        return None
    start, end = rng.choice(found)
    roles = [x for line in data()["roles"].strip().splitlines() for x in line.split("|")]
    words = rng.choice(roles).split()
    if starts(tokens, start):
        words[0] = caps(words[0])
    return change(tokens, [(start, end, words)], "name.role")


def cut(tokens: Sequence[str], rng: random.Random, pool: Pool) -> Edited | None:
    """A name cut where the sentence stays whole: with its preposition, or as an apposition."""
    small = lows(tokens)
    found = []
    for start, end in runs(tokens, pool):
        before = small[start - 1] if start else ""
        if before in ("in", "from", "by", "with", "near", "at", "of", "for", "on") and start > 2:
            after = tokens[end] if end < len(tokens) else "."
            if core(tokens[end - 1])[1][-2:] not in ("’s", "'s") and (
                core(tokens[end - 1])[2]
                or low(after)
                in (
                    "in",
                    "on",
                    "at",
                    "to",
                    "and",
                    "after",
                    "for",
                    "with",
                    "was",
                    "is",
                    "has",
                    "will",
                    "are",
                    "were",
                    "said",
                )
            ):
                found.append((start - 1, end))
        elif start > 1 and end < len(tokens) and not core(tokens[end - 1])[2]:
            if tokens[start - 1][-1:].isalpha() and low(tokens[start - 1]) in _heads():
                found.append((start, end))
    if not found or len(tokens) < 6:
        return None
    start, end = rng.choice(found)
    return change(tokens, [(start, end, [])], "name.cut")


@lru_cache(maxsize=1)
def _heads() -> frozenset[str]:
    return frozenset(w for w in swaps()["name.title"] if " " not in w)


def crossed(tokens: Sequence[str], rng: random.Random, pool: Pool) -> Edited | None:
    """Two names of one sentence in each other's place."""
    found = runs(tokens, pool)
    if len(found) < 2:
        return None
    (a, b), (c, d) = sorted(rng.sample(found, 2))
    first = [core(t)[1] for t in tokens[a:b]]
    second = [core(t)[1] for t in tokens[c:d]]
    if len(first) != len(second) or _person(first) != _person(second):
        return None
    if {w.lower() for w in first} & {w.lower() for w in second} or (
        any(w.endswith(("’s", "'s")) for w in (first[-1], second[-1]))
    ):
        return None
    return change(tokens, [(a, b, second), (c, d, first)], "name.crossed", "critical")


def acronym(tokens: Sequence[str], rng: random.Random, pool: Pool) -> Edited | None:
    """A letter of an acronym exchanged."""
    found = [
        i
        for i, t in enumerate(tokens)
        if 2 < len(core(t)[1]) < 6 and core(t)[1].isalpha() and core(t)[1].isupper()
    ]
    if not found or sum(t.isupper() for t in tokens) > len(tokens) // 3:
        return None
    at = rng.choice(found)
    word = core(tokens[at])[1]
    k = rng.randrange(len(word))
    letter = rng.choice([c for c in "ABCDEFGIKLMNOPRSTU" if c != word[k]])
    return change(tokens, [(at, at + 1, [word[:k] + letter + word[k + 1 :]])], "name.acronym")


EDITS: Mapping[str, Edit] = {
    "name.other": other,
    "name.part": part,
    "name.alike": alike,
    "name.relation": first_name_lost,
    "name.role": role,
    "name.cut": cut,
    "name.crossed": crossed,
    "name.acronym": acronym,
    "name.country": listed("name.country"),
    "name.people": listed("name.people"),
    "name.capital": listed("name.capital"),
    "name.place_level": listed("name.place_level", "minor"),
    "name.organisation": listed("name.organisation"),
    "name.title": listed("name.title"),
}
