"""Words of two languages that answer each other."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from align.concepts import Concepts
from xlate.align.foreign import foreign_links
from xlate.text.words import words


def linked(a: str, b: str, lang_a: str = "en", lang_b: str = "ru") -> dict[str, str]:
    own, other = words(a, lang_a), words(b, lang_b)
    return {
        own[i].low: other[j].low for i, j in foreign_links(own, other, (lang_a, lang_b), Concepts())
    }


def test_words_of_one_meaning_are_linked() -> None:
    found = linked("The fleet stays in the harbour.", "Флот остаётся, гавань тоже.")
    assert found == {"fleet": "флот", "stays": "остаётся", "harbour": "гавань"}


def test_the_same_figure_is_sure() -> None:
    own, other = words("Bread is 35 crowns.", "en"), words("Хлеб 35 крон.", "ru")
    scores = {
        own[i].text: s for (i, _), s in foreign_links(own, other, ("en", "ru"), Concepts()).items()
    }
    assert scores["35"] == 1.0


def test_of_two_that_could_answer_the_one_that_stands_alike_does() -> None:
    own, other = words("harbour fleet harbour", "en"), words("гавань флот гавань", "ru")
    assert set(foreign_links(own, other, ("en", "ru"), Concepts())) == {(0, 0), (1, 1), (2, 2)}


def test_without_spaces_runs_of_characters_are_linked() -> None:
    own, other = words("fleet 35", "en"), words("舰队35艘", "zh")
    found = foreign_links(own, other, ("en", "zh"), Concepts("en", "zh"))
    assert {(own[i].text, other[j].text) for i, j in found} >= {("35", "35")}


def test_nothing_answers_nothing() -> None:
    some = words("The fleet stays.", "en")
    for empty in ((), words("", "ru"), words("—, ...", "ru")):
        assert foreign_links(some, empty, ("en", "ru"), Concepts()) == {}
        assert foreign_links(empty, some, ("ru", "en"), Concepts()) == {}


@settings(deadline=None)
@given(st.text(max_size=60), st.text(max_size=60))
def test_links_of_any_texts_are_one_to_one_and_the_same_from_the_other_side(a: str, b: str) -> None:
    own, other = words(a, "en"), words(b, "ru")
    found = foreign_links(own, other, ("en", "ru"), Concepts())
    assert len({i for i, _ in found}) == len({j for _, j in found}) == len(found)
    assert all(0 <= i < len(own) and 0 <= j < len(other) for i, j in found)
    assert all(0.3 <= score <= 1 for score in found.values())
    assert found == foreign_links(own, other, ("en", "ru"), Concepts())
