"""Which of two articles was published first, as far as their dates tell."""

from __future__ import annotations

from datetime import UTC, datetime


def before(a: str | None, b: str | None) -> bool | None:
    """Whether the ISO 8601 date `a` is before `b`; None where that is not known.

    A date without a time is known to be before another day only. A time without a zone can be up to
    fourteen hours off, so that it is compared as a day too.
    """
    first, second = _read(a), _read(b)
    if first is None or second is None:
        return None
    if first[1] and second[1]:
        return None if first[0] == second[0] else first[0] < second[0]
    days = first[0].date(), second[0].date()
    return None if days[0] == days[1] else days[0] < days[1]


def _read(text: str | None) -> tuple[datetime, bool] | None:
    """The moment in UTC, and whether it is exact."""
    try:
        found = datetime.fromisoformat((text or "").strip())
    except ValueError:
        return None
    exact = found.tzinfo is not None
    return (found.astimezone(UTC) if exact else found.replace(tzinfo=UTC)), exact
