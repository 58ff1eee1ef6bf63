"""Number words and figures for the number edits: reading a figure, and writing another like it."""

from __future__ import annotations

import random
import re

SMALL = ("one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen"
         " sixteen seventeen eighteen nineteen twenty").split()  # fmt: skip
TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
WORDS = frozenset([*SMALL, *TENS])
ORDINALS = ("first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth"
            " thirteenth fourteenth fifteenth twentieth").split()  # fmt: skip
MAGNITUDES = ("hundred", "thousand", "million", "billion", "trillion")
PLURAL_MAGNITUDES = ("dozens", "hundreds", "thousands", "millions", "billions")
FRACTIONS = ("half", "third", "quarter", "fifth", "tenth")
_FIGURE = re.compile(r"\d+(?:[.,:]\d+)*")


def is_year(digits: str) -> bool:
    """Four digits that read as a year of news."""
    return len(digits) == 4 and digits.isdigit() and digits[:2] in ("18", "19", "20")


def figure(word: str) -> re.Match[str] | None:
    """The first figure in a word."""
    return _FIGURE.search(word)


def another_year(digits: str, rng: random.Random) -> str:
    """A year one to fifteen years away, mostly near."""
    step = rng.choice((1, 1, 2, 2, 3, 4, 5, 7, 10, 15)) * rng.choice((1, -1))
    return str(int(digits) + step)


def digit_changed(digits: str, rng: random.Random) -> str:
    """One digit exchanged; the first stays above nought."""
    spots = [k for k, c in enumerate(digits) if c.isdigit()]
    k = rng.choice(spots)
    lowest = "1" if k == 0 and len(digits) > 1 else "0"
    choices = [d for d in "0123456789" if d != digits[k] and d >= lowest]
    if len(spots) == 1:
        choices = [d for d in choices if d != "0"]
    return digits[:k] + rng.choice(choices) + digits[k + 1 :]


def swapped(digits: str) -> str | None:
    """Two neighbouring digits exchanged: 84 for 48."""
    for k in range(len(digits) - 1):
        a, b = digits[k], digits[k + 1]
        if a.isdigit() and b.isdigit() and a != b and (k > 0 or b != "0"):
            return digits[:k] + b + a + digits[k + 2 :]
    return None


def scaled(digits: str, rng: random.Random) -> str | None:
    """The figure ten or a hundred times as large or small, by nought or comma."""
    plain = digits.replace(",", "")
    if not plain.isdigit() or plain.startswith("0"):
        return None
    up = rng.random() < 0.6 or not plain.endswith("0") or len(plain) < 2
    value = int(plain) * rng.choice((10, 10, 100)) if up else int(plain) // 10
    return grouped(value, "," in digits or value > 9999)


def doubled(digits: str, rng: random.Random) -> str | None:
    """The figure times two or three, or halved."""
    plain = digits.replace(",", "")
    if not plain.isdigit() or int(plain) < 2:
        return None
    value = int(plain)
    other = rng.choice((value * 2, value * 3, value // 2, value + max(1, value // 10)))
    return grouped(other, "," in digits) if other != value else None


def grouped(value: int, commas: bool) -> str:
    """The value in figures."""
    return f"{value:,}" if commas else str(value)


def spelled(word: str) -> int | None:
    """The value of a number word up to ninety."""
    if word in SMALL:
        return SMALL.index(word) + 1
    if word in TENS:
        return (TENS.index(word) + 2) * 10
    ten, _, one = word.partition("-")
    if ten in TENS and one in SMALL[:9]:
        return (TENS.index(ten) + 2) * 10 + SMALL.index(one) + 1
    return None


def spell(value: int) -> str:
    """A number below a hundred in words."""
    if value <= 20:
        return SMALL[value - 1]
    ten, one = divmod(value, 10)
    return TENS[ten - 2] + (f"-{SMALL[one - 1]}" if one else "")
