"""Speech told by a verb that is none of reporting: "“We wait,” he went on", "Bo Falk growled".

A comma before the closing mark, or a question or exclamation mark, tells that somebody's words end
there; a subject and its verb right behind them then tell whose they are. So do the verb and its
subject in turn, "growled Bo Falk", and a subject without a verb: "“We wait”, so the minister".
"""

from __future__ import annotations

from xlate.model import Form
from xlate.quotes.drafts import Draft
from xlate.quotes.english.phrases import inverted, is_finite, subject
from xlate.quotes.english.tokens import Sentence

_SUBJECT = 8  # words
_CLOSES = ("", ",", ".", ";", ":")
_LEFT_OPEN = (",", "?", "!", ",”", ",’")


def trailing(sentence: Sentence) -> Draft | None:
    """Give the quotes of a sentence that have no source the subject behind them; the last one."""
    found: Draft | None = None
    for index, tok in enumerate(sentence.toks):
        draft = tok.draft
        if tok.kind != "q" or draft is None or draft.source is not None:
            continue
        first = _left_open(sentence, index, draft)
        if first is None:
            continue
        verb = _verb(sentence, first)
        last = first
        if verb is not None:
            last = verb + 1 + (sentence.low(verb + 1) in ("on", "out"))
            draft.source, draft.cue = sentence.span(first, verb), sentence.span(verb, last)
        elif (turned := _turned(sentence, first)) is not None:
            last = turned[1]
            draft.source, draft.cue = sentence.span(*turned), sentence.span(first, turned[0])
        else:
            continue
        found = _carry(sentence, last, draft)
    return found


def _left_open(sentence: Sentence, index: int, draft: Draft) -> int | None:
    """The token behind a quote that a comma, or a question or exclamation mark, leaves open."""
    if sentence.low(index + 1) == ",":
        return index + 2
    inside = sentence.text[draft.start : draft.end].rstrip()
    return index + 1 if inside.endswith(_LEFT_OPEN) else None


def _verb(sentence: Sentence, first: int) -> int | None:
    """The verb whose subject begins at `first`."""
    if not (_person(sentence, first) and sentence.free(first)):
        return None
    for at in range(first + 1, min(first + _SUBJECT, len(sentence.toks))):
        if not sentence.free(at):
            return None
        if is_finite(sentence, at) and sentence.low(at) not in sentence.words.auxiliaries:
            return at if subject(sentence, at) == (first, at) else None
    return None


def _turned(sentence: Sentence, first: int) -> tuple[int, int] | None:
    """The subject behind a verb of any kind, or behind "so": who it is must be plain."""
    low, words = sentence.low(first), sentence.words
    past = low in words.finite or (low.endswith("ed") and len(low) > 4)
    if not sentence.free(first) or sentence.capital(first) or low in words.auxiliaries:
        return None
    if not past and low not in words.grammar["verbless"]:
        return None
    at = first + 1
    plain = sentence.low(at) in words.determiners or sentence.low(at) in words.personal
    found = inverted(sentence, at)
    if found is None or is_finite(sentence, found[1]):
        return None
    named = any(sentence.capital(i) for i in range(*found)) and sentence.free(at)
    return found if named or (plain and (past or sentence.low(found[1]) in _CLOSES)) else None


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
