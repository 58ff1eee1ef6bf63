"""Numbers with what they measure: units, currencies, percents, fractions, ordinals."""

from __future__ import annotations

from fractions import Fraction

from xlate.text.amounts.amount import Amount
from xlate.text.amounts.spoken import Number, Passage, glued, read_number
from xlate.text.amounts.tables import Measure
from xlate.text.amounts.tokens import APOSTROPHES, DASHES, find, tight
from xlate.text.amounts.tokens import before as bounding
from xlate.text.amounts.total import HALF, ONE

_LINKED = 100  # from a hundred on, "de" may stand before what is counted
_CENTURIES = range(10, 22)  # "21 век" is one of them, not their number
_RATIO = 100  # "3/4": no more than this


def read_measured(passage: Passage, at: int) -> list[Amount]:
    """The number at a token with its unit, as a list of one; empty when there is none."""
    if (found := _prefixed(passage, at)) is not None:
        return [found]
    if (found := _inside(passage, at)) is not None:
        return [found]
    number = read_number(passage, at)
    if number is None or (number.digits and _in_word(passage, at, number)):
        found = None if number else _portion(passage, at)
        return [found] if found else []
    if _incomplete(passage, at, number):
        return []
    shared = _fraction(passage, at, number) or _digits_ordinal(passage, at, number)
    if shared is not None:
        return [shared]
    found = _with_unit(passage, at, number)
    return [found] if found is not None else []


def _incomplete(passage: Passage, at: int, number: Number) -> bool:
    """Whether a denominator has no numerator after it: "üçte" by itself is no amount."""
    if not passage.tables.has("denominators", passage.low(at)) or number.end != at + 1:
        return False
    return _denominated(passage, at, number) is None


def amount(passage: Passage, at: int, end: int, kind: str, value: Fraction) -> Amount:
    """An amount from one token up to, not including, another."""
    return Amount(passage.run[at].start, passage.run[end - 1].end, kind, value)


def measured(
    passage: Passage, at: int, end: int, value: Fraction, unit: Measure, approx: bool = False
) -> Amount:
    """An amount of a unit, in its base unit."""
    start, stop = passage.run[at].start, passage.run[end - 1].end
    base = value * unit.factor + unit.offset
    return Amount(start, stop, unit.kind, base, unit.base, approx=approx, factor=unit.factor)


def _in_word(passage: Passage, at: int, number: Number) -> bool:
    """Whether digits are the middle of a longer run that is no amount ("1.2.3.4")."""
    if at >= 2 and tight(passage.run, at) and passage.run[at - 1].text in ".,":
        return passage.run[at - 2].digits and tight(passage.run, at - 1)
    return False


def _prefixed(passage: Passage, at: int) -> Amount | None:
    """A sign before its number: "$5 Mrd.", "EUR 20", "%5", "yüzde beş"."""
    sign = find(passage.run, at, passage.tables.prefixes)
    if sign is None:
        sign = find(passage.run, at, passage.tables.before)
    if sign is None or sign[1] >= len(passage.run):
        return None
    first = passage.run[sign[1]]
    if not first.digits and not (first.word and sign[0].kind == "percent"):
        return None
    number = read_number(passage, sign[1])
    if number is None or number.kind != "cardinal":
        return None
    end = number.end
    again = unit_after(passage, number)
    if again is not None and again[0].kind == "money":
        end = again[1]
    return measured(passage, at, end, number.value, sign[0])


def _inside(passage: Passage, at: int) -> Amount | None:
    """A number and its unit in one word: "vierjährig", "пятилетний", "полчаса"."""
    token = passage.run[at]
    known = passage.tables
    if not token.word or not known.words.get("glued") or find(passage.run, at, known.units):
        return None
    whole = glued(token.low, passage.tables.lang)
    if whole is None or whole[1] is None:
        return None
    return measured(passage, at, at + 1, whole[0].value, whole[1])


