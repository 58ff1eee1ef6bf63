"""Examples of drift: harmless pairs as they are, with our own edits, and those that people marked.

An edit is made in one rendering; what it changed there is known, and what stood in its place in the
other rendering is found through word links. A word is labelled 0 (says the same), 1.. (a kind of
drift, in the order of `KINDS`), FLAW (something minor, or a marked flaw of a machine translation),
or -1 (nobody knows).
"""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate

from training.edits import Edited, Pool, pool, random_edit, several
from training.encoder.examples import FLAW, KINDS, Example
from training.encoder.harmless import Harmless, Span
from xlate.text.words import Word, words

LABEL = {kind: n for n, kind in enumerate(KINDS, 1)}
SWAPPED = {LABEL["omission"]: LABEL["addition"], LABEL["addition"]: LABEL["omission"]}
Links = frozenset[tuple[int, int]]


@dataclass(frozen=True)
class Ground:
    """A harmless pair as words, with the links between them."""

    a: tuple[Word, ...]
    b: tuple[Word, ...]
    pair: Harmless
    links: Links = frozenset()


def ground(pair: Harmless) -> Ground:
    """A pair as words."""
    return Ground(tuple(words(pair.a, "en")), tuple(words(pair.b, "en")), pair)


def texts(side: Sequence[Word]) -> tuple[str, ...]:
    """Words as they stand."""
    return tuple(w.text for w in side)


def marked(side: Sequence[Word], spans: Sequence[Span], label: int, found: list[int]) -> None:
    """Label the words that overlap a span."""
    for n, word in enumerate(side):
        if any(word.start < end and start < word.end for start, end in spans):
            found[n] = label


def clean(item: Ground, rng: random.Random) -> Example:
    """A harmless pair as it is."""
    flaws = item.pair.flaws
    b = [0] * len(item.b)
    marked(item.b, flaws or (), FLAW, b)
    # What a flawed translation left out is not marked in the reference.
    a = [0] * len(item.a) if not flaws else [-1] * len(item.a)
    differ = 0.0 if not flaws else None
    torn = (_whole(item.a), _whole(item.b) if not flaws else None)
    return either_way(texts(item.a), texts(item.b), a, b, rng, differ, 1.0, "clean", torn=torn)


def edited(
    item: Ground, rng: random.Random, stock: Pool, odds: Mapping[str, float] | None = None
) -> Example | None:
    """A harmless pair with one edit, or several, in its second rendering; None where none fits."""
    tokens = item.pair.b.split()
    count = 1 if rng.random() < 0.8 else rng.choice((2, 2, 3))
    made = (
        ([e] if (e := random_edit(tokens, rng, stock, odds)) else [])
        if count == 1
        else several(tokens, rng, stock, count)
    )
    if not made:
        return None
    b_words = words(" ".join(made[0].tokens), "en")
    same = rng.random() < 0.12
    left = item.b if same else item.a
    links = frozenset((j, j) for j in range(len(item.b))) if same else item.links
    labels_a, labels_b = [0] * len(left), [0] * len(b_words)
    if not same:
        _old_flaws(item, made, tokens, b_words, labels_b)
        if item.pair.flaws:
            labels_a = [-1] * len(left)
    for edit in made:
        if not _label(edit, tokens, item.b, left, links, b_words, labels_a, labels_b):
            return None
    return either_way(
        texts(left),
        texts(b_words),
        labels_a,
        labels_b,
        rng,
        1.0,
        1.0,
        made[0].name if len(made) == 1 else "several",
        torn=(_whole(left), _torn(made, b_words)),
    )


def _whole(side: Sequence[Word]) -> tuple[int, ...]:
    return (0,) * len(side)


def _torn(made: Sequence[Edited], side: Sequence[Word]) -> tuple[int, ...] | None:
    """Where a single edit cut words out; None where it is not known whether the rest is whole."""
    edit = made[0]
    if len(made) > 1 or edit.new or edit.kind != "omission":
        return None
    before = sum(map(len, edit.tokens[: min(edit.old)]))
    sizes = accumulate((len(w.text.replace(" ", "")) for w in side), initial=0)
    at = next((n for n, size in enumerate(sizes) if size >= before), len(side) - 1)
    return gap(len(side), at)


def gap(length: int, at: int) -> tuple[int, ...]:
    """Labels of a sentence in which something is missing before the word `at`."""
    labels = [0] * length
    labels[min(at, length - 1)] = 1
    return tuple(labels)


def _chars(tokens: Sequence[str], at: Sequence[int]) -> list[Span]:
    out, start = [], 0
    wanted = set(at)
    for n, token in enumerate(tokens):
        if n in wanted:
            out.append((start, start + len(token)))
        start += len(token) + 1
    return out


def _old_words(edit: Edited, tokens: Sequence[str], side: Sequence[Word]) -> list[int]:
    """Indices of the words of the unedited rendering that the edit cut or replaced."""
    squeezed, at = {}, 0
    for n, token in enumerate(tokens):
        for _ in token:
            squeezed[at] = n
            at += 1
    wanted, found, at = set(edit.old), [], 0
    for n, word in enumerate(side):
        size = len(word.text.replace(" ", ""))
        if any(squeezed.get(k) in wanted for k in range(at, at + size)) and not word.punctuation:
            found.append(n)
        at += size
    return found


