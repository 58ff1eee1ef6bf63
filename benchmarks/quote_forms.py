"""Quotes by language: spans between marks on real originals, and F1 on the annotated stories.

    python -m benchmarks.quote_forms [--limit N] [--lang CODE ...] [--verbose] [--json FILE]

First table, on the originals of stories-wmt: each span between marks of four words or more (ten
characters in Japanese) is found as a quote, rejected as a name or a title, or lost. Second table,
on corpora/: exact span and form against gold.json, sources where the span is right, and how many
of the words between marks that nobody says were given as quotes. `--verbose` lists what went wrong.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import xlate
from benchmarks.corpora import CORPORA
from benchmarks.data import folder, present, sample
from benchmarks.program import Figure, Outcome, run
from benchmarks.scores import counted
from benchmarks.spans import touch
from benchmarks.stories import Marked, stories
from benchmarks.table import Cell, table
from xlate.model import Article, Form, Quote
from xlate.quotes.marked import marked_quotes
from xlate.score.gold import read_gold
from xlate.score.places import Places
from xlate.score.quotes import same_source, trimmed
from xlate.score.run import load_articles
from xlate.settings import Settings
from xlate.text.furniture import furniture
from xlate.text.pairs import find_pairs

FORMS = tuple(Form)
FOUND, NAMED, LOST = "found", "named", "lost"


class Judged(NamedTuple):
    """One span between marks of an original, and what became of it."""

    lang: str
    outcome: str
    text: str


class Told(NamedTuple):
    """What one article's quotes count for, by (what, kind), and what is wrong in words."""

    lang: str
    count: Counter[tuple[str, str]]
    wrong: tuple[str, ...]


def judge(article: Article, spans: Iterable[Marked]) -> Iterator[Judged]:
    """Whether each marked span is found as a quote, rejected as a name, or lost."""
    text, lang = article.text, article.lang
    quoted = [(q.start, q.end) for q in xlate.extract_quotes(text, lang)]
    drafts = marked_quotes(text, lang, find_pairs(text, lang), furniture(text, lang))
    paired = [(draft.start, draft.end) for draft in drafts]
    for marked in spans:
        span = (marked.start, marked.end)
        outcome = LOST
        if any(touch(span, quote) for quote in quoted):
            outcome = FOUND
        elif any(touch(span, pair) for pair in paired):
            outcome = NAMED
        yield Judged(lang, outcome, marked.text)


def tell(
    article: Article, gold: Sequence[tuple[tuple[int, int], Form, str | None]],
    unsaid: Sequence[tuple[int, int]],
) -> Told:  # fmt: skip
    """Count an article's quotes against its annotation."""
    found = {trimmed(q)[1:]: q for q in xlate.extract_quotes(article.text, article.lang)}
    wanted = {span: (form, source) for span, form, source in gold}
    count: Counter[tuple[str, str]] = Counter()
    wrong: list[str] = []
    for span, quote in found.items():
        count["given", quote.form] += 1
        if span not in wanted:
            wrong.append(f"+ {quote.form} {quote.text}")
    for span, (form, source) in wanted.items():
        count["wanted", form] += 1
        hit = found.get(span)
        if hit is None:
            wrong.append(f"- {form} {article.text[slice(*span)]}")
            continue
        count["right", form] += hit.form == form
        if hit.form != form:
            wrong.append(f"~ {form}, not {hit.form}: {hit.text}")
        wrong += _source(count, source, hit)
    count["unsaid", ""] = len(unsaid)
    count["spoken", ""] = sum(span in found for span in unsaid)
    return Told(article.lang, count, tuple(wrong))


def _source(count: Counter[tuple[str, str]], wanted: str | None, quote: Quote) -> list[str]:
    """Count a source; what is wrong with it in words."""
    label = (quote.source.name or quote.source.text) if quote.source else None
    right = bool(wanted and label) and same_source(wanted or "", label or "")
    count["wanted", "source"] += bool(wanted)
    count["given", "source"] += bool(label)
    count["right", "source"] += right
    if right or not (wanted or label):
        return []
    cue = quote.cue.text if quote.cue else None
    return [f"@ {wanted}, not {label} ({cue}): {quote.text[:40]}"]


