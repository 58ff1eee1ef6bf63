"""Measuring in a process of its own: start-up, memory, and runs that must not warm each other."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parent.parent
XLATE = ("-c", "import sys; from xlate.cli import main; sys.exit(main())")
_PEAK = """
import os, re, resource, sys
if os.path.exists("/proc/self/status"):
    with open("/proc/self/status") as status:
        kilobytes = int(re.search("VmHWM:\\s+(\\d+)", status.read()).group(1))
else:
    kilobytes = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    kilobytes //= 1024 if sys.platform == "darwin" else 1
print("peak", kilobytes)
"""


class Done(NamedTuple):
    """How a process ended and how long it took; `said` is its last line, `shown` all it printed."""

    seconds: float
    code: int
    said: str
    shown: str = ""


def python(arguments: Sequence[str], seconds: float = 300) -> Done:
    """Run this Python with arguments, from the repository's root.

    Byte code is kept as an installed package has it, whatever the environment says: compiling the
    modules anew is no part of a start.
    """
    env = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    began = time.perf_counter()
    try:
        done = subprocess.run([sys.executable, *arguments], cwd=ROOT, capture_output=True,
                              text=True, timeout=seconds, check=False, env=env)  # fmt: skip
    except subprocess.TimeoutExpired:
        return Done(time.perf_counter() - began, -1, f"stopped after {seconds:.0f} s")
    lines = (done.stdout if done.returncode == 0 else done.stderr).strip().splitlines()
    said = lines[-1] if lines else ""
    return Done(time.perf_counter() - began, done.returncode, said, done.stdout.strip())


def peak_megabytes(code: str) -> float | str:
    """The most memory a fresh process holds while it runs `code`; or why it did not end well.

    Linux hands ru_maxrss down from the parent through fork and exec, so /proc is asked first.
    """
    done = python(["-c", f"{code}\n{_PEAK}"])
    if done.code != 0 or not done.said.startswith("peak "):
        return done.said
    return int(done.said.split()[1]) / 1024
