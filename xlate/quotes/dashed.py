"""Speech without marks that a dash and a cue close: "Нужно строить, – заявили в агентстве."."""

from __future__ import annotations

import re
from collections.abc import Sequence

from xlate.model import Form
from xlate.quotes import subjects
from xlate.quotes.drafts import Draft
from xlate.quotes.habits import cues_of
from xlate.text.pairs import Pair
from xlate.text.sentences import sentences

_DASH = re.compile(r"[,!?]\s+[–—-]{1,2}\s+")
_STOPS = ".!?…"
_DIALOGUE = re.compile(r"[–—-]\s*")


def dashed_speech(
    text: str, lang: str, marked: Sequence[Draft], pairs: Sequence[Pair]
) -> list[Draft]:
    """The sentences that a dash and a cue give as somebody's, where the language writes so."""
    cues = cues_of(lang)
    if cues is None or not cues.dash_speech:
        return []
    found: list[Draft] = []
    part = max((draft.part_of for draft in marked), default=0)
    at = 0
    for start, end in sentences(text, lang, pairs):
        while at < len(marked) and marked[at].outer[1] <= start:
            at += 1
        dash = _DASH.search(text, start, end)
        if dash is None or (at < len(marked) and marked[at].outer[0] < dash.end()):
            continue
        verb = cues.verb.match(text, dash.end(), end)
        lead = _DIALOGUE.match(text, start, end)
        first = lead.end() if lead else start
        last = dash.start() + (text[dash.start()] != ",")
        if verb is None or last <= first:
            continue
        part += 1
        draft = Draft(first, last, (first, last), Form.INDIRECT, part)
        draft.cue = verb.span()
        draft.source = subjects.behind(text, verb.end(), end - (text[end - 1] in _STOPS), cues)
        found.append(draft)
    return found
