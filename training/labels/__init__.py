"""Pairs whose differences our own readers labelled, and drift that they planted there.

`labels.jsonl` names each pair and holds positions in its two texts; the texts themselves stay in
the benchmark data. How the labels were made stands in this folder's README.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

from training.encoder.examples import rows
from training.encoder.harmless import (
    Harmless,
    human,
    multi_reference,
    news_systems,
    stories,
)

FILE = Path(__file__).with_name("labels.jsonl")
GRAVE = ("major", "critical")
SEVERITIES = ("none", "minor", *GRAVE)
Span = tuple[int, int]


@dataclass(frozen=True)
class Difference:
    """Something that the two renderings say differently; a span is None where nothing answers."""

    kind: str
    severity: str
    a: Span | None
    b: Span | None

    @property
    def grave(self) -> bool:
        """Whether an editor would act on it."""
        return self.severity in GRAVE


@dataclass(frozen=True)
class Planted:
    """Other words for a span of b; severity "none" where they say the same."""

    kind: str
    severity: str
    span: Span
    new: str

    @property
    def grave(self) -> bool:
        """Whether an editor would act on it."""
        return self.severity in GRAVE

    def applied(self, text: str) -> str:
        """The text with the edit."""
        return text[: self.span[0]] + self.new + text[self.span[1] :]


@dataclass(frozen=True)
class Labelled:
    """A pair with what was found in it, and edits of b, each to be made alone.

    `apart`: the network never sees the pair, nor any version of the story that it is from.
    """

    pair: Harmless
    differences: tuple[Difference, ...] = ()
    edits: tuple[Planted, ...] = ()
    apart: bool = False


def numbered(pairs: Iterable[Harmless]) -> Iterator[tuple[str, Harmless]]:
    """Pairs with names that stay: origin, document, place there, and which of those."""
    seen: dict[str, int] = {}
    for pair in pairs:
        stem = f"{pair.origin}/{pair.doc}/{pair.place}"
        seen[stem] = seen.get(stem, -1) + 1
        yield f"{stem}/{seen[stem]}", pair


def gold_pairs() -> Iterator[Harmless]:
    """The pairs of drift-human-gold-train, whose differences are labelled there."""
    for row in rows("drift-human-gold-train"):
        doc, place = row["id"].rsplit(":", 1)
        yield Harmless(row["a"], row["b"], "gold", doc, int(place))


def known() -> dict[str, Harmless]:
    """Every pair that may be labelled, by its name."""
    found = chain(
        human(), news_systems(), multi_reference(), stories(), stories(kept_apart=True),
        gold_pairs(),
    )  # fmt: skip
    return dict(numbered(found))


def digest(pair: Harmless) -> str:
    """What tells that a pair still has the texts that were labelled."""
    return hashlib.sha256(f"{pair.a}\0{pair.b}".encode()).hexdigest()[:8]


def labelled() -> list[Labelled]:
    """All labelled pairs, those of drift-human-gold-train among them.

    Raises:
        SystemExit: A pair is not in the benchmark data, or has other words there.
    """
    pairs = known()
    apart = {h.doc for h in stories(kept_apart=True)}
    left = _gold()
    found = []
    for line in FILE.read_text("utf-8").splitlines():
        row = json.loads(line)
        pair = pairs.get(row["pair"])
        if pair is None or digest(pair) != row["digest"]:
            raise SystemExit(f"{FILE.name}: {row['pair']} is not what was labelled; see README.md")
        own = tuple(Difference(k, s, _span(a), _span(b)) for k, s, a, b in row["differences"])
        edits = tuple(Planted(k, s, (start, end), new) for k, s, start, end, new in row["edits"])
        found.append(Labelled(pair, left.pop(row["pair"], own), edits, pair.doc in apart))
    return found + [Labelled(pairs[name], own) for name, own in left.items()]


def _span(given: list[int] | None) -> Span | None:
    return None if given is None else (given[0], given[1])


def _gold() -> dict[str, tuple[Difference, ...]]:
    found = {}
    for (name, _), row in zip(numbered(gold_pairs()), rows("drift-human-gold-train"), strict=True):
        found[name] = tuple(
            Difference(d["kinds"][0], d["severity"], _span(d["a"]), _span(d["b"]))
            for d in row["diffs"]
        )
    return found
