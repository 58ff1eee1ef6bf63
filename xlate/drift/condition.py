"""Condition: an "if", "unless", "only", "until" or a quantifier gained, lost, exchanged or moved.

What it means: one version makes a statement depend on something, or bounds it ("only", "all",
"until"), and the other does so differently or not at all. Or the condition is there and no longer
covers what it covered: a sentence was split in two, and only one of them has the "unless".

Why an editor cares: a threat with its "unless" cut off is another threat. In July 2017 much of the
world read that a state would never negotiate, where its words were "unless the hostile policy
ends".

Bad:  "We will not negotiate unless the hostile policy ends" / "We will not negotiate"
      "Unless the siege ends, we will not open the port or free the ships" / "We will not open the
      port. We will not free the ships unless the siege ends"
Good: "provided that the talks resume" / "if the talks are resumed" (no finding);
      "may not cross without a permit" / "may cross only with a permit" (no finding)

Source: MQM 2, Accuracy > Mistranslation; Quirk et al. 1985, chapters 8, 14 and 15 for the classes.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from xlate.drift.across import signs as across
from xlate.drift.answered import answered_amounts
from xlate.drift.build import finding, graded
from xlate.drift.exchange import CONDITIONS, clause, core, exchanged, fit
from xlate.drift.focus import moved
from xlate.drift.left_off import by_fact, cut_off, partitive
from xlate.drift.markers import Marker, Match, answered, find, match, phrase_table
from xlate.drift.necessity import needs
from xlate.drift.pair import Context, Pair, Side
from xlate.drift.scope import uncovered
from xlate.drift.sequence import reversed_order
from xlate.model import Finding, Severity
from xlate.text import lexicon
from xlate.text.messages import _

ID = "XL104"
KIND = "condition"
SEVERITY = Severity.CRITICAL

JUDGED = (
    *sorted(CONDITIONS), "exclusivity", "addition", "universal", "none", "not_all", "existential",
    "many", "majority", "minority", "bound", "approximation", "exactness",
)  # fmt: skip
RESUMING = frozenset(("that", "this", "it", "they", "these", "those"))
# Share of the support that a lost marker's confidence is: an "if" is often told by other grammar
# ("if it is given" / "giving it"), an "until" by an adverb, an "unless" or a "some" by little else.
_LOST = {
    "condition": 0.55, "condition_negative": 0.8, "exception": 0.7, "limit": 0.5,
    "exclusivity": 0.66,
}  # fmt: skip


def check(pair: Pair, context: Context) -> Iterator[Finding]:
    """Findings on conditions, limits and quantifiers of one pair."""
    if not pair.same_language or not lexicon.judged(pair.a.lang):
        yield from across.condition(pair)
        return
    table = phrase_table(pair.a.lang, "condition", JUDGED)
    marks_a, marks_b = (
        [m for m in find(side, table) if not _superlative(side, m)] for side in (pair.a, pair.b)
    )
    needed = needs(pair)
    matches = match(pair, marks_a, marks_b, fit)
    turned = list(moved(pair, matches))
    yield from turned
    for found in matches:
        if (found.a and found.a.indices in needed.a) or (found.b and found.b.indices in needed.b):
            continue
        if found.a and found.b:
            if any(f.evidence[0].rule == "quantifiers exchanged" for f in turned):
                continue
            yield from exchanged(pair, found)
        else:
            yield from _lost(pair, found, context)
    yield from uncovered(pair)
    yield from reversed_order(pair)


def _superlative(side: Side, marker: Marker) -> bool:
    """Whether a "most" grades what follows, "the most influential", and bounds nothing."""
    first = marker.indices[0]
    if marker.cls != "majority" or len(marker.indices) > 1 or not first:
        return False
    before = side.words[first - 1]
    return before.low in _superlative_leads(side.lang) or before.low in ("'s", "’s")


@cache
def _superlative_leads(lang: str) -> frozenset[str]:
    return lexicon.forms(lang, "function", "article", "possessive_determiner")


def _lost(pair: Pair, found: Match, context: Context) -> Iterator[Finding]:
    marker = found.a or found.b
    in_a = found.a is not None
    if marker is None:
        return
    sure, fact = by_fact(pair, marker, in_a, found.support) if core(marker) else (0.0, None)
    if fact is not None:
        yield _to_fact(pair, marker, fact, in_a, sure)
        return
    cut = cut_off(pair, marker, in_a)
    if not core(marker) and not cut:
        return
    told = answered_amounts(pair, context)
    if set(marker.indices) <= (told.a if in_a else told.b):
        return  # "the next few years" / "the years ahead"
    if _answered(pair, marker, in_a) or _discourse(pair.a if in_a else pair.b, marker):
        return
    confidence = max(found.support * _LOST.get(marker.cls, 0.5), cut)
    if core(marker) and partitive(pair, marker, in_a):
        confidence = max(confidence, 0.75 * found.support)
    if marker.cls in CONDITIONS:
        message = _("{one} makes it conditional with {words}; {other} does not")
    else:
        message = _("{one} bounds it with {words}; {other} does not")
    yield finding(
        pair, KIND, graded(SEVERITY, confidence, 0.62), confidence,
        message,
        a=marker.indices if in_a else None, b=None if in_a else marker.indices,
        rule=f"{marker.cls} lost", detail=f"support {found.support:.2f}",
    )  # fmt: skip


def _to_fact(pair: Pair, marker: Marker, fact: int, in_a: bool, confidence: float) -> Finding:
    return finding(
        pair, KIND, graded(SEVERITY, confidence, 0.62), confidence,
        _("{A} has {a}, {B} has {b}: another condition or scope"),
        a=marker.indices if in_a else (fact,), b=(fact,) if in_a else marker.indices,
        rule=f"{marker.cls} to fact",
    )  # fmt: skip


def _answered(pair: Pair, marker: Marker, in_a: bool) -> bool:
    """Whether a marker is linked with what can do its work: a marker, or no connective."""
    if not answered(pair, marker.indices, in_a):
        return False
    other = pair.b if in_a else pair.a
    partners = pair.partners_a if in_a else pair.partners_b
    linked = [j for i in marker.indices for j in partners[i]]
    if marker.cls not in CONDITIONS:
        return True
    joining = lexicon.forms(other.lang, "function", "preposition", "subordinator", "coordinator")
    known = {
        j for m in find(other, phrase_table(other.lang, "condition", JUDGED)) for j in m.indices
    }
    return any(j in known or other.words[j].low not in joining for j in linked)


def _discourse(side: Side, marker: Marker) -> bool:
    """Whether a marker only joins sentences: "apart from that", "unless that happens"."""
    last = clause(side, marker.indices[0])[1]
    after = marker.indices[-1] + 1
    pointing = lexicon.forms(side.lang, "function", "demonstrative", "personal_pronoun")
    if after >= len(side.words) or side.words[after].low not in pointing:
        return False
    taken_up = side.words[after].low in RESUMING and _again(side, marker)
    content = sum(w.content for w in side.words[after:last])
    return marker.cls == "exception" or (taken_up and content <= 1)


def _again(side: Side, marker: Marker) -> bool:
    """Whether another condition stands before: this one may take it up."""
    found = find(side, phrase_table(side.lang, "condition", tuple(sorted(CONDITIONS))))
    return any(core(m) and m.indices < marker.indices for m in found)
