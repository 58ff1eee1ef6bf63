"""check() and what leads to it: the articles of a story, their quotes, and what differs."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from xlate.align import align_quotes
from xlate.coverage import copies, coverage, not_judged, odd_ones
from xlate.drift import KINDS
from xlate.drift.outcome import numbered, selected
from xlate.drift.pair import Context
from xlate.drift.retold import not_retold
from xlate.errors import UsageError
from xlate.model import Article, Finding, Quote, Report, Statement, Story
from xlate.pipeline.given import known_names, model_of, signature, vectors_for
from xlate.pipeline.statements import statements_findings
from xlate.quotes import find_quotes_many
from xlate.readers import load_story as _load_story
from xlate.settings import Settings
from xlate.text import messages
from xlate.text.languages import script_language
from xlate.translate import Translator, glossed


def load_story(source: Any, settings: Settings | None = None) -> Story:
    """The articles about one statement, from wherever they are.

    Args:
        source: A path, a sequence of paths, a mapping (one article: outlet, text, and if known
            lang, date, title, url, original), a sequence of mappings, or a Story.
        settings: A desk's settings.

    Returns:
        The story; inputs that could not be read are in its `failures`.

    Raises:
        UsageError: The call itself is wrong.
    """
    chosen = settings or Settings()
    with messages.language(chosen.report_lang):
        return _load_story(source, chosen)


def check(
    story: Story, settings: Settings | None = None, *, translator: Translator | None = None
) -> Report:
    """Find the quotes of a story, align those that render the same words, and say what differs.

    Args:
        story: The articles, from `load_story`.
        settings: A desk's settings; the defaults when left out.
        translator: Glosses other languages' renderings, instead of the one the settings name.

    Returns:
        The report, with all findings, the gravest first.

    Raises:
        UsageError: `story` is no Story.
        SettingsError: A kind that is selected, ignored or graded does not exist.
    """
    chosen = settings or Settings()
    if not isinstance(story, Story):
        raise UsageError(
            f"check() takes a Story, not {type(story).__name__}",
            "Make one with xlate.load_story().",
        )
    known_names(chosen)
    with messages.language(chosen.report_lang):
        return glossed(_checked(story, chosen), chosen, translator)


def _checked(story: Story, chosen: Settings) -> Report:
    articles = {article.id: article for article in story.articles}
    if encoder := model_of(chosen):
        encoder.warm("tags", "pair")
    quotes = [quote for found in find_quotes_many(story.articles, encoder) for quote in found]
    context = Context(chosen, articles, encoder)
    vectors = vectors_for(chosen, {a.lang for a in story.articles})
    aligned = align_quotes(story.articles, quotes, chosen, context.encoder, vectors)
    statements = tuple(item.statement for item in aligned)
    found = statements_findings(aligned, context)
    found = not_retold(found, _story_findings(statements, context), articles)
    shown, suppressed = selected(numbered(found, chosen), chosen)
    return Report(
        story_id=story.id,
        title=story.title,
        lang=chosen.report_lang,
        articles=story.articles,
        quotes=tuple(quotes),
        statements=statements,
        findings=tuple(shown),
        suppressed=tuple(suppressed),
        coverage=coverage(story.articles, quotes, statements),
        odd=odd_ones(story.articles, statements, shown),
        copies=copies(story.articles, statements),
        not_judged=not_judged(statements, articles, vectors.reads if vectors else None),
        failures=story.failures,
        signature=signature(chosen, vectors),
    )


def extract_quotes(text: str, lang: str | None = None) -> list[Quote]:
    """The quotes of one text: direct, fragment and indirect, with source and cue.

    Args:
        text: An article's text, as given: positions are code points of it.
        lang: ISO 639-1 code; found by script, else English, when left out.
    """
    return extract_quotes_many([text], lang)[0]


def extract_quotes_many(texts: Iterable[str], lang: str | None = None) -> list[list[Quote]]:
    """`extract_quotes` for many texts of one language."""
    articles = (
        Article(id="text", outlet="text", lang=lang or script_language(text) or "en", text=text)
        for text in texts
    )
    return [list(found) for found in find_quotes_many(articles, model_of(Settings()))]


def _story_findings(statements: Sequence[Statement], context: Context) -> list[Finding]:
    return [
        f
        for kind in KINDS
        if hasattr(kind, "check_story")
        for f in kind.check_story(statements, context)
    ]
