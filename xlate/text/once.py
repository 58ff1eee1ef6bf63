"""Work done once although several callers ask for it: of one side, pair, or run of words."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import wraps
from typing import Any, TypeVar

T = TypeVar("T")
KEPT = 128  # results a function keeps; what is asked for again is asked for soon


def once(function: Callable[..., Iterable[T]]) -> Callable[..., list[T]]:
    """The function, its results kept for the same arguments (the same objects, not equal ones).

    For functions that depend on nothing but positional arguments that do not change. Each call
    returns a list of its own.
    """
    # By id: an argument that is held here lives, so no other object can have its id.
    known: dict[tuple[int, ...], tuple[tuple[Any, ...], tuple[T, ...]]] = {}

    @wraps(function)
    def asked(*args: Any) -> list[T]:
        key = tuple(map(id, args))
        held = known.get(key)
        if held is None:
            held = (args, tuple(function(*args)))
            if len(known) >= KEPT:
                known.pop(next(iter(known)), None)
            known[key] = held
        return list(held[1])

    return asked
