"""Quality on the annotated stories does not go down unnoticed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest

from benchmarks import corpora
from benchmarks.corpora import CORPORA, FAILING, Pinned, below, digest, imperfect, pinned
from xlate.score import StoryScore

PINNED = pinned()
MEASURES = ("quotes", "sources", "statements", "drifts", "alarms", "equivalents")
KNOWN_FAILURES = sorted(path.name for path in (CORPORA / FAILING).iterdir())
Rooms = Mapping[str, Sequence[StoryScore]]


def test_floors_are_pinned_on_these_stories() -> None:
    assert digest() == PINNED.digest, "measure again: python -m benchmarks.corpora --update"


@pytest.mark.parametrize("room", sorted(PINNED.rooms))
def test_no_figure_is_below_its_floor(rooms: Rooms, room: str) -> None:
    assert below(corpora.figures(rooms[room]), PINNED.rooms[room]) == []


def test_every_room_has_floors(rooms: Rooms) -> None:
    assert set(rooms) == set(PINNED.rooms)


def _expected(name: str) -> list[object]:
    """A strict expected failure for each measure that floors.toml says is not perfect."""
    return [
        pytest.param(
            name,
            measure,
            marks=[pytest.mark.xfail(strict=True, raises=AssertionError, reason="known failure")]
            if measure in PINNED.fails.get(name, ())
            else [],
            id=f"{name}-{measure}",
        )
        for measure in MEASURES
    ]


@pytest.mark.parametrize(
    ("name", "measure"), [case for name in KNOWN_FAILURES for case in _expected(name)]
)
def test_known_failures_still_fail(rooms: Rooms, name: str, measure: str) -> None:
    [story] = [story for story in rooms[FAILING] if story.name == name]
    assert measure not in imperfect(story)


BEFORE = Pinned("x", {"clean": dict.fromkeys((*corpora.RATES, *corpora.COUNTS), 0.5)}, {"s": ()})


def test_lower_floors_are_told() -> None:
    figures = {**BEFORE.rooms["clean"], "quotes_f1": 0.49, "exceeded": 1}
    after = Pinned("y", {"clean": figures}, {"s": ("drifts",)})
    assert corpora.lowered(BEFORE, after) == [
        "clean: quotes_f1 is 0.4900, below 0.5",
        "clean: exceeded is 1, above 0.5",
        "s: drifts failed nowhere before",
    ]
    assert corpora.lowered(BEFORE, Pinned("y", {}, {})) == ["clean: gone"]


def test_higher_floors_and_new_stories_are_fine() -> None:
    figures = {**BEFORE.rooms["clean"], "quotes_f1": 0.51, "exceeded": 0}
    after = Pinned("y", {"clean": figures, "hard": figures}, {"s": (), "new": ("drifts",)})
    assert corpora.lowered(BEFORE, after) == []


def test_what_is_written_is_what_is_read(tmp_path: Path) -> None:
    path = tmp_path / "floors.toml"
    path.write_text(corpora.written(PINNED), "utf-8")
    assert pinned(path) == PINNED


def test_floors_are_rounded_down() -> None:
    figures = {**dict.fromkeys(corpora.RATES, 0.789), "false_alarms": 3, "exceeded": 0}
    assert corpora.rounded(figures)["quotes_f1"] == 0.78
    assert below(figures, corpora.rounded(figures)) == []


def test_updating_refuses_to_lower_without_the_flag(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    rooms: Rooms,
    capsys: pytest.CaptureFixture[str],
) -> None:
    path = tmp_path / "floors.toml"
    high = {room: {**floor, "false_alarms": -1} for room, floor in PINNED.rooms.items()}
    path.write_text(corpora.written(PINNED._replace(rooms=high)), "utf-8")
    monkeypatch.setattr(corpora, "FLOORS", path)
    monkeypatch.setattr(corpora, "scored", lambda: rooms)
    before = path.read_text("utf-8")
    assert corpora.main([]) == 1
    assert corpora.main(["--update"]) == 1
    assert path.read_text("utf-8") == before
    assert "--allow-lower pins all the same" in capsys.readouterr().err
    assert corpora.main(["--update", "--allow-lower"]) == 0
    assert pinned(path).rooms["clean"]["false_alarms"] >= 0
