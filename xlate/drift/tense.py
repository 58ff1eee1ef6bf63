"""Tense: another time, or another stage of the same act.

What it means: what was, what is and what will be: the versions put the same verb into different
times ("build" / "built" / "will build"), or one says that it is going on and the other that it is
done ("is building" / "has built").

Why an editor cares: a plan reported as a fact, or a fact as a plan, is the news itself.

Bad:  "The law took effect" / "The law will take effect"; "is building a port" / "has built a port"
Good: "we will act" / "he said they would act" (reported speech shifts back: no finding);
      "has said" / "said", "it was built" / "it has been built" (no finding)

Source: MQM 2, Accuracy > Mistranslation; Quirk et al. 1985, chapter 4 (tense and aspect) and 14.31
(backshift); tense and aspect are kinds of DEMETR (Karpinska et al. 2022).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from xlate.drift.build import finding, graded
from xlate.drift.kinship import kin
from xlate.drift.markers import support
from xlate.drift.pair import Context, Pair, Side
from xlate.drift.verbs import Group, Time, groups, listed
from xlate.model import Finding, Form, Severity
from xlate.text import lexicon
from xlate.text.lexicon.synonyms import synonyms
from xlate.text.messages import _

ID = "XL116"
KIND = "tense"
SEVERITY = Severity.MINOR

SURE = 0.6  # confidence from which a plan told as a fact is an alarm
LEAST = 0.5  # below it the two verbs may stand in other clauses, and nothing is said
NEAR = 0.55  # how far the two verbs must be known to mean the same

Linked = tuple[Group, Group]

# What a group says: done, under way or usual, or still ahead.
_DONE, _NOW, _AHEAD = "done", "now", "ahead"


def check(pair: Pair, context: Context) -> Iterator[Finding]:
    """Findings on verbs of one pair that stand in different times."""
    if pair.a.lang != "en" or pair.b.lang != "en":
        return
    linked = list(_linked(pair, context))
    shifts = [_shift(pair, a, b) for a, b in linked]
    if _retold(linked, shifts):
        shifts = [None if shift == (_NOW, _DONE) or shift == (_DONE, _NOW) else shift
                  for shift in shifts]  # fmt: skip
    for (a, b), shift in zip(linked, shifts, strict=True):
        told = _told(pair, a, b, shift) if shift else None
        if told is not None and told.confidence >= LEAST:
            yield told


def _linked(pair: Pair, context: Context) -> Iterator[Linked]:
    """Verb groups of the two sides whose verbs are linked and mean the same."""
    lookup = synonyms(pair.a.lang, context.settings.lexicon)
    theirs = {group.head: group for group in groups(pair.b.words) if _own(pair.b, group)}
    for group in groups(pair.a.words):
        if not _own(pair.a, group):
            continue
        for j in pair.partners_a[group.head]:
            if j in theirs and kin(pair, group.head, j, lookup) >= NEAR:
                yield group, theirs[j]


def _own(side: Side, group: Group) -> bool:
    return side.left_out.isdisjoint(group.indices)


def _shift(pair: Pair, a: Group, b: Group) -> tuple[str, str] | None:
    """From which time to which, or None where the two can be the same."""
    times = _place(a), _place(b)
    if times[0] is None or times[1] is None:
        return None
    if times == (_DONE, _DONE):
        return _stage(a, b)
    if times[0] == times[1]:
        return None
    if _AHEAD in times:
        present = (pair.a, a) if times[0] == _NOW else (pair.b, b)
        if _NOW in times:
            spoken = _ahead(*present) or (present[1].lone and not _one_verb(pair, a, b))
        else:
            spoken = _formerly(pair, a, b)
        return None if spoken else (times[0], times[1])
    now, done = (a, b) if times[0] == _NOW else (b, a)
    over = now.progressive and done.perfect and not done.progressive  # "is building" / "has built"
    if not over and done.perfect and done.time is Time.PRESENT:
        return None  # "is" / "has been": both hold today
    if not over and (_moved_back(pair, a, b) or _headline(pair, a, b)):
        return None
    return times[0], times[1]


def _place(group: Group) -> str | None:
    """Where a group stands in time; None for what modality speaks of."""
    if group.time is Time.FUTURE:
        return _AHEAD
    if group.time is Time.PAST or (group.time is Time.PRESENT and group.perfect):
        return _DONE
    return _NOW if group.time is Time.PRESENT else None


def _stage(a: Group, b: Group) -> tuple[str, str] | None:
    """Two groups of the past: one going on where the other is over and done."""
    for going, done, order in ((a, b, ("going", "over")), (b, a, ("over", "going"))):
        if going.progressive and not going.perfect and done.perfect and not done.progressive:
            return order
    return None


def _ahead(side: Side, group: Group) -> bool:
    """Whether a present form can speak of what is to come: "starts on Monday", "when it starts".

    What is usually so will be so too.
    """
    start = group.indices[0]
    near = side.words[max(0, start - 12) : group.head + 12]
    before = side.words[max(0, start - 8) : start]
    return any(w.low in listed("time_ahead") or w.low in listed("usual") for w in near) or any(
        w.low in listed("time_clause") for w in before
    )


def _formerly(pair: Pair, a: Group, b: Group) -> bool:
    """Whether the one in the past is set against what comes: "before that it was known as"."""
    side, group = (pair.a, a) if _place(a) == _DONE else (pair.b, b)
    before = side.words[max(0, group.indices[0] - 8) : group.head]
    return any(w.low in listed("formerly") for w in before)


def _moved_back(pair: Pair, a: Group, b: Group) -> bool:
    """Whether reported speech may have put a present into the past, or a cue tells the tense."""
    return (
        _reported(pair.a, a) or _reported(pair.b, b)
        or not _saying().isdisjoint(pair.a.words[a.head].lemmas)
    )  # fmt: skip


def _reported(side: Side, group: Group) -> bool:
    """Whether a verb stands in reported speech, by its quote or by a verb of saying beside it."""
    if side.quote is not None:
        inside = all(side.inside[i] for i in group.indices)
        return side.quote.form is Form.INDIRECT or not inside
    opened = [k for k in range(group.head) if side.words[k].text in _MARKS]
    start, end = (opened[-1], group.head) if len(opened) % 2 else (0, len(side.words))
    return any(
        k != group.head and side.words[k].content and not _saying().isdisjoint(side.words[k].lemmas)
        for k in range(start, end)
    )


_MARKS = frozenset('"“”„«»')


@lru_cache(maxsize=1)
def _saying() -> frozenset[str]:
    """Verbs that introduce what somebody said."""
    rows = [row for g in lexicon.groups("en", "reporting") for row in g.get("verbs", ())]
    return frozenset(row["lemma"] for row in rows) | frozenset(
        lexicon.table("en", "frames").get("clause", ())
    )


def _headline(pair: Pair, a: Group, b: Group) -> bool:
    """Whether the one in the present is a headline: without a full stop, as headlines are told."""
    side, group = (pair.a, a) if _place(a) == _NOW else (pair.b, b)
    return group.lone and not any(w.low in ".!?…" for w in side.words[-2:])


def _retold(linked: Sequence[Linked], shifts: Sequence[tuple[str, str] | None]) -> bool:
    """Whether one version tells the whole in another tense, as a lively report does."""
    between = [s for s in shifts if s in ((_NOW, _DONE), (_DONE, _NOW))]
    kept = any(_place(a) == _place(b) for a, b in linked)
    return len(between) > 1 and len(set(between)) == 1 and not kept


def _told(pair: Pair, a: Group, b: Group, shift: tuple[str, str]) -> Finding:
    around = (support(pair, a.indices, True) + support(pair, b.indices, False)) / 2
    confidence = 0.2 + 0.45 * around + (0.1 if _one_verb(pair, a, b) else 0.0)
    if _relative(pair.a, a) != _relative(pair.b, b):
        confidence -= 0.15  # a main clause and a relative one may speak of different things
    grave = set(shift) == {_DONE, _AHEAD}
    severity = graded(Severity.MAJOR, confidence, SURE) if grave else SEVERITY
    return finding(
        pair, KIND, severity, confidence, _message(shift),
        a=a.indices, b=b.indices, rule=f"{shift[0]} to {shift[1]}",
        detail=f"support {around:.2f}",
    )  # fmt: skip


def _one_verb(pair: Pair, a: Group, b: Group) -> bool:
    return bool(pair.a.words[a.head].lemmas & pair.b.words[b.head].lemmas)


def _relative(side: Side, group: Group) -> bool:
    """Whether a relative pronoun stands right before a verb group: "who retired"."""
    first = group.indices[0]
    return first > 0 and side.words[first - 1].low in ("who", "which", "that")


def _message(shift: tuple[str, str]) -> str:
    return {
        (_AHEAD, _DONE): _("{A} says that it will be ({a}), {B} that it was ({b})"),
        (_DONE, _AHEAD): _("{A} says that it was ({a}), {B} that it will be ({b})"),
        (_AHEAD, _NOW): _("{A} says that it will be ({a}), {B} that it is ({b})"),
        (_NOW, _AHEAD): _("{A} says that it is ({a}), {B} that it will be ({b})"),
        (_NOW, _DONE): _("{A} says that it is ({a}), {B} that it was ({b})"),
        (_DONE, _NOW): _("{A} says that it was ({a}), {B} that it is ({b})"),
        ("going", "over"): _("{A} says that it was going on ({a}), {B} that it was over ({b})"),
        ("over", "going"): _("{A} says that it was over ({a}), {B} that it was going on ({b})"),
    }[shift]
