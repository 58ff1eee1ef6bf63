"""Three systems side by side on made-up rows, and what the model alone counts as a difference."""

import argparse
import gzip
import json
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest

from benchmarks import ablation
from benchmarks.ablation import MODEL, SYSTEMS, Seen, lines_of, measure
from benchmarks.data import Absent
from benchmarks.model_alone import runs
from benchmarks.spans import MAJOR, MINOR, Difference
from xlate.text.words import words

KINDS = ("number", "name")
ROW = {
    "id": "1",
    "a": "The ministry said 40 ships left the port on Monday.",
    "b": "The ministry said 90 ships left the port on Monday.",
    "diffs": [
        {"kinds": ["number"], "severity": "major", "a": [18, 20], "b": [18, 20], "passes": 2}
    ],
}


def test_runs_are_stretches_of_drifting_words_graded_by_the_gravest() -> None:
    side = words("Forty ships left Amel, then two.", "en")
    same, flaw = [0.95, 0.0, 0.0, 0.05], [0.1, 0.1, 0.0, 0.8]
    number, name = [0.01, 0.98, 0.01, 0.0], [0.02, 0.02, 0.96, 0.0]
    by_word = {"Forty": number, "ships": flaw, "Amel": name, "two": flaw}
    drift = np.array([by_word.get(w.text, same) for w in side], np.float32)
    assert list(runs(side, drift, KINDS)) == [
        ((0, 11), "number", MAJOR),
        ((17, 21), "name", MAJOR),
        ((28, 31), "number", MINOR),
    ]


def test_a_mark_ends_a_run_whatever_it_is_said_to_be() -> None:
    side = words("Amel, Orm", "en")
    drift = np.array([[0.02, 0.02, 0.96, 0.0]] * len(side), np.float32)
    assert [at for at, _, _ in runs(side, drift, KINDS)] == [(0, 4), (6, 9)]


def test_one_line_a_figure_and_nothing_where_there_is_no_model(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def seen(system: str, pairs: Sequence[tuple[str, str]]) -> list[Seen] | None:
        alarm = [Difference((0, 1), None, "number", MAJOR)]
        return None if system == MODEL else [Seen(alarm, 0.5) for _ in pairs]

    monkeypatch.setattr(ablation, "seen_by", seen)
    found = lines_of(
        ("alarmed", "pairs"), [("a", "b")] * 3, lambda s: [sum(x.alarms() for x in s), len(s)]
    )
    assert found == [("alarmed", [3, None, 3]), ("pairs", [3, None, 3])]


def test_the_rules_alarm_on_another_number_with_and_without_a_model(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XLATE_BENCH", str(tmp_path))
    args = argparse.Namespace(limit=None, only=("human_gold", "mqm"))
    with pytest.raises(Absent, match=r"human_gold skipped: .*; mqm skipped: "):
        measure(args)
    with gzip.open(tmp_path / "drift-human-gold-dev.jsonl.gz", "wt", encoding="utf-8") as file:
        file.write(json.dumps(ROW) + "\n")
    outcome = measure(args)
    assert outcome.tables[1].startswith("mqm skipped: ")
    values = {figure.name: figure.value for figure in outcome.figures}
    assert values["human gold, sure major alarmed; rules alone"] == 100
    assert values["human gold, alarms on major; rules alone"] == 100
    assert outcome.tables[0].splitlines()[1].split()[-1] == SYSTEMS[-1]
