"""check() and the other public calls: the only module that knows the order of the stages."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from xlate.align import Aligned, align_quotes, word_links
from xlate.coverage import copies, coverage, not_judged, odd_ones
from xlate.drift import KINDS
from xlate.drift.kinship import phrase_kin, without_rivals
from xlate.drift.pair import Context, Pair, Side
from xlate.drift.resolve import lowered, merged, order, with_agreement
from xlate.drift.retold import not_retold
from xlate.drift.risk import risk
from xlate.drift.sides import side_of, together, without_strays
from xlate.errors import SettingsError, UsageError
from xlate.model import (
    Article,
    Comparison,
    Finding,
    Quote,
    Rendering,
    Report,
    Severity,
    Signature,
    Statement,
    Story,
    Token,
)
from xlate.quotes import find_quotes
from xlate.readers import load_story as _load_story
from xlate.settings import Settings
from xlate.text import lexicon, messages
from xlate.text.languages import script_language
from xlate.text.lexicon.synonyms import synonyms
from xlate.text.words import words, words_of_tokens

_CODES = {kind.KIND: kind.ID for kind in KINDS}
_USUAL: Mapping[str, Severity] = {kind.KIND: kind.SEVERITY for kind in KINDS}


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
    quotes = [quote for article in story.articles for quote in find_quotes(article)]
    aligned = align_quotes(story.articles, quotes, chosen)
    context = Context(chosen, articles)
    statements = tuple(item.statement for item in aligned)
    found = [f for item in aligned for f in _statement_findings(item, context)]
    found = not_retold(found, _story_findings(statements, context), articles)
    shown, suppressed = _selected(_numbered(found, chosen), chosen)
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

    return Signature(version=__version__, settings=settings.digest(), lexicons=lexicon.digest())


def extract_quotes(text: str, lang: str | None = None) -> list[Quote]:
    """The quotes of one text: direct, fragment and indirect, with source and cue.

    Args:
        text: An article's text, as given: positions are code points of it.
        lang: ISO 639-1 code; found by script, else English, when left out.
    """
    return extract_quotes_many([text], lang)[0]


def extract_quotes_many(texts: Iterable[str], lang: str | None = None) -> list[list[Quote]]:
    """`extract_quotes` for many texts of one language."""
    return [
        list(
            find_quotes(
                Article(
                    id="text", outlet="text", lang=lang or script_language(text) or "en", text=text
                )
            )
        )
        for text in texts
    ]


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
    return [
        set(word_links(words_of_tokens(a, "en"), words_of_tokens(b, "en"), "en", chosen))
        for a, b in pairs
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
    with messages.language(chosen.report_lang):
        return [
            _compare(
                a,
                b,
                lang_a or script_language(a) or "en",
                lang_b or script_language(b) or "en",
                chosen,
            )
            for a, b in pairs
        ]


def _compare(a: str, b: str, lang_a: str, lang_b: str, settings: Settings) -> Comparison:
    pair, found = examine(a, b, lang_a, lang_b, settings)
    shown, _ = _selected(_numbered(found, settings), settings)
    return Comparison(
        a=a,
        b=b,
        lang_a=lang_a,
        lang_b=lang_b,
        tokens_a=tuple(Token(w.text, w.start, w.end) for w in pair.a.words),
        tokens_b=tuple(Token(w.text, w.start, w.end) for w in pair.b.words),
        links=tuple(sorted(pair.links)),
        findings=tuple(shown),
        risk=risk(pair, found),
    )


def examine(
    a: str, b: str, lang_a: str, lang_b: str, settings: Settings | None = None
) -> tuple[Pair, list[Finding]]:
    """Two renderings as an aligned pair, and what the kinds find in it: what training reads."""
    chosen = settings or Settings()
    pair = _pair(_bare("a", a, lang_a), _bare("b", b, lang_b), None, chosen)
    return pair, merged(_pair_findings(pair, Context(chosen)))


def _bare(name: str, text: str, lang: str) -> Side:
    tokens = words(text, lang)
    return Side(name, name, lang, text, 0, tokens, (True,) * len(tokens))


def _pair(
    a: Side,
    b: Side,
    links: Mapping[tuple[int, int], float] | None,
    settings: Settings,
    statement_id: str | None = None,
) -> Pair:
    if a.lang != b.lang:
        return Pair(a, b, frozenset(), {}, statement_id)
    if links is None:
        links = word_links(a.words, b.words, a.lang, settings)
    kept = without_strays(a, b, links)
    lookup = synonyms(a.lang, settings.lexicon)
    related = phrase_kin(a.words, b.words, lookup)
    return without_rivals(Pair(a, b, frozenset(kept), kept, statement_id, related), lookup)


def _pair_findings(pair: Pair, context: Context) -> list[Finding]:
    return [f for kind in KINDS if hasattr(kind, "check") for f in kind.check(pair, context)]


def _story_findings(statements: Sequence[Statement], context: Context) -> list[Finding]:
    return [
        f
        for kind in KINDS
        if hasattr(kind, "check_story")
        for f in kind.check_story(statements, context)
    ]


def _statement_findings(aligned: Aligned, context: Context) -> list[Finding]:
    """Each other article's renderings against the base's."""
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
    found: dict[str, list[Finding]] = {}
    for article_id, renderings in by_article.items():
        if article_id == home:
            continue
        for number, group in enumerate(together(renderings)):
            side = side_of(context.articles[article_id], group)
            links = _known_links(aligned, own, group)
            pair = _pair(base, side, links, context.settings, statement.id)
            found[f"{article_id}/{number}"] = merged(_pair_findings(pair, context))
    agreed = with_agreement(found, len(by_article) - 1)
    return [f for findings in agreed.values() for f in findings]


def _known_links(
    aligned: Aligned, own: Sequence[Rendering], other: Sequence[Rendering]
) -> Mapping[tuple[int, int], float] | None:
    """The links that alignment has found already, when the sides are single renderings."""
    if list(own) != [aligned.statement.base] or len(other) > 1:
        return None
    return aligned.links[aligned.statement.renderings.index(other[0])]


def _numbered(findings: Sequence[Finding], settings: Settings) -> list[Finding]:
    """Findings graded as the desk wants, sorted, with ids; the same one found twice stands once."""
    graded = [_graded(f, settings.severity) for f in findings]
    named = {
        (name := _identity(f)): f.model_copy(update={"id": name, "code": _CODES[f.kind]})
        for f in sorted(graded, key=order, reverse=True)
    }
    return sorted(named.values(), key=order)


def _graded(finding: Finding, severity: Mapping[str, Severity]) -> Finding:
    """The finding as a desk grades its kind: one below the kind's usual grade is not raised."""
    wanted = severity.get(finding.kind)
    if wanted is None or finding.severity.rank < _USUAL[finding.kind].rank:
        return lowered(finding, severity)
    return finding.model_copy(update={"severity": wanted})