def _label(
    edit: Edited,
    tokens: Sequence[str],
    old_side: Sequence[Word],
    left: Sequence[Word],
    links: Links,
    new_side: Sequence[Word],
    labels_a: list[int],
    labels_b: list[int],
) -> bool:
    """Label both sides of one edit; False where what it cut has no counterpart to be missed."""
    old = set(_old_words(edit, tokens, old_side))
    content = {n for n in old if old_side[n].content} or old
    linked = {i for i, j in links if j in old}
    if not edit.new and len({j for _, j in links if j in content}) * 2 < len(content):
        return False
    label = LABEL[edit.kind]
    for i in linked:
        if not left[i].punctuation:
            labels_a[i] = LABEL["omission"] if edit.kind == "addition" else label
    new: list[int] = [-2] * len(new_side)
    marked(new_side, _chars(edit.tokens, edit.new), 1, new)
    for n, flag in enumerate(new):
        if flag == 1 and not (new_side[n].punctuation and len(edit.new) > 1):
            labels_b[n] = LABEL["addition"] if edit.kind == "omission" else label
    return True


def _old_flaws(
    item: Ground,
    made: Sequence[Edited],
    tokens: Sequence[str],
    new_side: Sequence[Word],
    labels: list[int],
) -> None:
    """Carry the flaws that were marked before the edit over to the edited words."""
    if not item.pair.flaws:
        return
    flags = [0] * len(item.b)
    marked(item.b, item.pair.flaws, 1, flags)
    cut = {n for e in made for n in _old_words(e, tokens, item.b)}
    kept = iter([flags[n] for n in range(len(item.b)) if n not in cut])
    new: list[int] = [0] * len(new_side)
    marked(new_side, [s for e in made for s in _chars(e.tokens, e.new)], 1, new)
    for n in range(len(new_side)):
        if not new[n] and next(kept, 0):
            labels[n] = FLAW


def either_way(
    a: Sequence[str],
    b: Sequence[str],
    labels_a: list[int],
    labels_b: list[int],
    rng: random.Random,
    differ: float | None,
    same: float | None,
    name: str,
    weight: float = 1.0,
    torn: tuple[tuple[int, ...] | None, tuple[int, ...] | None] = (None, None),
) -> Example:
    """The example, or its mirror image: then what was omitted is what is added."""
    if rng.random() < 0.5:
        a, b, labels_a, labels_b = b, a, labels_b, labels_a
        labels_a = [SWAPPED.get(x, x) for x in labels_a]
        labels_b = [SWAPPED.get(x, x) for x in labels_b]
        torn = (torn[1], torn[0])
    return Example(
        tuple(a), tuple(b), None, tuple(labels_a), tuple(labels_b), differ, same, weight, name,
        *torn,
    )  # fmt: skip


def neighbours(items: Sequence[Ground]) -> dict[tuple[str, str], list[Ground]]:
    """Pairs by document, in order, so that a neighbour is near."""
    found: dict[tuple[str, str], list[Ground]] = defaultdict(list)
    for item in items:
        if item.pair.origin != "mtref":
            found[item.pair.origin, item.pair.doc].append(item)
    return {k: sorted(v, key=lambda g: g.pair.place) for k, v in found.items()}


def fragment(side: Sequence[Word], rng: random.Random) -> tuple[Word, ...]:
    """Some words out of a rendering, as an outlet quotes them."""
    if len(side) < 8 or rng.random() < 0.4:
        return tuple(side)
    size = rng.randint(3, min(14, len(side) - 2))
    start = rng.randint(0, len(side) - size)
    return tuple(side[start : start + size])


def unlike(
    docs: Mapping[tuple[str, str], list[Ground]], rng: random.Random, count: int
) -> list[Example]:
    """Renderings of neighbouring sentences, whole or cut: not the same statement."""
    keys = sorted(k for k, v in docs.items() if len({g.pair.place for g in v}) > 1)
    out: list[Example] = []
    while len(out) < count:
        items = docs[rng.choice(keys)]
        one = rng.choice(items)
        near = [g for g in items if 0 < abs(g.pair.place - one.pair.place) <= 4]
        if near:
            a, b = fragment(one.a, rng), fragment(rng.choice(near).b, rng)
            out.append(Example(texts(a), texts(b), same=0.0, name="unlike"))
    return out


def fragments(items: Sequence[Ground], rng: random.Random, count: int) -> list[Example]:
    """A rendering beside a few words of the other: the same statement."""
    out: list[Example] = []
    while len(out) < count:
        one = rng.choice(items)
        part = fragment(one.b, rng)
        at = one.b.index(part[0]) if part else 0
        answered = {j for _, j in one.links}
        inside = [j for j in range(at, at + len(part)) if one.b[j].content]
        if inside and sum(j in answered for j in inside) * 2 >= len(inside):
            a, b = texts(one.a), texts(part)
            if rng.random() < 0.5:
                a, b = b, a
            out.append(Example(a, b, same=1.0, name="fragment"))
    return out


__all__ = [
    "Ground",
    "clean",
    "edited",
    "either_way",
    "fragments",
    "ground",
    "neighbours",
    "pool",
    "unlike",
]
