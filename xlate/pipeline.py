"""check() and the other public calls: the only module that knows the order of the stages."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import repeat, tee
from typing import Any, NamedTuple

from xlate.align import Aligned, align_quotes, word_links
from xlate.coverage import copies, coverage, not_judged, odd_ones
from xlate.drift import KINDS
from xlate.drift.alone import completed
from xlate.drift.heard import with_scores
from xlate.drift.kinship import phrase_kin, without_rivals
from xlate.drift.outcome import CODES, numbered, selected
from xlate.drift.pair import Context, Pair, Side
from xlate.drift.resolve import merged, with_agreement
from xlate.drift.retold import not_retold
from xlate.drift.risk import risk
from xlate.drift.sides import side_of, together, without_strays
from xlate.drift.weighed import weighed
from xlate.encoder import Encoder, PairScores, load
from xlate.errors import SettingsError, UsageError
from xlate.model import (
    Article,
    Comparison,
    Finding,
    Quote,
    Rendering,
    Report,
    Signature,
    Statement,
    Story,
    Token,
)
from xlate.quotes import find_quotes_many
from xlate.readers import load_story as _load_story
from xlate.settings import Settings
from xlate.text import lexicon, messages
from xlate.text.languages import script_language
from xlate.text.lexicon.synonyms import synonyms
from xlate.text.words import words, words_of_tokens

_Links = Mapping[tuple[int, int], float]


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
    _known_names(chosen)
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


def signature(settings: Settings) -> Signature:
    """What makes a report what it is: version, settings, lexicons, model."""
    from xlate import __version__

    encoder = model_of(settings)
    return Signature(
        version=__version__,
        settings=settings.digest(),
        lexicons=lexicon.digest(),
        model=encoder.digest if encoder else "none",
    )


def model_of(settings: Settings) -> Encoder | None:
    """The model that ships, unless the settings or its absence leave the rules alone."""
    return load() if settings.model else None


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


def align_words(
    a: Sequence[str], b: Sequence[str], *, settings: Settings | None = None
) -> set[tuple[int, int]]:
    """Which tokens of two sentences of one language answer each other.

    Args:
        a: Tokens of the one sentence.
        b: Tokens of the other.
        settings: A desk's settings, for its own words.

    Returns:
        Pairs of indices (into `a`, into `b`).
    """
    return align_words_many([(a, b)], settings=settings)[0]


def align_words_many(
    pairs: Iterable[tuple[Sequence[str], Sequence[str]]], *, settings: Settings | None = None
) -> list[set[tuple[int, int]]]:
    """`align_words` for many pairs."""
    chosen = settings or Settings()
    encoder = model_of(chosen)
    kept, asked = tee(pairs)
    scores = encoder.pairs_ahead(asked) if encoder and encoder.reads("en") else repeat(None)
    return [
        set(word_links(words_of_tokens(a, "en"), words_of_tokens(b, "en"), "en", chosen, heard))
        for (a, b), heard in zip(kept, scores, strict=False)
    ]


def compare(
    a: str,
    b: str,
    *,
    lang_a: str | None = None,
    lang_b: str | None = None,
    settings: Settings | None = None,
) -> Comparison:
    """Compare two renderings of the same words; no story is needed.

    Args:
        a: The base.
        b: The other.
        lang_a: ISO 639-1 code; found by script, else English, when left out.
        lang_b: The same for `b`.
        settings: A desk's settings.
    """
    return compare_many([(a, b)], lang_a=lang_a, lang_b=lang_b, settings=settings)[0]


def compare_many(
    pairs: Iterable[tuple[str, str]],
    *,
    lang_a: str | None = None,
    lang_b: str | None = None,
    settings: Settings | None = None,
) -> list[Comparison]:
    """`compare` for many pairs."""
    chosen = settings or Settings()
    _known_names(chosen)
    context = Context(chosen, {}, model_of(chosen))
    sides = ((_bare("a", a, lang_a), _bare("b", b, lang_b)) for a, b in pairs)
    with messages.language(chosen.report_lang):
        return [
            _compare(a, b, heard, context) for (a, b), heard in with_scores(sides, context.encoder)
        ]


def _compare(a: Side, b: Side, heard: PairScores | None, context: Context) -> Comparison:
    pair = _pair(a, b, None, context.settings, heard=heard)
    pair, proposed = _proposed(pair, context)
    found = _told(pair, proposed, context)
    shown, _ = selected(numbered(found, context.settings), context.settings)
    return Comparison(
        a=a.text,
        b=b.text,
        lang_a=a.lang,
        lang_b=b.lang,
        tokens_a=tuple(Token(w.text, w.start, w.end) for w in pair.a.words),
        tokens_b=tuple(Token(w.text, w.start, w.end) for w in pair.b.words),
        links=tuple(sorted(pair.links)),
        findings=tuple(shown),
        risk=pair.risk,
    )


def examine(
    a: str, b: str, lang_a: str, lang_b: str, settings: Settings | None = None
) -> tuple[Pair, list[Finding]]:
    """Two renderings as an aligned pair, and what the kinds find in it: what training reads."""
    return examine_many([(a, b)], lang_a, lang_b, settings)[0]


def examine_many(
    pairs: Iterable[tuple[str, str]], lang_a: str, lang_b: str, settings: Settings | None = None
) -> list[tuple[Pair, list[Finding]]]:
    """`examine` for many pairs of two languages."""
    chosen = settings or Settings()
    context = Context(chosen, {}, model_of(chosen))
    return [
        (pair, _told(pair, found, context))
        for pair, found in proposals(pairs, lang_a, lang_b, chosen)
    ]


def proposals(
    pairs: Iterable[tuple[str, str]], lang_a: str, lang_b: str, settings: Settings | None = None
) -> list[tuple[Pair, list[Finding]]]:
    """Aligned pairs and what the rules propose there, not yet weighed: what training reads."""
    chosen = settings or Settings()
    context = Context(chosen, {}, model_of(chosen))
    sides = ((_bare("a", a, lang_a), _bare("b", b, lang_b)) for a, b in pairs)
    return [
        _proposed(_pair(a, b, None, chosen, heard=heard), context)
        for (a, b), heard in with_scores(sides, context.encoder)
    ]


def _bare(name: str, text: str, lang: str | None) -> Side:
    lang = lang or script_language(text) or "en"
    tokens = words(text, lang)
    return Side(name, name, lang, text, 0, tokens, (True,) * len(tokens))


def _pair(
    a: Side,
    b: Side,
    links: _Links | None,
    settings: Settings,
    statement_id: str | None = None,
    heard: PairScores | None = None,
) -> Pair:
    if a.lang != b.lang:
        return Pair(a, b, frozenset(), {}, statement_id)
    if links is None:
        links = word_links(a.words, b.words, a.lang, settings, heard)
    kept = without_strays(a, b, links)
    lookup = synonyms(a.lang, settings.lexicon)
    related = phrase_kin(a.words, b.words, lookup)
    pair = Pair(a, b, frozenset(kept), kept, statement_id, related, heard)
    return without_rivals(pair, lookup)


def _findings(pair: Pair, context: Context) -> list[Finding]:
    """What differs in a pair: the rules propose, the model weighs and adds what it alone hears."""
    return _told(*_proposed(pair, context), context)


def _told(pair: Pair, proposed: Sequence[Finding], context: Context) -> list[Finding]:
    return completed(pair, weighed(pair, proposed), context)


def _proposed(pair: Pair, context: Context) -> tuple[Pair, list[Finding]]:
    """The pair with its risk, and what the rules propose there."""
    found = [f for kind in KINDS if hasattr(kind, "check") for f in kind.check(pair, context)]
    proposed = merged(found)
    return replace(pair, risk=risk(pair, proposed)), proposed


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
    links: _Links | None
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
            pair = _pair(p.base, p.other, p.links, context.settings, item.statement.id, heard)
            by_article[p.name] = _findings(pair, context)
        others = {r.quote.article_id for r in item.statement.renderings}
        agreed = with_agreement(by_article, len(others) - 1)
        found += [f for findings in agreed.values() for f in findings]
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
) -> tuple[_Links | None, PairScores | None]:
    """The links and scores that alignment has found, when the sides are single renderings."""
    if list(own) != [aligned.statement.base] or len(other) > 1:
        return None, None
    number = aligned.statement.renderings.index(other[0])
    return aligned.links[number], aligned.heard[number]


def _known_names(settings: Settings) -> None:
    """Refuse settings that name a kind of drift or a language that does not exist."""
    if settings.report_lang not in messages.languages():
        raise SettingsError(
            f"report-lang: there is no catalogue for {settings.report_lang!r}",
            f"The languages are {', '.join(messages.languages())}.",
        )
    known = {*CODES, *CODES.values()}
    if settings.select and set(settings.select) <= set(settings.ignore):
        raise SettingsError(
            "select, ignore: every selected kind is ignored too: nothing would be checked",
            "Leave out one of the two.",
        )
    for key in ("select", "ignore", "severity"):
        for name in getattr(settings, key):
            if name not in known:
                raise SettingsError(
                    f"{key}: no kind of drift is called {name!r}",
                    f"The kinds are {', '.join(CODES)}.",
                )


__all__ = [
    "align_words",
    "align_words_many",
    "check",
    "compare",
    "compare_many",
    "extract_quotes",
    "extract_quotes_many",
    "load_story",
    "signature",
]
