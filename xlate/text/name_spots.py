"""The words of a text that a name of another language can be in, each as it may sound."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from xlate.text import lexicon
from xlate.text.entity_forms import WORD
from xlate.text.scripts import SPOKEN, pinyin, spoken

_LATIN = re.compile(r"[A-Za-z\u00c0-\u024f\u1e00-\u1eff]")
_KATAKANA = re.compile(r"[\u30a1-\u30fa\u30fc]{2,}")
_HANZI = re.compile(r"[\u3400-\u9fff]+")
_LONGEST_HANZI = 7
_LEAST = 2  # letters that are left of a word without its endings


@dataclass(frozen=True, slots=True)
class Spot:
    """A word at `start:end`: its sounds, with and without endings, or its `latin` spelling."""

    start: int
    end: int
    sounds: tuple[str, ...]
    latin: str = ""


@lru_cache(maxsize=4_096)
def spots(text: str, lang: str) -> tuple[Spot, ...]:
    """The words that may be names: with a capital where there are capitals, else all of them."""
    return tuple(sorted(_spots(text, lang), key=lambda spot: (spot.start, spot.end)))


def _spots(text: str, lang: str) -> Iterator[Spot]:
    if lang in ("ja", "zh"):
        yield from _kana(text) if lang == "ja" else _hanzi(text)
    for match in WORD.finditer(text):
        word = match.group()
        if _LATIN.match(word):
            latin = re.match(r"[\x00-\u024f\u1e00-\u1eff]+", word)
            if latin and word[:1].isupper():
                yield Spot(match.start(), match.start() + latin.end(), (), latin.group())
        elif lang in SPOKEN and lang not in ("ja", "zh") and _may_name(word, lang):
            yield Spot(*match.span(), readings(word, lang))


def _may_name(word: str, lang: str) -> bool:
    return len(word) > 1 and (lang not in ("ru", "uk") or word[:1].isupper())


@lru_cache(maxsize=32_768)
def readings(word: str, lang: str) -> tuple[str, ...]:
    """The sounds of a word and of what it is without clitics and endings; no doubles."""
    table = lexicon.table(lang, "sounds")
    bare = [word]
    for clitic in table.get("clitics", ()):
        if word.startswith(clitic) and len(word) - len(clitic) >= _LEAST:
            bare.append(word[len(clitic) :])
    for base in tuple(bare):
        for ending in table.get("endings", ()):
            if base.endswith(ending) and len(base) - len(ending) >= _LEAST:
                bare.append(base[: -len(ending)])
    return tuple(dict.fromkeys(s for s in (spoken(one, lang) for one in bare) if s))


def _kana(text: str) -> Iterator[Spot]:
    for match in _KATAKANA.finditer(text):
        yield Spot(*match.span(), (spoken(match.group(), "ja"),))


@cache
def transliterating() -> frozenset[str]:
    """The hanzi that foreign names are written with."""
    return frozenset("".join(lexicon.table("zh", "sounds").get("characters", ())))


def _hanzi(text: str) -> Iterator[Spot]:
    used = transliterating()
    for run in _HANZI.finditer(text):
        for start in range(*run.span()):
            limit = min(run.end(), start + _LONGEST_HANZI)
            for end in range(start + 1, limit + 1):
                if text[end - 1] not in used:
                    break
                if end - start > 1:
                    yield Spot(start, end, (spoken(text[start:end], "zh"),))


@cache
def syllables() -> frozenset[str]:
    """The syllables of pinyin, as far as a hanzi is read so."""
    return frozenset(pinyin(chr(code)) for code in range(0x4E00, 0x9FA6)) - {""}


@lru_cache(maxsize=16_384)
def as_pinyin(word: str) -> tuple[str, ...]:
    """A Latin word as syllables of pinyin, () where it is not made of them."""
    low = word.casefold()
    if not 1 < len(low) <= 24 or not low.isascii() or not low.isalpha():
        return ()
    ways: list[tuple[str, ...] | None] = [()] + [None] * len(low)
    for end in range(1, len(low) + 1):
        for start in range(max(0, end - 6), end):
            before = ways[start]
            if before is not None and low[start:end] in syllables():
                way = (*before, low[start:end])
                best = ways[end]
                ways[end] = way if best is None or len(way) < len(best) else best
    return ways[-1] or ()


@lru_cache(maxsize=4_096)
def read_as_pinyin(text: str) -> tuple[tuple[str, ...], tuple[int, ...]]:
    """The hanzi of a text in pinyin, and where each stands."""
    places = tuple(at for at, c in enumerate(text) if pinyin(c))
    return tuple(pinyin(text[at]) for at in places), places
