"""Amounts by value in Arabic and Persian: `read`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction

from xlate.text.amounts.amount import Amount
from xlate.text.amounts.arabic_dates import Reading, read_date, read_ordinal, read_time
from xlate.text.amounts.arabic_tables import ONE, Arabic, Unit, arabic
from xlate.text.amounts.arabic_tokens import Token, tokens
from xlate.text.amounts.arabic_words import Figure, number_word, read_figure
from xlate.text.amounts.found import Found, begun, ranged

_HALF = Fraction(1, 2)
_HEBREW = "\u0590"  # all letters before are of scripts that join no prefix to a figure
_MEASURED = ("measure", "duration")


def read(text: str, lang: str) -> tuple[Amount, ...]:
    """Every amount in a text by value, in order and without overlaps.

    Args:
        text: Any text; positions are its code points.
        lang: "ar" or "fa".

    Returns:
        The amounts. Days of the Persian calendar become Gregorian ones; a Persian month or year,
        which covers two of ours, is the one that holds most of it, and `approx`.
    """
    known = arabic(lang)
    words = tokens(text)
    found: list[tuple[int, int, Found]] = []
    at = 0
    while at < len(words):
        one = _read_one(words, at, known) if _begins(words, at, known) else None
        if one is None:
            at += 1
            continue
        if one[1] is not None:
            found.append((at, one[0], one[1]))
        at = one[0]
    return tuple(
        _modified(words, begin, end, one.amount, known)
        for begin, end, one in _joined(words, found, known)
    )


def _begins(words: Sequence[Token], at: int, known: Arabic) -> bool:
    if words[at].norm[0].isdecimal():
        return not _label(words, at)
    return known.begins(words[at].norm)


def _label(words: Sequence[Token], at: int) -> bool:
    """Whether a figure is part of a name: "F-16", "802.11n"."""
    token = words[at]
    if not token.norm[0].isdecimal():
        return False
    after = words[at + 1] if at + 1 < len(words) else None
    if (
        after is not None
        and after.start == token.end
        and after.norm[0].isascii()
        and after.norm.isalpha()
    ):
        return after.norm not in ("km", "kg", "m", "GHz", "Ghz", "MHz", "pm", "am")
    before = words[at - 1] if at else None
    if before is None or before.end != token.start:
        return False
    if before.norm in "-‐‑" and at > 1 and words[at - 2].end == before.start:
        before = words[at - 2]
    return before.norm.isalpha() and before.norm[0] < _HEBREW  # Arabic letters are prefixes


def _read_one(words: Sequence[Token], at: int, known: Arabic) -> tuple[int, Found | None] | None:
    if words[at].norm in known.never:
        return None
    if skipped := known.phrases.at(words, at):
        return skipped[0], None
    if vague := _vague(words, at, known):
        return vague, None
    return (
        read_time(words, at, known)
        or read_date(words, at, known)
        or _price(words, at, known)
        or _pair(words, at, known)
        or _ordinal(words, at, known)
        or _fraction(words, at, known)
        or _number(words, at, known)
    )


def _price(words: Sequence[Token], at: int, known: Arabic) -> Reading | None:
    code = known.signs.get(words[at].norm)
    if code is None or at + 1 >= len(words) or words[at + 1].value is None:
        return None
    figure = read_figure(words, at + 1, known)
    if figure is None:
        return None
    return _made(words, words[at].start, figure, figure.end, Unit("money", code))


def _pair(words: Sequence[Token], at: int, known: Arabic) -> Reading | None:
    """A noun in the dual ("ساعتين"), or a unit and a half ("ساعة ونصف")."""
    for form, joined in known.bare(words[at].norm):
        if dual := known.duals.at(words, at, form):
            figure = Figure(dual[0], words[at].start + joined, Fraction(2))
            return _with_half(words, figure, dual[0], dual[1], known)
        unit = known.units.at(words, at, form)
        half = known.marks["half"].at(words, unit[0]) if unit and known.lang == "ar" else None
        single = words[unit[0]].norm in known.one if unit and unit[0] < len(words) else False
        if unit and single and unit[1].kind in _MEASURED:  # "عام واحد"
            figure = Figure(unit[0], words[at].start + joined, ONE)
            return _made(words, figure.start, figure, unit[0] + 1, unit[1])
        if unit and half and unit[1].kind in _MEASURED:
            figure = Figure(unit[0], words[at].start + joined, Fraction(3, 2))
            return _made(words, figure.start, figure, half[0], unit[1])
    end = at
    while end < len(words) and _dual(words[end].norm, known):
        end += 1  # an adjective takes the dual of its noun
    if end == at:
        return None
    amount = Amount(words[at].start, words[end - 1].end, "cardinal", Fraction(2))
    return end, Found(amount, Fraction(2))


def _dual(word: str, known: Arabic) -> bool:
    """Whether a feminine noun or adjective ends as a dual."""
    return len(word) > 6 and word.endswith(known.endings) and not word.endswith(known.not_dual)


def _ordinal(words: Sequence[Token], at: int, known: Arabic) -> Reading | None:
    found = read_ordinal(words, at, known)
    if found is None:
        return None
    end, value = found
    amount = Amount(words[at].start, words[end - 1].end, "ordinal", Fraction(value))
    return end, Found(amount, Fraction(value))


def _vague(words: Sequence[Token], at: int, known: Arabic) -> int:
    """The index after tens, hundreds, thousands of something: no value answers those."""
    for form, _ in known.bare(words[at].norm):
        if found := known.vague.at(words, at, form):
            end = found[0]
            scale = number_word(words[end], known) if end < len(words) else None
            plain = scale is not None and scale.kind == "scales" and not scale.joined
            return end + 1 if plain else end
    return 0


def _fraction(words: Sequence[Token], at: int, known: Arabic) -> Reading | None:
    """A part of a whole: "ثلثي", "ثلاثة أرباع", "دو سوم", "1/3"."""
    for form, joined in known.bare(words[at].norm):
        if found := known.fractions.at(words, at, form):
            return _share(words, words[at].start + joined, found[0], found[1], known)
    word = number_word(words[at], known)
    if word is not None and word.kind == "small" and 1 <= word.value < 10 and at + 1 < len(words):
        below = known.parts.get(words[at + 1].norm)
        if below is not None and word.value < below:
            start = words[at].start + word.joined
            return _share(words, start, at + 2, word.value / below, known)
    return _slashed(words, at, known)


def _slashed(words: Sequence[Token], at: int, known: Arabic) -> Reading | None:
    """A fraction with a slash, which in Persian is also the decimal mark: "۲/۵ میلیون"."""
    if at + 2 >= len(words) or words[at + 1].norm != "/" or words[at].end != words[at + 1].start:
        return None
    above, below = words[at].norm, words[at + 2].norm
    if not (above.isdecimal() and below.isdecimal() and len(above) + len(below) <= 6):
        return None
    if known.lang == "fa":
        value = Fraction(f"{int(above)}.{below}")
        word = number_word(words[at + 3], known) if at + 3 < len(words) else None
        unit = known.units.at(words, at + 3)
        if word is not None and word.kind == "scales":
            figure = Figure(at + 4, words[at].start, value * word.value, word.value)
            unit = known.units.at(words, at + 4)
            return _made(words, figure.start, figure, unit[0] if unit else at + 4, unit and unit[1])
        if unit is not None:
            return _made(words, words[at].start, Figure(at + 3, 0, value), unit[0], unit[1])
    if not 0 < int(above) < int(below) or len(above) > 1:
        return None
    return _share(words, words[at].start, at + 3, Fraction(int(above), int(below)), known)


def _share(words: Sequence[Token], start: int, end: int, value: Fraction, known: Arabic) -> Reading:
    unit = known.units.at(words, end)
    if unit is not None and unit[1].kind in _MEASURED:  # "نصف ساعة"
        return _made(words, start, Figure(end, start, value), unit[0], unit[1])
    return end, Found(Amount(start, words[end - 1].end, "fraction", value), value)


def _number(words: Sequence[Token], at: int, known: Arabic) -> Reading | None:
    figure = read_figure(words, at, known)
    if figure is None:
        return None
    unit = known.units.at(words, figure.end)
    if figure.single and figure.single in known.alone and (unit is None or figure.joined):
        return None
    if figure.single and words[at].tied and unit is None:  # "هشت‌ضلعی": part of a longer word
        return None
    if unit is None:
        return _made(words, figure.start, figure, figure.end, None)
    return _with_half(words, figure, unit[0], unit[1], known)


def _with_half(
    words: Sequence[Token], figure: Figure, end: int, unit: Unit, known: Arabic
) -> Reading:
    """A number and its unit, with the half that may follow both: "ساعتين ونصف"."""
    half = known.marks["half"].at(words, end) if unit.kind in _MEASURED else None
    if half is not None:
        figure, end = figure._replace(value=figure.value + _HALF), half[0]
    return _made(words, figure.start, figure, end, unit)


def _made(
    words: Sequence[Token], start: int, figure: Figure, end: int, unit: Unit | None
) -> Reading:
    last = words[end - 1].end
    if unit is None:
        amount = Amount(start, last, "cardinal", figure.value)
        return end, Found(amount, figure.value, figure.scale, bare=True)
    value = figure.value * unit.factor + unit.offset
    factor = unit.factor if unit.kind in _MEASURED else ONE
    amount = Amount(start, last, unit.kind, value, unit.name, factor=factor)
    return end, Found(amount, figure.value, figure.scale, offset=unit.offset)


def _joined(
    words: Sequence[Token], found: Sequence[tuple[int, int, Found]], known: Arabic
) -> list[tuple[int, int, Found]]:
    """Ranges: "3-4", "من 3 إلى 4", "بين 10 و20", "۳ تا ۴"."""
    result: list[tuple[int, int, Found]] = []
    for begin, end, one in found:
        if result and _linked(words, result[-1], begin, one, known):
            first, last, before = result[-1]
            whole = ranged(before, one, above=words[last].norm not in "-–—")
            if whole is not None:
                result[-1] = (first, end, whole)
                continue
            result[-1] = first, last, begun(before, one) or before
        result.append((begin, end, one))
    return result


def _linked(
    words: Sequence[Token], before: tuple[int, int, Found], begin: int, one: Found, known: Arabic
) -> bool:
    """Whether a word or mark between two amounts makes them a range."""
    first, last, _ = before
    link = words[last].norm if last == begin - 1 else ""
    glued = last == begin and one.amount.start > words[begin].start
    between = first > 0 and words[first - 1].norm in known.between
    return link in known.ranges or (between and (glued or link == "و"))


def _modified(
    words: Sequence[Token], begin: int, end: int, amount: Amount, known: Arabic
) -> Amount:
    """An amount with what the words beside it say: about, at least, at most."""
    after = known.after.at(words, end) or known.after.at(words, end + 1)
    sides = [after[1]] if after else []
    for first in range(max(0, begin - 4), begin):
        for form, _ in known.bare(words[first].norm):
            found = known.before.at(words, first, form)
            if found is not None and found[0] == begin:
                sides.append(found[1])
                break
        else:
            continue
        break
    for side in sides:
        if side == "about":
            amount = replace(amount, approx=True)
        elif not amount.bound:
            amount = replace(amount, bound=side)
    return amount
