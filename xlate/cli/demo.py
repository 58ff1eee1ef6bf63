"""`xlate demo`: the sample story, as `check` shows it."""

from __future__ import annotations

import click

from xlate.cli.choices import Output
from xlate.cli.options import load_ahead, output_options, report_lang_option
from xlate.cli.output import one_stdout, patience, say, write_reports


@click.command()
@output_options
@report_lang_option
def demo(outputs: tuple[Output, ...], verbose: bool, color: str, report_lang: str | None) -> None:
    """Show a report on a sample story: an invented agency, and five outlets that quote it.

    The exit code is 0 whatever is found; `xlate check` would give that of the verdict.

    \b
    Examples:
      xlate demo
      xlate demo --verbose | less
      xlate demo --format html=demo.html
    """
    from xlate.settings import Settings

    wanted = one_stdout(outputs)
    settings = Settings(report_lang=report_lang or "en")
    load_ahead(settings, "tags", "pair")

    from xlate.cli.story import folder, sample
    from xlate.gate import judge
    from xlate.pipeline import check

    with patience("reading the sample story"):
        report = check(sample(settings), settings)
    write_reports(wanted, report, judge(report, settings), verbose, color)
    say(f"the articles are in {folder()}")
