"""check() and what leads to it: the articles of a story, their quotes, and what differs."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

from xlate.align import Aligned, Links, align_quotes
from xlate.coverage import copies, coverage, not_judged, odd_ones
from xlate.drift import KINDS
from xlate.drift.heard import with_scores
from xlate.drift.outcome import numbered, selected
from xlate.drift.pair import Context, Side
from xlate.drift.resolve import with_agreement
from xlate.drift.retold import not_retold
from xlate.drift.sides import side_of, together
from xlate.encoder import PairScores
from xlate.errors import UsageError
from xlate.model import Article, Finding, Quote, Rendering, Report, Statement, Story
from xlate.pipeline.given import known_names, model_of, signature
from xlate.pipeline.pairs import findings, pair_of
from xlate.quotes import find_quotes_many
from xlate.readers import load_story as _load_story
from xlate.settings import Settings
from xlate.text import messages
from xlate.text.languages import script_language


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


def check(story: Story, settings: Settings | None = None) -> Report:
    """Find the quotes of a story, align those that render the same words, and say what differs.

    Args:
        story: The articles, from `load_story`.
        settings: A desk's settings; the defaults when left out.

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
        return _checked(story, chosen)


def _checked(story: Story, chosen: Settings) -> Report:
    articles = {article.id: article for article in story.articles}
    if encoder := model_of(chosen):
        encoder.warm("pair")
    quotes = [quote for found in find_quotes_many(story.articles, encoder) for quote in found]
    context = Context(chosen, articles, encoder)
    aligned = align_quotes(story.articles, quotes, chosen, context.encoder)
    statements = tuple(item.statement for item in aligned)
    found = _statements_findings(aligned, context)
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
        not_judged=not_judged(statements, articles),
        failures=story.failures,
        signature=signature(chosen),
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


class _Planned(NamedTuple):
    """A base and another side; links and scores are those that alignment has found already."""

    base: Side
    other: Side
    name: str
    links: Links | None
    heard: PairScores | None


def _statements_findings(aligned: Sequence[Aligned], context: Context) -> list[Finding]:
    """What differs in each statement; later pairs are heard while the rules read earlier ones."""
    plans = [(item, _against_base(item, context)) for item in aligned]
    new = ((p.base, p.other) for _, plan in plans for p in plan if p.links is None)
    scores = with_scores(new, context.encoder)
    found: list[Finding] = []
    for item, plan in plans:
        by_article: dict[str, list[Finding]] = {}
        for p in plan:
            heard = next(scores)[1] if p.links is None else p.heard
            pair = pair_of(p.base, p.other, p.links, context.settings, item.statement.id, heard)
            by_article[p.name] = findings(pair, context)
        others = {r.quote.article_id for r in item.statement.renderings}
        agreed = with_agreement(by_article, len(others) - 1)
        found += [f for own in agreed.values() for f in own]
    return found


def _against_base(aligned: Aligned, context: Context) -> list[_Planned]:
    """The base beside each other article's renderings."""
    statement = aligned.statement
    by_article: dict[str, list[Rendering]] = {}
    for rendering in statement.renderings:
        by_article.setdefault(rendering.quote.article_id, []).append(rendering)
    if len(by_article) < 2:
        return []
    home = statement.base.quote.article_id
    groups = together(by_article[home])
    own = next((g for g in groups if statement.base in g), groups[0])
    base = side_of(context.articles[home], own)
    return [
        _Planned(
            base,
            side_of(context.articles[article_id], group),
            f"{article_id}/{number}",
            *_known(aligned, own, group),
        )
        for article_id, renderings in by_article.items()
        if article_id != home
        for number, group in enumerate(together(renderings))
    ]


def _known(
    aligned: Aligned, own: Sequence[Rendering], other: Sequence[Rendering]
) -> tuple[Links | None, PairScores | None]:
    """The links and scores that alignment has found, when the sides are single renderings."""
    if list(own) != [aligned.statement.base] or len(other) > 1:
        return None, None
    number = aligned.statement.renderings.index(other[0])
    return aligned.links[number], aligned.heard[number]
