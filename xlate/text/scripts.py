"""Words of other scripts as rows of sounds: Cyrillic, hangul, kana, hanzi and Arabic letters."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from xlate.text import lexicon
from xlate.text.romanise import MAX_LETTERS

SPOKEN = ("ar", "fa", "ja", "ko", "ru", "uk", "zh")
"""The languages whose words can be read aloud by a table."""

_HANGUL, _SYLLABLES = 0xAC00, 11_172
_MIDDLE, _LAST = 21, 28


@lru_cache(maxsize=32_768)
def spoken(word: str, lang: str) -> str:
    """The sounds of a word of `lang`, one character each; "" where the script cannot be read."""
    word = word[:MAX_LETTERS]
    table = lexicon.table(lang, "sounds")
    if lang == "ko":
        sounds = _hangul(word, table)
    elif lang == "zh":
        sounds = "".join(syllable(c) for c in word)
    elif lang == "ja":
        sounds = _kana(word, table)
    else:
        sounds = _by_letter(word, table.get("letters", {}))
    return sounds.replace("-", "")


def _by_letter(word: str, letters: Mapping[str, str]) -> str:
    """Letter by letter, groups of two first; what the table does not have is passed over."""
    low = unicodedata.normalize("NFC", word).casefold()
    sounds: list[str] = []
    at = 0
    while at < len(low):
        pair = letters.get(low[at : at + 2]) if at + 1 < len(low) else None
        sounds.append(letters.get(low[at], "") if pair is None else pair)
        at += 1 if pair is None else 2
    return "".join(sounds)


def _hangul(word: str, table: Mapping[str, Any]) -> str:
    sounds = ""
    for character in unicodedata.normalize("NFC", word):
        at = ord(character) - _HANGUL
        if not 0 <= at < _SYLLABLES:
            continue
        first = table["first"][at // (_MIDDLE * _LAST)]
        if not (first == "l" and sounds.endswith("l")):  # one l is written as two
            sounds += first
        sounds += table["middle"][at // _LAST % _MIDDLE] + table["last"][at % _LAST]
    return sounds


def _kana(word: str, table: Mapping[str, Any]) -> str:
    sounds = ""
    for character in word:
        code = ord(character)
        if 0x3041 <= code <= 0x3096:  # hiragana, 96 places before katakana
            character = chr(code + 0x60)
        small = table["small"].get(character)
        if small is None:
            sounds += table["letters"].get(character, "")
        elif len(sounds) > 1 and len(small) > 1 and sounds[-2] in "SCJ":
            sounds = sounds[:-1] + small[1:]
        elif sounds[-1:] == "u" and sounds[-2:-1] not in set("nm"):  # u before a vowel: w
            sounds = sounds[:-1] + "w" + small
        else:
            sounds = sounds[:-1] + small
    return sounds


@lru_cache(maxsize=32_768)
def pinyin(character: str) -> str:
    """The pinyin of a hanzi without its tone, "" for another character."""
    if not "\u3400" <= character <= "\u9fff":
        return ""
    from anyascii import anyascii

    return anyascii(character).strip().casefold()


@lru_cache(maxsize=8_192)
def syllable(character: str) -> str:
    """A hanzi as sounds."""
    read = pinyin(character)
    table = lexicon.table("zh", "sounds")
    first = next((f for f in table["first"] if read.startswith(f)), "")
    rest = read[len(first) :]
    if first in ("z", "c", "s", "zh", "ch", "sh", "r") and rest == "i":
        return str(table["first"][first]) + "@"
    if first + rest in ("yi", "wu", "yin", "ying"):
        first = ""
    return str(table["first"].get(first, "")) + str(table["last"].get(rest, rest))
