"""What `load_story` takes, and which calls it refuses."""

from __future__ import annotations

import io
import json
from datetime import date
from pathlib import Path
from types import SimpleNamespace

import pytest

from xlate.errors import UsageError
from xlate.readers import load_stories, load_story, sniff
from xlate.settings import Settings

TEXT = "The leader said that we will never give up, and that nobody should doubt it."


def test_mapping_text_is_stored_unchanged() -> None:
    text = "\ufeff“One”\r\n\r\ntwo \u00a0 words\r"
    story = load_story({"outlet": "Harbour Post", "text": text, "date": date(2024, 11, 15)})
    [article] = story.articles
    assert article.text == text
    assert (article.id, article.outlet, article.date) == (
        "harbour-post",
        "Harbour Post",
        "2024-11-15",
    )
    assert article.source_map is None


def test_ids_are_readable_and_unique() -> None:
    outlets = ["The Post", "the post", "THE POST-2", "조선일보", "!!!", "The Post"]
    story = load_story([{"outlet": outlet, "text": TEXT} for outlet in outlets])
    assert [article.id for article in story.articles] == [
        "the-post",
        "the-post-2",
        "the-post-2-2",
        "조선일보",
        "article",
        "the-post-3",
    ]


def test_a_document_that_nobody_reads_is_no_silence(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("The regent spoke.", "utf-8")
    (tmp_path / "rival.PDF").write_bytes(b"%PDF-1.7 and so on")
    (tmp_path / "photo.jpg").write_bytes(b"\xff\xd8\xff")
    story = load_story(tmp_path)
    assert [article.outlet for article in story.articles] == ["a"]
    assert [(Path(f.path).name, f.reason) for f in story.failures] == [
        ("rival.PDF", "is a PDF, not text")
    ]


def test_folder_is_sorted_and_ignores_what_is_no_article(tmp_path: Path) -> None:
    for name in ("b.txt", "a.MD", "c.json", ".hidden.txt", "README.md", "gold.json", "x.csv"):
        (tmp_path / name).write_text(TEXT if name != "c.json" else "broken")
    (tmp_path / "deeper.txt").mkdir()
    story = load_story(tmp_path)
    assert [article.outlet for article in story.articles] == ["a", "b"]
    assert [Path(failure.path).name for failure in story.failures] == ["c.json"]
    assert [article.path for article in story.articles] == [
        str(tmp_path / "a.MD"),
        str(tmp_path / "b.txt"),
    ]


def test_one_file_given_twice_counts_once(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(TEXT)
    (tmp_path / "link.txt").symlink_to(path)
    assert len(load_story([path, tmp_path, str(path)]).articles) == 1


def test_unknown_suffix_is_read_by_its_looks(tmp_path: Path) -> None:
    (tmp_path / "one.dat").write_text('{"outlet": "A", "text": "words"}')
    (tmp_path / "two").write_text(f"<!DOCTYPE html><html><body><p>{TEXT}</p></body></html>")
    (tmp_path / "three.bak").write_text("[The republic] will never do it.")
    story = load_story([tmp_path / "one.dat", tmp_path / "two", tmp_path / "three.bak"])
    assert [article.text for article in story.articles] == [
        "words",
        TEXT,
        "[The republic] will never do it.",
    ]
    assert story.failures == ()


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (b'\xef\xbb\xbf {"a": 1}', "json"),
        (b'[{"a"', "json"),
        (b"[sic] he said", "plain"),
        (b"<article><p>a", "html"),
        ("<html>".encode("utf-16"), "html"),
        (b"< 5 were there", "plain"),
        (b"", "plain"),
    ],
)
def test_sniff(data: bytes, name: str) -> None:
    assert sniff(data) == name


def test_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    stream = SimpleNamespace(buffer=io.BytesIO(b"---\noutlet: Wire\n---\nwords"))
    monkeypatch.setattr("sys.stdin", stream)
    story = load_story(["-", "-"])
    [article] = story.articles
    assert (article.outlet, article.text, article.path) == ("Wire", "words", "-")
    assert story.failures == ()


