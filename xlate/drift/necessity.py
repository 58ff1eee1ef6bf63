"""Two ways to say that one thing must come first: "not ... until" and "only ... after".

"Lorries may not cross unless they hold a permit" and "Lorries may cross only if they hold a permit"
say the same: the "not" of the one and the "only" of the other are no drift. So is "the siege must
end before we sit down", and "nobody except the crew" beside "only the crew". After Quirk et al.
1985, chapters 8 and 14.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from xlate.drift.exchange import clause, core, sentence
from xlate.drift.markers import Marker, Phrases, find, phrase_table
from xlate.drift.pair import Pair, Side
from xlate.text import lexicon
from xlate.text.words import Word

_HARD = ("particle", "determiner", "pronoun", "adverb")
_BARRING = ("determiner", "pronoun", "adverb")
_NEAR = 4  # words from "except" or "only" within which the thing excepted is named
_REACH = 8  # words from "no" to its "except"
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
    turned = _turned(pair)
    if turned is not None:
        return turned
    barred, alone = _excepted(pair, True)
    barred_b, alone_a = _excepted(pair, False)
    return Needs(
        frozenset({*answered_by_until(pair.a, pair.b), *barred, *alone_a}),
        frozenset({*answered_by_until(pair.b, pair.a), *barred_b, *alone}),
    )


def _turned(pair: Pair) -> Needs | None:
    """The markers of "if he goes, no vote is held" and "unless he goes, a vote is held"."""
    for if_in_a in (True, False):
        side, other = (pair.a, pair.b) if if_in_a else (pair.b, pair.a)
        real, negated = _real(side), _negated(other)
        if real is None or negated is None:
            continue
        own = range(*clause(side, real.indices[0]))
        theirs = range(*clause(other, negated.indices[0]))
        partners = pair.partners_a if if_in_a else pair.partners_b
        content = [i for i in own if side.words[i].content]
        met = sum(any(j in theirs for j in partners[i]) for i in content)
        hard = _hard_in(side, sentence(side, real.indices[0]))
        outside = [m.indices for m in hard if m.indices[0] not in own]
        if len(hard) != 1 or not outside or met * 2 < max(1, len(content)):
            continue
        if _hard_in(other, sentence(other, negated.indices[0])):
            continue
        ifs, unless = frozenset((real.indices, *outside)), frozenset((negated.indices,))
        return Needs(ifs, unless) if if_in_a else Needs(unless, ifs)
    return None


def _real(side: Side) -> Marker | None:
    """The one "if" of a side."""
    found = [m for m in find(side, _conditions(side.lang)) if core(m)]
    return found[0] if len(found) == 1 else None


def _negated(side: Side) -> Marker | None:
    """The first "unless" of a side."""
    table = phrase_table(side.lang, "condition", ("condition_negative",))
    return next((m for m in find(side, table) if core(m) and m.group.get("negates")), None)


def _hard_in(side: Side, here: range) -> list[Marker]:
    hard = find(side, phrase_table(side.lang, "negation", _HARD))
    return [m for m in hard if m.indices[0] in here]


def _excepted(pair: Pair, in_a: bool) -> tuple[list[tuple[int, ...]], list[tuple[int, ...]]]:
    """The markers of "nobody except the crew" on one side and "only the crew" on the other."""
    side, other = (pair.a, pair.b) if in_a else (pair.b, pair.a)
    only = lexicon.forms(side.lang, "condition", "exclusivity", key="core")
    table = phrase_table(side.lang, "condition", ("exclusivity",))
    lone = [m for m in find(other, table) if m.name.removeprefix("the ") in only]
    barred: list[tuple[int, ...]] = []
    alone: list[tuple[int, ...]] = []
    for negator, exception in _barring(side) if lone else ():
        kept = _content(side, range(exception.indices[-1] + 1, exception.indices[-1] + 1 + _NEAR))
        for marker in lone:
            first, last = marker.indices[0], marker.indices[-1]
            named = _content(other, (last - 1, *range(last + 1, last + 1 + _NEAR)))
            if any(w.lemma == "be" for w in other.words[max(0, first - 2) : first]):
                named += _content(other, range(first - _NEAR, first))  # "talks are the only way"
            if any(((i, j) if in_a else (j, i)) in pair.links for i in kept for j in named):
                barred += [negator.indices, exception.indices]
                alone.append(marker.indices)
    return barred, alone


def _barring(side: Side) -> Iterator[tuple[Marker, Marker]]:
    """Each "nobody" or "no ship" with the "except" that bounds it, at most a comma between them."""
    table = phrase_table(side.lang, "condition", ("exception",))
    denying = find(side, phrase_table(side.lang, "negation", _BARRING))
    for exception in find(side, table):
        before = [m for m in denying if m.indices[-1] < exception.indices[0]]
        if not before or not core(exception):
            continue
        between = side.words[before[-1].indices[-1] + 1 : exception.indices[0]]
        if between and between[-1].text == ",":
            between = between[:-1]
        if len(between) <= _REACH and not any(w.punctuation for w in between):
            yield before[-1], exception


def _content(side: Side, indices: Iterable[int]) -> list[int]:
    return [i for i in indices if 0 <= i < len(side.words) and side.words[i].content]


def answered_by_until(side: Side, other: Side) -> list[tuple[int, ...]]:
    """The negators of "as long as it has not come", where the other has "until it comes".

    Or "unless it comes". They must not stand for another negation of the sentence.
    """
    until = lexicon.forms(side.lang, "condition", "limit", key="core")
    while_ = lexicon.forms(side.lang, "condition", "condition", key="core")
    if not _waits(other, until) or _waits(side, until):
        return []
    found = [m for m in find(side, _conditions(side.lang)) if m.name in while_]
    own = [range(*clause(side, m.indices[0])) for m in found]
    hard = find(side, phrase_table(side.lang, "negation", _HARD))
    return [m.indices for m in hard if any(m.indices[0] in region for region in own)]


def _waits(side: Side, until: frozenset[str]) -> bool:
    """Whether a side has an "until" or an "unless"."""
    table = phrase_table(side.lang, "condition", ("limit",))
    return _negated(side) is not None or any(m.name in until for m in find(side, table))


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
