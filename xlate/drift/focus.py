"""What an "only" bounds, and which of two things a quantifier counts.

"Only farmers may sell to the state" and "Farmers may sell only to the state" have the same words.
Where "only" stands before a verb it may bound anything behind, and nothing is said. After Quirk et
al. 1985, chapter 8 (focusing subjuncts).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from xlate.drift.build import finding
from xlate.drift.exchange import QUANTIFIERS
from xlate.drift.markers import Marker, Match, find, phrase_table, support
from xlate.drift.pair import Pair, Side
from xlate.drift.verbs import groups
from xlate.model import Finding, Severity
from xlate.text import lexicon
from xlate.text.messages import _

CONDITION = "condition"
BOUNDING = ("only", "solely", "exclusively")
PHRASE = 5  # words of the phrase behind "only"
SURE = 0.75  # support from which a moved "only" is told


def moved(pair: Pair, matches: Sequence[Match]) -> Iterator[Finding]:
    """Findings on an "only" that bounds another thing, or quantifiers that changed places."""
    if pair.a.lang != "en":
        return
    both = [(m.a, m.b) for m in matches if m.a is not None and m.b is not None]
    lone = [(a, b) for a, b in both if a.name in BOUNDING and b.name in BOUNDING]
    for a, b in lone:
        if _other_focus(pair, a, b):
            yield _told(pair, a, b, "another focus")
    yield from _swapped(pair)


def _told(pair: Pair, a: Marker, b: Marker, rule: str) -> Finding:
    return finding(
        pair, CONDITION, Severity.CRITICAL, 0.8,
        _("{A} has {a}, {B} has {b}: it bounds another thing"),
        a=_with_phrase(pair.a, a), b=_with_phrase(pair.b, b), rule=rule,
    )  # fmt: skip


def _with_phrase(side: Side, marker: Marker) -> tuple[int, ...]:
    return (*marker.indices, *_phrase(side, marker))


def _other_focus(pair: Pair, a: Marker, b: Marker) -> bool:
    phrase_a, phrase_b = _phrase(pair.a, a), _phrase(pair.b, b)
    content_a = [i for i in phrase_a if pair.a.words[i].content]
    content_b = [j for j in phrase_b if pair.b.words[j].content]
    if not content_a or not content_b:
        return False
    out_a = all(
        pair.partners_a[i] and not set(pair.partners_a[i]) & set(phrase_b) for i in content_a
    )
    out_b = all(
        pair.partners_b[j] and not set(pair.partners_b[j]) & set(phrase_a) for j in content_b
    )
    sure = min(support(pair, a.indices, True), support(pair, b.indices, False)) >= SURE
    return out_a and out_b and sure and pair.likeness >= SURE


def _phrase(side: Side, marker: Marker) -> tuple[int, ...]:
    """The noun or prepositional phrase behind "only"; nothing where a verb follows."""
    verbs = {i for group in groups(side.words) for i in group.indices}
    after = marker.indices[-1] + 1
    opens = lexicon.forms(
        side.lang, "function", "article", "preposition", "demonstrative", "possessive_determiner"
    )
    found: list[int] = []
    for k in range(after, min(len(side.words), after + PHRASE)):
        word = side.words[k]
        if word.punctuation or k in verbs or word.low in ("and", "or", "but"):
            break
        if k > after and word.low in opens and any(side.words[n].content for n in found):
            break
        found.append(k)
    first = marker.indices[0]
    inside = any(g.indices[0] < first < g.indices[-1] for g in groups(side.words))
    plain = not found or side.words[found[0]].low not in opens
    before = first and not side.words[first - 1].punctuation
    # "may only repair ships": a base form may follow, unless the phrase opens the sentence
    return () if inside or (plain and before) else tuple(found)


def _swapped(pair: Pair) -> Iterator[Finding]:
    """As in "some soldiers killed all prisoners" / "all soldiers killed some prisoners"."""
    heads_a, heads_b = _counted(pair.a), _counted(pair.b)
    crossed = [
        (ma, mb, i, j)
        for i, ma in heads_a
        for j, mb in heads_b
        if pair.partners_a[i] == (j,) and pair.partners_b[j] == (i,) and ma.cls != mb.cls
    ]
    if len(crossed) != 2 or crossed[0][2] == crossed[1][2] or crossed[0][3] == crossed[1][3]:
        return
    classes_a, classes_b = {c[0].cls for c in crossed}, {c[1].cls for c in crossed}
    if classes_a == classes_b and len(classes_a) == 2:
        for a, b, _i, _j in crossed:
            yield _told(pair, a, b, "quantifiers exchanged")


def _counted(side: Side) -> list[tuple[int, Marker]]:
    """What each quantifier counts: the next content word, with the quantifier."""
    found = []
    for marker in find(side, phrase_table(side.lang, "condition", QUANTIFIERS)):
        if marker.name in ("a", "an", "one", "other", "another", "no"):
            continue
        start = marker.indices[-1] + 1
        reach = range(start, min(len(side.words), start + 3))
        head = next((k for k in reach if side.words[k].content), None)
        if head is not None and not any(w.punctuation for w in side.words[start:head]):
            found.append((head, marker))
    return found
