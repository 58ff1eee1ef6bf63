from __future__ import annotations

from difflib import SequenceMatcher

import pytest
from hypothesis import given
from hypothesis import strategies as st

from xlate.drift import number
from xlate.drift.pair import Context, Pair, Side
from xlate.model import Finding
from xlate.settings import Settings
from xlate.text.words import words

_CONTEXT = Context(Settings())


def side(name: str, text: str) -> Side:
    tokens = words(text, "en")
    return Side(name, name, "en", text, 0, tokens, (True,) * len(tokens))


def pair(a: str, b: str) -> Pair:
    """A pair in which words of the same spelling, in order, are linked."""
    one, two = side("a", a), side("b", b)
    lows = [[w.low for w in s.words] for s in (one, two)]
    blocks = SequenceMatcher(None, *lows, autojunk=False).get_matching_blocks()
    links = {(m.a + k, m.b + k) for m in blocks for k in range(m.size)}
    return Pair(one, two, frozenset(links))


def findings(a: str, b: str) -> list[Finding]:
    return list(number.check(pair(a, b), _CONTEXT))


def texts(found: Finding) -> tuple[str | None, str | None]:
    return found.a and found.a.text, found.b and found.b.text


findings("one", "1")  # so that no timed example pays for reading the lexicon


@pytest.mark.parametrize(
    ("a", "b", "spans", "severity", "rule"),
    [
        ("Police said twelve people were held there.", "Police said two people were held there.",
         ("twelve", "two"), "critical", "value"),
        ("It fell on June 22 in the whole region.", "It fell on July 22 in the whole region.",
         ("June", "July"), "critical", "month"),
        ("They met late on Sunday night in Minsk.", "They met late on Saturday night in Minsk.",
         ("Sunday", "Saturday"), "critical", "weekday"),
        ("It will be built next year in Kemer.", "It will be built in the coming years in Kemer.",
         ("next year", "coming years"), "major", "relative"),
        ("Prices fell in recent weeks, he said.", "Prices fell in recent years, he said.",
         ("recent weeks", "recent years"), "major", "relative"),
        ("It was built in 1985 by the army.", "It was built in 1995 by the army.",
         ("1985", "1995"), "critical", "year"),
        ("Growth of 4.6% was expected before.", "Growth of 4%-6% was expected before.",
         ("4.6%", "4%-6%"), "critical", "range"),
        ("They paid $5 million for the ships.", "They paid 5 million euros for the ships.",
         ("$5 million", "5 million euros"), "critical", "unit"),
        ("It rose by four percent over last year.",
         "It rose by four percentage points over last year.",
         ("four percent", "four percentage points"), "major", "unit"),
        ("The rate stood at 20 percent of the total.",
         "The rate stood at more than 20 percent of the total.",
         ("20 percent", "more than 20 percent"), "minor", "exact to above"),
        ("The rate is barely 4.5% this month.", "The rate is slightly above 4.5% this month.",
         ("barely 4.5%", "slightly above 4.5%"), "major", "below to above"),
        ("The city counted 9,870 sick people today.",
         "The city counted about 10,000 sick people today.",
         ("9,870", "10,000"), "minor", "rounded"),
        ("They won the game 2-0 at home.", "They won the game 3-0 at home.",
         ("2-0", "3-0"), "critical", "value"),
        ("The 9th fleet was sent there.", "The 5th fleet was sent there.",
         ("9th", "5th"), "critical", "value"),
        ("It starts at 3:40 p.m. in Seoul.", "It starts at 2:40 p.m. in Seoul.",
         ("3:40 p.m.", "2:40 p.m."), "critical", "time"),
        ("Covid-19 has spread to many towns.", "Covid-22 has spread to many towns.",
         ("19", "22"), "critical", "value"),
        ("It has fallen since last summer in Russia.", "It has fallen since last year in Russia.",
         ("last summer", "last year"), "major", "relative"),
        ("It was shelled on Sunday morning by them.", "It was shelled on Sunday evening by them.",
         ("morning", "evening"), "major", "daypart"),
        ("One child was killed in the attack.", "Three child was killed in the attack.",
         ("One", "Three"), "critical", "value"),
    ],
)  # fmt: skip
def test_drift(a: str, b: str, spans: tuple[str, str], severity: str, rule: str) -> None:
    found = findings(a, b)
    assert [texts(f) for f in found] == [spans]
    assert found[0].kind == "number"
    assert (found[0].severity, found[0].evidence[0].rule) == (severity, rule)
    assert f'a has "{spans[0]}"' in found[0].message
    assert f'b has "{spans[1]}"' in found[0].message


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("about one thousand men came", "about 1,000 men came"),
        ("a dozen men came", "12 men came"),
        ("half the men came", "50 percent of the men came"),
        ("it is 5 km away", "it is 3.1 miles away"),
        ("six months ago", "half a year ago"),
        ("the 85-year-old man", "the man, aged 85,"),
        ("in the 1990s", "in the nineties"),
        ("the first man", "the 1st man"),
        ("a child was hurt", "one child was hurt"),
        ("the two sides", "both sides"),
        ("in 2020 they lost 3 ships", "they lost three ships in 2020"),
        ("from 2015 to 2017", "2015–2017"),
        ("between 10 and 20 percent", "10-20 percent"),
        ("from 10 to 20 percent", "10-20 percent"),
        ("a wind of 2-7 meters per second", "a wind of 2–7 meters a second"),
        ("three men came, three men left", "three men came and left"),
        ("does not exceed 10 percent", "is no more than 10 percent"),
        ("more than a year", "over a year"),
        ("one of them left", "some left"),
        ("Covid-19 spread", "the disease spread"),
        ("no one came", "nobody came"),
        ("in the past week", "last week"),
        ("on Sunday evening", "on Sunday night"),
        ("he said yesterday that", "he said on that day that"),
    ],
)
def test_no_drift(a: str, b: str) -> None:
    assert findings(a, b) == []


