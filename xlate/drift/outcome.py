"""What is told in the end: findings graded as the desk wants, in order, with ids; and which."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence

from xlate.drift import KINDS
from xlate.drift.resolve import lowered, order
from xlate.model import Finding, Severity
from xlate.settings import Settings

CODES: Mapping[str, str] = {kind.KIND: kind.ID for kind in KINDS}
_USUAL: Mapping[str, Severity] = {kind.KIND: kind.SEVERITY for kind in KINDS}


def numbered(findings: Sequence[Finding], settings: Settings) -> list[Finding]:
    """Findings graded as the desk wants, sorted, with ids; the same one found twice stands once."""
    graded = [_graded(f, settings.severity) for f in findings]
    named = {
        (name := _identity(f)): f.model_copy(update={"id": name, "code": CODES[f.kind]})
        for f in sorted(graded, key=order, reverse=True)
    }
    return sorted(named.values(), key=order)


def _graded(finding: Finding, severity: Mapping[str, Severity]) -> Finding:
    """The finding as a desk grades its kind: one below the kind's usual grade is not raised."""
    wanted = severity.get(finding.kind)
    if wanted is None or finding.severity.rank < _USUAL[finding.kind].rank:
        return lowered(finding, severity)
    return finding.model_copy(update={"severity": wanted})


def _identity(finding: Finding) -> str:
    """A short id from what the finding says, the same in every run and in every language."""
    sides = [f"{s.article_id}:{s.start}:{s.end}" if s else "-" for s in (finding.a, finding.b)]
    rules = [evidence.rule for evidence in finding.evidence]
    text = "|".join((finding.kind, *sides, finding.missing_in or "", *rules))
    return f"F{hashlib.sha256(text.encode()).hexdigest()[:8]}"


def selected(
    findings: Sequence[Finding], settings: Settings
) -> tuple[list[Finding], list[Finding]]:
    """Findings that the settings select, and those that they suppress."""

    def wanted(finding: Finding) -> bool:
        names = (finding.kind, finding.code)
        chosen = not settings.select or any(n in settings.select for n in names)
        return chosen and not any(n in settings.ignore for n in names)

    return [f for f in findings if wanted(f)], [f for f in findings if not wanted(f)]
