"""Years and days of other calendars as Gregorian ones.

Eras that only count years differently (Juche, Japanese eras, the Republic of China, the Buddhist
era) and the Persian solar calendar convert exactly. The Islamic lunar months begin with a sighting
of the moon, so `from_hijri` is right to within a day or two, and says no more than that.
"""

from __future__ import annotations

from datetime import date, timedelta

# The year before the first one of each era.
_BEFORE = {
    "juche": 1911, "minguo": 1911, "reiwa": 2018, "heisei": 1988, "showa": 1925, "taisho": 1911,
    "meiji": 1867, "buddhist": -543,
}  # fmt: skip
# Years of the Persian calendar in which the rule for leap years shifts (Borkowski, "The Persian
# calendar for 3000 years", Earth, Moon, and Planets 74, 1996).
_BREAKS = (-61, 9, 38, 199, 426, 686, 756, 818, 1111, 1181, 1210, 1635, 2060, 2097, 2192, 2262,
           2324, 2394, 2456, 3178)  # fmt: skip
_HIJRI_EPOCH = date(622, 7, 19)  # Gregorian day of 1 Muharram 1, in the tabular (civil) calendar
LUNAR_ERROR = 2  # days that a date of the lunar calendar may be off


def era_year(era: str, year: int) -> int | None:
    """The Gregorian year of a year of an era: `era_year("juche", 113)` is 2024.

    Args:
        era: juche, minguo, reiwa, heisei, showa, taisho, meiji or buddhist.
        year: Year of the era, from 1 (1 is also written "first year").

    Returns:
        None for an era that is not known, or a year before its first.
    """
    before = _BEFORE.get(era)
    return None if before is None or year < 1 else before + year


def from_persian(year: int, month: int, day: int) -> date | None:
    """The Gregorian day of a Persian (solar Hijri) one; None if there is no such day."""
    if not (1 <= year < _BREAKS[-1] and 1 <= month <= 12 and 1 <= day <= persian_days(year, month)):
        return None
    begin = date(year + 621, 3, _new_year(year)[1])
    return begin + timedelta(31 * (month - 1) - max(0, month - 7) + day - 1)


def to_persian(day: date) -> tuple[int, int, int] | None:
    """The Persian (solar Hijri) year, month and day of a Gregorian one."""
    year = day.year - 621
    first = from_persian(year, 1, 1)
    if first is not None and day < first:
        year -= 1
        first = from_persian(year, 1, 1)
    if first is None:
        return None
    past = (day - first).days
    if past < 186:
        return year, past // 31 + 1, past % 31 + 1
    return year, (past - 186) // 30 + 7, (past - 186) % 30 + 1


def persian_days(year: int, month: int) -> int:
    """How many days a Persian month has."""
    if month < 12:
        return 31 if month <= 6 else 30
    return 30 if _new_year(year)[0] == 0 else 29


def from_hijri(year: int, month: int, day: int) -> date | None:
    """The Gregorian day of an Islamic lunar one, to within `LUNAR_ERROR` days."""
    if not (1 <= year <= 9000 and 1 <= month <= 12 and 1 <= day <= 30):
        return None
    past = 354 * (year - 1) + (3 + 11 * year) // 30 + (59 * (month - 1) + 1) // 2 + day - 1
    return _HIJRI_EPOCH + timedelta(past)


def _new_year(year: int) -> tuple[int, int]:
    """The years since the last leap year (0 if this is one), and the day of March it begins."""
    past, leap_days, jump, first = 0, -14, 0, _BREAKS[0]
    for turn in _BREAKS[1:]:
        jump = turn - first
        if year < turn:
            break
        leap_days += jump // 33 * 8 + jump % 33 // 4
        first = turn
    past = year - first
    leap_days += past // 33 * 8 + (past % 33 + 3) // 4
    if jump % 33 == 4 and jump - past == 4:
        leap_days += 1
    gregorian = year + 621
    leaps = gregorian // 4 - (gregorian // 100 + 1) * 3 // 4 - 150
    if jump - past < 6:
        past = past - jump + (jump + 4) // 33 * 33
    since = ((past + 1) % 33 - 1) % 4
    return since, 20 + leap_days - leaps
