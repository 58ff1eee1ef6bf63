"""Text folded for matching, with the way back to the characters it came from.

Folding takes out what differs between two copies of the same words and means nothing: compatibility
forms (NFKC), kinds of quote marks and dashes, no-break spaces, soft hyphens, and characters of no
width. Case and accents stay: they are for those to fold who need it.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

QUOTE = '"'
APOSTROPHE = "'"
DASH = "-"

_FOLDS = str.maketrans(
    dict.fromkeys("“”„‟«»「」『』〝〞〟＂｢｣❝❞", QUOTE)
    | dict.fromkeys("‘’‚‛‹›ʼʻ′＇❛❜`´", APOSTROPHE)
    | dict.fromkeys("‐‑‒–—―−﹘﹣－", DASH)
    | dict.fromkeys("\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008", " ")
    | dict.fromkeys("\u2009\u200a\u202f\u205f\u3000\t\u2028\u2029\x0b\x0c\x85\r", " ")
)
# Soft hyphen, joiners, marks of direction, invisible operators, byte order mark, and selectors of
# glyph variants.
_NOTHING = frozenset(
    map(
        chr,
        [
            0x00AD, 0x034F, 0x061C, 0x180E, *range(0x200B, 0x2010), *range(0x202A, 0x202F),
            *range(0x2060, 0x2065), *range(0x2066, 0x206A), *range(0xFE00, 0xFE10), 0xFEFF,
        ],
    )
)  # fmt: skip
_LONGEST_CLUSTER = 32


class Normalised(NamedTuple):
    """Folded text; `starts[i]` and `ends[i]` bound what its character `i` came from.

    Both never fall, and `starts[i] < ends[i]`. Characters of one cluster, such as a letter and its
    accents, share their bounds.
    """

    text: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    def original(self, start: int, end: int) -> tuple[int, int]:
        """The span of the original that `text[start:end]` came from; empty for an empty span."""
        if start >= end:
            at = self.starts[start] if start < len(self.starts) else self._length()
            return at, at
        return self.starts[start], self.ends[end - 1]

    def _length(self) -> int:
        return self.ends[-1] if self.ends else 0


def normalise(text: str) -> Normalised:
    """Fold `text` for matching.

    Args:
        text: Any text, positions in code points.

    Returns:
        The folded text with a monotone map back. Nothing is folded across a boundary of clusters,
        so that each character knows where it came from. A cluster of more than 32 marks, which no
        language writes, is cut there.
    """
    if text.isascii() and not any(char in text for char in "\t\r\x0b\x0c`"):
        places = range(len(text))
        return Normalised(text, tuple(places), tuple(place + 1 for place in places))
    pieces: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    for start, end in _clusters(text):
        folded = _fold_cluster(text[start:end])
        pieces.append(folded)
        starts.extend([start] * len(folded))
        ends.extend([end] * len(folded))
    return Normalised("".join(pieces), tuple(starts), tuple(ends))


@lru_cache(maxsize=4096)
def _fold_cluster(cluster: str) -> str:
    return fold(cluster)


def fold(text: str) -> str:
    """The folded text alone, for a piece whose positions nobody asks for."""
    plain = "".join(char for char in text if char not in _NOTHING).translate(_FOLDS)
    return unicodedata.normalize("NFKC", plain).translate(_FOLDS)


def _clusters(text: str) -> Iterator[tuple[int, int]]:
    """Stretches that NFKC must see whole: a base with its marks, a Hangul syllable in parts."""
    start = 0
    for place in range(1, len(text)):
        if not _joins(text[place - 1], text[place]) or place - start >= _LONGEST_CLUSTER:
            yield start, place
            start = place
    if text:
        yield start, len(text)


def _joins(before: str, char: str) -> bool:
    """Whether `char` may melt into what stands before it."""
    if char < "\u0300":
        return char == "\u00ad"
    if unicodedata.combining(char) or unicodedata.category(char) in ("Mn", "Mc"):
        return True
    # Conjoining vowels and finals of Hangul, and the half-width voicing marks of Japanese.
    return "\u1161" <= char <= "\u11ff" or char in "\uff9e\uff9f" or char in _NOTHING
