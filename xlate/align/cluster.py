"""Units to clusters: which units render the same words, decided over the whole story.

Average linkage on log-odds: two clusters merge while the mean log-odds over all their pairs is
above the threshold. One odd pair does not merge two statements, nor does it split one. Two
statements in the same phrase, each in several articles, stay two: an article seldom gives one
statement twice, and all of them hardly ever do.
"""

from __future__ import annotations

import heapq
from collections.abc import Collection, Mapping

FURTHER = -40.0  # log-odds of a second article that would render one statement twice
UNLIKE = -2.0  # log-odds of pairs that were not worth a closer look


def clusters(
    size: int,
    log_odds: Mapping[tuple[int, int], float],
    threshold: float,
    rivals: Collection[tuple[int, int]] = (),
) -> list[list[int]]:
    """Cluster `size` units by average linkage.

    Args:
        size: Number of units.
        log_odds: Log-odds for pairs (u, v) with u < v; pairs left out count as UNLIKE.
        threshold: Least mean log-odds at which two clusters merge.
        rivals: The pairs among `log_odds` that seldom belong together. One between two clusters
            counts as any pair; each further one costs FURTHER.

    Returns:
        Clusters as sorted lists of units, in the order of their first unit.
    """
    members: dict[int, list[int]] = {u: [u] for u in range(size)}
    links: dict[int, dict[int, tuple[float, int, int]]] = {u: {} for u in range(size)}
    heap: list[tuple[float, int, int]] = []

    def mean(x: int, y: int) -> float:
        total, count, odd = links[x][y]
        pairs = len(members[x]) * len(members[y])
        return (total + UNLIKE * (pairs - count) + FURTHER * max(0, odd - 1)) / pairs

    for (u, v), value in sorted(log_odds.items()):
        links[u][v] = links[v][u] = (value, 1, int((u, v) in rivals))
        if value >= threshold:
            heap.append((-value, u, v))
    heapq.heapify(heap)
    while heap:
        negative, x, y = heapq.heappop(heap)
        if x not in members or y not in members or y not in links[x]:
            continue
        now = mean(x, y)
        if now != -negative:  # an old entry: one side has grown since
            continue
        if now < threshold:
            break
        members[x] += members.pop(y)
        for z, (total, count, odd) in links.pop(y).items():
            del links[z][y]
            if z == x:
                continue
            known, n, m = links[x].get(z, (0.0, 0, 0))
            links[x][z] = links[z][x] = (known + total, n + count, m + odd)
        for z in links[x]:
            value = mean(x, z)
            if value >= threshold:
                heapq.heappush(heap, (-value, min(x, z), max(x, z)))
    return sorted(sorted(cluster) for cluster in members.values())
