"""A sentence as this room reads it: words, punctuation, and whole quotes as single tokens."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from xlate.model import Form
from xlate.quotes.drafts import Draft
from xlate.quotes.english.verbs import Lexicon

LONGEST = 400
_TOKEN = re.compile(
    r"""
    (?P<word>[\w$€£@#%]+(?:[-.&/'’–][\w$%]+|,\d{3})*(?:\.(?=[\w,;]|\s+\S))?)
  | (?P<dots>\.{2,}|…)
  | (?P<dash>--+|—|–)
  | (?P<mark>[^\w\s])
    """,
    re.VERBOSE,
)
_DATELINE = re.compile(
    r"[A-Z][A-Z.,' -]{2,40}(?:,? [A-Z][a-z]{2,8}\.? \d{1,2})?(?: ?\([\w ./-]{2,30}\))? ?"
    r"(?:--|—|–|-) "
)
_CLITIC = re.compile(r"['’](?:s|re|ve|ll|d|m)$", re.IGNORECASE)


class Tok(NamedTuple):
    """A token: `kind` is "w" for words, "p" for punctuation, "q" for a quote that stands whole.

    `draft` is the quote that the token is, or that it stands in.
    """

    low: str
    start: int
    end: int
    kind: str
    draft: Draft | None = None
    capital: bool = False


@dataclass(slots=True)
class Sentence:
    """The tokens of one sentence, `start:end` in the article's text."""

    text: str
    start: int
    end: int
    toks: list[Tok]
    words: Lexicon

    def low(self, index: int) -> str:
        """The word at an index in lower case; "" outside the sentence."""
        return self.toks[index].low if 0 <= index < len(self.toks) else ""

    def is_word(self, index: int) -> bool:
        """Whether a word stands at the index, one that is no part of a quote."""
        return 0 <= index < len(self.toks) and self.toks[index].kind == "w"

    def free(self, index: int) -> bool:
        """Whether a word of the article's own stands at the index."""
        return self.is_word(index) and self.toks[index].draft is None

    def quoted(self, index: int) -> bool:
        """Whether words in marks stand at the index."""
        if not 0 <= index < len(self.toks):
            return False
        return self.toks[index].kind == "q" or self.toks[index].draft is not None

    def time(self, index: int) -> bool:
        """Whether the word at the index is one of time: "Friday", "last", "May" but not "may"."""
        low = self.low(index)
        if low not in self.words.times:
            return False
        return low not in self.words.capital_times or self.capital(index)

    def capital(self, index: int) -> bool:
        """Whether the token at the index is written with a capital."""
        return 0 <= index < len(self.toks) and self.toks[index].capital

    def span(self, first: int, last: int) -> tuple[int, int]:
        """Positions of the tokens `first:last`, with the quote marks of fragments at its edges."""
        start, end = self.toks[first].start, self.toks[last - 1].end
        head, tail = self.toks[first].draft, self.toks[last - 1].draft
        if head is not None and start <= head.start + 1:
            start = min(start, head.outer[0])
        if tail is not None and self.text[end : tail.end].strip(".,;:!?…") == "":
            end = max(end, tail.outer[1])
        return start, end


def read_sentence(
    text: str, start: int, end: int, drafts: Sequence[Draft], words: Lexicon
) -> list[Sentence]:
    """The sentence at `start:end` as tokens; a sentence without end comes in pieces.

    `drafts` are the outermost marked quotes that touch it, sorted.
    """
    toks: list[Tok] = []
    dateline = _DATELINE.match(text, start, end)
    at = dateline.end() if dateline else start
    for draft in drafts:
        opening, closing = max(draft.outer[0], start), min(draft.outer[1], end)
        if closing <= at:
            continue
        toks += _tokens(text, at, opening, None)
        if draft.form is Form.DIRECT:
            toks.append(Tok("", opening, closing, "q", draft))
        else:
            toks += _tokens(text, max(opening, draft.start), min(closing, draft.end), draft)
        at = _past_stray(text, closing, end)
    toks += _tokens(text, at, end, None)
    pieces = [toks[i : i + LONGEST] for i in range(0, len(toks), LONGEST)]
    return [Sentence(text, piece[0].start, piece[-1].end, piece, words) for piece in pieces]


def _past_stray(text: str, at: int, end: int) -> int:
    """Past a closing mark set twice: "we wait.”” he said"."""
    if at < end and text[at] in "”’»" and text[at + 1 : at + 2] in ("", " ", "\n", ",", "."):
        return at + 1
    return at


def _tokens(text: str, start: int, end: int, draft: Draft | None) -> list[Tok]:
    found: list[Tok] = []
    for match in _TOKEN.finditer(text, start, end):
        first, last = match.span()
        if match.lastgroup != "word":
            found.append(Tok(match.group(), first, last, "p", draft))
            continue
        word = match.group()
        clitic = _CLITIC.search(word)
        if clitic and clitic.start():
            found.append(_word(word[: clitic.start()], first, draft))
            found.append(_word(clitic.group().replace("’", "'"), first + clitic.start(), draft))
        else:
            found.append(_word(word, first, draft))
    return found


def _word(word: str, start: int, draft: Draft | None) -> Tok:
    low = word.casefold().replace("’", "'")
    return Tok(low, start, start + len(word), "w", draft, word[:1].isupper())