def _identity(finding: Finding) -> str:
    """A short id from what the finding says, the same in every run and in every language."""
    sides = [f"{s.article_id}:{s.start}:{s.end}" if s else "-" for s in (finding.a, finding.b)]
    rules = [evidence.rule for evidence in finding.evidence]
    text = "|".join((finding.kind, *sides, finding.missing_in or "", *rules))
    return f"F{hashlib.sha256(text.encode()).hexdigest()[:8]}"


def _selected(
    findings: Sequence[Finding], settings: Settings
) -> tuple[list[Finding], list[Finding]]:
    """Findings that the settings select, and those that they suppress."""

    def wanted(finding: Finding) -> bool:
        names = (finding.kind, finding.code)
        chosen = not settings.select or any(n in settings.select for n in names)
        return chosen and not any(n in settings.ignore for n in names)

    return [f for f in findings if wanted(f)], [f for f in findings if not wanted(f)]


def _known_names(settings: Settings) -> None:
    """Refuse settings that name a kind of drift or a language that does not exist."""
    if settings.report_lang not in messages.languages():
        raise SettingsError(
            f"report-lang: there is no catalogue for {settings.report_lang!r}",
            f"The languages are {', '.join(messages.languages())}.",
        )
    known = {*_CODES, *_CODES.values()}
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
                    f"The kinds are {', '.join(_CODES)}.",
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
