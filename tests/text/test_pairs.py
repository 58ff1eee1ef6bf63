"""Which mark closes which."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from xlate.text.pairs import find_pairs, paragraphs

MARKY = st.text(alphabet="ab S1.,?!\n ()—<>'\"“”‘’«»「」『』《》`…", max_size=120)


def inside(text: str, lang: str = "en") -> list[str]:
    return [text[p.start : p.end] for p in find_pairs(text, lang)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He said \"yes\" and 'no'.", ["yes", "no"]),
        ('"Such a change calls for haste.” He left.', ["Such a change calls for haste."]),
        ("The leader“underscored the need”, it said.", ["underscored the need"]),
        (
            "‘I heard “no way” there,’ he said. The workers’ rights.",
            ["I heard “no way” there,", "no way"],
        ),
        ("\"He said 'never' twice,\" she said.", ["He said 'never' twice,", "never"]),
        ("''It is 'so bad,''' he said. ''More.''", ["It is 'so bad,'", "so bad,", "More."]),
        ('He is 6\' 2" and 5\'10", "tall" in the \'90s.', ["tall"]),
        ("Rock 'n' roll for 'em, 'til the '80s.", []),
        ('"We fired the 12" shell," he said.', ['We fired the 12" shell,']),
        ("The readers' votes and the boss' car.", []),
        ("'The workers' rights matter,' he said.", ["The workers' rights matter,"]),
        ("“No.”” Closed twice.", ["No."]),
        ("“He said “yes” and left,” she said.", ["He said “yes” and left,", "yes"]),
        ('"No," he said."Yes.""So."', ["No,", "Yes.", "So."]),
        ('<a href="x.html">It</a> was "fine".', ["fine"]),
    ],
)
def test_pairs(text: str, expected: list[str]) -> None:
    assert inside(text) == expected


def test_a_quote_that_opens_every_paragraph_is_one_chain() -> None:
    text = '"One.\n\n"Two.\n\n"Three," he said. "Four."'
    pairs = find_pairs(text, "en")
    assert [text[p.start : p.end] for p in pairs] == ["One.", "Two.", "Three,", "Four."]
    assert [p.closed for p in pairs] == [False, False, True, True]
    assert len({p.chain for p in pairs[:3]}) == 1
    assert pairs[3].chain != pairs[0].chain


def test_a_quote_never_closed_ends_with_its_paragraph() -> None:
    assert inside("“We will go on.\n\nHe left.") == ["We will go on."]


def test_a_quote_never_closed_ends_where_the_next_begins() -> None:
    assert inside("“We go on. “We stay.” Then.") == ["We go on.", "We stay."]


def test_hard_wrapped_lines_are_one_paragraph() -> None:
    text = 'He said, "we will\ngo on and on,\nand never stop\nthere" today,\nand left.'
    assert len(paragraphs(text)) == 1
    assert inside(text) == ["we will\ngo on and on,\nand never stop\nthere"]


@given(MARKY)
def test_pairs_nest_or_stand_apart(text: str) -> None:
    pairs = find_pairs(text, "en")
    assert pairs == sorted(pairs, key=lambda p: (p.outer_start, -p.outer_end))
    open_ends: list[int] = []
    for pair in pairs:
        assert 0 <= pair.outer_start <= pair.start < pair.end <= pair.outer_end <= len(text)
        assert text[pair.start : pair.end] == text[pair.start : pair.end].strip()
        while open_ends and open_ends[-1] <= pair.outer_start:
            open_ends.pop()
        assert not open_ends or pair.outer_end <= open_ends[-1]
        open_ends.append(pair.outer_end)


@pytest.mark.parametrize(
    "hostile", ['"' * 100_000, "“a " * 50_000, "'a\" " * 30_000, "<" * 100_000, '"abc\n' * 30_000]
)
def test_hostile_text_takes_linear_time(hostile: str) -> None:
    began = time.process_time()
    find_pairs(hostile, "en")
    assert time.process_time() - began < 5