def test_lost_amount_spans_one_side_only() -> None:
    found = findings(
        "The army has sent 500 men to the border.", "The army has sent men to the border."
    )
    assert [(texts(f), f.severity) for f in found] == [(("500", None), "major")]
    assert found[0].message == 'a has the figure "500", b leaves it out'


def test_gained_amount_is_told_from_the_other_side() -> None:
    found = findings("The army sent men to the border.", "The army sent 500 men to the border.")
    assert [texts(f) for f in found] == [(None, "500")]
    assert found[0].message == 'b has the figure "500", a leaves it out'


def test_figures_of_a_language_without_number_words_are_not_guessed() -> None:
    one = side("a", "30,000 people came")
    korean = "3만 명이 왔다"
    two = Side("b", "b", "ko", korean, 0, words(korean, "ko"), (True,) * len(words(korean, "ko")))
    assert list(number.check(Pair(one, two, frozenset({(0, 0), (1, 2)})), _CONTEXT)) == []


def test_words_of_source_and_cue_are_left_out() -> None:
    base = pair("The 5 ministers said 20 men left.", "The 6 ministers said 20 men left.")
    left = Pair(
        Side("a", "a", "en", base.a.text, 0, base.a.words, base.a.inside, frozenset({0, 1, 2})),
        Side("b", "b", "en", base.b.text, 0, base.b.words, base.b.inside, frozenset({0, 1, 2})),
        base.links,
    )
    assert list(number.check(left, _CONTEXT)) == []


def test_positions_are_those_of_the_article() -> None:
    texts_ = ("twelve men left", "two men left")
    sides = [
        Side(n, n, "en", t, 100, words(t, "en", 100), (True,) * 3)
        for n, t in zip("ab", texts_, strict=True)
    ]
    found = list(number.check(Pair(sides[0], sides[1], frozenset({(1, 1), (2, 2)})), _CONTEXT))
    assert [(f.a.start, f.a.end, f.b.start, f.b.end) for f in found if f.a and f.b] == [
        (100, 106, 100, 103)
    ]


_PIECES = [
    "a",
    "one",
    "two",
    "twenty",
    "hundred",
    "million",
    "dozen",
    "half",
    "third",
    "and",
    "of",
    "-",
    "to",
    "in",
    "about",
    "more",
    "than",
    "5",
    "10,000",
    "1990",
    "s",
    "15",
    "%",
    "percent",
    "km",
    "$",
    "May",
    "Sunday",
    ",",
    ".",
    "men",
    "left",
    "first",
    "several",
    "tens",
]
_TEXT = st.lists(st.sampled_from(_PIECES), max_size=12).map(" ".join)


@given(_TEXT, _TEXT)
def test_findings_hold_for_any_texts(a: str, b: str) -> None:
    for found in findings(a, b):
        assert found.a or found.b
        for span, text in ((found.a, a), (found.b, b)):
            assert span is None or span.text == text[span.start : span.end]
            assert span is None or span.text


@given(_TEXT)
def test_the_same_text_has_no_drift(text: str) -> None:
    assert findings(text, text) == []


@given(st.integers(3, 10**6), st.integers(3, 10**6))
def test_numbers_differ_exactly_when_their_values_do(one: int, two: int) -> None:
    found = findings(f"they sold {one:,} ships there", f"they sold {two} ships there")
    assert bool(found) == (one != two)


def test_not_one_is_none(found) -> None:
    none = "Because of the treaty no worker will lose a job."
    not_one = "Not one worker will lose his post because of the treaty."
    assert found(number, not_one, none) == []
    assert found(number, none, not_one) == []
    assert (
        found(number, not_one, "One worker will lose his post because of it.") == []
    )  # polarity's


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("It will be built in the years ahead.", "It will be built over the next few years."),
        ("Prices fell in the past few months.", "Prices fell in recent months."),
        ("Prices fell in recent weeks, he said.", "Prices fell last month, he said."),
    ],
)
def test_several_units_of_time_in_other_words(a: str, b: str) -> None:
    assert findings(a, b) == []


def test_a_part_of_a_number_against_all_of_it() -> None:
    a, b = "Several of the 120 guests were hurt.", "More than 120 guests were hurt."
    one, two = side("a", a), side("b", b)
    links = frozenset({(0, 0), (3, 2), (4, 3), (5, 4), (6, 5)})
    (found,) = number.check(Pair(one, two, links), _CONTEXT)
    assert texts(found) == ("Several of the 120", "More than 120")
    assert (found.severity, found.evidence[0].rule) == ("major", "part")
    assert found.message == (
        'a has "Several of the 120", b has "More than 120": a part of them against all'
    )


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Some of the 30 men were freed.", "A few of the 30 men were freed."),
        ("Of the 30 men, several were freed.", "Several of the 30 men were freed."),
        ("The work of the 30 men was praised.", "The 30 men were praised."),
    ],
)
def test_a_part_told_on_both_sides_or_none(a: str, b: str) -> None:
    assert not [f for f in findings(a, b) if f.evidence[0].rule == "part"]
