"""Where two aligned renderings differ: the unlinked words of both sides, block against block."""

from __future__ import annotations

from collections.abc import Sequence

from xlate.drift.kinship import KNOWN, adverb, kin
from xlate.drift.markers import project
from xlate.drift.pair import Block, Pair, Side
from xlate.text import lexicon
from xlate.text.lexicon.synonyms import Synonyms
from xlate.text.once import once

LARGEST = 6  # content words of a side in one difference


@once
def blocks(pair: Pair) -> list[Block]:
    """Stretches without links, each with the stretch of the other side that stands in its place.

    A stretch is a run of unlinked words with at least one content word, function words and marks
    at its ends cut off. Two stretches stand in each other's place when the links around one would
    put it where the other is. Each content word without a partner is in exactly one block.
    """
    runs_a = _runs(pair.a, pair.partners_a)
    runs_b = _runs(pair.b, pair.partners_b)
    found: list[Block] = []
    taken: set[int] = set()
    for run in runs_a:
        low, high = _place(pair, run, True)
        partner = None
        for number, other in enumerate(runs_b):
            if number in taken or not _alike(pair, run, other):
                continue
            if other[0] <= high and other[-1] >= low:
                back_low, back_high = _place(pair, other, False)
                if run[0] <= back_high and run[-1] >= back_low:
                    partner = number
                    break
        if partner is None:
            found.append(Block(run, ()))
        else:
            taken.add(partner)
            found.append(Block(run, runs_b[partner]))
    found += [Block((), run) for number, run in enumerate(runs_b) if number not in taken]
    return found


@once
def differences(pair: Pair, lookup: Synonyms) -> list[Block]:
    """Blocks, with linked words that nothing known relates, joined to whole phrases.

    "build a serial production system" / "establish mass production" is one difference, though
    "production" stands in both. Neighbouring blocks are joined when both have words on both sides
    and only function words between them, or when one linked content word is all that parts them.
    """
    found = [*blocks(pair), *_replacements(pair, lookup)]
    found.sort(key=lambda block: _start(pair, block))
    joined: list[Block] = []
    for block in found:
        if joined and _one_phrase(pair, joined[-1], block):
            block = _join(pair, joined.pop(), block)
        joined.append(block)
    return joined


def _join(pair: Pair, first: Block, second: Block) -> Block:
    """Two blocks as one; a side that only one of them has takes in what answers the gap."""
    a, b = _filled(first.a, second.a), _filled(first.b, second.b)
    if a and not (first.b and second.b):
        b = _stretched(b, {j for i in a for j in pair.partners_a[i]})
    if b and not (first.a and second.a):
        a = _stretched(a, {i for j in b for i in pair.partners_b[j]})
    return Block(a, b)


def _stretched(run: tuple[int, ...], answers: set[int]) -> tuple[int, ...]:
    """The run with the answers next to it, a word between them at most."""
    low, high = run[0], run[-1]
    for answer in sorted(answers):
        if high < answer <= high + 2:
            high = answer
    for answer in sorted(answers, reverse=True):
        if low - 2 <= answer < low:
            low = answer
    return tuple(range(low, high + 1))


def _replacements(pair: Pair, lookup: Synonyms) -> list[Block]:
    """Linked pairs of content words, one to one, that nothing known relates."""
    found = []
    for i, partners in enumerate(pair.partners_a):
        word = pair.a.words[i]
        if len(partners) != 1 or not word.content or i in pair.a.left_out:
            continue
        j = partners[0]
        other = pair.b.words[j]
        if len(pair.partners_b[j]) != 1 or not other.content or j in pair.b.left_out:
            continue
        if kin(pair, i, j, lookup) < KNOWN:
            found.append(Block((i,), (j,)))
    return found


def _start(pair: Pair, block: Block) -> tuple[float, float]:
    if block.a:
        return block.a[0], block.b[0] if block.b else project(pair, block.a[0], True)
    return project(pair, block.b[0], False), block.b[0]


def _one_phrase(pair: Pair, first: Block, second: Block) -> bool:
    if not ((first.a and first.b) or (second.a and second.b)):
        return False
    if _lone_adverb(pair, first) or _lone_adverb(pair, second):
        return False
    gaps = [
        _gap(side, partners, x, y)
        for side, partners, x, y in (
            (pair.a, pair.partners_a, first.a, second.a),
            (pair.b, pair.partners_b, first.b, second.b),
        )
        if x and y
    ]
    if not gaps or any(gap is None for gap in gaps):
        return False
    contents = [gap for gap in gaps if gap is not None]
    two_sided = bool(first.a and first.b and second.a and second.b)
    if max(contents) > 1 or (max(contents) == 0 and not two_sided and not _touching(first, second)):
        return False
    sizes = [
        sum(side.words[i].content for i in _filled(x, y))
        for side, x, y in ((pair.a, first.a, second.a), (pair.b, first.b, second.b))
    ]
    return max(sizes) <= LARGEST


def _touching(first: Block, second: Block) -> bool:
    """Whether the blocks stand side by side: "paying special" and "attention"."""
    sides = ((first.a, second.a), (first.b, second.b))
    return all(y[0] == x[-1] + 1 for x, y in sides if x and y)


