"""A sentence of a western language as tokens: words, pauses, and what stands in marks whole."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from xlate.quotes.drafts import Draft, Range
from xlate.quotes.western.habits import Habits

LONGEST = 600
_DASHES = frozenset(("—", "–", "-", "--"))
_PAUSES = frozenset((",", ";", ":", "(", ")", "?", "!", "…", "...", ".", "[", "]")) | _DASHES


class Tok(NamedTuple):
    """A token: "w" a word, "p" a pause, "q" a quote, "n" something named in marks."""

    low: str
    start: int
    end: int
    kind: str
    draft: Draft | None = None
    inverted: bool = False


@dataclass(slots=True)
class Sentence:
    """The tokens of `start:end` of the article's text."""

    text: str
    start: int
    end: int
    toks: list[Tok]
    habits: Habits

    def low(self, at: int) -> str:
        """The word at an index in lower case; "" outside the sentence and for quotes."""
        return self.toks[at].low if 0 <= at < len(self.toks) else ""

    def kind(self, at: int) -> str:
        """The kind at an index; "" outside the sentence."""
        return self.toks[at].kind if 0 <= at < len(self.toks) else ""

    def word(self, at: int) -> bool:
        """Whether a word, or a name in marks, stands at an index."""
        return self.kind(at) in ("w", "n")

    def pause(self, at: int) -> bool:
        """Whether the sentence pauses at an index, or is over there."""
        return not 0 <= at < len(self.toks) or self.toks[at].kind == "p"

    def dash(self, at: int) -> bool:
        """Whether a dash stands at an index."""
        return self.low(at) in _DASHES

    def capital(self, at: int) -> bool:
        """Whether a word with a capital stands at an index."""
        return self.kind(at) == "w" and self.text[self.toks[at].start].isupper()

    def has(self, at: int, *names: str) -> bool:
        """Whether the word at an index is in one of the word lists of its language."""
        low = self.low(at)
        return bool(low) and any(low in self.habits.sets[name] for name in names)

    def span(self, first: int, last: int) -> Range:
        """The stretch of text of the tokens `first:last`."""
        return self.toks[first].start, self.toks[last - 1].end


def read(
    text: str, span: Range, drafts: Sequence[Draft], named: Sequence[Range], habits: Habits
) -> Sentence:
    """The tokens of a stretch; `drafts` and `named` are the outermost marks in it, sorted."""
    whole = sorted([(d.outer, d) for d in drafts] + [(n, None) for n in named], key=lambda w: w[0])
    toks: list[Tok] = []
    at = span[0]
    for (start, end), draft in whole:
        if len(toks) >= LONGEST:
            break
        _plain(text, at, min(start, span[1]), habits, toks)
        if start >= at and start < span[1]:
            toks.append(Tok("", start, end, "q" if draft is not None else "n", draft))
        at = max(at, end)
    _plain(text, at, span[1], habits, toks)
    return Sentence(text, span[0], span[1], toks[:LONGEST], habits)


def _plain(text: str, start: int, end: int, habits: Habits, toks: list[Tok]) -> None:
    """Add the tokens of a stretch that holds no marks."""
    first = len(toks)
    for match in habits.token.finditer(text, start, end):
        if len(toks) >= LONGEST:
            break
        word = match.group()
        low = word.casefold().replace("’", "'")
        if not (word[0].isalnum() or word[0] == "_"):
            if low in _PAUSES:
                toks.append(Tok(low, match.start(), match.end(), "p"))
            continue
        if low.endswith(".") and low.rstrip(".") in habits.titles:
            low = low.rstrip(".")
        split = habits.inverted.fullmatch(word) if habits.inverted else None
        if split is not None:
            middle, last = match.start() + split.end(1), match.start() + split.start(3)
            toks.append(Tok(split.group(1).casefold(), match.start(), middle, "w"))
            toks.append(Tok(split.group(3).casefold(), last, match.end(), "w", inverted=True))
        else:
            toks.append(Tok(low, match.start(), match.end(), "w"))
    _join_dots(toks, first, habits)


def _join_dots(toks: list[Tok], first: int, habits: Habits) -> None:
    """Take the full stop of "Mme." and "Sr." for a part of the word."""
    for at in range(len(toks) - 2, first - 1, -1):
        title = habits.titles.get(toks[at].low)
        dotted = toks[at + 1].low == "." and toks[at].end == toks[at + 1].start
        if title is not None and title.kind == "courtesy" and dotted and len(toks[at].low) < 6:
            toks[at] = toks[at]._replace(end=toks[at + 1].end)
            del toks[at + 1]


def blank(text: str) -> bool:
    """Whether nothing but blanks and marks stands in a stretch."""
    return not re.search(r"\w", text)
