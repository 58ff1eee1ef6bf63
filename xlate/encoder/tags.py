"""Who said what, by the model: content, source and cue of each attribution in a list of words."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cache
from itertools import islice
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from xlate.encoder.encoder import Encoder, Feed, Floats, pool
from xlate.encoder.pieces import CLS, SEP

NETWORK = "tags"
WINDOW, MARGIN = 224, 24  # pieces that are read together; those at each end serve as context
SURE, SPARE = 0.01, 0.02  # of a span's words that lead to another, at least
_OUT, _FIRST, _INSIDE, _LAST, _ONLY = range(5)
_FOLLOWS = {
    _OUT: (_OUT, _FIRST, _ONLY),
    _FIRST: (_INSIDE, _LAST),
    _INSIDE: (_INSIDE, _LAST),
    _LAST: (_OUT, _FIRST, _ONLY),
    _ONLY: (_OUT, _FIRST, _ONLY),
}
_NEVER = -1e4
Range = tuple[int, int]


class Said(NamedTuple):
    """One stretch of reported words, as ranges of word indices."""

    content: Range
    source: Range | None
    cue: Range | None


class Asked(NamedTuple):
    """An article's words, and for each what the rules see in it: numbers of fixed columns."""

    words: Sequence[str]
    seen: Sequence[Sequence[int]]


class _Part(NamedTuple):
    """A window: words `first:last` are wanted, those of `low:high` are read."""

    article: int
    low: int
    first: int
    last: int
    high: int


class _Read(NamedTuple):
    """A window that was read.

    Attributes:
        low: The first word that was read.
        first: The first word that is wanted.
        scores: Of the wanted words, (words, roles, tags).
        links: Probability that a wanted word leads to each word that was read; from contents to
            cues, from cues to sources: (2, words, words read).
    """

    low: int
    first: int
    scores: Floats
    links: Floats


def tags(encoder: Encoder, articles: Iterable[Asked]) -> list[list[Said]]:
    """What is said in each article, in order; contents of one article do not overlap.

    Args:
        encoder: A model with the network of tags.
        articles: The articles' words.
    """
    given = list(articles)
    cut = [_cut(encoder, asked.words) for asked in given]
    parts = [part._replace(article=n) for n, each in enumerate(cut) for part in each]
    rows = encoder.each(lambda some: _read(encoder, given, some), parts, most=1)
    found: list[list[Said]] = []
    for each in cut:
        got = list(islice(rows, len(each)))
        if not got:
            found.append([])
            continue
        scores = np.concatenate([part.scores for part in got])
        for tag in (_FIRST, _ONLY):
            scores[:, :, tag] += encoder.manifest.calibration["tag_starts"]
        found.append(_said(best(scores, _steps(encoder)), got))
    return found


def _cut(encoder: Encoder, words: Sequence[str]) -> list[_Part]:
    """Windows side by side, each with some words on both sides of it."""
    sizes = [len(encoder.pieces.word(word)) for word in words]
    parts, at, used = [], 0, 0
    for n, size in enumerate([*sizes, WINDOW]):
        if used + size > WINDOW - 2 * MARGIN - 2 and n > at:
            low, high = _reach(sizes, at, -1), _reach(sizes, n - 1, 1) + 1
            parts.append(_Part(0, low, at, n, high))
            at, used = n, 0
        used += size
    return parts


def _reach(sizes: Sequence[int], at: int, step: int) -> int:
    """How far `MARGIN` pieces reach from a word."""
    room = MARGIN
    while 0 <= at + step < len(sizes) and sizes[at + step] <= room:
        at += step
        room -= sizes[at]
    return at


def _read(encoder: Encoder, given: Sequence[Asked], parts: Sequence[_Part]) -> list[_Read]:
    feeds = [_feed(encoder, given[part.article], part) for part in parts]
    found = []
    for part, (scores, links) in zip(parts, encoder.run(NETWORK, feeds), strict=True):
        chosen = slice(part.first - part.low, part.last - part.low)
        links = np.exp(links[0, :, chosen] - links[0, :, chosen].max(-1, keepdims=True))
        links /= links.sum(-1, keepdims=True)
        found.append(_Read(part.low, part.first, scores[0, chosen], links))
    return found


