"""Plain numbers of a text, in digits, words or both: "2,5 Mio.", "fünfundzwanzig"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache
from typing import NamedTuple

from xlate.text.amounts.figures import VULGAR, figure
from xlate.text.amounts.tables import Measure, Tables, tables
from xlate.text.amounts.tokens import DASHES, Token, before, find, low, tight
from xlate.text.amounts.total import ONE, Part, Total, added

_THOUSAND = 1000
_ROUGH = 15  # "une vingtaine" is about twenty, "une douzaine" twelve
_HYPHENED = 3  # tokens: hyphen, "and", hyphen
_GLUED = 80  # letters; no number is written in a longer word


class Number(NamedTuple):
    """A number: the index after it, its value, and how it was written.

    `kind` is cardinal, ordinal or fraction; `alone` marks a bare "one", which is as often an
    article; `plain` digits without marks may be a year; `scaled` ends in "million" or the like.
    """

    end: int
    value: Fraction
    kind: str = "cardinal"
    digits: bool = False
    plain: bool = False
    scaled: Fraction = ONE
    alone: bool = False
    approx: bool = False


@dataclass(frozen=True, slots=True)
class Passage:
    """A text while it is read."""

    text: str
    run: Sequence[Token]
    tables: Tables

    def low(self, at: int) -> str:
        """The lower-case form of a token, empty beyond the ends."""
        return low(self.run, at)

    def index(self, position: int, at: int) -> int:
        """The index of the first token that begins at or after a position; looks from `at` on."""
        while at < len(self.run) and self.run[at].start < position:
            at += 1
        return at


def read_number(passage: Passage, at: int) -> Number | None:
    """The longest plain number at a token, without unit."""
    token = passage.run[at]
    if token.digits:
        return _from_digits(passage, at)
    if token.text in VULGAR:
        return Number(at + 1, Fraction(VULGAR[token.text]), "fraction", digits=True)
    if not token.word:
        return None
    first = _part(passage, at)
    if first is None or first[0].kind in ("half", "and", "glue", "groups"):
        return None
    part, end = first
    if part.kind == "short" or (part.kind == "scale" and not _bare(passage, at, part.value)):
        return None
    if part.kind in ("group", "times", "denominator"):
        approx = part.kind == "group" and part.value >= _ROUGH
        scale = _part(passage, end) if part.kind == "group" else None
        if scale is not None and scale[0].kind == "scale":  # "сотня тысяч"
            part, end = Part("group", part.value * scale[0].value), scale[1]
        return Number(end, part.value, approx=approx, scaled=part.value)
    switches = passage.tables.words
    total = Total("vigesimal" in switches, "teens" in switches)
    kind = "cardinal" if part.kind == "one" else part.kind
    if not total.add(Part(kind, part.value)):
        return None
    number = _continued(passage, end, total, False)
    alone = number.end == end and (
        part.kind == "one" or passage.tables.has("never_alone", passage.low(at))
    )
    return number._replace(alone=alone)


def _bare(passage: Passage, at: int, value: Fraction) -> bool:
    """Whether a scale without a number before it says one: "tausend", "mil", not "millones"."""
    if passage.tables.has("bare_scales", passage.run[at].low):
        return True
    bound = before(passage.run, at, passage.tables.bounds)  # "более тысячи"
    return bound is not None and value == _THOUSAND


def _from_digits(passage: Passage, at: int) -> Number | None:
    read = figure(passage.text, passage.run[at].start)
    if read is None:
        return None
    end = passage.index(read.end, at + 1)
    value, plain = read.value, read.plain
    if end < len(passage.run) and passage.run[end].text in VULGAR and value.denominator == 1:
        value, end, plain = value + Fraction(VULGAR[passage.run[end].text]), end + 1, False
    total = Total()
    total.begin(value)
    if end + 1 < len(passage.run) and passage.run[end].text in DASHES and tight(passage.run, end):
        ending = passage.tables.has("cardinal_suffix", passage.run[end + 1].low)
        end += 2 * (ending and tight(passage.run, end + 1))
    number = _continued(passage, end, total, True)
    return number._replace(digits=True, plain=plain and number.end == end)


def _continued(passage: Passage, at: int, total: Total, digits: bool) -> Number:
    """Take in what follows while it goes on the number."""
    scaled = total.scale or ONE
    while (following := _following(passage, at, total, digits)) is not None:
        part, end = following
        if part.kind in ("group", "groups"):
            value = total.value * part.value
            rough = part.value >= _ROUGH
            return Number(end, value, scaled=part.value, digits=digits, approx=rough)
        if part.kind == "figure":
            total.current, digits = part.value, True
        elif not total.add(Part("scale" if part.kind == "short" else part.kind, part.value)):
            break
        if part.kind in ("scale", "short"):
            digits, scaled = False, part.value
        at = end
    kind = "ordinal" if total.kind == "ordinal" else "cardinal"
    return Number(at, total.value, kind, scaled=scaled)


def _following(passage: Passage, at: int, total: Total, digits: bool) -> tuple[Part, int] | None:
    """The next part of a number, over a hyphen or the language's "and"."""
    run, words = passage.run, passage.tables
    if find(run, at, words.half_after) is not None:
        half = find(run, at, words.half_after)
        assert half is not None
        scaled = total.scale and not total.current
        if digits or scaled or _part(passage, half[1]) is not None or total.value < 100:
            return Part("half", ONE), half[1]
    joined = at
    if (low(run, at) in DASHES and tight(run, at) and tight(run, at + 1)) or words.has(
        "and", low(run, at)
    ):
        joined = at + 1
        if _hyphened(passage, joined):
            joined += 2
    part = _part(passage, joined)
    if part is None:
        return _figure_after(passage, joined, total)
    kind = part[0].kind
    scale = kind in ("scale", "short", "group", "groups")
    if digits and not scale:
        return None
    if kind == "short" and not (digits and _short(passage, joined)):
        return None
    if kind in ("times", "denominator", "glue", "half", "and") or (
        scale and joined > at and not digits
    ):
        return None
    if kind == "one":
        part = Part("cardinal", part[0].value), part[1]
    if kind == "ordinal" and not _ordered(passage, total):
        return None
    linked = words.has("and", low(run, joined - 1)) or joined - at == _HYPHENED
    if joined > at and linked and not _joins(passage, total, part):
        return None
    return part


