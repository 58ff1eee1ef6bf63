"""Who said it, in languages without a table of frames: the cue that stands beside the marks.

Only marked quotes get a source here, and only from their own sentence: the cue right behind the
marks ("...", said X; 「...」と述べた), or else the last one before them (X said: "...").
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from xlate.quotes.drafts import Draft, Range
from xlate.text.lexicon import table

_REACH = 120
_MOST_WORDS = 8
_STOP = re.compile(r"[\n\r.!?。！？؟।«»“”„\"「」『』]")
_PAUSE = re.compile(r"[,،，、;；؛:：—–()（）]|\s[-]\s")
_LEAD = re.compile(r"[\s,،，、—–»”\"-]*")
_CONTENT = re.compile(r"\w")


class Cues(NamedTuple):
    """A language's cues, compiled; see any `cues.toml` for what the fields mean."""

    verb: re.Pattern[str]
    that: frozenset[str]
    stops: frozenset[str]
    subject_first: bool
    topic: re.Pattern[str] | None
    link: re.Pattern[str] | None


@cache
def cues_of(lang: str) -> Cues | None:
    """The cues of a language; None where it has no table of them."""
    data = table(lang, "cues")
    if not data:
        return None
    verbs = "|".join(re.escape(v) for v in sorted(data["verbs"], key=lambda v: (-len(v), v)))
    free = not data["spaced"] or bool(data["topics"])
    topics = "|".join(map(re.escape, data["topics"]))
    links = "|".join(map(re.escape, data["links"]))
    return Cues(
        verb=re.compile(verbs if free else rf"(?<!\w)(?:{verbs})(?!\w)", re.IGNORECASE),
        that=frozenset(data["that"]),
        stops=frozenset(data["stops"]),
        subject_first=data["subject_first"],
        topic=re.compile(rf"(?:{topics})(?=[\s、，,\"“「]|$|\d|\w)") if topics else None,
        link=re.compile(rf"(?:{links})?") if links else None,
    )


def attribute_beside(text: str, lang: str, drafts: Sequence[Draft]) -> None:
    """Give the outermost marked quotes the source and the cue that stand beside them."""
    cues = cues_of(lang)
    if cues is None:
        return
    outer = [draft for draft in drafts if draft.within is None]
    for draft in outer:
        if not _behind(text, draft, cues):
            _before(text, draft, cues)
    said = {draft.chain: draft for draft in reversed(outer) if draft.cue is not None}
    for draft in outer:
        other = said.get(draft.chain)
        if other is not None and draft.cue is None:
            draft.source, draft.cue = other.source, other.cue


def _behind(text: str, draft: Draft, cues: Cues) -> bool:
    """Look behind the marks: '"...", said X', '"...", X said', 「...」と述べた."""
    start = draft.outer[1]
    if cues.link is not None:
        link = cues.link.match(text, start)
        start = link.end() if link else start
    lead = _LEAD.match(text, start)
    start = lead.end() if lead else start
    if "\n" in text[draft.outer[1] : start]:
        return False
    end = _sentence_end(text, start)
    verb = cues.verb.search(text, start, end)
    if verb is None or len(text[start : verb.start()].split()) > _MOST_WORDS:
        return False
    if _PAUSE.search(text, start, verb.start()) or verb.start() - start > 60:
        return False
    draft.cue = verb.span()
    if cues.topic is not None:
        draft.source = _topic(text, draft.outer[0], cues.topic)
    elif _CONTENT.search(text, start, verb.start()):
        draft.source = _trim(text, start, verb.start())
    elif not cues.subject_first:
        draft.source = source_behind(text, verb.end(), end, cues)
    else:
        head = _trim(text, _sentence_start(text, draft.outer[0]), draft.outer[0])
        short = head is not None and len(text[head[0] : head[1]].split()) <= _MOST_WORDS
        draft.source = head if short else None
    return True


def _before(text: str, draft: Draft, cues: Cues) -> bool:
    """Look before the marks: 'X said: "..."'; where the verb comes first, 'said X that "..."'."""
    end = draft.outer[0]
    start = _sentence_start(text, end)
    verbs = list(cues.verb.finditer(text, start, end))
    if not verbs:
        return False
    verb = verbs[-1]
    draft.cue = verb.span()
    pauses = list(_PAUSE.finditer(text, start, verb.start()))
    clause = pauses[-1].end() if pauses else start
    if cues.topic is not None:
        draft.source = _topic(text, draft.outer[0], cues.topic)
    elif _CONTENT.search(text, clause, verb.start()):
        draft.source = _trim(text, clause, verb.start())
    elif not cues.subject_first:
        draft.source = source_behind(text, verb.end(), end, cues)
    return True


def _sentence_end(text: str, start: int) -> int:
    stop = _STOP.search(text, start, start + _REACH)
    return stop.start() if stop else min(len(text), start + _REACH)


def _sentence_start(text: str, end: int) -> int:
    start = max(0, end - _REACH)
    stops = [m.end() for m in _STOP.finditer(text, start, end)]
    return stops[-1] if stops else start


def _trim(text: str, start: int, end: int) -> Range | None:
    piece = text[start:end]
    left = start + len(piece) - len(piece.lstrip(" \t\u00a0,،，、:：—–-"))
    right = end - len(piece) + len(piece.rstrip(" \t\u00a0,،，、:：—–-"))
    return (left, right) if left < right else None


def source_behind(text: str, start: int, end: int, cues: Cues) -> Range | None:
    """The source behind a cue: up to a pause, a "that", or a word of time and place."""
    pause = _PAUSE.search(text, start, end)
    end = pause.start() if pause else end
    last = start
    for number, word in enumerate(re.finditer(r"\S+", text[start:end])):
        low = word.group().casefold()
        if number == _MOST_WORDS or low in cues.that or low in cues.stops:
            break
        last = start + word.end()
    return _trim(text, start, last)


def _topic(text: str, end: int, topic: re.Pattern[str]) -> Range | None:
    """The source that a particle marks as the subject of the sentence: 同氏は, 위원장은."""
    start = _sentence_start(text, end)
    for match in topic.finditer(text, start, end):
        pauses = [p.end() for p in _PAUSE.finditer(text, start, match.start())]
        found = _trim(text, pauses[-1] if pauses else start, match.start())
        if found is not None and found[1] - found[0] >= 2:
            return found
    return None
