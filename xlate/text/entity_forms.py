"""The forms of states, cities, bodies and well-known persons in each language, ready to be found.

States come from CLDR's territories, cities from the exemplar cities of its time zones, adjectives
of states from its language names (all through Babel, offline); what CLDR lacks is in
`lexicon/<lang>/aliases.toml`. One thing has one id in all languages: a state its ISO 3166-1 code in
small letters, anything else its English canonical name with hyphens.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

from xlate.text import lexicon

LANGUAGES = ("ar", "de", "en", "es", "fa", "fr", "it", "ja", "ko", "pt", "ru", "tr", "uk", "zh")
UNSPACED = frozenset({"ja", "zh"})
UNCASED = frozenset({"ar", "fa", "ja", "ko", "zh"})
WORD = re.compile(r"[^\W\d_][\w\u0300-\u036f\u064b-\u065f\u0670\u0640]*")

_ADJECTIVES = frozenset(
    {"de", "es", "fr", "it", "pt", "ru", "uk"}
)  # where they differ from the state
_FOLD = str.maketrans({"ي": "ی", "ى": "ی", "ك": "ک", "ة": "ه", "ı": "i", "ß": "ss", "ـ": None})
_SHORTEST = 3
_ROOT, _TAIL, _NAMED = 6, 3, 4
_STATE = re.compile(r"(?!EZ|QO|X[AB]|ZZ)[A-Z]{2}")


@dataclass(frozen=True, slots=True)
class Form:
    """One form: its words, how each may go on, and what it is a name of.

    `prefix`: anything may follow. `weak`: the name may be meant. `cased`: it needs its capital.
    `open`: another word may stand after the first.
    """

    words: tuple[str, ...]
    id: str
    prefix: bool
    weak: bool
    cased: bool
    acronym: bool
    open: bool = False


@lru_cache(maxsize=65_536)
def folded(word: str, lang: str) -> str:
    """A word as it is looked up: no case, no marks above letters; hangul and kana stay whole."""
    if lang in ("ko", "ja", "zh"):
        return unicodedata.normalize("NFC", word).casefold()
    apart = unicodedata.normalize("NFKD", word.casefold())
    return "".join(c for c in apart if not unicodedata.combining(c)).translate(_FOLD)


def slug(name: str) -> str:
    """The id of an English canonical name."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode()
    return "-".join(re.findall(r"[a-z0-9]+", plain.casefold()))


@cache
def forms(lang: str) -> tuple[Form, ...]:
    """All forms of a language, its own lexicon's first."""
    pairs = dict.fromkeys((*_own(lang), *_english(lang), *_cldr(lang)))
    made = (form_of(text, name, lang) for text, name in pairs)
    return tuple(form for form in made if form.words)


@cache
def known_ids(lang: str) -> frozenset[str]:
    """What a language has a sure form of."""
    return frozenset(form.id for form in forms(lang) if not form.weak)


@cache
def seats() -> Mapping[str, str]:
    """The states whose government a capital or a seat of government can stand for."""
    found: dict[str, str] = {}
    codes: dict[str, str] = {}
    for entry in _entries():
        if "code" in entry:
            codes[entry["canonical"]] = entry["code"].casefold()
            found |= {
                slug(city): codes[entry["canonical"]] for city in entry.get("capital", ())[:1]
            }
    for entry in _entries():
        if entry.get("of") in codes:
            found[slug(entry["canonical"])] = codes[entry["of"]]
    return found


@cache
def _forms_of(lang: str) -> Mapping[str, tuple[Form, ...]]:
    found: dict[str, list[Form]] = {}
    for form in forms(lang):
        found.setdefault(form.id, []).append(form)
    return {one: tuple(rows) for one, rows in found.items()}


@cache
def beginnings(one: str, lang: str) -> frozenset[str]:
    """How the adjective of a state and the word for its people begin, as its own name does."""
    if lang in UNCASED:
        return frozenset()
    words = {form.words[0] for form in _forms_of(lang).get(one, ()) if len(form.words) == 1}
    return frozenset(
        word[: min(_ROOT, max(_ROOT - 2, len(word) - _TAIL))]
        for word in words
        if len(word) >= _NAMED
    )


