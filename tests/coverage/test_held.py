"""What each outlet did not quote, what only it has, and what could not be judged."""

from __future__ import annotations

from collections.abc import Sequence

from xlate.coverage import coverage, not_judged
from xlate.model import Article, Collation, Form, Quote, Rendering, Statement


def article(name: str, **fields: object) -> Article:
    return Article(id=name, outlet=name.upper(), text="words", **{"lang": "en", **fields})


def quote(name: str, of: Article, within: str | None = None) -> Quote:
    return Quote(
        **of.span(0, 5).model_dump(), id=name, form=Form.DIRECT, lang=of.lang,
        attribution_id=name, within=within,
    )  # fmt: skip


def statement(name: str, articles: Sequence[Article], quotes: Sequence[Quote]) -> Statement:
    by_id = {a.id: a for a in articles}
    renderings = tuple(
        Rendering(quote=q, part=by_id[q.article_id].span(0, 5), host=by_id[q.article_id].span(0, 5))
        for q in quotes
    )
    return Statement(
        id=name, renderings=renderings, base=renderings[0],
        collation=Collation(witnesses=tuple(q.id for q in quotes), columns=()),
    )  # fmt: skip


A, B, C = article("a"), article("b"), article("c")
ALL = [A, B, C]


def rows(articles, quotes, statements):
    return {row.article_id: row for row in coverage(articles, quotes, statements)}


def test_what_others_share_and_one_lacks_is_missing_there() -> None:
    qa, qb = quote("qa", A), quote("qb", B)
    found = rows(ALL, [qa, qb], [statement("S1", ALL, [qa, qb])])
    assert [row.missing for row in found.values()] == [(), (), ("S1",)]
    assert [row.quoted for row in found.values()] == [1, 1, 0]
    assert found["c"].outlet == "C"


def test_what_nobody_else_has_is_only_here_and_missing_nowhere() -> None:
    qa = quote("qa", A)
    found = rows(ALL, [qa], [statement("S1", ALL, [qa])])
    assert found["a"].only_here == ("qa",)
    assert [row.missing for row in found.values()] == [(), (), ()]


def test_two_quotes_of_one_article_are_not_shared() -> None:
    one, two = quote("q1", A), quote("q2", A)
    found = rows(ALL, [one, two], [statement("S1", ALL, [one, two])])
    assert found["a"].only_here == ("q1", "q2")
    assert found["b"].missing == ()


def test_what_the_original_lacks() -> None:
    original = article("o", original=True)
    articles = [original, A, B]
    qo, qa, qb, extra = quote("qo", original), quote("qa", A), quote("qb", B), quote("x", A)
    shared = statement("S1", articles, [qo, qa])
    others = statement("S2", articles, [extra, qb])
    found = rows(articles, [qo, qa, qb, extra], [shared, others])
    assert found["a"].not_in_original == ("x",)
    assert found["b"].not_in_original == ("qb",)
    assert found["o"].not_in_original == ()
    assert found["o"].missing == ("S2",)


def test_without_an_original_nothing_is_said_of_it() -> None:
    found = rows(ALL, [quote("qa", A)], [])
    assert found["a"].not_in_original == ()


def test_an_enclosing_quote_is_shared_with_its_fragment() -> None:
    outer, inner, other = quote("outer", A), quote("inner", A, within="outer"), quote("qb", B)
    found = rows(ALL, [outer, inner, other], [statement("S1", ALL, [inner, other])])
    assert found["a"].only_here == ()


def test_no_articles() -> None:
    assert coverage([], [], []) == ()
    assert not_judged([], {}) == ()


def test_one_language_is_judged() -> None:
    assert not_judged([], {a.id: a for a in ALL}) == ()


def test_several_languages_are_named() -> None:
    german = article("d", lang="de")
    both, lone = not_judged([], {a.id: a for a in (A, B, german)})
    assert both.article_ids == ("a", "b", "d")
    assert both.reason.startswith("quotes are aligned within a language only; ")
    assert both.reason.endswith("; the articles are in German and English")
    assert lone.article_ids == ("d",)
    assert lone.reason == "the only article in its language: nothing to compare its wording with"


def test_two_pairs_of_languages_leave_nobody_alone() -> None:
    articles = [A, B, article("d", lang="de"), article("e", lang="de")]
    found = not_judged([], {a.id: a for a in articles})
    assert len(found) == 1


def test_a_language_whose_small_words_nobody_knows_is_named() -> None:
    polish, russian = article("p", lang="pl"), article("r", lang="ru")
    articles = [A, polish, russian]
    quotes = [quote(f"q{x.id}", x) for x in articles]
    story = {x.id: x for x in articles}
    crossed, wordless = not_judged([statement("S1", articles, quotes)], story, lambda lang: True)
    assert crossed.article_ids == ("a", "p", "r")
    assert wordless.article_ids == ("p",)
    assert wordless.reason == (
        "xlate does not know the small words of Polish: negation, condition, duty and question "
        "were not judged between it and another language"
    )
    del story["p"]
    known = [statement("S1", [A, russian], [quotes[0], quotes[2]])]
    assert len(not_judged(known, story, lambda lang: True)) == 1
