"""Referent: a pronoun that points at somebody else.

What it means: "she" where the other version has "he", "they" where it has "we": the sentence now
speaks of another person, or of another side.

Why an editor cares: "his troops" / "her troops" puts an act on the wrong person, and "our
territory" / "their territory" turns a claim round, in one small word that proofreading passes over.

Bad:  "She is in custody" / "He is in custody"; "our sovereignty" / "their sovereignty"
Good: "his government" / "the government" (the pronoun left out: no finding);
      "he or she" / "they", "a guest ... he" / "a guest ... they" (both can be of anybody)

Source: MQM 2, Accuracy > Mistranslation; gender pronouns are a critical kind of DEMETR (Karpinska
et al. 2022); coreference and anaphora in ACES (Amrhein et al. 2022).
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from xlate.drift.build import finding, graded
from xlate.drift.markers import project, support
from xlate.drift.pair import Context, Pair, Side
from xlate.model import Finding, Form, Severity
from xlate.text import lexicon
from xlate.text.messages import _
from xlate.text.words import Word

ID = "XL106"
KIND = "referent"
SEVERITY = Severity.MAJOR

REACH = 3.0
SURE = 0.55
# Pronouns of one referent in all cases; the lexicon has them as one class, English by form.
_SETS = {
    "he": ("he", "him", "his", "himself"),
    "she": ("she", "her", "hers", "herself"),
    "they": ("they", "them", "their", "theirs", "themselves"),
    "we": ("we", "us", "our", "ours", "ourselves"),
    "i": ("i", "me", "my", "mine", "myself"),
}
_CLASS = {form: name for name, forms in _SETS.items() for form in forms}
_GENDERS = frozenset(("he", "she"))
_PERSONS = frozenset((frozenset(("we", "they")), frozenset(("we", "i"))))
_NUMBERS = frozenset((frozenset(("he", "they")), frozenset(("she", "they"))))


def check(pair: Pair, context: Context) -> Iterator[Finding]:
    """Findings on pronouns of one pair that were exchanged."""
    if pair.a.lang != "en" or pair.b.lang != "en":
        return
    own, others = _pronouns(pair.a), _pronouns(pair.b)
    free_a = [i for i in own if not _answered(pair, i, own[i], others, True)]
    free_b = [j for j in others if not _answered(pair, j, others[j], own, False)]
    taken: set[int] = set()
    for i in free_a:
        j = _facing(pair, i, [j for j in free_b if j not in taken and others[j] != own[i]])
        if j is None:
            continue
        kinds = frozenset((own[i], others[j]))
        if kinds == _GENDERS or kinds in _PERSONS or kinds in _NUMBERS:
            taken.add(j)
            yield from _exchanged(pair, i, j, kinds)
    for j in free_b:
        if j not in taken and others[j] in _GENDERS:
            yield from _strange(pair, j, others[j], False)
    for i in free_a:
        if own[i] in _GENDERS and not any(others[j] in _GENDERS for j in taken):
            yield from _strange(pair, i, own[i], True)


def _pronouns(side: Side) -> dict[int, str]:
    """Pronouns of a side by index; "US" is a country."""
    return {
        k: _CLASS[w.low]
        for k, w in enumerate(side.words)
        if w.low in _CLASS and k not in side.left_out and not (w.text.isupper() and len(w.text) > 1)
    }


def _answered(pair: Pair, at: int, kind: str, there: dict[int, str], from_a: bool) -> bool:
    """Whether the other side has a pronoun of the kind, linked or near the same place."""
    partners = (pair.partners_a if from_a else pair.partners_b)[at]
    if any(there.get(j) == kind for j in partners):
        return True
    centre = project(pair, at, from_a)
    back = pair.partners_b if from_a else pair.partners_a
    return any(k == kind and not back[j] and abs(j - centre) <= REACH for j, k in there.items())


def _facing(pair: Pair, i: int, choices: list[int]) -> int | None:
    """The pronoun of b in the place of the one of a."""
    rated = [(0.0 if (i, j) in pair.links else 1 + _distance(pair, i, j), j) for j in choices]
    if not rated:
        return None
    distance, best = min(rated)
    return best if distance <= 1 + REACH else None


def _distance(pair: Pair, i: int, j: int) -> float:
    return max(abs(project(pair, i, True) - j), abs(project(pair, j, False) - i))


def _exchanged(pair: Pair, i: int, j: int, kinds: frozenset[str]) -> Iterator[Finding]:
    around = (support(pair, (i,), True) + support(pair, (j,), False)) / 2
    linked = (i, j) in pair.links
    confidence = 0.3 + 0.4 * around + 0.2 * linked
    if kinds != _GENDERS:  # "our party" / "their party" may be direct against reported speech
        confidence *= 0.6 if _reported(pair) else 0.75
    if kinds in _NUMBERS and (_anybody(pair.a, i) or _anybody(pair.b, j)):
        confidence *= 0.5  # "a believer ... he" / "a believer ... they"
    yield finding(
        pair, KIND, graded(SEVERITY, confidence, SURE), confidence,
        _("{A} has {a}, {B} has {b} in its place"),
        a=(i,), b=(j,), rule="pronoun exchanged",
        detail=f"support {around:.2f}, {'linked' if linked else 'in place'}",
    )  # fmt: skip


def _anybody(side: Side, at: int) -> bool:
    """Whether a pronoun can take up somebody in general: "whoever", "a guest", "each voter"."""
    general = lexicon.forms("en", "clauses", "anybody")
    return any(
        w.low in general and k + 1 < at and not side.words[k + 1].capital
        for k, w in enumerate(side.words[:at])
    )


def _reported(pair: Pair) -> bool:
    """Whether one side is reported speech: there "we" becomes "they"."""
    quotes = [side.quote for side in (pair.a, pair.b)]
    return any(q is not None and q.form is not Form.DIRECT for q in quotes)


def _strange(pair: Pair, at: int, kind: str, from_a: bool) -> Iterator[Finding]:
    """A gender that the other side knows nobody of, though it has somebody of the opposite one."""
    side, other = (pair.a, pair.b) if from_a else (pair.b, pair.a)
    opposite = "she" if kind == "he" else "he"
    if _has(other, kind) or not _has(other, opposite) or _has(side, opposite):
        return
    around = support(pair, (at,), from_a)
    confidence = 0.25 + 0.4 * around
    yield finding(
        pair, KIND, graded(SEVERITY, confidence, SURE), confidence,
        _("{one} has {words}, {other} speaks of the other gender only"),
        a=(at,) if from_a else None, b=None if from_a else (at,),
        rule="gender on one side", detail=f"support {around:.2f}",
    )  # fmt: skip


def _has(side: Side, kind: str) -> bool:
    """Whether a side has any word that tells of a person of the gender."""
    words = _gendered("gender_male" if kind == "he" else "gender_female")
    return any(_tells(w, words) for w in side.words)


def _tells(word: Word, forms: frozenset[str]) -> bool:
    return word.low in forms or (word.content and not forms.isdisjoint(word.lemmas))


@lru_cache(maxsize=2)
def _gendered(cls: str) -> frozenset[str]:
    return lexicon.forms("en", "titles", cls)
