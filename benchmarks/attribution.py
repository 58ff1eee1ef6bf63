"""Attribution on PolNeAR: exact and overlap F1 of content, source and cue; quotes between marks.

    python -m benchmarks.attribution [--part dev|train] [--no-model | --model FOLDER] [--limit N]
        [--json FILE]

Marks are stripped from contents on both sides. A quote with `within` set is not scored unless a
gold content has exactly its span.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from benchmarks.data import Row, rows, sample
from benchmarks.program import Figure, Outcome, run
from benchmarks.table import table
from xlate.encoder import load
from xlate.model import Article, Quote
from xlate.quotes import find_quotes_many

Span = tuple[int, int]
Scores = tuple[float, float, float]
MARKS = "\"“”„‟'‘’`«»"
ROLES = ("content", "source", "cue")


def strip_marks(text: str, span: Span) -> Span:
    start, end = span
    while start < end and (text[start] in MARKS or text[start].isspace()):
        start += 1
    while start < end and (text[end - 1] in MARKS or text[end - 1].isspace()):
        end -= 1
    return start, end


def between_marks(text: str, span: Span) -> bool:
    start, end = span
    return end - start > 2 and text[start] in MARKS and text[end - 1] in MARKS


class Tally:
    """Exact and overlap hits over all articles."""

    def __init__(self) -> None:
        self.predicted = self.gold = self.exact = self.near_predicted = self.near_gold = 0

    def add(self, predicted: set[Span], gold: set[Span]) -> None:
        """Count one article."""
        self.predicted += len(predicted)
        self.gold += len(gold)
        self.exact += len(predicted & gold)
        self.near_predicted += sum(_touches(span, gold) for span in predicted)
        self.near_gold += sum(_touches(span, predicted) for span in gold)

    def exact_scores(self) -> Scores:
        """Precision, recall and F1 of exact spans, in percent."""
        return _scores(self.exact, self.predicted, self.exact, self.gold)

    def overlap_scores(self) -> Scores:
        """The same where a span counts that overlaps one of the other side."""
        return _scores(self.near_predicted, self.predicted, self.near_gold, self.gold)


def _touches(span: Span, others: Iterable[Span]) -> bool:
    return any(span[0] < end and start < span[1] for start, end in others)


def _scores(hit_p: int, predicted: int, hit_g: int, gold: int) -> Scores:
    precision, recall = hit_p / max(1, predicted), hit_g / max(1, gold)
    f1 = 2 * precision * recall / max(1e-9, precision + recall)
    return 100 * precision, 100 * recall, 100 * f1


def contents(text: str, quotes: Iterable[Quote], gold: set[Span]) -> set[Span]:
    found = set()
    for quote in quotes:
        span = strip_marks(text, (quote.start, quote.end))
        if quote.within is None or span in gold:
            found.add(span)
    return found


@dataclass
class Marked:
    """Quotes between marks: gold ones and which are found, given ones and which are no speech."""

    gold: int = 0
    found: int = 0
    given: int = 0
    stray: int = 0
    given_long: int = 0
    stray_long: int = 0

    def add(self, row: Row, quotes: Iterable[Quote], gold: set[Span]) -> None:
        """Count one article; long ones have four words or more."""
        text = row["text"]
        spans = {strip_marks(text, (quote.start, quote.end)) for quote in quotes}
        raw = [tuple(span) for a in row["attributions"] for span in a["content"]]
        wanted = {strip_marks(text, span) for span in raw if between_marks(text, span)}
        self.gold += len(wanted)
        self.found += len(wanted & spans)
        for quote in quotes:
            if quote.form == "indirect":
                continue
            alone = not _touches((quote.start, quote.end), gold)
            long = len(quote.text.split()) >= 4
            self.given, self.stray = self.given + 1, self.stray + alone
            self.given_long += long
            self.stray_long += alone and long


def measure(args: argparse.Namespace) -> Outcome:
    """Find the quotes of each article and compare them with the annotation."""
    tallies = {role: Tally() for role in ROLES}
    marked = Marked()
    chosen = sample(rows(f"attribution-polnear-{args.part}"), args.limit)
    encoder = None if args.no_model else load(args.model)
    articles = [Article(id=r["id"], outlet="bench", lang="en", text=r["text"]) for r in chosen]
    began = time.perf_counter()
    found = find_quotes_many(articles, encoder)
    seconds = time.perf_counter() - began
    for row, quotes in zip(chosen, found, strict=True):
        text = row["text"]
        raw = {role: {(s, e) for a in row["attributions"] for s, e in a[role]} for role in ROLES}
        gold = {strip_marks(text, span) for span in raw["content"]}
        tallies["content"].add(contents(text, quotes, gold), gold)
        for role in ("source", "cue"):
            mentions = (getattr(quote, role) for quote in quotes)
            tallies[role].add({(m.start, m.end) for m in mentions if m}, raw[role])
        marked.add(row, quotes, gold)
    title = f"PolNeAR {args.part}: {len(chosen)} articles, {len(chosen) / seconds:.0f} a second"
    return _outcome(title, tallies, marked)


def _outcome(title: str, tallies: dict[str, Tally], marked: Marked) -> Outcome:
    header = ("", "exact P", "R", "F1", "overlap P", "R", "F1")
    lines = [(role, *t.exact_scores(), *t.overlap_scores()) for role, t in tallies.items()]
    figures = [
        Figure(f"PolNeAR, {role}, exact F1", tallies[role].exact_scores()[2]) for role in ROLES
    ]
    figures.insert(
        1, Figure("PolNeAR, content, overlap F1", tallies["content"].overlap_scores()[2])
    )
    direct = 100 * marked.found / max(1, marked.gold)
    stray = 100 * marked.stray / max(1, marked.given)
    long = 100 * marked.stray_long / max(1, marked.given_long)
    figures += [
        Figure("PolNeAR, direct speech, exact recall", direct, "%", "at least 98.5"),
        Figure("PolNeAR, marked quotes that are no speech", stray),
        Figure("PolNeAR, the same of four words or more", long),
    ]
    remarks = (
        f"between marks: exact recall {direct:.2f} of {marked.gold}\n"
        f"marked, no gold content: {stray:.1f} % of {marked.given}; "
        f"4+ words {long:.1f} % of {marked.given_long}"
    )
    return Outcome([table(title, header, lines), remarks], figures)


def options(parser: argparse.ArgumentParser) -> None:
    """The part of the set, and the model."""
    parser.add_argument("--no-model", action="store_true", help="the rules alone")
    parser.add_argument("--model", type=Path, help="a folder of model files")
    parser.add_argument("--part", default="dev", choices=("dev", "train"))


if __name__ == "__main__":
    raise SystemExit(run(__doc__, measure, options))
