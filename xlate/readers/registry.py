"""The formats of one file: what reads which suffix, and what bytes without one look like."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

from xlate.readers import html, json_story, plain
from xlate.readers.draft import Batch, Raw


class Reader(NamedTuple):
    """One format: `read` turns bytes into articles, or raises a `ReadError`."""

    name: str
    suffixes: tuple[str, ...]
    read: Callable[[Raw], Batch]


READERS: tuple[Reader, ...] = tuple(
    Reader(module.NAME, module.SUFFIXES, module.read) for module in (plain, html, json_story)
)
SUFFIXES = frozenset(suffix for reader in READERS for suffix in reader.suffixes)

_BY_NAME = {reader.name: reader for reader in READERS}
_BY_SUFFIX = {suffix: reader for reader in READERS for suffix in reader.suffixes}
_HEAD = 2000
# A text may begin with a bracket too: "[The republic] will never ...".
_JSON_SIGN = re.compile(rb"[\[{]\s*[\[{\"\]}]")
_HTML_SIGNS = (b"<!doctype html", b"<html", b"<head", b"<body", b"<article", b"<meta")


def reader_for(raw: Raw, suffix: str = "") -> Reader:
    """The reader of a suffix, or, where nobody knows it, the one the bytes look like."""
    return _BY_SUFFIX.get(suffix.lower()) or _BY_NAME[sniff(raw.data)]


def sniff(data: bytes) -> str:
    """The format that bytes look like: `html`, `json` or `plain`.

    UTF-16 is looked at without its NUL bytes, which is enough to see a tag.
    """
    head = data[:_HEAD].replace(b"\0", b"").lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n").lower()
    if _JSON_SIGN.match(head):
        return "json"
    if head.startswith(b"<") and any(sign in head for sign in _HTML_SIGNS):
        return "html"
    return "plain"
