"""Polarity: a negation gained or lost, or a word replaced by its opposite.

What it means: one version says that something is so, the other that it is not. A "not" is short
and easy to lose in editing; an opposite ("accept" for "reject") does the same harm.

Why an editor cares: no other slip turns a statement into its contrary with so little effort.

Bad:  "We will never give up" / "We will give up"
Good: "We will never give up" / "We shall not ever abandon" (negated on both sides: no finding);
      "did not approve" / "rejected" (a negation answered by an opposite: no finding)

Source: MQM 2, Accuracy > Mistranslation; the negation and antonym sets of DEMETR (Karpinska et al.
2022), which string metrics overlook.
"""

from __future__ import annotations

from collections.abc import Iterator

from xlate.drift.build import finding, graded
from xlate.drift.clauses import one_deal
from xlate.drift.kinship import kin
from xlate.drift.lexicons import looks_negative
from xlate.drift.markers import Marker, find, match, phrase_table, project, support
from xlate.drift.pair import Context, Pair, Side
from xlate.model import Finding, Severity
from xlate.text.lexicon.synonyms import Synonyms, synonyms
from xlate.text.messages import _

ID = "XL103"
KIND = "polarity"
SEVERITY = Severity.CRITICAL

NEAR = 0.55  # kinship from which a partner is the negated word itself, or near it
HARD = frozenset(("particle", "determiner", "pronoun", "conjunction", "adverb"))
_PREFIXED = frozenset(("non", "un", "ill", "anti"))
_BOUNDED = frozenset(("more", "less", "fewer", "higher", "lower", "later", "earlier", "longer"))


def check(pair: Pair, context: Context) -> Iterator[Finding]:
    """Findings on negation and on opposites of one pair."""
    if not pair.same_language:
        return
    lookup = synonyms(pair.a.lang, context.settings.lexicon)
    marks_a, marks_b = _negatives(pair.a, lookup), _negatives(pair.b, lookup)
    opposites = list(_opposites(pair, lookup))
    explained_a: set[int] = set()
    explained_b: set[int] = set()
    for found in match(pair, marks_a, marks_b, _fit):
        marker, in_a = (found.a, True) if found.a else (found.b, False)
        if marker is None or (found.a and found.b):
            continue
        if marker.cls not in HARD and not _against_with(pair, marker, in_a):
            continue
        if _bounds(pair.a if in_a else pair.b, marker):
            continue
        answer = _answered(marker, pair, opposites, in_a)
        if answer is not None:
            explained_a.add(answer[0])
            explained_b.add(answer[1])
            continue
        yield _negation(pair, marker, in_a, found.support, lookup)
    for i, j in opposites:
        if i not in explained_a and j not in explained_b:
            yield from _opposite(pair, i, j, marks_a, marks_b)


def _negatives(side: Side, lookup: Synonyms) -> list[Marker]:
    """Negators of a side, with words that hold a negation: "refuse", "unable", "without".

    Idioms that look negative and are not ("no more than") only ever answer a negator.
    """
    result = find(side, phrase_table(side.lang, "negation"))
    taken = {i for m in result for i in m.indices}
    result += [
        Marker(m.indices, m.name, {"class": "condition"})
        for m in find(side, phrase_table(side.lang, "condition", ("condition_negative",)))
        if taken.isdisjoint(m.indices)
    ]
    taken = {i for m in result for i in m.indices}
    for index, word in enumerate(side.words):
        if index in taken:
            continue
        hyphened = word.low in _PREFIXED and _hyphen_after(side, index)
        if hyphened or (word.content and _negative_affix(word.lemmas, side.lang)):
            kind = "condition" if hyphened else "affix"
            result.append(Marker((index,), word.low, {"class": kind}))
    return sorted(result, key=lambda m: m.indices)


def _hyphen_after(side: Side, index: int) -> bool:
    return index + 1 < len(side.words) and side.words[index + 1].low in "-‐‑"


def _against_with(pair: Pair, marker: Marker, in_a: bool) -> bool:
    """Whether a "without" is linked with a "with"."""
    other, partners = (pair.b, pair.partners_a) if in_a else (pair.a, pair.partners_b)
    linked = {other.words[k].low for i in marker.indices for k in partners[i]}
    return marker.name == "without" and "with" in linked


def _bounds(side: Side, marker: Marker) -> bool:
    """Whether a negator makes a bound: "no higher than", "not more than"."""
    after = marker.indices[-1] + 1
    following = [w.low for w in side.words[after : after + 2]]
    return (
        len(following) == 2
        and following[1] == "than"
        and (following[0] in _BOUNDED or following[0].endswith("er"))
    )


def _negative_affix(lemmas: frozenset[str], lang: str) -> bool:
    return any(looks_negative(lemma, lang) for lemma in lemmas)


