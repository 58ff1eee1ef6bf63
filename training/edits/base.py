"""What every harmful edit shares: its result, the pool it draws on, and the index bookkeeping.

A sentence is a sequence of words as they stand between spaces; marks stick to words ("2,000.") or,
in tokenised data, stand alone. An edit describes what it does as parts (start, end, words): cut
`tokens[start:end]`, put `words` there. `change` does the rest: capitals, marks, "a" or "an", and
which indices are old and which are new.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

KINDS = ("number", "name", "polarity", "condition", "modality", "agency", "referent", "tense",
         "omission", "addition", "strength", "specificity", "wording")  # fmt: skip
Part = tuple[int, int, Sequence[str]]
_ENDS = ".?!"
_OPENING = "\"'“‘«([„"
_STARTERS = frozenset(
    "a an the this that these those he she it they we you his her its their our my your in on at by"
    " for from with of to as after before while when if although though since because during under"
    " over about all some many most more few several both every each no not only also however but"
    " and or so yet then there here what who which how why where one two three four five six seven"
    " eight nine ten according among between despite without until unless such other another new"
    " last next today yesterday tomorrow meanwhile earlier later now once officials police people"
    " is are was were will would can could should must may might has have had does do did".split()
)
_VOWEL_SOUND = ("hour", "hono", "heir", "honest")
_CONSONANT_SOUND = ("uni", "use", "usu", "euro", "eu-", "one", "once", "u.", "ukr", "uk")


@dataclass(frozen=True)
class Edited:
    """A changed sentence.

    Attributes:
        tokens: The changed sentence, the words between spaces.
        old: Indices of words of the original that were cut or replaced.
        new: Indices of words of `tokens` that are new or replaced.
        kind: xlate's kind of drift, one of KINDS.
        name: Which edit, as "number.digit".
        severity: minor, major or critical, as an editor would grade it.
    """

    tokens: tuple[str, ...]
    old: tuple[int, ...]
    new: tuple[int, ...]
    kind: str
    name: str
    severity: str = "major"


@dataclass(frozen=True, eq=False)
class Pool:
    """What edits may draw on, collected from a corpus by `training.edits.pool`.

    Attributes:
        names: Names as they stand in text, of one to four words ("Kim Jong Un").
        content: Lower-case content words met at least twice.
        endings: The content words by their last three letters.
        adverbs: Content words in "-ly".
        phrases: Prepositional phrases of two to five words that ended at a mark or the sentence.
        after: For a lower-case word, lower-case words that follow it (up to 40, with repeats).
        before: For a lower-case word, lower-case words that stand before it (likewise).
        common: How often each lower-case word was met.
    """

    names: tuple[str, ...] = ()
    content: tuple[str, ...] = ()
    endings: Mapping[str, tuple[str, ...]] = None  # type: ignore[assignment]
    adverbs: tuple[str, ...] = ()
    phrases: tuple[tuple[str, ...], ...] = ()
    after: Mapping[str, tuple[str, ...]] = None  # type: ignore[assignment]
    before: Mapping[str, tuple[str, ...]] = None  # type: ignore[assignment]
    common: Mapping[str, int] = None  # type: ignore[assignment]

    def __post_init__(self) -> None:
        for field in ("endings", "after", "before", "common"):
            if getattr(self, field) is None:
                object.__setattr__(self, field, {})


Edit = Callable[[Sequence[str], random.Random, Pool], Edited | None]


@lru_cache(maxsize=100_000)
def core(word: str) -> tuple[str, str, str]:
    """The marks before a word, the word, the marks after it."""
    start, end = 0, len(word)
    while start < end and not word[start].isalnum():
        start += 1
    while end > start and not word[end - 1].isalnum():
        end -= 1
    return word[:start], word[start:end], word[end:]


def low(token: str) -> str:
    """A token's word in small letters, with a plain apostrophe."""
    return core(token)[1].lower().replace("’", "'")


def lows(tokens: Sequence[str]) -> list[str]:
    """`low` of each token."""
    return [low(t) for t in tokens]


def places(tokens: Sequence[str], wanted: Callable[[str], bool]) -> list[int]:
    """Where the word in small letters is wanted."""
    return [i for i, t in enumerate(tokens) if wanted(low(t))]


def starts(tokens: Sequence[str], at: int) -> bool:
    """Whether a sentence starts here (also inside quotation marks)."""
    if at <= 0:
        return True
    before = tokens[at - 1].rstrip("\"'”’»)")
    return before[-1:] in (".", "?", "!", ":", "") and tokens[at - 1][-1:] != ","


def caps(word: str) -> str:
    """The word with its first letter large."""
    for i, c in enumerate(word):
        if c.isalnum():
            return word[:i] + c.upper() + word[i + 1 :]
    return word


def uncaps(word: str) -> str:
    """A word that began a sentence, as it stands inside one: only sure non-names get small."""
    return word.lower() if low(word) in _STARTERS else word


