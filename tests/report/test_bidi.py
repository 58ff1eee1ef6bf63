"""Right-to-left words keep their direction, and do not touch what stands beside them."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from report import factory
from report.hostile import HOSTILE
from xlate.gate import judge
from xlate.report import terminal
from xlate.report.bidi import (
    FIRST,
    POP,
    RIGHT,
    closed,
    direction,
    has_rtl,
    is_rtl,
    isolated,
    stretches,
    told,
)  # fmt: skip
from xlate.report.columns import hang, width, wrap
from xlate.report.safe import one_line
from xlate.settings import Settings

MIXED = st.text(st.sampled_from('aZ é"/,;1٣ -\u200c\u200fابوקהー위ァ'), max_size=60)
QUOTA = "لن نسمح بدخول أكثر من 12 ألف زائر"
OTHER = "سنسمح بدخول 12 ألف زائر"


@pytest.mark.parametrize(
    ("text", "rtl"),
    [
        ("", False), ("12", False), ("The gate", False), ("위원장", False),
        (QUOTA, True), ("המים", True), ("آب", True), ("ނަން", True),
        ("F-16 سقطت في البحر", True), ("the word سلام", False),
    ],
)  # fmt: skip
def test_a_text_runs_as_most_of_its_letters_do(text, rtl):
    assert is_rtl(text) is rtl
    assert direction(text) == ("rtl" if rtl else "auto")


def test_a_wording_is_isolated_with_the_direction_of_the_whole():
    assert isolated("F-16 سقطت") == f"{RIGHT}F-16 سقطت{POP}"
    assert isolated("the word سلام") == f"{FIRST}the word سلام{POP}"
    assert isolated("the gate") == "the gate"


def test_two_wordings_beside_each_other_stay_two():
    assert told(f'"{QUOTA}" / "{OTHER}"; 88 % sure') == (
        f'"{RIGHT}{QUOTA}{POP}" / "{RIGHT}{OTHER}{POP}"; 88 % sure'
    )


def test_names_in_a_message_are_isolated_one_by_one():
    assert told('وكالة الأنباء has "12", خبر 24 (ours) has "x"') == (
        f'{RIGHT}وكالة الأنباء{POP} has "12", {RIGHT}خبر{POP} 24 (ours) has "x"'
    )


def test_a_list_of_names_is_not_one_run():
    assert told("الخبر, الصباح") == f"{RIGHT}الخبر{POP}, {RIGHT}الصباح{POP}"


def test_quoted_words_are_one_even_with_latin_in_them():
    assert told('A has "قال F-16 اليوم"') == f'A has "{RIGHT}قال F-16 اليوم{POP}"'


def test_an_isolate_over_several_lines_is_closed_on_each():
    lines = wrap(isolated(QUOTA), 12)
    assert len(lines) > 2
    for line in lines:
        assert (line[0], line[-1]) == (RIGHT, POP)
        assert line.count(RIGHT) == line.count(POP) == 1
    assert " ".join(line[1:-1] for line in lines) == QUOTA


def test_a_label_stays_outside_the_isolate():
    lines = hang(isolated(QUOTA), "  Agency  ", 40)
    assert [line[:10] for line in lines] == ["  Agency  ", *[" " * 10] * (len(lines) - 1)]
    assert all(line[10] == RIGHT for line in lines)


@given(MIXED)
def test_isolates_add_nothing_that_is_seen(text):
    for made in (isolated(text), told(text)):
        assert made.replace(RIGHT, "").replace(FIRST, "").replace(POP, "") == text
        assert width(made) == width(text)
    assert "".join(s.text for s in stretches(text)) == text


@given(MIXED)
def test_no_right_to_left_letter_of_a_message_is_outside_an_isolate(text):
    depth, outside = 0, ""
    for char in told(text):
        depth += (char in (RIGHT, FIRST)) - (char == POP)
        assert depth in (0, 1)
        outside += char if not depth else ""
    assert depth == 0
    assert not has_rtl(outside)


@given(MIXED, st.integers(3, 30))
def test_every_line_closes_what_it_opens_and_keeps_the_width(text, cells):
    for line in wrap(told(text), cells):
        assert width(line) <= cells
        depths = [(c in (RIGHT, FIRST)) - (c == POP) for c in line]
        assert sum(depths) == 0
        assert all(sum(depths[: n + 1]) >= 0 for n in range(len(depths)))


def test_lines_without_isolates_are_left_alone():
    assert closed(["a", "b"]) == ["a", "b"]


@given(st.characters())
def test_every_right_to_left_letter_is_known(char):
    if unicodedata.bidirectional(char) in ("R", "AL") and char != "\u200f":
        assert has_rtl(char), hex(ord(char))


def arabic_report():
    return factory.plain_report(QUOTA, OTHER, message=f'SNS has "{QUOTA}", Post has "{OTHER}"')


def test_in_the_terminal_every_wording_has_its_own_isolate():
    report = arabic_report()
    text = terminal.render(report, judge(report, Settings()), width=200)
    assert f'SNS has "{RIGHT}{QUOTA}{POP}", Post has "{RIGHT}{OTHER}{POP}"' in text
    assert text.count(RIGHT) == text.count(POP) > 4


@pytest.mark.parametrize("words", [*HOSTILE, "\u2067\u2066\u202e", "\u2069\u2069 x"])
def test_isolates_of_an_article_cannot_break_ours(words):
    report = factory.plain_report(f"{QUOTA} {words}", f"{OTHER} {words}", f'a "{words} {QUOTA}"')
    text = terminal.render(report, judge(report, Settings()))
    for line in text.splitlines():
        assert sum(char in (RIGHT, FIRST) for char in line) == line.count(POP)
    assert not {RIGHT, FIRST, POP} & set(one_line(words))


def test_a_report_without_such_letters_has_no_isolates():
    report = factory.report()
    text = terminal.render(report, judge(report, Settings()))
    assert not {RIGHT, FIRST, POP} & set(text)
