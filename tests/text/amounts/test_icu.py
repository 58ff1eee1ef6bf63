"""The number words of each language against ICU's spell-out rules, over a wide range of values."""

from __future__ import annotations

from typing import Any

import pytest

from xlate.text.amounts import amounts

icu: Any = pytest.importorskip("icu", reason="PyICU is not installed: pip install pyicu")

ELSEWISE = {"yüz", "семью"}  # also "face", "family": a number only with more beside it
LANGS = ("de", "es", "fr", "it", "pt", "ru", "uk", "tr")
VALUES = (
    *range(2, 130), *range(130, 1000, 7),
    *range(1000, 10_000, 137),
    *range(10_000, 1_000_000, 27_919),
    *range(1_000_000, 1_000_000_000, 86_028_121),
    2_000_000_000, 3_500_000_000, 7_250_000_000, 1_000_000_000_000, 5_000_000_000_000,
)  # fmt: skip


def spelled(lang: str) -> dict[str, int]:
    """Each number as every public cardinal rule set of the language spells it."""
    rules = icu.RuleBasedNumberFormat(icu.URBNFRuleSetTag.SPELLOUT, icu.Locale(lang))
    names = [rules.getRuleSetName(n) for n in range(rules.getNumberOfRuleSetNames())]
    written: dict[str, int] = {}
    for name in names:
        if name.startswith("%spellout-cardinal"):
            rules.setDefaultRuleSet(name)
            written |= {rules.format(value).replace("\u00ad", ""): value for value in VALUES}
    return written


@pytest.mark.parametrize("lang", LANGS)
def test_every_spelling_has_its_value(lang: str) -> None:
    wrong = []
    for text, value in spelled(lang).items():
        found = [(a.kind, a.value, a.start, a.end) for a in amounts(text, lang)]
        if ELSEWISE & set(text.split()):
            continue
        if found != [("cardinal", value, 0, len(text))]:
            wrong.append((value, text, found))
    assert not wrong, wrong[:20]
