"""Who said it, by the shape of the sentence: inversion, days, carriers, paragraphs apart."""

import pytest

from xlate.model import Article, Quote
from xlate.quotes import find_quotes


def quotes(text: str) -> tuple[Quote, ...]:
    return find_quotes(Article(id="a", outlet="Bel Bulletin", lang="en", text=text))


def source(text: str, words: str) -> str | None:
    """The source, as it stands, of the quote that has these words."""
    found = next(q for q in quotes(text) if words in q.text)
    return found.source.text if found.source is not None else None


@pytest.mark.parametrize(
    ("text", "words", "speaker"),
    [
        ('"No wood for the coast," snarled timber boss Una Brekke as carters fumed.', "No wood",
         "timber boss Una Brekke"),
        ('"The mill stays shut", so the minister.', "The mill", "the minister"),
        ('"It may rain, it may not", answered she and laughed.', "It may", "she"),
        ('The mills are "a debt and no gift", said Brekke to the carters.', "a debt", "Brekke"),
        ('"We begin in May," the harbour minister, Una Brekke, said Tuesday.', "We begin",
         "the harbour minister, Una Brekke,"),
        ('"The tide was late," Ola Prim, a pilot, told Belwire.', "The tide", "Ola Prim, a pilot,"),
        ('"Late is our word for no," said a Belmark envoy who asked not to be named.', "Late is",
         "a Belmark envoy who asked not to be named"),
        ("Brekke on Monday said the mill would close.", "the mill", "Brekke"),
        ("This report says the mill would close.", "the mill", "This report"),
        ("The carters agreed that the mill was old.", "the mill", "The carters"),
    ],
)  # fmt: skip
def test_the_source(text: str, words: str, speaker: str) -> None:
    assert source(text, words) == speaker


def test_who_carried_the_words_is_no_speaker() -> None:
    text = '"Wood is not bread. But it warms," she said, the Bel News Service (BNS) reported.'
    (found,) = (q for q in quotes(text) if q.form == "direct")
    assert found.source is not None
    assert found.source.text == "she"
    assert [m.text for m in found.via] == ["the Bel News Service (BNS)"]


def test_a_paragraph_of_a_quote_alone_goes_on_with_who_spoke_last() -> None:
    text = 'The mill was dry, Una Brekke said.\n\n"Nothing else was asked of us."'
    assert source(text, "Nothing else") == "Una Brekke"


def test_it_does_not_go_on_across_other_news_or_with_an_aside() -> None:
    apart = 'The mill was dry, Una Brekke said. Snow fell.\n\n"Nothing else was asked of us."'
    aside = 'Towns, two of which had offered carts, came too:\n\n"Nothing else was asked of us."'
    assert source(apart, "Nothing else") is None
    assert source(aside, "Nothing else") is None


def test_an_adjective_in_ed_before_a_name_is_no_cue() -> None:
    text = '"We wait," retired pilot Ola Prim said.'
    assert source(text, "We wait") == "retired pilot Ola Prim"


def test_a_line_below_a_quote_tells_whose_it_is() -> None:
    said = 'The mill was dry, Ola Prim said.\n\n"The mill stays shut for good."\n\n'
    signed, going = said + "Una Brekke, reeve of Velt\n", said + "Una Brekke left the hall.\n"
    assert source(signed, "The mill stays") == "Una Brekke, reeve of Velt"
    assert source(going, "The mill stays") == "Ola Prim"


def test_a_closing_mark_set_twice_hides_nobody() -> None:
    assert source("“The mill stays shut.”” she told the house.", "The mill") == "she"


def test_words_over_several_paragraphs_belong_to_who_is_named_at_their_end() -> None:
    text = (
        'Una Brekke said the mill was old.\n\n"We looked at it with care.\n\n'
        '"It will not stand," Ola Prim said.'
    )
    assert source(text, "We looked") == "Ola Prim"


def test_who_told_the_listener_or_told_behind_the_words() -> None:
    assert source("The mill has burnt down, told the reeve.", "The mill") == "the reeve"


def contents(text: str) -> list[str]:
    return [quote.text for quote in quotes(text)]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Brekke said that the court is weighing the plea and will rule before the winter.",
            ["that the court is weighing the plea and will rule before the winter"],
        ),
        (
            "Brekke said divers had gone down twice and found no crack.",
            ["divers had gone down twice and found no crack"],
        ),
        (
            "Brekke stressed the need to mend the mill as soon as possible, and before May if so.",
            ["the need to mend the mill as soon as possible, and before May if so"],
        ),
        ("Brekke stressed the need to mend the mill, and the crowd cheered.",
         ["the need to mend the mill"]),
        ("A pilot asked not to be named.", []),
        ("A pilot, who wished not to be identified, left.", []),
    ],
)  # fmt: skip
def test_how_far_the_words_reach(text: str, told: list[str]) -> None:
    assert contents(text) == told


@pytest.mark.parametrize(
    "text",
    [
        'They saw the crew of the tug "Patience" at work.',
        'One of them, who gave his name as "big Otto", laughed.',
        'Neighbours call her by the name of "Mother Velt" here.',
    ],
)
def test_a_name_in_marks_is_nobodys_words(text: str) -> None:
    assert not any(quote.form == "fragment" for quote in quotes(text))


def test_capitals_at_a_sentence_end_may_be_speech() -> None:
    assert "Never!" in contents('He shouted to them all "Never!"')