def _feed(encoder: Encoder, asked: Asked, part: _Part) -> Feed:
    ids, starts = [CLS], []
    for word in asked.words[part.low : part.high]:
        starts.append(len(ids))
        ids.extend(encoder.pieces.word(word))
    starts.append(len(ids))
    ids.append(SEP)
    return {
        "vectors": encoder.pieces.vectors(ids),
        "seen": np.asarray(asked.seen[part.low : part.high], np.int64)[None],
        "pool": pool(starts, len(ids)),
    }


@cache
def _steps(encoder: Encoder) -> Floats:
    """Scores of one tag behind another, (roles, tags, tags)."""
    steps = np.array(encoder.manifest.calibration["tag_steps"], np.float32)
    for tag, following in _FOLLOWS.items():
        steps[:, tag, [t for t in range(len(_FOLLOWS)) if t not in following]] = _NEVER
    return steps


def best(scores: Floats, steps: Floats) -> NDArray[np.int64]:
    """The likeliest tags, (roles, words), where each may only follow what it can follow."""
    reached = scores[0].copy()
    back = []
    for row in scores[1:]:
        each = reached[:, :, None] + steps
        back.append(each.argmax(1))
        reached = each.max(1) + row
    path = [reached.argmax(1)]
    for step in reversed(back):
        path.append(step[np.arange(len(step)), path[-1]])
    return np.array(path[::-1]).T


def spans(column: Iterable[int]) -> list[Range]:
    """The ranges that tags mark."""
    found: list[Range] = []
    first: int | None = None
    for n, tag in enumerate([*column, _OUT]):
        if first is not None and tag in (_OUT, _FIRST, _ONLY):
            found.append((first, n))
            first = None
        if tag in (_FIRST, _ONLY):
            first = n
        if tag in (_LAST, _ONLY) and first is not None:
            found.append((first, n + 1))
            first = None
    return found


def _said(path: NDArray[np.int64], read: Sequence[_Read]) -> list[Said]:
    """Contents with the cue that their words lead to, and the source that its words lead to."""
    contents, sources, cues = (spans(column.tolist()) for column in path)
    cue_of = _paired(_votes(read, 0, contents, cues))
    source_of = _paired(_votes(read, 1, cues, sources))
    found = []
    for n, content in enumerate(contents):
        cue = cue_of.get(n)
        source = source_of.get(cue) if cue is not None else None
        found.append(
            Said(
                content,
                sources[source] if source is not None else None,
                cues[cue] if cue is not None else None,
            )
        )
    return found


Votes = list[dict[int, float]]


def _votes(read: Sequence[_Read], kind: int, froms: Sequence[Range], tos: Sequence[Range]) -> Votes:
    """For each span, what share of its words leads to each of the others."""
    starts = [first for first, _ in tos]
    ends = [part.first + len(part.scores) for part in read]
    found: Votes = []
    for first, last in froms:
        votes: dict[int, float] = {}
        for part in read[bisect_right(ends, first) :]:
            if part.first >= last:
                break
            rows = part.links[kind, max(0, first - part.first) : last - part.first].sum(0)
            high = part.low + len(rows)
            for n in range(bisect_left(starts, part.low), bisect_left(starts, high)):
                own = rows[tos[n][0] - part.low : tos[n][1] - part.low].sum()
                votes[n] = votes.get(n, 0.0) + float(own) / (last - first)
        found.append(votes)
    return found


def _paired(votes: Votes) -> dict[int, int]:
    """The best answer for each span; one that nobody chose takes a span that can spare it."""
    chosen: dict[int, int] = {}
    for n, own in enumerate(votes):
        best_one = max(own, key=lambda k: own[k], default=None)
        if best_one is not None and own[best_one] > SURE:
            chosen[n] = best_one
    taken = Counter(chosen.values())
    left = [
        (vote, n, k) for n, own in enumerate(votes) for k, vote in own.items() if k not in taken
    ]
    for vote, n, k in sorted(left, reverse=True):
        before = chosen.get(n)
        if vote <= SPARE or k in taken or (before is not None and taken[before] < 2):
            continue
        if before is not None:
            taken[before] -= 1
        chosen[n] = k
        taken[k] = 1
    return chosen
