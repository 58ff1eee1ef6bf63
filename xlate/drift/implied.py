"""Words that deny what depends on them, and whether that is left standing without them.

"failed to halt", "refrained from calling", "lacks water", "without power": with the first word
lost, the rest says the contrary. After Karttunen 1971, Implicative Verbs.
"""

from __future__ import annotations

from dataclasses import dataclass

from xlate.drift.kinship import KNOWN, kin
from xlate.drift.markers import Marker, find, phrase_table
from xlate.drift.pair import Pair, Side
from xlate.text.lexicon.synonyms import Synonyms

REACH = 3  # words from a verb to "to" or "from", and from there to the verb that depends
APART = 7  # words between "prevent" and its "from"
_LINKING = frozenset(("to", "from"))


@dataclass(frozen=True, slots=True)
class Dropped:
    """The word that a negator denies, and what grants it on the other side ("has", "with")."""

    denied: int
    granting: int | None = None


def dropped(pair: Pair, marker: Marker, in_a: bool, lookup: Synonyms) -> Dropped | None:
    """What a negator denies, if the other side has it and nothing that denies it.

    Args:
        pair: The pair.
        marker: A negator that no negator of the other side answers.
        in_a: Whether it stands in a.
        lookup: The synonyms of the language.
    """
    side = pair.a if in_a else pair.b
    if _is(side, marker, "privative"):
        denied = _denied(side, marker, _following(side, marker.indices[-1] + 1, REACH + 1))
        granting = None if denied is None else _granting(pair, denied, in_a)
        return Dropped(denied, granting) if denied is not None and granting is not None else None
    if not _is(side, marker, "implicative"):
        return None
    denied = _denied(side, marker, _dependent(side, marker))
    if denied is None or _replaced(pair, marker, in_a):
        return None
    partners = (pair.partners_a if in_a else pair.partners_b)[denied]
    held = any(
        kin(pair, *((denied, k) if in_a else (k, denied)), lookup) >= KNOWN for k in partners
    )
    return Dropped(denied) if held else None


def _is(side: Side, marker: Marker, cls: str) -> bool:
    """Whether a marker's words are a phrase of a class of the negation lexicon."""
    found = find(side, phrase_table(side.lang, "negation", (cls,)))
    return any(m.indices[0] == marker.indices[0] for m in found)


def _denied(side: Side, marker: Marker, index: int | None) -> int | None:
    """The denied word, unless a mark stands before it."""
    if index is None or any(w.punctuation for w in side.words[marker.indices[-1] + 1 : index]):
        return None
    return index


def _following(side: Side, start: int, reach: int) -> int | None:
    """The next content word."""
    stop = min(len(side.words), start + reach)
    return next((k for k in range(start, stop) if side.words[k].content), None)


def _dependent(side: Side, marker: Marker) -> int | None:
    """The verb that depends on a verb: after "to" or "from", or in -ing right behind it."""
    last = marker.indices[-1]
    after = last + 1
    if after < len(side.words) and _gerund(side, after):
        return after
    for k in range(after, min(len(side.words), last + APART + 1)):
        word = side.words[k]
        if word.punctuation:
            return None
        if word.low in _LINKING and (k - last <= REACH or word.low == "from"):
            found = _following(side, k + 1, REACH)
            if found is None or (word.low == "from" and not _gerund(side, found)):
                return None
            return found
    return None


def _gerund(side: Side, index: int) -> bool:
    word = side.words[index]
    return word.content and word.low.endswith("ing") and len(word.low) > 4


def _replaced(pair: Pair, marker: Marker, in_a: bool) -> bool:
    """Whether another content word stands in the place of a negator: "failed" / "tried"."""
    other = pair.b if in_a else pair.a
    partners = pair.partners_a if in_a else pair.partners_b
    return any(other.words[j].content for i in marker.indices for j in partners[i])


def _granting(pair: Pair, denied: int, in_a: bool) -> int | None:
    """The word that says on the other side that there is what is denied: "has", "with"."""
    other = pair.b if in_a else pair.a
    side = pair.a if in_a else pair.b
    partners = (pair.partners_a if in_a else pair.partners_b)[denied]
    held = [j for j in partners if other.words[j].lemmas & side.words[denied].lemmas]
    giving = {
        i
        for m in find(other, phrase_table(other.lang, "negation", ("possession",)))
        for i in m.indices
    }
    return next(
        (
            k
            for j in held
            for k in range(max(0, j - REACH - 1), j)
            if k in giving and not any(w.punctuation for w in other.words[k:j])
        ),
        None,
    )
