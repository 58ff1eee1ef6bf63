"""Edits of numbers: figures, number words, bounds, fractions, dates, units and counts."""

from __future__ import annotations

import random
from collections.abc import Callable, Mapping, Sequence

from training.edits import numbers as n
from training.edits.base import (
    Edit,
    Edited,
    Pool,
    caps,
    change,
    core,
    low,
    lows,
    put,
    replace,
    starts,
)  # fmt: skip
from training.edits.inflect import plural, singular
from training.edits.measures import EDITS as MEASURES
from training.edits.measures import MONTHS

_PRONOUN_AFTER = frozenset("of another more who such thing day can should must has is was".split())
_BOUNDS = (("more", "than"), ("less", "than"), ("fewer", "than"), ("up", "to"), ("at", "least"),
           ("at", "most"), ("no", "more", "than"), ("no", "fewer", "than"), ("about",), ("nearly",),
           ("almost",), ("around",), ("over",), ("approximately",), ("exactly",), ("only",),
           ("under",), ("roughly",), ("just",), ("some",))  # fmt: skip
_ABOVE = ("more than", "at least", "over", "no fewer than", "well over", "upwards of")
_BELOW = ("fewer than", "at most", "under", "no more than", "up to", "nearly", "barely", "almost")
_DETERMINED = frozenset("the a an this that these those his her its their last past next".split())
_CLOCK = frozenset("am pm a.m p.m o'clock".split())


def _figures(tokens: Sequence[str]) -> list[int]:
    return [i for i, t in enumerate(tokens) if n.figure(t)]


def _figure_edit(name: str, other: Callable[[str, random.Random], str | None]) -> Edit:
    """An edit of one figure that is no year."""

    def edit(tokens: Sequence[str], rng: random.Random, pool: Pool) -> Edited | None:
        at = _figures(tokens)
        rng.shuffle(at)
        for i in at:
            found = n.figure(core(tokens[i])[1])
            if found is None or (n.is_year(found.group()) and name != "number.digit"):
                continue
            if found.string[found.end() :][:2] in ("st", "nd", "rd", "th"):
                continue
            new = other(found.group(), rng)
            if new is not None and _dated(tokens, i) and found.group().isdigit():
                new = str(rng.choice([d for d in range(1, 29) if str(d) != found.group()]))
            if new is not None and new != found.group():
                word = found.string[: found.start()] + new + found.string[found.end() :]
                return replace(tokens, i, word, name)
        return None

    return edit


def _dated(tokens: Sequence[str], at: int) -> bool:
    """Whether a month stands beside the figure: a day of the month stays one."""
    beside = [low(tokens[k]) for k in (at - 1, at + 1) if 0 <= k < len(tokens)]
    return any(w in MONTHS for w in beside)


def year(tokens: Sequence[str], rng: random.Random, pool: Pool) -> Edited | None:
    """Another year, also of a decade ("1990s")."""
    at = [i for i in _figures(tokens) if (m := n.figure(tokens[i])) and n.is_year(m.group())]
    if not at:
        return None
    i = rng.choice(at)
    found = n.figure(core(tokens[i])[1])
    assert found is not None
    new = n.another_year(found.group(), rng)
    if found.string[found.end() :].startswith("s"):
        new = str(int(found.group()) + rng.choice((-20, -10, 10)))
    word = found.string[: found.start()] + new + found.string[found.end() :]
    return replace(tokens, i, word, "number.year")


def spelled(tokens: Sequence[str], rng: random.Random, pool: Pool) -> Edited | None:
    """Another number word: two or three steps away, or digits in its place."""
    small = lows(tokens)
    at = [
        i for i, w in enumerate(small)
        if n.spelled(w) and not (w == "one" and _pronoun(small, tokens, i))
    ]  # fmt: skip
    if not at:
        return None
    i = rng.choice(at)
    value = n.spelled(small[i]) or 1
    other = value
    while other == value or not 0 < other < 100:
        other = value + rng.choice((-3, -2, -1, 1, 2, 3, 5, 10, -10, 20))
    if value == 1:
        following = small[i + 1]
        parts = [(i, i + 1, [put(tokens, i, n.spell(other))])]
        if core(tokens[i])[2] or not pool.common.get(plural(following)):
            return None
        return change(tokens, [*parts, (i + 1, i + 2, [_numbered(tokens, i + 1, True)])],
                      "number.word")  # fmt: skip
    if other == 1:
        other = value + 1
    word = n.spell(other) if rng.random() < 0.8 else str(other)
    return replace(tokens, i, word, "number.word")


