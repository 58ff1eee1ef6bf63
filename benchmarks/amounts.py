"""Amounts by value across languages: how often a sentence and its English tell the same ones.

    python -m benchmarks.amounts [--limit N] [--lang CODE ...] [--verbose] [--json FILE]

On parallel-dev, sentences with their English; on stories-wmt, paragraphs of Russian, Ukrainian and
Japanese originals with the English of two translators. A pair agrees when each amount of one side
is the same, by `xlate.text.amounts.same`, as one of the other. "one" and "first" do not count: they
are as often an article. `--verbose` lists the pairs where an amount is on one side only.
"""

from __future__ import annotations

import argparse
import gzip
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from benchmarks.data import Absent, folder, present, rows, sample
from benchmarks.program import Figure, Outcome, run
from benchmarks.table import Cell, table
from xlate.text.amounts import READERS, Amount, amounts, same

REFERENCES = ("ref-A", "ref-B")


class Pair(NamedTuple):
    """A text and its English."""

    lang: str
    text: str
    english: str


class Compared(NamedTuple):
    """The amounts of a pair that the other side does not answer."""

    pair: Pair
    told: int
    left: tuple[Amount, ...]
    right: tuple[Amount, ...]


def compare(pair: Pair) -> Compared:
    """Match the amounts of the two sides one to one, left to right."""
    left, right = list(amounts(pair.text, pair.lang)), list(amounts(pair.english, "en"))
    told = sum(map(_weighs, left)) + sum(map(_weighs, right))
    for amount in list(left):
        answer = next((other for other in right if same(amount, other)), None)
        if answer is not None:
            left.remove(amount)
            right.remove(answer)
    alone = tuple(filter(_weighs, left)), tuple(filter(_weighs, right))
    return Compared(pair, told, *alone)


def _weighs(amount: Amount) -> bool:
    """Whether an amount is more than a bare "one"."""
    return amount.high is not None or amount.value not in (1, amount.factor)


def sentences(langs: Sequence[str]) -> Iterator[Pair]:
    """The sentences of parallel-dev in the languages that amounts are read in."""
    for lang in sorted(READERS):
        path = folder() / "parallel-dev" / f"{lang}-en.tsv.gz"
        if lang == "en" or (langs and lang not in langs):
            continue
        if not path.is_file():
            raise Absent(f"parallel-dev/{path.name} is absent")
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            for line in lines:
                text, english, *_ = line.rstrip("\n").split("\t")
                yield Pair(lang, text, english)


def originals(langs: Sequence[str]) -> Iterator[Pair]:
    """The spans of story originals with each translator's span of the same sentence."""
    present("stories-wmt-dev")
    for row in rows("stories-wmt-dev"):
        articles = row["articles"]
        source = next(a for a in articles if a["outlet"] == "original")
        lang = source["lang"]
        if lang not in READERS or (langs and lang not in langs):
            continue
        spans = {s[2]: source["text"][s[0] : s[1]] for s in source["segments"] if not s[3]}
        for article in articles:
            if not str(article.get("outlet", "")).endswith(REFERENCES):
                continue
            for start, end, sentence, framed in article["segments"]:
                if not framed and sentence in spans:
                    yield Pair(lang, spans[sentence], article["text"][start:end])


def _table(title: str, compared: Sequence[Compared]) -> tuple[str, list[Figure]]:
    lines: list[list[Cell]] = []
    figures: list[Figure] = []
    for lang in sorted({c.pair.lang for c in compared}):
        own = [c for c in compared if c.pair.lang == lang]
        told = [c for c in own if c.told]
        open_ = [c for c in told if c.left or c.right]
        share = 100 * (1 - len(open_) / max(1, len(told)))
        alone = 100 * len(open_) / len(own)
        sides = sum(bool(c.left) for c in open_), sum(bool(c.right) for c in open_)
        agreed = len(told) - len(open_)
        lines.append([lang, len(own), len(told), agreed, share, len(open_), alone, *sides])
        figures.append(Figure(f"{title}, {lang}, agree", share, "%", "near 100"))
    header = ("language", "pairs", "with amounts", "agree", "agree %", "unanswered",
              "% of pairs", "original only", "English only")  # fmt: skip
    return table(title, header, lines), figures


def _told(compared: Sequence[Compared]) -> str:
    lines = []
    for one in compared:
        if one.left or one.right:
            left = "; ".join(f"{one.pair.text[a.start : a.end]} {_value(a)}" for a in one.left)
            right = "; ".join(f"{one.pair.english[a.start : a.end]} {_value(a)}" for a in one.right)
            lines += [f"{one.pair.lang}: [{left}] / [{right}]", f"   {one.pair.text}",
                      f"   {one.pair.english}"]  # fmt: skip
    return "\n".join(lines)


def _value(amount: Amount) -> str:
    high = f"-{float(amount.high):g}" if amount.high is not None else ""
    return f"({amount.kind} {float(amount.value):g}{high} {amount.unit})"


def measure(args: argparse.Namespace) -> Outcome:
    langs = args.lang or ()
    first = [compare(pair) for pair in sample(list(sentences(langs)), args.limit)]
    second = [compare(pair) for pair in sample(list(originals(langs)), args.limit)]
    parts = [("parallel-dev", first), ("stories-wmt", second)]
    tables: list[str] = []
    figures: list[Figure] = []
    for title, compared in parts:
        if compared:
            shown, more = _table(f"Amounts, {title}", compared)
            tables.append(shown)
            figures += more
    if args.verbose:
        tables += [_told(compared) for _, compared in parts]
    return Outcome(tables, figures)


def _options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--lang", nargs="+", metavar="CODE", help="these languages only")
    parser.add_argument("--verbose", action="store_true", help="list what is on one side only")


if __name__ == "__main__":
    raise SystemExit(run(__doc__, measure, _options))
