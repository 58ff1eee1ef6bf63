"""Whether two spellings can be of one name: keys that forget what romanisation systems differ in.

The same Russian, Arabic, Korean or Ukrainian name comes in half a dozen Latin spellings. `sound`
folds the usual differences (sch/sh, kh/h, y/i/j, ou/u, ph/f, doubled letters, -off/-ov, ae/ä);
`alike` grades two words by their keys, and by how far the keys are apart.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz.distance import Indel

_LETTERS = str.maketrans(
    {"ł": "l", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "ı": "i", "ß": "ss", "æ": "e", "œ": "o",
     "ħ": "h", "ə": "a", "ŋ": "ng", "ʼ": "", "’": "", "'": "", "ʿ": "", "ʾ": "", "`": "", "ь": "",
     "ъ": "", "ё": "e", "й": "i", "а": "a", "б": "b", "в": "v", "г": "g", "ґ": "g", "д": "d",
     "е": "e", "є": "e", "ж": "zh", "з": "z", "и": "i", "і": "i", "ї": "i", "к": "k", "л": "l",
     "м": "m", "н": "n", "о": "o", "п": "p", "р": "r", "с": "s", "т": "t", "у": "u", "ф": "f",
     "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch", "ы": "y", "э": "e", "ю": "iu",
     "я": "ia"}
)  # fmt: skip

# In order: the longer spellings first. Each pattern is a plain string or a bounded look-around.
_FOLDS = tuple(
    (re.compile(pattern), replacement)
    for pattern, replacement in (
        (r"(?:off?|ow)$", "ov"),
        (r"(?:eff?|ew)$", "ev"),
        (r"shch|schtsch", "S"),
        (r"tsch|tch|cz|(?<!s)ch", "C"),
        (r"sch|sh|sz(?=[a-z])", "s"),
        (r"dzh|dj|zh|dsh", "J"),
        (r"kh|gh", "h"),
        (r"ph", "f"),
        (r"th", "t"),
        (r"ck|q", "k"),
        (r"ts|tz", "c"),
        (r"x", "ks"),
        (r"w", "v"),
        (r"c(?=[aourlkt])", "k"),
        (r"ou|oo", "u"),
        (r"eou|eo|oe", "o"),
        (r"eu|ue", "u"),
        (r"ee", "i"),
        (r"ae", "a"),
        (r"ai|ei|ay|ey|aj|ej", "e"),
        (r"^(?:ye|je|ie)", "e"),
        (r"[yj](?=[aeiou])", "i"),
        (r"y|j$|j(?=[bcdfghklmnpqrstvz])", "i"),
        (r"i+(?=e)|(?<=e)i", ""),
        (r"(?<=[aeiou])h(?![aeiou])", ""),
        (r"(?<=[bcdfgklmnprstvz])h", ""),
        (r"iia", "ia"),
        (r"(?<=[bcdfghklmnprstvz])io", "e"),
    )
)
_DOUBLED = re.compile(r"(.)\1+")
_VOWELS = re.compile(r"[aeiou]")
MAX_LETTERS = 40  # longer words are no names: cut, so that hostile text stays cheap


@lru_cache(maxsize=65_536)
def plain(word: str) -> str:
    """A word without case, diacritics and apostrophes, in Latin letters where it is Cyrillic."""
    low = unicodedata.normalize("NFKD", word[:MAX_LETTERS].casefold().translate(_LETTERS))
    return "".join(c for c in low.translate(_LETTERS) if not unicodedata.combining(c))


@lru_cache(maxsize=65_536)
def sound(word: str) -> str:
    """A key that the usual romanisations of one name share."""
    key = plain(word)
    for pattern, replacement in _FOLDS:
        key = pattern.sub(replacement, key)
    return _DOUBLED.sub(r"\1", key).casefold()


@dataclass(frozen=True, slots=True)
class Spelling:
    """A word taken apart for comparison: without marks, its key, and the key without vowels."""

    plain: str
    sound: str
    bones: str


@lru_cache(maxsize=65_536)
def spelling(word: str) -> Spelling:
    """A word ready to be compared."""
    key = sound(word)
    return Spelling(plain(word), key, _VOWELS.sub("", key))


@lru_cache(maxsize=65_536)
def alike(a: str, b: str) -> float:
    """How likely two spellings are of one name word: 1 the same, 0 nothing in common.

    From about 0.85 on only the romanisation differs; 0.6 to 0.85 is a near spelling, which may be
    a slip or another name; below 0.45 they are different words.
    """
    return alike_spelled(spelling(a), spelling(b))


def alike_spelled(a: Spelling, b: Spelling, least: float = 0.0) -> float:
    """What `alike` tells of two words that are ready; 0 if they share less than `least`."""
    if a.plain == b.plain:
        return 1.0
    if not a.plain or not b.plain:
        return 0.0
    x, y = a.sound, b.sound
    if x == y:
        return 0.95
    bones = a.bones == b.bones and len(a.bones) > 2
    ratio = Indel.normalized_similarity(x, y, score_cutoff=0.0 if bones else least)
    if not ratio:
        return 0.0
    same_start = x[:1] == y[:1] or (x[:1] in "aeiou" and y[:1] in "aeiou")
    gendered = (x[-1:] == "a") != (y[-1:] == "a")  # Petrov and Petrova are two people
    if bones and same_start and not gendered:
        return max(0.88, ratio * 0.95)
    if not same_start or gendered:
        ratio *= 0.8
    return max(0.0, ratio - 0.05) if min(len(x), len(y)) > 2 else ratio * 0.5
