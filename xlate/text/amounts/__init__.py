"""Amounts by value in any language that has tables for them: `amounts`, `same`."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from xlate.text.amounts import arabic, east, english, west
from xlate.text.amounts.amount import Amount, same

__all__ = ["READERS", "Amount", "amounts", "same"]

_Reader = Callable[[str, str], tuple[Amount, ...]]


READERS: Mapping[str, _Reader] = MappingProxyType(
    {
        "en": english.read,
        "de": west.read, "es": west.read, "fr": west.read, "it": west.read, "pt": west.read,
        "ru": west.read, "uk": west.read, "tr": west.read,
        "ko": east.read, "ja": east.read, "zh": east.read,
        "ar": arabic.read, "fa": arabic.read,
    }
)  # fmt: skip


def amounts(text: str, lang: str) -> tuple[Amount, ...]:
    """Every amount of a text by value, in order, none overlapping another.

    Args:
        text: Any text; positions are its code points.
        lang: ISO 639-1 code; of a language without tables only digits and symbols are read.
    """
    return READERS.get(lang, west.read)(text, lang)
