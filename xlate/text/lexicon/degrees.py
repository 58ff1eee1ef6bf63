"""How strong words are: scales from weak to strong, loaded words, and adverbs of degree."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from xlate.text import lexicon
from xlate.text.lexicon.entries import Names, index, plain

LEVELS = {"minimizer": 1, "diminisher": 2, "moderator": 3, "booster": 4, "maximizer": 5}


@dataclass(frozen=True, slots=True)
class Degrees:
    """Look-up tables by name, as `entries.plain` gives it.

    `scales` holds the steps of a name as (scale, step); `loaded` the loaded names for a plain one;
    `judging` the names that judge by themselves, with the group they are of.
    """

    names: Names
    scales: Mapping[str, frozenset[tuple[int, int]]]
    loaded: Mapping[str, frozenset[str]]
    judging: Mapping[str, frozenset[str]]

    def steps(self, a: Iterable[str], b: Iterable[str]) -> int | None:
        """Steps from a up to b on the scale where they are closest; None without a common one."""
        found = [
            y - x
            for one in a
            for other in b
            for scale, x in self.scales.get(one, ())
            for second, y in self.scales.get(other, ())
            if scale == second
        ]
        return min(found, key=lambda step: (abs(step), step), default=None)

    def is_loaded(self, neutral: Iterable[str], judging: Iterable[str]) -> bool:
        """Whether one of `judging` is a loaded word for one of `neutral`."""
        words = set(judging)
        return any(self.loaded.get(name, frozenset()) & words for name in neutral)

    def groups(self, names: Iterable[str]) -> frozenset[str]:
        """The groups of judging words that the names are of."""
        return frozenset().union(*(self.judging.get(name, frozenset()) for name in names))


@lru_cache(maxsize=16)
def degrees(lang: str) -> Degrees:
    """The scales and loaded words of a language; empty when it has none."""
    scales: dict[str, set[tuple[int, int]]] = {}
    loaded: dict[str, set[str]] = {}
    judging: dict[str, set[str]] = {}
    count = 0
    for group in lexicon.groups(lang, "intensity"):
        for scale in group.get("scales", ()):
            count += 1
            for step, place in enumerate(scale):
                for name in () if place == "-" else place.split("|"):
                    scales.setdefault(plain(name), set()).add((count, step))
        for pair in group.get("pairs", ()):
            neutral, strong = map(plain, pair.split("|"))
            loaded.setdefault(neutral, set()).add(strong)
        for name in group.get("judging", ()):
            judging.setdefault(plain(name), set()).add(str(group["class"]))
    strong_names = (name for names in loaded.values() for name in names)
    return Degrees(
        index((*scales, *loaded, *judging, *strong_names)),
        {name: frozenset(steps) for name, steps in scales.items()},
        {name: frozenset(names) for name, names in loaded.items()},
        {name: frozenset(groups) for name, groups in judging.items()},
    )
