"""Plain text, with or without front matter between lines of three dashes.

```
---
outlet: Harbour Post
lang: en
date: 2024-11-15
title: Leader orders new system
original: true
url: https://harbour.example/1
---
The text of the article ...
```

Text that merely begins with a line of dashes is left whole: front matter is what follows such a
line with a `key: value`.
"""

from __future__ import annotations

import re
from typing import Any

from xlate.errors import ReadError
from xlate.readers.decode import decode
from xlate.readers.draft import Batch, Draft, Raw
from xlate.readers.fields import KEYS, article_fields, known_only
from xlate.readers.newlines import unify
from xlate.text.messages import _

NAME = "plain"
SUFFIXES = (".txt", ".text", ".md")

_LINE_END = re.compile(r"\r\n|\r|\n")
_ENTRY = re.compile(r"([A-Za-z][\w-]{0,40})[ \t]*:(?:[ \t]|$)")
_MOST_LINES = 60
_TRUTH = {"true": True, "yes": True, "false": False, "no": False}


def read(raw: Raw) -> Batch:
    """One article from plain text.

    Raises:
        ReadError: The encoding or the front matter is wrong, or no text follows it.
    """
    decoded = decode(raw.data)
    values, start = _front_matter(decoded.text)
    known_only(values, KEYS, "front matter: ")
    fields = article_fields(values, "front matter: ")
    text, source_map = unify(decoded.text, start)
    if not text.strip():
        raise ReadError(
            _("has no text after its front matter"), _("Put the article below the ---.")
        )
    draft = Draft(
        text=text,
        label=raw.label,
        path=raw.path,
        encoding=decoded.encoding,
        source_map=source_map,
        **fields,
    )
    return Batch((draft,))


def _front_matter(text: str) -> tuple[dict[str, Any], int]:
    """The entries, and where the text begins: after the blank lines below the closing dashes."""
    lines = _lines(text)
    if len(lines) < 2 or lines[0][0].rstrip() != "---" or not _ENTRY.match(lines[1][0]):
        return {}, 0
    values: dict[str, Any] = {}
    for number, (line, end) in enumerate(lines[1:], 2):
        if line.rstrip() == "---":
            while (found := _LINE_END.match(text, end)) is not None:
                end = found.end()
            return values, end
        if line.strip() and not line.startswith("#"):
            key, value = _entry(line, number)
            if key in values:
                raise ReadError(
                    _("front matter: line {number} repeats {key}").format(
                        number=number, key=repr(key)
                    ),
                    _("Keep one of them."),
                )
            values[key] = value
    raise ReadError(
        _("has front matter that is not closed"), _("Close it with a line of three dashes.")
    )


def _lines(text: str) -> list[tuple[str, int]]:
    """The first lines, each with the position after its line end."""
    lines: list[tuple[str, int]] = []
    start = 0
    while start < len(text) and len(lines) < _MOST_LINES:
        found = _LINE_END.search(text, start)
        stop, end = found.span() if found else (len(text), len(text))
        lines.append((text[start:stop], end))
        start = end
    return lines


def _entry(line: str, number: int) -> tuple[str, Any]:
    found = _ENTRY.match(line)
    if found is None:
        raise ReadError(
            _("front matter: line {number} is no 'key: value'").format(number=number),
            _("The keys are {keys}.").format(keys=", ".join(KEYS)),
        )
    value = line[found.end() :].strip()
    if len(value) > 1 and value[0] == value[-1] and value[0] in "\"'":
        value = value[1:-1]
    key = found[1].lower()
    if key == "original":
        return key, _TRUTH.get(value.lower(), value)
    return key, value or None
