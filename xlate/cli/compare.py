"""`xlate compare`: two sentences, no story needed."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from xlate.cli.options import (
    config_option,
    fail_on_option,
    json_option,
    language,
    load_ahead,
    model_option,
    report_lang_option,
    settings_of,
    translator_options,
)
from xlate.cli.output import put, say


@click.command()
@click.argument("a")
@click.argument("b")
@click.option("--lang-a", metavar="CODE", help="Language of A; else told by its script.")
@click.option("--lang-b", metavar="CODE", help="Language of B; else told by its script.")
@click.option("--metrics", is_flag=True, help="Show BLEU, chrF and TER too.")
@json_option
@fail_on_option
@report_lang_option
@translator_options
@model_option
@config_option
def compare(
    a: str, b: str, lang_a: str | None, lang_b: str | None, metrics: bool, shape: str,
    config: Path | None, **given: Any,
) -> int:  # fmt: skip
    """Compare two renderings of the same words.

    \b
    Examples:
      xlate compare "We will never give up" "We will give up"
      xlate compare --metrics "twelve ships" "12 vessels"
      xlate compare --format json --fail-on critical "$OURS" "$THEIRS"
    """
    from xlate.errors import UsageError

    if not a.strip() or not b.strip():
        raise UsageError("there is nothing to compare: one side is empty", "Give two sentences.")
    settings = settings_of(config, given)
    load_ahead(settings, "pair")

    from xlate.cli import comparison
    from xlate.pipeline import compare as compare_two
    from xlate.text import messages

    tags = [language(tag) if tag else None for tag in (lang_a, lang_b)]
    result = compare_two(a, b, lang_a=tags[0], lang_b=tags[1], settings=settings)
    render = comparison.as_json if shape == "json" else comparison.as_text
    with messages.language(settings.report_lang):
        glosses = comparison.glosses(result, settings)
        put(render(result, metrics, glosses), as_is=shape != "json")
        if unjudged := comparison.unjudged(result):
            say(unjudged)
            return 3
    least = settings.fail_on
    return int(least is not None and any(f.severity.rank >= least.rank for f in result.findings))
