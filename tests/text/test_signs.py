"""Small words that carry meaning: each language's own sentences, and what holds for any text."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from xlate.text import lexicon
from xlate.text.disagree import judged, unanswered
from xlate.text.sign_patterns import matches, patterns, rest, tokens
from xlate.text.signs import Sign, signs

CASES = sorted((Path(__file__).parent / "signs").glob("*.toml"))
LANGS = [path.stem for path in CASES]
LOOKED_AT = frozenset(("not", "without", "must", "if", "unless", "only", "even-if", "none", "?"))
ROWS = [
    pytest.param(path.stem, text, expected, id=f"{path.stem}-{n}")
    for path in CASES
    for n, (text, expected) in enumerate(tomllib.loads(path.read_text("utf-8"))["cases"])
]
PIECES = st.lists(
    st.one_of(
        st.text(max_size=6),
        st.sampled_from(
            (
                "не ",
                "ne ",
                "que ",
                "not ",
                "ない",
                "않으면 ",
                "لا ",
                "إلا ",
                "نمی‌",
                "不",
                "?",
                "m",
                "e",
            )
        ),
    ),
    max_size=30,
).map("".join)


def values(text: str, lang: str) -> str:
    return " ".join(s.value for s in signs(text, lang) if s.value in LOOKED_AT)


def test_all_languages_are_tried() -> None:
    assert set(LANGS) == {path.parent.name for path in lexicon.ROOT.glob("*/signs.toml")}
    assert len(LANGS) == 14
    for lang in LANGS:
        assert sum(row.values[0] == lang for row in ROWS) >= 25


@pytest.mark.parametrize(("lang", "text", "expected"), ROWS)
def test_a_sentence_has_these_signs(lang: str, text: str, expected: str) -> None:
    assert values(text, lang) == expected


def test_positions_are_of_the_text() -> None:
    text = "“Мы НЕ уйдём, если…”"
    assert [(text[s.start : s.end], s.kind, s.value) for s in signs(text, "ru")] == [
        ("НЕ", "negation", "not"),
        ("если", "condition", "if"),
    ]


def test_decomposed_letters_and_clitics_are_read() -> None:
    assert signs("don’t", "en") == (Sign(0, 5, "negation", "not"),)
    assert [s.value for s in signs("a\u0300 moins que", "fr")] == ["unless"]


def test_a_gap_ends_at_a_mark() -> None:
    assert [s.value for s in signs("Il ne sait, dit-on, que faire", "fr")] == ["not"]


def test_a_language_without_signs_has_none() -> None:
    assert signs("not", "xx") == ()
    assert not judged("xx", "en", "negation", "not")


@pytest.mark.parametrize("lang", LANGS)
def test_each_class_is_one_that_can_be_told_or_is_too_weak(lang: str) -> None:
    told = {g["class"] for g in lexicon.groups("mul", "answers")}
    weak = {"negation/hardly", "negation/verb", "negation/affix", "idiom"}
    for group in lexicon.groups(lang, "signs"):
        named = group["class"]
        assert {named} if isinstance(named, str) else set(named) <= told | weak


# No deadline: the first text of a language reads its lexicon.
@settings(deadline=None, max_examples=50)
@given(PIECES, st.sampled_from(LANGS), st.booleans())
def test_any_text_is_read_the_same_way_twice(text: str, lang: str, loose: bool) -> None:
    found = signs(text, lang, loose=loose)
    assert found == signs(text, lang, loose=loose)
    assert list(found) == sorted(found)
    assert all(0 <= s.start < s.end <= len(text) for s in found)


# No deadline: the first text of a language reads its lexicon.
@settings(deadline=None, max_examples=50)
@given(PIECES, st.sampled_from(LANGS))
def test_the_same_text_answers_itself(text: str, lang: str) -> None:
    found = signs(text, lang, loose=True)
    assert not [s for kind in {s.kind for s in found} for s in unanswered(found, found, kind)]


# No deadline: the first text of a language reads its lexicon.
@settings(deadline=None, max_examples=50)
@given(PIECES, st.sampled_from(LANGS))
def test_what_stands_before_moves_the_positions_alone(text: str, lang: str) -> None:
    moved = signs(".\n" + text, lang)
    assert [(s.start - 2, s.end - 2, s.kind, s.value) for s in moved] == [
        (s.start, s.end, s.kind, s.value) for s in signs(text, lang)
    ]


def test_a_long_row_of_half_entries_is_read() -> None:
    assert signs("ne " * 2_000, "fr") == ()


def test_many_sentences_ask_once_each() -> None:
    assert len(signs("Why?? " * 5_000, "en")) == 10_000


# No deadline: the first text of a language reads its lexicon.
@settings(deadline=None, max_examples=50)
@given(PIECES, st.sampled_from(LANGS))
def test_the_index_finds_what_trying_every_entry_finds(text: str, lang: str) -> None:
    row = tokens(text, lang)
    known = patterns(lang)
    tried = [
        (one.tokens, at)
        for start, token in enumerate(row)
        for one in known.beginning(token.low)
        if (at := rest(row, one, start, known.skipped)) is not None
    ]
    assert sorted((m.entry.tokens, m.at) for m in matches(row, lang)) == sorted(tried)


@pytest.mark.parametrize("lang", LANGS)
def test_words_that_answer_are_of_classes_that_can_be_told(lang: str) -> None:
    told = {g["class"] for g in lexicon.groups("mul", "answers")}
    assert {g["class"] for g in lexicon.groups(lang, "loose")} <= told
    weak = lexicon.table(lang, "loose")["weak"]
    assert set(weak) <= told
    # A language in which no "not" could be told would have no alarms across languages.
    assert "negation/not" not in weak
    assert len(weak) < len(told) / 2


def told(a: str, lang_a: str, b: str, lang_b: str, kind: str) -> list[str]:
    found = unanswered(signs(a, lang_a), signs(b, lang_b, loose=True), kind)
    return [a[s.start : s.end] for s in found]


def test_a_lost_negation_is_told() -> None:
    assert told("Мы не подпишем договор.", "ru", "We shall sign the treaty.", "en", "negation") == [
        "не"
    ]
    assert told("우리는 서명하지 않는다.", "ko", "We sign the treaty.", "en", "negation") == [
        "서명하지 않는다"
    ]


def test_a_negation_is_answered_by_another_word() -> None:
    assert (
        told("Мы не подпишем договор.", "ru", "We refuse to sign the treaty.", "en", "negation")
        == []
    )
    assert told("They do not work.", "en", "Sie arbeiten ohne Plan.", "de", "negation") == []


def test_a_lost_condition_is_told() -> None:
    english = "We will not talk unless the siege ends."
    assert told(english, "en", "Wir werden verhandeln.", "de", "condition") == ["unless"]
    assert (
        told(
            english, "en", "Wir reden nicht, es sei denn, die Belagerung endet.", "de", "condition"
        )
        == []
    )


def test_what_is_too_weak_is_not_told() -> None:
    assert told("They refused an unfair offer.", "en", "Sie gingen.", "de", "negation") == []
