"""Pairs of marked spans against statements."""

from benchmarks.quote_alignment import Judged, found_quotes, judge, pair_score, statements_of
from benchmarks.stories import BenchStory, Marked
from xlate.align import align_quotes
from xlate.model import Article
from xlate.quotes import find_quotes
from xlate.settings import Settings

ONE = "“We will never yield to threats from outside,” the minister said on Monday."
TWO = "The minister said: “We shall never yield to threats from outside.” He left at once."
ARTICLES = (
    Article(id="a0", outlet="One", lang="en", text=ONE),
    Article(id="a1", outlet="Two", lang="en", text=TWO),
)


def marked(article: Article, sources: set[int]) -> Marked:
    start = article.text.index("“") + 1
    end = article.text.index("”")
    text = article.text[start:end]
    return Marked(article.id, "en", start, end, text, frozenset(sources), False)


STORY = BenchStory("s", ARTICLES, (marked(ARTICLES[0], {1}), marked(ARTICLES[1], {1})))


def test_two_spans_in_one_statement_are_the_same() -> None:
    quotes = [quote for article in ARTICLES for quote in find_quotes(article)]
    statements = [item.statement for item in align_quotes(ARTICLES, quotes, Settings())]
    x, y = STORY.marked
    assert statements_of(x, statements) == statements_of(y, statements) == {"S1"}
    assert judge(STORY, statements) == [Judged(x, y, True, True)]
    assert judge(STORY, []) == [Judged(x, y, True, False)]


def test_pair_score_counts_false_and_missed_pairs() -> None:
    x, y = STORY.marked
    labels = [(True, True), (True, False), (False, True), (False, False)]
    score = pair_score(Judged(x, y, same, found) for same, found in labels)
    assert score == (0.5, 0.5, 0.5)


def test_found_quotes_by_language() -> None:
    count = found_quotes(STORY)
    assert count["en", "articles"] == count["en", "marked"] == 2
    assert count["en", "overlapped"] == count["en", "exact"] == 2
