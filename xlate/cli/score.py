"""`xlate score`: how well xlate does on annotated stories."""

from __future__ import annotations

from pathlib import Path

import click

from xlate.cli.options import config_option, json_option, model_option, settings_of
from xlate.cli.output import patience, put


@click.command()
@click.argument("gold", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="GOLD...")
@click.option("--verbose", "-v", is_flag=True, help="List what was missed and what was invented.")
@json_option
@model_option
@config_option
def score(
    gold: tuple[Path, ...], verbose: bool, shape: str, no_model: bool, config: Path | None
) -> None:
    """Score xlate against annotated stories.

    GOLD is a gold.json file, or a folder that holds one; corpora/README.md describes the format.

    \b
    Examples:
      xlate score corpora/*/*/gold.json
      xlate score corpora/drifted/strait-of-amel --verbose
      xlate score corpora/*/*/gold.json --format json | jq .total.drifts
    """
    from xlate.cli import scores
    from xlate.score import score as score_stories

    with patience(f"checking {len(gold)} annotated stories"):
        result = score_stories(gold, settings_of(config, {"no_model": no_model}))
    if shape == "json":
        put(scores.as_json(result), as_is=False)
    else:
        put(scores.as_text(result, verbose))
