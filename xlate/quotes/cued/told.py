"""Speech without marks in the plainest patterns: X заявил, что ...; X说，...; Xは...と述べた.

Only where cue, source and the joint between cue and words all stand there: a "that", a comma
right behind a Chinese verb, a quotative right before a Japanese or Korean one.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from xlate.model import Form
from xlate.quotes.cued import close, free, subjects
from xlate.quotes.cued.habits import Cues, cues_of
from xlate.quotes.cued.topics import speaker
from xlate.quotes.drafts import Draft, Range
from xlate.text.pairs import Pair
from xlate.text.sentences import sentences

_ENDS = " .。!?！？…\n"
_FEWEST = 4  # characters
_LONGEST = 600
_JOINT = 70
_FRAMING = "道導导息"  # 据X报道，Y说，...: what Y says
_DATED = re.compile(r"[ 　]*(?:[^、，,「]{0,12}日[^、「]{0,12}[、]|、|\d{1,2}일\s)?[ 　]*")


class _Told(NamedTuple):
    content: Range
    source: Range | None
    cue: Range


Reader = Callable[[str, Range, Sequence[Draft], Cues], _Told | None]


def told(text: str, lang: str, said: Sequence[Draft], pairs: Sequence[Pair]) -> list[Draft]:
    """The speech of a text that stands without marks, as far as its pattern is plain."""
    cues = cues_of(lang)
    if cues is None or not cues.data.get("naming"):
        return []
    read: Reader = {"free": _free, "topic": _topic, "close": _close}[cues.order]
    found: list[Draft] = []
    part = max((draft.part_of for draft in said), default=0)
    last: Range | None = None
    for sentence, hosted in _sentences(text, sentences(text, lang, pairs), said):
        one = read(text, sentence, hosted, cues)
        for draft in hosted:
            last = draft.source or last
        for content in _clauses(text, one.content, cues) if one is not None else ():
            if one is None or not _plain(text, content, hosted):
                continue
            part += 1
            draft = Draft(*content, content, Form.INDIRECT, part)
            draft.source, draft.cue = one.source or last, one.cue
            last = draft.source
            if draft.source is not None:
                found.append(draft)
    return found


def _clauses(text: str, content: Range, cues: Cues) -> list[Range]:
    """The content, cut where a second "and that" begins."""
    start, end = content
    found: list[Range] = []
    for opening in cues.data.get("again", ()):
        at = text.find(opening, start, end)
        if at > start:
            found.append((start, at))
            start = at + len(opening)
    return [*found, (start, end)]


def _sentences(
    text: str, spans: Sequence[Range], said: Sequence[Draft]
) -> Iterator[tuple[Range, list[Draft]]]:
    ordered = sorted((d for d in said if d.within is None), key=lambda d: d.outer)
    at = 0
    for start, end in spans:
        first = at
        while at < len(ordered) and ordered[at].outer[0] < end:
            at += 1
        while end > start and text[end - 1] in _ENDS:
            end -= 1
        if end - start <= _LONGEST:
            yield (start, end), ordered[first:at]


def _plain(text: str, content: Range, hosted: Sequence[Draft]) -> bool:
    """Whether words of the outlet are told: not a quote alone, and none cut in two."""
    start, end = content
    if end - start < _FEWEST or text[start:end].count("\n"):
        return False
    inside = [d for d in hosted if d.outer[0] < end and start < d.outer[1]]
    if any(d.outer[0] < start or end < d.outer[1] for d in inside):
        return False
    if any(d.cue is not None and start <= d.cue[0] < end for d in inside):
        return False  # somebody else speaks in there
    if any(d.outer[0] <= start + 1 and end - 1 <= d.outer[1] for d in inside):
        return False
    return not any(d.outer[0] <= start + 1 for d in inside if d.form is Form.DIRECT)


def _quoted(at: int, hosted: Sequence[Draft]) -> bool:
    return any(d.outer[0] <= at < d.outer[1] for d in hosted)


def _free(text: str, sentence: Range, hosted: Sequence[Draft], cues: Cues) -> _Told | None:
    """Read "X said that ..." and "According to X, ..."."""
    start, end = sentence
    first = subjects.past(text, start, end, cues)
    phrase = cues.phrase.match(text, first, end) if cues.phrase else None
    verb = cues.verb.match(text, first, end) if first > start else None
    for opening in (phrase, verb):
        comma = re.compile(r"[,،]\s*").search(text, opening.end(), end) if opening else None
        if opening is not None and comma is not None and not _quoted(comma.start(), hosted):
            source = subjects.behind(text, opening.end(), comma.start(), cues)
            return _Told((comma.end(), end), source, opening.span())
    for verb in cues.verb.finditer(text, start, end):
        that = _that(text, verb.end(), min(end, verb.end() + _JOINT), cues)
        if that is None or _quoted(verb.start(), hosted):
            continue
        source, _ = free.subject_of(text, start, verb, that[0], cues)
        return _Told((that[1], end), source, verb.span())
    return None


def _that(text: str, start: int, end: int, cues: Cues) -> Range | None:
    """A "that" behind a cue, with at most its subject and a comma between."""
    for word in re.compile(r"[^\s,،]+").finditer(text, start, end):
        if word.group() in cues.data.get("joining", ()):
            return word.start(), min(end, word.end() + 1)
        if re.search(r"[,،:«“\"]", text[start : word.start()]):
            return None
    return None


def _close(text: str, sentence: Range, hosted: Sequence[Draft], cues: Cues) -> _Told | None:
    """Read X说，...。: a comma right behind the verb."""
    start, end = sentence
    found: _Told | None = None
    for verb in cues.verb.finditer(text, start, end):
        if text[verb.end() : verb.end() + 1] not in ("，", ",") or _quoted(verb.start(), hosted):
            continue
        if found is not None and text[found.content[0] - 2] not in _FRAMING:
            break
        first = verb.end() + 1
        source = close.spoken_by(text, start, start, verb.start(), cues)
        framed = close.framed(text, start, verb.end(), cues)
        if framed is not None and framed[1][1] >= verb.start():
            source = framed[0]
        if source is None or any(d.outer[0] == first for d in hosted):
            continue
        stop = next((d.outer[0] for d in hosted if d.outer[0] > first
                     and text[d.outer[0] - 1] in "，,"), end + 1)  # fmt: skip
        part = re.compile("[；;]").search(text, first, stop - 1)
        found = _Told((first, part.start() if part else stop - 1), source, verb.span())
    return found


def _topic(text: str, sentence: Range, hosted: Sequence[Draft], cues: Cues) -> _Told | None:
    """Read Xは...と述べた and X는 ...다고 말했다: the topic first, then words, quotative, verb."""
    start, end = sentence
    for verb in cues.verb.finditer(text, start, end):
        if _quoted(verb.start(), hosted):
            continue
        last = start + len(text[start : verb.start()].rstrip())
        joint = next((j for j in cues.data.get("joining", ()) if text.endswith(j, start, last)), "")
        if not joint:
            continue
        stop = last - len(joint) + joint.startswith("다")
        spoken = _first_topic(text, start, stop, hosted, cues)
        if spoken is None:
            return None
        source, at = spoken
        dated = _DATED.match(text, at, stop)
        first = dated.end() if dated else at
        if any(d.outer[1] >= stop > d.outer[0] for d in hosted):
            return None  # "...と述べた" behind a closing mark: the marks say what is quoted
        return _Told((first, stop), source, verb.span())
    return None


def _first_topic(
    text: str, start: int, end: int, hosted: Sequence[Draft], cues: Cues
) -> tuple[Range, int] | None:
    """The first speaker with a title in a sentence, and where its particle ends."""
    for particle in re.compile("|".join(cues.data["particles"]["topic"])).finditer(
        text, start, end
    ):
        if _quoted(particle.start(), hosted):
            continue
        found = speaker(text, start, particle.end(), (), cues)
        if found is not None and found[0] is not None and found[0][1] == particle.start():
            phrase = text[slice(*found[0])]
            if phrase.endswith(cues.titles) or phrase in cues.pronouns:
                return found[0], particle.end()
    return None
