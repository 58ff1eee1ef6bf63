"""Option values whose choices come from the registries, read only when they are needed."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import click
from click.shell_completion import CompletionItem

_NEAR = 0.75  # a slip of the finger; at difflib's own 0.6 "severe" would be taken for "never"


class Output(NamedTuple):
    """A report to write: its format, and the file, or None for standard output."""

    format: str
    path: Path | None


Names = Callable[[], Iterable[str]]


def formats() -> Iterable[str]:
    """Names of the report formats."""
    from xlate.report import FORMATS

    return tuple(FORMATS)


def kinds() -> Iterable[str]:
    """Names and ids of the kinds of drift."""
    from xlate.drift import KINDS

    return tuple(name for kind in KINDS for name in (kind.KIND, kind.ID))


def translators() -> Iterable[str]:
    """Names of the translators that xlate can speak to."""
    from xlate.translate import ADAPTERS

    return tuple(ADAPTERS)


def severities() -> Iterable[str]:
    """Names of the severities, and `never`."""
    from xlate.model import Severity

    return (*map(str, Severity), "never")


if TYPE_CHECKING:
    _StringType = click.ParamType[str]
    _OutputType = click.ParamType[Output]
else:  # click before 8.4 knows no type arguments at run time
    _StringType = _OutputType = click.ParamType


class OneOf(_StringType):
    """One name out of a registry."""

    name = "name"

    def __init__(self, names: Names, what: str) -> None:
        self.names = names
        self.what = what

    def get_metavar(self, param: click.Parameter, ctx: click.Context | None = None) -> str:
        """The choices, as help shows them."""
        return f"[{'|'.join(self.names())}]"

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """The name, if the registry has it."""
        if value not in self.names():
            self.fail(unknown(value, self.what, self.names()), param, ctx)
        return value

    def shell_complete(
        self, ctx: click.Context, param: click.Parameter, incomplete: str
    ) -> list[CompletionItem]:
        """What the shell offers after the letters typed so far."""
        return [CompletionItem(name) for name in self.names() if name.startswith(incomplete)]


class Several(OneOf):
    """Names out of a registry with commas between."""

    def get_metavar(self, param: click.Parameter, ctx: click.Context | None = None) -> str:
        """A word: the whole list would be longer than the help."""
        return f"{self.what.upper()}[,{self.what.upper()}]..."

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """The names with commas between, each of which the registry has."""
        for name in split([value]):
            super().convert(name, param, ctx)
        return value


class OutputType(_OutputType):
    """`NAME` or `NAME=FILE`."""

    name = "output"

    def get_metavar(self, param: click.Parameter, ctx: click.Context | None = None) -> str:
        """The choices, and that a file may follow."""
        return f"[{'|'.join(formats())}][=FILE]"

    def convert(
        self, value: str | Output, param: click.Parameter | None, ctx: click.Context | None
    ) -> Output:
        """The output, if the format is known and the file can be one."""
        if isinstance(value, Output):
            return value
        name, equals, file = value.partition("=")
        if name not in formats():
            self.fail(unknown(name, "format", formats()), param, ctx)
        if not equals:
            return Output(name, None)
        path = Path(file)
        if not file or path.is_dir():
            self.fail(f"{value!r} names no file after the sign.", param, ctx)
        if not path.parent.is_dir():
            self.fail(f"{path}: its folder does not exist.", param, ctx)
        return Output(name, path)

    def shell_complete(
        self, ctx: click.Context, param: click.Parameter, incomplete: str
    ) -> list[CompletionItem]:
        """What the shell offers after the letters typed so far."""
        return [CompletionItem(name) for name in formats() if name.startswith(incomplete)]


def unknown(value: str, what: str, names: Iterable[str]) -> str:
    """Says that a name is unknown, with the nearest ones or all."""
    from difflib import get_close_matches

    known = list(names)
    near = get_close_matches(value, known, n=3, cutoff=_NEAR)
    if near:
        return f"no {what} is called {value!r}; did you mean {' or '.join(near)}?"
    return f"no {what} is called {value!r}; there are {', '.join(known)}."


def split(values: Iterable[str]) -> tuple[str, ...]:
    """The names of a repeatable option that also takes commas."""
    return tuple(name.strip() for value in values for name in value.split(",") if name.strip())
