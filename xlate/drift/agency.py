"""Agency: who does what to whom.

What it means: the two versions give the same deed to different hands: the doer and the one it is
done to have changed places, or one version leaves the doer out.

Why an editor cares: who attacked whom is the first thing that a reader takes away, and "the depot
was destroyed" says nothing of who destroyed it.

Bad:  "Karsk attacked Sund" / "Sund attacked Karsk"; "our forces destroyed the depot" / "the depot
      was destroyed"; "speculators, and not farmers" / "farmers, and not speculators"
Good: "Karsk attacked Sund" / "Sund was attacked by Karsk"; "Karsk sold Sund a ship" / "Sund bought
      a ship from Karsk"; "Karsk met Sund" / "Sund met Karsk" (no finding)

Source: MQM 2, Accuracy > Mistranslation; Vila, Martí & Rodríguez 2014 on diathesis and converses as
paraphrase; Trew 1979, Theory and Ideology at Work, on the passive that hides who acts.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from xlate.drift.build import finding, graded
from xlate.drift.clauses import Clause, Phrase, clause_of, clauses, converse, exchanged, meet, same
from xlate.drift.kinship import kin
from xlate.drift.markers import find, phrase_table, support
from xlate.drift.pair import Context, Pair, Side
from xlate.drift.verbs import Group, Time, listed
from xlate.model import Finding, Severity
from xlate.text import lexicon
from xlate.text.lexicon.synonyms import Synonyms, synonyms
from xlate.text.messages import _

ID = "XL115"
KIND = "agency"
SEVERITY = Severity.MAJOR

SURE = 0.6  # confidence from which a finding is an alarm
NEAR = 0.55  # how far the two verbs must be known to mean the same


def check(pair: Pair, context: Context) -> Iterator[Finding]:
    """Findings on who does what in one pair."""
    if pair.a.lang != "en" or pair.b.lang != "en":
        return
    lookup = synonyms(pair.a.lang, context.settings.lexicon)
    for a, b in _linked(pair, lookup):
        if _swapped(pair, a, b) or _turned(pair, a, b):
            yield _exchange(pair, a, b)
        elif converse(pair.a.words[a.group.head], pair.b.words[b.group.head]):
            continue
        elif _hides(pair, a, b, True):
            yield _hidden(pair, a, b, True)
        elif _hides(pair, b, a, False):
            yield _hidden(pair, b, a, False)
    yield from _contrast(pair)


def _linked(pair: Pair, lookup: Synonyms) -> Iterator[tuple[Clause, Clause]]:
    """Clauses of the two sides whose verbs are linked and mean the same."""
    theirs = {clause.group.head: clause for clause in _clauses(pair.b)}
    for clause in _clauses(pair.a):
        head = clause.group.head
        for j in pair.partners_a[head]:
            if j not in theirs or not _one_verb(pair, head, j, lookup):
                continue
            own = pair.a.left_out.isdisjoint(clause.group.indices)
            if own and pair.b.left_out.isdisjoint(theirs[j].group.indices):
                yield clause, theirs[j]


def _clauses(side: Side) -> list[Clause]:
    """The clauses of a side; "came under fire" is a passive of "fired on"."""
    table = phrase_table("en", "clauses", ("passive_phrase",))
    turned = [Group(m.indices, m.indices[-1], Time.PAST, passive=True) for m in find(side, table)]
    taken = {i for group in turned for i in group.indices}
    end = len(side.words)
    return [
        *(clause_of(side.words, group, 0, end) for group in turned),
        *(c for c in clauses(side.words) if taken.isdisjoint(c.group.indices)),
    ]


def _one_verb(pair: Pair, i: int, j: int, lookup: Synonyms) -> bool:
    """Whether two linked verbs tell of one deed; opposites are polarity's matter."""
    a, b = pair.a.words[i], pair.b.words[j]
    if converse(a, b):
        return all(lookup.antonyms.get(lemma, _NONE).isdisjoint(b.lemmas) for lemma in a.lemmas)
    return kin(pair, i, j, lookup) >= NEAR


_NONE: frozenset[str] = frozenset()


def _swapped(pair: Pair, a: Clause, b: Clause) -> bool:
    """Whether doer and done-to have changed places."""
    if converse(pair.a.words[a.group.head], pair.b.words[b.group.head]):
        voice = a.group.passive or b.group.passive
        return not voice and meet(pair, a.subject, b.subject) and not exchanged(pair, a, b)
    if not _reciprocal(pair, a, b) and a.agents and a.patients and b.agents and b.patients:
        crossed = meet(pair, a.agents, b.patients) and meet(pair, a.patients, b.agents)
        kept = meet(pair, a.agents, b.agents) or meet(pair, a.patients, b.patients)
        return crossed and not kept
    return False


def _turned(pair: Pair, a: Clause, b: Clause) -> bool:
    """Whether who does it to a person here has it done to them there: "told him" / "was told"."""
    if a.group.passive == b.group.passive:
        return False
    active, passive, side = (b, a, pair.b) if a.group.passive else (a, b, pair.a)
    persons = [
        p for p in active.object if side.words[p.head].capital or not side.words[p.head].content
    ]
    same = meet(pair, a.subject, b.subject)
    return bool(persons) and same and not passive.agents and not _reciprocal(pair, a, b)


