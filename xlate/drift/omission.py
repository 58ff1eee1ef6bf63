"""Omission: content words of the base that the other leaves out, inside what both quote.

What it means: between words that answer each other, something the base says is missing.

Why an editor cares: a cut "full-scale", "some of" or "on Friday" inside quote marks gives the
reader another statement. What an outlet did not quote at all is coverage, not omission.

Bad:  "go into full-scale mass production" / "go into mass production"
Good: "carry out an inspection" / "inspect" (the same content in fewer words: no finding)

Source: MQM 2, Accuracy > Omission.
"""

from __future__ import annotations

from collections.abc import Iterator

from xlate.drift.across import extent as across
from xlate.drift.lost import lost
from xlate.drift.pair import Context, Pair
from xlate.model import Finding, Severity
from xlate.text.messages import _

ID = "XL107"
KIND = "omission"
SEVERITY = Severity.MAJOR


def check(pair: Pair, context: Context) -> Iterator[Finding]:
    """Findings on words that only the base has."""
    if not pair.same_language:
        return across.omission(pair)
    message = _("{one} has {words}, {other} leaves it out")
    return lost(pair, context, KIND, SEVERITY, from_a=True, message=message)
