"""Who stands where beside an English verb: subject, object, agent, read without a parser.

The subject is the noun phrase right before the verb group inside its clause, the object the one
right after it, the agent that of the by-phrase. Where a clause is broken up (a relative pronoun,
two verbs of one subject, a parenthesis) nothing is said: no answer is better than a wrong one.
After Abney 1991, Parsing by Chunks.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from xlate.drift.kinship import adverb
from xlate.drift.pair import Pair
from xlate.drift.verbs import Group, Time, edge, groups, listed, participle
from xlate.text import lexicon
from xlate.text.numerals import value_of
from xlate.text.once import once
from xlate.text.words import Word


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun phrase: its words by index, the last the head; `after` is the preposition before.

    One `joined` to the phrase before it ("and", "or") has that one's preposition.
    """

    words: tuple[int, ...]
    after: str = ""
    joined: bool = False

    @property
    def head(self) -> int:
        """The word that the phrase is about."""
        return self.words[-1]


@dataclass(frozen=True, slots=True)
class Clause:
    """A verb group with the noun phrases beside it; empty where nothing sure can be said."""

    group: Group
    subject: tuple[Phrase, ...]
    object: tuple[Phrase, ...]
    others: tuple[Phrase, ...]  # after prepositions, to the right of the verb

    @property
    def agents(self) -> tuple[Phrase, ...]:
        """Who does it."""
        if not self.group.passive:
            return self.subject
        return tuple(phrase for phrase in self.others if phrase.after == "by")

    @property
    def patients(self) -> tuple[Phrase, ...]:
        """To whom or what it is done."""
        if self.group.passive:
            return self.subject
        return self.object or tuple(p for p in self.others[:1] if p.after in _AIMS)

    @property
    def span(self) -> tuple[int, ...]:
        """All words of verb and phrases."""
        phrases = (*self.subject, *self.agents, *self.patients)
        return tuple(sorted({*self.group.indices, *(i for p in phrases for i in p.words)}))


def same(pair: Pair, i: int, j: int) -> bool:
    """Whether word i of a and word j of b are about the same."""
    x, y = pair.a.words[i], pair.b.words[j]
    return (i, j) in pair.links or bool(_nominal(x) and _nominal(y) and x.lemmas & y.lemmas)


def meet(pair: Pair, own: Sequence[Phrase], theirs: Sequence[Phrase]) -> bool:
    """Whether a phrase of a and one of b are about the same."""
    return any(same(pair, p.head, q.head) for p in own for q in theirs)


@lru_cache(maxsize=1)
def _converses() -> frozenset[frozenset[str]]:
    rows = [pair for g in lexicon.groups("en", "clauses") for pair in g.get("pairs", ())]
    return frozenset(frozenset(part.strip() for part in row.split("|")) for row in rows)


def converse(a: Word, b: Word) -> bool:
    """Whether two verbs tell one deal from its two ends: "buy" and "sell"."""
    return any(frozenset((x, y)) in _converses() for x in a.lemmas for y in b.lemmas if x != y)


def exchanged(pair: Pair, a: Clause, b: Clause) -> bool:
    """Whether each clause's subject stands on the other side of the other clause's verb."""
    return meet(pair, a.subject, (*b.object, *b.others)) and meet(
        pair, (*a.object, *a.others), b.subject
    )


def one_deal(pair: Pair, i: int, j: int) -> bool:
    """Whether word i of a and word j of b are converse verbs of one deal: it says the same.

    "Karsk sold Sund a ship" is "Sund bought a ship from Karsk".
    """
    if pair.a.lang != "en" or pair.b.lang != "en":
        return False
    if not converse(pair.a.words[i], pair.b.words[j]):
        return False
    a, b = _clause_at(pair.a.words, i), _clause_at(pair.b.words, j)
    return not a.group.passive and not b.group.passive and exchanged(pair, a, b)


def _clause_at(sequence: Sequence[Word], verb: int) -> Clause:
    """The clause of a word that is known to be a verb."""
    found = next((c for c in clauses(sequence) if c.group.head == verb), None)
    alone = Group((verb,), verb, Time.PRESENT, lone=True)
    return found or clause_of(sequence, alone, 0, len(sequence))


_AIMS = frozenset(("on", "at", "upon", "against", "over", "into"))
_JOINED = frozenset(("and", "or"))


