"""The collation's columns as word links: no worse than linking each pair by itself?

    python -m benchmarks.collation [--limit N] [--json FILE]

Two words of two renderings are linked by a collation if they stand in one column. On MTRef each
pair is laid out as a statement of two and both sets of links are measured against the gold ones.
On stories (`--limit` of them, 15 by default) the columns of each statement are compared with the
direct links of each two renderings: pairs with the base, for which the columns were made, apart
from pairs without it, whose links follow from the base's words alone.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Sequence
from itertools import combinations

from benchmarks.data import Row, folder, present, rows, sample
from benchmarks.program import Figure, Outcome, run
from benchmarks.scores import averaged, counted
from benchmarks.stories import BenchStory, stories
from benchmarks.table import table
from benchmarks.word_links import gold
from xlate.align import Aligned, align_quotes, word_links
from xlate.align.collation import collate
from xlate.model import Collation
from xlate.quotes import find_quotes
from xlate.settings import Settings
from xlate.text.words import words_of_tokens

Links = set[tuple[int, int]]
STORIES = 15
MOST_RENDERINGS = 12


def column_links(
    collation: Collation, pair: tuple[int, int], starts: tuple[Sequence[int], Sequence[int]]
) -> Links:
    """Pairs of word indices of two witnesses that stand in one column.

    Args:
        collation: The columns.
        pair: The witnesses' places.
        starts: The start of each word of either witness.
    """
    first, second = ({start: n for n, start in enumerate(side)} for side in starts)
    return {
        (first[x.start], second[y.start])
        for column in collation.columns
        for x in column.cells[pair[0]]
        for y in column.cells[pair[1]]
    }


def two_rendering_links(row: Row, settings: Settings) -> tuple[Links, Links]:
    """The direct links of a row's pair, and those of the collation made of them."""
    a, b = words_of_tokens(row["a"], "en"), words_of_tokens(row["b"], "en")
    links = word_links(a, b, "en", settings)
    laid = collate(("a", "b"), (a, b), 0, ({}, links))
    return set(links), column_links(laid, (0, 1), ([w.start for w in a], [w.start for w in b]))


def statement_links(aligned: Aligned, settings: Settings) -> Iterator[tuple[bool, Links, Links]]:
    """For each two renderings: whether one is the base, the column links, the direct ones."""
    units = aligned.units[:MOST_RENDERINGS]
    for x, y in combinations(range(len(units)), 2):
        if units[x].quote.id == units[y].quote.id:
            continue
        one, other = units[x].words, units[y].words
        starts = ([w.start for w in one], [w.start for w in other])
        columns = column_links(aligned.statement.collation, (x, y), starts)
        direct = set(word_links(one, other, units[x].lang, settings))
        yield aligned.base in (x, y), columns, direct


def story_links(story: BenchStory, settings: Settings) -> Iterator[tuple[bool, Links, Links]]:
    """The same over all statements of a story's English articles."""
    articles = story.story().articles
    quotes = [quote for article in articles for quote in find_quotes(article)]
    for aligned in align_quotes(articles, quotes, settings):
        if len(aligned.units) > 1:
            yield from statement_links(aligned, settings)


def _on_mtref(data: Sequence[Row], settings: Settings) -> tuple[str, list[Figure]]:
    links = [two_rendering_links(row, settings) for row in data]
    lines = []
    scores = {}
    for place, name in enumerate(("direct links", "columns")):
        for label, possible in (("sure + possible", True), ("sure", False)):
            score = averaged(
                (found[place], gold(row, possible)) for found, row in zip(links, data, strict=True)
            )
            scores[name, label] = 100 * score.f1
            lines.append((f"{name}, {label}", *score.percent()))
    wanted = f"no less than {scores['direct links', 'sure + possible']:.1f} (direct links)"
    figure = Figure(
        "collation, MTRef, F1 of columns", scores["columns", "sure + possible"], "%", wanted
    )
    heading = f"MTRef as statements of two: {len(data)} pairs, against gold links"
    return table(heading, ("links", "P", "R", "F1"), lines), [figure]


def _on_stories(chosen: Sequence[BenchStory], settings: Settings) -> tuple[str, list[Figure]]:
    found = [item for story in chosen for item in story_links(story, settings)]
    lines = []
    figures = []
    for title, bases in (("with the base", (True,)), ("without the base", (False,)),
                         ("all", (True, False))):  # fmt: skip
        some = [(columns, direct) for base, columns, direct in found if base in bases]
        score = counted(
            sum(len(c & d) for c, d in some),
            sum(len(c) for c, _ in some),
            sum(len(d) for _, d in some),
        )
        lines.append((title, len(some), *score.percent()))
        figures.append(Figure(f"collation, stories, columns as direct links, {title}",
                              100 * score.f1))  # fmt: skip
    heading = f"Stories: columns against direct links of each two renderings, {len(chosen)} stories"
    return table(heading, ("pairs of renderings", "number", "P", "R", "F1"), lines), figures


def measure(args: argparse.Namespace) -> Outcome:
    settings = Settings()
    data = sample(rows("wordalign-mtref-dev"), args.limit)
    present("stories-wmt-dev")
    chosen = sample(list(stories(folder())), min(args.limit or STORIES, STORIES))
    shown, figures = _on_mtref(data, settings)
    more, others = _on_stories(chosen, settings)
    return Outcome([shown, more], [*figures, *others])


if __name__ == "__main__":
    raise SystemExit(run(__doc__, measure))
