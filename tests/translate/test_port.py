"""How much a translator is asked at a time, and what a language is called where."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from xlate.translate.codes import called, names
from xlate.translate.port import BATCH, BATCH_LENGTH, batches, plain


@given(st.lists(st.text(max_size=3 * BATCH_LENGTH // 2), max_size=3 * BATCH))
def test_batches_hold_every_text_once_in_order_and_are_bounded(texts):
    found = list(batches(texts))
    assert [text for batch in found for text in batch] == texts
    for batch in found:
        assert 1 <= len(batch) <= BATCH
        assert len(batch) == 1 or sum(map(len, batch)) <= BATCH_LENGTH


@given(st.text())
def test_a_plain_text_is_one_line_of_whole_characters(text):
    told = plain(text)
    told.encode()
    assert len(told.splitlines()) <= 1
    assert told == told.strip()
    assert plain(told) == told


@pytest.mark.parametrize(
    ("lang", "held", "name"),
    [
        ("es", ["en", "es", "fr"], "es"),
        ("es", ["eng", "spa"], "spa"),
        ("es-MX", ["eng", "spa"], "spa"),
        ("zh", ["en", "zh-Hans", "zh-Hant"], "zh-Hans"),
        ("zh-Hant", ["en", "zh", "zt"], "zt"),
        ("zh-TW", ["zh-Hans", "zh-Hant"], "zh-Hant"),
        ("pt", ["pb", "pt"], "pt"),
        ("no", ["nb", "sv"], "nb"),
        ("ko", ["en", "es"], None),
        ("es", [], None),
    ],
)
def test_a_language_is_known_by_its_other_names(lang, held, name):
    assert called(lang, held) == name


def test_the_first_name_is_the_tag_itself():
    assert names("fa") == ("fa", "pes", "fas")
    assert names("xx") == ("xx",)
