"""Whether two names are one: aliases, romanisations, order, initials, surnames, acronyms."""

from __future__ import annotations

from collections.abc import Sequence

from xlate.settings import DeskLexicon
from xlate.text.name_index import NameIndex, name_index, vocabulary
from xlate.text.names import Name
from xlate.text.romanise import alike, plain

RELATED = 0.8  # a capital and its state: one referent in news copy, but not always
_SMALL = frozenset(
    ("of", "the", "and", "for", "in", "on", "at", "de", "la", "le", "du", "al", "el", "von", "van")
)


def same_name(a: Name, b: Name, lang: str = "en", desk: DeskLexicon | None = None) -> float:
    """How far two names are one and the same, 0 to 1; symmetric, and 1 of a name with itself.

    Returns:
        1 for an alias, a spelling variant, or a country against its adjective; about 0.95 for a
        surname against the full name, initials, or an acronym against what it stands for; 0.8 for
        a capital against its state; 0.4 to 0.8 for a near spelling or a partly shared name; 0 for
        two names that the lexicon knows as different.
    """
    if a.keys & b.keys or _folded(a.parts) == _folded(b.parts):
        return 1.0
    if a.stands & b.keys or b.stands & a.keys or a.stands & b.stands:
        return _by_state(a, b)
    if a.known and b.known:
        return 0.0
    index = name_index(lang, desk or DeskLexicon())
    x, y = sorted((a.parts, b.parts), key=lambda parts: (len(parts), parts))
    if not x or not y:
        return 0.0
    return max(_acronym(x, y), _acronym(y, x), _spelled(x, y, index, lang))


def _folded(parts: Sequence[str]) -> tuple[str, ...]:
    return tuple(plain(p).replace(".", "") for p in parts)


def _by_state(a: Name, b: Name) -> float:
    places = [n for n in (a, b) if n.kind == "place" and n.stands]
    if len(places) == 2:
        return 0.0  # two capitals of one state are two places
    return RELATED if places else 1.0


def _acronym(short: Sequence[str], full: Sequence[str]) -> float:
    """An acronym against a full form whose initials it is made of."""
    letters = short[0].replace(".", "")
    if len(short) != 1 or not letters.isupper() or len(letters) < 2 or len(full) < 2:
        return 0.0
    low = plain(letters)
    every = "".join(plain(p)[:1] for p in full)
    heavy = "".join(plain(p)[:1] for p in full if p.casefold() not in _SMALL)
    return 0.95 if low in (every, heavy) else 0.0


def _spelled(x: Sequence[str], y: Sequence[str], index: NameIndex, lang: str) -> float:
    """Names compared word by word in any order; `x` has no more words than `y`."""
    joined = alike("".join(map(plain, x)), "".join(map(plain, y)))
    if joined >= 0.9:
        return joined
    x, y = _heavy(x), _heavy(y)
    used: set[int] = set()
    scores: list[float] = []
    for part in x:
        rated = [(word_like(part, other, index), -k) for k, other in enumerate(y) if k not in used]
        if not rated:
            scores.append(0.0)
            continue
        best, where = max(rated)
        if best >= 0.6:
            used.add(-where)
        scores.append(best)
    score = sum(scores) / len(scores)
    if min(scores) >= 0.85:
        whole = len(used) == len(y)
        named = any(plain(p) not in vocabulary(lang) for p in x)
        return score if whole else min(score, 0.95 if named else 0.75)
    # A given name that differs makes another person, however alike the rest is.
    return min(score, 0.75) if min(scores) >= 0.5 else min(score, 0.5)


def _heavy(parts: Sequence[str]) -> list[str]:
    return [p for p in parts if p.casefold() not in _SMALL] or list(parts)


def word_like(a: str, b: str, index: NameIndex) -> float:
    """How far two words of names are one: spelling sets first, then the sound."""
    x, y = plain(a), plain(b)
    if x == y:
        return 1.0
    if index.same.get(x, frozenset()) & index.same.get(y, frozenset()):
        return 0.98
    initial = min(len(x.rstrip(".")), len(y.rstrip("."))) == 1
    if initial and x[:1] == y[:1]:
        return 0.9
    score = alike(a, b)
    if index.near.get(x, frozenset()) & index.near.get(y, frozenset()):
        return max(score, 0.85)
    return score
