"""Times told from the day of the text, and parts of the day: "yesterday", "next year", "dawn"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from functools import lru_cache

from xlate.text import lexicon
from xlate.text.once import once
from xlate.text.quantity import Quantity, Unit
from xlate.text.words import Word, token_spans

DAYS = {
    "day": Fraction(1), "week": Fraction(7), "month": Fraction(365, 12), "year": Fraction(365),
    "quarter": Fraction(365, 4), "decade": Fraction(3650), "century": Fraction(36500),
}  # fmt: skip
_TURNS = (("last", -1), ("this", 0), ("next", 1))
_PART = "part of day"
SEVERAL = (2, 4)  # "the coming years" are more than one, and nobody says how many
Row = tuple[tuple[str, ...], str, Fraction, Fraction | None, Unit]


@lru_cache(maxsize=16)
def relative_table(lang: str) -> Mapping[str, tuple[Row, ...]]:
    """The phrases by their first word, longest first.

    Each row has the words, the kind, the value in days and the unit; for a part of the day the
    hours from and to. Phrases that look like a time and tell none have no kind.
    """
    table: dict[str, dict[tuple[str, ...], Row]] = {}
    listed = lexicon.table(lang, "calendar").get("relative", {})
    skipped = frozenset(listed.get("never_first", ()))
    # "this morning" tells the day before it tells its part
    ordered = sorted(_entries(lang), key=lambda entry: entry[1] == "daypart")
    for phrase, kind, value, high, unit in ordered:
        parts = tuple(phrase[s:e].casefold() for s, e in token_spans(phrase))
        if len(parts) > 1 and parts[0] in listed.get("article", ()):
            parts = parts[1:]
        if parts[0] not in skipped and phrase not in listed.get("never", ()):
            rows = table.setdefault(parts[0], {})
            rows.setdefault(parts, (parts, kind, value, high, unit))
    for phrase in listed.get("none", ()):
        parts = tuple(phrase.split())
        table.setdefault(parts[0], {})[parts] = (parts, "", Fraction(0), None, Unit("", ""))
    return {k: tuple(sorted(rows.values(), key=lambda r: -len(r[0]))) for k, rows in table.items()}


def _entries(lang: str) -> Iterator[tuple[str, str, Fraction, Fraction | None, Unit]]:
    for group in lexicon.groups(lang, "calendar"):
        for entry in group.get("entries", ()):
            phrases: Sequence[str] = (entry["canonical"], *entry.get("forms", ()))
            if group["class"] == "relative_day" and entry["anchor"] == "text":
                unit, value = Unit("day", "relative"), Fraction(entry["days"])
                yield from ((p, "relative", value, None, unit) for p in phrases)
            elif group["class"] == "relative_period":
                unit = Unit(entry["unit"], "relative")
                value = entry["offset"] * DAYS[entry["unit"]]
                yield from ((p, "relative", value, None, unit) for p in phrases)
            elif group["class"] == "relative_stretch":
                unit = Unit(entry["unit"], "relative")
                near, far = (entry["offset"] * n * DAYS[entry["unit"]] for n in SEVERAL)
                yield from ((p, "relative", near, far, unit) for p in phrases)
            elif group["class"] == "season" and lang == "en":
                unit = Unit(entry["canonical"], "relative")
                for word, turn in _TURNS:
                    value = turn * DAYS["year"]
                    yield from ((f"{word} {p}", "relative", value, None, unit) for p in phrases)
            elif group["class"] == "part_of_day":
                hours = Fraction(entry["from_hour"]), Fraction(entry["to_hour"])
                yield from ((p, "daypart", *hours, Unit(_PART, _PART)) for p in phrases)


def read_relative(
    words: Sequence[Word], at: int, table: Mapping[str, tuple[Row, ...]]
) -> Quantity | None:
    """The time told from the text's day, or the part of the day, that begins at a word."""
    for parts, kind, value, high, unit in table.get(words[at].low, ()):
        end = at + len(parts)
        if end <= len(words) and all(words[at + k].low == p for k, p in enumerate(parts)):
            found = Quantity(tuple(range(at, end)), kind, value, high=high, unit=unit)
            return found if kind else None
    return None


@lru_cache(maxsize=16)
def _event_table(lang: str) -> Mapping[str, tuple[tuple[tuple[str, ...], int], ...]]:
    """Phrases for days counted from an event told before, by their first word, longest first."""
    table: dict[str, list[tuple[tuple[str, ...], int]]] = {}
    for group in lexicon.groups(lang, "calendar"):
        for entry in group.get("entries", ()) if group["class"] == "relative_day" else ():
            for phrase in (entry["canonical"], *entry.get("forms", ())):
                parts = tuple(phrase[s:e].casefold() for s, e in token_spans(phrase))
                if entry["anchor"] == "event" and entry["days"]:
                    table.setdefault(parts[0], []).append((parts, int(entry["days"])))
    return {k: tuple(sorted(rows, key=lambda r: -len(r[0]))) for k, rows in table.items()}


@once
def event_days(words: Sequence[Word], lang: str) -> Iterator[tuple[tuple[int, ...], int]]:
    """Days counted from an event told before ("the day before"): word indices, and the days."""
    table = _event_table(lang)
    lows = tuple(word.low for word in words)
    for at, low in enumerate(lows):
        for parts, shift in table.get(low, ()):
            if lows[at : at + len(parts)] == parts:
                yield tuple(range(at, at + len(parts))), shift
                break
