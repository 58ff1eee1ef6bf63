"""Reporting words that deny what they report."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from xlate.drift import polarity
from xlate.model import Finding

SAID_NO = "A government spokesman, Olm Hask, said no pressure had been put on the judges."
SAID_NOT = "Olm Hask, a spokesman, said that it had not put pressure on the judges."
DENIED = "Olm Hask, a spokesman for the government, denied that it had put pressure on the judges."
SAID = "Olm Hask, a spokesman for the government, said that it had put pressure on the judges."


@pytest.mark.parametrize("said", [SAID_NO, SAID_NOT])
def test_denied_that_it_had_is_said_that_it_had_not(
    of_kind: Callable[..., list[Finding]], said: str
) -> None:
    assert of_kind(polarity, lamp=said, echo=DENIED) == []
    assert of_kind(polarity, lamp=DENIED, echo=said) == []


def test_denied_against_said_is_a_contrary(of_kind: Callable[..., list[Finding]]) -> None:
    (found,) = of_kind(polarity, lamp=SAID, echo=DENIED)
    assert (str(found.severity), found.a, found.missing_in) == ("critical", None, "lamp")
    assert found.b is not None
    assert found.b.text == "denied"
    assert found.message == 'echo negates with "denied"; lamp does not'


def test_denied_on_both_sides_is_no_difference(of_kind: Callable[..., list[Finding]]) -> None:
    assert of_kind(polarity, lamp=DENIED, echo=DENIED.replace("Olm Hask, ", "")) == []


def test_refused_is_no_contrary_of_denied(of_kind: Callable[..., list[Finding]]) -> None:
    rejected = "Olm Hask rejected the charge that it had put pressure on the judges."
    assert of_kind(polarity, lamp=rejected, echo=DENIED) == []
