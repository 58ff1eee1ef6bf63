"""A comparison of two renderings, for a person and for a program."""

from __future__ import annotations

import json
from typing import Any

from xlate.model import Comparison, Finding, Span
from xlate.report.columns import fit
from xlate.report.safe import one_line
from xlate.text import labels, lexicon
from xlate.text.messages import _


def as_text(result: Comparison, metrics: bool) -> str:
    """The findings, the gravest first, and the risk."""
    risk = _("risk {risk}  (0 says the same, 1 does not)")
    lines = [risk.format(risk=f"{result.risk:.2f}")]
    for finding in result.findings:
        grade = fit(labels.severity(finding.severity), 8)
        lines.append(f"{grade}  {finding.code} {one_line(finding.message)}")
        lines += [
            f"          {side}: {one_line(span.text)}"
            for side, span in (("a", finding.a), ("b", finding.b))
            if span is not None
        ]
    if not result.findings:
        lines.append(_("No difference found."))
    if metrics:
        lines += [
            f"{name:<5} {metric.score:6.2f}  {metric.signature}"
            for name, metric in result.metrics.items()
        ]
    return "\n".join(lines) + "\n"


def unjudged(result: Comparison) -> str:
    """Why silence would say nothing of these two; empty where they were compared."""
    langs = sorted({result.lang_a, result.lang_b})
    if len(langs) > 1 and not result.links:
        return _("{languages} could not be aligned: nothing was compared.").format(
            languages=labels.listed([labels.language(lang) for lang in langs])
        )
    unknown = [labels.language(lang) for lang in langs if not lexicon.judged(lang)]
    if unknown:
        return _(
            "xlate does not know the words of {languages} yet: a lost negation is not seen."
        ).format(languages=labels.listed(unknown))
    return ""


def as_json(result: Comparison, metrics: bool) -> str:
    """The comparison as one JSON object."""
    document: dict[str, Any] = {
        "a": {"text": result.a, "lang": result.lang_a, "tokens": list(result.tokens_a)},
        "b": {"text": result.b, "lang": result.lang_b, "tokens": list(result.tokens_b)},
        "links": [list(link) for link in result.links],
        "findings": [_finding(finding) for finding in result.findings],
        "risk": result.risk,
    }
    if metrics:
        document["metrics"] = {
            name: {"score": metric.score, "signature": metric.signature}
            for name, metric in result.metrics.items()
        }
    return json.dumps(document, indent=1, sort_keys=True) + "\n"


def _finding(finding: Finding) -> dict[str, Any]:
    return {
        "id": finding.id,
        "kind": finding.kind,
        "code": finding.code,
        "severity": finding.severity,
        "confidence": finding.confidence,
        "a": _span(finding.a),
        "b": _span(finding.b),
        "message": finding.message,
    }


def _span(span: Span | None) -> dict[str, Any] | None:
    return None if span is None else {"start": span.start, "end": span.end, "text": span.text}
