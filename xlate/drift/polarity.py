"""Polarity: a negation gained or lost, or a word replaced by its opposite.

What it means: one version says that something is so, the other that it is not. A "not" is short
and easy to lose in editing; an opposite ("accept" for "reject") does the same harm.

Why an editor cares: no other slip turns a statement into its contrary with so little effort.

Bad:  "We will never give up" / "We will give up"; "failed to halt" / "halted";
      "not impossible" / "impossible"
Good: "We will never give up" / "We shall not ever abandon" (negated on both sides: no finding);
      "did not approve" / "rejected" (a negation answered by an opposite: no finding);
      "it is not impossible" / "it is possible" (two negations: no finding)

Source: MQM 2, Accuracy > Mistranslation; the negation and antonym sets of DEMETR (Karpinska et al.
2022), which string metrics overlook.
"""

from __future__ import annotations

from collections.abc import Iterator

from xlate.drift.across import signs as across
from xlate.drift.build import finding, graded
from xlate.drift.clauses import one_deal
from xlate.drift.denial import affirmed, denies
from xlate.drift.implied import dropped
from xlate.drift.kinship import kin
from xlate.drift.markers import Marker, find, match, phrase_table, project, support
from xlate.drift.necessity import answered_by_until, needs
from xlate.drift.negators import (
    HARD,
    NEAR,
    bearing,
    doubled,
    equals,
    joint,
    negative_affix,
    negatives,
    one_sided,
)
from xlate.drift.pair import Context, Pair, Side
from xlate.model import Finding, Severity
from xlate.text import lexicon
from xlate.text.lexicon.synonyms import Synonyms, opposites, opposites_by_another, synonyms
from xlate.text.messages import _

ID = "XL103"
KIND = "polarity"
SEVERITY = Severity.CRITICAL

SHARED = 15  # words from a negator to the last of what it denies
CLAUSE = 14  # words from a "no" before a subject to what it denies
BY_ANOTHER = 0.75  # how far opposites by another word are to be believed
SHORTEST = 4  # letters of a word that a negative prefix may stand before
_SURE = ("un", "non", "il", "ir")  # before a known word these negate; "in-" and "dis-" may not
_BOUNDED = frozenset(("more", "less", "fewer", "higher", "lower", "later", "earlier", "longer"))


def check(pair: Pair, context: Context) -> Iterator[Finding]:
    """Findings on negation and on opposites of one pair."""
    if not pair.same_language or not lexicon.judged(pair.a.lang):
        yield from across.polarity(pair)
        return
    lookup = synonyms(pair.a.lang, context.settings.lexicon)
    marks_a, marks_b = bearing(pair, True), bearing(pair, False)
    yield from affirmed(pair)
    equal_a, equal_b = equals(pair, marks_a, marks_b, lookup)
    held_a, held_b = answered_by_until(pair.a, pair.b), answered_by_until(pair.b, pair.a)
    open_a = [m for x, m in enumerate(marks_a) if x not in equal_a and m.indices not in held_a]
    open_b = [m for y, m in enumerate(marks_b) if y not in equal_b and m.indices not in held_b]
    matches = match(pair, open_a, open_b, _fit)
    needed = needs(pair)
    silent = (
        doubled(pair, one_sided(matches, True), True, lookup) | joint(matches, True) | needed.a,
        doubled(pair, one_sided(matches, False), False, lookup) | joint(matches, False) | needed.b,
    )
    opposed = [
        (i, j)
        for i, j in _opposites(pair, lookup)
        if not ({(i,)} & silent[0] or {(j,)} & silent[1])
        and not (_prefixed(i, marks_a) or _prefixed(j, marks_b))
    ]
    explained_a: set[int] = set()
    explained_b: set[int] = set()
    for found in matches:
        marker, in_a = (found.a, True) if found.a else (found.b, False)
        if marker is None or (found.a and found.b):
            continue
        if marker.indices in silent[0 if in_a else 1] or _bounds(
            pair.a if in_a else pair.b, marker
        ):
            continue
        if marker.cls not in HARD:
            yield from _implied(pair, marker, in_a, found.support, lookup)
            continue
        if denies(pair.b if in_a else pair.a) and not denies(pair.a if in_a else pair.b):
            continue  # "said no pressure was put" / "denied that pressure was put"
        answer = _answered(marker, pair, opposed, in_a)
        if answer is not None:
            explained_a.add(answer[0])
            explained_b.add(answer[1])
            continue
        if not _shared(pair, marker, in_a):
            yield _negation(pair, marker, in_a, found.support, lookup)
    for i, j in opposed:
        if i not in explained_a and j not in explained_b:
            yield from _opposite(pair, i, j, marks_a, marks_b, lookup)


