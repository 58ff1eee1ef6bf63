"""An amount as one line of a case file: kind, value, unit, bound."""

from __future__ import annotations

import tomllib
from pathlib import Path

from xlate.text.amounts.amount import Amount

CASES = Path(__file__).parent / "cases" / "east"


def told(amount: Amount, text: str) -> str:
    value = str(amount.value)
    if amount.day is not None:
        value = "-".join("?" if part is None else str(part) for part in amount.day)
    parts = [text[amount.start : amount.end], amount.kind, value]
    if amount.high is not None:
        parts[-1] += f"..{amount.high}"
    parts += [amount.unit] if amount.unit else []
    parts += [amount.bound] if amount.bound else []
    return " | ".join(parts + ["about"] * amount.approx)


def cases(lang: str) -> list[tuple[str, list[str]]]:
    table = tomllib.loads((CASES / f"{lang}.toml").read_text("utf-8"))
    return [(case["text"], case["amounts"]) for case in table["case"]]
