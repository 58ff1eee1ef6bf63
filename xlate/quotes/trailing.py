"""Speech told by a verb that is none of reporting: "“We wait,” he went on", "Bo Falk growled".

A comma before the closing mark, or a question or exclamation mark, tells that somebody's words end
there; a subject and its verb right behind them then tell whose they are.
"""

from __future__ import annotations

from xlate.model import Form
from xlate.quotes.drafts import Draft
from xlate.quotes.phrases import is_finite, subject
from xlate.quotes.tokens import Sentence

_SUBJECT = 8  # words
_LEFT_OPEN = (",", "?", "!", ",”", ",’")


def trailing(sentence: Sentence) -> Draft | None:
    """Give the quotes of a sentence that have no source the subject behind them; the last one."""
    found: Draft | None = None
    for index, tok in enumerate(sentence.toks):
        draft = tok.draft
        if tok.kind != "q" or draft is None or draft.source is not None:
            continue
        verb = _verb(sentence, index, draft)
        if verb is None:
            continue
        first = index + 1 + (sentence.low(index + 1) == ",")
        last = verb + 1 + (sentence.low(verb + 1) in ("on", "out"))
        draft.source, draft.cue = sentence.span(first, verb), sentence.span(verb, last)
        found = _carry(sentence, last, draft)
    return found


def _verb(sentence: Sentence, index: int, draft: Draft) -> int | None:
    """The verb whose subject begins right behind a quote that a comma leaves open."""
    first = index + 1
    inside = sentence.text[draft.start : draft.end].rstrip()
    if sentence.low(first) == ",":
        first += 1
    elif not inside.endswith(_LEFT_OPEN):
        return None
    if not (_person(sentence, first) and sentence.free(first)):
        return None
    for at in range(first + 1, min(first + _SUBJECT, len(sentence.toks))):
        if not sentence.free(at):
            return None
        if is_finite(sentence, at) and sentence.low(at) not in sentence.words.auxiliaries:
            return at if subject(sentence, at) == (first, at) else None
    return None


def _person(sentence: Sentence, index: int) -> bool:
    """Whether a subject that can speak begins here: "he", "the minister", "Mr Falk"."""
    low = sentence.low(index)
    return low in ("he", "she", "they", "the") or (
        sentence.capital(index) and low not in sentence.words.prepositions
    )


def _carry(sentence: Sentence, at: int, said: Draft) -> Draft:
    """Give the second half of a split quote the source of the first: "...," he went on, "..."."""
    if sentence.low(at) != ",":
        return said
    at += 1 + (sentence.low(at + 1) in sentence.words.grammar["joiners"])
    if at >= len(sentence.toks):
        return said
    draft = sentence.toks[at].draft
    if draft is None or draft.source is not None:
        return said
    draft.source, draft.cue, draft.part_of = said.source, said.cue, said.part_of
    if said.form is Form.DIRECT:
        draft.form = Form.DIRECT
    return draft
