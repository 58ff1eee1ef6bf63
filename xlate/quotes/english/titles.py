"""Marks that quote nobody: titles of works, names of ships, nicknames, so-called things."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from xlate.quotes.drafts import Draft
from xlate.text.lexicon import forms, groups, table

_WORDS = re.compile(r"[^\W_][\w'’.-]*")
_ARTICLE = re.compile(r"^(?:the|an?) ", re.IGNORECASE)
_NAMING = frozenset({"nickname", "word"})
_LONGEST_TITLE = 14
_LONGEST_NICKNAME = 3
_LONGEST_NAME = 4


class _Heads(NamedTuple):
    """Words that stand before or after a title, and before what is only called so."""

    before: frozenset[str]
    after: frozenset[str]
    called: frozenset[str]
    small: frozenset[str]
    lead: frozenset[str]


@cache
def _heads(lang: str) -> _Heads:
    sides: dict[str, set[str]] = {"before": set(), "after": set()}
    for group in groups(lang, "works"):
        if group["class"] not in _NAMING:
            sides[group["position"]] |= set(group["forms"])
            sides[group["position"]] |= {_ARTICLE.sub("", form) for form in group["forms"]}
    data = table(lang, "marks")
    return _Heads(
        before=frozenset(form.casefold() for form in sides["before"]),
        after=frozenset(form.casefold() for form in sides["after"]),
        called=frozenset(data.get("called", ())),
        small=forms(lang, "function"),
        lead=frozenset(data.get("title_after", ())),
    )


def quotes_nobody(text: str, draft: Draft, lang: str) -> bool:
    """Whether what stands between these marks is a title, a nickname or a so-called."""
    heads = _heads(lang)
    before = text[max(0, draft.outer[0] - 60) : draft.outer[0]]
    if _ends_with(before, heads.called):
        return True
    inside = _WORDS.findall(text[draft.start : draft.end])
    if not inside or len(inside) > _LONGEST_TITLE:
        return False
    after = _WORDS.findall(text[draft.outer[1] : draft.outer[1] + 40])
    adjacent = text[draft.outer[1] : draft.outer[1] + 2].strip()[:1].isalnum()
    short = len(inside) <= _LONGEST_NICKNAME and inside[-1][0].isupper()
    if short and adjacent and _nickname(before, after):
        return True
    if _capitals(text, draft, inside, before):
        return True
    if _titled(inside, heads.small):
        if _ends_with(before, heads.before) or (adjacent and after[0].casefold() in heads.after):
            return True
        if len(inside) > 1 and _led_in(before, heads):
            return text[draft.end - 1] not in "!?"
    return False


def _capitals(text: str, draft: Draft, words: list[str], before: str) -> bool:
    """Whether a few words in capitals stand amid running text: the tug "Patience", "Big Otto".

    Words that somebody said begin small there, or end with a mark.
    """
    near = before.split()[-3:]
    running = sum(word[0].islower() for word in near) > 1 and near[-1][-1].isalpha()
    if not running or len(words) > _LONGEST_NAME or not text[draft.end - 1].isalnum():
        return False
    return all(word[0].isupper() for word in words) and before[-1].isspace()


def _titled(words: list[str], small: frozenset[str]) -> bool:
    """Whether words are written as a title: capitals on all but the small words."""
    capitals = all(w[0].isupper() or w[0].isdigit() or w.casefold() in small for w in words)
    plain = [w for w in words if w.casefold() not in small]
    least = 1 if len(words) == 1 else 2
    return capitals and words[0][0].isupper() and len(plain) >= least and "I" not in words


def _ends_with(before: str, heads: frozenset[str]) -> bool:
    """Whether the text right before a mark ends with one of the head words."""
    if not before or not before[-1].isspace():
        return False
    words = before.casefold().split()
    return any(" ".join(words[-count:]).strip("(,") in heads for count in (1, 2, 3))


def _nickname(before: str, after: list[str]) -> bool:
    """Whether the marks stand in the middle of a name: Dwayne "The Rock" Johnson."""
    words = before.split()
    if not words or not before[-1].isspace():
        return False
    name = words[-1][0].isupper() and words[-1][-1].isalpha()
    return name and after[0][0].isupper()


def _led_in(before: str, heads: _Heads) -> bool:
    """Whether the words before lead to a title: NBC's "...", on "...", like "..."."""
    words = before.casefold().split()
    if not words or not before[-1].isspace():
        return False
    return words[-1].endswith(("'s", "’s")) or words[-1] in heads.lead
