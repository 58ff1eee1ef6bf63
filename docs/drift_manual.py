"""Write docs/drift-manual.md from the kinds' docstrings; a test says when it is stale.

python docs/drift_manual.py
"""

from __future__ import annotations

from pathlib import Path
from types import ModuleType

from xlate.cli.manual import by_id, summary, text

PAGE = Path(__file__).with_name("drift-manual.md")
_HEAD = """# The drift manual

Generated from the docstrings in `xlate/drift/` by `docs/drift_manual.py`; do not edit. \
`xlate explain KIND` shows one page of it.

A finding says that two versions differ, never that one of them mistranslates: there may be no \
original. Severities follow MQM; the one given is the default, and a finding can be graded lower \
where little hangs on it.
"""


def manual() -> str:
    """The manual as Markdown."""
    kinds = by_id()
    rows = [f"| {k.ID} | [{k.KIND}](#{_anchor(k)}) | {k.SEVERITY} | {summary(k)} |" for k in kinds]
    table = ["| id | kind | usually | what |", "|---|---|---|---|", *rows]
    return "\n".join([_HEAD, *table, "", *map(_page, kinds)])


def _anchor(kind: ModuleType) -> str:
    return f"{kind.ID}-{kind.KIND}".lower()


def _page(kind: ModuleType) -> str:
    paragraphs = text(kind).split("\n\n")
    parts = [f"## {kind.ID} {kind.KIND}", f"Usually {kind.SEVERITY}."]
    for paragraph in paragraphs:
        # The examples are laid out in lines, which Markdown would run together.
        parts.append(f"```text\n{paragraph}\n```" if paragraph.startswith("Bad:") else paragraph)
    return "\n\n".join(parts) + "\n"


if __name__ == "__main__":
    PAGE.write_text(manual(), "utf-8")
