"""A word or set phrase replaced by its opposite or contrast, its form kept."""

from __future__ import annotations

import random
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from pathlib import Path

from training.edits.base import Edit, Edited, Pool, caps, change, core, lows, put
from training.edits.inflect import adverb, degrees, forms, plural
from xlate.settings import DeskLexicon
from xlate.text.lexicon.synonyms import synonyms

_HERE = Path(__file__).resolve().parent
_LONGEST = 4
_AUXILIARIES = frozenset(
    "is are was were be been being has have had do does did not will would can could may might must"
    " should".split()
)
_DETERMINERS = frozenset(
    "the a an this that these those his her its their our my your no some any every each of in on"
    " at by for from with".split()
)
_SUBJECTS = frozenset(
    "he she it they we i you who which that to will would can could may might must"
    " should not has have had".split()
)
_NO_ADVERB = frozenset(
    "near fast hard long good small large tiny young short late next past last high late low tall"
    " first major minor junior senior military civilian male female urban rural local national"
    " able kind mean fake sick best worst north south asleep awake alive dead afraid first domestic"
    " foreign one-sided state-run named average long-term short-term left-wing right-wing red green"
    " blue black white indoor outdoor inner outer maximum minimum modern future upper more less"
    " pro-government anti-government top bottom serving rising falling unable ready unready"
    " public private".split()
)
_LEFT_ALONE = frozenset(
    "left right used like may will can last well down over back fast past present second close kind"
    " found lead light mean even just still long short good hard near free cold cool".split()
)


@lru_cache(maxsize=1)
def pairs() -> Mapping[str, Mapping[str, tuple[str, ...]]]:
    """Part of speech, then form, to the forms that stand against it."""
    with (_HERE / "antonyms.toml").open("rb") as file:
        data = tomllib.load(file)
    table: dict[str, dict[str, list[str]]] = {}
    for part in ("verbs", "nouns", "adjectives", "adverbs", "phrases"):
        own = table.setdefault(part, {})
        for a, b in _lines(data[part]):
            for old, new in zip(_inflected(part, a), _inflected(part, b), strict=True):
                if old and new and old != new and new not in own.setdefault(old, []):
                    own[old].append(new)
    return {k: {w: tuple(v) for w, v in own.items() if v} for k, own in table.items()}


def _lines(lines: Sequence[str]) -> Iterator[tuple[str, str]]:
    for line in lines:
        both = "|" in line
        left, right = line.split("|" if both else ">")
        for a in left.split():
            for b in right.split():
                yield a.replace("_", " "), b.replace("_", " ")
                if both:
                    yield b.replace("_", " "), a.replace("_", " ")


def _inflected(part: str, word: str) -> tuple[str | None, ...]:
    if part == "verbs":
        return tuple(forms(word))
    if part == "nouns":
        return word, plural(word) if not word.endswith("en") else None
    if part == "adjectives":
        regular = len(word) > 3 and word not in _NO_ADVERB and not word.endswith(("ed", "er", "ly"))
        return (word, adverb(word) if regular else None, *(degrees(word) or (None, None)))
    return (word,)


@lru_cache(maxsize=1)
def _lexicon() -> Mapping[str, tuple[str, ...]]:
    """Xlate's own opposites: base forms, taken where the text has the base form."""
    found = synonyms("en", DeskLexicon()).antonyms
    return {
        a: tuple(sorted(b for b in others if b.isalpha() and len(b) > 2))
        for a, others in found.items()
        if len(a) > 3 and a.isalpha() and any(b.isalpha() and len(b) > 2 for b in others)
    }


def word_class(part: str, share_of_lexicon: bool = False) -> Edit:
    """An edit that puts the opposite of one word of a class."""

    def edit(tokens: Sequence[str], rng: random.Random, pool: Pool) -> Edited | None:
        table = _lexicon() if share_of_lexicon else pairs()[part]
        small = lows(tokens)
        found = [
            i for i, w in enumerate(small) if w in table and _stands_as(part, small, i, tokens)
        ]
        if not found:
            return None
        at = rng.choice(found)
        other = rng.choice(table[small[at]])
        return change(
            tokens, [(at, at + 1, put(tokens, at, other).split())], f"polarity.{edit_name}"
        )

    edit_name = "antonym_lexicon" if share_of_lexicon else f"antonym_{part}"
    return edit