def unit_after(passage: Passage, number: Number) -> tuple[Measure, int] | None:
    """The unit that follows a number, over a hyphen or "de", with the index after it."""
    run, known, end = passage.run, passage.tables, number.end
    if end >= len(run):
        return None
    if run[end].text in DASHES and tight(run, end) and tight(run, end + 1):
        end += 1
        inner = find(run, end, known.inside)
        if inner is not None:
            return inner
    elif number.digits and run[end].text in APOSTROPHES:
        return None
    elif number.scaled >= _LINKED and known.has("link", run[end].low):
        end += 2 if end + 1 < len(run) and run[end + 1].text in APOSTROPHES else 1
    unit = find(run, end, known.units)
    if unit is not None:
        return unit
    symbol = find(run, end, known.symbols) if number.digits or number.scaled > 1 else None
    if symbol is not None and not _abbreviates(passage, symbol[1]):
        return None if known.has("not_symbols", passage.low(end)) else symbol
    return find(run, end, known.inside) if number.digits else None


def _abbreviates(passage: Passage, end: int) -> bool:
    """Whether a symbol is only the beginning of something: "5 m-lange", "A'dan"."""
    run = passage.run
    return end + 1 < len(run) and run[end].text in APOSTROPHES and tight(run, end)


def _with_unit(passage: Passage, at: int, number: Number) -> Amount | None:
    at, value = _signed(passage, at, number)
    unit = unit_after(passage, number)
    if number.kind == "ordinal":
        known = passage.tables
        if known.has("weak_ordinals", passage.low(at)) and not known.has(
            "ordinal_articles", passage.low(at - 1)
        ):
            return None
        return amount(passage, at, number.end, "ordinal", value)
    if number.kind == "fraction":
        return amount(passage, at, number.end, "fraction", value)
    century = passage.tables.has("century_before", passage.low(at - 1)) and value.denominator == 1
    if century or (
        unit is not None and unit[0].name == "century" and value in _CENTURIES and number.digits
    ):
        return amount(passage, at, number.end, "ordinal", value)
    if unit is not None:
        end = unit[1]
        half = find(passage.run, end, passage.tables.half_after)
        if half is not None and value.denominator == 1:
            value, end = value + HALF, half[1]
        return measured(passage, at, end, value, unit[0], number.approx)
    if number.alone:
        return None
    start, stop = passage.run[at].start, passage.run[number.end - 1].end
    return Amount(start, stop, "cardinal", value, approx=number.approx)


def _signed(passage: Passage, at: int, number: Number) -> tuple[int, Fraction]:
    """The number with its sign: "-5", "minus 5"."""
    run = passage.run
    if not at or not number.digits:
        return at, number.value
    before = run[at - 1]
    dash = before.text in DASHES and tight(run, at) and at > 1 and not tight(run, at - 1)
    word = passage.tables.has("minus", before.low)  # but "au moins 100" is a bound
    if dash or (word and bounding(run, at, passage.tables.bounds) is None):
        return at - 1, -number.value
    return at, number.value


def _digits_ordinal(passage: Passage, at: int, number: Number) -> Amount | None:
    """An ordinal in digits: "3e", "5-й", "3.º", "2'nci", and in German and Turkish "3."."""
    run, end, known = passage.run, number.end, passage.tables
    if not number.digits or not number.plain or end >= len(run) or not tight(run, end):
        return None
    suffix = end
    if run[end].text in DASHES | APOSTROPHES or run[end].text == ".":
        suffix = end + 1
    elif find(run, end, known.units) is not None or find(run, end, known.symbols) is not None:
        return None  # "5м" is a length, "5-м" an ordinal
    if suffix < len(run) and tight(run, suffix) and known.has("ordinal_suffix", run[suffix].low):
        return amount(passage, at, suffix + 1, "ordinal", number.value)
    if run[end].text == "." and known.words.get("ordinal_dot") and _dotted(passage, at, end):
        return amount(passage, at, end + 1, "ordinal", number.value)
    return None


