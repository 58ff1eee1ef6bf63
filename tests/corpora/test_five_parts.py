"""Each kind of drift has its five parts: file, registry, manual page, test, and a corpus drift."""

from __future__ import annotations

import re
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules
from types import ModuleType

import pytest

from benchmarks.corpora import CORPORA
from xlate import drift
from xlate.drift import KINDS
from xlate.model import Severity
from xlate.score.gold import read_gold

TESTS = Path(__file__).resolve().parents[1] / "drift"

kind = pytest.mark.parametrize("module", KINDS, ids=[module.KIND for module in KINDS])


def _stem(module: ModuleType) -> str:
    return module.__name__.rpartition(".")[2]


@kind
def test_the_file_says_what_it_is(module: ModuleType) -> None:
    assert re.fullmatch(r"XL\d{3}", module.ID)
    assert module.KIND.replace("-", "_") == _stem(module)
    assert isinstance(module.SEVERITY, Severity)
    assert callable(getattr(module, "check", None)) or callable(
        getattr(module, "check_story", None)
    )


def test_the_registry_has_every_file_once() -> None:
    modules = [import_module(f"{drift.__name__}.{m.name}") for m in iter_modules(drift.__path__)]
    assert {m.__name__ for m in modules if hasattr(m, "KIND")} == {m.__name__ for m in KINDS}
    assert len({m.ID for m in KINDS}) == len({m.KIND for m in KINDS}) == len(KINDS)


@kind
def test_the_manual_page_has_its_parts(module: ModuleType) -> None:
    page = module.__doc__ or ""
    for part in ("What it means: ", "Why an editor cares: ", "Bad:  ", "Good: ", "Source: "):
        assert f"\n{part}" in page, part
    name = module.KIND.capitalize()
    assert page.startswith((name, name.replace("-", " ")))


@kind
def test_the_kind_has_a_test_file(module: ModuleType) -> None:
    path = TESTS / f"test_{_stem(module)}.py"
    assert path.is_file(), f"write {path.name}"
    assert "def test_" in path.read_text("utf-8")


@kind
def test_a_corpus_story_has_a_drift_of_the_kind(module: ModuleType) -> None:
    drifts = [d.kind for path in CORPORA.glob("*/*/gold.json") for d in read_gold(path).drifts]
    assert module.KIND in drifts
