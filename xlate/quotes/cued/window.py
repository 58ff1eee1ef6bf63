"""What a quote's cue is looked for in: its sentence, as far as a reader would look."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from xlate.quotes.drafts import Draft, Range

REACH = 400
_EARLIER = 8


class Window(NamedTuple):
    """A quote with the bounds of the text before and behind it, and the quotes just before it."""

    draft: Draft
    start: int
    limit: int
    earlier: Sequence[Draft]


def windows(sentence: Range, hosted: Sequence[Draft]) -> Iterator[Window]:
    """The window of each quote of a sentence; bounded, since a hostile text is one sentence."""
    for number, draft in enumerate(hosted):
        behind = hosted[number + 1].outer[0] if number + 1 < len(hosted) else sentence[1]
        yield Window(
            draft,
            max(sentence[0], draft.outer[0] - REACH),
            min(behind, draft.outer[1] + REACH),
            hosted[max(0, number - _EARLIER) : number],
        )
