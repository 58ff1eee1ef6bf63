"""Common nouns and the words before them, as far as the lexicon and the grammar tell."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from xlate.text import lexicon
from xlate.text.numerals import value_of
from xlate.text.words import Word

_CLITICS = frozenset(("'s", "'"))  # of a possessive


def modifies(word: Word) -> bool:
    """Whether a word can be part of a noun phrase that names a thing and nobody."""
    return word.content and not word.number and not word.capital


def may_name(word: Word, lang: str) -> bool:
    """Whether a word before a noun can be part of its name: "patrol ship", not "twelve ships"."""
    return modifies(word) and value_of(word.low, lang) is None and is_noun(word.lemma, lang)


def ends_phrase(tokens: Sequence[Word], at: int, lang: str) -> bool:
    """Whether a word is a common noun that ends its phrase, as far as the lexicon tells.

    The phrase must begin as noun phrases do, after a determiner, a figure or a preposition: that
    tells "the pay" from "they pay".
    """
    if not modifies(tokens[at]) or not is_noun(tokens[at].lemma, lang):
        return False
    if at + 1 < len(tokens) and _compounds(tokens[at + 1], lang):
        return False
    first = at
    while first and (tokens[first - 1].text == "-" or modifies(tokens[first - 1])):
        if value_of(tokens[first - 1].low, lang) is not None:
            return True
        first -= 1
    return first > 0 and (tokens[first - 1].number or tokens[first - 1].low in _openers(lang))


def _compounds(word: Word, lang: str) -> bool:
    """Whether a word after a noun heads it, by its form: "drone attack", not "attacked"."""
    return (
        modifies(word) and is_noun(word.lemma, lang) and word.low in (word.lemma, f"{word.lemma}s")
    )


@lru_cache(maxsize=16)
def _openers(lang: str) -> frozenset[str]:
    """The words that a noun phrase begins with or follows: "to" may stand before a verb."""
    classes = (
        "article", "demonstrative", "possessive_determiner", "quantifier_determiner", "preposition",
    )  # fmt: skip
    infinitive = lexicon.forms(lang, "function", "infinitive_marker")
    return (lexicon.forms(lang, "function", *classes) | _CLITICS) - infinitive


@lru_cache(maxsize=16)
def nouns(lang: str) -> frozenset[str]:
    """Base forms that the lexicon has as nouns; empty where it has no such lists."""
    return _of_class(lang, "nouns")


def is_noun(lemma: str, lang: str) -> bool:
    """Whether a base form is a noun: the lexicon has it as one, or as nothing else."""
    return lemma in nouns(lang) or lemma not in _other(lang)


@lru_cache(maxsize=16)
def _other(lang: str) -> frozenset[str]:
    return _of_class(lang, "verbs", "adjectives", "adverbs") - nouns(lang)


def _of_class(lang: str, *classes: str) -> frozenset[str]:
    return frozenset(
        member.strip()
        for name in lexicon.names(lang, "synonyms")
        if name.partition("/")[2].split("-")[0] in classes
        for group in lexicon.groups(lang, name)
        for kind in ("same", "near")
        for entry in group.get(kind, ())
        for member in entry.split("|")
    )
