"""Plain text: front matter, encodings, line ends, and the way back to the file."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from xlate.model import Article, MapRun
from xlate.readers.draft import Raw
from xlate.readers.newlines import unify
from xlate.readers.plain import read

FRONT = (
    '---\noutlet: "Harbour Post"\n# a remark\nlang: en-GB\ndate: 2024-11-15\n'
    "title: It's: a title\noriginal: yes\nurl: https://harbour.example/1\n---\n\n"
)


def test_front_matter() -> None:
    [draft] = read(Raw("a.txt", "a", (FRONT + "Words.\n").encode())).drafts
    assert draft.text == "Words.\n"
    assert draft.outlet == "Harbour Post"
    assert (draft.lang, draft.date, draft.title) == ("en", "2024-11-15", "It's: a title")
    assert draft.original is True
    assert draft.url == "https://harbour.example/1"
    assert draft.source_map == (MapRun(0, len(FRONT), 7),)


def test_a_line_of_dashes_alone_is_text() -> None:
    text = "---\nThe leader spoke.\n---\nWords"
    [draft] = read(Raw("a.txt", "a", text.encode())).drafts
    assert draft.text == text


def test_text_without_front_matter_is_stored_as_it_stands() -> None:
    text = "\n  Words \u00a0 and\u2028words \n\n"
    [draft] = read(Raw("a.txt", "a", text.encode())).drafts
    assert draft.text == text
    assert draft.outlet is None


def test_encodings_are_recorded() -> None:
    korean = "조선중앙통신은 오늘 새로운 체계를 시험했다고 밝혔다. " * 6
    russian = "Нужно строить как можно быстрее, заявили сегодня в агентстве. " * 6
    cases = [
        ("utf-8", korean.encode()),
        ("utf-8", b"\xef\xbb\xbf" + korean.encode()),
        ("utf-16-le", b"\xff\xfe" + korean.encode("utf-16-le")),
        ("utf-32-be", b"\0\0\xfe\xff" + korean.encode("utf-32-be")),
    ]
    for encoding, data in cases:
        [draft] = read(Raw("a.txt", "a", data)).drafts
        assert (draft.encoding, draft.text) == (encoding, korean)
    [draft] = read(Raw("a.txt", "a", russian.encode("cp1251"))).drafts
    assert (draft.encoding, draft.text) == ("cp1251", russian)


def test_windows_line_ends_map_to_the_return() -> None:
    [draft] = read(Raw("a.txt", "a", b"---\r\nlang: en\r\n---\r\none\r\ntwo\rthree\n")).drafts
    assert draft.text == "one\ntwo\nthree\n"
    assert draft.source_map == (MapRun(0, 20, 4), MapRun(4, 25, 10))


@given(st.text(alphabet="ab\r\n\u2028é", max_size=80), st.integers(0, 10))
def test_the_map_leads_each_character_to_where_it_stood(text: str, start: int) -> None:
    unified, runs = unify(text, min(start, len(text)))
    assert "\r" not in unified
    assert runs is not None
    assert sum(run.length for run in runs) == len(unified)
    at = 0
    for run in runs:
        assert run.text == at
        for offset in range(run.length):
            there, here = text[run.file + offset], unified[run.text + offset]
            assert there == here or (there, here) == ("\r", "\n")
        at += run.length
    ends = [run.file + run.length for run in runs]
    assert all(end <= run.file for end, run in zip(ends, runs[1:], strict=False))


def test_the_map_of_a_file_of_line_ends_alone_is_left_out() -> None:
    unified, runs = unify("\r\n" * 150_000)
    assert unified == "\n" * 150_000
    assert runs is None


def test_an_article_holds_the_map() -> None:
    run = MapRun(0, 3, 2)
    article = Article(id="a", outlet="A", lang="en", text="ab", source_map=(run,))
    assert article.source_map == (run,)
