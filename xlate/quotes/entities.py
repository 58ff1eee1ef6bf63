"""The names in an article: who and what is named where, with title, role and gender."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Any, NamedTuple

from xlate.text.lexicon import forms, groups, table

_WORD = re.compile(r"[^\W_](?:[\w'’-]|\.(?=\w))*\.?")
_LONGEST = 8
_ACRONYM = re.compile(r"\s\(([A-Z][A-Z.]{1,8})\)")
_PARTS = re.compile(r"[\s.-]+")


class NameWords(NamedTuple):
    """Word knowledge about names: all in lower case."""

    titles: frozenset[str]
    title_leads: frozenset[str]
    roles: frozenset[str]
    nationalities: frozenset[str]
    bodies: frozenset[str]
    male: frozenset[str]
    female: frozenset[str]
    function: frozenset[str]
    pronouns: dict[str, str]
    joins: frozenset[str]
    indefinite: frozenset[str]


@dataclass(frozen=True, slots=True)
class Entity:
    """A name where it stands; `key` are its words in lower case, hyphens opened."""

    start: int
    end: int
    key: tuple[str, ...]
    body: bool
    roles: frozenset[str]
    gender: str


@cache
def name_words(lang: str) -> NameWords:
    """What a language's lexicon knows about names and titles."""
    titles = {
        form
        for group in groups(lang, "titles")
        for title in group.get("titles", ())
        for form in title["forms"]
    }
    nations: set[str] = set()
    for alias in table(lang, "names").get("alias", ()):
        for entry in alias["entries"]:
            nations |= {
                w.casefold() for w in (*entry.get("adjective", ()), *entry.get("demonym", ()))
            }
    data: dict[str, Any] = dict(table(lang, "frames").get("names", {}))
    pronouns = {w: kind for kind in ("he", "she", "they", "it", "relative") for w in data[kind]}
    return NameWords(
        titles=frozenset(form.casefold().split()[-1] for form in titles),
        title_leads=frozenset(w for form in titles for w in form.casefold().split()[:-1]),
        roles=forms(lang, "titles", "descriptor") | frozenset(t for t in titles if " " not in t),
        nationalities=frozenset(nations),
        bodies=frozenset(data["bodies"]),
        male=forms(lang, "titles", "gender_male"),
        female=forms(lang, "titles", "gender_female"),
        function=forms(lang, "function"),
        pronouns=pronouns,
        joins=frozenset(table(lang, "frames")["grammar"]["inside_names"]),
        indefinite=frozenset(table(lang, "frames")["grammar"]["indefinite"]),
    )


def find_entities(text: str, lang: str) -> list[Entity]:
    """The names of a text in order; words that only begin a sentence are left out."""
    words = name_words(lang)
    tokens = list(_WORD.finditer(text))
    found: list[Entity] = []
    index = 0
    while index < len(tokens):
        last = index
        while (
            last < len(tokens)
            and last - index < _LONGEST
            and _goes_on(text, tokens, index, last, words)
        ):
            last += 1
        while last > index and not tokens[last - 1].group()[0].isupper():
            last -= 1
        if last > index:
            entity = _entity(text, tokens, index, last, words)
            if entity is not None:
                found.append(entity)
        index = max(last, index + 1)
    return _confirmed(text, found, words)


def _confirmed(text: str, found: list[Entity], words: NameWords) -> list[Entity]:
    """Without single words that have their capital only because they begin a sentence."""
    inside = {part for e in found if not _begins(text, e.start) for part in e.key}
    return [
        entity
        for entity in found
        if len(entity.key) > 1
        or entity.body
        or entity.key[0] in inside
        or not (_begins(text, entity.start) and _common(entity.key[0], words))
    ]


def _begins(text: str, at: int) -> bool:
    before = text[max(0, at - 4) : at].rstrip(" \"'“‘(\u00a0")
    return not before or before[-1] in ".!?\n\r:"


def _common(word: str, words: NameWords) -> bool:
    return word.endswith(("s", "ing", "ed", "ly")) or word in words.roles | words.titles


