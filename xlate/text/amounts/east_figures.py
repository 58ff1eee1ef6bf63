"""Numbers in digits and in the characters of Korean, Japanese and Chinese, by value."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence
from fractions import Fraction
from functools import lru_cache
from typing import NamedTuple

from xlate.text.amounts.east_tables import ONE, East

LONGEST = 30  # digits; a longer run is no amount
_DIGITS = re.compile(r"\d{1,3}(?:,\d{3})+(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?")
_MOST = 24  # characters of a number in words


class Figure(NamedTuple):
    """A number read at a position.

    `high` is the upper end where two figures stand for a range ("三四十"), `scale` what multiplies
    a number in digits, `digits` whether it begins with digits, `run` whether it is a run of
    figures that are read one by one ("二〇二四"), `size` how many characters of words it has.
    """

    end: int
    value: Fraction
    high: Fraction | None = None
    scale: Fraction = ONE
    digits: bool = False
    run: bool = False
    size: int = 0


class _Token(NamedTuple):
    kind: str
    value: Fraction
    end: int


def folded(text: str) -> str:
    """The text with plain digits and ASCII punctuation, position for position."""
    return text if text.isascii() else "".join(map(_folded, text))


@lru_cache(maxsize=65_536)
def _folded(char: str) -> str:
    if char < "\u0600":
        return char
    if char.isdecimal():
        return str(unicodedata.decimal(char))
    if "\uff01" <= char <= "\uff5e":
        return chr(ord(char) - 0xFEE0)
    return {"\u3000": " ", "\u00a0": " ", "\u202f": " ", "\u2009": " "}.get(char, char)


def in_digits(text: str, at: int) -> tuple[int, Fraction] | None:
    """A number in digits, its groups and its fraction: where it ends, and its value."""
    match = _DIGITS.match(text, at)
    if match is None:
        return None
    found = match.group()
    if len(found) > LONGEST:
        return None
    return match.end(), Fraction(found.replace(",", ""))


@lru_cache(maxsize=256)  # dates, times and amounts ask for the number at one position
def read_figure(text: str, at: int, known: East) -> Figure | None:
    """The longest number at a position of a folded text, without what it counts."""
    if text[at].isdecimal():
        return _from_digits(text, at, known)
    tokens = _tokens(text, at, known)
    if not tokens:
        return None
    single = next((n for n, token in enumerate(tokens) if token.kind != "d"), len(tokens))
    if single >= 2 and (single == len(tokens) or single > 2):
        return _run(tokens[:single], known)
    pair = next((n for n in range(len(tokens) - 1) if _pair(tokens, n)), None)
    if pair is not None:
        return _range(tokens, pair)
    value, used = _sum(tokens, known.lang == "zh")
    return Figure(tokens[used - 1].end, value, size=used) if used else None


def _from_digits(text: str, at: int, known: East) -> Figure | None:
    """A number that begins with digits: "12만4000", "3억5,000만", "3백 7십만", "1.2万亿"."""
    found = in_digits(text, at)
    if found is None:
        return None
    total = section = Fraction(0)
    scale, last = ONE, Fraction(10**30)
    while True:
        end, value = found
        ten, end = _scale(text, end, known.tens, known)
        myriad, end = _scale(text, end, known.myriads, known)
        more, end = _scale(text, end, known.myriads, known) if myriad > 1 else (ONE, end)
        section += value * ten
        if myriad > 1:
            total, section = total + section * myriad * more, Fraction(0)
        scale = ten * myriad * more if last == 10**30 or myriad > 1 else scale
        if ten == 1 and myriad == 1:
            break
        last = myriad * more if myriad > 1 else ten
        begin = end + (known.lang != "ja" and text[end : end + 1] == " ")
        found = in_digits(text, begin) if text[begin : begin + 1].isdecimal() else None
        if found is None or not _goes_on(text, begin, found, last, known):
            break
    return Figure(end, total + section, scale=scale, digits=True)


def _goes_on(text: str, at: int, found: tuple[int, Fraction], last: Fraction, known: East) -> bool:
    """Whether digits behind a scale belong to the number: "2만 4천", "12만4000"."""
    ten, end = _scale(text, found[0], known.tens, known)
    lesser = found[1] * ten < last
    if last >= 10**4:
        myriad, end = _scale(text, end, known.myriads, known)
        lesser = found[1] * ten * myriad < last
    return lesser and (text[at - 1] != " " or end > found[0])


def _scale(text: str, at: int, places: Mapping[str, int], known: East) -> tuple[Fraction, int]:
    """What multiplies the number before a position ("만", "千"), and where that ends."""
    begin = at + (known.lang == "zh" and text[at : at + 1] == " ")
    value = places.get(text[begin : begin + 1])
    if value is None or _unit(text, begin, known) or not _scales(text, begin, known):
        return ONE, at
    return Fraction(value), begin + 1


def _scales(text: str, at: int, known: East) -> bool:
    """Whether a scale is one here: "3조" is as often article 3 as three trillion."""
    if text[at] != "조" or known.lang != "ko":
        return True
    rest = text[at + 1 : at + 3].lstrip(" ")
    return rest[:1].isdecimal() or (rest[:1] in ("원", "달", "여", "엔", "위") and rest[:1] != "")


def _unit(text: str, at: int, known: East) -> bool:
    """Whether a unit begins with the character of a scale ("千米")."""
    found = known.marks.at(text, at)
    return found is not None and found[0] > at + 1


def _tokens(text: str, at: int, known: East) -> list[_Token]:
    tokens: list[_Token] = []
    kinds = (("d", known.figures), ("t", known.tens), ("m", known.myriads), ("w", known.twenties))
    while at < len(text) and len(tokens) < _MOST:
        char = text[at]
        kind = next((kind for kind, table in kinds if char in table), None)
        if kind is None or (tokens and kind in "tm" and _unit(text, at, known)):
            blank = known.lang == "ko" and char == " " and tokens and tokens[-1].kind == "m"
            if not blank or not _hangul_part(text, at + 1, known):
                break
            at += 1
            continue
        table = dict(kinds)[kind]
        tokens.append(_Token(kind, Fraction(table[char]), at + 1))
        at += 1
    return tokens


def _hangul_part(text: str, at: int, known: East) -> bool:
    """Whether a number in Hangul goes on behind the blank after a myriad: "육만 팔천삼백"."""
    end = at
    while end < len(text) and (text[end] in known.figures or text[end] in known.tens):
        end += 1
    return end - at > 1 and any(char in known.tens for char in text[at:end])


def _run(tokens: Sequence[_Token], known: East) -> Figure:
    """Figures side by side: two in order are a range, else they are read one by one."""
    if len(tokens) == 2 and _pair(tokens, 0):
        return Figure(tokens[1].end, tokens[0].value, tokens[1].value, size=2)
    value = Fraction(int("".join(str(token.value) for token in tokens)))
    return Figure(tokens[-1].end, value, run=True, size=len(tokens))


def _pair(tokens: Sequence[_Token], at: int) -> bool:
    first, second = tokens[at], tokens[at + 1]
    if first.kind != "d" or second.kind != "d" or not first.value > 0:
        return False
    return second.value == first.value + 1 or (first.value == 3 and second.value == 5)


def _range(tokens: list[_Token], pair: int) -> Figure | None:
    """A range by two figures at one place: "三四十", "七八千", "十五六"."""
    low, used = _sum(tokens[: pair + 1] + tokens[pair + 2 :], False)
    high, _ = _sum(tokens[:pair] + tokens[pair + 1 :], False)
    if used <= pair or low >= high:
        return None
    return Figure(tokens[used].end, low, high, size=used + 1)


def _sum(tokens: Sequence[_Token], elliptic: bool) -> tuple[Fraction, int]:
    """The value of a number in words, and how many of the tokens belong to it."""
    total = section = Fraction(0)
    pending: Fraction | None = None
    last_ten = last_myriad = Fraction(10**30)
    used, before = 0, ""
    for number, (kind, value, _) in enumerate(tokens):
        if kind == "d" and not value and number:
            before = "0"
            if pending is not None or number + 1 == len(tokens):
                break
            continue
        if kind == "d":
            if pending is not None:
                break
            pending = value
        elif kind == "w" or kind == "t":
            if value >= last_ten or (kind == "w" and pending is not None):
                break
            section += value * (ONE if pending is None or kind == "w" else pending)
            pending, last_ten = None, value if kind == "t" else Fraction(10)
        else:
            part = section + (pending or 0)
            if part:
                total = (total + part) * value if value > last_myriad else total + part * value
            elif before == "m":
                total *= value
            elif number:
                break
            else:
                total = value
            section, pending, last_ten, last_myriad = Fraction(0), None, Fraction(10**30), value
        used, before = number + 1, kind
    if pending is not None and elliptic:
        pending *= _elided(tokens, used)
    return total + section + (pending or 0), used


def _elided(tokens: Sequence[_Token], used: int) -> Fraction:
    """What a last figure stands for without its scale: the 5 of "一百五" is 50."""
    if used < 2 or used < len(tokens):
        return ONE
    before = tokens[used - 2]
    return before.value / 10 if before.kind in "tm" and before.value >= 100 else ONE
