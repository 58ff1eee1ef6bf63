"""Risk: the probability that two renderings do not say the same."""

from __future__ import annotations

import math
from collections.abc import Sequence

from xlate.drift.pair import Pair
from xlate.model import Finding


def risk(pair: Pair, findings: Sequence[Finding]) -> float:
    """Probability, 0 to 1, that at least one finding above neutral is real."""
    log_safe = 0.0
    for finding in findings:
        if finding.severity.rank:
            log_safe += math.log(max(1e-6, 1 - 0.9 * finding.confidence))
    return 1 - math.exp(log_safe)
