"""What the whole story tells is not told again of each pair."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from xlate.drift.resolve import PLAIN
from xlate.model import Article, Evidence, Finding, Span
from xlate.text.words import words

STORY = "term"  # the kind that tells once, of all its places, what plain kinds tell of each


def not_retold(
    found: Sequence[Finding], story: Sequence[Finding], articles: Mapping[str, Article]
) -> list[Finding]:
    """Findings of pairs and of the story, without plain ones that a term has told already.

    A term in other words is told at one place; the wording finding on those words there, and
    wherever else the two articles have them, goes into its evidence.
    """
    told = [f for f in story if f.kind == STORY and f.a is not None and f.b is not None]
    taken: dict[int, list[Evidence]] = {}
    kept: list[Finding] = []
    for finding in found:
        number = next((n for n, t in enumerate(told) if _same_words(finding, t, articles)), None)
        if number is None:
            kept.append(finding)
        else:
            taken.setdefault(number, []).extend(finding.evidence)
    renewed = {
        id(told[n]): told[n].model_copy(update={"evidence": (*told[n].evidence, *dict.fromkeys(e))})
        for n, e in taken.items()
    }
    return kept + [renewed.get(id(f), f) for f in story]


def _same_words(plain: Finding, told: Finding, articles: Mapping[str, Article]) -> bool:
    """Whether a plain finding has no other words than the term finding, of the same articles."""
    if plain.kind not in PLAIN or plain.severity.rank > told.severity.rank:
        return False
    if not plain.a or not plain.b or not told.a or not told.b:
        return False
    sides = ((plain.a, told.a), (plain.b, told.b))
    return all(
        p.article_id == t.article_id and _lemmas(p, articles) <= _lemmas(t, articles)
        for p, t in sides
    )


def _lemmas(span: Span, articles: Mapping[str, Article]) -> set[str]:
    lang = articles[span.article_id].lang
    return {w.lemma for w in words(span.text, lang) if w.content}
