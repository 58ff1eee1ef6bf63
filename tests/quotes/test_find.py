"""Quotes as they stand in copy: what is quoted, who said it, with which cue."""

import pytest

from xlate.model import Article, Quote
from xlate.quotes import find_quotes


def find(text: str, lang: str = "en") -> tuple[Quote, ...]:
    return find_quotes(Article(id="a", outlet="o", lang=lang, text=text))


def row(quote: Quote) -> tuple[str, str, str | None, str | None]:
    """Form, words, source and cue of a quote."""
    source = quote.source.text if quote.source else None
    cue = quote.cue.text if quote.cue else None
    return quote.form.value, quote.text, source, cue


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "“We will never yield,” the spokesman told Xinhua in Beijing on Friday.",
            ("direct", "We will never yield,", "the spokesman", "told"),
        ),
        (
            "“[The republic] will never give in ... unless they stop,” Foreign Minister Ri Yong Ho "
            "warned in a statement.",
            (
                "direct",
                "[The republic] will never give in ... unless they stop,",
                "Foreign Minister Ri Yong Ho",
                "warned",
            ),
        ),
        (
            "“He stressed the need for haste,” the agency reported.",
            ("direct", "He stressed the need for haste,", "the agency", "reported"),
        ),
        ("Peskov: “There are no talks.”", ("direct", "There are no talks.", "Peskov", ":")),
        (
            "“We shall build it,” said Olaf Holm, the chief engineer, on Monday.",
            ("direct", "We shall build it,", "Olaf Holm, the chief engineer,", "said"),
        ),
        (
            "The drones hit their targets, state media reported on Friday.",
            ("indirect", "The drones hit their targets", "state media", "reported"),
        ),
        (
            "According to the ministry, output doubled in May.",
            ("indirect", "output doubled in May", "the ministry", "According to"),
        ),
        (
            "The two sides will meet in June, according to the foreign ministry.",
            ("indirect", "The two sides will meet in June", "the foreign ministry", "according to"),
        ),
        (
            "The ministry urged Washington to end its policy.",
            ("indirect", "Washington to end its policy", "The ministry", "urged"),
        ),
        (
            "The party has also called for talks without conditions.",
            ("indirect", "talks without conditions", "The party", "has also called for"),
        ),
        (
            "The minister, who spoke on Monday in Geneva, said that nothing had changed.",
            (
                "indirect",
                "that nothing had changed",
                "The minister, who spoke on Monday in Geneva,",
                "said",
            ),
        ),
        (
            "The envoy told reporters in Geneva that there was no deal.",
            ("indirect", "that there was no deal", "The envoy", "told"),
        ),
        (
            "PYONGYANG, Nov. 15 (KCNA) -- The test was a success, the agency said.",
            ("indirect", "The test was a success", "the agency", "said"),
        ),
    ],
)
def test_one_quote(text: str, expected: tuple[str, str, str, str]) -> None:
    assert [row(quote) for quote in find(text)] == [expected]


def test_an_inserted_cue_makes_two_parts_of_one_quote() -> None:
    first, second = find('"We will go on," the minister said, "and never stop."')
    assert row(first) == ("direct", "We will go on,", "the minister", "said")
    assert row(second) == ("direct", "and never stop.", "the minister", "said")
    assert first.attribution_id == second.attribution_id


def test_speech_goes_on_in_the_next_sentence() -> None:
    first, second = find("“We will never yield,” the envoy said. “That is final.”")
    assert second.source == first.source
    assert second.attribution_id == first.attribution_id


def test_paragraphs_of_one_quote_share_the_attribution() -> None:
    quotes = find('"We won.\n\n"We shall win again.\n\n"They will not," Zelensky said.\n\n"No."')
    assert [q.text for q in quotes] == ["We won.", "We shall win again.", "They will not,", "No."]
    assert len({q.attribution_id for q in quotes[:3]}) == 1
    assert {q.source.text for q in quotes[:3] if q.source} == {"Zelensky"}
    assert quotes[3].source is None


