"""Noun phrases around a verb: who says, in front of the verb or, inverted, behind it."""

from __future__ import annotations

from xlate.quotes.english.tokens import Sentence

FARTHEST = 45
_BREAKS = frozenset(';:("“”…') | {"...", "--", "—", "–"}
_DASHES = frozenset({"--", "—", "–", "-", "―"})


def subject(sentence: Sentence, verb: int) -> tuple[int, int] | None:
    """The subject that ends right before the token `verb`, as a range of tokens."""
    last = verb - 1
    words = sentence.words
    while last >= 0 and sentence.free(last) and _adverb(sentence, last):
        last -= 1
    last = _before_time(sentence, last)
    if last < 0 or sentence.toks[last].kind == "q":
        return None
    low = sentence.low(last)
    if low in words.pronouns and sentence.free(last) and not _bare_that(sentence, last):
        first = last
        return (first, last + 1)
    if low == ",":
        return _apposed(sentence, last)
    if low == ")" or low in _DASHES:
        return _bracketed(sentence, last)
    if not sentence.is_word(last):
        return None
    first = _walk_left(sentence, last)
    first = trim(sentence, first, last + 1)
    return (first, last + 1) if first <= last and _nominal(sentence, first, last + 1) else None


def _before_time(sentence: Sentence, last: int) -> int:
    """The last word of a subject without the day behind it: "Kim on Friday", "Kim Friday"."""
    at = last
    while at > 0 and sentence.free(at) and sentence.time(at):
        at -= 1
    if at == last or not sentence.free(at):
        return last
    if sentence.low(at) in sentence.words.grammar["places"]:
        return at - 1 if at and sentence.is_word(at - 1) else last
    low = sentence.low(last)
    weekday = at + 1 == last and low.endswith("day") and low != "day"
    return at if weekday and sentence.low(at) not in sentence.words.prepositions else last


def _bare_that(sentence: Sentence, index: int) -> bool:
    """Whether "that" joins a clause to a verb, rather than stands for a noun."""
    return sentence.low(index) == "that" and sentence.low(index - 1) in sentence.words.verbs


def _adverb(sentence: Sentence, index: int) -> bool:
    low = sentence.low(index)
    return low in sentence.words.adverbs or (low.endswith("ly") and not sentence.capital(index))


def _apposed(sentence: Sentence, comma: int) -> tuple[int, int] | None:
    """The subject in "Kim, the minister, said" or "Kim, after all, said"; `comma` is the last."""
    opening = comma - 1
    while opening > 0 and sentence.low(opening) != ",":
        if comma - opening > FARTHEST or sentence.toks[opening].kind == "q":
            return None
        opening -= 1
    if opening <= 0 or not sentence.is_word(opening - 1):
        return None
    first = trim(sentence, _walk_left(sentence, opening - 1), opening)
    if first >= opening or not _nominal(sentence, first, opening):
        return None
    for _ in range(3):  # "Kim, 34, a nurse from the north, said"
        if sentence.low(first - 1) != "," or not _describes(sentence, first):
            break
        further = trim(sentence, _walk_left(sentence, first - 2), first - 1)
        aged = sentence.low(first).isdigit() and sentence.low(first + 1) == ","
        if further >= first - 1 or not (sentence.capital(first - 2) or aged):
            break
        first = further
    if _describes(sentence, opening + 1):
        return first, comma + 1
    return first, opening


def _describes(sentence: Sentence, index: int) -> bool:
    """Whether what starts here tells who somebody is, rather than when or why he speaks."""
    low, words = sentence.low(index), sentence.words
    if low in words.prepositions or low in words.boundaries or low.endswith(("ing", "ly")):
        return False
    return not sentence.time(index) and low not in words.adverbs


def _bracketed(sentence: Sentence, closing: int) -> tuple[int, int] | None:
    """The subject in "Kim (the minister) said" or "the three -- A and B -- said"."""
    match = "(" if sentence.low(closing) == ")" else sentence.low(closing)
    opening = closing - 1
    while opening > 0 and sentence.low(opening) != match:
        if closing - opening > FARTHEST:
            return None
        opening -= 1
    if opening <= 0 or not sentence.is_word(opening - 1):
        return None
    first = trim(sentence, _walk_left(sentence, opening - 1), opening)
    return (first, closing + 1) if first < opening else None


