"""How near quotes lie to each other beside all other sentences: margins, neighbours, symmetry."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from xlate.align.likeness import LIKENESS, Likeness, Matrix, Room, by_rooms, room
from xlate.align.units import Unit, units
from xlate.model import Article

AXES = np.eye(8, dtype=np.float32)
TEXT = "Bread is dear. “We stay,” he said. The sea froze. “They left,” she said."


@pytest.fixture(scope="session")
def quoted(
    article: Callable[..., Article], quote: Callable[..., object]
) -> Callable[..., list[Unit]]:
    def of(outlet: str) -> list[Unit]:
        where = article(outlet, TEXT)
        return units(where, [quote(where, "We stay,"), quote(where, "They left,")])

    return of


def placed(
    own: list[Unit], axes: list[int], first: int = 0, strangers: Matrix | None = None
) -> Room:
    """The article's four sentences, each on an axis; a part lies where its host does."""
    table = AXES[[*axes, axes[1], axes[3], axes[1], axes[3]]]
    starts = [TEXT.index(s) for s in ("Bread", "“We", "The sea", "“They")]
    return room(own[0].article, dict(enumerate(own, first)), starts, table, strangers)


def test_the_nearest_sentence_has_a_margin_and_another_has_none(
    quoted: Callable[..., list[Unit]],
) -> None:
    a, b = quoted("A"), quoted("B")
    told = Likeness(placed(a, [0, 1, 2, 3]), placed(b, [4, 1, 2, 5], first=2))
    same = dict(zip(LIKENESS, told.of(0, 0), strict=True))
    other = dict(zip(LIKENESS, told.of(0, 1), strict=True))
    assert same["best_for_both"] == 1
    assert other["best_for_both"] == 0
    assert same["margin_least"] > 0 > other["margin_least"]
    assert same["host"] > other["host"]
    assert same["neighbours"] > 0  # the frozen sea comes after both


def test_places_are_those_of_the_hosts(quoted: Callable[..., list[Unit]]) -> None:
    assert placed(quoted("A"), [0, 1, 2, 3]).places == ((1, 1), (3, 3))


def test_strangers_make_a_lone_sentence_less_sure(quoted: Callable[..., list[Unit]]) -> None:
    a, b = quoted("A"), quoted("B")
    alone = Likeness(placed(a, [0, 1, 2, 3]), placed(b, [0, 1, 2, 3], 2)).of(0, 0)
    near = np.array([AXES[1] * 0.9 + AXES[7] * np.sqrt(1 - 0.81)], np.float32)
    among = Likeness(placed(a, [0, 1, 2, 3], 0, near), placed(b, [0, 1, 2, 3], 2, near)).of(0, 0)
    at = LIKENESS.index("margin_least")
    assert among[at] < alone[at]


def test_pairs_are_told_by_their_numbers(quoted: Callable[..., list[Unit]]) -> None:
    a, b = quoted("A"), quoted("B")
    rooms = {"A": placed(a, [0, 1, 2, 3]), "B": placed(b, [4, 1, 2, 5], first=2)}
    found = {(u, v): values for u, v, values in by_rooms(rooms, [*a, *b], [(0, 2), (3, 1), (0, 3)])}
    told = Likeness(rooms["A"], rooms["B"])
    assert found.keys() == {(0, 2), (3, 1), (0, 3)}
    assert found[0, 2] == told.of(0, 0)
    assert found[0, 3] == told.of(0, 1)
    assert found[3, 1] == pytest.approx(told.of(1, 1))


@settings(max_examples=50, deadline=None)
@given(st.lists(st.integers(0, 7), min_size=8, max_size=8))
def test_it_does_not_matter_which_article_comes_first(
    quoted: Callable[..., list[Unit]], axes: list[int]
) -> None:
    a, b = placed(quoted("A"), axes[:4]), placed(quoted("B"), axes[4:], 2)
    for x in (0, 1):
        for y in (0, 1):
            forth, back = Likeness(a, b).of(x, y), Likeness(b, a).of(y, x)
            assert forth == pytest.approx(back, abs=1e-4)
            assert np.isfinite(forth).all()
