"""The channels in which two words can be related, and phrases."""

from __future__ import annotations

import numpy as np
import pytest

from xlate.align.relations import CHANNELS, relation_array, relations
from xlate.settings import DeskLexicon
from xlate.text.words import words

DESK = DeskLexicon()


def channels(a: str, b: str, desk: DeskLexicon = DESK) -> np.ndarray:
    return relation_array(words(a, "en"), words(b, "en"), relations("en", desk))


def related(a: str, b: str) -> set[str]:
    (row,) = channels(a, b)
    return {name for name, value in zip(CHANNELS, row[0], strict=True) if value > 0}


@pytest.mark.parametrize(
    ("a", "b", "has", "lacks"),
    [
        ("army", "army", {"exact", "lemma", "content"}, {"function"}),
        ("Army", "army", {"exact"}, set()),
        ("went", "going", {"lemma"}, {"exact"}),
        ("begin", "start", {"same", "content"}, {"lemma", "antonym"}),
        ("destroy", "destruction", {"family"}, {"lemma"}),
        ("rise", "fall", {"antonym"}, {"same"}),
        ("legal", "illegal", {"antonym", "spelling"}, {"same"}),
        ("12", "13", {"numbers"}, {"content", "spelling", "exact"}),
        ("12", "12", {"numbers", "exact"}, set()),
        ("the", "a", {"function"}, {"content"}),
        (",", ";", {"punctuation"}, {"exact", "content", "function"}),
        (",", "army", set(), {"punctuation", "content", "spelling"}),
        ("minister", "ministry", {"spelling", "prefix"}, {"exact"}),
        ("river", "wolf", {"content"}, {"same", "near", "lemma", "spelling", "prefix"}),
    ],
)
def test_channels_of_two_words(a: str, b: str, has: set[str], lacks: set[str]) -> None:
    for names in (related(a, b), related(b, a)):
        assert has <= names
        assert not lacks & names


def test_a_phrase_answers_a_word() -> None:
    array = channels("They set off early.", "They departed early.")
    at = CHANNELS.index("phrase_same")
    assert array[1:3, 1, at].tolist() == [1.0, 1.0]
    assert array[0, 1, at] == 0.0


def test_empty_sides() -> None:
    assert channels("", "army").shape == (0, 1, len(CHANNELS))
    assert channels("army", "").shape == (1, 0, len(CHANNELS))


def test_the_cache_does_not_mix_languages_or_desks() -> None:
    desk = DeskLexicon(same=(("frob", "gizmo"),))
    at = CHANNELS.index("same")
    assert channels("frob", "gizmo")[0, 0, at] == 0
    assert channels("frob", "gizmo", desk)[0, 0, at] == 1
    assert channels("frob", "gizmo")[0, 0, at] == 0


def test_the_cache_gives_what_the_first_look_up_gave() -> None:
    a, b = "The army never left the river bank.", "The troops did not leave the bank."
    assert np.array_equal(channels(a, b), channels(a, b))


def test_channels_are_symmetric() -> None:
    a, b = "They set off at dawn, 5 of them.", "Five departed; they left early."
    assert np.array_equal(channels(a, b), channels(b, a).transpose(1, 0, 2))
