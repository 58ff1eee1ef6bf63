"""Quotes that render the same words: pairs of marked spans, same statement or not, on stories.

    python -m benchmarks.quote_alignment [--limit N] [--across] [--json FILE]

Each story's English articles are checked as one story; two marked spans are "same" if a statement
holds renderings that overlap both. Beside it, in the same run: rapidfuzz's edit ratio and token-set
ratio, each at its best threshold on these very pairs. `--across` adds original with English. The
second table says which of the marked spans are found as quotes, by language.
"""

from __future__ import annotations

import argparse
import time
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import NamedTuple

import xlate
from benchmarks.data import folder, present, sample
from benchmarks.peers import edit_ratios
from benchmarks.program import Figure, Outcome, run
from benchmarks.scores import PRF, best_f1, counted
from benchmarks.spans import touch
from benchmarks.stories import BenchStory, Marked, labelled_pairs, stories
from benchmarks.table import Cell, table
from xlate.model import Statement, Story

WANTED = {"en": "above 85 (token-set ratio); static vectors 80", "across": "above 73"}


class Judged(NamedTuple):
    """A labelled pair of marked spans, and whether xlate puts them into one statement."""

    x: Marked
    y: Marked
    same: bool
    found: bool


def statements_of(span: Marked, statements: Sequence[Statement]) -> frozenset[str]:
    """The ids of the statements that hold a rendering overlapping the span."""
    return frozenset(
        statement.id
        for statement in statements
        for rendering in statement.renderings
        if rendering.part.article_id == span.article_id
        and touch((rendering.part.start, rendering.part.end), (span.start, span.end))
    )


def judge(
    story: BenchStory, statements: Sequence[Statement], langs: tuple[str, str] = ("en", "en")
) -> list[Judged]:
    """The labelled pairs of a story with what the statements make of them."""
    held = {m: statements_of(m, statements) for m in story.marked}
    return [
        Judged(x, y, same, bool(held[x] & held[y])) for (x, y), same in labelled_pairs(story, langs)
    ]


def pair_score(judged: Iterable[Judged]) -> PRF:
    """F1 of "same statement" over pairs."""
    count = Counter((j.found, j.same) for j in judged)
    hits = count[True, True]
    return counted(hits, hits + count[True, False], hits + count[False, True])


def _system_rows(judged: Sequence[Judged]) -> list[list[Cell]]:
    lines: list[list[Cell]] = [["xlate", *pair_score(judged).percent(), None]]
    for name, ratios in edit_ratios([(j.x.text, j.y.text) for j in judged]).items():
        best, threshold = best_f1((r, j.same) for r, j in zip(ratios, judged, strict=True))
        lines.append([f"{name}, best threshold", *best.percent(), threshold])
    return lines


def found_quotes(story: BenchStory) -> Counter[tuple[str, str]]:
    """By language: marked spans, those overlapped by a quote, those found to the character."""
    count: Counter[tuple[str, str]] = Counter()
    for article in story.articles:
        spans = [(m.start, m.end) for m in story.marked if m.article_id == article.id]
        quotes = xlate.extract_quotes(article.text, article.lang)
        quoted = [(q.start, q.end) for q in quotes]
        trimmed = {_trimmed(article.text, span) for span in quoted}
        count[article.lang, "articles"] += 1
        count[article.lang, "quotes"] += len(quotes)
        count[article.lang, "marked"] += len(spans)
        count[article.lang, "overlapped"] += sum(any(touch(s, q) for q in quoted) for s in spans)
        count[article.lang, "exact"] += sum(_trimmed(article.text, s) in trimmed for s in spans)
    return count


def _trimmed(text: str, span: tuple[int, int]) -> tuple[int, int]:
    """The span without white space and a closing comma or full stop: houses differ there."""
    words = text[slice(*span)].rstrip(" \n\t.,，。、")
    start = span[0] + len(words) - len(words.lstrip())
    return start, span[0] + len(words)


def _quote_table(chosen: Sequence[BenchStory]) -> tuple[str, list[Figure]]:
    count: Counter[tuple[str, str]] = Counter()
    for story in chosen:
        count.update(found_quotes(story))
    lines: list[list[Cell]] = []
    figures: list[Figure] = []
    for lang in sorted({lang for lang, _ in count}):
        marked = max(1, count[lang, "marked"])
        shares = [100 * count[lang, key] / marked for key in ("overlapped", "exact")]
        numbers = [count[lang, key] for key in ("articles", "quotes", "marked")]
        lines.append([lang, *numbers, *shares])
        figures.append(Figure(f"marked spans found as quotes, {lang}", shares[0], "%", "near 100"))
    header = ("language", "articles", "quotes", "marked spans", "overlapped %", "exact %")
    return table("Marked spans that are found as quotes", header, lines), figures


def measure(args: argparse.Namespace) -> Outcome:
    present("stories-wmt-dev")
    chosen = sample(list(stories(folder())), args.limit)
    began = time.perf_counter()
    judged = [j for s in chosen for j in judge(s, xlate.check(s.story()).statements)]
    seconds = time.perf_counter() - began
    articles = sum(a.lang == "en" for s in chosen for a in s.articles)
    header = ("system", "P", "R", "F1", "threshold")
    same = sum(j.same for j in judged)
    heading = (
        f"English with English: {len(chosen)} stories, {len(judged)} pairs, {same} the same "
        f"({articles / seconds:.1f} articles/s)"
    )
    tables = [table(heading, header, _system_rows(judged))]
    score = pair_score(judged)
    figures = [Figure("quote alignment, English, F1", 100 * score.f1, "%", WANTED["en"])]
    if args.across:
        crossed = _across(chosen)
        heading = (
            f"Original with English: {len(crossed)} pairs, {sum(j.same for j in crossed)} same"
        )
        tables.append(table(heading, header, _system_rows(crossed)))
        figures.append(Figure("quote alignment, across languages, F1",
                              100 * pair_score(crossed).f1, "%", WANTED["across"]))  # fmt: skip
    shown, found = _quote_table(chosen)
    return Outcome([*tables, shown], [*figures, *found])


def _across(chosen: Sequence[BenchStory]) -> list[Judged]:
    judged: list[Judged] = []
    for story in chosen:
        found = xlate.check(Story(id=story.id, articles=story.articles)).statements
        for lang in sorted({a.lang for a in story.articles} - {"en"}):
            judged += judge(story, found, (lang, "en"))
    return judged


def _options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--across", action="store_true", help="also original with English")


if __name__ == "__main__":
    raise SystemExit(run(__doc__, measure, _options))
