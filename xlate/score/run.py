"""From annotations to figures: read, check, compare."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from xlate.errors import ReadError
from xlate.model import Report, Story
from xlate.pipeline import check, load_story, signature
from xlate.score import drifts, quotes
from xlate.score.gold import FILE_NAME, Gold, read_gold
from xlate.score.measure import ScoreReport, StoryScore
from xlate.score.places import Places
from xlate.settings import Settings


def score(paths: Iterable[Path | str], settings: Settings | None = None) -> ScoreReport:
    """Check annotated stories and compare what was found with the annotation.

    Args:
        paths: Files `gold.json`, or folders that hold one; the articles lie beside it.
        settings: A desk's settings; the defaults when left out.

    Returns:
        The figures of each story in the order given; the total is a property.

    Raises:
        ReadError: An annotation cannot be read, or does not fit its articles.
    """
    chosen = settings or Settings()
    return ScoreReport(
        stories=tuple(_story(Path(path), chosen) for path in paths),
        signature=str(signature(chosen)),
    )


def _story(path: Path, settings: Settings) -> StoryScore:
    file = path / FILE_NAME if path.is_dir() else path
    gold = read_gold(file)
    story = load_articles(file, gold, settings)
    return _figures(file, gold, story, check(story, settings))


def load_articles(file: Path, gold: Gold, settings: Settings) -> Story:
    """The articles that an annotation speaks of.

    Raises:
        ReadError: One of them cannot be read.
    """
    names = sorted({quote.file for quote in gold.quotes} | {item.file for item in gold.not_quotes})
    story = load_story([file.parent / name for name in names], settings)
    for failure in story.failures:
        raise ReadError(f"{file}: {failure.path}: {failure.reason}", failure.hint)
    return story


def _figures(file: Path, gold: Gold, story: Story, report: Report) -> StoryScore:
    places = Places(file, gold, story)
    found = quotes.Matched(gold, places, report)
    judged = drifts.Judged(gold, places, report)
    return StoryScore(
        name=file.parent.name,
        quotes=found.spans(),
        forms=found.forms(),
        sources=found.sources(),
        statements=found.statements(),
        drifts=judged.drifts(),
        any_kind=judged.any_kind(),
        alarms=judged.alarms(),
        by_kind=judged.by_kind(),
        equivalents=judged.equivalents(),
        details={**found.details(), **judged.details()},
    )
