"""Numbers in digits and words by value: "10,000", "twenty-five thousand", "two and a half"."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache
from typing import NamedTuple

from xlate.text import lexicon
from xlate.text.quantity import ONE, ZERO
from xlate.text.words import Word

HYPHENS = frozenset("-‐‑")
_LONGEST = 40  # digits; a longer run is no amount
_GROUPED = re.compile(r"\d{1,3}([.,])\d{3}(?:\1\d{3})*")
_NUMBER = re.compile(r"\d+(?:[.,:]\d+)*")
_SIGNS = frozenset("$€£¥₩₽₹₴₪₺")


@dataclass(frozen=True, slots=True)
class Numerals:
    """The number words of a language: each word with its value."""

    cardinals: Mapping[str, Fraction]
    ordinals: Mapping[str, Fraction]
    fractions: Mapping[str, Fraction]
    scales: Mapping[str, Fraction]
    collectives: Mapping[str, Fraction]
    groups: Mapping[str, Fraction]
    articles: frozenset[str]
    money: frozenset[str]


class Reading(NamedTuple):
    """A number read at a word: the index after it, its value, and how it was written."""

    end: int
    value: Fraction
    kind: str = "cardinal"
    alt: Fraction | None = None
    scale: Fraction = ONE
    digits: bool = False
    article: bool = False


def _exact(value: float | int) -> Fraction:
    """The fraction a lexicon value stands for: 0.333333333333 is a third."""
    return Fraction(value) if isinstance(value, int) else Fraction(value).limit_denominator(1000000)


def lexicon_values(lang: str, section: str) -> dict[str, Fraction]:
    """The words of a section of `numbers.toml` with their values; the grammar here is English.

    Other languages' tables are read by `xlate.text.amounts`.
    """
    if lang != "en":
        return {}
    entries = lexicon.table(lang, "numbers").get(section, {}).get("value", {})
    return {word: _exact(value) for word, value in entries.items()}


@lru_cache(maxsize=16)
def numerals(lang: str) -> Numerals:
    """The number words of a language."""
    single = {
        section: {w: v for w, v in lexicon_values(lang, section).items() if " " not in w}
        for section in ("cardinals", "ordinals", "fractions", "scales", "collectives", "groups")
    }
    articles = frozenset(w for w in lexicon_values(lang, "article_values") if " " not in w)
    return Numerals(
        single["cardinals"],
        single["ordinals"],
        single["fractions"],
        single["scales"] | single["groups"],
        single["collectives"],
        single["groups"],
        articles - {"another"},
        _money_words(lang),
    )


def _money_words(lang: str) -> frozenset[str]:
    """Names of currencies of one word, singular and plural: before one of them "5m" is a sum."""
    rows = [row for group in lexicon.groups(lang, "units") for row in group.get("currencies", ())]
    words = {f.casefold() for row in rows for f in row["forms"] if f.isalpha() and len(f) > 2}
    return frozenset(words | {f"{word}s" for word in words})


@lru_cache(maxsize=65_536)
def value_of(low: str, lang: str = "en") -> Fraction | None:
    """The value of one token by itself: "10,000", "ten", "3rd", "third", "dozen"; else None.

    Args:
        low: The token in lower case.
        lang: ISO 639-1 code.
    """
    if low[:1].isdecimal():
        parsed = digits(low)
        return parsed[0] if parsed else None
    known = numerals(lang)
    for table in (known.cardinals, known.ordinals, known.fractions, known.collectives):
        if (value := table.get(low)) is not None:
            return value
    return known.scales.get(low) if len(low) > 2 else None


@lru_cache(maxsize=16_384)
def digits(low: str) -> tuple[Fraction, Fraction | None, bool] | None:
    """A token of digits: its value, another value it may have, and whether it is an ordinal.

    A comma or a full stop before exactly three digits groups or divides, as the language has it:
    one is the value, the other the alternative. Times and dates ("16:15", "1.2.2024") are None.
    """
    match = _NUMBER.match(low)
    if match is None or len(low) > _LONGEST:
        return None
    figure, ordinal = match.group(), low[match.end() :]
    marks = [c for c in figure if c in ".,:"]
    if ":" in marks:
        return None
    if not marks:
        return Fraction(int(figure)), None, bool(ordinal)
    decimal = figure.replace(",", ".")
    if _GROUPED.fullmatch(figure):
        whole = Fraction(int(figure.replace(marks[0], "")))
        if len(marks) > 1 or figure[0] == "0":
            return (whole if figure[0] != "0" else Fraction(decimal)), None, bool(ordinal)
        if marks[0] == ",":
            return whole, Fraction(decimal), bool(ordinal)
        return Fraction(decimal), whole, bool(ordinal)
    if len(marks) == 1:
        return Fraction(decimal), None, bool(ordinal)
    head, last = figure.rsplit(marks[-1], 1)
    if len(set(marks)) == 2 and marks.count(marks[-1]) == 1 and _GROUPED.fullmatch(head):
        return Fraction(head.replace(marks[0], "") + "." + last), None, bool(ordinal)
    return None


def read_number(words: Sequence[Word], at: int, known: Numerals, joins_and: bool) -> Reading | None:
    """The longest plain number at a word, without unit: digits, words, or both.

    Args:
        words: The passage.
        at: Index of the first word.
        known: Number words of the language.
        joins_and: Whether "and" may stand inside the number ("two hundred and five").
    """
    start = _first(words, at, known)
    if start is None:
        return None
    sum_ = _Sum(words, known, start, at)
    while sum_.step(joins_and):
        pass
    return sum_.reading()


def _first(words: Sequence[Word], at: int, known: Numerals) -> Reading | None:
    low = words[at].low
    if low[:1].isdecimal():
        return _first_digits(words, at)
    if (value := known.cardinals.get(low)) is not None:
        return Reading(at + 1, value)
    if (value := known.groups.get(low)) is not None:
        return Reading(at + 1, value, scale=value)
    if (value := known.ordinals.get(low)) is not None:
        return Reading(at + 1, value, "ordinal")
    if low in known.articles and at + 1 < len(words):
        follow = words[at + 1].low
        if len(follow) > 2 and (value := known.scales.get(follow)) is not None:
            return Reading(at + 2, value, scale=value, article=True)
    return None


def _first_digits(words: Sequence[Word], at: int) -> Reading | None:
    parsed = digits(words[at].low)
    if parsed is None:
        return None
    value, alt, ordinal = parsed
    end = at + 1
    if ordinal:
        return Reading(end, value, "ordinal", alt, digits=True)
    if len(words[at].low) <= 3 and value.denominator == 1 and words[at].low[0] != "0":
        while (group := _group(words, end)) is not None and value < 10**15:
            value, end = value * 1000 + int(words[group - 1].low), group
    if end < len(words) and words[end].text in "½¼¾⅓⅔⅕⅖⅗⅘⅛⅜⅝⅞⅙⅚" and _touches(words, end):
        value += Fraction(_VULGAR[words[end].text])
        end += 1
    elif value.denominator == 1 and (part := _simple(words, end)) is not None:
        value, end = value + part, end + 3
    return Reading(end, value, alt=alt, digits=True)


def _simple(words: Sequence[Word], at: int) -> Fraction | None:
    """A fraction in digits that belongs to the whole number before it: "2 1/2"."""
    if at + 2 >= len(words) or words[at + 1].text != "/" or _touches(words, at):
        return None
    above, below = words[at].low, words[at + 2].low
    plain = above.isdecimal() and below.isdecimal() and len(above) == 1 and len(below) <= 2
    if not plain or not _touches(words, at + 1) or not _touches(words, at + 2):
        return None
    return Fraction(int(above), int(below)) if 0 < int(above) < int(below) else None


_VULGAR = {
    "½": "1/2", "¼": "1/4", "¾": "3/4", "⅓": "1/3", "⅔": "2/3", "⅕": "1/5", "⅖": "2/5",
    "⅗": "3/5", "⅘": "4/5", "⅛": "1/8", "⅜": "3/8", "⅝": "5/8", "⅞": "7/8", "⅙": "1/6", "⅚": "5/6",
}  # fmt: skip


def _group(words: Sequence[Word], at: int) -> int | None:
    """The index after a group of three digits that goes on a number: "10 000", "10'000"."""
    if at < len(words) and words[at].low == "'" and _touches(words, at):
        at += 1
        apart = 0
    else:
        apart = 1
    if at >= len(words) or len(words[at].low) != 3 or not words[at].low.isdecimal():
        return None
    return at + 1 if words[at].start - words[at - 1].end == apart else None


def _touches(words: Sequence[Word], at: int) -> bool:
    return words[at - 1].end == words[at].start


class _Sum:
    """Adds up a number word by word: hundreds below the scale, and what the scales have fixed."""

    def __init__(self, words: Sequence[Word], known: Numerals, first: Reading, start: int) -> None:
        self._start = start
        self._words = words
        self._known = known
        self._first = first
        self._end = first.end
        self._kind = first.kind
        self._scale = first.scale
        self._done = ZERO
        self._current: Fraction | None = first.value
        if first.article and first.scale >= 1000:
            self._done, self._current = first.value, None

    def reading(self) -> Reading:
        first = self._first
        value = self._done + (self._current or ZERO)
        alt = first.alt * self._scale if first.alt is not None else None
        return Reading(self._end, value, self._kind, alt, self._scale, first.digits, first.article)

    def step(self, joins_and: bool) -> bool:
        """Take the next word in, if it goes on the number."""
        if self._kind == "ordinal" or self._end >= len(self._words):
            return False
        at = self._end
        low = self._words[at].low
        if low in HYPHENS and at + 1 < len(self._words):
            at += 1
            low = self._words[at].low
            if low == "and" and at + 1 < len(self._words):
                return self._half(at + 1)
            scales = len(low) > 2 and low in self._known.scales
            if not (scales or low in self._known.cardinals or low in self._known.ordinals):
                return False
        elif low == "and" and at + 1 < len(self._words):
            return self._half(at + 1) or (joins_and and self._joined(at + 1))
        return self._scaled(at, low) or self._added(at, low) or self._ordered(at, low)

    def _scaled(self, at: int, low: str) -> bool:
        scale = self._known.scales.get(low)
        if scale is None:
            return False
        if len(low) <= 2 and not self._abbreviated(at):
            return False
        self._scale = scale
        if self._current is None:
            self._done *= scale
        elif scale < 1000:
            self._current *= scale
        else:
            self._done += self._current * scale
            self._current = None
        self._end = at + 1
        return True

    def _abbreviated(self, at: int) -> bool:
        """Whether a short form ("m", "bn") can be a scale: right after digits, or unmistakable."""
        word = self._words[at]
        if not self._first.digits or self._scale != ONE:
            return False
        if word.low in ("bn", "mn", "tn"):
            return True
        if word.low not in ("k", "b", "cr", "m") or not _touches(self._words, at):
            return False
        if word.low != "m" or self._money():
            return True
        follow = self._words[at + 1] if at + 1 < len(self._words) else None
        counted = follow is not None and (follow.low.endswith("s") or follow.low == "people")
        return counted or (follow is not None and follow.low in self._known.money)

    def _money(self) -> bool:
        """Whether a currency's sign or code stands before: "$5m", "USD 5m"."""
        if not self._start:
            return False
        before = self._words[self._start - 1]
        return before.text in _SIGNS or (before.text.isupper() and before.low in self._known.money)

    def _added(self, at: int, low: str) -> bool:
        value = self._known.cardinals.get(low)
        if value is None or (self._first.digits and self._scale == ONE):
            return False
        if self._current is None:
            if value >= 1000 or self._done == ZERO:
                return False
            self._current = value
        elif self._fits(value):
            self._current += value
        else:
            return False
        self._end = at + 1
        return True

    def _fits(self, value: Fraction) -> bool:
        assert self._current is not None
        rest = self._current % 100
        if rest == 0 and self._current > 0 and self._scale == 100:
            return 0 < value < 100
        return 20 <= rest <= 90 and rest % 10 == 0 and 0 < value < 10

    def _ordered(self, at: int, low: str) -> bool:
        """An ordinal that ends a number: "twenty-first", "two hundred and third"."""
        value = self._known.ordinals.get(low)
        if value is None or self._first.digits or (at == self._first.end and self._first.article):
            return False
        if self._current is not None and not self._fits(value):
            return False
        if low == "second" and self._words[at - 1].low not in HYPHENS and self._scale == ONE:
            return False  # "twenty second" is a length of time
        self._current = (self._current or ZERO) + value
        self._kind, self._end = "ordinal", at + 1
        return True

    def _joined(self, at: int) -> bool:
        """Take in "and" with what follows it, when that is smaller than what came before."""
        low = self._words[at].low
        if self._scale < 100 or self._first.digits or self._scale == 12:
            return False
        follow = self._words[at + 1].low if at + 1 < len(self._words) else ""
        again = self._known.scales.get(follow) if len(follow) > 2 else None
        if again is not None and again <= self._scale:
            return False  # "one hundred and two hundred" are two numbers
        return self._added(at, low) or self._ordered(at, low)

    def _past_hyphen(self, at: int) -> int:
        return at + 1 if at < len(self._words) and self._words[at].low in HYPHENS else at

    def _half(self, at: int) -> bool:
        """Take in "and a half": before the scale that follows, or at the last scale."""
        words = self._words
        at = self._past_hyphen(at)
        article = at < len(words) and words[at].low in self._known.articles
        share = ONE if article else ZERO
        if at < len(words) and not article:
            share = self._known.cardinals.get(words[at].low, ZERO)
        at = self._past_hyphen(at + 1)
        part = self._known.fractions.get(words[at].low) if at < len(words) else None
        if part is None or not 0 < part * share < 1:
            return False
        follow = words[at + 1].low if at + 1 < len(words) else ""
        if self._current is not None and self._scale == ONE:
            self._current += part * share
        elif self._current is None and self._scale >= 1000 and follow != "of":
            self._done += part * share * self._scale
        else:
            return False
        self._end = at + 1
        return True
