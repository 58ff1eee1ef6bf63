from __future__ import annotations

import pytest

from xlate.model import Article, Quote
from xlate.quotes import find_quotes

BODY = (
    "The reckless drills of the other side have gone beyond the limit.\n\n"
    "Unless they end, our fleet will not return to port.\n\n"
)


def by_rules(text: str) -> list[Quote]:
    return list(find_quotes(Article(id="a", outlet="o", lang="en", text=text)))


@pytest.mark.parametrize(
    "announcement",
    [
        "Pyol Chang, vice-minister of defence, issued the following press statement on Thursday:",
        "The full text of the declaration follows:",
        "The foreign ministry said in a statement on Monday:",
    ],
)
def test_what_follows_the_announcement_is_quoted(announcement: str) -> None:
    quotes = by_rules(f"{announcement}\n\n{BODY}(END)\n")
    assert [(q.form, q.text) for q in quotes] == [
        ("direct", "The reckless drills of the other side have gone beyond the limit."),
        ("direct", "Unless they end, our fleet will not return to port."),
    ]
    assert len({q.attribution_id for q in quotes}) == 1


@pytest.mark.parametrize(
    "opening",
    [
        "Here is what we know so far:",
        "The minister read the statement and left.",
        "The report lists the following ports:",
    ],
)
def test_other_colons_announce_nothing(opening: str) -> None:
    assert by_rules(f"{opening}\n\n{BODY}") == []


def test_the_outlet_speaks_again_where_somebody_is_quoted() -> None:
    text = (
        "The ministry issued the following statement:\n\n"
        "Our fleet will not return to port.\n\n"
        "“That is regrettable,” said Ana Duarte, the envoy of the union.\n\n"
        "Prices on the exchange rose after the news on Monday.\n"
    )
    quotes = by_rules(text)
    assert [q.text for q in quotes] == [
        "Our fleet will not return to port.",
        "That is regrettable,",
    ]
