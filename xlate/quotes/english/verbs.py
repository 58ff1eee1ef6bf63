"""English reporting verbs by form: which lemma a word can be, in which shape, with which frames."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any, NamedTuple

from xlate.text.lexicon import forms, groups, table

_DOUBLING = re.compile(r"[^aeiou][aeiou][bdgklmnprt]$")
_FRAMES = (
    "clause",
    "object",
    "infinitive",
    "person_infinitive",
    "addressee",
    "thought",
    "noun_like",
    "quoting",
    "always",
    "marked",
)


class Verb(NamedTuple):
    """A word form read as a verb: `shapes` of "base", "s", "past", "participle", "ing"."""

    lemma: str
    shapes: frozenset[str]


class Lexicon(NamedTuple):
    """What this room knows about a language's words, as sets for quick look-up."""

    verbs: Mapping[str, Verb]
    finite: frozenset[str]
    frames: Mapping[str, frozenset[str]]
    particles: Mapping[str, tuple[tuple[str, ...], ...]]
    auxiliaries: frozenset[str]
    modals: frozenset[str]
    prepositions: frozenset[str]
    boundaries: frozenset[str]
    relatives: frozenset[str]
    determiners: frozenset[str]
    pronouns: frozenset[str]
    personal: frozenset[str]
    adverbs: frozenset[str]
    grammar: Mapping[str, frozenset[str]]
    heads: frozenset[str]
    evidence: frozenset[str]
    times: frozenset[str]
    capital_times: frozenset[str]
    between: frozenset[str]
    inverting: frozenset[str]


@cache
def lexicon(lang: str) -> Lexicon | None:
    """The room's word knowledge of a language; None where there is no table of frames for it."""
    data = table(lang, "frames")
    if not data:
        return None
    irregular = _irregular(lang)
    frames = {name: frozenset(data.get(name, ())) for name in _FRAMES}
    particles = _particles(data)
    lemmas = sorted({v.split()[0] for vs in frames.values() for v in vs} | set(particles))
    function = {name: forms(lang, "function", name) for name in _classes(lang)}
    return Lexicon(
        verbs=_verbs(lemmas, irregular),
        finite=frozenset(p for past, _ in irregular.values() for p in past),
        frames=frames,
        particles=particles,
        auxiliaries=function["auxiliary"],
        modals=function["modal"],
        prepositions=function["preposition"],
        boundaries=frozenset(data["boundaries"]),
        relatives=frozenset(data["relatives"]),
        determiners=function["article"]
        | function["demonstrative"]
        | function["possessive_determiner"]
        | function["quantifier_determiner"],
        pronouns=frozenset(data["subjects"]),
        personal=frozenset(data["personal"]),
        adverbs=function["grammatical_adverb"] | function["discourse_adverb"],
        grammar={name: frozenset(words) for name, words in data["grammar"].items()},
        evidence=frozenset(data["evidence"]["words"]),
        heads=frozenset(data["places"]["heads"]),
        times=frozenset(data["places"]["times"]),
        capital_times=frozenset(data["places"]["capital_only"]),
        between=frozenset(data["places"]["adverbs"]),
        inverting=_inverting(lang),
    )


@cache
def _classes(lang: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(group["class"] for group in groups(lang, "function")))


def _inverting(lang: str) -> frozenset[str]:
    for group in groups(lang, "reporting"):
        if group["class"] == "inverts":
            return frozenset(group["lemmas"])
    return frozenset()


def _particles(data: Mapping[str, Any]) -> dict[str, tuple[tuple[str, ...], ...]]:
    """For each verb the particles that belong to its cue: ("for",), ("out", "at")."""
    found = {
        lemma: {tuple(particle.split()) for particle in particles}
        for lemma, particles in data.get("particle", {}).items()
    }
    for lemma in data.get("clause", ()):
        head, _, rest = lemma.partition(" ")
        if rest:
            found.setdefault(head, set()).add(tuple(rest.split()))
    return {lemma: tuple(sorted(particles)) for lemma, particles in found.items()}


def _irregular(lang: str) -> dict[str, tuple[tuple[str, ...], tuple[str, ...]]]:
    """Pasts and participles of the irregular verbs."""
    return {
        verb["lemma"]: (tuple(verb["past"]), tuple(verb["participle"]))
        for group in groups(lang, "irregular")
        if group["class"] == "verb"
        for verb in group["verbs"]
    }


def _verbs(
    lemmas: Iterable[str], irregular: Mapping[str, tuple[tuple[str, ...], tuple[str, ...]]]
) -> dict[str, Verb]:
    found: dict[str, tuple[str, set[str]]] = {}
    for lemma in lemmas:
        for form, shape in inflected(lemma, irregular.get(lemma)):
            found.setdefault(form, (lemma, set()))[1].add(shape)
    return {form: Verb(lemma, frozenset(shapes)) for form, (lemma, shapes) in found.items()}


def inflected(
    lemma: str, irregular: tuple[tuple[str, ...], tuple[str, ...]] | None = None
) -> list[tuple[str, str]]:
    """The forms of an English verb with their shapes; both spellings where a letter may double."""
    consonant_y = lemma.endswith("y") and lemma[-2:-1] not in "aeiou"
    stem = lemma[:-1] if lemma.endswith("e") and not lemma.endswith("ee") else lemma
    sibilant = lemma.endswith(("s", "sh", "ch", "x", "z"))
    third = lemma[:-1] + "ies" if consonant_y else lemma + ("es" if sibilant else "s")
    found = [(lemma, "base"), (third, "s"), (stem + "ing", "ing")]
    ending = "d" if lemma.endswith("ee") else "ed"
    pasts = [lemma[:-1] + "ied" if consonant_y else stem + ending]
    if _DOUBLING.search(lemma):
        found.append((lemma + lemma[-1] + "ing", "ing"))
        pasts.append(lemma + lemma[-1] + "ed")
    past, participle = irregular or (tuple(pasts), tuple(pasts))
    found += [(form, "past") for form in past]
    found += [(form, "participle") for form in participle]
    return found
