"""A story's annotation, `gold.json`: its types, and what must hold in it."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from pathlib import Path

from pydantic import Field, ValidationError

from xlate.errors import ReadError
from xlate.model import Form, Frozen, Severity

FILE_NAME = "gold.json"
_HINT = "corpora/README.md describes the format."


class GoldQuote(Frozen):
    """A quote; `text` is its content, `nth` which occurrence in the file is meant."""

    id: str
    file: str
    text: str = Field(min_length=1)
    nth: int = Field(default=1, ge=1)
    form: Form
    source: str | None
    cue: str | None
    group: str | None = None


class NotQuote(Frozen):
    """Words between marks that nobody says, and why they are no quote."""

    file: str
    text: str = Field(min_length=1)
    nth: int = Field(default=1, ge=1)
    why: str


class GoldStatement(Frozen):
    """Quotes that render the same words."""

    id: str
    renderings: tuple[str, ...] = Field(min_length=2)


class Side(Frozen):
    """Words in a quote, or in the sentence around it."""

    quote: str
    text: str = Field(min_length=1)


class Drift(Frozen):
    """A drift from the base `a` to `b`; without `b`, `lacking` is the quote that lacks it.

    A finding of `kind` finds it, and so does one of a kind in `also`. `alike` are other renderings'
    words that say what `a` says: a finding that sets `b` against one of them finds it as well. A
    story of several languages needs them, where the base of a language is not the original.
    """

    statement: str
    kind: str
    a: Side | None
    b: Side | None
    lacking: str | None = None
    severity: Severity
    note: str
    also: tuple[str, ...] = ()
    alike: tuple[Side, ...] = ()

    @property
    def kinds(self) -> frozenset[str]:
        """The kinds that name this drift."""
        return frozenset((self.kind, *self.also))


class Equivalent(Frozen):
    """Two wordings that may not be graded above `at_most`."""

    statement: str
    a: Side
    b: Side
    at_most: Severity


class Gold(Frozen):
    """The annotation of one story."""

    title: str
    about: str
    langs: tuple[str, ...]
    quotes: tuple[GoldQuote, ...]
    not_quotes: tuple[NotQuote, ...]
    statements: tuple[GoldStatement, ...]
    drifts: tuple[Drift, ...]
    equivalent: tuple[Equivalent, ...]


def read_gold(path: Path) -> Gold:
    """The annotation in a file.

    Args:
        path: A `gold.json`, or a folder that holds one.

    Raises:
        ReadError: It cannot be read, is of another form, or uses an id that is not defined; names
            the file and the place.
    """
    file = path / FILE_NAME if path.is_dir() else path
    try:
        gold = Gold.model_validate(json.loads(file.read_text("utf-8")))
    except OSError as error:
        raise ReadError(f"{file}: cannot be read ({error.strerror})", "Check the path.") from None
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(map(str, first["loc"]))
        raise ReadError(f"{file}: {where}: {first['msg']}", _HINT) from None
    except (ValueError, RecursionError) as error:
        raise ReadError(f"{file}: is not valid JSON ({error})", _HINT) from None
    for problem in _problems(gold):
        raise ReadError(f"{file}: {problem}", _HINT)
    return gold


def _problems(gold: Gold) -> Iterator[str]:
    """What does not hold together, in the order of the file."""
    quotes = [quote.id for quote in gold.quotes]
    statements = {statement.id: statement.renderings for statement in gold.statements}
    for name in sorted({name for name in quotes if quotes.count(name) > 1}):
        yield f"quote {name} is defined twice"
    for statement in gold.statements:
        for name in statement.renderings:
            if name not in quotes:
                yield f"statement {statement.id}: quote {name} is not defined"
    lists: dict[str, Sequence[Drift | Equivalent]] = {
        "drifts": gold.drifts,
        "equivalent": gold.equivalent,
    }
    for name, items in lists.items():
        for number, item in enumerate(items):
            for problem in _side_problems(item, statements):
                yield f"{name}[{number}]: {problem}"


def _side_problems(
    item: Drift | Equivalent, statements: dict[str, tuple[str, ...]]
) -> Iterator[str]:
    if item.statement not in statements:
        yield f"statement {item.statement} is not defined"
        return
    named = [side.quote for side in (item.a, item.b) if side is not None]
    if isinstance(item, Drift):
        if not named:
            yield "neither a nor b is given"
        if item.b is None and item.lacking is None:
            yield "b is null, and lacking does not say which quote lacks it"
        if item.a is None and item.alike:
            yield "a is null, and alike says what is like it"
        named += [item.lacking] if item.lacking else []
        named += [side.quote for side in item.alike]
    for name in named:
        if name not in statements[item.statement]:
            yield f"quote {name} is no rendering of {item.statement}"
