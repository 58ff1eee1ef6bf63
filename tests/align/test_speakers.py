"""Speakers of two languages: a name that can be heard in both is evidence, silence is none."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from xlate.align.speakers import speakers_alike
from xlate.align.units import Unit, units
from xlate.model import Article
from xlate.quotes.find import find_quotes_many


def quoted(outlet: str, lang: str, text: str) -> list[Unit]:
    article = Article(id=outlet, outlet=outlet, lang=lang, text=text)
    (quotes,) = find_quotes_many([article], None)
    return units(article, list(quotes))


@pytest.fixture
def english() -> list[Unit]:
    return quoted(
        "Post",
        "en",
        "“The harbour stays,” Anna Karimova said. “Bread is dear,” said Boris Petrenko.",
    )


def test_speakers_are_compared_by_sound(english: list[Unit]) -> None:
    russian = quoted(
        "Vestnik",
        "ru",
        "«Хлеб дорог», — сказал Борис Петренко. «Гавань остаётся», — сказала Анна Каримова.",
    )
    alike = speakers_alike(english, russian)
    assert alike.shape == (2, 2)
    assert min(alike[0, 1], alike[1, 0]) > 0.5
    assert alike[0, 0] == alike[1, 1] == 0
    assert speakers_alike(russian, english).T.tolist() == alike.tolist()


def test_who_is_not_named_is_like_nobody(english: list[Unit], unit: Callable[..., Unit]) -> None:
    assert speakers_alike(english, [unit("Vestnik", "Хлеб дорог", lang="ru")]).tolist() == [
        [0],
        [0],
    ]
    assert speakers_alike([], english).shape == (0, 2)
