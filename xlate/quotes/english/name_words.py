"""Word knowledge about names: titles, roles, bodies, places, pronouns."""

from __future__ import annotations

from functools import cache
from itertools import pairwise
from typing import Any, NamedTuple

from xlate.settings import DeskLexicon
from xlate.text.lexicon import forms, groups, table
from xlate.text.name_index import name_index, ordinary_word
from xlate.text.romanise import plain
from xlate.text.words import words

_LEADERS = ("head_of_state", "head_of_government", "party_post")
_PLACE_KINDS = frozenset(("place", "country"))
_BODY_KINDS = frozenset(("org", "agency"))
_SEAS = frozenset(
    ("cape", "gulf", "mount", "ocean", "port", "street", "avenue", "square", "desert", "airport")
)

# Prefixes that rank or praise without making it another office.
_SAME_OFFICE = frozenset(
    ("general", "chief", "head", "top", "senior", "first", "second", "lead", "principal")
) | {"current", "incumbent", "special", "permanent", "late", "longtime", "honorary", "joint"}


class NameWords(NamedTuple):
    """Word knowledge about names: all in lower case.

    `ranked` are prefixes that make another office ("vice", "former"), `leading` the offices that
    "the leader" can mean; `places` are words that a place's name begins or ends with. `trades` are
    roles in small letters only, for they are surnames too; `same` has the word that an abbreviated
    title stands for, `pairs` the words that stand together in one title, `generals` the
    offices that "general" stands behind: "prosecutor general".
    """

    lang: str
    titles: frozenset[str]
    title_leads: frozenset[str]
    roles: frozenset[str]
    trades: frozenset[str]
    same: dict[str, str]
    pairs: frozenset[tuple[str, str]]
    generals: frozenset[str]
    ranked: frozenset[str]
    leading: frozenset[str]
    nationalities: frozenset[str]
    bodies: frozenset[str]
    places: frozenset[str]
    calendar: frozenset[str]
    male: frozenset[str]
    female: frozenset[str]
    function: frozenset[str]
    determiners: frozenset[str]
    prepositions: frozenset[str]
    pronouns: dict[str, str]
    joins: frozenset[str]
    indefinite: frozenset[str]
    courtesies: frozenset[str]


@cache
def name_words(lang: str) -> NameWords:
    """What a language's lexicon knows about names and titles."""
    titles, leading = _titles(lang)
    titles |= forms(lang, "titles", "role")
    data: dict[str, Any] = dict(table(lang, "frames").get("names", {}))
    grammar = table(lang, "frames")["grammar"]
    descriptors = forms(lang, "titles", "descriptor")
    leading |= {form for form in descriptors if form in _loaded(lang)}
    return NameWords(
        lang=lang,
        titles=frozenset(form.split(" of ")[0].split()[-1] for form in titles),
        title_leads=frozenset(w for form in titles for w in form.split(" of ")[0].split()[:-1]),
        roles=frozenset(w.split()[-1] for w in descriptors)
        | frozenset(form for form in titles if " " not in form)
        | frozenset(form.split()[-1] for form in titles if " of " not in form),
        trades=frozenset(w.split()[-1] for w in forms(lang, "titles", "trade")),
        same=_abbreviated(lang),
        pairs=frozenset(pair for form in titles for pair in pairwise(form.split())),
        generals=frozenset(_generals(titles)) - _ranks(lang),
        ranked=forms(lang, "titles", "prefix") - _SAME_OFFICE,
        leading=frozenset(leading),
        nationalities=_nationalities(lang),
        bodies=frozenset(data["bodies"]) | forms(lang, "titles", "body_head"),
        places=forms(lang, "titles", "division") | _SEAS,
        calendar=_calendar(lang),
        male=forms(lang, "titles", "gender_male"),
        female=forms(lang, "titles", "gender_female"),
        function=forms(lang, "function"),
        determiners=forms(lang, "function", "article", "demonstrative", "possessive_determiner"),
        prepositions=forms(lang, "function", "preposition"),
        pronouns={w: k for k in ("he", "she", "they", "it", "relative") for w in data[k]},
        joins=frozenset(grammar["inside_names"]),
        indefinite=frozenset(grammar["indefinite"]) | {"some", "several", "many", "two"},
        courtesies=_courtesies(lang),
    )