def test_standard_input_too_large_or_closed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", SimpleNamespace(buffer=io.BytesIO(b"x" * 11)))
    [failure] = load_story("-", Settings(max_file_bytes=10)).failures
    assert (failure.path, failure.reason) == ("-", "is larger than 10 bytes")
    monkeypatch.setattr("sys.stdin", None)
    [failure] = load_story("-").failures
    assert failure.reason == "standard input is closed"


def test_a_story_comes_back_as_it_is() -> None:
    story = load_story({"outlet": "A", "text": TEXT})
    assert load_story(story) is story
    assert load_stories(story) == (story,)


@pytest.mark.parametrize(
    ("source", "message"),
    [
        (7, "cannot be loaded from int"),
        (b"a.txt", "cannot be loaded from bytes"),
        ([], "no input was given"),
        ([3], "input 0 is int, neither a path nor a mapping"),
        ({"outlet": "A"}, "text is missing"),
        ({"outlet": "A", "text": 3}, "text must be a text"),
        ({"outlet": "", "text": "b"}, "outlet must be a text"),
        ({"outlet": "A\nB", "text": "b"}, "outlet holds more than one short line"),
        ({"outlet": "A", "text": "b", "original": "yes"}, "original must be true or false"),
        ([{"outlet": "A", "text": "b"}, {"titel": ""}], "articles[1]: unknown key 'titel'"),
    ],
)
def test_wrong_calls_raise(source: object, message: str) -> None:
    with pytest.raises(UsageError) as caught:
        load_story(source)  # type: ignore[arg-type]
    assert message in caught.value.message
    assert caught.value.hint


@pytest.mark.parametrize(
    "title",
    ["港\u3000「進水」", "Navires\u00a0: le lancement", "A\u2009B", "درها نیمه\u200cباز ماند"],
)
def test_a_title_has_blanks_and_joiners(title: str, tmp_path: Path) -> None:
    assert load_story({"outlet": "A", "text": TEXT, "title": title}).articles[0].title == title
    path = tmp_path / "a.txt"
    path.write_text(f"---\noutlet: A\ntitle: {title}\n---\n{TEXT}", "utf-8")
    assert load_story(path).articles[0].title == title
    path = tmp_path / "s.json"
    story = {"title": title, "articles": [{"outlet": "A", "text": TEXT}]}
    path.write_text(json.dumps(story), "utf-8")
    assert load_story(path).title == title


@pytest.mark.parametrize("title", ["A\nB", "A\tB", "A\u2028B", "A\u200eB"])
def test_a_title_is_one_line(title: str) -> None:
    with pytest.raises(UsageError, match="title holds more than one short line"):
        load_story({"outlet": "A", "text": TEXT, "title": title})


def test_too_many_articles(tmp_path: Path) -> None:
    for name in "abc":
        (tmp_path / f"{name}.txt").write_text(TEXT)
    with pytest.raises(UsageError, match="3 articles are more than one story may have"):
        load_story(tmp_path, Settings(max_articles=2))
    with pytest.raises(UsageError, match="max-articles"):
        load_story([{"outlet": "A", "text": TEXT}] * 3, Settings(max_articles=2))


def test_language_stated_for_the_article_then_by_settings_then_detected() -> None:
    articles = [{"outlet": "A", "text": TEXT, "lang": "pt-BR"}, {"outlet": "B", "text": TEXT}]
    by_settings = load_story(articles, Settings(lang="de")).articles
    assert [(a.lang, a.lang_source) for a in by_settings] == [("pt", "given"), ("de", "given")]
    detected = load_story(articles).articles[1]
    assert (detected.lang, detected.lang_source) == ("en", "detected")
    assert 0.8 < detected.lang_confidence < 1
