"""Quotes to statements: over outlets, over sentences, with a base and a collation."""

from __future__ import annotations

import pytest

from xlate.align import align_quotes, word_links
from xlate.align.evidence import CANDIDATE, gather
from xlate.align.statements import _rivals, choose_base, pair_log_odds
from xlate.align.units import units
from xlate.errors import StoryError
from xlate.model import Form
from xlate.settings import Settings
from xlate.text.lexicon.synonyms import synonyms
from xlate.text.words import words

NEVER = "We will never leave the northern islands to anybody"
NEVER_TOO = "We shall never abandon the northern islands to anyone"
BREAD = "The price of bread has doubled since the harvest failed"


@pytest.fixture
def align(article, quote):
    """Statements of articles given as outlet = quoted sentences, all direct and English."""

    def of(settings: Settings | None = None, **outlets: list[str]):
        articles, quotes = [], []
        for outlet, said in outlets.items():
            text = " ".join(f"“{words},” the envoy said." for words in said)
            articles.append(article(outlet, text))
            quotes += [quote(articles[-1], words) for words in said]
        return align_quotes(articles, quotes, settings or Settings())

    return of


def parts(aligned) -> list[list[tuple[str, str]]]:
    return [[(r.quote.outlet, r.part.text) for r in item.statement.renderings] for item in aligned]


def test_renderings_of_the_same_words_are_one_statement(align) -> None:
    assert parts(align(A=[NEVER, BREAD], B=[BREAD, NEVER_TOO])) == [
        [("A", NEVER), ("B", NEVER_TOO)],
        [("A", BREAD), ("B", BREAD)],
    ]


def test_ids_follow_the_order_of_the_first_article(align) -> None:
    found = align(A=[NEVER, BREAD], B=[BREAD])
    assert [item.statement.id for item in found] == ["S1", "S2"]
    assert found[0].statement.outlets == ("A",)


def test_what_nobody_else_has_is_a_statement_of_one(align) -> None:
    assert parts(align(A=[NEVER], B=[BREAD])) == [[("A", NEVER)], [("B", BREAD)]]


def test_two_quotes_of_one_article_do_not_answer_each_other(align) -> None:
    assert len(parts(align(A=[NEVER, NEVER_TOO]))) == 2


def test_a_phrase_that_every_article_quotes_twice_is_two_statements(article, quote) -> None:
    headline, passage = "went under the ship", "went right under the ship"
    articles, quotes = [], []
    for outlet in "ABCD":
        text = (
            f"Whale “{headline}” off Ostrin.\nThe harvest failed in the valleys this spring.\n"
            f"A whale “{passage}” on Monday, the captain told the harbour office."
        )
        articles.append(article(outlet, text))
        quotes += [quote(articles[-1], words, Form.FRAGMENT) for words in (headline, passage)]
    found = parts(align_quotes(articles, quotes, Settings()))
    assert found == [[(o, words) for o in "ABCD"] for words in (headline, passage)]


def test_fragments_side_by_side_are_no_rivals(article, quote) -> None:
    halves = ("leave the northern islands", "give them up", "let anyone land", "the fog")
    text = (
        f"He said they would never “{halves[0]}” or “{halves[1]}”, and that nobody, whatever "
        f"anyone thinks, would “{halves[2]}”. They await “{halves[3]}”."
    )
    where = article("A", text)
    first, second, third, fourth = units(
        where, [quote(where, half, Form.FRAGMENT) for half in halves]
    )
    assert not _rivals(first, second)
    assert not _rivals(second, first)
    assert _rivals(second, third)
    assert _rivals(third, fourth)


def test_one_sentence_of_a_longer_quote_can_be_the_statement(align) -> None:
    found = align(A=[f"{BREAD}. {NEVER}"], B=[NEVER_TOO])
    both = [s for s in parts(found) if len(s) == 2]
    assert both == [[("A", NEVER), ("B", NEVER_TOO)]]


def test_lone_neighbouring_sentences_are_one_again(align) -> None:
    found = align(A=[f"{BREAD}. {NEVER}"], B=["Ferries met at noon off the western coast"])
    assert parts(found)[0] == [("A", f"{BREAD}. {NEVER}")]


