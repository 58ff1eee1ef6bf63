"""Original with reference translations: do correct translations alarm across languages?

    python -m benchmarks.across [--limit N] [--json FILE]

The original of each story (ru, uk, ja) beside the articles made of reference translations; a pair
is the original's rendering and a reference's in one statement. Every finding of major or worse on
such a pair counts against us: both are right, as far as anybody knows.
"""

from __future__ import annotations

import argparse
from collections import Counter

import xlate
from benchmarks.data import folder, present, sample
from benchmarks.program import Figure, Outcome, run
from benchmarks.spans import MAJOR, MINOR
from benchmarks.stories import stories
from benchmarks.table import Cell, table
from xlate.model import Finding, Report, Story

Counts = Counter[tuple[str, str]]


def pairs_of(report: Report) -> int:
    """The pairs of renderings, one of each language, that stand in one statement."""
    found = 0
    for statement in report.statements:
        base = statement.base
        articles = {r.quote.article_id for r in statement.renderings
                    if r.quote.lang != base.quote.lang}  # fmt: skip
        found += len(articles)
    return found


def crossing(finding: Finding, langs: dict[str, str]) -> bool:
    """Whether a finding speaks of two languages."""
    sides = [s.article_id for s in (finding.a, finding.b) if s] + [finding.missing_in or ""]
    return len({langs[i] for i in sides if i in langs}) > 1


def counted(story: Story, lang: str) -> Counts:
    """Pairs, and findings by kind and grade, of one story."""
    report = xlate.check(story)
    langs = {a.id: a.lang for a in story.articles}
    count: Counts = Counter({(lang, "pairs"): pairs_of(report)})
    for finding in report.findings:
        if crossing(finding, langs):
            rank = finding.severity.rank
            grade = "major" if rank >= MAJOR else "minor" if rank >= MINOR else "note"
            count[lang, grade] += 1
            count[lang, f"{grade} {finding.kind}"] += 1
    return count


def measure(args: argparse.Namespace) -> Outcome:
    present("stories-wmt-dev")
    count: Counts = Counter()
    for story in sample(list(stories(folder())), args.limit):
        chosen = [a for a in story.articles if a.original or a.outlet.startswith("ref")]
        original = next((a for a in chosen if a.original), None)
        if original is not None and len(chosen) > 1:
            count.update(counted(Story(id=story.id, articles=tuple(chosen)), original.lang))
    lines: list[list[Cell]] = []
    figures = []
    for lang in sorted({lang for lang, _ in count}):
        pairs = max(1, count[lang, "pairs"])
        grades = [100 * count[lang, grade] / pairs for grade in ("major", "minor")]
        kinds = sorted({k.split()[1] for at, k in count if at == lang and k.startswith("major ")})
        told = ", ".join(f"{k} {count[lang, f'major {k}']}" for k in kinds)
        lines.append([lang, pairs, *grades, told])
        figures.append(
            Figure(f"across, {lang}: findings at major or worse", grades[0], "per 100 pairs",
                   "at most 5")
        )  # fmt: skip
    header = ("original", "pairs", "major or worse per 100", "minor per 100", "of major")
    return Outcome([table("Originals and reference translations", header, lines)], figures)


if __name__ == "__main__":
    raise SystemExit(run(__doc__, measure))
