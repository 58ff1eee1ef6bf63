"""Numbers in figures and words of Arabic and Persian, by value."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from typing import NamedTuple

from xlate.text.amounts.arabic_tables import ONE, Arabic
from xlate.text.amounts.arabic_tokens import Token

_NO_SCALE = Fraction(10**30)
_HALF = Fraction(1, 2)


class Figure(NamedTuple):
    """A number at a token: the index after it, its value, and how it was written.

    `start` is the position of its first letter, clitics left out; `single` is the folded word of a
    number of one word.
    """

    end: int
    start: int
    value: Fraction
    scale: Fraction = ONE
    digits: bool = False
    single: str = ""
    joined: bool = False


class _Word(NamedTuple):
    kind: str
    value: Fraction
    joined: bool
    length: int


def number_word(token: Token, known: Arabic) -> _Word | None:
    """What a word is in a number, with or without its clitics."""
    if token.norm in known.never:
        return None
    for form, joined in known.bare(token.norm):
        if found := known.numbers.get(form):
            return _Word(found[0], found[1], joined, len(form))
    return None


def read_figure(words: Sequence[Token], at: int, known: Arabic) -> Figure | None:
    """The longest number at a token."""
    first = words[at]
    if first.value is not None:
        sum_ = _Sum(known.lang, first.value)
        start, single, joined = first.start, "", False
    else:
        word = number_word(first, known)
        if word is None:
            return None
        sum_ = _Sum(known.lang)
        if not sum_.add(word.kind, word.value, False):
            return None
        start = first.start + (1 if word.joined else 0)
        single, joined = first.norm[-word.length :], word.joined
    end = _more(words, at + 1, known, sum_)
    return Figure(end, start, sum_.value, sum_.scale, first.value is not None,
                  single if end == at + 1 else "", joined)  # fmt: skip


def _more(words: Sequence[Token], at: int, known: Arabic, sum_: _Sum) -> int:
    """Take in the words that go on a number; the index after them."""
    end = at
    while end < len(words):
        linked = words[end].norm == "و"
        here = end + linked
        if here >= len(words):
            break
        token = words[here]
        if token.value is not None:
            if not linked or not sum_.figure(token.value, _scaled(words, here + 1, known)):
                break
        elif linked and (token.norm in known.halves) and sum_.half(words, here + 1, known):
            pass
        else:
            word = number_word(token, known)
            half = token.norm[1:] in known.halves and token.norm[0] in known.conjunctions
            if half and sum_.half(words, here + 1, known):
                end = here + 1
                continue
            if word is None or not sum_.add(word.kind, word.value, linked or word.joined):
                break
        end = here + 1
    return end


def _scaled(words: Sequence[Token], at: int, known: Arabic) -> Fraction:
    """The scale behind a figure, 1 if there is none."""
    word = number_word(words[at], known) if at < len(words) else None
    return word.value if word and word.kind == "scales" and not word.joined else ONE


class _Sum:
    """Adds a number up: what the scales have fixed, and what waits for the next scale."""

    def __init__(self, lang: str, value: Fraction | None = None) -> None:
        self._total = Fraction(0)
        self._waiting = value
        self._figures = value is not None
        self._last = _NO_SCALE
        self._persian = lang == "fa"
        self._halved = Fraction(0)
        self.scale = ONE

    @property
    def value(self) -> Fraction:
        return self._total + (self._waiting or 0)

    @property
    def _fresh(self) -> bool:
        return self._waiting is None and self._last == _NO_SCALE

    def add(self, kind: str, value: Fraction, joined: bool) -> bool:
        """Take a word in, if it goes on the number."""
        if kind in ("scales", "duals"):
            return self._scaled(kind, value, joined)
        if self._waiting is None:
            if not self._fresh and not (joined and value < self._last):
                return False
            self._waiting, self._figures = value, False
            return True
        if self._figures:
            return False
        return self._joined(kind, value) if joined else self._multiplied(kind, value)

    def _joined(self, kind: str, value: Fraction) -> bool:
        assert self._waiting is not None
        rest = self._waiting % 100
        hundreds = rest == 0 and self._waiting >= 100
        if kind in ("hundred", "hundreds"):
            return False
        tens = kind == "tens" and 0 < rest < 10 and not self._persian
        units = self._persian and value < 10 and rest >= 20 and rest % 10 == 0
        if not (hundreds or tens or units) or not value:
            return False
        self._waiting += value
        return True

    def _multiplied(self, kind: str, value: Fraction) -> bool:
        assert self._waiting is not None
        rest = self._waiting % 100
        if kind == "hundred" and 2 < self._waiting < 10 and not self._persian:
            self._waiting *= 100
        elif kind == "small" and value == 10 and 0 < rest < 10 and not self._persian:
            self._waiting += 10
        else:
            return False
        return True

    def _scaled(self, kind: str, size: Fraction, joined: bool) -> bool:
        if self._halved:  # "مليون ونصف المليون" says its scale twice
            again, self._halved = size == self._halved and not joined, Fraction(0)
            return again
        if self._waiting is not None and (joined or not self._waiting or kind == "duals"):
            return False
        if self._waiting is None and not self._fresh:
            if not joined and kind == "scales" and self._total:
                self._total *= size  # "ثلاثة آلاف مليون"
                self._last, self.scale = size, self.scale * size
                return True
            if not joined:
                return False
        if size >= self._last:
            return False
        self._total += (self._waiting if self._waiting is not None else ONE) * size
        if kind == "duals":
            self._total += size
        self._waiting, self._last, self.scale = None, size, size
        return True

    def figure(self, value: Fraction, scale: Fraction) -> bool:
        """Take figures in behind a scale: "3 آلاف و500"."""
        if self._waiting is not None or value * scale >= self._last or self._fresh:
            return False
        self._waiting, self._figures = value, True
        return True

    def half(self, words: Sequence[Token], at: int, known: Arabic) -> bool:
        """Take "and a half" in: before the scale that follows, or at the last scale."""
        if self._waiting is None and self._last != _NO_SCALE:
            self._total += self._last * _HALF
            self._halved, self._last = self._last, ONE
            return True
        if self._waiting is None or not self._persian:
            return False
        self._waiting += _HALF
        return True
