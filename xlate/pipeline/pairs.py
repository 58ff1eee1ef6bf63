"""Two renderings without a story: what differs, and which words answer each other."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import repeat, tee

from xlate.align import Links, word_links
from xlate.drift import KINDS
from xlate.drift.alone import completed
from xlate.drift.heard import with_scores
from xlate.drift.kinship import phrase_kin, without_rivals
from xlate.drift.outcome import numbered, selected
from xlate.drift.pair import Context, Pair, Side
from xlate.drift.resolve import merged
from xlate.drift.risk import risk
from xlate.drift.sides import without_strays
from xlate.drift.weighed import weighed
from xlate.encoder import PairScores
from xlate.model import Comparison, Finding, Token
from xlate.pipeline.given import known_names, model_of
from xlate.settings import Settings
from xlate.text import messages
from xlate.text.languages import script_language
from xlate.text.lexicon.synonyms import synonyms
from xlate.text.words import words, words_of_tokens


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
    known_names(chosen)
    context = Context(chosen, {}, model_of(chosen))
    sides = ((bare("a", a, lang_a), bare("b", b, lang_b)) for a, b in pairs)
    with messages.language(chosen.report_lang):
        return [
            _compare(a, b, heard, context) for (a, b), heard in with_scores(sides, context.encoder)
        ]


def _compare(a: Side, b: Side, heard: PairScores | None, context: Context) -> Comparison:
    pair = pair_of(a, b, None, context.settings, heard=heard)
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
    sides = ((bare("a", a, lang_a), bare("b", b, lang_b)) for a, b in pairs)
    return [
        _proposed(pair_of(a, b, None, chosen, heard=heard), context)
        for (a, b), heard in with_scores(sides, context.encoder)
    ]


def bare(name: str, text: str, lang: str | None) -> Side:
    """A sentence as a side, without an article around it."""
    lang = lang or script_language(text) or "en"
    tokens = words(text, lang)
    return Side(name, name, lang, text, 0, tokens, (True,) * len(tokens))


def pair_of(
    a: Side,
    b: Side,
    links: Links | None,
    settings: Settings,
    statement_id: str | None = None,
    heard: PairScores | None = None,
) -> Pair:
    """Two sides with the links between their words, found here unless they are given."""
    if a.lang != b.lang:
        return Pair(a, b, frozenset(), {}, statement_id)
    if links is None:
        links = word_links(a.words, b.words, a.lang, settings, heard)
    kept = without_strays(a, b, links)
    lookup = synonyms(a.lang, settings.lexicon)
    related = phrase_kin(a.words, b.words, lookup)
    pair = Pair(a, b, frozenset(kept), kept, statement_id, related, heard)
    return without_rivals(pair, lookup)


def findings(pair: Pair, context: Context) -> list[Finding]:
    """What differs in a pair: the rules propose, the model weighs and adds what it alone hears."""
    return _told(*_proposed(pair, context), context)


def _told(pair: Pair, proposed: Sequence[Finding], context: Context) -> list[Finding]:
    return completed(pair, weighed(pair, proposed), context)


def _proposed(pair: Pair, context: Context) -> tuple[Pair, list[Finding]]:
    """The pair with its risk, and what the rules propose there."""
    found = [f for kind in KINDS if hasattr(kind, "check") for f in kind.check(pair, context)]
    proposed = merged(found)
    return replace(pair, risk=risk(pair, proposed)), proposed
