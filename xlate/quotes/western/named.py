"""Marks that name something in the western languages: works, ships, papers, nicknames, banners."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from xlate.quotes.drafts import Draft
from xlate.quotes.western.cues import group
from xlate.quotes.western.habits import Habits
from xlate.quotes.western.tokens import read
from xlate.text.lexicon import groups

_WORD = re.compile(r"\w+(?:[-'’]\w+)*")
_MOST = 6
_LONGEST = 14
_BACK = 160
_PAUSE = re.compile(r"[.,;:!?()\n—–»”“]")
_ENDS = "!?….,"


class _Heads(NamedTuple):
    before: tuple[str, ...]
    plain: frozenset[str]


@cache
def _heads(lang: str) -> _Heads:
    forms = [form.casefold() for group_ in groups(lang, "works") for form in group_["forms"]]
    return _Heads(
        tuple(form for form in forms if " " in form),
        frozenset(form for form in forms if " " not in form),
    )


def names_something(text: str, draft: Draft, habits: Habits) -> bool:
    """Whether what stands between these marks is a name, a title or an inscription."""
    inside = text[draft.start : draft.end]
    found = _WORD.findall(inside)
    before = text[max(0, draft.outer[0] - _BACK) : draft.outer[0]]
    if not found or len(found) > _LONGEST:
        return False
    if len(found) > 1 and inside.isupper():
        return True
    lead = before.rstrip()
    if (
        lead.endswith((":", ","))
        or inside[-1] in _ENDS
        or before[-1:].strip("'’ \u00a0\u202f(\t") != ""
    ):
        return False
    if _headed(lead, habits):
        return True
    return found[0][0].isupper() and len(found) <= _MOST and _in_clause(text, draft, lead, habits)


def _headed(lead: str, habits: Habits) -> bool:
    """Whether a head word stands right before the marks: a ship, a paper, "so-called"."""
    heads = _heads(habits.lang)
    low = lead.casefold().replace("’", "'")
    if any(low.endswith(form) for form in heads.before):
        return True
    last = re.search(r"[\w-]+$", low)
    if last is None or not lead.endswith(lead[last.start() :]):
        return False
    word = last.group()
    if word in heads.plain:
        return True
    return habits.nouns_capital and any(
        word.endswith(form) for form in heads.plain if len(form) > 3
    )


def _in_clause(text: str, draft: Draft, lead: str, habits: Habits) -> bool:
    """Whether capitals stand in mid-clause with no cue before them: speech begins small there."""
    if not lead or lead[-1] in '.!?…\n:—–-;»”"“' or not lead[-1].isalnum():
        return False
    inside = _WORD.findall(text[draft.start : draft.end])
    if habits.nouns_capital and len(inside) < 2:
        return False
    pauses = [m.end() for m in _PAUSE.finditer(lead)]
    start = draft.outer[0] - _BACK if draft.outer[0] > _BACK else 0
    first = start + (pauses[-1] if pauses else 0)
    end = _PAUSE.search(text, draft.outer[1], draft.outer[1] + 80)
    last = end.start() if end else min(len(text), draft.outer[1] + 80)
    clause = read(text, (first, last), [draft], [], habits)
    said = any(group(clause, at) is not None for at in range(len(clause.toks)))
    phrase = any(tok.low in habits.phrases for tok in clause.toks)
    return not said and not phrase


def nobodys(text: str, draft: Draft, habits: Habits) -> bool:
    """Whether a quote that nobody is told for is one word only: stress, a so-called."""
    told = draft.cue is not None or draft.source is not None
    if told or draft.within is not None or draft.form != "fragment" or habits.nouns_capital:
        return False
    inside = text[draft.start : draft.end]
    return inside[-1] not in "!?….," and len(_WORD.findall(inside)) == 1
