"""Word knowledge as data: `<lang>/<name>.toml`, each entry with its source.

The files are the lexicon; this module only reads them. Nothing is read before it is asked for.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from xlate.text.lexicon import compiled

ROOT = Path(__file__).parent


@cache
def table(lang: str, name: str) -> Mapping[str, Any]:
    """The parsed lexicon file `<lang>/<name>.toml`; empty when the language has none.

    Args:
        lang: ISO 639-1 code.
        name: File name without suffix; a folder is allowed ("synonyms/verbs-motion").
    """
    path = ROOT / lang / f"{name}.toml"
    if not path.is_file():
        return {}
    return compiled.parsed(ROOT / lang, name, path.read_bytes())


@cache
def groups(lang: str, name: str) -> tuple[Mapping[str, Any], ...]:
    """The `[[group]]` tables of a lexicon file."""
    return tuple(table(lang, name).get("group", ()))


@cache
def forms(lang: str, name: str, *classes: str, key: str = "forms") -> frozenset[str]:
    """Every form of the groups whose `class` is one of `classes`, lower case; all without one."""
    return frozenset(
        form.casefold()
        for group in groups(lang, name)
        if not classes or group.get("class") in classes
        for form in group.get(key, ())
    )


@cache
def names(lang: str, folder: str) -> tuple[str, ...]:
    """Names, for `table`, of the lexicon files in a sub-folder, sorted."""
    return tuple(f"{folder}/{path.stem}" for path in sorted((ROOT / lang / folder).glob("*.toml")))


@cache
def judged(lang: str) -> bool:
    """Whether the words of a language can be judged: it has more lexicons than of marks."""
    return bool(groups(lang, "negation")) and bool(groups(lang, "function"))


@cache
def digest() -> str:
    """Twelve hexadecimal digits that change when any lexicon file changes."""
    total = hashlib.sha256()
    for path in sorted(ROOT.rglob("*.toml")):
        total.update(path.relative_to(ROOT).as_posix().encode())
        total.update(path.read_bytes())
    return total.hexdigest()[:12]
