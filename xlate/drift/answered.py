"""Words of amounts that the other side has too, in whatever form: no other wording of theirs."""

from __future__ import annotations

from dataclasses import dataclass

from xlate.drift.amounts import amounts, matched
from xlate.drift.day_match import settled
from xlate.drift.pair import Block, Context, Pair


@dataclass(frozen=True, slots=True)
class Answered:
    """Word indices of both sides that belong to amounts of equal value."""

    a: frozenset[int] = frozenset()
    b: frozenset[int] = frozenset()

    def hold(self, pair: Pair, block: Block) -> bool:
        """Whether all content words of a difference are such words, on both sides."""
        sides = ((pair.a, block.a, self.a), (pair.b, block.b, self.b))
        held = [[i in own for i in run if side.words[i].content] for side, run, own in sides]
        return all(flags and all(flags) for flags in held)


def answered_amounts(pair: Pair, context: Context) -> Answered:
    """The words of "nine weeks" and "63 days", of "300 metres" and "330 yards"."""
    of_a, of_b = amounts(pair.a), amounts(pair.b)
    if not of_a and not of_b:
        return Answered()
    days = settled(pair, of_a, of_b, context)
    equal = matched(pair, days.free_a, days.free_b).equal
    told_a = {i for a, _b, _gap in days.differ for i in a.indices}
    told_b = {i for _a, b, _gap in days.differ for i in b.indices}
    own = [q for q in of_a if q not in days.free_a] + [a for a, _b in equal]
    theirs = [q for q in of_b if q not in days.free_b] + [b for _a, b in equal]
    return Answered(
        frozenset(i for q in own for i in (*q.indices, *q.modifier)) - told_a,
        frozenset(i for q in theirs for i in (*q.indices, *q.modifier)) - told_b,
    )
