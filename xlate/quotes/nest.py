"""Puts marked and unmarked quotes into one another: nested or apart, with the ladder of sources."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from xlate.model import Form
from xlate.quotes.drafts import Draft

LADDER = 4


def nest(marked: Sequence[Draft], indirect: Sequence[Draft]) -> list[Draft]:
    """All quotes sorted by start, each with the one that encloses it; crossing ones are cut off.

    A quote inside another has the sources of that one behind its own (`via`); without a source of
    its own it has that of the one around it.
    """
    outermost = [draft for draft in marked if draft.within is None]
    fitted = [fit for draft in indirect if (fit := _fit(draft, outermost)) is not None]
    drafts = sorted(
        [*marked, *fitted], key=lambda d: (d.outer[0], -d.outer[1], d.form != "indirect")
    )
    kept: list[Draft] = []
    around: list[Draft] = []
    for draft in drafts:
        while around and around[-1].outer[1] <= draft.outer[0]:
            around.pop()
        if around and not _holds(around[-1], draft):
            if draft.form is Form.INDIRECT:
                continue
            around.pop()
        draft.within = around[-1] if around else None
        if draft.within is not None:
            _climb(draft, draft.within)
        around.append(draft)
        kept.append(draft)
    return sorted(kept, key=lambda d: (d.start, -d.end, d.outer[0]))


def _holds(outer: Draft, inner: Draft) -> bool:
    """Whether a quote encloses another and is not the very same words."""
    inside = outer.outer[0] <= inner.outer[0] and inner.outer[1] <= outer.outer[1]
    return inside and outer.outer != inner.outer


def _fit(draft: Draft, marked: Sequence[Draft]) -> Draft | None:
    """Widen speech without marks so that it crosses no marks; None when a marked quote is it."""
    start, end = draft.start, draft.end
    at = bisect_left(marked, start, key=lambda m: m.outer[0])
    for other in marked[max(0, at - 1) : at + 1]:
        if other.outer[0] <= start and end <= other.outer[1]:
            if other.source is None:
                other.source, other.cue, other.via = draft.source, draft.cue, draft.via
            return None
        if other.outer[0] < start < other.outer[1]:
            start = other.outer[0]
    at = bisect_left(marked, end, key=lambda m: m.outer[0])
    for other in marked[max(0, at - 1) : at]:
        if other.outer[0] < end < other.outer[1]:
            end = other.outer[1]
    draft.start, draft.end, draft.outer = start, end, (start, end)
    return draft


def _climb(draft: Draft, outer: Draft) -> None:
    """Let a quote inside another have its source, or come by it."""
    if outer.source is None:
        return
    if draft.source is None and outer.form is Form.INDIRECT:
        draft.source, draft.via = outer.source, list(outer.via)
    elif draft.source is not None and draft.source != outer.source:
        draft.via = [*draft.via, outer.source, *outer.via][:LADDER]
    if draft.cue is None and outer.form is Form.INDIRECT:
        draft.cue = outer.cue
