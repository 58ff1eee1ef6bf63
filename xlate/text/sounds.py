"""Names as they sound, so that one name in two scripts can be told from two names.

A word in Latin script becomes a row of letters with the sounds that each can stand for (`letters`);
a word in another script becomes a row of sounds (`spoken`). `likeness` is a weighted edit distance
between them: consonants weigh most, a vowel that a script does not write costs little. This is
Kondrak's idea (2000, A New Algorithm for the Alignment of Phonetic Sequences) with tables of our
own in `lexicon/<lang>/sounds.toml`.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache, lru_cache

from xlate.text import lexicon
from xlate.text.romanise import MAX_LETTERS, plain

VOWELS = frozenset("aeiou@yw")
ALL_SOUNDS = "abcdefghijklmnoprstuvwyzSZCJNT@"
Letters = tuple[str, ...]
"""A name as keys of the letter table; "=" before a sound that stands for nothing else."""

_FULL = 1.0
_VOWEL_WEIGHT = 0.2
_VOWEL = 0.3
_GONE = 0.25  # a letter that may be silent is
_HALF = 0.4  # h, and r before a consonant, are often not written
LEAST = 0.55  # what a word has less of than this is not a name at all
_SILENT_E = "e!"


@lru_cache(maxsize=1)
def _latin() -> tuple[Mapping[str, tuple[str, ...]], int]:
    table = lexicon.table("en", "sounds").get("letters", {})
    read = {
        group: tuple(s.strip("-") for s in sounds)  # - is silence
        for group, sounds in table.items()
    }
    read[_SILENT_E] = (*read["e"], "")
    return read, max(len(group) for group in read)


@lru_cache(maxsize=32_768)
def letters(word: str) -> Letters:
    """A word in Latin script as letters and groups; other characters are passed over."""
    table, longest = _latin()
    low = plain(word)[:MAX_LETTERS]
    read: list[str] = []
    at = 0
    while at < len(low):
        room = min(longest, len(low) - at)
        size = next((n for n in range(room, 0, -1) if low[at : at + n] in table), 0)
        doubled = size == 1 and at > 0 and low[at] == low[at - 1] and low[at] not in VOWELS
        if size and not doubled:
            read.append(low[at : at + size])
        at += max(size, 1)
    if len(read) > 2 and read[-1] == "e":
        read[-1] = _SILENT_E
    return tuple(read)


@lru_cache(maxsize=32_768)
def heard(sounds: str) -> Letters:
    """A row of sounds as letters that stand for nothing else."""
    return tuple("=" + sound for sound in sounds[:MAX_LETTERS])


@cache
def keys() -> Mapping[str, int]:
    """All keys that a row of letters can have, numbered."""
    every = (*sorted(_latin()[0]), *("=" + sound for sound in ALL_SOUNDS))
    return {key: at for at, key in enumerate(every)}


def consonants(written: Letters) -> int:
    """How many consonants a name has: the more, the less is its likeness to another an accident."""
    return sum(1 for key in written if not _vowel(key))


@cache
def _vowel(key: str) -> bool:
    if key.startswith("="):
        return key[1:] in VOWELS
    return key != "y" and _latin()[0][key][0] in VOWELS


@cache
def _near(lang: str) -> Mapping[str, float]:
    """The distances that hold in a language: its own before the general ones."""
    near: dict[str, float] = {}
    for table in (lexicon.table("en", "sounds"), lexicon.table(lang, "sounds")):
        for pair, cost in table.get("near", {}).items():
            near[pair] = near[pair[::-1]] = float(cost)
    return near


@cache
def _vowel_cost(lang: str) -> float:
    return float(lexicon.table(lang, "sounds").get("vowel_cost", _VOWEL))


@cache
def costs_of(key: str, lang: str) -> tuple[Mapping[str, float], float]:
    """What each sound costs where a letter is written, and what the letter costs if left out."""
    sounds = (key[1:], "" if key[1:] in "h@" else key[1:]) if key[0] == "=" else _latin()[0][key]
    near, vowel = _near(lang), _vowel(key)
    costs: dict[str, float] = {}
    for sound in ALL_SOUNDS:
        cost = min((near.get(one + sound, _FULL) for one in sounds if one), default=_FULL)
        if vowel and sound in VOWELS:
            cost = min(cost, _vowel_cost(lang))
        costs[sound] = 0.0 if sound in sounds else cost
    if vowel:
        return costs, 0.0 if "" in sounds else _vowel_cost(lang)
    return costs, _GONE if "" in sounds else _HALF if "r" in sounds else _FULL


@cache
def added(sound: str, lang: str) -> float:
    """What a sound costs that no letter stands for."""
    if sound == "@":
        return 0.0
    if sound in VOWELS:
        return _vowel_cost(lang)
    return _HALF if sound == "h" else _FULL


@lru_cache(maxsize=32_768)
def weighed(written: Letters) -> tuple[float, int]:
    """What a name weighs, and its consonants."""
    bones = consonants(written)
    return bones + _VOWEL_WEIGHT * (len(written) - bones), bones


@lru_cache(maxsize=32_768)
def weighed_sounds(sounds: str) -> tuple[float, int]:
    """What a row of sounds weighs, and its consonants."""
    heavy = sum(1 for sound in sounds if sound not in VOWELS)
    return heavy + _VOWEL_WEIGHT * (len(sounds) - heavy), heavy


@lru_cache(maxsize=32_768)
def _adds(sounds: str, lang: str) -> tuple[float, ...]:
    return tuple(added(sound, lang) for sound in sounds)


@lru_cache(maxsize=65_536)
def likeness(written: Letters, sounds: str, lang: str, least: float = LEAST) -> float:
    """How much of a name is in the sounds of a word of `lang`: 1 all of it; 0 less than `least`."""
    (weight, bones), (other, heavy) = weighed(written), weighed_sounds(sounds)
    total = max(weight, other)
    if not total or abs(heavy - bones) > 1 + total / 2:
        return 0.0
    worst = (1 - least) * total
    adds = _adds(sounds, lang)
    row = [0.0]
    for cost in adds:
        row.append(row[-1] + cost)
    for key in written:
        costs, drop = costs_of(key, lang)
        row = _next(row, [costs.get(sound, _FULL) for sound in sounds], adds, drop)
        if min(row) > worst:
            return 0.0
    return 1.0 - row[-1] / total if row[-1] <= worst else 0.0


def _next(
    last: list[float], costs: list[float], adds: tuple[float, ...], drop: float
) -> list[float]:
    """The next row of the table of distances; written out, for most time is spent here."""
    before = last[0]
    left = before + drop
    row = [left]
    for above, cost, add in zip(last[1:], costs, adds, strict=True):
        left += add
        cost += before
        if cost < left:
            left = cost
        if above + drop < left:
            left = above + drop
        row.append(left)
        before = above
    return row
