"""PolNeAR's articles as words with BIOES tags, links, and what the rules see in them."""

from __future__ import annotations

import gzip
import json
import pickle
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from benchmarks.attribution import ROLES, strip_marks
from training.encoder import base
from xlate.model import Article
from xlate.quotes.english import listen
from xlate.quotes.english.evidence import words_of
from xlate.quotes.find import rules
from xlate.text.words import words

FOLDER = base.ROOT.parent / "shared" / "bench"
OUT, FIRST, INSIDE, LAST, ONLY = range(5)


@dataclass(slots=True)
class Tagged:
    """An article: words as pieces and features.

    `tags` (3, words) are those of content, source and cue. `links` (2, words): for content words
    the first word of their cue, for cue words the first word of their source, else -1.
    """

    id: str
    pieces: list[list[int]]
    features: np.ndarray
    starts: list[int]
    ends: list[int]
    tags: np.ndarray
    links: np.ndarray


def tagged(row: dict) -> Tagged:
    """One article of the benchmark's files."""
    text = row["text"]
    found = rules(Article(id=row["id"], outlet="", lang="en", text=text))
    tokens = words(text, "en")
    features = listen(text, "en", found.speech, found.pairs).seen
    starts, ends = [t.start for t in tokens], [t.end for t in tokens]
    tags = np.zeros((3, len(tokens)), np.int8)
    links = np.full((2, len(tokens)), -1, np.int16)
    for told in row["attributions"]:
        spans = [[words_of(starts, strip_marks(text, tuple(s)) if role == "content" else tuple(s))
                  for s in told[role]] for role in ROLES]  # fmt: skip
        for column, chosen in zip(tags, spans, strict=True):
            for first, last in chosen:
                paint(column, first, last)
        contents, sources, cues = ([s for s in x if s[1] > s[0]] for x in spans)
        for first, last in contents if cues else ():
            links[0, first:last] = cues[0][0]
        for first, last in cues if sources else ():
            links[1, first:last] = sources[0][0]
    pieces = base.pieces()
    ids = [pieces(t.text) for t in tokens]
    return Tagged(row["id"], ids, np.array(features, np.int8), starts, ends, tags, links)


def paint(column: np.ndarray, first: int, last: int) -> None:
    """Tags of one span, unless one is there already."""
    if last <= first or column[first:last].any():
        return
    column[first:last] = INSIDE
    column[first], column[last - 1] = FIRST, LAST
    if last - first == 1:
        column[first] = ONLY


def rows(part: str) -> Iterator[dict]:
    """The articles of one part."""
    with gzip.open(FOLDER / f"attribution-polnear-{part}.jsonl.gz", "rt", encoding="utf-8") as f:
        yield from map(json.loads, f)


def articles(part: str, folder: Path = base.BUILD) -> list[Tagged]:
    """All articles of a part, kept in a file once they are made."""
    path = folder / f"tags-{part}.pkl"
    if not path.is_file():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(pickle.dumps([tagged(row) for row in rows(part)]))
    return pickle.loads(path.read_bytes())


def windows(
    article: Tagged, pieces: int, rng: random.Random | None = None
) -> list[tuple[int, int]]:
    """Ranges of words of about `pieces` pieces side by side, at random places with `rng`."""
    sizes = [len(p) for p in article.pieces]
    found, at, used = [], 0, 0
    room = int(pieces * rng.uniform(0.3, 1)) if rng else pieces
    for n, size in enumerate(sizes):
        if used + size > room and n > at:
            found.append((at, n))
            at, used, room = n, 0, pieces
        used += size
    if at < len(sizes):
        found.append((at, len(sizes)))
    return found


def pieces_of(article: Tagged, window: tuple[int, int]) -> Sequence[list[int]]:
    """The pieces of a window's words."""
    return article.pieces[window[0] : window[1]]
