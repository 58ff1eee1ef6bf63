"""States, cities, bodies and well-known persons in a text, by ids that all languages share."""

from __future__ import annotations

from functools import cache, lru_cache

from xlate.text.entity_forms import forms
from xlate.text.form_index import FormIndex, Match, form_index, matches


@lru_cache(maxsize=4_096)
def entities(text: str, lang: str) -> tuple[Match, ...]:
    """What the lexicons know in a text, left to right, the longest where several fit."""
    return matches(text, lang, _index(lang))


@cache
def _index(lang: str) -> FormIndex:
    return form_index(forms(lang), lang)
