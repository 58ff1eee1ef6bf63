"""Names of two articles' sentences: those that tell them apart count, those all have do not."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from xlate.align.host_names import name_evidence, named
from xlate.align.units import Unit


@pytest.fixture
def hosts(unit: Callable[..., Unit]) -> Callable[..., list[Unit]]:
    return lambda lang, *texts: [unit(f"{lang}{n}", t, lang=lang) for n, t in enumerate(texts)]


def test_a_name_that_one_sentence_alone_has_tells_most(
    hosts: Callable[..., list[Unit]],
) -> None:
    here = hosts("en", "We thank Japan for the bridge", "We thank Canada for the bridge")
    there = hosts("ru", "Мы благодарим Канаду за мост", "Мы благодарим Японию за мост")
    agree, differ = name_evidence(here, there)
    assert agree.tolist() == [[0, 1], [1, 0]]
    assert differ.tolist() == [[1, 0], [0, 1]]
    back_agree, back_differ = name_evidence(there, here)
    assert back_agree.T.tolist() == agree.tolist()
    assert back_differ.T.tolist() == differ.tolist()


def test_a_name_that_all_have_tells_less_and_one_that_none_has_nothing(
    hosts: Callable[..., list[Unit]],
) -> None:
    here = hosts("en", "We thank Japan and Zqwrtk too", "They thank Japan")
    there = hosts("ru", "Мы благодарим Японию", "Япония построила мост", "Хлеб дорог")
    agree, differ = name_evidence(here, there)
    assert agree.tolist() == [[0.5, 0.5, 0], [0.5, 0.5, 0]]
    assert differ.tolist() == [[0, 0, 1], [0, 0, 1]]


def test_a_person_is_found_by_sound_in_any_case(hosts: Callable[..., list[Unit]]) -> None:
    here = hosts("en", "The talks with Karimova go on", "The talks go on")
    there = hosts("ru", "Переговоры с Каримовой идут", "Переговоры идут")
    agree, differ = name_evidence(here, there)
    assert agree.tolist() == [[1, 0], [0, 0]]
    assert differ.tolist() == [[0, 1], [1, 0]]


def test_words_that_open_a_sentence_are_no_names() -> None:
    assert named("Bread is dear", "en").names == ()
    assert [p.text for p in named("We saw Anna Karimova there", "en").names] == ["Anna Karimova"]


def test_no_units_have_no_evidence(hosts: Callable[..., list[Unit]]) -> None:
    agree, differ = name_evidence([], hosts("en", "Japan stays"))
    assert agree.shape == differ.shape == (0, 1)
