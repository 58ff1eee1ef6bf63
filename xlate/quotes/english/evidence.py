"""What the rules see in each word, as the tagger reads it: their answer, the marks, the shape."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Iterable, Sequence

from xlate.model import Form
from xlate.quotes.drafts import Draft, Range
from xlate.text.pairs import Pair
from xlate.text.words import Word

_OUT, _FIRST, _INSIDE, _LAST, _ONLY = range(5)
# Columns: marked, indirect, source, cue (5 values each), between marks, shape, break, verb.
SIZES = (5, 5, 5, 5, 2, 5, 3, 2)
COLUMNS = len(SIZES)
_STARTS = tuple(sum(SIZES[:n]) for n in range(COLUMNS))
VALUES = sum(SIZES)


def evidence(
    text: str,
    tokens: Sequence[Word],
    drafts: Iterable[Draft],
    pairs: Sequence[Pair],
    verbs: Collection[str],
) -> list[list[int]]:
    """Eight numbers below `VALUES` for each word, one from each column.

    Args:
        text: The article.
        tokens: Its words.
        drafts: What the rules found.
        pairs: The quote marks.
        verbs: Forms of reporting verbs.
    """
    starts = [token.start for token in tokens]
    columns = [[_OUT] * len(tokens) for _ in range(4)]
    for draft in drafts:
        marked = draft.form is not Form.INDIRECT
        spans = [(draft.start, draft.end) if not marked else draft.outer, draft.source, draft.cue]
        for column, span in zip((int(not marked), 2, 3), spans, strict=True):
            if span is not None and (draft.within is None or column > 1 or marked):
                _paint(columns[column], *words_of(starts, span))
    between = [0] * len(tokens)
    for pair in pairs:
        first, last = words_of(starts, (pair.outer_start, pair.outer_end))
        between[first:last] = [1] * (last - first)
    shapes = [_shape(token) for token in tokens]
    breaks = [_break(text, tokens, n) for n in range(len(tokens))]
    spoken = [int(token.low in verbs) for token in tokens]
    rows = zip(*columns, between, shapes, breaks, spoken, strict=True)
    return [[base + value for base, value in zip(_STARTS, row, strict=True)] for row in rows]


def words_of(starts: Sequence[int], span: Range) -> Range:
    """The words that begin in a stretch of the text, as a range."""
    return bisect_left(starts, span[0]), bisect_left(starts, span[1])


def _paint(column: list[int], first: int, last: int) -> None:
    """Mark a span, unless it lies in one that is marked already."""
    if last <= first or any(column[first:last]):
        return
    column[first:last] = [_INSIDE] * (last - first)
    column[first], column[last - 1] = _FIRST, _LAST
    if last - first == 1:
        column[first] = _ONLY


def _shape(token: Word) -> int:
    if token.punctuation:
        return 4
    if token.number:
        return 3
    if not token.capital:
        return 0
    return 2 if len(token.text) > 1 and token.text.isupper() else 1


def _break(text: str, tokens: Sequence[Word], n: int) -> int:
    """2 where a paragraph begins, 1 where a word is joined to the one before it."""
    if not n:
        return 2
    between = text[tokens[n - 1].end : tokens[n].start]
    return 2 if "\n" in between else int(not between)
