"""Findings put in order: one finding a difference, numbered, with the others' agreement.

Where a telling kind (number, name, polarity ...) and a plain one (wording, omission, addition)
speak of the same words, the telling one stays and takes the other's evidence along: nothing is
dropped silently.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from xlate.model import Evidence, Finding, Severity, Span

PLAIN = frozenset(("wording", "omission", "addition"))
WHOLE = frozenset(("quote-form", "attribution", "unmarked-change"))


def merged(findings: Sequence[Finding]) -> list[Finding]:
    """The findings of one pair without plain ones that a telling one covers."""
    telling = [f for f in findings if f.kind not in PLAIN and f.kind not in WHOLE]
    taken: dict[int, list[Evidence]] = {}
    kept: list[Finding] = []
    for finding in findings:
        cover = None
        if finding.kind in PLAIN:
            cover = next((n for n, t in enumerate(telling) if _covers(t, finding)), None)
        if cover is None:
            kept.append(finding)
        else:
            taken.setdefault(cover, []).extend(finding.evidence)
    renewed = {
        id(telling[n]): telling[n].model_copy(
            update={"evidence": (*telling[n].evidence, *evidence)}
        )
        for n, evidence in taken.items()
    }
    return [_outside_marks(renewed.get(id(f), f)) for f in kept]


def _outside_marks(finding: Finding) -> Finding:
    """Words that only one outlet's own sentence has, outside its marks, are a note."""
    if not finding.in_frame or (finding.a is not None and finding.b is not None):
        return finding
    return finding.model_copy(
        update={"severity": Severity.NEUTRAL, "confidence": round(finding.confidence / 2, 3)}
    )


def _covers(telling: Finding, plain: Finding) -> bool:
    """Whether the telling finding speaks of the words that the plain one speaks of."""
    if telling.severity.rank < plain.severity.rank:
        return False
    shares = [
        _overlap(t, p) for t, p in ((telling.a, plain.a), (telling.b, plain.b)) if p is not None
    ]
    return bool(shares) and min(shares) >= 0.5


def _overlap(telling: Span | None, plain: Span) -> float:
    if telling is None or telling.article_id != plain.article_id:
        return 0.0
    shared = min(telling.end, plain.end) - max(telling.start, plain.start)
    return max(0, shared) / max(1, plain.end - plain.start)


def with_agreement(found: Mapping[str, Sequence[Finding]], others: int) -> dict[str, list[Finding]]:
    """Findings of one statement with how many other outlets side with the base.

    Args:
        found: For each other rendering (by quote id), its findings against the base.
        others: Number of outlets besides the base.
    """
    result: dict[str, list[Finding]] = {}
    for name, findings in found.items():
        rest = [fs for other, fs in found.items() if other != name]
        result[name] = [_agreed(f, rest) if others > 1 else f for f in findings]
    return result


def _agreed(finding: Finding, rest: Sequence[Sequence[Finding]]) -> Finding:
    if not finding.severity.rank or finding.kind in WHOLE or not rest:
        return finding
    against = sum(any(_alike(finding, other) for other in findings) for findings in rest)
    agree, of = len(rest) - against, len(rest)
    first, *more = finding.evidence
    shift = 0.1 * (agree - against) / of
    return finding.model_copy(
        update={
            "evidence": (first.model_copy(update={"agree": agree, "of": of}), *more),
            "confidence": round(min(1.0, max(0.0, finding.confidence + shift)), 3),
        }
    )


def _alike(finding: Finding, other: Finding) -> bool:
    """Whether another outlet differs from the base on the same words."""
    if not other.severity.rank or other.kind in WHOLE:
        return False
    if finding.a is not None and other.a is not None:
        return _overlap(other.a, finding.a) > 0
    if finding.a is None and other.a is None and finding.b and other.b:
        return finding.b.text.casefold() == other.b.text.casefold()
    return False


def order(finding: Finding) -> tuple[object, ...]:
    """Sort key: the gravest first, then the surest, then by place."""
    a, b = finding.a, finding.b
    return (
        -finding.severity.rank,
        -finding.confidence,
        finding.statement_id or "",
        (a.article_id, a.start, a.end) if a else ("", 0, 0),
        (b.article_id, b.start, b.end) if b else ("", 0, 0),
        finding.kind,
        finding.message,
    )


def lowered(finding: Finding, severity: Mapping[str, Severity]) -> Finding:
    """The finding as a desk grades its kind: never above, and as grave where it is an alarm."""
    wanted = severity.get(finding.kind)
    if wanted is None or not finding.severity.rank:
        return finding
    alarm = finding.severity.rank >= Severity.MAJOR.rank
    grade = wanted if alarm else min(wanted, finding.severity, key=lambda s: s.rank)
    return finding.model_copy(update={"severity": grade})
