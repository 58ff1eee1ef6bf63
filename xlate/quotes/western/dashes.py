"""Dialogue that a dash opens: "—Iremos —dijo X—, y pronto.", "— Vamos — disse X."."""

from __future__ import annotations

import re

from xlate.model import Form
from xlate.quotes.drafts import Draft, Range
from xlate.quotes.western.cues import Cue, verb_cue
from xlate.quotes.western.habits import Habits
from xlate.quotes.western.names import Names
from xlate.quotes.western.tokens import read
from xlate.text.pairs import Pair, paragraphs

_OPENS = re.compile(r"[—–-]{1,2}\s*(?=[^\W_]|[¿¡«“\"(])")
_DASH = re.compile(
    r"(?<![\w—–-])[—–](?=\w)|(?<=[\w,.!?…»”\")])[—–](?!\w)|\s[—–-]{1,2}\s|(?<=\s)—|—(?=[,.;:!?\s])"
)
_COMMA = re.compile(r"[,!?…]\s+")
_STOP = re.compile(r"[.!?…](?=\s|$)")
_LONGEST = 4000


def dialogue(
    text: str, habits: Habits, pairs: list[Pair], names: Names, first_part: int
) -> tuple[list[Draft], list[Range]]:
    """The speech in paragraphs that a dash opens and a cue tells; and those paragraphs."""
    found: list[Draft] = []
    taken: list[Range] = []
    part = first_part
    at = 0
    for start, end in paragraphs(text):
        lead = _OPENS.match(text, start, end)
        while at < len(pairs) and pairs[at].outer_end <= start:
            at += 1
        marked = at < len(pairs) and pairs[at].outer_start <= start
        if lead is None or marked or end - start > _LONGEST:
            continue
        drafts = _paragraph(text, lead.end(), end, habits, names, part)
        if drafts:
            part += 1
            found += drafts
            taken.append((start, max(d.outer[1] for d in drafts)))
    return found, taken


def _paragraph(
    text: str, start: int, end: int, habits: Habits, names: Names, part: int
) -> list[Draft]:
    cuts = [m.span() for m in _DASH.finditer(text, start, end)]
    for number, (left, right) in enumerate(cuts):
        cue = _cue(text, right, end, habits)
        if cue is None:
            continue
        drafts = [_draft(text, start, left, part, cue, habits)]
        close = cuts[number + 1] if number + 1 < len(cuts) else None
        stop = _STOP.search(text, cue[2], end)
        if close is not None and (stop is None or close[0] <= stop.end()):
            first = close[1]
            while first < end and text[first] in ",.;: \u00a0":
                first += 1
            if first < end:
                drafts.append(_draft(text, first, end, part, cue, habits))
        return [d for d in drafts if d.start < d.end]
    return _by_comma(text, start, end, habits, names, part)


def _by_comma(
    text: str, start: int, end: int, habits: Habits, names: Names, part: int
) -> list[Draft]:
    """Read "— Nous irons, dit le ministre.": a comma sets the cue off, its subject behind it."""
    for comma in _COMMA.finditer(text, start, end):
        cue = _cue(text, comma.end(), end, habits)
        if cue is None or not names.speaks(cue[1]):
            continue
        mark = comma.start() + (text[comma.start()] != ",")
        return [_draft(text, start, mark, part, cue, habits)]
    return []


def _cue(text: str, at: int, end: int, habits: Habits) -> tuple[Range, Range | None, int] | None:
    """The cue that begins at `at`, its subject, and where both end."""
    sentence = read(text, (at, min(end, at + 200)), [], [], habits)
    first = 0
    while sentence.has(first, "clitics", "adverbs") and first < len(sentence.toks):
        first += 1
    cue: Cue | None = verb_cue(sentence, first, [])
    if cue is None or cue.left > 0 or (cue.source is not None and not cue.behind):
        return None
    source = sentence.span(*cue.source) if cue.source is not None else None
    return sentence.span(cue.first, cue.last), source, sentence.toks[cue.right - 1].end


def _draft(
    text: str, start: int, end: int, part: int, cue: tuple[Range, Range | None, int], habits: Habits
) -> Draft:
    piece = text[start:end]
    end -= len(piece) - len(piece.rstrip(" \t\u00a0\u202f"))
    draft = Draft(start, end, (start, end), Form.DIRECT, part)
    draft.cue, draft.source = cue[0], cue[1]
    return draft
