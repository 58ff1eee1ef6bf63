"""For programs: JSON in a wire format of its own, version 1; docs/wire-schema.json describes it.

The shape is written out here rather than dumped from the model, so that the model can change
without breaking those who read reports.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from typing import Any

from xlate.model import (
    Article,
    Copy,
    Coverage,
    Evidence,
    Failure,
    Finding,
    Gloss,
    Mention,
    NotJudged,
    Quote,
    Report,
    Signature,
    Span,
    Statement,
    Verdict,
)
from xlate.report.layout import members
from xlate.report.view import View, natural, ordered

NAME = "json"
SUFFIX = ".json"
MEDIA_TYPE = "application/json"
VERSION = "1"

# Inside JSON strings only, where an escape means the same: what could move a terminal's cursor or
# a line's direction, and surrogates, which no encoding takes.
_UNSAFE = re.compile(
    "[\x7f-\x9f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufeff]"
)


def render(report: Report, verdict: Verdict) -> str:
    """The report as one JSON object.

    Args:
        report: What was found.
        verdict: What the gate makes of it.

    Returns:
        JSON with sorted keys, a line for each article, statement, finding and so on. Non-ASCII
        letters are left as they are; controls, direction controls and lone surrogates are escaped.
    """
    fields = [
        f"{_json(key)}: {_field(value)}" for key, value in sorted(document(report, verdict).items())
    ]
    text = "{\n" + ",\n".join(fields) + "\n}\n"
    return _UNSAFE.sub(lambda found: f"\\u{ord(found.group()):04x}", text)


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True)


def _field(value: object) -> str:
    """A top-level value: a list with one line for each of its items, so that two reports diff."""
    if isinstance(value, list) and value:
        return "[\n" + ",\n".join(f" {_json(item)}" for item in value) + "\n]"
    return _json(value)


def document(report: Report, verdict: Verdict) -> dict[str, Any]:
    """The JSON object as plain Python values."""
    view = View(report)
    return {
        "version": VERSION,
        "lang": report.lang,
        "story": {"id": report.story_id, "title": report.title},
        "verdict": _verdict(verdict),
        "articles": [_article(a) for a in sorted(report.articles, key=lambda a: natural(a.id))],
        "quotes": [_quote(quote) for quote in sorted(view.quotes.values(), key=_place)],
        "statements": [
            _statement(s) for s in sorted(report.statements, key=lambda s: natural(s.id))
        ],
        "findings": [_finding(finding) for finding in view.findings],
        "suppressed": [_finding(finding) for finding in ordered(report.suppressed)],
        "coverage": [
            _coverage(c) for c in sorted(report.coverage, key=lambda c: natural(c.article_id))
        ],
        "odd": [
            {"article": odd.article_id, "outlet": odd.outlet, "findings": _ids(odd.findings)}
            for odd in report.odd
        ],
        "copies": [_copy(c) for c in sorted(report.copies, key=lambda c: natural(c.article_id))],
        "not_judged": [
            _not_judged(item) for item in sorted(report.not_judged, key=_not_judged_key)
        ],
        "failures": [
            _failure(f) for f in sorted(report.failures, key=lambda f: (f.path, f.reason))
        ],
        "glosses": [_gloss(g) for g in sorted(report.glosses, key=_gloss_place)],
        "gloss_failures": [_failure(failure) for failure in report.gloss_failures],
        "signature": _signature(report.signature),
    }


def _verdict(verdict: Verdict) -> dict[str, Any]:
    return {
        "exit_code": verdict.exit_code,
        "passed": verdict.passed,
        "fail_on": verdict.fail_on,
        "reasons": list(verdict.reasons),
        "counts": dict(verdict.counts),
        "failing": sorted(verdict.failing, key=natural),
    }


def _article(article: Article) -> dict[str, Any]:
    return {
        "id": article.id,
        "outlet": article.outlet,
        "lang": article.lang,
        "lang_confidence": article.lang_confidence,
        "lang_source": article.lang_source,
        "title": article.title,
        "date": article.date,
        "url": article.url,
        "original": article.original,
        "path": article.path,
        "encoding": article.encoding,
        "text": article.text,
    }


def _span(span: Span) -> dict[str, Any]:
    return {
        "article": span.article_id,
        "outlet": span.outlet,
        "start": span.start,
        "end": span.end,
        "text": span.text,
    }


def _mention(mention: Mention | None) -> dict[str, Any] | None:
    if mention is None:
        return None
    return {
        "start": mention.start,
        "end": mention.end,
        "text": mention.text,
        "name": mention.name,
    }


def _place(quote: Quote) -> tuple[Any, ...]:
    return natural(quote.article_id), quote.start, quote.end, natural(quote.id)


def _quote(quote: Quote) -> dict[str, Any]:
    return {
        **_span(quote),
        "id": quote.id,
        "form": quote.form,
        "lang": quote.lang,
        "source": _mention(quote.source),
        "cue": _mention(quote.cue),
        "via": [_mention(mention) for mention in quote.via],
        "attribution": quote.attribution_id,
        "within": quote.within,
    }


def _statement(statement: Statement) -> dict[str, Any]:
    return {
        "id": statement.id,
        "base": statement.base.quote.id,
        "articles": list(members(statement)),
        "renderings": [
            {"quote": r.quote.id, "part": _span(r.part), "host": _span(r.host)}
            for r in statement.renderings
        ],
        "collation": {
            "witnesses": list(statement.collation.witnesses),
            "columns": [
                [[[t.text, t.start, t.end] for t in cell] for cell in column.cells]
                for column in statement.collation.columns
            ],
        },
    }


def _finding(finding: Finding) -> dict[str, Any]:
    return {
        "id": finding.id,
        "kind": finding.kind,
        "code": finding.code,
        "severity": finding.severity,
        "confidence": finding.confidence,
        "statement": finding.statement_id,
        "a": _span(finding.a) if finding.a else None,
        "b": _span(finding.b) if finding.b else None,
        "missing_in": finding.missing_in,
        "in_frame": finding.in_frame,
        "evidence": [_evidence(evidence) for evidence in finding.evidence],
        "message": finding.message,
        "suggestion": finding.suggestion,
    }


def _evidence(evidence: Evidence) -> dict[str, Any]:
    return {
        "rule": evidence.rule,
        "detail": evidence.detail,
        "agree": evidence.agree,
        "of": evidence.of,
    }


def _coverage(coverage: Coverage) -> dict[str, Any]:
    return {
        "article": coverage.article_id,
        "outlet": coverage.outlet,
        "quoted": coverage.quoted,
        "missing": _ids(coverage.missing),
        "only_here": _ids(coverage.only_here),
        "not_in_original": _ids(coverage.not_in_original),
    }


def _copy(copy: Copy) -> dict[str, Any]:
    return {
        "article": copy.article_id,
        "source": copy.source_id,
        "dated": copy.dated,
        "share": copy.share,
        "statements": _ids(copy.statements),
        "telling": [_span(span) for span in copy.telling],
        "changes": [
            {"a": _span(change.a) if change.a else None, "b": _span(change.b) if change.b else None}
            for change in copy.changes
        ],
    }


def _ids(ids: Iterable[str]) -> list[str]:
    return sorted(ids, key=natural)


def _not_judged_key(item: NotJudged) -> tuple[Any, ...]:
    return natural(item.statement_id or ""), item.article_ids, item.reason


def _not_judged(item: NotJudged) -> dict[str, Any]:
    return {
        "statement": item.statement_id,
        "articles": _ids(item.article_ids),
        "reason": item.reason,
    }


def _failure(failure: Failure) -> dict[str, Any]:
    return {"path": failure.path, "reason": failure.reason, "hint": failure.hint}


def _gloss_place(gloss: Gloss) -> tuple[Any, ...]:
    return natural(gloss.quote_id), gloss.start, gloss.end


def _gloss(gloss: Gloss) -> dict[str, Any]:
    return {
        "quote": gloss.quote_id,
        "start": gloss.start,
        "end": gloss.end,
        "lang": gloss.lang,
        "text": gloss.text,
        "by": gloss.by,
    }


def _signature(signature: Signature) -> dict[str, Any]:
    return {
        "string": str(signature),
        "version": signature.version,
        "settings": signature.settings,
        "lexicons": signature.lexicons,
        "model": signature.model,
        "translator": signature.translator,
    }
