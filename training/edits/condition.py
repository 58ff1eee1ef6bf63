"""Conditions, exceptions and scope: gained, lost, exchanged, moved."""

from __future__ import annotations

import random
from collections.abc import Mapping, Sequence

from training.edits.base import Edit, Edited, Pool, change, core, low, replace
from training.edits.grammar import closed_by_mark, tagged

_LINKS = {
    "if": ("unless", "even if", "although", "because"), "unless": ("if", "even if", "because"),
    "when": ("if", "unless", "until", "only if"), "until": ("after", "unless", "since"),
    "because": ("although", "if", "unless", "even though"), "although": ("because", "if"),
    "though": ("because",), "while": ("because", "unless"), "since": ("until", "unless"),
    "after": ("before", "unless", "only if"), "before": ("after", "unless"),
    "once": ("unless", "before"), "despite": ("because of", "without"),
    "without": ("despite", "because of", "with"),
}  # fmt: skip
_QUANTITIES = {
    "all": ("some", "most", "many", "few", "almost all"), "some": ("all", "most", "many", "few"),
    "most": ("some", "few", "all"), "many": ("few", "most", "all"), "few": ("many", "most"),
    "several": ("all", "most", "many"), "both": ("neither of", "one of"),
    "every": ("almost every", "hardly any", "not every"), "each": ("hardly any", "not every"),
    "numerous": ("a few", "countless", "some"), "countless": ("some", "a few"),
    "everyone": ("no one", "almost everyone", "someone"), "everything": ("something", "nothing"),
    "nobody": ("hardly anyone", "everybody"), "someone": ("everyone", "no one"),
    "any": ("almost any", "every"), "majority": ("minority",),
}  # fmt: skip
_TIMES = {
    "always": ("sometimes", "often", "rarely"), "often": ("always", "rarely", "never"),
    "sometimes": ("always", "often", "never"), "never": ("rarely", "always", "seldom"),
    "usually": ("always", "sometimes", "rarely"), "rarely": ("often", "always"),
    "ever": ("hardly ever",), "again": ("for the first time",), "still": ("no longer",),
    "already": ("not yet", "almost"), "regularly": ("occasionally", "once"),
    "frequently": ("rarely",), "daily": ("weekly", "monthly"), "immediately": ("later",),
    "permanently": ("temporarily",), "temporarily": ("permanently",),
}  # fmt: skip
_BOUNDS = ("at least", "at most", "only", "up to", "more than", "less than", "exactly", "not even")
_ROUGH = frozenset("about around nearly almost over approximately".split())
_CONDITIONS = (
    "if necessary|if the weather allows|if the parliament agrees|under certain conditions"
    "|unless the court decides otherwise|as long as funds last|provided that no one objects"
    "|except at weekends|with few exceptions|if the talks succeed|only until the end of the month"
    "|except in emergencies|for the time being|as far as possible|in exceptional cases"
    "|even if the others disagree|only for members|until further notice|if there is enough money"
    "|unless costs rise again|subject to approval|on a trial basis|in theory"
).split("|")
_SCOPED = frozenset("only even also just mainly especially particularly exclusively".split())


def _replaced(table: Mapping[str, Sequence[str]], name: str, followed: bool = False) -> Edit:
    def edit(tokens: Sequence[str], rng: random.Random, pool: Pool) -> Edited | None:
        tags = tagged(tokens)
        spots = [
            i
            for i, t in enumerate(tokens)
            if low(t) in table
            and not (followed and (closed_by_mark(t) or i + 1 >= len(tokens)))
            and not (
                low(t) in ("many", "much", "few")
                and i
                and low(tokens[i - 1]) in ("how", "so", "as", "too", "a", "very", "not")
            )
            and not (
                low(t) == "most"
                and (
                    tags[min(i + 1, len(tags) - 1)] in ("j", "r")
                    or (i and low(tokens[i - 1]) in ("the", "at", "its", "his", "their"))
                )
            )
            and not (low(t) == "all" and i and low(tokens[i - 1]) in ("at", "after", "of", "above"))
            and not (
                low(t) in ("when", "while") and i + 1 < len(tags) and tags[i + 1] in ("G", "D")
            )
            and not (low(t) in ("since", "after", "before", "until") and not _clause(tags, i))
        ]
        if not spots:
            return None
        at = rng.choice(spots)
        return replace(tokens, at, rng.choice(table[low(tokens[at])]), name)

    return edit


def _clause(tags: Sequence[str], at: int) -> bool:
    """Whether a subject and a verb seem to follow the linking word soon."""
    near = tags[at + 1 : at + 6]
    return bool(near) and near[0] in ("q", "d", "s", "N", "n") and bool({"x", "v", "D"} & set(near))


