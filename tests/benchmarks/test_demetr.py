"""Which finding fits which edit, and how edited pairs are counted."""

import pytest

from benchmarks.demetr import by_risk, cases, judge
from benchmarks.fitting import edit, etpc_kinds, fits_gold

ROW = {
    "id": 1,
    "reference": "The ministry said 40 ships left the port on Monday.",
    "clean": "The ministry said that 40 ships left port on Monday.",
    "valid": True,
    "severity": "critical",
}


@pytest.mark.parametrize(
    ("description", "name", "fits"),
    [
        ("numbers changed in a reasonable range", "number", {"number"}),
        ("affirmative to negation and negation to affirmative", "negation", {"polarity"}),
        ("replace NE with a regard to the entity type", "name replaced", {"name", "number"}),
        ("lowercase first character", "lowercase first character", set()),
    ],
)
def test_edits_that_share_an_id_are_told_apart_by_name(
    description: str, name: str, fits: set[str]
) -> None:
    found = edit(description)
    assert (found.name, set(found.fits)) == (name, fits)


def test_labels_fit_by_name_or_within_the_family_of_wording() -> None:
    assert fits_gold("number", frozenset({"number", "wording"}))
    assert fits_gold("wording", frozenset({"strength"}))
    assert not fits_gold("wording", frozenset({"number"}))
    assert etpc_kinds("Negation switching") == {"polarity"}
    assert etpc_kinds("Identity") == frozenset()


def test_invalid_rows_and_broken_text_are_left_out() -> None:
    kinds = [(8, True), (20, True), (35, True), (31, True), (10, False)]
    data = [
        {**ROW, "kind_id": number, "kind": "k", "valid": valid, "perturbed": "x"}
        for number, valid in kinds
    ]
    assert [case.id for case in cases(data)] == [8, 31]


def test_an_edit_above_the_clean_pairs_is_recalled() -> None:
    kind = "numbers changed in a reasonable range"
    perturbed = "The ministry said that 90 ships left port on Monday."
    judged = judge(cases([{**ROW, "kind_id": 10, "kind": kind, "perturbed": perturbed}]))
    shown, recall = by_risk(judged)
    assert recall["xlate"] == 100.0
    assert "number" in shown
