"""Statements given whole: what follows "issued the following statement:", without quote marks.

An agency prints a statement as its own paragraphs behind one sentence that announces it. They are
direct quotes as much as anything between marks. A statement ends with the article, at furniture,
or at a paragraph that quotes or reports somebody: there the outlet speaks again.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from xlate.model import Form
from xlate.quotes.drafts import Draft, Range
from xlate.text import lexicon
from xlate.text.pairs import paragraphs
from xlate.text.words import Word, words

LONGEST_ANNOUNCEMENT = 60  # words
FEWEST = 5  # words of a paragraph that is part of a statement
MOST = 60  # paragraphs of one statement
_ANNOUNCES = frozenset(("following", "follow", "below"))
_FULL = frozenset(("full", "complete", "unabridged"))
_TEXT = frozenset(("text", "transcript", "translation"))
_END = re.compile(r"\(?\s*(?:end|ends|-0-|###?)\s*\)?\.?\s*", re.IGNORECASE)


def issued_statements(
    text: str,
    lang: str,
    drafts: Sequence[Draft],
    indirect: Sequence[Draft],
    around: Sequence[Range],
) -> list[Draft]:
    """The paragraphs of statements that are given whole, as direct quotes of one attribution."""
    if not lexicon.groups(lang, "reporting"):
        return []
    found: list[Draft] = []
    taken = {draft.part_of for draft in (*drafts, *indirect)}
    spans = paragraphs(text)
    at = 0
    while at < len(spans):
        cue = _announcement(text, spans[at], lang)
        at += 1
        if cue is None:
            continue
        part = max(taken, default=0) + 1
        taken.add(part)
        first = at
        while (
            at < len(spans)
            and at - first < MOST
            and _goes_on(text, spans[at], drafts, indirect, around)
        ):
            start, end = spans[at]
            found.append(Draft(start, end, (start, end), Form.DIRECT, part, chain=part, cue=cue))
            at += 1
    return found


def _announcement(text: str, span: Range, lang: str) -> Range | None:
    """The noun of a sentence that announces a statement at the end of a paragraph, or None."""
    if not text[span[0] : span[1]].endswith((":", "follows.", "below.")):
        return None
    tokens = words(text[span[0] : span[1]], lang, span[0])[-LONGEST_ANNOUNCEMENT:]
    nouns = _nouns(lang)
    at = next((i for i, w in enumerate(tokens) if w.lemma in nouns), None)
    if at is None:
        return None
    lemmas = {w.lemma for w in tokens} | {w.low for w in tokens}
    whole = bool(lemmas & _FULL) and bool(lemmas & _TEXT)
    if not (lemmas & _ANNOUNCES or whole or _said_in(tokens, at)):
        return None
    return tokens[at].start, tokens[at].end


def _said_in(tokens: Sequence[Word], noun: int) -> bool:
    """Whether it reads "said in a statement on Thursday:"."""
    before = [w.lemma for w in tokens[max(0, noun - 5) : noun]]
    return "in" in before and any(w.lemma in ("say", "state", "declare") for w in tokens[:noun])


def _nouns(lang: str) -> frozenset[str]:
    return lexicon.forms(lang, "reporting", "noun_issued")


def _goes_on(
    text: str,
    span: Range,
    drafts: Sequence[Draft],
    indirect: Sequence[Draft],
    around: Sequence[Range],
) -> bool:
    start, end = span
    if _END.fullmatch(text, start, end) or len(text[start:end].split()) < FEWEST:
        return False
    if any(s < end and start < e for s, e in around):
        return False
    if any(d.outer[0] <= start + 1 and d.outer[0] < end and start < d.outer[1] for d in drafts):
        return False
    reported = (d for d in (*drafts, *indirect) if d.source is not None and d.cue is not None)
    return not any(start <= d.start < end for d in reported)
