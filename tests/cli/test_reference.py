"""The reference pages say what the program does: languages and defaults."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

from xlate import load_story
from xlate.encoder import load_multilingual
from xlate.readers.registry import SUFFIXES
from xlate.settings import Settings, settings_from
from xlate.text import labels, lexicon

PAGES = Path(__file__).resolve().parents[2] / "docs" / "reference"
NO_DEFAULT = {"base", "lang", "vectors", "translator", "translator_url", "translator_key_env"}
FILES = {"text": "harbour-post.txt", "toml": "story.toml", "json": "story.json"}


def test_the_languages_are_those_of_the_lexicons() -> None:
    page = (PAGES / "languages.md").read_text("utf-8")
    rows = re.findall(r"^\| (.+?) \| (\w\w) \|" + 4 * r" (yes)? ?\|" + "$", page, re.MULTILINE)
    vectors = load_multilingual()
    assert vectors is not None
    told = {code: (name, *map(bool, marks)) for name, code, *marks in rows}
    assert told == {
        path.name: (
            labels.language(path.name),
            (path / "marks.toml").is_file(),
            bool(lexicon.groups(path.name, "reporting")),
            vectors.reads(path.name),
            lexicon.judged(path.name),
        )
        for path in lexicon.ROOT.iterdir()
        if path.is_dir() and path.name != "mul" and not path.name.startswith("__")
    }


def test_the_defaults_are_the_defaults() -> None:
    page = (PAGES / "settings.md").read_text("utf-8")
    [shown] = re.findall(r"```toml\n(.*?)```", page, re.DOTALL)
    values = tomllib.loads(shown)
    assert settings_from(values) == Settings()
    assert {key.replace("-", "_") for key in values} == set(Settings.model_fields) - NO_DEFAULT


def test_the_inputs_shown_are_read(tmp_path: Path) -> None:
    page = (PAGES / "inputs.md").read_text("utf-8")
    shown = {kind: re.findall(rf"```{kind}\n(.*?)```", page, re.DOTALL) for kind in FILES}
    for kind, name in FILES.items():
        [text] = shown[kind]
        (tmp_path / name).write_text(text, "utf-8")
    (tmp_path / "agency.txt").write_text("The text.", "utf-8")
    story = load_story(tmp_path / "story.toml")
    assert (story.title, story.failures) == ("The drone statement", ())
    assert [(a.outlet, a.original) for a in story.articles] == [
        ("Agency", True),
        ("Harbour Post", True),
    ]
    assert str(story.articles[1].date).startswith("2031-03-04")
    listed = load_story(tmp_path / "story.json")
    assert [a.outlet for a in listed.articles] == ["Agency", "Harbour Post"]
    suffixes = re.findall(r"`(\.\w+)`", page.partition("## A folder")[0])
    assert set(suffixes) == SUFFIXES
