"""Reporting words that deny what they report: "denied that it had pressed the judges".

The cue is no part of the words compared, but it says "not" of all of them: "denied that it had" is
"said that it had not", and "said that it had" is the contrary. After Saurí & Pustejovsky 2009.
"""

from __future__ import annotations

from collections.abc import Iterator

from xlate.drift.build import finding, graded
from xlate.drift.negators import negatives
from xlate.drift.pair import Pair, Side
from xlate.model import Finding, Form, Severity
from xlate.text import lexicon
from xlate.text.messages import _
from xlate.text.words import words

POLARITY = "polarity"
SURE = 0.62


def denies(side: Side) -> bool:
    """Whether the reporting words of a side deny what it reports."""
    quote = side.quote
    if quote is None or quote.cue is None or quote.form is not Form.INDIRECT:
        return False
    lemmas = lexicon.forms(side.lang, "negation", "denying_cue", key="lemmas")
    return any(w.lemmas & lemmas for w in words(quote.cue.text, side.lang))


def affirmed(pair: Pair) -> Iterator[Finding]:
    """What one side denies by its reporting words, and the other reports as so."""
    denied_a, denied_b = denies(pair.a), denies(pair.b)
    if denied_a == denied_b or negatives(pair.a) or negatives(pair.b):
        return
    side, other = (pair.a, pair.b) if denied_a else (pair.b, pair.a)
    cue = side.quote.cue if side.quote else None
    known = other.quote.cue if other.quote else None
    if cue is None or known is None or _negative(other, known.text):
        return
    span = side.chars(cue.start, cue.end)
    confidence = 0.2 + 0.7 * pair.likeness
    yield finding(
        pair, POLARITY, graded(Severity.CRITICAL, confidence, SURE), confidence,
        _("{one} negates with {words}; {other} does not"),
        a=span if denied_a else None, b=None if denied_a else span,
        rule="denied by the cue", detail=f"likeness {pair.likeness:.2f}",
    )  # fmt: skip


def _negative(side: Side, cue: str) -> bool:
    """Whether any reporting word denies or refuses: "rejected", "ruled out"."""
    negative = lexicon.forms(side.lang, "negation", "verb", "denying_cue", key="lemmas")
    first = {lemma.split()[0] for lemma in negative}
    return any(w.lemmas & first for w in words(cue, side.lang))
