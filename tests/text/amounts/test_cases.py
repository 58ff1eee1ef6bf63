"""What is read in each language, form by form: `cases/<lang>.toml`."""

from __future__ import annotations

import tomllib
from fractions import Fraction
from pathlib import Path

import pytest

from xlate.text.amounts import Amount, amounts

CASES = Path(__file__).parent / "cases"
LENGTHS = {31556952: "Y", 2629746: "MO", 604800: "W", 86400: "D", 3600: "H", 60: "M"}
ALL = [
    pytest.param(path.stem, text, told, id=f"{path.stem}: {text}")
    for path in sorted(CASES.glob("*.toml"))
    for text, told in tomllib.loads(path.read_text("utf-8"))["cases"]
]


def told(amount: Amount) -> str:
    """An amount in words, as the tables have it."""
    if amount.day is not None:
        fields = "-".join("?" if field is None else str(field) for field in amount.day)
        return f"date {fields}" + (" decade" if amount.high is not None else "")
    ends = [amount.value] if amount.high is None else [amount.value, amount.high]
    value = "..".join(_number(end, amount) for end in ends)
    rest = (amount.unit, amount.bound, "~" if amount.approx else "")
    return " ".join(filter(None, (amount.kind, value, *rest)))


def _number(value: Fraction, amount: Amount) -> str:
    length = LENGTHS.get(int(amount.factor)) if amount.kind == "duration" else None
    if length is not None:
        return f"{value / amount.factor}*{length}"
    return str(value) if amount.kind == "fraction" else f"{float(value):.12g}"


@pytest.mark.parametrize(("lang", "text", "wanted"), ALL)
def test_a_form_is_read(lang: str, text: str, wanted: str) -> None:
    assert "; ".join(told(amount) for amount in amounts(text, lang)) == wanted


@pytest.mark.parametrize("path", sorted(CASES.glob("*.toml")), ids=lambda path: path.stem)
def test_a_table_has_forty_forms(path: Path) -> None:
    assert len(tomllib.loads(path.read_text("utf-8"))["cases"]) >= 40
