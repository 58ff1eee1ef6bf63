"""A number with what it counts in Korean, Japanese and Chinese."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

from xlate.text.amounts.amount import Amount
from xlate.text.amounts.east_figures import Figure, in_digits, read_figure
from xlate.text.amounts.east_tables import ONE, East, Mark
from xlate.text.amounts.found import Found

_HUNDRED = Fraction(100)
_HALF = Fraction(1, 2)
_MEASURED = ("measure", "duration")


def read_price(text: str, at: int, known: East) -> Found | None:
    """A currency sign before its number: "$3.5亿"."""
    sign = known.prefixes.at(text, at)
    if sign is None or sign[0] >= len(text):
        return None
    begin = sign[0] + (text[sign[0]] == " ")
    if not text[begin : begin + 1].isdecimal():
        return None
    figure = read_figure(text, begin, known)
    if figure is None:
        return None
    named = mark_at(text, figure.end, known)
    end, unit = figure.end, sign[1].unit
    if named is not None and named[1].kind == "money":
        end, unit = named[0], named[1].unit
    return Found(Amount(at, end, "money", figure.value, unit), figure.value, figure.scale)


def read_ordinal(text: str, at: int, known: East) -> Found | None:
    """An ordinal with its prefix: "第三", "제3차"."""
    whole = known.whole.at(text, at)
    if whole is None or whole[0] >= len(text):
        return None
    begin = whole[0] + (known.lang == "zh" and text[whole[0]] == " ")
    if begin >= len(text) or not (text[begin].isdecimal() or known.lang != "ko"):
        return None
    if not text[begin].isdecimal() and text[begin] not in (*known.figures, *known.tens):
        return None
    figure = read_figure(text, begin, known)
    if figure is None or figure.high is not None or figure.value.denominator != 1:
        return None
    end = figure.end
    if (mark := mark_at(text, end, known)) and mark[1].kind in ("ordinal", "cardinal"):
        end = mark[0]
    return Found(Amount(at, end, "ordinal", figure.value), figure.value)


def read_vague(text: str, at: int, known: East) -> Found | None:
    """Tens, hundreds, thousands of something: "数百人", "几十万", "수천 명"."""
    vague = known.vague.at(text, at)
    if vague is None or (at and text[at - 1] in (*known.tens, "第")):
        return None
    begin = vague[0] + (known.lang == "ko" and text[vague[0] : vague[0] + 1] == " ")
    end, value = begin, ONE
    for places in (known.tens, known.myriads):
        if text[end : end + 1] in places:
            end, value = end + 1, value * places[text[end]]
    if end == begin:
        return None
    if (
        known.lang == "ko"
        and text[begin:end] in known.myriads
        and mark_at(text, end, known) is None
    ):
        return None  # "수만", "수조" are also other words
    return _made(text, at, Figure(end, 2 * value), known)


def read_number(text: str, at: int, known: East) -> Found | None:
    """A number with its unit, its share or what it counts; None where it may be part of a word."""
    minus = known.minus.at(text, at)
    if minus is not None:
        return _below_zero(text, at, minus[0], known)
    if text[at] == known.half:
        return _half_unit(text, at, known)
    figure = read_figure(text, at, known) if not _native_only(text[at], known) else None
    if figure is not None:
        if over := _over(text, at, figure, known):
            return over
        figure = _with_native(text, _pointed(text, figure, known), known)
        if figure.digits or _accepted(text, at, figure, known):
            return _made(text, at, figure, known)
    return _native(text, at, known)


def mark_at(text: str, at: int, known: East) -> tuple[int, Mark] | None:
    """What a number counts, behind it: the longest unit or counter that nothing undoes."""
    begin = at + (text[at : at + 1] == " ")
    found = known.marks.at(text, begin)
    if found is None:
        return None
    end, mark = found
    if text.startswith(mark.not_before, end) if mark.not_before else False:
        return None
    after = text[end : end + 1]
    if mark.latin and mark.form[-1].isalpha() and after.isascii() and after.isalnum():
        return None
    return end, mark


def _with_native(text: str, figure: Figure, known: East) -> Figure:
    """A number whose tens are native Korean: "백스물여섯"."""
    if known.lang != "ko" or figure.digits or figure.high is not None or figure.value % 100:
        return figure
    found = known.native.at(text, figure.end)
    if found is None or found[1][1] is not None or text[figure.end - 1] not in known.tens:
        return figure
    return Figure(found[0], figure.value + found[1][0], size=figure.size + 2)


def _native_only(char: str, known: East) -> bool:
    tables = (known.figures, known.tens, known.myriads, known.twenties)
    return not char.isdecimal() and not any(char in table for table in tables)


def _below_zero(text: str, at: int, begin: int, known: East) -> Found | None:
    begin += text[begin : begin + 1] == " "
    if begin >= len(text) or _native_only(text[begin], known):
        return None
    found = read_number(text, begin, known)
    if found is None or found.amount.kind not in ("measure", "percent", "cardinal"):
        return None
    value = -found.raw * found.amount.factor + found.offset
    amount = replace(found.amount, start=at, value=value, high=None)
    return replace(found, amount=amount, raw=-found.raw)


def _half_unit(text: str, at: int, known: East) -> Found | None:
    """Half of a unit: "半年", "半个小时"."""
    mark = mark_at(text, at + 1, known)
    if mark is None or mark[1].kind not in _MEASURED or known.lang == "ko":
        return None
    if mark[1].unit not in ("second", "metre", "kilogram") or mark[1].latin:
        return None
    return _with_mark(at, mark[0], Figure(at + 1, _HALF), mark[1], known)


def _over(text: str, at: int, figure: Figure, known: East) -> Found | None:
    """A fraction: "三分之二", "3분의 2", "百分之三十"."""
    over = known.over.at(text, figure.end)
    if over is None or figure.value < 2 or figure.high is not None:
        return None
    begin = over[0] + (text[over[0] : over[0] + 1] == " ")
    if begin >= len(text) or _native_only(text[begin], known):
        return None
    above = read_figure(text, begin, known)
    if above is None:
        return None
    above = _pointed(text, above, known)
    kind, below = ("percent", ONE) if figure.value == _HUNDRED else ("fraction", figure.value)
    high = above.high / below if above.high is not None else None
    value = above.value / below
    return Found(Amount(at, above.end, kind, value, high=high), value)


def _pointed(text: str, figure: Figure, known: East) -> Figure:
    """A number in words with its decimals: "三点五"."""
    end = figure.end
    if figure.digits or figure.high is not None or text[end : end + 1] not in tuple(known.points):
        return figure
    first = end = end + 1
    while text[end : end + 1] in known.figures and end - first < 12:
        end += 1
    more = text[end : end + 1]
    if end == first or more in known.tens or more == "分" or (not more and not known.points):
        return figure
    decimals = "".join(str(known.figures[char]) for char in text[first:end])
    part = Fraction(int(decimals), 10 ** len(decimals))
    value, scale = figure.value + part, ONE
    while text[end : end + 1] in known.myriads:
        scale, end = scale * known.myriads[text[end]], end + 1
    return Figure(end, value * scale, size=figure.size + 2)


def _accepted(text: str, at: int, figure: Figure, known: East) -> bool:
    """Whether a number in words is one here, and not part of another word."""
    inside = known.inside.at(text, figure.end)
    mark = mark_at(text, inside[0] if inside else figure.end, known)
    if known.lang == "ko":
        return _accepted_hangul(text, at, figure, mark, known)
    written = text[at : figure.end]
    if figure.run:
        return "〇" in written or (mark is not None and len(written) > 2)
    if len(written) == 1:
        if written in "二三四五六七八九两兩":
            return mark is not None and text[figure.end : figure.end + 1] != " "
        if written == "一":
            return _one(text, figure, mark, known)
        alone = written in "十廿卅" or (known.lang == "ja" and written in "百千")
        return alone and mark is not None and not _before_number(text, at, known)
    if figure.high is not None and len(written) == 2:
        return mark is not None
    return (
        written[0] in known.figures
        or written[0] in "十拾廿卅"
        or (known.lang == "ja" and written[0] in known.tens and mark is not None)
    )


def _one(text: str, figure: Figure, mark: tuple[int, Mark] | None, known: East) -> bool:
    """Whether "一" counts: before measures and times it does, elsewhere it may be an article."""
    if mark is None or text[figure.end - 1] in "零〇":
        return False
    counted = mark[1].kind in (*_MEASURED, "money") or mark[1].form in known.lists["one"]
    return counted and mark[1].unit != "degree"


def _before_number(text: str, at: int, known: East) -> bool:
    return at > 0 and text[at - 1] in known.figures


def _accepted_hangul(
    text: str, at: int, figure: Figure, mark: tuple[int, Mark] | None, known: East
) -> bool:
    written = text[at : figure.end]
    if figure.run or figure.high is not None or mark is None:
        return False
    if len(written) > 3:
        return True
    scaled = written[0] in known.myriads or written[0] in known.tens
    if len(written) > 1 and written[0] in known.myriads:
        return False  # "만일", "조사"
    if not mark[1].form.startswith(known.strict) and not (len(written) > 2 and not scaled):
        return False
    if len(written) > 1 or scaled:
        return written != "조"
    if written in known.lists["never_one"]:
        return mark[1].form in known.lists["one_before"] and written in "일이사"
    return mark[1].kind == "duration" or mark[1].kind == "percent"


def _made(text: str, at: int, figure: Figure, known: East) -> Found:
    """The amount of a number with what follows it."""
    blank = text[figure.end : figure.end + 1] == " " and known.blanks
    inside = known.inside.at(text, figure.end + blank)
    end = inside[0] if inside else figure.end
    if inside and known.lang != "ko" and text[end : end + 1] in known.myriads:
        scale = Fraction(known.myriads[text[end]])  # "三千多万"
        figure = figure._replace(
            value=figure.value * scale, end=end + 1, scale=figure.scale * scale
        )
        end += 1
    mark, half = mark_at(text, end, known), ONE * 0
    if text[end : end + 2] == "个" + known.half and not inside:
        mark, half = mark_at(text, end + 2, known) or mark, _HALF
    if mark is None or (inside and mark[0] == end):
        made = Found(
            Amount(at, end, "cardinal", figure.value, high=figure.high),
            figure.value, figure.scale, not inside,
        )  # fmt: skip
    else:
        made = _with_mark(at, mark[0], figure._replace(value=figure.value + half), mark[1], known)
        made = _and_more(text, made, mark[1], known)
    if inside:
        made = replace(made, amount=replace(made.amount, bound=_bound(inside[1]), approx=True))
    return made


def _bound(side: str) -> str:
    return side if side in ("min", "max") else ""


def _with_mark(at: int, end: int, figure: Figure, mark: Mark, known: East) -> Found:
    if mark.unit == "degree" and not figure.digits and known.lang != "ko":
        mark = replace(mark, kind="cardinal", unit="", factor=ONE)  # "三度": three times
    value = figure.value * mark.factor + mark.offset
    high = figure.high * mark.factor + mark.offset if figure.high is not None else None
    factor = mark.factor if mark.kind in _MEASURED else ONE
    amount = Amount(at, end, mark.kind, value, mark.unit, high, factor=factor)
    return Found(amount, figure.value, figure.scale, offset=mark.offset)


def _and_more(text: str, made: Found, mark: Mark, known: East) -> Found:
    """Half a unit more ("三年半", "3시간 반"), or the tenths of a share ("3割5分")."""
    end = made.amount.end
    begin = end + (known.lang == "ko" and text[end : end + 1] == " ")
    if (
        mark.kind in _MEASURED
        and text[begin : begin + 1] == known.half
        and made.amount.high is None
    ):
        after = text[begin + 1 : begin + 2]
        if known.lang != "ko" or not "가" <= after <= "힣" or after in "에의이을만":
            value = made.amount.value + mark.factor * _HALF
            return replace(made, amount=replace(made.amount, end=begin + 1, value=value))
    if mark.form in ("割", "成") and (tenth := in_digits(text, end) or _figure(text, end, known)):
        more, value = tenth
        if value < 10 and (text[more : more + 1] == "分" or mark.form == "成"):
            amount = replace(made.amount, value=made.amount.value + value)
            return replace(made, amount=replace(amount, end=more + (mark.form == "割")))
    return made


def _figure(text: str, at: int, known: East) -> tuple[int, Fraction] | None:
    char = text[at : at + 1]
    if char == known.half:
        return at + 1, Fraction(5)
    return (at + 1, Fraction(known.figures[char])) if char in known.figures else None


def _native(text: str, at: int, known: East) -> Found | None:
    """A native Korean number before what it counts ("열두 명", "세 번째"), or alone ("셋은")."""
    found = known.native.at(text, at)
    if found is None:
        return None
    end, (value, high) = found
    written = text[at:end]
    figure = Figure(end, Fraction(value), Fraction(high) if high is not None else None)
    blank = text[end : end + 1] == " "
    for form in known.lists["ordinal"]:
        if text.startswith(form, end + blank) and (value > 1 or form != "째"):
            return Found(Amount(at, end + blank + len(form), "ordinal", figure.value), figure.value)
    mark = mark_at(text, end, known)
    if mark is not None and (blank or len(written) > 1 or mark[1].form in known.lists["glued"]):
        if value == 1 and high is None and mark[1].kind not in _MEASURED:
            return None
        if mark[1].form == "분":  # minutes go with the other numbers: these are people
            mark = mark[0], replace(mark[1], kind="cardinal", unit="", factor=ONE)
        return _and_more(text, _with_mark(at, mark[0], figure, mark[1], known), mark[1], known)
    after = text[end : end + 1]
    if (
        blank
        and value > 1
        and written not in known.lists["bound"]
        and "가" <= text[end + 1 : end + 2] <= "힣"
    ):
        return Found(Amount(at, end, "cardinal", figure.value, high=figure.high), figure.value)
    alone = written in known.lists["alone"] or (len(written) > 1 and value > 10)
    if alone and (not "가" <= after <= "힣" or text.startswith(known.lists["particles"], end)):
        return Found(Amount(at, end, "cardinal", figure.value, high=figure.high), figure.value)
    return None
