"""The cue beside the marks where subject and verb stand in either order, with blanks.

Behind the marks: "...", said X; "...", X said. Before them: X said: "..."; said X that "...";
according to X, "...". A cue behind needs a comma, a dash or a closed sentence before it, or to
follow at once: otherwise the words behind the marks go on with the clause that the quote is in.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from xlate.quotes.cued import subjects
from xlate.quotes.cued.habits import Cues
from xlate.quotes.cued.window import windows
from xlate.quotes.drafts import Draft, Range

_LEAD = re.compile(r"[\s,،.—–»”\"-]*")
_OPEN = re.compile(r"[,،—–]|\s-\s")
_MARKS = re.compile(r"[«»“”„\"]")
_WORD = re.compile(r"[^\s,،:;«»“”„\"]+")
_BLANK = re.compile(r"\s*")
_FARTHEST = 80
_ENDS = "?!…؟"


def attribute(text: str, sentence: Range, hosted: Sequence[Draft], cues: Cues) -> None:
    """Give the quotes of one sentence the cue behind them, or else the last one before them."""
    for draft, start, limit, earlier in windows(sentence, hosted):
        led = text[start : draft.outer[0]].rstrip().endswith(":")
        if led and _before(text, start, draft, earlier, cues):
            continue  # what a colon leads in is its subject's, whoever speaks behind it
        if not _behind(text, start, draft, limit, cues):
            _before(text, start, draft, earlier, cues)


def _behind(text: str, first: int, draft: Draft, limit: int, cues: Cues) -> bool:
    """Look behind the marks: '"...", said X', '"...", X said'."""
    lead = _LEAD.match(text, draft.outer[1], limit)
    start = lead.end() if lead else draft.outer[1]
    gap = text[draft.outer[1] : start]
    if "\n" in gap or "." in gap:
        return False
    apart = bool(_OPEN.search(gap)) or text[draft.end - 1] in _ENDS + ",،"
    start = _past_adverbs(text, start, limit, cues)
    phrase = cues.phrase.match(text, start, limit) if cues.phrase else None
    if phrase is not None and apart:
        draft.cue = phrase.span()
        draft.source = subjects.behind(text, phrase.end(), limit, cues)
        return True
    verb = cues.verb.search(text, start, min(limit, start + _FARTHEST))
    if verb is None:
        return apart and _any_verb(text, draft, start, limit, gap, cues)
    at_once = verb.start() == start
    between = text[start : verb.start()]
    if not at_once and (not apart or subjects.PAUSE.search(between) or _MARKS.search(between)):
        return apart and _any_verb(text, draft, start, limit, gap, cues)
    if not apart and draft.outer[1] == start:
        return False
    source = None if at_once else subjects.before(text, start, verb.start(), cues)
    if not at_once and source is None:
        return False
    if at_once and not cues.subject_first:
        source = subjects.behind(text, verb.end(), limit, cues)
    elif at_once:
        source = subjects.before(text, first, draft.outer[0], cues)
    draft.cue, draft.source = verb.span(), source
    return True


def _past_adverbs(text: str, start: int, limit: int, cues: Cues) -> int:
    """Past "as" and its like before a cue: "...", as X said."""
    word = _WORD.match(text, start, limit)
    while word is not None and word.group().casefold() in cues.adverbs:
        blank = _BLANK.match(text, word.end(), limit)
        start = blank.end() if blank else word.end()
        word = _WORD.match(text, start, limit)
    return start


def _any_verb(text: str, draft: Draft, start: int, limit: int, gap: str, cues: Cues) -> bool:
    """What a dash and a verb of any kind say where a dash closes speech: "...", - sighed X."""
    if not cues.dash_speech or not re.search(r"[—–-]", gap):
        return False
    found = any_cue(text, start, limit, cues)
    if found is None:
        return False
    draft.cue, draft.source = found
    return True


def any_cue(text: str, start: int, limit: int, cues: Cues) -> tuple[Range, Range] | None:
    """A word in small letters with a name behind it: the verb and its subject, whatever verb."""
    verb = _WORD.match(text, start, limit)
    if verb is None or not verb.group().islower() or verb.group() in cues.stops | cues.that:
        return None
    source = subjects.behind(text, verb.end(), limit, cues)
    if source is None:
        return None
    first = text[slice(*source)].split()[0]
    if first[0].isupper() or first.casefold() in cues.pronouns | frozenset(cues.titles):
        return verb.span(), source
    return None


def _before(text: str, first: int, draft: Draft, earlier: Sequence[Draft], cues: Cues) -> bool:
    """Look before the marks: 'X said: "..."'; where the verb comes first, 'said X that "..."'."""
    end = draft.outer[0]
    free = _outside(first, end, earlier)
    verb = _last(text, free, cues.verb, cues.data.get("saying", ()))
    phrase = _last(text, free, cues.phrase) if cues.phrase else None
    if phrase is not None and (verb is None or phrase.start() > verb.start()):
        draft.cue = phrase.span()
        draft.source = subjects.behind(text, phrase.end(), end, cues)
        return True
    if verb is None:
        return _labelled(text, first, draft, earlier, cues)
    draft.cue = verb.span()
    start = max([a for a, b in free if a <= verb.start() < b], default=first)
    draft.source, draft.via = subject_of(text, start, verb, end, cues)
    return True


def _outside(start: int, end: int, earlier: Sequence[Draft]) -> list[Range]:
    """The stretches between quotes that stand before this one in the sentence."""
    found: list[Range] = []
    for other in earlier:
        if other.outer[1] <= start:
            continue
        found.append((start, other.outer[0]))
        start = other.outer[1]
    return [*found, (start, end)]


def _last(
    text: str, free: Sequence[Range], pattern: re.Pattern[str], weak: Sequence[str] = ()
) -> re.Match[str] | None:
    for start, end in reversed(free):
        found = list(pattern.finditer(text, start, end))
        while len(found) > 1 and found[-1].group() in weak:
            found.pop()  # "threatened, saying:"
        if found:
            return found[-1]
    return None


def subject_of(
    text: str, start: int, verb: re.Match[str], end: int, cues: Cues
) -> tuple[Range | None, list[Range]]:
    """The source of a cue before the marks, and who passed it on."""
    clause = subjects.clause_start(text, start, verb.start())
    told = _quoted_from(text, clause, verb.start(), cues)
    if told is not None:
        return told
    source = None
    if cues.data.get("verb_first", False):
        source = subjects.behind(text, verb.end(), end, cues)
        leads = text[clause : verb.start()].split()
        if source is not None or not leads or leads[0] not in cues.titles:
            return source, []
    source = subjects.before(text, clause, verb.start(), cues)
    if source is None and not cues.subject_first:
        source = subjects.behind(text, verb.end(), end, cues)
    if source is None and clause > start:  # "The minister, answering a question, said"
        first = _past_phrase(text, start, clause, cues)
        source = subjects.before(text, first, _first_pause(text, first, clause), cues)
    return source, []


def _past_phrase(text: str, start: int, end: int, cues: Cues) -> int:
    """Past "According to the agency," at the head of a sentence."""
    phrase = cues.phrase.match(text, start, end) if cues.phrase else None
    pause = subjects.PAUSE.search(text, start, end) if phrase else None
    blank = _BLANK.match(text, pause.end(), end) if pause else None
    return blank.end() if blank else start


def _first_pause(text: str, start: int, end: int) -> int:
    pause = subjects.PAUSE.search(text, start, end)
    return pause.start() if pause else end


def _quoted_from(
    text: str, start: int, end: int, cues: Cues
) -> tuple[Range | None, list[Range]] | None:
    """Read "the agency quoted from X his saying": X said it, and the agency passed it on."""
    for word in _WORD.finditer(text, start, end):
        if word.group() in cues.data.get("quoted_from", ()):
            source = subjects.before(text, word.end(), end, cues)
            carrier = cues.verb.search(text, start, word.start())
            via = subjects.behind(text, carrier.end(), word.start(), cues) if carrier else None
            return source, [via] if via is not None else []
    return None


def _labelled(text: str, first: int, draft: Draft, earlier: Sequence[Draft], cues: Cues) -> bool:
    """Read 'Kim Jong Un: "..."': a name or a title and a colon before a quote."""
    head = text[first : draft.outer[0]].rstrip()
    if not head.endswith(":") or any(other.outer[1] > first for other in earlier):
        return False
    colon = first + len(head) - 1
    words = text[first:colon].split()
    known = all(w[0].isupper() for w in words) or words[-1].casefold() in cues.titles
    if (
        not 0 < len(words) <= 6
        or not known
        or (len(words) < 2 and words[0].casefold() not in cues.titles)
    ):
        return False
    draft.source, draft.cue = subjects.trim(text, first, colon), (colon, colon + 1)
    return draft.source is not None
