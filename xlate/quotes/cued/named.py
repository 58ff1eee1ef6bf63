"""Marks that name something, in languages without English capitals: ships, papers, works, slogans.

A head word right before the marks, or what follows them, says so; in Russian and Ukrainian also a
capital in mid-sentence, for a fragment of speech begins small there. Speech stays speech: behind a
colon, with a sentence's end inside, or with a quotative right behind the marks.
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from xlate.quotes.cued.habits import Cues
from xlate.quotes.drafts import Draft
from xlate.text.lexicon import groups, table
from xlate.text.words import words

_WORD = re.compile(r"\w+(?:['’\u200c-]\w+)*")
_ENDS = "!?…。！？؟.،,，、"
_MOST_WORDS = 14
_MOST_CHARS = 24
_CAPITALISED = 4
_FULL_STOP = "。"  # no name has one
_UNPARTED = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]")
_HANGUL = re.compile(r"[\uac00-\ud7a3]")


class _Heads(NamedTuple):
    before: tuple[str, ...]
    after: tuple[str, ...]
    lemmas: frozenset[str]


@cache
def _heads(lang: str) -> _Heads:
    sides: dict[str, list[str]] = {"before": [], "after": []}
    for group in groups(lang, "works"):
        sides[group["position"]] += group["forms"]
    return _Heads(
        tuple(form.casefold() for form in sides["before"]),
        tuple(sides["after"]),
        frozenset(form.casefold() for form in sides["before"] if " " not in form),
    )


def names_something(text: str, draft: Draft, lang: str, cues: Cues) -> bool:
    """Whether what stands between these marks is a name, a title or a so-called."""
    inside = text[draft.start : draft.end]
    before = text[max(0, draft.outer[0] - 40) : draft.outer[0]]
    heads = _heads(lang)
    if _FULL_STOP in inside or _too_long(inside) or before.rstrip().endswith((":", "：")):
        return False
    behind = text[draft.outer[1] : draft.outer[1] + 16]
    if behind.lstrip(" ").startswith(heads.after) and heads.after:
        return True
    if inside[-1] in _ENDS or _spoken(behind, lang, cues):
        return False
    if cues.order == "free":
        return _headed(inside, before, heads, lang) or _capital(
            text, draft, inside, before, behind, cues
        )
    return before.rstrip(" 　").endswith(heads.before) and bool(heads.before)


def nobodys(text: str, draft: Draft, cues: Cues) -> bool:
    """Whether a quote without cue and source is too short to be anybody's: stress, a so-called."""
    if not cues.scare or draft.cue is not None or draft.source is not None:
        return False
    inside = text[draft.start : draft.end]
    if inside[-1] in "!?…！？؟" or _FULL_STOP in inside:
        return False
    return _size(inside) <= cues.scare


def _size(inside: str) -> int:
    """Words, or characters where words are not parted; a stray blank parts none."""
    unparted = _UNPARTED.search(inside) and not _HANGUL.search(inside)
    return len("".join(inside.split())) if unparted else len(_WORD.findall(inside))


def _too_long(inside: str) -> bool:
    most = _MOST_CHARS if _UNPARTED.search(inside) and not _HANGUL.search(inside) else _MOST_WORDS
    return _size(inside) > most


def _spoken(behind: str, lang: str, cues: Cues) -> bool:
    """Whether a quotative and a verb, or a listed particle, follow the marks."""
    spoken = tuple(table(lang, "marks").get("spoken_after", ()))
    if lang != "ja":
        return bool(spoken) and behind.startswith(spoken)
    link = next((q for q in cues.data["quotative"] if behind.startswith(q)), None)
    return link is not None and cues.verb.match(behind, len(link)) is not None


def _headed(inside: str, before: str, heads: _Heads, lang: str) -> bool:
    """Whether a head word stands right before the marks, in any case."""
    if not before or not before[-1].isspace():
        return False
    found = _WORD.findall(before.casefold())
    if not found or not before.rstrip().casefold().endswith(found[-1]):
        return False
    tail = before.rstrip().casefold()
    if any(tail.endswith(form) and not tail[: -len(form)][-1:].isalnum() for form in heads.before):
        return True
    if inside[0].islower():
        return False  # "called the drill a “rehearsal”"
    last = words(found[-1], lang)
    return bool(last) and bool(heads.lemmas & last[-1].lemmas)


def _capital(text: str, draft: Draft, inside: str, before: str, behind: str, cues: Cues) -> bool:
    """Whether a few words with a capital stand in mid-sentence, or head one as its subject."""
    found = _WORD.findall(inside)
    if not found or not found[0][0].isupper() or len(found) > _CAPITALISED or not cues.dash_speech:
        return False
    lead = before.rstrip(" \t\u00a0")
    opens = not lead or lead[-1] in ".!?…\n:–—-"
    goes_on = bool(re.match(r"\s+[^\W\d_]", behind)) and behind.lstrip()[0].islower()
    if opens:
        return goes_on and cues.verb.match(text, draft.outer[1] + 1) is None
    return not re.match(r"[,]?\s*[–—-]\s", behind)
