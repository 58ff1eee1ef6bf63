"""The fast way to compare names with words finds what the plain one does, pair by pair."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from xlate.text.entity_forms import LANGUAGES
from xlate.text.name_grades import Spots, cut, grades
from xlate.text.name_spots import spots
from xlate.text.prepared_names import prepared
from xlate.text.romanise import alike
from xlate.text.scripts import SPOKEN
from xlate.text.sound_bounds import columns, near, rows
from xlate.text.sounds import ALL_SOUNDS, heard, letters, likeness

words = st.text("abcdefghijklmnopqrstuvwxyzé", max_size=14)
sounds = st.text(ALL_SOUNDS + "?", max_size=14)


@settings(deadline=None)
@given(
    st.lists(words, max_size=4),
    st.lists(sounds, max_size=4),
    st.sampled_from(SPOKEN),
    st.floats(0.55, 0.95),
)
def test_no_likeness_is_lost(names: list[str], heards: list[str], lang: str, least: float) -> None:
    written = [one for name in names for one in (letters(name), heard(name)) if one]
    own = rows([(one, at) for at, one in enumerate(written)], lang)
    there = columns([(one, at) for at, one in enumerate(heards)], lang)
    found = {}
    if own and there:
        floor = np.full((len(own.of), 1), least, np.float32)
        found = {(a, b): grade for a, b, grade in near(own, there, floor)}
    sure = {
        (a, b): grade
        for a, one in enumerate(written)
        for b, other in enumerate(heards)
        if other and (grade := likeness(one, other, lang)) > least + 1e-3
    }
    assert sure.items() <= found.items()
    assert all(likeness(written[a], heards[b], lang) == grade for (a, b), grade in found.items())


@pytest.mark.parametrize("lang", LANGUAGES)
def test_grades_are_those_of_each_pair(lang: str) -> None:
    name = prepared("Sergei Ryabkov", "en")
    text = "Sergey Riabkov, Сергей Рябков, Рябковим, 리야브코프, ريابكوف, リャブコフ, 里亚布科夫"
    found = spots(text, lang)
    graded = {(form, at): grade for form, grade, at in grades(name, Spots(found, lang))}
    for form, word in enumerate(name.forms):
        for at, spot in enumerate(found):
            if spot.latin:
                raw, limit = alike(word.text, spot.latin), cut("en", word)
            else:
                raw = max(
                    (likeness(w, s, lang) for w in word.spelled for s in spot.sounds), default=0
                )
                limit = cut(lang, word)
            assert (graded.get((form, at), 0.0) >= 0.5) == (raw >= limit)
    assert any(grade >= 0.5 for grade in graded.values())


def test_unlikely_words_are_graded_only_on_demand() -> None:
    name, text = prepared("Petrov", "en"), Spots(spots("Wednesday Peterson", "en"), "en")
    assert list(grades(name, text)) == []
    assert len(list(grades(name, text, thorough=True))) == 2
