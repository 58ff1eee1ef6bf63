"""The command line: parse, build, run, render, exit.

This file and the commands import nothing but click and the standard library at their top; what a
command needs is imported when it runs, so that `xlate --help` answers at once.
"""

from xlate.cli.main import main

__all__ = ["main"]