def test_a_fragment_stands_within_the_reported_clause() -> None:
    clause, fragment = find("Ri said that Seoul was the “principal enemy” of his country.")
    assert row(clause)[:2] == ("indirect", "that Seoul was the “principal enemy” of his country")
    assert row(fragment) == ("fragment", "principal enemy", "Ri", "said")
    assert fragment.within == clause.id


def test_the_ladder_is_kept() -> None:
    text = "The leader has ordered the “mass production” of drones, state media reported."
    outer, order, fragment = find(text)
    assert row(outer)[2:] == ("state media", "reported")
    assert row(order) == (
        "indirect",
        "the “mass production” of drones",
        "The leader",
        "has ordered",
    )
    assert (order.within, fragment.within) == (outer.id, order.id)
    assert row(fragment)[2] == "The leader"
    assert [m.text for m in fragment.via] == ["state media"]


def test_a_quoter_is_via() -> None:
    (quote,) = find("“We are ready,” KCNA quoted Kim as saying.")
    assert row(quote) == ("direct", "We are ready,", "Kim", "quoted")
    assert [m.text for m in quote.via] == ["KCNA"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("“We will go on, he said. Nobody left.", "We will go on,"),
        ("“We will go on, said Olaf Holm, the envoy. Nobody left.", "We will go on,"),
        ("“We will go on, the minister said. “We will win,” he said.", "We will go on,"),
        ("“We will go on until they said yes, and then rest.", None),
        ("“We will go on.\n\nHe left.", "We will go on."),
    ],
)
def test_a_quote_never_closed_ends_before_its_cue(text: str, words: str | None) -> None:
    first = find(text)[0]
    assert first.text == (words or text[1:])
    if words and "\n" not in text:
        assert first.source is not None


def test_a_quote_in_a_quote() -> None:
    outer, inner = find("“They told us ‘never’ twice,” she said.")
    assert (outer.text, inner.text) == ("They told us ‘never’ twice,", "never")
    assert inner.within == outer.id


@pytest.mark.parametrize(
    "text",
    [
        'Dwayne "The Rock" Smith arrived on Monday.',
        "The so-called “dear leader” arrived.",
        'The newspaper "Red Star" is printed daily.',
        "The destroyer “Choe Hyon” was launched.",
        'Mandatory credit: "XYZ PHOTO"',
        "He is 6' 2\" tall, and 5'10\" wide, in the workers' paradise of the '90s.",
        "《红星》 is a daily.",
    ],
)
def test_marks_that_quote_nobody(text: str) -> None:
    assert [q.text for q in find(text) if q.form != "indirect"] == []


def test_a_single_word_can_be_a_quote() -> None:
    quotes = find("The drones “precisely” hit the targets.")
    assert [row(q) for q in quotes] == [("fragment", "precisely", None, None)]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Olaf Holm left. “We go,” Holm said.", "Olaf Holm"),
        ("Olaf Holm left. “We go,” he said.", "Olaf Holm"),
        ("Ms. Ada Holm met Mr. Bo Berg. “We go,” she said.", "Ada Holm"),
        ("President Bo Berg left. “We go,” the president said.", "Bo Berg"),
        ("North Korean leader Kim Jong Un left. “We go,” the leader said.", "Kim Jong Un"),
        (
            "The Korean Central News Agency (KCNA) reported it. “It is so,” KCNA said.",
            "Korean Central News Agency",
        ),
        (
            "The Foreign Ministry was silent. “It is so,” the ministry said later.",
            "Foreign Ministry",
        ),
        ("“It is so,” an official said.", None),
        ("“It is so,” the IAEA chief said.", None),
        ("“It is so,” state media said.", None),
    ],
)
def test_names(text: str, name: str | None) -> None:
    quote = [q for q in find(text) if q.form == "direct"][-1]
    assert quote.source is not None
    assert quote.source.name == name


def test_furniture_is_no_quote_but_stays_in_the_text() -> None:
    text = "“We go,” he said.\n\nPhoto: “Red Star” / AFP\n\nLeave a comment"
    assert [q.text for q in find(text)] == ["We go,"]
