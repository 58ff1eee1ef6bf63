from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from xlate.model import Severity
from xlate.report.marking import End, Mark, Piece, excerpt, merged, pieces

CRITICAL, MAJOR, NEUTRAL = Severity.CRITICAL, Severity.MAJOR, Severity.NEUTRAL
TEXT = "We will never fight on Friday."


def test_words_are_cut_out_at_the_borders_of_marks():
    found = pieces(TEXT, [(0, 30)], [Mark(8, 13, CRITICAL, 1)])
    assert found == (
        Piece("We will "),
        Piece("never", CRITICAL, (End(1, CRITICAL),)),
        Piece(" fight on Friday."),
    )


def test_where_marks_overlap_the_gravest_is_shown_and_each_ends_where_it_ends():
    found = pieces(TEXT, [(0, 30)], [Mark(3, 13, MAJOR, 2), Mark(8, 19, CRITICAL, 1)])
    assert found[1:4] == (
        Piece("will ", MAJOR),
        Piece("never", CRITICAL, (End(2, MAJOR),)),
        Piece(" fight", CRITICAL, (End(1, CRITICAL),)),
    )


def test_notes_are_marked_without_a_number():
    assert pieces(TEXT, [(0, 30)], [Mark(0, 2, NEUTRAL, 3)])[0] == Piece("We", NEUTRAL)


def test_an_empty_mark_is_a_gap():
    found = pieces(TEXT, [(0, 30)], [Mark(7, 7, MAJOR, 4)])
    assert found == (
        Piece("We will"),
        Piece("", MAJOR, (End(4, MAJOR),), gap=True),
        Piece(" never fight on Friday."),
    )


def test_a_mark_of_the_whole_only_carries_its_number():
    found = pieces(TEXT, [(0, 30)], [Mark(30, 30, MAJOR, 4, whole=True)])
    assert found == (Piece(TEXT), Piece("", MAJOR, (End(4, MAJOR),)))


def test_quoted_words_are_told_from_those_around_them():
    found = pieces(TEXT, [(0, 30)], [], [(3, 13)])
    assert [(p.text, p.inside) for p in found] == [
        ("We ", False), ("will never", True), (" fight on Friday.", False),
    ]  # fmt: skip


def test_what_lies_between_the_shown_is_a_cut():
    found = pieces(TEXT, [(0, 2), (20, 30)], [])
    assert [p.text for p in found] == ["We", "", "on Friday."]
    assert found[1].cut


def test_a_short_wording_is_shown_whole():
    assert excerpt(TEXT, [(0, 30)], [Mark(8, 13, MAJOR, 1)], 100, 5) == [(0, 30)]


def test_a_long_wording_is_cut_to_the_words_around_the_marks():
    text = "word " * 200 + "never " + "word " * 200
    shown = excerpt(text, [(0, len(text))], [Mark(1000, 1005, MAJOR, 1)], 100, 20)
    assert [text[a:b] for a, b in shown] == ["word word word word never word word word word"]


def test_a_long_wording_without_marks_is_cut_at_its_start():
    text = "word " * 200
    ((start, end),) = excerpt(text, [(0, len(text))], [], 100, 20)
    assert start == 0
    assert 100 <= end <= 120


def test_a_mark_outside_is_shown_too():
    assert excerpt(TEXT, [(8, 30)], [Mark(0, 2, MAJOR, 1)], 100, 5) == [(0, 2), (8, 30)]


def test_intervals_that_touch_become_one():
    assert merged([(5, 9), (0, 3), (3, 4), (7, 8), (2, 2)]) == [(0, 4), (5, 9)]


spans = st.tuples(st.integers(0, 60), st.integers(0, 60)).map(lambda s: (min(s), max(s)))
marks = st.builds(
    lambda span, severity, number: Mark(*span, severity, number),
    spans,
    st.sampled_from(list(Severity)),
    st.integers(1, 9),
)


@given(st.text(min_size=60, max_size=60), st.lists(marks), st.lists(spans))
def test_nothing_is_lost_and_nothing_is_told_twice(text, found, quoted):
    laid = pieces(text, [(0, 60)], found, quoted)
    assert "".join(p.text for p in laid) == text
    at = 0
    for piece in laid:
        over = [m.severity.rank for m in found if m.start <= at < m.end]
        if piece.text:
            worst = piece.severity.rank if piece.severity is not None else -1
            assert worst == max(over, default=-1)
            assert piece.inside == any(a <= at < b for a, b in quoted)
        at += len(piece.text)
    told = {end.number for piece in laid for end in piece.ends}
    assert told == {m.number for m in found if m.severity is not NEUTRAL}


@given(st.text(min_size=60, max_size=60), st.lists(spans, max_size=4), st.lists(marks, max_size=4),
       st.integers(1, 80), st.integers(1, 12))  # fmt: skip
def test_an_excerpt_stays_in_the_text_and_shows_short_marks(text, whole, found, limit, around):
    shown = excerpt(text, whole, found, limit, around) if merged(whole) or found else []
    assert shown == merged(shown)
    assert all(0 <= a < b <= 60 for a, b in shown)
    for mark in found:
        if mark.start < mark.end <= mark.start + 6 * around:
            assert any(a <= mark.start and mark.end <= b for a, b in shown)
