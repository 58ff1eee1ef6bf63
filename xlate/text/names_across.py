"""The names in a text of any language, as far as its script or the lexicons show them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from xlate.text.across_names import noun, ordinary
from xlate.text.entities import entities
from xlate.text.entity_forms import UNCASED, WORD
from xlate.text.name_spots import transliterating
from xlate.text.offices import offices

_PARTICLE = frozenset(
    {"al", "bin", "bint", "ibn", "ben", "da", "de", "del", "der", "di", "dos", "du", "el", "la"}
    | {"le", "van", "von"}
)
_OPENS = re.compile(r"(?:^|[.!?…:;\n])[\s\"'«»“”„‘’‹›(\[—–-]*$")
_BEFORE = 24  # characters: enough to see what ends before a word
_JOINS = (" ", "-", "‐", "-", " ", "'", "’", ". ")
_KATAKANA = re.compile(r"[\u30a1-\u30fa\u30fc]{2,}(?:[・＝=][\u30a1-\u30fa\u30fc]+)*")
_DOTTED = re.compile(r"[\u3400-\u9fff]{1,8}(?:[·•・‧][\u3400-\u9fff]{1,8})+")
_BESIDE = frozenset({"ar", "fa", "ko", "zh"})
_LONGEST = 4


@dataclass(frozen=True, slots=True)
class Name:
    """A name at `start:end`; `ids` are what the lexicons know it as, sorted."""

    start: int
    end: int
    text: str
    ids: tuple[str, ...] = ()


@lru_cache(maxsize=4_096)
def names_in(text: str, lang: str) -> tuple[Name, ...]:
    """Candidates for names in a text of `lang`, left to right; none lies over another."""
    known = [
        Name(e.start, e.end, text[e.start : e.end], tuple(sorted(e.ids)))
        for e in entities(text, lang)
        if not e.weak
    ]
    found = list(known)
    for start, end in sorted(_candidates(text, lang)):
        if all(end <= one.start or start >= one.end for one in found):
            found.append(Name(start, end, text[start:end]))
    return tuple(sorted(found, key=lambda name: name.start))


def _candidates(text: str, lang: str) -> Iterator[tuple[int, int]]:
    if lang == "ja":
        yield from (match.span() for match in _KATAKANA.finditer(text))
    elif lang == "zh":
        yield from (match.span() for match in _DOTTED.finditer(text))
    if lang in _BESIDE:
        yield from _beside_offices(text, lang)
    elif lang not in UNCASED:
        yield from _capitals(text, lang)


def _capitals(text: str, lang: str) -> Iterator[tuple[int, int]]:
    """Runs of words with a capital; one that opens a sentence or, in German, any, if no word."""
    run: list[re.Match[str]] = []
    taken = {at for e in entities(text, lang) for at in range(e.start, e.end)}
    for match in (*WORD.finditer(text), None):
        if match and run and _goes_on(text, run, match):
            run.append(match)
            continue
        while run and run[-1].group() in _PARTICLE:
            run.pop()
        if run and not (len(run) == 1 and noun(run[0].group(), lang)):
            yield run[0].start(), run[-1].end()
        named = match and match.start() not in taken and _named(text, match, lang)
        run = [match] if match and named else []


def _goes_on(text: str, run: list[re.Match[str]], match: re.Match[str]) -> bool:
    if text[run[-1].end() : match.start()] not in _JOINS:
        return False
    return match.group()[:1].isupper() or match.group() in _PARTICLE


def _named(text: str, match: re.Match[str], lang: str) -> bool:
    word = match.group()
    if not word[:1].isupper() or len(word) < 2:
        return False
    opens = _OPENS.search(text[max(0, match.start() - _BEFORE) : match.start()])
    return not ((opens or lang == "de") and ordinary(word, lang))


def _beside_offices(text: str, lang: str) -> Iterator[tuple[int, int]]:
    """What stands beside an office where no capital shows a name."""
    for office in offices(text, lang):
        if lang == "zh":
            yield from _hanzi_after(text, office.end)
        elif lang == "ko":
            before = list(WORD.finditer(text, max(0, office.start - 12), office.start))
            if before and text[before[-1].end() : office.start] in ("", " "):
                yield before[-1].span()
        else:
            after = WORD.search(text, office.end)
            if after and text[office.end : after.start()] == " ":
                yield after.span()


def _hanzi_after(text: str, start: int) -> Iterator[tuple[int, int]]:
    end = start
    while end < len(text) and end - start < _LONGEST and text[end] in transliterating():
        end += 1
    if end - start > 1:
        yield start, end
