"""Examples from labelled pairs: what readers found in them, and the drift that they planted.

A word is labelled as in `drift_examples`. Of what a planted edit replaced only the words that
changed count: in "is being built" for "is to be built" those are "being" and "to be".
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher

from training.encoder.drift_examples import LABEL, Ground, either_way, marked, texts
from training.encoder.examples import FLAW, Example
from training.labels import SEVERITIES, Labelled, Planted, applied
from xlate.text.words import Word, words

WEIGHTS = {"gold": 2.0, "human": 2.0}  # translations by people, read with care; others weigh 1
_DIFFER = {"none": 0.0, "minor": 0.35, "major": 1.0, "critical": 1.0}
_COPIED = 0.12  # how often the edited text stands beside the unedited one
_BESIDE = 0.1  # the same for texts with other words in several places
_HARMFUL = (0.3, 0.55, 0.15)  # shares of those with no drift, with one, with two
_HARMLESS = (0.4, 0.3, 0.15, 0.1, 0.05)  # the same for harmless changes
Swap = Callable[[int], int]


@dataclass(frozen=True)
class Read:
    """A labelled pair as words with links."""

    item: Labelled
    ground: Ground


def as_read(read: Read, rng: random.Random) -> Example:
    """The pair as it is."""
    labels_a, labels_b = _found(read, read.ground.b, lambda at: at)
    differ = max((_DIFFER[d.severity] for d in read.item.differences), default=0.0)
    return _example(read, read.ground.b, labels_a, labels_b, differ, rng, "labelled")


def planted(read: Read, rng: random.Random) -> Example | None:
    """The pair with one of its edits; None where what it cut has no counterpart to be missed."""
    if not read.item.edits:
        return None
    edit = rng.choice(read.item.edits)
    if rng.random() < _COPIED:
        read = _copied(read)
    return _with(read, [edit], rng, f"planted.{edit.severity}")


def swapped(read: Read, rng: random.Random) -> Example | None:
    """The pair with other words in several places, most of them harmless; None where none fits.

    One drift among harmless changes, or harmless changes alone: telling these apart is the task.
    """
    spots = list(read.item.spots)
    rng.shuffle(spots)
    harmful = rng.choices((0, 1, 2), _HARMFUL)[0]
    harmless = rng.choices(range(5), _HARMLESS)[0]
    chosen: list[Planted] = []
    for spot in spots:
        if any(_inside(edit.span, spot[0]) for edit in chosen):
            continue
        drifts = [edit for edit in spot if edit.severity != "none"]
        plain = [edit for edit in spot if edit.severity == "none"]
        if harmful and drifts:
            chosen.append(rng.choice(drifts))
            harmful -= 1
        elif harmless and plain:
            chosen.append(rng.choice(plain))
            harmless -= 1
    if not chosen:
        return None
    if rng.random() < _BESIDE:
        read = _copied(read)
    worst = max(chosen, key=lambda edit: SEVERITIES.index(edit.severity))
    return _with(read, chosen, rng, f"swapped.{worst.severity}")


def _with(read: Read, edits: Sequence[Planted], rng: random.Random, name: str) -> Example | None:
    """The pair with these edits, none of which overlaps another, in its second rendering."""
    old = read.ground.b
    text, places = applied(read.item.pair.b, edits)
    new = words(text, "en")

    def moved(at: int) -> int:
        return at + sum(len(e.new) - (e.span[1] - e.span[0]) for e in edits if e.span[1] <= at)

    left = [d for d in read.item.differences if not any(_inside(d.b, edit) for edit in edits)]
    kept = Read(replace(read.item, differences=tuple(left)), read.ground)
    labels_a, labels_b = _found(kept, new, moved)
    for edit, place in zip(edits, places, strict=True):
        gone, come = _changed(_within(old, edit.span), _within(new, place))
        linked = {i for i, j in read.ground.links if j in gone}
        for j in come:
            labels_b[j] = 0
        if edit.severity == "none":
            continue
        if not come and not linked:
            return None
        label = LABEL[edit.kind] if edit.grave else FLAW
        if edit.kind == "omission" and come:
            label = LABEL["wording"] if edit.grave else FLAW
        for i in linked:
            if not read.ground.a[i].punctuation:
                labels_a[i] = LABEL["omission"] if label == LABEL["addition"] else label
        for j in come:
            labels_b[j] = label
    differ = max(*(_DIFFER[e.severity] for e in edits), *(_DIFFER[d.severity] for d in left), 0.0)
    return _example(read, new, labels_a, labels_b, differ, rng, name)


def _copied(read: Read) -> Read:
    """The second rendering beside itself: then nothing differs but the edit."""
    pair, side = read.item.pair, read.ground.b
    own = frozenset((n, n) for n in range(len(side)))
    return Read(
        replace(read.item, pair=replace(pair, a=pair.b, flaws=()), differences=()),
        replace(read.ground, a=side, links=own),
    )


def _within(side: Sequence[Word], span: tuple[int, int]) -> list[tuple[int, Word]]:
    """The words that a span touches, numbered."""
    return [(n, w) for n, w in enumerate(side) if w.start < span[1] and span[0] < w.end]


def _changed(
    old: Sequence[tuple[int, Word]], new: Sequence[tuple[int, Word]]
) -> tuple[set[int], set[int]]:
    """Numbers of the words of an edit's old text that went, and of those that came."""
    forms = [[w.low for _, w in side] for side in (old, new)]
    matcher = SequenceMatcher(None, *forms, autojunk=False)
    gone: set[int] = set()
    come: set[int] = set()
    for tag, i, i_end, j, j_end in matcher.get_opcodes():
        if tag != "equal":
            gone |= {n for n, w in old[i:i_end] if not w.punctuation}
            come |= {n for n, w in new[j:j_end] if not w.punctuation}
    return gone, come


def _inside(span: tuple[int, int] | None, edit: Planted) -> bool:
    """Whether a span overlaps what an edit replaces."""
    return span is not None and span[0] < edit.span[1] and edit.span[0] < span[1]


def _found(read: Read, b: Sequence[Word], moved: Swap) -> tuple[list[int], list[int]]:
    """Labels of what the readers found; what professionals marked besides is a flaw."""
    a = read.ground.a
    labels = [0] * len(a), [0] * len(b)
    if read.item.pair.flaws:
        marked(b, [(moved(s), moved(e)) for s, e in read.item.pair.flaws], FLAW, labels[1])
    for diff in sorted(read.item.differences, key=lambda d: d.grave):
        label = LABEL.get(diff.kind, LABEL["wording"]) if diff.grave else FLAW
        if diff.a:
            marked(a, [diff.a], label, labels[0])
        if diff.b:
            marked(b, [(moved(diff.b[0]), moved(diff.b[1]))], label, labels[1])
    return labels


def _example(
    read: Read,
    b: Sequence[Word],
    labels_a: list[int],
    labels_b: list[int],
    differ: float,
    rng: random.Random,
    name: str,
) -> Example:
    weight = WEIGHTS.get(read.item.pair.origin, 1.0)
    sides = texts(read.ground.a), texts(b)
    return either_way(*sides, labels_a, labels_b, rng, differ, 1.0, name, weight)


def reads(items: Iterable[Labelled], grounds: Iterable[Ground]) -> list[Read]:
    """Labelled pairs that the network may see, with their links."""
    linked = {(g.pair.a, g.pair.b): g for g in grounds}
    return [
        Read(item, linked[key])
        for item in items
        if not item.apart and (key := (item.pair.a, item.pair.b)) in linked
    ]