def put(tokens: Sequence[str], at: int, word: str) -> str:
    """`word` dressed as the token at `at`: its marks, its capital, its CAPITALS."""
    before, old, after = core(tokens[at])
    if len(old) > 1 and old.isupper() and old.isalpha():
        word = word.upper() if not starts(tokens, at) or len(old) > 3 else caps(word)
    elif old[:1].isupper():
        word = caps(word)
    return before + word + after


def article(word: str) -> str:
    """The article "a" or "an", by the sound the next word begins with."""
    bare = low(word)
    if bare.startswith(_VOWEL_SOUND) or bare in ("8", "11", "18") or bare.startswith("80"):
        return "an"
    if bare.startswith(_CONSONANT_SOUND) and not bare.startswith(("unin", "unim", "unid")):
        return "a"
    first = core(word)[1]
    if len(first) > 1 and first[:2].isupper():
        return "an" if first[0] in "AEFHILMNORSX" else "a"
    return "an" if bare[:1] in ("a", "e", "i", "o", "u") else "a"


def change(
    tokens: Sequence[str], parts: Sequence[Part], name: str, severity: str = "major"
) -> Edited | None:
    """The edited sentence for parts that do not overlap; None where nothing would change.

    Args:
        tokens: The original.
        parts: What to cut and put, each (start, end, words).
        name: The edit, "kind.which"; its kind is the part before the dot.
        severity: As an editor would grade it.
    """
    small = not any(c.isupper() for t in tokens for c in t)
    out: list[str] = []
    new: list[int] = []
    old: list[int] = []
    lead, last = "", 0
    for start, end, words in sorted(parts, key=lambda p: (p[0], p[1])):
        for token in tokens[last:start]:
            out.append(lead + token)
            lead = ""
        old += range(start, end)
        last = end
        put_in = [w.lower() for w in words] if small else list(words)
        if not put_in:
            lead += _cut(tokens, start, end, out)
            continue
        if end > start:
            before, after = core(tokens[start])[0], core(tokens[end - 1])[2]
            put_in[0] = put_in[0] if put_in[0].startswith(before) else before + put_in[0]
            put_in[-1] = put_in[-1] if put_in[-1].endswith(after) else put_in[-1] + after
        new += range(len(out), len(out) + len(put_in))
        put_in[0] = lead + put_in[0]
        lead = ""
        out += put_in
    rest = list(tokens[last:])
    if lead and rest:
        rest[0] = lead + rest[0]
    out += rest
    _dress(tokens, out, set(new), small)
    if not out or (lows(out) == lows(tokens) and "".join(out).lower() == "".join(tokens).lower()):
        return None
    return Edited(tuple(out), tuple(old), tuple(new), name.split(".")[0], name, severity)


def replace(
    tokens: Sequence[str], at: int, word: str, name: str, severity: str = "major"
) -> Edited | None:
    """One word exchanged, its marks and capital kept; `word` may be several words."""
    return change(tokens, [(at, at + 1, put(tokens, at, word).split())], name, severity)


def _cut(tokens: Sequence[str], start: int, end: int, out: list[str]) -> str:
    """Hand the marks of cut words on: the last ones to the word before; the first are returned."""
    before, word, _ = core(tokens[start])
    if not word and end - start == 1:
        return ""
    first = "".join(c for c in before if c in _OPENING)
    tail = core(tokens[end - 1])[2]
    closed = any(c in tail for c in "\"'”’»)]")
    if first and closed:  # the marks around what was cut go with it
        first, tail = "", "".join(c for c in tail if c in ",;:.?!")
    if tail and out:
        body, had = out[-1], core(out[-1])[2]
        if any(c in tail for c in _ENDS) and end >= len(tokens):
            body = body[: len(body) - len(had)] + had.strip(",;:-–—") if had else body
            out[-1] = body if body[-1:] in _ENDS else body + tail
        elif not had:
            out[-1] = body + tail
        elif had != tail:
            out[-1] = body + "".join(c for c in tail if c not in ",;:" and c not in had)
    return first


def _dress(tokens: Sequence[str], out: list[str], new: set[int], small: bool) -> None:
    """Capitals at the start of the sentence, and "a" or "an" before a new neighbour."""
    if out and not small and core(tokens[0])[1][:1].isupper():
        out[0] = caps(out[0])
        first = core(tokens[0])[1]
        for i, token in enumerate(out[1:], 1):
            if core(token)[1] == first and i not in new and not starts(out, i):
                out[i] = uncaps(token) if low(token) == first.lower() else token
                break
    for i in range(len(out) - 1):
        if low(out[i]) in ("a", "an") and core(out[i + 1])[1] and len(core(out[i])[2]) == 0:
            if i + 1 not in new and i not in new and out[i + 1] in tokens:
                following = [tokens[k + 1] for k in range(len(tokens) - 1) if tokens[k] == out[i]]
                if out[i + 1] in following:
                    continue  # as the author wrote it
            right = article(out[i + 1])
            before, had, after = core(out[i])
            if had.lower() != right:
                out[i] = before + (caps(right) if had[:1].isupper() else right) + after
