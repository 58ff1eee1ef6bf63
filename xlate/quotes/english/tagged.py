"""The model's reading of who said what, put beside that of the rules.

Marks decide what stands between them, whatever the model hears; the model decides what is reported
without marks, and who said it with which words.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from itertools import count, pairwise
from typing import NamedTuple

from xlate.model import Form
from xlate.quotes.drafts import Draft, Range
from xlate.text.words import Word

_EDGES = "\"“”„‟'‘’`«»"


class Heard(NamedTuple):
    """What somebody said, as positions in the text."""

    content: Range
    source: Range | None
    cue: Range | None


def heard(
    tokens: Sequence[Word], said: Iterable[tuple[Range, Range | None, Range | None]]
) -> list[Heard]:
    """Ranges of words as positions in the text."""

    def at(words: Range | None) -> Range | None:
        return (tokens[words[0]].start, tokens[words[1] - 1].end) if words else None

    return [
        Heard((tokens[content[0]].start, tokens[content[1] - 1].end), at(source), at(cue))
        for content, source, cue in said
    ]


def beside(
    text: str, marked: Sequence[Draft], indirect: Sequence[Draft], tagged: Sequence[Heard]
) -> list[Draft]:
    """Give the marked quotes what the model heard; returns the speech without marks."""
    numbers = count(max((d.part_of for d in (*marked, *indirect)), default=0) + 1)
    parts: dict[Range, int] = {}
    outer = [draft for draft in marked if draft.within is None]
    starts, ends = [d.outer[0] for d in outer], [d.outer[1] for d in outer]
    ladders = {d.source: d.via for d in (*marked, *indirect) if d.source is not None and d.via}
    found: list[Draft] = []
    for one in tagged:
        start, end = one.content
        touched = outer[bisect_right(ends, start) : bisect_left(starts, end)]
        if touched and _is(text, one.content, touched):
            for draft in touched:
                _told(draft, one, parts)
            continue
        part = parts.get(one.cue) if one.cue else None
        part = next(numbers) if part is None else part
        if one.cue:
            parts[one.cue] = part
        via = ladders.get(one.source, []) if one.source else []
        found.append(
            Draft(
                start,
                end,
                (start, end),
                Form.INDIRECT,
                part,
                source=one.source,
                cue=one.cue,
                via=list(via),
            )
        )
    return found


def _is(text: str, content: Range, touched: Sequence[Draft]) -> bool:
    """Whether the content is what stands between marks, or lies in it."""
    left = text[content[0] : max(content[0], touched[0].outer[0])]
    right = text[min(content[1], touched[-1].outer[1]) : content[1]]
    between = "".join(text[a.outer[1] : b.outer[0]] for a, b in pairwise(touched))
    return not any(char.isalnum() for char in left + right + between)


def _told(draft: Draft, one: Heard, parts: dict[Range, int]) -> None:
    """Give a marked quote the source and the cue that the model heard."""
    if one.cue is not None:
        draft.cue = one.cue
        parts.setdefault(one.cue, draft.part_of)
    if one.source is not None and one.source != draft.source:
        draft.source = one.source
