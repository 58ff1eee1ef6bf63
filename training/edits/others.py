"""Other things of one kind with a word, inflected as it is: from contrast sets and our tables."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

from training.edits.grammar import FORMS, classes, plural
from training.edits.lexicons import rows
from xlate.text import lexicon

_MOST = 40


def _groups() -> list[list[str]]:
    """Sets of different things of one kind, base forms."""
    found: list[list[str]] = []
    for name in lexicon.names("en", "contrasts"):
        if name.endswith("opposites"):
            continue
        for group in lexicon.groups("en", name):
            for entry in group.get("sets", ()):
                found.append([w.strip() for w in entry.split("|")])
    for _, narrow in rows("specificity", "nouns"):
        found.append([w for w in narrow if not w.endswith("s")])
    return found


@lru_cache(maxsize=1)
def _table() -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for group in _groups():
        for word in group:
            if " " in word or not word.isalpha():
                continue
            kinds = classes(word)
            forms: tuple[Callable[[str], str], ...] = (str,)
            if kinds == {"n"}:
                forms = (str, plural)
            elif kinds == {"v"}:
                forms = FORMS
            for form in forms:
                key = form(word)
                known = found.setdefault(key, [])
                for other in group:
                    if other != word and len(known) < _MOST and form(other) not in known:
                        known.append(form(other))
    return {w: tuple(o) for w, o in found.items() if o}


def others(word: str) -> tuple[str, ...]:
    """Different things of the word's kind; empty for most words."""
    return _table().get(word, ())
