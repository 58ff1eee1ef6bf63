"""Units of measure and currencies, read from `units.toml`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from functools import lru_cache

from xlate.text import lexicon
from xlate.text.quantity import ONE, ZERO, Unit
from xlate.text.words import Word, token_spans

_Row = tuple[tuple[str, ...], tuple[str, ...] | None, Unit]
PERCENT_POINT = "ratio difference"


@lru_cache(maxsize=16)
def unit_table(lang: str) -> Mapping[str, tuple[_Row, ...]]:
    """Unit phrases by their first word, longest first: words, words as written, unit.

    Symbols and codes must be written as the lexicon has them, names may have any case.
    """
    table: dict[str, list[_Row]] = {}
    ignored = frozenset(lexicon.table(lang, "units").get("ambiguous", ()))
    for form, unit in _entries(lang):
        if form in ignored:
            continue
        for written in _inflected(form, lang):
            parts = tuple(written[s:e] for s, e in token_spans(written))
            lows = tuple(part.casefold() for part in parts)
            exact = parts if _symbol(form) else None
            table.setdefault(lows[0], []).append((lows, exact, unit))
    return {k: tuple(sorted(rows, key=lambda r: -len(r[0]))) for k, rows in table.items()}


@lru_cache(maxsize=16)
def prefix_table(lang: str) -> Mapping[str, tuple[_Row, ...]]:
    """Currency signs and codes that may stand before a number, by their first word."""
    table: dict[str, list[_Row]] = {}
    for form, unit in _entries(lang):
        if unit.dimension != "currency" or not (_sign(form) or form.isupper()):
            continue
        parts = tuple(form[s:e] for s, e in token_spans(form))
        lows = tuple(part.casefold() for part in parts)
        table.setdefault(lows[0], []).append((lows, None if _sign(form) else parts, unit))
    return {k: tuple(sorted(rows, key=lambda r: -len(r[0]))) for k, rows in table.items()}


def read_unit(
    words: Sequence[Word], at: int, table: Mapping[str, tuple[_Row, ...]]
) -> tuple[Unit, int] | None:
    """The longest unit phrase at a word, with the index after it."""
    if at >= len(words):
        return None
    for lows, exact, unit in table.get(words[at].low, ()):
        end = at + len(lows)
        if end > len(words):
            continue
        if exact is not None:
            if all(words[at + k].text == part for k, part in enumerate(exact)):
                return unit, end
        elif all(words[at + k].low == low for k, low in enumerate(lows)):
            return unit, end
    return None


def _entries(lang: str) -> Iterator[tuple[str, Unit]]:
    for group in lexicon.groups(lang, "units"):
        for entry in group.get("units", ()):
            forms: Sequence[str] = entry["forms"]
            offset = Fraction(str(entry.get("offset", 0)))
            unit = Unit(forms[0], entry["dimension"], Fraction(str(entry["factor"])), offset)
            yield from ((form, unit) for form in forms)
        for entry in group.get("currencies", ()):
            mass = Fraction(str(entry.get("mass", 0)))
            yield from _currency(entry["forms"], entry["code"], mass)
        for entry in group.get("subunits", ()):
            factor = Fraction(str(entry["factor"]))
            family = entry["forms"][0]
            unit = Unit(entry["of"][0], "currency", factor, family=family, generic=True)
            yield from ((form, unit) for form in entry["forms"])


def _currency(forms: Sequence[str], code: str, mass: Fraction) -> Iterator[tuple[str, Unit]]:
    named = [form for form in forms if len(form) > 3 and form.isalpha()]
    family = (named or [f for f in forms if " " in f] or list(forms))[0].split()[-1]
    for form in forms:
        sign = not any(c.isalnum() for c in form)
        generic = sign or form == family or (form in named and form == named[0])
        shown = form.upper() if form == code.casefold() else form
        weight = mass if form == family else ZERO
        yield shown, Unit(code, "currency", ONE, family=family, generic=generic, mass=weight)


def _inflected(form: str, lang: str) -> tuple[str, ...]:
    plural = lang == "en" and form[-1].isalpha() and len(form) > 2 and not _symbol(form)
    forms: tuple[str, ...] = (form, form + "s") if plural and not form.endswith("s") else (form,)
    if lang == "en" and " per " in form:  # "metres a second"
        forms += tuple(f.replace(" per ", link) for f in forms for link in (" a ", " an "))
    return forms


def _sign(form: str) -> bool:
    return not form[-1].isalnum()


def _symbol(form: str) -> bool:
    """Whether a form is a symbol or a code, which counts only as the lexicon writes it."""
    return len(form) <= 2 or any(c.isupper() for c in form)