def _lone_adverb(pair: Pair, block: Block) -> bool:
    if block.a and block.b:
        return False
    side, run = (pair.a, block.a) if block.a else (pair.b, block.b)
    return adverb(side.words[run[0]])


def _gap(
    side: Side, partners: Sequence[tuple[int, ...]], first: Sequence[int], second: Sequence[int]
) -> int | None:
    """Content units between two runs; None if they overlap, are far apart, or a mark parts them.

    Neighbouring words that answer the same words, as phrases do, are one unit.
    """
    between = range(first[-1] + 1, second[0])
    if second[0] <= first[-1] or len(between) > 3:
        return None
    if any(side.words[i].punctuation and _breaks(side.words[i].text) for i in between):
        return None
    if any(i in side.left_out for i in between):
        return None
    content = [i for i in between if side.words[i].content]
    return sum(not k or partners[i] != partners[content[k - 1]] for k, i in enumerate(content))


def _filled(first: Sequence[int], second: Sequence[int]) -> tuple[int, ...]:
    if not first or not second:
        return tuple(first or second)
    return tuple(range(first[0], second[-1] + 1))


def _runs(side: Side, partners: Sequence[tuple[int, ...]]) -> list[tuple[int, ...]]:
    runs: list[tuple[int, ...]] = []
    current: list[int] = []
    for index in range(len(side.words) + 1):
        end = index == len(side.words)
        word = None if end else side.words[index]
        stop = end or bool(partners[index]) or index in side.left_out
        crosses = bool(current) and not end and side.inside[index] != side.inside[index - 1]
        inner = not stop and word is not None and not (word.punctuation and _breaks(word.text))
        crosses = crosses or (inner and bool(current) and _parts(side, current[-1], index))
        if inner and not crosses:
            current.append(index)
            continue
        if trimmed := _trimmed(side, current):
            runs.append(trimmed)
        current = [index] if inner else []
    return runs


def _parts(side: Side, before: int, at: int) -> bool:
    """Whether an adverb begins or ends here: it says something of its own."""
    return adverb(side.words[before]) != adverb(side.words[at])


def _alike(pair: Pair, run: Sequence[int], other: Sequence[int]) -> bool:
    """Whether two runs can stand for each other: an adverb for an adverb or "with ...", no verb.

    What the other side says too, in its own sentence around the marks, replaces nothing there.
    """
    if _said_outside(pair.a, run, pair.b) or _said_outside(pair.b, other, pair.a):
        return False
    lone_a, lone_b = adverb(pair.a.words[run[0]]), adverb(pair.b.words[other[0]])
    if lone_a == lone_b:
        return True
    side, first, partners = (
        (pair.b, other[0], pair.partners_b) if lone_a else (pair.a, run[0], pair.partners_a)
    )
    prepositions = lexicon.forms(side.lang, "function", "preposition")
    return first > 0 and side.words[first - 1].low in prepositions and not partners[first - 1]


def _said_outside(side: Side, run: Sequence[int], other: Side) -> bool:
    """Whether the other side has each content word of the run outside what it quotes."""
    return all(
        any(not other.inside[n] for n in other.lemma_places.get(side.words[i].lemma, ()))
        for i in run
        if side.words[i].content
    )


def _breaks(mark: str) -> bool:
    return mark in '.;:!?…—“”„«»"'


def _trimmed(side: Side, run: Sequence[int]) -> tuple[int, ...]:
    content = [i for i in run if side.words[i].content]
    if not content:
        return ()
    return tuple(i for i in run if content[0] <= i <= content[-1])


def _place(pair: Pair, run: Sequence[int], from_a: bool) -> tuple[float, float]:
    """Between which positions of the other side a run would stand."""
    partners = pair.partners_a if from_a else pair.partners_b
    left = next((k for k in range(run[0] - 1, max(-1, run[0] - 7), -1) if partners[k]), None)
    right = next(
        (k for k in range(run[-1] + 1, min(len(partners), run[-1] + 7)) if partners[k]), None
    )
    ends = []
    if left is not None:
        ends.append(partners[left][-1])
    if right is not None:
        ends.append(partners[right][0])
    if not ends:
        at = project(pair, run[0], from_a)
        return at - 1, at + len(run)
    if len(ends) == 1:
        only = ends[0]
        return (only, only + len(run) + 2) if left is not None else (only - len(run) - 2, only)
    low, high = min(ends), max(ends)
    if high - low > len(run) + 8:  # the neighbours were moved apart: trust the nearer place only
        return ends[0], ends[0] + len(run) + 2
    return low, high


def edge(pair: Pair, run: Sequence[int], from_a: bool) -> bool:
    """Whether nothing linked stands before the run, or nothing after it: the very end of a side.

    What one outlet quoted beyond the other's end is coverage, not omission.
    """
    partners = pair.partners_a if from_a else pair.partners_b
    before = any(partners[k] for k in range(run[0]))
    after = any(partners[k] for k in range(run[-1] + 1, len(partners)))
    return not (before and after)
