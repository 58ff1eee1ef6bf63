"""Every annotation parses, its ids are defined, and its texts stand in the articles."""

from __future__ import annotations

import json
from html.parser import HTMLParser
from pathlib import Path

import pytest

from benchmarks.corpora import CORPORA
from xlate.drift import KINDS
from xlate.score.gold import Gold, read_gold
from xlate.score.places import Places
from xlate.score.run import load_articles
from xlate.settings import Settings

ROOMS = {"clean", "drifted", "hard", "known_failures"}
STORIES = sorted(path.parent for path in CORPORA.glob("*/*/gold.json"))
# Kinds that corpora name and nobody finds yet. Take a name out with the kind's own commit.
NOT_YET: set[str] = set()

story = pytest.mark.parametrize("folder", STORIES, ids=[f.name for f in STORIES])


class Visible(HTMLParser):
    """What a reader of a page sees, white space as single spaces."""

    HIDDEN = frozenset(("head", "script", "style", "template"))

    def __init__(self, page: str) -> None:
        super().__init__(convert_charrefs=True)
        self._hidden: list[str] = []
        self._parts: list[str] = []
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in self.HIDDEN:
            self._hidden.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if self._hidden and self._hidden[-1] == tag:
            self._hidden.pop()

    def handle_data(self, data: str) -> None:
        if not self._hidden:
            self._parts.append(data)

    @property
    def text(self) -> str:
        return " ".join("".join(self._parts).split())


def body(path: Path) -> str:
    """The text that an annotation of this file speaks of."""
    raw = path.read_text("utf-8")
    if path.suffix == ".html":
        return Visible(raw).text
    if path.suffix == ".json":
        return str(json.loads(raw)["text"])
    return raw.split("\n---\n", 1)[1] if raw.startswith("---\n") else raw


def test_there_are_stories_in_every_room() -> None:
    assert {folder.parent.name for folder in STORIES} == ROOMS
    assert {path.parent.parent.name for path in CORPORA.glob("*/*/*")} == ROOMS


@story
def test_annotated_texts_stand_in_the_files(folder: Path) -> None:
    gold = read_gold(folder)
    for item in (*gold.quotes, *gold.not_quotes):
        text = body(folder / item.file)
        assert text.count(item.text) >= item.nth, (item.file, item.text)


@story
def test_annotated_texts_stand_in_the_articles_as_read(folder: Path) -> None:
    gold = read_gold(folder)
    places = Places(
        folder / "gold.json", gold, load_articles(folder / "gold.json", gold, Settings())
    )
    for item in (*gold.drifts, *gold.equivalent):
        for side in (item.a, item.b, *getattr(item, "alike", ())):
            if side is not None:
                place = places.side(side, item.statement)
                assert place.end > place.start


@story
def test_quotes_are_the_articles_own_words(folder: Path) -> None:
    gold = read_gold(folder)
    file = folder / "gold.json"
    loaded = load_articles(file, gold, Settings())
    places = Places(file, gold, loaded)
    texts = {article.id: article.text for article in loaded.articles}
    for quote in gold.quotes:
        place = places.quotes[quote.id]
        assert texts[place.article_id][place.start : place.end].split() == quote.text.split()


@story
def test_every_article_is_annotated(folder: Path) -> None:
    gold = read_gold(folder)
    articles = {path.name for path in folder.iterdir()} - {"gold.json"}
    assert {quote.file for quote in gold.quotes} == articles


@story
def test_a_statement_joins_articles(folder: Path) -> None:
    gold = read_gold(folder)
    files = {quote.id: quote.file for quote in gold.quotes}
    for statement in gold.statements:
        assert len({files[name] for name in statement.renderings}) > 1, statement.id


def test_clean_stories_have_no_drift() -> None:
    for folder in STORIES:
        if folder.parent.name == "clean":
            assert read_gold(folder).drifts == ()


def test_kinds_of_the_corpora_are_known() -> None:
    named = {kind for folder in STORIES for kind in _kinds(read_gold(folder))}
    assert named - {kind.KIND for kind in KINDS} == NOT_YET & named
    assert not NOT_YET & {kind.KIND for kind in KINDS}


def _kinds(gold: Gold) -> set[str]:
    return {kind for drift in gold.drifts for kind in drift.kinds}
