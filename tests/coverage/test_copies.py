"""Who plainly has whose words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

import xlate
from xlate.coverage.copies import FEWEST

FIRST = '"We will never open the northern gate unless the patrols end by the first of June,"'
AGENCY = f"{FIRST} the regent said. "
OTHER = '"Unless the patrols are over by June 1, the gate in the north stays shut for good,"'
HERALD = f"{OTHER} Regent Ulm told reporters. "
COPY = HERALD.replace("stays shut", "remains shut")


def check(*articles: tuple[str, str | None, str], original: str = "Agency") -> xlate.Report:
    return xlate.check(
        xlate.load_story(
            [
                {"outlet": o, "text": text, "lang": "en", "original": o == original}
                | ({"date": date} if date else {})
                for o, date, text in articles
            ]
        )
    )


def outlets(report: xlate.Report) -> list[tuple[str, str]]:
    names = {a.id: a.outlet for a in report.articles}
    return [(names[c.article_id], names[c.source_id]) for c in report.copies]


def test_a_copy_of_another_outlet_is_told_by_words_the_original_has_not() -> None:
    found = check(
        ("Agency", "2031-03-04T06:00:00Z", AGENCY),
        ("Herald", "2031-03-04T08:00:00Z", HERALD),
        ("Post", "2031-03-04T11:00:00Z", COPY),
    )
    assert outlets(found) == [("Post", "Herald")]
    [copy] = found.copies
    assert copy.dated
    assert copy.share > 0.9
    assert [span.outlet for span in copy.telling] == ["Post"] * len(copy.telling)
    assert any("gate in the north" in span.text for span in copy.telling)
    assert [(c.a.text, c.b.text) for c in copy.changes if c.a and c.b] == [("stays", "remains")]
    assert {c.a.outlet for c in copy.changes if c.a} == {"Herald"}


def test_two_copies_of_the_agency_copied_the_agency() -> None:
    found = check(
        ("Agency", "2031-03-04", AGENCY), ("Herald", "2031-03-05", AGENCY),
        ("Post", "2031-03-06", AGENCY),
    )  # fmt: skip
    assert outlets(found) == [("Herald", "Agency"), ("Post", "Agency")]
    assert [c.telling for c in found.copies] == [(), ()]


def test_the_later_one_is_the_copy_whatever_the_order_of_the_files() -> None:
    found = check(
        ("Post", "2031-03-04T11:00:00Z", COPY), ("Agency", "2031-03-04T06:00:00Z", AGENCY),
        ("Herald", "2031-03-04T08:00:00Z", HERALD),
    )  # fmt: skip
    assert outlets(found) == [("Post", "Herald")]


def test_without_dates_who_was_first_is_not_known() -> None:
    found = check(("Herald", None, HERALD), ("Post", None, COPY), original="")
    assert [c.dated for c in found.copies] == [False]


def test_another_translation_is_no_copy() -> None:
    found = check(("Agency", "2031-03-04", AGENCY), ("Herald", "2031-03-05", HERALD))
    assert found.copies == ()


@pytest.mark.parametrize("words", range(4, FEWEST))
def test_a_few_words_are_no_copy(words: int) -> None:
    text = " ".join(AGENCY.split()[:words]).rstrip(',"') + '," the regent said.'
    assert check(("A", None, text), ("B", None, text), original="").copies == ()


@given(st.permutations(("Agency", "Herald", "Post", "Globe")))
def test_spans_stand_in_their_articles(names: list[str]) -> None:
    texts = dict(zip(names, (AGENCY, HERALD, COPY, AGENCY + HERALD), strict=True))
    found = check(*((o, f"2031-03-0{n}", t) for n, (o, t) in enumerate(texts.items(), 1)))
    held = {a.id: a.text for a in found.articles}
    for copy in found.copies:
        sides = [s for c in copy.changes for s in (c.a, c.b) if s]
        for span in (*copy.telling, *sides):
            assert held[span.article_id][span.start : span.end] == span.text
        assert copy.article_id != copy.source_id
