from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from wcwidth import wcswidth, wcwidth

from xlate.report import columns
from xlate.report.columns import GONE, GONE_END, NEW, NEW_END, fit, hang, signed, width, wrap

cells = st.text(
    st.characters(codec="utf-8", exclude_categories=("Cc", "Cf", "Mn", "Me", "Zl", "Zp"))
)


def test_wide_characters_take_two_cells():
    assert width("위원장 said") == 11
    assert fit("위원장", 8) == "위원장  "
    assert fit("위원장", 5) == "위원…"
    assert fit("위원장", 4) == "위… "
    assert fit("⺀0", 2) == "… "


def test_what_counts_as_narrow_is_one_cell_wide_for_wcwidth_too():
    narrow = [char for char in map(chr, range(0x3000)) if columns._NARROW.fullmatch(char)]
    assert len(narrow) > 1000
    assert all(wcwidth(char) == 1 for char in narrow)
    assert wcswidth("".join(narrow)) == len(narrow) == width("".join(narrow))


def test_a_mark_is_as_wide_as_its_sign():
    assert width(f"{GONE}never{GONE_END}") == len("[-never-]")


def test_lines_break_at_spaces():
    assert wrap("we will never fight", 9) == ["we will", "never", "fight"]


def test_scripts_without_spaces_break_anywhere():
    assert wrap("共和国绝不", 4) == ["共和", "国绝", "不"]


def test_text_hangs_beside_its_label_or_below_it():
    assert hang("one two three four five six", "ab  ", 28) == [
        "ab  one two three four five",
        "    six",
    ]
    assert hang("one two", "a very long label  ", 30) == ["a very long label", "      one two"]


def test_signs_take_the_place_of_marks():
    assert signed([f"a {GONE}b{GONE_END} {NEW}c{NEW_END}"], color=False) == ["a [-b-] {+c+}"]


def test_a_colour_that_runs_on_is_closed_and_opened_at_the_line_break():
    lines = signed([f"a {GONE}b", f"  c{GONE_END} d"], color=True)
    assert lines == ["a \x1b[31m[-b\x1b[0m", "  \x1b[31mc-]\x1b[0m d"]


@given(cells, st.integers(2, 30))
def test_wrapping_keeps_every_character_and_the_width(text, limit):
    lines = wrap(text, limit)
    assert all(wcswidth(line) <= limit for line in lines)
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")


@given(cells, st.integers(2, 30))
def test_a_fitted_text_is_exactly_as_wide(text, limit):
    assert wcswidth(fit(text, limit)) == limit
