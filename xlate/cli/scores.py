"""Figures of annotated stories, for a person and for a program."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from xlate.report.safe import one_line
from xlate.score import Measure, ScoreReport, StoryScore

_SHOWN = ("quotes", "sources", "statements", "drifts")


def as_text(result: ScoreReport, verbose: bool) -> str:
    """A table with a line for each story; with `verbose` what went wrong below it."""
    rows = [*result.stories, result.total] if len(result.stories) > 1 else result.stories
    wide = max(len(row.name) for row in rows)
    head = "".join(f"  {name:^17}" for name in _SHOWN)
    lines = [
        f"{'':{wide}}{head}  any   false   too",
        f"{'':{wide}}{'    P    R   F1   ' * 4}     kind  alarms  high",
    ]
    lines = [line.rstrip() for line in lines]
    lines += [f"{row.name:{wide}}{_figures(row)}" for row in rows]
    lines += ["", *_kinds(rows[-1])]
    if verbose:
        for story in result.stories:
            lines += _details(story)
    lines += ["", result.signature]
    return "\n".join(lines) + "\n"


def _figures(row: StoryScore) -> str:
    parts = []
    for name in _SHOWN:
        measure: Measure = getattr(row, name)
        parts.append(f"  {measure.precision:5.2f}{measure.recall:6.2f}{measure.f1:6.2f}")
    alarms = f"{row.false_alarms}/{row.alarms.found}"
    harmless = f"{row.exceeded}/{row.equivalents.gold}"
    return "".join(parts) + f"  {row.any_kind.recall:4.2f}  {alarms:>6}  {harmless:>4}"


def _kinds(row: StoryScore) -> Iterator[str]:
    yield "drifts found, by kind: " + ", ".join(
        f"{kind} {measure.hits}/{measure.gold}" for kind, measure in sorted(row.by_kind.items())
    )
    yield "quotes by form (F1): " + ", ".join(
        f"{form} {measure.f1:.2f} of {measure.gold}" for form, measure in sorted(row.forms.items())
    )


def _details(story: StoryScore) -> Iterator[str]:
    yield ""
    yield story.name
    for name, items in story.details.items():
        yield f"  {name}: {len(items)}"
        yield from (f"    {one_line(item)}" for item in items)


def as_json(result: ScoreReport) -> str:
    """The figures as one JSON object."""
    document = {
        "stories": [_story(story) for story in result.stories],
        "total": _story(result.total),
        "signature": result.signature,
    }
    return json.dumps(document, indent=1, sort_keys=True, ensure_ascii=False) + "\n"


def _story(story: StoryScore) -> dict[str, Any]:
    from xlate.score.measure import MEASURES

    return {
        "name": story.name,
        **{name: _measure(getattr(story, name)) for name in MEASURES},
        "forms": {form: _measure(measure) for form, measure in story.forms.items()},
        "by_kind": {kind: _measure(measure) for kind, measure in story.by_kind.items()},
        "false_alarms": story.false_alarms,
        "exceeded": story.exceeded,
        "details": {name: list(items) for name, items in story.details.items()},
    }


def _measure(measure: Measure) -> dict[str, float]:
    return {
        **measure.model_dump(),
        "precision": round(measure.precision, 4),
        "recall": round(measure.recall, 4),
        "f1": round(measure.f1, 4),
    }
