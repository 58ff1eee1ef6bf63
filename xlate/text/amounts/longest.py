"""Forms looked for in a text as they stand, the longest first."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Generic, TypeVar

T = TypeVar("T")


class Longest(Generic[T]):
    """A table of forms; of two that fit at one place the longer one counts."""

    __slots__ = ("_after", "_before")

    def __init__(self, entries: Iterable[tuple[str, T]]) -> None:
        after: dict[str, dict[str, T]] = {}
        before: dict[str, dict[str, T]] = {}
        for form, value in entries:
            after.setdefault(form[0], {}).setdefault(form, value)
            before.setdefault(form[-1], {}).setdefault(form, value)
        self._after = {k: _sorted(v) for k, v in after.items()}
        self._before = {k: _sorted(v) for k, v in before.items()}

    def at(self, text: str, start: int) -> tuple[int, T] | None:
        """The longest form that begins at a position: where it ends, and its value."""
        for form, value in self._after.get(text[start : start + 1], ()):
            if text.startswith(form, start):
                return start + len(form), value
        return None

    def until(self, text: str, end: int) -> tuple[int, T] | None:
        """The longest form that ends at a position: where it begins, and its value."""
        for form, value in self._before.get(text[end - 1 : end] if end else "", ()):
            if text.endswith(form, 0, end):
                return end - len(form), value
        return None

    def firsts(self) -> frozenset[str]:
        """The characters that forms begin with."""
        return frozenset(self._after)


def _sorted(forms: dict[str, T]) -> tuple[tuple[str, T], ...]:
    return tuple(sorted(forms.items(), key=lambda item: -len(item[0])))
