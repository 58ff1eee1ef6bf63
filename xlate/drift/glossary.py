"""The house glossary in the copy: where an article has a word that the style book rejects."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from xlate.model import Article, Rendering, Span, Statement
from xlate.settings import GlossaryEntry
from xlate.text.words import Word, words

_HYPHENS = frozenset("-‐‑–")
_STEMMING = frozenset(("ko", "tr", "fi"))  # endings are glued on: the form begins the word


@dataclass(frozen=True, slots=True)
class Use:
    """A rejected word in an article, at its first place, and how often it stands there.

    `preferred` is the first place in the statement's base that has the glossary's word.
    """

    entry: GlossaryEntry
    span: Span
    count: int
    statement: Statement
    framed: bool
    preferred: Span | None


@dataclass(frozen=True, slots=True)
class _Passage:
    """The host of a rendering as words, and all the base forms in it."""

    statement: Statement
    rendering: Rendering
    words: tuple[Word, ...]
    lemmas: frozenset[str]


def uses(
    statements: Sequence[Statement],
    articles: Mapping[str, Article],
    glossary: Sequence[GlossaryEntry],
) -> Iterator[Use]:
    """Each rejected word once an article: where a quote or the sentence around it first has it."""
    passages = list(_passages(statements, articles)) if glossary else []
    for entry in glossary:
        found: dict[tuple[str, str], list[tuple[int, int, _Passage]]] = {}
        for passage in passages:
            quote = passage.rendering.quote
            if entry.lang in (None, quote.lang):
                for term, start, end in _rejected(entry, passage, quote.lang):
                    found.setdefault((quote.article_id, term), []).append((start, end, passage))
        for (article_id, _term), places in sorted(found.items(), key=lambda item: item[0]):
            start, end, passage = min(places, key=lambda place: place[:2])
            part = passage.rendering.part
            yield Use(
                entry, articles[article_id].span(start, end), len({p[:2] for p in places}),
                passage.statement, not (part.start <= start and end <= part.end),
                _preferred(entry, passage.statement, articles, article_id),
            )  # fmt: skip


def _passages(
    statements: Sequence[Statement], articles: Mapping[str, Article]
) -> Iterator[_Passage]:
    for statement in statements:
        for r in statement.renderings:
            tokens = _tokens(articles[r.quote.article_id], r)
            lemmas = frozenset(lemma for w in tokens for lemma in (w.low, *w.lemmas))
            yield _Passage(statement, r, tokens, lemmas)


def _tokens(article: Article, r: Rendering) -> tuple[Word, ...]:
    start, end = min(r.host.start, r.part.start), max(r.host.end, r.part.end)
    return words(article.text[start:end], r.quote.lang, start)


def _rejected(entry: GlossaryEntry, passage: _Passage, lang: str) -> Iterator[tuple[str, int, int]]:
    """The rejected words of a passage that do not stand inside the preferred one."""
    likely = [term for term in entry.avoid if _may_have(passage, term, lang)]
    kept = list(phrase_spans(passage.words, entry.use, lang)) if likely else []
    for term in likely:
        for start, end in phrase_spans(passage.words, term, lang):
            if not any(low <= start and end <= high for low, high in kept):
                yield term, start, end


def _may_have(passage: _Passage, term: str, lang: str) -> bool:
    first = next(iter(_parts(term, lang)), None)
    if first is None:
        return False
    return lang in _STEMMING or not passage.lemmas.isdisjoint((first.low, *first.lemmas))


@lru_cache(maxsize=4096)
def _parts(term: str, lang: str) -> tuple[Word, ...]:
    return tuple(w for w in words(term, lang) if w.text not in _HYPHENS)


def _preferred(
    entry: GlossaryEntry, statement: Statement, articles: Mapping[str, Article], but: str
) -> Span | None:
    base = statement.base
    if base.quote.article_id == but:
        return None
    article = articles[base.quote.article_id]
    for start, end in phrase_spans(_tokens(article, base), entry.use, base.quote.lang):
        return article.span(start, end)
    return None


def phrase_spans(tokens: Sequence[Word], term: str, lang: str) -> Iterator[tuple[int, int]]:
    """Where a phrase stands, in any inflected form: half-open positions of the text."""
    parts = _parts(term, lang)
    plain = [w for w in tokens if w.text not in _HYPHENS]
    if not parts:
        return
    for at in range(len(plain) - len(parts) + 1):
        window = plain[at : at + len(parts)]
        if all(_fits(w, part, lang) for w, part in zip(window, parts, strict=True)):
            yield window[0].start, window[-1].end


def _fits(word: Word, part: Word, lang: str) -> bool:
    if word.low == part.low or (part.content and word.lemmas & part.lemmas):
        return True
    return lang in _STEMMING and len(part.low) > 1 and word.low.startswith(part.low)