def gained(tokens: Sequence[str], rng: random.Random, pool: Pool) -> Edited | None:
    """A condition or an exception is put at the end of the sentence."""
    if len(tokens) < 5 or core(tokens[-1])[2][:1] not in (".", "") or "?" in tokens[-1]:
        return None
    tags = tagged(tokens)
    if not ({"x", "v", "D"} & set(tags)):
        return None
    words = rng.choice(_CONDITIONS).split()
    tail = core(tokens[-1])[2]
    if tail.startswith((".", "”", '"')) or not tail:
        return _tail(tokens, words, "condition.gained")
    return None


def _tail(tokens: Sequence[str], words: Sequence[str], name: str) -> Edited | None:
    """Words put before the last marks: the marks move, the words before them stay."""
    lead, word, tail = core(tokens[-1])
    if not word:
        return change(tokens, [(len(tokens) - 1, len(tokens) - 1, words)], name)
    out = [*tokens[:-1], lead + word, *words]
    out[-1] += tail
    new = tuple(range(len(tokens), len(out)))
    small = not any(c.isupper() for t in tokens for c in t)
    out = [w.lower() for w in out] if small else out
    return Edited(tuple(out), (), new, name.split(".")[0], name)


def lost(tokens: Sequence[str], rng: random.Random, pool: Pool) -> Edited | None:
    """A clause with "if", "unless", "until", "provided" is cut."""
    for i, token in enumerate(tokens):
        if low(token) not in ("if", "unless", "until", "provided", "except", "when", "once"):
            continue
        end = i + 1
        while end < len(tokens) and not core(tokens[end - 1])[2]:
            end += 1
        whole = i == 0 or end == len(tokens) or core(tokens[i - 1])[2][:1] == ","
        if not whole or end - i < 3 or len(tokens) - (end - i) < 4:
            continue
        if i and tagged(tokens)[i - 1] in ("v", "D", "c", "p", "x"):
            continue
        return change(tokens, [(i, end, ())], "condition.lost")
    return None


def moved(tokens: Sequence[str], rng: random.Random, pool: Pool) -> Edited | None:
    """The words "only", "even", "also" stand before something else."""
    tags = tagged(tokens)
    spots = [
        i
        for i, t in enumerate(tokens)
        if low(t) in _SCOPED and core(t)[1] == t and i and low(tokens[i - 1]) not in ("not", "but")
    ]
    if not spots:
        return None
    at = rng.choice(spots)
    goals = [
        k
        for k in range(1, len(tokens))
        if abs(k - at) > 2
        and tags[k] in ("p", "N", "m", "d")
        and tags[k - 1] in ("n", "N", "D", "v", "x")
        and not (tags[k - 1] == "N" and tags[k] == "N")
        and not closed_by_mark(tokens[k - 1])
        and low(tokens[k]) != "of"
    ]
    if not goals:
        return None
    goal = rng.choice(goals)
    return change(tokens, [(at, at + 1, ()), (goal, goal, [tokens[at]])], "condition.moved")


def only(tokens: Sequence[str], rng: random.Random, pool: Pool) -> Edited | None:
    """The word "only" is gained before a phrase, or lost."""
    tags = tagged(tokens)
    had = [
        i
        for i, t in enumerate(tokens)
        if t == "only"
        and i
        and low(tokens[i - 1]) not in ("not", "the", "an", "his", "their", "its")
        and tags[i - 1] != "d"
    ]
    if had:
        return change(tokens, [(had[0], had[0] + 1, ())], "condition.only")
    goals = [
        k
        for k in range(1, len(tokens))
        if low(tokens[k]) in ("in", "on", "by", "for", "from", "with", "after", "before", "during")
        and tags[k - 1] in ("D", "n", "v")
        and not closed_by_mark(tokens[k - 1])
    ]
    if not goals:
        return None
    at = rng.choice(goals)
    return change(tokens, [(at, at, ["only"])], "condition.only")


def bound(tokens: Sequence[str], rng: random.Random, pool: Pool) -> Edited | None:
    """A bound of a number becomes another: "at least" to "at most"."""
    lows = [low(t) for t in tokens]
    found = []
    for i in range(len(tokens) - 1):
        two = f"{lows[i]} {lows[i + 1]}"
        size = 2 if two in _BOUNDS else 1 if lows[i] in _ROUGH else 0
        if size and i + size < len(tokens) and tagged(tokens)[i + size] == "m":
            found.append((i, i + size))
    if not found:
        return None
    start, end = rng.choice(found)
    had = " ".join(lows[start:end])
    options = [b for b in _BOUNDS if b != had and (had, b) not in (("over", "more than"),)]
    return change(tokens, [(start, end, rng.choice(options).split())], "condition.bound")


EDITS: Mapping[str, Edit] = {
    "condition.link": _replaced(_LINKS, "condition.link", True),
    "condition.quantity": _replaced(_QUANTITIES, "condition.quantity", True),
    "condition.frequency": _replaced(_TIMES, "condition.frequency"),
    "condition.gained": gained,
    "condition.lost": lost,
    "condition.moved": moved,
    "condition.only": only,
    "condition.bound": bound,
}
