"""Short fragments: where a word or three in marks find their place in another article.

The words alone say too little ("precisely", "accurately"); the sentence around them decides. A
fragment answers a unit when their hosts answer each other and the fragment's place in the one is
the unit's part in the other.
"""

from __future__ import annotations

import numpy as np

from xlate.align.cluster import UNLIKE
from xlate.align.links import link_scores
from xlate.align.units import Unit
from xlate.model import Form
from xlate.settings import DeskLexicon
from xlate.text.lexicon.synonyms import Synonyms, sets_of, synonyms

SHORT = 3  # a part of this many words or fewer is read with its host
COPIED = 5.0  # log-odds of two fragments in the same words of the same sentence
LEAST_LINKED = 3  # content words of the hosts, beside the fragment, that must answer each other


def is_short(unit: Unit) -> bool:
    """Whether a unit's own words are too few to align by."""
    inside = sum(
        flag and not w.punctuation for flag, w in zip(unit.inside, unit.words, strict=True)
    )
    return inside <= SHORT


def fragment_log_odds(u: Unit, v: Unit, desk: DeskLexicon) -> float:
    """Log-odds that two units, at least one of them short, render the same words; symmetric."""
    if is_short(v) and (not is_short(u) or (v.part, v.quote.id) < (u.part, u.quote.id)):
        u, v = v, u
    if _same_host(u, v):
        return COPIED
    lookup = synonyms(u.lang, desk)
    keys_u, keys_v = _host_keys(u, lookup), _host_keys(v, lookup)
    host_u, linked = _answered(keys_u, keys_v)
    host_v, _ = _answered(keys_v, keys_u)
    identical = float(_same_words(u, v))
    if linked < LEAST_LINKED - identical:
        return UNLIKE
    scores = link_scores(u.words, v.words, u.lang, desk)  # the costly part, for few pairs only
    # the fragment's own words against the other's part; without links, the place decides
    own = [
        i for i, (flag, w) in enumerate(zip(u.inside, u.words, strict=True)) if flag and w.content
    ]
    part = [j for j, flag in enumerate(v.inside) if flag]
    found = scores[np.ix_(own, part)]
    answered = float(found.max(axis=1).mean()) if found.size else 0.0
    if answered < 0.3 and not _placed(u, v, scores):
        return UNLIKE
    high, low = max(host_u, host_v), min(host_u, host_v)
    return -6.2 + 2.5 * answered + 5.0 * high + 3.0 * low + identical


def _same_host(u: Unit, v: Unit) -> bool:
    """Whether one outlet has the other's sentence word for word, with the same words in marks."""
    return [(w.low, flag) for w, flag in zip(u.words, u.inside, strict=True)] == [
        (w.low, flag) for w, flag in zip(v.words, v.inside, strict=True)
    ]


def _host_keys(unit: Unit, lookup: Synonyms) -> list[frozenset[object]]:
    """For each content word of the host outside the part, what its equal would share with it."""
    return [
        frozenset(
            (
                word.stem,
                *(("same", s) for s in sets_of(lookup.same, word.lemmas)),
                *(("family", s) for s in sets_of(lookup.family, word.lemmas)),
            )
        )
        for word, flag in zip(unit.words, unit.inside, strict=True)
        if word.content and (not flag or unit.quote.form is not Form.FRAGMENT)
    ]


def _answered(own: list[frozenset[object]], other: list[frozenset[object]]) -> tuple[float, int]:
    """Share and number of the words that the other host answers by the same word or a synonym."""
    keys = frozenset().union(*other)
    count = sum(not keys.isdisjoint(word) for word in own)
    return (count / len(own) if own else 0.0), count


def _placed(u: Unit, v: Unit, scores: np.ndarray) -> bool:
    """Whether the links around u's part put it inside v's part."""
    first = next(i for i, flag in enumerate(u.inside) if flag)
    last = len(u.inside) - 1 - next(i for i, flag in enumerate(reversed(u.inside)) if flag)
    places = []
    for step in (-1, 1):
        at = first - 1 if step < 0 else last + 1
        while 0 <= at < len(u.words):
            if u.words[at].content and scores[at].max(initial=0.0) >= 0.5:
                places.append(int(scores[at].argmax()))
                break
            at += step
    if not places:
        return False
    inside = [j for j, flag in enumerate(v.inside) if flag]
    low, high = min(places), max(places)
    return bool(inside) and inside[0] <= high + 1 and inside[-1] >= low - 1 and high - low <= 25


def _same_words(u: Unit, v: Unit) -> bool:
    mine = {w.lemma for w, flag in zip(u.words, u.inside, strict=True) if flag and w.content}
    theirs = {w.lemma for w, flag in zip(v.words, v.inside, strict=True) if flag and w.content}
    return bool(mine) and mine <= theirs
