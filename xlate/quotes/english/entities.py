"""The names in an article: who and what is named where, with office and gender."""

from __future__ import annotations

import re

from xlate.quotes.english.described import described
from xlate.quotes.english.entity import OWN, Entity, Kind, Token, begins, state_word
from xlate.quotes.english.name_words import NameWords, given_name, known_kind, plain_word

_WORD = re.compile(r"[^\W_](?:[\w'’-]|\.(?=\w))*\.?")
_LONGEST = 10
_ACRONYM = re.compile(r",?\s\(([A-Z][A-Z.]{1,8})\)")
_PARTS = re.compile(r"[\s.-]+")
_CLITIC = re.compile(r"['’](?:d|m|s|ll|re|ve)$")


def find_entities(text: str, words: NameWords) -> list[Entity]:
    """The names of a text in order; words that only begin a sentence are left out."""
    tokens = [Token(m.group(), m.group().casefold(), m.start(), m.end())
              for m in _WORD.finditer(text)]  # fmt: skip
    found: list[Entity] = []
    index = 0
    while index < len(tokens):
        last = _run_end(text, tokens, index, words)
        if last > index:
            found += _entities(text, tokens, index, last, words)
        index = max(last, index + 1)
    return _confirmed(text, found, words)


def _run_end(text: str, tokens: list[Token], first: int, words: NameWords) -> int:
    """Where the run of capitals ends that begins at a token."""
    last = first
    while (
        last < len(tokens)
        and last - first < _LONGEST
        and _goes_on(text, tokens, first, last, words)
    ):
        last += 1
    while last > first and not _capital(tokens[last - 1].text):
        last -= 1
    return last


def _goes_on(text: str, tokens: list[Token], first: int, at: int, words: NameWords) -> bool:
    token = tokens[at]
    if at > first:
        before = tokens[at - 1].text
        gap = text[tokens[at - 1].end : token.start]
        long = len(before) > 5 or token.low in words.function  # no initial, no "Sen."
        ends = before.endswith(".") and long
        if gap not in (" ", "\u00a0") or ends or before.endswith(OWN):
            return False
    if token.text[0].isupper() or (at > first and _capital(token.text)):
        alone = at == first and token.low.rstrip(".") in words.calendar
        return not (_weekday(token, words) or alone)
    if at == first or token.low not in words.joins or at + 1 >= len(tokens):
        return False
    if token.low == "the" and tokens[at - 1].low not in ("of", "for"):
        return False
    following = tokens[at + 1].text
    if token.low == "of" and not _takes_of(tokens[at - 1].low, words):
        return False
    return following[0].isupper() or (following == "the" and token.low in ("of", "for"))


def _capital(word: str) -> bool:
    """Whether a word has a capital first, or behind an article: "al-Dabbar", "d'Orme"."""
    article = re.match(r"[a-z]{1,3}[-'’](?=[^\W\d_])", word)
    return word[article.end() if article else 0].isupper()


def _weekday(token: Token, words: NameWords) -> bool:
    return token.low in words.calendar and token.low.endswith("day")


def _takes_of(low: str, words: NameWords) -> bool:
    """Whether a name goes on behind this word and "of": "Bank of", but not "Smith of"."""
    known = low in words.bodies or low in words.places or low in words.roles
    return known or plain_word(low, words.lang)


def _entities(
    text: str, tokens: list[Token], first: int, last: int, words: NameWords
) -> list[Entity]:
    """The names in a run of capitals, titles set apart; none when only titles are in it."""
    while first < last and _opens_clause(text, tokens[first], words):
        first += 1
    opening = first
    while first < last and _mere_opening(text, tokens, first, last, words):
        first += 1
    name, found = _name_start(text, tokens, first, last, words), list[Entity]()
    span = _office_body(tokens, first, name, words) if name > first else None
    if span is not None:
        found.append(_entity(text, tokens, *span, words, "body"))
    if name >= last:
        return found
    entity = _entity(text, tokens, name, last, words, "")
    if entity.key:
        found.append(described(text, tokens, opening, name, entity, words))
    return found


def _opens_clause(text: str, token: Token, words: NameWords) -> bool:
    """Whether a capital word is grammar, not a name: "The", "She'd", but not "Per Aasgard"."""
    bare = _CLITIC.sub("", token.low)
    inside = not begins(text, token.start) and bare not in words.determiners
    return bare in words.function and not (inside and token.low in words.prepositions)


def _office_body(
    tokens: list[Token], first: int, name: int, words: NameWords
) -> tuple[int, int] | None:
    """The body in an office: "Foreign Ministry" of "Foreign Ministry Spokesperson Lin Jian"."""
    body = next((k for k in range(first, name) if tokens[k].low in words.bodies), None)
    if body is None:
        return None
    of = next((k for k in range(first, body) if tokens[k].low == "of"), None)
    while of is not None and first < body and tokens[first].low in words.roles | {"of", "the"}:
        first += 1
    end = body + 1
    while end < name and tokens[end].low not in words.titles:
        end += 1
    return first, end


def _mere_opening(text: str, tokens: list[Token], first: int, last: int, words: NameWords) -> bool:
    """Whether a word has its capital from the sentence: "Retired Rear Adm. Tolliver"."""
    low = tokens[first].low
    if last - first < 2 or not begins(text, tokens[first].start) or low in words.titles:
        return False
    if low in words.title_leads or low in words.places or not plain_word(low, words.lang):
        return False
    rest = tokens[first + 1 : last]
    if tokens[first].text.isupper() and len(low) > 3 and not rest[0].text.isupper():
        return True  # "FURIOUS Bo Falk"
    trade = len(rest) > 1 and not given_name(low, words.lang)
    if trade and not any(plain_word(token.low, words.lang) for token in rest):
        return True  # "Teacher Lio Marant"
    return rest[0].low in words.titles or (
        (low.endswith(("ing", "ed", "ly")) or low == "old")
        and not any(token.low in words.bodies for token in rest)
    )


