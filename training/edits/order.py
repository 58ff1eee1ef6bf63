"""Facts of one sentence put together wrongly: exchanged between names, numbers, events, causes."""

from __future__ import annotations

import random
from collections.abc import Mapping, Sequence

from training.edits.base import Edit, Edited, Pool, core, low, replace
from training.edits.grammar import closed_by_mark, exchange, someone, tagged

_MARKS = ("'s", "’s")
_DATED = frozenset(
    "january february march april may june july august september october november"
    " december monday tuesday wednesday thursday friday saturday sunday dollars euros"
    " us eu".split()
)
_ORDER = {"before": "after", "after": "before", "following": "before", "since": "until",
          "earlier": "later", "later": "earlier", "then": "previously", "previously": "later",
          "afterwards": "beforehand", "subsequently": "previously", "first": "last",
          "ahead": "behind"}  # fmt: skip
_CAUSE = {"because": "so", "therefore": "nevertheless", "thus": "nevertheless",
          "consequently": "nonetheless", "nevertheless": "therefore", "causes": "prevents",
          "caused": "prevented", "prevented": "caused", "led": "was due"}  # fmt: skip


def _names(tokens: Sequence[str]) -> list[tuple[int, int]]:
    """Runs of names, none at the start of the sentence, none with a possessive."""
    tags, found, start = tagged(tokens), [], None
    for i, tag in enumerate([*tags, ""]):
        inside = tag == "N" and not core(tokens[i])[1].endswith(_MARKS)
        if start is not None and (not inside or closed_by_mark(tokens[i - 1])):
            found.append((start, i))
            start = None
        if inside and start is None:
            start = i
    return found


def names(tokens: Sequence[str], rng: random.Random, pool: Pool) -> Edited | None:
    """Two names exchanged."""
    tags, runs = tagged(tokens), _names(tokens)
    plain = [
        r for r in runs if not any(tags[k] == "n" for k in range(r[1], min(r[1] + 1, len(tags))))
    ]
    plain = [r for r in plain if not any(low(t) in _DATED for t in tokens[r[0] : r[1]])]
    pairs = [
        (a, b)
        for a in plain
        for b in plain
        if a[1] + 1 < b[0]
        and not all(low(tokens[k]) in ("and", "or") for k in range(a[1], b[0]))
        and not (b[0] - a[1] < 3 and any(low(tokens[k]) == "and" for k in range(a[1], b[0])))
        and b[1] - b[0] < 4
        and a[1] - a[0] < 4
    ]
    if not pairs:
        return None
    return exchange(tokens, *rng.choice(pairs), "name.exchanged", "critical")


def numbers(tokens: Sequence[str], rng: random.Random, pool: Pool) -> Edited | None:
    """Two numbers exchanged."""
    spots = [i for i, t in enumerate(tokens) if core(t)[1].isdigit() and len(core(t)[1]) < 4]
    pairs = [
        (a, b)
        for a in spots
        for b in spots
        if a + 1 < b and core(tokens[a])[1] != core(tokens[b])[1]
    ]
    if not pairs:
        return None
    a, b = rng.choice(pairs)
    return exchange(tokens, (a, a + 1), (b, b + 1), "number.exchanged", "critical")


def nouns(tokens: Sequence[str], rng: random.Random, pool: Pool) -> Edited | None:
    """Two people or bodies after "the" exchanged that stand in different parts of the sentence."""
    tags = tagged(tokens)
    spots = [
        i
        for i in range(1, len(tokens))
        if tags[i] == "n"
        and tags[i - 1] in ("d", "j", "s")
        and someone(tokens, tags, i, i + 1)
        and not closed_by_mark(tokens[i - 1])
        and tokens[i][:1].islower()
        and not (i + 1 < len(tokens) and tags[i + 1] == "n")
    ]
    pairs = [
        (a, b)
        for a in spots
        for b in spots
        if a + 3 < b
        and low(tokens[a]) != low(tokens[b])
        and low(tokens[a]).endswith("s") == low(tokens[b]).endswith("s")
    ]
    if not pairs:
        return None
    a, b = rng.choice(pairs)
    return exchange(tokens, (a, a + 1), (b, b + 1), "wording.exchanged", "critical")


def _word(table: Mapping[str, str], name: str) -> Edit:
    def edit(tokens: Sequence[str], rng: random.Random, pool: Pool) -> Edited | None:
        spots = [
            i
            for i, t in enumerate(tokens)
            if low(t) in table
            and i + 1 < len(tokens)
            and not (low(t) == "because" and low(tokens[i + 1]) == "of")
            and not (low(t) == "led" and low(tokens[i + 1]) != "to")
            and not (low(t) == "ahead" and low(tokens[i + 1]) == "of")
            and not (low(t) == "following" and i and tagged(tokens)[i - 1] in ("d", "x", "s"))
            and not (low(t) in ("first", "last", "since") and tagged(tokens)[i + 1] != "n")
        ]
        if not spots:
            return None
        at = rng.choice(spots)
        return replace(tokens, at, table[low(tokens[at])], name)

    return edit


EDITS: Mapping[str, Edit] = {
    "name.exchanged": names,
    "number.exchanged": numbers,
    "wording.exchanged": nouns,
    "tense.order": _word(_ORDER, "tense.order"),
    "condition.cause": _word(_CAUSE, "condition.cause"),
}
