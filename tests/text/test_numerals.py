from __future__ import annotations

import itertools
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from xlate.text.numerals import Quantity, quantities, same, unit_differs, value_of
from xlate.text.words import words

_SMALL = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
_TENS = [".", ".", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]


def spelled(number: int, link: str = " and ") -> str:
    """An integer below a million in English words."""
    if number < 20:
        return _SMALL[number]
    if number < 100:
        return _TENS[number // 10] + (f"-{_SMALL[number % 10]}" if number % 10 else "")
    for scale, name in ((1000, "thousand"), (100, "hundred")):
        if number >= scale:
            head, rest = divmod(number, scale)
            joint = link if rest < 100 else " "
            return f"{spelled(head, link)} {name}" + (joint + spelled(rest, link) if rest else "")
    raise AssertionError(number)


def read(text: str) -> list[Quantity]:
    return quantities(words(text, "en"), text, 0, "en")


def strong(text: str) -> list[Quantity]:
    return [q for q in read(text) if not q.weak]


def only(text: str) -> Quantity:
    found = strong(text)
    assert len(found) == 1, found
    return found[0]


def written(text: str, quantity: Quantity) -> str:
    tokens = words(text, "en")
    return text[tokens[quantity.indices[0]].start : tokens[quantity.indices[-1]].end]


read("a warm-up, so that no timed example pays for reading the lexicon")


@given(st.integers(0, 999_999), st.sampled_from((" and ", " ")))
def test_spelled_integer_has_its_value(number: int, link: str) -> None:
    text = f"They counted {spelled(number, link)} birds."
    found = only(text)
    assert (found.kind, found.value) == ("cardinal", number)
    assert written(text, found) == spelled(number, link)


@given(st.integers(0, 10**12), st.sampled_from((",", " ", "\u00a0", "'", "")))
def test_grouping_does_not_change_the_value(number: int, mark: str) -> None:
    text = f"worth {number:,} birds".replace(",", mark)
    found = only(text)
    if found.kind != "year":
        assert found.kind == "cardinal"
    assert found.value == number


@given(st.integers(0, 10**6), st.integers(1, 999))
def test_decimals_are_exact(whole: int, part: int) -> None:
    text = f"{whole}.{part}5 percent"
    assert only(text).value == Fraction(text.split()[0])


# no deadline: the first word of a language reads its dictionary
@settings(deadline=None)
@given(st.text(max_size=200), st.sampled_from(("en", "ru", "ko")))
def test_any_text_is_read_within_its_bounds(text: str, lang: str) -> None:
    tokens = words(text, lang)
    for found in quantities(tokens, text, 0, lang):
        assert found.indices == tuple(sorted(set(found.indices)))
        assert 0 <= found.indices[0] <= found.indices[-1] < len(tokens)
        assert not set(found.modifier) & set(found.indices)
        assert all(0 <= i < len(tokens) for i in found.modifier)


_PIECES = [
    "a",
    "an",
    "one",
    "two",
    "twenty",
    "hundred",
    "thousand",
    "million",
    "dozen",
    "half",
    "third",
    "thirds",
    "quarter",
    "and",
    "of",
    "-",
    "–",
    "to",
    "in",
    "out",
    "between",
    "more",
    "than",
    "about",
    "at",
    "least",
    "or",
    "5",
    "10,000",
    "3.5",
    "1990",
    "s",
    "'",
    "15",
    "%",
    "percent",
    "points",
    "km",
    "$",
    "bn",
    "m",
    "May",
    "November",
    "Sunday",
    ",",
    ".",
    ":",
    "/",
    "second",
    "seconds",
    "year",
    "years",
    "old",
    "first",
    "several",
    "few",
    "tens",
]


@settings(deadline=None)
@given(
    st.lists(st.sampled_from(_PIECES), max_size=14),
    st.sampled_from((" ", "")),
    st.sampled_from(("en", "de")),
)
def test_any_mix_of_number_words_is_read_in_order(pieces: list[str], gap: str, lang: str) -> None:
    text = gap.join(pieces)
    tokens = words(text, lang)
    found = quantities(tokens, text, 0, lang)
    starts = [q.indices[0] for q in found]
    assert starts == sorted(starts)
    for one, two in itertools.pairwise(found):
        assert one.indices[-1] < two.indices[0]
    for quantity in found:
        assert same(quantity, quantity) > 0
        assert not unit_differs(quantity, quantity)


@pytest.mark.parametrize(
    ("low", "value"),
    [
        ("10,000", 10_000), ("1,5", Fraction(3, 2)), ("ten", 10), ("3rd", 3), ("third", 3),
        ("dozen", 12), ("million", 10**6), ("half", Fraction(1, 2)), ("1.234.567", 1_234_567),
        ("1,234.5", Fraction(2469, 2)), ("bird", None), ("16:15", None), ("", None), ("m", None),
        ("²", None),
    ],
)  # fmt: skip
def test_value_of_one_token(low: str, value: Fraction | int | None) -> None:
    assert value_of(low) == value


@pytest.mark.parametrize(
    ("text", "words_", "kind", "value"),
    [
        ("paid $5bn for it", "$5bn", "money", 5 * 10**9),
        ("paid US$ 3.5 million", "US$ 3.5 million", "money", 3_500_000),
        ("half a million dollars", "half a million dollars", "money", 500_000),
        ("some 30k fans", "30k", "cardinal", 30_000),
        ("1.5m people", "1.5m", "cardinal", 1_500_000),
        ("a 5m wall", "5m", "measure", 5),
        ("two and a half million", "two and a half million", "cardinal", 2_500_000),
        ("a million and a half", "a million and a half", "cardinal", 1_500_000),
        ("two thirds of them", "two thirds", "fraction", Fraction(2, 3)),
        ("one in four homes", "one in four", "fraction", Fraction(1, 4)),
        ("three out of five", "three out of five", "fraction", Fraction(3, 5)),
        ("3/4 of them", "3/4", "fraction", Fraction(3, 4)),
        ("a third of them", "a third", "fraction", Fraction(1, 3)),
        ("the third man", "third", "ordinal", 3),
        ("the twenty-first time", "twenty-first", "ordinal", 21),
        ("the 3,000th goal", "3,000th", "ordinal", 3000),
        ("4.5 per cent", "4.5 per cent", "percent", Fraction(9, 2)),
        ("half a year ago", "half a year", "duration", Fraction(1, 2)),
        ("an hour and a half", "an hour and a half", "duration", Fraction(3, 2)),
        ("two hours and ten minutes", "two hours and ten minutes", "duration", Fraction(13, 6)),
        ("a decade of war", "a decade", "duration", 1),
        ("an 85-year-old", "85-year", "duration", 85),
        ("it doubled", "doubled", "multiplier", 2),
        ("grew threefold", "threefold", "multiplier", 3),
        ("hundreds of homes", "hundreds of", "vague", 200),
        ("tens of thousands fled", "tens of thousands", "vague", 20_000),
        ("several thousand fled", "several thousand", "vague", 3000),
        ("in the World War II era", "II", "roman", 2),
        ("at minus 5 degrees Celsius", "minus 5 degrees Celsius", "measure", -5),
        ("at -5 °C", "-5 °C", "measure", -5),
        ("30 seconds left", "30 seconds", "duration", 30),
        ("won 3:1", "3:1", "score", 3),
        ("won 24-0", "24-0", "score", 24),
    ],
)  # fmt: skip
def test_one_amount(text: str, words_: str, kind: str, value: Fraction | int) -> None:
    found = only(text)
    assert (written(text, found), found.kind, found.value) == (words_, kind, value)


@pytest.mark.parametrize(
    ("text", "value", "high"),
    [
        ("4%-6% growth", 4, 6), ("between 10 and 20 percent", 10, 20), ("10 to 20 km", 10, 20),
        ("5-10 million euros", 5_000_000, 10_000_000), ("two or three days", 2, 3),
        ("two or three hundred men", 200, 300),
    ],
)  # fmt: skip
def test_ranges(text: str, value: int, high: int) -> None:
    found = only(text)
    assert (found.value, found.high) == (value, high)


def test_from_and_to_are_two_amounts() -> None:
    assert [q.value for q in strong("rose from 10 to 20 percent")] == [10, 20]


@pytest.mark.parametrize(
    ("text", "approx", "bound", "strict", "modifier"),
    [
        ("more than 20 men", "", "min", True, "more than"),
        ("at least 20 men", "", "min", False, "at least"),
        ("up to 20 men", "", "max", False, "up to"),
        ("about $20", "both", "", False, "about"),
        ("nearly a third of men", "below", "", False, "nearly"),
        ("20 men or more", "", "min", False, "or more"),
        ("20-odd men", "both", "", False, "-odd"),
        ("at least about 20 men", "both", "min", False, "at least about"),
        ("a good 21 percent", "above", "", False, "a good"),
        ("20 men", "", "", False, ""),
    ],
)
def test_modifiers(text: str, approx: str, bound: str, strict: bool, modifier: str) -> None:
    found = only(text)
    assert (found.approx, found.bound, found.strict) == (approx, bound, strict)
    tokens = words(text, "en")
    if modifier:
        chosen = [tokens[i] for i in found.modifier]
        assert text[chosen[0].start : chosen[-1].end] == modifier
    else:
        assert found.modifier == ()


@pytest.mark.parametrize(
    "text", ["one of them", "no one came", "one another", "a man", "first, we go", "both sides"]
)
def test_weak_ones_are_marked(text: str) -> None:
    assert read(text)
    assert not strong(text)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("one thousand", "1,000"), ("a dozen", "12"), ("half", "50 percent"),
        ("1.5m people", "1.5 million"), ("dozens of", "several dozen"),
        ("half century", "50 years"), ("at 6 on", "6 am"),
        ("a year and a half", "one-and-a-half years"), ("the 1800s", "the 19th century"),
        ("every sixth person", "one in six"), ("2 1/2 million", "2.5 million"),
        ("5 km", "3.1 miles"), ("six months", "half a year"), ("aged 85", "85-year-old"),
        ("the 1990s", "the nineties"), ("the first", "the 1st"), ("24 hours", "a day"),
        ("two weeks", "a fortnight"), ("ten years", "a decade"), ("a third of it", "33 percent"),
        ("272.000", "272,000"), ("4:15 p.m.", "16:15"), ("at 4:15", "at 16:15"),
        ("doubled", "two times"), ("one-hundred percent", "100 percent"),
        ("World War II", "the Second World War"), ("$5bn", "5 billion dollars"), ("30 °C", "86 °F"),
        ("5 tonnes", "5,000 kg"), ("one in four", "25 percent"), ("won 3-1", "won 3:1"),
        ("a child", "one child"), ("40 cents", "0.4 dollars"),
    ],
)  # fmt: skip
def test_equal_in_any_form(a: str, b: str) -> None:
    assert max(same(x, y) for x in read(a) for y in read(b)) > 0.5


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("4.6%", "4%-6%"), ("$5", "5 euros"), ("5 km", "5 miles"), ("in June", "in July"),
        ("4 percent", "4 percentage points"), ("ten years", "ten months"), ("5 km", "4 miles"),
        ("in May", "5"), ("an egg", "the 1st"), ("half a day", "half of them"),
        ("the 1980s", "the nineties"), ("4:15 a.m.", "16:15"),
    ],
)  # fmt: skip
def test_different_in_value_or_unit(a: str, b: str) -> None:
    assert not any(same(x, y) for x in read(a) for y in read(b) if not (x.weak and y.weak))


def test_units_that_cannot_be_one() -> None:
    assert unit_differs(only("$5"), only("5 euros"))
    assert not unit_differs(only("$5"), only("5 Australian dollars"))
    assert not unit_differs(only("5 pounds"), only("5 lb"))
    assert not unit_differs(only("5 km"), only("5"))
