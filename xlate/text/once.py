"""Work done once although several callers ask for it: of one side, pair, or run of words."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import lru_cache, wraps
from typing import Any, TypeVar

T = TypeVar("T")
KEPT = 128  # results a function keeps; what is asked for again is asked for soon


class _Same:
    """A key that is equal for the very same object only, and keeps it alive."""

    __slots__ = ("held",)

    def __init__(self, held: object) -> None:
        self.held = held

    def __hash__(self) -> int:
        return id(self.held)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and self.held is other.held


def once(function: Callable[..., Iterable[T]]) -> Callable[..., list[T]]:
    """The function, its results kept for the same arguments (the same objects, not equal ones).

    For functions that depend on nothing but positional arguments that do not change. Each call
    returns a list of its own.
    """

    @lru_cache(maxsize=KEPT)
    def kept(*keys: _Same) -> tuple[T, ...]:
        return tuple(function(*(key.held for key in keys)))

    @wraps(function)
    def asked(*args: Any) -> list[T]:
        return list(kept(*map(_Same, args)))

    return asked
