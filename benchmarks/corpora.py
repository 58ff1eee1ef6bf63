"""Quality on the annotated stories, held against pinned floors.

    python -m benchmarks.corpora [--update [--allow-lower]]

Floors are in benchmarks/floors.toml with the digest of corpora/: figures on other stories are other
figures. `--update` pins what is measured now; a floor goes down only with `--allow-lower`, so that
nobody loses quality without saying so. The exit status is 1 when a figure is below its floor.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import math
import sys
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from benchmarks.table import Cell, table
from xlate.score import StoryScore, score
from xlate.score.measure import together

ROOT = Path(__file__).resolve().parents[1]
CORPORA = ROOT / "corpora"
FLOORS = ROOT / "benchmarks" / "floors.toml"
FAILING = "known_failures"
# Figures where more is better, and counts where less is.
RATES = (
    "quotes_f1", "direct_f1", "sources_f1", "statements_f1",
    "drifts_recall", "drifts_precision", "any_kind_recall", "alarms_precision",
)  # fmt: skip
COUNTS = ("false_alarms", "exceeded")
_STEP = 100  # floors are pinned to hundredths, rounded down

Figures = Mapping[str, float]


class Pinned(NamedTuple):
    """The contents of floors.toml; `fails` are measures of known failures that are not perfect."""

    digest: str
    rooms: Mapping[str, Figures]
    fails: Mapping[str, tuple[str, ...]]


def digest(folder: Path = CORPORA) -> str:
    """Sixteen hexadecimal digits that change when any story or annotation changes."""
    found = hashlib.sha256()
    for path in sorted(folder.glob("*/*/*")):
        found.update(path.relative_to(folder).as_posix().encode() + b"\0")
        found.update(path.read_bytes() + b"\0")
    return found.hexdigest()[:16]


def scored(folder: Path = CORPORA) -> dict[str, list[StoryScore]]:
    """The score of every story, by room."""
    paths = sorted(folder.glob("*/*/gold.json"))
    rooms: dict[str, list[StoryScore]] = {}
    for path, story in zip(paths, score(paths).stories, strict=True):
        rooms.setdefault(path.parents[1].name, []).append(story)
    return rooms


def figures(stories: Iterable[StoryScore]) -> dict[str, float]:
    """The figures that are pinned, over several stories together."""
    total = together("room", stories)
    direct = total.forms.get("direct")  # type: ignore[call-overload]
    return {
        "quotes_f1": total.quotes.f1,
        "direct_f1": direct.f1 if direct else 1.0,
        "sources_f1": total.sources.f1,
        "statements_f1": total.statements.f1,
        "drifts_recall": total.drifts.recall,
        "drifts_precision": total.drifts.precision,
        "any_kind_recall": total.any_kind.recall,
        "alarms_precision": total.alarms.precision,
        "false_alarms": total.false_alarms,
        "exceeded": total.exceeded,
    }


def imperfect(story: StoryScore) -> tuple[str, ...]:
    """The measures on which xlate still gets a story wrong."""
    right = {
        "quotes": story.quotes.f1 == 1,
        "sources": story.sources.f1 == 1,
        "statements": story.statements.f1 == 1,
        "drifts": story.drifts.recall == 1,
        "alarms": story.false_alarms == 0,
        "equivalents": story.exceeded == 0,
    }
    return tuple(name for name, holds in right.items() if not holds)


def pinned(path: Path = FLOORS) -> Pinned:
    """What floors.toml holds."""
    data = tomllib.loads(path.read_text("utf-8"))
    fails = {name: tuple(measures) for name, measures in data["fails"].items()}
    return Pinned(data["digest"], data["rooms"], fails)


def below(measured: Figures, floor: Figures) -> list[str]:
    """The figures that are worse than pinned, in words."""
    worse = [
        f"{name} is {measured[name]:.4f}, below {floor[name]}"
        for name in RATES
        if measured[name] < floor[name]
    ]
    return worse + [
        f"{name} is {measured[name]:.0f}, above {floor[name]}"
        for name in COUNTS
        if measured[name] > floor[name]
    ]


def rounded(measured: Figures) -> dict[str, float]:
    """Figures as they are pinned."""
    rates = {name: math.floor(measured[name] * _STEP + 1e-9) / _STEP for name in RATES}
    return {**rates, **{name: int(measured[name]) for name in COUNTS}}


def lowered(before: Pinned, after: Pinned) -> list[str]:
    """What pinning `after` would make worse, in words."""
    worse = [
        f"{room}: {problem}"
        for room, floor in before.rooms.items()
        if room in after.rooms
        for problem in below(after.rooms[room], floor)
    ]
    worse += [f"{room}: gone" for room in before.rooms if room not in after.rooms]
    return worse + [
        f"{story}: {measure} failed nowhere before"
        for story, measures in after.fails.items()
        for measure in measures
        if measure not in before.fails.get(story, measures)
    ]


def written(pins: Pinned) -> str:
    """floors.toml as text."""
    lines = [
        "# Pinned by `python -m benchmarks.corpora --update`; lowering one takes --allow-lower.",
        "# Rates are floors; false_alarms and exceeded are ceilings.",
        f'digest = "{pins.digest}"',
    ]
    for room, floor in sorted(pins.rooms.items()):
        lines += ["", f"[rooms.{room}]", *(f"{name} = {floor[name]}" for name in (*RATES, *COUNTS))]
    lines += ["", "# Measures that are not perfect yet; once one is, the test says so.", "[fails]"]
    for story, measures in sorted(pins.fails.items()):
        lines.append(f"{story} = {json.dumps(measures)}")
    return "\n".join(lines) + "\n"


def main(argv: Sequence[str] | None = None) -> int:
    """Measure, print, and pin if that is asked for."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--update", action="store_true", help="pin what is measured now")
    parser.add_argument("--allow-lower", action="store_true", help="even where that is worse")
    args = parser.parse_args(argv)
    rooms = scored()
    now = Pinned(
        digest(),
        {room: rounded(figures(stories)) for room, stories in rooms.items()},
        {story.name: imperfect(story) for story in rooms.get(FAILING, [])},
    )
    before = pinned(FLOORS) if FLOORS.is_file() else None
    print(shown(rooms, before))
    worse = lowered(before, now) if before else []
    if not args.update:
        if before and before.digest != now.digest:
            worse.insert(0, "the corpora have changed: measure again with --update")
        return told(worse)
    if worse and not args.allow_lower:
        return told([*worse, "not pinned: --allow-lower pins all the same"])
    FLOORS.write_text(written(now), "utf-8")
    print(f"pinned in {FLOORS.name}")
    return 0


def shown(rooms: Mapping[str, Sequence[StoryScore]], before: Pinned | None) -> str:
    """A table with each figure and, after it, what is pinned."""
    floors = before.rooms if before else {}
    header = ["", *(f"{room} {part}" for room in rooms for part in ("is", "pin"))]
    measured = {room: figures(stories) for room, stories in rooms.items()}
    rows: list[list[Cell]] = [
        [name, *(_cell(values.get(name)) for room in rooms
                 for values in (measured[room], floors.get(room, {})))]
        for name in (*RATES, *COUNTS)
    ]  # fmt: skip
    return table("Annotated stories, by room", header, rows)


def _cell(value: float | None) -> Cell:
    return f"{value:.3f}" if isinstance(value, float) else value


def told(problems: Sequence[str]) -> int:
    """Print problems to standard error; the exit status."""
    for problem in problems:
        print(problem, file=sys.stderr)
    return int(bool(problems))


if __name__ == "__main__":
    sys.exit(main())