def _hyphened(passage: Passage, at: int) -> bool:
    """Whether "and" stands at a token between hyphens: "vingt-et-un"."""
    if not passage.tables.has("and", passage.low(at)) or passage.low(at - 1) not in DASHES:
        return False
    return passage.low(at + 1) in DASHES and tight(passage.run, at + 1)


def _ordered(passage: Passage, total: Total) -> bool:
    """Whether an ordinal may go on a number: "двадцать первый", but "veinte segundos" not."""
    return total.kind == "ordinal" or bool(passage.tables.words.get("cardinal_ordinal"))


def _joins(passage: Passage, total: Total, part: tuple[Part, int]) -> bool:
    """Whether "and" may stand before a part: only after tens in Spanish, anywhere in Portuguese."""
    tens = total.current % 100
    if 20 <= tens < 100 and not tens % 10 and part[0].value < (20 if tens in (60, 80) else 10):
        return True
    if not passage.tables.words.get("and_anywhere"):
        return False
    return bool(total.scale or total.current >= 100)


def _short(passage: Passage, at: int) -> bool:
    """Whether a short form ("M", "k") is a scale: right before a currency's sign or unit."""
    after = at + 1
    return find(passage.run, after, passage.tables.symbols) is not None or (
        find(passage.run, after, passage.tables.units) is not None
    )


def _figure_after(passage: Passage, at: int, total: Total) -> tuple[Part, int] | None:
    """Digits that go on after a scale: "2 bin 500", "1 млн 200 тыс."."""
    if not total.scale or total.current or at >= len(passage.run) or not passage.run[at].digits:
        return None
    read = figure(passage.text, passage.run[at].start)
    if (
        read is None
        or not 0 < read.value < min(total.scale, Fraction(1000))
        or read.value.denominator > 1
    ):
        return None
    end = passage.index(read.end, at + 1)
    if total.scale > 1000:
        scale = _part(passage, end)
        if scale is None or scale[0].kind != "scale" or scale[0].value >= total.scale:
            return None
    return Part("figure", read.value), end


def _part(passage: Passage, at: int) -> tuple[Part, int] | None:
    """The part of a number at a token: a listed word or phrase, or a joined numeral."""
    if at >= len(passage.run) or not passage.run[at].word:
        return None
    if find(passage.run, at, passage.tables.skipped) is not None:
        return None
    if (found := find(passage.run, at, passage.tables.numbers)) is not None:
        return found
    if not passage.tables.words.get("glued"):
        return None
    whole = glued(passage.run[at].low, passage.tables.lang)
    if whole is None or whole[1] is not None:
        return None
    return whole[0], at + 1


@lru_cache(maxsize=16_384)
def glued(word: str, lang: str) -> tuple[Part, Measure | None] | None:
    """A numeral of several parts written as one word, with the unit that may end it.

    Args:
        word: A word in lower case: "zweihundertfünf", "пятидесятилетний".
        lang: ISO 639-1 code.
    """
    known = tables(lang)
    parts = split(word, known)
    if parts is None:
        return None
    numbers, unit = parts
    total = added(numbers, "teens" in known.words)
    if total is None or (
        unit is not None and (total.kind == "ordinal") != (unit.kind == "ordinal")
    ):
        return None
    return Part(total.kind, total.value), unit


def _goes(part: Part, after: tuple[list[Part], Measure | None]) -> bool:
    """Whether a part of a word may stand before the rest: an ordinal only as the last part."""
    ranked = after[1] is not None and after[1].kind == "ordinal"
    if part.kind == "ordinal":
        return not after[0] and (after[1] is None or ranked)
    return bool(after[0]) or not ranked


def split(word: str, known: Tables) -> tuple[list[Part], Measure | None] | None:
    """Cut a word into parts of a number, longest first, and a unit at the end."""
    if not 4 < len(word) <= _GLUED:
        return None
    # From the end: for each place, what the rest of the word is, if it is all number.
    rest: list[tuple[list[Part], Measure | None] | None] = [None] * (len(word) + 1)
    rest[len(word)] = ([], None)
    for place in range(len(word) - 1, -1, -1):
        tail = word[place:]
        if place and (row := known.inside.get(tail)) and len(row[0].lows) == 1:
            rest[place] = ([], row[0].value)
            continue
        for end in range(len(word), place, -1):
            after = rest[end]
            if after is None:
                continue
            part = next((p for p in known.glued.get(word[place:end], ()) if _goes(p, after)), None)
            if part is not None:
                rest[place] = ([part, *after[0]], after[1])
                break
    whole = rest[0]
    if whole is None or (len(whole[0]) < 2 and whole[1] is None) or not whole[0]:
        return None
    return whole