def _walk_left(sentence: Sentence, last: int) -> int:
    """Where the noun phrase that ends at `last` begins."""
    words = sentence.words
    joint = -1
    index = last
    while index >= 0 and last - index < FARTHEST:
        low = sentence.low(index)
        tok = sentence.toks[index]
        if tok.kind == "q" or low in _BREAKS or low in words.boundaries:
            break
        if low == "," and not _series(sentence, index):
            break
        if low in sentence.words.grammar["coordinators"]:
            joint = index
        elif index < last and is_finite(sentence, index) and not _dated(sentence, index):
            relative = _relative(sentence, index)
            if relative is None:
                return joint + 1 if joint > index else index + 1
            index = relative
        index -= 1
    start = index + 1
    while start < last and sentence.low(start) in sentence.words.grammar["coordinators"]:
        start += 1
    return start


def _dated(sentence: Sentence, index: int) -> bool:
    """Whether a participle and its date describe a noun: "a report published Tuesday showed"."""
    return sentence.low(index).endswith("ed") and sentence.time(index + 1)


def _series(sentence: Sentence, comma: int) -> bool:
    """Whether a comma stands in a place name or a list of names: "Fresno, Calif", "A, B and C"."""
    return (
        sentence.capital(comma - 1)
        and sentence.capital(comma + 1)
        and any(
            sentence.low(i) in sentence.words.grammar["coordinators"]
            for i in range(comma + 1, comma + 6)
        )
    )


def _relative(sentence: Sentence, verb: int) -> int | None:
    """The "who" whose clause this verb is in, when it stands close by."""
    for index in range(verb - 1, max(-1, verb - 8), -1):
        low = sentence.low(index)
        if low in sentence.words.relatives or (low == "that" and index > 0):
            return index
        if not sentence.is_word(index):
            return None
    return None


def is_finite(sentence: Sentence, index: int) -> bool:
    """Whether a word is plainly a finite verb: an auxiliary, a past, a reporting verb in -s."""
    if not sentence.free(index):
        return False
    low, words = sentence.low(index), sentence.words
    if low in words.auxiliaries or low in words.modals:
        return low not in words.grammar["not_finite"] or _is_clitic_verb(sentence, index)
    if sentence.capital(index) or sentence.low(index - 1) in words.determiners:
        return False
    before = sentence.low(index - 1)
    if before == "'s" or (before != "but" and before in words.prepositions):
        return False
    if low in words.finite:
        return True
    following = sentence.low(index + 1)
    objects = words.determiners | words.pronouns | words.prepositions
    if before in ("", ",") and low.endswith("ed") and following not in objects:
        return False  # "retired general Kim"
    if low.endswith("ed") and len(low) > 4:
        named = sentence.capital(index - 1) and not before.endswith("s")
        followed = sentence.low(index + 1) in words.prepositions
        return not followed or named or before in words.pronouns
    verb = words.verbs.get(low)
    return verb is not None and "s" in verb.shapes and verb.lemma not in words.frames["noun_like"]


def _is_clitic_verb(sentence: Sentence, index: int) -> bool:
    return sentence.low(index) == "'s" and sentence.low(index - 1) in sentence.words.pronouns


def trim(sentence: Sentence, first: int, last: int) -> int:
    """The start of a subject without what leads in: "But", "On Friday", "In a statement"."""
    words = sentence.words
    while first < last - 1:
        low = sentence.low(first)
        leads = (
            low in sentence.words.grammar["coordinators"]
            or low in words.boundaries
            or (sentence.time(first) and _tells_when(sentence, first))
        )
        if leads or (_adverb(sentence, first) and low not in words.determiners):
            first += 1
        elif low in words.prepositions and not _name(sentence, first):
            behind = _behind_phrase(sentence, first, last)
            if behind is None:
                return first + 1 if low in ("for", "as") else last
            first = behind
        else:
            break
    return first


def _name(sentence: Sentence, index: int) -> bool:
    """Whether a word that is grammar else is a name here: "said To Ha Gyong"."""
    behind = sentence.capital(index + 1) and not sentence.time(index + 1)
    return index > 0 and sentence.capital(index) and behind


def _tells_when(sentence: Sentence, index: int) -> bool:
    """Whether a word of time is one here: "this week", "last year", but not "this document"."""
    low = sentence.low(index)
    if low not in sentence.words.grammar["dates"]:
        return True
    return sentence.time(index + 1)


def _behind_phrase(sentence: Sentence, first: int, last: int) -> int | None:
    """Where the subject starts behind a leading phrase that has no comma: "On Friday Kim"."""
    words = sentence.words
    at = None
    for index in range(first + 1, min(last, first + 9)):
        low = sentence.low(index)
        if sentence.time(index) or low in words.heads or low.isdigit():
            at = index + 1
    if at is not None and at < last:
        return at
    names = last
    while names > first + 1 and sentence.capital(names - 1):
        names -= 1
    if names < last:
        return names
    return last - 1 if sentence.low(last - 1) in words.pronouns else None