def _titles(lang: str) -> tuple[set[str], set[str]]:
    """All titles, and those of who leads a country, a government or a party."""
    titles: set[str] = set()
    leading: set[str] = set()
    for group in groups(lang, "titles"):
        for title in group.get("titles", ()):
            found = {form.casefold() for form in title["forms"]}
            titles |= found
            if group.get("class") in _LEADERS and title.get("rank") == 1:
                leading |= {form.split()[-1] for form in found if " of " not in form}
    return titles, leading


def _courtesies(lang: str) -> frozenset[str]:
    """Forms of address that are no office: "Mr", "Dame"."""
    return frozenset(
        form.casefold()
        for group in groups(lang, "titles")
        if group.get("class") == "courtesy"
        for title in group["titles"]
        for form in title["forms"]
    )


def _generals(titles: set[str]) -> set[str]:
    """The first words of the titles of two words that end in "general"."""
    return {
        form.split()[0] for form in titles if form.endswith(" general") and form.count(" ") == 1
    }


def _ranks(lang: str) -> set[str]:
    """The first words of military ranks: a "major general" is no major."""
    return {
        form.casefold().split()[0]
        for group in groups(lang, "titles")
        if group.get("class") == "military_rank"
        for title in group["titles"]
        for form in title["forms"]
    }


def _abbreviated(lang: str) -> dict[str, str]:
    """The word in full for each abbreviated title of one word: "gen." for "general"."""
    found: dict[str, str] = {}
    for group in groups(lang, "titles"):
        for title in group.get("titles", ()):
            single = [form.casefold() for form in title["forms"] if " " not in form]
            short = [form for form in single if form.endswith(".")]
            bare = {form.rstrip(".") for form in short}
            full = next((form for form in single if form not in bare and form not in short), None)
            if full is not None:
                found |= dict.fromkeys((*short, *bare), full)
    return found


def _loaded(lang: str) -> set[str]:
    found: set[str] = set()
    for group in groups(lang, "titles"):
        if group.get("class") == "descriptor" and group.get("loaded"):
            found |= set(group["forms"])
    return found | {"leader", "ruler"}


def _nationalities(lang: str) -> frozenset[str]:
    return frozenset(
        word.casefold()
        for alias in table(lang, "names").get("alias", ())
        for entry in alias["entries"]
        for word in (*entry.get("adjective", ()), *entry.get("demonym", ()))
    )


def _calendar(lang: str) -> frozenset[str]:
    """Days and months in lower case; "May" too, which a surname before it redeems."""
    return frozenset(
        form.rstrip(".").casefold()
        for group in groups(lang, "calendar")
        if group.get("class") in ("month", "weekday")
        for entry in group.get("entries", ())
        for form in (entry["canonical"], *entry.get("forms", ()))
    )


@cache
def known_kind(key: tuple[str, ...], lang: str) -> str:
    """What the names lexicon has: "place", "body", "person" or "nationality"; else ""."""
    index = name_index(lang, DeskLexicon())
    parts = tuple(plain(part) for part in key)
    for entry in index.phrases.get(parts[0], ()) if parts else ():
        if entry.parts == parts:
            if entry.kind in _PLACE_KINDS:
                return "place"
            if entry.kind in _BODY_KINDS:
                return "body"
            return entry.kind if entry.kind in ("person", "nationality") else ""
    return ""


def given_name(word: str, lang: str) -> bool:
    """Whether the lexicon has the word among the names that are spelled in several ways."""
    return plain(word) in name_index(lang, DeskLexicon()).given


@cache
def plain_word(low: str, lang: str) -> bool:
    """Whether a word in lower case is an ordinary word of the language."""
    found = words(low.capitalize(), lang)
    return len(found) == 1 and ordinary_word(found[0], lang)
