"""The cue beside the marks where a particle marks who speaks and the verb comes last.

Japanese: Xは「...」と述べた。 Korean: X는 "..."라고 말했다. What joins quote and verb is a particle
right behind the marks (`links`); a quote without one is told by nobody, unless a name stands at it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from xlate.quotes.cued.habits import Cues
from xlate.quotes.cued.topics import named_there, speaker
from xlate.quotes.drafts import Draft, Range

_END = re.compile(r"[。！？!?\n]|\.(?=\s|$)")
_PREDICATE = re.compile(r"[^\s、。，,.「」『』\"“”（）()\n]{1,16}(?=[、。，,.\s]|$)")
_BLANK = re.compile(r"[ 　]*")
_NEXT = 60
_FARTHEST = 60


def attribute(text: str, sentence: Range, hosted: Sequence[Draft], cues: Cues) -> None:
    """Give the quotes of one sentence the verb behind them and the topic before them."""
    for number, draft in enumerate(hosted):
        limit = hosted[number + 1].outer[0] if number + 1 < len(hosted) else sentence[1]
        link = _link(text, draft.outer[1], limit, cues)
        if _thus(text, sentence, draft, cues):
            continue
        draft.cue = _cue(text, draft.outer[1], link, limit, cues)
        earlier = [other.outer for other in hosted[:number]]
        if draft.cue is None:
            draft.source = named_there(text, sentence[0], draft.outer, limit, cues)
            continue
        found = speaker(text, link, draft.cue[0], (), cues) if draft.cue[0] > link else None
        if found is None:
            found = speaker(text, sentence[0], draft.outer[0], earlier, cues)
        if found is not None:
            draft.source, draft.via = found
        elif number and hosted[number - 1].source is not None:
            draft.source = hosted[number - 1].source
    _chain(text, hosted, cues)


def _link(text: str, at: int, limit: int, cues: Cues) -> int:
    """Where the particle behind the marks ends; `at` when there is none."""
    blank = _BLANK.match(text, at, limit)
    start = blank.end() if blank else at
    for link in cues.links:
        if text.startswith(link, start, limit):
            return start + len(link)
    return at


def _cue(text: str, at: int, link: int, limit: int, cues: Cues) -> Range | None:
    """The verb that tells the quote: at once, behind its particle, or the predicate itself."""
    at_once = cues.verb.match(text, at, limit)
    if at_once is not None:
        return at_once.span()
    if link == at:
        return None
    end = _END.search(text, link, min(limit, link + _FARTHEST))
    stop = end.start() if end else min(limit, link + _FARTHEST)
    verb = cues.verb.search(text, link, stop)
    if verb is not None:
        return verb.span()
    joined = text[at:link].strip()
    if joined in cues.data.get("carrying", ()):
        return link - len(joined), link
    if joined not in cues.data.get("quotative", ()):
        return None
    predicates = list(_PREDICATE.finditer(text, link, stop))
    return predicates[-1].span() if predicates else None


def _chain(text: str, hosted: Sequence[Draft], cues: Cues) -> None:
    """Quotes that are listed, 「...」、「...」と述べた, have the cue of the last."""
    for draft, after in reversed(list(pairwise(hosted))):
        gap = text[draft.outer[1] : after.outer[0]].strip(" 　、,，と과와")
        if draft.cue is None and draft.source is None and not gap and after.cue is not None:
            draft.cue, draft.source = after.cue, after.source


def _thus(text: str, sentence: Range, draft: Draft, cues: Cues) -> bool:
    """Read 「...」。Xはこう述べた。: the next sentence tells who said what fills this one."""
    if draft.outer[0] != sentence[0] or sentence[1] - draft.outer[1] > 2:
        return False
    if text[draft.outer[1] : sentence[1]].strip(" 。."):
        return False
    start = sentence[1]
    end = _END.search(text, start + 1, start + _NEXT)
    stop = end.start() if end else min(len(text), start + _NEXT)
    for word in cues.data.get("thus", ()):
        at = text.find(word, start, stop)
        verb = cues.verb.search(text, at + len(word), stop) if at >= 0 else None
        found = speaker(text, start, at, (), cues) if verb is not None else None
        if verb is not None and found is not None:
            draft.cue, (draft.source, draft.via) = verb.span(), found
            return True
    return False
