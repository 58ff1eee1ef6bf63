"""The names that programs have for a language beside its ISO 639-1 code."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path


@cache
def _names() -> Mapping[str, tuple[str, ...]]:
    table = tomllib.loads(Path(__file__).with_name("codes.toml").read_text("utf-8"))["names"]
    return {lang: tuple(names) for lang, names in table.items()}


def names(lang: str) -> tuple[str, ...]:
    """What a language may be called: its tag, its ISO 639-1 code, and then other codes of it."""
    tag = lang.replace("_", "-")
    plain = tag.partition("-")[0].lower()
    return tuple(dict.fromkeys((tag, *_names().get(tag, ()), plain, *_names().get(plain, ()))))


def called(lang: str, held: Iterable[str]) -> str | None:
    """The name out of those held that means a language; the closest one, None where none does."""
    by_name = {name.replace("_", "-"): name for name in sorted(held, reverse=True)}
    for name in names(lang):
        if name in by_name:
            return by_name[name]
    return None
