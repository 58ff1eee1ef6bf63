"""From drafts to a story: readable ids, languages, and the story's own name."""

from __future__ import annotations

import re
from collections.abc import Sequence

from xlate.model import Article, Failure, Story
from xlate.readers.draft import Batch, Draft
from xlate.settings import Settings
from xlate.text.languages import choose, language_code

_NOT_SLUG = re.compile(r"[\W_]+")
_LONGEST_SLUG = 60


def assemble(batches: Sequence[Batch], settings: Settings, name: str | None = None) -> Story:
    """The story of all batches together.

    Args:
        batches: What the inputs held, in order.
        settings: `lang` holds for each article that states none.
        name: The story's id, unless an input states one.
    """
    ids: set[str] = set()
    articles: list[Article] = []
    failures: list[Failure] = []
    for batch in batches:
        failures.extend(batch.failures)
        articles.extend(_article(draft, settings, ids) for draft in batch.drafts)
    stated = next((batch.id for batch in batches if batch.id), None)
    return Story(
        id=stated or slug(name or "", "story"),
        title=next((batch.title for batch in batches if batch.title), None),
        articles=tuple(articles),
        failures=tuple(failures),
    )


def slug(words: str, otherwise: str) -> str:
    """Words as an id: lower case, hyphens; letters of any script stay."""
    found = _NOT_SLUG.sub("-", words[: 4 * _LONGEST_SLUG]).strip("-").lower()
    return found[:_LONGEST_SLUG].rstrip("-") or otherwise


def _article(draft: Draft, settings: Settings, ids: set[str]) -> Article:
    outlet = draft.outlet or draft.label
    given = draft.lang or (settings.lang and (language_code(settings.lang) or settings.lang))
    chosen = choose(draft.text, given or None, draft.page_lang)
    return Article(
        id=_unique(slug(outlet, "article"), ids),
        outlet=outlet,
        lang=chosen.lang,
        lang_confidence=chosen.confidence,
        lang_source=chosen.source,
        text=draft.text,
        title=draft.title,
        date=draft.date,
        url=draft.url,
        original=draft.original,
        path=draft.path,
        encoding=draft.encoding,
        source_map=draft.source_map,
    )


def _unique(name: str, ids: set[str]) -> str:
    """The name itself, or with the first free number; `ids` learns it."""
    number = 1
    found = name
    while found in ids:
        number += 1
        found = f"{name}-{number}"
    ids.add(found)
    return found
