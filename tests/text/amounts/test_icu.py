"""The number words of each language against ICU's spell-out rules, over a wide range of values."""

from __future__ import annotations

from typing import Any

import pytest

from xlate.text.amounts import amounts

icu: Any = pytest.importorskip("icu", reason="PyICU is not installed: pip install pyicu")

# Words that are others as well: a number only with more beside them.
ELSEWISE = {"yüz", "семью", "ستون", "نه", "ده", "سی"}
# Single characters begin many words, so they count only before what they count.
COUNTED = {"ko": "명", "ja": "人", "zh": "人"}
LANGS = ("de", "es", "fr", "it", "pt", "ru", "uk", "tr", "ko", "ja", "zh", "ar", "fa")
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
            # of hundreds and more with native Korean ones behind them some are not read
            values = [v for v in VALUES if v < 100] if "native" in name else VALUES
            values = [v for v in values if v > 10 or lang not in COUNTED]
            written |= {rules.format(value).replace("\u00ad", ""): value for value in values}
    return written


def found(text: str, lang: str, counter: str) -> list[tuple[Any, ...]]:
    """What is read of a spelling before what it counts, as far as the spelling goes."""
    read = amounts(text + counter, lang)
    return [(a.kind, a.value, a.start, min(a.end, len(text))) for a in read]


@pytest.mark.parametrize("lang", LANGS)
def test_every_spelling_has_its_value(lang: str) -> None:
    wrong = []
    for text, value in spelled(lang).items():
        told = found(text, lang, COUNTED.get(lang, ""))
        if told != [("cardinal", value, 0, len(text))] and not ELSEWISE & set(text.split()):
            wrong.append((value, text, told))
    assert not wrong, wrong[:20]
