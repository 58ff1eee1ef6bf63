"""Quote marks to pairs: which mark closes which, paragraph by paragraph, in linear time.

A mark left open ends with its paragraph at the latest; where the next paragraph begins with a mark
again, it is one quote that opens every paragraph and closes only the last (`chain`).
"""

from __future__ import annotations

import itertools
import re
from dataclasses import dataclass, field
from typing import NamedTuple

from xlate.text.marks import Mark, find_marks

DEEPEST = 4
_LINE = re.compile(r"[^\n\r\u2028\u2029]+")
_WRAPPED_AT = 100


class Pair(NamedTuple):
    """A stretch between marks: `start:end` without them, `outer_start:outer_end` with them.

    `closed` is false where no mark closes it; `chain` numbers the quote it is part of, the same for
    all paragraphs of one quote.
    """

    start: int
    end: int
    outer_start: int
    outer_end: int
    mark: Mark
    closed: bool
    chain: int


@dataclass
class _State:
    """What is open while a paragraph is read, and what is left open when it ends."""

    text: str
    marks: list[Mark]
    found: list[Pair] = field(default_factory=list)
    stack: list[tuple[Mark, int]] = field(default_factory=list)
    carried: int = 0
    chain: int = 0


def paragraphs(text: str) -> list[tuple[int, int]]:
    """The paragraphs of a text, trimmed: its lines, or its blocks where lines are hard-wrapped."""
    lines = [m.span() for m in _LINE.finditer(text) if not m.group().isspace()]
    if not _hard_wrapped(text, lines):
        return [_trim(text, start, end) for start, end in lines]
    blocks: list[tuple[int, int]] = []
    for start, end in lines:
        if blocks and "\n\n" not in _breaks(text[blocks[-1][1] : start]):
            blocks[-1] = (blocks[-1][0], end)
        else:
            blocks.append((start, end))
    return [_trim(text, start, end) for start, end in blocks]


def _breaks(gap: str) -> str:
    return "".join(gap.replace("\r\n", "\n").split(" ")).replace("\r", "\n").replace("\t", "")


def _hard_wrapped(text: str, lines: list[tuple[int, int]]) -> bool:
    """Whether lines are cut at a column: all are short, and most end within a clause."""
    if len(lines) < 4 or max(end - start for start, end in lines) > _WRAPPED_AT:
        return False
    joined = open_ended = 0
    for (_, end), (start, _) in itertools.pairwise(lines):
        if "\n\n" not in _breaks(text[end:start]):
            joined += 1
            open_ended += text[end - 1].isalnum() or text[end - 1] == ","
    return joined * 2 > len(lines) and open_ended * 2 > joined


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    piece = text[start:end]
    return start + len(piece) - len(piece.lstrip()), end - len(piece) + len(piece.rstrip())


def find_pairs(text: str, lang: str) -> list[Pair]:
    """The stretches between quote marks, sorted; nested or apart, never crossing."""
    marks = find_marks(text, lang)
    found: list[Pair] = []
    carried: list[tuple[Mark, int]] = []
    chain = at = 0
    for start, end in paragraphs(text):
        first = at
        while at < len(marks) and marks[at].start < end:
            at += 1
        if first == at:
            carried = []
            continue
        state = _State(text, marks[first:at], carried=chain, chain=chain)
        _read(state, start, end, carried, marks[at] if at < len(marks) else None)
        found += state.found
        carried, chain = state.stack, state.chain
    return sorted(found, key=lambda p: (p.outer_start, -p.outer_end))


def _read(
    state: _State, start: int, end: int, carried: list[tuple[Mark, int]], following: Mark | None
) -> None:
    """Pair the marks of one paragraph; `carried` is what the paragraph before left open."""
    marks = state.marks
    balance = _balances(marks)
    for index, mark in enumerate(marks):
        later = marks[index + 1] if index + 1 < len(marks) else None
        if mark.start == start and carried and mark.family == carried[0][0].family:
            state.stack.append((mark, carried[0][1]))
        elif _may_close(state, mark, later):
            _close(state, mark)
        elif mark.opens:
            _open(state, mark, balance[index])
    _end(state, start, end, following)


def _balances(marks: list[Mark]) -> list[int]:
    """For each mark: how many more sure closing than sure opening marks of its family follow it."""
    seen: dict[str, int] = {}
    balances = [0] * len(marks)
    for index in range(len(marks) - 1, -1, -1):
        mark = marks[index]
        name = mark.family.name
        balances[index] = seen.get(name, 0)
        if mark.opens != mark.closes:
            seen[name] = seen.get(name, 0) + (1 if mark.closes else -1)
    return balances


def _may_close(state: _State, mark: Mark, later: Mark | None) -> bool:
    """Whether this mark closes something that is open: not an inch sign, nor a plural's s'."""
    if not mark.closes or not any(m.family == mark.family for m, _ in state.stack):
        return False
    if mark.figure and later is not None and later.family == mark.family and not later.opens:
        return False
    if mark.family.level == "double":
        return True
    if state.stack[-1][0].family.level == "double":
        return False  # marks inside a single-marked quote close before it does
    return not (_plural(state.text, mark) and later is not None and _closes_alone(later, mark))


def _closes_alone(later: Mark, mark: Mark) -> bool:
    return later.family == mark.family and later.closes and not later.opens


def _plural(text: str, mark: Mark) -> bool:
    before, behind = text[mark.start - 1 : mark.start], text[mark.end : mark.end + 2]
    return before in ("s", "S", "z", "x") and behind[:1] == " " and behind[1:].islower()


def _close(state: _State, mark: Mark) -> None:
    """Close the innermost open mark of this family; what was open inside it was none."""
    while state.stack:
        opener, chain = state.stack.pop()
        if opener.family == mark.family:
            _add(state, opener, mark.start, mark.end, True, chain)
            return
        if opener.family.level == "double":
            _add(state, opener, mark.start, mark.start, False, chain)


def _open(state: _State, mark: Mark, balance: int) -> None:
    """Open a quote; the same mark again is one inside, or shows that the last was never closed."""
    same = [i for i, (m, _) in enumerate(state.stack) if m.family == mark.family]
    if same and (mark.family.level == "single" or balance < 2 or len(same) >= DEEPEST):
        for opener, chain in reversed(state.stack[same[-1] :]):
            if opener.family.level == "double":
                _add(state, opener, mark.start, mark.start, False, chain)
        del state.stack[same[-1] :]
    state.chain += 1
    state.stack.append((mark, state.chain))


def _end(state: _State, start: int, end: int, following: Mark | None) -> None:
    """At the paragraph's end: keep open what the next paragraph opens again, end all the rest."""
    kept: list[tuple[Mark, int]] = []
    for opener, chain in state.stack:
        if opener is state.stack[0][0] and _goes_on(state.text, opener, end, following):
            kept = [(opener, chain)]
        elif opener.family.level == "single" and chain > state.carried:
            continue  # an apostrophe after all
        _add(state, opener, end, end, False, chain)
    state.stack = kept


def _goes_on(text: str, opener: Mark, end: int, following: Mark | None) -> bool:
    """Whether the next paragraph begins with the mark that this one left open."""
    if following is None or not following.opens or following.family != opener.family:
        return False
    return text[end : following.start].isspace()


def _add(state: _State, opener: Mark, end: int, outer_end: int, closed: bool, chain: int) -> None:
    start, stop = _trim(state.text, opener.end, max(opener.end, end))
    if any(char.isalnum() for char in state.text[start:stop]):
        state.found.append(Pair(start, stop, opener.start, outer_end, opener, closed, chain))
