"""The manual of drift: every page is the docstring of a kind's module."""

from __future__ import annotations

from inspect import getdoc
from types import ModuleType

from xlate.drift import KINDS


def by_id() -> list[ModuleType]:
    """The kinds in the order of their ids."""
    return sorted(KINDS, key=lambda kind: str(kind.ID))


def summary(kind: ModuleType) -> str:
    """The first paragraph of a kind's page in one line, without its name."""
    first = " ".join(text(kind).split("\n\n", 1)[0].split())
    return first.partition(": ")[2] or first


def rows() -> list[dict[str, str]]:
    """The kinds as plain values."""
    return [
        {
            "id": kind.ID,
            "kind": kind.KIND,
            "severity": str(kind.SEVERITY),
            "summary": summary(kind),
        }
        for kind in by_id()
    ]


def listing() -> str:
    """A table of the kinds."""
    found = rows()
    wide = max(len(row["kind"]) for row in found)
    lines = [
        f"{row['id']}  {row['kind']:<{wide}}  {row['severity']:<8}  {row['summary']}"
        for row in found
    ]
    return "\n".join([*lines, "", "xlate explain KIND shows a kind's manual page."]) + "\n"


def page(name: str) -> str:
    """The manual page of the kind with this name or id.

    Raises:
        KeyError: There is none.
    """
    for kind in KINDS:
        if name.casefold() in (kind.KIND, kind.ID.casefold()):
            head = f"{kind.ID} {kind.KIND} (usually {kind.SEVERITY})"
            return f"{head}\n{'=' * len(head)}\n\n{text(kind)}\n"
    raise KeyError(name)


def text(kind: ModuleType) -> str:
    """A kind's manual page as its file has it."""
    return (getdoc(kind) or "").strip()
