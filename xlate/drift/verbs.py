"""Verb groups of English, read without a parser: "has been building", "will be sold", "took".

A group is found where the words leave no doubt: it begins with an auxiliary, or is a lone past or
present form in a place where only a finite verb stands. What is doubtful (a participle that could
be a past form, a noun that could be a verb) is no group. Infinitives, gerunds and participles carry
no tense and are none. After Quirk et al. 1985, chapter 4.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from xlate.drift.kinship import adverb
from xlate.drift.lexicons import past_forms
from xlate.text import lexicon
from xlate.text.once import once
from xlate.text.words import Word


class Time(StrEnum):
    """What the first word of a verb group says of time."""

    PAST = "past"
    PRESENT = "present"
    FUTURE = "future"
    CONDITIONAL = "conditional"
    MODAL = "modal"


@dataclass(frozen=True, slots=True)
class Group:
    """A finite verb group: its words by index, `head` the verb that carries the meaning.

    With a form of be and no participle after it ("is a threat"), be is the head. `lone` groups are
    single words that only their place makes finite.
    """

    indices: tuple[int, ...]
    head: int
    time: Time
    perfect: bool = False
    progressive: bool = False
    passive: bool = False
    lone: bool = False


SKIPPED = 3  # adverbs between two words of one group


@lru_cache(maxsize=64)
def listed(cls: str) -> frozenset[str]:
    """The forms of a class of the clause lexicon."""
    return lexicon.forms("en", "clauses", cls)


@once
def groups(sequence: Sequence[Word]) -> list[Group]:
    """The finite verb groups of an English text, left to right."""
    found = list(_with_auxiliary(sequence))
    taken = {i for group in found for i in group.indices}
    bounds = _segments(sequence)
    for start, end in bounds:
        inside = [k for k in range(start, end) if k in taken]
        lone = None if inside else _lone(sequence, start, end)
        if lone is not None:
            found.append(lone)
    return sorted(found, key=lambda group: group.head)


def _with_auxiliary(sequence: Sequence[Word]) -> Iterator[Group]:
    at = 0
    while at < len(sequence):
        group = _from(sequence, at)
        if group is None:
            at += 1
        else:
            yield group
            at = group.indices[-1] + 1


def _from(sequence: Sequence[Word], at: int) -> Group | None:
    """The group that begins at a word, if an auxiliary stands there."""
    time = _time(sequence, at)
    if time is None or (at and sequence[at - 1].low == "to"):
        return None
    taken, last = [at], at
    perfect = progressive = passive = False
    while True:
        after = _next(sequence, last)
        role = _role(sequence[last])
        if after is None:
            break
        word = sequence[after]
        if role == "be" and word.low in listed("future_adjective") and _to_verb(sequence, after):
            return Group((*taken, after, after + 1, after + 2), after + 2, Time.FUTURE)
        if role == "be" and (word.low == "being" or _ing(word)):
            progressive = True
        elif role == "have" and (word.low == "been" or participle(word)):
            perfect = True
        elif role == "be" and participle(word):
            passive = True
        elif role != "bare" or not _base(word):
            break
        taken.append(after)
        last = after
        if not (word.low in ("be", "being", "been") or (role == "bare" and word.low == "have")):
            break
    return _closed(sequence, taken, time, perfect, progressive, passive)


def _closed(
    sequence: Sequence[Word],
    taken: Sequence[int],
    time: Time,
    perfect: bool,
    progressive: bool,
    passive: bool,
) -> Group | None:
    """The group made of these words; none where auxiliaries alone stand, as in an ellipsis."""
    last = taken[-1]
    word = sequence[last]
    after = sequence[last + 1] if last + 1 < len(sequence) else None
    if word.lemma == "have" and after is not None and after.low == "to":
        time = Time.MODAL  # "has to", "had to"
    lone_auxiliary = len(taken) == 1 and _role(word) in ("bare", "do")
    if lone_auxiliary:
        return None
    return Group(tuple(taken), last, time, perfect, progressive, passive)


def _time(sequence: Sequence[Word], at: int) -> Time | None:
    """What a word says of time, if it is a finite auxiliary."""
    word = sequence[at]
    time = _auxiliaries().get(word.low)
    if time is not None:
        return None if word.capital and at and word.low in ("will", "may") else time
    if word.low in _PRESENT:
        hour = word.low == "am" and not (at and sequence[at - 1].low == "i")  # "4 am"
        return None if hour else Time.PRESENT
    if word.low in _PAST:
        return Time.PAST
    if word.low == "'s" and at and sequence[at - 1].low in _BEFORE_S:
        return Time.PRESENT
    return None


@lru_cache(maxsize=1)
def _auxiliaries() -> dict[str, Time]:
    """What the modal auxiliaries say of time; of a form in two classes the first counts."""
    classes = (Time.MODAL, Time.CONDITIONAL, Time.FUTURE)
    return {form: time for time in classes for form in listed(time.value)}


_PRESENT = frozenset(("am", "is", "are", "'m", "'re", "has", "have", "'ve", "do", "does"))
_PAST = frozenset(("was", "were", "had", "did"))
_BEFORE_S = frozenset(("he", "she", "it", "that", "there", "who", "what", "here", "where"))


def _role(word: Word) -> str:
    """What may follow a word in its group: a participle, a base form, or nothing."""
    if word.lemma == "be" or word.low == "'s":
        return "be"
    if word.lemma == "have" and word.low != "having":
        return "have"
    if word.low in ("do", "does", "did") or word.low in _bare():
        return "bare"
    return "end"


@lru_cache(maxsize=1)
def _bare() -> frozenset[str]:
    return listed("future") | listed("conditional") | listed("modal")


def _next(sequence: Sequence[Word], last: int) -> int | None:
    """The next word that is no adverb or negation."""
    for k in range(last + 1, min(len(sequence), last + SKIPPED + 2)):
        word = sequence[k]
        if word.punctuation:
            return None
        if not (adverb(word) or word.low in _between()):
            return k
    return None


@lru_cache(maxsize=1)
def _between() -> frozenset[str]:
    grammar = lexicon.forms("en", "function", "grammatical_adverb", "discourse_adverb")
    return (grammar | {"not", "n't", "never", "both", "all", "each"}) - {"to"}


def _to_verb(sequence: Sequence[Word], at: int) -> bool:
    """Whether "to" and a base form follow."""
    return at + 2 < len(sequence) and sequence[at + 1].low == "to" and _base(sequence[at + 2])


def _base(word: Word) -> bool:
    """Whether a word can be a base form: after a modal only one can stand there."""
    return not word.punctuation and (word.content or word.low in ("be", "have", "do", "get"))


def _ing(word: Word) -> bool:
    low = word.low  # "is following": after be a preposition in -ing is a verb
    return len(low) > 4 and low.endswith("ing") and low not in listed("no_progressive")


@lru_cache(maxsize=1)
def _irregular() -> tuple[frozenset[str], frozenset[str]]:
    """Irregular participles, and past forms that are neither participle nor base form."""
    rows = [row for g in lexicon.groups("en", "irregular") for row in g.get("verbs", ())]
    participles = frozenset(form for row in rows for form in row.get("participle", ()))
    return participles, past_forms("en") - participles - {"was", "were", "had", "did"}


def participle(word: Word) -> bool:
    """Whether a word can be a past participle by its form."""
    low = word.low
    if low == "used":  # a function word only before "to"
        return True
    return word.content and (low in _irregular()[0] or (low.endswith("ed") and len(low) > 4))


def edge(sequence: Sequence[Word], at: int) -> bool:
    """Whether a clause ends at a word: a mark, or a word that opens a clause."""
    word = sequence[at]
    if not word.punctuation:
        return word.low in listed("opening")
    if word.low in "-‐‑":  # with a blank on both sides it is a dash
        before = at > 0 and sequence[at - 1].end < word.start
        return before and at + 1 < len(sequence) and word.end < sequence[at + 1].start
    return word.low not in "'’"


def _segments(sequence: Sequence[Word]) -> Iterator[tuple[int, int]]:
    """Stretches between marks and words that open a clause, as half-open ranges."""
    start = 0
    for k, word in enumerate(sequence):
        if edge(sequence, k) and (word.punctuation or k > start):
            yield start, k
            start = k + 1 if word.punctuation else k
    yield start, len(sequence)


def _lone(sequence: Sequence[Word], start: int, end: int) -> Group | None:
    """The one word of a stretch without auxiliaries that is a finite verb, if that is sure."""
    certain = [k for k in range(start, end) if sequence[k].low in _irregular()[1]]
    if certain:
        return Group((certain[0],), certain[0], Time.PAST, lone=True)
    open_forms = [k for k in range(start, end) if _past_form(sequence[k])]
    if open_forms and _after_noun(sequence, start, open_forms[0]):
        return Group((open_forms[0],), open_forms[0], Time.PAST, lone=True)
    if not open_forms:
        for k in range(start + 1, end):
            if _present_form(sequence, start, k):
                return Group((k,), k, Time.PRESENT, lone=True)
    return None


def _past_form(word: Word) -> bool:
    return word.content and not word.capital and word.low != word.lemma and (
        word.low in past_forms("en") or (word.low.endswith("ed") and len(word.low) > 4)
    )  # fmt: skip


def _after_noun(sequence: Sequence[Word], start: int, at: int) -> bool:
    """Whether something that can be a subject stands right before, and no agent after."""
    k = at - 1
    while k >= start and (adverb(sequence[k]) or sequence[k].low in _between()):
        k -= 1
    if k < start:
        return False
    before = sequence[k]
    after = sequence[at + 1] if at + 1 < len(sequence) else None
    if after is not None and after.low == "by":
        return False
    if before.low in listed("subject_pronoun"):
        return True
    if before.punctuation or not (before.content or before.number):
        return False
    return k == start or sequence[k - 1].low not in _PRONOUNS  # "I feel knocked": no past form


def _present_form(sequence: Sequence[Word], start: int, at: int) -> bool:
    """Whether a word is a present form by its ending and its neighbours."""
    word, before = sequence[at], sequence[at - 1]
    if not word.content or word.capital or word.number or adverb(word):
        return False
    if word.low.endswith("s") and not word.low.endswith("ss"):
        if before.low in ("he", "she", "it", "who", "which", "that", "this"):
            return True
        after = sequence[at + 1] if at + 1 < len(sequence) else None
        return (
            before.content
            and not before.number
            and not (before.low.endswith("s") and not before.capital)
            and after is not None
            and after.low in _OBJECT_OPENS
        )
    return before.low in ("we", "they", "i", "you") and not _past_form(word) and not _ing(word)


_PRONOUNS = frozenset(("i", "we", "they", "you", "he", "she", "it", "who"))
_OBJECT_OPENS = frozenset(
    ("the", "a", "an", "this", "these", "his", "her", "its", "our", "their", "that", "it", "them",
     "him", "us", "to", "no", "any", "some", "all")
)  # fmt: skip
