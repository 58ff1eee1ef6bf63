"""Each input that cannot be read is a failure that names it and says what is wrong."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from xlate.readers import load_story
from xlate.settings import Settings

GOOD = {"outlet": "Harbour Post", "text": "We will never give up.", "lang": "en"}

CASES = {
    "empty.txt": (b"", "is empty"),
    "blank.txt": (b"\xef\xbb\xbf \r\n\t\n", "is empty"),
    "nul.txt": (b"words\0words", "is a binary file: it holds NUL bytes"),
    "controls.txt": (b"\x01\x02\x03\x04 words", "is a binary file: it is full of control"),
    "statement.txt": (b"%PDF-1.7 and so on", "is a PDF, not text"),
    "letter.html": (b"PK\x03\x04 and so on", "is a ZIP or office file, not text"),
    "damaged.txt": ("Слова, слова, слова, слова ".encode() * 9 + b"\xff", "is not valid UTF-8 at"),
    "wide.txt": (b"\xff\xfeo\0d\0d", "begins with the mark of UTF-16-LE but is not valid"),
    "front.txt": (b"---\noutlet: A\n---\n\n", "has no text after its front matter"),
    "open.txt": (b"---\noutlet: A\nwords\n", "front matter: line 3 is no 'key: value'"),
    "open2.txt": (b"---\noutlet: A\n", "has front matter that is not closed"),
    "key.txt": (b"---\noulet: A\n---\nwords", "front matter: unknown key 'oulet'"),
    "twice.txt": (b"---\nlang: en\nlang: fr\n---\nwords", "front matter: line 3 repeats 'lang'"),
    "date.txt": (b"---\ndate: 2024-13-01\n---\nwords", "date '2024-13-01' is not an ISO 8601"),
    "lang.txt": (b"---\nlang: english\n---\nwords", "lang 'english' is no language code"),
    "original.txt": (b"---\noriginal: perhaps\n---\nwords", "original must be true or false"),
    "none.html": (b"<html><body><script>let a = 1</script></body></html>", "is HTML without text"),
    "deep.html": (b"<html><body>" + b"<div>" * 9000 + b"words", "is HTML nested too deep"),
    "broken.json": (b'{"outlet": "A",\n "text" "b"}', "is not valid JSON at line 2, column 9"),
    "deep.json": (b"[" * 100_000, "is JSON nested too deep"),
    "long.json": (b"[" + b"9" * 9000 + b"]", "holds a number that is too long"),
    "scalar.json": (b"7", "holds neither a story nor an article"),
    "nothing.json": (b"[]", "holds no article"),
    "key.json": (b'{"articles": [], "titel": "x"}', "unknown key 'titel'"),
    "list.json": (b'{"articles": {}}', "articles must be a list"),
    "twice.json": (b'{"outlet": "A", "outlet": "B"}', "repeats the key 'outlet'"),
    "broken.toml": (b"[[article]\n", "is not valid TOML"),
    "key.toml": (b"[[article]]\noutlet = 'A'\ntext = 'b'\n[more]\n", "unknown key 'more'"),
    "none.toml": (b"title = 'x'\n", "article must be a list of tables, at least one"),
}


@pytest.mark.parametrize("name", CASES)
def test_bad_file_is_a_failure_beside_the_good(tmp_path: Path, name: str) -> None:
    data, reason = CASES[name]
    path = tmp_path / name
    path.write_bytes(data)
    story = load_story([GOOD, str(path)])
    assert [article.id for article in story.articles] == ["harbour-post"]
    assert [failure.path for failure in story.failures] == [str(path)]
    assert reason in story.failures[0].reason
    assert story.failures[0].hint.endswith((".", "]"))


def test_missing_path() -> None:
    story = load_story("nowhere/at-all.txt")
    assert story.articles == ()
    assert story.failures[0].path == "nowhere/at-all.txt"
    assert story.failures[0].reason == "does not exist"


def test_path_through_a_file(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("words")
    [failure] = load_story(tmp_path / "a.txt" / "b.txt").failures
    assert failure.reason == "does not exist: a part of the path is a file"


def test_nul_in_a_path_and_a_name_too_long() -> None:
    story = load_story(["a\0b.txt", "x" * 5000])
    assert [failure.path for failure in story.failures] == ["a\0b.txt", "x" * 5000]
    assert all("cannot be read" in failure.reason for failure in story.failures)


def test_links_in_a_loop_and_links_to_nothing(tmp_path: Path) -> None:
    loop, lost = tmp_path / "loop.txt", tmp_path / "lost.txt"
    loop.symlink_to(loop)
    lost.symlink_to(tmp_path / "gone.txt")
    reasons = {failure.path: failure.reason for failure in load_story([loop, lost]).failures}
    assert "cannot be read" in reasons[str(loop)]
    assert reasons[str(lost)] == "is a link to a file that does not exist"


def test_size_is_checked_before_reading(tmp_path: Path) -> None:
    path = tmp_path / "huge.txt"
    with path.open("wb") as stream:
        stream.truncate(1 << 40)  # sparse: reading it would take all memory
    [failure] = load_story(path).failures
    assert failure.reason == "is larger than 10000000 bytes"
    assert "max-file-bytes" in failure.hint


def test_a_mapping_too_large() -> None:
    [failure] = load_story([GOOD], Settings(max_file_bytes=5)).failures
    assert failure.reason == "text is larger than 5 characters"
    assert failure.path == "Harbour Post"


def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    [failure] = load_story(tmp_path / "pipe.txt").failures
    assert failure.reason == "is not a regular file"


@pytest.mark.skipif(os.geteuid() == 0, reason="the superuser may read everything")
def test_a_forbidden_file(tmp_path: Path) -> None:
    path = tmp_path / "secret.txt"
    path.write_text("words")
    path.chmod(0)
    [failure] = load_story(path).failures
    assert failure.reason == "may not be read: permission denied"


def test_a_forbidden_file_by_a_stream_that_refuses(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(self: Path, *args: object, **kwargs: object) -> object:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "stat", refuse)
    [failure] = load_story("some.txt").failures
    assert failure.reason == "may not be read: permission denied"


def test_an_empty_folder_and_a_manifest_that_names_a_folder(tmp_path: Path) -> None:
    (tmp_path / "sub").mkdir()
    manifest = tmp_path / "story.toml"
    manifest.write_text('[[article]]\npath = "sub"\n[[article]]\npath = "no.txt"\n')
    [empty] = load_story(tmp_path / "sub").failures
    assert empty.reason == "is a folder without an article"
    assert ".txt" in empty.hint
    failures = load_story(manifest).failures
    assert [failure.path for failure in failures] == [
        str(tmp_path / "sub"),
        str(tmp_path / "no.txt"),
    ]
    assert failures[0].reason == "is a folder, not a file"


def test_one_bad_article_in_a_json_story(tmp_path: Path) -> None:
    path = tmp_path / "story.json"
    path.write_text('[{"outlet": "A", "text": "words"}, {"oulet": "B"}, 7, {"outlet": "C"}]')
    story = load_story(path)
    assert [article.outlet for article in story.articles] == ["A"]
    assert [failure.reason for failure in story.failures] == [
        "articles[1]: unknown key 'oulet'",
        "articles[2]: is no article",
        "articles[3]: text is missing",
    ]
    assert story.failures[0].hint.startswith("The keys are outlet, text, lang")


def test_mapping_without_text_and_with_half_a_character() -> None:
    story = load_story([GOOD, GOOD | {"text": " "}, GOOD | {"text": "a\ud800"}])
    assert [(failure.path, failure.reason) for failure in story.failures] == [
        ("articles[1]", "has no text"),
        ("articles[2]", "text holds half a character (a lone surrogate) at 1"),
    ]


def test_a_name_that_is_no_text(tmp_path: Path) -> None:
    path = os.fsdecode(os.fsencode(tmp_path) + b"/caf\xe9.txt")
    [failure] = load_story(path).failures
    assert failure.path == f"{tmp_path}/caf\ufffd.txt"
    Path(path).write_text("Words that are read.")
    [article] = load_story(path).articles
    assert (article.outlet, article.id) == ("caf\ufffd", "caf")
