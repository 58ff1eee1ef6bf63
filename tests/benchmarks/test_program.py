"""How a program reads its data, prints its table and ends."""

import argparse
import gzip
import json
from pathlib import Path

import pytest

from benchmarks.data import Absent, rows, sample
from benchmarks.program import Figure, Outcome, run
from benchmarks.table import table


def test_table_aligns_its_columns() -> None:
    shown = table("T", ("name", "F1"), [("a", 5.0), ("longer", None)])
    assert shown == "T\nname     F1\n------  ---\na       5.0\nlonger    -"


def test_a_sample_is_the_same_every_time_and_keeps_the_order() -> None:
    items = list(range(100))
    first = sample(items, 10)
    assert first == sample(items, 10) == sorted(first)
    assert len(set(first)) == 10
    assert sample(items, None) == sample(items, 500) == items


def test_rows_come_from_the_directory_that_the_environment_names(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XLATE_BENCH", str(tmp_path))
    with gzip.open(tmp_path / "made-up.jsonl.gz", "wt", encoding="utf-8") as file:
        file.write('{"id": 1}\n{"id": 2}\n')
    assert rows("made-up") == [{"id": 1}, {"id": 2}]
    with pytest.raises(Absent, match=r"other\.jsonl\.gz is absent"):
        rows("other")


def test_figures_are_written_and_absent_data_are_said(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    def measure(args: argparse.Namespace) -> Outcome:
        if args.limit == 3:
            raise Absent("the set is absent")
        return Outcome(["one", "two"], [Figure("F1", 82.5, "%", "above 76")])

    path = tmp_path / "figures.json"
    assert run("Doc.", measure, argv=["--json", str(path)]) == 0
    assert capsys.readouterr().out == "one\n\ntwo\n"
    assert json.loads(path.read_text("utf-8")) == {
        "limit": None,
        "figures": {"F1": {"value": 82.5, "unit": "%", "wanted": "above 76"}},
    }
    assert run("Doc.", measure, argv=["--limit", "3"]) == 0
    assert capsys.readouterr().out == "skipped: the set is absent\n"