def _goes_on(text: str, tokens: list[re.Match[str]], first: int, at: int, words: NameWords) -> bool:
    word = tokens[at].group()
    if at > first:
        gap = text[tokens[at - 1].end() : tokens[at].start()]
        before = tokens[at - 1].group()
        stops = before.endswith(".") and len(before) > 5  # longer than an initial or "Sen."
        if gap not in (" ", "\u00a0") or stops or before.endswith(("'s", "’s")):
            return False
    if word[0].isupper():
        return True
    joins = word in words.joins
    return at > first and joins and at + 1 < len(tokens) and _upper_soon(tokens, at)


def _upper_soon(tokens: list[re.Match[str]], at: int) -> bool:
    following = tokens[at + 1].group()
    return following[0].isupper() or (following == "the" and tokens[at].group() == "of")


def _entity(
    text: str, tokens: list[re.Match[str]], first: int, last: int, words: NameWords
) -> Entity | None:
    """The name in a run of capitals, its titles set apart; None when nothing is left."""
    whole = first
    while whole < last and tokens[whole].group().casefold() in words.function:
        whole += 1
    first, roles, gender = _titles(tokens, whole, last, words)
    if first >= last:
        return None
    for back in range(max(0, whole - 3), whole):
        low = tokens[back].group().casefold()
        if low in words.roles and "," not in text[tokens[back].end() : tokens[whole].start()]:
            roles.add(low)
            gender = "he" if low in words.male else "she" if low in words.female else gender
    parts = [p for t in tokens[first:last] for p in _PARTS.split(t.group().casefold())]
    body = any(part.removesuffix("'s").removesuffix("’s") in words.bodies for part in parts)
    start, end = tokens[whole if body else first].start(), tokens[last - 1].end()
    end -= 2 if text[start:end].endswith(("'s", "’s")) else 0
    end -= text[start:end].endswith(".") and end - tokens[last - 1].start() > 3
    key = tuple(part for part in _PARTS.split(text[start:end].casefold()) if part)
    if not key:
        return None
    behind = _apposed_roles(text, tokens, last, words)
    body = body or _acronym(text[start:end])
    return Entity(start, end, key, body, frozenset(roles | behind), gender)


def _titles(
    tokens: list[re.Match[str]], first: int, last: int, words: NameWords
) -> tuple[int, set[str], str]:
    """Where the name begins behind titles and nationalities, with the roles and the gender."""
    roles: set[str] = set()
    gender = ""
    while first < last:
        low = tokens[first].group().casefold()
        bare = low.rstrip(".")
        if low in words.male or bare in words.male:
            gender = "he"
        elif low in words.female or bare in words.female:
            gender = "she"
        following = tokens[first + 1].group().casefold() if first + 1 < last else ""
        title = low in words.titles or bare in words.titles
        title = title or (low in words.title_leads and following in words.titles)
        compass = f"{low} {following}" in words.nationalities
        if title and following not in words.bodies and last - first > 1:
            roles.add(low)
        elif not (low in words.function or low in words.nationalities or compass):
            break
        first += 2 if compass else 1
    return first, roles, gender


def _acronym(name: str) -> bool:
    return len(name) > 1 and name.isupper() and name.replace(".", "").isalpha()


def _apposed_roles(text: str, tokens: list[re.Match[str]], last: int, words: NameWords) -> set[str]:
    """The role in "Kim Jong Un, the North Korean leader,"."""
    if last >= len(tokens) or text[tokens[last - 1].end() : tokens[last].start()].strip() != ",":
        return set()
    found: set[str] = set()
    for index in range(last, min(last + 6, len(tokens))):
        if index > last and text[tokens[index - 1].end() : tokens[index].start()].strip():
            break
        low = tokens[index].group().casefold()
        if low in words.roles:
            found.add(low)
    return found


def acronyms(text: str, entities: list[Entity]) -> dict[str, Entity]:
    """What acronyms in parentheses stand for: "Korean Central News Agency (KCNA)"."""
    found: dict[str, Entity] = {}
    for entity in entities:
        match = _ACRONYM.match(text, entity.end, entity.end + 14)
        if match and len(entity.key) > 1:
            found.setdefault(match.group(1).casefold().replace(".", ""), entity)
    return found
