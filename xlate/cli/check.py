"""`xlate check`: one story, from files to verdict."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from xlate.cli.choices import Output
from xlate.cli.options import (
    config_option,
    fail_on_option,
    gathered,
    kind_options,
    load_ahead,
    model_option,
    output_options,
    report_lang_option,
    settings_of,
    translator_options,
    vectors_option,
)
from xlate.cli.output import one_stdout, patience, write_reports

if TYPE_CHECKING:
    from xlate.model import Story

_policy = gathered(
    click.option("--base", metavar="OUTLET", help="Compare the others with this outlet."),
    click.option(
        "--ours", multiple=True, metavar="FILE",
        help="Only findings on this copy of ours fail the check. Repeatable.",
    ),
    fail_on_option,
    click.option(
        "--allow-failures", is_flag=True,
        help="Let the findings decide although an input could not be read.",
    ),
    report_lang_option,
    translator_options,
    click.option("--lang", metavar="CODE", help="Language of articles that do not state one."),
)  # fmt: skip


@click.command()
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@output_options
@_policy
@kind_options
@model_option
@vectors_option
@config_option
def check(
    paths: tuple[str, ...], outputs: tuple[Output, ...], verbose: bool, color: str,
    config: Path | None, **given: Any,
) -> int:  # fmt: skip
    """Compare the versions of one statement and say where the wording drifted.

    Each PATH is an article (.txt, .html, .json), a folder of articles, a manifest (.toml), or -
    for standard input. All of them together are one story.

    \b
    Examples:
      xlate check story/
      xlate check ours.txt agency.html rival.html --base "The Agency"
      xlate check story/ --ours ours.txt --fail-on critical
      xlate check story/ --format terminal --format html=report.html
      xlate check story/ --select number,polarity --format json | jq .findings
      curl -s "$PAGE" | xlate check - agency.txt
    """
    wanted = one_stdout(outputs)
    settings = settings_of(config, given)
    load_ahead(settings, "tags", "pair")

    from xlate.gate import judge
    from xlate.pipeline import check as check_story
    from xlate.pipeline import load_story

    with patience(f"reading {len(paths)} inputs and comparing"):
        story = load_story(list(paths), settings)
        _known_outlet(given["base"], story)
        report = check_story(story, settings)
    verdict = judge(report, settings)
    write_reports(wanted, report, verdict, verbose, color)
    return verdict.exit_code


def _known_outlet(base: str | None, story: Story) -> None:
    """Refuse a base from the command line that no article is from.

    Raises:
        UsageError: Nobody is called so.
    """
    from xlate.cli.choices import unknown
    from xlate.errors import UsageError

    outlets = list(dict.fromkeys(article.outlet for article in story.articles))
    if base is not None and outlets and base not in outlets:
        raise UsageError(f"--base: {unknown(base, 'outlet', outlets)}")
