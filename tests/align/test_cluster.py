"""Average linkage against its plain version, and what it is for."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import combinations

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from xlate.align.cluster import UNLIKE, clusters

Pairs = Mapping[tuple[int, int], float]


def plain(size: int, log_odds: Pairs, threshold: float) -> tuple[list[list[int]], bool]:
    """Merge the two clusters of greatest mean until none is at the threshold: O(n^3).

    The second value says whether some step had two merges to choose from.
    """
    found = {u: [u] for u in range(size)}
    tie = False
    while len(found) > 1:
        means = {}
        for x, y in combinations(sorted(found), 2):
            pairs = [(min(u, v), max(u, v)) for u in found[x] for v in found[y]]
            means[x, y] = sum(log_odds.get(pair, UNLIKE) for pair in pairs) / len(pairs)
        top = max(means.values())
        if top < threshold:
            break
        best = [xy for xy, value in means.items() if abs(value - top) < 1e-9]
        tie = tie or len(best) > 1
        x, y = best[0]
        found[x] += found.pop(y)
    return sorted(sorted(cluster) for cluster in found.values()), tie


def sums_of_powers() -> st.SearchStrategy[dict[tuple[int, int], float]]:
    """Values whose sums are exact in binary, so that both versions see the same ties."""
    values = st.integers(-256, 256).map(lambda n: n / 64)
    pair = st.tuples(st.integers(0, 7), st.integers(0, 7)).filter(lambda uv: uv[0] < uv[1])
    return st.dictionaries(pair, values, max_size=28)


@settings(max_examples=100, deadline=None)
@given(sums_of_powers(), st.sampled_from([-1.0, 0.0, 1.0]))
def test_the_plain_version_is_the_oracle(log_odds: Pairs, threshold: float) -> None:
    expected, tie = plain(8, log_odds, threshold)
    assume(not tie)
    assert clusters(8, log_odds, threshold) == expected


@settings(max_examples=100, deadline=None)
@given(sums_of_powers())
def test_a_partition_in_order_and_the_same_each_time(log_odds: Pairs) -> None:
    found = clusters(8, log_odds, -1.0)
    assert sorted(u for cluster in found for u in cluster) == list(range(8))
    assert found == sorted(found)
    assert all(cluster == sorted(cluster) for cluster in found)
    backwards = dict(reversed(list(log_odds.items())))
    assert clusters(8, backwards, -1.0) == found


def test_nothing_and_lone_units() -> None:
    assert clusters(0, {}, 0.0) == []
    assert clusters(3, {}, 0.0) == [[0], [1], [2]]


def test_the_threshold_is_within() -> None:
    assert clusters(2, {(0, 1): 1.0}, 1.0) == [[0, 1]]
    assert clusters(2, {(0, 1): 0.99}, 1.0) == [[0], [1]]


def test_one_odd_pair_merges_no_two_statements() -> None:
    like = {(0, 1): 5.0, (0, 2): 5.0, (1, 2): 5.0, (3, 4): 5.0, (3, 5): 5.0, (4, 5): 5.0}
    assert clusters(6, {**like, (2, 3): 3.0}, -1.0) == [[0, 1, 2], [3, 4, 5]]


def test_one_odd_pair_splits_no_statement() -> None:
    like = {(0, 1): 5.0, (0, 2): 5.0, (1, 3): 5.0, (2, 3): 5.0, (1, 2): 5.0, (0, 3): -3.0}
    assert clusters(4, like, -1.0) == [[0, 1, 2, 3]]


def test_many_copies_of_one_quote_take_little_time() -> None:
    every = dict.fromkeys(combinations(range(150), 2), 5.0)
    assert clusters(150, every, -1.0) == [list(range(150))]


def test_two_statements_in_one_phrase_stay_two() -> None:
    """Articles A, B and C each have 0/1, 2/3 and 4/5: a headline's words and the passage's."""
    like = dict.fromkeys(combinations(range(6), 2), 3.0)
    twice = {(0, 1): -6.0, (2, 3): -6.0, (4, 5): -6.0}
    like |= {(0, 2): 5.0, (0, 4): 5.0, (2, 4): 5.0, (1, 3): 5.0, (1, 5): 5.0, (3, 5): 5.0} | twice
    assert clusters(6, like, -1.0) == [[0, 1, 2, 3, 4, 5]]
    assert clusters(6, like, -1.0, twice) == [[0, 2, 4], [1, 3, 5]]


def test_one_article_may_give_a_statement_twice() -> None:
    like = {(0, 1): -6.0, (0, 2): 5.0, (1, 2): 5.0, (0, 3): 5.0, (1, 3): 5.0, (2, 3): 5.0}
    assert clusters(4, like, -1.0, {(0, 1)}) == [[0, 1, 2, 3]]
