"""Whether two names are one: aliases, romanisations, order, initials, surnames, acronyms."""

from __future__ import annotations

from collections.abc import Sequence

from xlate.settings import DeskLexicon
from xlate.text.name_index import NameIndex, name_index, vocabulary
from xlate.text.names import Name
from xlate.text.romanise import alike, plain

OTHER_PERSON = 0.3  # one word of the name is shared, but it is somebody else
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
    index = name_index(lang, desk or DeskLexicon())
    if a.stands & b.keys or b.stands & a.keys or a.stands & b.stands:
        return _by_state(a, b, index)
    if a.known and b.known:
        return 0.0
    if two_people(a, b, index):
        return OTHER_PERSON
    x, y = sorted((a.parts, b.parts), key=lambda parts: (len(parts), parts))
    if not x or not y:
        return 0.0
    people = 0.9 if len(y) == 1 and "person" not in (a.kind, b.kind) and _of(x, y, index) else 0.0
    return max(people, _acronym(x, y), _acronym(y, x), _spelled(x, y, index, lang))


def two_people(a: Name, b: Name, index: NameIndex) -> bool:
    """Whether two names share one word and differ plainly in the other: two of one family.

    Title or given name must tell that one of them is a person: of "Nova Odesa" and "Nova Kakhovka"
    the spelling alone tells less.
    """
    kinds = {a.kind, b.kind}
    x, y = _heavy(a.parts), _heavy(b.parts)
    if not kinds <= {"person", "name"} or len(x) != len(y) or not 2 <= len(x) <= 3:
        return False
    if "person" not in kinds and not all(index.given & {plain(p) for p in n} for n in (x, y)):
        return False
    left, right = list(x), list(y)
    for part in x:
        twin = next((q for q in right if word_like(part, q, index) >= 0.85), None)
        if twin is not None:
            left.remove(part)
            right.remove(twin)
    if not left or len(left) == len(x) or len(left) > len(x) // 2:
        return False
    told = all(_tells(p, index) for p in (*left, *right))
    return told and all(word_like(p, q, index) < 0.6 for p in left for q in right)


def _tells(part: str, index: NameIndex) -> bool:
    """Whether a word of a name can tell two people apart: no initial, no patronymic."""
    low = plain(part).rstrip(".")
    return len(low) > 2 and low.isalpha() and not low.endswith(index.patronymic)


def _of(x: Sequence[str], y: Sequence[str], index: NameIndex) -> bool:
    """Whether one of two words is made of the other: "Velmarian" of "Velmaria"."""
    short, long = sorted((plain(x[0]), plain(y[0])), key=len)
    stems = (long.removesuffix(e) for e in index.people if long.endswith(e))
    return any(
        len(stem) >= 5 and short.startswith(stem) and len(short) - len(stem) <= 2 for stem in stems
    )


def _folded(parts: Sequence[str]) -> tuple[str, ...]:
    return tuple(plain(p).replace(".", "") for p in parts)


def _by_state(a: Name, b: Name, index: NameIndex) -> float:
    places = [n for n in (a, b) if n.kind == "place" and n.stands]
    if len(places) == 2 and len([n for n in places if n.keys & index.seats]) != 1:
        return 0.0  # two capitals, or two seats of government, of one state are two places
    if a.kind == b.kind == "org":
        return 0.0  # so are two bodies of one state
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
    if x in index.same and y in index.same:
        return min(score, 0.55)  # Mahmoud is no spelling of Muhammad
    return score
