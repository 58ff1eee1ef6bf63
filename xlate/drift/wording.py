"""Wording: other words for the same, or another thing named in its place.

What it means: the versions use different words at the same place. Two correct translations share
about half their words, so most such differences are harmless and only noted.

Why an editor cares: now and then the other words name another thing ("a production system" /
"production", "their own releases" / "some reports"), and then the note becomes a warning.

Bad:  "the classmate" / "the pupil", "the pontiff" / "the politician"
Good: "stressed" / "underscored" (a note at most)

Source: MQM 2, Accuracy > Mistranslation; the typology of paraphrases of Vila, Martí & Rodríguez
(2014) and ETPC (Kovatchev et al. 2018) for what is harmless.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from xlate.drift.answered import answered_amounts
from xlate.drift.blocks import differences
from xlate.drift.build import finding, graded
from xlate.drift.kinship import KNOWN, kin
from xlate.drift.markers import support
from xlate.drift.pair import Block, Context, Pair
from xlate.model import Finding, Severity
from xlate.text.lexicon.synonyms import Synonyms, sets_of, synonyms
from xlate.text.messages import _
from xlate.text.words import Word

ID = "XL111"
KIND = "wording"
SEVERITY = Severity.MINOR

SURE = 0.6  # confidence from which another thing named is worth an alarm


def check(pair: Pair, context: Context) -> Iterator[Finding]:
    """Notes and warnings on words that stand in each other's place."""
    if not pair.same_language:
        return
    lookup = synonyms(pair.a.lang, context.settings.lexicon)
    told: set[int] = set()
    known = answered_amounts(pair, context)
    for block in differences(pair, lookup):
        if block.a and block.b:
            told.update(block.a)
            if not known.hold(pair, block):
                yield _replaced(pair, block, lookup)
    yield from _linked(pair, lookup, told | known.a)


def _replaced(pair: Pair, block: Block, lookup: Synonyms) -> Finding:
    """Unlinked words against unlinked words: nothing known relates them."""
    around = (support(pair, block.a, True) + support(pair, block.b, False)) / 2
    related = _relatedness(pair, block, lookup)
    if other := _another_thing(pair, block.a, block.b, lookup):
        return _warning(pair, other, around)
    confidence = around * (0.5 - 0.4 * related)
    severity = Severity.MINOR if confidence >= 0.15 else Severity.NEUTRAL
    return finding(
        pair, KIND, severity, confidence, _("{A} has {a}, {B} has {b}"),
        a=block.a, b=block.b, rule="other words",
        detail=f"support {around:.2f}, relatedness {related:.2f}",
    )  # fmt: skip


def _relatedness(pair: Pair, block: Block, lookup: Synonyms) -> float:
    best = 0.0
    for i in block.a:
        for j in block.b:
            best = max(best, kin(pair, i, j, lookup))
    return best


def _linked(pair: Pair, lookup: Synonyms, told: set[int]) -> Iterator[Finding]:
    """Linked words that differ: a note, a warning where nothing known relates them."""
    for i, partners in enumerate(pair.partners_a):
        word = pair.a.words[i]
        if not word.content or not partners or i in pair.a.left_out or i in told:
            continue
        others = [j for j in partners if pair.b.words[j].content and j not in pair.b.left_out]
        others = [j for j in others if _first_for(pair, i, j)]
        if not others:
            continue
        best = max(kin(pair, i, j, lookup) for j in others)
        if best >= 1.0 or _same_spelling(word, others, pair):
            continue
        other = _another_thing(pair, (i,), others, lookup) if best < KNOWN else None
        if other is not None:
            around = (support(pair, (i,), True) + support(pair, others, False)) / 2
            yield _warning(pair, other, around)
        else:
            yield _note(pair, (i,), others, best)


def _first_for(pair: Pair, i: int, j: int) -> bool:
    """Whether i is the first content word of a that answers j: each difference is told once."""
    return next((k for k in pair.partners_b[j] if pair.a.words[k].content), i) == i


def _another_thing(
    pair: Pair, a: Sequence[int], b: Sequence[int], lookup: Synonyms
) -> Block | None:
    """Words of a and b that name different things of one kind: "strawberries" / "raspberries"."""
    for i in a:
        kinds = sets_of(lookup.contrast, pair.a.words[i].lemmas)
        if not kinds:
            continue
        for j in b:
            word = pair.b.words[j]
            if _opposite(pair.a.words[i], word, lookup):
                continue  # polarity's matter: "did not approve" / "rejected"
            if kinds & sets_of(lookup.contrast, word.lemmas) and kin(pair, i, j, lookup) < KNOWN:
                return Block((i,), (j,))
    return None


def _opposite(a: Word, b: Word, lookup: Synonyms) -> bool:
    return any(lookup.antonyms.get(lemma, frozenset()) & b.lemmas for lemma in a.lemmas)


def _warning(pair: Pair, block: Block, around: float) -> Finding:
    confidence = 0.3 + 0.4 * around
    return finding(
        pair, KIND, graded(Severity.MAJOR, confidence, SURE), confidence,
        _("{A} has {a}, {B} has {b}: another thing"),
        a=block.a, b=block.b, rule="another thing of one kind", detail=f"support {around:.2f}",
    )  # fmt: skip


def _same_spelling(word: Word, others: Sequence[int], pair: Pair) -> bool:
    return any(pair.b.words[j].low == word.low for j in others)


def _note(pair: Pair, a: Sequence[int], b: Sequence[int], nearness: float) -> Finding:
    around = (support(pair, a, True) + support(pair, b, False)) / 2
    known = nearness >= KNOWN
    confidence = 0.05 if known else around * (0.45 - 0.4 * nearness)
    severity = Severity.NEUTRAL if known or confidence < 0.15 else Severity.MINOR
    return finding(
        pair, KIND, severity, confidence, _("{A} has {a}, {B} has {b}"),
        a=a, b=b, rule="synonym" if known else "other word",
        detail=f"support {around:.2f}, kinship {nearness:.2f}",
    )  # fmt: skip
