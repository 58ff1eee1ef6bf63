"""Markers found in a side, their counterparts, and the support of what has none."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from xlate.drift.markers import find, match, phrase_table, project, support
from xlate.drift.pair import Pair, Side
from xlate.text.words import words

NEGATION = phrase_table("en", "negation")
CONDITION = phrase_table("en", "condition")


def side(text: str, left_out: frozenset[int] = frozenset()) -> Side:
    tokens = words(text, "en")
    return Side("a", "a", "en", text, 0, tokens, (True,) * len(tokens), left_out)


def texts(of: Side, table=CONDITION) -> list[str]:
    return [of.span(m.indices).text for m in find(of, table)]


def test_the_longest_form_is_taken() -> None:
    assert texts(side("We will sail provided that it is calm.")) == ["provided that"]
    assert texts(side("They no longer speak."), NEGATION) == ["no longer"]
    assert texts(side("Not a single ship left."), NEGATION) == ["Not a single"]


def test_markers_stand_in_order_and_do_not_overlap() -> None:
    of = side("Unless all of them leave, only some will stay until the end.")
    found = find(of, CONDITION)
    flat = [i for m in found for i in m.indices]
    assert flat == sorted(set(flat))
    assert "Unless" in texts(of)
    assert "until" in texts(of)


def test_both_halves_of_a_contraction() -> None:
    assert texts(side("We don't know."), NEGATION) == ["n't"]
    assert texts(side("We don’t know."), NEGATION) == ["n’t"]


def test_words_of_source_and_cue_are_passed_over() -> None:
    of = side("If he said so, leave if you can.", frozenset((0,)))
    assert [m.indices for m in find(of, CONDITION)] == [(6,)]


def test_a_table_of_some_classes() -> None:
    only = phrase_table("en", "condition", ("condition_negative",))
    assert texts(side("If they stay unless we leave."), only) == ["unless"]


def test_no_lexicon_no_markers() -> None:
    assert find(side("If not."), phrase_table("xx", "condition")) == []


VOCABULARY = "if unless not never all some only until we go the ships , . n't no more than"


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(VOCABULARY.split()), max_size=16).map(" ".join))
def test_markers_never_overlap(text: str) -> None:
    of = side(text)
    for table in (CONDITION, NEGATION):
        flat = [i for m in find(of, table) for i in m.indices]
        assert flat == sorted(set(flat))
        assert all(0 <= i < len(of.words) for i in flat)


def equal_links(a: str, b: str) -> Pair:
    """Two sides whose equal words are linked in order."""
    one, two = side(a), side(b)
    used: set[int] = set()
    links = set()
    for i, word in enumerate(one.words):
        j = next((j for j, o in enumerate(two.words) if j not in used and o.low == word.low), None)
        if j is not None:
            used.add(j)
            links.add((i, j))
    return Pair(one, two, frozenset(links))


def test_project_goes_by_the_nearer_link() -> None:
    pair = equal_links("red ships never sail north", "old red ships sail north")
    assert project(pair, 0, True) == 1
    assert project(pair, 2, True) == 3
    assert project(pair, 0, False) == -1


def test_project_without_links_keeps_the_relative_place() -> None:
    pair = equal_links("one two three four", "five six")
    assert project(pair, 0, True) == 2 * 0.5 / 4
    assert project(pair, 3, True) == 2 * 3.5 / 4


def test_support_is_the_share_of_answered_neighbours() -> None:
    full = equal_links("ships never sail north", "ships sail north")
    assert support(full, (1,), True) == 1.0
    none = equal_links("ships never sail north", "bread costs money")
    assert support(none, (1,), True) == 0.0
    part = equal_links("ships never sail north", "ships costs money")
    assert 0 < support(part, (1,), True) < 1
    alone = equal_links("never", "ships")
    assert support(alone, (0,), True) == 0.0


def test_match_pairs_each_marker_once_the_best_first() -> None:
    pair = equal_links("if ships sail if bread sells", "if ships sail if bread sells")
    marks_a, marks_b = find(pair.a, CONDITION), find(pair.b, CONDITION)
    found = match(pair, marks_a, marks_b, lambda a, b: 1.0)
    assert [(m.a.indices, m.b.indices) for m in found] == [((0,), (0,)), ((3,), (3,))]


def test_match_gives_what_has_no_counterpart() -> None:
    pair = equal_links("if ships sail, bread sells", "ships sail, bread sells unless")
    marks_a, marks_b = find(pair.a, CONDITION), find(pair.b, CONDITION)
    lone = match(pair, marks_a, marks_b, lambda a, b: 0.0)
    assert [(m.a and m.a.name, m.b and m.b.name) for m in lone] == [("if", None), (None, "unless")]
    assert match(pair, [], [], lambda a, b: 1.0) == []


def test_match_does_not_reach_too_far() -> None:
    far = "if ships sail " + "x y z " * 6
    pair = equal_links(far, "x y z " * 6 + "if")
    pair = Pair(pair.a, pair.b, frozenset(link for link in pair.links if link[0] != 0))
    marks_a, marks_b = find(pair.a, CONDITION), find(pair.b, CONDITION)
    found = match(pair, marks_a, marks_b, lambda a, b: 1.0, reach=7)
    assert [m.b for m in found if m.a] == [None]
