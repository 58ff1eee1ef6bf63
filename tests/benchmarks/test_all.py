"""One table out of what the programs wrote."""

import pytest

from benchmarks import all as every
from benchmarks.all import figures_of, main, remark
from benchmarks.isolated import Done
from benchmarks.program import Figure


def test_figures_come_back_as_they_were_written() -> None:
    written = {"figures": {"F1": {"value": 82.5, "unit": "%", "wanted": "above 76"}}}
    assert figures_of(written) == [Figure("F1", 82.5, "%", "above 76")]


def test_remarks_name_what_was_skipped_and_what_failed() -> None:
    assert remark("mqm", Done(1.0, 0, "skipped: x is absent"), []) == "mqm: skipped: x is absent"
    assert remark("mqm", Done(1.0, 1, "KeyError: 'a'"), []) == "mqm failed: KeyError: 'a'"
    assert remark("mqm", Done(1.0, 0, "table"), [Figure("F1", 1.0)]) == ""


def test_a_failed_program_is_named_and_sets_the_exit_status(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    results = {
        "etpc": (Done(1.0, 0, "done"), [Figure("noted", 96.1, "%", "most")]),
        "mqm": (Done(1.0, 1, "KeyError"), []),
    }
    monkeypatch.setattr(every, "run_program", lambda name, limit: results[name])
    assert main(["--only", "etpc", "mqm"]) == 1
    shown = capsys.readouterr().out.splitlines()
    assert shown[3].split() == ["noted", "96.1", "%", "most"]
    assert shown[-1] == "mqm failed: KeyError"
    assert main(["--only", "etpc"]) == 0
