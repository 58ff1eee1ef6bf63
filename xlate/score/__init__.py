"""How well xlate does on annotated stories; corpora/README.md describes the annotation."""

from xlate.score.measure import Measure, ScoreReport, StoryScore
from xlate.score.run import score

__all__ = ["Measure", "ScoreReport", "StoryScore", "score"]
