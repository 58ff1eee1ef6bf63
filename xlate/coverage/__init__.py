"""What a story shows beside its findings: who has what, who stands alone, who copied whom."""

from xlate.coverage.copies import copies
from xlate.coverage.held import coverage
from xlate.coverage.odd import odd_ones
from xlate.coverage.unjudged import not_judged

__all__ = ["copies", "coverage", "not_judged", "odd_ones"]