def _pronoun(small: Sequence[str], tokens: Sequence[str], at: int) -> bool:
    after = small[at + 1] if at + 1 < len(small) else "."
    before = small[at - 1] if at else ""
    if before in ("no", "the", "this", "that", "any", "every", "only", "new", "by", "each", "not"):
        return True
    return after in _PRONOUN_AFTER or after[-1:] not in "erntlkhdyg" or len(after) < 3


def _numbered(tokens: Sequence[str], at: int, many: bool) -> str:
    """The noun in the plural or the singular, with its marks."""
    before, word, after = core(tokens[at])
    if many:
        return before + plural(word) + after
    return before + (singular(word) or word) + after


def ordinal(tokens: Sequence[str], rng: random.Random, pool: Pool) -> Edited | None:
    """Another ordinal, in words or figures."""
    small = lows(tokens)
    at = [
        i for i, w in enumerate(small)
        if (w in n.ORDINALS and not (w == "second" and i and small[i - 1] in ("a", "per", "every"))
            and not (w == "first" and (small[i - 1] in ("at",) or i + 1 == len(small)
                                       or small[i + 1] in ("of", "lady"))))
        or (w[-2:] in ("st", "nd", "rd", "th") and w[:-2].isdigit())
    ]  # fmt: skip
    if not at:
        return None
    i = rng.choice(at)
    word = small[i]
    if word in n.ORDINALS:
        k = n.ORDINALS.index(word)
        near = [w for j, w in enumerate(n.ORDINALS[:12]) if j != k and abs(j - k) < 5]
        if word == "first" and rng.random() < 0.15:
            near = ["last"]
        return replace(tokens, i, rng.choice(near), "number.ordinal")
    value = max(1, int(word[:-2]) + rng.choice((-10, -3, -2, -1, 1, 2, 3, 5)))
    if value == int(word[:-2]):
        value += 1
    ending = {1: "st", 2: "nd", 3: "rd"}.get(value % 10 if value % 100 not in (11, 12, 13) else 0)
    return replace(tokens, i, f"{value}{ending or 'th'}", "number.ordinal")


def magnitude(tokens: Sequence[str], rng: random.Random, pool: Pool) -> Edited | None:
    """Million for billion, dozens for hundreds."""
    small = lows(tokens)
    at = [i for i, w in enumerate(small) if w in n.MAGNITUDES or w in n.PLURAL_MAGNITUDES]
    if not at:
        return None
    i = rng.choice(at)
    family = n.MAGNITUDES if small[i] in n.MAGNITUDES else n.PLURAL_MAGNITUDES
    k = family.index(small[i])
    near = [w for j, w in enumerate(family) if 0 < abs(j - k) <= 2]
    return replace(tokens, i, rng.choice(near), "number.magnitude", "critical")


def _counts(tokens: Sequence[str], small: Sequence[str]) -> list[int]:
    """Where a count begins: a figure or number word before its noun, no year and no date."""
    found = []
    for i in range(len(tokens) - 1):
        m = n.figure(tokens[i])
        plain = m is not None and not n.is_year(m.group()) and ":" not in m.group()
        if not plain and not (n.spelled(small[i]) and small[i] not in ("one",)):
            continue
        after = small[i + 1]
        if core(tokens[i])[2] not in ("", "%") or after in _CLOCK or not after[:1].isalpha():
            continue
        if tokens[i + 1][:1].isupper() or after in ("of", "to", "and", "or", "in", "on", "at"):
            continue
        if i and ((tokens[i - 1][:1].isupper() and i > 1) or small[i - 1] in _DETERMINED
                  or small[i - 1][:1].isdigit() or small[i - 1] in ("age", "aged", "by", "of")
                  or small[i - 1] in n.WORDS):  # fmt: skip
            continue
        if (small[i] + " " + after).count("-") or not (
            after.endswith("s")
            or after in n.MAGNITUDES
            or after in ("people", "percent", "per", "men", "women", "children")
        ):
            continue
        found.append(i)
    return found


