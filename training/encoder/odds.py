"""How often each edit is tried: by kind, and evenly within a kind."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

# Numbers, names, negation and roles fit few sentences, so they are tried first; omissions are what
# translators do most.
KINDS = {"number": 6.0, "name": 3.5, "polarity": 3.5, "condition": 1.5, "modality": 1.8,
         "agency": 2.5, "referent": 1.5, "omission": 3.5, "wording": 2.4, "addition": 1.8,
         "tense": 1.8, "strength": 0.8, "specificity": 0.8}  # fmt: skip
# What the fits behind the network use: there what is hard need not come oftener.
USUAL = {**KINDS, "referent": 1.2, "omission": 1.4, "wording": 1.8, "addition": 0.8, "tense": 1.0,
         "specificity": 0.5}  # fmt: skip
# Within a kind all edits are tried alike, but for single words, which are hard to hear.
WITHIN = {"omission.word": 6.0, "omission.adjective": 2.0, "addition.adverb": 2.0,
          "addition.adjective": 2.0, "wording.verb": 2.0, "wording.adjective": 2.0}  # fmt: skip


def odds(
    names: Iterable[str],
    by_kind: Mapping[str, float] = KINDS,
    within: Mapping[str, float] = WITHIN,
) -> dict[str, float]:
    """The weight of each edit, by its name."""
    kinds = defaultdict(list)
    for name in names:
        kinds[name.split(".")[0]].append(name)
    found = {}
    for kind, own in kinds.items():
        total = sum(within.get(n, 1.0) for n in own)
        found |= {n: by_kind.get(kind, 1.0) * within.get(n, 1.0) / total for n in own}
    return found
