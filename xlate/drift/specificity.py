"""Specificity: a narrower or a wider term.

What it means: one version names the thing more exactly than the other: a kind against its genus
("a missile" / "a weapon"), or a noun with and without the word that says of which kind it is ("a
ballistic missile test" / "a missile test").

Why an editor cares: the wider word is not wrong, but it lets the reader think of other things, and
the narrower one claims what the statement may not have said.

Bad:  "a warship" / "a vessel"; "serial production" / "production"
Good: "a vessel" / "a craft", "the car" / "the automobile" (equally wide: a note at most)

Source: MQM 2, Accuracy > Mistranslation (overly specific, overly general); Cruse 1986, Lexical
Semantics, chapter 6 (hyponymy); the hypernym edits of DEMETR (Karpinska et al. 2022).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from xlate.drift.blocks import differences
from xlate.drift.build import finding
from xlate.drift.kinship import KNOWN, adverb
from xlate.drift.lost import bracketed
from xlate.drift.markers import support
from xlate.drift.met import Met, met, terms
from xlate.drift.pair import Context, Pair, Side
from xlate.model import Finding, Severity
from xlate.text.lexicon.synonyms import Synonyms, synonyms
from xlate.text.lexicon.wider import Wider, classifying, nouns, wider
from xlate.text.messages import _
from xlate.text.numerals import value_of
from xlate.text.words import Word

ID = "XL114"
KIND = "specificity"
SEVERITY = Severity.MINOR

MODIFIERS = 2  # content words before a noun that still make one term with it
HEAD, FIRST = 4, 3  # letters at least of the parts of a compound: "storm", "sea"

Found = tuple[Sequence[int], Sequence[int], bool]  # words of a and of b, whether a is narrower


def check(pair: Pair, context: Context) -> Iterator[Finding]:
    """Findings on terms of one pair of which one is wider."""
    if not pair.same_language:
        return
    lookup = synonyms(pair.a.lang, context.settings.lexicon)
    table = wider(pair.a.lang)
    told: tuple[set[int], set[int]] = (set(), set())
    ours, theirs = terms(pair.a, table.names), terms(pair.b, table.names)
    for item in met(pair, ours, theirs, lookup):
        a, b = item.words
        narrow = _narrow(pair, item, table)
        if narrow is not None and told[0].isdisjoint(a) and told[1].isdisjoint(b):
            told[0].update(a)
            told[1].update(b)
            yield _told(pair, a, b, narrow, 1.0 if item.linked else 0.8)
    for first, second, narrow in _modified(pair, lookup):
        if told[0].isdisjoint(first) and told[1].isdisjoint(second):
            yield _told(pair, first, second, narrow, 0.8)


def _narrow(pair: Pair, item: Met, table: Wider) -> bool | None:
    """Whether the term of a is the narrower one; None where neither is known to be."""
    phrase = max(item.a.end - item.a.start, item.b.end - item.b.start) > 1
    if item.kinship >= KNOWN and not phrase:
        return None
    if table.is_wider(item.a.names, item.b.names):
        return True
    if table.is_wider(item.b.names, item.a.names):
        return False
    a, b = pair.a.words[item.a.start], pair.b.words[item.b.start]
    if not phrase and _compound(a, b, pair.a.lang):
        return True
    return False if not phrase and _compound(b, a, pair.a.lang) else None


def _compound(long: Word, short: Word, lang: str) -> bool:
    """Whether a word is a compound with the other as its head: "thunderstorm" of "storm"."""
    first = long.lemma.removesuffix(short.lemma)
    if first == long.lemma or len(first) < FIRST or len(short.lemma) < HEAD or long.capital:
        return False
    known = nouns(lang)
    return short.lemma in known and first in known


def _modified(pair: Pair, lookup: Synonyms) -> Iterator[Found]:
    """Nouns that have on one side only a word before them that says of which kind they are."""
    for block in differences(pair, lookup):
        if bool(block.a) == bool(block.b):
            continue
        in_a = bool(block.a)
        run = block.a or block.b
        side, partners = (pair.a, pair.partners_a) if in_a else (pair.b, pair.partners_b)
        other = pair.b if in_a else pair.a
        head = run[-1] + 1
        if not _one_term(side, run, head) or bracketed(side, run) or side.framed(run):
            continue
        same = [j for j in partners[head] if side.words[head].lemmas & other.words[j].lemmas]
        if same:
            long, short = (*run, head), (same[0],)
            yield (long, short, True) if in_a else (short, long, False)


def _one_term(side: Side, run: Sequence[int], head: int) -> bool:
    """Whether the words are nouns or say of what kind, and a noun follows them at once."""
    if head >= len(side.words) or len(run) > MODIFIERS:
        return False
    noun, modifiers = side.words[head], [side.words[i] for i in run]
    known = nouns(side.lang)
    return (
        not noun.lemmas.isdisjoint(known)
        and (noun.low in known or not noun.low.endswith(("ed", "ing")))  # "the people evacuated"
        and not noun.capital
        and all(w.content and not w.capital and value_of(w.low) is None for w in modifiers)
        and not any(adverb(w) for w in modifiers)
        and all(w.low in known or classifying(w.low, side.lang) for w in modifiers)
    )


def _told(pair: Pair, a: Sequence[int], b: Sequence[int], narrow: bool, share: float) -> Finding:
    around = (support(pair, a, True) + support(pair, b, False)) / 2
    message = (
        _("{A} has {a}, {B} has the wider {b}")
        if narrow
        else _("{A} has {a}, {B} has the narrower {b}")
    )
    return finding(
        pair, KIND, SEVERITY, share * (0.15 + 0.35 * around), message,
        a=a, b=b, rule="wider" if narrow else "narrower", detail=f"support {around:.2f}",
    )  # fmt: skip
