"""What the words before and behind a name say of it: office, gender, person, subject."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from xlate.quotes.english.entity import OWN, Entity, Kind, Token, state_word
from xlate.quotes.english.name_words import NameWords, given_name
from xlate.quotes.english.offices import Office, office

_AGE = re.compile(r",\s\d{2},|,\s(?:who|whose)\b|\s\(\d{2}\)")
_OF = re.compile(r"[a-z]{3,20}(?: [a-z]{3,20})? (?:of|at|for) ")
_BEFORE = re.compile(r"[^.!?;:\n“”\"()—]{0,120}$")
_AFTER = re.compile(r",\s([^.!?;:\n“”\"()—]{2,120})")


def described(
    text: str, tokens: Sequence[Token], first: int, name: int, entity: Entity, words: NameWords
) -> Entity:
    """A name with what the words before and behind it say of it."""
    start, offices, gender = _lead(text, tokens, first, name, words)
    low_before = _BEFORE.search(text[max(0, start - 121) : start])
    context = low_before.group() if low_before else ""
    if entity.kind in ("body", "place") and not gender:
        return replace(entity, lead=start, subject=_subject(context, text, entity, words))
    calls = _called(context, words)
    behind = _AFTER.match(text, entity.end)
    for found, loose in ((offices, False), (calls, True)):
        if context.endswith(", "):
            found += _apposed_before(context[:-2], words, loose)
        if behind:
            found += _apposed_behind(behind.group(1), words, loose)
    quoted = entity.start > 0 and text[entity.start - 1] in '"“‘«„'
    quoted = quoted and text[entity.end : entity.end + 1] in ('"', "”", "’", "»")
    person = bool(offices or gender or _AGE.match(text, entity.end, entity.end + 12))
    person = person or (len(entity.key) > 1 and given_name(entity.key[0], words.lang))
    kind: Kind = "person" if person and not quoted else entity.kind
    for held in offices:
        gender = gender or _gender(held.head, words)
    return replace(
        entity,
        kind=kind,
        lead=start,
        offices=tuple(offices),
        gender=gender,
        subject=_subject(context, text, entity, words) and not quoted,
        calls=tuple(calls),
    )


def _gender(low: str, words: NameWords) -> str:
    bare = low.rstrip(".")
    if low in words.male or bare in words.male:
        return "he"
    return "she" if low in words.female or bare in words.female else ""


def _lead(
    text: str, tokens: Sequence[Token], first: int, name: int, words: NameWords
) -> tuple[int, list[Office], str]:
    """Where the noun phrase of a name begins, the offices in it, the gender that a title tells."""
    at = first
    while at > 0 and name - at < 8:
        token, gap = tokens[at - 1], text[tokens[at - 1].end : tokens[at].start]
        if gap not in (" ", "\u00a0"):
            break
        low = token.low
        if at == name and low in ("state", "government") and at > 2 and tokens[at - 2].low == "of":
            at -= 3  # "head of state"
            continue
        if low in words.determiners or low.endswith(OWN):
            at -= 1
            break
        near = at == name or (at == name - 3 and tokens[at + 1].low == "of")
        fits = low in words.roles or low.rstrip(".") in words.titles
        if not (fits if near else _narrows(token, words)):
            break
        at -= 1
    start = tokens[at].start if at < len(tokens) else len(text)
    if at == name:
        return start, [], ""
    gender = ""
    for token in tokens[at:name]:
        gender = _gender(token.low, words) or gender
    found: list[Office] = []
    for cut in _cuts(tokens, at, name, words):
        held = office(text[start : tokens[cut].end], words)
        if held is None and tokens[cut].low in words.roles:  # "Bank of Ulmara Governor"
            held = office(tokens[cut].text, words)
        found += [held] if held is not None else []
        start = tokens[cut + 1].start if cut + 1 < name else start
    return tokens[at].start, found, gender


def _cuts(tokens: Sequence[Token], at: int, name: int, words: NameWords) -> list[int]:
    """Where the titles in front of a name end: two in "Health Commissioner Dr. Una Brekke"."""
    heads = [
        i for i in range(at, name) if words.same.get(tokens[i].low, tokens[i].low) in words.roles
    ]
    cuts = [
        i
        for i in heads
        if i + 1 in heads
        and tokens[i].low not in words.ranked
        and (tokens[i].low, tokens[i + 1].low) not in words.pairs
    ]
    return [*cuts, name - 1]


def _called(context: str, words: NameWords) -> list[Office]:
    """What the noun right before a name calls its bearer: "health boss Una Brekke"."""
    pieces = context.split(" ")
    if len(pieces) < 2 or pieces[-1] or not pieces[-2].isalpha() or not pieces[-2].islower():
        return []
    first = len(pieces) - 2
    while first and len(pieces) - first < 4 and pieces[first - 1].isalpha():
        if pieces[first - 1].casefold() in words.function:
            break
        first -= 1
    held = office(" ".join(pieces[first:]).strip(), words, loose=True)
    return [held] if held is not None else []


def _narrows(token: Token, words: NameWords) -> bool:
    """Whether a word can stand in an office before its head: "foreign ministry spokesman"."""
    low = token.low
    if low in words.function or low in words.prepositions:
        return low in words.ranked
    known = low in words.title_leads or low in words.bodies or low in words.roles
    return known or low in words.ranked or state_word(token, words) or token.text[0].isupper()


def _apposed_before(context: str, words: NameWords, loose: bool = False) -> list[Office]:
    """The office in "the minister of trade, Bo Berg": the phrase before the comma."""
    clause = context.rsplit(", ", 1)[-1].strip()
    pieces = clause.split(" ")
    for at, piece in enumerate(pieces[-9:], max(0, len(pieces) - 9)):
        low = piece.casefold()
        if low in words.determiners or low.endswith(OWN) or (at == 0 and len(pieces) < 9):
            if loose and at == 0 and low not in words.determiners:
                continue
            held = office(" ".join(pieces[at:]), words, loose)
            if held is not None:
                return [held]
    return []


def _apposed_behind(clause: str, words: NameWords, loose: bool = False) -> list[Office]:
    """The office in ", the North Korean leader,": the phrase behind the comma."""
    phrase = clause.split(",", 1)[0].strip()
    low = phrase.split(" ", 1)[0].casefold()
    if low in ("and", "but", "or", "as", "who", "while"):
        return []
    if loose and low not in words.determiners and not _OF.match(phrase):
        return []
    held = office(phrase, words, loose)
    return [held] if held is not None else []


def _subject(context: str, text: str, entity: Entity, words: NameWords) -> bool:
    """Whether nothing before or behind the name keeps it from being a subject."""
    if text.startswith(OWN, entity.end):
        return False
    bare = context.rstrip(" ,")
    if text.startswith(", who ", entity.end):
        return True
    if _opens_phrase(bare, words):
        return True
    last = bare.rsplit(" ", 1)[-1].casefold()
    if last in words.calendar or last in ("later", "earlier", "today", "yesterday", "then"):
        return True
    if not bare or context.endswith(", ") or last in ("and", "but", "that", "as", "while", "when"):
        return not (last == "and" and "," not in bare and len(bare.split(" ")) > 1)
    return last in ("said", "says", "told", "added", "after", "before", "because", "where")


def _opens_phrase(context: str, words: NameWords) -> bool:
    """Whether a clause begins with a description of the name: "The retired railwayman"."""
    lows = [piece.casefold() for piece in context.strip().rsplit(", ", 1)[-1].split(" ")]
    if not 2 <= len(lows) <= 5 or lows[0] not in words.determiners:
        return False
    return not any(low in words.function or low.endswith(OWN) for low in lows[1:])
