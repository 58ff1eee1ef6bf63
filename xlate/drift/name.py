"""Name: a person, place, body or product that is another one, or gone.

What it means: where one version names somebody or something, the other names another, or nobody.

Why an editor cares: a wrong name is the one error that every reader can check, and it puts words
or deeds on somebody who has nothing to do with them.

Bad:  "the ministry in Vilnius, Lithuania" / "the ministry in Vilnius, Latvia";
      "Degtyarev said that Putin ..." / "Degtyarev said that he ..." with nobody named before
Good: "Kiev" / "Kyiv", "Kim Jong-eun" / "Kim Jong Un", "Iranian" / "of Iran", "the FSB" / "the
      Federal Security Service", "Bill Harrow" / "William Harrow" (one name in other letters: no
      finding)

Source: MQM 2, Accuracy > Mistranslation and Terminology; named entities are the substitutions
that metrics overlook most (DEMETR, Karpinska et al. 2022; ACES, Amrhein et al. 2022).
"""

from __future__ import annotations

from collections.abc import Iterator

from xlate.drift.across import name as across
from xlate.drift.blocks import blocks, edge
from xlate.drift.build import finding, graded
from xlate.drift.lost import bracketed
from xlate.drift.markers import project, support
from xlate.drift.name_bodies import Changed, changed_offices
from xlate.drift.name_match import NEAR, matched_names, pronouns
from xlate.drift.pair import Block, Context, Pair, Side
from xlate.model import Finding, Severity
from xlate.text.messages import _
from xlate.text.name_index import ordinary_word
from xlate.text.names import Name

ID = "XL102"
KIND = "name"
SEVERITY = Severity.CRITICAL

SURE = 0.55  # confidence from which another name, or a lost one, is worth an alarm
HALF = 0.5  # a name half of whose words stand elsewhere is not lost
CHANCE = 0.35  # two unrelated names are about this much alike


def check(pair: Pair, context: Context) -> Iterator[Finding]:
    """Findings on names of one pair that were replaced, lost or gained."""
    if not pair.same_language:
        yield from across.name(pair)
        return
    found = matched_names(pair, context.settings.lexicon)
    offices = list(changed_offices(pair))
    yield from (_office(pair, office) for office in offices)
    told_a = {i for office in offices for i in office.a}
    told_b = {j for office in offices for j in office.b}
    for a, b, likeness, apart in found.replaced:
        if told_a.isdisjoint(a.indices) or told_b.isdisjoint(b.indices):
            yield _replaced(pair, a, b, likeness, apart)
    places = blocks(pair) if found.lost or found.gained else []
    for name, share in found.lost:
        if told_a.isdisjoint(name.indices):
            yield from _lost(pair, name, share, places, True)
    for name, share in found.gained:
        if told_b.isdisjoint(name.indices):
            yield from _lost(pair, name, share, places, False)


def _replaced(pair: Pair, a: Name, b: Name, likeness: float, apart: bool) -> Finding:
    """Another name in the same place, or the only names on both sides that nothing answers."""
    around = (support(pair, a.indices, True) + support(pair, b.indices, False)) / 2
    unlike = 1.0 - max(0.0, likeness - CHANCE) / (1 - CHANCE)
    confidence = (0.4 + 0.6 * around) * _contrast(a, b) * unlike * (0.75 if apart else 1.0)
    severity = graded(SEVERITY, confidence, SURE)
    if likeness >= NEAR:
        # "the DFB-Pokal" and "the DFB Cup": often one name, half of it translated.
        ceiling = 0.25 if _share_a_word(a, b) and "person" not in (a.kind, b.kind) else 0.4
        severity, confidence = Severity.MINOR, min(confidence, ceiling)
    return finding(
        pair, KIND, severity, confidence, _("{A} names {a}, {B} names {b} in its place"),
        a=a.indices, b=b.indices, rule="another name",
        detail=f"support {around:.2f}, likeness {likeness:.2f}",
    )  # fmt: skip


def _share_a_word(a: Name, b: Name) -> bool:
    return not {p.casefold() for p in a.parts}.isdisjoint(p.casefold() for p in b.parts)


