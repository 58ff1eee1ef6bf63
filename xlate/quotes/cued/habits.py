"""How a language sets its cues beside quote marks: `cues.toml` and `reporting.toml`, compiled.

The fields of `cues.toml`, all of them data and all optional but `order`'s own:

- `order`: "free" (the subject on either side of its verb), "topic" (a particle marks who speaks and
  the verb comes last), "close" (subject, verb, quote; no blanks).
- `verbs`: forms of cues beyond those of `reporting.toml`. `bounded`: cues are whole words.
- `subject_first`: the source never stands behind its verb.
- `that`: words between a cue and the quote. `stops`: words that end a source: prepositions, times.
- `times`, `adverbs`, `addressees`: words before or behind a source that are no part of it.
- `agreeing`: endings of adjectives, so that "last Friday" is skipped whole.
- `phrases`: "according to": the source follows. `framed`: pairs of words around a source.
- `inside`: prepositions that can lead a source: "they said at the ministry".
- `topics`, `links`: the particles of a source, and those between a quote and its verb.
- `titles`, `pronouns`: what a speaker is called without a name.
- `joining`: what joins a cue to words without marks: "that", a quotative.
- `naming`: how a mention is made of a name and a role ("title-last", "title-first", "hangul",
  "capitals", "lead"); without it nobody is named.
- `dash_speech`: a sentence without marks that ends ", - said X" is speech.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from typing import Any, NamedTuple

from xlate.text.lexicon import table
from xlate.text.lexicon.reporting import alternatives, reporting_forms


class Cues(NamedTuple):
    """A language's habits, compiled; the module says what the fields mean."""

    order: str
    verb: re.Pattern[str]
    phrase: re.Pattern[str] | None
    framed: tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]
    that: frozenset[str]
    stops: frozenset[str]
    times: frozenset[str]
    adverbs: frozenset[str]
    addressees: frozenset[str]
    inside: frozenset[str]
    pronouns: frozenset[str]
    agreeing: tuple[str, ...]
    topics: tuple[str, ...]
    links: tuple[str, ...]
    titles: tuple[str, ...]
    subject_first: bool
    dash_speech: bool
    scare: int
    data: Mapping[str, Any]


@cache
def cues_of(lang: str) -> Cues | None:
    """The cues of a language; None where it has no table of them."""
    data = table(lang, "cues")
    if not data:
        return None
    forms = frozenset(data.get("verbs", ())) | frozenset(reporting_forms(lang))
    bounded = data.get("bounded", True)
    phrases = frozenset(data.get("phrases", ()))
    lower = {name: frozenset(word.casefold() for word in data.get(name, ())) for name in _SETS}
    return Cues(
        order=data.get("order", "free"),
        verb=re.compile(alternatives(forms, bounded), re.IGNORECASE),
        phrase=re.compile(alternatives(phrases, bounded), re.IGNORECASE) if phrases else None,
        framed=tuple(
            (re.compile(alternatives(frozenset(opens), bounded)),
             re.compile(alternatives(frozenset(closes), bounded)))
            for opens, closes in data.get("framed", ())
        ),
        agreeing=tuple(data.get("agreeing", ())),
        topics=_longest(data.get("topics", ())),
        links=_longest(data.get("links", ())),
        titles=_longest(data.get("titles", ())),
        subject_first=data.get("subject_first", False),
        dash_speech=data.get("dash_speech", False),
        scare=data.get("scare", 0),
        data=data,
        **lower,
    )  # fmt: skip


_SETS = ("that", "stops", "times", "adverbs", "addressees", "inside", "pronouns")


def _longest(forms: list[str]) -> tuple[str, ...]:
    return tuple(sorted(forms, key=lambda form: (-len(form), form)))