def test_each_quote_is_in_some_statement(align) -> None:
    found = align(A=[NEVER, BREAD], B=[BREAD], C=[NEVER_TOO, "Yes"])
    held = {r.part.text for item in found for r in item.statement.renderings}
    assert held == {NEVER, BREAD, NEVER_TOO, "Yes"}


def test_languages_are_aligned_apart(article, quote) -> None:
    one, two = article("A", f"“{NEVER},” he said."), article("B", f"“{NEVER},” x.", lang="de")
    found = align_quotes([one, two], [quote(one, NEVER), quote(two, NEVER)], Settings())
    assert [len(item.statement.renderings) for item in found] == [1, 1]


def test_links_run_from_the_base_to_each_rendering(align) -> None:
    (item,) = align(A=[NEVER], B=[NEVER_TOO], C=[NEVER])
    assert item.links[item.base] == {}
    for number, unit in enumerate(item.units):
        if number == item.base:
            continue
        base = item.units[item.base].words
        texts = {(base[i].low, unit.words[j].low) for i, j in item.links[number]}
        assert ("never", "never") in texts
        assert ("islands", "islands") in texts


def test_the_collation_has_every_word_of_every_host(align) -> None:
    (item,) = align(A=[NEVER], B=[NEVER_TOO])
    collation = item.statement.collation
    assert collation.witnesses == tuple(r.quote.id for r in item.statement.renderings)
    for number, unit in enumerate(item.units):
        tokens = sorted(t.start for c in collation.columns for t in c.cells[number])
        assert tokens == [w.start for w in unit.words]


def test_the_base_is_the_named_outlets_then_the_originals(article, quote) -> None:
    articles = [
        article("A", f"“{NEVER},” he said."),
        article("B", f"“{NEVER_TOO},” he said.", original=True),
        article("C", f"“{NEVER},” he said."),
    ]
    quotes = [quote(articles[0], NEVER), quote(articles[1], NEVER_TOO), quote(articles[2], NEVER)]

    def base(settings: Settings) -> str:
        (item,) = align_quotes(articles, quotes, settings)
        return item.statement.base.quote.outlet

    assert base(Settings()) == "B"
    assert base(Settings(base="c")) == "C"
    assert base(Settings(base="nobody")) == "B"


def test_without_either_the_base_is_closest_to_all_others(unit) -> None:
    group = [
        unit("A", "We shall not let go of a single northern isle."),
        unit("B", NEVER), unit("C", NEVER), unit("D", NEVER_TOO),
    ]  # fmt: skip
    assert choose_base(group, Settings()) == 1


def test_marked_words_go_before_indirect_speech(unit) -> None:
    indirect = unit("A", f"He said that {NEVER} again.", NEVER, Form.INDIRECT)
    assert choose_base([indirect, unit("B", NEVER)], Settings()) == 1


def test_word_links_are_scored_above_the_threshold() -> None:
    a, b = words(NEVER, "en"), words(NEVER_TOO, "en")
    links = word_links(a, b, "en", Settings())
    assert links
    assert all(0.45 <= score <= 1 for score in links.values())
    assert {(a[i].text, b[j].text) for i, j in links} >= {("leave", "abandon"), ("We", "We")}


def test_more_quotes_than_can_be_compared_are_refused(
    align, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("xlate.align.statements.MAX_UNITS", 2)
    with pytest.raises(StoryError, match="3 quoted sentences are more than one story may have"):
        align(A=[NEVER], B=[BREAD, NEVER_TOO])


def test_an_empty_story() -> None:
    assert align_quotes([], [], Settings()) == ()


def test_quotes_with_no_word_in_common_are_looked_at_in_alike_sentences(article, quote) -> None:
    said = ("There is no way back", "Retreat cannot happen any more")
    hosts = [
        f"At the harbour of Ostrin on Monday the admiral told 40 captains: “{words}.”"
        for words in said
    ]
    where = [article(outlet, text) for outlet, text in zip("AB", hosts, strict=True)]
    found = [u for a, words in zip(where, said, strict=True) for u in units(a, [quote(a, words)])]
    cut = {a.id: [tuple(words(a.text, "en"))] for a in where}
    evidence = gather(found, cut, synonyms("en", Settings().lexicon), Settings().lexicon)
    assert max(evidence.answered[0, 1], evidence.answered[1, 0]) < CANDIDATE
    assert (0, 1) in pair_log_odds(evidence, Settings())
