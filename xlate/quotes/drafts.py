"""Quotes in the making: what the stages of this room pass on, before ids and names are given."""

from __future__ import annotations

from dataclasses import dataclass, field

from xlate.model import Form

Range = tuple[int, int]


@dataclass(slots=True, eq=False)
class Draft:
    """A quote as far as it is known: positions in the article's text, `part_of` its attribution.

    `outer` is the stretch with the marks, or the content itself where there are none. Drafts with
    the same `part_of` are parts of one quote, those with the same `chain` its paragraphs. `via` is
    nearest to the source first.
    """

    start: int
    end: int
    outer: Range
    form: Form
    part_of: int
    chain: int = -1
    source: Range | None = None
    cue: Range | None = None
    via: list[Range] = field(default_factory=list)
    within: Draft | None = None
