"""Who said it, in languages without a table of frames: the cue that stands beside the marks.

Only marked quotes get a source here: from their own sentence, by the habits of their language
(`free`, `topical`, `close`), or from the quote before them where theirs says nothing of it: a quote
that fills its sentence goes on with the last speech, and a cue without a subject has that of the
last one ("He added: ...", which many languages write without the "he").
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise

from xlate.model import Form
from xlate.quotes.cued import close, free, topical
from xlate.quotes.cued.dashed import parted
from xlate.quotes.cued.habits import Cues, cues_of
from xlate.quotes.cued.named import names_something, nobodys
from xlate.quotes.drafts import Draft, Range
from xlate.text.pairs import Pair
from xlate.text.sentences import sentences

_COLON = (":", "：")
_CONTENT = re.compile(r"\w")

Attribute = Callable[[str, Range, Sequence[Draft], Cues], None]
_ORDERS: dict[str, Attribute] = {
    "free": free.attribute,
    "topic": topical.attribute,
    "close": close.attribute,
}


def beside(text: str, lang: str, drafts: Sequence[Draft], pairs: Sequence[Pair]) -> list[Draft]:
    """The marked quotes that quote somebody, with the source and the cue that stand beside them."""
    cues = cues_of(lang)
    if cues is None:
        return list(drafts)
    said = [draft for draft in drafts if not names_something(text, draft, lang, cues)]
    _attribute(text, sentences(text, lang, pairs), said, cues)
    said = [draft for draft in said if not nobodys(text, draft, cues)]
    return parted(text, said, cues)


def _attribute(text: str, spans: Sequence[Range], said: Sequence[Draft], cues: Cues) -> None:
    """Give the outermost quotes their source and cue."""
    kept = {id(draft) for draft in said}
    for draft in said:
        while draft.within is not None and id(draft.within) not in kept:
            draft.within = draft.within.within
    outer = [draft for draft in said if draft.within is None]
    last: Draft | None = None
    before = -2
    for number, sentence, hosted in _hosts(text, spans, outer):
        if _alone(text, sentence, hosted) and before == number - 1 and last is not None:
            for draft in hosted:
                _copy(last, draft)
                draft.part_of = last.part_of
        else:
            _ORDERS[cues.order](text, sentence, hosted, cues)
            _borrow(last, hosted)
            _join(hosted)
        said = [draft for draft in hosted if draft.cue is not None or draft.source is not None]
        if said:
            last, before = said[-1], number
    _spread(outer)


def _hosts(
    text: str, spans: Sequence[Range], outer: Sequence[Draft]
) -> Iterator[tuple[int, Range, list[Draft]]]:
    """The sentences that hold quotes, with their number; one that a colon leads in has that too."""
    at = 0
    for number, (start, end) in enumerate(spans):
        first = at
        while at < len(outer) and outer[at].outer[0] < end:
            at += 1
        if at == first:
            continue
        led = outer[first].outer[0] <= start and number > 0
        if led and text[spans[number - 1][0] : spans[number - 1][1]].endswith(_COLON):
            start = spans[number - 1][0]
        yield number, (start, end), list(outer[first:at])


def _alone(text: str, sentence: Range, hosted: Sequence[Draft]) -> bool:
    """Whether nothing but quotes stands in a sentence."""
    at = sentence[0]
    for draft in hosted:
        if _CONTENT.search(text, at, max(at, draft.outer[0])):
            return False
        at = draft.outer[1]
    return not _CONTENT.search(text, at, max(at, sentence[1]))


def _borrow(last: Draft | None, hosted: Sequence[Draft]) -> None:
    """Give a cue without a subject that of the speech before it."""
    for draft in hosted:
        if draft.cue is not None and draft.source is None and last is not None:
            draft.source = last.source
        if draft.source is not None:
            last = draft


def _join(hosted: Sequence[Draft]) -> None:
    """Make one quote of two around the same cue: "...", said X, "..."."""
    for draft, other in pairwise(hosted):
        cue = draft.cue
        between = cue is not None and draft.outer[1] <= cue[0] and cue[1] <= other.outer[0]
        if between and cue == other.cue:
            other.part_of = draft.part_of
            if draft.form is Form.DIRECT:
                other.form = Form.DIRECT


def _spread(outer: Sequence[Draft]) -> None:
    """Give all paragraphs of one quote the source that one of them has."""
    said = {draft.chain: draft for draft in reversed(outer) if draft.cue is not None}
    for draft in outer:
        other = said.get(draft.chain)
        if other is not None and draft.cue is None:
            _copy(other, draft)


def _copy(said: Draft, draft: Draft) -> None:
    draft.source, draft.cue, draft.via = said.source, said.cue, list(said.via)
