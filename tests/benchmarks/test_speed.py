"""Made-up articles, and processes of their own; no time is asserted."""

import xlate
from benchmarks.articles import QUOTES_EACH, article, story
from benchmarks.isolated import peak_megabytes, python
from benchmarks.speed_peers import collatex_seconds, sacrebleu_seconds


def test_articles_are_the_same_for_one_seed_and_of_the_length_of_news() -> None:
    made = story(20)
    assert made == story(20)
    assert len({a.text for a in made.articles}) == 20
    assert all(330 <= len(a.text.split()) <= 450 for a in made.articles)
    assert all("{" not in a.text and "|" not in a.text for a in made.articles)


def test_every_article_has_twelve_quotes_that_xlate_finds() -> None:
    made = article(3)
    assert made.text.count("“") == QUOTES_EACH
    direct = [q for q in xlate.extract_quotes(made.text, "en") if q.form == "direct"]
    assert len(direct) == QUOTES_EACH


def test_a_process_tells_its_last_line_or_its_fault() -> None:
    done = python(["-c", "print('one'); print('two')"])
    assert (done.code, done.said) == (0, "two")
    failed = python(["-c", "raise SystemExit('no such thing')"])
    assert (failed.code, failed.said) == (1, "no such thing")


def test_peak_memory_is_the_process_own() -> None:
    small, large = peak_megabytes("pass"), peak_megabytes("held = bytearray(60_000_000)")
    assert isinstance(small, float)
    assert isinstance(large, float)
    assert large - small > 50
    assert peak_megabytes("raise ValueError('bad')") == "ValueError: bad"


def test_peers_measure_or_say_why_not() -> None:
    groups = [["we will never yield", "we shall not yield"]]
    assert isinstance(sacrebleu_seconds(groups), float)
    found = collatex_seconds(groups)
    assert isinstance(found, float) or found.startswith(("cannot run", "failed"))
