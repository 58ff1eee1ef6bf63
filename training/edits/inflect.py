"""English inflection, both ways: the forms of a verb, and which verb a form belongs to."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

_HERE = Path(__file__).resolve().parent
_VOWELS = "aeiou"
_DOUBLING = frozenset(
    "admit permit submit commit omit refer prefer occur deter transfer ban plan stop step drop cut"
    " get put set shut sit run win begin forget hit let dig swim quit bet bid trim plot rob grab"
    " slam ship strip wrap control patrol cancel travel label signal regret equip rebel expel"
    " propel compel incur spur bar jam log nod beg rid split fulfil unveil_ free_".split()
)


class Forms(NamedTuple):
    """The five forms of a verb."""

    base: str
    third: str
    past: str
    participle: str
    ing: str


def forms(base: str) -> Forms:
    """The forms of a verb by its base."""
    if base == "be":
        return Forms("be", "is", "was", "been", "being")
    irregular = _irregular().get(base)
    past, participle = irregular if irregular else (_ed(base),) * 2
    third = {"have": "has", "do": "does", "go": "goes"}.get(base) or plural(base)
    return Forms(base, third, past, participle, _ing(base))


@lru_cache(maxsize=1)
def analyses() -> Mapping[str, tuple[tuple[str, str], ...]]:
    """Form to (base, field of Forms), for the known verbs."""
    found: dict[str, list[tuple[str, str]]] = {}
    for base in (*_irregular(), *_data()["regular"].split()):
        for field, form in zip(Forms._fields, forms(base), strict=True):
            entry = found.setdefault(form, [])
            if (base, field) not in entry:
                entry.append((base, field))
    return {k: tuple(v) for k, v in found.items()}


def plural(noun: str) -> str:
    """A regular plural, or a verb's form with "s"."""
    special = {
        "man": "men",
        "woman": "women",
        "child": "children",
        "person": "people",
        "life": "lives",
        "wife": "wives",
        "half": "halves",
        "townsman": "townsmen",
        "foot": "feet",
    }
    if noun in special:
        return special[noun]
    if noun.endswith("y") and noun[-2:-1] not in _VOWELS:
        return noun[:-1] + "ies"
    return noun + ("es" if noun.endswith(("s", "x", "z", "ch", "sh")) else "s")


def singular(noun: str) -> str | None:
    """The singular of a plural, or None where it is not sure to be one."""
    special = {
        "men": "man",
        "women": "woman",
        "children": "child",
        "people": "person",
        "lives": "life",
        "policemen": "policeman",
        "servicemen": "serviceman",
    }
    if noun in special:
        return special[noun]
    if not noun.endswith("s") or noun.endswith(("ss", "us", "is")) or len(noun) < 4:
        return None
    if noun.endswith("ies") and len(noun) > 5:
        return noun[:-3] + "y"
    if noun.endswith(("xes", "ches", "shes", "sses", "zzes")):
        return noun[:-2]
    return noun[:-1]


def adverb(adjective: str) -> str:
    """The adverb in "-ly"."""
    if adjective.endswith("ic"):
        return adjective + "ally"
    if adjective.endswith("y") and len(adjective) > 3:
        return adjective[:-1] + "ily"
    return adjective[:-1] + "y" if adjective.endswith("le") else adjective + "ly"


def degrees(adjective: str) -> tuple[str, str] | None:
    """Comparative and superlative of a short adjective."""
    special = {"good": ("better", "best"), "bad": ("worse", "worst")}
    if adjective in special:
        return special[adjective]
    if len(adjective) > 6 or "-" in adjective:
        return None
    stem = _ed(adjective)[:-2]
    return stem + "er", stem + "est"


def _ed(base: str) -> str:
    if base.endswith("e"):
        return base + "d"
    if base.endswith("y") and base[-2:-1] not in _VOWELS:
        return base[:-1] + "ied"
    return (base + base[-1] if _doubles(base) else base) + "ed"


def _ing(base: str) -> str:
    if base.endswith("ie"):
        return base[:-2] + "ying"
    if base.endswith("e") and not base.endswith(("ee", "oe", "ye")) and base != "be":
        return base[:-1] + "ing"
    return (base + base[-1] if _doubles(base) else base) + "ing"


def _doubles(base: str) -> bool:
    if base in _DOUBLING:
        return True
    tail = base[-3:]
    return (
        len(base) in (3, 4)
        and sum(c in _VOWELS for c in base) == 1
        and tail[0] not in _VOWELS
        and tail[1] in _VOWELS
        and tail[2] not in _VOWELS + "wxy"
    )


@lru_cache(maxsize=1)
def _data() -> Mapping[str, str]:
    with (_HERE / "verbs.toml").open("rb") as file:
        return dict(tomllib.load(file))


@lru_cache(maxsize=1)
def _irregular() -> Mapping[str, tuple[str, str]]:
    lines = [line.split() for line in _data()["irregular"].strip().splitlines()]
    return {base: (past, participle) for base, past, participle in lines}
