"""Addition: content words inside what both quote that only the other has.

What it means: between words that answer each other, something is said that the base does not say.

Why an editor cares: an explanation slipped into quote marks ("of these drones") becomes the
speaker's own word.

Bad:  "we will establish production" / "we will establish production of these drones"
Good: "[of these drones]" in brackets (marked as the outlet's own: no finding)

Source: MQM 2, Accuracy > Addition.
"""

from __future__ import annotations

from collections.abc import Iterator

from xlate.drift.across import extent as across
from xlate.drift.lost import lost
from xlate.drift.pair import Context, Pair
from xlate.model import Finding, Severity
from xlate.text.messages import _

ID = "XL108"
KIND = "addition"
SEVERITY = Severity.MAJOR


def check(pair: Pair, context: Context) -> Iterator[Finding]:
    """Findings on words that only the other has."""
    if not pair.same_language:
        return across.addition(pair)
    message = _("{one} has {words}, {other} does not")
    return lost(pair, context, KIND, SEVERITY, from_a=False, message=message)
