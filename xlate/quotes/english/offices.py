"""Offices: what a noun phrase such as "the Tarlandic foreign minister" says that somebody is."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from xlate.quotes.english.name_words import NameWords

_WORD = re.compile(r"[^\W_](?:[\w'’-]|\.(?=\w))*\.?|[,;:()—–]")
_ENDINGS = ("'s", "’s", "s'", "s’")
_LONGEST = 14
_SAME_HEADS = (
    frozenset(("spokesman", "spokeswoman", "spokesperson")),
    frozenset(("chairman", "chairwoman", "chairperson", "chair")),
    frozenset(("premier", "pm")),
)


class Office(NamedTuple):
    """An office: its head noun, the words that narrow it, ranks, states; `definite`: "the"."""

    head: str
    field: frozenset[str]
    ranks: frozenset[str]
    states: frozenset[str]
    definite: bool


def office(text: str, words: NameWords, loose: bool = False) -> Office | None:
    """The office that a phrase names; None when its head noun is no title or role.

    `loose`: any other noun will do, for what one article calls somebody: "the lamplighter".
    """
    tokens = [match.group() for match in _WORD.finditer(text[:200])][:_LONGEST]
    definite, heads, states = False, False, set[str]()
    front: list[str] = []
    rest: list[str] = []
    for at, token in enumerate(tokens):
        low = token.casefold()
        if low.endswith(_ENDINGS) and not front:
            states.add(low[:-2] if low.endswith(("'s", "’s")) else low[:-1])
            definite = True
        elif token in ",;:()—–" or (low in ("and", "or") and front and front[-1] in words.roles):
            break
        elif low in words.determiners and not front:
            definite = definite or low not in words.indefinite
        elif low in words.prepositions and front:
            rest = tokens[at:]
            break
        elif low in words.nationalities or (not front and _adjective(token, words)):
            states.add(low)
        elif low in words.function and low not in words.ranked:
            return None
        else:
            full = words.same.get(low, low)
            trade = low in words.trades and token == low
            front.append(full if full in words.roles or trade else full.rstrip("."))
            heads = loose or trade or full in words.roles
    front = _settled(front, words)
    if not front or not heads or front[-1] in words.courtesies:
        return None
    if loose and not _noun(front[-1], words):
        return None
    rest, front = _heads_of(front, rest)
    fields = {w for w in front[:-1] if w not in words.ranked and w != front[-1]}
    complement = _complement(rest, words)
    ranks = frozenset(w for w in front[:-1] if w in words.ranked)
    return Office(front[-1], frozenset(fields | complement), ranks, frozenset(states), definite)


def _noun(low: str, words: NameWords) -> bool:
    """Whether a word can be what a person is called: no plural, body, day or participle."""
    if not low.isalpha() or len(low) < 3 or low.endswith(("ing", "ed", "ly")):
        return False
    plural = low.endswith("s") and not low.endswith(("ss", "us"))
    known = words.bodies | words.calendar | words.nationalities | words.function
    return not plural and low not in known


def _settled(front: list[str], words: NameWords) -> list[str]:
    """The words of an office with two-word heads in one form."""
    if front[-2:] == ["prime", "minister"]:
        return [*front[:-2], "premier"]
    if front[-1:] == ["general"] and len(front) > 1 and front[-2] in words.generals:
        return [*front[:-2], "general", front[-2]]  # "secretary general", "prosecutor general"
    return front


def _heads_of(front: list[str], rest: list[str]) -> tuple[list[str], list[str]]:
    """A "head of state" is a president, a "head of government" a premier."""
    of = {"state": "president", "government": "premier"}
    if front[-1] == "head" and len(rest) > 1 and rest[0] == "of" and rest[1] in of:
        return [], [*front[:-1], of[rest[1]]]
    return rest, front


def _adjective(token: str, words: NameWords) -> bool:
    """A capital adjective that is no title: of a state that the lexicon need not know."""
    low = token.casefold()
    return (
        token[0].isupper()
        and low.endswith(("an", "ian", "ese", "ish", "ic"))
        and not (low in words.titles or low in words.title_leads or low in words.roles)
    )


def _complement(tokens: Iterable[str], words: NameWords) -> set[str]:
    """The field behind "of": the words up to the next punctuation."""
    found: set[str] = set()
    for number, token in enumerate(tokens):
        low = token.casefold()
        if token in ",;:()—–" or (number == 0 and low not in ("of", "for")):
            break
        if low not in words.function:
            found.add(low.removesuffix("'s").removesuffix("’s"))
    return found


def same_office(asked: Office, held: Office, words: NameWords) -> bool:
    """Whether a definite mention of an office can mean who holds the other one."""
    if asked.ranks != held.ranks:
        return False
    if not _same_state(asked.states, held.states):
        return False
    if (
        _leads(asked, words)
        and _leads(held, words)
        and (asked.head not in words.titles or held.head not in words.titles)
    ):  # one of them is "leader" or "strongman", which can be any leading office
        return True
    same = asked.head == held.head or any(
        asked.head in heads and held.head in heads for heads in _SAME_HEADS
    )
    if not same:
        return False
    free = not asked.field or not held.field
    return free or asked.field <= held.field or held.field <= asked.field


def _leads(held: Office, words: NameWords) -> bool:
    """Whether it is an office that "the leader" can mean: no mere "secretary" or "general"."""
    if held.ranks or held.head not in words.leading:
        return False
    if held.head in ("secretary", "general"):
        return not held.field.isdisjoint(("general", "first", "party"))
    return True


def _same_state(a: frozenset[str], b: frozenset[str]) -> bool:
    """Whether two sets of state words can be one state's: "Ostrevan", "Ostreva"."""
    if not a or not b:
        return True
    return any(x[:4] == y[:4] for x in a for y in b)