def bound_gained(tokens: Sequence[str], rng: random.Random, pool: Pool) -> Edited | None:
    """A bound put before a bare count: "more than 40 people"."""
    small = lows(tokens)
    at = [i for i in _counts(tokens, small) if not _bound(small, i)]
    if not at:
        return None
    i = rng.choice(at)
    words = rng.choice(_ABOVE + _BELOW).split()
    if not starts(tokens, i):
        return change(tokens, [(i, i, words)], "number.bound_gained", "minor")
    words[0] = caps(words[0])
    first = tokens[i].lower() if small[i].isalpha() else tokens[i]
    return change(tokens, [(i, i + 1, [*words, first])], "number.bound_gained", "minor")


def _bound(small: Sequence[str], at: int) -> tuple[str, ...] | None:
    for k in (3, 2, 1):
        if at >= k and tuple(small[at - k : at]) in _BOUNDS:
            return tuple(small[at - k : at])
    return None


def bound_lost(tokens: Sequence[str], rng: random.Random, pool: Pool) -> Edited | None:
    """The bound of a count cut."""
    return _with_bound(tokens, rng, lambda b: [""], "number.bound_lost", "minor")


def bound_flipped(tokens: Sequence[str], rng: random.Random, pool: Pool) -> Edited | None:
    """More than made less than, at least made at most, about made more than or exactly."""

    def other(bound: str) -> list[str]:
        if bound in ("about", "around", "approximately", "roughly", "some", "just", "only"):
            return ["more than", "fewer than", "exactly", "at least"]
        if bound in ("more than", "over", "at least", "no fewer than"):
            return ["fewer than", "less than", "nearly", "up to", "at most", "exactly"]
        return ["more than", "over", "at least", "exactly"]

    return _with_bound(tokens, rng, other, "number.bound_flipped", "major")


def _with_bound(
    tokens: Sequence[str],
    rng: random.Random,
    other: Callable[[str], list[str]],
    name: str,
    severity: str,
) -> Edited | None:
    small = lows(tokens)
    found = []
    for i in range(1, len(tokens)):
        if n.figure(tokens[i]) or n.spelled(small[i]) or small[i] in (*n.MAGNITUDES, "half", "a"):
            bound = _bound(small, i)
            if bound and (small[i] != "a" or (i + 1 < len(small) and small[i + 1] in n.MAGNITUDES)):
                found.append((i, bound))
    if not found:
        return None
    i, bound = rng.choice(found)
    start = i - len(bound)
    words = rng.choice(other(" ".join(bound))).split()
    if words == list(bound):
        return None
    if words and core(tokens[start])[1][:1].isupper():
        words[0] = caps(words[0])
    return change(tokens, [(start, i, words)], name, severity)


def fraction(tokens: Sequence[str], rng: random.Random, pool: Pool) -> Edited | None:
    """A half for a third, twice for three times, doubled for tripled."""
    small = lows(tokens)
    sets = (("half", "third", "quarter", "fifth", "tenth"), ("thirds", "fifths", "quarters"),
            ("twice", "once"), ("double", "triple", "halve"), ("doubled", "tripled", "halved"),
            ("twofold", "threefold", "tenfold"), ("both", "neither"))  # fmt: skip
    found = []
    for i, w in enumerate(small):
        for family in sets:
            if w not in family or (w in family[1:] and family is sets[0] and not _share(small, i)):
                continue
            found += [(i, o) for o in family if o != w]
    if not found:
        return None
    i, other = rng.choice(found)
    if small[i] == "half" and not (i and small[i - 1] in ("a", "one", "the", "second", "first")):
        other = "a " + other
    if other == "neither":
        return None
    if small[i] == "half" and i and small[i - 1] in ("first", "second", "the"):
        return None
    return replace(tokens, i, other, "number.fraction")