def _name_start(text: str, tokens: list[Token], first: int, last: int, words: NameWords) -> int:
    """Where the name begins behind titles, offices and nationalities; `last`: nowhere."""
    title = -1
    for at in range(first, last):
        bare = tokens[at].low.rstrip(".")
        if (tokens[at].low in words.titles or bare in words.titles) and not (
            at + 1 < last and tokens[at + 1].low in words.bodies
        ):
            title = at
    if title == first and last - first == 1:
        return last
    if title + 1 < last and title >= first:
        if tokens[title + 1].low in ("of", "for"):
            return _behind_complement(tokens, title + 2, last, words)
        return title + 1
    if title == last - 1 and any(t.low in words.titles for t in tokens[first : last - 1]):
        return last  # "Vice President"
    if title == last - 1 and first < title:
        leads = all(t.low in words.title_leads or state_word(t, words) for t in tokens[first:title])
        fields = all(plain_word(t.low, words.lang) for t in tokens[first:title])
        return last if leads or fields else first
    at = first
    while at < last - 1 and state_word(tokens[at], words):
        at += 1
    body = any(t.low in words.bodies for t in tokens[at:last])
    place = any(t.low in words.places for t in tokens[at:last])
    return first if body or place or known_kind(_key(tokens, first, last), words.lang) else at


def _key(tokens: list[Token], first: int, last: int) -> tuple[str, ...]:
    return tuple(p for t in tokens[first:last] for p in _PARTS.split(t.low) if p)


def _behind_complement(tokens: list[Token], at: int, last: int, words: NameWords) -> int:
    """Where the name begins in "Chairman of the State Council Bo Berg"."""
    if at < last and tokens[at].low == "the":
        at += 1
    for cut in range(last - 1, at - 1, -1):
        known = known_kind((tokens[cut].low,), words.lang) == "place"
        if tokens[cut].low in words.bodies and cut + 1 < last and tokens[cut + 1].low == "of":
            return last - 2 if last - cut > 4 else last  # "of the Bank of Ulmara"
        if tokens[cut].low in words.bodies or known:
            return cut + 1
    ordinary = last > at and plain_word(tokens[last - 1].low, words.lang)
    return last - 2 if last - at > 2 and not ordinary else last


def _entity(
    text: str, tokens: list[Token], first: int, last: int, words: NameWords, kind: str
) -> Entity:
    start, end = tokens[first].start, tokens[last - 1].end
    end -= 2 if text[start:end].endswith(OWN) else 0
    end -= text[start:end].endswith(("'", "’"))
    end -= text[start:end].endswith(".") and end - tokens[last - 1].start > 3
    key = tuple(p for p in _PARTS.split(text[start:end].casefold()) if p)
    return Entity(start, end, key, _kind(text, start, end, key, words) if not kind else "body")


def _kind(text: str, start: int, end: int, key: tuple[str, ...], words: NameWords) -> Kind:
    """What the name is, as far as its own words tell."""
    if _dateline(text, start, end):
        return "place"
    known = known_kind(key, words.lang)
    if known in ("place", "body", "person"):
        return known  # type: ignore[return-value]
    if known == "nationality" or not key:
        return "place"
    if any(part in words.bodies for part in key):
        return "body"
    if any(part in words.places for part in key):
        return "place"
    acronym = _ACRONYM.match(text, end, end + 16)
    initials = "".join(part[0] for part in key if part not in words.function)
    if acronym and acronym.group(1).casefold().replace(".", "") == initials:
        return "body"
    if _acronym(text[start:end]):
        return "body"
    return "name"


def _dateline(text: str, start: int, end: int) -> bool:
    """Whether words in capitals throughout begin a line: "PORT AVERIL, May 2", or a headline."""
    name = text[start:end]
    return " " in name and name.isupper() and (not start or text[start - 1] == "\n")


def _acronym(name: str) -> bool:
    return len(name) > 1 and name.isupper() and name.replace(".", "").isalpha()


def _confirmed(text: str, found: list[Entity], words: NameWords) -> list[Entity]:
    """Without single words that have their capital only because they begin a sentence."""
    single = (e for e in found if len(e.key) == 1 and not begins(text, e.start))
    inside = {e.key[0] for e in single}
    long = {part for e in found if len(e.key) > 1 for part in (e.key[0], e.key[-1])}
    return [
        entity
        for entity in found
        if len(entity.key) > 1
        or entity.body
        or entity.kind == "person"
        or entity.key[0] in long
        or not (
            _role_word(entity.key[0], words)
            or (
                begins(text, entity.start)
                and entity.key[0] not in inside
                and plain_word(entity.key[0], words.lang)
            )
        )
    ]


def _role_word(word: str, words: NameWords) -> bool:
    return word in words.roles or word in words.titles


def acronyms(text: str, entities: list[Entity], words: NameWords) -> dict[str, Entity]:
    """What acronyms stand for: "Korean Central News Agency (KCNA)", or a body's initials."""
    found: dict[str, Entity] = {}
    for entity in entities:
        match = _ACRONYM.match(text, entity.end, entity.end + 16)
        if match and len(entity.key) > 1:
            found.setdefault(match.group(1).casefold().replace(".", ""), entity)
    for entity in entities:
        if entity.body and len(entity.key) > 2:
            initials = "".join(part[0] for part in entity.key if part not in words.function)
            found.setdefault(initials, entity)
    return found
