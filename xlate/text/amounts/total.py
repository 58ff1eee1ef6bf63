"""The value of a number from its parts, in the order in which they are said."""

from __future__ import annotations

from fractions import Fraction
from typing import NamedTuple

ZERO = Fraction(0)
ONE = Fraction(1)
HALF = Fraction(1, 2)
_LARGEST = Fraction(10**36)


class Part(NamedTuple):
    """A part of a number: `kind` is cardinal, hundred, scale, ordinal, half, and, or group."""

    kind: str
    value: Fraction


class Total:
    """Adds up a number: what is below the next scale, and what the scales have fixed."""

    __slots__ = ("_counts", "current", "done", "kind", "scale", "teens", "vigesimal")

    def __init__(self, vigesimal: bool = False, teens: bool = False) -> None:
        """Start at nothing.

        Args:
            vigesimal: Whether 60 and 80 go on to 79 and 99 ("soixante-dix-sept").
            teens: Whether ten goes on to 19 ("on iki").
        """
        self.vigesimal = vigesimal
        self.teens = teens
        self.done = ZERO
        self.current = ZERO
        self.scale = ZERO  # the last scale, zero before there is one
        self.kind = "cardinal"
        self._counts = 0

    def begin(self, value: Fraction) -> None:
        """Start with a number in digits."""
        self.current = value
        self._counts = 1

    @property
    def value(self) -> Fraction:
        """The sum so far."""
        return self.done + self.current

    def add(self, part: Part) -> bool:
        """Take a part in, if it goes on the number."""
        taken = self._add(part)
        self._counts += taken
        return taken

    def _add(self, part: Part) -> bool:
        if part.kind == "scale":
            return self._scaled(part.value)
        if part.kind == "half":
            return self._half()
        if self.kind == "ordinal" and part.kind != "ordinal":
            return False
        if part.kind == "hundred":
            return self._hundred(part.value)
        if not self._fits(part.value):
            return False
        self.current += part.value
        if part.kind == "ordinal":
            self.kind = "ordinal"
        return True

    def _fits(self, value: Fraction) -> bool:
        if self.scale and value >= self.scale:
            return False
        if not self.current:
            return not self._counts or bool(self.scale)
        if self.current.denominator > 1 or value.denominator > 1:
            return False
        rest = self.current % 100
        if value < 10:
            return bool(value) and not self.current % 10 and (rest != 10 or self.teens)
        if self.vigesimal and rest in (60, 80) and value < 20:
            return True
        return value < 100 and not rest

    def _hundred(self, value: Fraction) -> bool:
        if not self.current:
            self.current = value
            return True
        if 1 <= self.current < 100 and self.current % 10:
            self.current *= value
            return True
        return False

    def _scaled(self, value: Fraction) -> bool:
        if self.kind == "ordinal" or self.value * value > _LARGEST:
            return False
        if not self.scale or value < self.scale:
            if not self.current and self.scale:
                return False
            self.done += (self.current or ONE) * value
        elif value > self.scale:  # "mil millones"
            self.done = (self.done + self.current) * value
        else:
            return False
        self.current, self.scale = ZERO, value
        return True

    def _half(self) -> bool:
        if self.kind == "ordinal" or not self._counts:
            return False
        if self.current:
            if self.current.denominator > 1:
                return False
            self.current += HALF
        else:
            self.done += HALF * self.scale
        return True


def reversed_tens(parts: list[Part]) -> list[Part]:
    """Parts as other languages say them: "fünf und zwanzig" as 25, other "und" left out."""
    result: list[Part] = []
    index = 0
    while index < len(parts):
        chunk = parts[index : index + 3]
        if len(chunk) == 3 and chunk[1].kind == "and" and chunk[0].value < 10 <= chunk[2].value:
            result.append(Part(chunk[2].kind, chunk[0].value + chunk[2].value))
            index += 3
            continue
        if parts[index].kind != "and":
            result.append(parts[index])
        index += 1
    return result


def added(parts: list[Part], teens: bool) -> Total | None:
    """The number that all parts make, or None when they make none."""
    total = Total(teens=teens)
    return total if parts and all(total.add(part) for part in reversed_tens(parts)) else None