def _implied(
    pair: Pair, marker: Marker, in_a: bool, around: float, lookup: Synonyms
) -> Iterator[Finding]:
    """A word that denies what depends on it, lost while that stays: "failed to halt" / "halted"."""
    held = dropped(pair, marker, in_a, lookup)
    if held is None:
        return
    confidence = 0.45 + 0.4 * around
    granting = None if held.granting is None else (held.granting,)
    if granting is None:
        message = _("{one} negates with {words}; {other} does not")
    else:
        message = _("{A} has {a}, {B} the opposite, {b}")
    yield finding(
        pair, KIND, graded(SEVERITY, confidence, 0.68), confidence, message,
        a=marker.indices if in_a else granting,
        b=granting if in_a else marker.indices,
        rule="implied negation",
        detail=f"support {around:.2f}",
    )  # fmt: skip


def _bounds(side: Side, marker: Marker) -> bool:
    """Whether a negator makes a bound: "no higher than", "not more than"."""
    after = marker.indices[-1] + 1
    following = [w.low for w in side.words[after : after + 2]]
    return (
        len(following) == 2
        and following[1] == "than"
        and (following[0] in _BOUNDED or following[0].endswith("er"))
    )


def _fit(a: Marker, b: Marker) -> float:
    if a.cls in HARD and b.cls in HARD:
        return 1.0
    return 0.5 if a.cls in HARD or b.cls in HARD else 0.3


def _opposites(pair: Pair, lookup: Synonyms) -> Iterator[tuple[int, int]]:
    """Pairs of linked words, or words in each other's place, that are opposites."""
    lost_a, lost_b = _lost(pair.a), _lost(pair.b)
    free_b = [j for j, partners in enumerate(pair.partners_b) if not partners]
    for i, word in enumerate(pair.a.words):
        if not word.content or i in pair.a.left_out or i in lost_a:
            continue
        linked = bool(pair.partners_a[i])
        for j in pair.partners_a[i] or free_b:
            other = pair.b.words[j]
            if not other.content:
                continue
            if j in pair.b.left_out or j in lost_b or word.lemmas & other.lemmas:
                continue
            if not (
                opposites(word.lemmas, other.lemmas, lookup)
                or _by_prefix(pair, i, j)
                or (linked and opposites_by_another(word.lemmas, other.lemmas, lookup))
            ):
                continue
            if _kept(pair, i, j) or one_deal(pair, i, j):
                continue
            if linked or _in_place(pair, i, j):
                yield i, j


def _lost(side: Side) -> set[int]:
    """Words of phrases that say the opposite of a word in them: "lost their lives"."""
    table = phrase_table(side.lang, "negation", ("loss",))
    return {i for m in find(side, table) for i in m.indices}


def _by_prefix(pair: Pair, i: int, j: int) -> bool:
    """Whether linked words differ by a negative prefix alone: "ratified" / "unratified"."""
    if (i, j) not in pair.links:
        return False
    x, y = pair.a.words[i].low, pair.b.words[j].low
    long, short = (x, y) if len(x) > len(y) else (y, x)
    return len(short) >= SHORTEST and any(long == prefix + short for prefix in _SURE)


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
    marker: Marker, pair: Pair, opposed: list[tuple[int, int]], in_a: bool
) -> tuple[int, int] | None:
    """The opposite that makes up for a negation on one side: "not accept" / "reject".

    A "no" before the subject denies the whole clause: "no door that we tried was left unopened".
    """
    side, last = pair.a if in_a else pair.b, marker.indices[-1]
    first = marker.indices[0]
    leads = first == 0 or not side.words[first - 1].content
    reach = CLAUSE if leads and marker.cls in ("determiner", "pronoun") else 5
    for i, j in opposed:
        at = i if in_a else j
        if 0 < at - last <= reach and not any(w.punctuation for w in side.words[last + 5 : at]):
            return i, j
    return None


