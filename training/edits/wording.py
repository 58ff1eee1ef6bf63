"""A content word becomes a plausible other one, as in a wrong translation."""

from __future__ import annotations

import random
from collections.abc import Mapping, Sequence

from training.edits.base import Edit, Edited, Pool, change, core, low, replace
from training.edits.grammar import classes, closed_by_mark, phrase_end, tagged
from training.edits.neighbours import different, ending, near
from training.edits.others import others
from xlate.settings import DeskLexicon
from xlate.text.lexicon.synonyms import synonyms

_CONFUSED = (
    "affect effect|adopt adapt|economic economical|historic historical|principal principle"
    "|sensible sensitive|rise raise|lay lie|eventual possible|actual current|concrete cement"
    "|fabric factory|politics policy|security safety|navy marines|police politics|moral morale"
    "|personnel personal|confident confidential|preserve reserve|prescribe proscribe|expel expect"
    "|contest context|conscience consciousness|human humane|industrial industrious|loose lose"
    "|mission omission|precede proceed|statute statue|trail trial|weather whether"
    "|desert dessert|quite quiet|later latter|elicit illicit|ensure insure|council counsel"
    "|complement compliment|device devise|cite site|currant current|disease decease|floor flour"
    "|border boarder|march walk|bank bench|pupil student|gift poison|chef boss|warehouse department"
    "|sympathetic likeable|remark notice|demand ask|assist attend|realise implement|control check"
    "|pretend claim|argument quarrel|billion trillion|million billion|competition competence"
    "|direction management|decree degree|expanse expense|prosecute persecute"
    "|perspective prospective"
    "|respectful respective|institute constitute|election selection|fraction faction"
    "|treaty treatise|attack attach|region religion|reform reformation"
    "|production protection|nation notion|arm army"
    "|immigrant emigrant|infect inject|mayor major|county country|ministry minister|march match"
    "|martial marital|casual causal|uniformed uninformed|reserve reverse|contract contact"
    "|conversation conservation|costumer customer|addition edition|access excess|accept except"
).split("|")


def _pairs() -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for pair in _CONFUSED:
        a, b = pair.split()
        found[a] = (*found.get(a, ()), b)
        found[b] = (*found.get(b, ()), a)
    return found


_FALSE_FRIENDS = _pairs()
_LEFT_ALONE = frozenset(
    "said says told say percent years year time people become became according".split()
)


def _swap(
    tokens: Sequence[str], rng: random.Random, wanted: str, name: str, severity: str = "major"
) -> Edited | None:
    """A word with one of the wanted tags becomes one of its near others."""
    table, tags = near(), tagged(tokens)
    spots = [
        i
        for i, t in enumerate(tokens)
        if tags[i] and tags[i] in wanted and low(t) in table and low(t) not in _LEFT_ALONE
    ]
    rng.shuffle(spots)
    for at in spots:
        options = [w for w in table[low(tokens[at])] if _same_class(tags[at], w)]
        if options:
            return replace(tokens, at, options[rng.randrange(len(options))], name, severity)
    return None


def _same_class(tag: str, word: str) -> bool:
    can = classes(word)
    return tag in can and not (tag in "nj" and can & {"D"})


def noun(tokens: Sequence[str], rng: random.Random, pool: Pool) -> Edited | None:
    """A noun."""
    return _swap(tokens, rng, "n", "wording.noun")


def verb(tokens: Sequence[str], rng: random.Random, pool: Pool) -> Edited | None:
    """A verb in any form."""
    return _swap(tokens, rng, "vDG", "wording.verb")


def adjective(tokens: Sequence[str], rng: random.Random, pool: Pool) -> Edited | None:
    """An adjective."""
    return _swap(tokens, rng, "j", "wording.adjective")


def adverb(tokens: Sequence[str], rng: random.Random, pool: Pool) -> Edited | None:
    """An adverb in -ly."""
    return _swap(tokens, rng, "r", "wording.adverb", "minor")


def kind(tokens: Sequence[str], rng: random.Random, pool: Pool) -> Edited | None:
    """Another thing of the kind, from tables of such things."""
    tags = tagged(tokens)
    spots = [i for i, t in enumerate(tokens) if tags[i] and tags[i] in "nvDj" and others(low(t))]
    if not spots:
        return None
    at = spots[rng.randrange(len(spots))]
    return replace(tokens, at, rng.choice(others(low(tokens[at]))), "wording.kind")


def context(tokens: Sequence[str], rng: random.Random, pool: Pool) -> Edited | None:
    """A word that follows the word before it in another sentence, of one class and ending."""
    tags, table = tagged(tokens), synonyms("en", DeskLexicon())
    spots = [
        i
        for i in range(1, len(tokens))
        if tags[i] in ("n", "j", "D", "v")
        and tokens[i].islower()
        and not closed_by_mark(tokens[i - 1])
    ]
    rng.shuffle(spots)
    for at in spots[:6]:
        word, before = low(tokens[at]), low(tokens[at - 1])
        seen = pool.after.get(before, ())
        fits = [
            w
            for w in seen
            if w != word and len(w) > 3 and classes(w) == {tags[at]} and ending(w) == ending(word)
        ]
        if not fits:
            continue
        other = rng.choice(fits)
        if different(word, other, table):
            return replace(tokens, at, other, "wording.context")
    return None


def confused(tokens: Sequence[str], rng: random.Random, pool: Pool) -> Edited | None:
    """A word mixed up with one that looks like it or is translated like it."""
    spots = [
        i for i, t in enumerate(tokens) if low(t) in _FALSE_FRIENDS and tagged(tokens)[i] != "N"
    ]
    if not spots:
        return None
    at = spots[rng.randrange(len(spots))]
    return replace(tokens, at, rng.choice(_FALSE_FRIENDS[low(tokens[at])]), "wording.confused")


def capital(token: str) -> bool:
    """Whether the token's word begins with a capital."""
    return core(token)[1][:1].isupper()


def phrase(tokens: Sequence[str], rng: random.Random, pool: Pool) -> Edited | None:
    """A prepositional phrase becomes one of another sentence with the same preposition."""
    tags = tagged(tokens)
    spots = []
    for i in range(1, len(tokens) - 1):
        if tags[i] == "p" and low(tokens[i]) != "of" and not closed_by_mark(tokens[i]):
            end = phrase_end(tokens, tags, i + 1)
            if end > i + 1 and (end == len(tokens) or closed_by_mark(tokens[end - 1])):
                spots.append((i, end))
    if not spots or not pool.phrases:
        return None
    start, end = rng.choice(spots)
    word = low(tokens[start])
    for _ in range(80):
        other = pool.phrases[rng.randrange(len(pool.phrases))]
        alike = other[-1][:1].isupper() == capital(tokens[end - 1])
        alike = alike and other[-1][:1].isdigit() == tokens[end - 1][:1].isdigit()
        if (
            alike
            and other[0] == word
            and len(other) > 1
            and other[-1].lower() != low(tokens[end - 1])
        ):
            return change(tokens, [(start + 1, end, other[1:])], "wording.phrase")
    return None


EDITS: Mapping[str, Edit] = {
    "wording.noun": noun,
    "wording.verb": verb,
    "wording.adjective": adjective,
    "wording.adverb": adverb,
    "wording.kind": kind,
    "wording.context": context,
    "wording.confused": confused,
    "wording.phrase": phrase,
}
