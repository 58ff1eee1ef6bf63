"""What alignment reads: parts of quotes in their host sentences."""

from __future__ import annotations

import pytest

from xlate.align.units import MAX_HOST, units
from xlate.model import Form

TEXT = (
    "The envoy spoke on Monday. "
    "“We will never leave the island. The talks go on. No,” he said. Then he left."
)


def quoted(text: str, words: str, article, quote, **fields):
    where = article("A", text)
    return where, units(where, [quote(where, words, **fields)])


def test_one_unit_a_sentence_and_short_ones_stay_with_their_neighbour(article, quote) -> None:
    words = "We will never leave the island. The talks go on. No,"
    where, found = quoted(TEXT, words, article, quote)
    assert [where.text[slice(*u.part)] for u in found] == [
        "We will never leave the island.", "The talks go on. No,",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("lang", "text", "words"),
    [
        ("zh", "部长说：“我们绝不会后退。舰队留在港口。我们要保卫岛屿！”他补充道。",
         "我们绝不会后退。舰队留在港口。我们要保卫岛屿！"),
        ("ja", "大臣は「我々は決して退かない。艦隊は港に残る。我々が島を守る」と述べた。",
         "我々は決して退かない。艦隊は港に残る。我々が島を守る"),
        ("ko", "“우리는 물러서지 않는다. 함대는 항구에 남는다. 섬을 지킬 것이다”라고 말했다.",
         "우리는 물러서지 않는다. 함대는 항구에 남는다. 섬을 지킬 것이다"),
    ],
)  # fmt: skip
def test_sentences_of_short_words_stand_alone_too(lang, text, words, article, quote) -> None:
    where = article("A", text, lang=lang)
    found = units(where, [quote(where, words)])
    assert len(found) == 3
    space = " " if " " in words else ""
    assert space.join(where.text[slice(*u.part)] for u in found) == words


def test_the_words_of_the_part_are_inside_those_of_the_host_are_not(article, quote) -> None:
    text = "The minister called the plan “a grave mistake” on Monday. Nobody spoke."
    where, (unit,) = quoted(text, "a grave mistake", article, quote, form=Form.FRAGMENT)
    assert where.text[slice(*unit.host)] == text.split(" Nobody")[0]
    inside = [w.text for w, flag in zip(unit.words, unit.inside, strict=True) if flag]
    assert inside == ["a", "grave", "mistake"]
    assert [where.text[w.start : w.end] for w in unit.words] == [w.text for w in unit.words]


def test_a_rendering_has_the_words_of_the_article(article, quote) -> None:
    where, found = quoted(TEXT, "We will never leave the island.", article, quote)
    rendering = found[0].rendering()
    assert rendering.part.text == "We will never leave the island."
    assert rendering.host.text == where.text[rendering.host.start : rendering.host.end]
    assert rendering.host.start <= rendering.part.start


def test_an_indirect_quote_is_represented_by_its_fragments(article, quote) -> None:
    where = article("A", "He said the plan was “a grave mistake” that nobody needed.")
    outer = quote(where, "the plan was “a grave mistake” that nobody needed", Form.INDIRECT)
    inner = quote(where, "a grave mistake", Form.FRAGMENT, within=outer.id)
    assert [u.quote.id for u in units(where, [outer, inner])] == [inner.id]
    assert [u.quote.id for u in units(where, [outer])] == [outer.id]


def test_a_quote_without_a_word_has_no_unit(article, quote) -> None:
    assert quoted("He said “...” and left.", "...", article, quote)[1] == []


def test_a_long_host_is_cut_around_the_part(article, quote) -> None:
    words = "a grave mistake"
    text = "and so on " * 400 + f"“{words}” " + "and so on " * 400
    _, (unit,) = quoted(text, words, article, quote, form=Form.FRAGMENT)
    assert unit.part[0] - unit.host[0] == MAX_HOST
    assert unit.host[1] - unit.part[1] == MAX_HOST
