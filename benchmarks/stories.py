"""The stories set: articles, and the pairs of quotes that the benchmark labels."""

from __future__ import annotations

import collections
import gzip
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from rapidfuzz import fuzz

from xlate.model import Article, Story

FILE = "stories-wmt-dev.jsonl.gz"
_MARKED = re.compile(r"“([^“”]*)”|\"([^\"]*)\"|«([^«»]*)»|„([^„“”]*)[“”]|「([^「」]*)」")


class Marked(NamedTuple):
    """A span between quote marks, and the source sentences that it renders."""

    article_id: str
    lang: str
    start: int
    end: int
    text: str
    sources: frozenset[int]
    framed: bool


class BenchStory(NamedTuple):
    """One story with its marked spans by article."""

    id: str
    articles: tuple[Article, ...]
    marked: tuple[Marked, ...]

    def story(self, lang: str = "en") -> Story:
        """The articles of one language as a Story."""
        return Story(id=self.id, articles=tuple(a for a in self.articles if a.lang == lang))


def stories(bench: Path) -> Iterator[BenchStory]:
    """All stories of the development part."""
    with gzip.open(bench / FILE, "rt", encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            articles, marked = [], []
            for number, item in enumerate(row["articles"]):
                article = Article(
                    id=f"a{number}",
                    outlet=item["outlet"],
                    lang=item["lang"],
                    text=item["text"],
                    original=item["outlet"] == "original",
                )
                articles.append(article)
                marked += _marked(article, item["segments"])
            yield BenchStory(row["id"], tuple(articles), tuple(marked))


def _marked(article: Article, segments: list[list[int]]) -> Iterator[Marked]:
    for match in _MARKED.finditer(article.text):
        group = match.lastindex or 0
        text, start, end = match.group(group), match.start(group), match.end(group)
        long = len(text) >= 10 if article.lang == "ja" else len(text.split()) >= 4
        touched = [s for s in segments if s[0] < end and start < s[1]]
        if long and touched:
            sources = frozenset(s[2] for s in touched)
            framed = any(s[3] for s in touched)
            yield Marked(article.id, article.lang, start, end, text, sources, framed)


def labelled_pairs(
    story: BenchStory, langs: tuple[str, str] = ("en", "en")
) -> Iterator[tuple[tuple[Marked, Marked], bool]]:
    """Pairs of marked spans of two articles with the label "renders the same sentence".

    Left out, as the benchmark's README says: pairs where one article has two quotes from that
    sentence, pairs of framed fragments, and unlike pairs with nearly identical texts.
    """
    count = collections.Counter((m.article_id, s) for m in story.marked for s in m.sources)
    for number, x in enumerate(story.marked):
        for y in story.marked[number + 1 :]:
            if x.article_id == y.article_id or sorted((x.lang, y.lang)) != sorted(langs):
                continue
            same = bool(x.sources & y.sources)
            if any(count[m.article_id, s] > 1 for m in (x, y) for s in m.sources):
                continue
            if (x.framed and y.framed) or (not same and fuzz.ratio(x.text, y.text) >= 90):
                continue
            yield (x, y), same
