"""Counts and what follows from them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TypeVar

from pydantic import Field

from xlate.model import Form, Frozen


class Measure(Frozen):
    """Items in the annotation and items that xlate gave; where there are none, nothing is wrong.

    Attributes:
        gold: Items in the annotation.
        hits: How many of these xlate has.
        found: Items that xlate gave.
        right: How many of these the annotation has.
    """

    gold: int = 0
    hits: int = 0
    found: int = 0
    right: int = 0

    @property
    def recall(self) -> float:
        """Share of the annotation that xlate has."""
        return self.hits / self.gold if self.gold else 1.0

    @property
    def precision(self) -> float:
        """Share of what xlate gave that is right."""
        return self.right / self.found if self.found else 1.0

    @property
    def f1(self) -> float:
        """Harmonic mean of the two."""
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0

    def __add__(self, other: Measure) -> Measure:
        return Measure(
            gold=self.gold + other.gold,
            hits=self.hits + other.hits,
            found=self.found + other.found,
            right=self.right + other.right,
        )


class StoryScore(Frozen):
    """The figures of one story, or of several together.

    Attributes:
        name: The story's folder, or "total".
        quotes: Spans of contents, exact.
        forms: The same by form, where the form must be right as well.
        sources: Who spoke, over the quotes whose span is right.
        statements: Pairs of quotes, of different articles, that are together; over quotes that are
            in the annotation.
        drifts: Findings at minor or above against gold drifts, of the right kind.
        any_kind: The same, whatever their kinds.
        alarms: Findings at major or above, whatever their kind, against such drifts.
        by_kind: `drifts` by the gold kind; only `gold` and `hits` are counted.
        equivalents: Harmless wordings; `hits` are those that no finding grades too high.
        details: What went wrong, in words, by the name of the measure.
    """

    name: str
    quotes: Measure = Measure()
    forms: Mapping[Form, Measure] = Field(default_factory=dict)
    sources: Measure = Measure()
    statements: Measure = Measure()
    drifts: Measure = Measure()
    any_kind: Measure = Measure()
    alarms: Measure = Measure()
    by_kind: Mapping[str, Measure] = Field(default_factory=dict)
    equivalents: Measure = Measure()
    details: Mapping[str, tuple[str, ...]] = Field(default_factory=dict)

    @property
    def false_alarms(self) -> int:
        """Findings at major or above where the annotation has no drift."""
        return self.alarms.found - self.alarms.right

    @property
    def exceeded(self) -> int:
        """Harmless wordings that a finding grades above what they may be."""
        return self.equivalents.gold - self.equivalents.hits


_Key = TypeVar("_Key", bound=str)

MEASURES = ("quotes", "sources", "statements", "drifts", "any_kind", "alarms", "equivalents")


class ScoreReport(Frozen):
    """The figures of each story, and of all together."""

    stories: tuple[StoryScore, ...]
    signature: str

    @property
    def total(self) -> StoryScore:
        """All stories as one."""
        return together("total", self.stories)


def together(name: str, stories: Iterable[StoryScore]) -> StoryScore:
    """Several stories' counts added up; details are left behind."""
    each = list(stories)
    return StoryScore(
        name=name,
        **{key: _sum(getattr(story, key) for story in each) for key in MEASURES},
        forms=_sums(story.forms for story in each),
        by_kind=_sums(story.by_kind for story in each),
    )


def _sum(measures: Iterable[Measure]) -> Measure:
    return sum(measures, Measure())


def _sums(tables: Iterable[Mapping[_Key, Measure]]) -> dict[_Key, Measure]:
    each = list(tables)
    keys = sorted({key for table in each for key in table})
    return {key: _sum(table.get(key, Measure()) for table in each) for key in keys}
