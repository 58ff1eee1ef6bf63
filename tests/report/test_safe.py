from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from report.hostile import HOSTILE
from xlate.report.safe import one_line, visible


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("\x1b[31m", "␛[31m"),
        ("a\x00b\x7fc", "a␀b␡c"),
        ("a\x9bb", "a\ufffdb"),
        ("\u202eabc\u202c", "‹U+202E›abc"),
        ("\u2067اب\u2069", "اب"),
        ("a\r\nb\tc\u2028d", "a\nb\tc\nd"),
        ("\ud800", "\ufffd"),
        ("ق\u200cا [the] 위원장", "ق\u200cا [the] 위원장"),
    ],
)
def test_controls_become_signs(text, shown):
    assert visible(text) == shown


def test_a_line_has_single_spaces():
    assert one_line("  a \n\t b\u3000c\r\n") == "a b c"


@given(st.text() | st.sampled_from(HOSTILE))
def test_nothing_that_acts_is_left(text):
    left = {unicodedata.category(char) for char in visible(text) if char not in "\n\t"}
    assert not left & {"Cc", "Cs", "Zl", "Zp"}
    assert not set(visible(text)) & set("\u202d\u202e\u2066\u2067\u2068\u2069")
    assert "\n" not in one_line(text)
    assert visible(visible(text)) == visible(text)
