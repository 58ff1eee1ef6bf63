"""How often each edit is tried: by kind, and evenly within a kind."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

# Numbers, names, negation and roles fit few sentences, so they are tried first.
KINDS = {"number": 6.0, "name": 3.5, "polarity": 3.5, "condition": 1.5, "modality": 1.8,
         "agency": 2.5, "referent": 1.2, "omission": 1.4, "wording": 1.8, "addition": 0.8,
         "strength": 0.8, "specificity": 0.5}  # fmt: skip


def odds(names: Iterable[str]) -> dict[str, float]:
    """The weight of each edit, by its name."""
    kinds = defaultdict(list)
    for name in names:
        kinds[name.split(".")[0]].append(name)
    return {n: KINDS.get(kind, 1.0) / len(own) for kind, own in kinds.items() for n in own}
