"""Reporting verbs by the forms that stand in a text: which lemma a form is of, and its force.

A row of `<lang>/reporting.toml` gives a verb's forms in full (`forms`), or by stems for the
patterns at the head of the file: with `past = ["~ed", "~ing"]` under `[patterns]`, the row
`{ lemma = "warn", force = 2, past = "warn" }` has the forms "warned" and "warning". A stem may be a
list. `[spellings]` are letters that copy also writes otherwise. Rows with neither forms nor stems,
as in English, are told by their lemma elsewhere and yield nothing here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any, NamedTuple

from xlate.text.lexicon import groups, table


class ReportingVerb(NamedTuple):
    """What one form says: its lemma, the class of its verb, and its force from -2 to 3."""

    lemma: str
    kind: str
    force: int


@cache
def reporting_forms(lang: str) -> Mapping[str, ReportingVerb]:
    """Every listed form of the reporting verbs of a language, lower case."""
    data = table(lang, "reporting")
    patterns = data.get("patterns", {})
    spellings = [str.maketrans({letter: other}) for letter, other in _spellings(data)]
    found: dict[str, ReportingVerb] = {}
    for group in groups(lang, "reporting"):
        for row in group.get("verbs", ()):
            if "force" not in row:
                continue  # a table of irregular forms
            verb = ReportingVerb(row["lemma"], group["class"], int(row["force"]))
            for form in _forms(row, patterns):
                spelled = {form.casefold()}
                for spelling in spellings:
                    spelled |= {other.translate(spelling) for other in spelled}
                for other in sorted(spelled):
                    found.setdefault(other, verb)
    return found


def _spellings(data: Mapping[str, Any]) -> list[tuple[str, str]]:
    return sorted(data.get("spellings", {}).items())


def _forms(row: Mapping[str, Any], patterns: Mapping[str, list[str]]) -> Iterator[str]:
    yield from row.get("forms", ())
    for name, endings in patterns.items():
        stems = row.get(name, ())
        for stem in (stems,) if isinstance(stems, str) else stems:
            for ending in endings:
                yield ending.replace("~", stem)


def alternatives(forms: Mapping[str, Any] | frozenset[str], bounded: bool) -> str:
    """The forms as a pattern, longest first; `bounded` keeps them to whole words.

    Shared beginnings are written once: a plain list of a thousand forms is tried one by one at
    every place of a text.
    """
    root: dict[str, Any] = {}
    for form in sorted(forms):
        node = root
        for char in form:
            node = node.setdefault(char, {})
        node[""] = {}
    found = _pattern_of(root) if root else r"(?!)"
    return rf"(?<!\w)(?:{found})(?!\w)" if bounded else f"(?:{found})"


def _pattern_of(node: Mapping[str, Any]) -> str:
    """A tree of letters as a pattern; where a form may end, going on is tried first."""
    branches = [re.escape(char) + _pattern_of(node[char]) for char in sorted(node) if char]
    if not branches:
        return ""
    joined = branches[0] if len(branches) == 1 and "" not in node else f"(?:{'|'.join(branches)})"
    return f"{joined}?" if "" in node else joined


@cache
def _pattern(lang: str) -> re.Pattern[str] | None:
    forms = reporting_forms(lang)
    if not forms:
        return None
    bounded = bool(table(lang, "cues").get("bounded", True))
    return re.compile(alternatives(forms, bounded), re.IGNORECASE)


def reporting_force(cue: str, lang: str) -> int | None:
    """The force of the strongest listed form in a cue; None where there is none."""
    pattern = _pattern(lang)
    if pattern is None:
        return None
    known = reporting_forms(lang)
    parts = cue.casefold().split()
    if len(parts) > 1 and (verb := known.get(f"{parts[0]} {parts[-1]}")) is not None:
        return verb.force  # a verb and its particle: "räumte die Ministerin ein"
    forces = [known[match.group().casefold()].force for match in pattern.finditer(cue)]
    return max(forces, key=abs) if forces else None