def _share(small: Sequence[str], at: int) -> bool:
    return bool(at) and small[at - 1] in ("a", "one") and small[at + 1 : at + 2] == ["of"]


def plurality(tokens: Sequence[str], rng: random.Random, pool: Pool) -> Edited | None:
    """One for several: "a soldier" made "soldiers", or "several soldiers" made "one soldier"."""
    small = lows(tokens)
    found: list[tuple[int, list[str]]] = []
    for i in range(len(tokens) - 2):
        noun, after = small[i + 1], small[i + 2]
        if core(tokens[i])[2] or tokens[i + 1][:1].isupper() or not noun.isalpha():
            continue
        closed = bool(core(tokens[i + 1])[2]) or after in (
            "in",
            "on",
            "at",
            "from",
            "with",
            "for",
            "near",
            "by",
            "during",
            "and",
            "of",
            "to",
        )
        if not closed:
            continue
        if small[i] in ("a", "an") and pool.common.get(plural(noun), 0) and after != "of":
            many = rng.choice(("two", "several", "three", "some"))
            found.append((i, [many, _numbered(tokens, i + 1, True)]))
        elif small[i] in (
            "several",
            "two",
            "three",
            "many",
            "some",
            "four",
            "five",
            "numerous",
        ) or (small[i].isdigit() and small[i] != "1" and len(small[i]) < 3):
            one = singular(noun)
            if one and pool.common.get(one, 0):
                found.append((i, ["one", _numbered(tokens, i + 1, False)]))
    if not found:
        return None
    i, words = rng.choice(found)
    words[0] = caps(words[0]) if core(tokens[i])[1][:1].isupper() else words[0]
    return change(tokens, [(i, i + 2, words)], "number.plurality")


def _count_edit(name: str, phrases: Sequence[str], whole: bool) -> Edit:
    """A phrase before a count ("several of the"), or in its place ("dozens of")."""

    def edit(tokens: Sequence[str], rng: random.Random, pool: Pool) -> Edited | None:
        small = lows(tokens)
        at = [i for i in _counts(tokens, small) if not _bound(small, i)
              and not small[i + 1].startswith("per")
              and small[i + 1] not in n.MAGNITUDES and not core(tokens[i])[2]
              and "$" not in tokens[i] and "€" not in tokens[i]
              and small[i + 1][:3] not in ("yea", "mon", "day", "hou", "min", "met", "kil", "wee",
                                           "dol", "eur", "rub", "poi", "deg", "sec")]  # fmt: skip
        if not at:
            return None
        i = rng.choice(at)
        words = rng.choice(phrases).split()
        if starts(tokens, i):
            words[0] = caps(words[0])
        kept = [low(tokens[i])] if not whole else []
        if whole or starts(tokens, i):
            return change(tokens, [(i, i + 1, [*words, *kept])], name)
        return change(tokens, [(i, i, words)], name)

    return edit


EDITS: Mapping[str, Edit] = {
    "number.digit": _figure_edit("number.digit", n.digit_changed),
    "number.swapped_digits": _figure_edit("number.swapped_digits", lambda d, _: n.swapped(d)),
    "number.scaled": _figure_edit("number.scaled", n.scaled),
    "number.doubled": _figure_edit("number.doubled", n.doubled),
    "number.year": year,
    "number.word": spelled,
    "number.ordinal": ordinal,
    "number.magnitude": magnitude,
    "number.bound_gained": bound_gained,
    "number.bound_lost": bound_lost,
    "number.bound_flipped": bound_flipped,
    "number.fraction": fraction,
    "number.plurality": plurality,
    "number.some_of": _count_edit(
        "number.some_of", ("several of the", "most of the", "half of the",
                           "none of the", "one of the", "a further", "another"), False),
    "number.vague": _count_edit(
        "number.vague", ("dozens of", "several", "a few", "hundreds of", "many", "no",
                         "thousands of", "a handful of", "countless"), True),
    **MEASURES,
}  # fmt: skip
