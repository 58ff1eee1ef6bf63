"""Who is meant by a pronoun, a role or a short name."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from xlate.model import Article
from xlate.quotes import find_quotes


def name(text: str) -> str | None:
    """The name of who says the last direct quote of a text."""
    quotes = find_quotes(Article(id="a", outlet="o", lang="en", text=text))
    last = [q for q in quotes if q.form == "direct"][-1]
    assert last.source is not None
    return last.source.name


DATELINE = "PORT SAYLE, June 9 (Xinhua) -- "


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a pronoun is a person, not a place, a day, a ship, a body or an exercise
        (
            DATELINE + "President Vikram Osei visited Cape Harrow on Tuesday. “We wait,” he said.",
            "Vikram Osei",
        ),
        ("The Gulf of Tessa was calm on Sunday. “We wait,” he said.", None),
        ("Wednesday was quiet in Cape Harrow. “We wait,” she said.", None),
        ("The Foreign Ministry met reporters on Friday. “We wait,” he said.", None),
        ("Exercise Iron Shield began on Monday. “We wait,” he said.", None),
        ("VELT/HARROW. Ferries left. “We wait,” he said.", None),
        # the subject of the paragraph comes before the last speaker
        (
            "President Vikram Osei said talks went on.\n\n"
            "Fisherman Ravi Okonjo, 44, has three children. “The money is gone,” he said.",
            "Ravi Okonjo",
        ),
        (
            "Ms. Lena Kovar met Deputy Minister Ivo Brandt. Brandt listened to Kovar. "
            "“We wait,” she said.",
            None,
        ),
        ("President Vikram Osei spoke of Olga Renn at length. “We wait,” he said.", "Vikram Osei"),
        # names inside the words of somebody are not who says the next words
        (
            "Foreign Minister Sana Idris was blunt. “Marek Dolan is a liar,” she said. "
            "“We wait,” she said.",
            "Sana Idris",
        ),
        # somebody unnamed who spoke last is who "he" is
        (
            "President Vikram Osei left. A spokesman said the visit was over. “We wait,” he said.",
            None,
        ),
        # roles
        (
            "General Secretary Osei Vikram addressed the plenum. The hall rose. "
            "“We wait,” the general secretary said.",
            "Osei Vikram",
        ),
        (
            "Chairman of the State Assembly Tomas Verrick opened it. “We wait,” the chairman said.",
            "Tomas Verrick",
        ),
        (
            "The governor of the Bank of Tessa, Mira Holt, spoke. “Rates hold,” the governor said.",
            "Mira Holt",
        ),
        (
            "Defence Minister Ana Ruiz met Foreign Minister Bo Falk. "
            "“We wait,” the defence minister said.",
            "Ana Ruiz",
        ),
        (
            "Vice President Ana Ruiz met President Bo Falk. “We wait,” the president said.",
            "Bo Falk",
        ),
        (
            "Russian President Oleg Minin met Ukrainian President Taras Hul. "
            "“We wait,” the Russian president said.",
            "Oleg Minin",
        ),
        (
            "North Korean leader Pak Chol visited a plant. “We wait,” the dictator said.",
            "Pak Chol",
        ),
        ("The Chairman toured the plant. “We wait,” the Chairman said.", None),
        ("Foreign Minister Bo Falk left. “We wait,” the defence minister said.", None),
        (
            "Spokesperson Lin Daoming took questions. An official spoke. "
            "“We wait,” the spokesperson said.",
            "Lin Daoming",
        ),
        ("Ilse Varga left. A ministry spokesman spoke. “We wait,” the spokesman said.", None),
        # what the article itself calls somebody, by nouns that no list needs to know
        (
            "Health Commissioner Dr. Una Brekke spoke. Ola Prim left. “We wait,” the Commissioner "
            "said.",
            "Una Brekke",
        ),
        ("Professor Una Brekke spoke. Ola Prim left. “We wait,” the professor said.", "Una Brekke"),
        ("Timber boss Una Brekke met Ola Prim. “We wait,” the boss said.", "Una Brekke"),
        (
            "Una Brekke, the lamplighter of Velt, met Ola Prim. “We wait,” the lamplighter said.",
            "Una Brekke",
        ),
        (
            "The reeve of the isle, Major Una Brekke, met Ola Prim. “We wait,” the reeve said.",
            "Una Brekke",
        ),
        ("Una Brekke, 66, met Ola Prim, 41. “We wait,” the 66-year-old said.", "Una Brekke"),
        ("Una Brekke met Ola Prim. “We wait,” the lamplighter said.", None),
        (
            "Una Brekke, prosecutor general, met Ola Prim. “We wait,” the prosecutor said.",
            "Una Brekke",
        ),
        ("“We wait,” says minister\n\nForeign Minister Una Brekke met Ola Prim.", "Una Brekke"),
        ("“It holds,” said Lin Ruo of the mill. “We wait,” Ms Lin said.", "Lin Ruo"),
        ("“We wait,” To Ha Gyong, the reeve, said.", "To Ha Gyong"),
        ("“We wait,” said a nurse who gave her name only as Dilla.", "Dilla"),
        # tabloid capitals, datelines in capitals, articles inside a name
        ("FURIOUS Una Brekke left. “We wait,” Brekke said.", "Una Brekke"),
        ("PORT VELT. Ships left. “We wait,” he said.", None),
        ("“We wait,” said Salma al-Dabbar, a nurse.", "Salma al-Dabbar"),
        ("He met Minister Prim Ida. She spoke. “We wait,” Prim said.", "Prim Ida"),
        # bodies
        (
            "The Ministry of Defence denied it. President Bo Falk left. "
            "“It is false,” the ministry said.",
            "Ministry of Defence",
        ),
        (
            "The Tessa Central Wire (TCW) carried it. “We wait,” TCW said.",
            "Tessa Central Wire",
        ),
        ("President Bo Falk left Cape Harrow. “We wait,” state media said.", None),
        # names
        ("“We wait,” Foreign Ministry spokesperson Lin Daoming told reporters.", "Lin Daoming"),
        ("Tomas Verrick opened it. “We wait,” T. Verrick said.", "Tomas Verrick"),
        ("“We wait,” said Retired Adm. Colm Vasey, who ran the fleet.", "Colm Vasey"),
        ("“We wait,” said Karen Oduya of Oduya & Partners.", "Karen Oduya"),
        ("“We wait,” its curator, Ines Falco, said.", "Ines Falco"),
        (
            "Premier Rolf Attar is ill. Edda Attar, the premier's sister, wrote. "
            "“We wait,” Ms Attar said.",
            "Edda Attar",
        ),
        # the speaker, not who carried the words
        (
            "“We wait,” President Bo Falk said on Monday, according to the state-run Tessa Wire.",
            "Bo Falk",
        ),
    ],
)
def test_who_is_meant(text: str, expected: str | None) -> None:
    assert name(text) == expected


def test_who_carried_the_words_is_via() -> None:
    text = "“We wait,” President Bo Falk said, according to the Tessa News Agency."
    (quote,) = find_quotes(Article(id="a", outlet="o", lang="en", text=text))
    assert quote.source is not None
    assert quote.source.text == "President Bo Falk"
    assert [m.name for m in quote.via] == ["Tessa News Agency"]


PLACES = ["Cape Harrow", "the Gulf of Tessa", "Wednesday", "March", "Japan", "Lake Orm", "Monday"]


@settings(max_examples=40, deadline=None)
@given(st.lists(st.sampled_from(PLACES), min_size=1, max_size=4), st.sampled_from(["he", "she"]))
def test_a_person_is_never_a_place_or_a_day(places: list[str], pronoun: str) -> None:
    seen = "".join(f"Ships passed {place}. " for place in places)
    assert name(f"{seen}“We wait,” {pronoun} said.") is None


def test_a_long_article_is_read_in_reasonable_time() -> None:
    text = "".join(f"President Bo Falk{c} met Al Falk. “So,” he said. " for c in "abcdefgh" * 75)
    quotes = find_quotes(Article(id="a", outlet="o", lang="en", text=text))
    assert {q.source.name for q in quotes if q.source} == {f"Bo Falk{c}" for c in "abcdefgh"}
