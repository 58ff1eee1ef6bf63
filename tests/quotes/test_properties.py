"""What must hold of the quotes of any text."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from xlate.model import Article, Quote
from xlate.quotes import find_quotes

TEXTS = st.one_of(
    st.lists(st.sampled_from(
        ["Kim", "said", "the", "agency", "that", '"', "“", "”", "‘", "’", "'", ",", ".", ":", "\n",
         "we", "will", "and", "told", "according", "to", "quoted", "as", "saying", "(", ")", "--",
         "He", "called", "for", "urged", "who", "''", "«", "»", "reported", "?", "on", "Friday"]
    ), max_size=60).map(" ".join),
    st.text(alphabet="aB sd.,\"“”'‘’\n:()「」«»", max_size=100),
    st.text(max_size=60),
)  # fmt: skip


def find(text: str, lang: str = "en") -> tuple[Quote, ...]:
    return find_quotes(Article(id="a", outlet="o", lang=lang, text=text))


@settings(max_examples=400, deadline=None)
@given(TEXTS, st.sampled_from(["en", "de", "ko", "xx"]))
def test_quotes_of_any_text(text: str, lang: str) -> None:
    quotes = find(text, lang)
    assert quotes == find(text, lang)
    assert [q.id for q in quotes] == [f"a:q{n}" for n in range(1, len(quotes) + 1)]
    assert [q.start for q in quotes] == sorted(q.start for q in quotes)
    by_id = {q.id: q for q in quotes}
    for quote in quotes:
        assert text[quote.start : quote.end] == quote.text != ""
        for mention in (quote.source, quote.cue, *quote.via):
            assert mention is None or text[mention.start : mention.end] == mention.text != ""
        if quote.within is not None:
            outer = by_id[quote.within]
            assert outer.start <= quote.start
            assert quote.end <= outer.end
            assert outer.id != quote.id
    for i, one in enumerate(quotes):
        for other in quotes[i + 1 :]:
            apart = other.start >= one.end
            assert apart or other.end <= one.end, (one.text, other.text)


# Marks, pauses and cues, parted by "|", that the habits of seven languages look for.
_PIECES = (
    '«|»|„|“|”|「|」|『|』|《|》|"|(|)|,|, – |. – |.|。|、|，|：|: |\n| |'
    "Министр|заявил|что|по словам|он|Ренн|фильм|сказав|міністр|"
    "首相は|と述べた|氏が|によると|总理|说|据|报道|号|"
    "위원장은|라고 말했다|며 |에 따르면|قال|الوزير|أن|وزیر|گفت|که"
)
PIECES = _PIECES.split("|")
HABITS = st.lists(st.sampled_from(PIECES), max_size=40).map("".join)


@settings(max_examples=300, deadline=None)
@given(HABITS, st.sampled_from(["ru", "uk", "ja", "zh", "ko", "ar", "fa"]))
def test_quotes_of_any_text_by_habits(text: str, lang: str) -> None:
    test_quotes_of_any_text.hypothesis.inner_test(text, lang)


@pytest.mark.parametrize(
    "hostile",
    [
        '"' * 100_000,
        "“x " * 50_000,
        "said " * 60_000,
        "a " * 500_000,
        "he said, and " * 60_000,
        "according to " * 20_000,
        'he said "no" and ' * 50_000,
        "“He said, " * 30_000,
        "(" * 200_000,
        "A, " * 200_000,
    ],
)
def test_hostile_text_takes_linear_time(hostile: str) -> None:
    began = time.process_time()
    find(hostile[: len(hostile) // 4])
    quarter = time.process_time() - began
    began = time.process_time()
    find(hostile)
    assert time.process_time() - began < max(2.0, 10 * quarter)
    assert time.process_time() - began < 30