def _nominal(sentence: Sentence, first: int, last: int) -> bool:
    """Whether the range can be somebody: it has a name, a pronoun or a noun with a determiner."""
    words = sentence.words
    final = sentence.low(last - 1)
    if final in words.prepositions or final in words.boundaries or sentence.time(last - 1):
        return any(sentence.capital(i) for i in range(first + (first == 0), last - 1))
    if final in words.determiners and final not in words.pronouns:
        return False
    return final not in words.auxiliaries and final != "to"


def inverted(sentence: Sentence, first: int) -> tuple[int, int] | None:
    """The subject that begins at `first`, behind its verb: '"...", said Kim, the minister,'."""
    words = sentence.words
    index = first
    if not sentence.is_word(first) or _time_alone(sentence, first):
        return None
    if sentence.low(first) in words.pronouns and not sentence.free(first + 1):
        return first, first + 1
    if sentence.low(first) in words.personal:
        return first, first + 1
    while index < len(sentence.toks) and index - first < FARTHEST:
        low = sentence.low(index)
        if not sentence.free(index):
            break
        if index > first and (low in words.boundaries or sentence.time(index)):
            break
        if index > first and low in words.prepositions and not _attaches(sentence, first, index):
            break
        if index > first and is_finite(sentence, index):
            break
        index += 1
    if index == first:
        return None
    if sentence.low(index - 1) in ("who", "whose") and index - 1 > first:
        return first, _relative_end(sentence, index)
    return first, with_apposition(sentence, index)


def _time_alone(sentence: Sentence, first: int) -> bool:
    """Whether only a day stands there: "said Wednesday", "said last week"."""
    return sentence.time(first) and not sentence.free(first + 1 + sentence.time(first + 1))


def _relative_end(sentence: Sentence, index: int) -> int:
    """The end of the relative clause in "a diplomat who asked not to be named"."""
    while index < len(sentence.toks) and sentence.toks[index].kind != "q":
        low = sentence.low(index)
        if low in _BREAKS or low in (".", "?", "!", ","):
            break
        index += 1
    return index


def _attaches(sentence: Sentence, first: int, index: int) -> bool:
    """Whether a preposition belongs to the noun before it: "leader of", "a professor at"."""
    low = sentence.low(index)
    if low == "of":
        return True
    common = not sentence.capital(index - 1)
    return common and low in sentence.words.grammar["attaches"]


def with_apposition(sentence: Sentence, index: int) -> int:
    """Extend a subject over ", the minister of defence," behind it."""
    if sentence.low(index) == "(":
        closing = next(
            (i for i in range(index, min(index + 8, len(sentence.toks))) if sentence.low(i) == ")"),
            None,
        )
        if closing is None:
            return index
        index = closing + 1
    for _ in range(3):  # ", 34, a nurse from the north"
        further = _apposition(sentence, index)
        if further == index:
            break
        index = further
    return index


def _apposition(sentence: Sentence, index: int) -> int:
    """The end of one apposition or relative clause that starts with the comma at `index`."""
    words = sentence.words
    start = index + 1 if sentence.low(index) == "," else index
    if start == index and sentence.low(index - 1) != ",":
        return index
    low = sentence.low(start)
    relative = low in ("who", "whose")
    if not sentence.free(start) or not (relative or _describes(sentence, start)):
        return index
    if low in words.pronouns and not relative:
        return index
    end = start
    while end < len(sentence.toks) and end - index < FARTHEST:
        low = sentence.low(end)
        if sentence.toks[end].kind == "q" or low in _BREAKS or low in (".", "?", "!"):
            return end
        if low == ",":
            return end + 1
        if not relative and is_finite(sentence, end) and _relative(sentence, end) is None:
            return index
        end += 1
    return end if end >= len(sentence.toks) else index


def object_end(sentence: Sentence, first: int) -> int:
    """The end of a short object, such as the person told: one pronoun, or a noun phrase."""
    words = sentence.words
    if not sentence.is_word(first):
        return first
    index = first
    while index < len(sentence.toks) and index - first < 14 and sentence.free(index):
        low = sentence.low(index)
        stops = low in words.boundaries or low in words.pronouns or low in ("to", "there")
        if index > first and stops:
            break
        if index > first and (sentence.time(index) or is_finite(sentence, index)):
            break
        if index > first and low in words.prepositions and low != "of":
            break
        if (
            index > first
            and low in words.determiners
            and sentence.low(index - 1) not in sentence.words.grammar["predeterminers"]
        ):
            break
        index += 1
    return index
