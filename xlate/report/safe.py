"""Hostile text made harmless to show: nothing in it can move a cursor, a line or a direction.

What is taken out is replaced by a visible sign, so that a reader sees that something was there.
"""

from __future__ import annotations

import re

_CONTROL = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
_SPACE = re.compile(r"\s+")
# Line and paragraph breaks of other kinds are breaks all the same.
_BREAKS = frozenset("\x0b\x0c\x85\u2028\u2029")
_OVERRIDES = frozenset("\u202d\u202e")
_DELETE = 0x7F


def visible(text: str) -> str:
    """The text with controls replaced by signs; line feeds and tabs stay.

    Direction overrides, which can make words read as other words, are named; the other direction
    controls, which honest copy has too, are left out, and so are carriage returns.
    """
    return _CONTROL.sub(_sign, text)


def one_line(text: str) -> str:
    """`visible`, with every run of white space as one space."""
    return _SPACE.sub(" ", visible(text)).strip()


def _sign(found: re.Match[str]) -> str:
    char = found.group()
    code = ord(char)
    if char in "\n\t":
        return char
    if char in _BREAKS:
        return "\n"
    if char == "\r":
        return ""
    if code < 0x20:
        return chr(0x2400 + code)
    if code == _DELETE:
        return "\u2421"
    if char in _OVERRIDES:
        return f"‹U+{code:04X}›"
    if 0x202A <= code <= 0x2069:
        return ""
    return "\ufffd"
