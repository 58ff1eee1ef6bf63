"""Sentences: where they end in real copy, with exact offsets, in linear time.

sentencex splits Japanese and Korean after a closing mark, gives strings rather than offsets and is
slow on a page-long paragraph, so this is our own: a full stop ends a sentence unless it belongs to
an abbreviation, an initial, a number or an address; what stands between quote marks is not split.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from xlate.text.lexicon import forms, groups, table
from xlate.text.pairs import Pair, find_pairs, paragraphs

_STOPS = ".!?…。！？؟।｡"
_WIDE_STOPS = "。！？｡"
_CLOSING = "\"'”’»)]}」』》）】›“"
_STOP = re.compile(rf"[{re.escape(_STOPS)}]+[{re.escape(_CLOSING)}]*")
_BEFORE = re.compile(r"[^\s\"'“‘«(\[—–]{1,40}$")
_INITIALS = re.compile(r"(?:[^\W\d_]\.)+[^\W\d_]?$")
_NEXT = re.compile(r"\s*[\"'“‘«(\[—–-]*\s*(\S{1,40})")
_BLANK = re.compile(r"\s*")
_LONGEST_QUOTE = 4000


class _Abbreviations(NamedTuple):
    name: frozenset[str]
    number: frozenset[str]
    other: frozenset[str]
    may_end: frozenset[str]


@cache
def _abbreviations(lang: str) -> _Abbreviations:
    sets: dict[str, set[str]] = {"name": set(), "number": set(), "any": set(), "may_end": set()}
    for group in groups(lang, "abbreviations") or groups("en", "abbreviations"):
        kind = "may_end" if group["class"] == "may_end" else group.get("follows", "any")
        # "Lt. Gen." is known by its parts
        sets[kind] |= {f.casefold().rstrip(".") for f in group["forms"] if " " not in f}
    return _Abbreviations(*(frozenset(sets[k]) for k in ("name", "number", "any", "may_end")))


def sentences(text: str, lang: str, pairs: Sequence[Pair] | None = None) -> list[tuple[int, int]]:
    """The sentences of a text: half-open spans, trimmed, in order, each within one paragraph.

    Args:
        text: Any text.
        lang: ISO 639-1 code; it chooses the abbreviations and the quote marks.
        pairs: The text's quote pairs, when they are known already.
    """
    closed = [p for p in (find_pairs(text, lang) if pairs is None else pairs) if p.closed]
    shut = _outermost([p for p in closed if p.outer_end - p.outer_start <= _LONGEST_QUOTE])
    starts = [start for start, _ in shut]
    found: list[tuple[int, int]] = []
    for first, last in paragraphs(text):
        begin = first
        for stop in _STOP.finditer(text, first, last):
            if stop.start() < begin:
                continue
            at = bisect_right(starts, stop.start()) - 1
            end = stop.end()
            if at >= 0 and stop.start() < shut[at][1]:
                if stop.end() < shut[at][1]:
                    continue  # inside the marks
                end = max(end, shut[at][1])
            if end < last and _ends(text, begin, stop, end, lang):
                found.append((begin, end))
                blank = _BLANK.match(text, end, last)
                begin = blank.end() if blank else end
        if begin < last:
            found.append((begin, last))
    return found


def _outermost(pairs: Sequence[Pair]) -> list[tuple[int, int]]:
    kept: list[tuple[int, int]] = []
    for pair in pairs:
        if not kept or pair.outer_start >= kept[-1][1]:
            kept.append((pair.outer_start, pair.outer_end))
    return kept


def _ends(text: str, begin: int, stop: re.Match[str], end: int, lang: str) -> bool:
    """Whether a sentence ends at this stop."""
    mark = stop.group()
    if mark[0] in _WIDE_STOPS:
        return mark[-1] not in _CLOSING or not text[end].isalnum()  # 「…。」と述べた
    behind = _NEXT.match(text, end, end + 60)
    if not text[end].isspace() or behind is None:
        return False
    following = behind.group(1)
    if following[0].islower() or following[0] in ",;:":
        return False
    if mark[0] != ".":
        return mark[-1] not in _CLOSING or not _cue_follows(text, end, lang)
    if mark.startswith(".."):
        return following[0].isupper() or not following[0].isalnum()
    return _full_stop(text[max(begin, stop.start() - 40) : stop.start()], following, lang)


@cache
def _ordinal(lang: str) -> frozenset[str]:
    """Words that make the figure and full stop before them an ordinal."""
    return frozenset(table(lang, "abbreviations").get("ordinal_before", ()))


def _full_stop(before: str, following: str, lang: str) -> bool:
    """Whether the stop behind `before` ends a sentence, when `following` comes next."""
    match = _BEFORE.search(before)
    word = match.group().casefold() if match else ""
    known = _abbreviations(lang)
    if word.isdigit() and following.strip(".,;:").casefold() in _ordinal(lang):
        return False  # "am 27. Februar"
    if match and len(word) == 1 and match.group().isupper() and word != "i":
        return False  # an initial; "p. 5" is a page
    if word in known.number:
        return not following[0].isdigit()
    if word in known.name:
        return False
    if _INITIALS.match(word) or (len(word) == 1 and word.isalpha()):
        single = len(word) == 1 and word != "i"
        return not single and _starts_sentence(following, lang)
    if word in known.other:
        return word in known.may_end and _starts_sentence(following, lang)
    return True


@cache
def _starters(lang: str) -> frozenset[str]:
    """Words that start a sentence when they have a capital: no name begins with them."""
    return forms(lang, "function")


def _starts_sentence(following: str, lang: str) -> bool:
    return following.strip(".,;:!?'\"”’").casefold() in _starters(lang)


@cache
def _inverting(lang: str) -> frozenset[str]:
    """Verbs that can follow a quote with their subject, as base forms and simple pasts."""
    found: set[str] = set()
    for group in groups(lang, "reporting"):
        if group["class"] == "inverts":
            for lemma in group["lemmas"]:
                found |= {lemma, lemma + "s", lemma + "ed", lemma + "d"}
        if group["class"] == "irregular_past":
            found |= {verb["past"] for verb in group["verbs"]}
    return frozenset(found)


def _cue_follows(text: str, at: int, lang: str) -> bool:
    """Whether "Kim asked." follows: the quote's question mark does not end its sentence."""
    words = re.findall(r"[\w'’.-]+|[^\w\s]", text[at : at + 80])[:6]
    return any(word.casefold().rstrip(".") in _inverting(lang) for word in words[:4])
