"""The two real articles of ../shared/seeds, end to end, against what must be found in them.

Skipped, and says so, where the folder is absent; XLATE_SEEDS names another one.
"""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

import xlate
from xlate.model import Finding, Quote, Report, Severity, Span

SEEDS = Path(os.environ.get("XLATE_SEEDS") or Path(__file__).parents[2] / "shared" / "seeds")
pytestmark = pytest.mark.skipif(
    not (SEEDS / "gold.json").is_file(),
    reason=f"the seed articles are absent ({SEEDS}); set XLATE_SEEDS to their folder",
)
FITTING = {
    "omission": {"omission"},
    "addition": {"addition"},
    "wording": {"wording"},
    "quote-form": {"quote-form"},
}


@pytest.fixture(scope="module")
def gold() -> dict:
    return json.loads((SEEDS / "gold.json").read_text("utf-8"))


@pytest.fixture(scope="module")
def report(gold: dict) -> Report:
    files = sorted({q["file"] for q in gold["quotes"]})
    return xlate.check(xlate.load_story([str(SEEDS / name) for name in files]))


def content(quote: dict) -> tuple[int, int]:
    """Gold spans hold the marks, ours do not."""
    return quote["start"] + 1, quote["end"] - 1


def found(report: Report, quote: dict) -> Quote | None:
    stem = Path(quote["file"]).stem
    start, end = content(quote)
    for q in report.quotes:
        article = next(a for a in report.articles if a.id == q.article_id)
        if Path(article.path or "").stem == stem and (q.start, q.end) == (start, end):
            return q
    return None


def test_all_quotes_have_their_exact_words(report: Report, gold: dict) -> None:
    for quote in gold["quotes"]:
        q = found(report, quote)
        assert q is not None, quote["text"]
        assert q.text == quote["text"][1:-1]
        assert q.form != "indirect"


def test_sources_and_cues(report: Report, gold: dict) -> None:
    for quote in gold["quotes"]:
        q = found(report, quote)
        assert q is not None
        if quote.get("cue"):
            assert q.cue is not None, quote["text"]
            assert quote["cue"] in q.cue.text, (quote["text"], q.cue.text)


def test_no_furniture_is_a_quote(report: Report, gold: dict) -> None:
    for item in gold["not_quotes"]:
        start, end = content(item)
        for q in report.quotes:
            if q.article_id == report.articles[0].id and q.form != "indirect":
                assert q.end <= start or end <= q.start, q.text


def statement_ids(report: Report, quote: Quote) -> set[str]:
    return {s.id for s in report.statements for r in s.renderings if r.quote.id == quote.id}


def test_the_three_statements_are_aligned(report: Report, gold: dict) -> None:
    quotes = {q["id"]: found(report, q) for q in gold["quotes"]}
    for statement in gold["statements"]:
        first, *rest = (quotes[name] for name in statement["renderings"])
        for other in rest:
            assert first is not None
            assert other is not None
            assert statement_ids(report, first) & statement_ids(report, other), statement["id"]


def test_what_one_outlet_alone_quotes_is_alone(report: Report, gold: dict) -> None:
    quotes = {q["id"]: found(report, q) for q in gold["quotes"]}
    marked = {q.id for q in quotes.values() if q is not None}
    for name in gold["only_one_outlet"]:
        own = quotes[name]
        assert own is not None
        for statement in report.statements:
            ids = {r.quote.id for r in statement.renderings}
            if own.id not in ids:
                continue
            others = {
                r.quote.id for r in statement.renderings if r.quote.article_id != own.article_id
            }
            assert not others & marked, (name, statement.id)


def overlaps(span: Span | None, text: str | None, report: Report) -> bool:
    if span is None or text is None:
        return False
    article = next(a for a in report.articles if a.id == span.article_id)
    start = article.text.find(text)
    while start >= 0:
        if span.start < start + len(text) and start < span.end:
            return True
        start = article.text.find(text, start + 1)
    return False


def on_words(report: Report, finding: Finding, drift: dict) -> bool:
    sides = [(finding.a, drift["a"]), (finding.b, drift["b"])]
    return all(overlaps(span, text, report) for span, text in sides if text is not None)


def test_every_drift_that_must_be_found_is_found(report: Report, gold: dict) -> None:
    for drift in gold["drift"]:
        if not drift.get("must"):
            continue
        hits = [
            f
            for f in report.findings
            if f.kind in FITTING[drift["kind"]] and on_words(report, f, drift)
        ]
        assert hits, drift


def test_no_finding_spans_much_more_than_the_words(report: Report) -> None:
    for finding in report.findings:
        if finding.kind in ("quote-form",):
            continue
        for span in (finding.a, finding.b):
            assert span is None or len(span.text.split()) <= 12, finding.message


def test_harmless_differences_stay_low(report: Report, gold: dict) -> None:
    for drift in gold["drift"]:
        limit = drift.get("must_not_exceed")
        if limit is None or drift["kind"] == "quote-form":
            continue
        for finding in report.findings:
            if finding.kind != "quote-form" and on_words(report, finding, drift):
                assert finding.severity.rank <= Severity(limit).rank, finding.message