@once
def clauses(sequence: Sequence[Word]) -> list[Clause]:
    """The clauses of an English text, one for each finite verb group, left to right."""
    found = groups(sequence)
    result = []
    for number, group in enumerate(found):
        floor = found[number - 1].indices[-1] + 1 if number else 0
        ceiling = found[number + 1].indices[0] if number + 1 < len(found) else len(sequence)
        result.append(clause_of(sequence, group, floor, ceiling))
    return result


def clause_of(sequence: Sequence[Word], group: Group, floor: int, ceiling: int) -> Clause:
    """The clause of a group between two word indices that other groups leave free."""
    first, last = group.indices[0], group.indices[-1]
    start = first
    while start > floor and not edge(sequence, start - 1):
        start -= 1
    end = last + 1
    while end < ceiling and not edge(sequence, end):
        end += 1
    between = sequence[start:first]
    broken = (start == floor and floor > 0) or _verbal(between)  # another verb stands between
    relative = start > 0 and sequence[start - 1].low in _RELATIVE
    before = () if broken or relative else phrases(sequence, start, first)
    after = phrases(sequence, last + 1, end)
    return Clause(group, _subject(before), _object(after), tuple(p for p in after if p.after))


_RELATIVE = frozenset(("who", "which", "whom", "whose", "what"))


def _verbal(between: Sequence[Word]) -> bool:
    """Whether a form that can be a verb of its own stands there: "the fleet fired and was hit"."""
    return any(
        participle(word) and not (k and between[k - 1].low in _openers())
        for k, word in enumerate(between)
    )


def _subject(found: Sequence[Phrase]) -> tuple[Phrase, ...]:
    """The last phrase without a preposition, with those that it is joined to."""
    free = [phrase for phrase in found if not phrase.after]
    at = len(free) - 1
    while at > 0 and free[at].joined:
        at -= 1
    return tuple(free[max(0, at) :])


def _object(found: Sequence[Phrase]) -> tuple[Phrase, ...]:
    """The phrase right after the verb, with those joined to it."""
    if not found or found[0].after:
        return ()
    end = 1
    while end < len(found) and found[end].joined:
        end += 1
    return tuple(found[:end])


def phrases(sequence: Sequence[Word], start: int, end: int) -> list[Phrase]:
    """The noun phrases between two word indices."""
    found: list[Phrase] = []
    own: list[int] = []
    after, joined = "", False
    for k in range(start, end):
        word = sequence[k]
        if _nominal(word):
            if own and _counts(word) and not _counts(sequence[own[-1]]):  # "the side three times"
                found.append(Phrase(tuple(own), after, joined))
                own, after, joined = [], "", False
            own.append(k)
            continue
        if word.low == "of" and not own and k > start and sequence[k - 1].low in _amounts():
            continue  # "several of the ships" are ships
        if word.low in _JOINED and k + 1 < end and participle(sequence[k + 1]):
            break  # "injured two men and killed three"
        if word.low in listed("time_ahead"):  # "on Friday the fleet": nothing stands after "on"
            after, joined = ("", False) if not own else (after, joined)
            continue
        joint, preposition = word.low in _JOINED, word.low in _prepositions()
        if not (joint or preposition or word.low in _openers()):
            continue
        if own:
            found.append(Phrase(tuple(own), after, joined))
            own, after, joined = [], after if joint else "", joint
        if preposition:
            after, joined = word.low, False
    if own:
        found.append(Phrase(tuple(own), after, joined))
    return found


def _counts(word: Word) -> bool:
    return value_of(word.low) is not None


@lru_cache(maxsize=1)
def _amounts() -> frozenset[str]:
    """Words that stand before "of" and a noun without being what is spoken of."""
    return lexicon.forms("en", "function", "quantifier_determiner", "indefinite_pronoun")


def _nominal(word: Word) -> bool:
    if word.punctuation or word.number or adverb(word) or word.low in listed("time_ahead"):
        return False
    pronoun = word.low in listed("subject_pronoun") or word.low in listed("object_pronoun")
    return word.content or pronoun


@lru_cache(maxsize=1)
def _openers() -> frozenset[str]:
    """Words that begin a noun phrase."""
    return lexicon.forms(
        "en", "function", "article", "demonstrative", "possessive_determiner",
        "quantifier_determiner",
    )  # fmt: skip


@lru_cache(maxsize=1)
def _prepositions() -> frozenset[str]:
    return lexicon.forms("en", "function", "preposition") - {"like", "near", "next", "minus"}
