"""Programs that answer, that do not, and that say too much."""

from __future__ import annotations

import os
import sys
import time

import pytest

from xlate.errors import TranslatorError
from xlate.translate.program import run


def python(code, data=b"", seconds=20.0, limit=1000):
    return run([sys.executable, "-c", code], data, seconds, limit, os.environ)


def test_what_goes_in_comes_out():
    ran = python("import sys; sys.stdout.write(sys.stdin.read().upper())", b"salt bridge")
    assert ran == (0, b"SALT BRIDGE", "")


def test_a_failure_has_its_code_and_its_complaint():
    ran = python("import sys; sys.stderr.write('no such mode'); sys.exit(3)")
    assert ran == (3, b"", "no such mode")


def test_a_program_that_reads_nothing_does_not_block():
    assert python("print('done')", b"x" * 5_000_000).out == b"done\n"


def test_a_long_complaint_does_not_block_and_is_cut():
    ran = python("import sys; sys.stderr.write('x' * 3000)")
    assert set(ran.complaint) == {"x"}
    assert len(ran.complaint) <= 2001


def test_a_flood_is_stopped():
    with pytest.raises(TranslatorError, match="wrote more than 1000 bytes"):
        python("while True: print('x' * 100)")


def test_what_cannot_be_started_says_so(tmp_path):
    with pytest.raises(TranslatorError, match="nothing cannot be started"):
        run([str(tmp_path / "nothing")], b"", 5, 10, {})


@pytest.mark.skipif(not hasattr(os, "killpg"), reason="needs process groups")
def test_one_that_is_late_is_ended_with_all_that_it_started(tmp_path):
    mark = tmp_path / "alive"
    child = f"import time, pathlib; time.sleep(1.5); pathlib.Path({str(mark)!r}).touch()"
    code = f"import subprocess, sys; subprocess.run([sys.executable, '-c', {child!r}])"
    with pytest.raises(TranslatorError, match="did not answer in time") as caught:
        python(code, seconds=0.4)
    assert "translator-timeout" in caught.value.hint
    time.sleep(1.6)
    assert not mark.exists()
