"""Speech told by a verb that is none of reporting."""

import pytest

from xlate.model import Article, Quote
from xlate.quotes import find_quotes


def find(text: str) -> tuple[Quote, ...]:
    return find_quotes(Article(id="a", outlet="o", lang="en", text=text))


@pytest.mark.parametrize(
    ("text", "source", "cue"),
    [
        ("“We wait,” he went on.", "he", "went on"),
        ("“We wait,” Bo Falk growled.", "Bo Falk", "growled"),
        ("“Shall we wait?” Mr Falk thundered.", "Mr Falk", "thundered"),
        ("“We wait”, the minister went on.", "the minister", "went on"),
    ],
)
def test_a_subject_and_a_verb_behind_an_open_quote(text: str, source: str, cue: str) -> None:
    (quote,) = find(text)
    assert quote.source is not None
    assert quote.cue is not None
    assert (quote.source.text, quote.cue.text) == (source, cue)


def test_the_second_half_belongs_to_the_first() -> None:
    first, second = find("“We wait,” Ines Falco went on, “and we count.”")
    assert second.source == first.source
    assert second.attribution_id == first.attribution_id
    assert second.form == "direct"


@pytest.mark.parametrize(
    "text",
    [
        "The “Grey Heron” sank in the harbour.",
        "The ferry “Saint Odile” went on to Karsk.",
        "He sang “Night of Marches.” The crowd went on.",
    ],
)
def test_a_name_in_marks_is_nobodys_speech(text: str) -> None:
    assert [q for q in find(text) if q.form != "indirect" and q.source is not None] == []


def test_a_place_behind_said_is_not_who_said_it() -> None:
    (quote,) = find("“Rates hold,” Tessa's bank governor, Mira Holt, said in the capital, Oruna.")
    assert quote.source is not None
    assert quote.source.name == "Mira Holt"
