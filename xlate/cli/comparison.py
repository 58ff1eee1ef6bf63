"""A comparison of two renderings, for a person and for a program."""

from __future__ import annotations

import json
from typing import Any

from xlate.model import Comparison, Failure, Finding, Gloss, Span
from xlate.report import phrases
from xlate.report.columns import fit
from xlate.report.safe import one_line
from xlate.settings import Settings
from xlate.text import labels, lexicon
from xlate.text.messages import _

Glossed = tuple[tuple[Gloss, ...], tuple[Failure, ...]]


def glosses(result: Comparison, settings: Settings) -> Glossed:
    """What the user's translator makes of the two, and what it could not; nothing without one."""
    from xlate.translate import glosses_of, translator_of
    from xlate.translate.glosses import Asked

    translator = translator_of(settings)
    if translator is None:
        return (), ()
    asked = (
        Asked("a", 0, len(result.a), result.lang_a, result.a),
        Asked("b", 0, len(result.b), result.lang_b, result.b),
    )
    return glosses_of(translator, asked, settings.report_lang)


def as_text(result: Comparison, metrics: bool, glossed: Glossed = ((), ())) -> str:
    """The findings, the gravest first, the risk, and glosses where there are any."""
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
    lines += [f"{gloss.quote_id}: {phrases.gloss((gloss,))}" for gloss in glossed[0]]
    lines += [phrases.unglossed(failure) for failure in glossed[1]]
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


def as_json(result: Comparison, metrics: bool, glossed: Glossed = ((), ())) -> str:
    """The comparison as one JSON object."""
    document: dict[str, Any] = {
        "a": {"text": result.a, "lang": result.lang_a, "tokens": list(result.tokens_a)},
        "b": {"text": result.b, "lang": result.lang_b, "tokens": list(result.tokens_b)},
        "links": [list(link) for link in result.links],
        "findings": [_finding(finding) for finding in result.findings],
        "risk": result.risk,
        "glosses": {
            gloss.quote_id: {"lang": gloss.lang, "text": gloss.text, "by": gloss.by}
            for gloss in glossed[0]
        },
        "gloss_failures": [failure.model_dump() for failure in glossed[1]],
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
