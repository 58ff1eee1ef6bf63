"""Offices in a text of any language, by ids that all languages share."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache, lru_cache

from xlate.text import lexicon
from xlate.text.entity_forms import form_of
from xlate.text.form_index import FormIndex, form_index, matches

# The languages whose adjective of a state stands inside an office: "ministre russe de la Défense".
_OPEN = frozenset({"es", "fr", "it", "pt"})


@dataclass(frozen=True, slots=True)
class Office:
    """An office at `start:end`; a word that two offices share has both ids, sorted."""

    start: int
    end: int
    ids: tuple[str, ...]


@lru_cache(maxsize=4_096)
def offices(text: str, lang: str) -> tuple[Office, ...]:
    """The offices that a text of `lang` names, left to right, the longest where several fit."""
    found = matches(text, lang, _index(lang))
    return tuple(Office(one.start, one.end, tuple(sorted(one.ids))) for one in found)


@cache
def _index(lang: str) -> FormIndex:
    table = lexicon.table(lang, "offices").get("forms", {})
    forms = [form_of(text, name, lang) for name, texts in table.items() for text in texts]
    return form_index(
        (replace(form, cased=False, open=lang in _OPEN and len(form.words) > 1) for form in forms),
        lang,
    )
