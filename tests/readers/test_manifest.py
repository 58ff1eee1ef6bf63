"""Manifests: one story or several, what an entry states, and paths relative to the file."""

from __future__ import annotations

from pathlib import Path

import pytest

from xlate.errors import UsageError
from xlate.readers import load_stories, load_story

TWO = """
[[story]]
id = "drones"
title = "The drone statement"
[[story.article]]
path = "texts/a.txt"
outlet = "Harbour Post"
date = 2024-11-15
[[story.article]]
text = "We will never give up."
outlet = "The agency"
lang = "en"
original = true

[[story]]
[[story.article]]
path = "texts/a.txt"
[[story.article]]
path = "texts/a.txt"
oulet = "x"
"""


@pytest.fixture
def manifest(tmp_path: Path) -> Path:
    (tmp_path / "texts").mkdir()
    (tmp_path / "texts" / "a.txt").write_text("---\noutlet: A\noriginal: true\n---\nWe will.")
    (tmp_path / "all.toml").write_text(TWO)
    return tmp_path / "all.toml"


def test_several_stories(manifest: Path) -> None:
    first, second = load_stories(manifest)
    assert (first.id, first.title) == ("drones", "The drone statement")
    assert [(a.outlet, a.date, a.original) for a in first.articles] == [
        ("Harbour Post", "2024-11-15", True),
        ("The agency", None, True),
    ]
    assert first.articles[0].path == str(manifest.parent / "texts" / "a.txt")
    assert (second.id, [a.outlet for a in second.articles]) == ("all-2", ["A"])
    [failure] = second.failures
    assert failure.path == str(manifest)
    assert failure.reason == "story[1].article[1]: unknown key 'oulet'"
    assert failure.hint == ("The keys are path, text, outlet, lang, date, title, url, original.")


def test_several_stories_where_one_is_wanted(manifest: Path) -> None:
    with pytest.raises(UsageError, match="holds 2 stories where one is wanted"):
        load_story(manifest)
    with pytest.raises(UsageError, match="holds 2 stories where one is wanted"):
        load_story([str(manifest), {"outlet": "B", "text": "b"}])


def test_short_form_of_one_story(tmp_path: Path) -> None:
    path = tmp_path / "short.toml"
    path.write_text('title = "T"\n[[article]]\ntext = "We will."\noutlet = "A"\n')
    story = load_story(path)
    assert (story.id, story.title) == ("short", "T")
    assert [a.text for a in story.articles] == ["We will."]


@pytest.mark.parametrize(
    ("entry", "reason"),
    [
        ('path = "a.txt"\ntext = "b"', "article[0]: needs either path or text"),
        ('outlet = "A"', "article[0]: needs either path or text"),
        ('text = "b"', "article[0]: outlet is missing"),
        ("path = 7", "article[0]: path must be a text"),
        ('path = "a.txt"\nlang = "english"', "article[0]: lang 'english' is no language code"),
    ],
)
def test_entries_that_are_wrong(tmp_path: Path, entry: str, reason: str) -> None:
    path = tmp_path / "m.toml"
    path.write_text(f"[[article]]\n{entry}\n")
    [failure] = load_story(path).failures
    assert failure.path == str(path)
    assert failure.reason == reason
