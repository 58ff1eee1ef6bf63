"""Pairs that render the same words: the ground on which our own harmful edits are made.

Every pair has two texts, the marked flaws of the second where professionals marked them (MQM), and
the name of the document and its place there, so that neighbours can be found.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations
from typing import Any

from training.encoder.examples import rows

Span = tuple[int, int]


@dataclass(frozen=True)
class Harmless:
    """Two renderings; `flaws` are spans of b, None where nobody looked for them."""

    a: str
    b: str
    origin: str
    doc: str
    place: int
    flaws: tuple[Span, ...] | None = ()


def labelled_ids() -> set[str]:
    """Human pairs whose differences are labelled: not harmless by default, and dev is measured."""
    return {r["id"] for part in ("train", "dev") for r in rows(f"drift-human-gold-{part}")}


def human() -> Iterator[Harmless]:
    """Two human translations of one news sentence, those without labels."""
    left_out = labelled_ids()
    for row in rows("human-pairs-dev"):
        if row["id"] not in left_out:
            doc, place = row["id"].rsplit(":", 1)
            yield Harmless(row["a"], row["b"], "human", doc, int(place))


def news_systems() -> Iterator[Harmless]:
    """Machine translations beside the human one, and beside each other where none is flawed."""
    by_source: dict[tuple[str, str], list[Any]] = defaultdict(list)
    for row in rows("drift-mqm-news-zhen-dev"):
        by_source[row["doc"], row["seg"]].append(row)
    for (doc, seg), systems in by_source.items():
        place = int(seg) if seg.isdigit() else 0
        for row in systems:
            spans = tuple((e[0], e[1]) for e in row["errors"])
            if row.get("reference") and row["reference"] != row["target"]:
                yield Harmless(row["reference"], row["target"], "mqm", doc, place, spans)
        clean = [r["target"] for r in systems if not r["errors"]]
        for one, other in list(combinations(dict.fromkeys(clean), 2))[:6]:
            yield Harmless(one, other, "mqm-clean", doc, place)


def talks() -> Iterator[Harmless]:
    """Talks: the references beside each other, and systems without a marked flaw beside one."""
    for row in rows("drift-mqm-ted-zhen-dev"):
        clean = [s["text"] for n, s in row["systems"].items() if not s["errors"] or n[:3] == "ref"]
        for one, other in list(combinations(dict.fromkeys(clean), 2))[:4]:
            yield Harmless(one, other, "ted", row["doc"], int(row["seg"]))


def multi_reference() -> Iterator[Harmless]:
    """Two human translations of one news sentence, tokenised, lower case (MTRef's train file)."""
    for n, row in enumerate(rows("wordalign-mtref-train")):
        if len(row["a"]) >= 4 and len(row["b"]) >= 4:
            yield Harmless(" ".join(row["a"]), " ".join(row["b"]), "mtref", "mtref", n)


def stories(kept_apart: bool = False) -> Iterator[Harmless]:
    """English versions of one sentence, from every second story; the others are kept apart."""
    for story in rows("stories-wmt-dev")[kept_apart::2]:
        versions: dict[int, list[str]] = defaultdict(list)
        for article in story["articles"]:
            for start, end, sentence, framed in article.get("segments") or ():
                if article["lang"] == "en" and not framed:
                    versions[sentence].append(article["text"][start:end])
        for sentence, texts in versions.items():
            distinct = list(dict.fromkeys(t.strip() for t in texts if len(t) > 25))
            for one, other in list(combinations(distinct, 2))[:10]:
                yield Harmless(one, other, "stories", story["id"], sentence, None)


def harmless() -> list[Harmless]:
    """All of them."""
    sources = (human, news_systems, talks, multi_reference, stories)
    return [pair for source in sources for pair in source()]
