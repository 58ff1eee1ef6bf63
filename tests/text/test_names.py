"""Names in a passage, and whether two of them are one."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from xlate.settings import DeskLexicon
from xlate.text.names import Name, inner_capitals, names
from xlate.text.romanise import alike, plain, sound
from xlate.text.same_name import same_name
from xlate.text.titles import titles
from xlate.text.words import words


def found(text: str, **options: object) -> list[str]:
    return [" ".join(n.parts) for n in names(words(text, "en"), "en", **options)]  # type: ignore[arg-type]


def one(text: str) -> Name:
    (name,) = names(words(f"we saw {text} there", "en"), "en")
    return name


def test_names_titles_and_days() -> None:
    text = "President Vladimir Putin met Kim Jong-un in Pyongyang on Monday."
    result = names(words(text, "en"), "en")
    assert [" ".join(n.parts) for n in result] == ["Vladimir Putin", "Kim Jong un", "Pyongyang"]
    assert [n.kind for n in result] == ["person", "person", "place"]
    assert result[2].keys == {"Pyongyang"}
    assert result[2].stands == {"North Korea"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Scientists hope to understand how planets form.", []),
        ("Parly said that France would have satellites.", ["Parly", "France"]),
        ("Supreme Court judges met.", ["Supreme Court"]),
        ("He told us the US would pay.", ["US"]),
        ("Osama bin Laden and Rio de Janeiro", ["Osama bin Laden", "Rio de Janeiro"]),
        ("the Hwasong-18 missile", ["Hwasong 18"]),
        ("John F. Kennedy spoke. Later he left.", ["John F Kennedy"]),
        ("north korea said the united states must wait", ["north korea", "united states"]),
        ("ministers met their turkey", []),
        ("I think I may go in May.", []),
        ("", []),
    ],
)
def test_what_is_a_name(text: str, expected: list[str]) -> None:
    assert found(text) == expected


def test_possessive_is_cut_off() -> None:
    (name,) = names(words("near Kornhausplatz's end", "en"), "en")
    assert (name.parts, name.indices) == (("Kornhausplatz",), (1,))


def test_a_first_word_capitalised_elsewhere_is_a_name() -> None:
    assert found("Bush spoke.") == []
    assert found("Bush spoke.", elsewhere=inner_capitals(words("And Bush left.", "en"))) == ["Bush"]


def test_a_desk_adds_its_own_names() -> None:
    desk = DeskLexicon(names=(("Sky Shield", "Himmelsschild"),))
    first, second = names(words("the Sky Shield and the Himmelsschild", "en"), "en", desk)
    assert first.keys == second.keys == {"Sky Shield"}


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Kim Jong Un", "Kim Jong-un"),
        ("Kim Jong Un", "Kim Chŏng-ŭn"),
        ("Aleksandr Petrov", "Alexander Petrov"),
        ("Mohammed Karimi", "Muhammad Karimi"),
        ("Kyiv", "Kiev"),
        ("Iran", "Iranian"),
        ("Hong Kong", "Hongkong"),
        ("Baden-Württemberg", "Baden Wuerttemberg"),
        ("Degtyarev", "Degtyaryov"),
        ("Petrov Ivan", "Ivan Petrov"),
        ("V. Sidorov", "Vladimir Sidorov"),
        ("John Lewis", "Lewis"),
        ("FSB", "Federal Security Service"),
        ("IGS", "Institute for Global Studies"),
    ],
)
def test_one_name(a: str, b: str) -> None:
    assert same_name(one(a), one(b)) >= 0.85


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Iran", "Iraq"),
        ("Lithuania", "Latvia"),
        ("Austria", "Australian"),
        ("Kim Jong Un", "Kim Yo Jong"),
        ("Putin", "Obama"),
    ],
)
def test_different_names(a: str, b: str) -> None:
    assert same_name(one(a), one(b)) <= 0.3


def test_middling_names() -> None:
    assert same_name(one("Tehran"), one("Iran")) == 0.8
    assert same_name(one("Paul Bellinger"), one("Fabian Bellinger")) == 0.3
    assert alike("Petrov", "Petrova") < 0.85


def test_keys_forget_romanisation() -> None:
    assert sound("Ushakov") == sound("Uschakow")
    assert plain("Нурмагомедов") == "nurmagomedov"


def test_titles_share_senses() -> None:
    (a,) = titles(words("the foreign minister", "en"), "en")
    (b,) = titles(words("the Minister of Foreign Affairs", "en"), "en")
    (c,) = titles(words("the finance minister", "en"), "en")
    assert a.senses & b.senses
    assert not a.senses & c.senses


@settings(deadline=None)
@given(st.text(max_size=200), st.sampled_from(["en", "de", "ru", "zz"]))
def test_any_text(text: str, lang: str) -> None:
    sequence = words(text, lang)
    result = names(sequence, lang)
    assert result == names(sequence, lang)
    covered = [i for name in result for i in name.indices]
    assert covered == sorted(set(covered))
    assert all(0 <= i < len(sequence) for i in covered)


_NAMES = st.lists(
    st.text(alphabet="abcdefghijkouyXYZKim-'éß.", min_size=1, max_size=9), min_size=1, max_size=4
).map(lambda parts: Name(tuple(range(len(parts))), tuple(parts), "name"))


@settings(deadline=None)
@given(_NAMES, _NAMES)
def test_same_name_is_symmetric(a: Name, b: Name) -> None:
    assert same_name(a, b) == same_name(b, a)
    assert same_name(a, a) == 1.0
    assert 0.0 <= same_name(a, b) <= 1.0


def test_a_preposition_of_place_makes_no_person() -> None:
    kinds = []
    for text in (
        "They met in Elena then.",
        "They met Elena then.",
        "It is in Elena's bag.",
    ):
        kinds += [n.kind for n in names(words(text, "en"), "en")]
    assert kinds == ["place", "person", "person"]
