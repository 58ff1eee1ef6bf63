"""Names that were replaced or lost, and names that are only written otherwise."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from xlate.drift import name
from xlate.drift.pair import Context, Pair, Side
from xlate.model import Finding
from xlate.settings import Settings
from xlate.text.words import words


def pair(a: str, b: str, lang: str = "en") -> Pair:
    """Two sentences whose equal words, in lower case and in order, are linked."""
    sides = []
    for label, text in (("a", a), ("b", b)):
        tokens = words(text, lang)
        sides.append(Side(label, label, lang, text, 0, tokens, (True,) * len(tokens)))
    used: set[int] = set()
    links = set()
    for i, word in enumerate(sides[0].words):
        for j, other in enumerate(sides[1].words):
            if j not in used and word.lemmas & other.lemmas:
                used.add(j)
                links.add((i, j))
                break
    return Pair(sides[0], sides[1], frozenset(links))


def found(a: str, b: str) -> list[Finding]:
    return list(name.check(pair(a, b), Context(Settings())))


def test_another_country_is_critical() -> None:
    a = "He repeated the rulings on Lithuania in the court."
    (finding,) = found(a, "He repeated the rulings on Latvia in the court.")
    assert (finding.kind, finding.severity) == ("name", "critical")
    assert finding.a is not None
    assert finding.b is not None
    assert (finding.a.text, finding.b.text) == ("Lithuania", "Latvia")
    assert finding.message == 'a names "Lithuania", b names "Latvia" in its place'
    assert finding.confidence > 0.8


def test_another_person() -> None:
    (finding,) = found(
        "Yesterday the reporters heard Grigory Karasin speak about trade.",
        "Yesterday the reporters heard Noam Shulman speak about trade.",
    )
    assert finding.severity == "critical"
    assert finding.a is not None
    assert finding.a.text == "Grigory Karasin"


def test_a_lost_name() -> None:
    (finding,) = found(
        "The rivers in Chongqing rose during the night.", "The rivers in rose during the night."
    )
    assert finding.severity == "major"
    assert finding.b is None
    assert finding.message == 'a names "Chongqing", b does not'


def test_a_link_that_is_only_left_over_does_not_explain_a_lost_name() -> None:
    plain = pair(
        "Officials shaped the Newtown massacre news.", "Officials shaped the massacre news."
    )
    both = Pair(plain.a, plain.b, plain.links | {(3, 3)})  # Newtown with massacre
    (finding,) = name.check(both, Context(Settings()))
    assert finding.a is not None
    assert finding.a.text == "Newtown"


def test_a_description_stands_for_a_name() -> None:
    plain = pair("Yesterday Merkel left Bonn.", "Yesterday the chancellor left Bonn.")
    both = Pair(plain.a, plain.b, plain.links | {(1, 2)})
    assert list(name.check(both, Context(Settings()))) == []


def test_a_gained_name() -> None:
    (finding,) = found("Officials met there on Friday.", "Officials met Putin there on Friday.")
    assert finding.a is None
    assert finding.b is not None
    assert finding.b.text == "Putin"


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Officials met in Kiev on Friday.", "Officials met in Kyiv on Friday."),
        ("He met Kim Jong-un in the capital.", "He met Kim Jong Un in the capital."),
        ("The army of Iran fired first.", "The Iranian army fired first."),
        ("He met Sergei Furgal there.", "He met Sergej Furgal there."),
        ("He met Vladimir Putin there.", "He met Putin there."),
        ("On Friday in Bonn Merkel spoke.", "Merkel spoke on Friday in Bonn."),
        ("He met Merkel in Bonn.", "he met merkel in bonn."),
        ("Agents of the FSB came.", "Agents of the Federal Security Service came."),
        ("Then Degtyarev said no.", "Then he said no."),
        ("He spoke on Monday in May.", "He spoke on Tuesday in June."),
        ("It cost RMB 5,000 then.", "It cost 5,000 then."),
        ("He met Merkel [in Bonn] then.", "He met Merkel then."),
        ("A lorry came from the north.", "A truck came from the north."),
        (
            "Some boats of Lorrane have entered the waters of the Republic.",
            "Some Lorrane boats had entered Sarvenian waters.",
        ),
    ],
)
def test_one_name_in_other_letters_or_places_is_no_alarm(a: str, b: str) -> None:
    assert [f for f in found(a, b) if f.severity.rank > 1] == []


def test_a_near_spelling_is_minor() -> None:
    (finding,) = found(
        "Fire in the Brodno district was put out.", "Fire in the Brody district was put out."
    )
    assert finding.severity == "minor"


def test_another_field_of_a_ministry() -> None:
    (finding,) = found(
        "Then the Economics Ministry in the capital said no.",
        "Then the Finance Ministry in the capital said no.",
    )
    assert finding.severity == "major"
    assert finding.evidence[0].rule == "another body"


def test_one_ministry_in_other_words() -> None:
    assert (
        found(
            "Then the Defence Ministry in the capital said no.",
            "Then the Ministry of Defense in the capital said no.",
        )
        == []
    )


@settings(deadline=None)
@given(st.text(max_size=120), st.text(max_size=120))
def test_any_text(a: str, b: str) -> None:
    first, second = found(a, b), found(a, b)
    assert first == second
    for finding in first:
        assert finding.a is None or finding.a.text == a[finding.a.start : finding.a.end]
        assert finding.b is None or finding.b.text == b[finding.b.start : finding.b.end]


@settings(deadline=None)
@given(st.text(max_size=120))
def test_a_text_does_not_differ_from_itself(text: str) -> None:
    assert found(text, text) == []


def test_two_languages_are_not_judged() -> None:
    sides = pair("He met Merkel.", "He met Kohl.")
    other = Pair(sides.a, Side("b", "b", "ru", "", 0, (), ()), frozenset())
    assert list(name.check(other, Context(Settings()))) == []
