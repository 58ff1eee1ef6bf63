"""The cue beside the marks where subject, verb and quote stand close, without blanks: Chinese.

X说：“...”; “...”，X说。; 据X报道，“...”. The subject ends where a time, a place or an object
begins; a clause without one has that of the first clause of its sentence.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from xlate.quotes.cued.habits import Cues
from xlate.quotes.cued.window import windows
from xlate.quotes.drafts import Draft, Range

_PAUSE = re.compile(r"[，,。；;：:！？!?、】\n]")
_SPEAKS = '，,：:“「『"。道着 \n'
_TITLE_MARKS = "《》〈〉“”「」\"'‘’（）() 　"
_LONGEST = 24
_FARTHEST = 30
_DATE = (
    r"(?:当地时间|北京时间|[本上]?周[一二三四五六日]|星期[一二三四五六日天]"
    r"|\d{1,2}日|[一二三四五六七八九十]{1,3}日|\d{1,2}月)"
)


def attribute(text: str, sentence: Range, hosted: Sequence[Draft], cues: Cues) -> None:
    """Give the quotes of one sentence the cue behind them, or else the last one before them."""
    for draft, start, limit, earlier in windows(sentence, hosted):
        led = text[draft.outer[0] - 1 : draft.outer[0]] in ("：", ":")
        if led or not _behind(text, draft, limit, cues):
            first = max(start, earlier[-1].outer[1]) if earlier else start
            _before(text, start, first, draft, earlier, cues)


def speaks(text: str, verb: re.Match[str]) -> bool:
    """Whether a verb of one character is a word here: 说 before a pause, not in 学说."""
    if verb.end() - verb.start() > 1:
        return True
    return verb.end() >= len(text) or text[verb.end()] in _SPEAKS


def _behind(text: str, draft: Draft, limit: int, cues: Cues) -> bool:
    """Look behind the marks: “...”，X说, “...。”X表示."""
    start = draft.outer[1]
    while start < limit and text[start] in "，, ":
        start += 1
    if start == draft.outer[1] and text[draft.end - 1] not in "。！？!?，,…":
        return False
    pause = _PAUSE.search(text, start, limit)
    end = pause.start() if pause else limit
    verbs = [v for v in cues.verb.finditer(text, start, end) if speaks(text, v)]
    if not verbs or verbs[0].start() - start > _FARTHEST:
        return False
    source = subject(text, start, verbs[0].start(), cues)
    if source is None:
        return False
    draft.source, draft.cue = source, verbs[0].span()
    return True


def _before(
    text: str, start: int, first: int, draft: Draft, earlier: Sequence[Draft], cues: Cues
) -> None:
    """Look before them, X说：“...”; the verb may stand before an earlier quote of the sentence."""
    end = draft.outer[0]
    told = framed(text, first, end, cues)
    verbs = [v for v in cues.verb.finditer(text, first, end) if speaks(text, v)]
    if told is not None and not any(v.start() >= told[1][1] + 1 for v in verbs):
        draft.source, draft.cue = told
        return
    if not verbs:
        if earlier and earlier[-1].cue is not None:
            draft.source, draft.cue = earlier[-1].source, earlier[-1].cue
        return
    draft.cue = verbs[-1].span()
    draft.source = spoken_by(text, start, first, verbs[-1].start(), cues)


def spoken_by(text: str, start: int, first: int, verb: int, cues: Cues) -> Range | None:
    """The subject of a verb: in its own clause, or that of the sentence's first clause."""
    clause = first
    for pause in _PAUSE.finditer(text, first, verb):
        clause = pause.end()
    found = subject(text, clause, verb, cues)
    if found is None and clause > start:
        first_pause = _PAUSE.search(text, start, verb)
        end = first_pause.start() if first_pause else verb
        said = cues.verb.search(text, start, end)  # "X said “...”, and quoted ..."
        found = subject(text, start, said.start() if said else end, cues)
    return found


def framed(text: str, start: int, end: int, cues: Cues) -> tuple[Range, Range] | None:
    """Read 据X报道，“...” and 援引X的话：“...”: the source between two words."""
    for opens, closes in cues.framed:
        for opening in opens.finditer(text, start, end):
            reach = min(end, opening.end() + _FARTHEST)
            closing = closes.search(text, opening.end(), reach)
            if closing is None:
                continue
            found = subject(text, opening.end(), closing.start(), cues)
            if found is not None and not _PAUSE.search(text, opening.end(), closing.start()):
                return found, closing.span()
    return None


@cache
def _stop(stops: frozenset[str]) -> re.Pattern[str]:
    words = "|".join(re.escape(stop) for stop in sorted(stops, key=lambda s: (-len(s), s)))
    return re.compile(rf"{_DATE}|{words}" if words else _DATE)


def subject(text: str, start: int, end: int, cues: Cues) -> Range | None:
    """The speaker at the head of a stretch, without adverbs at either end."""
    start, end = _strip(text, start, end, cues)
    stop = _stop(cues.stops).search(text, start, end)
    if stop is not None and stop.start() == start:  # a time stands before the subject
        start = stop.end()
        stop = _stop(cues.stops).search(text, start, end)
    if stop is not None:
        end = stop.start()
    start, end = _strip(text, start, end, cues)
    return (start, end) if 0 < end - start <= _LONGEST else None


def _strip(text: str, start: int, end: int, cues: Cues) -> Range:
    """A stretch without marks, adverbs and time words at its edges."""
    edges = (*sorted(cues.adverbs | cues.times, key=lambda w: (-len(w), w)),)
    before = (-1, -1)
    while before != (start, end) and start < end:
        before = (start, end)
        while start < end and text[start] in _TITLE_MARKS:
            start += 1
        while end > start and text[end - 1] in _TITLE_MARKS:
            end -= 1
        for word in edges:
            if text.startswith(word, start, end):
                start += len(word)
            if text.endswith(word, start, end):
                end -= len(word)
    return start, end
