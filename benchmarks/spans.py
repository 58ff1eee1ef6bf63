"""Findings against labelled spans, and the word diff that stands beside them."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from xlate.model import Finding, Severity

Span = tuple[int, int]
_WORD = re.compile(r"\w+|[^\w\s]")


class Difference(NamedTuple):
    """A difference by its spans in the two texts, with what it is called and how grave it is."""

    a: Span | None
    b: Span | None
    kind: str
    rank: int


MINOR, MAJOR = Severity.MINOR.rank, Severity.MAJOR.rank


def of_findings(findings: Iterable[Finding]) -> list[Difference]:
    """The findings as bare differences."""
    return [
        Difference(
            (f.a.start, f.a.end) if f.a else None,
            (f.b.start, f.b.end) if f.b else None,
            f.kind,
            f.severity.rank,
        )
        for f in findings
    ]


def span(value: Sequence[int] | None) -> Span | None:
    """A span as a row of data gives it."""
    return (value[0], value[1]) if value else None


def touch(x: Span | None, y: Span | None) -> bool:
    """Whether two spans share a character."""
    return x is not None and y is not None and x[0] < y[1] and y[0] < x[1]


def overlap(x: Difference, y: Difference) -> bool:
    """Whether two differences overlap on either side."""
    return touch(x.a, y.a) or touch(x.b, y.b)


def word_diff(a: str, b: str) -> list[Difference]:
    """What a word diff marks: each run of words that is not the same, as if it were major."""
    words_a, words_b = list(_WORD.finditer(a)), list(_WORD.finditer(b))
    matcher = difflib.SequenceMatcher(
        None, [w.group() for w in words_a], [w.group() for w in words_b], autojunk=False
    )
    return [
        Difference(_stretch(words_a[i:j]), _stretch(words_b[k:m]), "diff", MAJOR)
        for tag, i, j, k, m in matcher.get_opcodes()
        if tag != "equal"
    ]


def _stretch(found: Sequence[re.Match[str]]) -> Span | None:
    return (found[0].start(), found[-1].end()) if found else None


def characters(spans: Iterable[Span | None]) -> set[int]:
    """All character positions that any of the spans covers."""
    return {at for s in spans if s for at in range(*s)}