def _reciprocal(pair: Pair, a: Clause, b: Clause) -> bool:
    both = lexicon.forms("en", "clauses", "reciprocal", key="lemmas")
    words = pair.a.words[a.group.head].lemmas | pair.b.words[b.group.head].lemmas
    return not both.isdisjoint(words)


def _exchange(pair: Pair, a: Clause, b: Clause) -> Finding:
    around = (support(pair, a.group.indices, True) + support(pair, b.group.indices, False)) / 2
    return finding(
        pair, KIND, SEVERITY, 0.65 + 0.25 * around,
        _("who does it and to whom have changed places: {A} has {a}, {B} has {b}"),
        a=a.span, b=b.span, rule="roles exchanged", detail=f"support {around:.2f}",
    )  # fmt: skip


def _hides(pair: Pair, active: Clause, passive: Clause, in_a: bool) -> bool:
    """Whether the passive leaves out a doer that the active names, and nothing else does."""
    if active.group.passive or not passive.group.passive or passive.agents:
        return False
    own, there = (active, passive) if in_a else (passive, active)
    if not active.agents or not meet(pair, own.patients, there.patients):
        return False
    if len(own.patients) != len(there.patients):
        return False
    return not any(_known(pair, phrase, in_a) for phrase in active.agents)


def _known(pair: Pair, doer: Phrase, in_a: bool) -> bool:
    """Whether the other side speaks of the doer anywhere, or nobody in particular is meant."""
    side, other = (pair.a, pair.b) if in_a else (pair.b, pair.a)
    partners = pair.partners_a if in_a else pair.partners_b
    spoken = frozenset().union(*(w.lemmas for w in other.words))
    return any(
        partners[i] or side.words[i].low in listed("nobody") or side.words[i].lemmas & spoken
        for i in doer.words
    )


def _hidden(pair: Pair, active: Clause, passive: Clause, in_a: bool) -> Finding:
    own, there = (active, passive) if in_a else (passive, active)
    around = (
        support(pair, own.group.indices, True) + support(pair, there.group.indices, False)
    ) / 2
    side = pair.a if in_a else pair.b
    confidence = 0.3 + 0.45 * around + 0.1 * _telling(side, active)
    if not any(side.words[p.head].content for p in active.agents):
        confidence = min(confidence, SURE - 0.01)  # "we" and "she" can mostly be guessed
    if not _whole(own.patients, pair.a, pair.partners_a) or not _whole(
        there.patients, pair.b, pair.partners_b
    ):
        confidence -= 0.15
    return finding(
        pair, KIND, graded(SEVERITY, confidence, SURE), confidence,
        _("{A} says who does it ({a}), {B} does not ({b})") if in_a
        else _("{A} does not say who does it ({a}), {B} does ({b})"),
        a=own.span, b=there.span, rule="doer left out", detail=f"support {around:.2f}",
    )  # fmt: skip


def _whole(patients: Sequence[Phrase], side: Side, partners: Sequence[tuple[int, ...]]) -> bool:
    """Whether every word of what it is done to has a partner: then both speak of one thing."""
    return all(partners[i] for p in patients for i in p.words if side.words[i].content)


def _telling(side: Side, clause: Clause) -> bool:
    """Whether the doer is named, or is the speaker's own side."""
    first = clause.agents[0].words[0]
    before = side.words[first - 1].low if first else ""
    named = any(side.words[i].capital and i for p in clause.agents for i in p.words)
    return named or before == "our"


def _contrast(pair: Pair) -> Iterator[Finding]:
    """What holds and what does not, exchanged: "X, and not Y" / "Y, and not X"."""
    for x, y in _opposed(pair.a):
        for v, w in _opposed(pair.b):
            if same(pair, x, w) and same(pair, y, v) and not same(pair, x, v):
                yield finding(
                    pair, KIND, SEVERITY, 0.85,
                    _("what holds and what does not have changed places: "
                      "{A} has {a}, {B} has {b}"),
                    a=range(min(x, y), max(x, y) + 1), b=range(min(v, w), max(v, w) + 1),
                    rule="contrast exchanged",
                )  # fmt: skip


def _opposed(side: Side) -> Iterator[tuple[int, int]]:
    """What a side says is so, and what is not so: "X, (and) not Y", "not Y but X"."""
    sequence = side.words
    for k, word in enumerate(sequence):
        if word.low != "not" or not k or k + 1 >= len(sequence):
            continue
        after = k + 1
        if sequence[after].low in ("the", "a", "an", "our", "their") and after + 1 < len(sequence):
            after += 1
        before = k - 1
        if sequence[before].low in ("and", "but") and before:
            before -= 1
        if sequence[before].low == "," and before:
            before -= 1
        if before == k - 1 or not sequence[after].content:
            continue
        if sequence[before].content:
            yield before, after
