"""Two ways to say that one thing must come first: "not ... until" and "only ... after".

"Lorries may not cross unless they hold a permit" and "Lorries may cross only if they hold a permit"
say the same: the "not" of the one and the "only" of the other are no drift. So is "the siege must
end before we sit down". After Quirk et al. 1985, chapters 8 and 14.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from xlate.drift.exchange import clause, sentence
from xlate.drift.markers import Phrases, find, phrase_table
from xlate.drift.pair import Pair, Side
from xlate.text import lexicon
from xlate.text.words import Word

_HARD = ("particle", "determiner", "pronoun", "adverb")
_ONLY_TO = 2  # words from "only" to the word that begins its clause
_CLASSES = ("condition", "condition_negative", "limit", "exception", "exclusivity")


@dataclass(frozen=True, slots=True)
class Needs:
    """Markers, by their words, that only say in another way what must come first."""

    a: frozenset[tuple[int, ...]] = frozenset()
    b: frozenset[tuple[int, ...]] = frozenset()


def needs(pair: Pair) -> Needs:
    """The markers of a pair that say the same need, negated on one side and not on the other."""
    plain_a, denied_a = _plain(pair.a), _denied(pair.a)
    plain_b, denied_b = _plain(pair.b), _denied(pair.b)
    if plain_a and denied_b and not denied_a:
        return Needs(frozenset(plain_a), frozenset(denied_b))
    if plain_b and denied_a and not denied_b:
        return Needs(frozenset(denied_a), frozenset(plain_b))
    return Needs(frozenset(_not_yet(pair.a, pair.b)), frozenset(_not_yet(pair.b, pair.a)))


def _not_yet(side: Side, other: Side) -> list[tuple[int, ...]]:
    """The negators of "as long as it has not come" where the other side has "until it comes"."""
    until = lexicon.forms(side.lang, "condition", "limit", key="core")
    while_ = lexicon.forms(side.lang, "condition", "condition", key="core")
    table = phrase_table(side.lang, "condition", ("limit",))
    if not any(m.name in until for m in find(other, table)) or any(
        m.name in until for m in find(side, table)
    ):
        return []
    found = [m for m in find(side, _conditions(side.lang)) if m.name in while_]
    own = [range(*clause(side, m.indices[0])) for m in found]
    hard = find(side, phrase_table(side.lang, "negation", _HARD))
    return [m.indices for m in hard if any(m.indices[0] in region for region in own)]


def _conditions(lang: str) -> Phrases:
    return phrase_table(lang, "condition", ("condition",))


def _plain(side: Side) -> list[tuple[int, ...]]:
    """The markers of "only after", "only if", "must ... before" in a side."""
    words = side.words
    only = lexicon.forms(side.lang, "condition", "exclusivity", key="core")
    begins = lexicon.forms(side.lang, "condition", "needed")
    first = lexicon.forms(side.lang, "condition", "needed_before")
    must = lexicon.forms(side.lang, "condition", "needing")
    found: list[tuple[int, ...]] = []
    for k, word in enumerate(words):
        if word.low in only:
            near = range(k + 1, min(len(words), k + 1 + _ONLY_TO))
            after = next((n for n in near if words[n].low in begins), None)
            if after is not None:
                found += [(k,), (after,), (k, after)]
    if any(w.low in must or _bound_to(words, k) for k, w in enumerate(words)):
        found += [(k,) for k, w in enumerate(words) if w.low in first]
    return found


def _bound_to(sequence: Sequence[Word], index: int) -> bool:
    """Whether "has to", "need to" stands there."""
    after = sequence[index + 1].low if index + 1 < len(sequence) else ""
    return after == "to" and sequence[index].lemma in ("have", "need")


def _denied(side: Side) -> list[tuple[int, ...]]:
    """The markers of "not ... until", "no ... without" in a side, each with its negator."""
    found: list[tuple[int, ...]] = []
    hard = find(side, phrase_table(side.lang, "negation", _HARD))
    licensed = lexicon.forms(side.lang, "condition", "needed_negated")
    markers = [
        m for m in find(side, phrase_table(side.lang, "condition", _CLASSES)) if m.name in licensed
    ]
    for marker in markers:
        region = sentence(side, marker.indices[0])
        own = range(*clause(side, marker.indices[0]))
        nearest = [m for m in hard if m.indices[0] in region and m.indices[0] not in own]
        if nearest:
            found += [marker.indices, *(m.indices for m in nearest)]
    return found