def annotated(corpora: Path, langs: Sequence[str]) -> Iterator[Told]:
    """What each annotated article counts for."""
    for path in sorted(corpora.glob("*/*/gold.json")):
        gold = read_gold(path)
        if langs and not set(langs) & set(gold.langs):
            continue
        story = load_articles(path, gold, Settings())
        places = Places(path, gold, story)
        words = [
            (article.id, places_of)
            for article in story.articles
            for places_of in _unsaid(article, gold.not_quotes)
        ]
        for article in story.articles:
            if langs and article.lang not in langs:
                continue
            quotes = [
                ((places.quotes[q.id].start, places.quotes[q.id].end), q.form, q.source)
                for q in gold.quotes
                if places.quotes[q.id].article_id == article.id
            ]
            yield tell(article, quotes, [span for owner, span in words if owner == article.id])


def _unsaid(article: Article, items: Iterable[object]) -> Iterator[tuple[int, int]]:
    """Where the words stand that the annotation says nobody says."""
    name = Path(article.path or article.id).name
    for item in items:
        text = getattr(item, "text", "")
        if getattr(item, "file", "") != name:
            continue
        at = -1
        for _ in range(getattr(item, "nth", 1)):
            at = article.text.find(text, at + 1)
        if at >= 0:
            yield at, at + len(text)


def _originals(limit: int | None, langs: Sequence[str]) -> list[Judged]:
    present("stories-wmt-dev")
    judged: list[Judged] = []
    for story in sample(list(stories(folder())), limit):
        for article in story.articles:
            if article.original and (not langs or article.lang in langs):
                judged += judge(article, [m for m in story.marked if m.article_id == article.id])
    return judged


def _original_table(judged: Sequence[Judged]) -> tuple[str, list[Figure]]:
    count = Counter((j.lang, j.outcome) for j in judged)
    rows: list[list[Cell]] = []
    figures: list[Figure] = []
    for lang in sorted({j.lang for j in judged}):
        found, named, lost = (count[lang, outcome] for outcome in (FOUND, NAMED, LOST))
        share = 100 * found / max(1, found + lost)
        rows.append([lang, found + named + lost, found, named, lost, share])
        figures.append(Figure(f"marked spans of originals, {lang}, found", share, "%", "near 100"))
    header = ("language", "spans", "found", "as a name", "lost", "found %")
    return table("Spans between marks on real originals, names apart", header, rows), figures


def _corpora_table(told: Sequence[Told]) -> tuple[str, list[Figure]]:
    total: dict[str, Counter[tuple[str, str]]] = {}
    for one in told:
        total.setdefault(one.lang, Counter()).update(one.count)
    rows: list[list[Cell]] = []
    figures: list[Figure] = []
    for lang, count in sorted(total.items()):
        row: list[Cell] = [lang, sum(count["wanted", form] for form in FORMS)]
        for kind in (*FORMS, "source"):
            sums = (count[what, kind] for what in ("right", "given", "wanted"))
            f1 = 100 * counted(*sums).f1
            row.append(f1 if count["wanted", kind] or count["given", kind] else None)
            if kind in (Form.DIRECT, "source") and count["wanted", kind]:
                figures.append(Figure(f"{kind} quotes, {lang}, F1" if kind != "source" else
                                      f"sources, {lang}, F1", f1, "%", "near 100"))  # fmt: skip
        rows.append([*row, count["unsaid", ""], count["spoken", ""]])
    header = ("language", "quotes", *(f"{form} F1" for form in FORMS), "source F1", "unsaid",
              "given")  # fmt: skip
    return table("Annotated stories: exact span and form", header, rows), figures


def measure(args: argparse.Namespace) -> Outcome:
    langs = args.lang or ()
    judged = _originals(args.limit, langs)
    told = sample(list(annotated(CORPORA, langs)), args.limit)
    first, figures = _original_table(judged)
    second, more = _corpora_table(told)
    tables = [first, second]
    if args.verbose:
        tables.append(
            "\n".join(f"{j.lang} {j.outcome}: {j.text}" for j in judged if j.outcome != FOUND)
        )
        tables.append("\n".join(f"{t.lang} {wrong}" for t in told for wrong in t.wrong))
    return Outcome(tables, [*figures, *more])


def _options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--lang", nargs="+", metavar="CODE", help="these languages only")
    parser.add_argument("--verbose", action="store_true", help="list what went wrong")


if __name__ == "__main__":
    raise SystemExit(run(__doc__, measure, _options))
