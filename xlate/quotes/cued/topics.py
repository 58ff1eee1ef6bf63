"""Who a particle marks as the speaker: 首相は, 委員長が, 통신에 따르면, 위원장은.

Of several marked words that one speaks who has a title or is a pronoun, the nearest first; else the
first topic of the sentence. A subject (が, 이) without a title speaks only right before the quote:
elsewhere it belongs to some clause.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from xlate.quotes.cued.habits import Cues
from xlate.quotes.drafts import Range

Spoken = tuple[Range | None, list[Range]]

_EDGE = " \t\u3000\u00a0、,，・:：=＝"
_BREAK = re.compile(r"[\u3000、。，,「」『』《》（）()【】\[\]\n=＝…:：;!?！？\"“”]|\s-\s")
_LONGEST = 40
_SHORT_LABEL = 20


class _Marked(NamedTuple):
    """A phrase that a particle marks: where it stands, with the particle's end and kind."""

    phrase: Range
    end: int
    kind: str
    titled: bool


def speaker(text: str, start: int, end: int, earlier: Sequence[Range], cues: Cues) -> Spoken | None:
    """The one who speaks in a stretch that ends at a quote, and who passed it on."""
    marked = [
        m
        for first, last in _free(start, end, earlier)
        for m in _candidates(text, first, last, cues)
    ]
    told = next((m for m in reversed(marked) if m.kind == "told"), None)
    via = [told.phrase] if told is not None else []
    titled = [m for m in marked if m.titled and m.kind != "told"]
    if titled:
        return titled[-1].phrase, via
    topics = [m for m in marked if m.kind == "topic"]
    if topics:
        return topics[0].phrase, via
    near = [m for m in marked if m.kind == "subject" and end - m.end <= 12]
    if near and not _BREAK.search(text[near[-1].end : end].rstrip("、, ")):
        return near[-1].phrase, via
    return (told.phrase, []) if told is not None else None


def named_there(text: str, start: int, outer: Range, limit: int, cues: Cues) -> Range | None:
    """A name with a title right at the marks: 矢野監督「...」, 「...」（紺野代表）."""
    behind = re.compile(r"[ 　]?[（(]([^（）()\n]{2,20})[）)]").match(text, outer[1], limit + 24)
    if behind is not None and behind.group(1).strip().endswith(cues.titles):
        return _trim(text, behind.start(1), behind.end(1))
    at = max(start, outer[0] - _SHORT_LABEL)
    head = _trim(text, _phrase_start(text, at, outer[0], cues), outer[0])
    blank = text[outer[0] - 1 : outer[0]].isspace()
    if head is None or not (cues.titles and text.endswith(cues.titles, *head)) or blank:
        return None
    return (head[0] + text[slice(*head)].rfind("　") + 1, head[1])


def titled(phrase: str, cues: Cues) -> bool:
    """Whether a phrase names one who can speak: by a title or a pronoun."""
    return phrase.endswith(cues.titles) or phrase in cues.pronouns


def titled_phrases(text: str, cues: Cues) -> list[_Marked]:
    """Every phrase of a text that a particle marks and that ends with a title."""
    return [m for m in _candidates(text, 0, len(text), cues) if m.titled and m.kind != "told"]


def _free(start: int, end: int, earlier: Sequence[Range]) -> list[Range]:
    found: list[Range] = []
    for first, last in earlier:
        if last > start:
            found.append((start, max(start, first)))
            start = last
    return [*found, (start, max(start, end))]


def _candidates(text: str, start: int, end: int, cues: Cues) -> list[_Marked]:
    """Every phrase of a stretch that a particle marks, in order."""
    kinds = cues.data["particles"]
    found: list[_Marked] = []
    for kind in ("told", "topic", "subject"):
        for particle in kinds.get(kind, ()):
            at = text.find(particle, start, end)
            while at >= 0:
                one = _marked(text, start, at, particle, kind, cues)
                if one is not None and one.end <= end:
                    found.append(one)
                at = text.find(particle, at + 1, end)
    return sorted(found, key=lambda m: (m.phrase[1], m.end))


def _marked(text: str, start: int, at: int, particle: str, kind: str, cues: Cues) -> _Marked | None:
    """The phrase before a particle; None where the letters are no particle or no speaker's."""
    end = at + len(particle)
    inside = text[end : end + 1].isalnum() or not text[at - 1 : at].strip()
    if inside and cues.data.get("blanks", False):
        return None
    if text.endswith(tuple(cues.data.get("never_before", {}).get(kind, ())), start, at):
        return None
    if not _fits(text, at, particle, cues):
        return None
    phrase = _trim(text, _phrase_start(text, max(start, at - _LONGEST), at, cues), at)
    if phrase is None:
        return None
    return _Marked(phrase, end, kind, titled(text[slice(*phrase)], cues))


def _fits(text: str, at: int, particle: str, cues: Cues) -> bool:
    """Whether a Korean particle fits the syllable before it: 은 and 이 follow a final consonant."""
    wanted = cues.data.get("after_consonant", {}).get(particle)
    before = ord(text[at - 1]) if at else 0
    if wanted is None or not 0xAC00 <= before <= 0xD7A3:
        return True
    return bool((before - 0xAC00) % 28) == bool(wanted)


def _phrase_start(text: str, start: int, at: int, cues: Cues) -> int:
    """Where a noun phrase begins that ends at `at`: behind a pause or another particle."""
    for found in _BREAK.finditer(text, start, at):
        if _trim(text, found.end(), at) is not None:
            start = found.end()
    if cues.data.get("blanks", False):
        words = [m.span() for m in re.finditer(r"\S+", text[start:at])]
        for first, last in reversed(words[:-1]):
            if text[start + first : start + last].endswith(tuple(cues.stops)):
                return start + last
        return start
    for stop in cues.stops:
        cut = text.rfind(stop, start, at - 1)
        if cut >= 0 and not "ぁ" <= text[cut + len(stop)] <= "ゖ":
            start = cut + len(stop)
    return start


def _trim(text: str, start: int, end: int) -> Range | None:
    while start < end and text[start] in _EDGE:
        start += 1
    while end > start and text[end - 1] in _EDGE:
        end -= 1
    return (start, end) if start < end else None