def _fit(a: Marker, b: Marker) -> float:
    if a.cls in HARD and b.cls in HARD:
        return 1.0
    return 0.5 if a.cls in HARD or b.cls in HARD else 0.3


def _opposites(pair: Pair, lookup: Synonyms) -> Iterator[tuple[int, int]]:
    """Pairs of linked words, or words in each other's place, that are opposites."""
    for i, word in enumerate(pair.a.words):
        against: set[str] = set()
        for lemma in word.lemmas:
            against |= lookup.antonyms.get(lemma, frozenset())
        if not against or not word.content or i in pair.a.left_out:
            continue
        for j, other in enumerate(pair.b.words):
            if against.isdisjoint(other.lemmas) or not other.content or j in pair.b.left_out:
                continue
            if word.lemmas & other.lemmas or _kept(pair, i, j) or one_deal(pair, i, j):
                continue
            linked = (i, j) in pair.links
            both_free = not pair.partners_a[i] and not pair.partners_b[j]
            if linked or (both_free and _in_place(pair, i, j)):
                yield i, j


def _kept(pair: Pair, i: int, j: int) -> bool:
    """Whether one of two words has its equal on the other side."""
    a, b = pair.a.words, pair.b.words
    return any(a[i].lemmas & b[k].lemmas for k in pair.partners_a[i]) or any(
        a[k].lemmas & b[j].lemmas for k in pair.partners_b[j]
    )


def _in_place(pair: Pair, i: int, j: int) -> bool:
    """Whether the words stand between the same linked neighbours."""
    return abs(project(pair, i, True) - j) <= 2 and abs(project(pair, j, False) - i) <= 2


def _answered(
    marker: Marker, pair: Pair, opposites: list[tuple[int, int]], in_a: bool
) -> tuple[int, int] | None:
    """The opposite that makes up for a negation on one side: "not accept" / "reject"."""
    last = marker.indices[-1]
    for i, j in opposites:
        if 0 < (i if in_a else j) - last <= 5:
            return i, j
    return None


def _negation(pair: Pair, marker: Marker, in_a: bool, around: float, lookup: Synonyms) -> Finding:
    head = _head(pair.a if in_a else pair.b, marker)
    held = head is not None and _answered_by_itself(pair, head, in_a, lookup)
    confidence = 0.15 + 0.45 * around + (0.35 if held else 0.0)
    if marker.cls == "conjunction" or _cancelled(pair.a if in_a else pair.b, marker):
        confidence *= 0.5
    return finding(
        pair, KIND, graded(SEVERITY, confidence, 0.68), confidence,
        _("{one} negates with {words}; {other} does not"),
        a=marker.indices if in_a else None,
        b=None if in_a else marker.indices,
        rule="negation",
        detail=f"support {around:.2f}, head {'aligned' if held else 'not aligned'}",
    )  # fmt: skip


def _answered_by_itself(pair: Pair, index: int, in_a: bool, lookup: Synonyms) -> bool:
    """Whether the other side has the same word, or a near one, as the negated word's partner."""
    if in_a:
        return any(kin(pair, index, j, lookup) >= NEAR for j in pair.partners_a[index])
    return any(kin(pair, i, index, lookup) >= NEAR for i in pair.partners_b[index])


def _cancelled(side: Side, marker: Marker) -> bool:
    """Whether the negated word is negative itself: "not disregard" says "regard"."""
    last = marker.indices[-1]
    return any(
        word.content and _negative_affix(word.lemmas, side.lang)
        for word in side.words[last + 1 : last + 4]
    )


def _head(side: Side, marker: Marker) -> int | None:
    """The word a negator most likely speaks of: the next content word within five."""
    last = marker.indices[-1]
    for k in range(last + 1, min(len(side.words), last + 6)):
        word = side.words[k]
        if word.punctuation:
            return None
        if word.content:
            return k
    return None


def _opposite(
    pair: Pair, i: int, j: int, marks_a: list[Marker], marks_b: list[Marker]
) -> Iterator[Finding]:
    if _negated(i, marks_a) != _negated(j, marks_b):
        return
    around = (support(pair, (i,), True) + support(pair, (j,), False)) / 2
    confidence = 0.2 + 0.6 * around
    yield finding(
        pair, KIND, graded(SEVERITY, confidence, 0.6), confidence,
        _("{A} has {a}, {B} the opposite, {b}"),
        a=(i,), b=(j,), rule="opposite", detail=f"support {around:.2f}",
    )  # fmt: skip


def _negated(index: int, marks: list[Marker]) -> bool:
    """Whether a negator, or a word that holds one, stands shortly before a word."""
    return any(m.cls != "affix" and 0 < index - m.indices[-1] <= 4 for m in marks)