def _negation(pair: Pair, marker: Marker, in_a: bool, around: float, lookup: Synonyms) -> Finding:
    head = _head(pair.a if in_a else pair.b, marker)
    held = head is not None and _answered_by_itself(pair, head, in_a, lookup)
    confidence = 0.15 + 0.45 * around + (0.35 if held else 0.0)
    if _loose(pair, marker, in_a) or _cancelled(pair, marker, in_a):
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


def _shared(pair: Pair, marker: Marker, in_a: bool) -> bool:
    """Whether one negator of the other side says it of two: "not buy or sell" / "nor sell"."""
    side, other = (pair.a, pair.b) if in_a else (pair.b, pair.a)
    partners = pair.partners_a if in_a else pair.partners_b
    head = _head(side, marker)
    if head is None:
        return False
    hard = {m.indices[-1] for m in negatives(other) if m.cls in HARD}
    for j in partners[head]:
        joints = []
        for k in range(j - 1, max(-1, j - SHARED), -1):
            if other.words[k].low in (".", ";", "!", "?", "but"):
                break
            if other.words[k].low in ("or", "nor"):
                joints.append(k)
            if k in hard and joints:
                return True
    return False


def _loose(pair: Pair, marker: Marker, in_a: bool) -> bool:
    """Whether a joining negator ("rather than", "nor") is lost, and no "and" stands for it."""
    if marker.cls != "conjunction":
        return False
    if marker.name in ("nor", "neither", "neither nor", "and not"):
        return True
    other = pair.b if in_a else pair.a
    partners = pair.partners_a if in_a else pair.partners_b
    return not any(other.words[j].low in ("and", "or") for i in marker.indices for j in partners[i])


def _cancelled(pair: Pair, marker: Marker, in_a: bool) -> bool:
    """Whether the negated word is negative itself: "not disregard" says "regard".

    A negative word that the other side has too cancels nothing: "not unaware" / "unaware".
    """
    side, other = (pair.a, pair.b) if in_a else (pair.b, pair.a)
    partners = pair.partners_a if in_a else pair.partners_b
    last = marker.indices[-1]
    return any(
        word.content
        and negative_affix(word.lemmas, side.lang)
        and not any(other.words[j].lemmas & word.lemmas for j in partners[k])
        for k, word in enumerate(side.words[last + 1 : last + 4], last + 1)
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
    pair: Pair,
    i: int,
    j: int,
    marks_a: list[Marker],
    marks_b: list[Marker],
    lookup: Synonyms,
) -> Iterator[Finding]:
    if _negated(i, marks_a) != _negated(j, marks_b):
        return
    around = (support(pair, (i,), True) + support(pair, (j,), False)) / 2
    confidence = 0.2 + 0.6 * around
    if opposites_by_another(pair.a.words[i].lemmas, pair.b.words[j].lemmas, lookup):
        confidence *= BY_ANOTHER
    yield finding(
        pair, KIND, graded(SEVERITY, confidence, 0.6), confidence,
        _("{A} has {a}, {B} the opposite, {b}"),
        a=(i,), b=(j,), rule="opposite", detail=f"support {around:.2f}",
    )  # fmt: skip


def _prefixed(index: int, marks: list[Marker]) -> bool:
    """Whether a word stands behind its "non-": "non-violent" is no opposite of "nonviolent"."""
    return any(m.cls == "condition" and index in m.indices[1:] for m in marks)


def _negated(index: int, marks: list[Marker]) -> bool:
    """Whether a negator, or a word that holds one, stands shortly before a word."""
    return any(
        (m.cls not in ("affix", "excess") and 0 < index - m.indices[-1] <= 4)
        or index in m.indices[1:]  # "non-violent"
        for m in marks
    )