def _dotted(passage: Passage, at: int, dot: int) -> bool:
    """Whether a full stop after digits makes an ordinal and does not end the sentence."""
    run = passage.run
    if dot + 1 >= len(run) or tight(run, dot + 1) or run[at].end - run[at].start > 2:
        return False
    after = run[dot + 1]
    if not after.word:
        return False
    known = passage.tables
    return (
        after.low == after.text
        or known.has("ordinal_after", passage.low(at - 1))
        or (known.has("ordinal_before", after.low))
    )


def _fraction(passage: Passage, at: int, number: Number) -> Amount | None:
    """A fraction after its numerator: "zwei Drittel", "3/4", "üçte iki", "один из четырёх"."""
    run, end = passage.run, number.end
    if number.kind != "cardinal" or end >= len(run):
        return None
    if run[end].text == "/" and tight(run, end) and tight(run, end + 1) and number.plain:
        below = read_number(passage, end + 1) if run[end + 1].digits else None
        if below is not None and below.plain and 0 < number.value < below.value <= _RATIO:
            return amount(passage, at, below.end, "fraction", number.value / below.value)
        return None
    if passage.tables.words.get("denominator_suffix"):
        return _denominated(passage, at, number)
    step = end + 1 if run[end].text in DASHES and tight(run, end) else end
    part = find(run, step, passage.tables.fractions)
    if part is None or number.digits or number.value >= _RATIO or number.scaled > 1:
        return None
    after = passage.low(part[1])
    of = passage.tables.words.get("fraction_of", ())
    named = find(run, step, passage.tables.numbers)  # "un quarto" may be the fourth one
    if number.value == 1 and named is not None and of and after not in of:
        return None
    bare = number.value != 1 or part[0] != HALF or _bare(passage, part[1])
    return _shared(passage, at, part[1], number.value * part[0], bare)


def _denominated(passage: Passage, at: int, number: Number) -> Amount | None:
    """A fraction that tells its denominator first: "üçte iki", "10'da 1"."""
    run, end = passage.run, number.end
    if number.digits and run[end].text in APOSTROPHES:
        end += 1
        if not passage.tables.has("denominator_suffix", passage.low(end)):
            return None
        end += 1
    elif not passage.tables.has("denominators", run[end - 1].low):
        return None
    if end >= len(run):
        return None
    above = read_number(passage, end)
    if above is None or not 0 < above.value < number.value <= 10**6:
        return None
    return amount(passage, at, above.end, "fraction", above.value / number.value)


def _portion(passage: Passage, at: int) -> Amount | None:
    """A fraction without numerator: "die Hälfte", "half a million", "una media hora"."""
    part = find(passage.run, at, passage.tables.fractions)
    if part is None:
        return None
    return _shared(passage, at, part[1], part[0], _bare(passage, part[1]))


def _bare(passage: Passage, end: int) -> bool:
    """Whether a fraction that ends before a token needs neither numerator nor unit."""
    return passage.tables.has("fractions_bare", passage.run[end - 1].low)


def _shared(passage: Passage, at: int, end: int, value: Fraction, alone: bool) -> Amount | None:
    """A fraction of a unit or a scale that follows, or by itself."""
    run, known = passage.run, passage.tables
    joint = end < len(run) and run[end].text in DASHES | APOSTROPHES and tight(run, end)
    step = end + 1 if joint else end
    if step > end or not alone or value == HALF:
        linked = step
    else:
        linked = step + 1 if known.has("link", passage.low(step)) else step
    scale = find(run, linked, known.numbers)
    if scale is not None and scale[0].kind == "scale":
        number = Number(scale[1], value * scale[0].value, scaled=scale[0].value)
        return _with_unit(passage, at, number)
    unit = find(run, linked, known.units)
    if unit is not None and unit[0].kind in ("duration", "measure"):
        return measured(passage, at, unit[1], value, unit[0])
    return amount(passage, at, end, "fraction", value) if alone and value != ONE else None
