"""Our own harmful edits of harmless text: each makes a sentence say something else.

An edit takes the words of a sentence, as text between spaces, and a random generator; it returns
the changed sentence, or None where it does not apply.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Sequence

from xlate.settings import DeskLexicon
from xlate.text.lexicon.synonyms import synonyms
from xlate.text.words import words

Edit = Callable[[list[str], random.Random], list[str] | None]
_CORE = re.compile(r"^(\W*)(.*?)(\W*)$", re.DOTALL)
_AUX = ("is", "are", "was", "were", "will", "would", "can", "could", "should", "must", "may",
        "might", "has", "have", "had", "does", "do", "did")  # fmt: skip
_SWAPS = {
    "modal": [("will", "may"), ("may", "will"), ("must", "may"), ("can", "must"),
              ("should", "may"),
              ("could", "must"), ("would", "will"), ("might", "will")],
    "quantifier": [("all", "some"), ("every", "some"), ("some", "all"), ("many", "few"),
                   ("most", "some"), ("several", "all"), ("both", "one"), ("always", "sometimes"),
                   ("only", "also"), ("if", "when"), ("until", "after"), ("without", "with"),
                   ("unless", "if"), ("never", "sometimes"), ("few", "many")],
    "pronoun": [("he", "she"), ("she", "he"), ("his", "her"), ("him", "her"), ("her", "his"),
                ("we", "they"), ("they", "we"), ("our", "their"), ("their", "our"), ("i", "we")],
    "tense": [("is", "was"), ("was", "is"), ("are", "were"), ("were", "are"), ("has", "had"),
              ("will", "would"), ("have", "had"), ("had", "has"), ("was", "will be")],
}  # fmt: skip
_ADDED_ADVERBS = ("almost", "allegedly", "secretly", "rarely", "briefly", "reluctantly", "partly",
                  "repeatedly", "supposedly", "officially", "illegally", "fully")  # fmt: skip
_ADDED_ADJECTIVES = ("former", "alleged", "foreign", "nuclear", "unofficial", "temporary",
                     "local", "military", "secret", "young", "second", "private")  # fmt: skip
_NUMBER_WORDS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
                 "twenty", "thirty", "forty", "fifty", "thousand", "million")  # fmt: skip


def core(word: str) -> tuple[str, str, str]:
    """A word without the marks around it, and those."""
    found = _CORE.match(word)
    assert found is not None
    return found.group(1), found.group(2), found.group(3)


def _places(tokens: list[str], wanted: Callable[[str], bool]) -> list[int]:
    return [i for i, t in enumerate(tokens) if wanted(core(t)[1])]


def _put(tokens: list[str], at: int, word: str) -> list[str]:
    before, old, after = core(tokens[at])
    if old[:1].isupper():
        word = word[:1].upper() + word[1:]
    return [*tokens[:at], before + word + after, *tokens[at + 1 :]]


def negate(tokens: list[str], rng: random.Random) -> list[str] | None:
    """Put a "not" behind an auxiliary, or take one away."""
    nots = _places(tokens, lambda w: w.lower() in ("not", "never"))
    if nots:
        at = rng.choice(nots)
        return tokens[:at] + tokens[at + 1 :]
    short = _places(tokens, lambda w: w.lower().replace("’", "'").endswith("n't") and len(w) > 4)
    if short:
        at = rng.choice(short)
        return _put(tokens, at, core(tokens[at])[1][:-3])
    at_aux = _places(tokens, lambda w: w.lower() in _AUX)
    if not at_aux:
        return None
    at = rng.choice(at_aux)
    if rng.random() < 0.3:
        return _put(tokens, at, core(tokens[at])[1] + "n't")
    return [*tokens[: at + 1], "not", *tokens[at + 1 :]]


def number(tokens: list[str], rng: random.Random) -> list[str] | None:
    """Another figure, or another number word."""
    figures = _places(tokens, lambda w: any(c.isdigit() for c in w))
    spelled = _places(tokens, lambda w: w.lower() in _NUMBER_WORDS[1:])
    if figures and (not spelled or rng.random() < 0.7):
        at = rng.choice(figures)
        word = core(tokens[at])[1]
        spots = [k for k, c in enumerate(word) if c.isdigit()]
        k = rng.choice(spots)
        digit = rng.choice([d for d in "123456789" if d != word[k]])
        return _put(tokens, at, word[:k] + digit + word[k + 1 :])
    if not spelled:
        return None
    at = rng.choice(spelled)
    now = core(tokens[at])[1].lower()
    return _put(tokens, at, rng.choice([w for w in _NUMBER_WORDS[1:] if w != now]))


def swap(kind: str) -> Edit:
    """An edit that exchanges one grammatical word for another."""
    table: dict[str, list[str]] = {}
    for old, new in _SWAPS[kind]:
        table.setdefault(old, []).append(new)

    def edit(tokens: list[str], rng: random.Random) -> list[str] | None:
        at = _places(tokens, lambda w: w.lower() in table)
        if not at:
            return None
        k = rng.choice(at)
        return _put(tokens, k, rng.choice(table[core(tokens[k])[1].lower()]))

    return edit


def antonym(tokens: list[str], rng: random.Random) -> list[str] | None:
    """A word replaced by its opposite, by the lexicon; the ending is kept where it is regular."""
    against = synonyms("en", DeskLexicon()).antonyms
    found = []
    for i, token in enumerate(tokens):
        word = core(token)[1].lower()
        for form in words(word, "en")[:1]:
            for lemma in sorted(form.lemmas):
                for other in sorted(against.get(lemma, ())):
                    if " " not in other and len(lemma) > 2:
                        found.append((i, _inflected(word, lemma, other)))
    if not found:
        return None
    at, new = rng.choice(found)
    return _put(tokens, at, new)


def _inflected(word: str, lemma: str, other: str) -> str:
    if word == lemma:
        return other
    stem = other[:-1] if other.endswith("e") else other
    for ending in ("ing", "ed"):
        if word.endswith(ending):
            return stem + ending
    return other + "s" if word.endswith("s") else other


def _content(tokens: list[str]) -> list[int]:
    return [
        i for i, t in enumerate(tokens)
        if (ws := words(core(t)[1], "en")) and ws[0].content and len(core(t)[1]) > 2
    ]  # fmt: skip


def drop_word(tokens: list[str], rng: random.Random) -> list[str] | None:
    """A content word cut."""
    at = _content(tokens)
    if len(at) < 4:
        return None
    k = rng.choice(at)
    after = core(tokens[k])[2]
    kept = [*tokens[:k], *tokens[k + 1 :]]
    if after and k and k < len(tokens):
        kept[k - 1] += after
    return kept


def drop_phrase(tokens: list[str], rng: random.Random) -> list[str] | None:
    """A prepositional phrase cut: from the preposition to the next content word."""
    heads = _places(
        tokens, lambda w: w.lower() in ("in", "on", "at", "by", "for", "from", "with", "of", "to")
    )
    content = set(_content(tokens))
    spans = [(h, next((k for k in range(h + 1, len(tokens)) if k in content), None)) for h in heads]
    spans = [(h, e) for h, e in spans if e is not None and e - h <= 4]
    if not spans or len(tokens) < 7:
        return None
    start, end = rng.choice(spans)
    kept = [*tokens[:start], *tokens[end + 1 :]]
    after = core(tokens[end])[2]
    if after and start:
        kept[start - 1] += after
    return kept


def add_word(tokens: list[str], rng: random.Random) -> list[str] | None:
    """A word put in that says more than was said."""
    at = [i for i in _content(tokens) if i]
    if not at:
        return None
    k = rng.choice(at)
    pool = _ADDED_ADVERBS if rng.random() < 0.5 else _ADDED_ADJECTIVES
    return [*tokens[:k], rng.choice(pool), *tokens[k:]]


def replace_from(pool: Sequence[str], capital: bool) -> Edit:
    """A name, or another content word, exchanged for one from a pool, of like ending."""

    def edit(tokens: list[str], rng: random.Random) -> list[str] | None:
        at = [i for i in _content(tokens) if i and core(tokens[i])[1][:1].isupper() == capital]
        if not at:
            return None
        k = rng.choice(at)
        old = core(tokens[k])[1]
        choices = [w for w in rng.sample(pool, min(60, len(pool))) if w.lower() != old.lower()]
        fitting = [w for w in choices if w[-2:] == old[-2:]] if not capital else choices
        return _put(tokens, k, rng.choice(fitting or choices))

    return edit


def drop_name(tokens: list[str], rng: random.Random) -> list[str] | None:
    """A name cut."""
    at = [i for i in _content(tokens) if i and core(tokens[i])[1][:1].isupper()]
    if not at:
        return None
    k = rng.choice(at)
    return tokens[:k] + tokens[k + 1 :]


def question(tokens: list[str], rng: random.Random) -> list[str] | None:
    """A statement made a question: the auxiliary first, a question mark last."""
    at = [i for i in _places(tokens, lambda w: w.lower() in _AUX) if 0 < i < 8]
    if not at or not core(tokens[-1])[2].startswith("."):
        return None
    k = at[0]
    first = core(tokens[k])[1]
    rest = [tokens[0][:1].lower() + tokens[0][1:], *tokens[1:k], *tokens[k + 1 :]]
    rest[-1] = core(rest[-1])[0] + core(rest[-1])[1] + "?"
    return [first[:1].upper() + first[1:], *rest]


def edits(sentences: Sequence[str]) -> dict[str, Edit]:
    """All edits by name; names and content words come from the sentences themselves."""
    names, common = set(), set()
    for sentence in sentences:
        for i, token in enumerate(sentence.split()):
            word = core(token)[1]
            if i and word.isalpha() and len(word) > 3:
                (names if word[:1].isupper() else common).add(word)
    content = [w for w in sorted(common) if words(w, "en")[0].content]
    return {
        "negate": negate,
        "number": number,
        "modal": swap("modal"),
        "quantifier": swap("quantifier"),
        "pronoun": swap("pronoun"),
        "tense": swap("tense"),
        "antonym": antonym,
        "drop_word": drop_word,
        "drop_phrase": drop_phrase,
        "drop_name": drop_name,
        "add_word": add_word,
        "name": replace_from(sorted(names), True),
        "word": replace_from(content, False),
        "question": question,
    }
