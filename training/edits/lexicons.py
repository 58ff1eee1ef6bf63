"""Edits that look a word up in a table of pairs: force and width."""

from __future__ import annotations

import random
import tomllib
from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache
from pathlib import Path

from training.edits.base import Edited, low, replace
from training.edits.grammar import FORMS, plural, tagged

_HERE = Path(__file__).parent
Table = Mapping[str, tuple[str, ...]]


@lru_cache(maxsize=8)
def rows(name: str, part: str) -> tuple[tuple[tuple[str, ...], tuple[str, ...]], ...]:
    """The rows of a lexicon: what stands before ">" and after."""
    data = tomllib.loads((_HERE / f"{name}.toml").read_text(encoding="utf-8"))
    sides = [row.split(">") for row in data.get(part, ())]
    return tuple(
        (tuple(w.strip() for w in a.split(",")), tuple(w.strip() for w in b.split(",")))
        for a, b in sides
    )


@lru_cache(maxsize=16)
def table(name: str, part: str, up: bool) -> Table:
    """Word in text to words that may replace it, inflected; `up` from left to right."""
    forms: tuple[Callable[[str], str], ...] = (str,)
    if part == "verbs":
        forms = FORMS
    elif part == "nouns":
        forms = (str, plural)
    found: dict[str, list[str]] = {}
    for left, right in rows(name, part):
        source, target = (left, right) if up else (right, left)
        for word in source:
            for form in forms:
                got = [form(w) for w in target]
                if " " not in form(word):
                    found.setdefault(form(word).lower(), []).extend(
                        g for g in got if g not in found.get(form(word).lower(), ())
                    )
    return {w: tuple(t) for w, t in found.items()}


def looked_up(
    tokens: Sequence[str],
    rng: random.Random,
    tables: Sequence[tuple[Table, str]],
    name: str,
    severity: str,
) -> Edited | None:
    """One word of the sentence replaced from tables, each with the tags its words may have."""
    tags = tagged(tokens)
    found: list[tuple[int, tuple[str, ...]]] = []
    for i, token in enumerate(tokens):
        word = low(token)
        for entries, wanted in tables:
            if word in entries and tags[i] and tags[i] in wanted:
                options = entries[word]
                if i and tags[i] == "n" and tags[i - 1] in ("n", "N", "j"):
                    options = tuple(w for w in options if " " not in w)
                if options:
                    found.append((i, options))
    if not found:
        return None
    at, options = found[rng.randrange(len(found))]
    return replace(tokens, at, options[rng.randrange(len(options))], name, severity)
