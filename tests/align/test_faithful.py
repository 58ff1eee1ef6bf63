"""What a rendering keeps of one in another language: figures and small words, either way round."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from xlate.align.faithful import apart
from xlate.align.statements import choose_base
from xlate.align.units import Unit
from xlate.settings import Settings

ORIGINAL = "Наши войска не покинут 40 островов"


@pytest.mark.parametrize(
    ("text", "faults"),
    [
        ("Our troops will not leave the 40 islands", 0),
        ("Our troops will leave the 40 islands", 1),
        ("Our troops will not leave the 14 islands", 2),
        ("Our troops will leave the 14 islands", 3),
    ],
)
def test_lost_figures_and_signs_are_counted(
    unit: Callable[..., Unit], text: str, faults: int
) -> None:
    one, other = unit("Vestnik", ORIGINAL, lang="ru"), unit("Post", text)
    assert apart(one, other) == apart(other, one) == faults


def test_the_faithful_one_is_base_though_the_others_agree(unit: Callable[..., Unit]) -> None:
    original = unit("Vestnik", ORIGINAL, lang="ru")
    group = [
        unit("Post", "Our troops will leave the 40 islands"),
        unit("Mail", "Our soldiers will leave the 40 islands"),
        unit("Herald", "Our troops will not leave the 40 islands"),
    ]
    assert choose_base(group, Settings()) == 0
    assert choose_base(group, Settings(), [apart(original, u) for u in group]) == 2
