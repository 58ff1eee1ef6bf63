"""Compiled lexicons: the same tables, and never those of a file that has changed since."""

from __future__ import annotations

import json
import tomllib
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from xlate.text import lexicon
from xlate.text.lexicon import compiled

LANGUAGES = sorted({p.relative_to(lexicon.ROOT).parts[0] for p in lexicon.ROOT.rglob("*.toml")})


def toml(path: Path) -> dict[str, Any]:
    return tomllib.loads(path.read_text("utf-8"))


@pytest.mark.parametrize("lang", LANGUAGES)
def test_compiled_tables_are_those_of_the_files(lang: str, tmp_path: Path) -> None:
    folder = lexicon.ROOT / lang
    (tmp_path / compiled.FILE).write_bytes(compiled.compiled(folder))
    files = sorted(folder.rglob("*.toml"))
    assert files
    for path in files:
        name = path.relative_to(folder).with_suffix("").as_posix()
        held = compiled.parsed(tmp_path, name, path.read_bytes())
        # repr: order of keys, and 1 is not 1.0 nor true.
        assert repr(held) == repr(toml(path))
        assert held is compiled.parsed(tmp_path, name, path.read_bytes())  # not parsed anew


def test_an_edited_lexicon_is_read_from_its_file(tmp_path: Path) -> None:
    (tmp_path / "en").mkdir()
    path = tmp_path / "en" / "negation.toml"
    path.write_text('source = "a"\n')
    [written] = compiled.write(tmp_path)
    assert written == tmp_path / "en" / compiled.FILE
    assert compiled.parsed(tmp_path / "en", "negation", path.read_bytes()) == {"source": "a"}
    path.write_text('source = "b"\n')
    assert compiled.parsed(tmp_path / "en", "negation", path.read_bytes()) == {"source": "b"}
    assert compiled.parsed(tmp_path / "en", "added", b"n = 1") == {"n": 1}


@given(st.binary(max_size=80) | st.recursive(
    st.none() | st.integers() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.just("a"), inner),
).map(lambda value: json.dumps({"a": value}).encode()))  # fmt: skip
def test_a_damaged_compiled_file_is_passed_over(
    tmp_path_factory: pytest.TempPathFactory, damaged: bytes
) -> None:
    folder = tmp_path_factory.mktemp("lexicon")
    (folder / compiled.FILE).write_bytes(damaged)
    assert compiled.parsed(folder, "a", b"n = 1") == {"n": 1}


def test_the_same_lexicons_make_the_same_bytes() -> None:
    folder = lexicon.ROOT / "de"
    assert compiled.compiled(folder) == compiled.compiled(folder)
