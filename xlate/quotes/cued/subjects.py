"""Who speaks, in languages with blanks and a free order: the noun phrase beside a cue."""

from __future__ import annotations

import re

from xlate.quotes.cued.habits import Cues
from xlate.quotes.drafts import Range

MOST = 10  # words of a source
PAUSE = re.compile(r"[,،;؛:：()\n]|\s[–—-]{1,2}(?=\s)|[–—]")
_WORD = re.compile(
    r"[^\s«»“”„\"‟]+(?:[«“„\"][^«»“”„\"\n]{1,60}[»“”\"])?|[«“„\"][^«»“”„\"\n]{1,60}[»“”\"]"
)
_EDGE = " \t\u00a0\u202f,،;:—–-.…!?"


def behind(text: str, start: int, end: int, cues: Cues) -> Range | None:
    """The source behind a cue: up to a pause, a "that", or a word of time and place."""
    end = _pause(text, start, end)
    words = _words(text, start, end)
    lows = [_low(text, word) for word in words[:2]]
    placed = bool(lows[1:]) and lows[0] in cues.inside and lows[1] not in cues.times
    if placed and _agentless(text, start, cues):
        return _phrase(text, words, 1, cues)  # "they said at the ministry"
    first, led = _skip(text, words, 0, cues)
    found = _phrase(text, words, first, cues)
    if found is None and led is not None and _low(text, words[led]) in cues.inside:
        return _phrase(text, words, led + 1, cues)
    return found


def _agentless(text: str, end: int, cues: Cues) -> bool:
    """Whether the cue that ends here is one of nobody named: a plural."""
    endings = tuple(cues.data.get("agentless", ()))
    return bool(endings) and text.endswith(endings, 0, end)


def before(text: str, start: int, end: int, cues: Cues) -> Range | None:
    """The source before a cue, within its clause: no time or place before it or behind it."""
    words = _words(text, start, end)
    first, _ = _skip(text, words, 0, cues)
    return _phrase(text, words, first, cues)


def past(text: str, start: int, end: int, cues: Cues) -> int:
    """Past the adverbs that head a sentence: "As", "Earlier"."""
    for word in _WORD.finditer(text, start, end):
        if _low(text, word.span()) not in cues.adverbs:
            return word.start()
    return start


def clause_start(text: str, start: int, end: int) -> int:
    """Where the clause begins that ends at `end`: behind the last pause."""
    found = start
    for pause in PAUSE.finditer(text, start, end):
        found = pause.end()
    return found


def _pause(text: str, start: int, end: int) -> int:
    pause = PAUSE.search(text, start, end)
    return pause.start() if pause else end


def _words(text: str, start: int, end: int) -> list[Range]:
    return [m.span() for m in _WORD.finditer(text, start, end) if _low(text, m.span())]


def _low(text: str, word: Range) -> str:
    return text[word[0] : word[1]].strip(_EDGE).casefold()


def _skip(text: str, words: list[Range], at: int, cues: Cues) -> tuple[int, int | None]:
    """Past what leads a source: adverbs, addressees, prepositions with their noun.

    Also the last preposition passed, for "they said at the ministry".
    """
    led: int | None = None
    while at < len(words):
        low = _low(text, words[at])
        if low in cues.adverbs or low in cues.addressees or low in cues.times:
            at += 1
        elif low in cues.stops:
            led = at
            at += 1
            while at < len(words) - 1 and cues.agreeing and _agrees(text, words[at], cues):
                at += 1
            at += 1
        else:
            break
    return at, led


def _agrees(text: str, word: Range, cues: Cues) -> bool:
    return _low(text, word).endswith(cues.agreeing)


def _phrase(text: str, words: list[Range], first: int, cues: Cues) -> Range | None:
    """The words from `first` up to one that ends a source; adverbs at its end are no part of it."""
    last = first
    while last < len(words) and last - first < MOST:
        low = _low(text, words[last])
        if low in cues.that or low in cues.stops or low in cues.addressees or low in cues.times:
            break
        if last > first and _verb(low, text[slice(*words[last])], cues):
            break
        last += 1
    while last > first and _low(text, words[last - 1]) in cues.adverbs:
        last -= 1
    if last <= first or first >= len(words):
        return None
    return trim(text, words[first][0], words[last - 1][1])


def _verb(low: str, word: str, cues: Cues) -> bool:
    """Whether a word in a subject is a verb after all: its clause goes on, "he came and said"."""
    endings = tuple(cues.data.get("verb_endings", ()))
    nouns = cues.data.get("verb_like", ())
    return bool(endings) and word.islower() and low.endswith(endings) and low not in nouns


def trim(text: str, start: int, end: int) -> Range | None:
    """A stretch without blanks and punctuation at its edges; None when nothing is left."""
    while start < end and text[start] in _EDGE:
        start += 1
    while end > start and text[end - 1] in _EDGE:
        end -= 1
    return (start, end) if start < end else None
