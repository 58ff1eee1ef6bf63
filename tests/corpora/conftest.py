"""Stories are read and scored once for all tests of this folder."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import pytest

from benchmarks.corpora import scored
from xlate.score import StoryScore


@pytest.fixture(scope="session")
def rooms() -> Mapping[str, Sequence[StoryScore]]:
    return scored()
