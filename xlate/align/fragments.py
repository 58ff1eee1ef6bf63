"""Short fragments: where a word or three in marks find their place in another article.

The words alone say too little ("precisely", "accurately"); the sentence around them decides. A
fragment answers a unit when their hosts answer each other and the fragment's place in the one is
the unit's part in the other.
"""

from __future__ import annotations

import numpy as np

from xlate.align.links import link_scores
from xlate.align.units import Unit
from xlate.settings import DeskLexicon

SHORT = 3  # a part of this many words or fewer is read with its host
LEAST_LINKED = 3  # content words of the hosts, beside the fragment, that must answer each other


def is_short(unit: Unit) -> bool:
    """Whether a unit's own words are too few to align by."""
    inside = sum(
        flag and not w.punctuation for flag, w in zip(unit.inside, unit.words, strict=True)
    )
    return inside <= SHORT


def fragment_log_odds(u: Unit, v: Unit, desk: DeskLexicon) -> float:
    """Log-odds that two units, at least one of them short, render the same words; symmetric."""
    scores = link_scores(u.words, v.words, u.lang, desk)
    if is_short(v) and (not is_short(u) or v.part < u.part):
        u, v, scores = v, u, scores.T
    content_u = np.array([w.content for w in u.words])
    content_v = np.array([w.content for w in v.words])
    in_u, in_v = np.array(u.inside), np.array(v.inside)
    best_u, best_v = scores.max(axis=1, initial=0.0), scores.max(axis=0, initial=0.0)
    around = content_u & ~in_u
    linked_around = float(best_u[around].sum())
    # the fragment's own words against the other's part; without links, the place decides
    own = scores[in_u & content_u][:, in_v] if (in_u & content_u).any() else scores[in_u][:, in_v]
    answered = float(own.max(axis=1, initial=0.0).mean()) if own.size else 0.0
    if answered < 0.3 and not _placed(u, v, scores):
        return -4.0
    host_u = float(best_u[content_u].mean()) if content_u.any() else 0.0
    host_v = float(best_v[content_v].mean()) if content_v.any() else 0.0
    identical = 1.0 if _same_words(u, v) else 0.0
    if linked_around < LEAST_LINKED - identical:
        return -4.0
    return -7.2 + 3.0 * answered + 4.0 * max(host_u, host_v) + 3.0 * min(host_u, host_v) + identical


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
