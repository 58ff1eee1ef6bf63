"""Days that bound the same time: "before 1 July", "by 30 June"; "after 30 June", "from 1 July"."""

from __future__ import annotations

from datetime import date, timedelta

from xlate.drift.pair import Side
from xlate.text import lexicon
from xlate.text.moments import Moment

_LEAP = 2000  # a year that has every day there is
_DAY = timedelta(1)
_REACH = 3  # words of a bound before a day


def same_bound(side_a: Side, a: Moment, side_b: Side, b: Moment) -> bool:
    """Whether two dates of day and month leave the same days on either side."""
    day_a, day_b = _day(a), _day(b)
    if day_a is None or day_b is None or abs(day_a - day_b) != _DAY:
        return False
    earlier, later = sorted(((day_a, side_a, a), (day_b, side_b, b)), key=lambda row: row[0])
    return (_bound(*earlier[1:], "until_day") and _bound(*later[1:], "earlier")) or (
        _bound(*earlier[1:], "later") and _bound(*later[1:], "from_day")
    )


def _day(moment: Moment) -> date | None:
    values = {q.kind: q.value for q in moment.parts}
    if values.keys() != {"day", "month"} or len(moment.parts) != 2:
        return None
    try:
        return date(_LEAP, int(values["month"]), int(values["day"]))
    except ValueError:
        return None


def _bound(side: Side, moment: Moment, cls: str) -> bool:
    """Whether words of a class stand right before a day; "the" and "on" may be between."""
    forms = lexicon.forms(side.lang, "condition", cls)
    first = min(moment.indices)
    skipped = lexicon.forms(side.lang, "function", "article")
    while first and side.words[first - 1].low in skipped:
        first -= 1
    before = [w.low for w in side.words[max(0, first - _REACH) : first]]
    return any(" ".join(before[-n:]) in forms for n in range(1, len(before) + 1))
