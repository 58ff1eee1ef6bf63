"""Lengths beside English: measured languages have theirs, others count as English."""

from __future__ import annotations

from xlate.text.lengths import beside_english


def test_dense_scripts_are_shorter_and_what_is_not_measured_is_alike() -> None:
    assert beside_english("zh") < beside_english("ja") < beside_english("ko") < 0.6
    assert beside_english("en") == beside_english("xx") == 1
    assert beside_english("de") > 1
