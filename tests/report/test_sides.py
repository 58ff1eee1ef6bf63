"""What is shown of an article's wording."""

from __future__ import annotations

from report import factory
from xlate.model import Severity
from xlate.report.marking import Mark
from xlate.report.sides import places, worded

RELAY = factory.article("Relay", "We keep a queue.")
POST = factory.article("Post", "They keep a queue. The rest is news. They  keep a queue.")
LAST = POST.text.rindex("They")


def repeated():
    again = factory.quote(POST, 3, "They  keep a queue.")
    quotes = (factory.quote(RELAY, 1, RELAY.text), factory.quote(POST, 2, "They keep a queue."))
    of = (RELAY, POST)
    first, second = (factory.rendering(a, q) for a, q in zip(of, quotes, strict=True))
    return factory.statement(1, (first, second, factory.rendering(POST, again)))


def shown(*marks):
    return [piece.text for piece in worded(repeated(), POST, marks, 200) if piece.text]


def test_a_passage_that_an_article_has_twice_is_shown_once():
    assert places(repeated(), POST) == ([(0, 18), (0, 18)], [(0, 18)])
    assert shown() == ["They keep a queue."]


def test_the_repeated_passage_is_shown_where_it_bears_a_mark():
    mark = Mark(LAST, LAST + 4, Severity.MAJOR, 1)
    assert shown(mark) == ["They keep a queue.", "They", "  keep a queue."]