def _contrast(a: Name, b: Name) -> float:
    """How sure it is, by what they are, that two unlike names are not one thing."""
    if a.known and b.known:
        return 0.95
    if a.common and b.common:
        return 0.45
    if any(name.common and len(name.parts) == 1 for name in (a, b)):
        return 0.5  # "the Republic", "the Commission": whose it is, is said elsewhere
    if a.common or b.common or "nationality" in (a.kind, b.kind):
        return 0.65 if a.known or b.known else 0.55
    short = _shortened(a), _shortened(b)
    if all(short):
        return 0.5  # "EuGH" and "ECJ": one court, each language its own letters
    return 0.6 if any(short) else 0.9


def _shortened(name: Name) -> bool:
    """Whether a name that the lexicon lacks looks like an acronym or an abbreviation."""
    if name.known or len(name.parts) > 1:
        return False
    text = name.parts[0]
    return len(text) < 3 or (len(text) < 7 and sum(c.isupper() for c in text) > 1)


def _lost(
    pair: Pair, name: Name, share: float, places: list[Block], from_a: bool
) -> Iterator[Finding]:
    """A name on one side, nothing in its place on the other."""
    side, other = (pair.a, pair.b) if from_a else (pair.b, pair.a)
    if share >= HALF or bracketed(side, name.indices) or _described(pair, name, places, from_a):
        return
    around = support(pair, name.indices, from_a)
    confidence = 0.8 * around * (1 - share)
    plain = not name.known and all(ordinary_word(side.words[i], side.lang) for i in name.indices)
    if plain or name.kind == "nationality" or _qualifies(side, name):
        confidence *= 0.6
    outermost = edge(pair, name.indices, from_a)
    if outermost and (
        side.framed(name.indices) or (other.quote and other.quote.form == "fragment")
    ):
        return
    yield finding(
        pair, KIND, graded(Severity.MAJOR, confidence, SURE), confidence,
        _("{one} names {words}, {other} does not"),
        a=name.indices if from_a else None,
        b=None if from_a else name.indices,
        rule="name on one side", detail=f"support {around:.2f}, elsewhere {share:.2f}",
    )  # fmt: skip


def _office(pair: Pair, found: Changed) -> Finding:
    """Another office, another body, or a body in the place of its head."""
    around = (support(pair, found.a, True) + support(pair, found.b, False)) / 2
    confidence = (0.3 + 0.7 * around) * found.contrast
    return finding(
        pair, KIND, graded(Severity.MAJOR, confidence, SURE), confidence,
        _another(found.what),
        a=found.a, b=found.b, rule=f"another {found.what}", detail=f"support {around:.2f}",
    )  # fmt: skip


def _another(what: str) -> str:
    """The message on two offices, titles or bodies."""
    if what == "office":
        return _("{A} has the office {a}, {B} has {b}")
    if what == "title":
        return _("{A} has the title {a}, {B} has {b}")
    return _("{A} has the body {a}, {B} has {b}")


def _qualifies(side: Side, name: Name) -> bool:
    """Whether a state's name only qualifies the next word: "the US Democratic Party"."""
    after = name.indices[-1] + 1
    if name.kind not in ("country", "nationality") or after >= len(side.words):
        return False
    return side.words[after].content or side.words[after].low == "'s"


def _described(pair: Pair, name: Name, places: list[Block], from_a: bool) -> bool:
    """Whether something else stands for the name: a linked word, other words, a pronoun."""
    partners = pair.partners_a if from_a else pair.partners_b
    back = pair.partners_b if from_a else pair.partners_a
    other = pair.b if from_a else pair.a
    chosen = set(name.indices)
    for j in {j for i in name.indices for j in partners[i]}:
        # A word that answers another word as well was linked for want of anything better.
        if other.words[j].low in pronouns(other.lang) or chosen.issuperset(back[j]):
            return True
    for block in places:
        own, there = (block.a, block.b) if from_a else (block.b, block.a)
        if there and chosen & set(own):
            return True
    centre = project(pair, name.indices[0], from_a)
    low, high = max(0, round(centre) - 3), round(centre) + 4
    mine = pair.a.words if from_a else pair.b.words
    return any(
        w.low in pronouns(other.lang) and not any(mine[i].low == w.low for i in back[k])
        for k, w in enumerate(other.words[low:high], low)
    )
