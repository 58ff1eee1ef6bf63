"""A name taken apart once: its words as they may be read, and what the lexicons know it as."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from xlate.text import lexicon
from xlate.text.entities import entities
from xlate.text.entity_forms import UNCASED, WORD
from xlate.text.form_index import Match
from xlate.text.name_spots import as_pinyin, readings
from xlate.text.romanise import Spelling, plain, spelling
from xlate.text.scripts import SPOKEN, pinyin, spoken
from xlate.text.sounds import Letters, consonants, heard, letters

_JOINED = 4  # words that may be written as one


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a name, in each way it may be read or written."""

    text: str
    latin: Spelling
    spelled: tuple[Letters, ...]
    sounds: tuple[str, ...]
    weight: int


@dataclass(frozen=True, slots=True, eq=False)
class Prepared:
    """A name taken apart: `forms` are its words and, where it has several, the whole in one.

    `ids` is what the lexicons know it as, `pinyin` its syllables if it may be Chinese.
    """

    text: str
    lang: str
    words: tuple[Word, ...]
    forms: tuple[Word, ...]
    ids: frozenset[str]
    pinyin: tuple[str, ...]


@lru_cache(maxsize=16_384)
def prepared(name: str, lang: str) -> Prepared:
    """A name of `lang` ready to be looked for."""
    texts = [
        found.group()
        for found in WORD.finditer(name)
        if lang in UNCASED
        or found.group()[:1].isupper()
        or name[: found.start()].endswith(("-", "‐"))
    ]
    words = tuple(_word(text, lang) for text in texts)
    joined = (_word("".join(texts), lang),) if 1 < len(texts) <= _JOINED else ()
    ids = [e.ids for e in entities(name, lang) if not e.weak and _covers(e, name)]
    if any(pinyin(c) for c in name):
        read = tuple(pinyin(c) for c in name if pinyin(c))
    else:
        parts = [as_pinyin(plain(text)) for text in texts]
        read = tuple(s for part in parts for s in part) if all(parts) else ()
    return Prepared(name, lang, words, words + joined, ids[0] if ids else frozenset(), read)


def _covers(entity: Match, name: str) -> bool:
    return not WORD.search(name[: entity.start]) and not WORD.search(name[entity.end :])


def _word(text: str, lang: str) -> Word:
    if lang in SPOKEN and spoken(text, lang):
        sounds = readings(text, lang)
        spelled: tuple[Letters, ...] = tuple(heard(one) for one in sounds)
    else:
        sounds = ()
        spelled = (letters(text), *_korean(text))
    weight = max((consonants(one) for one in spelled), default=0)
    return Word(text, spelling(text), spelled, sounds, weight)


def _korean(text: str) -> Iterator[Letters]:
    """A word that begins with a Korean family name, as that is read."""
    low = plain(text)
    for syllable, spellings in lexicon.table("ko", "sounds").get("family", {}).items():
        for one in spellings:
            if low.startswith(one) and len(one) > 1:
                yield (*heard(spoken(syllable, "ko")), *letters(low[len(one) :]))
