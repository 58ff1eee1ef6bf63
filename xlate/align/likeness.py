"""How near the sentences of two articles lie to each other, and how near each lies to any other.

A likeness by itself says little: in one story all sentences are alike. What says more is how much
nearer a quote's sentence is to the other's than to every other sentence of that article, and the
reverse (a margin, after Artetxe and Schwenk 2019, "Margin-based parallel corpus mining"); then the
quotes alone, a quote and the other's whole sentence (an outlet often quotes three words of it), and
the sentences around. All are in standard deviations of the likenesses of the two articles'
sentences, so that any vectors can stand behind them: an encoder's, or bags of words.
"""

from __future__ import annotations

import bisect
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from xlate.align.units import Unit
from xlate.model import Article

Matrix = npt.NDArray[np.float32]
NEAREST = 3  # sentences that say how near a sentence is to just any
LEAST_SPREAD = 0.05  # of likenesses, so that articles of one sentence are not blown up

LIKENESS = (
    "host", "host_apart", "margin_least", "margin_most", "part", "part_apart", "part_in_host",
    "neighbours", "best_for_both",
)  # fmt: skip


@dataclass(frozen=True)
class Room:
    """One article as its units and sentences lie in space; all vectors are of length 1, or 0.

    `units` are numbers, `at` their places among them. `hosts[k]` and `parts[k]` are the vectors of
    the k-th unit's host and part; `places[k]` are the numbers of the first and last sentence of its
    host. `others` are the sentences and, behind them, those of no article where there are any, for
    in a short article there is nothing else to be nearer than.
    """

    article: Article
    units: tuple[int, ...]
    sentences: Matrix
    hosts: Matrix
    parts: Matrix
    places: tuple[tuple[int, int], ...]
    others: Matrix

    @property
    def at(self) -> Mapping[int, int]:
        """The place of each unit's number among the room's units."""
        return {unit: place for place, unit in enumerate(self.units)}


def room(
    article: Article,
    units: Mapping[int, Unit],
    starts: Sequence[int],
    table: Matrix,
    strangers: Matrix | None = None,
) -> Room:
    """An article's room.

    Args:
        article: The article.
        units: Its units, by their numbers in the story.
        starts: Where its sentences start, in order.
        table: The vectors of its sentences, then of the units' hosts, then of their parts.
        strangers: The vectors of sentences of no article.
    """
    count, cut = len(starts), len(starts) + len(units)
    own = table[:count]
    return Room(
        article,
        tuple(units),
        own,
        table[count:cut],
        table[cut:],
        tuple(_place(starts, unit.host) for unit in units.values()),
        own if strangers is None else np.concatenate((own, strangers)),
    )


def _place(starts: Sequence[int], host: tuple[int, int]) -> tuple[int, int]:
    first = max(0, bisect.bisect_right(starts, host[0]) - 1)
    return first, max(first, bisect.bisect_right(starts, host[1] - 1) - 1)


def by_rooms(
    rooms: Mapping[str, Room], every: Sequence[Unit], pairs: Iterable[tuple[int, int]]
) -> Iterator[tuple[int, int, tuple[float, ...]]]:
    """What the rooms tell of pairs of units, as LIKENESS names it, each two articles together.

    Args:
        rooms: The rooms by article id.
        every: The units of the story.
        pairs: Numbers of two units of two articles.
    """
    grouped: dict[tuple[str, str], list[tuple[int, int]]] = {}
    for u, v in pairs:
        grouped.setdefault((every[u].article.id, every[v].article.id), []).append((u, v))
    for (x, y), chosen in grouped.items():
        likeness = Likeness(rooms[x], rooms[y])
        at_x, at_y = rooms[x].at, rooms[y].at
        for u, v in chosen:
            yield u, v, likeness.of(at_x[u], at_y[v])


class Likeness:
    """The likenesses of two articles' sentences, hosts and parts, and how near any are to them."""

    def __init__(self, a: Room, b: Room) -> None:
        self.a, self.b = a, b
        self.sentences = a.sentences @ b.sentences.T
        any_two = np.concatenate(
            (
                (a.sentences @ b.others.T).ravel(),
                (a.others[len(a.sentences) :] @ b.sentences.T).ravel(),
            )
        )
        self.mean, self.spread = 0.0, LEAST_SPREAD
        if any_two.size:
            self.mean = float(any_two.mean())
            self.spread = max(LEAST_SPREAD, float(any_two.std()))
        self.hosts, self.parts = a.hosts @ b.hosts.T, a.parts @ b.parts.T
        self.host_in_b, self.host_in_a = a.hosts @ b.others.T, b.hosts @ a.others.T
        self.part_to_host, self.host_to_part = a.parts @ b.hosts.T, a.hosts @ b.parts.T
        self.near_hosts = _near(self.host_in_b), _near(self.host_in_a)
        self.near_parts = _near(a.parts @ b.others.T), _near(b.parts @ a.others.T)

    def of(self, x: int, y: int) -> tuple[float, ...]:
        """What the vectors tell of the x-th unit of a and the y-th of b: LIKENESS, symmetric."""
        host, part = float(self.hosts[x, y]), float(self.parts[x, y])
        margins = (
            host - _best_other(self.host_in_b[x], self.b.places[y]),
            host - _best_other(self.host_in_a[y], self.a.places[x]),
        )
        apart = 2 * host - self.near_hosts[0][x] - self.near_hosts[1][y]
        parts_apart = 2 * part - self.near_parts[0][x] - self.near_parts[1][y]
        # The mean of both ways: which article comes first must not matter.
        crossed = (
            float(self.part_to_host[x, y])
            - float(self.near_parts[0][x])
            + float(self.host_to_part[x, y])
            - float(self.near_parts[1][y])
        ) / 2
        values = (
            host - self.mean,
            apart,
            min(margins),
            max(margins),
            part - self.mean,
            parts_apart,
            crossed,
            self._neighbours(x, y),
        )
        best = float(min(margins) > 0)
        return (*(float(v) / self.spread for v in values), best)

    def _neighbours(self, x: int, y: int) -> float:
        """Likeness of the sentences before, or of those after, the two hosts."""
        (first_a, last_a), (first_b, last_b) = self.a.places[x], self.b.places[y]
        near = []
        if first_a and first_b:
            near.append(float(self.sentences[first_a - 1, first_b - 1]))
        if last_a + 1 < len(self.a.sentences) and last_b + 1 < len(self.b.sentences):
            near.append(float(self.sentences[last_a + 1, last_b + 1]))
        return max(near) - self.mean if near else 0.0


def _near(likeness: Matrix) -> Matrix:
    """For each row the mean of its few greatest values."""
    if not likeness.shape[1]:
        return np.zeros(len(likeness), np.float32)
    few = min(NEAREST, likeness.shape[1])
    found: Matrix = np.sort(likeness, axis=1)[:, -few:].mean(axis=1)
    return found


def _best_other(row: Matrix, place: tuple[int, int]) -> float:
    rest = np.concatenate((row[: place[0]], row[place[1] + 1 :]))
    return float(rest.max(initial=-1.0))
