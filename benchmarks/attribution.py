"""Attribution on PolNeAR: exact and overlap F1 of content, source and cue; quotes between marks.

    python benchmarks/attribution.py [--part dev|train]

The data directory is the environment variable XLATE_BENCH, or else ../shared/bench beside the
repository. Marks are stripped from contents on both sides. A quote with `within` set is not scored
unless a gold content has exactly its span.
"""

from __future__ import annotations

import argparse
import gzip
import json
import os
import time
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from xlate.model import Article, Quote
from xlate.quotes import find_quotes

Span = tuple[int, int]
MARKS = "\"“”„‟'‘’`«»"
HERE = Path(__file__).resolve().parent.parent


def load(part: str) -> Iterator[dict[str, Any]]:
    folder = Path(os.environ.get("XLATE_BENCH", HERE.parent / "shared" / "bench"))
    with gzip.open(folder / f"attribution-polnear-{part}.jsonl.gz", "rt", encoding="utf-8") as file:
        for line in file:
            yield json.loads(line)


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

    def row(self) -> str:
        """The scores, in percent."""
        exact = _scores(self.exact, self.predicted, self.exact, self.gold)
        near = _scores(self.near_predicted, self.predicted, self.near_gold, self.gold)
        return " | ".join(
            f"{name} P {p} R {r} F1 {f1}"
            for name, (p, r, f1) in (("exact", exact), ("overlap", near))
        )


def _touches(span: Span, others: Iterable[Span]) -> bool:
    return any(span[0] < end and start < span[1] for start, end in others)


def _scores(hit_p: int, predicted: int, hit_g: int, gold: int) -> tuple[str, str, str]:
    precision, recall = hit_p / max(1, predicted), hit_g / max(1, gold)
    f1 = 2 * precision * recall / max(1e-9, precision + recall)
    return f"{100 * precision:5.1f}", f"{100 * recall:5.1f}", f"{100 * f1:5.1f}"


def contents(text: str, quotes: Iterable[Quote], gold: set[Span]) -> set[Span]:
    found = set()
    for quote in quotes:
        span = strip_marks(text, (quote.start, quote.end))
        if quote.within is None or span in gold:
            found.add(span)
    return found


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--part", default="dev")
    part = parser.parse_args().part
    tallies = {role: Tally() for role in ("content", "source", "cue")}
    direct = hits = stray = marked = stray_long = marked_long = articles = 0
    seconds = 0.0
    for row in load(part):
        text = row["text"]
        articles += 1
        began = time.perf_counter()
        quotes = find_quotes(Article(id=row["id"], outlet="bench", lang="en", text=text))
        seconds += time.perf_counter() - began
        raw = {role: {(s, e) for a in row["attributions"] for s, e in a[role]} for role in tallies}
        gold = {strip_marks(text, span) for span in raw["content"]}
        tallies["content"].add(contents(text, quotes, gold), gold)
        for role in ("source", "cue"):
            mentions = (getattr(quote, role) for quote in quotes)
            tallies[role].add({(m.start, m.end) for m in mentions if m}, raw[role])
        spans = {strip_marks(text, (quote.start, quote.end)) for quote in quotes}
        wanted = {strip_marks(text, span) for span in raw["content"] if between_marks(text, span)}
        direct += len(wanted)
        hits += len(wanted & spans)
        for quote in quotes:
            if quote.form == "indirect":
                continue
            alone = not _touches((quote.start, quote.end), gold)
            long = len(quote.text.split()) >= 4
            marked, stray = marked + 1, stray + alone
            marked_long, stray_long = marked_long + long, stray_long + (alone and long)
    print(f"PolNeAR {part}: {articles} articles, {articles / seconds:.0f} articles/s")
    for role, tally in tallies.items():
        print(f"{role:8}{tally.row()}")
    print(f"between marks: exact recall {100 * hits / direct:.2f} of {direct}")
    print(
        f"marked, no gold content: {100 * stray / marked:.1f} % of {marked}; "
        f"4+ words {100 * stray_long / marked_long:.1f} % of {marked_long}"
    )


if __name__ == "__main__":
    main()
