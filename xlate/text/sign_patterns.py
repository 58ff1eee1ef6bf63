"""Patterns of small words: how an entry of a lexicon is read, and where it stands in a text.

An entry is one or several tokens with blanks between them. In a token `*` stands for any letters,
`[..]` for one letter of several, `(x|y)` for one of several runs, `?` after either makes it
optional: "*m[ae]z" is a Turkish negative. A token `…` skips up to a few words, never a mark of
punctuation: "ne … que". Scripts without blanks are cut by character, so that an entry of Chinese or
Japanese is a row of characters, some of them in brackets.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache, partial
from typing import NamedTuple

from xlate.text import lexicon

_CJK = "\u3005\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
_MARKS = "\u0300-\u036f\u064b-\u065f\u0670\u0640"
_TOKEN = re.compile(
    rf"[{_CJK}]|(?:[^\W\d_{_CJK}][{_MARKS}]*)+(?:['’ʼ＇](?=[^\W\d_]))?|\d+|[^\S\n]*\n|\S"
)
_LOOSE = re.compile(rf"[{_MARKS}]+")
_STRAIGHT = str.maketrans("’ʼ＇يىك", "'''ییک")
_TURKISH = str.maketrans("İI", "iı")
_UNIT = re.compile(r"\[[^\]]*\]\??|\([^)]*\)\??|\S\??")
_PATTERN = re.compile(r"[*\[\]()|?]")
GAP = "…"
LOOSE = "loose"  # the kind of what is no sign, but can do the work of one
SKIPPED, SKIPPED_UNSPACED = 4, 12  # tokens that a gap may hold
UNSPACED = frozenset(("ja", "zh"))
_LONGEST = 48  # letters of a token that are looked at: no word is longer


class Token(NamedTuple):
    """A token of a text: its place, and the form that patterns are compared with."""

    start: int
    end: int
    low: str

    @property
    def word(self) -> bool:
        """Whether it has letters or digits, or stands inside a compound."""
        return self.low[:1].isalnum() or self.low in "-‐‑"


Shape = Callable[[str], bool]


@dataclass(frozen=True, slots=True, eq=False)
class Entry:
    """One pattern: its tokens, what it says, and how sure it is against another one."""

    tokens: tuple[str, ...]
    classes: tuple[tuple[str, str], ...]
    hides: bool
    weight: tuple[int, int]
    shapes: tuple[Shape, ...]

    def fits(self, k: int, low: str) -> bool:
        """Whether the token at `k` of the pattern can be `low`."""
        return self.shapes[k](low)


@dataclass(frozen=True, slots=True)
class Patterns:
    """The entries of a language: by their first token, or by the first letter of a pattern.

    Patterns that can begin with several letters stand under the empty string.
    """

    plain: Mapping[str, tuple[Entry, ...]]
    shaped: Mapping[str, tuple[Entry, ...]]
    skipped: int

    def beginning(self, low: str) -> tuple[Entry, ...]:
        """The entries that can begin with a token."""
        shaped = (*self.shaped.get(low[:1], ()), *self.shaped.get("", ()))
        return (*self.plain.get(low, ()), *(e for e in shaped if e.fits(0, low)))


def tokens(text: str, lang: str) -> list[Token]:
    """The tokens of a text; a clitic with an apostrophe stands apart: "n'" "est", "don'" "t"."""
    return [
        Token(m.start(), m.end(), folded(m.group()[:_LONGEST], lang)) for m in _TOKEN.finditer(text)
    ]


@lru_cache(maxsize=65_536)
def folded(token: str, lang: str) -> str:
    """The form of a token that is compared: composed, lower case, without vowel signs."""
    if "\n" in token:
        return "\n"
    if lang == "tr":
        token = token.translate(_TURKISH)
    plain = unicodedata.normalize("NFKC", token).casefold()
    if lang in ("ar", "fa"):
        plain = _LOOSE.sub("", plain)
    return plain.translate(_STRAIGHT)


@lru_cache(maxsize=32)
def patterns(lang: str) -> Patterns:
    """The entries of `<lang>/signs.toml` and `<lang>/loose.toml`, ready to be found."""
    return indexed(_entries(lang), lang)


def indexed(entries: Iterable[Entry], lang: str) -> Patterns:
    """Entries by what they begin with."""
    plain: dict[str, list[Entry]] = {}
    shaped: dict[str, list[Entry]] = {}
    for one in entries:
        if not _shaped(one.tokens[0]):
            plain.setdefault(one.tokens[0], []).append(one)
        else:
            shaped.setdefault(_initial(one.tokens[0]), []).append(one)
    skipped = SKIPPED_UNSPACED if lang in UNSPACED else SKIPPED
    return Patterns(
        {k: tuple(v) for k, v in plain.items()},
        {k: tuple(v) for k, v in shaped.items()},
        skipped,
    )


def _initial(pattern: str) -> str:
    """The letter that a pattern must begin with, empty if it can be one of several."""
    return pattern[0] if pattern[0].isalpha() and pattern[1:2] != "?" else ""


def _entries(lang: str) -> Iterator[Entry]:
    for group in lexicon.groups(lang, "signs"):
        named = group["class"]
        classes = tuple(
            (kind, value)
            for kind, _, value in (
                one.partition("/") for one in ([named] if isinstance(named, str) else named)
            )
            if kind != "idiom"
        )
        for form in group.get("forms", ()):
            yield entry(form, lang, classes, bool(group.get("hides")) or not classes)
    for form, values in _loose(lang).items():
        yield entry(form, lang, tuple((LOOSE, value) for value in values), False)


def _loose(lang: str) -> dict[str, list[str]]:
    """The words of `<lang>/loose.toml`, each with the values that it answers."""
    values: dict[str, list[str]] = {}
    for group in lexicon.groups(lang, "loose"):
        for form in group["words"]:
            values.setdefault(form, []).append(group["class"].partition("/")[2])
    return values


def entry(form: str, lang: str, classes: tuple[tuple[str, str], ...], hides: bool) -> Entry:
    """An entry as it is written in a lexicon, ready to be compared."""
    units = tuple(_units(form, lang))
    shapes = tuple(_shape(unit) for unit in units)
    letters = sum(len(re.sub(r"\[[^\]]*\]", "x", u).replace("*", "")) for u in units if u != GAP)
    return Entry(units, classes, hides, (sum(u != GAP for u in units), letters), shapes)


def _shaped(unit: str) -> bool:
    """Whether a token of an entry is a pattern; a question mark alone is itself."""
    return unit != "?" and _PATTERN.search(unit) is not None


def _shape(unit: str) -> Shape:
    """What tells whether a token fits; without an expression where letters and `*` are all."""
    if not _shaped(unit):
        return unit.__eq__
    core = unit.strip("*")
    if not _PATTERN.search(core):
        if unit[0] != "*":
            return partial(_begins, core)
        return partial(_ends, core) if unit[-1] != "*" else partial(_holds, core)
    return partial(_matches, unit.replace("*", r"\w*"))


def _begins(core: str, low: str) -> bool:
    return low.startswith(core)


def _ends(core: str, low: str) -> bool:
    return low.endswith(core)


def _holds(core: str, low: str) -> bool:
    return core in low


def _matches(pattern: str, low: str) -> bool:
    return _compiled(pattern).fullmatch(low) is not None


@lru_cache(maxsize=8192)
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


def _units(form: str, lang: str) -> Iterator[str]:
    """The token patterns of an entry, cut as `tokens` cuts a text."""
    for part in form.split():
        if part == GAP:
            yield part
        elif lang in UNSPACED:
            yield from (folded(unit, lang) for unit in _UNIT.findall(part))
        elif _PATTERN.search(part):
            yield from (folded(p, lang) for p in re.findall(r"[^']+'?", part.replace("’", "'")))
        else:
            # An "x" behind it shows that the apostrophe of "n'" belongs to the clitic.
            row = tokens(f"{part}x" if part[-1] in "'’" else part, lang)
            yield from (token.low for token in row[: -1 if part[-1] in "'’" else None])


class Begun(NamedTuple):
    """The entries that can begin with a token: of one token, by their second, and the others."""

    alone: tuple[Entry, ...]
    second: Mapping[str, tuple[Entry, ...]]
    others: tuple[Entry, ...]


@lru_cache(maxsize=65_536)
def begun(low: str, lang: str) -> Begun | None:
    """What can begin with a token, so sorted that few of them must be tried; None for nothing."""
    known = patterns(lang).beginning(low)
    second: dict[str, list[Entry]] = {}
    alone, others = [], []
    for one in known:
        if len(one.tokens) == 1:
            alone.append(one)
        elif one.tokens[1] == GAP or _shaped(one.tokens[1]):
            others.append(one)
        else:
            second.setdefault(one.tokens[1], []).append(one)
    if not known:
        return None
    return Begun(tuple(alone), {k: tuple(v) for k, v in second.items()}, tuple(others))


class Match(NamedTuple):
    """An entry found in a text, with the indices of its tokens."""

    entry: Entry
    at: tuple[int, ...]


def matches(row: Sequence[Token], lang: str) -> Iterator[Match]:
    """Every entry at every place, overlapping ones included."""
    skipped = patterns(lang).skipped
    for start, token in enumerate(row):
        known = begun(token.low, lang)
        if known is None:
            continue
        for one in known.alone:
            yield Match(one, (start,))
        follow = row[start + 1].low if start + 1 < len(row) else ""
        for one in (*known.second.get(follow, ()), *known.others):
            found = rest(row, one, start, skipped)
            if found is not None:
                yield Match(one, found)


def rest(row: Sequence[Token], one: Entry, start: int, skipped: int) -> tuple[int, ...] | None:
    """The places of an entry whose first token stands at `start`; the nearest after a gap."""
    places = [start]
    gap = 0
    for k in range(1, len(one.tokens)):
        if one.tokens[k] == GAP:
            gap = skipped
            continue
        at = places[-1] + 1
        while gap and at < len(row) and row[at].word and not one.fits(k, row[at].low):
            at, gap = at + 1, gap - 1
        if at >= len(row) or not one.fits(k, row[at].low):
            return None
        places.append(at)
        gap = 0
    return tuple(places)
