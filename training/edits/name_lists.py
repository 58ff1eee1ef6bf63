"""Listed names and titles, each exchanged for another of its list."""

from __future__ import annotations

import random
import tomllib
from collections.abc import Mapping, Sequence
from functools import lru_cache
from pathlib import Path

from training.edits.base import Edit, Edited, Pool, caps, change, core, lows, starts

_HERE = Path(__file__).resolve().parent


LONGEST = 4


@lru_cache(maxsize=1)
def data() -> Mapping[str, str]:
    with (_HERE / "names.toml").open("rb") as file:
        return dict(tomllib.load(file))


@lru_cache(maxsize=1)
def _places() -> tuple[tuple[str, str, str], ...]:
    rows = [line.replace("_", " ").split("|") for line in data()["countries"].split("\n") if line]
    return tuple((a, b, c) for a, b, c in rows)


@lru_cache(maxsize=1)
def swaps() -> Mapping[str, Mapping[str, tuple[str, ...]]]:
    """Per edit, wording in small letters to what may stand in its place."""
    table: dict[str, dict[str, list[str]]] = {
        "name.country": {},
        "name.people": {},
        "name.capital": {},
        "name.organisation": {},
        "name.title": {},
        "name.place_level": {},
    }
    for k, name in enumerate(("name.country", "name.people", "name.capital")):
        column = [row[k] for row in _places()]
        for word in column:
            table[name][word.lower()] = [w for w in column if w != word]
    for country, _, capital in _places():
        table["name.place_level"][country.lower()] = [capital]
        table["name.place_level"][capital.lower()] = [country]
    for key, name in (("organisations", "name.organisation"), ("titles", "name.title")):
        for line in data()[key].strip().splitlines():
            family = line.split("|")
            for word in family:
                table[name].setdefault(word.lower(), []).extend(w for w in family if w != word)
    return {k: {w: tuple(v) for w, v in own.items()} for k, own in table.items()}


def listed(name: str, severity: str = "major") -> Edit:
    """An edit that exchanges a listed name or title for another of its list."""

    def edit(tokens: Sequence[str], rng: random.Random, pool: Pool) -> Edited | None:
        table, small, found = swaps()[name], lows(tokens), []
        capital = name != "name.title"
        for i in range(len(tokens)):
            for n in range(LONGEST, 0, -1):
                key = " ".join(small[i : i + n]).removesuffix("'s")
                inner = any(core(t)[2] for t in tokens[i : i + n - 1])
                if i + n <= len(tokens) and key in table and not inner:
                    if (capital and not tokens[i].islower()) or not capital:
                        found.append((i, n, key))
                    break
        if name == "name.place_level":  # elsewhere a capital is a way to say its government
            found = [f for f in found if f[0] and small[f[0] - 1] in ("in", "from", "to", "near")]
        if not found:
            return None
        at, n, key = rng.choice(found)
        if (
            n == 1
            and at
            and small[at - 1] in ("deputy", "vice", "prime", "attorney", "in", "acting")
        ):
            if name == "name.title":
                return None
        words = rng.choice(table[key]).split()
        if core(tokens[at + n - 1])[1].lower().replace("’", "'").endswith("'s"):
            words[-1] += "’s"
        if name == "name.title" and core(tokens[at])[1][:1].isupper():
            large = not starts(tokens, at) or (core(tokens[at + n - 1])[1][:1].isupper() and n > 1)
            words = [caps(w) if large or k == 0 else w for k, w in enumerate(words)]
        return change(tokens, [(at, at + n, words)], name, severity)

    return edit
