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
    by_end = sorted(indirect, key=lambda d: d.end)
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
        one = _filled(one, by_end)
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
    """Give a marked quote what the model heard, unless the rules saw somebody else speak."""
    if one.source is None or not (draft.source is None or _meet(one.source, draft.source)):
        return
    draft.source = one.source
    if one.cue is not None:
        draft.cue = one.cue
        parts.setdefault(one.cue, draft.part_of)


def _filled(one: Heard, by_end: Sequence[Draft]) -> Heard:
    """With the source and the cue that the rules saw, where the model heard none."""
    if one.source is not None:
        return one
    at = bisect_right(by_end, one.content[0], key=lambda d: d.end)
    if at == len(by_end) or not _meet((by_end[at].start, by_end[at].end), one.content):
        return one
    return Heard(one.content, by_end[at].source, one.cue or by_end[at].cue)


def _meet(a: Range, b: Range) -> bool:
    return a[0] < b[1] and b[0] < a[1]
