"""The tables of a language for reading amounts, from `numbers.toml`, `units.toml`, `calendar.toml`.

A form has "~" where the endings of the language may follow: those of adjectives for ordinals
and for units inside words ("-jährig~"), those of nouns for cardinals, units and months.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import lru_cache
from typing import Any

from xlate.text import lexicon
from xlate.text.amounts.amount import BASES, FAMILIES
from xlate.text.amounts.figures import VULGAR
from xlate.text.amounts.tokens import Phrases, lower, phrases
from xlate.text.amounts.total import Part

COMMON = "mul"  # symbols that all languages share
_DEGREE = "degree"


@dataclass(frozen=True, slots=True)
class Measure:
    """A unit: the kind of its amounts, base unit, size, offset, and its English name."""

    kind: str
    base: str
    factor: Fraction
    offset: Fraction
    name: str


@dataclass(frozen=True, slots=True)
class Tables:
    """What is known of a language; `words` are listed under the headings of `[grammar]`."""

    lang: str
    numbers: Phrases[Part]
    glued: Mapping[str, tuple[Part, ...]]
    fractions: Phrases[Fraction]
    skipped: Phrases[bool]
    units: Phrases[Measure]
    symbols: Phrases[Measure]
    prefixes: Phrases[Measure]
    before: Phrases[Measure]
    inside: Phrases[Measure]
    half_after: Phrases[bool]
    bounds: Phrases[str]
    bounds_after: Phrases[str]
    months: Phrases[int]
    decades: Phrases[int]
    dayparts: Phrases[int]
    words: Mapping[str, frozenset[str]]
    firsts: frozenset[str]  # the tokens that an amount can begin with, joined numerals left out

    def has(self, heading: str, low: str) -> bool:
        """Whether a word is listed under a heading of the grammar."""
        return low in self.words.get(heading, ())


@lru_cache(maxsize=16)
def tables(lang: str) -> Tables:
    """The tables of a language; those it has no lexicon for are empty."""
    numbers, units = lexicon.table(lang, "numbers"), lexicon.table(lang, "units")
    calendar = lexicon.table(lang, "calendar")
    endings = numbers.get("endings", {})
    bare = endings.get("bare", ("adjective", "noun"))
    adjective, noun = ([""] * (k in bare) + endings.get(k, []) for k in ("adjective", "noun"))
    parts = list(_parts(numbers, adjective, noun))
    words = {k: frozenset(v) for k, v in numbers.get("grammar", {}).items() if isinstance(v, list)}
    words |= {k: frozenset(v) for k, v in calendar.get("grammar", {}).items()}
    common = lexicon.table(COMMON, "units")
    known = Tables(
        lang,
        phrases(((f, p) for f, p in parts if p.kind not in _ONLY_INSIDE), lang),
        _glued(parts, lang),
        phrases(_values(numbers, "fractions", noun), lang),
        phrases(_skipped(numbers, adjective), lang),
        phrases(_units(units, noun), lang),
        phrases(_symbols(common), lang, exact=True),
        phrases(_signs(common), lang, exact=True),
        phrases(((f, measure(n)) for f, n in _listed(units, "before")), lang),
        phrases(_inside(units, adjective), lang),
        phrases(((f, True) for f in numbers.get("half_after", {}).get("forms", ())), lang),
        phrases(_listed(numbers, "bounds"), lang),
        phrases(_listed(numbers, "bounds_after"), lang),
        phrases(((f, int(v)) for f, v in _values(calendar, "months", noun)), lang),
        phrases(((f, int(v)) for f, v in _values(calendar, "decades", adjective)), lang),
        phrases(((f, 12 * (n == "pm")) for f, n in _listed(calendar, "dayparts")), lang),
        words,
        frozenset(),
    )
    return replace(known, firsts=_firsts(known))


def _firsts(known: Tables) -> frozenset[str]:
    firsts = {*VULGAR, *known.words.get("noon", ()), *known.words.get("midnight", ())}
    return frozenset(firsts).union(
        known.numbers, known.fractions, known.prefixes, known.before, known.months, known.decades
    )


def spread(form: str, endings: Iterable[str]) -> Iterator[str]:
    """A form with each ending in place of its "~"; a form without one as it is."""
    if "~" in form:
        yield from (form.replace("~", ending) for ending in endings)
    else:
        yield form


def _values(
    table: Mapping[str, Any], section: str, endings: Iterable[str]
) -> Iterator[tuple[str, Fraction]]:
    for value, forms in table.get(section, {}).items():
        for form in forms if isinstance(forms, list) else ():
            yield from ((written, Fraction(value)) for written in spread(form, endings))


def _listed(table: Mapping[str, Any], section: str) -> Iterator[tuple[str, str]]:
    for name, forms in table.get(section, {}).items():
        if isinstance(forms, list):
            yield from ((form, name) for form in forms)


def _skipped(numbers: Mapping[str, Any], endings: list[str]) -> Iterator[tuple[str, bool]]:
    """Words and phrases that look like numbers and are none."""
    for form in numbers.get("skipped", {}).get("forms", ()):
        yield from ((written, True) for written in spread(form, endings))


_SECTIONS = (
    ("ordinals", "ordinal"), ("one", "one"), ("cardinals", "cardinal"), ("times", "times"),
    ("hundred", "hundred"), ("scales", "scale"), ("short_scales", "short"),
    ("groups", "group"), ("plural_groups", "groups"), ("glue", "glue"),
    ("denominators", "denominator"), ("glue_ordinals", "first"),
)  # fmt: skip


def _parts(
    numbers: Mapping[str, Any], adjective: list[str], noun: list[str]
) -> Iterator[tuple[str, Part]]:
    for section, kind in _SECTIONS:
        endings = adjective if section in ("ordinals", "glue_ordinals") else noun
        for form, value in _values(numbers, section, endings):
            yield form, Part(kind, value)


_INSIDE_WORDS = frozenset(("cardinal", "hundred", "scale", "ordinal", "glue", "one", "first"))
_ONLY_INSIDE = frozenset(("glue", "first"))


def _glued(parts: Iterable[tuple[str, Part]], lang: str) -> dict[str, tuple[Part, ...]]:
    """The parts of joined numerals ("fünfundzwanzig") by spelling."""
    table: dict[str, tuple[Part, ...]] = {}
    for form, part in parts:
        if part.kind not in _INSIDE_WORDS or " " in form or "." in form:
            continue
        kind = "cardinal" if part.kind in ("glue", "one") else part.kind
        if part.kind == "glue" and not part.value:
            kind = "and"
        if part.kind == "first":
            kind = "ordinal"
        low = lower(form, lang)
        table[low] = (*table.get(low, ()), Part(kind, part.value))
    return table


@lru_cache(maxsize=1)
def _known() -> Mapping[str, tuple[str, Fraction, Fraction]]:
    """Dimension, factor and offset of each unit by its English forms."""
    return {
        form: (row["dimension"], Fraction(str(row["factor"])), Fraction(str(row.get("offset", 0))))
        for group in lexicon.groups("en", "units")
        for row in group.get("units", ())
        for form in row["forms"]
    }


def measure(name: str) -> Measure:
    """The unit of an English name, symbol or currency code."""
    if name in ("cardinal", "ordinal"):  # "dreidimensional", "zweitgrößte"
        return Measure(name, "", Fraction(1), Fraction(0), name)
    if name not in _known():
        return Measure("money", name, Fraction(1), Fraction(0), name)
    dimension, factor, offset = _known()[name]
    if dimension.startswith("ratio"):
        return Measure("percent", "", factor * 100, Fraction(0), name)
    if dimension == "angle":
        return Measure("measure", _DEGREE, Fraction(1), Fraction(0), name)
    kind = "duration" if dimension == "duration" else "measure"
    return Measure(kind, BASES.get(dimension, dimension), factor, offset, name)


def _units(units: Mapping[str, Any], noun: list[str]) -> Iterator[tuple[str, Measure]]:
    for name, forms in units.get("units", {}).items():
        for form in forms if isinstance(forms, list) else ():
            yield from ((written, measure(name)) for written in spread(form, noun))
    for code, forms in units.get("currencies", {}).items():
        for form in forms if isinstance(forms, list) else ():
            yield from ((written, _money(code)) for written in spread(form, noun))
    for name, forms in units.get("subunits", {}).items():
        code, _, factor = name.partition(" ")
        for form in forms if isinstance(forms, list) else ():
            unit = Measure("money", code, Fraction(factor or "1"), Fraction(0), code)
            yield from ((written, unit) for written in spread(form, noun))


def _money(code: str) -> Measure:
    assert code in FAMILIES or code.isupper(), code
    return Measure("money", code, Fraction(1), Fraction(0), code)


def _symbols(common: Mapping[str, Any]) -> Iterator[tuple[str, Measure]]:
    for symbol in common.get("symbols", {}).get("units", ()):
        yield symbol, measure(symbol)
    yield from _signs(common)


def _signs(common: Mapping[str, Any]) -> Iterator[tuple[str, Measure]]:
    """Signs and codes of currencies, which may stand before a number."""
    for code, forms in common.get("signs", {}).items():
        if isinstance(forms, list):
            yield from ((form, _money(code)) for form in forms)


def _inside(units: Mapping[str, Any], adjective: list[str]) -> Iterator[tuple[str, Measure]]:
    """Units as the ends of adjectives: "vierjährig", "10-летний"."""
    for name, forms in units.get("inside", {}).items():
        for form in forms if isinstance(forms, list) else ():
            yield from ((written, measure(name)) for written in spread(form, adjective))
