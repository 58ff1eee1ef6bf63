"""Degree beside the word itself: "very", "fully", "slightly"; "strong", "stronger", "strongest"."""

from __future__ import annotations

from collections.abc import Iterator

from xlate.drift.build import finding, graded
from xlate.drift.kinship import KNOWN, kin
from xlate.drift.markers import Marker, Match, answered, find, match, phrase_table, support
from xlate.drift.pair import Pair, Side
from xlate.model import Finding, Severity
from xlate.text import lexicon
from xlate.text.lexicon.synonyms import Synonyms
from xlate.text.messages import _
from xlate.text.words import Word

SURE = 0.6  # confidence from which "slightly" against "fully" is worth an alarm
FAR = 2  # levels between two adverbs from which they claim another thing
REACH = 2  # words between an adverb and what it grades


def lost_or_changed(pair: Pair, lookup: Synonyms, kind: str) -> Iterator[Finding]:
    """Findings on adverbs of degree and on forms of comparison."""
    table = phrase_table(pair.a.lang, "degree")
    marks_a, marks_b = find(pair.a, table), find(pair.b, table)
    for found in match(pair, marks_a, marks_b, _fit, reach=5):
        if found.a and found.b:
            yield from _changed(pair, found, kind)
        else:
            yield from _lost(pair, found, lookup, kind)
    yield from _compared(pair, kind)


def _level(marker: Marker) -> int:
    return int(marker.group["level"])


def _fit(a: Marker, b: Marker) -> float:
    return 1.0 - 0.2 * abs(_level(a) - _level(b))


def _changed(pair: Pair, found: Match, kind: str) -> Iterator[Finding]:
    a, b = found.a, found.b
    assert a is not None
    assert b is not None
    steps = _level(b) - _level(a)
    if abs(steps) < FAR or "approximator" in (a.cls, b.cls):
        return
    linked = any((i, j) in pair.links for i in a.indices for j in b.indices)
    confidence = found.support * 0.6 + 0.15 * linked
    message = (
        _("{A} has {a}, {B} has the stronger {b}")
        if steps > 0
        else _("{A} has {a}, {B} has the weaker {b}")
    )
    yield finding(
        pair, kind, graded(Severity.MAJOR, confidence, SURE), confidence, message,
        a=a.indices, b=b.indices, rule=f"degree {_level(a)} to {_level(b)}",
        detail=f"support {found.support:.2f}",
    )  # fmt: skip


def _lost(pair: Pair, found: Match, lookup: Synonyms, kind: str) -> Iterator[Finding]:
    marker = found.a or found.b
    assert marker is not None
    in_a = found.a is not None
    side = pair.a if in_a else pair.b
    if answered(pair, marker.indices, in_a) or not _graded(pair, marker, in_a, lookup):
        return
    if side.framed(marker.indices):
        return
    confidence = 0.1 + 0.4 * found.support
    yield finding(
        pair, kind, Severity.MINOR, confidence, _("{one} has {words}, {other} says it without"),
        a=marker.indices if in_a else None, b=None if in_a else marker.indices,
        rule=f"{marker.cls} lost", detail=f"support {found.support:.2f}",
    )  # fmt: skip


def _graded(pair: Pair, marker: Marker, in_a: bool, lookup: Synonyms) -> bool:
    """Whether the word beside the adverb stands, as strong as it is, on the other side too."""
    side, partners = (pair.a, pair.partners_a) if in_a else (pair.b, pair.partners_b)
    first, last = marker.indices[0], marker.indices[-1]
    after = range(last + 1, min(len(side.words), last + 1 + REACH))
    before = range(first - 1, max(-1, first - 1 - REACH), -1)
    for places in (after, before):
        for k in places:
            word = side.words[k]
            if word.punctuation or word.number:
                break
            if word.content:
                if marker.cls == "approximator" and word.low in lexicon.forms(
                    side.lang, "condition", "universal"
                ):
                    return False
                return any(_same(pair, k, j, in_a, lookup) for j in partners[k])
    return False


def _same(pair: Pair, k: int, j: int, in_a: bool, lookup: Synonyms) -> bool:
    i, j = (k, j) if in_a else (j, k)
    return kin(pair, i, j, lookup) >= KNOWN


_TIME = frozenset(("late", "recent", "recently", "new", "early", "last"))  # "the latest" news


def _compared(pair: Pair, kind: str) -> Iterator[Finding]:
    """One adjective as it is here, and as a superlative there: "a strict law" / "the strictest"."""
    for i, j in sorted(pair.links):
        a, b = pair.a.words[i], pair.b.words[j]
        if not a.content or not b.content or not a.lemmas & b.lemmas - _TIME:
            continue
        best = _superlative(pair.a, i), _superlative(pair.b, j)
        if bool(best[0]) == bool(best[1]):
            continue
        first, second = best[0] or (i,), best[1] or (j,)
        if _comparative(a if second[-1] == j and best[1] else b):
            continue
        if i in pair.a.left_out or j in pair.b.left_out:
            continue
        around = (support(pair, first, True) + support(pair, second, False)) / 2
        message = (
            _("{A} has {a}, {B} has the weaker {b}")
            if best[0]
            else _("{A} has {a}, {B} has the stronger {b}")
        )
        yield finding(
            pair, kind, Severity.MINOR, 0.2 + 0.35 * around, message,
            a=first, b=second, rule="superlative", detail=f"support {around:.2f}",
        )  # fmt: skip


def _superlative(side: Side, at: int) -> tuple[int, ...] | None:
    """The words of a superlative that ends at a word: "most important", "strictest"."""
    word = side.words[at]
    if at > 1 and side.words[at - 1].low == "most" and word.content and not word.capital:
        determiners = lexicon.forms(side.lang, "function", "article", "possessive_determiner")
        return (at - 1, at) if side.words[at - 2].low in determiners else None
    if word.low in ("best", "worst") or (word.low.endswith("est") and _base(word.low[:-3], word)):
        return (at,)
    return None


def _comparative(word: Word) -> bool:
    if word.low in ("better", "worse"):
        return True
    return word.low.endswith("er") and _base(word.low[:-2], word)


def _base(stem: str, word: Word) -> bool:
    """Whether a base form of the word can have given this stem: "larg" of "large"."""
    if len(stem) < 3:
        return False
    bases = {stem, stem + "e", stem[:-1] + "y" if stem.endswith("i") else stem}
    if stem[-1] == stem[-2]:
        bases.add(stem[:-1])
    return bool(bases & (word.lemmas - {word.low}))
