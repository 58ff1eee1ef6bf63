"""`xlate kinds` and `xlate explain`: what xlate looks for, and each kind's manual page."""

from __future__ import annotations

import json

import click

from xlate.cli.choices import OneOf
from xlate.cli.choices import kinds as names
from xlate.cli.options import json_option
from xlate.cli.output import put


@click.command()
@json_option
def kinds(shape: str) -> None:
    """List the kinds of drift with their ids and default severities.

    \b
    Examples:
      xlate kinds
      xlate kinds --format json
    """
    from xlate.cli import manual

    if shape == "json":
        put(json.dumps(manual.rows(), indent=1, ensure_ascii=False) + "\n", as_is=False)
    else:
        put(manual.listing())


@click.command()
@click.argument("kind", type=OneOf(names, "kind"), metavar="KIND")
def explain(kind: str) -> None:
    """Show the manual page of a kind of drift, by its id or its name.

    \b
    Examples:
      xlate explain XL104
      xlate explain condition
    """
    from xlate.cli import manual

    put(manual.page(kind))
