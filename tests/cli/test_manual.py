"""The manual in docs/ is what the kinds' docstrings say."""

from __future__ import annotations

from pathlib import Path
from runpy import run_path
from types import SimpleNamespace

from xlate.cli.manual import summary
from xlate.drift import KINDS

DOCS = Path(__file__).resolve().parents[2] / "docs"
PROGRAM = run_path(str(DOCS / "drift_manual.py"), run_name="docs")


def test_the_manual_is_fresh() -> None:
    written = (DOCS / "drift-manual.md").read_text("utf-8")
    assert written == PROGRAM["manual"](), "run python docs/drift_manual.py"


def test_the_manual_has_a_page_for_each_kind() -> None:
    text = PROGRAM["manual"]()
    for kind in KINDS:
        assert f"\n## {kind.ID} {kind.KIND}\n" in text
        assert f"(#{kind.ID.lower()}-{kind.KIND})" in text


def test_a_summary_is_the_first_paragraph_without_the_name() -> None:
    kind = SimpleNamespace(__doc__="Name: one thing,\nor another.\n\nMore: words.")
    assert summary(kind) == "one thing, or another."  # type: ignore[arg-type]
