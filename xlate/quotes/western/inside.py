"""Cues inside one pair of marks: « Aucun emploi, a-t-elle ajouté, ne sera supprimé »."""

from __future__ import annotations

from collections.abc import Sequence

from xlate.model import Form
from xlate.quotes.drafts import Draft
from xlate.quotes.western.cues import group
from xlate.quotes.western.habits import Habits
from xlate.quotes.western.names import Names
from xlate.quotes.western.phrases import forward
from xlate.quotes.western.tokens import Sentence, blank, read

_MOST_PARTS = 6


def split(
    draft: Draft, inner: Sequence[Draft], text: str, names: Names, habits: Habits
) -> list[Draft]:
    """The parts of a quote around the cues that stand inside its marks; itself where none does."""
    sentence = read(text, (draft.start, draft.end), inner, [], habits)
    parts: list[Draft] = []
    begin, outer = draft.start, draft.outer[0]
    at = 1
    while at < len(sentence.toks) and len(parts) < _MOST_PARTS:
        found = _cue_at(sentence, at, names)
        pause = sentence.toks[at - 1]
        if found is None or pause.end <= begin or blank(text[begin : pause.start]):
            at += 1
            continue
        end = pause.start + (pause.low in ("?", "!", "…"))
        parts.append(_part(draft, begin, end, outer, end, text))
        if found >= len(sentence.toks):
            return parts
        outer = sentence.toks[found].end
        begin = outer
        at = found + 1
    if not parts:
        return [draft]
    if not blank(text[begin : draft.end]):
        parts.append(_part(draft, begin, draft.end, outer, draft.outer[1], text))
    return parts


def _part(whole: Draft, start: int, end: int, left: int, right: int, text: str) -> Draft:
    piece = text[start:end]
    start += len(piece) - len(piece.lstrip(" \t\n\u00a0\u202f,—–-"))
    end -= len(piece) - len(piece.rstrip())
    form = whole.form if whole.form is Form.FRAGMENT else Form.DIRECT
    outer = (min(left, start), max(right, end))
    return Draft(start, end, outer, form, whole.part_of, whole.chain)


def _cue_at(sentence: Sentence, at: int, names: Names) -> int | None:
    """The index of the pause behind a cue at `at`, if a pause stands before it."""
    if not (sentence.low(at - 1) in (",", "?", "!", "…") or sentence.dash(at - 1)):
        return None
    first = at
    while sentence.has(first, "clitics", "adverbs"):
        first += 1
    found = group(sentence, first)
    if found is None:
        return None
    _, last, pronoun = found
    if pronoun is None:
        source = forward(sentence, last)
        if source is not None and names.speaks(sentence.span(*source)):
            last = source[1]
        elif source is not None or not sentence.habits.drops_subject:
            return None
    while sentence.has(last, "adverbs", "times", "determiners") and not sentence.pause(last):
        last += 1
    if not sentence.pause(last):
        return None
    return last
