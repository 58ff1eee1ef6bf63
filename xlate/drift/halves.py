"""Sentences that another article cuts in two: a clause here, its condition somewhere else."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations

from xlate.drift.apart import APART, COPIED, FEWEST, Passages, stand, tokens
from xlate.model import Article, Form, Rendering
from xlate.text import lexicon

CLASSES = ("condition", "condition_negative", "exception", "limit")


@dataclass(frozen=True, slots=True)
class Cut:
    """A whole sentence of one article, and its two halves in another, in the text's order."""

    whole: Rendering
    halves: tuple[Rendering, Rendering]
    statement_id: str
    original: bool


def cuts(passages: Passages, articles: Mapping[str, Article]) -> Iterator[Cut]:
    """Sentences with a condition whose two halves another article quotes apart.

    Both halves are copied, one of them begins with the condition, and a reader who has the one
    does not see that the other belongs to it.
    """
    for statement_id, whole in _wholes(passages, articles):
        text = tokens(whole.part.text, whole.quote.lang)
        places = _places(text)
        for article_id, others in passages.by_article.items():
            if article_id == whole.quote.article_id or others[0].quote.lang != whole.quote.lang:
                continue
            found = _halves(text, places, others)
            for a, b in combinations(found, 2):
                if _disjoint(found[a], found[b]) and _apart(
                    articles[article_id], others[a], others[b], passages
                ):
                    original = articles[whole.quote.article_id].original
                    yield Cut(whole, (others[a], others[b]), statement_id, original)
                    break


def _wholes(passages: Passages, articles: Mapping[str, Article]) -> Iterator[tuple[str, Rendering]]:
    """Sentences with a condition, each once: the original's where there is one."""
    told: set[str] = set()
    ordered = sorted(passages.by_article, key=lambda name: (not articles[name].original, name))
    for name in ordered:
        for rendering in passages.by_article[name]:
            statement = next(s for r, s in passages.by_quote[rendering.quote.id] if r is rendering)
            if statement.id in told or rendering.quote.form is Form.INDIRECT:
                continue
            heads = _heads(rendering.quote.lang)
            if heads and any(t in heads for t in tokens(rendering.part.text, rendering.quote.lang)):
                told.add(statement.id)
                yield statement.id, rendering


@lru_cache(maxsize=16)
def _heads(lang: str) -> frozenset[str]:
    """The words that begin a condition that must not be lost: "unless", "if", "until"."""
    core = lexicon.forms(lang, "condition", *CLASSES, key="core")
    return frozenset(form for form in core if " " not in form)


def _places(text: list[str]) -> dict[str, list[int]]:
    found: dict[str, list[int]] = {}
    for at, token in enumerate(text):
        found.setdefault(token, []).append(at)
    return found


def _halves(
    text: list[str], places: Mapping[str, list[int]], others: list[Rendering]
) -> dict[int, tuple[int, int]]:
    """The renderings that copy a stretch of the sentence but not all of it, with the stretch."""
    found: dict[int, tuple[int, int]] = {}
    for number, rendering in enumerate(others):
        if rendering.quote.form is Form.INDIRECT:
            continue
        own = tokens(rendering.part.text, rendering.quote.lang)
        if len(own) < FEWEST or sum(t in places for t in own) < COPIED * len(own):
            continue
        stretch = _stretch(text, places, own)
        if stretch is not None and stretch[1] - stretch[0] < COPIED * len(text):
            found[number] = stretch
    return found


def _stretch(
    text: list[str], places: Mapping[str, list[int]], own: list[str]
) -> tuple[int, int] | None:
    """Where in the sentence the words stand one after the other; None if they do not."""
    best, at = 0, 0
    for start in places.get(own[0], ()):
        same = sum(x == y for x, y in zip(own, text[start:], strict=False))
        best, at = max((best, at), (same, start))
    return (at, at + len(own)) if best >= COPIED * len(own) else None


def _disjoint(a: tuple[int, int], b: tuple[int, int]) -> bool:
    return a[1] <= b[0] or b[1] <= a[0]


def _apart(article: Article, a: Rendering, b: Rendering, passages: Passages) -> bool:
    """Whether words stand between two quotes, one of which begins with the condition."""
    heads = _heads(a.quote.lang)
    begins = any(tokens(r.part.text, r.quote.lang)[0] in heads for r in (a, b))
    first, second = sorted((a, b), key=lambda r: r.part.start)
    return (
        begins
        and a.quote.attribution_id != b.quote.attribution_id
        and stand(article, first, second, passages) in APART
    )