def _stands_as(part: str, small: Sequence[str], at: int, tokens: Sequence[str]) -> bool:
    """Whether the word is likely of this class where it stands: by its neighbours."""
    word = small[at]
    before = small[at - 1] if at else ""
    after = small[at + 1] if at + 1 < len(small) else ""
    if at and core(tokens[at])[1][:1].isupper():
        return False
    marked = bool(core(tokens[at])[2])
    if part == "verbs":
        if before in _DETERMINERS and not word.endswith("ing"):
            return False
        known = word.endswith(("ed", "ing")) or before in _SUBJECTS or before.endswith("s")
        return known or (bool(after) and after in _DETERMINERS and not marked and after != "of")
    if part == "nouns":
        if before in _SUBJECTS - {"that"} or (
            after in ("to", "that") and before not in _DETERMINERS
        ):
            return False
        return before in _DETERMINERS or marked or after in ("of", "in", "and") or word[-1:] == "s"
    if part == "adverbs" and word in ("there", "here", "well"):
        return after not in _AUXILIARIES | {"as", "known"} and before != "as"
    if part == "adjectives" and word in ("next", "last", "new", "first"):
        return after not in ("year", "week", "month", "time", "night", "day", "summer", "years")
    if part == "adjectives":
        if word in _LEFT_ALONE:
            return before in ("a", "an", "the", "very") and bool(after) and not marked
        return before not in ("to", "will") and not (marked and before in ("the", "a", "of"))
    return True


def phrase(tokens: Sequence[str], rng: random.Random, pool: Pool) -> Edited | None:
    """A preposition or set phrase turned into its opposite."""
    table, small = pairs()["phrases"], lows(tokens)
    found = []
    for i in range(len(small)):
        for n in range(1, _LONGEST + 1):
            key = " ".join(small[i : i + n])
            inner = any(core(t)[2] for t in tokens[i : i + n - 1])
            if key in table and i + n < len(small) and not inner and _open(tokens, small, i, n):
                found.append((i, n, key))
    if not found:
        return None
    longest = max(n for _, n, _ in found)
    at, n, key = rng.choice([f for f in found if f[1] == longest or rng.random() < 0.5] or found)
    new = rng.choice(table[key]).split()
    if core(tokens[at])[1][:1].isupper():
        new[0] = caps(new[0])
    return change(tokens, [(at, at + n, new)], "polarity.antonym_phrase")


def _open(tokens: Sequence[str], small: Sequence[str], at: int, n: int) -> bool:
    """Single prepositions only where a noun phrase follows, and not inside a longer phrase."""
    if n > 1:
        return True
    if core(tokens[at])[2] or (at and small[at - 1] in _AUXILIARIES and small[at] == "like"):
        return False
    after = small[at + 1]
    if small[at] in ("over", "under", "above", "beyond", "below", "within"):
        return after in ("the", "his", "their", "its", "her", "a", "this")
    if small[at] == "with":
        return (
            after in ("the", "a", "an", "his", "her", "their", "its") and small[at - 1] != "along"
        )
    if small[at] == "like":
        return after in ("the", "his", "many", "most", "other") or tokens[at + 1][:1].isupper()
    return not (after in ("of", "to") or (at and small[at - 1] in ("the", "a", "long")))


def any_of(*kinds: Edit) -> Edit:
    """The first that applies, tried in a random order."""

    def edit(tokens: Sequence[str], rng: random.Random, pool: Pool) -> Edited | None:
        for one in rng.sample(kinds, len(kinds)):
            if found := one(tokens, rng, pool):
                return found
        return None

    return edit


EDITS: Mapping[str, Edit] = {
    "polarity.antonym_verbs": word_class("verbs"),
    "polarity.antonym_nouns": word_class("nouns"),
    "polarity.antonym_adjectives": word_class("adjectives"),
    "polarity.antonym_adverbs": word_class("adverbs"),
    "polarity.antonym_phrase": phrase,
    "polarity.antonym_lexicon": word_class("nouns", share_of_lexicon=True),
}
