"""Findings put in order: one finding a difference, numbered, with the others' agreement.

Where a telling kind (number, name, polarity ...) and a plain one (wording, omission, addition)
speak of the same words, the telling one stays and takes the other's evidence along: nothing is
dropped silently. Kinds of choice (strength, then specificity) say more than plain ones and less
than telling ones: they give way to those, and take the grade of the plain finding they cover.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from xlate.model import Finding, Severity, Span

PLAIN = frozenset(("wording", "omission", "addition"))
CHOICE = ("strength", "specificity")
WHOLE = frozenset(("quote-form", "attribution", "unmarked-change"))


def merged(findings: Sequence[Finding]) -> list[Finding]:
    """The findings of one pair without those that a finding of a more telling kind covers."""
    taken: dict[int, list[Finding]] = {}
    kept: list[Finding] = []
    for finding in findings:
        rank = _rank(finding)
        covers = (
            n
            for n, other in enumerate(findings)
            if 0 < _rank(other) < rank and _covers(other, finding)
        )
        cover = min(covers, key=lambda n: _rank(findings[n]), default=None) if rank else None
        if cover is None:
            kept.append(finding)
        else:
            taken.setdefault(cover, []).append(finding)
    at = {id(f): n for n, f in enumerate(findings)}
    return [_outside_marks(_with(f, _all(at[id(f)], taken, findings))) for f in kept]


def _rank(finding: Finding) -> int:
    """How telling a kind is: 1 most, then those of choice, then plain ones; 0 for whole quotes."""
    if finding.kind in WHOLE:
        return 0
    if finding.kind in CHOICE:
        return 2 + CHOICE.index(finding.kind)
    return 2 + len(CHOICE) if finding.kind in PLAIN else 1


def _all(
    number: int, taken: Mapping[int, Sequence[Finding]], findings: Sequence[Finding]
) -> list[Finding]:
    """What a finding covers, and what that covers."""
    own = list(taken.get(number, ()))
    at = {id(f): n for n, f in enumerate(findings)}
    return own + [f for covered in own for f in _all(at[id(covered)], taken, findings)]


def _with(finding: Finding, covered: Sequence[Finding]) -> Finding:
    """The finding with the evidence of those it covers; one of choice with their grade too."""
    if not covered:
        return finding
    evidence = (*finding.evidence, *(e for f in covered for e in f.evidence))
    update: dict[str, object] = {"evidence": evidence}
    if finding.kind in CHOICE:
        grave = max((finding, *covered), key=lambda f: (f.severity.rank, f.confidence))
        update["severity"] = grave.severity
        update["confidence"] = max(f.confidence for f in (finding, grave))
    return finding.model_copy(update=update)


def _outside_marks(finding: Finding) -> Finding:
    """Words that only one outlet's own sentence has, outside its marks, are a note."""
    if not finding.in_frame or (finding.a is not None and finding.b is not None):
        return finding
    return finding.model_copy(
        update={"severity": Severity.NEUTRAL, "confidence": round(finding.confidence / 2, 3)}
    )


def _covers(telling: Finding, plain: Finding) -> bool:
    """Whether the telling finding speaks of the words that the plain one speaks of."""
    if telling.severity.rank < plain.severity.rank and telling.kind not in CHOICE:
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
        found: For each other outlet, or each of its passages ("outlet/0", "outlet/1"), the findings
            against the base. An outlet that says it twice is one outlet.
        others: Number of outlets besides the base.
    """
    result: dict[str, list[Finding]] = {}
    by_outlet: dict[str, list[Finding]] = {}
    for name, findings in found.items():
        by_outlet.setdefault(_outlet(name), []).extend(findings)
    for name, findings in found.items():
        rest = [fs for outlet, fs in by_outlet.items() if outlet != _outlet(name)]
        result[name] = [_agreed(f, rest) if others > 1 else f for f in findings]
    return result


def _outlet(name: str) -> str:
    return name.rpartition("/")[0] or name


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
    """Whether another outlet differs from the base on the same words.

    An outlet that says the same in other words has it as the base has: "nearly 62" beside "62" is
    no second "26". So what is no more than minor there does not count beside an alarm, unless the
    words are gone.
    """
    if not other.severity.rank or other.kind in WHOLE:
        return False
    alarm = finding.severity.rank >= Severity.MAJOR.rank > other.severity.rank
    if alarm and other.a is not None and other.b is not None:
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
