"""Speech that a dash and a cue close, in languages that write so.

Without marks, "Нужно строить, – заявили в агентстве."; a line of dialogue, "– Дрова купили, –
вздыхает Анна. – А вам?"; and the author's words inside the marks, «Пойдём, – сказал он. – Пора».
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from xlate.model import Form
from xlate.quotes.cued import subjects
from xlate.quotes.cued.free import any_cue
from xlate.quotes.cued.habits import Cues, cues_of
from xlate.quotes.drafts import Draft, Range
from xlate.text.pairs import Pair
from xlate.text.sentences import sentences

_DASH = re.compile(r"[,!?…]\s+[–—-]{1,2}\s+")
_ON = re.compile(r"[.,]\s+[–—-]{1,2}\s+")
_STOPS = ".!?…"
_DIALOGUE = re.compile(r"[–—-]\s+")


def dashed_speech(
    text: str, lang: str, marked: Sequence[Draft], pairs: Sequence[Pair]
) -> list[Draft]:
    """The sentences that a dash and a cue give as somebody's, where the language writes so."""
    cues = cues_of(lang)
    if cues is None or not cues.dash_speech:
        return []
    found: list[Draft] = []
    part = max((draft.part_of for draft in marked), default=0)
    outer = [draft for draft in marked if draft.within is None]
    at = 0
    spoken: Draft | None = None
    for start, end in sentences(text, lang, pairs):
        while at < len(outer) and outer[at].outer[1] <= start:
            at += 1
        lead = _DIALOGUE.match(text, start, end)
        opens = start == 0 or text[start - 1] == "\n"
        if spoken is not None and lead is not None and not opens:
            found.append(_more(text, (lead.end(), end), spoken))
            continue
        spoken = None
        first = lead.end() if lead and opens else start
        one = _closed(text, (first, end), outer[at : at + 8], cues, bool(lead) and opens)
        if one is None:
            continue
        part += 1
        one.part_of = part
        found.append(one)
        spoken = one if one.form is Form.DIRECT else None
    return found


def _closed(
    text: str, sentence: Range, marked: Sequence[Draft], cues: Cues, dialogue: bool
) -> Draft | None:
    """The words before a dash and a cue; None where they stand between marks already."""
    first, end = sentence
    dash = _DASH.search(text, first, end)
    while dash is not None and any(d.outer[0] <= dash.start() < d.outer[1] for d in marked):
        dash = _DASH.search(text, dash.end(), end)
    if dash is None or any(d.outer[0] <= first and dash.start() <= d.outer[1] for d in marked):
        return None
    cue = _cue(text, dash.end(), end, cues, dialogue)
    last = dash.start() + (text[dash.start()] != ",")
    if cue is None or last <= first:
        return None
    draft = Draft(first, last, (first, last), Form.DIRECT if dialogue else Form.INDIRECT, 0)
    draft.cue, draft.source = cue
    return draft


def _cue(
    text: str, start: int, end: int, cues: Cues, loose: bool
) -> tuple[Range, Range | None] | None:
    """A verb of saying with its subject; with `loose` any verb before a name."""
    verb = cues.verb.match(text, start, end)
    if verb is not None:
        limit = end - (text[end - 1] in _STOPS)
        return verb.span(), subjects.behind(text, verb.end(), limit, cues)
    return any_cue(text, start, end, cues) if loose else None


def _more(text: str, where: Range, said: Draft) -> Draft:
    """What goes on behind the author's words, as the same speech."""
    draft = Draft(*where, where, said.form, said.part_of)
    draft.source, draft.cue = said.source, said.cue
    return draft


def parted(text: str, drafts: Sequence[Draft], cues: Cues) -> list[Draft]:
    """The quotes, those cut in two that hold the author's words: «Пойдём, – сказал он. – Пора»."""
    if not cues.dash_speech:
        return list(drafts)
    found: list[Draft] = []
    for draft in drafts:
        dash = _DASH.search(text, draft.start, draft.end)
        cue = _cue(text, dash.end(), draft.end, cues, False) if dash else None
        nested = any(d.within is draft for d in drafts)
        if dash is None or cue is None or nested or draft.within is not None:
            found.append(draft)
            continue
        on = _ON.search(text, cue[0][1], draft.end)
        stop = dash.start() + (text[dash.start()] != ",")
        limit = on.start() if on else draft.end
        source = subjects.behind(text, cue[0][1], limit, cues)
        halves = [(draft.start, stop, draft.outer[0], stop)]
        if on is not None and on.end() < draft.end:
            halves.append((on.end(), draft.end, on.end(), draft.outer[1]))
        for start, end, left, right in halves:
            half = Draft(start, end, (left, right), Form.DIRECT, draft.part_of, draft.chain)
            half.source, half.cue = source, cue[0]
            found.append(half)
    return found
