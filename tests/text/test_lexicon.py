"""The lexicon files: readable, sourced, and without contradictions in themselves."""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from xlate.text import lexicon

FILES = sorted(lexicon.ROOT.rglob("*.toml"))
SYNONYMS = [p for p in FILES if p.parent.name == "synonyms"]
each_file = pytest.mark.parametrize(
    "path", FILES, ids=[p.relative_to(lexicon.ROOT).as_posix() for p in FILES]
)
each_synonyms = pytest.mark.parametrize("path", SYNONYMS, ids=[p.stem for p in SYNONYMS])


@cache
def read(path: Path) -> dict[str, Any]:
    return tomllib.loads(path.read_text("utf-8"))


def members(entry: str) -> tuple[str, ...]:
    return tuple(" ".join(m.split()).casefold() for m in entry.split("|"))


def sets(path: Path, *kinds: str) -> Iterator[tuple[str, ...]]:
    for group in read(path).get("group", ()):
        for kind in kinds:
            for entry in group.get(kind, ()):
                yield members(entry)


def test_there_are_lexicons() -> None:
    assert {p.relative_to(lexicon.ROOT).parts[0] for p in FILES} >= {"en", "de", "ko", "ru", "zh"}
    assert len(SYNONYMS) > 20


@each_file
def test_a_file_parses_and_names_its_source(path: Path) -> None:
    table = read(path)
    top = table.get("source", "")
    assert isinstance(top, str)
    groups = table.get("group", [])
    assert top.strip() or (groups and all(g.get("source", "").strip() for g in groups))
    for group in groups:
        assert group.get("source", top).strip()


@each_file
def test_a_file_is_clean_text(path: Path) -> None:
    text = path.read_text("utf-8")
    assert "\r" not in text
    assert "\t" not in text
    assert text.endswith("\n")


@each_file
def test_no_form_is_empty_or_padded(path: Path) -> None:
    # Some are looked for in the text as they stand: a blank at the end says that a word ends.
    files = ("cues.toml", "marks.toml", "works.toml")
    raw = path.name in files and path.parent.name in ("ar", "fa", "ko")
    bare = path.name == "numbers.toml"  # there "" is an ending: none

    def strings(value: Any) -> Iterator[str]:
        if isinstance(value, str):
            yield value
        elif isinstance(value, Mapping):
            for inner in value.values():
                yield from strings(inner)
        elif isinstance(value, list):
            for inner in value:
                yield from strings(inner)

    bad = [
        s
        for s in strings(read(path))
        if not (s.strip() or (bare and not s)) or s.removesuffix(" " * raw) != s.strip()
    ]
    assert bad == []


@each_synonyms
def test_a_set_has_two_members_or_more(path: Path) -> None:
    assert [s for s in sets(path, "same", "near") if len(set(s)) < 2] == []


@each_synonyms
def test_a_set_names_no_member_twice_nor_an_empty_one(path: Path) -> None:
    assert [s for s in sets(path, "same", "near") if len(set(s)) < len(s) or "" in s] == []


@each_synonyms
def test_a_set_is_small(path: Path) -> None:
    """A set is not a thesaurus page: with many members some pair of them is wrong."""
    assert [s for s in sets(path, "same") if len(s) > 16] == []


@each_synonyms
def test_no_set_stands_twice_in_a_file(path: Path) -> None:
    counts = Counter((kind, frozenset(s)) for kind in ("same", "near") for s in sets(path, kind))
    assert [sorted(s) for (_, s), n in counts.items() if n > 1] == []


def test_no_set_stands_twice_for_a_part_of_speech() -> None:
    counts = Counter(
        (read(path)["pos"], kind, frozenset(s))
        for path in SYNONYMS
        for kind in ("same", "near")
        for s in sets(path, kind)
    )
    assert [sorted(s) for (_, _, s), n in counts.items() if n > 1] == []


def opposites() -> set[frozenset[str]]:
    pairs = [*lexicon.groups("en", "antonyms"), *lexicon.groups("en", "negation")]
    return {frozenset(members(pair)) for group in pairs for pair in group.get("pairs", ())}


def test_an_antonym_pair_has_two_words() -> None:
    assert [sorted(p) for p in opposites() if len(p) != 2 or "" in p] == []


def test_no_antonym_pair_stands_twice_in_a_group() -> None:
    for group in lexicon.groups("en", "antonyms"):
        counts = Counter(frozenset(members(pair)) for pair in group.get("pairs", ()))
        assert [sorted(p) for p, n in counts.items() if n > 1] == [], group["topic"]


@each_synonyms
def test_no_antonyms_stand_in_one_set(path: Path) -> None:
    against = opposites()
    bad = [
        (first, second)
        for s in sets(path, "same")
        for k, first in enumerate(s)
        for second in s[k + 1 :]
        if frozenset((first, second)) in against
    ]
    assert bad == []


@pytest.mark.parametrize("name", ["negation", "condition", "modality"])
def test_a_marker_file_gives_each_group_a_class_and_forms(name: str) -> None:
    for group in lexicon.groups("en", name):
        assert re.fullmatch(r"[a-z_]+", group["class"])
        assert group.get("forms") or group.get("lemmas") or group.get("pairs")
        assert set(group.get("core", ())) <= {*group.get("forms", ()), *group.get("lemmas", ())}


def test_table_of_an_unknown_language_is_empty() -> None:
    assert lexicon.table("xx", "negation") == {}
    assert lexicon.groups("xx", "negation") == ()
    assert lexicon.forms("xx", "function") == frozenset()
    assert list(lexicon.names("xx", "synonyms")) == []


def test_forms_of_some_classes() -> None:
    articles = lexicon.forms("en", "function", "article")
    assert articles == {"a", "an", "the"}
    assert articles < lexicon.forms("en", "function")


def test_names_are_sorted_and_readable() -> None:
    names = list(lexicon.names("en", "synonyms"))
    assert names == sorted(names)
    assert all(lexicon.groups("en", name) for name in names)


def test_digest_is_short_and_stable() -> None:
    assert re.fullmatch(r"[0-9a-f]{12}", lexicon.digest())
    assert lexicon.digest() == lexicon.digest()


def test_digest_changes_with_a_file(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "en").mkdir()
    file = tmp_path / "en" / "negation.toml"
    monkeypatch.setattr(lexicon, "ROOT", tmp_path)
    plain = lexicon.digest.__wrapped__
    file.write_text('source = "a"\n')
    first = plain()
    file.write_text('source = "b"\n')
    assert plain() != first
