"""check() and the other public calls: the only module that knows the order of the stages."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np

from xlate.align.links import THRESHOLD, link_scores
from xlate.drift import KINDS
from xlate.drift.pair import Context, Pair, Side
from xlate.drift.risk import risk
from xlate.model import Comparison, Finding, Token
from xlate.settings import Settings
from xlate.text.words import Word, words, words_of_tokens


def align_words(
    a: Sequence[str], b: Sequence[str], *, settings: Settings | None = None
) -> set[tuple[int, int]]:
    """Which tokens of two sentences answer each other.

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
    desk = (settings or Settings()).lexicon
    results = []
    for a, b in pairs:
        scores = link_scores(words_of_tokens(a, "en"), words_of_tokens(b, "en"), "en", desk)
        results.append({(int(i), int(j)) for i, j in np.argwhere(scores >= THRESHOLD)})
    return results


def compare(
    a: str,
    b: str,
    *,
    lang_a: str | None = None,
    lang_b: str | None = None,
    settings: Settings | None = None,
) -> Comparison:
    """Compare two renderings of the same words; no story is needed."""
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
    return [_compare(a, b, lang_a or "en", lang_b or "en", chosen) for a, b in pairs]


def _compare(a: str, b: str, lang_a: str, lang_b: str, settings: Settings) -> Comparison:
    side_a, side_b = _bare("a", a, lang_a), _bare("b", b, lang_b)
    pair = _pair(side_a, side_b, settings)
    findings = _findings(pair, Context(settings))
    return Comparison(
        a=a,
        b=b,
        lang_a=lang_a,
        lang_b=lang_b,
        tokens_a=_tokens(side_a.words),
        tokens_b=_tokens(side_b.words),
        links=tuple(sorted(pair.links)),
        findings=tuple(findings),
        risk=risk(pair, findings),
    )


def _bare(name: str, text: str, lang: str) -> Side:
    tokens = words(text, lang)
    return Side(name, name, lang, text, 0, tokens, (True,) * len(tokens))


def _tokens(sequence: Sequence[Word]) -> tuple[Token, ...]:
    return tuple(Token(w.text, w.start, w.end) for w in sequence)


def _pair(a: Side, b: Side, settings: Settings) -> Pair:
    scores = link_scores(a.words, b.words, a.lang, settings.lexicon)
    links = {(int(i), int(j)): float(scores[i, j]) for i, j in np.argwhere(scores >= THRESHOLD)}
    return Pair(a, b, frozenset(links), links)


def _findings(pair: Pair, context: Context) -> list[Finding]:
    found = [f for kind in KINDS if hasattr(kind, "check") for f in kind.check(pair, context)]
    return sorted(found, key=lambda f: (-f.severity.rank, -f.confidence, f.kind, f.message))
