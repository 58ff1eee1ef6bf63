"""Pairs whose differences our own readers labelled, and drift that they planted there.

`labels.jsonl` names each pair and holds positions in its two texts; the texts themselves stay in
the benchmark data. How the labels were made stands in this folder's README.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterable, Iterator, Sequence
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
SWAPS = Path(__file__).with_name("swaps.jsonl")
GRAVE = ("major", "critical")
SEVERITIES = ("none", "minor", *GRAVE)
CUTS = {"#": ("omission", "major"), "~": ("omission", "minor"), ">": ("wording", "none")}
TAGS = {
    "p": "polarity", "s": "strength", "g": "specificity", "m": "modality", "t": "tense",
    "c": "condition", "a": "agency", "r": "referent", "n": "number", "N": "name",
    "w": "wording",
}  # fmt: skip
MOST = 4  # words that say something else are taken of a place; later ones are far-fetched
_TAGGED = re.compile(r"(~?)(?:([psgmtcarnNw]):)?(.*)", re.S)
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
        return applied(text, [self])[0]


def applied(text: str, edits: Sequence[Planted]) -> tuple[str, list[Span]]:
    """The text with edits that do not overlap, and where the new words of each stand in it."""
    parts: list[str] = []
    places: dict[Planted, Span] = {}
    size = at = 0
    for edit in sorted(edits, key=lambda e: e.span):
        parts += [text[at : edit.span[0]], edit.new]
        size += edit.span[0] - at
        places[edit] = (size, size + len(edit.new))
        size += len(edit.new)
        at = edit.span[1]
    return "".join([*parts, text[at:]]), [places[edit] for edit in edits]


@dataclass(frozen=True)
class Labelled:
    """A pair with what was found in it, and edits of b, each to be made alone.

    `spots`: places of b with what may stand there instead; edits of several places go together.
    `apart`: the network never sees the pair, nor any version of the story that it is from.
    """

    pair: Harmless
    differences: tuple[Difference, ...] = ()
    edits: tuple[Planted, ...] = ()
    apart: bool = False
    spots: tuple[tuple[Planted, ...], ...] = ()


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
    spots = _spots()
    found = []
    for line in FILE.read_text("utf-8").splitlines():
        row = json.loads(line)
        pair = pairs.get(row["pair"])
        if pair is None or digest(pair) != row["digest"]:
            raise SystemExit(f"{FILE.name}: {row['pair']} is not what was labelled; see README.md")
        own = tuple(Difference(k, s, _span(a), _span(b)) for k, s, a, b in row["differences"])
        edits = tuple(Planted(k, s, (start, end), new) for k, s, start, end, new in row["edits"])
        differences = left.pop(row["pair"], own)
        known_spots = spots.get((row["pair"], row["digest"]), ())
        found.append(Labelled(pair, differences, edits, pair.doc in apart, known_spots))
    return found + [Labelled(pairs[name], own) for name, own in left.items()]


def instead(span: Span, written: str) -> tuple[Planted, ...]:
    """What a reader wrote for a place ("> put up # cut / ~s:nudged up", or a mark for a cut)."""
    if written in CUTS:
        return (Planted(*CUTS[written], span, ""),)
    same, _, other = f" {written}".partition(" # ")
    alike = [new.strip() for new in same.strip().removeprefix(">").split(" / ")]
    found = [Planted("wording", "none", span, new) for new in alike if new]
    for given in [x.strip() for x in other.split(" / ") if x.strip()][:MOST]:
        if (parts := _TAGGED.fullmatch(given)) and parts[3].strip():
            kind, severity = TAGS[parts[2] or "w"], "minor" if parts[1] else "major"
            found.append(Planted(kind, severity, span, parts[3].strip()))
    return tuple(found)


def _spots() -> dict[tuple[str, str], tuple[tuple[Planted, ...], ...]]:
    """Places with what may stand there, by the pair's name and digest."""
    found = {}
    for line in SWAPS.read_text("utf-8").splitlines():
        row = json.loads(line)
        found[row["pair"], row["digest"]] = tuple(
            instead((start, end), written) for start, end, written in row["spots"]
        )
    return found


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