def abridged(ids: frozenset[str], text: str, lang: str) -> bool:
    """Whether a text without capitals may have a name cut down, or inside a longer word.

    In hanzi a state's first character can stand for it; Korean, Arabic and Persian run it together
    with what follows or comes before.
    """
    if lang not in UNCASED:
        return False
    words = {form.words[0] for one in ids for form in _forms_of(lang).get(one, ())}
    if lang in UNSPACED:
        return any(word[0] in text for word in words)
    low = folded(text, lang)
    return any(len(word) > 1 and word in low for word in words)


def form_of(text: str, name: str, lang: str) -> Form:
    """A form as a lexicon writes it: with * anything may follow, with ? it may be meant."""
    bare = text.rstrip("*?")
    found = [bare] if lang in UNSPACED else WORD.findall(bare)
    return Form(
        words=tuple(folded(word, lang) for word in found),
        id=name,
        prefix="*" in text[len(bare) :],
        weak="?" in text[len(bare) :],
        cased=lang not in UNCASED and bare[:1].isupper(),
        acronym=lang not in UNCASED and bare.isupper() and len(bare) > 1,
    )


def _own(lang: str) -> Iterator[tuple[str, str]]:
    for name, texts in lexicon.table(lang, "aliases").get("forms", {}).items():
        for text in texts:
            yield text, name


def _entries() -> Iterator[Mapping[str, Any]]:
    for group in lexicon.table("en", "names").get("alias", ()):
        yield from group.get("entries", ())


def _english(lang: str) -> Iterator[tuple[str, str]]:
    if lang != "en":
        return
    for entry in _entries():
        name = entry.get("code", "").casefold() or slug(entry["canonical"])
        for text in (entry["canonical"], *entry.get("forms", ())):
            yield text, name
        for key in ("adjective", "demonym"):
            for text in entry.get(key, ()):
                yield text, name
        for text in entry.get("capital", ()):
            yield text, slug(entry["capital"][0])


def _cldr(lang: str) -> Iterator[tuple[str, str]]:
    from babel import Locale, UnknownLocaleError

    try:
        locale = Locale.parse(lang)
    except (UnknownLocaleError, ValueError, TypeError):
        return  # a language that CLDR does not have, or no language at all
    aliases = lexicon.table("en", "aliases")
    for code, text in locale.territories.items():
        name = aliases["regions"].get(code) or (code.casefold() if _STATE.fullmatch(code) else "")
        if name:
            yield from ((part, name) for part in _parts(text))
    yield from _cities(lang, locale.time_zones, Locale.parse("en").time_zones)
    for code, name in aliases["languages"].items() if lang in _ADJECTIVES else ():
        text = locale.languages.get(code, "")
        if text and " " not in text:
            yield _adjective(text) + "*", name


def _cities(
    lang: str, zones: Mapping[str, Any], english: Mapping[str, Any]
) -> Iterator[tuple[str, str]]:
    from babel.core import get_global

    least = _SHORTEST if lang not in UNCASED else 2
    for zone in sorted(get_global("zone_territories").keys() | english.keys()):
        if "/" in zone and not zone.startswith(("Etc/", "Antarctica/")):
            plain = english.get(zone, {}).get("city") or zone.rsplit("/", 1)[1].replace("_", " ")
            text = zones.get(zone, {}).get("city") or (plain if lang not in UNCASED else "")
            if len(text) >= least:
                yield text, slug(plain)


def _parts(text: str) -> list[str]:
    """CLDR's name of a state without what it has in brackets or after a comma."""
    bare = re.split(r"\s*[(（,،、]", text, maxsplit=1)[0].strip()
    return [bare] if len(bare) > 1 and " - " not in bare and " – " not in bare else []


def _adjective(text: str) -> str:
    low = text if text[:1].islower() else text[:1].lower() + text[1:]
    return low[:-1] if len(low) > _SHORTEST + 1 and low[-1] in "aeoийй" else low
