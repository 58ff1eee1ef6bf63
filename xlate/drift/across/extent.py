"""Length far out of proportion: much is left out of a sentence, or added to it."""

from __future__ import annotations

import math
from collections.abc import Iterator

from xlate.drift.across.reading import stretch, whole
from xlate.drift.build import finding
from xlate.drift.pair import Pair
from xlate.model import Finding, Severity
from xlate.text.messages import _

FAR = math.log(2.2)  # beyond what translators of one sentence differ by
SURE = 0.5


def omission(pair: Pair) -> Iterator[Finding]:
    """A sentence whose other rendering is less than half as long."""
    if stretch(pair) < -FAR:
        yield from _told(pair, "omission", _("{A} says much more than {B}: part of it is left out"))


def addition(pair: Pair) -> Iterator[Finding]:
    """A sentence whose other rendering is more than twice as long."""
    if stretch(pair) > FAR:
        yield from _told(pair, "addition", _("{B} says much more than {A}: something is added"))


def _told(pair: Pair, kind: str, message: str) -> Iterator[Finding]:
    if whole(pair.a) and whole(pair.b):
        yield finding(
            pair, kind, Severity.MINOR, SURE, message, a=pair.a.whole(), b=pair.b.whole(),
            rule="length across languages", detail=f"{math.exp(stretch(pair)):.2f} times as long",
        )  # fmt: skip
