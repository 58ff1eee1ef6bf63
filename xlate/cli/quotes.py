"""`xlate quotes`: the quotes of one file."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from xlate.cli.options import config_option, json_option, load_ahead, settings_of
from xlate.cli.output import patience, put, say

if TYPE_CHECKING:
    from xlate.model import Article, Mention, Quote


@click.command()
@click.argument("file", metavar="FILE")
@click.option("--lang", metavar="CODE", help="Language of an article that does not state one.")
@json_option
@config_option
def quotes(file: str, lang: str | None, shape: str, config: Path | None) -> int:
    """List the quotes of an article: form, speaker, reporting words, and the words themselves.

    \b
    Examples:
      xlate quotes article.html
      xlate quotes article.txt --format json
      pbpaste | xlate quotes -
    """
    settings = settings_of(config, {"lang": lang})
    load_ahead(settings, "tags")

    from xlate.pipeline import load_story, model_of
    from xlate.quotes import find_quotes_many

    with patience(f"reading {file}"):
        story = load_story(file, settings)
        quoted = find_quotes_many(story.articles, model_of(settings))
        found = list(zip(story.articles, quoted, strict=True))
    if shape == "json":
        rows = [_row(article, quote) for article, each in found for quote in each]
        put(json.dumps(rows, indent=1) + "\n", as_is=False)
    else:
        put("".join(_listing(article, each) for article, each in found))
    for failure in story.failures:
        say(f"{failure.path}: {failure.reason} ({failure.hint})")
    return 3 if story.failures or not story.articles else 0


def _listing(article: Article, found: tuple[Quote, ...]) -> str:
    from xlate.report.columns import hang
    from xlate.report.safe import one_line

    count = f"{len(found)} quote{'s' * (len(found) != 1)}"
    lines = [f"{one_line(article.outlet)}: {count}"]
    for quote in found:
        who = _named(quote.source) or "nobody named"
        cue = f", {one_line(quote.cue.text)}" if quote.cue else ""
        lines.append(f"  {quote.id}  {quote.form}  {one_line(who)}{cue}")
        lines += hang(one_line(quote.text), "      ", 96)
    return "\n".join(lines) + "\n"


def _named(mention: Mention | None) -> str:
    return (mention.name or mention.text) if mention else ""


def _row(article: Article, quote: Quote) -> dict[str, Any]:
    return {"path": article.path, **quote.model_dump(mode="json")}
