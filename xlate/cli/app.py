"""The group of commands, each from its own file."""

from __future__ import annotations

import click

from xlate import __version__
from xlate.cli.check import check
from xlate.cli.compare import compare
from xlate.cli.demo import demo
from xlate.cli.doctor import doctor
from xlate.cli.kinds import explain, kinds
from xlate.cli.quotes import quotes
from xlate.cli.score import score


class Ordered(click.Group):
    """Shows the commands in the order of use, not of the alphabet."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The names as they were added."""
        return list(self.commands)


@click.group(
    cls=Ordered,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog="Exit codes: 0 passed, 1 findings, 2 wrong usage, 3 not checked, 4 internal error.",
)
@click.version_option(__version__, message="xlate %(version)s")
def cli() -> None:
    """Tell how one statement drifted through several outlets' translations.

    \b
    Start with:
      xlate demo                     see a report on a sample story
      xlate check ours.txt theirs.html agency.txt
      xlate explain condition        what a kind of drift means
    """


for command in (check, compare, quotes, kinds, explain, demo, doctor, score):
    cli.add_command(command)
