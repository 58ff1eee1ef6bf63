"""One finding a difference, with the others' agreement, in order."""

from __future__ import annotations

from itertools import permutations

from xlate.drift.resolve import lowered, merged, order, with_agreement
from xlate.model import Evidence, Finding, Severity, Span


def span(start: int, end: int, article: str = "a") -> Span:
    text = "x" * (end - start)
    return Span(article_id=article, outlet=article, start=start, end=end, text=text)


def make(kind: str, severity: str, a=None, b=None, confidence=0.6, **fields) -> Finding:
    return Finding(
        kind=kind, severity=Severity(severity), confidence=confidence, a=a, b=b,
        evidence=(Evidence(rule=kind),), message=kind, **fields,
    )  # fmt: skip


def test_a_telling_finding_takes_a_plain_one_on_the_same_words() -> None:
    number = make("number", "critical", span(0, 4), span(0, 4, "b"))
    wording = make("wording", "minor", span(0, 4), span(0, 4, "b"))
    (kept,) = merged([number, wording])
    assert kept.kind == "number"
    assert [e.rule for e in kept.evidence] == ["number", "wording"]


def test_half_the_words_are_enough_less_are_not() -> None:
    number = make("number", "critical", span(0, 4))
    assert len(merged([number, make("omission", "minor", span(0, 8))])) == 1
    assert len(merged([number, make("omission", "minor", span(0, 9))])) == 2


def test_both_sides_must_be_covered() -> None:
    polarity = make("polarity", "critical", span(0, 4))
    assert len(merged([polarity, make("wording", "minor", span(0, 4), span(0, 4, "b"))])) == 2


def test_a_graver_plain_finding_stays() -> None:
    modality = make("modality", "minor", span(0, 4))
    assert len(merged([modality, make("omission", "major", span(0, 4))])) == 2


def test_whole_quote_kinds_and_plain_ones_take_nothing() -> None:
    form = make("quote-form", "major", span(0, 90), span(0, 90, "b"))
    wording = make("wording", "minor", span(0, 4), span(0, 4, "b"))
    assert len(merged([form, wording])) == 2
    assert len(merged([make("omission", "major", span(0, 4)), wording])) == 2


def test_the_order_and_the_rest_are_kept() -> None:
    every = [make("wording", "minor", span(n, n + 1), span(n, n + 1, "b")) for n in (5, 3, 9)]
    assert merged(every) == every
    assert merged([]) == []


def test_words_outside_the_marks_on_one_side_are_a_note() -> None:
    (kept,) = merged([make("omission", "major", span(0, 4), in_frame=True)])
    assert (kept.severity, kept.confidence) == ("neutral", 0.3)
    both = make("wording", "minor", span(0, 4), span(0, 4, "b"), in_frame=True)
    assert merged([both]) == [both]


def test_agreement_counts_the_outlets_that_side_with_the_base() -> None:
    differs = make("polarity", "critical", span(0, 4))
    found = {"B": [differs], "C": [], "D": [make("condition", "critical", span(2, 6))]}
    (agreed,) = with_agreement(found, 3)["B"]
    assert (agreed.evidence[0].agree, agreed.evidence[0].of) == (1, 2)
    assert agreed.confidence == 0.6
    alone = with_agreement({"B": [differs], "C": [], "D": []}, 3)["B"][0]
    assert (alone.evidence[0].agree, alone.evidence[0].of) == (2, 2)
    assert alone.confidence == 0.7


def test_an_outlet_that_says_it_twice_is_one_outlet() -> None:
    differs = make("polarity", "critical", span(0, 4))
    found = {"b/0": [differs], "b/1": [differs], "c/0": [], "c/1": []}
    evidence = with_agreement(found, 2)["b/1"][0].evidence[0]
    assert (evidence.agree, evidence.of) == (1, 1)


def test_nearly_the_same_figure_sides_with_the_base() -> None:
    other = make("number", "critical", span(0, 2), span(0, 2, "b"))
    nearly = make("number", "minor", span(0, 2), span(0, 9, "c"))
    gone = make("number", "minor", span(0, 2))
    found = {"B": [other], "C": [nearly], "D": [gone]}
    evidence = with_agreement(found, 3)["B"][0].evidence[0]
    assert (evidence.agree, evidence.of) == (1, 2)


def test_additions_are_alike_by_their_words() -> None:
    def added(text: str, article: str) -> Finding:
        words = Span(article_id=article, outlet=article, start=0, end=len(text), text=text)
        return make("addition", "major", None, words)

    found = {"B": [added("Nuclear", "b")], "C": [added("nuclear", "c")], "D": [added("old", "d")]}
    evidence = with_agreement(found, 3)["B"][0].evidence[0]
    assert (evidence.agree, evidence.of) == (1, 2)


def test_two_outlets_have_nobody_to_agree() -> None:
    found = {"B": [make("polarity", "critical", span(0, 4))]}
    assert with_agreement(found, 1) == found


def test_notes_and_whole_quote_kinds_count_no_agreement() -> None:
    note = make("wording", "neutral", span(0, 4), span(0, 4, "b"))
    form = make("quote-form", "major", span(0, 9), span(0, 9, "b"))
    found = {"B": [note, form], "C": []}
    assert with_agreement(found, 2)["B"] == [note, form]


def test_order_is_by_severity_confidence_and_place() -> None:
    expected = [
        make("name", "critical", span(9, 10), confidence=0.1),
        make("omission", "major", span(9, 10), confidence=0.9),
        make("omission", "major", span(1, 2), confidence=0.5),
        make("omission", "major", span(3, 4), confidence=0.5),
        make("wording", "neutral", span(0, 1), confidence=1.0),
    ]
    for mixed in permutations(expected):
        assert sorted(mixed, key=order) == expected


def test_a_desk_grades_its_kinds() -> None:
    graded = {"omission": Severity.MINOR, "name": Severity.CRITICAL}
    assert lowered(make("omission", "major"), graded).severity == "minor"
    assert lowered(make("omission", "neutral"), graded).severity == "neutral"
    assert lowered(make("name", "major"), graded).severity == "critical"
    assert lowered(make("name", "minor"), graded).severity == "minor"
    assert lowered(make("polarity", "major"), graded).severity == "major"
